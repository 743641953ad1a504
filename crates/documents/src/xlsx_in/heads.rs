//! Where in a sheet the head row is. Titles may stand above it, and a head may be spread over two rows: "Target" over the
//! years.

use crate::table::TableSpec;
use crate::table::heads::{Matched, match_heads, names, normalised};

/// The rows of a sheet among which heads are looked for: number from 0, cells by column.
pub(super) type TopRow = (u32, Vec<String>);

pub(super) struct Found {
    pub matched: Matched,
    /// Rows from 0.
    pub first: u32,
    pub last: u32,
}

/// The row, or the two rows, in which most columns are recognised; one row if two tell no more.
pub(super) fn find(rows: &[TopRow], spec: &TableSpec) -> Option<Found> {
    let known: Vec<String> = spec.columns.iter().flat_map(names).collect();
    let mut best: Option<((usize, usize, bool), Found)> = None;
    for (index, (row, cells)) in rows.iter().enumerate() {
        let mut offer = |heads: &[String], last: u32| {
            let matched = match_heads(heads.iter().map(String::as_str), spec);
            let (recognised, exact, _) = matched.score();
            let score = (recognised, exact, last == *row);
            if best.as_ref().is_none_or(|(so_far, _)| score > *so_far) {
                best = Some((score, Found { matched, first: *row, last }));
            }
        };
        offer(cells, *row);
        if let Some((below, lower)) = rows.get(index + 1).filter(|(below, _)| *below == row + 1) {
            offer(&joined(cells, lower, &known), *below);
        }
    }
    best.map(|(_, found)| found)
}

/// Heads of two rows as one: a merged head holds for all columns below it.
fn joined(upper: &[String], lower: &[String], known: &[String]) -> Vec<String> {
    let mut over = String::new();
    let mut heads = Vec::new();
    for column in 0..upper.len().max(lower.len()) {
        let cell =
            |cells: &[String]| cells.get(column).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let (top, bottom) = (cell(upper), cell(lower));
        if !top.is_empty() || bottom.is_empty() {
            over.clone_from(&top);
        }
        let both = format!("{over} {bottom}").trim().to_owned();
        let is_year = !bottom.is_empty() && bottom.chars().all(|c| c.is_ascii_digit());
        let knows = |head: &str| known.contains(&normalised(head));
        // "Identitas" over "Kode" is a grouping; "Capaian" over "2023" is not the target of 2023.
        heads.push(if !knows(&both) && !is_year && knows(&bottom) { bottom } else { both });
    }
    heads
}
