//! `/api/v1`: what the pages show, for programs. GET is open to everyone, from every site; faults are RFC 9457 problems.
mod decisions;
mod indicators;
mod page;
mod programmes;
mod regions;
mod search;

use crate::context::Context;
use crate::error::PageError;
use crate::http::page_cache::CachePolicy;
use crate::state::AppState;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use http::{HeaderName, HeaderValue, header};
use serde_json::Value;

/// The description of the interface; a test asks for every path in it.
pub const OPENAPI: &str = include_str!("openapi.json");

/// Rows an answer holds unless asked for fewer or more.
const DEFAULT_LIMIT: usize = 100;
const LARGEST_LIMIT: usize = 500;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/api", get(page::show))
        .route("/api/v1/openapi.json", get(openapi))
        .route("/api/v1/regions", get(regions::list))
        .route("/api/v1/regions/{region}", get(regions::show))
        .route("/api/v1/regions/{region}/indicators", get(indicators::list))
        .route("/api/v1/regions/{region}/indicators/{code}", get(indicators::show))
        .route("/api/v1/regions/{region}/agencies", get(regions::agencies))
        .route("/api/v1/regions/{region}/districts", get(regions::districts))
        .route("/api/v1/regions/{region}/organisations", get(programmes::organisations))
        .route("/api/v1/regions/{region}/programmes", get(programmes::list))
        .route("/api/v1/regions/{region}/programmes/{programme}", get(programmes::show))
        .route("/api/v1/regions/{region}/decisions", get(decisions::list))
        .route("/api/v1/regions/{region}/decisions/{reference}", get(decisions::show))
        .route("/api/v1/regions/{region}/record", get(regions::record))
        .route("/api/v1/regions/{region}/search", get(search::list))
}

async fn openapi() -> Result<Response, PageError> {
    let body: Value = serde_json::from_str(OPENAPI)?;
    answer(&body, Some(CachePolicy::Installation))
}

/// JSON that any site may read.
fn answer(body: &Value, policy: Option<CachePolicy>) -> Result<Response, PageError> {
    let bytes = serde_json::to_vec(body)?;
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    open_to_all(headers);
    if let Some(policy) = policy {
        response.extensions_mut().insert(policy);
    }
    Ok(response)
}

/// Programs of other sites may read what is public anyway.
pub fn open_to_all(headers: &mut http::HeaderMap) {
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
}

/// A list cut at `limit`, with the address of the rest. `cursor` names the last row a reader has.
fn paged(context: &Context, rows: Vec<(String, Value)>) -> Value {
    paged_with(context, &[], rows)
}

/// [`paged`], with filters that the address of the rest keeps.
fn paged_with(context: &Context, filters: &[&str], rows: Vec<(String, Value)>) -> Value {
    let limit = context
        .query
        .get("limit")
        .and_then(|text| text.parse().ok())
        .unwrap_or(DEFAULT_LIMIT)
        .clamp(1, LARGEST_LIMIT);
    let start = match context.query.get("cursor") {
        // A row that has gone meanwhile: go on behind where it would stand is not possible, so begin anew.
        Some(cursor) => rows.iter().position(|(key, _)| key == cursor).map_or(0, |index| index + 1),
        None => 0,
    };
    let total = rows.len();
    let page: Vec<(String, Value)> = rows.into_iter().skip(start).take(limit).collect();
    let next = (start + page.len() < total).then(|| page.last().map(|(key, _)| key.clone())).flatten();
    let kept = context.kept(filters);
    let separator = if kept.is_empty() { "" } else { "&" };
    let next = next.map(|cursor| format!("{}?{kept}{separator}cursor={cursor}&limit={limit}", context.path));
    serde_json::json!({
        "total": total,
        "items": page.into_iter().map(|(_, value)| value).collect::<Vec<_>>(),
        "next": next,
    })
}

/// Parameters of lists, in the order of their one cached spelling.
const LIST: &[&str] = &["cursor", "limit"];
