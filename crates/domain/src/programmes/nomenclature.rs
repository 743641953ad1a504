//! Versions of the nomenclature and how a code of one is found in the next.

use std::collections::BTreeSet;
use std::fmt;

use thiserror::Error;

use super::ProgrammeCode;
use crate::indicators::{IndicatorError, Year};

/// Names of versions stand in addresses and column heads.
const MAX_LENGTH: usize = 20;

/// Why something is not a version of the nomenclature.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NomenclatureError {
    #[error("`{raw}` is not a short name of a version (letters, digits, `-`, at most {max})")]
    Name { raw: String, max: usize },
    #[error(transparent)]
    Year(#[from] IndicatorError),
}

impl NomenclatureError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Name { .. } => "nomenclature-name",
            Self::Year(error) => error.key(),
        }
    }
}

/// A version of the nomenclature: it changes almost yearly. Ordered by the fiscal year from which it holds.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NomenclatureVersion {
    from: Year,
    name: String,
}

impl NomenclatureVersion {
    /// `name` is short, such as "2027" or "2024-r1"; lower-cased, because it stands in addresses.
    ///
    /// # Errors
    /// `Name`.
    pub fn new(name: &str, from: Year) -> Result<Self, NomenclatureError> {
        let text = name.trim().to_lowercase();
        let fits = !text.is_empty()
            && text.len() <= MAX_LENGTH
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            && text.contains(|c: char| c.is_ascii_alphanumeric());
        if fits {
            Ok(Self { from, name: text })
        } else {
            Err(NomenclatureError::Name { raw: name.to_owned(), max: MAX_LENGTH })
        }
    }

    /// Reads the name of a version that is a year, or starts with one and a hyphen ("2027", "2024-r1").
    ///
    /// # Errors
    /// `Name`, `Year`.
    pub fn parse(raw: &str) -> Result<Self, NomenclatureError> {
        let year = raw.trim().split('-').next().unwrap_or_default();
        Self::new(raw, Year::parse(year)?)
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The fiscal year from which it holds.
    pub const fn from(&self) -> Year {
        self.from
    }

    /// The version that holds in a fiscal year: the latest that has begun. `None` before the first.
    pub fn in_force<'v>(versions: impl IntoIterator<Item = &'v Self>, year: Year) -> Option<&'v Self> {
        versions.into_iter().filter(|version| version.from <= year).max()
    }
}

impl fmt::Display for NomenclatureVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.name)
    }
}

/// What the newer of two versions says: `code` was `previous` in the older one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PreviousCode {
    pub code: ProgrammeCode,
    pub previous: ProgrammeCode,
}

/// Where a code of the older version went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Successor {
    /// No row of the newer version names it: withdrawn, or nobody said. Equal digits prove nothing.
    NotStated,
    One(ProgrammeCode),
    /// It was split; in the order of the nomenclature, without repeats
    Several(Vec<ProgrammeCode>),
}

/// The code, or codes, that follow `code` in the next version, through the stated previous codes only.
///
/// Never by equal digits: a number that was freed is given to something else. `links` are those of ONE step from version
/// to version; over several steps a caller asks for each in turn.
pub fn successor<'l>(code: ProgrammeCode, links: impl IntoIterator<Item = &'l PreviousCode>) -> Successor {
    let found: BTreeSet<ProgrammeCode> =
        links.into_iter().filter(|link| link.previous == code).map(|link| link.code).collect();
    match (found.first(), found.len()) {
        (None, _) => Successor::NotStated,
        (Some(one), 1) => Successor::One(*one),
        _ => Successor::Several(found.into_iter().collect()),
    }
}

#[cfg(test)]
mod tests;
