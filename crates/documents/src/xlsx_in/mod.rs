//! Workbooks (XLSX) as people really save them: titles above the heads, merged heads, moved columns, sums, formulas.
//!
//! They give the same rows as [`crate::csv_in`]. Cells are streamed and counted; nothing a file says of its own size is
//! believed. A formula counts as the value it had when the file was saved; links to other files are not followed.

mod heads;
mod numbers;
mod package;
mod rows;
mod sheet;

use std::collections::HashMap;
use std::io::{BufReader, Read, Seek};
use std::sync::Arc;

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

pub use sheet::Sheet;

use crate::fault::{Address, Fault, FaultKind};
use crate::table::{Limits, Note, Table, TableSpec};
use heads::{Found, TopRow};

/// Columns in which heads are looked for.
const MAX_COLUMNS: u32 = 512;
/// Rows in which they are looked for.
const TOP_ROWS: u32 = 40;
/// Sheet in which our workbooks say what they are.
pub const FACTS_SHEET: &str = "rembuk";
const MAX_FACTS: u32 = 100;

/// Whether a file that begins like this is one for this module, if only to say why it is not read.
pub fn is_workbook(first: &[u8]) -> bool {
    first.starts_with(b"PK\x03\x04")
        || first.starts_with(b"PK\x05\x06")
        || first.starts_with(b"\xD0\xCF\x11\xE0")
}

/// Opens a workbook and stands before the first row of its table; see [`read`].
///
/// # Errors
/// As [`read`].
pub fn open<R: Read + Seek>(
    reader: R,
    limits: &Limits,
    spec: &TableSpec,
) -> Result<Table<'static>, Vec<Fault>> {
    read(reader, limits, spec).map(|sheet| Table::of_sheet(Arc::new(sheet)))
}

/// Reads the table of the one visible sheet whose heads are those of `spec`.
///
/// # Errors
/// All that is wrong with the file before its first row: not a workbook (too old, with a password, with macros, broken),
/// too much to unpack, no sheet or several that fit, heads missing, doubled or ambiguous.
pub fn read<R: Read + Seek>(mut reader: R, limits: &Limits, spec: &TableSpec) -> Result<Sheet, Vec<Fault>> {
    let of_file = |kind| vec![Fault::of_file(kind)];
    let package = package::examine(&mut reader, limits.max_bytes).map_err(of_file)?;
    reader.rewind().map_err(|error| of_file(FaultKind::Unreadable { detail: error.to_string() }))?;
    let mut book = Xlsx::new(BufReader::new(reader)).map_err(|error| of_file(unreadable(&error)))?;
    let names = visible(&book).map_err(of_file)?;
    let facts = facts(&mut book).map_err(of_file)?;
    let (name, found) = choose(&mut book, &names, spec)?;
    let mut notes = Vec::new();
    if package.has_external_links {
        notes.push(Note::ExternalLinks);
    }
    if package.formulas_without_value > 0 {
        notes.push(Note::FormulasWithoutValue { count: package.formulas_without_value });
    }
    rows::read(&mut book, name, found, limits, spec, facts, notes).map_err(of_file)
}

/// Names of the sheets a person sees.
fn visible<R: Read + Seek>(book: &Xlsx<R>) -> Result<Vec<String>, FaultKind> {
    let sheets = book.sheets_metadata();
    for (index, sheet) in sheets.iter().enumerate() {
        let name = sheet.name.to_lowercase();
        if sheets.iter().take(index).any(|other| other.name.to_lowercase() == name) {
            return Err(FaultKind::SheetTwice { name: sheet.name.clone() });
        }
    }
    let shown = sheets
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible);
    Ok(shown.map(|sheet| sheet.name.clone()).collect())
}

/// Names and values of our own sheet, if the workbook has one.
fn facts<R: Read + Seek>(book: &mut Xlsx<R>) -> Result<HashMap<String, String>, FaultKind> {
    if !book.sheets_metadata().iter().any(|sheet| sheet.name == FACTS_SHEET) {
        return Ok(HashMap::new());
    }
    let rows = top_rows(book, FACTS_SHEET, MAX_FACTS)?;
    let pair = |(_, cells): TopRow| {
        let mut cells = cells.into_iter();
        Some((cells.next().filter(|name| !name.is_empty())?, cells.next().unwrap_or_default()))
    };
    Ok(rows.into_iter().filter_map(pair).collect())
}

/// The texts of the first rows of a sheet that are not empty.
fn top_rows<R: Read + Seek>(book: &mut Xlsx<R>, sheet: &str, rows: u32) -> Result<Vec<TopRow>, FaultKind> {
    let mut top: Vec<TopRow> = Vec::new();
    let mut cells = book.worksheet_cells_reader(sheet).map_err(|error| unreadable(&error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| unreadable(&error))? {
        let (row, column) = cell.get_position();
        if row >= rows {
            break;
        }
        let (text, _) = rows::text_of(cell.get_value(), false);
        if text.trim().is_empty() {
            continue;
        }
        if column >= MAX_COLUMNS {
            return Err(FaultKind::TooMuch { what: "columns", limit: MAX_COLUMNS.into() });
        }
        if top.last().is_none_or(|(last, _)| *last != row) {
            top.push((row, Vec::new()));
        }
        if let Some((_, texts)) = top.last_mut() {
            let column = column as usize;
            if texts.len() <= column {
                texts.resize(column + 1, String::new());
            }
            text.trim().clone_into(&mut texts[column]);
        }
    }
    Ok(top)
}

/// The one sheet whose heads fit. If none does, the faults of the one that comes nearest.
fn choose<R: Read + Seek>(
    book: &mut Xlsx<R>,
    names: &[String],
    spec: &TableSpec,
) -> Result<(String, Found), Vec<Fault>> {
    let mut fitting = Vec::new();
    let mut nearest: Option<(usize, Vec<Fault>)> = None;
    let mut filled = 0;
    for name in names {
        let rows =
            top_rows(book, name, TOP_ROWS).map_err(|kind| vec![in_sheet(name, Fault::of_file(kind))])?;
        let Some(found) = heads::find(&rows, spec) else { continue };
        filled += 1;
        let faults = found.matched.faults(u64::from(found.first) + 1, spec);
        let recognised = found.matched.score().0;
        if faults.is_empty() {
            fitting.push((name.clone(), found));
        } else if nearest.as_ref().is_none_or(|(so_far, _)| recognised > *so_far) {
            let faults = faults.into_iter().map(|fault| in_sheet(name, fault)).collect();
            nearest = Some((recognised, faults));
        }
    }
    if fitting.len() > 1 {
        let names: Vec<String> = fitting.into_iter().map(|(name, _)| name).collect();
        return Err(vec![Fault::of_file(FaultKind::SeveralSheetsFit { names: names.join(", ") })]);
    }
    match (fitting.pop(), nearest) {
        (Some(found), _) => Ok(found),
        (None, None) => Err(vec![Fault::of_file(FaultKind::Empty)]),
        (None, Some((recognised, faults))) if filled == 1 || recognised > 1 => Err(faults),
        (None, Some(_)) => Err(vec![Fault::of_file(FaultKind::NoSheetFits { names: names.join(", ") })]),
    }
}

fn in_sheet(name: &str, fault: Fault) -> Fault {
    Fault { at: Some(Box::new(Address { sheet: name.to_owned(), letters: None })), ..fault }
}

fn unreadable(error: &XlsxError) -> FaultKind {
    match error {
        XlsxError::Password => FaultKind::NotAWorkbook { what: "encrypted" },
        error => FaultKind::Unreadable { detail: error.to_string() },
    }
}
