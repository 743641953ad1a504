//! Decimal text as people and files write it, in Indonesian and English.

use rust_decimal::Decimal;
use thiserror::Error;

/// More digits would not fit a [`Decimal`] exactly.
const MAX_DIGITS: usize = 28;

/// Which sign a column uses before the decimals, where a single value cannot tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DecimalStyle {
    /// 1.234,5
    Comma,
    /// 1,234.5
    Point,
    Unknown,
}

/// Why a text is not a decimal number.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NumberError {
    #[error("the number is empty")]
    Empty,
    /// The unit belongs into its own column: 5 % may be 5 or 0.05.
    #[error("`{raw}` ends in a percent sign; the unit belongs into its own column")]
    Percent { raw: String },
    #[error("`{raw}` may be {as_thousands} or {as_decimal}")]
    Ambiguous { raw: String, as_thousands: Decimal, as_decimal: Decimal },
    #[error("`{raw}` is written with an exponent")]
    Exponent { raw: String },
    #[error("`{raw}` has more than 28 digits")]
    TooLong { raw: String },
    #[error("`{raw}` groups its digits wrongly")]
    Grouping { raw: String },
    #[error("`{raw}` is not a number")]
    NotANumber { raw: String },
}

impl NumberError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "number-empty",
            Self::Percent { .. } => "number-percent",
            Self::Ambiguous { .. } => "number-ambiguous",
            Self::Exponent { .. } => "number-exponent",
            Self::TooLong { .. } => "number-too-long",
            Self::Grouping { .. } => "number-grouping",
            Self::NotANumber { .. } => "number-not-a-number",
        }
    }
}

/// Reads a decimal number, Indonesian ("1.234.567,8") or English ("1,234,567.8"), exactly and with its written scale.
///
/// - Both signs present: the last one stands before the decimals, the other groups by three.
/// - One sign, more than once: it groups by three.
/// - One sign, once: it stands before the decimals, except where exactly three digits follow and one to three digits,
///   not starting with 0, stand before it. Such a value ("1.234") is `Ambiguous` unless `style` says which sign is which.
/// - `style` decides only such values: "7.61" is 7.61 in a comma column too, because it can be nothing else.
/// - Spaces (also non-breaking ones) may stand around the number and group by three. Any minus sign is taken.
///
/// # Errors
/// Empty, a percent sign, an exponent, wrong grouping, more than 28 digits, anything that is not a number.
pub fn parse_decimal(raw: &str, style: DecimalStyle) -> Result<Decimal, NumberError> {
    let read = read(raw)?;
    let (point, comma) = (read.body.matches('.').count(), read.body.matches(',').count());
    let separator = match (point, comma) {
        (0, 0) => return read.number(None),
        (1.., 1..) => return read.with_both_signs(),
        (_, 0) => '.',
        _ => ',',
    };
    if point + comma > 1 {
        return read.grouped(separator);
    }
    if !read.may_group(separator) {
        return read.number(Some(separator));
    }
    match style {
        DecimalStyle::Unknown => Err(NumberError::Ambiguous {
            raw: raw.to_owned(),
            as_thousands: read.grouped(separator)?,
            as_decimal: read.number(Some(separator))?,
        }),
        DecimalStyle::Comma if separator == ',' => read.number(Some(separator)),
        DecimalStyle::Point if separator == '.' => read.number(Some(separator)),
        DecimalStyle::Comma | DecimalStyle::Point => read.grouped(separator),
    }
}

/// The style of a column from the values that leave no doubt. `Unknown` if there are none or they disagree: real files
/// mix both styles, and then each value must speak for itself.
pub fn detect_style<'v>(values: impl IntoIterator<Item = &'v str>) -> DecimalStyle {
    let (mut comma, mut point) = (false, false);
    for read in values.into_iter().filter_map(|value| read(value).ok()) {
        let last = read.body.rfind(['.', ',']).map(|at| &read.body[at..=at]);
        let signs = read.body.matches(['.', ',']).count();
        let both = read.body.contains('.') && read.body.contains(',');
        let decimal_sign = match (last, signs) {
            (None, _) => continue,
            (Some(sign), 1) if read.may_group(if sign == "." { '.' } else { ',' }) => continue,
            (Some(sign), 1) => sign,
            (Some(sign), _) if both => sign,
            // A repeated sign groups, so the other one is left for the decimals.
            (Some("."), _) => ",",
            _ => ".",
        };
        comma |= decimal_sign == ",";
        point |= decimal_sign == ".";
    }
    match (comma, point) {
        (true, false) => DecimalStyle::Comma,
        (false, true) => DecimalStyle::Point,
        _ => DecimalStyle::Unknown,
    }
}

/// Decimal text for storage and exchange: point, no grouping, the scale as it was written ("67.0" stays "67.0").
pub fn to_canonical(value: Decimal) -> String {
    value.to_string()
}

/// A text that holds only digits and separators, sign taken off.
struct Read<'r> {
    raw: &'r str,
    negative: bool,
    body: String,
}

fn read(raw: &str) -> Result<Read<'_>, NumberError> {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    if text.ends_with(['%', '\u{ff05}']) {
        return Err(NumberError::Percent { raw: raw.to_owned() });
    }
    const MINUS: [char; 5] = ['-', '\u{2212}', '\u{2013}', '\u{fe63}', '\u{ff0d}'];
    let negative = text.starts_with(MINUS);
    let body = text.strip_prefix(MINUS).or_else(|| text.strip_prefix('+')).unwrap_or(text);
    if body.contains(['e', 'E']) && body.chars().all(|c| c.is_ascii_digit() || ".,eE+-".contains(c)) {
        return Err(NumberError::Exponent { raw: raw.to_owned() });
    }
    let known = body.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || c == '.' || c == ',');
    let ends_well = body.ends_with(|c: char| c.is_ascii_digit());
    if !known || !ends_well || body.starts_with(char::is_whitespace) {
        return Err(NumberError::NotANumber { raw: raw.to_owned() });
    }
    if body.bytes().filter(u8::is_ascii_digit).count() > MAX_DIGITS {
        return Err(NumberError::TooLong { raw: raw.to_owned() });
    }
    Ok(Read { raw, negative, body: without_group_spaces(body, raw)? })
}

/// Spaces group by three before the decimals ("1 234 567,8") or the text is not one number.
fn without_group_spaces(body: &str, raw: &str) -> Result<String, NumberError> {
    if !body.contains(char::is_whitespace) {
        return Ok(body.to_owned());
    }
    let whole_end = body.find(['.', ',']).unwrap_or(body.len());
    let (whole, rest) = body.split_at(whole_end);
    let groups: Vec<&str> = whole.split(char::is_whitespace).collect();
    if rest.contains(char::is_whitespace) || rest.matches(['.', ',']).count() > 1 || !well_grouped(&groups) {
        return Err(NumberError::NotANumber { raw: raw.to_owned() });
    }
    Ok(format!("{}{rest}", groups.concat()))
}

/// One to three digits, then only threes.
fn well_grouped(groups: &[&str]) -> bool {
    match groups {
        [first, rest @ ..] => (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3),
        [] => false,
    }
}

impl Read<'_> {
    /// The number with `decimal` before its decimals and nothing else between the digits.
    fn number(&self, decimal: Option<char>) -> Result<Decimal, NumberError> {
        let not_a_number = || NumberError::NotANumber { raw: self.raw.to_owned() };
        let (whole, fraction) =
            decimal.and_then(|sign| self.body.split_once(sign)).unwrap_or((&self.body, ""));
        self.build(whole, fraction).ok_or_else(not_a_number)
    }

    fn grouped(&self, separator: char) -> Result<Decimal, NumberError> {
        let groups: Vec<&str> = self.body.split(separator).collect();
        let grouping = || NumberError::Grouping { raw: self.raw.to_owned() };
        if !well_grouped(&groups) {
            return Err(grouping());
        }
        self.build(&groups.concat(), "").ok_or_else(grouping)
    }

    fn with_both_signs(&self) -> Result<Decimal, NumberError> {
        let grouping = || NumberError::Grouping { raw: self.raw.to_owned() };
        let at = self.body.rfind(['.', ',']).ok_or_else(grouping)?;
        let (whole, fraction) = (&self.body[..at], &self.body[at + 1..]);
        let groups: Vec<&str> =
            whole.split(if self.body[at..].starts_with(',') { '.' } else { ',' }).collect();
        if !well_grouped(&groups) || !groups.concat().bytes().all(|b| b.is_ascii_digit()) {
            return Err(grouping());
        }
        self.build(&groups.concat(), fraction).ok_or_else(grouping)
    }

    /// Whether the single separator could group: "1.234", but not "0.339" or "1234.567".
    fn may_group(&self, separator: char) -> bool {
        self.body.split_once(separator).is_some_and(|(whole, rest)| {
            rest.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
        })
    }

    fn build(&self, whole: &str, fraction: &str) -> Option<Decimal> {
        let whole = if whole.is_empty() { "0" } else { whole };
        let text = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
        let mut value = Decimal::from_str_exact(&text).ok()?;
        value.set_sign_negative(self.negative && !value.is_zero());
        Some(value)
    }
}

#[cfg(test)]
mod tests;
