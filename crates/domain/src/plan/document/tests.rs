use super::*;
use crate::plan::PlanPeriod;
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// The same five chapters but for the third, which says `third`.
fn text(third: &str, on: &str) -> Text {
    Text {
        title: "Rencana".to_owned(),
        title_en: None,
        period: PlanPeriod::parse("2025-2029").unwrap(),
        bases: Vec::new(),
        chapters: Chapters(["Satu", "Dua", third, "Empat", "Lima"].map(str::to_owned)),
        act: Act { day: day(on), by: "Sekretariat".to_owned(), note: None },
    }
}

fn because(text: Text) -> Text {
    Text { act: Act { note: Some("Ada masukan baru".to_owned()), ..text.act }, ..text }
}

fn agreement(number: &str) -> Agreement {
    Agreement { by: "Forum".to_owned(), number: number.to_owned(), day: day("2025-06-01"), file: None }
}

fn decree(number: &str) -> Enactment {
    Enactment {
        by: "Bupati".to_owned(),
        kind: "Peraturan Bupati".to_owned(),
        number: number.to_owned(),
        day: day("2025-08-01"),
        file: None,
    }
}

fn departure() -> Departure {
    Departure::new(Chapter::III, "2 persen", "sesuai kemampuan", "APBD ditetapkan tiap tahun").unwrap()
}

fn draft() -> Draft {
    Draft { text: text("a", "2025-01-01") }
}

fn consultation() -> Consultation {
    draft().open_consultation(text("a", "2025-02-01")).unwrap()
}

/// Final, agreed as version 3.
fn agreed() -> Final {
    consultation().finish(text("a", "2025-06-01"), Some(agreement("1")), 3).unwrap()
}

fn enacted(third: &str, departures: Vec<Departure>) -> Enacted {
    agreed().enact(text(third, "2025-08-01"), None, decree("1"), departures).unwrap()
}

fn proposal(stage: Stage, third: &str, on: &str) -> Proposal {
    Proposal {
        stage,
        text: text(third, on),
        agreement: None,
        enactment: (stage >= Stage::Enacted).then(|| decree("1")),
        departures: Vec::new(),
    }
}

/// \[\*\] --> Draft: a text begins as a draft
#[test]
fn a_text_begins_as_a_draft() {
    let document = Document::begin(proposal(Stage::Draft, "a", "2025-01-01"), 1).unwrap();
    assert_eq!((document.stage(), document.agreed()), (Stage::Draft, None));
}

/// \[\*\] --> Enacted: a plan that was enacted elsewhere comes in as it is, and its agreed text is not known
#[test]
fn a_plan_enacted_long_ago_comes_in_and_its_agreed_text_is_not_known() {
    let said = Proposal { agreement: Some(agreement("1")), ..proposal(Stage::Enacted, "a", "2025-08-01") };
    let document = Document::begin(said, 1).unwrap();
    assert_eq!(document.agreed().unwrap().text, None);
    assert_eq!(document.standing(Chapter::I), Some(Standing::Unknown));
}

/// Draft --> Draft: a draft is written again
#[test]
fn a_draft_is_revised() {
    assert_eq!(draft().revise(text("b", "2025-01-02")).unwrap().text.chapters.get(Chapter::III), "b");
}

/// Draft --> Consultation: opened to everyone
#[test]
fn a_draft_is_opened_for_consultation() {
    assert!(draft().open_consultation(text("a", "2025-01-01")).is_ok());
}

/// Consultation --> Consultation: revised while open
#[test]
fn an_open_text_is_revised() {
    assert!(consultation().revise(text("b", "2025-03-01")).is_ok());
}

/// Consultation --> Draft: back, with a reason
#[test]
fn a_text_goes_back_to_draft_only_with_a_reason() {
    let back = text("b", "2025-03-01");
    let error = consultation().return_to_draft(back.clone()).unwrap_err();
    assert_eq!(error.key(), "document-back-without-reason");
    assert!(consultation().return_to_draft(because(back)).is_ok());
}

/// Consultation --> Final: an agreement that comes along is one on this text
#[test]
fn a_text_becomes_final_with_or_without_agreement() {
    assert_eq!(agreed().agreed.unwrap().text.unwrap().0, 3);
    assert_eq!(consultation().finish(text("a", "2025-06-01"), None, 3).unwrap().agreed, None);
}

/// Final --> Final: under one agreement there is one text
#[test]
fn an_agreed_text_changes_only_with_another_agreement() {
    let changed = || text("b", "2025-06-02");
    let key = |said| agreed().revise(changed(), said, 4).unwrap_err().key();
    assert_eq!(key(Some(agreement("1"))), "document-agreed-text-changed");
    assert_eq!(key(None), "document-agreement-withdrawn");
    let anew = agreed().revise(changed(), Some(agreement("2")), 4).unwrap();
    assert_eq!(anew.agreed.unwrap().text.unwrap().0, 4);
    let same = agreed().revise(text(" a\n", "2025-06-02"), Some(agreement("1")), 4).unwrap();
    assert_eq!(same.agreed.unwrap().text.unwrap().0, 3);
}

/// Final --> Consultation: reopened, with a reason
#[test]
fn a_final_text_is_reopened_only_with_a_reason() {
    let error = agreed().reopen(text("b", "2025-06-02")).unwrap_err();
    assert_eq!(error.key(), "document-back-without-reason");
    assert!(agreed().reopen(because(text("b", "2025-06-02"))).is_ok());
}

/// Final --> Enacted: the decree may depart, with a reason, or without one and then that is seen
#[test]
fn an_enacted_text_that_differs_is_explained_or_seen_to_be_unexplained() {
    let standing = |third, departures| {
        let document = Document::Enacted(enacted(third, departures));
        (document.standing(Chapter::II).unwrap(), document.standing(Chapter::III).unwrap())
    };
    assert_eq!(standing("a", vec![]), (Standing::Same, Standing::Same));
    assert_eq!(standing("b", vec![]), (Standing::Same, Standing::Unexplained));
    assert_eq!(standing("b", vec![departure()]), (Standing::Same, Standing::Explained));
}

#[test]
fn a_departure_without_a_reason_cannot_exist() {
    for reason in ["", "  ", "-", "…"] {
        let error = Departure::new(Chapter::III, "a", "b", reason).unwrap_err();
        assert_eq!(error.key(), "document-departure-without-reason", "{reason:?}");
    }
}

#[test]
fn a_departure_needs_an_agreement_and_a_difference() {
    let enact = |done: Final, third| {
        let text = text(third, "2025-08-01");
        done.enact(text, None, decree("1"), vec![departure()]).unwrap_err().key()
    };
    assert_eq!(enact(agreed(), "a"), "document-departure-without-difference");
    let unagreed = consultation().finish(text("a", "2025-06-01"), None, 3).unwrap();
    assert_eq!(enact(unagreed, "b"), "document-departure-without-agreement");
}

#[test]
fn the_agreement_is_not_changed_by_the_decree() {
    let enact = |done: Final, said| {
        done.enact(text("a", "2025-08-01"), Some(said), decree("1"), vec![]).map_err(|error| error.key())
    };
    assert!(enact(agreed(), agreement("1")).is_ok());
    assert_eq!(enact(agreed(), agreement("2")).unwrap_err(), "document-agreement-changed");
    let unagreed = consultation().finish(text("a", "2025-06-01"), None, 3).unwrap();
    assert_eq!(enact(unagreed, agreement("1")).unwrap_err(), "document-agreement-too-late");
}

/// Enacted --> Enacted: what was missing is added; text, decree and published departures stay
#[test]
fn an_enacted_text_is_supplemented_but_not_changed() {
    let add = |before: Enacted, third, number, departures| {
        before
            .supplement(text(third, "2025-09-01"), None, decree(number), departures)
            .map(|after| after.in_force.departures.len())
            .map_err(|error| error.key())
    };
    assert_eq!(add(enacted("b", vec![]), "b", "1", vec![departure()]), Ok(1));
    assert_eq!(add(enacted("b", vec![]), "c", "1", vec![]), Err("document-enacted-text-changed"));
    assert_eq!(add(enacted("b", vec![]), "b", "2", vec![]), Err("document-enactment-changed"));
    assert_eq!(add(enacted("b", vec![departure()]), "b", "1", vec![]), Err("document-departure-withdrawn"));
}

/// Enacted --> Amended: by a decree of its own; measured by the old agreement, or by a new one on the new text
#[test]
fn an_enacted_text_is_amended_by_another_decree() {
    let amend = |number, said| {
        let next = Proposal { agreement: said, ..proposal(Stage::Amended, "c", "2026-07-01") };
        enacted("a", vec![]).amend(next, decree(number), 5).map(Document::Amended)
    };
    assert_eq!(amend("1", None).unwrap_err().key(), "document-amendment-without-decree");
    assert_eq!(amend("2", None).unwrap().standing(Chapter::III), Some(Standing::Unexplained));
    let anew = amend("2", Some(agreement("2"))).unwrap();
    assert_eq!(anew.standing(Chapter::III), Some(Standing::Same));
    assert_eq!(anew.agreed().unwrap().text.as_ref().unwrap().0, 5);
}

/// Amended --> Amended: the same decree adds, another one amends again
#[test]
fn an_amended_text_is_supplemented_and_amended_again() {
    let amended = || {
        let next = proposal(Stage::Amended, "c", "2026-07-01");
        Document::Amended(enacted("a", vec![]).amend(next, decree("2"), 5).unwrap())
    };
    let next = |third, number, departures| Proposal {
        enactment: Some(decree(number)),
        departures,
        ..proposal(Stage::Amended, third, "2026-08-01")
    };
    assert!(amended().advance(next("c", "2", vec![departure()]), 6).is_ok());
    let error = amended().advance(next("d", "2", vec![]), 6).unwrap_err();
    assert_eq!(error.key(), "document-enacted-text-changed");
    assert!(amended().advance(next("d", "3", vec![]), 6).is_ok());
}

#[test]
fn every_other_step_is_refused_by_name() {
    let states = || {
        let amendment = proposal(Stage::Amended, "c", "2026-07-01");
        [
            Document::Draft(draft()),
            Document::Consultation(consultation()),
            Document::Final(agreed()),
            Document::Enacted(enacted("a", vec![])),
            Document::Amended(enacted("a", vec![]).amend(amendment, decree("2"), 5).unwrap()),
        ]
    };
    let allowed = [
        (Stage::Draft, Stage::Draft),
        (Stage::Draft, Stage::Consultation),
        (Stage::Consultation, Stage::Consultation),
        (Stage::Consultation, Stage::Draft),
        (Stage::Consultation, Stage::Final),
        (Stage::Final, Stage::Final),
        (Stage::Final, Stage::Consultation),
        (Stage::Final, Stage::Enacted),
        (Stage::Enacted, Stage::Enacted),
        (Stage::Enacted, Stage::Amended),
        (Stage::Amended, Stage::Amended),
    ];
    for to in Stage::ALL {
        for state in states() {
            let from = state.stage();
            let refused = state.advance(proposal(to, "a", "2026-09-01"), 9).err();
            let is_no_arrow = refused == Some(DocumentError::NoArrow { from, to });
            assert_eq!(is_no_arrow, !allowed.contains(&(from, to)), "{from:?} {to:?} {refused:?}");
            assert_eq!(from.next().contains(&to), !is_no_arrow, "{from:?} {to:?}");
        }
    }
}

#[test]
fn what_belongs_to_a_later_stage_is_refused_by_name() {
    let key = |said: Proposal| Document::begin(said, 1).unwrap_err().key();
    let at = |stage| proposal(stage, "a", "2025-09-01");
    let early = Proposal { agreement: Some(agreement("1")), ..at(Stage::Consultation) };
    assert_eq!(key(early), "document-agreement-too-early");
    let early = Proposal { enactment: Some(decree("1")), ..at(Stage::Final) };
    assert_eq!(key(early), "document-enactment-too-early");
    let early = Proposal { departures: vec![departure()], ..at(Stage::Final) };
    assert_eq!(key(early), "document-departure-too-early");
    let bare = Proposal { enactment: None, ..at(Stage::Enacted) };
    assert_eq!(key(bare), "document-enactment-missing");
    let late = proposal(Stage::Enacted, "a", "2025-07-01");
    assert_eq!(key(late), "document-signed-after-act");
}

#[test]
fn time_runs_one_way() {
    let error = draft().revise(text("a", "2024-12-31")).unwrap_err();
    assert_eq!(error.key(), "document-day-before-previous");
    let said = proposal(Stage::Draft, "a", "2025-01-01");
    assert!(said.check_day(day("2025-01-01")).is_ok());
    assert_eq!(said.check_day(day("2024-12-31")).unwrap_err().key(), "document-future-day");
}

#[test]
fn a_file_is_named_by_an_https_link_or_by_name_and_checksum() {
    let hash = "A".repeat(64);
    let file = FileReference::parse(Some("https://jdih.example.id/a.pdf"), Some("a.pdf"), Some(&hash));
    let file = file.unwrap().unwrap();
    assert_eq!((file.name(), file.sha256()), (Some("a.pdf"), Some("a".repeat(64).as_str())));
    assert_eq!(FileReference::parse(None, None, None), Ok(None));
    let key = |link, name, hash| FileReference::parse(link, name, hash).unwrap_err().key();
    for link in [
        "http://a.id/x",
        "javascript:alert(1)",
        "https://",
        "https://a.id/ x",
        "https://u@a.id/",
        "data:text/html,x",
        "https://a.id/\"onclick=x",
    ] {
        assert_eq!(key(Some(link), None, None), "document-link-not-https", "{link}");
    }
    assert_eq!(key(None, Some("a.pdf"), None), "document-half-a-file");
    assert_eq!(key(None, Some("a.pdf"), Some("12")), "document-hash-malformed");
}

#[test]
fn stages_and_chapters_read_in_the_ways_they_are_written() {
    for stage in Stage::ALL {
        assert_eq!(Stage::parse(stage.word()), Ok(stage));
        assert_eq!(Stage::parse(stage.code()), Ok(stage));
    }
    assert_eq!(Stage::parse("selesai").unwrap_err().key(), "document-unknown-stage");
    for raw in ["III", "iii", " 3 ", "Bab III", "BAB 3"] {
        assert_eq!(Chapter::parse(raw), Ok(Chapter::III), "{raw}");
    }
    for raw in ["", "VI", "0", "Bab"] {
        assert_eq!(Chapter::parse(raw).unwrap_err().key(), "document-unknown-chapter", "{raw}");
    }
}

fn any_step() -> impl Strategy<Value = Proposal> {
    let parts = (0..5usize, "[ab]", 1..28i8, any::<bool>(), 0..3u8, 1..4u8, any::<bool>());
    parts.prop_map(|(stage, third, on, has_note, agreed, enacted, departs)| {
        let stage = Stage::ALL[stage];
        let mut text = text(&third, "2026-01-01");
        text.act.day = jiff::civil::date(2026, 1, on);
        text.act.note = has_note.then(|| "alasan".to_owned());
        Proposal {
            stage,
            text,
            agreement: (agreed > 0).then(|| agreement(&agreed.to_string())),
            enactment: (stage >= Stage::Enacted).then(|| decree(&enacted.to_string())),
            departures: if departs { vec![departure()] } else { Vec::new() },
        }
    })
}

proptest! {
    /// Whatever files come in whatever order: time never runs back, an agreed text under one agreement stays, and a chapter
    /// in force is never said to be as agreed when it is not.
    #[test]
    fn no_order_of_files_breaks_the_two_tracks(steps in proptest::collection::vec(any_step(), 1..12)) {
        let mut now: Option<Document> = None;
        for (number, step) in (1..).zip(steps) {
            let next = match now.clone() {
                None => Document::begin(step, number),
                Some(before) => before.advance(step, number),
            };
            let Ok(next) = next else { continue };
            if let Some(before) = &now {
                prop_assert!(before.text().act.day <= next.text().act.day);
                if let (Some(old), Some(new)) = (before.agreed(), next.agreed())
                    && old.agreement == new.agreement
                {
                    prop_assert_eq!(&old.text, &new.text);
                }
            }
            for chapter in Chapter::ALL {
                let agreed = next.agreed().and_then(|agreed| agreed.text.as_ref());
                let differs = agreed.map(|(_, text)| !text.agree(&next.text().chapters, chapter));
                if next.standing(chapter) == Some(Standing::Same) {
                    prop_assert_eq!(differs, Some(false));
                }
                if next.standing(chapter) == Some(Standing::Explained) {
                    prop_assert_ne!(differs, Some(false));
                }
            }
            now = Some(next);
        }
    }
}
