//! The figure first: how it moved, how its status came about, when a target is reached.
use super::chart;
use crate::context::Context;
use crate::figures::{Aim, IndicatorState, SeriesState};
use crate::html::{arg, units};
use crate::i18n::Locale;
use crate::words;
use rembuk_domain::indicators::Year;
use rembuk_domain::pace::pace;
use rust_decimal::Decimal;

pub struct Headline {
    pub value: String,
    pub unit: String,
    pub source: String,
    pub trend: String,
    pub working: String,
    pub score: String,
    pub pace: String,
}

pub fn headline(
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
