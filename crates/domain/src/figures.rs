//! Figures that agencies enter: when, in which states, what looks wrong, and when somebody is reminded.
//!
//! - [`windows`]: the days on which figures of a year are entered
//! - [`states`]: from a draft to a published figure; nobody checks what they entered, and nobody's silence blocks
//! - [`doubts`]: figures that ask back before they are taken
//! - [`reminders`]: who is reminded on a day, each once

use jiff::civil::Date;
use thiserror::Error;

use crate::indicators::{Frequency, Year};

pub mod doubts;
pub mod reminders;
pub mod states;
pub mod windows;

#[cfg(test)]
mod tests;

/// Why something about an entered figure can't be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum FigureError {
    #[error("a window closes before it opens")]
    ClosesBeforeOpens,
    #[error("that day is over already")]
    DayIsOver,
    #[error("the window has closed: it can only be reopened")]
    WindowClosed,
    #[error("the window has not closed")]
    WindowNotClosed,
    #[error("the window has not opened")]
    NotOpenYet,
    #[error("nobody checks what they entered themselves")]
    OwnFigure,
    #[error("in this state that can't be done")]
    WrongState,
    #[error("the time for checking is not over")]
    StillInTime,
    #[error("when it is expected must be said")]
    NoExpectedDay,
    #[error("unknown reason")]
    UnknownReason,
    #[error("not an https address")]
    BadLink,
    #[error("doubts without a reason")]
    DoubtUnexplained,
}

impl FigureError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ClosesBeforeOpens => "figures-error-closes-before-opens",
            Self::DayIsOver => "figures-error-day-over",
            Self::WindowClosed => "figures-error-window-closed",
            Self::WindowNotClosed => "figures-error-window-not-closed",
            Self::NotOpenYet => "figures-error-not-open",
            Self::OwnFigure => "figures-error-own-figure",
            Self::WrongState => "figures-error-wrong-state",
            Self::StillInTime => "figures-error-still-in-time",
            Self::NoExpectedDay => "figures-error-no-expected-day",
            Self::UnknownReason => "figures-error-unknown-reason",
            Self::BadLink => "figures-error-bad-link",
            Self::DoubtUnexplained => "figures-error-doubt",
        }
    }
}

/// Whether a figure of a year is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// It is awaited in the window of that year.
    Yes,
    /// It may be given; nobody can say when it falls due.
    AtWill,
    /// It is there already, or not measured in that year.
    No,
}

/// Whether the figure of `year` is owed, by how often it is measured and the years that have one. A first figure is
/// always owed, except where nobody can say when.
pub fn owed(frequency: Frequency, known: &[Year], year: Year) -> Owed {
    if known.contains(&year) {
        return Owed::No;
    }
    let Some(interval) = frequency.years() else { return Owed::AtWill };
    match known.iter().filter(|known| **known < year).max() {
        Some(last) if last.plus(interval).is_none_or(|next| next > year) => Owed::No,
        _ => Owed::Yes,
    }
}

/// A link to what backs a figure. Files stand beside it: see the web crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceLink(String);

impl EvidenceLink {
    pub const LONGEST: usize = 500;

    /// Reads an https address; nothing is none.
    ///
    /// # Errors
    /// `BadLink`
    pub fn parse(raw: &str) -> Result<Option<Self>, FigureError> {
        let text = raw.trim();
        if text.is_empty() {
            return Ok(None);
        }
        let host = text.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
        let is_host = |host: &str| {
            host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:".contains(&b))
        };
        let is_clean = text.chars().all(|c| !c.is_whitespace() && !c.is_control() && !"<>\"'\\".contains(c));
        match host.is_some_and(is_host) && is_clean && text.chars().count() <= Self::LONGEST {
            true => Ok(Some(Self(text.to_owned()))),
            false => Err(FigureError::BadLink),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why there is no figure yet. Neutral words, the same for everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NotYetReason {
    /// It is being computed.
    BeingProcessed,
    /// The publication it is taken from is not out.
    SourceNotOut,
    /// Nothing was measured in that year.
    NotMeasured,
    /// The way it is computed is being changed.
    MethodChanging,
    /// Another body has it.
    HeldElsewhere,
    /// Said in the note
    Other,
}

impl NotYetReason {
    pub const ALL: [Self; 6] = [
        Self::BeingProcessed,
        Self::SourceNotOut,
        Self::NotMeasured,
        Self::MethodChanging,
        Self::HeldElsewhere,
        Self::Other,
    ];

    /// Stable name for columns and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::BeingProcessed => "being-processed",
            Self::SourceNotOut => "source-not-out",
            Self::NotMeasured => "not-measured",
            Self::MethodChanging => "method-changing",
            Self::HeldElsewhere => "held-elsewhere",
            Self::Other => "other",
        }
    }

    /// Key of its words for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BeingProcessed => "not-yet-being-processed",
            Self::SourceNotOut => "not-yet-source-not-out",
            Self::NotMeasured => "not-yet-not-measured",
            Self::MethodChanging => "not-yet-method-changing",
            Self::HeldElsewhere => "not-yet-held-elsewhere",
            Self::Other => "not-yet-other",
        }
    }

    /// # Errors
    /// `UnknownReason`
    pub fn parse(raw: &str) -> Result<Self, FigureError> {
        Self::ALL.into_iter().find(|reason| reason.code() == raw.trim()).ok_or(FigureError::UnknownReason)
    }

    /// Whether it means little without the day on which the figure is expected: only who does not have it at all need
    /// not know.
    pub const fn needs_day(self) -> bool {
        !matches!(self, Self::HeldElsewhere)
    }
}

/// "There is none yet", as an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotYetAnswer {
    pub reason: NotYetReason,
    pub expected: Option<Date>,
}

impl NotYetAnswer {
    /// # Errors
    /// `NoExpectedDay` where the reason needs one, `DayIsOver` for a day that is past.
    pub fn new(reason: NotYetReason, expected: Option<Date>, today: Date) -> Result<Self, FigureError> {
        match expected {
            None if reason.needs_day() => Err(FigureError::NoExpectedDay),
            Some(day) if day <= today => Err(FigureError::DayIsOver),
            _ => Ok(Self { reason, expected }),
        }
    }
}
