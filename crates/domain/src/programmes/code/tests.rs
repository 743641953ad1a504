use proptest::prelude::*;

use super::*;

fn code(raw: &str) -> ProgrammeCode {
    ProgrammeCode::parse(raw).unwrap_or_else(|error| panic!("{raw}: {error}"))
}

fn sub(raw: &str) -> SubActivityCode {
    SubActivityCode::parse(raw).unwrap()
}

#[test]
fn one_parser_reads_programme_activity_and_sub_activity() {
    for (raw, depth) in [
        ("1.02.02", Depth::Programme),
        ("X.XX.01", Depth::Programme),
        ("1.02.02.2.02", Depth::Activity),
        ("1.02.02.2.02.28", Depth::SubActivity),
        ("1.02.02.2.02.0028", Depth::SubActivity),
        ("X.XX.01.2.01.0001", Depth::SubActivity),
    ] {
        assert_eq!(code(raw).depth(), depth, "{raw}");
        assert_eq!(code(raw).to_string(), raw);
    }
}

#[test]
fn stray_spaces_a_last_dot_and_a_small_x_are_forgiven() {
    for raw in [
        " 1.02.02.2.02.0028 ",
        "1.02.02. 2.02.0028",
        "1 . 02.02.2.02.0028.",
        "\u{feff}1.02.02.2.02.0028\u{a0}",
    ] {
        assert_eq!(code(raw).to_string(), "1.02.02.2.02.0028", "{raw:?}");
    }
    assert_eq!(code("x.xx.01.2.01.0001"), code("X.XX.01.2.01.0001"));
}

#[test]
fn what_is_no_code_says_why() {
    for (raw, key) in [
        ("", "programme-code-empty"),
        (" . ", "programme-code-empty"),
        ("1.02", "programme-code-parts"),
        ("1.02.02.2", "programme-code-parts"),
        ("1.02.02.2.02.0028.01", "programme-code-parts"),
        ("1.02.02.2.02.028", "programme-code-width"),
        ("1.02.02.2.02.8", "programme-code-width"),
        ("1.02.02.2.02.00028", "programme-code-width"),
        ("1.2.2", "programme-code-malformed"),
        ("1..02.02", "programme-code-malformed"),
        ("1.02.02.2.02.00O8", "programme-code-malformed"),
        ("X.02.01", "programme-code-malformed"),
        ("1.XX.01", "programme-code-malformed"),
        ("\u{661}.02.02", "programme-code-malformed"),
        ("1.02.02.2.02.-028", "programme-code-malformed"),
        ("1.02.02.2.02 .00 28", "programme-code-malformed"),
        (&"1".repeat(5000), "programme-code-too-long"),
    ] {
        assert_eq!(ProgrammeCode::parse(raw).unwrap_err().key(), key, "{raw:?}");
    }
    let error = SubActivityCode::parse("1.02.02.2.02").unwrap_err();
    assert_eq!(error.key(), "programme-code-not-a-sub-activity");
}

#[test]
fn lost_zeros_and_wrong_signs_bring_a_suggestion_that_is_not_applied() {
    for (raw, meant) in [
        ("1.2.2.2.2.28", Some("1.02.02.2.02.28")),
        ("1.02.02.2.02.028", Some("1.02.02.2.02.0028")),
        ("1,02,02,2,02,0028", Some("1.02.02.2.02.0028")),
        ("1 02 02 2.02 0028", Some("1.02.02.2.02.0028")),
        ("x.xx.1.2.1.0001", Some("X.XX.01.2.01.0001")),
        ("abc", None),
    ] {
        let error = ProgrammeCode::parse(raw).unwrap_err();
        assert_eq!(error.suggestion(), meant, "{raw}: {error}");
    }
}

#[test]
fn equal_digits_of_another_width_are_another_code() {
    let (two, four) = (sub("1.01.02.2.01.01"), sub("1.01.02.2.01.0001"));
    assert_ne!(two, four);
    assert_eq!((two.width(), four.width()), (Width::Two, Width::Four));
    assert_ne!(two.sort_key(), four.sort_key());
}

#[test]
fn parents_lead_up_to_the_programme() {
    let code = sub("1.02.02.2.02.0028");
    assert_eq!(code.activity().to_string(), "1.02.02.2.02");
    assert_eq!(code.activity().parent(), Some(code.programme()));
    assert_eq!(code.programme().to_string(), "1.02.02");
    assert_eq!(code.programme().parent(), None);
    assert_eq!((code.get().level(), code.programme().level()), (Some(2), None));
}

#[test]
fn only_programme_01_has_a_common_form() {
    assert_eq!(code("1.01.01.2.01.0001").common_form(), Some(code("X.XX.01.2.01.0001")));
    assert_eq!(code("1.01.02.2.01.0001").common_form(), None);
    assert_eq!(code("X.XX.01").common_form(), None);
    assert!(code("X.XX.01").is_common() && !code("1.01.01").is_common());
}

#[test]
fn an_address_has_one_form() {
    assert_eq!(code("X.XX.01.2.01.0001").slug(), "x.xx.01.2.01.0001");
    assert_eq!(ProgrammeCode::from_slug("x.xx.01.2.01.0001").unwrap(), code("X.XX.01.2.01.0001"));
    for slug in ["X.XX.01.2.01.0001", "x.xx.01.2.01.0001.", " 1.02.02", ""] {
        assert_eq!(ProgrammeCode::from_slug(slug).unwrap_err().key(), "programme-code-not-a-slug", "{slug}");
    }
}

#[test]
fn a_cell_with_code_and_name_gives_both() {
    let (found, name) = ProgrammeCode::parse_with_name("1.02.02.2.02.0028  Deteksi Dini ").unwrap();
    assert_eq!((found, name), (code("1.02.02.2.02.0028"), "Deteksi Dini"));
    assert_eq!(ProgrammeCode::parse_with_name("1.02.02").unwrap().1, "");
    assert!(ProgrammeCode::parse_with_name("Deteksi 1.02.02").is_err());
}

fn any_code() -> impl Strategy<Value = String> {
    "([Xx]\\.[Xx]{2}|[0-9]\\.[0-9]{2})\\.[0-9]{2}(\\.[0-9]\\.[0-9]{2}(\\.([0-9]{2}|[0-9]{4}))?)?"
}

proptest! {
    #[test]
    fn every_valid_code_is_read_and_written_back(raw in any_code()) {
        let found = ProgrammeCode::parse(&raw).unwrap();
        prop_assert_eq!(found.to_string(), raw.to_uppercase());
        prop_assert_eq!(ProgrammeCode::from_slug(&found.slug()).unwrap(), found);
        prop_assert_eq!(found.width().map(Width::digits), raw.split('.').nth(5).map(str::len));
    }

    #[test]
    fn order_and_sort_key_agree_and_parents_come_first(a in any_code(), b in any_code()) {
        let (a, b) = (code(&a), code(&b));
        prop_assert_eq!(a.cmp(&b), a.sort_key().cmp(&b.sort_key()));
        if let Some(parent) = a.parent() {
            prop_assert!(parent < a);
            prop_assert!(a.to_string().starts_with(&parent.to_string()));
        }
    }

    #[test]
    fn a_suggestion_is_itself_a_code(raw in "[0-9xX., ]{0,24}") {
        if let Err(error) = ProgrammeCode::parse(&raw)
            && let Some(meant) = error.suggestion()
        {
            prop_assert!(ProgrammeCode::parse(meant).is_ok());
        }
    }

    #[test]
    fn no_text_makes_the_parser_fail_badly(raw in "\\PC{0,70}") {
        let _ = ProgrammeCode::parse_with_name(&raw);
    }
}
