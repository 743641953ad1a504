use proptest::prelude::*;

use super::*;

fn unknown(raw: &str) -> Result<String, &'static str> {
    parse_decimal(raw, DecimalStyle::Unknown).map(to_canonical).map_err(|error| error.key())
}

#[test]
fn indonesian_and_english_text_come_to_the_same_number() {
    for (raw, canonical) in [
        ("15,11", "15.11"),
        ("7.61", "7.61"),
        (" 80,57 ", "80.57"),
        ("1.234.567,8", "1234567.8"),
        ("1,234,567.8", "1234567.8"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("11107402", "11107402"),
        ("-0,5", "-0.5"),
        ("\u{2212}0,5", "-0.5"),
        ("–7.61", "-7.61"),
        ("+7", "7"),
        ("\u{a0}80,57\u{a0}", "80.57"),
        ("1\u{a0}234\u{a0}567,8", "1234567.8"),
        ("1 234", "1234"),
        ("67.0", "67.0"),
        ("100,00", "100.00"),
        ("1234.567", "1234.567"),
        ("1234,567", "1234.567"),
        ("0,339", "0.339"),
        ("0.339", "0.339"),
        (",5", "0.5"),
        ("1.2345", "1.2345"),
        ("-0", "0"),
        ("007", "7"),
    ] {
        assert_eq!(unknown(raw), Ok(canonical.to_owned()), "{raw:?}");
    }
}

#[test]
fn a_thousand_or_a_decimal_is_asked_not_guessed() {
    for raw in ["1.234", "1,234", "-12,345", "123.456"] {
        assert_eq!(unknown(raw), Err("number-ambiguous"), "{raw}");
    }
    let Err(NumberError::Ambiguous { as_thousands, as_decimal, .. }) =
        parse_decimal("-1.234", DecimalStyle::Unknown)
    else {
        panic!("not ambiguous")
    };
    assert_eq!(
        (to_canonical(as_thousands), to_canonical(as_decimal)),
        ("-1234".to_owned(), "-1.234".to_owned())
    );
}

#[test]
fn the_style_of_the_column_settles_it() {
    let read = |raw, style| to_canonical(parse_decimal(raw, style).unwrap());
    assert_eq!(read("1.234", DecimalStyle::Comma), "1234");
    assert_eq!(read("1,234", DecimalStyle::Comma), "1.234");
    assert_eq!(read("1.234", DecimalStyle::Point), "1.234");
    assert_eq!(read("1,234", DecimalStyle::Point), "1234");
    // What can be nothing else stays what it is.
    assert_eq!(read("7.61", DecimalStyle::Comma), "7.61");
    assert_eq!(read("15,11", DecimalStyle::Point), "15.11");
}

#[test]
fn what_is_no_number_says_why() {
    for (raw, key) in [
        ("", "number-empty"),
        (" \u{a0} ", "number-empty"),
        ("15 %", "number-percent"),
        ("15,11%", "number-percent"),
        ("1e5", "number-exponent"),
        ("1,5E-3", "number-exponent"),
        ("NaN", "number-not-a-number"),
        ("inf", "number-not-a-number"),
        ("-", "number-not-a-number"),
        ("n/a", "number-not-a-number"),
        ("12 kg", "number-not-a-number"),
        ("--5", "number-not-a-number"),
        ("- 5", "number-not-a-number"),
        ("5.", "number-not-a-number"),
        ("1.000,-", "number-not-a-number"),
        ("80 57", "number-not-a-number"),
        ("1,5 2", "number-not-a-number"),
        ("0x10", "number-not-a-number"),
        ("١٢", "number-not-a-number"),
        ("1.23.456", "number-grouping"),
        ("1.2345.678", "number-grouping"),
        ("1,23,456.7", "number-grouping"),
        ("1.234,567.8", "number-grouping"),
        ("1,2.3,4", "number-grouping"),
        (".,5", "number-grouping"),
        ("12345678901234567890123456789", "number-too-long"),
    ] {
        assert_eq!(unknown(raw), Err(key), "{raw:?}");
    }
    assert!(unknown("9999999999999999999999999999").is_ok());
    assert!(unknown("0.000000000000000000000000001").is_ok());
}

#[test]
fn a_column_has_a_style_only_where_its_values_agree() {
    assert_eq!(detect_style(["1.234", "15,11"]), DecimalStyle::Comma);
    assert_eq!(detect_style(["1.234.567", "1.234", ""]), DecimalStyle::Comma);
    assert_eq!(detect_style(["1,234.5"]), DecimalStyle::Point);
    assert_eq!(detect_style(["7.61", "n/a", "8"]), DecimalStyle::Point);
    assert_eq!(detect_style(["15,11", "7.61"]), DecimalStyle::Unknown);
    assert_eq!(detect_style(["1.234", "5"]), DecimalStyle::Unknown);
    assert_eq!(detect_style([]), DecimalStyle::Unknown);
}

fn group(digits: &str, separator: char) -> String {
    let mut out = String::new();
    for (i, c) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}

proptest! {
    #[test]
    fn a_written_decimal_reads_back_in_both_styles(whole in "(0|[1-9][0-9]{0,14})", fraction in "[0-9]{0,8}", minus: bool) {
        let plain = if fraction.is_empty() { whole.clone() } else { format!("{whole}.{fraction}") };
        let zero = plain.bytes().all(|b| b == b'0' || b == b'.');
        let expected = if minus && !zero { format!("-{plain}") } else { plain };
        for (style, grouping, decimal) in [(DecimalStyle::Comma, '.', ','), (DecimalStyle::Point, ',', '.')] {
            let mut text = group(&whole, grouping);
            if !fraction.is_empty() {
                text.push(decimal);
                text.push_str(&fraction);
            }
            if minus {
                text.insert(0, '-');
            }
            prop_assert_eq!(to_canonical(parse_decimal(&text, style).unwrap()), expected.clone(), "{}", text);
            match parse_decimal(&text, DecimalStyle::Unknown) {
                Ok(value) => prop_assert_eq!(to_canonical(value), expected.clone(), "{}", text),
                Err(NumberError::Ambiguous { as_thousands, as_decimal, .. }) => {
                    let readings = [to_canonical(as_thousands), to_canonical(as_decimal)];
                    prop_assert!(readings.contains(&expected));
                    prop_assert_ne!(&readings[0], &readings[1]);
                }
                Err(error) => prop_assert!(false, "{}: {}", text, error),
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(raw in "[0-9., \u{a0}\u{2212}%eE+-]{0,12}|\\PC{0,12}") {
        if let Ok(value) = parse_decimal(&raw, DecimalStyle::Unknown) {
            prop_assert_eq!(parse_decimal(&to_canonical(value), DecimalStyle::Point), Ok(value));
        }
        let _ = detect_style([raw.as_str()]);
    }
}
