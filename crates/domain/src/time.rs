//! Instants, days, and when a figure is due. The system's time is read outside this crate, through [`Clock`].

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

use crate::indicators::{Frequency, Year};

/// A moment in Unix microseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The same moment for calendar work; moments beyond the years −9999 to 9999 become the nearest end.
    pub fn to_timestamp(self) -> Timestamp {
        let end = if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
        Timestamp::from_microsecond(self.0).unwrap_or(end)
    }
}

impl From<Timestamp> for Instant {
    /// Cuts off what is finer than a microsecond.
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

/// Says what time it is, so that tests can.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
}

/// A clock that stands still.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Instant);

impl Clock for FixedClock {
    fn now(&self) -> Instant {
        self.0
    }
}

/// The day it is in the region's time zone.
pub fn local_date(at: Instant, zone: &TimeZone) -> Date {
    zone.to_datetime(at.to_timestamp()).date()
}

/// 31 March: the day of the yearly accountability report (LKPJ). A default from memory; a region may change it.
pub const DEFAULT_DUE: (i8, i8) = (3, 31);

/// The day on which the figure of `year` is due: month and day in the following year. A day the month does not have
/// becomes its last day (29 February), so that no setting can make a year fall out.
pub fn figure_due(year: Year, due_month_day: (i8, i8)) -> Date {
    let (month, day) = due_month_day;
    let first = Date::new(year.get() + 1, month.clamp(1, 12), 1).unwrap_or(Date::MAX);
    let day = day.clamp(1, first.days_in_month());
    first.checked_add(i64::from(day - 1).days()).unwrap_or(first)
}

/// A figure that is awaited, or will be next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Awaited {
    pub year: Year,
    pub due: Date,
    /// Days since `due`; 0 on the day itself and before
    pub overdue_days: i64,
}

impl Awaited {
    pub const fn is_overdue(self) -> bool {
        self.overdue_days > 0
    }
}

/// The oldest figure that is still awaited: one interval after the last, or the latest complete year if there is none.
///
/// `None` for indicators measured irregularly (nobody owes a figure on a day) and beyond the years of [`Year`].
/// Figures twice a year are awaited by year: the yearly figure closes both.
pub fn awaited(
    last: Option<Year>,
    today: Date,
    frequency: Frequency,
    due_month_day: (i8, i8),
) -> Option<Awaited> {
    let interval = frequency.years()?;
    let year = match last {
        Some(last) => last.plus(interval)?,
        None => Year::new(today.year() - 1)?,
    };
    let due = figure_due(year, due_month_day);
    let overdue_days = due.until(today).map_or(0, |span| i64::from(span.get_days()));
    Some(Awaited { year, due, overdue_days: overdue_days.max(0) })
}

#[cfg(test)]
mod tests;
