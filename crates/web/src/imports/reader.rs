//! Reads the cells of one row and keeps every fault on the way, so that a person mends a row once.
use super::explain::{Explain, Said};
use rembuk_documents::csv_in::{CellKind, ColumnSpec, Fault, Row};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::indicators::Year;
use rembuk_domain::numbers::{DecimalStyle, detect_style, parse_decimal};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// A column that must be there.
pub(crate) const fn must(name: &'static str, aliases: &'static [&'static str]) -> ColumnSpec {
    ColumnSpec { name, aliases, required: true }
}

/// A column that may be there.
pub(crate) const fn may(name: &'static str, aliases: &'static [&'static str]) -> ColumnSpec {
    ColumnSpec { name, aliases, required: false }
}

pub(crate) struct Reader<'r> {
    row: &'r Row,
    pub faults: Vec<Fault>,
}

impl<'r> Reader<'r> {
    pub fn new(row: &'r Row) -> Self {
        Self { row, faults: Vec::new() }
    }

    /// Number of the row in its file.
    pub fn row_number(&self) -> u64 {
        self.row.number
    }

    pub fn say(&mut self, column: &str, (key, args): Said) {
        self.faults.push(self.row.fault(column, key, args));
    }

    /// A text with single spaces; `None` if the cell is empty.
    pub fn text(&self, column: &str) -> Option<String> {
        self.row.get(column).map(tidy)
    }

    /// A text that must be there.
    pub fn required(&mut self, column: &str) -> Option<String> {
        let text = self.text(column);
        if text.is_none() {
            self.say(column, ("fault-cell-empty", Vec::new()));
        }
        text
    }

    /// A cell that must hold what `parse` reads.
    pub fn parsed<T, E: Explain>(
        &mut self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.row.get(column);
        if text.is_none() {
            self.say(column, ("fault-cell-empty", Vec::new()));
        }
        self.understood(column, text?, parse)
    }

    /// A cell that may be empty, and else must hold what `parse` reads.
    pub fn maybe<T, E: Explain>(
        &mut self,
        column: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.row.get(column)?;
        self.understood(column, text, parse)
    }

    fn understood<T, E: Explain>(
        &mut self,
        column: &str,
        text: &str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        match parse(text) {
            Ok(value) => Some(value),
            Err(_) if self.row.kind(column) == CellKind::Date => {
                // Spreadsheets make days of codes such as 1.2.1.
                self.say(column, ("fault-cell-is-a-day", vec![("found", text.to_owned())]));
                None
            }
            Err(error) => {
                self.say(column, error.explain());
                None
            }
        }
    }

    /// How a number in this cell is written: a workbook's number with a point, a text as its column does.
    pub fn style(&self, column: &str, of_column: DecimalStyle) -> DecimalStyle {
        match self.row.kind(column) {
            CellKind::Number | CellKind::Percent => DecimalStyle::Point,
            CellKind::Text | CellKind::Date => of_column,
        }
    }

    /// Whether a workbook holds a number there: it knows its value, but not how many zeros were written behind its point.
    pub fn is_number(&self, column: &str) -> bool {
        self.row.kind(column) == CellKind::Number
    }

    /// Whether a workbook shows the cell as per cent.
    pub fn is_percent(&self, column: &str) -> bool {
        self.row.kind(column) == CellKind::Percent
    }

    pub fn code(&mut self, column: &str) -> Option<IndicatorCode> {
        self.parsed(column, IndicatorCode::parse)
    }

    pub fn year(&mut self, column: &str) -> Option<Year> {
        self.parsed(column, Year::parse)
    }

    pub fn decimal(&mut self, column: &str, style: DecimalStyle) -> Option<Decimal> {
        let style = self.style(column, style);
        self.parsed(column, |raw| parse_decimal(raw, style))
    }

    /// A decimal that may be missing.
    pub fn maybe_decimal(&mut self, column: &str, style: DecimalStyle) -> Option<Decimal> {
        let style = self.style(column, style);
        self.maybe(column, |raw| parse_decimal(raw, style))
    }

    /// A whole number of 0 or more that may be missing.
    pub fn count(&mut self, column: &str) -> Option<i64> {
        let raw = self.row.get(column)?;
        let count = parse_decimal(raw, DecimalStyle::Unknown)
            .ok()
            .filter(|number| number.fract().is_zero() && !number.is_sign_negative())
            .and_then(|number| number.to_i64());
        if count.is_none() {
            self.say(column, ("fault-not-a-count", vec![("found", raw.to_owned())]));
        }
        count
    }

    /// Degrees as decimal text. A separator in them never groups thousands, so `113.405` is not ambiguous.
    pub fn degrees(&mut self, column: &str, limit: u32) -> Option<String> {
        let raw = self.row.get(column)?;
        let style = if raw.contains(',') { DecimalStyle::Comma } else { DecimalStyle::Point };
        let number = self.understood(column, raw, |raw| parse_decimal(raw, style))?;
        if number.abs() > Decimal::from(limit) {
            let args = vec![("found", raw.to_owned()), ("limit", limit.to_string())];
            self.say(column, ("fault-off-the-earth", args));
            return None;
        }
        Some(number.to_string())
    }

    /// An ISO day (2024-12-31) that may be missing. A workbook may hold it as the number of days since 1899-12-30.
    pub fn day(&mut self, column: &str) -> Option<String> {
        let raw = self.row.get(column)?;
        if self.row.kind(column) == CellKind::Number
            && let Some(day) = day_of_serial(raw)
        {
            return Some(day.to_string());
        }
        match raw.parse::<jiff::civil::Date>() {
            Ok(day) => Some(day.to_string()),
            Err(_) => {
                self.say(column, ("fault-not-a-day", vec![("found", raw.to_owned())]));
                None
            }
        }
    }

    /// A day that ends something must not lie before the day it began. ISO days compare as texts.
    pub fn say_if_ends_first(&mut self, column: &str, from: Option<&str>, until: Option<&str>) {
        if let (Some(from), Some(until)) = (from, until)
            && until < from
        {
            let args = vec![("from", from.to_owned()), ("until", until.to_owned())];
            self.say(column, ("fault-ends-before-start", args));
        }
    }

    /// The row, if nothing was wrong with it.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Vec<Fault>> {
        match value {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(self.faults),
        }
    }
}

/// The day that a spreadsheet counts so; between 1954 and 2119, so that a year or an amount is none.
fn day_of_serial(raw: &str) -> Option<jiff::civil::Date> {
    let days = raw.parse::<i64>().ok().filter(|days| (20_000..80_000).contains(days))?;
    jiff::civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(days)).ok()
}

/// Trimmed, with single spaces.
pub(crate) fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The decimal style of a column, learnt value by value so that memory stays flat.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct ColumnStyle {
    comma: bool,
    point: bool,
}

impl ColumnStyle {
    /// Looks at a cell. A workbook's own numbers tell nothing of how people write theirs.
    pub fn see(&mut self, row: &Row, column: &str) {
        if row.kind(column) == CellKind::Text
            && let Some(value) = row.get(column)
        {
            self.see_text(value);
        }
    }

    fn see_text(&mut self, value: &str) {
        match detect_style([value]) {
            DecimalStyle::Comma => self.comma = true,
            DecimalStyle::Point => self.point = true,
            DecimalStyle::Unknown => {}
        }
    }

    /// As [`detect_style`] would say of all values together.
    pub fn style(self) -> DecimalStyle {
        match (self.comma, self.point) {
            (true, false) => DecimalStyle::Comma,
            (false, true) => DecimalStyle::Point,
            _ => DecimalStyle::Unknown,
        }
    }
}

/// Whether two decimal texts are one number.
pub(crate) fn is_same_number(one: &str, other: &str) -> bool {
    match (one.parse::<Decimal>(), other.parse::<Decimal>()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

/// Decimal text as written, and the number that sorting and charts use.
pub(crate) fn figure(value: Decimal) -> (String, f64) {
    (value.to_string(), value.to_f64().unwrap_or_default())
}
