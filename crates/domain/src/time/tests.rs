use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn year(year: i16) -> Year {
    Year::new(year).unwrap()
}

#[test]
fn the_day_is_that_of_the_region() {
    let evening: Timestamp = "2026-11-23T17:30:00Z".parse().unwrap();
    let zone = TimeZone::get("Asia/Jakarta").unwrap();
    assert_eq!(local_date(evening.into(), &zone), date(2026, 11, 24));
    assert_eq!(local_date(evening.into(), &TimeZone::UTC), date(2026, 11, 23));
}

#[test]
fn a_fixed_clock_stands_still() {
    let clock: &dyn Clock = &FixedClock(Instant(7));
    assert_eq!((clock.now(), clock.now().micros()), (Instant(7), 7));
}

#[test]
fn moments_beyond_the_calendar_become_its_ends() {
    assert_eq!(Instant(i64::MAX).to_timestamp(), Timestamp::MAX);
    assert_eq!(Instant(i64::MIN).to_timestamp(), Timestamp::MIN);
}

#[test]
fn a_figure_is_due_on_its_day_of_the_next_year() {
    assert_eq!(figure_due(year(2025), DEFAULT_DUE), date(2026, 3, 31));
    assert_eq!(figure_due(year(2023), (2, 29)), date(2024, 2, 29));
    assert_eq!(figure_due(year(2024), (2, 29)), date(2025, 2, 28));
    assert_eq!(figure_due(year(2100), (12, 31)), date(2101, 12, 31));
    assert_eq!(figure_due(year(2024), (0, 99)), date(2025, 1, 31));
}

#[test]
fn a_figure_is_overdue_from_the_day_after_its_day() {
    let days = |today| awaited(Some(year(2024)), today, Frequency::Yearly, DEFAULT_DUE).unwrap().overdue_days;
    assert_eq!(days(date(2026, 1, 1)), 0);
    assert_eq!(days(date(2026, 3, 31)), 0);
    assert_eq!(days(date(2026, 4, 1)), 1);
    assert_eq!(days(date(2027, 4, 1)), 366);
}

#[test]
fn the_oldest_missing_year_is_awaited() {
    let today = date(2026, 11, 25);
    let asked = |last, frequency| {
        awaited(last, today, frequency, DEFAULT_DUE).map(|a| (a.year.get(), a.is_overdue()))
    };
    assert_eq!(asked(Some(year(2021)), Frequency::Yearly), Some((2022, true)));
    assert_eq!(asked(Some(year(2025)), Frequency::Yearly), Some((2026, false)));
    assert_eq!(asked(Some(year(2021)), Frequency::EveryThreeYears), Some((2024, true)));
    assert_eq!(asked(Some(year(2025)), Frequency::EveryTwoYears), Some((2027, false)));
    assert_eq!(asked(None, Frequency::Yearly), Some((2025, true)));
    assert_eq!(asked(None, Frequency::Irregular), None);
    assert_eq!(asked(Some(year(2100)), Frequency::Yearly), None);
}

proptest! {
    #[test]
    fn any_setting_gives_a_day_of_the_next_year(y in 1990i16..=2100, month: i8, day: i8) {
        prop_assert_eq!(figure_due(year(y), (month, day)).year(), y + 1);
    }

    #[test]
    fn overdue_days_are_counted_in_days(offset in 0i32..4000) {
        let due = figure_due(year(2010), DEFAULT_DUE);
        let today = due.checked_add(offset.days()).unwrap();
        let awaited = awaited(Some(year(2009)), today, Frequency::Yearly, DEFAULT_DUE).unwrap();
        prop_assert_eq!(awaited.overdue_days, i64::from(offset));
    }

    #[test]
    fn micros_survive_the_calendar(micros in -60_000_000_000_000_000i64..200_000_000_000_000_000) {
        prop_assert_eq!(Instant::from(Instant(micros).to_timestamp()), Instant(micros));
    }
}
