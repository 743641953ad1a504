//! Writes of signed-in people carry the token of their session, beside the check of where they come from.
//!
//! It stands in a field of each form; an upload may say it in its query or in a header, since its body is not read
//! before the handler does so.
use crate::error::PageError;
use crate::people::secrets;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use http::header;

/// Name of the hidden field and of the query parameter.
pub const FIELD: &str = "tanda";
const HEADER: &str = "x-rembuk-tanda";
/// As the body limit of the router.
const LARGEST: usize = 1024 * 1024;

/// The request unchanged, if it carries the token.
///
/// # Errors
/// `StaleForm`, `TooLarge`
pub async fn check(request: Request, wanted: &str) -> Result<Request, PageError> {
    if let Some(said) = request.headers().get(HEADER).and_then(|value| value.to_str().ok()) {
        return if secrets::same(said, wanted) { Ok(request) } else { Err(PageError::StaleForm) };
    }
    if carries(request.uri().query().unwrap_or_default().as_bytes(), wanted) {
        return Ok(request);
    }
    let is_form = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Err(PageError::StaleForm);
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, LARGEST).await.map_err(|_| PageError::TooLarge)?;
    if carries(&bytes, wanted) {
        Ok(Request::from_parts(parts, Body::from(bytes)))
    } else {
        Err(PageError::StaleForm)
    }
}

fn carries(pairs: &[u8], wanted: &str) -> bool {
    form_urlencoded::parse(pairs).any(|(name, value)| name == FIELD && secrets::same(&value, wanted))
}
