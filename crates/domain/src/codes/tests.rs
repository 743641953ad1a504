use proptest::prelude::*;

use super::*;

fn code(raw: &str) -> IndicatorCode {
    IndicatorCode::parse(raw).unwrap_or_else(|error| panic!("{raw}: {error}"))
}

#[test]
fn there_are_17_goals_in_four_pillars() {
    assert_eq!(GoalNumber::all().map(GoalNumber::get).collect::<Vec<_>>(), (1..=17).collect::<Vec<_>>());
    let goals = |pillar: Pillar| pillar.goals().map(GoalNumber::get).collect::<Vec<_>>();
    assert_eq!(goals(Pillar::Social), [1, 2, 3, 4, 5]);
    assert_eq!(goals(Pillar::Economic), [7, 8, 9, 10, 17]);
    assert_eq!(goals(Pillar::Environmental), [6, 11, 12, 13, 14, 15]);
    assert_eq!(goals(Pillar::Law), [16]);
}

#[test]
fn a_goal_is_1_to_17() {
    assert_eq!(GoalNumber::parse(" 07 ").unwrap().get(), 7);
    for raw in ["0", "18", "999"] {
        assert!(matches!(GoalNumber::parse(raw), Err(CodeError::GoalOutOfRange { .. })), "{raw}");
    }
    assert!(matches!(GoalNumber::parse("-1"), Err(CodeError::Malformed { .. })));
    assert_eq!(GoalNumber::parse("  "), Err(CodeError::Empty));
    assert!(GoalNumber::new(0).is_none() && GoalNumber::new(18).is_none());
}

#[test]
fn there_are_169_targets_in_order_and_each_reads_its_own_code() {
    let all: Vec<TargetCode> = TargetCode::all().collect();
    assert_eq!(all.len(), 169);
    assert!(all.is_sorted_by(|a, b| a < b));
    for target in &all {
        assert_eq!(TargetCode::parse(&target.to_string()).unwrap(), *target);
    }
    let sixteen: Vec<String> =
        TargetCode::of_goal(GoalNumber::new(16).unwrap()).map(|target| target.to_string()).collect();
    assert_eq!(sixteen[8..], ["16.9", "16.10", "16.a", "16.b"]);
}

#[test]
fn only_the_169_are_targets() {
    assert_eq!(TargetCode::parse("16.B").unwrap().to_string(), "16.b");
    assert_eq!(TargetCode::parse("16.b").unwrap().key_part(), "16-b");
    for raw in ["1.6", "1.0", "16.c", "17.a", "17.20"] {
        assert!(matches!(TargetCode::parse(raw), Err(CodeError::NoSuchTarget { .. })), "{raw}");
    }
    assert!(matches!(TargetCode::parse("18.1"), Err(CodeError::GoalOutOfRange { .. })));
    for raw in ["1", "1.2.1", "1.ab", "1.", "x.1"] {
        assert!(matches!(TargetCode::parse(raw), Err(CodeError::Malformed { .. })), "{raw}");
    }
}

#[test]
fn every_way_of_writing_comes_to_one_canonical_form() {
    for (raw, canonical) in [
        ("1.2.1*", "1.2.1*"),
        ("1.2.1", "1.2.1"),
        ("5.3.1*", "5.3.1*"),
        ("8.1.1.*", "8.1.1*"),
        (" 8.1.1 * ", "8.1.1*"),
        ("8.1.1\u{ff0a}", "8.1.1*"),
        ("8.1.1\u{2217}", "8.1.1*"),
        ("8.1.1\u{204e}", "8.1.1*"),
        ("8.1.1\u{2731}", "8.1.1*"),
        ("１.２.１", "1.2.1"),
        ("\u{feff}1.2.1\u{a0}", "1.2.1"),
        ("01.02.01", "1.2.1"),
        ("6.a.1.", "6.a.1"),
        ("6.b.1.", "6.b.1"),
        ("16.B.1", "16.b.1"),
        ("1.3.1.(a)", "1.3.1.(a)"),
        ("1.3.1.(A)", "1.3.1.(a)"),
        ("1.4.1(f)", "1.4.1.(f)"),
        ("16.3.2. (a)", "16.3.2.(a)"),
        ("16.8.1.(a.)", "16.8.1.(a)"),
        ("17.19.2 (a)", "17.19.2.(a)"),
        ("17.19.2\u{a0}( a ).", "17.19.2.(a)"),
        ("１.３.１.（ａ）", "1.3.1.(a)"),
        ("1.3.1.a", "1.3.1.(a)"),
        ("1.3.1a", "1.3.1.(a)"),
        ("1.3.1-a", "1.3.1.(a)"),
        ("6.a.1.(b)", "6.a.1.(b)"),
        ("L.8.8.1", "L.8.8.1"),
        ("l.8.8.1", "L.8.8.1"),
        ("L. 8.8.1", "L.8.8.1"),
        ("ipm", "ipm"),
        ("IPM", "ipm"),
        ("lokal.pmi.penempatan", "lokal.pmi.penempatan"),
        ("lokal.angka-putus-2", "lokal.angka-putus-2"),
        ("1.2.1.garis", "1.2.1.garis"),
        ("1.2.1.p1", "1.2.1.p1"),
        ("3.1.1.kasus", "3.1.1.kasus"),
        ("2.2.bblr", "2.2.bblr"),
        ("4.rls", "4.rls"),
        ("3.uhh", "3.uhh"),
    ] {
        assert_eq!(code(raw).to_string(), canonical, "{raw}");
        assert_eq!(code(canonical).to_string(), canonical);
    }
}

#[test]
fn a_misplaced_dot_is_an_error_that_suggests_and_never_guesses() {
    let error = IndicatorCode::parse("1.1.7.1").unwrap_err();
    let expected = CodeError::NoSuchTarget {
        raw: "1.1.7.1".to_owned(),
        target: "1.1.7".to_owned(),
        suggestion: Some("11.7.1".to_owned()),
    };
    assert_eq!(error, expected);
    assert_eq!(error.key(), "code-no-such-target");
    assert!(error.to_string().contains("perhaps 11.7.1"));
}

#[test]
fn what_is_no_code_says_why() {
    let key = |raw: &str| IndicatorCode::parse(raw).map(|code| code.to_string()).map_err(|error| error.key());
    for (raw, expected) in [
        ("", "code-empty"),
        (" \u{200b} ", "code-empty"),
        ("1.9.1", "code-no-such-target"),
        ("17.a.1", "code-no-such-target"),
        ("L.8.20.1", "code-no-such-target"),
        ("18.1.1", "code-goal-out-of-range"),
        ("0.1.1", "code-goal-out-of-range"),
        ("99.rls", "code-goal-out-of-range"),
        ("5", "code-not-an-indicator"),
        ("5.1", "code-not-an-indicator"),
        ("5.a.", "code-not-an-indicator"),
        ("1.3.1.(a)*", "code-star-not-allowed"),
        ("ipm*", "code-star-not-allowed"),
        ("1.2.0", "code-malformed"),
        ("1.2.1.(ab)", "code-malformed"),
        ("1.2.1.(a", "code-malformed"),
        ("1.2.1.(1)", "code-malformed"),
        ("1..2.1", "code-malformed"),
        ("1.2.1**", "code-malformed"),
        ("1 2 1", "code-malformed"),
        ("1.2.1 a b", "code-malformed"),
        ("1.2.a", "code-malformed"),
        ("Angka kematian ibu", "code-malformed"),
        ("a", "code-malformed"),
        ("lokal.", "code-ok"),
        ("lokal..x", "code-malformed"),
        ("lokal.x_y", "code-malformed"),
        ("lokal.12345", "code-malformed"),
        ("ipm;drop", "code-malformed"),
        ("café", "code-malformed"),
    ] {
        match key(raw) {
            Ok(_) => assert_eq!(expected, "code-ok", "{raw}"),
            Err(found) => assert_eq!(found, expected, "{raw}"),
        }
    }
    assert_eq!(key(&"x".repeat(65)), Err("code-too-long"));
}

#[test]
fn the_star_changes_nothing_about_identity() {
    use std::collections::HashSet;
    let (with, without) = (code("1.2.1*"), code("1.2.1"));
    assert_eq!(with, without);
    assert_eq!(with.cmp(&without), std::cmp::Ordering::Equal);
    assert_eq!([with.clone(), without.clone()].into_iter().collect::<HashSet<_>>().len(), 1);
    assert!(with.same_as_global() && !without.same_as_global());
    assert_eq!(with.without_star(), "1.2.1");
    assert_ne!(code("1.3.1.(a)"), code("1.3.1"));
}

#[test]
fn a_code_knows_its_goal_and_target() {
    let facts = |raw: &str| {
        let code = code(raw);
        (
            code.goal().map(GoalNumber::get),
            code.target().map(|target| target.to_string()),
            code.is_own(),
            code.is_proxy(),
        )
    };
    let target = |text: &str| Some(text.to_owned());
    assert_eq!(facts("16.b.1*"), (Some(16), target("16.b"), false, false));
    assert_eq!(facts("1.3.1.(a)"), (Some(1), target("1.3"), false, true));
    assert_eq!(facts("L.8.8.1"), (Some(8), target("8.8"), true, false));
    assert_eq!(facts("1.2.1.garis"), (Some(1), target("1.2"), true, false));
    assert_eq!(facts("2.2.bblr"), (Some(2), target("2.2"), true, false));
    assert_eq!(facts("3.uhh"), (Some(3), None, true, false));
    assert_eq!(facts("ipm"), (None, None, true, false));
}

#[test]
fn an_indicator_has_exactly_one_address() {
    for (raw, slug) in [
        ("1.2.1*", "1.2.1"),
        ("1.3.1.(a)", "1.3.1-a"),
        ("L.8.8.1", "l.8.8.1"),
        ("lokal.desbumi", "lokal.desbumi"),
        ("16.b.1.(a)", "16.b.1-a"),
    ] {
        assert_eq!(code(raw).slug(), slug);
        assert_eq!(IndicatorCode::from_slug(slug).unwrap(), code(raw));
    }
    for other in ["1.2.1*", "1.3.1.(a)", "1.3.1a", "L.8.8.1", "01.2.1", "IPM", " 1.2.1", "1.2.1."] {
        assert!(IndicatorCode::from_slug(other).is_err(), "{other}");
    }
}

#[test]
fn codes_sort_as_people_count() {
    let ordered = [
        "1.2.1*",
        "1.2.1.(a)",
        "1.2.1.(b)",
        "1.2.1.garis",
        "1.2.1.p1",
        "1.2.1.p2",
        "1.2.1.p10",
        "1.2.2",
        "1.2.10",
        "1.5.1",
        "1.a.1",
        "2.1.1",
        "2.2.bblr",
        "3.9.1",
        "3.d.1",
        "3.uhh",
        "8.8.1",
        "L.8.8.1",
        "8.10.1",
        "10.1.1",
        "17.19.2.(b)",
        "ipm",
        "lokal.desbumi",
    ];
    let keys: Vec<String> = ordered.iter().map(|raw| code(raw).sort_key()).collect();
    assert!(keys.is_sorted_by(|a, b| a < b), "{keys:#?}");
}

fn any_code() -> impl Strategy<Value = String> {
    let target = (0usize..169).prop_map(|i| TargetCode::all().nth(i).unwrap().to_string());
    let word = "[a-z][a-z0-9]{1,8}";
    prop_oneof![
        (target.clone(), 1u8..=99).prop_map(|(t, n)| format!("{t}.{n}")),
        (target.clone(), 1u8..=99).prop_map(|(t, n)| format!("{t}.{n}*")),
        (target.clone(), 1u8..=99, "[a-z]").prop_map(|(t, n, l)| format!("{t}.{n}.({l})")),
        (target.clone(), 1u8..=99).prop_map(|(t, n)| format!("L.{t}.{n}")),
        (target, word).prop_map(|(t, w)| format!("{t}.{w}")),
        (1u8..=17, word).prop_map(|(g, w)| format!("{g}.{w}")),
        word.prop_map(String::from),
    ]
    .prop_filter("longer runs of digits are no codes", |raw| {
        raw.split(|c: char| !c.is_ascii_digit()).all(|run| run.len() <= 4)
    })
}

proptest! {
    #[test]
    fn parsing_never_fails_on_anything_but_with_an_error(raw in "\\PC{0,80}") {
        if let Ok(code) = IndicatorCode::parse(&raw) {
            prop_assert_eq!(IndicatorCode::parse(&code.to_string()).unwrap().to_string(), code.to_string());
        }
        let _ = TargetCode::parse(&raw);
    }

    #[test]
    fn a_canonical_code_survives_text_address_and_damage(raw in any_code(), space in "[ \u{a0}]{0,2}") {
        let canonical = code(&raw);
        prop_assert_eq!(canonical.to_string(), raw.clone());
        prop_assert_eq!(IndicatorCode::from_slug(&canonical.slug()).unwrap(), canonical.clone());
        let damaged = raw.replace('.', &format!("{space}.{space}")).replace(".(", "(").replace('*', ".\u{ff0a}");
        prop_assert_eq!(code(&damaged).to_string(), raw);
        prop_assert_eq!(code(&canonical.slug().to_uppercase()), canonical);
    }

    #[test]
    fn order_and_equality_agree(a in any_code(), b in any_code()) {
        let (a, b) = (code(&a), code(&b));
        prop_assert_eq!(a == b, a.cmp(&b).is_eq());
        prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
        if let (Some(x), Some(y)) = (a.goal(), b.goal()) && x < y {
            prop_assert!(a.sort_key() < b.sort_key());
        }
        if let (Some(x), Some(y)) = (a.target(), b.target()) && x < y {
            prop_assert!(a.sort_key() < b.sort_key());
        }
        if a.goal().is_some() && b.goal().is_none() {
            prop_assert!(a.sort_key() < b.sort_key());
        }
    }
}

#[test]
fn an_edition_is_a_short_word() {
    assert_eq!(Edition::parse(" 2 ").unwrap().as_str(), "2");
    assert_eq!(Edition::parse("").unwrap_err().key(), "code-empty");
    assert_eq!(Edition::parse("II edisi").unwrap_err().key(), "code-malformed");
    assert_eq!(Edition::parse("123456789012345678901").unwrap_err().key(), "code-too-long");
}
