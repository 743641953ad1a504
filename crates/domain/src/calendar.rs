//! Working days of a region: weekends, national holidays, joint leave and days of its own. Counting starts the next
//! working day, as deadlines of the administration do: what is due within one working day of a Friday is due on Monday.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use thiserror::Error;

/// Why a day off was declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayKind {
    NationalHoliday,
    /// Cuti bersama: declared with the national holidays
    JointLeave,
    /// Declared by the region itself
    Regional,
}

impl DayKind {
    pub const ALL: [Self; 3] = [Self::NationalHoliday, Self::JointLeave, Self::Regional];

    /// Stable name for columns and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NationalHoliday => "national-holiday",
            Self::JointLeave => "joint-leave",
            Self::Regional => "regional",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NationalHoliday => "calendar-kind-national",
            Self::JointLeave => "calendar-kind-joint-leave",
            Self::Regional => "calendar-kind-regional",
        }
    }

    /// Reads a stable name or the Indonesian words of a decree.
    ///
    /// # Errors
    /// `UnknownKind`
    pub fn parse(raw: &str) -> Result<Self, CalendarError> {
        let text = raw.trim().to_lowercase();
        if let Some(kind) = Self::ALL.into_iter().find(|kind| kind.code() == text) {
            return Ok(kind);
        }
        match text.as_str() {
            "libur nasional" | "hari libur nasional" => Ok(Self::NationalHoliday),
            "cuti bersama" => Ok(Self::JointLeave),
            "libur daerah" | "hari libur daerah" | "daerah" => Ok(Self::Regional),
            _ => Err(CalendarError::UnknownKind { raw: raw.to_owned() }),
        }
    }
}

/// Why a text is no day of a calendar.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CalendarError {
    #[error("`{raw}` is neither national-holiday nor joint-leave nor regional")]
    UnknownKind { raw: String },
    #[error("`{raw}` is not a day (2026-08-17)")]
    NotADay { raw: String },
    #[error("{raw} lies outside the years 1990 to 2100")]
    FarAway { raw: String },
}

impl CalendarError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownKind { .. } => "calendar-unknown-kind",
            Self::NotADay { .. } => "calendar-not-a-day",
            Self::FarAway { .. } => "calendar-far-away",
        }
    }
}

/// Reads a day in ISO form, of the years 1990 to 2100.
///
/// # Errors
/// `NotADay`, `FarAway`
pub fn parse_day(raw: &str) -> Result<Date, CalendarError> {
    let day: Date = raw.trim().parse().map_err(|_| CalendarError::NotADay { raw: raw.to_owned() })?;
    match (1990..=2100).contains(&day.year()) {
        true => Ok(day),
        false => Err(CalendarError::FarAway { raw: raw.to_owned() }),
    }
}

/// Which days are worked. Without any day off only weekends are left out, and that must be said: see
/// [`WorkingCalendar::knows`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    holidays: BTreeSet<Date>,
}

impl WorkingCalendar {
    pub fn new(holidays: impl IntoIterator<Item = Date>) -> Self {
        Self { holidays: holidays.into_iter().collect() }
    }

    /// Whether any day off of this year is known. If not, only its weekends are counted.
    pub fn knows(&self, year: i16) -> bool {
        self.holidays.iter().any(|day| day.year() == year)
    }

    pub fn is_working(&self, day: Date) -> bool {
        is_weekday(day) && !self.holidays.contains(&day)
    }

    /// The day on which `count` working days have passed after `from`; `from` itself for none. The last day there is if
    /// the calendar ends before.
    #[must_use]
    pub fn add_working_days(&self, from: Date, count: u16) -> Date {
        let mut day = from;
        let mut missing = i64::from(count);
        // A step of weekdays never goes too far: at most all of them are worked. What holidays took is walked again.
        while missing > 0 && day < Date::MAX {
            let next = add_weekdays(day, missing);
            missing -= self.working_days_between(day, next);
            day = next;
        }
        day
    }

    /// Working days after `from` up to and including `to`; none if `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> i64 {
        if to <= from {
            return 0;
        }
        let lost = self
            .holidays
            .range((std::ops::Bound::Excluded(from), std::ops::Bound::Included(to)))
            .filter(|day| is_weekday(**day))
            .count();
        weekdays_between(from, to) - i64::try_from(lost).unwrap_or(i64::MAX)
    }

    /// Working days left until `due`, 0 on the day itself; below 0 the working days since it.
    pub fn days_left(&self, today: Date, due: Date) -> i64 {
        match today <= due {
            true => self.working_days_between(today, due),
            false => -self.working_days_between(due, today),
        }
    }
}

fn is_weekday(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// Days from Monday: 0 to 6.
fn offset(day: Date) -> i64 {
    i64::from(day.weekday().to_monday_zero_offset())
}

/// Mondays to Fridays after `from` up to and including `to`, which is later.
fn weekdays_between(from: Date, to: Date) -> i64 {
    // Counted from a Monday far back: whole weeks have five, a week begun has one a day, at most five.
    let monday = |day: Date| Date::ZERO.until(day).map_or(0, |span| i64::from(span.get_days())) - offset(day);
    let worked = |day: Date| (offset(day) + 1).min(5);
    (monday(to) - monday(from)) / 7 * 5 + worked(to) - worked(from)
}

/// The `count`-th Monday-to-Friday after `day`.
fn add_weekdays(day: Date, count: i64) -> Date {
    let begun = offset(day).min(4);
    let rest = begun + count;
    let back = begun - offset(day);
    // From the last weekday on or before `day`: five a week.
    let days = back - begun + rest / 5 * 7 + rest % 5;
    day.checked_add(days.days()).unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests;
