//! Who takes part: platforms, constituencies, kinds of agencies, finance codes of agencies.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text names no platform, kind of agency or agency code.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OrganisationError {
    #[error("`{raw}` is not one of the four platforms")]
    UnknownPlatform { raw: String },
    #[error("`{raw}` is not a kind of agency")]
    UnknownAgencyKind { raw: String },
    #[error("the agency code is empty")]
    EmptySkpdCode,
    #[error("`{raw}` is not an agency code of the form U.BB.U.BB.U.BB.NN.UUUU")]
    MalformedSkpdCode { raw: String },
}

impl OrganisationError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownPlatform { .. } => "organisation-unknown-platform",
            Self::UnknownAgencyKind { .. } => "organisation-unknown-agency-kind",
            Self::EmptySkpdCode => "organisation-skpd-empty",
            Self::MalformedSkpdCode { .. } => "organisation-skpd-malformed",
        }
    }
}

/// The four groups of participants the national coordination rules name. Every organisation has exactly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    /// Government and parliament
    Government,
    /// Academia and experts
    Academia,
    /// Philanthropy and business
    Business,
    /// Civil society and media
    CivilSociety,
}

/// The sides of a balanced decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Constituency {
    Government,
    NonGovernment,
}

impl Platform {
    pub const ALL: [Self; 4] = [Self::Government, Self::Academia, Self::Business, Self::CivilSociety];

    /// Stable name for columns, addresses and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::Academia => "academia",
            Self::Business => "business",
            Self::CivilSociety => "civil-society",
        }
    }

    /// Reads a stable name or the short Indonesian word of a spreadsheet column.
    pub fn parse(raw: &str) -> Result<Self, OrganisationError> {
        match raw.trim().to_lowercase().as_str() {
            "government" | "pemerintah" | "pemerintah dan parlemen" => Ok(Self::Government),
            "academia" | "akademisi" | "akademisi dan pakar" => Ok(Self::Academia),
            "business" | "usaha" | "filantropi dan pelaku usaha" => Ok(Self::Business),
            "civil-society" | "ormas" | "organisasi kemasyarakatan dan media" => Ok(Self::CivilSociety),
            _ => Err(OrganisationError::UnknownPlatform { raw: raw.to_owned() }),
        }
    }

    pub const fn constituency(self) -> Constituency {
        match self {
            Self::Government => Constituency::Government,
            Self::Academia | Self::Business | Self::CivilSociety => Constituency::NonGovernment,
        }
    }
}

impl Constituency {
    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Government => "government",
            Self::NonGovernment => "non-government",
        }
    }
}

/// What kind of government organisation an agency is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AgencyKind {
    /// Perangkat daerah: dinas, badan, inspectorate, civil service police
    RegionalAgency,
    /// Kecamatan
    District,
    /// Bagian of the regional secretariat
    Section,
    /// UPTD, public hospital, health centre
    ServiceUnit,
    /// Secretariat of the regional parliament
    CouncilSecretariat,
}

impl AgencyKind {
    pub const ALL: [Self; 5] =
        [Self::RegionalAgency, Self::District, Self::Section, Self::ServiceUnit, Self::CouncilSecretariat];

    /// A guess from the name, for imports; a person may correct it.
    pub fn from_name(name: &str) -> Self {
        let name = name.trim().to_uppercase();
        let mut words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        match words.next().unwrap_or_default() {
            "KECAMATAN" => Self::District,
            "BAGIAN" => Self::Section,
            "UPTD" | "UPT" | "RSD" | "RSUD" | "PUSKESMAS" => Self::ServiceUnit,
            "RUMAH" if words.next() == Some("SAKIT") => Self::ServiceUnit,
            "SEKRETARIAT" if name.contains("DPRD") || name.contains("DEWAN PERWAKILAN RAKYAT DAERAH") => {
                Self::CouncilSecretariat
            }
            _ => Self::RegionalAgency,
        }
    }

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::RegionalAgency => "regional-agency",
            Self::District => "district",
            Self::Section => "section",
            Self::ServiceUnit => "service-unit",
            Self::CouncilSecretariat => "council-secretariat",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Result<Self, OrganisationError> {
        let found = Self::ALL.into_iter().find(|kind| kind.code() == raw.trim());
        found.ok_or_else(|| OrganisationError::UnknownAgencyKind { raw: raw.to_owned() })
    }
}

/// How one organisation follows another after a dated regulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Succession {
    Renamed,
    Merged,
    Split,
}

impl Succession {
    pub const ALL: [Self; 3] = [Self::Renamed, Self::Merged, Self::Split];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Renamed => "renamed",
            Self::Merged => "merged",
            Self::Split => "split",
        }
    }

    /// The succession of a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|succession| succession.code() == raw.trim())
    }
}

/// Finance code of an agency, `U.BB.U.BB.U.BB.NN.UUUU`: three pairs of affair and field, number, unit.
///
/// Real files hold damaged codes (`1.01.0.00.0.00.1..0000`). They are taken: `canonical` is the repaired form,
/// `original` the text as found. Two agencies of one real list differ only by the damage
/// (`….02.0000` and `….2..0000`), so `canonical` alone does not identify an agency; equality compares all fields.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SkpdCode {
    pub canonical: String,
    pub original: String,
    pub damaged: bool,
}

impl SkpdCode {
    /// # Errors
    /// Fewer or more than eight parts, a part that is not a number or too long.
    pub fn parse(raw: &str) -> Result<Self, OrganisationError> {
        const WIDTHS: [usize; 8] = [1, 2, 1, 2, 1, 2, 2, 4];
        let original = raw.trim();
        if original.is_empty() {
            return Err(OrganisationError::EmptySkpdCode);
        }
        let malformed = || OrganisationError::MalformedSkpdCode { raw: raw.to_owned() };
        let parts: Vec<&str> = original.split('.').map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() != WIDTHS.len() {
            return Err(malformed());
        }
        let mut canonical = Vec::with_capacity(WIDTHS.len());
        for (part, width) in parts.iter().zip(WIDTHS) {
            if part.len() > width || !part.bytes().all(|b| b.is_ascii_digit()) {
                return Err(malformed());
            }
            canonical.push(format!("{part:0>width$}"));
        }
        let canonical = canonical.join(".");
        Ok(Self { damaged: canonical != original, original: original.to_owned(), canonical })
    }
}

impl fmt::Display for SkpdCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.canonical)
    }
}

#[cfg(test)]
mod tests;
