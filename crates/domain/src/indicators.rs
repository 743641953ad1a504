//! What an indicator's metadata says: which way is good, how often it is measured, whose task it is, whom a value is about.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is not what a metadata field expects.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum IndicatorError {
    #[error("`{raw}` is neither naik (higher) nor turun (lower) nor - (not stated)")]
    UnknownDirection { raw: String },
    #[error("`{raw}` is not a known frequency")]
    UnknownFrequency { raw: String },
    #[error("`{raw}` is not a known level of authority")]
    UnknownAuthority { raw: String },
    #[error("`{raw}` is not a population group")]
    UnknownGroup { raw: String },
    #[error("`{raw}` is not a year from 1990 to 2100")]
    NotAYear { raw: String },
}

impl IndicatorError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownDirection { .. } => "indicator-unknown-direction",
            Self::UnknownFrequency { .. } => "indicator-unknown-frequency",
            Self::UnknownAuthority { .. } => "indicator-unknown-authority",
            Self::UnknownGroup { .. } => "indicator-unknown-group",
            Self::NotAYear { .. } => "indicator-not-a-year",
        }
    }
}

/// Which way is good. Always used as `Option`: a source that does not say is never completed by a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    HigherIsBetter,
    LowerIsBetter,
}

impl Direction {
    /// Reads "naik", "turun", "higher", "lower"; "-" and nothing are `None`, not stated.
    pub fn parse(raw: &str) -> Result<Option<Self>, IndicatorError> {
        match raw.trim().to_lowercase().as_str() {
            "" | "-" | "–" | "—" => Ok(None),
            "naik" | "higher" => Ok(Some(Self::HigherIsBetter)),
            "turun" | "lower" => Ok(Some(Self::LowerIsBetter)),
            _ => Err(IndicatorError::UnknownDirection { raw: raw.to_owned() }),
        }
    }

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::HigherIsBetter => "higher",
            Self::LowerIsBetter => "lower",
        }
    }
}

/// How often an indicator is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Frequency {
    TwiceYearly,
    Yearly,
    EveryTwoYears,
    EveryThreeYears,
    EveryFiveYears,
    EveryTenYears,
    Irregular,
}

impl Frequency {
    pub const ALL: [Self; 7] = [
        Self::TwiceYearly,
        Self::Yearly,
        Self::EveryTwoYears,
        Self::EveryThreeYears,
        Self::EveryFiveYears,
        Self::EveryTenYears,
        Self::Irregular,
    ];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TwiceYearly => "twice-yearly",
            Self::Yearly => "yearly",
            Self::EveryTwoYears => "every-two-years",
            Self::EveryThreeYears => "every-three-years",
            Self::EveryFiveYears => "every-five-years",
            Self::EveryTenYears => "every-ten-years",
            Self::Irregular => "irregular",
        }
    }

    /// Reads a stable name or the Indonesian words of a metadata sheet.
    pub fn parse(raw: &str) -> Result<Self, IndicatorError> {
        let text = raw.trim().to_lowercase();
        if let Some(found) = Self::ALL.into_iter().find(|frequency| frequency.code() == text) {
            return Ok(found);
        }
        match text.trim_start_matches("setiap ").trim_start_matches("per ") {
            "semester" | "semesteran" | "6 bulan" | "enam bulanan" => Ok(Self::TwiceYearly),
            "tahun" | "tahunan" | "1 tahun" | "1 tahunan" => Ok(Self::Yearly),
            "2 tahun" | "2 tahunan" | "dua tahun" | "dua tahunan" => Ok(Self::EveryTwoYears),
            "3 tahun" | "3 tahunan" | "tiga tahun" | "tiga tahunan" => Ok(Self::EveryThreeYears),
            "5 tahun" | "5 tahunan" | "lima tahun" | "lima tahunan" => Ok(Self::EveryFiveYears),
            "10 tahun" | "10 tahunan" | "sepuluh tahun" | "sepuluh tahunan" => Ok(Self::EveryTenYears),
            "tidak tentu" | "tidak tetap" | "sewaktu-waktu" => Ok(Self::Irregular),
            _ => Err(IndicatorError::UnknownFrequency { raw: raw.to_owned() }),
        }
    }

    /// Years from one yearly figure to the next; `None` where nobody can say when the next is due.
    pub const fn years(self) -> Option<i16> {
        match self {
            Self::TwiceYearly | Self::Yearly => Some(1),
            Self::EveryTwoYears => Some(2),
            Self::EveryThreeYears => Some(3),
            Self::EveryFiveYears => Some(5),
            Self::EveryTenYears => Some(10),
            Self::Irregular => None,
        }
    }
}

/// Which level of government is in charge of what the indicator measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Authority {
    Regency,
    Province,
    National,
    Shared,
}

impl Authority {
    pub const ALL: [Self; 4] = [Self::Regency, Self::Province, Self::National, Self::Shared];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Regency => "regency",
            Self::Province => "province",
            Self::National => "national",
            Self::Shared => "shared",
        }
    }

    /// Reads a stable name or the Indonesian word.
    pub fn parse(raw: &str) -> Result<Self, IndicatorError> {
        match raw.trim().to_lowercase().as_str() {
            "regency" | "kabupaten" | "kota" | "kabupaten/kota" | "daerah" => Ok(Self::Regency),
            "province" | "provinsi" => Ok(Self::Province),
            "national" | "nasional" | "pusat" => Ok(Self::National),
            "shared" | "bersama" => Ok(Self::Shared),
            _ => Err(IndicatorError::UnknownAuthority { raw: raw.to_owned() }),
        }
    }
}

mod comparability;
mod group;
pub use comparability::{Basis, Difference};
pub use group::{Disability, Group, Residence, Sex};

/// A calendar year from 1990 to 2100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i16", into = "i16")]
pub struct Year(i16);

impl Year {
    pub const FIRST: Self = Self(1990);
    pub const LAST: Self = Self(2100);

    /// `None` unless 1990 to 2100.
    pub const fn new(year: i16) -> Option<Self> {
        if year >= Self::FIRST.0 && year <= Self::LAST.0 { Some(Self(year)) } else { None }
    }

    /// Reads four digits.
    pub fn parse(raw: &str) -> Result<Self, IndicatorError> {
        let text = raw.trim();
        let year = if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
            text.parse().ok().and_then(Self::new)
        } else {
            None
        };
        year.ok_or_else(|| IndicatorError::NotAYear { raw: raw.to_owned() })
    }

    pub const fn get(self) -> i16 {
        self.0
    }

    /// The year `years` later (earlier when negative), if it is in range.
    pub const fn plus(self, years: i16) -> Option<Self> {
        match self.0.checked_add(years) {
            Some(year) => Self::new(year),
            None => None,
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<i16> for Year {
    type Error = IndicatorError;
    fn try_from(year: i16) -> Result<Self, IndicatorError> {
        Self::new(year).ok_or_else(|| IndicatorError::NotAYear { raw: year.to_string() })
    }
}

impl TryFrom<i64> for Year {
    type Error = IndicatorError;
    fn try_from(year: i64) -> Result<Self, IndicatorError> {
        let found = i16::try_from(year).ok().and_then(Self::new);
        found.ok_or_else(|| IndicatorError::NotAYear { raw: year.to_string() })
    }
}

impl From<Year> for i16 {
    fn from(year: Year) -> i16 {
        year.0
    }
}

impl From<Year> for i64 {
    fn from(year: Year) -> i64 {
        i64::from(year.0)
    }
}

#[cfg(test)]
mod tests;
