use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const NOTED: Date = date(2026, 11, 23);

fn at(minutes: i64) -> Instant {
    Instant::from_micros(minutes * 60_000_000)
}

fn stay(arrived: i64, left: Option<i64>) -> Stay {
    Stay::new(at(arrived), left.map(at)).unwrap()
}

#[test]
fn every_rank_reads_back_its_own_code() {
    for rank in Rank::ALL {
        assert_eq!(Rank::parse(rank.code()), Ok(rank));
    }
    assert_eq!(Rank::parse("ketua"), Err(AttendanceError::UnknownRank));
    assert!(Rank::PRESENT.into_iter().all(Rank::is_present));
}

#[test]
fn a_line_may_be_corrected_for_five_working_days_and_is_public_on_the_day_after() {
    let until = open_until(&WorkingCalendar::default(), NOTED, CORRECTION_DAYS);
    assert_eq!(until, date(2026, 11, 30));
    assert!(!is_public(until, until));
    assert!(is_public(until, date(2026, 12, 1)));
    assert_eq!(correct(until, until, None), Ok(()));
}

#[test]
fn a_public_line_changes_only_with_a_reason_that_everyone_reads() {
    let until = open_until(&WorkingCalendar::default(), NOTED, CORRECTION_DAYS);
    let later = date(2026, 12, 1);
    assert_eq!(correct(until, later, None), Err(AttendanceError::ReasonNeeded));
    assert_eq!(correct(until, later, Some("")), Err(AttendanceError::ReasonNeeded));
    assert_eq!(correct(until, later, Some("Daftar hadir tertukar.")), Ok(()));
}

#[test]
fn an_absence_with_an_explanation_needs_it_and_one_without_keeps_none() {
    let noted = |rank, text: Option<&str>| Noted::new(rank, text.map(str::to_owned), None);
    assert_eq!(noted(Rank::Excused, None), Err(AttendanceError::NoExplanation));
    assert_eq!(noted(Rank::Absent, Some("sakit")).unwrap().explanation, None);
    assert_eq!(noted(Rank::Head, Some("sakit")).unwrap().explanation, None);
}

#[test]
fn whoever_is_absent_neither_arrives_nor_leaves_and_nobody_leaves_before_arriving() {
    let absent = Noted::new(Rank::Absent, None, Some(stay(1, None)));
    assert_eq!(absent, Err(AttendanceError::AbsentYetArrived));
    assert_eq!(Stay::new(at(2), Some(at(1))), Err(AttendanceError::LeftBeforeArriving));
}

#[test]
fn a_seat_that_left_before_the_vote_closed_is_not_present_at_it() {
    let noted = Noted::new(Rank::Deputy, None, Some(stay(10, Some(60)))).unwrap();
    assert!(!noted.is_there(at(9)));
    assert!(noted.is_there(at(10)));
    assert!(!noted.is_there(at(60)));
    assert!(Noted::new(Rank::Staff, None, None).unwrap().is_there(at(60)));
    assert!(!Noted::new(Rank::Absent, None, None).unwrap().is_there(at(60)));
}

#[test]
fn names_are_gone_thirty_days_after_the_minutes_are_final_or_half_a_year_after_the_meeting() {
    assert_eq!(names_end(NOTED, Some(date(2026, 12, 1))), date(2026, 12, 31));
    assert_eq!(names_end(NOTED, None), date(2027, 5, 22));
    assert_eq!(names_end(NOTED, Some(date(2027, 5, 20))), date(2027, 5, 22));
}

#[test]
fn an_invitation_of_two_working_days_is_shown_and_not_counted() {
    let lines = [(2, Some(Rank::Absent)), (2, Some(Rank::Head)), (3, Some(Rank::ActingHead)), (9, None)];
    let count = Count::of(lines.map(|(notice_days, rank)| Line { notice_days, rank }));
    assert_eq!((count.invited(), count.present(), count.head, count.not_noted), (2, 1, 1, 1));
    assert_eq!((count.short_notice, count.short_notice_present, count.absent), (2, 1, 0));
}

#[test]
fn a_code_that_was_scanned_is_taken_for_ten_minutes_and_no_longer() {
    let shown = code_number(at(100));
    assert!(numbers_taken(at(110)).any(|number| number == shown));
    assert!(!numbers_taken(at(111)).any(|number| number == shown));
    assert!(!numbers_taken(at(99)).any(|number| number == shown));
}

#[test]
fn people_check_in_from_an_hour_before_to_an_hour_after() {
    let (starts, ends) = (at(600), at(720));
    assert!(!is_open(starts, ends, at(539)));
    assert!(is_open(starts, ends, at(540)));
    assert!(is_open(starts, ends, at(780)));
    assert!(!is_open(starts, ends, at(781)));
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let rank = proptest::option::of(proptest::sample::select(Rank::ALL.to_vec()));
    proptest::collection::vec(
        (0i64..8, rank).prop_map(|(notice_days, rank)| Line { notice_days, rank }),
        0..40,
    )
}

proptest! {
    #[test]
    fn every_invitation_is_counted_once_or_shown_as_short(lines in lines()) {
        let count = Count::of(lines.iter().copied());
        prop_assert_eq!((count.invited() + count.short_notice) as usize, lines.len());
    }

    #[test]
    fn counting_does_not_depend_on_order_nor_on_how_meetings_are_grouped(lines in lines(), cut in 0usize..40) {
        let whole = Count::of(lines.iter().copied());
        prop_assert_eq!(whole, Count::of(lines.iter().rev().copied()));
        let (a, b) = lines.split_at(cut.min(lines.len()));
        prop_assert_eq!(whole, Count::of(a.iter().copied()).plus(Count::of(b.iter().copied())));
    }

    #[test]
    fn an_invitation_that_came_too_late_moves_no_counted_number(lines in lines(), rank in 0usize..9, notice in 0i64..3) {
        let before = Count::of(lines.iter().copied());
        let mut after = before;
        after.add(Line { notice_days: notice, rank: Some(Rank::ALL[rank]) });
        prop_assert_eq!((before.invited(), before.present()), (after.invited(), after.present()));
    }

    #[test]
    fn names_never_outlive_half_a_year(held in 0i64..400, done in proptest::option::of(0i64..900)) {
        let day = |n: i64| date(2026, 1, 1).checked_add(n.days()).unwrap();
        let end = names_end(day(held), done.map(|n| day(held + n)));
        prop_assert!(end <= day(held + NAMES_AT_MOST));
        prop_assert!(done.is_none_or(|n| end <= day(held + n + NAMES_AFTER_MINUTES)));
    }
}
