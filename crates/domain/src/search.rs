//! What a reader looks for: the words that count, which find comes first, and what a mistyped word may have meant.
//!
//! Words are compared in lower case. A find is anything with a name in two languages, a code, and more text.

use std::cmp::Reverse;

use thiserror::Error;

/// Longest question, in characters: longer ones are pasted texts, not questions.
pub const LONGEST: usize = 200;
/// Words beyond these are not looked for.
pub const MOST_WORDS: usize = 6;

/// Typing errors that are forgiven in a long word.
pub const MOST_ERRORS: i64 = 2;

/// Words that are in nearly every text; looked for only if nothing else was typed.
const COMMON: &[&str] = &[
    "dan", "di", "yang", "untuk", "pada", "dari", "ke", "apa", "apakah", "siapa", "berapa", "tentang", "the",
    "of", "in", "and", "for", "to", "what", "is", "about", "who", "how",
];

/// Why a text can't be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SearchError {
    #[error("nothing was typed")]
    Empty,
    #[error("the question is longer than {LONGEST} characters")]
    TooLong,
    #[error("no word of two letters or more")]
    NoWords,
}

impl SearchError {
    /// Key of the text that explains the error to a reader.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "search-empty",
            Self::TooLong => "search-too-long",
            Self::NoWords => "search-no-words",
        }
    }
}

/// A question: one to six words of two characters or more, lower case, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchQuery {
    raw: String,
    words: Vec<String>,
}

impl SearchQuery {
    /// Any text at all; signs other than letters, digits and the dots of codes separate words.
    ///
    /// # Errors
    /// See [`SearchError`].
    pub fn parse(raw: &str) -> Result<Self, SearchError> {
        let raw = raw.trim();
        if raw.is_empty() {
            return Err(SearchError::Empty);
        }
        if raw.chars().count() > LONGEST {
            return Err(SearchError::TooLong);
        }
        let all = words_of(raw);
        let telling: Vec<String> =
            all.iter().filter(|word| !COMMON.contains(&word.as_str())).cloned().collect();
        let mut words = if telling.is_empty() { all } else { telling };
        words.truncate(MOST_WORDS);
        if words.is_empty() { Err(SearchError::NoWords) } else { Ok(Self { raw: raw.to_owned(), words }) }
    }

    /// What was typed, without space around it.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// Never empty.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// The same question with `wrong` replaced by `right`.
    pub fn with(&self, wrong: &str, right: &str) -> Self {
        let words: Vec<String> = self
            .words
            .iter()
            .map(|word| if word == wrong { right.to_owned() } else { word.clone() })
            .collect();
        Self { raw: words.join(" "), words }
    }
}

/// Words of two characters or more, lower case, each once, in order.
pub fn words_of(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in text.to_lowercase().split(|c: char| !(c.is_alphanumeric() || c == '.')) {
        let word = part.trim_matches('.');
        if word.chars().count() >= 2 && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// What is compared with a question.
#[derive(Debug, Clone, Copy)]
pub struct Candidate<'a> {
    pub name: &'a str,
    /// In the other language, or empty.
    pub name_en: &'a str,
    /// Official code in any spelling, or empty.
    pub code: &'a str,
    /// All its text in lower case.
    pub folded: &'a str,
}

/// How well a find answers a question; the least comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rank {
    /// Words that occur nowhere in it come last.
    missing: usize,
    step: Step,
    /// Among equals, the shorter name is the nearer one.
    length: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Code,
    WholeName,
    NameBegins,
    WordsOfName,
    PartsOfName,
    Text,
}

/// How well `candidate` answers `query`: its very code first, then its name, then its text.
pub fn rank(query: &SearchQuery, candidate: &Candidate<'_>) -> Rank {
    let missing = query.words.iter().filter(|word| !candidate.folded.contains(word.as_str())).count();
    let asked = query.raw.to_lowercase();
    if !candidate.code.is_empty() && code_letters(candidate.code) == code_letters(&query.raw) {
        return Rank { missing: 0, step: Step::Code, length: 0 };
    }
    let names = [candidate.name, candidate.name_en];
    let best = names
        .iter()
        .filter(|name| !name.is_empty())
        .map(|name| (step(query, &asked, name), name.chars().count()));
    let (step, length) = best.min().unwrap_or((Step::Text, usize::MAX));
    Rank { missing, step, length: if step == Step::Text { 0 } else { length } }
}

fn step(query: &SearchQuery, asked: &str, name: &str) -> Step {
    let name = name.to_lowercase();
    let words = words_of(&name);
    if name == asked {
        Step::WholeName
    } else if name.starts_with(asked) {
        Step::NameBegins
    } else if query.words.iter().all(|word| words.contains(word)) {
        Step::WordsOfName
    } else if query.words.iter().all(|word| name.contains(word.as_str())) {
        Step::PartsOfName
    } else {
        Step::Text
    }
}

/// A code without the signs that its spellings differ by: `1.3.1.(a)` and `1.3.1(A)` are one.
fn code_letters(code: &str) -> String {
    let kept = code.to_lowercase();
    kept.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
}

/// Words that `word` may have meant, the nearest first: one typing error in short words, two in words of seven letters
/// or more. Typing errors are those of Damerau: a letter missing, added, wrong, or two exchanged.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let length = word.chars().count();
    let allowed = match length {
        0..=3 => return Vec::new(),
        4..=6 => 1,
        _ => 2,
    };
    let mut near: Vec<(usize, Reverse<u64>, &str)> = known
        .into_iter()
        .filter(|other| *other != word && other.chars().count().abs_diff(length) <= allowed)
        .map(|other| (strsim::damerau_levenshtein(word, other), other))
        .filter(|(distance, _)| *distance <= allowed)
        // Among words equally far, the one that begins alike.
        .map(|(distance, other)| (distance, Reverse((strsim::jaro_winkler(word, other) * 1e9) as u64), other))
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, _, other)| other).collect()
}

/// Parts of a text, each with whether it is one of the words looked for.
pub fn marked<'t>(text: &'t str, words: &[String]) -> Vec<(bool, &'t str)> {
    let lower = text.to_lowercase();
    // Lower case of some letters has another length: then nothing can be marked by position.
    if lower.len() != text.len() {
        return vec![(false, text)];
    }
    let mut parts = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let next = words
            .iter()
            .filter_map(|word| lower[at..].find(word.as_str()).map(|start| (at + start, Reverse(word.len()))))
            .min();
        let Some((start, Reverse(length))) = next else { break };
        let end = start + length;
        if !(text.is_char_boundary(start) && text.is_char_boundary(end)) {
            break;
        }
        if start > at {
            parts.push((false, &text[at..start]));
        }
        parts.push((true, &text[start..end]));
        at = end;
    }
    if at < text.len() {
        parts.push((false, &text[at..]));
    }
    parts
}

/// About `width` characters of a text around the first word looked for, cut between words.
pub fn excerpt(text: &str, words: &[String], width: usize) -> String {
    let parts: Vec<&str> = text.split_whitespace().collect();
    let holds = |part: &&str| words.iter().any(|word| part.to_lowercase().contains(word.as_str()));
    let found = parts.iter().position(holds).unwrap_or(0);
    let mut first = found;
    let mut before = 0;
    while first > 0 && before + parts[first - 1].chars().count() < width / 3 {
        first -= 1;
        before += parts[first].chars().count() + 1;
    }
    let mut out = String::new();
    let mut last = first;
    while last < parts.len() && (out.is_empty() || out.chars().count() + parts[last].chars().count() < width)
    {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(parts[last]);
        last += 1;
    }
    let head = if first > 0 { "… " } else { "" };
    let tail = if last < parts.len() { " …" } else { "" };
    format!("{head}{out}{tail}")
}

#[cfg(test)]
mod tests;
