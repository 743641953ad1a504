//! Who is left behind: the latest figures by group, the group furthest behind, small groups hidden.
use crate::context::Context;
use crate::figures::SeriesState;
use crate::html::{arg, units};
use crate::i18n::Locale;
use rembuk_domain::indicators::{Direction, Disability, Group, Residence, Sex};
use rembuk_domain::suppression::{Cell, Shown, suppress};
use rembuk_store::rows::{District, IndicatorValue};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The dimensions readers expect, in the order they are shown.
const DIMENSIONS: &[&str] = &["sex", "age", "disability", "residence", "wealth", "place"];

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
pub struct Dimension {
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

/// The dimension of a group that differs from all residents in one respect; finer ones count as their combination.
fn dimension(group: &Group) -> String {
    let parts = [
        ("sex", group.sex.is_some()),
        ("age", group.age.is_some()),
        ("disability", group.disability.is_some()),
        ("residence", group.residence.is_some()),
        ("wealth", group.wealth.is_some()),
        ("place", group.place.is_some()),
    ];
    let names: Vec<&str> = parts.iter().filter(|(_, is_set)| *is_set).map(|(name, _)| *name).collect();
    names.join("+")
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
            dimension: format!("{} {} {}", value.series_id, value.year, dimension(group)),
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
) -> Vec<Dimension> {
    let own: Vec<IndicatorValue> =
        values.iter().filter(|value| value.series_id == series.row.id).cloned().collect();
    let figures = protect(&own);
    DIMENSIONS
        .iter()
        .filter_map(|wanted| {
            let of: Vec<&GroupFigure<'_>> =
                figures.iter().filter(|f| dimension(&f.group) == *wanted).collect();
            let year = of.iter().map(|figure| figure.value.year).max()?;
            let latest: Vec<_> = of.into_iter().filter(|figure| figure.value.year == year).collect();
            Some(one_dimension(context, series, wanted, year, &latest, districts))
        })
        .collect()
}

/// Which of the usual dimensions have no figure at all.
pub fn uncounted(context: &Context, dimensions: &[Dimension]) -> String {
    let names: Vec<String> = DIMENSIONS
        .iter()
        .map(|name| dimension_name(context.locale, name))
        .filter(|name| !dimensions.iter().any(|dimension| dimension.name == *name))
        .collect();
    names.join(", ")
}

fn one_dimension(
    context: &Context,
    series: &SeriesState,
    name: &str,
    year: i64,
    figures: &[&GroupFigure<'_>],
    districts: &[District],
) -> Dimension {
    let locale = context.locale;
    let unit = series.row.unit.as_str();
    let total = series.points.iter().find(|point| i64::from(point.year.get()) == year);
    let widest = figures
        .iter()
        .filter(|figure| !figure.is_hidden)
        .map(|figure| figure.value.value_real)
        .chain(total.and_then(|point| point.number.to_f64()))
        .fold(0.0_f64, f64::max);
    let furthest = furthest_behind(series.direction, figures);
    let mut rows: Vec<GroupRow> = figures
        .iter()
        .map(|figure| {
            let is_furthest = furthest == Some(figure.value.id);
            GroupRow {
                name: group_name(locale, &figure.group, districts),
                value: match figure.is_hidden {
                    true => locale.t("group-hidden"),
                    false => units::figure(locale, &figure.value.value, unit),
                },
                width: if figure.is_hidden { String::new() } else { width(figure.value.value_real, widest) },
                is_furthest,
                is_total: false,
                note: if is_furthest {
                    gap(locale, figure, total.map(|p| p.number), unit)
                } else {
                    String::new()
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
    Dimension {
        name: dimension_name(locale, name),
        year: year.to_string(),
        rows,
        has_hidden: figures.iter().any(|figure| figure.is_hidden),
    }
}

/// The shown group whose figure is worst in the indicator's direction; nobody where the direction is unknown, where
/// fewer than two groups are shown, or where all are alike.
fn furthest_behind(direction: Option<Direction>, figures: &[&GroupFigure<'_>]) -> Option<uuid::Uuid> {
    let direction = direction?;
    let shown: Vec<_> = figures.iter().filter(|figure| !figure.is_hidden).collect();
    let order =
        |a: &&&&GroupFigure<'_>, b: &&&&GroupFigure<'_>| a.value.value_real.total_cmp(&b.value.value_real);
    let (low, high) = (shown.iter().min_by(order)?, shown.iter().max_by(order)?);
    if low.value.value_real >= high.value.value_real {
        return None;
    }
    Some(match direction {
        Direction::LowerIsBetter => high.value.id,
        Direction::HigherIsBetter => low.value.id,
    })
}

fn gap(locale: Locale, figure: &GroupFigure<'_>, total: Option<Decimal>, unit: &str) -> String {
    let value = figure.value.value.parse::<Decimal>().ok();
    match value.zip(total).and_then(|(value, total)| value.checked_sub(total)) {
        Some(difference) => {
            let text = units::short(locale, &difference.abs().to_string());
            let text = if unit == "%" { text } else { format!("{text} {}", units::unit(locale, unit)) };
            locale.ta(if unit == "%" { "group-gap-points" } else { "group-gap" }, &[arg("gap", &text)])
        }
        None => locale.t("group-furthest"),
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
pub fn dimension_name(locale: Locale, dimension: &str) -> String {
    locale.t(match dimension {
        "sex" => "dimension-sex",
        "age" => "dimension-age",
        "disability" => "dimension-disability",
        "residence" => "dimension-residence",
        "wealth" => "dimension-wealth",
        _ => "dimension-place",
    })
}

fn group_name(locale: Locale, group: &Group, districts: &[District]) -> String {
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
