use super::*;
use crate::figures::reminders::Stage;
use jiff::civil::date;
use proptest::prelude::*;

const ANI: Uuid = Uuid::from_u128(1);
const BUDI: Uuid = Uuid::from_u128(2);
const AGREED: Date = date(2026, 11, 23);
const DUE: Date = date(2026, 12, 11);

fn open() -> FollowUp {
    FollowUp::Open(Open::agree(DUE, AGREED).unwrap())
}

fn reported(on: Date) -> Reported {
    open().report(Some(ANI), on, &WorkingCalendar::default(), CHECK_DAYS).unwrap()
}

/// [*] --> Open
#[test]
fn a_follow_up_is_agreed_for_a_day_that_is_not_over() {
    assert_eq!(Open::agree(date(2026, 11, 22), AGREED), Err(FollowUpError::DayIsOver));
    assert!(Open::agree(AGREED, AGREED).is_ok());
}

/// Open --> Underway --> Underway
#[test]
fn the_organisation_tells_how_far_it_is_as_often_as_it_likes() {
    let underway = open().progress().unwrap();
    assert_eq!(FollowUp::Underway(underway).progress(), Ok(underway));
}

/// Open, Underway --> Reported
#[test]
fn a_late_report_is_taken_and_stays_late() {
    let calendar = WorkingCalendar::default();
    let late = FollowUp::Reported(reported(date(2026, 12, 15)));
    assert_eq!(late.late_by(date(2027, 3, 1), &calendar), 2);
    assert_eq!(FollowUp::Reported(reported(DUE)).late_by(date(2027, 3, 1), &calendar), 0);
    assert_eq!(open().late_by(date(2026, 12, 14), &calendar), 1);
}

/// Reported --> Done
#[test]
fn nobody_confirms_what_they_reported_themselves() {
    assert_eq!(reported(DUE).confirm(ANI), Err(FollowUpError::OwnReport));
    assert!(reported(DUE).confirm(BUDI).unwrap().is_confirmed);
}

/// Reported --> Underway
#[test]
fn a_report_that_does_not_hold_is_sent_back_and_may_come_again() {
    let back = FollowUp::Underway(reported(DUE).send_back());
    assert!(back.is_owed());
    assert!(back.report(Some(ANI), DUE, &WorkingCalendar::default(), 5).is_ok());
}

/// Reported --> Done by the clock
#[test]
fn a_report_nobody_looked_at_counts_and_says_so() {
    let report = reported(DUE);
    assert_eq!(report.check_due, date(2026, 12, 25));
    assert_eq!(report.lapse(report.check_due), Err(FollowUpError::StillInTime));
    let done = report.lapse(date(2026, 12, 26)).unwrap();
    assert!(!done.is_confirmed);
}

/// Done --> Done
#[test]
fn what_counted_by_its_own_report_may_be_confirmed_afterwards_once() {
    let done = reported(DUE).lapse(date(2026, 12, 26)).unwrap();
    assert_eq!(done.confirm(ANI), Err(FollowUpError::OwnReport));
    let confirmed = done.confirm(BUDI).unwrap();
    assert_eq!(confirmed.confirm(BUDI), Err(FollowUpError::WrongState));
}

/// Open, Underway --> the same with another day
#[test]
fn another_day_needs_a_reason_and_the_first_one_stays_readable() {
    let later = date(2027, 1, 15);
    assert_eq!(open().move_to(later, "", AGREED), Err(FollowUpError::NoReason));
    assert_eq!(open().move_to(AGREED, "x", DUE), Err(FollowUpError::DayIsOver));
    let moved = open().move_to(later, "Anggaran perubahan.", AGREED).unwrap();
    assert_eq!((moved.due().first, moved.due().now, moved.due().is_moved()), (DUE, later, true));
    let done = FollowUp::Done(reported(DUE).confirm(BUDI).unwrap());
    assert_eq!(done.move_to(later, "x", AGREED), Err(FollowUpError::WrongState));
}

/// Open, Underway, Reported --> Dropped
#[test]
fn giving_up_needs_a_reason_and_what_is_done_can_not_be_given_up() {
    assert_eq!(open().drop_it(""), Err(FollowUpError::NoReason));
    assert_eq!(open().drop_it("Sudah dikerjakan provinsi.").unwrap().due.now, DUE);
    let done = FollowUp::Done(reported(DUE).confirm(BUDI).unwrap());
    assert_eq!(done.drop_it("x"), Err(FollowUpError::WrongState));
}

#[test]
fn an_organisation_is_reminded_before_its_day_and_after_each_once_and_anew_for_a_moved_day() {
    let calendar = WorkingCalendar::default();
    let at = |follow_up: &FollowUp, day| follow_up.reminder(ANI, AGREED, day, &calendar);
    assert_eq!(at(&open(), AGREED), None);
    assert_eq!(at(&open(), date(2026, 12, 4)).unwrap().stage, Stage::WeekBefore);
    assert_eq!(at(&open(), date(2026, 12, 5)).unwrap().key, at(&open(), date(2026, 12, 4)).unwrap().key);
    assert_eq!(at(&open(), date(2026, 12, 14)).unwrap().stage, Stage::After);
    assert_eq!(at(&FollowUp::Reported(reported(DUE)), date(2026, 12, 14)), None);
    let moved = open().move_to(date(2027, 1, 15), "x", AGREED).unwrap();
    assert_ne!(at(&moved, date(2027, 1, 8)).unwrap().key, at(&open(), date(2026, 12, 4)).unwrap().key);
}

proptest! {
    /// Reported, it is over when its clock says, whoever stays silent.
    #[test]
    fn no_single_partys_inaction_keeps_a_report_open(days in 0u16..30, wait in 0i64..90) {
        let calendar = WorkingCalendar::default();
        let report = open().report(Some(ANI), DUE, &calendar, days).unwrap();
        let day = DUE.checked_add(jiff::ToSpan::days(wait)).unwrap();
        let now = FollowUp::Reported(report).on(day);
        prop_assert_eq!(now.code() == "done", day > report.check_due);
    }

    #[test]
    fn moving_the_day_never_changes_the_first(moves in proptest::collection::vec(1i64..400, 0..6)) {
        let mut now = open();
        for days in moves {
            let until = AGREED.checked_add(jiff::ToSpan::days(days)).unwrap();
            now = now.move_to(until, "x", AGREED).unwrap();
            prop_assert_eq!(now.due().first, DUE);
            prop_assert_eq!(now.due().now, until);
        }
    }
}
