//! Which indicators a programme is meant to move, and why.

use thiserror::Error;

use crate::codes::{GoalNumber, IndicatorCode};

/// A reason longer than this is an essay; it belongs into the plan's text.
const MAX_LENGTH: usize = 2000;

/// Why there is no such link.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LinkError {
    #[error("the link to {indicator} has no reason")]
    ReasonMissing { indicator: IndicatorCode },
    #[error("the reason for the link to {indicator} is longer than {max} characters")]
    ReasonTooLong { indicator: IndicatorCode, max: usize },
    #[error("{indicator} is linked twice")]
    Duplicate { indicator: IndicatorCode },
}

impl LinkError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::ReasonMissing { .. } => "link-reason-missing",
            Self::ReasonTooLong { .. } => "link-reason-too-long",
            Self::Duplicate { .. } => "link-duplicate",
        }
    }
}

/// A programme serves an indicator for a reason that a reader may judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    indicator: IndicatorCode,
    reason: String,
}

impl Link {
    /// # Errors
    /// A reason without a letter or digit ("-", "…"), or one of more than 2,000 characters.
    pub fn new(indicator: IndicatorCode, reason: &str) -> Result<Self, LinkError> {
        let reason = reason.trim();
        if !reason.contains(char::is_alphanumeric) {
            return Err(LinkError::ReasonMissing { indicator });
        }
        if reason.chars().count() > MAX_LENGTH {
            return Err(LinkError::ReasonTooLong { indicator, max: MAX_LENGTH });
        }
        Ok(Self { indicator, reason: reason.to_owned() })
    }

    pub const fn indicator(&self) -> &IndicatorCode {
        &self.indicator
    }

    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// The links of one programme, in the order of indicator codes, each indicator once.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Links(Vec<Link>);

impl Links {
    /// # Errors
    /// `Duplicate`; `1.2.1` and `1.2.1*` are one indicator.
    pub fn new(links: impl IntoIterator<Item = Link>) -> Result<Self, LinkError> {
        let mut all = Self::default();
        for link in links {
            all.add(link)?;
        }
        Ok(all)
    }

    /// # Errors
    /// `Duplicate`; the links stay as they were.
    pub fn add(&mut self, link: Link) -> Result<(), LinkError> {
        match self.0.binary_search_by(|other| other.indicator.cmp(&link.indicator)) {
            Ok(_) => Err(LinkError::Duplicate { indicator: link.indicator }),
            Err(at) => {
                self.0.insert(at, link);
                Ok(())
            }
        }
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Link> {
        self.0.iter()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Goals the programme serves, in order, each once.
    pub fn goals(&self) -> Vec<GoalNumber> {
        let mut goals: Vec<GoalNumber> = self.0.iter().filter_map(|link| link.indicator.goal()).collect();
        goals.sort_unstable();
        goals.dedup();
        goals
    }
}

#[cfg(test)]
mod tests;
