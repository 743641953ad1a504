//! Why a text is not a code of the nomenclature.

use thiserror::Error;

use super::Depth;

/// Why a text is not a code of the nomenclature. `raw` is always the text as it was given. A `suggestion` is never
/// applied silently.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProgrammeCodeError {
    #[error("the programme code is empty")]
    Empty,
    #[error("the code is longer than {max} characters")]
    TooLong { max: usize },
    /// Zeros in front that a spreadsheet took away, commas for dots: `suggestion` is the code that may be meant.
    #[error("`{raw}` is not written like U.BB.PP, U.BB.PP.L.KK or U.BB.PP.L.KK.SSSS{}", hint(.suggestion.as_deref()))]
    Malformed { raw: String, suggestion: Option<String> },
    #[error("`{raw}` has {found} parts; a programme has 3, an activity 5, a sub-activity 6")]
    Parts { raw: String, found: usize },
    /// 2 digits up to fiscal year 2023, 4 since.
    #[error("the sub-activity in `{raw}` has {found} digits instead of 2 or 4{}", hint(.suggestion.as_deref()))]
    Width { raw: String, found: usize, suggestion: Option<String> },
    #[error("`{raw}` is a {}, not a sub-activity", .depth.code())]
    NotASubActivity { raw: String, depth: Depth },
    /// An address has exactly one form.
    #[error("`{raw}` is not the form used in addresses")]
    NotASlug { raw: String },
}

fn hint(suggestion: Option<&str>) -> String {
    suggestion.map(|code| format!("; perhaps {code} was meant")).unwrap_or_default()
}

impl ProgrammeCodeError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "programme-code-empty",
            Self::TooLong { .. } => "programme-code-too-long",
            Self::Malformed { .. } => "programme-code-malformed",
            Self::Parts { .. } => "programme-code-parts",
            Self::Width { .. } => "programme-code-width",
            Self::NotASubActivity { .. } => "programme-code-not-a-sub-activity",
            Self::NotASlug { .. } => "programme-code-not-a-slug",
        }
    }

    /// The code that may have been meant.
    pub fn suggestion(&self) -> Option<&str> {
        match self {
            Self::Malformed { suggestion, .. } | Self::Width { suggestion, .. } => suggestion.as_deref(),
            _ => None,
        }
    }
}
