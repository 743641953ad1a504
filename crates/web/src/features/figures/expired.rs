//! A session may end while somebody types. What was sent then is not lost: the answer leads to signing in and from there
//! back to the form with everything in it. Nothing is stored: nobody knows any more who sent it.
use super::given::FIELDS;
use crate::error::{CarriedError, PageError};
use crate::i18n::Locale;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::Method;

/// A form of one figure is far smaller; what is larger goes on unread.
const LARGEST: usize = 64 * 1024;
/// What an address may carry to sign-in and back.
const LONGEST: usize = 6000;

pub async fn keep_typed(request: Request, next: Next) -> Response {
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let locale = request.extensions().get::<Locale>().copied().unwrap_or(Locale::Id);
    let path = format!("{}{}", locale.prefix(), request.uri().path());
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, LARGEST).await else {
        return PageError::TooLarge.into_response();
    };
    let response = next.run(Request::from_parts(parts, Body::from(bytes.clone()))).await;
    // Not signed in any more, or signed in anew since the form was opened.
    let is_stale = response
        .extensions()
        .get::<CarriedError>()
        .is_some_and(|carried| matches!(*carried.0, PageError::StaleForm | PageError::NotSignedIn));
    if !is_stale {
        return response;
    }
    let mut answer = PageError::SessionOver(back(&path, &bytes)).into_response();
    *answer.status_mut() = response.status();
    answer
}

/// The form's own address with what was typed.
fn back(path: &str, body: &[u8]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(body) {
        if FIELDS.contains(&name.as_ref()) && !value.is_empty() {
            query.append_pair(&name, &value);
        }
    }
    let query = query.finish();
    if query.is_empty() || query.len() > LONGEST { path.to_owned() } else { format!("{path}?{query}") }
}
