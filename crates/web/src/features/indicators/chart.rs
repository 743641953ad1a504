//! The chart of an indicator: its series as separate lines, gaps as gaps, the target stepped, others' targets dashed.
use crate::context::Context;
use crate::figures::{Aim, IndicatorState, SeriesState};
use crate::html::{arg, units};
use crate::i18n::Locale;
use rembuk_documents::charts::{ChartLabels, ChartSeries, LineChart, TargetLine};
use rust_decimal::prelude::ToPrimitive;

/// A drawn chart with the words that stand around it.
pub struct Chart {
    pub svg: String,
    pub caption: String,
    pub key: Vec<KeyLine>,
}

/// A line of the legend; `style` is the class of the series, or of the target.
pub struct KeyLine {
    pub kind: &'static str,
    pub style: usize,
    pub name: String,
}

/// Draws the series that share the headline's unit; `None` where there is nothing to draw.
pub fn draw(context: &Context, indicator: &IndicatorState, national: &[Aim]) -> Option<Chart> {
    let headline = indicator.headline()?;
    let unit = headline.row.unit.clone();
    let drawn: Vec<&SeriesState> = indicator
        .series
        .iter()
        .filter(|series| series.row.unit == unit && series.row.name == headline.row.name && !series.points.is_empty())
        .collect();
    let years = drawn
        .iter()
        .flat_map(|series| series.points.iter().map(|p| p.year).chain(series.aims.iter().map(|a| a.year)))
        .chain(national.iter().map(|aim| aim.year))
        .map(|year| i32::from(year.get()));
    let (first, last) = (years.clone().min()?, years.max()?);
    let locale = context.locale;
    let region = &context.region.region;
    let caption = locale.ta(
        "chart-caption",
        &[
            arg("name", indicator.name(locale)),
            arg("unit", &units::unit(locale, &unit)),
            arg("first", &first.to_string()),
            arg("last", &last.to_string()),
        ],
    );
    let title = locale.ta("chart-title", &[arg("caption", &caption), arg("region", &region.name)]);
    let chart = LineChart {
        id_prefix: "grafik".to_owned(),
        title: if region.is_example { format!("CONTOH: {title}") } else { title },
        desc: description(locale, &drawn, &unit),
        unit: units::unit(locale, &unit),
        series: drawn.iter().enumerate().map(|(style, series)| line(locale, series, style, &unit)).collect(),
        targets: target_line(locale, headline, &unit).into_iter().collect(),
        national: national_line(locale, national, &unit).into_iter().collect(),
        years: (first, last),
        labels: labels(locale),
        watermark: region.is_example.then(|| "CONTOH".to_owned()),
    };
    let svg = chart.render(&|value| locale.number(&trimmed(value)));
    Some(Chart { svg, caption, key: key(locale, &drawn, headline, national) })
}

/// A tick's value as decimal text without needless zeros.
fn trimmed(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn line(locale: Locale, series: &SeriesState, style: usize, unit: &str) -> ChartSeries {
    let points = series.points.iter().filter_map(|point| {
        Some((i32::from(point.year.get()), point.number.to_f64()?, units::figure(locale, &point.text, unit)))
    });
    ChartSeries {
        name: series_name(series),
        points: points.collect(),
        style,
        break_after: series.row.note.is_some(),
    }
}

/// "BPS, Susenas Maret"
pub fn series_name(series: &SeriesState) -> String {
    match series.row.method.as_str() {
        "" => series.row.source.clone(),
        method => format!("{}, {method}", series.row.source),
    }
}

fn target_line(locale: Locale, series: &SeriesState, unit: &str) -> Option<TargetLine> {
    let points: Vec<_> = series.aims.iter().filter_map(|aim| aim_point(locale, aim, unit)).collect();
    (!points.is_empty()).then(|| TargetLine { name: locale.t("chart-target"), points })
}

fn national_line(locale: Locale, national: &[Aim], unit: &str) -> Option<TargetLine> {
    let points: Vec<_> = national.iter().filter_map(|aim| aim_point(locale, aim, unit)).collect();
    (!points.is_empty()).then(|| TargetLine { name: locale.t("chart-national-target"), points })
}

fn aim_point(locale: Locale, aim: &Aim, unit: &str) -> Option<(i32, f64, String)> {
    Some((i32::from(aim.year.get()), aim.number.to_f64()?, units::figure(locale, &aim.text, unit)))
}

/// The chart in words: first and last figure of each series, and the years without one.
fn description(locale: Locale, drawn: &[&SeriesState], unit: &str) -> String {
    let mut sentences = Vec::new();
    for series in drawn {
        let (Some(first), Some(last)) = (series.points.first(), series.points.last()) else { continue };
        sentences.push(locale.ta(
            "chart-description",
            &[
                arg("series", &series_name(series)),
                arg("first", &units::figure(locale, &first.text, unit)),
                arg("first-year", &first.year.to_string()),
                arg("last", &units::figure(locale, &last.text, unit)),
                arg("last-year", &last.year.to_string()),
            ],
        ));
        let missing: Vec<String> = (first.year.get()..last.year.get())
            .filter(|year| !series.points.iter().any(|point| point.year.get() == *year))
            .map(|year| year.to_string())
            .collect();
        if !missing.is_empty() {
            sentences.push(locale.ta("chart-missing-years", &[arg("years", &missing.join(", "))]));
        }
    }
    sentences.join(" ")
}

fn key(locale: Locale, drawn: &[&SeriesState], headline: &SeriesState, national: &[Aim]) -> Vec<KeyLine> {
    let mut lines: Vec<KeyLine> = drawn
        .iter()
        .enumerate()
        .map(|(style, series)| KeyLine { kind: "series", style, name: series_name(series) })
        .collect();
    if !headline.aims.is_empty() {
        lines.push(KeyLine { kind: "target", style: 0, name: locale.t("chart-target") });
    }
    if !national.is_empty() {
        lines.push(KeyLine { kind: "national", style: 0, name: locale.t("chart-national-target") });
    }
    lines
}

fn labels(locale: Locale) -> ChartLabels {
    ChartLabels {
        target: locale.t("chart-target"),
        national_target: locale.t("chart-national-target"),
        no_figure: locale.t("chart-no-figure"),
        series_break: locale.t("chart-break"),
        axis_from_zero: locale.t("chart-axis-zero"),
        axis_cut: locale.t("chart-axis-cut"),
    }
}
