//! The seventeen goals and the four pillars they are grouped in.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{CodeError, tidy};

/// A goal, 1 to 17.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct GoalNumber(u8);

/// The four pillars of the Indonesian action plans; each has a working group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pillar {
    Social,
    Economic,
    Environmental,
    Law,
}

impl GoalNumber {
    /// `None` unless 1 to 17.
    pub const fn new(number: u8) -> Option<Self> {
        if number >= 1 && number <= 17 { Some(Self(number)) } else { None }
    }

    /// Reads "1", "01" or " 17 ".
    pub fn parse(raw: &str) -> Result<Self, CodeError> {
        let text = tidy(raw);
        if text.is_empty() {
            return Err(CodeError::Empty);
        }
        if !text.bytes().all(|b| b.is_ascii_digit()) {
            return Err(CodeError::malformed(raw));
        }
        let out_of_range = || CodeError::GoalOutOfRange { raw: raw.to_owned(), goal: text.clone() };
        text.parse::<u8>().ok().and_then(Self::new).ok_or_else(out_of_range)
    }

    pub const fn get(self) -> u8 {
        self.0
    }

    /// All goals in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + ExactSizeIterator {
        (0..17u8).map(|i| Self(i + 1))
    }

    /// Whether a mask of goals (bit n is goal n) holds this one.
    pub const fn is_in(self, mask: i64) -> bool {
        mask & (1 << self.0) != 0
    }

    /// Working groups and their goals as the national guidance groups them.
    pub const fn pillar(self) -> Pillar {
        match self.0 {
            1..=5 => Pillar::Social,
            7..=10 | 17 => Pillar::Economic,
            16 => Pillar::Law,
            _ => Pillar::Environmental,
        }
    }
}

impl fmt::Display for GoalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<u8> for GoalNumber {
    type Error = CodeError;
    fn try_from(number: u8) -> Result<Self, CodeError> {
        Self::new(number)
            .ok_or_else(|| CodeError::GoalOutOfRange { raw: number.to_string(), goal: number.to_string() })
    }
}

impl From<GoalNumber> for u8 {
    fn from(goal: GoalNumber) -> u8 {
        goal.0
    }
}

impl std::str::FromStr for GoalNumber {
    type Err = CodeError;
    fn from_str(raw: &str) -> Result<Self, CodeError> {
        Self::parse(raw)
    }
}

impl Pillar {
    pub const ALL: [Self; 4] = [Self::Social, Self::Economic, Self::Environmental, Self::Law];

    /// Stable name for columns, addresses and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Social => "social",
            Self::Economic => "economic",
            Self::Environmental => "environmental",
            Self::Law => "law",
        }
    }

    /// The pillar of a stable name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pillar| pillar.code() == code.trim())
    }

    /// Goals of the pillar, in order.
    pub fn goals(self) -> impl Iterator<Item = GoalNumber> {
        GoalNumber::all().filter(move |goal| goal.pillar() == self)
    }
}
