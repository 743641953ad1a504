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
pub(crate) mod records;
mod text;

use std::io::{Read, Seek};
use std::path::Path;

pub use crate::fault::{Fault, FaultKind};
use crate::table::Source;
pub use crate::table::{CellKind, ColumnSpec, Limits, Note, Row, Table, TableSpec};
use heads::Found;
use records::RecordReader;

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
    let source = Source::Csv { records: Box::new(records), delimiter };
    Ok(Table::new(source, limits, matched, row, notes, spec))
}
