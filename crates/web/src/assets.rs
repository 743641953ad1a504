//! The built front end: read from disk in debug builds, inside the binary in release builds.
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/dist"]
struct Dist;

/// Names of the built files by the name pages know them by.
#[derive(Debug, Clone, Default)]
pub struct Assets {
    pub css: String,
    pub js: String,
    pub init: String,
    pub favicon: String,
}

impl Assets {
    pub fn load() -> Self {
        let manifest: HashMap<String, String> = Dist::get("manifest.json")
            .and_then(|file| serde_json::from_slice(&file.data).ok())
            .unwrap_or_default();
        let path = |name: &str| format!("/aset/{}", manifest.get(name).map_or("", String::as_str));
        Self { css: path("app.css"), js: path("app.js"), init: path("init.js"), favicon: path("favicon.svg") }
    }
}

/// `/aset/{name}`: names carry a hash of their content, so browsers may keep them for good.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accept =
        headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let variants = [("br", ".br"), ("gzip", ".gz")];
    let packed = variants
        .iter()
        .filter(|(coding, _)| accept.split(',').any(|part| part.trim() == *coding))
        .find_map(|(coding, ending)| Some((*coding, Dist::get(&format!("{name}{ending}"))?)));
    let (coding, file) = match packed {
        Some((coding, file)) => (Some(coding), file),
        None => match Dist::get(&name) {
            Some(file) => (None, file),
            None => return StatusCode::NOT_FOUND.into_response(),
        },
    };
    let mut response = file.data.into_owned().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    if let Some(coding) = coding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(coding));
    }
    response
}
