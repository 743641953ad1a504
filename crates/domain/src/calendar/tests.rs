use super::*;
use jiff::civil::date;
use proptest::prelude::*;

/// 2026 around Idulfitri: leave on 20, 23 and 24 March, holidays on 19, 21 and 22 March.
fn march_2026() -> WorkingCalendar {
    let days = [18, 19, 20, 21, 22, 23, 24].map(|day| date(2026, 3, day));
    WorkingCalendar::new(days)
}

#[test]
fn counting_starts_on_the_next_working_day() {
    let calendar = WorkingCalendar::default();
    let friday = date(2026, 11, 20);
    assert_eq!(calendar.add_working_days(friday, 1), date(2026, 11, 23));
    assert_eq!(calendar.add_working_days(date(2026, 11, 21), 1), date(2026, 11, 23));
    assert_eq!(calendar.add_working_days(friday, 5), date(2026, 11, 27));
    assert_eq!(calendar.add_working_days(friday, 0), friday);
}

#[test]
fn holidays_and_joint_leave_are_not_counted() {
    let calendar = march_2026();
    assert_eq!(calendar.add_working_days(date(2026, 3, 17), 1), date(2026, 3, 25));
    assert_eq!(calendar.add_working_days(date(2026, 3, 16), 10), date(2026, 4, 6));
    assert_eq!(calendar.working_days_between(date(2026, 3, 17), date(2026, 3, 24)), 0);
    assert!(!calendar.is_working(date(2026, 3, 20)));
    assert!(calendar.is_working(date(2026, 3, 25)));
}

#[test]
fn days_left_are_none_on_the_day_itself_and_less_than_none_afterwards() {
    let calendar = march_2026();
    let due = date(2026, 3, 25);
    assert_eq!(calendar.days_left(date(2026, 3, 17), due), 1);
    assert_eq!(calendar.days_left(due, due), 0);
    assert_eq!(calendar.days_left(date(2026, 3, 27), due), -2);
    // A weekend after the day is no working day late.
    assert_eq!(calendar.days_left(date(2026, 3, 28), date(2026, 3, 27)), 0);
}

#[test]
fn a_year_without_any_day_off_is_not_known() {
    let calendar = march_2026();
    assert!(calendar.knows(2026));
    assert!(!calendar.knows(2028));
}

#[test]
fn the_end_of_all_days_is_no_endless_walk() {
    let calendar = WorkingCalendar::default();
    assert_eq!(calendar.add_working_days(Date::MAX, u16::MAX), Date::MAX);
    assert_eq!(calendar.add_working_days(date(9999, 12, 30), 9), Date::MAX);
}

#[test]
fn kinds_are_read_by_their_names_and_by_the_words_of_a_decree() {
    for kind in DayKind::ALL {
        assert_eq!(DayKind::parse(kind.code()), Ok(kind));
    }
    assert_eq!(DayKind::parse("Cuti Bersama"), Ok(DayKind::JointLeave));
    assert_eq!(DayKind::parse("libur").unwrap_err().key(), "calendar-unknown-kind");
}

#[test]
fn days_are_read_in_iso_form_only() {
    assert_eq!(parse_day(" 2026-08-17 "), Ok(date(2026, 8, 17)));
    assert_eq!(parse_day("17/08/2026").unwrap_err().key(), "calendar-not-a-day");
    assert_eq!(parse_day("2026-02-30").unwrap_err().key(), "calendar-not-a-day");
    assert_eq!(parse_day("1026-08-17").unwrap_err().key(), "calendar-far-away");
}

/// Day by day, as on one's fingers.
fn counted(calendar: &WorkingCalendar, from: Date, to: Date) -> i64 {
    let mut count = 0;
    let mut day = from;
    while day < to {
        day = day.tomorrow().unwrap();
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        count += i64::from(!weekend && !calendar.holidays.contains(&day));
    }
    count
}

prop_compose! {
    fn any_day()(days in 0i64..800) -> Date {
        date(2025, 6, 1).checked_add(days.days()).unwrap()
    }
}

prop_compose! {
    fn any_calendar()(days in proptest::collection::vec(any_day(), 0..60)) -> WorkingCalendar {
        WorkingCalendar::new(days)
    }
}

proptest! {
    #[test]
    fn working_days_between_are_those_counted_day_by_day(calendar in any_calendar(), from in any_day(), to in any_day()) {
        prop_assert_eq!(calendar.working_days_between(from, to), counted(&calendar, from, to));
    }

    #[test]
    fn adding_working_days_ends_on_the_first_day_by_which_so_many_have_passed(
        calendar in any_calendar(), from in any_day(), count in 1u16..120,
    ) {
        let end = calendar.add_working_days(from, count);
        prop_assert!(calendar.is_working(end));
        prop_assert_eq!(counted(&calendar, from, end), i64::from(count));
    }

    #[test]
    fn a_further_day_off_never_brings_a_deadline_forward(
        calendar in any_calendar(), off in any_day(), from in any_day(), count in 0u16..60,
    ) {
        let later = WorkingCalendar::new(calendar.holidays.iter().copied().chain([off]));
        prop_assert!(later.add_working_days(from, count) >= calendar.add_working_days(from, count));
    }

    #[test]
    fn what_is_left_and_what_is_late_mirror_each_other(calendar in any_calendar(), a in any_day(), b in any_day()) {
        prop_assert_eq!(calendar.days_left(a, b), -calendar.days_left(b, a));
    }
}
