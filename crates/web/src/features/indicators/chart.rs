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
}

/// Draws the series that share the headline's unit; `None` where there is nothing to draw.
pub fn draw(context: &Context, indicator: &IndicatorState, national: &[Aim]) -> Option<Chart> {
    let headline = indicator.headline()?;
    let unit = headline.row.unit.clone();
    let drawn: Vec<&SeriesState> = indicator
        .series
        .iter()
        .filter(|series| {
            series.row.unit == unit && series.row.name == headline.row.name && !series.points.is_empty()
        })
        .collect();
    let years = drawn
        .iter()
        .flat_map(|series| series.points.iter().map(|p| p.year).chain(series.aims.iter().map(|a| a.year)))
        .chain(national.iter().map(|aim| aim.year))
        .map(|year| i32::from(year.get()));
    let (first, last) = (years.clone().min()?, years.max()?);
    let locale = context.locale;
    let region = &context.region.region;
    let what = match unit.as_str() {
        "" => indicator.name(locale).to_owned(),
        unit => format!("{} ({})", indicator.name(locale), units::unit(locale, unit)),
    };
    let caption = locale.ta(
        "chart-caption",
        &[arg("what", &what), arg("first", &first.to_string()), arg("last", &last.to_string())],
    );
    let title = locale.ta("chart-title", &[arg("caption", &caption), arg("region", &region.name)]);
    let chart = LineChart {
        id_prefix: "grafik".to_owned(),
        title: if region.is_example { format!("CONTOH: {title}") } else { title },
        desc: description(locale, &drawn, &unit),
        unit: units::unit(locale, &unit),
        series: (0..drawn.len()).filter_map(|style| line(locale, &drawn, style, &unit)).collect(),
        targets: target_line(locale, headline, &unit).into_iter().collect(),
        national: national_line(locale, national, &unit).into_iter().collect(),
        years: (first, last),
        labels: labels(locale),
        watermark: region.is_example.then(|| "CONTOH".to_owned()),
    };
    let svg = chart.render(&|value| locale.number(&trimmed(value)));
    Some(Chart { svg, caption })
}

/// A tick's value as decimal text without needless zeros.
pub fn trimmed(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

fn line(locale: Locale, drawn: &[&SeriesState], style: usize, unit: &str) -> Option<ChartSeries> {
    let series = drawn.get(style)?;
    let points = series.points.iter().filter_map(|point| {
        Some((i32::from(point.year.get()), point.number.to_f64()?, in_picture(locale, &point.text, unit)))
    });
    Some(ChartSeries {
        name: series_name(series),
        points: points.collect(),
        style,
        break_after: drawn.iter().any(|later| takes_over(series, later)),
    })
}

/// Whether the same source went on with another method where this series ends. Two sources side by side are no break.
fn takes_over(series: &SeriesState, later: &SeriesState) -> bool {
    let (Some(first), Some(last)) = (series.points.first(), series.points.last()) else { return false };
    let (Some(later_first), Some(later_last)) = (later.points.first(), later.points.last()) else {
        return false;
    };
    series.row.source == later.row.source && later_first.year > first.year && later_last.year > last.year
}

/// "BPS, Susenas Maret"
pub fn series_name(series: &SeriesState) -> String {
    match series.row.method.as_str() {
        "" => series.row.source.clone(),
        method => format!("{}, {method}", series.row.source),
    }
}

/// Without a name: the chart's labels have the word, and there is one line of each kind.
fn target_line(locale: Locale, series: &SeriesState, unit: &str) -> Option<TargetLine> {
    let points: Vec<_> = series.aims.iter().filter_map(|aim| aim_point(locale, aim, unit)).collect();
    (!points.is_empty()).then(|| TargetLine { name: String::new(), points })
}

fn national_line(locale: Locale, national: &[Aim], unit: &str) -> Option<TargetLine> {
    let points: Vec<_> = national.iter().filter_map(|aim| aim_point(locale, aim, unit)).collect();
    (!points.is_empty()).then(|| TargetLine { name: String::new(), points })
}

/// A figure as short as it can stand in the picture: a long unit is named once, over the axis.
fn in_picture(locale: Locale, text: &str, unit: &str) -> String {
    match unit {
        "%" | "Rp" => units::figure(locale, text, unit),
        _ => units::short(locale, text),
    }
}

fn aim_point(locale: Locale, aim: &Aim, unit: &str) -> Option<(i32, f64, String)> {
    Some((i32::from(aim.year.get()), aim.number.to_f64()?, in_picture(locale, &aim.text, unit)))
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

pub fn labels(locale: Locale) -> ChartLabels {
    ChartLabels {
        target: locale.t("chart-target"),
        national_target: locale.t("chart-national-target"),
        no_figure: locale.t("chart-no-figure"),
        series_break: locale.t("chart-break"),
        axis_from_zero: locale.t("chart-axis-zero"),
        axis_cut: locale.t("chart-axis-cut"),
    }
}
