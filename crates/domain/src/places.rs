//! Places by their official codes: Kemendagri (35.09, 35.09.01, 35.09.01.2001) and, beside them, BPS (3509, 3509160).
//!
//! The two systems number differently below the regency; neither can be computed from the other.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why a text is not the code of a place.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PlaceCodeError {
    #[error("the place code is empty")]
    Empty,
    #[error("`{raw}` is not written like a place code (digits, with or without dots)")]
    Malformed { raw: String },
    #[error("`{raw}` has {found} digits, expected {expected}")]
    Length { raw: String, found: usize, expected: &'static str },
    #[error("`{raw}` is outside the range of official codes")]
    OutOfRange { raw: String },
    /// The fourth part of a village starts with 1 (kelurahan) or 2 (desa).
    #[error("`{raw}` is neither a kelurahan (1xxx) nor a desa (2xxx)")]
    VillageKind { raw: String },
}

impl PlaceCodeError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "place-code-empty",
            Self::Malformed { .. } => "place-code-malformed",
            Self::Length { .. } => "place-code-length",
            Self::OutOfRange { .. } => "place-code-out-of-range",
            Self::VillageKind { .. } => "place-code-village-kind",
        }
    }
}

/// What kind of government a region code names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegionKind {
    Province,
    Regency,
    City,
}

/// A province ("35") or a regency or city ("35.09").
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RegionCode {
    province: u8,
    regency: u8,
}

/// A kecamatan: "35.09.01".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DistrictCode {
    region: RegionCode,
    number: u8,
}

/// Desa or kelurahan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VillageKind {
    Kelurahan,
    Desa,
}

/// A desa or kelurahan: "35.09.01.2001".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct VillageCode {
    district: DistrictCode,
    number: u16,
}

/// A code of the statistics office: 4 digits for a regency, 7 for a district, 10 for a village.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BpsCode(String);

/// The digits of a code. Dots may stand only between the parts, whose widths are given.
fn digits(raw: &str, widths: &[usize], expected: &'static str) -> Result<String, PlaceCodeError> {
    let text = raw.trim();
    if text.is_empty() {
        return Err(PlaceCodeError::Empty);
    }
    let parts: Vec<&str> = text.split('.').collect();
    if parts.iter().any(|part| part.is_empty() || !part.bytes().all(|b| b.is_ascii_digit())) {
        return Err(PlaceCodeError::Malformed { raw: raw.to_owned() });
    }
    let joined = parts.concat();
    if joined.len() != widths.iter().sum::<usize>() {
        return Err(PlaceCodeError::Length { raw: raw.to_owned(), found: joined.len(), expected });
    }
    let dotted_right = parts.len() == 1 || parts.iter().map(|part| part.len()).eq(widths.iter().copied());
    if dotted_right { Ok(joined) } else { Err(PlaceCodeError::Malformed { raw: raw.to_owned() }) }
}

fn number<T: std::str::FromStr>(digits: &str, raw: &str) -> Result<T, PlaceCodeError> {
    digits.parse().map_err(|_| PlaceCodeError::Malformed { raw: raw.to_owned() })
}

impl RegionCode {
    /// Reads "35", "35.09" or "3509". The installation itself has number 0, which is no code and cannot be read.
    pub fn parse(raw: &str) -> Result<Self, PlaceCodeError> {
        let digits = match raw.trim().len() {
            0..=2 => digits(raw, &[2], "2 or 4")?,
            _ => digits(raw, &[2, 2], "2 or 4")?,
        };
        Self::from_number(number(&digits, raw)?)
            .ok_or_else(|| PlaceCodeError::OutOfRange { raw: raw.to_owned() })
    }

    /// The inverse of [`number`](Self::number).
    pub fn from_number(number: i64) -> Option<Self> {
        let (province, regency) = if number < 100 { (number, 0) } else { (number / 100, number % 100) };
        if !(11..=99).contains(&province) || (number >= 100 && regency == 0) {
            return None;
        }
        Some(Self { province: u8::try_from(province).ok()?, regency: u8::try_from(regency).ok()? })
    }

    /// 3509 for a regency, 35 for a province: the region part of every key in the store.
    pub fn number(self) -> i64 {
        if self.regency == 0 {
            i64::from(self.province)
        } else {
            i64::from(self.province) * 100 + i64::from(self.regency)
        }
    }

    /// Second parts from 71 are cities.
    pub const fn kind(self) -> RegionKind {
        match self.regency {
            0 => RegionKind::Province,
            1..=70 => RegionKind::Regency,
            _ => RegionKind::City,
        }
    }

    /// The province the region lies in; a province lies in itself.
    pub const fn province(self) -> Self {
        Self { province: self.province, regency: 0 }
    }
}

impl DistrictCode {
    /// Reads "35.09.01" or "350901".
    pub fn parse(raw: &str) -> Result<Self, PlaceCodeError> {
        let digits = digits(raw, &[2, 2, 2], "6")?;
        let region = RegionCode::parse(&digits[..4])
            .map_err(|_| PlaceCodeError::OutOfRange { raw: raw.to_owned() })?;
        match number(&digits[4..], raw)? {
            0 => Err(PlaceCodeError::OutOfRange { raw: raw.to_owned() }),
            number => Ok(Self { region, number }),
        }
    }

    pub const fn region(self) -> RegionCode {
        self.region
    }
}

impl VillageCode {
    /// Reads "35.09.01.2001" or "3509012001".
    pub fn parse(raw: &str) -> Result<Self, PlaceCodeError> {
        let digits = digits(raw, &[2, 2, 2, 4], "10")?;
        let district = DistrictCode::parse(&digits[..6])
            .map_err(|_| PlaceCodeError::OutOfRange { raw: raw.to_owned() })?;
        match number(&digits[6..], raw)? {
            number @ 1001..=2999 if number != 2000 => Ok(Self { district, number }),
            _ => Err(PlaceCodeError::VillageKind { raw: raw.to_owned() }),
        }
    }

    pub const fn district(self) -> DistrictCode {
        self.district
    }

    pub const fn kind(self) -> VillageKind {
        if self.number < 2000 { VillageKind::Kelurahan } else { VillageKind::Desa }
    }
}

impl VillageKind {
    /// Stable name, which is also the official word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kelurahan => "kelurahan",
            Self::Desa => "desa",
        }
    }
}

impl RegionKind {
    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::Regency => "regency",
            Self::City => "city",
        }
    }
}

impl BpsCode {
    /// Reads 4, 7 or 10 digits.
    pub fn parse(raw: &str) -> Result<Self, PlaceCodeError> {
        let text = raw.trim();
        let width = match text.len() {
            0 => return Err(PlaceCodeError::Empty),
            width @ (4 | 7 | 10) => width,
            _ => 0,
        };
        digits(raw, &[width], "4, 7 or 10").map(Self)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.regency == 0 {
            write!(f, "{:02}", self.province)
        } else {
            write!(f, "{:02}.{:02}", self.province, self.regency)
        }
    }
}

impl fmt::Display for DistrictCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.region, self.number)
    }
}

impl fmt::Display for VillageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:04}", self.district, self.number)
    }
}

impl fmt::Display for BpsCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! text_form {
    ($($code:ty),+) => {$(
        impl TryFrom<String> for $code {
            type Error = PlaceCodeError;
            fn try_from(text: String) -> Result<Self, PlaceCodeError> {
                Self::parse(&text)
            }
        }

        impl From<$code> for String {
            fn from(code: $code) -> String {
                code.to_string()
            }
        }

        impl std::str::FromStr for $code {
            type Err = PlaceCodeError;
            fn from_str(raw: &str) -> Result<Self, PlaceCodeError> {
                Self::parse(raw)
            }
        }
    )+};
}
text_form!(RegionCode, DistrictCode, VillageCode, BpsCode);

#[cfg(test)]
mod tests;
