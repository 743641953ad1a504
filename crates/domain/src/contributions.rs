//! Contributions (masukan): what anyone puts in, the days by which it is passed on and answered, and what becomes of it.
//! States: [`states`]; days: [`clocks`]. The diagram: docs/workflows/contribution.md.

pub mod clocks;
pub mod states;
mod tracking;

use thiserror::Error;

pub use tracking::TrackingCode;

/// Why something can't be done to a contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ContributionError {
    #[error("what the contribution is about is not known")]
    UnknownSubject,
    #[error("not one of the ways to be shown")]
    UnknownVisibility,
    #[error("not one of the answers")]
    UnknownOutcome,
    #[error("an answer needs its reason")]
    NoReason,
    #[error("what is passed on names who it went to")]
    NoAddressee,
    #[error("what is passed on names the day of the next news, which is to come")]
    NoNextDay,
    #[error("an answer says what changed, or that nothing did")]
    NoEffect,
    #[error("the state of the contribution does not allow this")]
    WrongState,
    #[error("it waits already, or the wait was ended")]
    NotPaused,
    #[error("the day is not over yet")]
    StillInTime,
    #[error("not a tracking code")]
    BadCode,
}

impl ContributionError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownSubject => "contribution-error-subject",
            Self::UnknownVisibility => "contribution-error-visibility",
            Self::UnknownOutcome => "contribution-error-outcome",
            Self::NoReason => "contribution-error-reason",
            Self::NoAddressee => "contribution-error-addressee",
            Self::NoNextDay => "contribution-error-next-day",
            Self::NoEffect => "contribution-error-effect",
            Self::WrongState => "contribution-error-state",
            Self::NotPaused => "contribution-error-paused",
            Self::StillInTime => "contribution-error-in-time",
            Self::BadCode => "contribution-error-code",
        }
    }
}

/// What a contribution is about. What names one thing carries its key beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// The plan as a whole
    Plan,
    Goal,
    Indicator,
    Programme,
    /// A district or village
    Place,
    Meeting,
    Decision,
    /// How plan and forum are run
    Process,
}

impl SubjectKind {
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::Goal,
        Self::Indicator,
        Self::Programme,
        Self::Place,
        Self::Meeting,
        Self::Decision,
        Self::Process,
    ];

    /// Stable name for columns and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Goal => "goal",
            Self::Indicator => "indicator",
            Self::Programme => "programme",
            Self::Place => "place",
            Self::Meeting => "meeting",
            Self::Decision => "decision",
            Self::Process => "process",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plan => "contribution-about-plan",
            Self::Goal => "contribution-about-goal",
            Self::Indicator => "contribution-about-indicator",
            Self::Programme => "contribution-about-programme",
            Self::Place => "contribution-about-place",
            Self::Meeting => "contribution-about-meeting",
            Self::Decision => "contribution-about-decision",
            Self::Process => "contribution-about-process",
        }
    }

    /// # Errors
    /// `UnknownSubject`
    pub fn parse(raw: &str) -> Result<Self, ContributionError> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw.trim()).ok_or(ContributionError::UnknownSubject)
    }
}

/// What the public sees of who wrote it and of what they wrote. The office that answers always sees the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Visibility {
    /// With the name that was given
    Named,
    /// The text without the name
    Unnamed,
    /// Neither; that there is one, and what it is about, is still counted
    Confidential,
}

impl Visibility {
    pub const ALL: [Self; 3] = [Self::Named, Self::Unnamed, Self::Confidential];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Unnamed => "unnamed",
            Self::Confidential => "confidential",
        }
    }

    /// Key of the words a contributor chooses by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Named => "contribution-named",
            Self::Unnamed => "contribution-unnamed",
            Self::Confidential => "contribution-confidential",
        }
    }

    /// # Errors
    /// `UnknownVisibility`
    pub fn parse(raw: &str) -> Result<Self, ContributionError> {
        let found = Self::ALL.into_iter().find(|visibility| visibility.code() == raw.trim());
        found.ok_or(ContributionError::UnknownVisibility)
    }
}

/// The language somebody wrote in: all are welcome, and a helper adds a summary where the office may not read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    Indonesian,
    Javanese,
    Madurese,
    Other,
}

impl Language {
    pub const ALL: [Self; 4] = [Self::Indonesian, Self::Javanese, Self::Madurese, Self::Other];

    /// BCP 47 tag, for columns and the `lang` of pages.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::Javanese => "jv",
            Self::Madurese => "mad",
            Self::Other => "und",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Indonesian => "language-indonesian",
            Self::Javanese => "language-javanese",
            Self::Madurese => "language-madurese",
            Self::Other => "language-other",
        }
    }

    /// Indonesian where it says nothing that we know.
    pub fn parse(raw: &str) -> Self {
        Self::ALL.into_iter().find(|language| language.code() == raw.trim()).unwrap_or(Self::Indonesian)
    }
}

#[cfg(test)]
mod tests;
