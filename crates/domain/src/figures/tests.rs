use super::doubts::{Doubt, doubts};
use super::reminders::{Stage, due_on};
use super::states::*;
use super::windows::*;
use super::*;
use crate::calendar::WorkingCalendar;
use crate::status::Figure;
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::collections::HashSet;
use uuid::Uuid;

const ANI: Uuid = Uuid::from_u128(1);
const BUDI: Uuid = Uuid::from_u128(2);
const DUE: Date = date(2026, 11, 27);
const CHECK: Date = date(2026, 12, 7);

fn year(number: i16) -> Year {
    Year::new(number).unwrap()
}

fn sent(person: Option<Uuid>, on: Date) -> Sending {
    Sending { person, on, due_on: Some(DUE) }
}

fn submitted() -> Submitted {
    Draft.submit(sent(Some(ANI), date(2026, 11, 23)), CHECK)
}

fn not_yet() -> NotYetAnswer {
    NotYetAnswer::new(NotYetReason::SourceNotOut, Some(date(2027, 2, 1)), date(2026, 11, 23)).unwrap()
}

// Windows

fn window() -> EntryWindow {
    EntryWindow::announce(year(2025), date(2026, 11, 2), DUE, date(2026, 10, 1)).unwrap()
}

/// Announced --> Open --> Closed
#[test]
fn the_clock_opens_and_closes_a_window_both_days_included() {
    assert_eq!(window().state(date(2026, 11, 1)), WindowState::Announced);
    assert_eq!(window().state(date(2026, 11, 2)), WindowState::Open);
    assert_eq!(window().state(DUE), WindowState::Open);
    assert_eq!(window().state(date(2026, 11, 28)), WindowState::Closed);
}

#[test]
fn a_window_that_can_not_be_is_not_announced() {
    let announce = |opens, closes| EntryWindow::announce(year(2025), opens, closes, date(2026, 11, 2));
    assert_eq!(announce(date(2026, 11, 9), date(2026, 11, 8)), Err(FigureError::ClosesBeforeOpens));
    assert_eq!(announce(date(2026, 10, 1), date(2026, 11, 1)), Err(FigureError::DayIsOver));
    assert!(announce(date(2026, 11, 2), date(2026, 11, 2)).is_ok());
}

/// Announced, Open --> the same with another end
#[test]
fn the_end_of_a_window_moves_only_while_it_has_not_closed() {
    let moved = window().move_end(date(2026, 12, 4), DUE).unwrap();
    assert_eq!((moved.closes(), moved.is_reopened()), (date(2026, 12, 4), false));
    assert_eq!(window().move_end(date(2026, 12, 4), date(2026, 11, 28)), Err(FigureError::WindowClosed));
    assert_eq!(window().move_end(date(2026, 11, 1), date(2026, 10, 1)), Err(FigureError::ClosesBeforeOpens));
    assert_eq!(window().move_end(date(2026, 11, 20), date(2026, 11, 23)), Err(FigureError::DayIsOver));
}

/// Closed --> Open
#[test]
fn only_a_closed_window_is_reopened() {
    let again = window().reopen(date(2026, 12, 11), date(2026, 12, 1)).unwrap();
    assert!(again.is_reopened());
    assert_eq!(again.state(date(2026, 12, 11)), WindowState::Open);
    assert_eq!(window().reopen(date(2026, 12, 11), DUE), Err(FigureError::WindowNotClosed));
    assert_eq!(window().reopen(DUE, date(2026, 12, 1)), Err(FigureError::DayIsOver));
}

#[test]
fn figures_come_from_the_first_day_on_and_also_after_the_last() {
    assert_eq!(window().takes_figures(date(2026, 11, 1)), Err(FigureError::NotOpenYet));
    assert_eq!(window().takes_figures(DUE), Ok(()));
    assert_eq!(window().takes_figures(date(2027, 1, 4)), Ok(()));
}

// States: one test an arrow of docs/workflows/figures.md

/// Draft --> Submitted
#[test]
fn a_draft_that_is_sent_waits_for_its_check_in_working_days() {
    let sending = sent(Some(ANI), date(2026, 11, 23));
    let calendar = WorkingCalendar::new([date(2026, 11, 30)]);
    let submitted = Draft.submit(sending, sending.check_due(&calendar, DEFAULT_CHECK_DAYS));
    assert_eq!(submitted.check_due, date(2026, 12, 8));
    assert!(!submitted.kept.is_late());
}

/// Draft --> Submitted, after the window
#[test]
fn a_late_figure_is_taken_and_stays_late() {
    let late = Draft.submit(sent(Some(ANI), date(2026, 12, 1)), CHECK);
    assert_eq!(late.kept.late_by(&WorkingCalendar::default()), 2);
    let published = late.check(BUDI).unwrap().publish();
    assert!(published.kept.is_late());
}

/// Draft --> NotYet
#[test]
fn there_is_none_yet_is_an_answer_with_reason_and_day() {
    let answered = Draft.answer_not_yet(sent(None, date(2026, 11, 23)), not_yet());
    assert_eq!(answered.answer.reason, NotYetReason::SourceNotOut);
    let today = date(2026, 11, 23);
    let answer = |reason, day| NotYetAnswer::new(reason, day, today);
    assert_eq!(answer(NotYetReason::Other, None), Err(FigureError::NoExpectedDay));
    assert_eq!(answer(NotYetReason::Other, Some(today)), Err(FigureError::DayIsOver));
    assert!(answer(NotYetReason::HeldElsewhere, None).is_ok());
}

/// Submitted --> Checked --> Published
#[test]
fn a_figure_checked_by_somebody_else_is_published_as_checked() {
    assert!(submitted().check(BUDI).unwrap().publish().is_checked);
}

/// Submitted --> Submitted (refused check)
#[test]
fn nobody_checks_what_they_entered_themselves_nor_what_they_changed_later() {
    assert_eq!(submitted().check(ANI), Err(FigureError::OwnFigure));
    let changed = submitted().replace(sent(Some(BUDI), date(2026, 11, 24)), CHECK);
    assert_eq!(changed.clone().check(ANI), Err(FigureError::OwnFigure));
    assert_eq!(changed.check(BUDI), Err(FigureError::OwnFigure));
}

/// Submitted --> SentBack --> Submitted
#[test]
fn a_figure_sent_back_is_sent_again_and_keeps_the_day_it_first_came() {
    let back = submitted().send_back("Satuannya jiwa, bukan persen?".to_owned());
    assert_eq!(back.reason, "Satuannya jiwa, bukan persen?");
    let again = back.submit(sent(Some(BUDI), date(2026, 12, 10)), date(2026, 12, 24));
    assert!(!again.kept.is_late());
    assert_eq!(again.kept.entered_by, [ANI, BUDI]);
    assert_eq!(again.check_due, date(2026, 12, 24));
}

/// SentBack --> NotYet
#[test]
fn a_figure_sent_back_may_turn_out_not_to_be_there_yet() {
    let back = submitted().send_back("Tahunnya keliru.".to_owned());
    assert_eq!(back.answer_not_yet(sent(None, DUE), not_yet()).kept.entered_by, [ANI]);
}

/// Submitted --> Published, by the clock
#[test]
fn silence_does_not_block_a_figure_for_ever() {
    assert_eq!(submitted().lapse(CHECK), Err(FigureError::StillInTime));
    let published = submitted().lapse(date(2026, 12, 8)).unwrap();
    assert!(!published.is_checked);
}

/// Published --> Published (checked)
#[test]
fn an_unchecked_figure_may_be_checked_afterwards_once() {
    let published = submitted().lapse(date(2026, 12, 8)).unwrap();
    assert_eq!(published.clone().check(ANI), Err(FigureError::OwnFigure));
    let checked = published.check(BUDI).unwrap();
    assert_eq!(checked.check(BUDI), Err(FigureError::WrongState));
}

/// Published --> Submitted
#[test]
fn a_published_figure_is_corrected_by_sending_another() {
    let published = submitted().check(BUDI).unwrap().publish();
    let again = published.correct(sent(Some(BUDI), date(2027, 1, 4)), date(2027, 1, 18));
    assert_eq!(again.check(BUDI), Err(FigureError::OwnFigure));
}

/// NotYet --> Submitted
#[test]
fn a_figure_that_comes_after_an_answer_is_late_if_it_was_owed_by_then() {
    let answered = Draft.answer_not_yet(sent(None, date(2026, 11, 23)), not_yet());
    assert!(answered.submit(sent(Some(ANI), date(2027, 2, 1)), date(2027, 2, 15)).kept.is_late());
}

/// NotYet --> NotYet
#[test]
fn an_answer_may_be_given_again_with_another_day() {
    let answered = Draft.answer_not_yet(sent(None, date(2026, 11, 23)), not_yet());
    let other = NotYetAnswer { expected: Some(date(2027, 3, 1)), ..not_yet() };
    assert_eq!(answered.answer_again(sent(None, DUE), other.clone()).answer, other);
}

#[test]
fn whatever_has_been_sent_may_not_be_answered_with_not_yet_and_a_checked_one_waits() {
    let sending = sent(None, DUE);
    for entered in [Entered::Submitted(submitted()), Entered::Checked(submitted().check(BUDI).unwrap())] {
        assert_eq!(entered.answer_not_yet(sending, not_yet()), Err(FigureError::WrongState));
    }
    let checked = Entered::Checked(submitted().check(BUDI).unwrap());
    assert_eq!(checked.submit(sending, CHECK), Err(FigureError::WrongState));
    assert!(Entered::Submitted(submitted()).submit(sending, CHECK).is_ok());
}

// What is owed

#[test]
fn a_figure_is_owed_by_how_often_it_is_measured() {
    let known = [year(2022), year(2024)];
    assert_eq!(owed(Frequency::Yearly, &known, year(2025)), Owed::Yes);
    assert_eq!(owed(Frequency::Yearly, &known, year(2024)), Owed::No);
    assert_eq!(owed(Frequency::EveryTwoYears, &known, year(2025)), Owed::No);
    assert_eq!(owed(Frequency::EveryTwoYears, &known, year(2026)), Owed::Yes);
    assert_eq!(owed(Frequency::EveryFiveYears, &[], year(2025)), Owed::Yes);
    assert_eq!(owed(Frequency::Irregular, &[], year(2025)), Owed::AtWill);
}

#[test]
fn evidence_is_an_https_address_or_nothing() {
    assert_eq!(EvidenceLink::parse(" "), Ok(None));
    assert!(EvidenceLink::parse("https://jemberkab.bps.go.id/a?b=1#c").unwrap().is_some());
    for wrong in [
        "http://jemberkab.bps.go.id",
        "jemberkab.bps.go.id",
        "https://localhost",
        "https://a.b/ c",
        "javascript:alert(1)",
        "https://a.b/\"onclick",
        "https://user@a.b/",
    ] {
        assert_eq!(EvidenceLink::parse(wrong), Err(FigureError::BadLink), "{wrong}");
    }
    assert!(EvidenceLink::parse(&format!("https://a.b/{}", "x".repeat(500))).is_err());
}

// Doubts

fn figures(numbers: &[&str]) -> Vec<Figure> {
    (2020..).zip(numbers).map(|(number, text)| (year(number), text.parse().unwrap())).collect()
}

fn ask(value: &str, numbers: &[&str], unit: &str) -> Vec<Doubt> {
    doubts(value.parse().unwrap(), &figures(numbers), unit)
}

#[test]
fn a_shifted_decimal_sign_asks_back() {
    assert_eq!(ask("90.1", &["9.01"], "%"), [Doubt::TenTimes]);
    assert_eq!(ask("0.9", &["9.01"], "%"), [Doubt::Tenth]);
    assert_eq!(ask("30", &["10"], "kasus"), [Doubt::ThreeTimes]);
    assert_eq!(ask("3", &["10"], "kasus"), [Doubt::Third]);
    assert_eq!(ask("9.5", &["9.01"], "%"), []);
    assert_eq!(ask("9.5", &[], "%"), []);
    assert_eq!(ask("5", &["0"], "kasus"), []);
    assert_eq!(ask("0", &["5"], "kasus"), [Doubt::Tenth]);
}

#[test]
fn more_than_all_and_less_than_nothing_ask_back_unless_they_were_so_before() {
    assert_eq!(ask("104", &["99"], "%"), [Doubt::OverHundred]);
    assert_eq!(ask("104", &["103"], "%"), []);
    assert_eq!(ask("104", &["99"], "jiwa"), []);
    assert_eq!(ask("-1.2", &["1.5"], "%"), [Doubt::Negative]);
    assert_eq!(ask("-1.2", &["-1.5"], "%"), []);
}

#[test]
fn a_turn_that_goes_further_than_the_way_there_asks_back() {
    assert_eq!(ask("12", &["10", "9", "8.5"], "%"), [Doubt::Turned]);
    assert_eq!(ask("9", &["10", "9", "8.5"], "%"), []);
    assert_eq!(ask("8", &["10", "9", "8.5"], "%"), []);
    assert_eq!(ask("12", &["9", "8.5"], "%"), []);
}

prop_compose! {
    fn any_number()(number in -1_000_000_000i64..1_000_000_000, scale in 0u32..6) -> Decimal {
        Decimal::new(number, scale)
    }
}

proptest! {
    #[test]
    fn the_same_figure_again_never_asks_back_but_for_what_it_is(value in any_number(), count in 1usize..5) {
        let history: Vec<Figure> = (2020..).take(count).map(|number| (year(number), value)).collect();
        prop_assert_eq!(doubts(value, &history, "%"), vec![]);
    }

    #[test]
    fn any_figure_gives_an_answer(value in any_number(), numbers in proptest::collection::vec(any_number(), 0..6)) {
        let history: Vec<Figure> = (2020..).zip(numbers).map(|(number, figure)| (year(number), figure)).collect();
        let found = doubts(value, &history, "%");
        prop_assert!(found.len() <= 4);
        let sizes = [Doubt::TenTimes, Doubt::ThreeTimes, Doubt::Tenth, Doubt::Third];
        prop_assert!(found.iter().filter(|doubt| sizes.contains(doubt)).count() <= 1);
    }
}

// Reminders

#[test]
fn reminders_come_a_week_and_a_day_before_and_one_and_five_working_days_after() {
    let calendar = WorkingCalendar::default();
    let on = |day| due_on("s/2025", (date(2026, 11, 2), DUE), false, day, &calendar).map(|found| found.stage);
    assert_eq!(on(date(2026, 11, 19)), None);
    assert_eq!(on(date(2026, 11, 20)), Some(Stage::WeekBefore));
    assert_eq!(on(date(2026, 11, 26)), Some(Stage::DayBefore));
    assert_eq!(on(date(2026, 11, 28)), Some(Stage::DayBefore));
    assert_eq!(on(date(2026, 11, 30)), Some(Stage::After));
    assert_eq!(on(date(2026, 12, 3)), Some(Stage::After));
    assert_eq!(on(date(2026, 12, 4)), Some(Stage::ToHead));
}

#[test]
fn nobody_is_reminded_before_the_window_opens_or_after_the_answer() {
    let calendar = WorkingCalendar::default();
    let short = (date(2026, 11, 25), DUE);
    assert_eq!(due_on("s", short, false, date(2026, 11, 24), &calendar), None);
    assert!(due_on("s", short, false, date(2026, 11, 25), &calendar).is_some());
    assert_eq!(due_on("s", short, true, date(2026, 12, 24), &calendar), None);
}

proptest! {
    /// Asked every day, each stage comes exactly once by its key, in order; asked on some days only, none comes twice.
    #[test]
    fn each_reminder_comes_once_a_period(
        length in 8i64..90, days_off in proptest::collection::vec(-20i64..40, 0..15), asked in proptest::collection::vec(any::<bool>(), 120),
    ) {
        let calendar = WorkingCalendar::new(days_off.iter().map(|off| DUE.checked_add(off.days()).unwrap()));
        let opens = DUE.checked_sub(length.days()).unwrap();
        let mut sent = HashSet::new();
        let mut stages = Vec::new();
        for (number, asked) in (0i64..).zip(&asked) {
            let day = DUE.checked_add((number - 30).days()).unwrap();
            if let Some(found) = due_on("s", (opens, DUE), false, day, &calendar).filter(|_| *asked)
                && sent.insert(found.key)
            {
                stages.push(found.stage);
            }
        }
        prop_assert!(stages.is_sorted());
        prop_assert_eq!(stages.len(), stages.iter().collect::<HashSet<_>>().len());
        if asked.iter().all(|asked| *asked) {
            prop_assert_eq!(stages, Stage::ALL.to_vec());
        }
    }

    #[test]
    fn a_moved_last_day_begins_a_new_period(by in 1i64..60) {
        let calendar = WorkingCalendar::default();
        let opens = date(2026, 1, 1);
        let later = DUE.checked_add(by.days()).unwrap();
        let after = |day: Date| day.checked_add(15.days()).unwrap();
        let one = due_on("s", (opens, DUE), false, after(DUE), &calendar).unwrap();
        let two = due_on("s", (opens, later), false, after(later), &calendar).unwrap();
        prop_assert_ne!(one.key, two.key);
    }

    #[test]
    fn what_is_long_over_is_not_told_anew_though_its_message_is_erased(days in 45i64..2000) {
        let calendar = WorkingCalendar::default();
        let day = DUE.checked_add(days.days()).unwrap();
        prop_assert_eq!(due_on("s", (date(2026, 1, 1), DUE), false, day, &calendar), None);
    }
}
