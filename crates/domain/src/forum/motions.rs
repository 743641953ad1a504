//! A motion from the day it is put to the day it is decided. Musyawarah first: it is asked for consent, and only what
//! somebody objects to is voted on. Every state in which something is awaited has a clock and a stated way on. The
//! diagram: docs/workflows/motion.md.

use std::time::Duration;

use jiff::civil::Date;
use thiserror::Error;

use super::rules::{Call, DecisionRule, LEAST_NOTICE_DAYS, Method, Setting};
use super::tally::Outcome;
use crate::calendar::WorkingCalendar;
use crate::organisations::Constituency;
use crate::time::Instant;

/// Working days after which the clock opens what nobody opened.
pub const DEFAULT_MOTION_DAYS: u16 = 10;
/// Calendar days that a vote in writing lasts if the clock opened it.
pub const DEFAULT_BALLOT_DAYS: u16 = 7;
/// Calendar days after the notice of a second call within which a meeting may take it, before the clock asks in writing.
pub const SECOND_CALL_GRACE_DAYS: u16 = 14;
/// The longest that a vote may be open.
pub const MOST_OPEN_DAYS: u16 = 60;
/// The shortest that a vote in writing may be open: nobody is caught on a day off.
pub const LEAST_WRITTEN_DAYS: u16 = 3;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum MotionError {
    #[error("the motion is in another state")]
    WrongState,
    #[error("the vote is over")]
    Closed,
    #[error("the vote is not open yet")]
    NotOpen,
    #[error("the end lies before now")]
    EndIsOver,
    #[error("a vote in writing is open for three days at least")]
    TooShort,
    #[error("a vote may last so many days at most")]
    TooLong,
    #[error("not everybody who is there has voted, and its time is not over")]
    StillOpen,
    #[error("the notice of the second call is not over")]
    NoticeNotOver,
    #[error("a reason is needed")]
    NoReason,
}

impl MotionError {
    pub const fn key(self) -> &'static str {
        match self {
            Self::WrongState => "motion-wrong-state",
            Self::Closed => "motion-closed",
            Self::NotOpen => "motion-not-open",
            Self::EndIsOver => "motion-end-is-over",
            Self::TooShort => "motion-too-short",
            Self::TooLong => "motion-too-long",
            Self::StillOpen => "motion-still-open",
            Self::NoticeNotOver => "motion-notice-not-over",
            Self::NoReason => "motion-no-reason",
        }
    }
}

/// How a vote is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asking {
    pub method: Method,
    pub setting: Setting,
    pub closes_at: Instant,
}

impl Asking {
    /// # Errors
    /// `EndIsOver`, `TooShort`, `TooLong`
    pub fn check(self, now: Instant) -> Result<Self, MotionError> {
        if self.closes_at <= now {
            return Err(MotionError::EndIsOver);
        }
        if self.setting == Setting::Written && self.closes_at < later(now, LEAST_WRITTEN_DAYS) {
            return Err(MotionError::TooShort);
        }
        match self.closes_at > later(now, MOST_OPEN_DAYS) {
            true => Err(MotionError::TooLong),
            false => Ok(self),
        }
    }

    /// What the clock asks: in writing, by seat, for so many days.
    fn by_clock(now: Instant, days: u16) -> Self {
        Self {
            method: Method::Open,
            setting: Setting::Written,
            closes_at: later(now, days.max(LEAST_WRITTEN_DAYS)),
        }
    }
}

fn later(now: Instant, days: u16) -> Instant {
    let micros = (DAY * u32::from(days)).as_micros();
    Instant::from_micros(now.micros().saturating_add(i64::try_from(micros).unwrap_or(i64::MAX)))
}

/// Put by a member, not asked yet. After `opens_at_latest` the clock asks it in writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Put {
    pub opens_at_latest: Date,
}

/// Being asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub asking: Asking,
    pub call: Call,
}

/// Had no quorum. It may be asked again from `from` on; after `at_latest` the clock asks it in writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub absent: Vec<Constituency>,
    pub from: Date,
    pub at_latest: Date,
}

/// Over. What became of it is never changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    pub outcome: FinalOutcome,
    pub call: Call,
    pub method: Method,
}

/// Taken back by the seat that put it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withdrawn {
    pub reason: String,
}

/// How a motion ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FinalOutcome {
    Passed,
    Failed,
    Recommended,
}

impl FinalOutcome {
    pub const ALL: [Self; 3] = [Self::Passed, Self::Recommended, Self::Failed];

    /// Stable name in columns, addresses and the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Recommended => "recommended",
        }
    }

    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What follows when a vote closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Closing {
    Decided(Decided),
    Returned(Returned),
    /// Somebody objected: the same question is voted on
    Vote(Asked),
}

impl Put {
    /// # Errors
    /// `EndIsOver`, `TooShort`, `TooLong`
    pub fn ask(self, asking: Asking, now: Instant) -> Result<Asked, MotionError> {
        Ok(Asked { asking: asking.check(now)?, call: Call::First })
    }

    /// Nobody opened it: the clock asks in writing.
    ///
    /// # Errors
    /// `NotOpen` while somebody still may.
    pub fn lapse(self, today: Date, now: Instant, ballot_days: u16) -> Result<Asked, MotionError> {
        match today > self.opens_at_latest {
            true => Ok(Asked { asking: Asking::by_clock(now, ballot_days), call: Call::First }),
            false => Err(MotionError::NotOpen),
        }
    }

    /// # Errors
    /// `NoReason`
    pub fn withdraw(self, reason: &str) -> Result<Withdrawn, MotionError> {
        match reason.trim() {
            "" => Err(MotionError::NoReason),
            reason => Ok(Withdrawn { reason: reason.to_owned() }),
        }
    }
}

/// When a vote closes, and what the region's clocks are.
#[derive(Debug, Clone, Copy)]
pub struct CloseAt {
    pub now: Instant,
    pub today: Date,
    pub ballot_days: u16,
    /// All who can vote have done so: those present, or in writing all seats
    pub is_complete: bool,
}

impl Asked {
    /// # Errors
    /// `Closed` from the end on, to the microsecond.
    pub fn may_vote(&self, now: Instant) -> Result<(), MotionError> {
        if now >= self.asking.closes_at { Err(MotionError::Closed) } else { Ok(()) }
    }

    /// The clock closes it, or before that the secretariat once everybody who can has voted: nobody is cut short.
    ///
    /// # Errors
    /// `StillOpen`
    pub fn close(
        self,
        outcome: Outcome,
        absent: Vec<Constituency>,
        rule: &DecisionRule,
        at: CloseAt,
    ) -> Result<Closing, MotionError> {
        if at.now < self.asking.closes_at && !at.is_complete {
            return Err(MotionError::StillOpen);
        }
        let decided =
            |outcome| Closing::Decided(Decided { outcome, call: self.call, method: self.asking.method });
        Ok(match outcome {
            Outcome::Passed => decided(FinalOutcome::Passed),
            Outcome::Recommended => decided(FinalOutcome::Recommended),
            Outcome::Failed if self.asking.method == Method::Consent => Closing::Vote(self.vote(at)),
            Outcome::Failed => decided(FinalOutcome::Failed),
            Outcome::Returned => match rule.second_call_days {
                Some(days) => Closing::Returned(Returned::new(absent, at.today, days)),
                None => decided(FinalOutcome::Failed),
            },
        })
    }

    /// Consent was not reached: the vote follows at once, in writing, so that it needs nobody to begin it.
    fn vote(&self, at: CloseAt) -> Asked {
        Asked { asking: Asking::by_clock(at.now, at.ballot_days), call: self.call }
    }
}

impl Returned {
    fn new(absent: Vec<Constituency>, closed_on: Date, notice_days: u16) -> Self {
        let from = plus(closed_on, notice_days.max(LEAST_NOTICE_DAYS));
        Self { absent, from, at_latest: plus(from, SECOND_CALL_GRACE_DAYS) }
    }

    /// # Errors
    /// `NoticeNotOver`, `EndIsOver`, `TooShort`, `TooLong`
    pub fn ask_again(self, asking: Asking, today: Date, now: Instant) -> Result<Asked, MotionError> {
        if today < self.from {
            return Err(MotionError::NoticeNotOver);
        }
        Ok(Asked { asking: asking.check(now)?, call: Call::Second })
    }

    /// Nobody asked it again: the clock does, in writing.
    ///
    /// # Errors
    /// `NotOpen` while somebody still may.
    pub fn lapse(self, today: Date, now: Instant, ballot_days: u16) -> Result<Asked, MotionError> {
        match today > self.at_latest {
            true => Ok(Asked { asking: Asking::by_clock(now, ballot_days), call: Call::Second }),
            false => Err(MotionError::NotOpen),
        }
    }
}

fn plus(day: Date, days: u16) -> Date {
    day.checked_add(jiff::Span::new().days(i64::from(days))).unwrap_or(Date::MAX)
}

/// The last day for opening what is put today: working days of the region, or the day of its meeting if that is later.
pub fn opens_at_latest(today: Date, meeting_on: Option<Date>, calendar: &WorkingCalendar, days: u16) -> Date {
    let by_clock = calendar.add_working_days(today, days);
    meeting_on.map_or(by_clock, |meeting| meeting.max(by_clock))
}

/// A motion, wherever it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Motion {
    Put(Put),
    Asked(Asked),
    Returned(Returned),
    Decided(Decided),
    Withdrawn(Withdrawn),
}

impl Motion {
    /// Stable name for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Put(_) => "put",
            Self::Asked(_) => "open",
            Self::Returned(_) => "returned",
            Self::Decided(_) => "decided",
            Self::Withdrawn(_) => "withdrawn",
        }
    }
}

impl From<Closing> for Motion {
    fn from(closing: Closing) -> Self {
        match closing {
            Closing::Decided(decided) => Self::Decided(decided),
            Closing::Returned(returned) => Self::Returned(returned),
            Closing::Vote(asked) => Self::Asked(asked),
        }
    }
}

#[cfg(test)]
mod tests;
