//! Writes of signed-in people carry the token of their session, beside the check of where they come from.
//!
//! It stands in a field of each form; an upload may say it in its query or in a header, since its body is not read
//! before the handler does so.
use crate::people::secrets;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use http::header;

/// Name of the hidden field and of the query parameter.
pub const FIELD: &str = "tanda";
const HEADER: &str = "x-rembuk-tanda";
/// As the body limit of the router.
const LARGEST: usize = 1024 * 1024;

/// Why a write is refused: with the request as it came, so that nothing somebody typed is lost.
pub enum Refused {
    Stale(Box<Request>),
    TooLarge,
}

/// The request unchanged, if it carries the token.
///
/// # Errors
/// It does not, or is too large to be looked into.
pub async fn check(request: Request, wanted: &str) -> Result<Request, Refused> {
    if let Some(said) = request.headers().get(HEADER).and_then(|value| value.to_str().ok()) {
        let is_ours = secrets::same(said, wanted);
        return if is_ours { Ok(request) } else { Err(Refused::Stale(Box::new(request))) };
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
        return Err(Refused::Stale(Box::new(request)));
    }
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, LARGEST).await.map_err(|_| Refused::TooLarge)?;
    let is_ours = carries(&bytes, wanted);
    let request = Request::from_parts(parts, Body::from(bytes));
    if is_ours { Ok(request) } else { Err(Refused::Stale(Box::new(request))) }
}

fn carries(pairs: &[u8], wanted: &str) -> bool {
    form_urlencoded::parse(pairs).any(|(name, value)| name == FIELD && secrets::same(&value, wanted))
}
