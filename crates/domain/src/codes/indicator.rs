//! Indicator codes: one parser, one canonical form.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};

use super::target::looks_like_part;
use super::{CodeError, GoalNumber, TargetCode, tidy};

/// Codes stand in addresses, file names and table cells.
const MAX_LENGTH: usize = 64;
/// Longer runs of digits could not be compared as text in `sort_key`.
const DIGITS: usize = 4;

/// The code of an indicator.
///
/// | canonical | meaning | address form |
/// |---|---|---|
/// | `1.2.1*` | national list, same as the global indicator | `1.2.1` |
/// | `1.2.1` | global number, not marked as the same | `1.2.1` |
/// | `1.3.1.(a)` | national proxy or addition | `1.3.1-a` |
/// | `L.8.8.1` | a region's own, numbered under target 8.8 | `l.8.8.1` |
/// | `1.2.1.garis`, `2.2.bblr`, `3.uhh`, `ipm` | a region's own, in words | the same |
///
/// Equality, order and hash leave the star out: `1.2.1` and `1.2.1*` are one indicator.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IndicatorCode {
    text: String,
    star: bool,
    form: Form,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Global { target: TargetCode, number: u8 },
    Proxy { target: TargetCode, number: u8, letter: char },
    Numbered { target: TargetCode, number: u8 },
    Worded { goal: Option<GoalNumber>, target: Option<TargetCode> },
}

impl IndicatorCode {
    /// Reads a code as sources write it: `1.4.1(f)`, `16.3.2. (a)`, `8.1.1.*`, `16.8.1.(a.)`, `6.a.1.`, `1.3.1.a`,
    /// `1.3.1-a`, `IPM`, full-width characters, any kind of asterisk, spaces around signs.
    ///
    /// # Errors
    /// A goal above 17, a target outside the 169 (with a suggestion for a misplaced dot: `1.1.7.1` may be `11.7.1`),
    /// a star on something other than `1.2.1`, or a text not written like a code.
    pub fn parse(raw: &str) -> Result<Self, CodeError> {
        let tidied = tidy(raw).to_lowercase();
        if tidied.is_empty() {
            return Err(CodeError::Empty);
        }
        if tidied.len() > MAX_LENGTH {
            return Err(CodeError::TooLong { raw: raw.to_owned(), max: MAX_LENGTH });
        }
        let (body, star) = match tidied.strip_suffix('*') {
            Some(body) => (body, true),
            None => (tidied.as_str(), false),
        };
        let (head, letter) = split_letter(body, raw)?;
        let segments: Vec<&str> = head.trim_end_matches('.').split('.').collect();
        let form = form_of(&segments, letter, raw)?;
        if star && !matches!(form, Form::Global { .. }) {
            return Err(CodeError::StarNotAllowed { raw: raw.to_owned() });
        }
        let text = match form {
            Form::Global { target, number } => format!("{target}.{number}"),
            Form::Proxy { target, number, letter } => format!("{target}.{number}.({letter})"),
            Form::Numbered { target, number } => format!("L.{target}.{number}"),
            Form::Worded { .. } => canonical_words(&segments),
        };
        Ok(Self { text, star, form })
    }

    /// Reads the address form. Only the exact form is taken, so that every indicator has one address.
    ///
    /// # Errors
    /// As [`parse`](Self::parse), and `Malformed` for any other way of writing the code.
    pub fn from_slug(slug: &str) -> Result<Self, CodeError> {
        let code = Self::parse(slug)?;
        if code.slug() == slug { Ok(code) } else { Err(CodeError::malformed(slug)) }
    }

    /// Address form, without star or brackets: `1.2.1`, `1.3.1-a`, `l.8.8.1`, `lokal.desbumi`.
    pub fn slug(&self) -> String {
        match self.form {
            Form::Proxy { target, number, letter } => format!("{target}.{number}-{letter}"),
            _ => self.text.to_lowercase(),
        }
    }

    /// Whether the source marks the indicator as the same as the global one (the star).
    pub const fn same_as_global(&self) -> bool {
        self.star
    }

    /// The canonical code without the star: what identifies the indicator.
    pub fn without_star(&self) -> &str {
        &self.text
    }

    /// `None` for own codes that name no goal (`ipm`).
    pub const fn goal(&self) -> Option<GoalNumber> {
        match self.form {
            Form::Global { target, .. } | Form::Proxy { target, .. } | Form::Numbered { target, .. } => {
                Some(target.goal())
            }
            Form::Worded { goal, .. } => goal,
        }
    }

    /// `None` for own codes that name no target (`ipm`, `3.uhh`).
    pub const fn target(&self) -> Option<TargetCode> {
        match self.form {
            Form::Global { target, .. } | Form::Proxy { target, .. } | Form::Numbered { target, .. } => {
                Some(target)
            }
            Form::Worded { target, .. } => target,
        }
    }

    /// The region's own indicator, in neither the global nor the national list.
    pub const fn is_own(&self) -> bool {
        matches!(self.form, Form::Numbered { .. } | Form::Worded { .. })
    }

    /// A national proxy or addition: a letter in brackets.
    pub const fn is_proxy(&self) -> bool {
        matches!(self.form, Form::Proxy { .. })
    }

    /// Text whose plain byte order is the natural order: by goal, target (numbers before letters), number, letter;
    /// codes with a goal but no target after the goal's targets, codes without a goal last.
    pub fn sort_key(&self) -> String {
        let under = |target: TargetCode, rest: String| {
            format!("{:04}.{}.{rest}", target.goal().get(), target.sort_part())
        };
        match self.form {
            Form::Global { target, number } => under(target, format!("{number:04}")),
            Form::Proxy { target, number, letter } => under(target, format!("{number:04}.({letter})")),
            Form::Numbered { target, number } => under(target, format!("l.{number:04}")),
            Form::Worded { target: Some(target), .. } => {
                under(target, padded(self.text.splitn(3, '.').nth(2)))
            }
            Form::Worded { goal: Some(goal), .. } => {
                format!("{:04}.~.{}", goal.get(), padded(self.text.split_once('.').map(|(_, rest)| rest)))
            }
            Form::Worded { .. } => padded(Some(&self.text)),
        }
    }
}

/// Every run of digits padded to four, so that p2 stands before p10.
fn padded(words: Option<&str>) -> String {
    let mut out = String::new();
    let mut digits = String::new();
    for c in words.unwrap_or_default().chars().chain(std::iter::once('\0')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if !digits.is_empty() {
            out.push_str(&format!("{digits:0>DIGITS$}"));
            digits.clear();
        }
        if c != '\0' {
            out.push(c);
        }
    }
    out
}

/// Cuts off the letter of a proxy: `(a)`, `.(a.)`, or `-a`, `.a`, `a` directly after a number.
fn split_letter<'t>(body: &'t str, raw: &str) -> Result<(&'t str, Option<char>), CodeError> {
    let malformed = || CodeError::malformed(raw);
    if let Some((head, inner)) = body.split_once('(') {
        let inner = inner.trim_end_matches('.').strip_suffix(')').ok_or_else(malformed)?;
        return match inner.trim_matches('.').as_bytes() {
            [b] if b.is_ascii_lowercase() => Ok((head, Some(char::from(*b)))),
            _ => Err(malformed()),
        };
    }
    // A single letter behind the third number is the bracketed letter typed without brackets.
    let dotless = body.trim_end_matches('.');
    if let Some((last, letter)) = dotless.char_indices().next_back().filter(|(_, c)| c.is_ascii_lowercase()) {
        let head = &dotless[..last];
        let head = head.strip_suffix(['.', '-']).unwrap_or(head);
        let mut parts = head.split('.');
        let third_is_number = parts.nth(2).is_some_and(is_number) && parts.next().is_none();
        if third_is_number && head.starts_with(|c: char| c.is_ascii_digit()) {
            return Ok((head, Some(letter)));
        }
    }
    Ok((body, None))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn form_of(segments: &[&str], letter: Option<char>, raw: &str) -> Result<Form, CodeError> {
    let malformed = || CodeError::malformed(raw);
    if segments.iter().any(|segment| segment.is_empty()) {
        return Err(malformed());
    }
    if let ["l", goal, part, number] = segments
        && is_number(goal)
    {
        let target = target_of(goal, part, segments, raw)?;
        let number = indicator_number(number).ok_or_else(malformed)?;
        return if letter.is_none() { Ok(Form::Numbered { target, number }) } else { Err(malformed()) };
    }
    if !is_number(segments[0]) {
        return worded(None, None, segments, letter, raw);
    }
    let (Some(part), rest) = (segments.get(1), segments.get(2..).unwrap_or_default()) else {
        return Err(CodeError::NotAnIndicator { raw: raw.to_owned() });
    };
    if !looks_like_part(part) {
        let goal = goal_of(segments[0], raw)?;
        return worded(Some(goal), None, &segments[1..], letter, raw);
    }
    let target = target_of(segments[0], part, segments, raw)?;
    match rest {
        [] => Err(CodeError::NotAnIndicator { raw: raw.to_owned() }),
        [number] if is_number(number) => {
            let number = indicator_number(number).ok_or_else(malformed)?;
            Ok(match letter {
                Some(letter) => Form::Proxy { target, number, letter },
                None => Form::Global { target, number },
            })
        }
        // Four numbers: a dot too many, and which one is not ours to guess.
        [number, next, ..] if is_number(number) && is_number(next) => {
            Err(no_such_target(&segments[..3].join("."), segments, raw))
        }
        [number, words @ ..] if is_number(number) => {
            indicator_number(number).ok_or_else(malformed)?;
            worded(Some(target.goal()), Some(target), words, letter, raw)
        }
        words => worded(Some(target.goal()), Some(target), words, letter, raw),
    }
}

/// Own codes in words: the first word starts with a letter and has at least two characters.
fn worded(
    goal: Option<GoalNumber>,
    target: Option<TargetCode>,
    words: &[&str],
    letter: Option<char>,
    raw: &str,
) -> Result<Form, CodeError> {
    let well_formed = |word: &&str| {
        word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !word.starts_with('-')
            && !word.ends_with('-')
            && word.split(|c: char| !c.is_ascii_digit()).all(|run| run.len() <= DIGITS)
    };
    let named =
        words.first().is_some_and(|w| w.len() >= 2 && w.starts_with(|c: char| c.is_ascii_lowercase()));
    if letter.is_none() && named && words.iter().all(well_formed) {
        Ok(Form::Worded { goal, target })
    } else {
        Err(CodeError::malformed(raw))
    }
}

fn goal_of(goal: &str, raw: &str) -> Result<GoalNumber, CodeError> {
    GoalNumber::parse(goal)
        .map_err(|_| CodeError::GoalOutOfRange { raw: raw.to_owned(), goal: goal.to_owned() })
}

fn target_of(goal: &str, part: &str, segments: &[&str], raw: &str) -> Result<TargetCode, CodeError> {
    let number = goal_of(goal, raw)?;
    TargetCode::of(number, part).ok_or_else(|| no_such_target(&format!("{goal}.{part}"), segments, raw))
}

/// The suggestion joins the first two numbers (`1.1.7.1` → `11.7.1`), the damage seen in real lists.
fn no_such_target(target: &str, segments: &[&str], raw: &str) -> CodeError {
    let suggestion = match segments {
        [first, second, part, number] if is_number(second) => GoalNumber::parse(&format!("{first}{second}"))
            .ok()
            .and_then(|goal| TargetCode::of(goal, part))
            .and_then(|target| indicator_number(number).map(|number| format!("{target}.{number}"))),
        _ => None,
    };
    CodeError::NoSuchTarget { raw: raw.to_owned(), target: target.to_owned(), suggestion }
}

fn indicator_number(text: &str) -> Option<u8> {
    if !is_number(text) {
        return None;
    }
    text.parse().ok().filter(|number| (1..=99).contains(number))
}

/// Numbers at the front without leading zeros, the words as they are.
fn canonical_words(segments: &[&str]) -> String {
    let plain = |segment: &&str| match segment.trim_start_matches('0') {
        short if is_number(segment) && !short.is_empty() => short.to_owned(),
        _ => (*segment).to_owned(),
    };
    segments.iter().map(plain).collect::<Vec<_>>().join(".")
}

impl fmt::Display for IndicatorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.star { f.pad(&format!("{}*", self.text)) } else { f.pad(&self.text) }
    }
}

impl PartialEq for IndicatorCode {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for IndicatorCode {}

impl Hash for IndicatorCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl Ord for IndicatorCode {
    fn cmp(&self, other: &Self) -> Ordering {
        self.sort_key().cmp(&other.sort_key()).then_with(|| self.text.cmp(&other.text))
    }
}

impl PartialOrd for IndicatorCode {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for IndicatorCode {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, CodeError> {
        Self::parse(&text)
    }
}

impl From<IndicatorCode> for String {
    fn from(code: IndicatorCode) -> String {
        code.to_string()
    }
}

impl std::str::FromStr for IndicatorCode {
    type Err = CodeError;
    fn from_str(raw: &str) -> Result<Self, CodeError> {
        Self::parse(raw)
    }
}
