//! Everything on one page for paper: all chapters, the indicators with their targets, and what the programmes come to.
use super::parts::{self, BasisRow, ChapterPart, DepartureRow, Track, Unexplained};
use super::{layout, load, show};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html::{self, Layout, arg, money, plan_document, programmes, units};
use crate::i18n;
use crate::plan_document::Version;
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::plan::PlanPeriod;
use rembuk_store::lists::{ProgrammeFilter, ProgrammeRow, list_programmes, sum_programmes};

/// Programmes the page looks at; a region has a few thousand.
const MOST_PROGRAMMES: i64 = 100_000;

/// A row of matrix 1. Empty cells are not known.
struct IndicatorRow {
    code: String,
    name: String,
    /// Source and unit of the series a target judges
    source: String,
    baseline: String,
    targets: Vec<String>,
    agency: String,
}

struct GoalRow {
    number: u8,
    name: String,
    count: String,
    ceiling: String,
}

#[derive(Template)]
#[template(path = "plan_document/print.html")]
struct PrintPage {
    layout: Layout,
    caption: String,
    title: String,
    state: String,
    standing: String,
    agreed: Track,
    enacted: Track,
    departures: Vec<DepartureRow>,
    unexplained: Vec<Unexplained>,
    bases: Vec<BasisRow>,
    chapters: Vec<ChapterPart>,
    years: Vec<String>,
    baseline_head: String,
    indicators: Vec<IndicatorRow>,
    without_target: String,
    programmes: String,
    goals: Vec<GoalRow>,
    is_foreign: bool,
    citation: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let Some(version) = versions.last() else { return show::empty_page(&context) };
    let figures = Figures::load(&mut context).await?;
    let (region_id, at) = (context.region_id(), context.at);
    let filter = ProgrammeFilter::default();
    let sum = sum_programmes(&mut context.tx, region_id, at, &filter).await?;
    let rows = list_programmes(&mut context.tx, region_id, at, &filter, 0, MOST_PROGRAMMES).await?;
    let programmes = programmes::sum(&context, sum);
    let page = page(&context, version, &figures, programmes, &rows);
    html::page(&page, context.cache(&[]))
}

fn page(
    context: &Context,
    version: &Version,
    figures: &Figures,
    programmes: String,
    rows: &[ProgrammeRow],
) -> PrintPage {
    let (locale, document) = (context.locale, &version.document);
    let period = document.text().period;
    let title = plan_document::title_of(locale, document);
    let layout = layout(context, title.clone());
    let indicators = matrix(context, figures, period);
    let rest = figures.indicators.len() - indicators.len();
    PrintPage {
        caption: context.region.region.name.clone(),
        state: plan_document::state(locale, version),
        standing: parts::standing(locale, document),
        agreed: parts::agreed(locale, document),
        enacted: parts::enacted(locale, document),
        departures: parts::departures(locale, document),
        unexplained: parts::unexplained(context, version),
        bases: parts::bases(locale, document),
        chapters: parts::chapters(locale, document),
        years: period.years().map(|year| year.to_string()).collect(),
        baseline_head: locale.ta("plan-baseline", &[arg("year", &period.start().to_string())]),
        indicators,
        without_target: match rest {
            0 => String::new(),
            rest => locale.ta("plan-matrix-rest", &[words::n(rest), words::shown(locale, rest)]),
        },
        programmes,
        goals: goals(context, rows),
        is_foreign: locale != i18n::Locale::Id,
        citation: words::citation(context, &layout, &title),
        layout,
        title,
    }
}

/// Indicators with a target in the plan's years. A target judges the series it names, so source and unit are that series'.
fn matrix(context: &Context, figures: &Figures, period: PlanPeriod) -> Vec<IndicatorRow> {
    figures.indicators.iter().filter_map(|indicator| matrix_row(context, indicator, period)).collect()
}

fn matrix_row(context: &Context, indicator: &IndicatorState, period: PlanPeriod) -> Option<IndicatorRow> {
    let locale = context.locale;
    let series =
        indicator.series.iter().find(|series| series.aims.iter().any(|aim| period.contains(aim.year)))?;
    let baseline = series.points.iter().rev().find(|point| point.year < period.start());
    let target = |year| series.aims.iter().find(|aim| aim.year == year);
    Some(IndicatorRow {
        code: indicator.row.code.clone(),
        name: indicator.name(locale).to_owned(),
        source: format!("{}, {}", series.row.source, units::unit(locale, &series.row.unit)),
        baseline: baseline
            .map(|point| format!("{} ({})", locale.number(&point.text), point.year))
            .unwrap_or_default(),
        targets: period
            .years()
            .map(|year| target(year).map(|aim| locale.number(&aim.text)).unwrap_or_default())
            .collect(),
        agency: indicator.agency.as_ref().map(|agency| agency.name.clone()).unwrap_or_default(),
    })
}

fn goals(context: &Context, programmes: &[ProgrammeRow]) -> Vec<GoalRow> {
    let locale = context.locale;
    GoalNumber::all()
        .map(|goal| {
            let serving = || programmes.iter().filter(move |row| goal.is_in(row.goals));
            GoalRow {
                number: goal.get(),
                name: i18n::goal_name(locale, goal),
                count: words::count(locale, serving().count()),
                ceiling: money::short(locale, serving().map(|row| row.ceiling_total).sum()),
            }
        })
        .collect()
}
