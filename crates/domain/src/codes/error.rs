//! Why a text is not a code.

use thiserror::Error;

/// Why a text is not a goal, target or indicator code. `raw` is always the text as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodeError {
    #[error("the code is empty")]
    Empty,
    #[error("`{raw}` names goal {goal}, but goals run from 1 to 17")]
    GoalOutOfRange { raw: String, goal: String },
    /// `suggestion` is a code that differs by one misplaced dot, if there is one. It is never applied silently.
    #[error("`{raw}` names target {target}, which is not among the 169{}", hint(.suggestion.as_deref()))]
    NoSuchTarget { raw: String, target: String, suggestion: Option<String> },
    /// A goal or target where an indicator was expected.
    #[error("`{raw}` is a goal or a target, not an indicator")]
    NotAnIndicator { raw: String },
    /// A star says "same as the global indicator"; letters in brackets and own codes say the opposite.
    #[error("`{raw}` has a star, but only a code of the form 1.2.1 can be the same as the global indicator")]
    StarNotAllowed { raw: String },
    #[error("`{raw}` is longer than {max} characters")]
    TooLong { raw: String, max: usize },
    #[error("`{raw}` is not written like a code")]
    Malformed { raw: String },
}

fn hint(suggestion: Option<&str>) -> String {
    suggestion.map(|code| format!("; perhaps {code} was meant")).unwrap_or_default()
}

impl CodeError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "code-empty",
            Self::GoalOutOfRange { .. } => "code-goal-out-of-range",
            Self::NoSuchTarget { .. } => "code-no-such-target",
            Self::NotAnIndicator { .. } => "code-not-an-indicator",
            Self::StarNotAllowed { .. } => "code-star-not-allowed",
            Self::TooLong { .. } => "code-too-long",
            Self::Malformed { .. } => "code-malformed",
        }
    }

    pub(super) fn malformed(raw: &str) -> Self {
        Self::Malformed { raw: raw.to_owned() }
    }
}
