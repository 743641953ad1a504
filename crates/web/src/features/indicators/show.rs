//! One indicator: the figure first, then how it came about, the chart, differing sources, groups, places, metadata.
use super::chart::{self, Chart};
use super::comparison::{Comparison, comparison};
use super::facts::{Fact, entered, facts, metadata, why_empty};
use super::headline::{Headline, headline};
use super::map::{self, Map};
use super::trend::{Trend, trend};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Aim, Figures, IndicatorState, SeriesState, national_aims};
use crate::html::groups::{self, DimensionSection};
use crate::html::programmes::Programmes;
use crate::html::{self, Layout, arg, status, status::StatusTag, units};
use crate::i18n::{self, Locale};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::indicators::Year;
use rembuk_domain::programmes::Dimension;
use rembuk_store::lists::ProgrammeFilter;
use rembuk_store::rows::{ComparisonValue, District, IndicatorValue, NationalTarget};
use rembuk_store::run;

/// Programmes an indicator's page shows; all of them stand in the list.
const PROGRAMMES: i64 = 50;

pub struct Side {
    name: String,
    value: String,
    detail: String,
    note: String,
    is_judged: bool,
}

pub struct TableRow {
    year: String,
    value: String,
    target: String,
    source: String,
    method: String,
    reference: String,
    note: String,
    entry_path: String,
}

pub struct SeriesTable {
    caption: String,
    id: String,
    has_targets: bool,
    rows: Vec<TableRow>,
}

pub struct NationalLine {
    text: String,
    source: String,
}

/// The latest figures by one dimension, and how the gap between its groups moved.
pub struct GroupSection {
    now: DimensionSection,
    trend: Option<Trend>,
}

#[derive(Template)]
#[template(path = "indicators/show.html")]
struct IndicatorPage {
    layout: Layout,
    hand_in: String,
    goal: u8,
    name: String,
    code: String,
    official_name: String,
    headline: Option<Headline>,
    status: StatusTag,
    why_empty: String,
    facts: Vec<Fact>,
    chart: Option<Chart>,
    sides: Vec<Side>,
    tables: Vec<SeriesTable>,
    national: Vec<NationalLine>,
    dimensions: Vec<GroupSection>,
    map: Option<Map>,
    uncounted: String,
    comparison: Option<Comparison>,
    programmes: Programmes,
    metadata: Vec<Fact>,
    data_path: String,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let indicator = figures.find(&code).cloned().ok_or_else(|| figures.unknown(&code))?;
    let loaded = Loaded::load(&mut context, &indicator).await?;
    let filter = ProgrammeFilter { serving: Some(indicator.row.id), ..ProgrammeFilter::default() };
    let programmes = Programmes::load(&mut context, filter, PROGRAMMES).await?;
    let mut page = page(&context, &indicator, &loaded, programmes);
    page.facts.extend(loaded.entered);
    html::page(&page, context.cache(&["urut"]))
}

/// What the page needs beyond the region's figures.
struct Loaded {
    values: Vec<IndicatorValue>,
    national: Vec<NationalTarget>,
    districts: Vec<District>,
    topology: Option<String>,
    comparisons: Vec<ComparisonValue>,
    /// What windows and entered figures add to who and when
    entered: Vec<Fact>,
}

impl Loaded {
    async fn load(context: &mut Context, indicator: &IndicatorState) -> Result<Self, PageError> {
        let (region_id, at, id) = (context.region_id(), context.at, indicator.row.id);
        let entered = entered(context, indicator).await?;
        let tx = &mut context.tx;
        let code_key = &indicator.row.code_key;
        Ok(Self {
            values: run!(tx, indicator_values::list_of_indicator(region_id, id, at))?,
            national: run!(tx, targets::list_national_of(region_id, id, at))?,
            districts: run!(tx, places::list_districts(region_id, at))?,
            topology: run!(tx, places::find_topology(region_id, at))?,
            comparisons: run!(tx, comparisons::list_of(region_id, code_key, at))?,
            entered,
        })
    }

    fn national_aims(&self) -> Vec<Aim> {
        national_aims(&self.national)
    }
}

fn page(
    context: &Context,
    indicator: &IndicatorState,
    loaded: &Loaded,
    programmes: Programmes,
) -> IndicatorPage {
    let locale = context.locale;
    let name = indicator.name(locale).to_owned();
    let national = loaded.national_aims();
    let dimensions = indicator
        .headline()
        .map(|series| groups::dimensions(context, series, &loaded.values, &loaded.districts))
        .unwrap_or_default();
    let uncounted = groups::uncounted(context, &dimensions);
    let map = map::draw(context, indicator, &loaded.values, &loaded.districts, loaded.topology.as_deref());
    // Places stand on the map and in its table: no district is named as the one furthest behind.
    let dimensions = dimensions
        .into_iter()
        .filter(|section| section.dimension != Dimension::Place)
        .map(|now| GroupSection {
            trend: trend(context, indicator, &loaded.values, &loaded.districts, now.dimension),
            now,
        })
        .collect();
    let layout = layout(context, indicator, &name);
    let headline = indicator.headline().and_then(|series| headline(context, indicator, series, &national));
    let subject = match &headline {
        Some(headline) => format!("{name} {} {} ({})", headline.value, headline.unit, headline.source),
        None => format!("{name} ({})", indicator.row.code),
    };
    IndicatorPage {
        citation: words::citation(context, &layout, &subject),
        layout,
        goal: indicator.goal.map_or(0, |goal| goal.get()),
        code: indicator.row.code.clone(),
        official_name: indicator.row.official_name.clone(),
        status: status::tag(locale, indicator.status),
        why_empty: why_empty(context, indicator),
        facts: facts(context, indicator),
        chart: chart::draw(context, indicator, &national),
        sides: sides(locale, indicator),
        tables: tables(context, indicator, &loaded.values),
        national: national_lines(locale, indicator, &loaded.national),
        map,
        uncounted,
        dimensions,
        comparison: comparison(context, indicator, &loaded.comparisons),
        programmes,
        metadata: metadata(locale, indicator),
        data_path: context.paths().indicator(&indicator.row.slug),
        hand_in: context.paths().hand_in_about("indicator", &indicator.row.slug),
        headline,
        name,
    }
}

fn layout(context: &Context, indicator: &IndicatorState, name: &str) -> Layout {
    let locale = context.locale;
    let paths = context.paths();
    let mut layout =
        Layout::of(context, "indicators", name.to_owned(), format!("{} {name}", indicator.row.code))
            .crumb(locale.t("crumb-home"), paths.home());
    if let Some(goal) = indicator.goal {
        layout = layout.crumb(format!("{} {}", goal.get(), i18n::goal_name(locale, goal)), paths.goal(&goal));
    } else {
        layout = layout.crumb(locale.t("indicators-title"), paths.indicators());
    }
    if let Some(target) = indicator.target {
        layout = layout.crumb(format!("{} {target}", locale.t("target-word")), paths.target(&target));
    }
    layout
}

/// Several sources for the same thing in the same unit, side by side.
fn sides(locale: Locale, indicator: &IndicatorState) -> Vec<Side> {
    let Some(headline) = indicator.headline() else { return Vec::new() };
    let same: Vec<&SeriesState> = indicator
        .series
        .iter()
        .filter(|series| series.row.unit == headline.row.unit && series.row.name == headline.row.name)
        .filter(|series| !series.points.is_empty())
        .collect();
    if same.len() < 2 {
        return Vec::new();
    }
    same.iter()
        .filter_map(|series| {
            let latest = series.latest()?;
            Some(Side {
                name: series.row.source.clone(),
                value: units::figure(locale, &latest.text, &series.row.unit),
                detail: format!("{} · {}", latest.year, series.row.method),
                note: series.row.note.clone().unwrap_or_default(),
                is_judged: !series.aims.is_empty(),
            })
        })
        .collect()
}

fn tables(context: &Context, indicator: &IndicatorState, values: &[IndicatorValue]) -> Vec<SeriesTable> {
    let locale = context.locale;
    let table = |(index, series): (usize, &SeriesState)| {
        let unit = units::unit(locale, &series.row.unit);
        let recorded = |year: Year| {
            values
                .iter()
                .find(|v| {
                    v.series_id == series.row.id && v.group_key.is_empty() && v.year == i64::from(year.get())
                })
                .map(|value| context.paths().entry(&value.valid_from_seq))
                .unwrap_or_default()
        };
        let row = |point: &crate::figures::Point| TableRow {
            year: point.year.to_string(),
            value: locale.number(&point.text),
            target: series
                .aims
                .iter()
                .find(|aim| aim.year == point.year)
                .map(|aim| locale.number(&aim.text))
                .unwrap_or_default(),
            source: series.row.source.clone(),
            method: series.row.method.clone(),
            reference: point.reference.clone(),
            note: point.note.clone().unwrap_or_default(),
            entry_path: recorded(point.year),
        };
        let future =
            series.aims.iter().filter(|aim| !series.points.iter().any(|point| point.year == aim.year));
        let mut rows: Vec<TableRow> = future
            .map(|aim| TableRow {
                year: aim.year.to_string(),
                value: String::new(),
                target: locale.number(&aim.text),
                source: series.row.source.clone(),
                method: series.row.method.clone(),
                reference: aim.source.clone(),
                note: String::new(),
                entry_path: String::new(),
            })
            .chain(series.points.iter().map(row))
            .collect();
        rows.sort_by(|a, b| b.year.cmp(&a.year));
        SeriesTable {
            caption: format!("{} ({unit}), {}", series.row.name, chart::series_name(series)),
            id: format!("tabel-{index}"),
            has_targets: !series.aims.is_empty(),
            rows,
        }
    };
    indicator.series.iter().enumerate().filter(|(_, series)| !series.points.is_empty()).map(table).collect()
}

fn national_lines(locale: Locale, indicator: &IndicatorState, rows: &[NationalTarget]) -> Vec<NationalLine> {
    let unit = indicator.headline().map_or(indicator.row.unit.as_str(), |series| series.row.unit.as_str());
    rows.iter()
        .map(|row| {
            let key = match row.scope.as_str() {
                "global" => "national-line-global",
                "province" => "national-line-province",
                _ => "national-line",
            };
            let value = units::figure(locale, &row.value, unit);
            NationalLine {
                text: locale.ta(key, &[arg("value", &value), arg("year", &row.year.to_string())]),
                source: row.source.clone(),
            }
        })
        .collect()
}
