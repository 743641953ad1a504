//! The CSV files people really have: semicolons, Windows-1252, a title above the head row, misspelt heads.
//!
//! Nothing is guessed in silence: what was assumed is a [`Note`], what could mean two things is a
//! [`Fault`]. The file is read twice, once to learn its encoding and once for its rows, and never stands in
//! memory.
//!
//! ```
//! use rembuk_documents::csv_in::{ColumnSpec, Limits, TableSpec, open};
//! const SPEC: TableSpec = TableSpec {
//!     columns: &[ColumnSpec { name: "kode", aliases: &[], required: true },
//!                ColumnSpec { name: "nilai", aliases: &["capaian"], required: true }],
//! };
//! let file = std::io::Cursor::new("Kode;Capaian\n1.2.1*;8,67\n");
//! let table = open(file, &Limits::default(), &SPEC).map_err(|faults| faults[0].clone())?;
//! for row in table {
//!     assert_eq!(row?.get("nilai"), Some("8,67"));
//! }
//! # Ok::<(), rembuk_documents::fault::Fault>(())
//! ```

mod heads;
mod records;
mod text;

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::path::Path;
use std::sync::Arc;

pub use crate::fault::{Fault, FaultKind};
use crate::guard::without_guard;
use heads::Found;
use records::{Record, RecordReader};

/// The columns a table should have.
#[derive(Debug, Clone, Copy)]
pub struct TableSpec {
    pub columns: &'static [ColumnSpec],
}

/// One column, by our canonical head and the other heads under which people send it.
#[derive(Debug, Clone, Copy)]
pub struct ColumnSpec {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    /// Whether the file is refused without it; cells may still be empty.
    pub required: bool,
}

/// How much is read before a file is refused.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the file; checked before anything is read.
    pub max_bytes: u64,
    /// Rows under the head row.
    pub max_rows: u64,
    /// Characters of one cell.
    pub max_cell_chars: usize,
}

impl Default for Limits {
    /// 64 MiB, a million rows, and the 32,767 characters that a spreadsheet cell can hold.
    fn default() -> Self {
        Self { max_bytes: 64 << 20, max_rows: 1_000_000, max_cell_chars: 32_767 }
    }
}

/// What was assumed while reading; worth showing, no reason to refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The text was not Unicode and is read as Windows-1252.
    ReadAsWindows1252,
    /// The text is UTF-16 (a spreadsheet's "Unicode text").
    ReadAsUtf16,
    /// This many rows above the head row were passed over.
    RowsAboveHead { count: u64 },
    /// A misspelt head was understood.
    HeadReadAs { head: String, column: &'static str },
    /// A head that means none of our columns; its cells are not read.
    UnknownHead { head: String },
    /// A column without a head, counted from 1; its cells are not read.
    UnnamedColumn { position: usize },
}

impl Note {
    /// Stable key of the message, in Fluent's style.
    pub fn key(&self) -> &'static str {
        match self {
            Self::ReadAsWindows1252 => "note-read-as-windows-1252",
            Self::ReadAsUtf16 => "note-read-as-utf-16",
            Self::RowsAboveHead { .. } => "note-rows-above-head",
            Self::HeadReadAs { .. } => "note-head-read-as",
            Self::UnknownHead { .. } => "note-unknown-head",
            Self::UnnamedColumn { .. } => "note-unnamed-column",
        }
    }

    /// Arguments of the message by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ReadAsWindows1252 | Self::ReadAsUtf16 => Vec::new(),
            Self::RowsAboveHead { count } => vec![("count", count.to_string())],
            Self::HeadReadAs { head, column } => {
                vec![("head", head.clone()), ("column", (*column).to_owned())]
            }
            Self::UnknownHead { head } => vec![("head", head.clone())],
            Self::UnnamedColumn { position } => vec![("position", position.to_string())],
        }
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ReadAsWindows1252 => write!(f, "the text is read as Windows-1252"),
            Self::ReadAsUtf16 => write!(f, "the text is read as UTF-16"),
            Self::RowsAboveHead { count } => write!(f, "{count} rows above the head row are passed over"),
            Self::HeadReadAs { head, column } => write!(f, "head '{head}' read as '{column}'"),
            Self::UnknownHead { head } => write!(f, "column '{head}' is not read"),
            Self::UnnamedColumn { position } => write!(f, "column {position} has no head and is not read"),
        }
    }
}

/// An opened table: an iterator over its rows. A faulty row is an `Err` and reading goes on with the next
/// one, except after [`FaultKind::TooManyRows`] and [`FaultKind::Unreadable`], which end it.
pub struct Table<'r> {
    records: RecordReader<'r>,
    limits: Limits,
    columns: Arc<HashMap<&'static str, usize>>,
    heads: Vec<String>,
    head_row: u64,
    delimiter: u8,
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

/// One row of a table.
#[derive(Debug, Clone)]
pub struct Row {
    /// The row's number as a spreadsheet shows it, counted from 1 with all rows above.
    pub number: u64,
    record: Record,
    columns: Arc<HashMap<&'static str, usize>>,
}

/// Opens a file on disk; see [`open`].
///
/// # Errors
/// As [`open`]; a file that cannot be opened is [`FaultKind::Unreadable`].
pub fn open_path(path: &Path, limits: &Limits, spec: &TableSpec) -> Result<Table<'static>, Vec<Fault>> {
    match std::fs::File::open(path) {
        Ok(file) => open(file, limits, spec),
        Err(error) => Err(vec![Fault::of_file(FaultKind::Unreadable { detail: error.to_string() })]),
    }
}

/// Learns size, encoding, delimiter and head row of a CSV file and stands before its first row.
///
/// The head row is the one, among the first ten that are not empty, in which most columns of `spec` are
/// recognised; the delimiter (`,` `;` tab `|`) is the one that recognises most.
///
/// # Errors
/// All that is wrong with the file before its first row: too large, not text, empty, heads missing, doubled
/// or ambiguous.
pub fn open<'r, R>(mut reader: R, limits: &Limits, spec: &TableSpec) -> Result<Table<'r>, Vec<Fault>>
where
    R: Read + Seek + Send + 'r,
{
    let of_file = |kind| vec![Fault::of_file(kind)];
    let examined = text::examine(&mut reader, limits.max_bytes).map_err(of_file)?;
    let (prefix, source) = text::decode(reader, &examined).map_err(of_file)?;
    let Found { delimiter, index, row, matched } =
        heads::find(&prefix, examined.has_line_feed, spec).ok_or_else(|| of_file(FaultKind::Empty))?;
    let faults = matched.faults(row, spec);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut notes = Vec::from_iter(examined.note);
    if row > 1 {
        notes.push(Note::RowsAboveHead { count: row - 1 });
    }
    notes.extend(matched.notes(spec));

    let max_record = limits.max_cell_chars.saturating_mul(4).max(records::MIN_RECORD_BYTES);
    let mut records = RecordReader::new(source, delimiter, examined.has_line_feed, max_record);
    for _ in 0..=index {
        records.next_record().map_err(of_file)?;
    }
    Ok(Table {
        records,
        limits: *limits,
        columns: Arc::new(matched.by_name(spec)),
        heads: matched.heads,
        head_row: row,
        delimiter,
        notes,
        rows: 0,
        done: false,
    })
}

impl Table<'_> {
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

    /// The character between cells.
    pub fn delimiter(&self) -> char {
        char::from(self.delimiter)
    }

    /// Whether the file has this column of the spec.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
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
}

impl Iterator for Table<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.done {
            let mut record = match self.records.next_record() {
                Ok(Some(record)) if record.is_blank() => continue,
                Ok(Some(record)) => record,
                Ok(None) => break,
                Err(kind) => {
                    self.done = true;
                    return Some(Err(Fault::at_row(self.records.rows_read() + 1, kind)));
                }
            };
            self.rows += 1;
            if self.rows > self.limits.max_rows {
                self.done = true;
                let kind = FaultKind::TooManyRows { limit: self.limits.max_rows };
                return Some(Err(Fault::at_row(record.row, kind)));
            }
            return Some(self.check(&mut record).map(|()| Row {
                number: record.row,
                record,
                columns: Arc::clone(&self.columns),
            }));
        }
        self.done = true;
        None
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
        self.columns.get(column).and_then(|position| self.record.cell(*position)).map(without_guard)
    }

    /// A fault of the caller's own at a cell of this row.
    pub fn fault(&self, column: &str, key: &'static str, args: Vec<(&'static str, String)>) -> Fault {
        Fault::at_cell(self.number, column, FaultKind::Domain { key, args })
    }
}
