//! From the binary numbers of a workbook to decimal text.

use std::fmt::Write;

use calamine::ExcelDateTime;

/// Decimal text with a point, as exact as spreadsheets are: 15 digits. Never with just three decimals, which a reader may
/// take for thousands: 1.234 is "1.2340".
pub(super) fn number_text(number: f64) -> String {
    // Exact below 2^53, and no spreadsheet shows more.
    if number.fract() == 0.0 && number.abs() < 1e15 {
        #[allow(clippy::cast_possible_truncation, reason = "whole and below 10^15")]
        return (number as i64).to_string();
    }
    let mut text = number.to_string();
    if text.bytes().filter(u8::is_ascii_digit).count() > 15 {
        let rounded = format!("{number:.14e}").parse().unwrap_or(number);
        text = f64::to_string(&rounded);
    }
    if text.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 3) {
        text.push('0');
    }
    text
}

/// ISO day, with the time of day if there is one.
pub(super) fn date_text(date: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let mut text = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) != (0, 0, 0) {
        let _ = write!(text, " {hour:02}:{minute:02}:{second:02}");
    }
    text
}

/// Letters of a column counted from 0: 0 is A, 26 is AA.
pub(super) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_a_spreadsheet_shows_them() {
        let cases = [
            (0.1 + 0.2, "0.3"),
            (1.234, "1.2340"),
            (-0.0, "0"),
            (1_250_000.0, "1250000"),
            (8.67, "8.67"),
            (1e-7, "0.0000001"),
            (-1.5, "-1.5"),
            (331.353, "331.3530"),
            (0.0867 * 100.0, "8.67"),
        ];
        for (number, text) in cases {
            assert_eq!(number_text(number), text);
        }
    }

    #[test]
    fn columns_are_counted_in_letters() {
        assert_eq!([0, 25, 26, 701, 702, 16_383].map(letters), ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
