//! English lives under `/en`; the routes are declared once, without the prefix.
use crate::i18n::Locale;
use axum::extract::Request;
use http::uri::{PathAndQuery, Uri};

/// Takes `/en` off the path and leaves the language in the request's extensions.
pub fn strip(mut request: Request) -> Request {
    let path = request.uri().path();
    let rest = match path.strip_prefix("/en") {
        Some("") => Some("/".to_owned()),
        Some(rest) if rest.starts_with('/') => Some(rest.to_owned()),
        _ => None,
    };
    let locale = if rest.is_some() { Locale::En } else { Locale::Id };
    let original = path.to_owned();
    if let Some(mut path_and_query) = rest {
        if let Some(query) = request.uri().query() {
            path_and_query.push('?');
            path_and_query.push_str(query);
        }
        let mut parts = request.uri().clone().into_parts();
        if let Ok(new) = PathAndQuery::try_from(path_and_query) {
            parts.path_and_query = Some(new);
            if let Ok(uri) = Uri::from_parts(parts) {
                *request.uri_mut() = uri;
            }
        }
    }
    request.extensions_mut().insert(locale);
    request.extensions_mut().insert(OriginalPath(original));
    request
}

/// The path as the reader sees it, language prefix and all.
#[derive(Debug, Clone)]
pub struct OriginalPath(pub String);

#[cfg(test)]
mod tests {
    use super::*;
    use axum::body::Body;

    fn stripped(uri: &str) -> (String, Locale) {
        let request = strip(Request::builder().uri(uri).body(Body::empty()).unwrap());
        (request.uri().to_string(), *request.extensions().get::<Locale>().unwrap())
    }

    #[test]
    fn english_pages_share_the_routes_of_the_indonesian_ones() {
        assert_eq!(stripped("/jember"), ("/jember".into(), Locale::Id));
        assert_eq!(stripped("/en/jember?per=2026-01-01"), ("/jember?per=2026-01-01".into(), Locale::En));
        assert_eq!(stripped("/en"), ("/".into(), Locale::En));
        assert_eq!(stripped("/ende/tujuan"), ("/ende/tujuan".into(), Locale::Id));
    }
}
