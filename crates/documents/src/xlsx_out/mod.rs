//! Workbooks to take away (XLSX): one table, with heads that stay in view, drop-downs, notes and sums.
//!
//! Texts are typed as texts, whatever they begin with: nothing in a cell of ours is ever run. Numbers are numbers, shown by
//! the spreadsheet in the manner of its reader. What [`crate::xlsx_in`] reads back is what was written; a number comes back
//! as the same number, perhaps with fewer zeros behind its point.

mod cells;
mod lists;

use std::io::Write;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook as Out, Worksheet,
    XlsxError,
};

pub use cells::number_of;
use cells::{Formats, write_cell};
use lists::Lists;

/// A table from so many rows on is written row by row to a scratch file instead of being held.
const MANY_ROWS: usize = 2_000;
/// Rows below the last one that drop-downs and sums hold for, too.
const ROWS_TO_COME: u32 = 2_000;
/// Last row a sheet can have, from 0.
const LAST_ROW: u32 = 1_048_575;

/// What is written, as plain data.
#[derive(Debug, Clone, Default)]
pub struct Workbook {
    /// Name of the sheet: at most 31 characters, without `[ ] : * ? / \`.
    pub sheet: String,
    /// Lines above the table; the first is the workbook's title.
    pub titles: Vec<String>,
    /// A line that must be seen first: the data are invented.
    pub mark: Option<String>,
    pub columns: Vec<Column>,
    /// As many cells as columns; empty ones stay empty.
    pub rows: Vec<Vec<String>>,
    pub sums: Option<Sums>,
    /// Columns that stay in view on the left.
    pub frozen: u16,
    /// A second sheet that explains the first: its name and its lines.
    pub guide: Option<(String, Vec<String>)>,
    /// What the hidden sheet says of the workbook, by name.
    pub facts: Vec<(String, String)>,
    /// Day on which it was written: year, month, day.
    pub day: Option<(u16, u8, u8)>,
}

#[derive(Debug, Clone)]
pub struct Column {
    pub head: String,
    /// In characters.
    pub width: f64,
    /// What stands in the note at its head.
    pub note: Option<String>,
    pub kind: ColumnKind,
    pub is_hidden: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnKind {
    Text,
    /// Numbers as they are; what is no number stays a text.
    Number,
    /// Numbers that come back to the digit; others stay a text: a spreadsheet makes 67 of "67.0", and our reader never takes
    /// three decimals for granted.
    Exact,
    /// Numbers with thousands grouped.
    Money,
    /// Whole numbers without grouping: years.
    Year,
    /// One of these; `is_open`: others are taken after a warning, such as several at once.
    Choice {
        choices: Vec<String>,
        is_open: bool,
    },
}

/// A row above the heads that adds up the columns of money.
#[derive(Debug, Clone)]
pub struct Sums {
    pub label: String,
    /// A column by its place, and the text in it that keeps a row from being added: it is counted elsewhere.
    pub except: Option<(usize, String)>,
}

/// Why a workbook could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("the workbook could not be written: {0}")]
    Xlsx(#[from] XlsxError),
    #[error("a table of {0} columns does not fit a sheet")]
    TooManyColumns(usize),
}

/// Writes a workbook.
///
/// # Errors
/// More rows, columns or letters than a sheet can have; `out` can't be written.
pub fn write(book: &Workbook, out: impl Write + Send) -> Result<(), WriteError> {
    let mut made = Out::new();
    let mut properties = DocProperties::new().set_title(book.titles.first().cloned().unwrap_or_default());
    if let Some(mark) = &book.mark {
        properties = properties.set_subject(mark).set_comment(mark);
    }
    // Without a day it would carry the clock of this machine.
    let (year, month, day) = book.day.unwrap_or((2015, 9, 25));
    properties = properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    made.set_properties(&properties);
    let lists = Lists::of(&book.columns);
    let sheet = match book.rows.len() {
        MANY_ROWS.. => made.add_worksheet_with_constant_memory()?,
        _ => made.add_worksheet(),
    };
    table(sheet, book, &lists)?;
    if let Some((name, lines)) = &book.guide {
        let sheet = made.add_worksheet();
        sheet.set_name(name)?.set_column_width(0, 100)?;
        let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        for (row, line) in (0..).zip(lines) {
            sheet.write_string_with_format(row, 0, line, &wrapped)?;
        }
    }
    lists.write(&mut made)?;
    if !book.facts.is_empty() {
        let sheet = made.add_worksheet();
        sheet.set_name(crate::xlsx_in::FACTS_SHEET)?.set_hidden(true);
        for (row, (name, value)) in (0..).zip(&book.facts) {
            sheet.write_string(row, 0, name)?.write_string(row, 1, value)?;
        }
    }
    made.save_to_writer(out)?;
    Ok(())
}

fn table(sheet: &mut Worksheet, book: &Workbook, lists: &Lists<'_>) -> Result<(), WriteError> {
    let formats = Formats::new();
    sheet.set_name(&book.sheet)?;
    columns(sheet, book, &formats)?;
    let title = Format::new().set_bold().set_font_size(14);
    let warning = Format::new().set_bold().set_font_color("#B10E1E");
    let mut row = 0;
    if let Some(mark) = &book.mark {
        sheet.write_string_with_format(row, 0, mark, &warning)?;
        row += 1;
    }
    for (index, line) in book.titles.iter().enumerate() {
        if index == 0 {
            sheet.write_string_with_format(row, 0, line, &title)?;
        } else {
            sheet.write_string(row, 0, line)?;
        }
        row += 1;
    }
    let heads_at = row + u32::from(book.sums.is_some());
    let first = heads_at + 1;
    let last =
        u32::try_from(book.rows.len()).unwrap_or(LAST_ROW).saturating_add(first + ROWS_TO_COME).min(LAST_ROW);
    if let Some(sums) = &book.sums {
        cells::write_sums(sheet, book, sums, row, (first, last))?;
    }
    heads(sheet, book, heads_at)?;
    for (row, cells) in (first..).zip(&book.rows) {
        for (column, (cell, text)) in (0..).zip(book.columns.iter().zip(cells)) {
            write_cell(sheet, row, column, &cell.kind, text, &formats)?;
        }
    }
    lists.validate(sheet, (first, last))?;
    sheet.set_freeze_panes(first, book.frozen)?;
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(heads_at, heads_at)?;
    Ok(())
}

fn columns(sheet: &mut Worksheet, book: &Workbook, formats: &Formats) -> Result<(), WriteError> {
    for (index, column) in book.columns.iter().enumerate() {
        let at = u16::try_from(index).map_err(|_| WriteError::TooManyColumns(book.columns.len()))?;
        sheet.set_column_width(at, column.width)?;
        // Also of cells that are still empty: a code typed into one must not become a date.
        sheet.set_column_format(at, formats.of_column(&column.kind))?;
        if column.is_hidden {
            sheet.set_column_hidden(at)?;
        }
    }
    Ok(())
}

fn heads(sheet: &mut Worksheet, book: &Workbook, row: u32) -> Result<(), WriteError> {
    let format = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color("#D2E2F1")
        .set_border(FormatBorder::Thin);
    for (column, head) in (0..).zip(&book.columns) {
        sheet.write_string_with_format(row, column, &head.head, &format)?;
        if let Some(text) = &head.note {
            let note = Note::new(text).add_author_prefix(false).set_width(320).set_height(110);
            sheet.insert_note(row, column, &note)?;
        }
    }
    Ok(())
}
