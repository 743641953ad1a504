//! The agenda of a meeting: items that anybody proposes, versions that both co-chairs approve. No silence stops it: a
//! version nobody objects to or approves stands by the clock, and says whose approval is missing. The diagram:
//! docs/workflows/agenda.md.

use jiff::ToSpan as _;
use jiff::civil::Date;
use thiserror::Error;

use crate::calendar::WorkingCalendar;
use crate::organisations::Constituency;

/// Working days within which co-chairs approve, unless the region says otherwise.
pub const DEFAULT_AGENDA_DAYS: u16 = 3;

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum AgendaError {
    #[error("the agenda has changed: another version waits for approval")]
    OtherVersion,
    #[error("this side has approved the version already")]
    ApprovedAlready,
    #[error("the version stands already")]
    StandsAlready,
    #[error("co-chairs still have time")]
    NotDueYet,
    #[error("the rules put the item there: it can't be left out")]
    PutThereByRule,
    #[error("leaving out needs a reason")]
    NeedsReason,
    #[error("an agenda without items can't be put forward")]
    Empty,
    #[error("nothing has changed since the last version")]
    Unchanged,
}

impl AgendaError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::OtherVersion => "agenda-error-version",
            Self::ApprovedAlready => "agenda-error-approved",
            Self::StandsAlready => "agenda-error-stands",
            Self::NotDueYet => "agenda-error-not-due",
            Self::PutThereByRule => "agenda-error-rule",
            Self::NeedsReason => "agenda-error-reason",
            Self::Empty => "agenda-error-empty",
            Self::Unchanged => "agenda-error-unchanged",
        }
    }
}

/// How an item came onto the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// Proposed by a member, the secretariat or the convener
    Member,
    /// A rule put it there: an answer that is overdue
    Rule,
    /// What came of a meeting that an organisation convened
    Outcome,
    /// A decision that lacked the quorum of one side comes back
    Returned,
}

impl Origin {
    pub const ALL: [Self; 4] = [Self::Member, Self::Rule, Self::Outcome, Self::Returned];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Rule => "rule",
            Self::Outcome => "outcome",
            Self::Returned => "returned",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Member => "agenda-origin-member",
            Self::Rule => "agenda-origin-rule",
            Self::Outcome => "agenda-origin-outcome",
            Self::Returned => "agenda-origin-returned",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.code() == raw)
    }

    /// Whether nobody may take it off: else one side could keep what is owed from being spoken of.
    pub const fn stays(self) -> bool {
        matches!(self, Self::Rule | Self::Returned)
    }
}

/// What becomes of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemState {
    /// Comes onto the next version unless somebody leaves it out with a reason
    Proposed,
    Taken,
    LeftOut,
}

impl ItemState {
    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Taken => "taken",
            Self::LeftOut => "left-out",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Proposed, Self::Taken, Self::LeftOut].into_iter().find(|state| state.code() == raw)
    }
}

/// An item as far as rules look at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    pub origin: Origin,
    pub state: ItemState,
}

impl Item {
    pub const fn proposed(origin: Origin) -> Self {
        Self { origin, state: ItemState::Proposed }
    }

    /// Off the agenda, for everybody to see and with a reason.
    ///
    /// # Errors
    /// `PutThereByRule`, `NeedsReason`
    pub fn leave_out(self, reason: &str) -> Result<Self, AgendaError> {
        match reason.trim() {
            _ if self.origin.stays() => Err(AgendaError::PutThereByRule),
            "" => Err(AgendaError::NeedsReason),
            _ => Ok(Self { state: ItemState::LeftOut, ..self }),
        }
    }

    /// Onto the agenda, also what was left out before.
    #[must_use]
    pub const fn take(self) -> Self {
        Self { state: ItemState::Taken, ..self }
    }

    /// Whether the next version holds it.
    pub const fn is_on_agenda(self) -> bool {
        !matches!(self.state, ItemState::LeftOut)
    }
}

/// How a version came to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StandsHow {
    /// Both co-chairs approved this version.
    Both,
    /// The time for approving is over.
    Clock,
    /// Whoever convened a meeting for themselves sets its agenda.
    Convener,
}

impl StandsHow {
    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::Clock => "clock",
            Self::Convener => "convener",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        [Self::Both, Self::Clock, Self::Convener].into_iter().find(|how| how.code() == raw)
    }
}

/// What one side said of a version.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SideSays {
    pub approved_on: Option<Date>,
    /// Why it does not approve, if it says so
    pub reason: Option<String>,
}

/// A version put forward.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub version: u32,
    /// Last day on which both may approve; the version stands the day after.
    pub due: Date,
    pub government: SideSays,
    pub non_government: SideSays,
}

/// A version that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stands {
    pub version: u32,
    pub on: Date,
    pub how: StandsHow,
    pub government: SideSays,
    pub non_government: SideSays,
}

/// A version of the agenda, in one of its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Version {
    Waiting(Waiting),
    Stands(Stands),
}

/// The last day for approving a version put forward on `today`. Never after the day before the meeting, so that putting
/// forward ever new versions delays nothing; a version of the last day is approved on that day or not at all.
pub fn due_for(today: Date, meets_on: Date, days: u16, calendar: &WorkingCalendar) -> Date {
    let eve = meets_on.checked_sub(1.days()).unwrap_or(meets_on);
    calendar.add_working_days(today, days).min(eve).max(today)
}

/// The first day on which the clock puts the items forward if nobody has: the last day that leaves co-chairs all their time.
pub fn put_forward_by(meets_on: Date, days: u16, calendar: &WorkingCalendar) -> Date {
    let mut day = meets_on.checked_sub(1.days()).unwrap_or(meets_on);
    // One day more than counted would do as well; holidays make the exact day hard to compute and cheap to look for.
    while calendar.add_working_days(day, days) >= meets_on {
        match day.checked_sub(1.days()) {
            Ok(before) => day = before,
            Err(_) => break,
        }
    }
    day
}

impl Waiting {
    /// A version put forward today.
    ///
    /// # Errors
    /// `Empty`
    pub fn put_forward(version: u32, items: usize, due: Date) -> Result<Self, AgendaError> {
        match items {
            0 => Err(AgendaError::Empty),
            _ => Ok(Self {
                version,
                due,
                government: SideSays::default(),
                non_government: SideSays::default(),
            }),
        }
    }

    /// Whether the co-chair of a side has not approved it yet.
    pub fn waits_for(&self, side: Constituency) -> bool {
        self.side(side).approved_on.is_none()
    }

    fn side(&self, side: Constituency) -> &SideSays {
        match side {
            Constituency::Government => &self.government,
            Constituency::NonGovernment => &self.non_government,
        }
    }

    fn with(mut self, side: Constituency, says: SideSays) -> Self {
        match side {
            Constituency::Government => self.government = says,
            Constituency::NonGovernment => self.non_government = says,
        }
        self
    }

    /// The co-chair of a side approves the version they saw. Approving another one counts for nothing: both must mean
    /// the same.
    ///
    /// # Errors
    /// `OtherVersion`, `ApprovedAlready`
    pub fn approve(self, side: Constituency, seen: u32, on: Date) -> Result<Version, AgendaError> {
        if seen != self.version {
            return Err(AgendaError::OtherVersion);
        }
        if self.side(side).approved_on.is_some() {
            return Err(AgendaError::ApprovedAlready);
        }
        let waiting = self.with(side, SideSays { approved_on: Some(on), reason: None });
        let both = waiting.government.approved_on.is_some() && waiting.non_government.approved_on.is_some();
        Ok(if both { Version::Stands(waiting.stand(on, StandsHow::Both)) } else { Version::Waiting(waiting) })
    }

    /// The co-chair of a side says why they do not approve. It is public beside the agenda and stops nothing.
    ///
    /// # Errors
    /// `OtherVersion`, `ApprovedAlready`, `NeedsReason`
    pub fn decline(self, side: Constituency, seen: u32, reason: &str) -> Result<Self, AgendaError> {
        if seen != self.version {
            return Err(AgendaError::OtherVersion);
        }
        if self.side(side).approved_on.is_some() {
            return Err(AgendaError::ApprovedAlready);
        }
        match reason.trim() {
            "" => Err(AgendaError::NeedsReason),
            reason => Ok(self.with(side, SideSays { approved_on: None, reason: Some(reason.to_owned()) })),
        }
    }

    /// The clock: after the last day the version stands, whoever kept silent.
    ///
    /// # Errors
    /// `NotDueYet`
    pub fn lapse(self, today: Date) -> Result<Stands, AgendaError> {
        match today > self.due {
            true => Ok(self.stand(today, StandsHow::Clock)),
            false => Err(AgendaError::NotDueYet),
        }
    }

    /// Whoever convened for themselves sets the agenda.
    pub fn set_by_convener(self, on: Date) -> Stands {
        self.stand(on, StandsHow::Convener)
    }

    fn stand(self, on: Date, how: StandsHow) -> Stands {
        let Self { version, government, non_government, .. } = self;
        Stands { version, on, how, government, non_government }
    }
}

impl Stands {
    /// Sides whose approval is missing, each with the reason it gave, if any.
    pub fn missing(&self) -> Vec<(Constituency, Option<&str>)> {
        if self.how == StandsHow::Convener {
            return Vec::new();
        }
        let sides = [
            (Constituency::Government, &self.government),
            (Constituency::NonGovernment, &self.non_government),
        ];
        let open = sides.into_iter().filter(|(_, says)| says.approved_on.is_none());
        open.map(|(side, says)| (side, says.reason.as_deref())).collect()
    }
}

#[cfg(test)]
mod tests;
