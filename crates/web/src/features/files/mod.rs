//! `/{region}/berkas/{id}/{name}`: files attached to what everyone may see; those for the desk stand below `/kelola`.
//!
//! A file of somebody else never runs on this site: it is a download, under a policy of its own, of the type it was judged
//! to be.
use crate::context::Context;
use crate::error::PageError;
use crate::files::{BlobHash, Visibility};
use crate::html::keep_private;
use crate::http::session::{Signed, needs};
use crate::state::AppState;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderValue, header};
use rembuk_domain::people::roles::Permission::SeeDesk;
use rembuk_store::rows::LinkedFile;
use rembuk_store::run;
use uuid::Uuid;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/berkas/{id}/{name}", get(public))
        .route("/{region}/kelola/berkas/{id}/{name}", needs(SeeDesk, get(desk)))
}

type FilePath = Path<(String, String, String)>;

/// The file, if the name in the address is its own: an address tells no other name than the file's.
async fn find(context: &mut Context, id: &str, name: &str) -> Result<LinkedFile, PageError> {
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownFile)?;
    let region_id = context.region_id();
    let file = run!(context.tx, files::find_link(region_id, id))?;
    file.filter(|file| file.file_name == name).ok_or(PageError::UnknownFile)
}

async fn public(mut context: Context, Path((_, id, name)): FilePath) -> Result<Response, PageError> {
    let file = find(&mut context, &id, &name).await?;
    if Visibility::parse(&file.visibility) != Visibility::Public {
        return Err(PageError::UnknownFile);
    }
    let mut response = answer(&context.state, &file).await?;
    let forever = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, forever);
    Ok(response)
}

async fn desk(mut context: Context, _: Signed, Path((_, id, name)): FilePath) -> Result<Response, PageError> {
    let file = find(&mut context, &id, &name).await?;
    if Visibility::parse(&file.visibility) == Visibility::Private {
        return Err(PageError::UnknownFile);
    }
    let mut response = answer(&context.state, &file).await?;
    keep_private(&mut response);
    Ok(response)
}

async fn answer(state: &AppState, file: &LinkedFile) -> Result<Response, PageError> {
    let hash = BlobHash::from_bytes(&file.hash).ok_or(PageError::UnknownFile)?;
    let mut response = state.files.read(hash).await?.into_response();
    let text =
        |text: &str| HeaderValue::from_str(text).map_err(|error| PageError::Internal(error.to_string()));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, text(&file.media_type)?);
    headers.insert(header::CONTENT_DISPOSITION, text(&disposition(&file.file_name))?);
    let policy = HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::ETAG, text(&format!("\"{hash}\""))?);
    Ok(response)
}

/// RFC 6266: the name in ASCII for old browsers, and as it is.
fn disposition(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' })
        .collect();
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", crate::paths::encoded(name))
}
