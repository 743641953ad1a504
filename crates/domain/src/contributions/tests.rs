use super::clocks::{DEFAULT, Days, Nudge, Terms};
use super::states::{Answer, Assigned, Assignee, Contribution, Given, Outcome, Received, Verdict};
use super::{ContributionError, Language, SubjectKind, TrackingCode, Visibility};
use crate::calendar::WorkingCalendar;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};
use proptest::prelude::*;
use uuid::Uuid;

/// Monday 17 August 2026 and Friday 25 December 2026 are off.
fn calendar() -> WorkingCalendar {
    WorkingCalendar::new([date(2026, 8, 17), date(2026, 12, 25), date(2027, 1, 1)])
}

fn office() -> Assignee {
    Assignee::Organisation(Uuid::from_u128(1))
}

fn received(on: Date) -> Contribution {
    Contribution::Received(Received { days: Days::from_receipt(on, DEFAULT, &calendar()) })
}

fn assigned(on: Date) -> Assigned {
    received(on).assign(office(), on, DEFAULT, &calendar()).expect("a received one is passed on")
}

fn accepted() -> Answer {
    Answer {
        outcome: Outcome::Accepted,
        reason: "Jalan itu masuk daftar perbaikan.".to_owned(),
        effect: "Baris matriks 2 diubah.".to_owned(),
        forwarded_to: String::new(),
        next_on: None,
    }
}

fn answered(on: Date) -> Contribution {
    match assigned(on).answer(accepted(), on, DEFAULT, &calendar()) {
        Ok(Given::Answered(answered)) => Contribution::Answered(answered),
        other => panic!("no answer: {other:?}"),
    }
}

#[test]
fn the_promise_is_three_working_days_for_passing_on_and_ten_for_the_answer() {
    // Friday before the holiday Monday
    let days = Days::from_receipt(date(2026, 8, 14), DEFAULT, &calendar());
    assert_eq!(days.assign_by, date(2026, 8, 20));
    assert_eq!(days.promised_by, date(2026, 9, 3));
    assert!(!days.is_late(date(2026, 9, 3)));
    assert!(days.is_late(date(2026, 9, 4)));
    assert_eq!(days.late_by(date(2026, 9, 7), &calendar()), 2);
}

#[test]
fn a_late_start_moves_the_days_of_the_office_and_not_the_promise() {
    let start = date(2026, 9, 1);
    let days = Days::from_receipt(start, DEFAULT, &calendar());
    let late = days.assigned(date(2026, 9, 15), DEFAULT, &calendar());
    assert_eq!(late.promised_by, days.promised_by);
    assert_eq!(late.due_on, Some(date(2026, 9, 29)));
}

#[test]
fn an_answer_without_its_reason_is_none() {
    let without = Answer { reason: " \n".to_owned(), ..accepted() };
    let today = date(2026, 9, 1);
    let refused = assigned(today).answer(without, today, DEFAULT, &calendar());
    assert_eq!(refused, Err(ContributionError::NoReason));
}

#[test]
fn an_answer_says_what_changed_or_that_nothing_did() {
    let without = Answer { effect: String::new(), ..accepted() };
    let today = date(2026, 9, 1);
    assert_eq!(
        assigned(today).answer(without, today, DEFAULT, &calendar()),
        Err(ContributionError::NoEffect)
    );
}

#[test]
fn what_is_not_ours_names_who_it_went_to_and_the_day_of_the_next_news() {
    let today = date(2026, 9, 1);
    let passed_on = Answer {
        outcome: Outcome::NotOurs,
        effect: String::new(),
        forwarded_to: "Dinas provinsi".to_owned(),
        next_on: Some(date(2026, 9, 20)),
        ..accepted()
    };
    let nobody = Answer { forwarded_to: String::new(), ..passed_on.clone() };
    assert_eq!(nobody.checked(today), Err(ContributionError::NoAddressee));
    let no_day = Answer { next_on: None, ..passed_on.clone() };
    assert_eq!(no_day.checked(today), Err(ContributionError::NoNextDay));
    let past = Answer { next_on: Some(today), ..passed_on.clone() };
    assert_eq!(past.checked(today), Err(ContributionError::NoNextDay));
    let Ok(Given::Forwarded(forwarded)) = assigned(today).answer(passed_on, today, DEFAULT, &calendar())
    else {
        panic!("it is passed on")
    };
    assert!(!forwarded.owes_news(date(2026, 9, 20)));
    assert!(forwarded.owes_news(date(2026, 9, 21)));
    let news = forwarded.news(accepted(), date(2026, 9, 21), DEFAULT, &calendar());
    assert!(matches!(news, Ok(Given::Answered(_))));
}

#[test]
fn the_contributor_says_whether_it_meets_the_point_and_silence_counts_neither_way() {
    let today = date(2026, 9, 1);
    assert_eq!(answered(today).say(true).map(|settled| settled.verdict), Ok(Verdict::Met));
    assert_eq!(answered(today).say(false).map(|settled| settled.verdict), Ok(Verdict::NotMet));
    let Contribution::Answered(waiting) = answered(today) else { panic!("answered") };
    let last = waiting.settle_by;
    assert_eq!(waiting.clone().lapse(last), Err(ContributionError::StillInTime));
    let after = last.tomorrow().expect("a day after");
    assert_eq!(waiting.lapse(after).map(|settled| settled.verdict), Ok(Verdict::Silent));
}

#[test]
fn only_an_answer_that_did_not_meet_the_point_is_given_again() {
    let today = date(2026, 9, 1);
    let again = |met: bool| {
        let settled = answered(today).say(met).expect("an answered one");
        Contribution::Settled(settled).answer(accepted(), today, DEFAULT, &calendar())
    };
    assert!(matches!(again(false), Ok(Given::Answered(_))));
    assert_eq!(again(true), Err(ContributionError::WrongState));
}

#[test]
fn nothing_is_answered_before_it_is_passed_on_nor_taken_back_after_the_answer() {
    let today = date(2026, 9, 1);
    assert_eq!(
        received(today).answer(accepted(), today, DEFAULT, &calendar()),
        Err(ContributionError::WrongState)
    );
    assert_eq!(received(today).withdraw(), Ok(Contribution::Withdrawn));
    assert_eq!(answered(today).withdraw(), Err(ContributionError::WrongState));
    assert_eq!(
        answered(today).assign(office(), today, DEFAULT, &calendar()),
        Err(ContributionError::WrongState)
    );
}

#[test]
fn a_pause_needs_a_reason_and_moves_both_days_by_what_it_lasted() {
    let today = date(2026, 9, 1);
    assert_eq!(assigned(today).pause(today, String::new()), Err(ContributionError::NoReason));
    let before = assigned(today).days;
    let paused = assigned(today).pause(today, "Menunggu foto lokasi".to_owned()).expect("with a reason");
    let after = paused.resume(date(2026, 9, 8), &calendar()).days;
    assert_eq!(after.promised_by, calendar().add_working_days(before.promised_by, 5));
    assert_eq!(after.due_on, before.due_on.map(|due| calendar().add_working_days(due, 5)));
}

#[test]
fn reminders_come_in_order_and_the_agenda_comes_last() {
    let due = date(2026, 9, 14);
    let on = |day: i8| Nudge::due_on(due, date(2026, 9, day), &calendar());
    assert_eq!(on(9), None);
    assert_eq!(on(10), Some(Nudge::Soon));
    assert_eq!(on(14), Some(Nudge::Soon));
    assert_eq!(on(15), Some(Nudge::Overdue));
    assert_eq!(on(17), Some(Nudge::ToHead));
    assert_eq!(on(21), Some(Nudge::OnAgenda));
    assert_eq!(on(30), Some(Nudge::OnAgenda));
}

#[test]
fn a_code_is_read_however_it_was_copied_and_never_shown_in_logs() {
    let code = TrackingCode::from_random([7, 19, 22, 4, 9, 29, 26, 20, 2, 17, 11, 24]);
    let shown = code.to_string();
    assert_eq!(shown.len(), 14);
    assert_eq!(TrackingCode::parse(&shown.to_lowercase().replace('-', " ")), Ok(code.clone()));
    assert_eq!(TrackingCode::parse("7KQ4-9XTM-2HB"), Err(ContributionError::BadCode));
    assert_eq!(TrackingCode::parse("7KQ4-9XTM-2HBRR"), Err(ContributionError::BadCode));
    assert_eq!(TrackingCode::parse("7KQ4-9XTM-2HBU"), Err(ContributionError::BadCode));
    assert!(!format!("{code:?}").contains(&shown[..4]));
}

#[test]
fn every_stable_name_is_read_back() {
    for kind in SubjectKind::ALL {
        assert_eq!(SubjectKind::parse(kind.code()), Ok(kind));
    }
    for visibility in Visibility::ALL {
        assert_eq!(Visibility::parse(visibility.code()), Ok(visibility));
    }
    for outcome in Outcome::ALL {
        assert_eq!(Outcome::parse(outcome.code()), Ok(outcome));
    }
    for language in Language::ALL {
        assert_eq!(Language::parse(language.code()), language);
    }
    assert_eq!(Language::parse("su"), Language::Indonesian);
}

/// Counts day by day, the way a person with a wall calendar would.
fn counted(from: Date, days: u16, off: &[Date]) -> Date {
    let (mut day, mut left) = (from, days);
    while left > 0 {
        day = day.tomorrow().expect("no end of time here");
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        left -= u16::from(!weekend && !off.contains(&day));
    }
    day
}

proptest! {
    /// Holidays, joint leave and year ends anywhere: the days are those of a count by hand.
    #[test]
    fn days_are_those_of_a_count_by_hand(
        start in 0i64..800, off in prop::collection::vec(0i64..900, 0..40),
        assign in 1u16..8, answer in 1u16..20,
    ) {
        let day = |n: i64| date(2025, 6, 1).checked_add(n.days()).expect("near");
        let off: Vec<Date> = off.into_iter().map(day).collect();
        let calendar = WorkingCalendar::new(off.clone());
        let terms = Terms { assign, answer, settle: 10 };
        let days = Days::from_receipt(day(start), terms, &calendar);
        prop_assert_eq!(days.assign_by, counted(day(start), assign, &off));
        prop_assert_eq!(days.promised_by, counted(days.assign_by, answer, &off));
        let passed_on = days.assigned(day(start), terms, &calendar);
        prop_assert_eq!(passed_on.due_on, Some(counted(day(start), answer, &off)));
        // In time to be passed on, the office never has longer than what was promised.
        prop_assert!(passed_on.due_on <= Some(days.promised_by));
    }

    /// A pause gives exactly its working days back, and passing on to another never moves the promise.
    #[test]
    fn only_a_pause_moves_the_promise(start in 0i64..400, waits in 0i64..60, again in 0i64..30) {
        let day = |n: i64| date(2026, 1, 1).checked_add(n.days()).expect("near");
        let calendar = calendar();
        let first = assigned(day(start));
        let promised = first.days.promised_by;
        let other = first.reassign(Assignee::Forum, day(start + again), DEFAULT, &calendar);
        prop_assert_eq!(other.days.promised_by, promised);
        let from = day(start + again);
        let to = day(start + again + waits);
        let resumed = other.pause(from, "alasan".to_owned()).expect("a reason").resume(to, &calendar);
        let lost = calendar.working_days_between(from, to);
        prop_assert_eq!(calendar.working_days_between(promised, resumed.days.promised_by), lost);
    }

    /// Whatever is typed, an answer that counts has a reason, and an effect or a place where it went.
    #[test]
    fn no_answer_counts_without_reason(reason in " {0,3}[a-z]{0,4}", effect in " {0,2}[a-z]{0,3}",
        to in "[a-z]{0,3}", which in 0usize..5) {
        let today = date(2026, 9, 1);
        let answer = Answer {
            outcome: Outcome::ALL[which], reason, effect, forwarded_to: to, next_on: Some(date(2026, 9, 2)),
        };
        if let Ok(answer) = answer.checked(today) {
            prop_assert!(!answer.reason.trim().is_empty());
            prop_assert!(answer.outcome == Outcome::Merged
                || !answer.effect.trim().is_empty()
                || (answer.outcome == Outcome::NotOurs && !answer.forwarded_to.is_empty()));
        }
    }
}
