//! The four matrices annexed to a plan and who may own a row in them.

use std::fmt;

use thiserror::Error;

use crate::organisations::Platform;

/// Why a text names no matrix or category, or an organisation may not own a row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MatrixError {
    #[error("`{raw}` is not one of the matrices 1 to 4")]
    Unknown { raw: String },
    #[error("an organisation of the platform {} owns no row of {}", .platform.code(), .matrix.code())]
    Owner { matrix: Matrix, platform: Platform },
    #[error("the category of POJK 51/2017 is empty")]
    EmptyCategory,
    #[error("`{raw}` is not a code of at most {max} characters")]
    Category { raw: String, max: usize },
}

impl MatrixError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Unknown { .. } => "matrix-unknown",
            Self::Owner { .. } => "matrix-owner",
            Self::EmptyCategory => "matrix-category-empty",
            Self::Category { .. } => "matrix-category",
        }
    }
}

/// A matrix of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matrix {
    /// Indicators with their annual targets
    One,
    /// Programmes of government, on sub kegiatan
    Two,
    /// Programmes of civil society, academia, philanthropy
    Three,
    /// Programmes of business
    Four,
}

impl Matrix {
    pub const ALL: [Self; 4] = [Self::One, Self::Two, Self::Three, Self::Four];

    /// Stable name for columns, addresses, import kinds and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::One => "matrix-1",
            Self::Two => "matrix-2",
            Self::Three => "matrix-3",
            Self::Four => "matrix-4",
        }
    }

    /// Reads a stable name, "2", "Matriks 2" or "II".
    pub fn parse(raw: &str) -> Result<Self, MatrixError> {
        let text = raw.trim().to_lowercase();
        let number = text.trim_start_matches("matrix").trim_start_matches("matriks");
        match number.trim_start_matches(['-', ' ', '_', '\u{a0}']) {
            "1" | "i" => Ok(Self::One),
            "2" | "ii" => Ok(Self::Two),
            "3" | "iii" => Ok(Self::Three),
            "4" | "iv" => Ok(Self::Four),
            _ => Err(MatrixError::Unknown { raw: raw.to_owned() }),
        }
    }

    pub const fn number(self) -> u8 {
        match self {
            Self::One => 1,
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }

    /// Platforms whose organisations may own a row. Philanthropy and business are one platform, so that it stands in
    /// both matrices: philanthropy in 3, business in 4.
    pub const fn owners(self) -> &'static [Platform] {
        match self {
            Self::One | Self::Two => &[Platform::Government],
            Self::Three => &[Platform::Academia, Platform::Business, Platform::CivilSociety],
            Self::Four => &[Platform::Business],
        }
    }

    /// # Errors
    /// `Owner` if an organisation of this platform may not own a row here.
    pub fn check_owner(self, platform: Platform) -> Result<(), MatrixError> {
        if self.owners().contains(&platform) {
            Ok(())
        } else {
            Err(MatrixError::Owner { matrix: self, platform })
        }
    }
}

/// Code of a category of sustainable business activity (POJK 51/2017), as the source writes it. The list of codes is not
/// ours to invent: any short text is taken.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PojkCategory(String);

impl PojkCategory {
    pub const MAX_LENGTH: usize = 32;

    /// # Errors
    /// Empty, longer than 32 characters, without a letter or digit, with control characters.
    pub fn parse(raw: &str) -> Result<Self, MatrixError> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(MatrixError::EmptyCategory);
        }
        let fits = text.chars().count() <= Self::MAX_LENGTH
            && text.contains(char::is_alphanumeric)
            && !text.contains(char::is_control);
        if fits {
            Ok(Self(text.to_owned()))
        } else {
            let raw = raw.chars().take(2 * Self::MAX_LENGTH).collect();
            Err(MatrixError::Category { raw, max: Self::MAX_LENGTH })
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PojkCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(test)]
mod tests;
