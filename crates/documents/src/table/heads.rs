//! Which head means which column, in whatever kind of file.

use std::collections::HashMap;

use strsim::osa_distance;

use super::{ColumnSpec, Note, TableSpec};
use crate::fault::{Fault, FaultKind};

/// How the heads of one row were understood; columns and heads by position.
pub(crate) struct Matched {
    pub heads: Vec<String>,
    pub exact: Vec<(usize, usize)>,
    misspelt: Vec<(usize, usize)>,
    ambiguous: Vec<(usize, usize, usize)>,
}

/// Heads differ in case, spaces, underscores and points without meaning anything by it.
pub(crate) fn normalised(head: &str) -> String {
    head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Mistakes forgiven between two normalised heads, or `None` if they are different words. Short words differ
/// by a letter and mean another thing, and so do years and numbers (`target 2025`, `target 2026`).
fn mistakes(head: &str, wanted: &str) -> Option<usize> {
    let (one, other) = (head.chars().count(), wanted.chars().count());
    let allowed = match one.min(other) {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    // A distance is at least this much, and costs the product of both lengths to find out.
    if one.abs_diff(other) > allowed {
        return None;
    }
    let distance = osa_distance(head, wanted);
    (distance <= allowed && digits(head) == digits(wanted)).then_some(distance)
}

pub(crate) fn names(column: &ColumnSpec) -> impl Iterator<Item = String> {
    std::iter::once(column.name).chain(column.aliases.iter().copied()).map(normalised)
}

pub(crate) fn match_heads<'a>(cells: impl Iterator<Item = &'a str>, spec: &TableSpec) -> Matched {
    let mut heads: Vec<String> = cells.map(|cell| cell.trim().to_owned()).collect();
    while heads.last().is_some_and(String::is_empty) {
        heads.pop();
    }
    let wanted: Vec<Vec<String>> = spec.columns.iter().map(|column| names(column).collect()).collect();
    let mut matched = Matched { heads, exact: Vec::new(), misspelt: Vec::new(), ambiguous: Vec::new() };
    let mut open_heads = Vec::new();
    for (position, head) in matched.heads.iter().enumerate() {
        let head = normalised(head);
        match wanted.iter().position(|names| names.contains(&head)) {
            Some(column) => matched.exact.push((column, position)),
            None => open_heads.push((position, head)),
        }
    }
    let open_columns: Vec<usize> =
        (0..wanted.len()).filter(|column| matched.exact.iter().all(|(taken, _)| taken != column)).collect();
    for (position, head) in open_heads {
        let mut near: Vec<(usize, usize)> = Vec::new();
        for column in &open_columns {
            let names = wanted.get(*column).map(Vec::as_slice).unwrap_or_default();
            if let Some(distance) = names.iter().filter_map(|name| mistakes(&head, name)).min() {
                near.push((distance, *column));
            }
        }
        near.sort_unstable();
        match near.as_slice() {
            [] => {}
            [(first_distance, first), (second_distance, second), ..] if first_distance == second_distance => {
                matched.ambiguous.push((position, *first, *second));
            }
            [(_, column), ..] => matched.misspelt.push((*column, position)),
        }
    }
    matched
}

impl Matched {
    /// The more, the likelier this is the head row: columns recognised, those recognised exactly, cells.
    pub fn score(&self) -> (usize, usize, usize) {
        let recognised = self.exact.len() + self.misspelt.len() + self.ambiguous.len();
        let cells = if recognised == 0 { 0 } else { self.heads.len() };
        (recognised, self.exact.len(), cells)
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.exact.iter().chain(&self.misspelt).copied()
    }

    fn head(&self, position: usize) -> String {
        self.heads.get(position).cloned().unwrap_or_default()
    }

    /// What keeps the table from being read, in the order of the spec.
    pub fn faults(&self, row: u64, spec: &TableSpec) -> Vec<Fault> {
        let name = |column: usize| spec.columns.get(column).map(|c| c.name).unwrap_or_default();
        let mut faults = Vec::new();
        for (head, first, second) in &self.ambiguous {
            let head = self.head(*head);
            let kind =
                FaultKind::AmbiguousColumn { head: head.clone(), first: name(*first), second: name(*second) };
            faults.push(Fault::at_cell(row, head, kind));
        }
        for (index, column) in spec.columns.iter().enumerate() {
            let positions: Vec<usize> =
                self.pairs().filter(|(c, _)| *c == index).map(|(_, position)| position).collect();
            let undecided =
                self.ambiguous.iter().any(|(_, first, second)| *first == index || *second == index);
            match positions.as_slice() {
                [] if column.required && !undecided => {
                    let kind = FaultKind::MissingColumn { name: column.name.to_owned() };
                    faults.push(Fault::at_cell(row, column.name, kind));
                }
                [first, second, ..] => {
                    let (first, second) = (self.head(*first), self.head(*second));
                    let kind = FaultKind::DuplicateColumn { name: column.name, first, second };
                    faults.push(Fault::at_cell(row, column.name, kind));
                }
                _ => {}
            }
        }
        faults
    }

    /// What was assumed about the heads, in the order of the file.
    pub fn notes(&self, spec: &TableSpec) -> Vec<Note> {
        let exact: Vec<usize> = self.exact.iter().map(|(_, position)| *position).collect();
        let misspelt: HashMap<usize, usize> = self.misspelt.iter().map(|(c, p)| (*p, *c)).collect();
        let heads = self.heads.iter().enumerate().filter(|(position, _)| !exact.contains(position));
        heads
            .map(|(position, head)| match misspelt.get(&position).and_then(|c| spec.columns.get(*c)) {
                Some(column) => Note::HeadReadAs { head: head.clone(), column: column.name },
                None if head.is_empty() => Note::UnnamedColumn { position: position + 1 },
                None => Note::UnknownHead { head: head.clone() },
            })
            .collect()
    }

    /// Where each column of the spec stands in the file.
    pub fn by_name(&self, spec: &TableSpec) -> HashMap<&'static str, usize> {
        self.pairs().filter_map(|(c, p)| spec.columns.get(c).map(|column| (column.name, p))).collect()
    }
}
