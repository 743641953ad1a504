//! Statuses as readers meet them: word, shape and colour together, never colour alone; and the bar of their counts.
use crate::figures::Counts;
use crate::i18n::Locale;
use rembuk_domain::status::Status;

/// Word and class of a status, for the template macro.
#[derive(Debug, Clone)]
pub struct StatusTag {
    pub code: &'static str,
    pub word: String,
}

pub fn word(locale: Locale, status: Status) -> String {
    locale.t(match status {
        Status::Achieved => "status-achieved",
        Status::OnTrack => "status-on-track",
        Status::NeedsAttention => "status-needs-attention",
        Status::NoTarget => "status-no-target",
        Status::NoData => "status-no-data",
        Status::CannotSay => "status-cannot-say",
    })
}

pub fn tag(locale: Locale, status: Status) -> StatusTag {
    StatusTag { code: status.code(), word: word(locale, status) }
}

/// One part of a stacked bar; places are percent texts with two decimals.
#[derive(Debug, Clone)]
pub struct Part {
    pub code: &'static str,
    pub word: String,
    pub count: usize,
    pub x: String,
    pub width: String,
}

/// How many indicators stand where, as parts of a whole and as a sentence.
#[derive(Debug, Clone)]
pub struct Bar {
    pub parts: Vec<Part>,
    pub label: String,
}

impl Bar {
    pub fn new(locale: Locale, counts: &Counts) -> Self {
        let mut parts = Vec::new();
        let mut from = 0usize;
        for status in Status::ALL {
            let count = counts.get(status);
            if count == 0 {
                continue;
            }
            parts.push(Part {
                code: status.code(),
                word: word(locale, status),
                count,
                x: percent(from, counts.total),
                width: percent(count, counts.total),
            });
            from += count;
        }
        let label = sentence(locale, &parts);
        Self { parts, label }
    }
}

fn sentence(locale: Locale, parts: &[Part]) -> String {
    let words: Vec<String> = parts
        .iter()
        .map(|part| format!("{} {}", locale.count(i64::try_from(part.count).unwrap_or(i64::MAX)), part.word))
        .collect();
    words.join(", ")
}

/// Share in hundredths of a percent, by whole numbers only, so that the same counts always give the same bytes.
fn percent(part: usize, whole: usize) -> String {
    let hundredths = (part * 10_000 + whole / 2).checked_div(whole).unwrap_or(0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_with_two_decimals_and_an_empty_whole_is_nothing() {
        assert_eq!(percent(1, 3), "33.33%");
        assert_eq!(percent(3, 3), "100.00%");
        assert_eq!(percent(1, 0), "0.00%");
    }
}
