//! The rows below the heads, cell by cell.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::sync::Arc;

use calamine::{DataRef, Style, Xlsx};

use super::heads::Found;
use super::numbers::{date_text, number_text};
use super::sheet::Sheet;
use super::unreadable;
use crate::fault::{Fault, FaultKind};
use crate::table::heads::{names, normalised};
use crate::table::{CellKind, Limits, Note, TableSpec};

/// Cells of one sheet, read or not: a file of this many would take minutes.
const MAX_CELLS: u64 = 10_000_000;
/// First words of rows that add others up.
const SUMS: [&str; 5] = ["jumlah", "total", "subtotal", "grandtotal", "jumlahtotal"];

/// The text of a cell and what it is. `is_percent`: the cell shows a hundred times its number.
pub(super) fn text_of(value: &DataRef<'_>, is_percent: bool) -> (String, CellKind) {
    match value {
        DataRef::Empty => (String::new(), CellKind::Text),
        DataRef::Int(number) => (number.to_string(), CellKind::Number),
        DataRef::Float(number) if is_percent => {
            (format!("{}%", number_text(number * 100.0)), CellKind::Percent)
        }
        DataRef::Float(number) => (number_text(*number), CellKind::Number),
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), CellKind::Text),
        DataRef::DateTime(date) if date.is_duration() => (number_text(date.as_f64()), CellKind::Number),
        DataRef::DateTime(date) => (date_text(*date), CellKind::Date),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (text.clone(), CellKind::Date),
        DataRef::Error(error) => (error.to_string(), CellKind::Text),
    }
}

/// Whether cells of a style show per cent.
fn shows_percent(style: &Style) -> bool {
    let format = style.number_format.as_ref().map(|format| format.format_code.as_str()).unwrap_or_default();
    // A quoted per cent sign is only a word.
    format.split('"').step_by(2).any(|part| part.contains('%'))
}

/// What is known of the row that is being read.
#[derive(Default)]
struct Pending {
    row: u32,
    cells: Vec<(usize, String, CellKind)>,
    fault: Option<Fault>,
}

struct Builder<'s> {
    sheet: Sheet,
    limits: &'s Limits,
    /// Places in a packed row by column of the sheet.
    kept: Vec<Option<usize>>,
    pending: Pending,
    sums: u64,
    beside: u64,
}

pub(super) fn read<R: Read + Seek>(
    book: &mut Xlsx<R>,
    name: String,
    found: Found,
    limits: &Limits,
    spec: &TableSpec,
    facts: HashMap<String, String>,
    notes: Vec<Note>,
) -> Result<Sheet, FaultKind> {
    let last_head = found.last;
    let mut cells = book.worksheet_cells_reader(&name).map_err(|error| unreadable(&error))?;
    let percent: Vec<bool> = cells.styles().iter().map(shows_percent).collect();
    let mut builder = Builder::new(name, found, limits, spec, facts, notes);
    let mut count = 0;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| unreadable(&error))? {
        count += 1;
        if count > MAX_CELLS {
            return Err(FaultKind::TooMuch { what: "cells", limit: MAX_CELLS });
        }
        let (row, column) = cell.get_position();
        if row > last_head && !matches!(cell.get_value(), DataRef::Empty) {
            let is_percent = percent.get(style).copied().unwrap_or(false);
            builder.take(row, column, cell.get_value(), is_percent)?;
        }
    }
    builder.done()
}

impl<'s> Builder<'s> {
    fn new(
        name: String,
        found: Found,
        limits: &'s Limits,
        spec: &TableSpec,
        facts: HashMap<String, String>,
        mut notes: Vec<Note>,
    ) -> Self {
        let Found { matched, first, .. } = found;
        // Our own workbooks have titles above the heads; nothing is assumed there.
        if first > 0 && facts.is_empty() {
            notes.push(Note::RowsAboveHead { count: first.into() });
        }
        notes.extend(matched.notes(spec));
        let mut kept = vec![None; matched.heads.len()];
        let (mut columns, mut places) = (HashMap::new(), HashMap::new());
        for (column, head) in matched.heads.iter().enumerate() {
            places.insert(normalised(head), column as u32);
        }
        let by_name = matched.by_name(spec);
        let mut ours: Vec<(usize, &'static str)> =
            by_name.iter().map(|(name, column)| (*column, *name)).collect();
        ours.sort_unstable();
        for (place, (column, name)) in ours.into_iter().enumerate() {
            columns.insert(name, place);
            if let Some(kept) = kept.get_mut(column) {
                *kept = Some(place);
            }
            for known in spec.columns.iter().filter(|spec| spec.name == name).flat_map(names) {
                places.insert(known, column as u32);
            }
        }
        let sheet = Sheet {
            name,
            heads: matched.heads,
            head_row: u64::from(first) + 1,
            width: columns.len(),
            columns: Arc::new(columns),
            notes,
            facts,
            places,
            numbers: Vec::new(),
            text: String::new(),
            ends: Vec::new(),
            kinds: Vec::new(),
            faults: HashMap::new(),
        };
        Self { sheet, limits, kept, pending: Pending::default(), sums: 0, beside: 0 }
    }

    fn take(
        &mut self,
        row: u32,
        column: u32,
        value: &DataRef<'_>,
        is_percent: bool,
    ) -> Result<(), FaultKind> {
        if row != self.pending.row {
            self.flush()?;
            self.pending.row = row;
        }
        let Some(place) = self.kept.get(column as usize) else {
            self.beside += 1;
            return Ok(());
        };
        let Some(place) = *place else { return Ok(()) };
        let (text, kind) = text_of(value, is_percent);
        if text.trim().is_empty() {
            return Ok(());
        }
        let limit = self.limits.max_cell_chars;
        let is_long = text.len() > limit && text.chars().count() > limit;
        let kind_of_fault = match value {
            DataRef::Error(_) => Some(FaultKind::CellError { found: text.clone() }),
            DataRef::Float(number) if !number.is_finite() => {
                Some(FaultKind::CellError { found: text.clone() })
            }
            _ if is_long => Some(FaultKind::CellTooLong { limit }),
            _ => None,
        };
        if let (Some(fault), None) = (kind_of_fault, &self.pending.fault) {
            let head = self.sheet.heads.get(column as usize).cloned().unwrap_or_default();
            self.pending.fault = Some(Fault::at_cell(u64::from(row) + 1, head, fault));
        }
        self.pending.cells.push((place, text, kind));
        Ok(())
    }

    fn flush(&mut self) -> Result<(), FaultKind> {
        let Pending { row, mut cells, fault } = std::mem::take(&mut self.pending);
        if cells.is_empty() {
            return Ok(());
        }
        cells.sort_by_key(|(place, ..)| *place);
        cells.dedup_by_key(|(place, ..)| *place);
        if is_sum(&cells) {
            self.sums += 1;
            return Ok(());
        }
        if self.sheet.numbers.is_empty() && counts_columns(&cells) {
            return Ok(());
        }
        if self.sheet.numbers.len() as u64 >= self.limits.max_rows {
            return Err(FaultKind::TooManyRows { limit: self.limits.max_rows });
        }
        self.sheet.push(u64::from(row) + 1, &cells, fault)
    }

    fn done(mut self) -> Result<Sheet, FaultKind> {
        self.flush()?;
        if self.sums > 0 {
            self.sheet.notes.push(Note::SumRowsPassedOver { count: self.sums });
        }
        if self.beside > 0 {
            self.sheet.notes.push(Note::CellsBeside { count: self.beside });
        }
        Ok(self.sheet)
    }
}

/// "Jumlah", and nothing but numbers behind it.
fn is_sum(cells: &[(usize, String, CellKind)]) -> bool {
    let Some(((_, first, _), rest)) = cells.split_first() else { return false };
    first.len() < 40
        && SUMS.contains(&normalised(first).as_str())
        && rest.iter().all(|(.., kind)| *kind == CellKind::Number)
}

/// The row (1) (2) (3) below the heads of official tables.
fn counts_columns(cells: &[(usize, String, CellKind)]) -> bool {
    cells.len() > 2
        && (1..).zip(cells).all(|(count, (_, text, _)): (u32, _)| {
            text.trim().trim_start_matches('(').trim_end_matches(')') == count.to_string()
        })
}
