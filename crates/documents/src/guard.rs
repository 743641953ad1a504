//! The apostrophe that keeps a spreadsheet from running a cell as a formula: put on by `csv_out`, taken off
//! by `csv_in`. Both sides share this file, so that they cannot drift apart.

/// Characters that make a spreadsheet read a cell as a formula, or that it drops before looking; the list is
/// that of OWASP, "CSV Injection", with the full-width forms that some spreadsheets fold to ASCII.
fn starts_formula(character: char) -> bool {
    matches!(character, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

/// A number as data files write it: sign, digits, decimal or grouping marks, exponent, per cent. It cannot
/// call a function, so −0.5 stays a number in the file.
fn is_plain_number(cell: &str) -> bool {
    let body = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let body = body.strip_suffix('%').unwrap_or(body);
    let mantissa = match body.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => {
            let digits = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return false;
            }
            mantissa
        }
        None => body,
    };
    mantissa.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && mantissa.ends_with(|c: char| c.is_ascii_digit())
        && mantissa.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',')
}

/// Whether the writer must put an apostrophe before the cell. A cell that already begins with apostrophes
/// before such a character gets one more: otherwise reading would take away one that was the author's.
pub(crate) fn needs_guard(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(starts_formula) && !is_plain_number(cell)
}

/// The cell as it was before the writer guarded it.
pub(crate) fn without_guard(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.trim_start_matches('\'').starts_with(starts_formula) => rest,
        _ => cell,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_stay_numbers_and_formulas_are_guarded() {
        for number in ["-0.5", "+3", "-1.234,56", "-1e-9", "-12%", "12"] {
            assert!(!needs_guard(number), "{number}");
        }
        for risky in ["=1+1", "-1+1", "-", "@SUM(A1)", "+cmd|' /C calc'!A0", "\t=1", "-2e", "＝1", "-1,2,"] {
            assert!(needs_guard(risky), "{risky}");
        }
        assert!(!needs_guard("'tis"));
        assert!(!needs_guard("a=1"));
    }

    #[test]
    fn exactly_one_apostrophe_is_taken_off() {
        assert_eq!(without_guard("'=x"), "=x");
        assert_eq!(without_guard("''=x"), "'=x");
        assert_eq!(without_guard("'x"), "'x");
    }

    proptest! {
        #[test]
        fn guarding_and_reading_gives_the_cell_back(cell in "['=+@\\-\t a0-9.,%e]{0,6}") {
            let guarded = if needs_guard(&cell) { format!("'{cell}") } else { cell.clone() };
            prop_assert_eq!(without_guard(&guarded), cell.as_str());
        }
    }
}
