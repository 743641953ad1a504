//! Money in whole rupiah: how files write it, exact sums, and the short form with a scale ("Rp 4,74 triliun").
//!
//! Everything is stored and added in whole rupiah. Juta, miliar and triliun are for reading only.

use std::fmt;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::numbers::{DecimalStyle, NumberError, parse_decimal};

/// No budget line is larger: the whole yearly budget of the richest province stays below it (from memory). What is
/// above was typed wrongly.
pub const MAX_BUDGET: Rupiah = Rupiah(100_000_000_000_000);

/// Why a text or number is not an amount, or amounts do not add up. `raw` is always the text as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MoneyError {
    #[error("the amount is empty")]
    Empty,
    /// Plans and budgets are in whole rupiah; cents are the sign of a computed or misread figure.
    #[error("`{raw}` has cents; amounts are in whole rupiah")]
    Cents { raw: String },
    #[error("`{raw}` groups its digits wrongly")]
    Grouping { raw: String },
    /// "1,5 miliar": which digits were rounded away nobody knows.
    #[error("`{raw}` has a word for a scale; write out all digits")]
    ScaleWord { raw: String },
    #[error("`{raw}` is written with an exponent; the spreadsheet has rounded it")]
    Exponent { raw: String },
    #[error("`{raw}` is not an amount in rupiah")]
    NotAnAmount { raw: String },
    #[error("{amount} is negative; a ceiling or budget is not")]
    Negative { amount: Rupiah },
    #[error("{amount} is larger than any budget line ({max})")]
    Absurd { amount: Rupiah, max: Rupiah },
    /// "1.250" juta may be 1,250,000,000 or 1,250,000 rupiah.
    #[error("`{raw}` may be {as_thousands} or {as_decimal}")]
    Ambiguous { raw: String, as_thousands: Decimal, as_decimal: Decimal },
    #[error("the amount, or a sum, does not fit 18 digits")]
    TooLarge,
}

impl MoneyError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "money-empty",
            Self::Cents { .. } => "money-cents",
            Self::Grouping { .. } => "money-grouping",
            Self::ScaleWord { .. } => "money-scale-word",
            Self::Exponent { .. } => "money-exponent",
            Self::NotAnAmount { .. } => "money-not-an-amount",
            Self::Negative { .. } => "money-negative",
            Self::Absurd { .. } => "money-absurd",
            Self::Ambiguous { .. } => "number-ambiguous",
            Self::TooLarge => "money-too-large",
        }
    }
}

/// An amount in whole rupiah. May be negative (a difference); what must not be comes from [`Rupiah::budget`].
/// `Display` is the plain number for files and logs; the web formats by locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rupiah(pub i64);

/// The scale a short form is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    Rupiah,
    /// Ribu
    Thousand,
    /// Juta
    Million,
    /// Miliar
    Billion,
    /// Triliun
    Trillion,
}

impl Rupiah {
    pub const ZERO: Self = Self(0);

    /// Reads "331353100", "331.353.100", "Rp 331.353.100,00", "331,353,100.00", "Rp331.353.100,-", "(1.000)".
    ///
    /// One sign before exactly three digits groups ("1.234" is 1234): rupiah has no third decimal.
    ///
    /// # Errors
    /// Cents other than zero, wrong grouping, words such as "juta", exponents, what is no amount or does not fit.
    pub fn parse(raw: &str) -> Result<Self, MoneyError> {
        let (negative, digits) = bare(raw)?;
        let number = match parse_decimal(digits, DecimalStyle::Unknown) {
            Ok(number) => number,
            Err(NumberError::Ambiguous { as_thousands, .. }) => as_thousands,
            Err(error) => return Err(because(&error, raw)),
        };
        let amount = whole(number, raw)?;
        Ok(Self(if negative { -amount } else { amount }))
    }

    /// [`parse`](Self::parse) for ceilings and budgets.
    ///
    /// # Errors
    /// Those of `parse` and of [`budget`](Self::budget).
    pub fn parse_budget(raw: &str) -> Result<Self, MoneyError> {
        Self::budget(Self::parse(raw)?.0)
    }

    /// Reads a ceiling or budget written in juta (millions of rupiah), the unit of the official matrices, exactly:
    /// "331,3531" is 331,353,100 rupiah. `style` is how the file's other amounts write their decimals.
    ///
    /// # Errors
    /// `Cents` for what is no whole rupiah, `Ambiguous` for "1.250" in a file whose style nobody knows, and those of
    /// [`parse_budget`](Self::parse_budget).
    pub fn parse_budget_in_millions(raw: &str, style: DecimalStyle) -> Result<Self, MoneyError> {
        let (negative, digits) = bare(raw)?;
        let number = match parse_decimal(digits, style) {
            Ok(number) => number,
            Err(NumberError::Ambiguous { as_thousands, as_decimal, .. }) => {
                return Err(MoneyError::Ambiguous { raw: raw.to_owned(), as_thousands, as_decimal });
            }
            Err(error) => return Err(because(&error, raw)),
        };
        let rupiah = number.checked_mul(Decimal::from(1_000_000)).ok_or(MoneyError::TooLarge)?.normalize();
        let amount = whole(rupiah, raw)?;
        Self::budget(if negative { -amount } else { amount })
    }

    /// The amount in juta as decimal text, exact, with a point. Never with just three decimals, which a reader may take
    /// for thousands: 331,353,000 is "331.3530".
    pub fn in_millions(self) -> String {
        let text = Decimal::from_i128_with_scale(i128::from(self.0), 6).normalize().to_string();
        match text.split_once('.') {
            Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
            _ => text,
        }
    }

    /// An amount that may be the ceiling, budget or spending of one line: zero or more, at most [`MAX_BUDGET`].
    ///
    /// # Errors
    /// `Negative`, `Absurd`.
    pub const fn budget(rupiah: i64) -> Result<Self, MoneyError> {
        let amount = Self(rupiah);
        if rupiah < 0 {
            return Err(MoneyError::Negative { amount });
        }
        if rupiah > MAX_BUDGET.0 {
            return Err(MoneyError::Absurd { amount, max: MAX_BUDGET });
        }
        Ok(amount)
    }

    pub const fn get(self) -> i64 {
        self.0
    }

    /// # Errors
    /// `TooLarge`.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.0.checked_add(other.0).map(Self).ok_or(MoneyError::TooLarge)
    }

    /// # Errors
    /// `TooLarge`.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.0.checked_sub(other.0).map(Self).ok_or(MoneyError::TooLarge)
    }

    /// The exact sum; only the result must fit, so the order of the amounts does not matter.
    ///
    /// # Errors
    /// `TooLarge`.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        let sum: i128 = amounts.into_iter().map(|amount| i128::from(amount.0)).sum();
        i64::try_from(sum).map(Self).map_err(|_| MoneyError::TooLarge)
    }

    /// The short form: decimal text (point, no grouping, at most two decimals, none that are zero at the end) and its
    /// scale. 4,737,624,969,629 is ("4.74", Trillion).
    ///
    /// Rounds half away from zero. What rounds to 1000 of a scale is 1 of the next: 999,995,000 is ("1", Billion).
    pub fn scale(self) -> (String, Scale) {
        let amount = u128::from(self.0.unsigned_abs());
        let hundredths = |scale: Scale| (amount * 200 + scale.unit()) / (2 * scale.unit());
        let fits = |scale: &Scale| amount < 1000 * scale.unit() && hundredths(*scale) < 100_000;
        let scale = Scale::ALL.into_iter().find(fits).unwrap_or(Scale::Trillion);
        let hundredths = hundredths(scale);
        let sign = if self.0 < 0 { "-" } else { "" };
        let text = format!("{sign}{}.{:02}", hundredths / 100, hundredths % 100);
        (text.trim_end_matches('0').trim_end_matches('.').to_owned(), scale)
    }
}

impl Scale {
    pub const ALL: [Self; 5] = [Self::Rupiah, Self::Thousand, Self::Million, Self::Billion, Self::Trillion];

    /// Stable name for text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rupiah => "rupiah",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Billion => "billion",
            Self::Trillion => "trillion",
        }
    }

    /// Rupiah in one of the scale.
    const fn unit(self) -> u128 {
        match self {
            Self::Rupiah => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
            Self::Trillion => 1_000_000_000_000,
        }
    }
}

/// The digits without currency, sign and the ",-" that closes amounts on paper; whether it was negative.
fn bare(raw: &str) -> Result<(bool, &str), MoneyError> {
    const MINUS: [char; 4] = ['-', '\u{2212}', '\u{2013}', '\u{ff0d}'];
    let text = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    // A lone dash stands for "nothing entered" as often as for zero.
    if text.is_empty() || text.chars().all(|c| MINUS.contains(&c)) {
        return Err(MoneyError::Empty);
    }
    let not_an_amount = || MoneyError::NotAnAmount { raw: raw.to_owned() };
    let in_brackets = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    let mut signs = usize::from(in_brackets.is_some());
    let mut text = in_brackets.unwrap_or(text).trim();
    for _ in 0..2 {
        if let Some(rest) = text.strip_prefix(MINUS) {
            signs += 1;
            text = rest.trim_start();
        }
        text = without_currency(text);
    }
    if signs > 1 || text.starts_with(MINUS) || text.starts_with('+') {
        return Err(not_an_amount());
    }
    let text = text.strip_suffix(",-").or_else(|| text.strip_suffix(",–")).unwrap_or(text);
    if text.chars().any(|c| c.is_alphabetic() && !matches!(c, 'e' | 'E')) {
        const WORDS: [&str; 5] = ["ribu", "juta", "miliar", "milyar", "triliun"];
        let lower = text.to_lowercase();
        let is_scaled = WORDS.iter().any(|word| lower.contains(word)) && lower.contains(char::is_numeric);
        return Err(if is_scaled { MoneyError::ScaleWord { raw: raw.to_owned() } } else { not_an_amount() });
    }
    Ok((signs == 1, text))
}

fn without_currency(text: &str) -> &str {
    for sign in ["rp.", "rp", "idr"] {
        if let Some((head, rest)) = text.split_at_checked(sign.len())
            && head.eq_ignore_ascii_case(sign)
        {
            return rest.trim_start();
        }
    }
    text
}

fn because(error: &NumberError, raw: &str) -> MoneyError {
    let raw = raw.to_owned();
    match error {
        NumberError::Grouping { .. } => MoneyError::Grouping { raw },
        NumberError::Exponent { .. } => MoneyError::Exponent { raw },
        NumberError::TooLong { .. } => MoneyError::TooLarge,
        _ => MoneyError::NotAnAmount { raw },
    }
}

fn whole(number: Decimal, raw: &str) -> Result<i64, MoneyError> {
    if !number.fract().is_zero() {
        return Err(MoneyError::Cents { raw: raw.to_owned() });
    }
    // "1234.000" may be a decimal with three zeros or a damaged 1,234,000.
    if number.scale() > 2 {
        return Err(MoneyError::Grouping { raw: raw.to_owned() });
    }
    number.to_i64().ok_or(MoneyError::TooLarge)
}

impl fmt::Display for Rupiah {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests;
