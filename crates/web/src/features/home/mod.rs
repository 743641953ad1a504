//! `/{region}`: the state in one look, what changed lately, what is missing, who owes what.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures, IndicatorState};
use crate::html::{self, Layout, arg, status::Bar};
use crate::i18n;
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::status::Status;
use rembuk_store::run;

/// Lines each column shows.
const LINES: usize = 5;

pub fn router() -> Router<AppState> {
    Router::new().route("/{region}", get(show))
}

struct GoalCard {
    number: u8,
    name: String,
    path: String,
    bar: Bar,
    text: String,
}

struct Legend {
    code: &'static str,
    count: String,
    word: String,
    path: String,
}

/// One line of a column: a link and what stands small under it.
pub struct Line {
    pub text: String,
    pub path: String,
    pub small: String,
}

#[derive(Template)]
#[template(path = "home/show.html")]
struct HomePage {
    layout: Layout,
    caption: String,
    region_name: String,
    lead: String,
    no_data: String,
    bar: Bar,
    legend: Vec<Legend>,
    goals: Vec<GoalCard>,
    all_indicators: String,
    changes: Vec<Line>,
    missing: Vec<Line>,
    awaited: Vec<Line>,
    citation: String,
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let changes = changes(&mut context).await?;
    let caption = words::plan_title(&mut context).await?;
    let locale = context.locale;
    let region = &context.region.region;
    let counts = Counts::of(&figures.indicators);
    let layout = Layout::of(&context, "home", caption.clone(), locale.t("home-description"));
    let citation = words::citation(&context, &layout, &caption);
    let bar = Bar::new(locale, &counts);
    let page = HomePage {
        region_name: region.name.clone(),
        lead: words::lead(locale, &counts),
        no_data: no_data(locale, &counts),
        legend: legend(&context, &counts),
        goals: goal_cards(&context, &figures),
        all_indicators: locale
            .ta("home-all-indicators", &[words::n(counts.total), words::shown(locale, counts.total)]),
        changes,
        missing: missing(&context, &figures),
        awaited: figures.awaited().into_iter().take(LINES).map(|i| awaited_line(&context, i)).collect(),
        citation,
        caption,
        bar,
        layout,
    };
    html::page(&page, context.cache(&[]))
}

fn no_data(locale: i18n::Locale, counts: &Counts) -> String {
    let count = counts.get(Status::NoData);
    if count == 0 || counts.with_figure == 0 {
        return String::new();
    }
    locale.ta("lead-no-data", &[words::n(count), words::shown(locale, count)])
}

fn legend(context: &Context, counts: &Counts) -> Vec<Legend> {
    Status::ALL
        .into_iter()
        .filter(|status| counts.get(*status) > 0)
        .map(|status| Legend {
            code: status.code(),
            count: words::count(context.locale, counts.get(status)),
            word: html::status::word(context.locale, status),
            path: context.paths().indicators_by_status(status.code()),
        })
        .collect()
}

fn goal_cards(context: &Context, figures: &Figures) -> Vec<GoalCard> {
    let locale = context.locale;
    GoalNumber::all()
        .map(|goal| {
            let counts = Counts::of(figures.of_goal(goal));
            GoalCard {
                number: goal.get(),
                name: i18n::goal_name(locale, goal),
                path: context.paths().goal(&goal),
                bar: Bar::new(locale, &counts),
                text: words::goal_counts(locale, &counts),
            }
        })
        .collect()
}

async fn changes(context: &mut Context) -> Result<Vec<Line>, PageError> {
    let (region_id, before) = (context.region_id(), context.at.saturating_add(1));
    let entries = run!(context.tx, record::list_before(region_id, before, LINES as i64))?;
    Ok(entries
        .iter()
        .map(|entry| Line {
            text: words::entry(context.locale, entry),
            path: context.paths().entry(&entry.seq),
            small: format!("{} · {}", entry.acting_office, words::entry_day(context, entry)),
        })
        .collect())
}

/// What is not there, as plainly as what is; each line leads to the list behind it.
fn missing(context: &Context, figures: &Figures) -> Vec<Line> {
    let locale = context.locale;
    let all = &figures.indicators;
    let line = |key: &str, lack: &str, test: &dyn Fn(&IndicatorState) -> bool| {
        let count = all.iter().filter(|indicator| test(indicator)).count();
        (count > 0).then(|| Line {
            text: locale.ta(key, &[words::n(count), words::shown(locale, count)]),
            path: format!("{}?kurang={lack}", context.paths().indicators()),
            small: locale.ta("missing-of", &[words::n(all.len()), words::shown(locale, all.len())]),
        })
    };
    [
        line("missing-figure", "angka", &|i| !i.has_figure()),
        line("missing-target", "target", &|i| i.series.iter().all(|series| series.aims.is_empty())),
        line("missing-agency", "perangkat-daerah", &|i| i.agency.is_none()),
        line("missing-direction", "arah", &|i| i.direction.is_none()),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn awaited_line(context: &Context, indicator: &IndicatorState) -> Line {
    let locale = context.locale;
    let (year, when) = match indicator.awaited {
        Some(awaited) => (awaited.year.get().to_string(), words::awaited(locale, awaited)),
        None => (String::new(), String::new()),
    };
    let owner =
        indicator.agency.as_ref().map_or_else(|| locale.t("agency-unassigned"), |agency| agency.name.clone());
    Line {
        text: locale.ta("awaited-figure", &[arg("name", indicator.name(locale)), arg("year", &year)]),
        path: context.paths().indicator(&indicator.row.slug),
        small: format!("{owner} · {when}"),
    }
}
