//! Who is reminded of a figure on a day: a week before, the day before, one working day after, and after five working
//! days the head's office. Each once in a period, by its key; a period begins anew when its last day is moved.

use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::calendar::WorkingCalendar;

/// Which reminder, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    WeekBefore,
    DayBefore,
    After,
    /// To the office that heads the agency
    ToHead,
}

impl Stage {
    pub const ALL: [Self; 4] = [Self::WeekBefore, Self::DayBefore, Self::After, Self::ToHead];

    /// Stable name for keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::WeekBefore => "week-before",
            Self::DayBefore => "day-before",
            Self::After => "after",
            Self::ToHead => "to-head",
        }
    }

    /// The first day on which it is due.
    pub fn from(self, due: Date, calendar: &WorkingCalendar) -> Date {
        let before = |days: i64| due.checked_sub(days.days()).unwrap_or(Date::MIN);
        match self {
            Self::WeekBefore => before(7),
            Self::DayBefore => before(1),
            Self::After => calendar.add_working_days(due, 1),
            Self::ToHead => calendar.add_working_days(due, 5),
        }
    }
}

/// A reminder to be sent, unless one of this key was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub stage: Stage,
    pub key: String,
}

/// Days after the day of a stage on which its reminder may still go out.
const LONGEST_AFTER: i32 = 30;

/// The reminder due on a day about `item`, which is owed from `opens` to `due`; none before the window opens and none once
/// it was answered. If days were missed, only the latest comes: nobody is told of a week that is over.
pub fn due_on(
    item: &str,
    (opens, due): (Date, Date),
    is_answered: bool,
    day: Date,
    calendar: &WorkingCalendar,
) -> Option<Reminder> {
    if is_answered || day < opens {
        return None;
    }
    let stage = Stage::ALL.into_iter().rev().find(|stage| stage.from(due, calendar) <= day)?;
    // Long afterwards the day is history, and the message that told it may be erased: it is not told anew.
    if (day - stage.from(due, calendar)).get_days() > LONGEST_AFTER {
        return None;
    }
    // On the last day itself nothing new is said, but a reminder of the day before that was missed still helps.
    Some(Reminder { stage, key: format!("figures/{item}/{due}/{}", stage.code()) })
}
