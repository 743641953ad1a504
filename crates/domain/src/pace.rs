//! When a target is reached if things go on as they have: a straight line through two figures of one series.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::indicators::{Direction, Year};
use crate::status::at_least_as_good;

/// A line through two figures closer together than this says more about chance than about pace.
const MIN_YEARS: i16 = 2;
/// Beyond this many years from now a date would pretend to a knowledge nobody has.
const HORIZON: i32 = 100;

/// What the pace so far comes to. `per_year` is in the unit of the indicator, signed, rounded to 4 decimals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pace {
    /// The latest figure meets the target
    AlreadyMet,
    /// `since` is the year of the first figure the line goes through; `in_time`: not after the target's year.
    /// `year` may lie in the past when the latest figure is old.
    ReachedIn {
        year: i32,
        since: Year,
        per_year: Decimal,
        in_time: bool,
    },
    MovingAway {
        since: Year,
        per_year: Decimal,
    },
    /// First and latest figure are the same
    Standing,
    TooFewFigures,
    DirectionUnknown,
    /// Over a hundred years from now
    BeyondCentury,
}

/// The pace from the first figure at or after `since` to the latest one, and when it reaches `target`.
///
/// `values` are of ONE series (one source, one method) in any order. At least two figures at least two years apart are
/// needed, unless the latest already meets the target. The target's figure need not be reached in its own year.
/// Arithmetic is exact; the year is the first whole year at which the line is at or past the target.
pub fn pace(
    values: &[(Year, Decimal)],
    since: Year,
    target: (Year, Decimal),
    direction: Option<Direction>,
    now: Year,
) -> Pace {
    let Some(direction) = direction else {
        return Pace::DirectionUnknown;
    };
    let counted = || values.iter().filter(|(year, _)| *year >= since);
    let (Some(first), Some(last)) = (counted().min_by_key(|v| v.0), counted().max_by_key(|v| v.0)) else {
        return Pace::TooFewFigures;
    };
    if at_least_as_good(last.1, target.1, direction) {
        return Pace::AlreadyMet;
    }
    let span = last.0.get() - first.0.get();
    if span < MIN_YEARS {
        return Pace::TooFewFigures;
    }
    if first.1 == last.1 {
        return Pace::Standing;
    }
    let line = (|| {
        let change = last.1.checked_sub(first.1)?;
        let per_year = change.checked_div(Decimal::from(span))?.round_dp(4);
        // One division at the end keeps the year exact: (target − last) · span / change.
        let to_go = target.1.checked_sub(last.1)?.checked_mul(Decimal::from(span))?;
        Some((per_year, to_go.checked_div(change)))
    })();
    let Some((per_year, years)) = line else {
        return Pace::BeyondCentury;
    };
    if !at_least_as_good(last.1, first.1, direction) {
        return Pace::MovingAway { since: first.0, per_year };
    }
    let reached = years.and_then(|y| y.ceil().to_i32()).and_then(|y| i32::from(last.0.get()).checked_add(y));
    match reached.filter(|year| *year <= i32::from(now.get()) + HORIZON) {
        Some(year) => {
            Pace::ReachedIn { year, since: first.0, per_year, in_time: year <= i32::from(target.0.get()) }
        }
        None => Pace::BeyondCentury,
    }
}

#[cfg(test)]
mod tests;
