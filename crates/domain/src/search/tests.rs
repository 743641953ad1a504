use super::*;
use proptest::prelude::*;

fn query(raw: &str) -> SearchQuery {
    SearchQuery::parse(raw).unwrap()
}

fn ranked(raw: &str, name: &str, code: &str) -> Rank {
    let folded = format!("{name} {code}").to_lowercase();
    rank(&query(raw), &Candidate { name, name_en: "", code, folded: &folded })
}

#[test]
fn signs_and_common_words_are_not_looked_for() {
    assert_eq!(query("Apa yang dilakukan tentang \"stunting\"?").words(), ["dilakukan", "stunting"]);
    assert_eq!(query("\" OR 1=1 --").words(), ["or"]);
    assert_eq!(query("1.3.1.(a)").words(), ["1.3.1"]);
    assert_eq!(query("yang dan").words(), ["yang", "dan"]);
}

#[test]
fn what_cannot_be_looked_for_is_said() {
    assert_eq!(SearchQuery::parse("  "), Err(SearchError::Empty));
    assert_eq!(SearchQuery::parse("* % _ \" '"), Err(SearchError::NoWords));
    assert_eq!(SearchQuery::parse("🙂"), Err(SearchError::NoWords));
    assert_eq!(SearchQuery::parse(&"a".repeat(5000)), Err(SearchError::TooLong));
}

#[test]
fn the_very_code_comes_before_any_name() {
    assert!(
        ranked("1.3.1(A)", "Jaminan sosial", "1.3.1.(a)")
            < ranked("1.3.1(A)", "1.3.1 disebut di sini", "9.1")
    );
}

#[test]
fn a_name_that_begins_so_comes_before_one_that_holds_the_word_and_both_before_a_text() {
    let begins = ranked("air minum", "Air minum layak", "");
    let holds = ranked("air minum", "Rumah tangga dengan air minum", "");
    let parts = ranked("air minum", "Perairan dan minuman", "");
    let folded = "kualitas air minum".to_owned();
    let text = rank(&query("air minum"), &Candidate { name: "Lain", name_en: "", code: "", folded: &folded });
    assert!(begins < holds && holds < parts && parts < text);
}

#[test]
fn what_holds_fewer_of_the_words_comes_later() {
    assert!(
        ranked("balita stunting", "Pangan balita stunting", "") < ranked("balita stunting", "Stunting", "")
    );
}

#[test]
fn a_mistyped_word_finds_the_one_that_was_meant() {
    let known = ["stunting", "kemiskinan", "ambulu", "air", "sanitasi"];
    assert_eq!(nearest("stuntng", known), ["stunting"]);
    assert_eq!(nearest("kemisknian", known), ["kemiskinan"]);
    assert_eq!(nearest("ambuluu", known), ["ambulu"]);
    assert_eq!(nearest("iar", known), [] as [&str; 0], "short words mean too many others");
}

#[test]
fn an_excerpt_shows_the_word_it_was_found_by() {
    let text =
        "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh stunting sebelas dua belas tiga belas";
    let cut = excerpt(text, &["stunting".to_owned()], 40);
    assert!(cut.contains("stunting") && cut.starts_with('…') && cut.ends_with('…'), "{cut}");
    assert!(cut.chars().count() < 50, "{cut}");
}

proptest! {
    #[test]
    fn no_text_at_all_makes_the_search_stumble(raw in ".{0,300}") {
        if let Ok(query) = SearchQuery::parse(&raw) {
            prop_assert!(!query.words().is_empty() && query.words().len() <= MOST_WORDS);
            for word in query.words() {
                prop_assert!(word.chars().count() >= 2);
                prop_assert!(!word.contains(['"', '%', '_', '*', '\'', '\0']));
            }
        }
    }

    #[test]
    fn marking_a_text_keeps_every_letter_of_it(text in ".{0,80}", word in "[a-z]{2,4}") {
        let whole: String = marked(&text, &[word]).into_iter().map(|(_, part)| part).collect();
        prop_assert_eq!(whole, text);
    }

    #[test]
    fn the_nearest_words_are_at_most_two_errors_away(word in "[a-z]{4,12}", known in prop::collection::vec("[a-z]{2,12}", 0..20)) {
        for near in nearest(&word, known.iter().map(String::as_str)) {
            prop_assert!(strsim::damerau_levenshtein(&word, near) <= 2);
        }
    }
}
