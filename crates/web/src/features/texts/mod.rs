//! Pages of words: about, accessibility, privacy; and what a region's data are and how to take them.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout};
use crate::http::page_cache::CachePolicy;
use crate::i18n::Locale;
use crate::state::AppState;
use askama::Template;
use axum::Router;
use axum::extract::{Extension, State};
use axum::response::Response;
use axum::routing::get;
use rembuk_domain::time::local_date;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/tentang", get(about))
        .route("/aksesibilitas", get(accessibility))
        .route("/privasi", get(privacy))
        .route("/{region}/data", get(data))
}

struct Section {
    heading: String,
    text: String,
}

#[derive(Template)]
#[template(path = "texts/text.html")]
struct TextPage {
    layout: Layout,
    lead: String,
    sections: Vec<Section>,
}

fn text_page(
    state: &AppState,
    locale: Locale,
    path: &str,
    title: &str,
    lead: &str,
    sections: &[(&str, &str)],
) -> Result<Response, PageError> {
    let today = local_date(state.store.clock().now(), &jiff::tz::TimeZone::UTC);
    let layout = Layout::bare(state, locale, path, locale.t(title), locale.t(lead), today);
    let sections = sections
        .iter()
        .map(|(heading, text)| Section { heading: locale.t(heading), text: locale.t(text) })
        .collect();
    html::page(&TextPage { layout, lead: locale.t(lead), sections }, Some(CachePolicy::Installation))
}

async fn about(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    text_page(
        &state,
        locale,
        "/tentang",
        "about-title",
        "about-lead",
        &[
            ("about-who", "about-who-text"),
            ("about-figures", "about-figures-text"),
            ("about-status", "about-status-text"),
            ("about-record", "about-record-text"),
            ("about-licence", "about-licence-text"),
        ],
    )
}

async fn accessibility(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    text_page(
        &state,
        locale,
        "/aksesibilitas",
        "accessibility-title",
        "accessibility-lead",
        &[
            ("accessibility-how", "accessibility-how-text"),
            ("accessibility-known", "accessibility-known-text"),
            ("accessibility-tell", "accessibility-tell-text"),
        ],
    )
}

async fn privacy(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    text_page(
        &state,
        locale,
        "/privasi",
        "privacy-title",
        "privacy-lead",
        &[
            ("privacy-reading", "privacy-reading-text"),
            ("privacy-account", "privacy-account-text"),
            ("privacy-logs", "privacy-logs-text"),
            ("privacy-small", "privacy-small-text"),
        ],
    )
}

struct DataLine {
    name: String,
    about: String,
    path: String,
}

#[derive(Template)]
#[template(path = "texts/data.html")]
struct DataPage {
    layout: Layout,
    lines: Vec<DataLine>,
}

async fn data(context: Context) -> Result<Response, PageError> {
    let locale = context.locale;
    let paths = context.paths();
    let line = |name: &str, about: &str, path: String| DataLine {
        name: locale.t(name),
        about: locale.t(about),
        path,
    };
    let lines = vec![
        line("data-indicators", "data-indicators-about", format!("{}.csv", paths.indicators())),
        line("data-plan", "data-plan-about", format!("{}.csv", paths.plan_versions())),
        line("data-missing", "data-missing-about", format!("{}.csv", paths.missing())),
        line("data-awaited", "data-awaited-about", format!("{}.csv", paths.awaited())),
        line("data-agencies", "data-agencies-about", format!("{}.csv", paths.agencies())),
        line("data-districts", "data-districts-about", format!("{}.csv", paths.districts())),
        line("data-villages", "data-villages-about", paths.villages_csv()),
        line("data-organisations", "data-organisations-about", format!("{}.csv", paths.organisations())),
        line("data-record", "data-record-about", format!("{}/data.json", paths.record())),
    ];
    let layout = Layout::of(&context, "data", locale.t("data-title"), locale.t("data-lead"))
        .crumb(locale.t("crumb-home"), paths.home());
    html::page(&DataPage { layout, lines }, context.cache(&[]))
}
