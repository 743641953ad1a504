//! A process with dated phases: the calendar is published before it begins, and the phase of a day decides what may be done.
//!
//! Fourteen days: the OGP participation and co-creation standards ask that timeline and process are published at least two
//! weeks before the co-creation begins. A later publication is no error; it is shown as what it is.
use jiff::civil::Date;
use thiserror::Error;

/// Days between publication and start
pub const NOTICE_DAYS: i64 = 14;

/// Why a calendar can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ProcessError {
    #[error("unknown kind of process")]
    UnknownKind,
    #[error("unknown kind of phase")]
    UnknownPhase,
    #[error("the phase ends before it begins")]
    EndsFirst,
    #[error("two phases share a day")]
    Overlap,
    #[error("a process needs a phase before it is published")]
    NoPhase,
    #[error("this phase does not allow it")]
    NotInThisPhase,
    #[error("the process is over")]
    Over,
}

impl ProcessError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownKind => "process-error-kind",
            Self::UnknownPhase => "process-error-phase",
            Self::EndsFirst => "process-error-ends-first",
            Self::Overlap => "process-error-overlap",
            Self::NoPhase => "process-error-no-phase",
            Self::NotInThisPhase => "process-error-not-in-phase",
            Self::Over => "process-error-over",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProcessKind {
    /// Rencana aksi daerah TPB/SDGs
    ActionPlan,
    /// Action plan of the Open Government Partnership
    OpenGovernment,
    Other,
}

impl ProcessKind {
    pub const ALL: [Self; 3] = [Self::ActionPlan, Self::OpenGovernment, Self::Other];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ActionPlan => "action-plan",
            Self::OpenGovernment => "open-government",
            Self::Other => "other",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ActionPlan => "process-kind-action-plan",
            Self::OpenGovernment => "process-kind-open-government",
            Self::Other => "process-kind-other",
        }
    }

    /// # Errors
    /// `UnknownKind`
    pub fn parse(raw: &str) -> Result<Self, ProcessError> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw.trim()).ok_or(ProcessError::UnknownKind)
    }
}

/// What may be done in a process.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// Go out to people who would not come by themselves
    Outreach,
    ShareDocument,
    /// Hand in a contribution
    Contribute,
    /// Comment on a draft
    Comment,
    /// The forum agrees a version
    Agree,
    /// The head of the region enacts
    Enact,
}

impl Act {
    pub const ALL: [Self; 6] =
        [Self::Outreach, Self::ShareDocument, Self::Contribute, Self::Comment, Self::Agree, Self::Enact];

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Outreach => "process-act-outreach",
            Self::ShareDocument => "process-act-share",
            Self::Contribute => "process-act-contribute",
            Self::Comment => "process-act-comment",
            Self::Agree => "process-act-agree",
            Self::Enact => "process-act-enact",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhaseKind {
    Preparation,
    /// Gathering contributions
    Gathering,
    Drafting,
    Consultation,
    Agreement,
    Enactment,
}

impl PhaseKind {
    pub const ALL: [Self; 6] = [
        Self::Preparation,
        Self::Gathering,
        Self::Drafting,
        Self::Consultation,
        Self::Agreement,
        Self::Enactment,
    ];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Preparation => "preparation",
            Self::Gathering => "gathering",
            Self::Drafting => "drafting",
            Self::Consultation => "consultation",
            Self::Agreement => "agreement",
            Self::Enactment => "enactment",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Preparation => "phase-preparation",
            Self::Gathering => "phase-gathering",
            Self::Drafting => "phase-drafting",
            Self::Consultation => "phase-consultation",
            Self::Agreement => "phase-agreement",
            Self::Enactment => "phase-enactment",
        }
    }

    /// # Errors
    /// `UnknownPhase`
    pub fn parse(raw: &str) -> Result<Self, ProcessError> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw.trim()).ok_or(ProcessError::UnknownPhase)
    }

    /// Whether a phase of this kind is the time for it. Documents may be shared in every phase: hiding them helps nobody.
    pub const fn allows(self, act: Act) -> bool {
        match act {
            Act::ShareDocument => true,
            Act::Outreach => matches!(self, Self::Preparation | Self::Gathering | Self::Consultation),
            Act::Contribute => matches!(self, Self::Gathering | Self::Consultation),
            Act::Comment => matches!(self, Self::Consultation),
            Act::Agree => matches!(self, Self::Agreement),
            Act::Enact => matches!(self, Self::Enactment),
        }
    }
}

/// Dated, both days included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    pub kind: PhaseKind,
    starts: Date,
    ends: Date,
}

impl Phase {
    /// # Errors
    /// `EndsFirst`
    pub fn new(kind: PhaseKind, starts: Date, ends: Date) -> Result<Self, ProcessError> {
        if ends < starts { Err(ProcessError::EndsFirst) } else { Ok(Self { kind, starts, ends }) }
    }

    pub const fn starts(&self) -> Date {
        self.starts
    }

    pub const fn ends(&self) -> Date {
        self.ends
    }

    pub fn covers(&self, day: Date) -> bool {
        self.starts <= day && day <= self.ends
    }

    pub fn allows(&self, act: Act) -> bool {
        self.kind.allows(act)
    }
}

/// Phases in their order; no day belongs to two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phases(Vec<Phase>);

/// Where a process stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    NoPhases,
    /// Begins later
    Before(Phase),
    In(Phase),
    /// Between two phases; this one comes next
    Between(Phase),
    Over,
}

impl Phases {
    /// # Errors
    /// `Overlap`
    pub fn new(mut phases: Vec<Phase>) -> Result<Self, ProcessError> {
        phases.sort_by_key(|phase| phase.starts);
        let overlaps = phases.windows(2).any(|pair| match pair {
            [one, next] => next.starts <= one.ends,
            _ => false,
        });
        if overlaps { Err(ProcessError::Overlap) } else { Ok(Self(phases)) }
    }

    pub fn all(&self) -> &[Phase] {
        &self.0
    }

    pub fn starts(&self) -> Option<Date> {
        self.0.first().map(|phase| phase.starts)
    }

    pub fn ends(&self) -> Option<Date> {
        self.0.last().map(|phase| phase.ends)
    }

    pub fn standing(&self, day: Date) -> Standing {
        if let Some(phase) = self.0.iter().find(|phase| phase.covers(day)) {
            return Standing::In(*phase);
        }
        match (self.0.first(), self.0.iter().find(|phase| phase.starts > day)) {
            (None, _) => Standing::NoPhases,
            (Some(first), Some(_)) if first.starts > day => Standing::Before(*first),
            (_, Some(next)) => Standing::Between(*next),
            (_, None) => Standing::Over,
        }
    }

    /// Whether something may be done on a day. Before the first phase documents are shared already, and between two phases
    /// too; after the last one nothing more belongs to the process.
    ///
    /// # Errors
    /// `NotInThisPhase`, `Over`
    pub fn may(&self, act: Act, day: Date) -> Result<(), ProcessError> {
        match self.standing(day) {
            Standing::In(phase) if phase.allows(act) => Ok(()),
            Standing::Before(_) | Standing::Between(_) if act == Act::ShareDocument => Ok(()),
            Standing::Over => Err(ProcessError::Over),
            _ => Err(ProcessError::NotInThisPhase),
        }
    }
}

/// How long before its start a calendar was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    /// Days; negative where it was published after the start
    pub days: i64,
}

impl Notice {
    pub fn between(published: Date, starts: Date) -> Self {
        Self { days: published.until(starts).map_or(0, |span| i64::from(span.get_days())) }
    }

    pub const fn is_in_time(self) -> bool {
        self.days >= NOTICE_DAYS
    }
}

/// A process from its first line to its end. The diagram: docs/workflows/process.md.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Process {
    /// Only the desk sees it
    Draft(Draft),
    Published(Published),
    Ended,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Draft;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    pub on: Date,
}

impl Process {
    /// As it is stored; damaged states are drafts, which nobody sees.
    pub fn stored(state: &str, published_on: Option<Date>) -> Self {
        match (state, published_on) {
            ("published", Some(on)) => Self::Published(Published { on }),
            ("ended", _) => Self::Ended,
            _ => Self::Draft(Draft),
        }
    }

    /// Stable name for columns.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Draft(_) => "draft",
            Self::Published(_) => "published",
            Self::Ended => "ended",
        }
    }
}

impl Draft {
    /// # Errors
    /// `NoPhase`: a calendar without days is none.
    pub fn publish(self, phases: &Phases, today: Date) -> Result<Published, ProcessError> {
        if phases.all().is_empty() { Err(ProcessError::NoPhase) } else { Ok(Published { on: today }) }
    }
}

impl Published {
    pub fn notice(&self, phases: &Phases) -> Option<Notice> {
        phases.starts().map(|starts| Notice::between(self.on, starts))
    }

    /// The clock, after the last day of the last phase.
    ///
    /// # Errors
    /// The process itself while its phases last.
    pub fn end(self, phases: &Phases, today: Date) -> Result<Process, Self> {
        match phases.ends() {
            Some(last) if last < today => Ok(Process::Ended),
            _ => Err(self),
        }
    }
}

#[cfg(test)]
mod tests;
