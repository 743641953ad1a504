//! Single cells: texts that stay texts, numbers that are exact.

use rust_xlsxwriter::{Format, FormatAlign, Formula, Worksheet};

use super::{ColumnKind, Sums, Workbook, WriteError};

pub(super) struct Formats {
    text: Format,
    number: Format,
    year: Format,
    whole_money: Format,
    money: Format,
}

impl Formats {
    pub fn new() -> Self {
        let base = || Format::new().set_align(FormatAlign::Top);
        Self {
            text: base().set_num_format("@"),
            number: base(),
            year: base().set_num_format("0"),
            whole_money: base().set_num_format("#,##0"),
            money: base().set_num_format("#,##0.0#####"),
        }
    }

    pub fn of_column(&self, kind: &ColumnKind) -> &Format {
        match kind {
            ColumnKind::Text | ColumnKind::Choice { .. } => &self.text,
            ColumnKind::Number | ColumnKind::Exact => &self.number,
            ColumnKind::Year => &self.year,
            ColumnKind::Money => &self.whole_money,
        }
    }

    fn of_number(&self, kind: &ColumnKind, number: f64) -> &Format {
        match kind {
            ColumnKind::Money if number.fract() != 0.0 => &self.money,
            kind => self.of_column(kind),
        }
    }
}

/// Decimal text as the number that a spreadsheet keeps without loss; `None` for anything else: words, grouped digits,
/// leading zeros, more than 15 digits.
pub fn number_of(text: &str) -> Option<f64> {
    let body = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = body.split_once('.').unwrap_or((body, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_plain = digits(whole) && digits(decimals) && (whole.len() == 1 || !whole.starts_with('0'));
    let significant = body.bytes().filter(u8::is_ascii_digit).count();
    if is_plain && significant <= 15 { text.parse().ok() } else { None }
}

pub(super) fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    kind: &ColumnKind,
    text: &str,
    formats: &Formats,
) -> Result<(), WriteError> {
    let number = match kind {
        ColumnKind::Text | ColumnKind::Choice { .. } => None,
        ColumnKind::Number | ColumnKind::Money | ColumnKind::Year => number_of(text),
        ColumnKind::Exact => number_of(text).filter(|number| {
            let has_three = text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
            number.to_string() == text && !has_three
        }),
    };
    match number {
        Some(number) => {
            sheet.write_number_with_format(row, column, number, formats.of_number(kind, number))?;
        }
        None if text.is_empty() => {}
        None => {
            sheet.write_string_with_format(row, column, text, &formats.text)?;
        }
    }
    Ok(())
}

/// The sums of money over all rows from `first` to `last`, with the result they have today: a reader without a calculator
/// sees it, too. They stand above the heads, where rows added below do not push them away.
pub(super) fn write_sums(
    sheet: &mut Worksheet,
    book: &Workbook,
    sums: &Sums,
    row: u32,
    (first, last): (u32, u32),
) -> Result<(), WriteError> {
    let bold = Format::new().set_bold();
    let money = Format::new().set_bold().set_num_format("#,##0.0#####");
    let whole = Format::new().set_bold().set_num_format("#,##0");
    sheet.write_string_with_format(row, 0, &sums.label, &bold)?;
    for (index, column) in book.columns.iter().enumerate() {
        if column.kind != ColumnKind::Money {
            continue;
        }
        let at = u16::try_from(index).map_err(|_| WriteError::TooManyColumns(book.columns.len()))?;
        let is_added = |cells: &&Vec<String>| {
            sums.except.as_ref().is_none_or(|(place, word)| cells.get(*place) != Some(word))
        };
        let numbers = book.rows.iter().filter(is_added).filter_map(|cells| number_of(cells.get(index)?));
        let sum: f64 = numbers.sum();
        // Sums of decimals carry dust in their last digits.
        let sum = (sum * 1e6).round() / 1e6;
        let range = |column: u16| {
            let letters = letters(column);
            format!("${letters}${}:${letters}${}", first + 1, last + 1)
        };
        let formula = match &sums.except {
            Some((place, word)) => {
                let other =
                    u16::try_from(*place).map_err(|_| WriteError::TooManyColumns(book.columns.len()))?;
                format!("=SUMIF({},\"<>{word}\",{})", range(other), range(at))
            }
            None => format!("=SUM({})", range(at)),
        };
        let formula = Formula::new(formula).set_result(sum.to_string());
        let format = if sum.fract() == 0.0 { &whole } else { &money };
        sheet.write_formula_with_format(row, at, formula, format)?;
    }
    Ok(())
}

pub(super) fn letters(column: u16) -> String {
    rust_xlsxwriter::utility::column_number_to_name(column)
}
