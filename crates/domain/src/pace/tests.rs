use proptest::prelude::*;

use super::*;

const UP: Option<Direction> = Some(Direction::HigherIsBetter);
const DOWN: Option<Direction> = Some(Direction::LowerIsBetter);

fn year(year: i16) -> Year {
    Year::new(year).unwrap()
}

fn figure(y: i16, value: &str) -> (Year, Decimal) {
    (year(y), value.parse().unwrap())
}

fn run(values: &[(Year, Decimal)], since: i16, target: &str, direction: Option<Direction>) -> Pace {
    pace(values, year(since), figure(2030, target), direction, year(2026))
}

#[test]
fn poverty_in_jember_at_the_pace_since_2015() {
    let values = [figure(2010, "13.27"), figure(2015, "11.22"), figure(2021, "10.41"), figure(2025, "8.67")];
    // (4 − 8.67) · 10 / (8.67 − 11.22) = 18.3 years after 2025
    let expected = Pace::ReachedIn {
        year: 2044,
        since: year(2015),
        per_year: "-0.255".parse().unwrap(),
        in_time: false,
    };
    assert_eq!(run(&values, 2015, "4", DOWN), expected);
}

#[test]
fn the_target_year_itself_is_in_time() {
    let values = [figure(2020, "50"), figure(2025, "60")];
    assert!(matches!(run(&values, 2015, "70", UP), Pace::ReachedIn { year: 2030, in_time: true, .. }));
    assert!(matches!(run(&values, 2015, "70.01", UP), Pace::ReachedIn { year: 2031, in_time: false, .. }));
}

#[test]
fn what_the_line_cannot_say_is_said() {
    let up = [figure(2020, "50"), figure(2025, "60")];
    assert_eq!(run(&up, 2015, "60", UP), Pace::AlreadyMet);
    assert_eq!(run(&up, 2015, "70", None), Pace::DirectionUnknown);
    assert!(matches!(run(&up, 2015, "40", DOWN), Pace::MovingAway { .. }));
    assert_eq!(run(&up, 2021, "70", UP), Pace::TooFewFigures);
    assert_eq!(run(&[], 2015, "70", UP), Pace::TooFewFigures);
    assert_eq!(run(&[figure(2024, "50"), figure(2025, "60")], 2015, "70", UP), Pace::TooFewFigures);
    assert_eq!(run(&[figure(2020, "60"), figure(2025, "60.0")], 2015, "70", UP), Pace::Standing);
    assert_eq!(run(&[figure(2020, "59.9"), figure(2025, "60")], 2015, "70", UP), Pace::BeyondCentury);
    assert_eq!(run(&[figure(2025, "60")], 2015, "50", UP), Pace::AlreadyMet);
}

#[test]
fn figures_too_large_to_reckon_with_are_no_panic() {
    let values =
        [figure(2020, "-79228162514264337593543950335"), figure(2025, "79228162514264337593543950334")];
    assert_eq!(run(&values, 2015, "79228162514264337593543950335", UP), Pace::BeyondCentury);
}

proptest! {
    /// At the year found the line is at or past the target, and a year earlier it is not.
    #[test]
    fn the_year_is_the_first_that_reaches_the_target(a in 0i64..500, b in 0i64..500, t in 0i64..500, span in 2i16..20, up: bool) {
        let direction = if up { UP } else { DOWN };
        let (first, last) = ((year(2000), Decimal::from(a)), (year(2000 + span), Decimal::from(b)));
        if let Pace::ReachedIn { year: reached, .. } = pace(&[last, first], year(1990), (year(2030), t.into()), direction, year(2026)) {
            // Compared without division: value at y is b + (b − a)·(y − last)/span
            let at = |y: i32| i64::from(span) * b + (b - a) * i64::from(y - 2000 - i32::from(span));
            let goal = i64::from(span) * t;
            let met = |y: i32| if up { at(y) >= goal } else { at(y) <= goal };
            prop_assert!(met(reached) && !met(reached - 1));
        }
    }
}
