//! What an import would do, kept beside it in both languages so that the page of a preview reads nothing twice.
use super::outcome::{fault_line, note_line};
use super::{Cell, ChangeKind, Outcome};
use crate::i18n::Locale;
use serde::{Deserialize, Serialize};

/// Lines kept of each sort; of others only the number is told.
pub const MOST_LINES: usize = 20_000;

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    id: String,
    en: String,
}

impl Said {
    fn new(say: impl Fn(Locale) -> String) -> Self {
        Self { id: say(Locale::Id), en: say(Locale::En) }
    }

    pub fn in_language(&self, locale: Locale) -> &str {
        match locale {
            Locale::Id => &self.id,
            Locale::En => &self.en,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    Fault,
    Changed,
    New,
    Missing,
}

impl Sort {
    pub const ALL: [Self; 4] = [Self::Fault, Self::Changed, Self::New, Self::Missing];

    /// Name in addresses and files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Fault => "masalah",
            Self::Changed => "berubah",
            Self::New => "baru",
            Self::Missing => "tidak-ada",
        }
    }

    pub const fn key(self) -> &'static str {
        match self {
            Self::Fault => "import-sort-fault",
            Self::Changed => "import-sort-changed",
            Self::New => "import-sort-new",
            Self::Missing => "import-sort-missing",
        }
    }
}

/// A line of the preview: a fault, or what happens to a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub sort: Sort,
    pub row: Option<u64>,
    /// Head of the faulty cell, or name of the row
    pub name: String,
    /// What is wrong and what to do; only for faults
    pub fault: Option<Said>,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    pub lines: Vec<Line>,
    pub notes: Vec<Said>,
    /// Faults and changes beyond those listed
    pub unlisted: u64,
    /// The region's data had changed since the preview before, so this one was made anew.
    pub moved: bool,
}

impl Preview {
    pub fn of(outcome: &Outcome, moved: bool) -> Self {
        let faults = outcome.faults.list.iter().map(|fault| Line {
            sort: Sort::Fault,
            row: fault.row,
            name: fault.column.clone().unwrap_or_default(),
            fault: Some(Said::new(|locale| fault_line(fault, locale))),
            cells: Vec::new(),
        });
        let mut lines: Vec<Line> = faults.collect();
        for (kind, sort) in [
            (ChangeKind::Changed, Sort::Changed),
            (ChangeKind::New, Sort::New),
            (ChangeKind::Missing, Sort::Missing),
        ] {
            let told = outcome.changes.list.iter().filter(|change| change.kind == kind);
            lines.extend(told.map(|change| Line {
                sort,
                row: change.row,
                name: change.name.clone(),
                fault: None,
                cells: change.cells.clone(),
            }));
        }
        let total = outcome.faults.total + outcome.changes.total;
        Self {
            unlisted: total.saturating_sub(lines.len() as u64),
            lines,
            notes: outcome
                .notes
                .list
                .iter()
                .map(|note| Said::new(|locale| note_line(note, locale)))
                .collect(),
            moved,
        }
    }
}
