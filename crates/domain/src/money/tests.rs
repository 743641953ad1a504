use proptest::prelude::*;

use super::*;

fn read(raw: &str) -> Result<i64, &'static str> {
    Rupiah::parse(raw).map(Rupiah::get).map_err(|error| error.key())
}

fn short(rupiah: i64) -> (String, Scale) {
    Rupiah(rupiah).scale()
}

#[test]
fn every_way_of_writing_an_amount_comes_to_the_same_rupiah() {
    for raw in [
        "331353100",
        "331.353.100",
        "331,353,100",
        "331353100,00",
        "331353100.0",
        "Rp 331.353.100,00",
        "Rp. 331.353.100,00",
        "Rp331.353.100,-",
        "331,353,100.00",
        "IDR 331,353,100",
        "rp\u{a0}331 353 100",
        " \u{feff}331353100 ",
    ] {
        assert_eq!(read(raw), Ok(331_353_100), "{raw:?}");
    }
    for (raw, rupiah) in [("1.234", 1234), ("1,000", 1000), ("0", 0), ("0,00", 0), ("999", 999)] {
        assert_eq!(read(raw), Ok(rupiah), "{raw:?}");
    }
}

#[test]
fn a_negative_amount_is_read_in_each_of_its_forms_and_never_twice() {
    for raw in ["-1.000", "Rp -1.000", "-Rp 1.000", "(1.000)", "(Rp 1.000,00)", "\u{2212}1000"] {
        assert_eq!(read(raw), Ok(-1000), "{raw:?}");
    }
    for raw in ["--1000", "-Rp -1000", "(-1000)", "-+1000"] {
        assert_eq!(read(raw), Err("money-not-an-amount"), "{raw:?}");
    }
}

#[test]
fn what_is_no_amount_in_whole_rupiah_says_why() {
    for (raw, key) in [
        ("", "money-empty"),
        (" - ", "money-empty"),
        ("331.353.100,50", "money-cents"),
        ("1.5", "money-cents"),
        ("1234.567", "money-cents"),
        ("1234.000", "money-grouping"),
        ("33.13.531", "money-grouping"),
        ("3,31E+08", "money-exponent"),
        ("Rp 4,74 triliun", "money-scale-word"),
        ("5 juta", "money-scale-word"),
        ("Rp", "money-not-an-amount"),
        ("sesuai kebutuhan", "money-not-an-amount"),
        ("5%", "money-not-an-amount"),
        ("$ 5", "money-not-an-amount"),
        ("99999999999999999999", "money-too-large"),
        ("99999999999999999999999999999999", "money-too-large"),
    ] {
        assert_eq!(read(raw), Err(key), "{raw:?}");
    }
}

#[test]
fn a_budget_is_neither_negative_nor_absurd() {
    let key = |raw| Rupiah::parse_budget(raw).map(Rupiah::get).map_err(|error| error.key());
    assert_eq!(key("-1"), Err("money-negative"));
    assert_eq!(key("0"), Ok(0));
    assert_eq!(key("100.000.000.000.000"), Ok(100_000_000_000_000));
    assert_eq!(key("100.000.000.000.001"), Err("money-absurd"));
}

#[test]
fn a_sum_that_does_not_fit_is_an_error_and_not_a_wrong_figure() {
    let max = Rupiah(i64::MAX);
    assert_eq!(max.checked_add(Rupiah(1)), Err(MoneyError::TooLarge));
    assert_eq!(Rupiah(i64::MIN).checked_sub(Rupiah(1)), Err(MoneyError::TooLarge));
    assert_eq!(Rupiah::sum([max, Rupiah(1)]), Err(MoneyError::TooLarge));
    assert_eq!(Rupiah::sum([max, Rupiah(1), Rupiah(-1)]), Ok(max));
    assert_eq!(Rupiah::sum([]), Ok(Rupiah::ZERO));
}

#[test]
fn the_short_form_rounds_half_away_from_zero() {
    for (rupiah, text, scale) in [
        (4_737_624_969_629, "4.74", Scale::Trillion),
        (-4_737_624_969_629, "-4.74", Scale::Trillion),
        (331_353_100, "331.35", Scale::Million),
        (1_005_000, "1.01", Scale::Million),
        (-1_005_000, "-1.01", Scale::Million),
        (1_004_999, "1", Scale::Million),
        (1_500, "1.5", Scale::Thousand),
        (100_000, "100", Scale::Thousand),
        (999, "999", Scale::Rupiah),
        (10, "10", Scale::Rupiah),
        (0, "0", Scale::Rupiah),
        (i64::MAX, "9223372.04", Scale::Trillion),
        (i64::MIN, "-9223372.04", Scale::Trillion),
    ] {
        assert_eq!(short(rupiah), (text.to_owned(), scale), "{rupiah}");
    }
}

#[test]
fn what_rounds_to_a_thousand_moves_up_a_scale() {
    for (rupiah, text, scale) in [
        (999_995_000, "1", Scale::Billion),
        (-999_995_000, "-1", Scale::Billion),
        (999_994_999, "999.99", Scale::Million),
        (999_995, "1", Scale::Million),
        (999_994, "999.99", Scale::Thousand),
        (999_995_000_000, "1", Scale::Trillion),
        (1_000_000_000_000_000, "1000", Scale::Trillion),
    ] {
        assert_eq!(short(rupiah), (text.to_owned(), scale), "{rupiah}");
    }
}

/// "331.353.100" or with commas.
fn grouped(rupiah: u64, separator: char) -> String {
    let digits = rupiah.to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

proptest! {
    #[test]
    fn an_amount_reads_back_whatever_way_it_is_written(rupiah in 0u64..=u64::MAX / 2) {
        let (dots, commas) = (grouped(rupiah, '.'), grouped(rupiah, ','));
        for raw in [rupiah.to_string(), dots.clone(), format!("Rp {dots},00"), format!("{commas}.00")] {
            prop_assert_eq!(read(&raw), Ok(i64::try_from(rupiah).unwrap()), "{}", raw);
        }
    }

    #[test]
    fn the_order_of_amounts_never_changes_their_sum(mut amounts in prop::collection::vec(any::<i64>(), 0..20)) {
        let sum = |amounts: &[i64]| Rupiah::sum(amounts.iter().copied().map(Rupiah));
        let forward = sum(&amounts);
        amounts.sort_unstable();
        prop_assert_eq!(forward, sum(&amounts));
    }

    #[test]
    fn the_short_form_is_within_half_a_hundredth_and_below_a_thousand(rupiah in -999_000_000_000_000i64..999_000_000_000_000) {
        let (text, scale) = short(rupiah);
        let value: Decimal = text.parse().unwrap();
        let unit = Decimal::from(u64::try_from(scale.unit()).unwrap());
        prop_assert!((value * unit - Decimal::from(rupiah)).abs() * Decimal::from(200) <= unit);
        prop_assert!(value.abs() < Decimal::from(1000));
        prop_assert!(scale == Scale::Rupiah || value.abs() >= Decimal::ONE);
    }

    #[test]
    fn no_text_makes_the_parser_fail_badly(raw in "\\PC{0,40}") {
        let _ = Rupiah::parse(&raw);
    }
}

#[test]
fn an_amount_in_juta_becomes_whole_rupiah_or_a_fault() {
    let read = |raw: &str, style| Rupiah::parse_budget_in_millions(raw, style);
    let comma = DecimalStyle::Comma;
    assert_eq!(read("331,3531", comma), Ok(Rupiah(331_353_100)));
    assert_eq!(read("1.250.000", comma), Ok(Rupiah(1_250_000_000_000)));
    assert_eq!(read("1.250", comma), Ok(Rupiah(1_250_000_000)));
    assert_eq!(read("1.250", DecimalStyle::Point), Ok(Rupiah(1_250_000)));
    assert_eq!(read("0,000001", comma), Ok(Rupiah(1)));
    assert!(matches!(read("1.250", DecimalStyle::Unknown), Err(MoneyError::Ambiguous { .. })));
    assert!(matches!(read("0,0000001", comma), Err(MoneyError::Cents { .. })));
    assert!(matches!(read("-3", comma), Err(MoneyError::Negative { .. })));
    // Rupiah typed where juta belong.
    assert!(matches!(read("3361730710", comma), Err(MoneyError::Absurd { .. })));
    assert_eq!(read("–", comma), Err(MoneyError::Empty));
}

proptest! {
    #[test]
    fn an_amount_written_in_juta_reads_back_as_itself(rupiah in 0..=MAX_BUDGET.0) {
        let text = Rupiah(rupiah).in_millions();
        prop_assert_eq!(Rupiah::parse_budget_in_millions(&text, DecimalStyle::Unknown), Ok(Rupiah(rupiah)), "{}", text);
    }
}
