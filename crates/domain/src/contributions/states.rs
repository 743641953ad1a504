//! States of a contribution. Variants carry what the state needs; a transition consumes the state it leaves.

use jiff::civil::Date;
use uuid::Uuid;

use super::ContributionError;
use super::clocks::{Days, Terms};
use crate::calendar::WorkingCalendar;

/// Who is to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Assignee {
    Organisation(Uuid),
    Forum,
}

/// What an answer says, always with its reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    Accepted,
    Partly,
    NotAccepted,
    /// Passed on to whoever can: not an end, it is followed to the next news
    NotOurs,
    /// Answered with another one
    Merged,
}

impl Outcome {
    pub const ALL: [Self; 5] = [Self::Accepted, Self::Partly, Self::NotAccepted, Self::NotOurs, Self::Merged];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Partly => "partly",
            Self::NotAccepted => "not-accepted",
            Self::NotOurs => "not-ours",
            Self::Merged => "merged",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Accepted => "outcome-accepted",
            Self::Partly => "outcome-partly",
            Self::NotAccepted => "outcome-not-accepted",
            Self::NotOurs => "outcome-not-ours",
            Self::Merged => "outcome-merged",
        }
    }

    /// # Errors
    /// `UnknownOutcome`
    pub fn parse(raw: &str) -> Result<Self, ContributionError> {
        let found = Self::ALL.into_iter().find(|outcome| outcome.code() == raw.trim());
        found.ok_or(ContributionError::UnknownOutcome)
    }
}

/// An answer as it was given: complete, or it is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub outcome: Outcome,
    pub reason: String,
    /// What changed, or the words that nothing did; empty only where it was passed on or answered with another
    pub effect: String,
    /// Who it went to and by which number there, where it is not ours
    pub forwarded_to: String,
    /// Day of the next news, where it is not ours
    pub next_on: Option<Date>,
}

impl Answer {
    /// # Errors
    /// What is missing: `NoReason`, `NoEffect`, `NoAddressee`, `NoNextDay`.
    pub fn checked(self, today: Date) -> Result<Self, ContributionError> {
        if self.reason.trim().is_empty() {
            return Err(ContributionError::NoReason);
        }
        match self.outcome {
            Outcome::NotOurs if self.forwarded_to.trim().is_empty() => Err(ContributionError::NoAddressee),
            Outcome::NotOurs if self.next_on.is_none_or(|day| day <= today) => {
                Err(ContributionError::NoNextDay)
            }
            Outcome::Accepted | Outcome::Partly | Outcome::NotAccepted if self.effect.trim().is_empty() => {
                Err(ContributionError::NoEffect)
            }
            _ => Ok(self),
        }
    }
}

/// What the contributor says of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    Met,
    NotMet,
    /// Said nothing until the time was over
    Silent,
}

impl Verdict {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::Silent => "silent",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "verdict-met",
            Self::NotMet => "verdict-not-met",
            Self::Silent => "verdict-silent",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Met, Self::NotMet, Self::Silent].into_iter().find(|verdict| verdict.code() == raw)
    }
}

/// Handed in; waits to be passed on until `days.assign_by`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub days: Days,
}

/// An office owes an answer until `days.due_on`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assigned {
    pub days: Days,
    pub to: Assignee,
}

/// The days stand still, for a reason the contributor sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paused {
    pub assigned: Assigned,
    pub since: Date,
    pub reason: String,
}

/// Answered; the contributor may say whether it meets the point until `settle_by`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub days: Days,
    pub to: Assignee,
    pub answer: Answer,
    pub answered_on: Date,
    pub settle_by: Date,
}

/// Passed on to somebody outside; news is due on `answer.next_on`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forwarded {
    pub days: Days,
    pub to: Assignee,
    pub answer: Answer,
    pub answered_on: Date,
}

/// The end. An answer that did not meet the point can be followed by a better one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    pub days: Days,
    pub to: Assignee,
    pub answered_on: Date,
    pub verdict: Verdict,
}

impl Received {
    pub fn assign(self, to: Assignee, on: Date, terms: Terms, calendar: &WorkingCalendar) -> Assigned {
        Assigned { days: self.days.assigned(on, terms, calendar), to }
    }
}

/// What an answer led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Given {
    Answered(Answered),
    Forwarded(Forwarded),
}

impl Assigned {
    /// To another office: its days begin anew, the promise does not move.
    #[must_use]
    pub fn reassign(self, to: Assignee, on: Date, terms: Terms, calendar: &WorkingCalendar) -> Self {
        Self { days: self.days.assigned(on, terms, calendar), to }
    }

    /// # Errors
    /// `NoReason`
    pub fn pause(self, on: Date, reason: String) -> Result<Paused, ContributionError> {
        match reason.trim().is_empty() {
            true => Err(ContributionError::NoReason),
            false => Ok(Paused { assigned: self, since: on, reason }),
        }
    }

    /// # Errors
    /// The answer is not complete.
    pub fn answer(
        self,
        answer: Answer,
        on: Date,
        terms: Terms,
        calendar: &WorkingCalendar,
    ) -> Result<Given, ContributionError> {
        let answer = answer.checked(on)?;
        let (days, to) = (self.days, self.to);
        Ok(match answer.outcome {
            Outcome::NotOurs => Given::Forwarded(Forwarded { days, to, answer, answered_on: on }),
            _ => {
                let settle_by = calendar.add_working_days(on, terms.settle);
                Given::Answered(Answered { days, to, answer, answered_on: on, settle_by })
            }
        })
    }
}

impl Paused {
    pub fn resume(self, on: Date, calendar: &WorkingCalendar) -> Assigned {
        Assigned { days: self.assigned.days.resumed(self.since, on, calendar), to: self.assigned.to }
    }
}

impl Forwarded {
    /// News from where it went: another day to wait for, or the answer itself.
    ///
    /// # Errors
    /// The answer is not complete.
    pub fn news(
        self,
        answer: Answer,
        on: Date,
        terms: Terms,
        calendar: &WorkingCalendar,
    ) -> Result<Given, ContributionError> {
        Assigned { days: self.days, to: self.to }.answer(answer, on, terms, calendar)
    }

    /// What was promised of it has passed without news: the office that passed it on owes them.
    pub fn owes_news(&self, today: Date) -> bool {
        self.answer.next_on.is_some_and(|day| day < today)
    }
}

impl Answered {
    pub fn say(self, met: bool) -> Settled {
        let verdict = if met { Verdict::Met } else { Verdict::NotMet };
        Settled { days: self.days, to: self.to, answered_on: self.answered_on, verdict }
    }

    /// Silence ends it, and counts neither way.
    ///
    /// # Errors
    /// `StillInTime`
    pub fn lapse(self, today: Date) -> Result<Settled, ContributionError> {
        match today > self.settle_by {
            true => Ok(Settled {
                days: self.days,
                to: self.to,
                answered_on: self.answered_on,
                verdict: Verdict::Silent,
            }),
            false => Err(ContributionError::StillInTime),
        }
    }
}

impl Settled {
    /// A better answer where the first did not meet the point. When the first was given stays what it was.
    ///
    /// # Errors
    /// `WrongState`: the point was met, or nobody said that it was not; the answer is not complete.
    pub fn answer_again(
        self,
        answer: Answer,
        on: Date,
        terms: Terms,
        calendar: &WorkingCalendar,
    ) -> Result<Given, ContributionError> {
        match self.verdict {
            Verdict::NotMet => Assigned { days: self.days, to: self.to }.answer(answer, on, terms, calendar),
            Verdict::Met | Verdict::Silent => Err(ContributionError::WrongState),
        }
    }
}

/// A contribution as it is stored: one of its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contribution {
    Received(Received),
    Assigned(Assigned),
    Paused(Paused),
    Answered(Answered),
    Forwarded(Forwarded),
    Settled(Settled),
    /// Taken back by whoever handed it in
    Withdrawn,
}

impl Contribution {
    /// Stable name for columns, filters and text keys.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Received(_) => "received",
            Self::Assigned(_) => "assigned",
            Self::Paused(_) => "paused",
            Self::Answered(_) => "answered",
            Self::Forwarded(_) => "forwarded",
            Self::Settled(_) => "settled",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Passes it on, or on to another.
    ///
    /// # Errors
    /// `WrongState`
    pub fn assign(
        self,
        to: Assignee,
        on: Date,
        terms: Terms,
        calendar: &WorkingCalendar,
    ) -> Result<Assigned, ContributionError> {
        match self {
            Self::Received(received) => Ok(received.assign(to, on, terms, calendar)),
            Self::Assigned(assigned) => Ok(assigned.reassign(to, on, terms, calendar)),
            _ => Err(ContributionError::WrongState),
        }
    }

    /// # Errors
    /// `WrongState`, or the answer is not complete.
    pub fn answer(
        self,
        answer: Answer,
        on: Date,
        terms: Terms,
        calendar: &WorkingCalendar,
    ) -> Result<Given, ContributionError> {
        match self {
            Self::Assigned(assigned) => assigned.answer(answer, on, terms, calendar),
            Self::Paused(paused) => paused.resume(on, calendar).answer(answer, on, terms, calendar),
            Self::Forwarded(forwarded) => forwarded.news(answer, on, terms, calendar),
            Self::Settled(settled) => settled.answer_again(answer, on, terms, calendar),
            Self::Received(_) | Self::Answered(_) | Self::Withdrawn => Err(ContributionError::WrongState),
        }
    }

    /// # Errors
    /// `WrongState`
    pub fn say(self, met: bool) -> Result<Settled, ContributionError> {
        match self {
            Self::Answered(answered) => Ok(answered.say(met)),
            _ => Err(ContributionError::WrongState),
        }
    }

    /// Taken back before anybody answered.
    ///
    /// # Errors
    /// `WrongState`
    pub fn withdraw(self) -> Result<Self, ContributionError> {
        match self {
            Self::Received(_) | Self::Assigned(_) | Self::Paused(_) => Ok(Self::Withdrawn),
            _ => Err(ContributionError::WrongState),
        }
    }

    /// Whether an answer is still owed, so that days run or stand.
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::Received(_) | Self::Assigned(_) | Self::Paused(_))
    }
}
