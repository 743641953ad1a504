//! States of an entered figure. Variants carry what the state needs; a transition consumes the state it leaves. The
//! diagram: docs/workflows/figures.md.

use jiff::civil::Date;
use uuid::Uuid;

use super::{FigureError, NotYetAnswer};
use crate::calendar::WorkingCalendar;

/// Working days within which the secretariat checks, unless the region says otherwise.
pub const DEFAULT_CHECK_DAYS: u16 = 10;

/// What every figure carries on through its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Everyone who entered or changed it. A link without an account leaves nobody here.
    pub entered_by: Vec<Uuid>,
    /// The first day on which it was sent: what is sent back and sent again is not later for it.
    pub first_on: Date,
    /// Last day of the window in which it was owed
    pub due_on: Option<Date>,
}

impl Kept {
    pub fn is_late(&self) -> bool {
        self.due_on.is_some_and(|due| self.first_on > due)
    }

    /// Working days after the window's last day; 0 if it came in time.
    pub fn late_by(&self, calendar: &WorkingCalendar) -> i64 {
        self.due_on.map_or(0, |due| calendar.working_days_between(due, self.first_on))
    }

    fn with(mut self, person: Option<Uuid>) -> Self {
        self.entered_by.extend(person.filter(|person| !self.entered_by.contains(person)));
        self
    }
}

/// Typed, not sent: of the agency alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft;

/// Waits for the secretariat until the end of `check_due`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    pub kept: Kept,
    pub check_due: Date,
}

/// The agency is asked to look at it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentBack {
    pub kept: Kept,
    pub reason: String,
}

/// Found right, not published yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    pub kept: Kept,
}

/// Public. Without a check it says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub kept: Kept,
    pub is_checked: bool,
}

/// Answered: there is none yet, why, and when it is expected. Public at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYet {
    pub kept: Kept,
    pub answer: NotYetAnswer,
}

/// Somebody sends a figure or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sending {
    /// None by a link without an account
    pub person: Option<Uuid>,
    pub on: Date,
    pub due_on: Option<Date>,
}

impl Sending {
    fn kept(self) -> Kept {
        let entered_by = self.person.into_iter().collect();
        Kept { entered_by, first_on: self.on, due_on: self.due_on }
    }

    /// The last day for checking what is sent now.
    pub fn check_due(self, calendar: &WorkingCalendar, days: u16) -> Date {
        calendar.add_working_days(self.on, days)
    }
}

impl Draft {
    pub fn submit(self, sending: Sending, check_due: Date) -> Submitted {
        Submitted { kept: sending.kept(), check_due }
    }

    pub fn answer_not_yet(self, sending: Sending, answer: NotYetAnswer) -> NotYet {
        NotYet { kept: sending.kept(), answer }
    }
}

impl Submitted {
    /// # Errors
    /// `OwnFigure`: nobody checks what they entered themselves.
    pub fn check(self, checker: Uuid) -> Result<Checked, FigureError> {
        if self.kept.entered_by.contains(&checker) {
            return Err(FigureError::OwnFigure);
        }
        Ok(Checked { kept: self.kept })
    }

    pub fn send_back(self, reason: String) -> SentBack {
        SentBack { kept: self.kept, reason }
    }

    /// The agency sends another figure before it was checked: the time for checking begins anew.
    pub fn replace(self, sending: Sending, check_due: Date) -> Submitted {
        Submitted { kept: self.kept.with(sending.person), check_due }
    }

    /// Nobody's silence blocks: after the time for checking the figure is published unchecked, and says so.
    ///
    /// # Errors
    /// `StillInTime`
    pub fn lapse(self, today: Date) -> Result<Published, FigureError> {
        match today > self.check_due {
            true => Ok(Published { kept: self.kept, is_checked: false }),
            false => Err(FigureError::StillInTime),
        }
    }
}

impl SentBack {
    pub fn submit(self, sending: Sending, check_due: Date) -> Submitted {
        Submitted { kept: self.kept.with(sending.person), check_due }
    }

    pub fn answer_not_yet(self, sending: Sending, answer: NotYetAnswer) -> NotYet {
        NotYet { kept: self.kept.with(sending.person), answer }
    }
}

impl Checked {
    pub fn publish(self) -> Published {
        Published { kept: self.kept, is_checked: true }
    }
}

impl NotYet {
    /// The figure came after all. It is late if it was owed by then: an answer does not move the day.
    pub fn submit(self, sending: Sending, check_due: Date) -> Submitted {
        Submitted { kept: Kept { first_on: sending.on, ..self.kept.with(sending.person) }, check_due }
    }

    /// Another reason or another day.
    pub fn answer_again(self, sending: Sending, answer: NotYetAnswer) -> NotYet {
        NotYet { kept: self.kept.with(sending.person), answer }
    }
}

impl Published {
    /// A figure that was published was wrong: what is sent now waits for a check; the published one stays until then.
    pub fn correct(self, sending: Sending, check_due: Date) -> Submitted {
        Submitted { kept: self.kept.with(sending.person), check_due }
    }

    /// Checked after the time for it.
    ///
    /// # Errors
    /// `OwnFigure`, `WrongState` if it is checked already.
    pub fn check(self, checker: Uuid) -> Result<Published, FigureError> {
        match self.is_checked {
            true => Err(FigureError::WrongState),
            false if self.kept.entered_by.contains(&checker) => Err(FigureError::OwnFigure),
            false => Ok(Published { is_checked: true, ..self }),
        }
    }
}

/// An entered figure, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    Draft(Draft),
    Submitted(Submitted),
    SentBack(SentBack),
    Checked(Checked),
    Published(Published),
    NotYet(NotYet),
}

impl Entered {
    /// Stable name for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft(_) => "draft",
            Self::Submitted(_) => "submitted",
            Self::SentBack(_) => "sent-back",
            Self::Checked(_) => "checked",
            Self::Published(_) => "published",
            Self::NotYet(_) => "not-yet",
        }
    }

    /// A figure is sent, from wherever it may be.
    ///
    /// # Errors
    /// `WrongState` while one waits to be published.
    pub fn submit(self, sending: Sending, check_due: Date) -> Result<Submitted, FigureError> {
        match self {
            Self::Draft(draft) => Ok(draft.submit(sending, check_due)),
            Self::Submitted(submitted) => Ok(submitted.replace(sending, check_due)),
            Self::SentBack(back) => Ok(back.submit(sending, check_due)),
            Self::NotYet(not_yet) => Ok(not_yet.submit(sending, check_due)),
            Self::Published(published) => Ok(published.correct(sending, check_due)),
            Self::Checked(_) => Err(FigureError::WrongState),
        }
    }

    /// "There is none yet" is said, from wherever it may be.
    ///
    /// # Errors
    /// `WrongState` where a figure was sent or published.
    pub fn answer_not_yet(self, sending: Sending, answer: NotYetAnswer) -> Result<NotYet, FigureError> {
        match self {
            Self::Draft(draft) => Ok(draft.answer_not_yet(sending, answer)),
            Self::SentBack(back) => Ok(back.answer_not_yet(sending, answer)),
            Self::NotYet(not_yet) => Ok(not_yet.answer_again(sending, answer)),
            Self::Submitted(_) | Self::Checked(_) | Self::Published(_) => Err(FigureError::WrongState),
        }
    }

    /// What it carries on, once it was sent.
    pub fn kept(&self) -> Option<&Kept> {
        match self {
            Self::Draft(_) => None,
            Self::Submitted(Submitted { kept, .. })
            | Self::SentBack(SentBack { kept, .. })
            | Self::Checked(Checked { kept })
            | Self::Published(Published { kept, .. })
            | Self::NotYet(NotYet { kept, .. }) => Some(kept),
        }
    }
}
