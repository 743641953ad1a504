//! What a file would do to a row: add it, change it from this to that, or leave out what is stored.
use serde::{Deserialize, Serialize};

/// Longer cells are cut: a boundary has thousands of points.
const LONGEST: usize = 300;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChangeKind {
    New,
    Changed,
    /// Stored and not in the file; it stays as it is
    Missing,
}

/// One column of a changed row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// The head as files have it
    pub head: String,
    pub old: String,
    pub new: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub kind: ChangeKind,
    /// Row of the file; none for what is not in it
    pub row: Option<u64>,
    /// The row as people name it: code and name, year
    pub name: String,
    /// Columns that change; empty but for changed rows
    pub cells: Vec<Cell>,
}

/// How rows of a kind are told: the heads of their cells, and which of these name a row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub heads: &'static [&'static str],
    pub named_by: &'static [usize],
}

impl Shape {
    pub fn new_row(self, row: u64, cells: &[String]) -> Change {
        Change { kind: ChangeKind::New, row: Some(row), name: self.name(cells), cells: Vec::new() }
    }

    pub fn missing(self, cells: &[String]) -> Change {
        Change { kind: ChangeKind::Missing, row: None, name: self.name(cells), cells: Vec::new() }
    }

    pub fn changed(self, row: u64, old: &[String], new: &[String]) -> Change {
        let differing = self.heads.iter().zip(old.iter().zip(new)).filter(|(_, (old, new))| old != new);
        let cells = differing.map(|(head, (old, new))| Cell {
            head: (*head).to_owned(),
            old: cut(old),
            new: cut(new),
        });
        Change { kind: ChangeKind::Changed, row: Some(row), name: self.name(new), cells: cells.collect() }
    }

    fn name(self, cells: &[String]) -> String {
        let parts =
            self.named_by.iter().filter_map(|index| cells.get(*index)).filter(|part| !part.is_empty());
        let parts: Vec<String> = parts.map(|part| cut(part)).collect();
        parts.join(" · ")
    }
}

fn cut(text: &str) -> String {
    let mut shown: String = text.chars().take(LONGEST).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
