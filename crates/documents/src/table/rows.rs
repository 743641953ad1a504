//! Rows under the head row, one by one.

use std::collections::HashMap;
use std::sync::Arc;

use super::heads::Matched;
use super::{Limits, Note, TableSpec};
use crate::csv_in::records::{Record, RecordReader};
use crate::fault::{Address, Fault, FaultKind};
use crate::guard::without_guard;
use crate::xlsx_in::Sheet;

/// Where rows come from.
pub(crate) enum Source<'r> {
    Csv { records: Box<RecordReader<'r>>, delimiter: u8 },
    Sheet { sheet: Arc<Sheet>, next: usize },
}

/// An opened table: an iterator over its rows. A faulty row is an `Err` and reading goes on with the next
/// one, except after [`FaultKind::TooManyRows`] and [`FaultKind::Unreadable`], which end it.
pub struct Table<'r> {
    source: Source<'r>,
    limits: Limits,
    columns: Arc<HashMap<&'static str, usize>>,
    heads: Vec<String>,
    head_row: u64,
    notes: Vec<Note>,
    rows: u64,
    done: bool,
}

impl std::fmt::Debug for Table<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Table")
            .field("heads", &self.heads)
            .field("notes", &self.notes)
            .finish_non_exhaustive()
    }
}

/// What a cell is beside its text. A file of text has only texts; a workbook knows better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    Text,
    /// A number; its text has a decimal point, no grouping, and never just three decimals.
    Number,
    /// A number that is shown as per cent; its text is what is shown, with the sign.
    Percent,
    /// A day or an instant; its text is the ISO form.
    Date,
}

#[derive(Debug, Clone)]
enum Cells {
    Record(Record),
    Sheet(Arc<Sheet>, usize),
}

/// One row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// The row's number as a spreadsheet shows it, counted from 1 with all rows above.
    pub number: u64,
    cells: Cells,
    columns: Arc<HashMap<&'static str, usize>>,
}

impl<'r> Table<'r> {
    pub(crate) fn new(
        source: Source<'r>,
        limits: &Limits,
        matched: Matched,
        head_row: u64,
        notes: Vec<Note>,
        spec: &TableSpec,
    ) -> Self {
        let columns = Arc::new(matched.by_name(spec));
        let heads = matched.heads;
        Self { source, limits: *limits, columns, heads, head_row, notes, rows: 0, done: false }
    }

    /// The table of a sheet that was read before.
    pub fn of_sheet(sheet: Arc<Sheet>) -> Self {
        Self {
            limits: Limits::default(),
            columns: Arc::clone(&sheet.columns),
            heads: sheet.heads.clone(),
            head_row: sheet.head_row,
            notes: sheet.notes.clone(),
            source: Source::Sheet { sheet, next: 0 },
            rows: 0,
            done: false,
        }
    }

    /// What was assumed while opening.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// The heads as the file writes them, trimmed, without empty ones at the end.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// Where the head row stands, counted from 1.
    pub fn head_row(&self) -> u64 {
        self.head_row
    }

    /// The character between cells; a workbook has none.
    pub fn delimiter(&self) -> Option<char> {
        match &self.source {
            Source::Csv { delimiter, .. } => Some(char::from(*delimiter)),
            Source::Sheet { .. } => None,
        }
    }

    /// Whether the file has this column of the spec.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    /// Where a fault stands in its workbook: the sheet, and the letters of the column. `column`: our name of it or a head.
    /// `None` for a file of text.
    pub fn address(&self, column: Option<&str>) -> Option<Address> {
        match &self.source {
            Source::Csv { .. } => None,
            Source::Sheet { sheet, .. } => Some(sheet.address(column)),
        }
    }

    /// What the workbook says of itself on its sheet `rembuk`, by name.
    pub fn facts(&self) -> Option<&HashMap<String, String>> {
        match &self.source {
            Source::Csv { .. } => None,
            Source::Sheet { sheet, .. } => Some(&sheet.facts),
        }
    }

    fn check(&self, record: &mut Record) -> Result<(), Fault> {
        let expected = self.heads.len();
        record.drop_blank_cells_beyond(expected);
        if record.len() != expected {
            let kind = FaultKind::WrongCellCount { expected, found: record.len() };
            return Err(Fault::at_row(record.row, kind));
        }
        let limit = self.limits.max_cell_chars;
        for (position, head) in self.heads.iter().enumerate() {
            let cell = record.cell(position).unwrap_or_default();
            if cell.len() > limit && cell.chars().count() > limit {
                return Err(Fault::at_cell(record.row, head, FaultKind::CellTooLong { limit }));
            }
            if cell.contains('\0') {
                return Err(Fault::at_cell(record.row, head, FaultKind::NotText { what: "binary" }));
            }
        }
        Ok(())
    }

    fn end(&mut self, fault: Fault) -> Option<Result<Row, Fault>> {
        self.done = true;
        Some(Err(fault))
    }
}

impl Iterator for Table<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.done {
            return None;
        }
        let records = match &mut self.source {
            Source::Csv { records, .. } => records,
            Source::Sheet { sheet, next } => {
                let number = sheet.number(*next)?;
                let (sheet, index) = (Arc::clone(sheet), *next);
                *next += 1;
                if let Some(fault) = sheet.fault(index) {
                    return Some(Err(fault.clone()));
                }
                let columns = Arc::clone(&self.columns);
                return Some(Ok(Row { number, cells: Cells::Sheet(sheet, index), columns }));
            }
        };
        let mut record = loop {
            match records.next_record() {
                Ok(Some(record)) if record.is_blank() => {}
                Ok(Some(record)) => break record,
                Ok(None) => {
                    self.done = true;
                    return None;
                }
                Err(kind) => {
                    let row = records.rows_read() + 1;
                    return self.end(Fault::at_row(row, kind));
                }
            }
        };
        self.rows += 1;
        if self.rows > self.limits.max_rows {
            let kind = FaultKind::TooManyRows { limit: self.limits.max_rows };
            return self.end(Fault::at_row(record.row, kind));
        }
        Some(self.check(&mut record).map(|()| Row {
            number: record.row,
            cells: Cells::Record(record),
            columns: Arc::clone(&self.columns),
        }))
    }
}

impl Row {
    /// The cell of a column of the spec, trimmed; `None` if it is empty or the file has no such column.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.raw(column).map(str::trim).filter(|cell| !cell.is_empty())
    }

    /// The cell as it stands in the file, without the apostrophe of our own export; `None` if the file has no
    /// such column.
    pub fn raw(&self, column: &str) -> Option<&str> {
        let position = *self.columns.get(column)?;
        match &self.cells {
            Cells::Record(record) => record.cell(position).map(without_guard),
            Cells::Sheet(sheet, index) => Some(sheet.cell(*index, position).0),
        }
    }

    /// What the cell is; a text where the file has no such column.
    pub fn kind(&self, column: &str) -> CellKind {
        match (&self.cells, self.columns.get(column)) {
            (Cells::Sheet(sheet, index), Some(position)) => sheet.cell(*index, *position).1,
            _ => CellKind::Text,
        }
    }

    /// A fault of the caller's own at a cell of this row.
    pub fn fault(&self, column: &str, key: &'static str, args: Vec<(&'static str, String)>) -> Fault {
        Fault::at_cell(self.number, column, FaultKind::Domain { key, args })
    }
}
