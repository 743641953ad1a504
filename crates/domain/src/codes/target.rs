//! The 169 targets.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{CodeError, GoalNumber, tidy};

/// How many numbered and how many lettered targets each goal has (A/RES/70/1). They add up to 169.
const TARGETS: [(u8, u8); 17] = [
    (5, 2),
    (5, 3),
    (9, 4),
    (7, 3),
    (6, 3),
    (6, 2),
    (3, 2),
    (10, 2),
    (5, 3),
    (7, 3),
    (7, 3),
    (8, 3),
    (3, 2),
    (7, 3),
    (9, 3),
    (10, 2),
    (19, 0),
];

/// Letters are kept above every number, so that the derived order puts 16.10 before 16.a.
const LETTER: u8 = 100;

/// One of the 169 targets: "1.2" or "16.b".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TargetCode {
    goal: GoalNumber,
    part: u8,
}

impl TargetCode {
    /// Reads "1.2", "16.b", "16.B", "1.2." and the like.
    ///
    /// # Errors
    /// `NoSuchTarget` for what is written like a target and is not among the 169.
    pub fn parse(raw: &str) -> Result<Self, CodeError> {
        let text = tidy(raw);
        if text.is_empty() {
            return Err(CodeError::Empty);
        }
        let text = text.trim_end_matches('.');
        let (goal, part) = text.split_once('.').ok_or_else(|| CodeError::malformed(raw))?;
        let goal = GoalNumber::parse(goal).map_err(|error| match error {
            CodeError::GoalOutOfRange { goal, .. } => CodeError::GoalOutOfRange { raw: raw.to_owned(), goal },
            _ => CodeError::malformed(raw),
        })?;
        if !looks_like_part(part) {
            return Err(CodeError::malformed(raw));
        }
        Self::of(goal, part).ok_or_else(|| CodeError::NoSuchTarget {
            raw: raw.to_owned(),
            target: text.to_ascii_lowercase(),
            suggestion: None,
        })
    }

    /// The target of a goal by the second part of its code, if it exists.
    pub(super) fn of(goal: GoalNumber, part: &str) -> Option<Self> {
        let (numbers, letters) = TARGETS[usize::from(goal.get() - 1)];
        if let Ok(number) = part.parse::<u8>() {
            return (1..=numbers).contains(&number).then_some(Self { goal, part: number });
        }
        let letter = match part.as_bytes() {
            [b] if b.is_ascii_alphabetic() => b.to_ascii_lowercase() - b'a',
            _ => return None,
        };
        (letter < letters).then_some(Self { goal, part: LETTER + letter })
    }

    pub const fn goal(self) -> GoalNumber {
        self.goal
    }

    /// All 169, in order: by goal, numbers before letters.
    pub fn all() -> impl Iterator<Item = Self> {
        GoalNumber::all().flat_map(|goal| {
            let (numbers, letters) = TARGETS[usize::from(goal.get() - 1)];
            (1..=numbers).chain(LETTER..LETTER + letters).map(move |part| Self { goal, part })
        })
    }

    /// Targets of one goal, in order.
    pub fn of_goal(goal: GoalNumber) -> impl Iterator<Item = Self> {
        Self::all().filter(move |target| target.goal == goal)
    }

    /// "16-b": for text keys, which cannot hold dots.
    pub fn key_part(self) -> String {
        self.to_string().replace('.', "-")
    }

    /// Second part in the form that sorts as text: "0002" before "0010" before "a".
    pub(super) fn sort_part(self) -> String {
        if self.part < LETTER { format!("{:04}", self.part) } else { self.letter().to_string() }
    }

    fn letter(self) -> char {
        char::from(b'a' + self.part.saturating_sub(LETTER))
    }
}

/// Digits or one letter.
pub(super) fn looks_like_part(part: &str) -> bool {
    let digits = !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    digits || matches!(part.as_bytes(), [b] if b.is_ascii_alphabetic())
}

impl fmt::Display for TargetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = if self.part < LETTER {
            format!("{}.{}", self.goal, self.part)
        } else {
            format!("{}.{}", self.goal, self.letter())
        };
        f.pad(&text)
    }
}

impl TryFrom<String> for TargetCode {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<TargetCode> for String {
    fn from(target: TargetCode) -> String {
        target.to_string()
    }
}

impl std::str::FromStr for TargetCode {
    type Err = CodeError;
    fn from_str(raw: &str) -> Result<Self, CodeError> {
        Self::parse(raw)
    }
}
