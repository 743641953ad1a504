//! Editions of metadata lists.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::CodeError;

/// Edition of a metadata list, as short text: "2" is the second national edition.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edition(String);

impl Edition {
    /// 1 to 20 letters, digits, dots or hyphens.
    pub fn parse(raw: &str) -> Result<Self, CodeError> {
        let text = raw.trim();
        match text.len() {
            0 => Err(CodeError::Empty),
            1..=20 if text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-') => {
                Ok(Self(text.to_owned()))
            }
            1..=20 => Err(CodeError::malformed(raw)),
            _ => Err(CodeError::TooLong { raw: raw.to_owned(), max: 20 }),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Edition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl TryFrom<String> for Edition {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<Edition> for String {
    fn from(edition: Edition) -> String {
        edition.0
    }
}
