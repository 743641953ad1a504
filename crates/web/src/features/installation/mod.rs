//! `/`: with one region its home; with several their list. `/healthz`, `/readyz`, `/robots.txt`.
use crate::error::PageError;
use crate::html::{self, Layout};
use crate::http::page_cache::CachePolicy;
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::state::AppState;
use askama::Template;
use axum::extract::{Extension, State};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Router, http};
use rembuk_domain::time::local_date;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/", get(index))
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/robots.txt", get(|| async { "User-agent: *\nAllow: /\n" }))
}

struct RegionLine {
    name: String,
    code: String,
    path: String,
    is_example: bool,
}

#[derive(Template)]
#[template(path = "installation/index.html")]
struct IndexPage {
    layout: Layout,
    regions: Vec<RegionLine>,
}

async fn index(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    let regions = state.store.heads().snapshot().regions();
    if let [only] = regions.as_slice() {
        return Ok(Redirect::temporary(&Paths::new(locale, &only.region.slug).home()).into_response());
    }
    let today = local_date(state.store.clock().now(), &jiff::tz::TimeZone::UTC);
    let layout =
        Layout::bare(&state, locale, "/", locale.t("index-title"), locale.t("index-description"), today);
    let regions = regions
        .iter()
        .map(|head| RegionLine {
            name: head.region.name.clone(),
            code: head.region.code.clone(),
            path: Paths::new(locale, &head.region.slug).home(),
            is_example: head.region.is_example,
        })
        .collect();
    html::page(&IndexPage { layout, regions }, Some(CachePolicy::Installation))
}

/// Ready when the database answers.
async fn ready(State(state): State<AppState>) -> Response {
    match state.store.refresh_heads().await {
        Ok(()) => "ready".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (http::StatusCode::SERVICE_UNAVAILABLE, "not ready").into_response()
        }
    }
}
