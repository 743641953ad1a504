//! An error leaves as a page with a way out, in the reader's language, inside the region it happened in.
use crate::error::{CarriedError, PageError};
use crate::html::{Layout, LayoutRegion};
use crate::http::request_id::RequestId;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::state::AppState;
use askama::Template;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, StatusCode, header};
use rembuk_domain::time::local_date;
use std::sync::Arc;

struct WayOn {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    layout: Layout,
    status: u16,
    heading: String,
    help: String,
    ways_on: Vec<WayOn>,
    request_id: String,
}

pub async fn render(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let locale = request.extensions().get::<Locale>().copied().unwrap_or(Locale::Id);
    let path = request.uri().path().to_owned();
    let request_id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let response = next.run(request).await;
    let Some(error) = error_of(&response) else { return response };
    if path.starts_with("/api/") {
        return problem(&error, &request_id);
    }
    let html = page(&state, locale, &path, &error, request_id).render();
    match html {
        Ok(html) => {
            let mut answer = (response.status(), axum::response::Html(html)).into_response();
            answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            for cookie in response.headers().get_all(header::SET_COOKIE) {
                answer.headers_mut().append(header::SET_COOKIE, cookie.clone());
            }
            if response.status() == StatusCode::SERVICE_UNAVAILABLE {
                answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
            }
            answer
        }
        Err(error) => {
            tracing::error!(%error, "the error page itself failed");
            response
        }
    }
}

/// The error a handler carried, or what a layer's bare status means.
fn error_of(response: &Response) -> Option<Arc<PageError>> {
    if let Some(carried) = response.extensions().get::<CarriedError>() {
        return Some(carried.0.clone());
    }
    if response.headers().contains_key(header::CONTENT_TYPE)
        && response.status() != StatusCode::INTERNAL_SERVER_ERROR
    {
        return None;
    }
    Some(Arc::new(match response.status() {
        StatusCode::NOT_FOUND => PageError::UnknownPage,
        StatusCode::METHOD_NOT_ALLOWED => PageError::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => PageError::Timeout,
        StatusCode::INTERNAL_SERVER_ERROR => PageError::Internal("a layer answered so".to_owned()),
        _ => return None,
    }))
}

/// RFC 9457: programs get a stable code and an English sentence.
fn problem(error: &PageError, request_id: &str) -> Response {
    let body = serde_json::json!({
        "type": "about:blank", "title": error.heading(Locale::En), "detail": error.help(Locale::En),
        "status": error.status().as_u16(), "code": error.key(), "instance": format!("urn:request:{request_id}"),
    });
    let mut response = (error.status(), body.to_string()).into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    crate::features::api::open_to_all(response.headers_mut());
    response
}

fn page(state: &AppState, locale: Locale, path: &str, error: &PageError, request_id: String) -> ErrorPage {
    let heading = error.heading(locale);
    let today = local_date(state.store.clock().now(), &jiff::tz::TimeZone::UTC);
    let mut layout = Layout::bare(state, locale, path, heading.clone(), String::new(), today);
    layout.indexed = false;
    layout.canonical = None;
    let slug = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let head = state.store.heads().snapshot().by_slug.get(slug).cloned();
    let mut ways_on = Vec::new();
    match error {
        PageError::NotSignedIn => {
            ways_on.push(WayOn { text: locale.t("error-way-sign-in"), path: crate::paths::sign_in(locale) })
        }
        PageError::SessionOver(back) => {
            let query = form_urlencoded::Serializer::new(String::new()).append_pair("lanjut", back).finish();
            let path = format!("{}?{query}", crate::paths::sign_in(locale));
            ways_on.push(WayOn { text: locale.t("error-way-back-to-form"), path });
        }
        PageError::SecondStepNeeded => ways_on
            .push(WayOn { text: locale.t("error-way-second-step"), path: crate::paths::second_step(locale) }),
        PageError::NotAllowed => {
            ways_on.push(WayOn { text: locale.t("error-way-account"), path: crate::paths::account(locale) });
        }
        _ => {}
    }
    if let Some(head) = head {
        let paths = Paths::new(locale, slug);
        if let PageError::UnknownIndicator { similar, .. } = error {
            ways_on.extend(similar.iter().map(|code| WayOn {
                text: locale.ta("error-similar", &[crate::html::arg("code", code)]),
                path: paths.indicator(code),
            }));
        }
        ways_on.push(WayOn { text: locale.t("error-way-indicators"), path: paths.indicators() });
        ways_on.push(WayOn { text: locale.t("error-way-goals"), path: paths.goals() });
        ways_on.push(WayOn { text: head.region.name.clone(), path: paths.home() });
        layout.region = Some(LayoutRegion::of(&head, paths));
    } else {
        ways_on.push(WayOn { text: locale.t("error-way-regions"), path: format!("{}/", locale.prefix()) });
    }
    ErrorPage {
        layout,
        status: error.status().as_u16(),
        help: error.help(locale),
        heading,
        ways_on,
        request_id,
    }
}
