//! Whether the gap between groups narrows or widens, told only of years that can be compared.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::gap::{GroupFigure, furthest_behind};
use crate::indicators::{Direction, Year};

/// Figures of one series (one source, one method, one unit) by the groups of one dimension.
///
/// Only such as may be shown, see [`furthest_behind`].
#[derive(Debug, Clone)]
pub struct SeriesGroups<S, G> {
    pub series: S,
    pub figures: Vec<GroupFigure<G>>,
}

/// Why a year can't be compared with the year before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Break {
    /// Another source or method
    Series,
    /// Other groups were counted, or others may be shown
    Groups,
}

/// The gap of one year. `gap` is in the unit of the indicator, zero or more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearGap<S, G> {
    pub year: Year,
    pub series: S,
    /// The group furthest behind, or all that share the figure, in order; empty where all groups are alike
    pub behind: Vec<G>,
    /// The figure of the group furthest behind
    pub value: Decimal,
    /// Groups that are best off, in order
    pub best: Vec<G>,
    pub best_value: Decimal,
    pub gap: Decimal,
    /// `None` for the first year, and where the year can be compared with the one before
    pub broken_by: Option<Break>,
}

/// How the gap moved over the latest years that can be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Movement {
    Narrowed {
        from: (Year, Decimal),
        to: (Year, Decimal),
    },
    Widened {
        from: (Year, Decimal),
        to: (Year, Decimal),
    },
    Unchanged {
        from: (Year, Decimal),
        to: (Year, Decimal),
    },
    /// Only one year can be told of
    OneYear {
        year: Year,
        gap: Decimal,
    },
}

/// The gap year by year, in order of years.
///
/// Series come in the order in which one took over from the other: of a year that two of them give, the later one
/// counts. Nobody is named where the direction is unknown: then the answer is empty. A year with fewer than two groups
/// is left out. Years are comparable while series and set of groups stay the same: with other groups the largest
/// distance between them may change although nobody's lot did.
pub fn gap_trend<S: Ord + Clone, G: Ord + Clone>(
    all: &[SeriesGroups<S, G>],
    direction: Option<Direction>,
) -> Vec<YearGap<S, G>> {
    let Some(direction) = direction else { return Vec::new() };
    let mut years: BTreeMap<Year, (&S, BTreeMap<&G, Decimal>)> = BTreeMap::new();
    for series in all {
        let mut own: BTreeMap<Year, BTreeMap<&G, Decimal>> = BTreeMap::new();
        for figure in &series.figures {
            if let Some(group) = &figure.group {
                own.entry(figure.year).or_default().insert(group, figure.value);
            }
        }
        let told = own.into_iter().filter(|(_, groups)| groups.len() > 1);
        years.extend(told.map(|(year, groups)| (year, (&series.series, groups))));
    }
    let mut before: Option<(&S, BTreeSet<&G>)> = None;
    let mut gaps = Vec::new();
    for (year, (series, groups)) in &years {
        let counted: BTreeSet<&G> = groups.keys().copied().collect();
        let broken_by = before.as_ref().and_then(|(last, last_groups)| match () {
            () if last != series => Some(Break::Series),
            () if *last_groups != counted => Some(Break::Groups),
            () => None,
        });
        gaps.extend(one_year(*year, *series, groups, direction, broken_by));
        before = Some((series, counted));
    }
    gaps
}

fn one_year<S: Clone, G: Ord + Clone>(
    year: Year,
    series: &S,
    groups: &BTreeMap<&G, Decimal>,
    direction: Direction,
    broken_by: Option<Break>,
) -> Option<YearGap<S, G>> {
    let (low, high) = (*groups.values().min()?, *groups.values().max()?);
    let (value, best_value) = match direction {
        Direction::HigherIsBetter => (low, high),
        Direction::LowerIsBetter => (high, low),
    };
    let figures: Vec<GroupFigure<G>> = groups
        .iter()
        .map(|(group, value)| GroupFigure { year, group: Some((*group).clone()), value: *value })
        .collect();
    let behind = furthest_behind(&figures, Some(direction)).pop().map(|behind| behind.groups);
    let best = groups.iter().filter(|(_, value)| **value == best_value).map(|(group, _)| (*group).clone());
    Some(YearGap {
        year,
        series: series.clone(),
        behind: behind.unwrap_or_default(),
        value,
        best: best.collect(),
        best_value,
        gap: high.checked_sub(low)?,
        broken_by,
    })
}

/// What can be said of the way the gap went, from the last break on. `None` without any year.
pub fn movement<S, G>(gaps: &[YearGap<S, G>]) -> Option<Movement> {
    let last = gaps.last()?;
    let begin = gaps.iter().rposition(|gap| gap.broken_by.is_some()).unwrap_or(0);
    let first = gaps.get(begin)?;
    if first.year == last.year {
        return Some(Movement::OneYear { year: last.year, gap: last.gap });
    }
    let (from, to) = ((first.year, first.gap), (last.year, last.gap));
    Some(match last.gap.cmp(&first.gap) {
        std::cmp::Ordering::Less => Movement::Narrowed { from, to },
        std::cmp::Ordering::Greater => Movement::Widened { from, to },
        std::cmp::Ordering::Equal => Movement::Unchanged { from, to },
    })
}

#[cfg(test)]
mod tests;
