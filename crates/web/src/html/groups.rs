//! Who is left behind: the latest figures by group, the group furthest behind, small groups hidden.
use crate::context::Context;
use crate::figures::SeriesState;
use crate::html::{arg, units};
use crate::i18n::Locale;
use rembuk_domain::indicators::{Disability, Group, Residence, Sex, Year};
use rembuk_domain::programmes::{Behind, Dimension, GroupFigure as Known, furthest_behind};
use rembuk_domain::suppression::{Cell, Shown, suppress};
use rembuk_store::rows::{District, IndicatorValue};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeSet;
use uuid::Uuid;

/// One bar.
pub struct GroupRow {
    pub name: String,
    pub value: String,
    /// Width of the bar in percent text; empty when the figure is hidden.
    pub width: String,
    pub is_furthest: bool,
    pub is_total: bool,
    pub note: String,
}

/// Figures of one dimension in its latest year.
pub struct DimensionSection {
    pub dimension: Dimension,
    pub name: String,
    pub year: String,
    pub rows: Vec<GroupRow>,
    pub has_hidden: bool,
}

/// A figure by group, as it may be shown.
pub struct GroupFigure<'a> {
    pub value: &'a IndicatorValue,
    pub group: Group,
    pub is_hidden: bool,
}

/// Persons behind a figure: the smaller of numerator and denominator.
fn persons(value: &IndicatorValue) -> Option<i64> {
    let denominator =
        value.denominator.as_deref().and_then(|text| text.parse::<Decimal>().ok()).and_then(|d| d.to_i64());
    match (value.persons, denominator) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

impl GroupFigure<'_> {
    /// Whether the group differs from everybody in this one respect.
    pub fn is_by(&self, dimension: Dimension) -> bool {
        Dimension::of(&self.group) == BTreeSet::from([dimension])
    }
}

/// What a group's cells add up within: one dimension, or the combination a finer group belongs to.
fn dimensions_key(group: &Group) -> String {
    Dimension::of(group).into_iter().map(Dimension::code).collect::<Vec<_>>().join("+")
}

/// Marks what must not be shown, over all years of a series: small groups, and cells that would give them away.
pub fn protect(values: &[IndicatorValue]) -> Vec<GroupFigure<'_>> {
    let grouped: Vec<(&IndicatorValue, Group)> = values
        .iter()
        .filter_map(|value| Some((value, Group::parse_key(&value.group_key).ok()?)))
        .filter(|(_, group)| !group.is_total())
        .collect();
    let cells: Vec<Cell> = grouped
        .iter()
        .map(|(value, group)| Cell {
            key: value.group_key.clone(),
            dimension: format!("{} {} {}", value.series_id, value.year, dimensions_key(group)),
            count: persons(value),
        })
        .collect();
    let shown = suppress(&cells);
    grouped
        .into_iter()
        .zip(shown)
        .map(|((value, group), shown)| GroupFigure { value, group, is_hidden: shown != Shown::Value })
        .collect()
}

/// The latest year of each dimension of the headline series.
pub fn dimensions(
    context: &Context,
    series: &SeriesState,
    values: &[IndicatorValue],
    districts: &[District],
) -> Vec<DimensionSection> {
    let own: Vec<IndicatorValue> =
        values.iter().filter(|value| value.series_id == series.row.id).cloned().collect();
    let figures = protect(&own);
    Dimension::ALL
        .into_iter()
        .filter_map(|dimension| {
            let of: Vec<&GroupFigure<'_>> = figures.iter().filter(|figure| figure.is_by(dimension)).collect();
            let year = of.iter().map(|figure| figure.value.year).max()?;
            let latest: Vec<_> = of.into_iter().filter(|figure| figure.value.year == year).collect();
            Some(section(context, series, dimension, year, &latest, districts))
        })
        .collect()
}

/// Which of the usual dimensions have no figure at all.
pub fn uncounted(context: &Context, sections: &[DimensionSection]) -> String {
    let names: Vec<String> = Dimension::ALL
        .into_iter()
        .filter(|dimension| !sections.iter().any(|section| section.dimension == *dimension))
        .map(|dimension| dimension_name(context.locale, dimension))
        .collect();
    names.join(", ")
}

fn section(
    context: &Context,
    series: &SeriesState,
    dimension: Dimension,
    year: i64,
    figures: &[&GroupFigure<'_>],
    districts: &[District],
) -> DimensionSection {
    let locale = context.locale;
    let unit = series.row.unit.as_str();
    let total = series.points.iter().find(|point| i64::from(point.year.get()) == year);
    let widest = figures
        .iter()
        .filter(|figure| !figure.is_hidden)
        .map(|figure| figure.value.value_real)
        .chain(total.and_then(|point| point.number.to_f64()))
        .fold(0.0_f64, f64::max);
    let behind = behind(series, year, figures);
    let mut rows: Vec<GroupRow> = figures
        .iter()
        .map(|figure| {
            let is_furthest = behind.as_ref().is_some_and(|behind| behind.groups.contains(&figure.value.id));
            GroupRow {
                name: group_name(locale, &figure.group, districts),
                value: match figure.is_hidden {
                    true => locale.t("group-hidden"),
                    false => units::figure(locale, &figure.value.value, unit),
                },
                width: if figure.is_hidden { String::new() } else { width(figure.value.value_real, widest) },
                is_furthest,
                is_total: false,
                note: match &behind {
                    Some(behind) if is_furthest => gap(locale, behind, unit),
                    _ => String::new(),
                },
            }
        })
        .collect();
    if let Some(total) = total {
        rows.push(GroupRow {
            name: locale.t("group-all"),
            value: units::figure(locale, &total.text, unit),
            width: width(total.number.to_f64().unwrap_or(0.0), widest),
            is_furthest: false,
            is_total: true,
            note: String::new(),
        });
    }
    DimensionSection {
        dimension,
        name: dimension_name(locale, dimension),
        year: year.to_string(),
        rows,
        has_hidden: figures.iter().any(|figure| figure.is_hidden),
    }
}

/// Who is furthest behind among the groups that may be shown, by the domain's rule.
fn behind(series: &SeriesState, year: i64, figures: &[&GroupFigure<'_>]) -> Option<Behind<Uuid>> {
    let year = Year::try_from(year).ok()?;
    let whole = series.points.iter().find(|point| point.year == year).map(|point| (None, point.number));
    let groups = figures
        .iter()
        .filter(|figure| !figure.is_hidden)
        .filter_map(|figure| Some((Some(figure.value.id), figure.value.value.parse::<Decimal>().ok()?)));
    let known: Vec<_> = groups.chain(whole).map(|(group, value)| Known { year, group, value }).collect();
    furthest_behind(&known, series.direction).pop()
}

fn gap(locale: Locale, behind: &Behind<Uuid>, unit: &str) -> String {
    let Some(difference) = behind.to_whole else { return locale.t("group-furthest") };
    let text = units::short(locale, &difference.to_string());
    match unit {
        "%" => locale.ta("group-gap-points", &[arg("gap", &text)]),
        _ => locale.ta("group-gap", &[arg("gap", &format!("{text} {}", units::unit(locale, unit)))]),
    }
}

/// Share of the widest bar, by rounding to tenths, so that the same figures always give the same bytes.
fn width(value: f64, widest: f64) -> String {
    if widest <= 0.0 || value <= 0.0 {
        return "0.0%".to_owned();
    }
    format!("{:.1}%", value / widest * 100.0)
}

/// A way of telling people apart, in words.
pub fn dimension_name(locale: Locale, dimension: Dimension) -> String {
    locale.t(match dimension {
        Dimension::Sex => "dimension-sex",
        Dimension::Age => "dimension-age",
        Dimension::Disability => "dimension-disability",
        Dimension::Residence => "dimension-residence",
        Dimension::Wealth => "dimension-wealth",
        Dimension::Place => "dimension-place",
    })
}

/// A group in words: "Perempuan, umur 15-24".
pub fn group_name(locale: Locale, group: &Group, districts: &[District]) -> String {
    let mut names = Vec::new();
    match group.sex {
        Some(Sex::Female) => names.push(locale.t("group-female")),
        Some(Sex::Male) => names.push(locale.t("group-male")),
        None => {}
    }
    if let Some(age) = &group.age {
        names.push(locale.ta("group-age", &[arg("age", age)]));
    }
    match group.disability {
        Some(Disability::With) => names.push(locale.t("group-with-disability")),
        Some(Disability::Without) => names.push(locale.t("group-without-disability")),
        None => {}
    }
    match group.residence {
        Some(Residence::Urban) => names.push(locale.t("group-urban")),
        Some(Residence::Rural) => names.push(locale.t("group-rural")),
        None => {}
    }
    if let Some(wealth) = &group.wealth {
        names.push(match wealth.as_str() {
            "q1" => locale.t("group-poorest"),
            "q5" => locale.t("group-richest"),
            other => locale.ta("group-wealth", &[arg("group", other.trim_start_matches('q'))]),
        });
    }
    if let Some(place) = &group.place {
        let known = districts.iter().find(|district| district.code == *place);
        names.push(known.map_or_else(|| place.clone(), |district| district.name.clone()));
    }
    names.join(", ")
}
