//! What follows from a meeting: which organisation does what until when, and where it stands. Variants carry what the state
//! needs; a transition consumes the state it leaves. The diagram: docs/workflows/follow-up.md.

use jiff::civil::Date;
use thiserror::Error;
use uuid::Uuid;

use crate::calendar::WorkingCalendar;
use crate::figures::reminders::{Reminder, due_on};

/// Working days within which a report of "done" is looked at, unless the region says otherwise.
pub const CHECK_DAYS: u16 = 10;

/// Why something about a follow-up can't be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FollowUpError {
    #[error("in this state that can't be done")]
    WrongState,
    #[error("nobody confirms what they reported themselves")]
    OwnReport,
    #[error("that day is over already")]
    DayIsOver,
    #[error("it needs a reason")]
    NoReason,
    #[error("the time for looking at it is not over")]
    StillInTime,
}

impl FollowUpError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WrongState => "follow-up-error-wrong-state",
            Self::OwnReport => "follow-up-error-own-report",
            Self::DayIsOver => "follow-up-error-day-over",
            Self::NoReason => "follow-up-error-no-reason",
            Self::StillInTime => "follow-up-error-still-in-time",
        }
    }
}

/// The day by which it was promised. It may be moved with a reason; the first one stays readable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    pub first: Date,
    pub now: Date,
}

impl Due {
    pub const fn new(day: Date) -> Self {
        Self { first: day, now: day }
    }

    pub fn is_moved(&self) -> bool {
        self.first != self.now
    }
}

/// Agreed, nothing reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub due: Due,
}

/// The organisation told how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Underway {
    pub due: Due,
}

/// Reported done; whoever called the meeting looks at it, up to the end of `check_due`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reported {
    pub due: Due,
    pub on: Date,
    /// None by a link without an account
    pub by: Option<Uuid>,
    pub check_due: Date,
}

/// Done, confirmed or by its own report alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    pub due: Due,
    pub on: Date,
    pub by: Option<Uuid>,
    pub is_confirmed: bool,
}

/// Given up, with a reason that everyone reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    pub due: Due,
    pub reason: String,
}

/// A follow-up, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUp {
    Open(Open),
    Underway(Underway),
    Reported(Reported),
    Done(Done),
    Dropped(Dropped),
}

impl Open {
    /// # Errors
    /// `DayIsOver`
    pub fn agree(until: Date, today: Date) -> Result<Self, FollowUpError> {
        if until < today { Err(FollowUpError::DayIsOver) } else { Ok(Self { due: Due::new(until) }) }
    }
}

impl Reported {
    /// # Errors
    /// `OwnReport`: nobody confirms what they reported themselves.
    pub fn confirm(self, by: Uuid) -> Result<Done, FollowUpError> {
        match self.by == Some(by) {
            true => Err(FollowUpError::OwnReport),
            false => Ok(Done { due: self.due, on: self.on, by: self.by, is_confirmed: true }),
        }
    }

    /// Not done yet, as whoever looked at it sees it; the reason stands beside the report.
    pub const fn send_back(self) -> Underway {
        Underway { due: self.due }
    }

    /// Nobody's silence blocks: done by its own report, and says that nobody looked.
    ///
    /// # Errors
    /// `StillInTime`
    pub fn lapse(self, today: Date) -> Result<Done, FollowUpError> {
        match today > self.check_due {
            true => Ok(Done { due: self.due, on: self.on, by: self.by, is_confirmed: false }),
            false => Err(FollowUpError::StillInTime),
        }
    }
}

impl Done {
    /// Confirmed after the time for it.
    ///
    /// # Errors
    /// `WrongState` if it is confirmed already, `OwnReport`
    pub fn confirm(self, by: Uuid) -> Result<Self, FollowUpError> {
        match self {
            Self { is_confirmed: true, .. } => Err(FollowUpError::WrongState),
            Self { by: Some(reporter), .. } if reporter == by => Err(FollowUpError::OwnReport),
            done => Ok(Self { is_confirmed: true, ..done }),
        }
    }
}

impl FollowUp {
    /// Stable name for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Open(_) => "open",
            Self::Underway(_) => "underway",
            Self::Reported(_) => "reported",
            Self::Done(_) => "done",
            Self::Dropped(_) => "dropped",
        }
    }

    pub const fn due(&self) -> Due {
        match self {
            Self::Open(at) => at.due,
            Self::Underway(at) => at.due,
            Self::Reported(at) => at.due,
            Self::Done(at) => at.due,
            Self::Dropped(at) => at.due,
        }
    }

    /// Whether the organisation still owes something.
    pub const fn is_owed(&self) -> bool {
        matches!(self, Self::Open(_) | Self::Underway(_))
    }

    /// How far it is, told by the organisation.
    ///
    /// # Errors
    /// `WrongState`
    pub fn progress(self) -> Result<Underway, FollowUpError> {
        match self {
            Self::Open(Open { due }) | Self::Underway(Underway { due }) => Ok(Underway { due }),
            Self::Reported(_) | Self::Done(_) | Self::Dropped(_) => Err(FollowUpError::WrongState),
        }
    }

    /// "Done", says the organisation. After the day it is taken too, and stays late.
    ///
    /// # Errors
    /// `WrongState`
    pub fn report(
        self,
        by: Option<Uuid>,
        today: Date,
        calendar: &WorkingCalendar,
        days: u16,
    ) -> Result<Reported, FollowUpError> {
        let Underway { due } = self.progress()?;
        Ok(Reported { due, on: today, by, check_due: calendar.add_working_days(today, days) })
    }

    /// Another day, with a reason that everyone reads.
    ///
    /// # Errors
    /// `WrongState`, `DayIsOver`, `NoReason`
    pub fn move_to(self, until: Date, reason: &str, today: Date) -> Result<Self, FollowUpError> {
        if until < today {
            return Err(FollowUpError::DayIsOver);
        }
        if reason.is_empty() {
            return Err(FollowUpError::NoReason);
        }
        let moved = |due: Due| Due { now: until, ..due };
        match self {
            Self::Open(at) => Ok(Self::Open(Open { due: moved(at.due) })),
            Self::Underway(at) => Ok(Self::Underway(Underway { due: moved(at.due) })),
            Self::Reported(_) | Self::Done(_) | Self::Dropped(_) => Err(FollowUpError::WrongState),
        }
    }

    /// # Errors
    /// `WrongState` once it is done or dropped, `NoReason`
    pub fn drop_it(self, reason: &str) -> Result<Dropped, FollowUpError> {
        match self {
            Self::Done(_) | Self::Dropped(_) => Err(FollowUpError::WrongState),
            _ if reason.is_empty() => Err(FollowUpError::NoReason),
            at => Ok(Dropped { due: at.due(), reason: reason.to_owned() }),
        }
    }

    /// What the clock makes of it on a day.
    #[must_use]
    pub fn on(self, today: Date) -> Self {
        match self {
            Self::Reported(at) => at.lapse(today).map_or(self, Self::Done),
            at => at,
        }
    }

    /// Working days since its day: of what is owed up to today, of what was reported up to that day. 0 in time.
    pub fn late_by(&self, today: Date, calendar: &WorkingCalendar) -> i64 {
        let end = match self {
            Self::Open(_) | Self::Underway(_) => today,
            Self::Reported(at) => at.on,
            Self::Done(at) => at.on,
            Self::Dropped(_) => return 0,
        };
        calendar.working_days_between(self.due().now, end)
    }

    /// The reminder due on a day; its key names the follow-up and its day, so that each goes out once and a moved day
    /// begins anew.
    pub fn reminder(
        &self,
        id: Uuid,
        agreed: Date,
        today: Date,
        calendar: &WorkingCalendar,
    ) -> Option<Reminder> {
        let reminder = due_on("", (agreed, self.due().now), !self.is_owed(), today, calendar)?;
        let key = format!("follow-up/{id}/{}/{}", self.due().now, reminder.stage.code());
        Some(Reminder { key, ..reminder })
    }
}

#[cfg(test)]
mod tests;
