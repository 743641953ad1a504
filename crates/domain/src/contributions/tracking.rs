//! The code by which somebody finds their contribution again, without an account.
use std::fmt;

use super::ContributionError;

/// Letters that can't be mistaken for digits (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 12 letters of five bits: 60 bits, which nobody guesses in a lifetime at the rate we answer.
const LENGTH: usize = 12;

/// Twelve letters in three groups, `7KQ4-9XTM-2HBR`. Only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct TrackingCode(String);

impl TrackingCode {
    /// From random bytes, of which each gives one letter.
    pub fn from_random(bytes: [u8; LENGTH]) -> Self {
        Self(bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect())
    }

    /// Reads what somebody typed: small letters, spaces and dashes do no harm, nor do O, I and L.
    ///
    /// # Errors
    /// `BadCode`
    pub fn parse(raw: &str) -> Result<Self, ContributionError> {
        let read = |letter: char| match letter.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let letters: String =
            raw.chars().filter(|letter| !matches!(letter, ' ' | '-')).take(LENGTH + 1).map(read).collect();
        let is_ours = letters.len() == LENGTH && letters.bytes().all(|letter| LETTERS.contains(&letter));
        is_ours.then_some(Self(letters)).ok_or(ContributionError::BadCode)
    }

    /// The letters without dashes: what is hashed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

/// It opens what it names: not for logs.
impl fmt::Debug for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TrackingCode(…)")
    }
}
