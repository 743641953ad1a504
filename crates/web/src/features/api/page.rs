//! `/api`: the interface described for people, from the same description that programs get.
use super::OPENAPI;
use crate::error::PageError;
use crate::html::{self, Layout};
use crate::http::page_cache::CachePolicy;
use crate::i18n::Locale;
use crate::state::AppState;
use askama::Template;
use axum::extract::{Extension, State};
use axum::response::Response;
use rembuk_domain::time::local_date;
use serde_json::Value;

struct Endpoint {
    path: String,
    summary: String,
    parameters: String,
}

#[derive(Template)]
#[template(path = "api/page.html")]
struct ApiPage {
    layout: Layout,
    endpoints: Vec<Endpoint>,
}

pub async fn show(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    let description: Value = serde_json::from_str(OPENAPI)?;
    let today = local_date(state.store.clock().now(), &jiff::tz::TimeZone::UTC);
    let layout = Layout::bare(&state, locale, "/api", locale.t("api-title"), locale.t("api-lead"), today);
    let page = ApiPage { layout, endpoints: endpoints(&description) };
    html::page(&page, Some(CachePolicy::Installation))
}

fn endpoints(description: &Value) -> Vec<Endpoint> {
    let Some(paths) = description["paths"].as_object() else { return Vec::new() };
    paths
        .iter()
        .map(|(path, item)| {
            let names: Vec<&str> = item["get"]["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|parameter| parameter["$ref"].as_str()?.rsplit('/').next())
                .collect();
            Endpoint {
                path: path.clone(),
                summary: item["get"]["summary"].as_str().unwrap_or_default().to_owned(),
                parameters: names.join(", "),
            }
        })
        .collect()
}
