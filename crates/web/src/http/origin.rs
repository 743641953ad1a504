//! Writes must come from our own pages: Sec-Fetch-Site where the browser sends it, else Origin.
use crate::error::PageError;
use crate::http::client::{self, Peer};
use crate::state::AppState;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, Method, header};

pub async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let peer = request.extensions().get::<Peer>().copied();
    let host = client::host(peer, request.headers(), state.trusted_proxy);
    // Mail programs send it without saying where from; the signed address is all it goes by, and no cookie is looked at.
    let is_one_press = request.uri().path().starts_with("/berhenti/");
    if safe || is_one_press || is_same_origin(request.headers(), host, state.public_url.as_deref()) {
        return next.run(request).await;
    }
    PageError::ForeignOrigin.into_response()
}

/// Whether a write was sent by a page of this site. A request that says nothing about its origin is not.
fn is_same_origin(headers: &HeaderMap, host: Option<&str>, public_url: Option<&str>) -> bool {
    match headers.get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
        Some("same-origin") => return true,
        Some(_) => return false,
        None => {}
    }
    let origin = headers.get(header::ORIGIN).and_then(|value| value.to_str().ok());
    let Some(origin) = origin else { return false };
    match public_url {
        Some(url) => origin == url.trim_end_matches('/'),
        None => host.is_some_and(|host| {
            origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host))
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (http::HeaderName::from_static(name), http::HeaderValue::from_static(value)))
            .collect()
    }

    #[test]
    fn a_write_from_another_site_or_from_nowhere_is_refused() {
        let own = Some("a.go.id");
        assert!(is_same_origin(&headers(&[("sec-fetch-site", "same-origin")]), None, None));
        assert!(!is_same_origin(
            &headers(&[("sec-fetch-site", "cross-site"), ("origin", "http://a.go.id")]),
            own,
            None
        ));
        assert!(is_same_origin(&headers(&[("origin", "https://a.go.id")]), own, None));
        assert!(is_same_origin(&headers(&[("origin", "https://a.go.id")]), None, Some("https://a.go.id")));
        assert!(!is_same_origin(&headers(&[("origin", "https://b.id")]), own, None));
        assert!(!is_same_origin(&headers(&[]), own, None));
    }
}
