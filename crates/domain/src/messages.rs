//! Messages to people: what they are about, how often they are sent, and what becomes of what is sent.
//!
//! - [`kinds`]: every kind of message with the keys of its texts
//! - [`delivery`]: what is handed to a mail server or gateway, once
use jiff::civil::{Date, Weekday};

pub mod delivery;
pub mod kinds;

#[cfg(test)]
mod tests;

pub use kinds::NoticeKind;

/// A group of kinds: what a person sets at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// Something waits for this person
    Duties,
    /// Something they handed in, or must check
    Checks,
    /// What they may do has changed
    Roles,
    /// For those who keep the installation running
    Operation,
}

impl Topic {
    pub const ALL: [Self; 4] = [Self::Duties, Self::Checks, Self::Roles, Self::Operation];

    /// Stable name for columns and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Duties => "duties",
            Self::Checks => "checks",
            Self::Roles => "roles",
            Self::Operation => "operation",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Duties => "topic-duties",
            Self::Checks => "topic-checks",
            Self::Roles => "topic-roles",
            Self::Operation => "topic-operation",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|topic| topic.code() == raw)
    }

    /// How it is sent to whoever has said nothing.
    pub const fn default_frequency(self) -> Frequency {
        match self {
            Self::Duties | Self::Roles | Self::Operation => Frequency::AtOnce,
            Self::Checks => Frequency::Daily,
        }
    }
}

/// When messages of a topic leave the platform. In the list of messages they always stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    AtOnce,
    Daily,
    Weekly,
    /// Only in the list of messages
    Never,
}

impl Frequency {
    pub const ALL: [Self; 4] = [Self::AtOnce, Self::Daily, Self::Weekly, Self::Never];

    /// Stable name for columns and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at-once",
            Self::Daily => "daily",
            Self::Weekly => "weekly",
            Self::Never => "never",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AtOnce => "frequency-at-once",
            Self::Daily => "frequency-daily",
            Self::Weekly => "frequency-weekly",
            Self::Never => "frequency-never",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|frequency| frequency.code() == raw)
    }

    /// The digest that lists a message of this day; none if it is sent at once or not at all.
    pub fn period(self, day: Date) -> Option<Period> {
        match self {
            Self::Daily => Some(Period { frequency: self, first: day }),
            Self::Weekly => {
                let since_monday = i64::from(day.weekday().since(Weekday::Monday));
                let first = day.checked_sub(jiff::Span::new().days(since_monday)).unwrap_or(day);
                Some(Period { frequency: self, first })
            }
            Self::AtOnce | Self::Never => None,
        }
    }
}

/// The days one digest covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    frequency: Frequency,
    first: Date,
}

impl Period {
    /// `daily 2026-11-23`: one digest a person and period.
    pub fn code(&self) -> String {
        format!("{} {}", self.frequency.code(), self.first)
    }

    /// Reads that name.
    pub fn parse(raw: &str) -> Option<Self> {
        let (frequency, first) = raw.split_once(' ')?;
        let period = Frequency::parse(frequency)?.period(first.parse().ok()?)?;
        (period.code() == raw).then_some(period)
    }

    pub const fn frequency(&self) -> Frequency {
        self.frequency
    }

    pub const fn first(&self) -> Date {
        self.first
    }

    pub fn last(&self) -> Date {
        let days = if self.frequency == Frequency::Weekly { 6 } else { 0 };
        self.first.checked_add(jiff::Span::new().days(days)).unwrap_or(self.first)
    }

    /// The day on whose morning the digest is sent: nothing can be added to it any more.
    pub fn sent_on(&self) -> Date {
        self.last().tomorrow().unwrap_or(self.first)
    }
}
