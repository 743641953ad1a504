//! All indicators: searched by name or code, filtered by goal, status, agency and by what they lack, sorted, paged.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures, IndicatorState};
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::{self, Layout, rows, rows::IndicatorRow};
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::status::Status;
use rembuk_store::rows::Organisation;

/// Parameters of the list, in the order of their one cached spelling.
const PARAMETERS: &[&str] = &["q", "tujuan", "status", "pd", "kurang", "urut", "h"];
const FILTERS: &[&str] = &["q", "tujuan", "status", "pd", "kurang"];

#[derive(Template)]
#[template(path = "indicators/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    q: String,
    goals: Vec<Choice>,
    statuses: Vec<Choice>,
    agencies: Vec<Choice>,
    lacks: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<IndicatorRow>,
    pages: Pagination,
    sort_code: SortLink,
    sort_name: SortLink,
    sort_status: SortLink,
    download: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let found = filter(&context, &figures);
    let locale = context.locale;
    let base = context.paths().indicators();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let layout =
        Layout::of(&context, "indicators", locale.t("indicators-title"), locale.t("indicators-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let page = ListPage {
        lead: words::lead(locale, &Counts::of(&figures.indicators)),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        goals: list::goal_choices(&context),
        statuses: status_choices(&context),
        agencies: agency_choices(&context, &figures),
        lacks: lack_choices(&context),
        action: base,
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|indicator| IndicatorRow::new(&context, indicator)).collect(),
        sort_code: addresses.sorted_by("kode"),
        sort_name: addresses.sorted_by("nama"),
        sort_status: addresses.sorted_by("status"),
        pages,
        download: addresses.download(),
        layout,
    };
    html::page(&page, context.cache(PARAMETERS))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let found = filter(&context, &figures);
    let bytes = rows::csv(&context, found.into_iter())?;
    let name = format!("{}-indikator.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}

/// What the query asks for, in the order it asks for. Values it does not know filter nothing.
fn filter<'a>(context: &Context, figures: &'a Figures) -> Vec<&'a IndicatorState> {
    let query = &context.query;
    let words: Vec<String> =
        query.get("q").unwrap_or_default().to_lowercase().split_whitespace().map(str::to_owned).collect();
    let goal = query.get("tujuan").and_then(|text| GoalNumber::parse(text).ok());
    let status = query.get("status").and_then(Status::parse);
    let mut found: Vec<&IndicatorState> = figures
        .indicators
        .iter()
        .filter(|indicator| matches_words(indicator, &words))
        .filter(|indicator| goal.is_none() || indicator.goal == goal)
        .filter(|indicator| status.is_none_or(|status| indicator.status == status))
        .filter(|i| {
            query.get("pd").is_none_or(|slug| i.agency.as_ref().is_some_and(|agency| agency.slug == slug))
        })
        .filter(|indicator| query.get("kurang").is_none_or(|lack| lacks(indicator, lack)))
        .collect();
    let sort = query.get("urut").unwrap_or("kode");
    match sort.trim_start_matches('-') {
        "nama" => found.sort_by_key(|indicator| indicator.name(context.locale).to_lowercase()),
        "status" => found.sort_by_key(|indicator| (indicator.status, indicator.row.sort_key.clone())),
        _ => {}
    }
    if sort.starts_with('-') {
        found.reverse();
    }
    found
}

fn matches_words(indicator: &IndicatorState, words: &[String]) -> bool {
    let row = &indicator.row;
    let text = format!("{} {} {} {}", row.code, row.plain_name_id, row.plain_name_en, row.official_name)
        .to_lowercase();
    words.iter().all(|word| text.contains(word.as_str()))
}

fn lacks(indicator: &IndicatorState, lack: &str) -> bool {
    match lack {
        "angka" => !indicator.has_figure(),
        "target" => indicator.series.iter().all(|series| series.aims.is_empty()),
        "perangkat-daerah" => indicator.agency.is_none(),
        "arah" => indicator.direction.is_none(),
        _ => true,
    }
}

fn status_choices(context: &Context) -> Vec<Choice> {
    let name = |status: Status| html::status::word(context.locale, status);
    list::choices(
        context,
        "status",
        Status::ALL.into_iter().map(|status| (status.code().to_owned(), name(status))),
    )
}

/// Only agencies that answer for an indicator.
fn agency_choices(context: &Context, figures: &Figures) -> Vec<Choice> {
    let answers = |agency: &Organisation| {
        figures.indicators.iter().any(|i| i.agency.as_ref().is_some_and(|other| other.id == agency.id))
    };
    list::organisation_choices(
        context,
        figures.agencies.iter().map(AsRef::as_ref).filter(|agency: &&Organisation| answers(agency)),
    )
}

fn lack_choices(context: &Context) -> Vec<Choice> {
    let lacks = [
        ("angka", "lack-figure"),
        ("target", "lack-target"),
        ("perangkat-daerah", "lack-agency"),
        ("arah", "lack-direction"),
    ];
    list::choices(context, "kurang", lacks.map(|(value, key)| (value.to_owned(), context.t(key))))
}
