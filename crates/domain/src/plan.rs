//! The years a plan covers, and [its text](document) on the way from draft to decree.

pub mod document;

use std::fmt;

use thiserror::Error;

use crate::indicators::Year;

/// Plans follow the five-year regional development plan unless they say otherwise.
pub const DEFAULT_LENGTH: i16 = 5;

/// Why a text is not a plan period.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlanError {
    #[error("`{raw}` is not a period like 2025-2029")]
    Malformed { raw: String },
    #[error("the plan would end ({end}) before it starts ({start})")]
    EndsBeforeStart { start: Year, end: Year },
}

impl PlanError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Malformed { .. } => "plan-period-malformed",
            Self::EndsBeforeStart { .. } => "plan-period-ends-before-start",
        }
    }
}

/// First and last year of a plan, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlanPeriod {
    start: Year,
    end: Year,
}

impl PlanPeriod {
    /// # Errors
    /// `EndsBeforeStart`; a period of one year is fine.
    pub fn new(start: Year, end: Year) -> Result<Self, PlanError> {
        if end < start { Err(PlanError::EndsBeforeStart { start, end }) } else { Ok(Self { start, end }) }
    }

    /// The usual five years from `start` on, cut at the last year there is.
    pub fn starting(start: Year) -> Self {
        Self { start, end: start.plus(DEFAULT_LENGTH - 1).unwrap_or(Year::LAST) }
    }

    /// Reads "2025-2029", "2025–2029", "2025 s.d. 2029", "2025/2029", or a start year alone.
    pub fn parse(raw: &str) -> Result<Self, PlanError> {
        let malformed = || PlanError::Malformed { raw: raw.to_owned() };
        let words: Vec<&str> =
            raw.split(|c: char| !c.is_ascii_digit()).filter(|word| !word.is_empty()).collect();
        let between: String = raw.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
        if !matches!(between.as_str(), "" | "-" | "–" | "—" | "/" | "s.d." | "sd" | "s/d") {
            return Err(malformed());
        }
        let year = |word: &str| Year::parse(word).map_err(|_| malformed());
        match words.as_slice() {
            [start] if between.is_empty() => Ok(Self::starting(year(start)?)),
            [start, end] if !between.is_empty() => Self::new(year(start)?, year(end)?),
            _ => Err(malformed()),
        }
    }

    pub const fn start(self) -> Year {
        self.start
    }

    pub const fn end(self) -> Year {
        self.end
    }

    pub fn contains(self, year: Year) -> bool {
        (self.start..=self.end).contains(&year)
    }

    /// Every year of the period, in order.
    pub fn years(self) -> impl Iterator<Item = Year> {
        (self.start.get()..=self.end.get()).filter_map(Year::new)
    }
}

impl fmt::Display for PlanPeriod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}–{}", self.start, self.end)
    }
}

#[cfg(test)]
mod tests;
