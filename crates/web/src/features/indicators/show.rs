//! One indicator: the figure first, then how it came about, the chart, differing sources, groups, places, metadata.
use super::chart::{self, Chart};
use super::map::{self, Map};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Aim, Figures, IndicatorState, SeriesState, national_aim};
use crate::html::groups::{self, DimensionSection};
use crate::html::programmes::Programmes;
use crate::html::{self, Layout, arg, status, status::StatusTag, units};
use crate::i18n::{self, Locale};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::indicators::Year;
use rembuk_domain::pace::pace;
use rembuk_domain::programmes::Dimension;
use rembuk_store::lists::ProgrammeFilter;
use rembuk_store::rows::{ComparisonValue, District, IndicatorValue, NationalTarget};
use rembuk_store::run;
use rust_decimal::Decimal;

/// Programmes an indicator's page shows; all of them stand in the list.
const PROGRAMMES: i64 = 50;

pub struct Headline {
    value: String,
    unit: String,
    source: String,
    trend: String,
    working: String,
    score: String,
    pace: String,
}

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

pub struct Comparison {
    lead: String,
    caption: String,
    rows: Vec<ComparisonRow>,
}

pub struct ComparisonRow {
    name: String,
    value: String,
    is_own: bool,
}

pub struct Fact {
    name: String,
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "indicators/show.html")]
struct IndicatorPage {
    layout: Layout,
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
    dimensions: Vec<DimensionSection>,
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
    let page = page(&context, &indicator, &loaded, programmes);
    html::page(&page, context.cache(&[]))
}

/// What the page needs beyond the region's figures.
struct Loaded {
    values: Vec<IndicatorValue>,
    national: Vec<NationalTarget>,
    districts: Vec<District>,
    topology: Option<String>,
    comparisons: Vec<ComparisonValue>,
}

impl Loaded {
    async fn load(context: &mut Context, indicator: &IndicatorState) -> Result<Self, PageError> {
        let (region_id, at, id) = (context.region_id(), context.at, indicator.row.id);
        let tx = &mut context.tx;
        let mut national = run!(tx, targets::list_national(region_id, at))?;
        national.retain(|target| target.indicator_id == id);
        let mut comparisons = run!(tx, comparisons::list(region_id, at))?;
        comparisons.retain(|row| row.code_key == indicator.row.code_key);
        Ok(Self {
            values: run!(tx, indicator_values::list_of_indicator(region_id, id, at))?,
            national,
            districts: run!(tx, places::list_districts(region_id, at))?,
            topology: run!(tx, places::find_topology(region_id, at))?,
            comparisons,
        })
    }

    fn national_aims(&self) -> Vec<Aim> {
        self.national.iter().cloned().filter_map(national_aim).collect()
    }
}

/// Targets that others set for this indicator.
pub async fn national_aims(context: &mut Context, indicator: &IndicatorState) -> Result<Vec<Aim>, PageError> {
    Ok(Loaded::load(context, indicator).await?.national_aims())
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
    // Places stand on the map and in its table, by code: districts are never lined up by how far behind they are.
    let dimensions = dimensions.into_iter().filter(|section| section.dimension != Dimension::Place).collect();
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
        comparison: comparison(context, &loaded.comparisons),
        programmes,
        metadata: metadata(locale, indicator),
        data_path: context.paths().indicator(&indicator.row.slug),
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

fn headline(
    context: &Context,
    indicator: &IndicatorState,
    series: &SeriesState,
    national: &[Aim],
) -> Option<Headline> {
    let locale = context.locale;
    let latest = series.latest()?;
    let unit = series.row.unit.as_str();
    let (value, unit_word) = match unit {
        "Rp" => (units::figure(locale, &latest.text, unit), String::new()),
        _ => (units::short(locale, &latest.text), units::unit(locale, unit)),
    };
    Some(Headline {
        value,
        unit: unit_word,
        source: format!("{} · {}", latest.year, chart::series_name(series)),
        trend: trend(locale, series),
        working: words::working(locale, &series.assessment.working, unit),
        score: score(locale, series),
        pace: pace_sentence(context, indicator, series, national),
    })
}

/// "Turun dari 13,27 % pada 2010": neither praise nor blame, the direction is said apart.
fn trend(locale: Locale, series: &SeriesState) -> String {
    let (Some(first), Some(last)) = (series.points.first(), series.points.last()) else {
        return String::new();
    };
    if first.year == last.year {
        return locale.t("trend-single");
    }
    let key = match last.number.cmp(&first.number) {
        std::cmp::Ordering::Less => "trend-down",
        std::cmp::Ordering::Greater => "trend-up",
        std::cmp::Ordering::Equal => "trend-same",
    };
    let from = units::figure(locale, &first.text, &series.row.unit);
    locale.ta(key, &[arg("from", &from), arg("year", &first.year.to_string())])
}

fn score(locale: Locale, series: &SeriesState) -> String {
    match series.assessment.score {
        Some(score) => {
            let key = if score > Decimal::ONE_HUNDRED { "score-exceeded" } else { "score" };
            locale.ta(key, &[arg("score", &locale.number(&score.to_string()))])
        }
        None => String::new(),
    }
}

/// The pace towards the last of the region's own targets, or else of others'.
fn pace_sentence(
    context: &Context,
    indicator: &IndicatorState,
    series: &SeriesState,
    national: &[Aim],
) -> String {
    let Some(aim) = series.aims.last().or_else(|| national.last()) else { return String::new() };
    let Some(first) = series.points.first() else { return String::new() };
    let now = Year::new(context.today.year()).unwrap_or(Year::LAST);
    let target = (aim.year, aim.number);
    // From 2015, the year the goals were agreed, where the series reaches back so far.
    let since = Year::new(2015).filter(|year| *year > first.year).unwrap_or(first.year);
    let direction = series.direction.or(indicator.direction);
    let result = pace(&series.figures(), since, target, direction, now);
    words::pace(context.locale, &result, &target, &series.row.unit)
}

fn why_empty(context: &Context, indicator: &IndicatorState) -> String {
    if indicator.has_figure() {
        return String::new();
    }
    match &indicator.agency {
        Some(agency) => context.locale.ta("indicator-empty-agency", &[arg("agency", &agency.name)]),
        None => context.t("indicator-empty-unassigned"),
    }
}

fn facts(context: &Context, indicator: &IndicatorState) -> Vec<Fact> {
    let locale = context.locale;
    let fact = |key: &str, text: String, path: String| Fact { name: locale.t(key), text, path };
    let mut facts = Vec::new();
    match &indicator.agency {
        Some(agency) => {
            let path = context.paths().agency(&agency.slug);
            facts.push(fact("fact-agency", agency.name.clone(), path));
            if let Some(basis) = &indicator.row.assignment_basis {
                facts.push(fact("fact-assignment-basis", basis.clone(), String::new()));
            }
        }
        None => facts.push(fact("fact-agency", locale.t("agency-unassigned"), String::new())),
    }
    if let Some(awaited) = indicator.awaited {
        let text = locale.ta(
            "fact-next-figure-text",
            &[arg("year", &awaited.year.to_string()), arg("when", &words::awaited(locale, awaited))],
        );
        facts.push(fact("fact-next-figure", text, String::new()));
    }
    facts.push(fact("fact-direction", words::direction(locale, indicator.direction), String::new()));
    if let Some(target) = indicator.target {
        let text = format!("{target} {}", i18n::target_name(locale, target));
        facts.push(fact("fact-target", text, context.paths().target(&target)));
    }
    facts
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

/// Other regions of the province, by name: never a ranking.
fn comparison(context: &Context, rows: &[ComparisonValue]) -> Option<Comparison> {
    let locale = context.locale;
    let year = rows.iter().map(|row| row.year).max()?;
    let latest: Vec<&ComparisonValue> = rows.iter().filter(|row| row.year == year).collect();
    let first = latest.first()?;
    let own_name = context.region.region.name.trim_start_matches("Kabupaten ").to_owned();
    let is_own =
        |row: &ComparisonValue| row.place_name == own_name || row.place_name == context.region.region.name;
    let own = latest.iter().find(|row| is_own(row));
    let mut sorted: Vec<&&ComparisonValue> = latest.iter().collect();
    sorted.sort_by(|a, b| a.value_real.total_cmp(&b.value_real));
    let (low, middle, high) = (sorted.first()?, sorted.get(sorted.len() / 2)?, sorted.last()?);
    let figure = |row: &ComparisonValue| units::figure(locale, &row.value, &row.unit);
    let key = if own.is_some() { "comparison-lead" } else { "comparison-lead-others" };
    let lead = locale.ta(
        key,
        &[
            arg("region", &context.region.region.name),
            arg("own", &own.map(|row| figure(row)).unwrap_or_default()),
            arg("year", &year.to_string()),
            arg("low", &figure(low)),
            arg("middle", &figure(middle)),
            arg("high", &figure(high)),
            arg("count", &words::count(locale, latest.len())),
            arg("province", &first.province),
        ],
    );
    Some(Comparison {
        lead,
        caption: format!("{} ({year}). {}", first.name, first.source),
        rows: latest
            .iter()
            .map(|row| ComparisonRow {
                name: row.place_name.clone(),
                value: figure(row),
                is_own: is_own(row),
            })
            .collect(),
    })
}

fn metadata(locale: Locale, indicator: &IndicatorState) -> Vec<Fact> {
    let stored: serde_json::Value = serde_json::from_str(&indicator.row.metadata).unwrap_or_default();
    let text =
        |name: &str| stored.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let by_language = |name: &str| text(&format!("{name}_{}", locale.tag()));
    let row = &indicator.row;
    let authority = match row.authority.as_deref() {
        Some("regency") => locale.t("authority-regency"),
        Some("province") => locale.t("authority-province"),
        Some("national") => locale.t("authority-national"),
        Some("shared") => locale.t("authority-shared"),
        _ => String::new(),
    };
    let frequency = match row.frequency.as_deref() {
        Some("yearly") => locale.t("frequency-yearly"),
        Some("twice-yearly") => locale.t("frequency-twice-yearly"),
        Some("every-two-years") => locale.t("frequency-two-years"),
        Some("every-three-years") => locale.t("frequency-three-years"),
        Some("irregular") => locale.t("frequency-irregular"),
        Some(other) => other.to_owned(),
        None => String::new(),
    };
    [
        ("meta-concept", by_language("concept")),
        ("meta-method", by_language("method")),
        ("meta-benefit", by_language("benefit")),
        ("meta-unit", units::unit(locale, &row.unit)),
        ("meta-source", text("data_source")),
        ("meta-disaggregation", text("disaggregation")),
        ("meta-frequency", frequency),
        ("meta-authority", authority),
    ]
    .into_iter()
    .map(|(key, text)| Fact {
        name: locale.t(key),
        text: if text.is_empty() { locale.t("meta-unknown") } else { text },
        path: String::new(),
    })
    .collect()
}
