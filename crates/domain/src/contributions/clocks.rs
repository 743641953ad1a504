//! The days of a contribution. Whoever hands it in is promised one day, which nobody's slowness moves; the office that
//! answers has its own days from when it got it, so that a late start is not held against it. Both wait while it waits.

use jiff::civil::Date;

use crate::calendar::WorkingCalendar;

/// Working days, as the region's rules say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Until it is passed on
    pub assign: u16,
    /// Until it is answered, once it was passed on
    pub answer: u16,
    /// Until it counts as settled when the contributor says nothing
    pub settle: u16,
}

/// Unless the region says otherwise.
pub const DEFAULT: Terms = Terms { assign: 3, answer: 10, settle: 10 };

/// Days of one contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    pub received_on: Date,
    /// Last day for passing it on
    pub assign_by: Date,
    /// The day that was promised to whoever handed it in
    pub promised_by: Date,
    /// Last day of the office that has it; none before it was passed on
    pub due_on: Option<Date>,
}

impl Days {
    pub fn from_receipt(received_on: Date, terms: Terms, calendar: &WorkingCalendar) -> Self {
        let assign_by = calendar.add_working_days(received_on, terms.assign);
        let promised_by = calendar.add_working_days(assign_by, terms.answer);
        Self { received_on, assign_by, promised_by, due_on: None }
    }

    /// Passed on, also to another office than before: its own days begin anew, the promise stays.
    #[must_use]
    pub fn assigned(self, on: Date, terms: Terms, calendar: &WorkingCalendar) -> Self {
        Self { due_on: Some(calendar.add_working_days(on, terms.answer)), ..self }
    }

    /// It waited from one day to another: both days move by the working days between.
    #[must_use]
    pub fn resumed(self, from: Date, on: Date, calendar: &WorkingCalendar) -> Self {
        let lost = u16::try_from(calendar.working_days_between(from, on)).unwrap_or(u16::MAX);
        Self {
            promised_by: calendar.add_working_days(self.promised_by, lost),
            due_on: self.due_on.map(|due| calendar.add_working_days(due, lost)),
            ..self
        }
    }

    /// Whether the promise was missed, by an answer of that day or none until it.
    pub fn is_late(&self, on: Date) -> bool {
        on > self.promised_by
    }

    /// Working days after the promise; 0 in time.
    pub fn late_by(&self, on: Date, calendar: &WorkingCalendar) -> i64 {
        calendar.working_days_between(self.promised_by, on)
    }
}

/// What the clock asks for while an office owes an answer, in the order of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nudge {
    /// Two working days are left
    Soon,
    /// The day has passed
    Overdue,
    /// To the office that heads the agency
    ToHead,
    /// On the forum's next agenda, by itself
    OnAgenda,
}

impl Nudge {
    pub const ALL: [Self; 4] = [Self::Soon, Self::Overdue, Self::ToHead, Self::OnAgenda];

    /// Stable name for the keys of messages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Soon => "soon",
            Self::Overdue => "overdue",
            Self::ToHead => "to-head",
            Self::OnAgenda => "on-agenda",
        }
    }

    /// Whether its day has come.
    fn has_come(self, due: Date, today: Date, calendar: &WorkingCalendar) -> bool {
        match self {
            Self::Soon => today <= due && calendar.working_days_between(today, due) <= 2,
            Self::Overdue => calendar.working_days_between(due, today) >= 1,
            Self::ToHead => calendar.working_days_between(due, today) >= 3,
            Self::OnAgenda => calendar.working_days_between(due, today) >= 5,
        }
    }

    /// What is due on this day; of the steps that were missed only the latest, but the agenda is never passed over.
    pub fn due_on(due: Date, today: Date, calendar: &WorkingCalendar) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|nudge| nudge.has_come(due, today, calendar))
    }
}
