//! Minutes of a meeting: written, looked at by whoever was invited, approved by both sides or published without. Variants
//! carry what the state needs; a transition consumes the state it leaves. The diagram: docs/workflows/minutes.md.
//!
//! Nobody's silence stops them: each wait has a last day, stored when it begins.

use jiff::civil::Date;
use thiserror::Error;

use crate::calendar::WorkingCalendar;
use crate::organisations::Constituency;

/// Working days within which minutes are written, unless the region says otherwise.
pub const WRITING_DAYS: u16 = 7;
/// Working days within which whoever was invited may object.
pub const OBJECTION_DAYS: u16 = 5;
/// Working days after that within which both co-chairs approve.
pub const APPROVAL_DAYS: u16 = 5;

/// Why something about minutes can't be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MinutesError {
    #[error("in this state that can't be done")]
    WrongState,
    #[error("objections may still come")]
    ObjectionsOpen,
    #[error("the time for objections is over")]
    ObjectionsOver,
    #[error("this side has approved already")]
    AlreadyApproved,
    #[error("the time for it is not over")]
    StillInTime,
    #[error("minutes without text")]
    NoText,
    #[error("the meeting has not been held")]
    NotHeld,
    #[error("another text was approved meanwhile")]
    OtherVersion,
}

impl MinutesError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WrongState => "minutes-error-wrong-state",
            Self::ObjectionsOpen => "minutes-error-objections-open",
            Self::ObjectionsOver => "minutes-error-objections-over",
            Self::AlreadyApproved => "minutes-error-approved",
            Self::StillInTime => "minutes-error-still-in-time",
            Self::NoText => "minutes-error-no-text",
            Self::NotHeld => "minutes-error-not-held",
            Self::OtherVersion => "minutes-error-other-version",
        }
    }
}

/// Working days of each step, as the region set them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    pub writing: u16,
    pub objections: u16,
    pub approval: u16,
}

impl Default for Terms {
    fn default() -> Self {
        Self { writing: WRITING_DAYS, objections: OBJECTION_DAYS, approval: APPROVAL_DAYS }
    }
}

/// Who approves: the co-chairs of both sides, or nobody, where an organisation met outside the forum. Then its minutes are
/// its own, and say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Approvers {
    BothSides,
    Convener,
}

/// On which day each side approved this version.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Approvals {
    pub government: Option<Date>,
    pub non_government: Option<Date>,
}

impl Approvals {
    pub const fn of(&self, side: Constituency) -> Option<Date> {
        match side {
            Constituency::Government => self.government,
            Constituency::NonGovernment => self.non_government,
        }
    }

    /// # Errors
    /// `AlreadyApproved`
    fn with(mut self, side: Constituency, on: Date) -> Result<Self, MinutesError> {
        let place = match side {
            Constituency::Government => &mut self.government,
            Constituency::NonGovernment => &mut self.non_government,
        };
        match place.replace(on) {
            Some(_) => Err(MinutesError::AlreadyApproved),
            None => Ok(self),
        }
    }

    pub const fn is_complete(&self) -> bool {
        self.government.is_some() && self.non_government.is_some()
    }

    /// The sides that have not approved.
    pub fn missing(&self) -> Vec<Constituency> {
        let sides = [Constituency::Government, Constituency::NonGovernment];
        sides.into_iter().filter(|side| self.of(*side).is_none()).collect()
    }
}

/// Written, not sent round: read by whoever writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft {
    pub version: u16,
    pub approvers: Approvers,
}

/// Whoever was invited reads it and may object, up to the end of `until`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Objections {
    pub version: u16,
    pub approvers: Approvers,
    pub until: Date,
    /// The last day for approving what stands then
    pub publish_due: Date,
}

/// Objections stand beside the text; the co-chairs approve, up to the end of `publish_due`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approval {
    pub version: u16,
    pub publish_due: Date,
    pub approvals: Approvals,
}

/// Public. What was not approved says by which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    pub version: u16,
    pub approvers: Approvers,
    pub approvals: Approvals,
    pub on: Date,
}

/// Minutes, wherever they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Minutes {
    Draft(Draft),
    Objections(Objections),
    Approval(Approval),
    Published(Published),
}

impl Draft {
    pub const fn new(approvers: Approvers) -> Self {
        Self { version: 1, approvers }
    }

    /// Sent round. Both days are set now, so that nothing that happens later puts them off but another text.
    pub fn send(self, today: Date, calendar: &WorkingCalendar, terms: Terms) -> Objections {
        let until = calendar.add_working_days(today, terms.objections);
        let publish_due = match self.approvers {
            Approvers::BothSides => calendar.add_working_days(until, terms.approval),
            Approvers::Convener => until,
        };
        Objections { version: self.version, approvers: self.approvers, until, publish_due }
    }
}

impl Objections {
    /// # Errors
    /// `ObjectionsOver`
    pub fn object(self, today: Date) -> Result<Self, MinutesError> {
        if today > self.until { Err(MinutesError::ObjectionsOver) } else { Ok(self) }
    }

    /// Another text while objections are open: a version of its own. The days stay: mending puts nothing off.
    ///
    /// # Errors
    /// `ObjectionsOver`
    pub fn revise(self, today: Date) -> Result<Self, MinutesError> {
        match today > self.until {
            true => Err(MinutesError::ObjectionsOver),
            false => Ok(Self { version: self.version + 1, ..self }),
        }
    }

    /// The time for objections is over.
    ///
    /// # Errors
    /// `ObjectionsOpen`
    pub fn close(self, today: Date) -> Result<Minutes, MinutesError> {
        if today <= self.until {
            return Err(MinutesError::ObjectionsOpen);
        }
        Ok(match self.approvers {
            Approvers::BothSides => Minutes::Approval(Approval {
                version: self.version,
                publish_due: self.publish_due,
                approvals: Approvals::default(),
            }),
            Approvers::Convener => Minutes::Published(Published {
                version: self.version,
                approvers: self.approvers,
                approvals: Approvals::default(),
                on: today,
            }),
        })
    }
}

impl Approval {
    fn publish(self, on: Date) -> Published {
        Published { version: self.version, approvers: Approvers::BothSides, approvals: self.approvals, on }
    }

    /// One side approves the version it read; with both it is public.
    ///
    /// # Errors
    /// `AlreadyApproved`, `OtherVersion`
    pub fn approve(self, side: Constituency, version: u16, today: Date) -> Result<Minutes, MinutesError> {
        if version != self.version {
            return Err(MinutesError::OtherVersion);
        }
        let now = Self { approvals: self.approvals.with(side, today)?, ..self };
        Ok(match now.approvals.is_complete() {
            true => Minutes::Published(now.publish(today)),
            false => Minutes::Approval(now),
        })
    }

    /// Nobody's silence blocks: published without the missing approval, and says so.
    ///
    /// # Errors
    /// `StillInTime`
    pub fn lapse(self, today: Date) -> Result<Published, MinutesError> {
        if today > self.publish_due { Ok(self.publish(today)) } else { Err(MinutesError::StillInTime) }
    }
}

impl Published {
    /// Approved afterwards.
    ///
    /// # Errors
    /// `AlreadyApproved`, `OtherVersion`; `WrongState` where nobody approves.
    pub fn approve(self, side: Constituency, version: u16, today: Date) -> Result<Self, MinutesError> {
        match self.approvers {
            Approvers::Convener => Err(MinutesError::WrongState),
            Approvers::BothSides if version != self.version => Err(MinutesError::OtherVersion),
            Approvers::BothSides => Ok(Self { approvals: self.approvals.with(side, today)?, ..self }),
        }
    }

    /// Another version is begun; this one stays public beside it.
    pub const fn amend(self) -> Draft {
        Draft { version: self.version + 1, approvers: self.approvers }
    }

    /// The sides whose approval is missing, to be said.
    pub fn missing(&self) -> Vec<Constituency> {
        match self.approvers {
            Approvers::BothSides => self.approvals.missing(),
            Approvers::Convener => Vec::new(),
        }
    }
}

impl Minutes {
    /// Stable name for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft(_) => "draft",
            Self::Objections(_) => "objections",
            Self::Approval(_) => "approval",
            Self::Published(_) => "published",
        }
    }

    pub const fn version(&self) -> u16 {
        match self {
            Self::Draft(at) => at.version,
            Self::Objections(at) => at.version,
            Self::Approval(at) => at.version,
            Self::Published(at) => at.version,
        }
    }

    /// One side approves.
    ///
    /// # Errors
    /// As [`Approval::approve`] and [`Published::approve`]; `ObjectionsOpen` while objections may come.
    pub fn approve(self, side: Constituency, version: u16, today: Date) -> Result<Self, MinutesError> {
        match self {
            Self::Draft(_) => Err(MinutesError::WrongState),
            Self::Objections(_) => Err(MinutesError::ObjectionsOpen),
            Self::Approval(at) => at.approve(side, version, today),
            Self::Published(at) => Ok(Self::Published(at.approve(side, version, today)?)),
        }
    }

    /// What the clock makes of them on a day: as many steps as are due.
    #[must_use]
    pub fn on(self, today: Date) -> Self {
        match self {
            Self::Objections(at) => at.close(today).map_or(self, |next| next.on(today)),
            Self::Approval(at) => at.lapse(today).map_or(self, Self::Published),
            Self::Draft(_) | Self::Published(_) => self,
        }
    }
}

/// The last day for writing the minutes of a meeting.
pub fn writing_due(calendar: &WorkingCalendar, held_on: Date, terms: Terms) -> Date {
    calendar.add_working_days(held_on, terms.writing)
}

/// Whether somebody may write the minutes: the secretariat or the convener at once; the co-chairs, where nothing was sent
/// round in time, so that the secretariat's silence does not keep a meeting without minutes.
pub fn may_write(is_secretary: bool, is_co_chair: bool, writing_due: Date, today: Date) -> bool {
    is_secretary || (is_co_chair && today > writing_due)
}

#[cfg(test)]
mod tests;
