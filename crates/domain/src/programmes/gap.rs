//! The group furthest behind, year by year.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::indicators::{Direction, Year};
use crate::status::at_least_as_good;

/// A figure of one group in one year, or of everybody (`group` is `None`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupFigure<G> {
    pub year: Year,
    pub group: Option<G>,
    pub value: Decimal,
}

/// Who is furthest behind in one year. Gaps are in the unit of the indicator, zero or more for `to_best`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind<G> {
    pub year: Year,
    /// The group, or all that share the worst figure, in order
    pub groups: Vec<G>,
    pub value: Decimal,
    /// Distance to the group that is best off
    pub to_best: Decimal,
    /// Distance to the figure of everybody, if that is known and better
    pub to_whole: Option<Decimal>,
}

/// For each year the group furthest behind and its gap, in order of years.
///
/// `figures` are of ONE series and ONE dimension (sexes among themselves, places among themselves), and only such as may
/// be shown: small groups are taken out first (see [`crate::suppression`]), or the name would give them away.
/// Nobody is named where the direction is unknown: then the answer is empty. A year is left out with fewer than two
/// groups, or when all have the same figure. Of a group given twice in a year the last figure counts.
pub fn furthest_behind<G: Ord + Clone>(
    figures: &[GroupFigure<G>],
    direction: Option<Direction>,
) -> Vec<Behind<G>> {
    let Some(direction) = direction else { return Vec::new() };
    let mut years: BTreeMap<Year, (Option<Decimal>, BTreeMap<&G, Decimal>)> = BTreeMap::new();
    for figure in figures {
        let (whole, groups) = years.entry(figure.year).or_default();
        match &figure.group {
            Some(group) => drop(groups.insert(group, figure.value)),
            None => *whole = Some(figure.value),
        }
    }
    let behind =
        years.into_iter().filter_map(|(year, (whole, groups))| one_year(year, whole, &groups, direction));
    behind.collect()
}

fn one_year<G: Ord + Clone>(
    year: Year,
    whole: Option<Decimal>,
    groups: &BTreeMap<&G, Decimal>,
    direction: Direction,
) -> Option<Behind<G>> {
    let (low, high) = (groups.values().min()?, groups.values().max()?);
    let (worst, best) = match direction {
        Direction::HigherIsBetter => (*low, *high),
        Direction::LowerIsBetter => (*high, *low),
    };
    if worst == best {
        return None;
    }
    let distance = |other: Decimal| other.checked_sub(worst).map(|difference| difference.abs());
    Some(Behind {
        year,
        groups: groups
            .iter()
            .filter(|(_, value)| **value == worst)
            .map(|(group, _)| (*group).clone())
            .collect(),
        value: worst,
        to_best: distance(best)?,
        to_whole: whole.filter(|whole| !at_least_as_good(worst, *whole, direction)).and_then(distance),
    })
}

/// Orders places so that those others can learn from come first; what can't be compared keeps its order after them.
///
/// `key` gives the name that orders equal figures, and the figure, `None` where it is not known or may not be shown.
/// Without a direction nobody can say what is good: then all are ordered by name.
pub fn best_first<T>(
    places: &mut [T],
    direction: Option<Direction>,
    key: impl Fn(&T) -> (String, Option<Decimal>),
) {
    places.sort_by_cached_key(|place| {
        let (name, value) = key(place);
        let value = value.and_then(|value| match direction? {
            Direction::HigherIsBetter => Some(-value),
            Direction::LowerIsBetter => Some(value),
        });
        (value.is_none(), value, name)
    });
}

#[cfg(test)]
mod tests;
