//! Codes of the government nomenclature: programme, activity, sub-activity. One parser.

use std::fmt;

use serde::{Deserialize, Serialize};

mod error;
pub use error::ProgrammeCodeError;

/// The longest code has 17 characters; room for stray spaces, and an end to what is looked at.
const MAX_LENGTH: usize = 64;

/// How deep in the nomenclature a code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// Program, U.BB.PP
    Programme,
    /// Kegiatan, U.BB.PP.L.KK
    Activity,
    /// Sub kegiatan, U.BB.PP.L.KK.SSSS
    SubActivity,
}

impl Depth {
    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Programme => "programme",
            Self::Activity => "activity",
            Self::SubActivity => "sub-activity",
        }
    }
}

/// Digits of the last part of a sub-activity. Codes of different width belong to different versions and are never equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// Up to fiscal year 2023
    Two,
    /// Since Kepmendagri 900.1.15.5-1317/2023
    Four,
}

impl Width {
    pub const fn digits(self) -> usize {
        match self {
            Self::Two => 2,
            Self::Four => 4,
        }
    }
}

/// Affair and field (urusan, bidang), or `X.XX`: a programme every agency has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Field {
    Own { affair: u8, field: u8 },
    // Last, as in the printed nomenclature.
    Common,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Activity {
    level: u8,
    number: u8,
    sub: Option<(u16, Width)>,
}

/// A programme (`1.02.02`), activity (`1.02.02.2.02`) or sub-activity (`1.02.02.2.02.0028`); `X.XX.01…` is common to all
/// agencies. Order is that of the nomenclature: a parent before its children, common programmes last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ProgrammeCode {
    field: Field,
    programme: u8,
    activity: Option<Activity>,
}

/// A [`ProgrammeCode`] that goes down to the sub-activity: what rows of matrix 2 carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SubActivityCode(ProgrammeCode);

impl ProgrammeCode {
    /// Reads `U.BB.PP`, `U.BB.PP.L.KK` and `U.BB.PP.L.KK.SS` or `.SSSS`; spaces around dots and parts, a dot at the end
    /// and a lower-case `x` are taken.
    ///
    /// # Errors
    /// Wrong number of parts; a last part of 1 or 3 digits; anything else, with a suggestion where zeros are missing.
    pub fn parse(raw: &str) -> Result<Self, ProgrammeCodeError> {
        if raw.len() > MAX_LENGTH {
            return Err(ProgrammeCodeError::TooLong { max: MAX_LENGTH });
        }
        let text = raw.trim_matches(is_blank).trim_end_matches('.');
        let parts: Vec<&str> = text.split('.').map(|part| part.trim_matches(is_blank)).collect();
        if text.is_empty() {
            return Err(ProgrammeCodeError::Empty);
        }
        read(&parts).ok_or_else(|| why_not(raw, &parts))
    }

    /// Reads a cell that holds a code and then a name ("1.02.02.2.02.0028 Pengambilan …"), as the column of previous
    /// codes does. The name comes trimmed and may be empty.
    ///
    /// # Errors
    /// Those of [`parse`](Self::parse) for what stands before the first space.
    pub fn parse_with_name(raw: &str) -> Result<(Self, &str), ProgrammeCodeError> {
        let text = raw.trim_matches(is_blank);
        let (code, name) = text.split_once(is_blank).unwrap_or((text, ""));
        Ok((Self::parse(code)?, name.trim_matches(is_blank)))
    }

    /// Reads the address form. Only the exact form is taken, so that every row has one address.
    pub fn from_slug(slug: &str) -> Result<Self, ProgrammeCodeError> {
        let found = Self::parse(slug).ok().filter(|code| code.slug() == slug);
        found.ok_or_else(|| ProgrammeCodeError::NotASlug { raw: slug.chars().take(MAX_LENGTH).collect() })
    }

    /// The form for addresses: lower case, dots kept.
    pub fn slug(self) -> String {
        self.to_string().to_ascii_lowercase()
    }

    pub const fn depth(self) -> Depth {
        match self.activity {
            None => Depth::Programme,
            Some(Activity { sub: None, .. }) => Depth::Activity,
            Some(Activity { sub: Some(_), .. }) => Depth::SubActivity,
        }
    }

    /// The fourth part, L; `None` for a programme. 2 is kabupaten/kota, also where a list for kabupaten/kota holds
    /// other digits (the 2027 nomenclature has 3, 4, 5 and 7).
    pub const fn level(self) -> Option<u8> {
        match self.activity {
            Some(activity) => Some(activity.level),
            None => None,
        }
    }

    /// Digits of the last part; `None` above a sub-activity.
    pub const fn width(self) -> Option<Width> {
        match self.activity {
            Some(Activity { sub: Some((_, width)), .. }) => Some(width),
            _ => None,
        }
    }

    /// Whether it is written `X.XX`: a programme of every agency.
    pub const fn is_common(self) -> bool {
        matches!(self.field, Field::Common)
    }

    /// The `X.XX` form under which the nomenclature lists programme 01 of every field, which budgets write with the
    /// agency's own field (`1.01.01.2.01.0001` is `X.XX.01.2.01.0001`). `None` for other programmes and common codes.
    pub fn common_form(self) -> Option<Self> {
        (self.programme == 1 && !self.is_common()).then_some(Self { field: Field::Common, ..self })
    }

    /// "1.02" or "X.XX".
    pub fn field(self) -> String {
        match self.field {
            Field::Own { affair, field } => format!("{affair}.{field:02}"),
            Field::Common => "X.XX".to_owned(),
        }
    }

    /// The activity of a sub-activity, the programme of an activity.
    pub fn parent(self) -> Option<Self> {
        let activity = self.activity?;
        let above = activity.sub.map(|_| Activity { sub: None, ..activity });
        Some(Self { activity: above, ..self })
    }

    /// The programme the code belongs to: itself, if it is one.
    pub const fn programme(self) -> Self {
        Self { activity: None, ..self }
    }

    /// Text whose plain byte order is the order of the nomenclature.
    pub fn sort_key(self) -> String {
        match self.activity {
            Some(Activity { level, number, sub: Some((sub, width)) }) => {
                format!("{}.{level}.{number:02}.{sub:04}.{}", self.programme(), width.digits())
            }
            _ => self.to_string(),
        }
    }
}

impl SubActivityCode {
    /// [`ProgrammeCode::parse`] for a sub-activity.
    ///
    /// # Errors
    /// `NotASubActivity` for a programme or activity.
    pub fn parse(raw: &str) -> Result<Self, ProgrammeCodeError> {
        let code = ProgrammeCode::parse(raw)?;
        Self::new(code)
            .ok_or_else(|| ProgrammeCodeError::NotASubActivity { raw: raw.to_owned(), depth: code.depth() })
    }

    /// `None` for a programme or activity.
    pub fn new(code: ProgrammeCode) -> Option<Self> {
        (code.depth() == Depth::SubActivity).then_some(Self(code))
    }

    pub const fn get(self) -> ProgrammeCode {
        self.0
    }

    pub const fn width(self) -> Width {
        // A sub-activity has a width by construction; the other arm cannot be reached.
        match self.0.width() {
            Some(width) => width,
            None => Width::Four,
        }
    }

    /// The activity (kegiatan) above.
    pub fn activity(self) -> ProgrammeCode {
        self.0.parent().unwrap_or(self.0)
    }

    /// The programme above.
    pub const fn programme(self) -> ProgrammeCode {
        self.0.programme()
    }

    /// See [`ProgrammeCode::slug`].
    pub fn slug(self) -> String {
        self.0.slug()
    }

    /// See [`ProgrammeCode::sort_key`].
    pub fn sort_key(self) -> String {
        self.0.sort_key()
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}')
}

fn read(parts: &[&str]) -> Option<ProgrammeCode> {
    let [affair, field, programme, rest @ ..] = parts else { return None };
    let field = match (*affair, *field) {
        (x, xx) if x.eq_ignore_ascii_case("x") && xx.eq_ignore_ascii_case("xx") => Field::Common,
        (affair, field) => Field::Own { affair: number(affair, 1)?, field: number(field, 2)? },
    };
    let activity = match rest {
        [] => None,
        [level, activity, sub @ ..] => Some(Activity {
            level: number(level, 1)?,
            number: number(activity, 2)?,
            sub: match sub {
                [] => None,
                [sub] => Some(
                    number(sub, 2)
                        .map(|n| (n, Width::Two))
                        .or_else(|| Some((number(sub, 4)?, Width::Four)))?,
                ),
                _ => return None,
            },
        }),
        _ => return None,
    };
    Some(ProgrammeCode { field, programme: number(programme, 2)?, activity })
}

/// A number of exactly so many ASCII digits.
fn number<T: std::str::FromStr>(part: &str, digits: usize) -> Option<T> {
    let fits = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
    if fits { part.parse().ok() } else { None }
}

fn why_not(raw: &str, parts: &[&str]) -> ProgrammeCodeError {
    let raw = raw.to_owned();
    let is_code_like = |part: &&str| {
        !part.is_empty()
            && (part.bytes().all(|b| b.is_ascii_digit()) || part.chars().all(|c| matches!(c, 'x' | 'X')))
    };
    let suggestion = suggest(&raw);
    if !parts.iter().all(is_code_like) {
        return ProgrammeCodeError::Malformed { raw, suggestion };
    }
    if !matches!(parts.len(), 3 | 5 | 6) {
        return ProgrammeCodeError::Parts { raw, found: parts.len() };
    }
    match parts {
        [.., last] if parts.len() == 6 && read(&parts[..5]).is_some() => {
            ProgrammeCodeError::Width { raw, found: last.len(), suggestion }
        }
        _ => ProgrammeCodeError::Malformed { raw, suggestion },
    }
}

/// The code with the zeros a spreadsheet took away and dots for other signs, if that makes it one.
fn suggest(raw: &str) -> Option<String> {
    const WIDTHS: [usize; 5] = [1, 2, 2, 1, 2];
    let words: Vec<&str> =
        raw.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let padded: Vec<String> = words
        .iter()
        .enumerate()
        .map(|(i, word)| {
            let width = WIDTHS.get(i).copied().unwrap_or(if word.len() <= 2 { 2 } else { 4 });
            format!("{word:0>width$}")
        })
        .collect();
    let padded: Vec<&str> = padded.iter().map(String::as_str).collect();
    read(&padded).map(|code| code.to_string())
}

impl fmt::Display for ProgrammeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("{}.{:02}", self.field(), self.programme);
        if let Some(activity) = self.activity {
            text.push_str(&format!(".{}.{:02}", activity.level, activity.number));
            if let Some((sub, width)) = activity.sub {
                text.push_str(&format!(".{sub:0width$}", width = width.digits()));
            }
        }
        f.pad(&text)
    }
}

impl fmt::Display for SubActivityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl TryFrom<String> for ProgrammeCode {
    type Error = ProgrammeCodeError;
    fn try_from(text: String) -> Result<Self, ProgrammeCodeError> {
        Self::parse(&text)
    }
}

impl From<ProgrammeCode> for String {
    fn from(code: ProgrammeCode) -> String {
        code.to_string()
    }
}

impl TryFrom<String> for SubActivityCode {
    type Error = ProgrammeCodeError;
    fn try_from(text: String) -> Result<Self, ProgrammeCodeError> {
        Self::parse(&text)
    }
}

impl From<SubActivityCode> for String {
    fn from(code: SubActivityCode) -> String {
        code.to_string()
    }
}

impl std::str::FromStr for ProgrammeCode {
    type Err = ProgrammeCodeError;
    fn from_str(raw: &str) -> Result<Self, ProgrammeCodeError> {
        Self::parse(raw)
    }
}

impl std::str::FromStr for SubActivityCode {
    type Err = ProgrammeCodeError;
    fn from_str(raw: &str) -> Result<Self, ProgrammeCodeError> {
        Self::parse(raw)
    }
}

#[cfg(test)]
mod tests;
