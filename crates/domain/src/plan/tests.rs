use super::*;

fn period(start: i16, end: i16) -> PlanPeriod {
    PlanPeriod::new(Year::new(start).unwrap(), Year::new(end).unwrap()).unwrap()
}

#[test]
fn a_period_reads_in_the_ways_it_is_written() {
    for raw in ["2025-2029", "2025–2029", " 2025 - 2029 ", "2025/2029", "2025 s.d. 2029", "2025"] {
        assert_eq!(PlanPeriod::parse(raw), Ok(period(2025, 2029)), "{raw}");
    }
    assert_eq!(PlanPeriod::parse(&period(2025, 2029).to_string()), Ok(period(2025, 2029)));
}

#[test]
fn what_is_no_period_says_why() {
    for raw in ["", "-", "2025-", "20252029", "2025 2029", "2025-2029-2030", "25-29", "2025+2029"] {
        assert_eq!(PlanPeriod::parse(raw).unwrap_err().key(), "plan-period-malformed", "{raw}");
    }
    assert_eq!(PlanPeriod::parse("2029-2025").unwrap_err().key(), "plan-period-ends-before-start");
}

#[test]
fn both_ends_belong_to_the_period() {
    let contains = |year| period(2025, 2029).contains(Year::new(year).unwrap());
    assert!(contains(2025) && contains(2029) && !contains(2024) && !contains(2030));
    assert_eq!(period(2025, 2029).years().count(), 5);
    assert_eq!(PlanPeriod::starting(Year::LAST).years().count(), 1);
}
