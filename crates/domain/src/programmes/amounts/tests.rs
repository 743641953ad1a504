use proptest::prelude::*;

use super::*;

fn year(year: i16) -> Year {
    Year::new(year).unwrap()
}

fn period() -> PlanPeriod {
    PlanPeriod::starting(year(2025))
}

fn amounts(given: &[(i16, i64)]) -> Result<AnnualAmounts, AmountError> {
    AnnualAmounts::new(period(), given.iter().map(|(y, amount)| (year(*y), Rupiah(*amount))))
}

#[test]
fn amounts_by_year_add_up_and_a_missing_year_is_not_zero() {
    let found = amounts(&[(2026, 200), (2025, 100), (2028, 0)]).unwrap();
    assert_eq!(found.total(), Rupiah(300));
    assert_eq!((found.get(year(2028)), found.get(year(2027))), (Some(Rupiah(0)), None));
    assert_eq!(found.missing_years().map(Year::get).collect::<Vec<_>>(), [2027, 2029]);
    assert!(amounts(&[]).unwrap().is_empty());
}

#[test]
fn what_does_not_fit_the_plan_says_why() {
    for (given, key) in [
        (&[(2024, 1)][..], "amount-outside-period"),
        (&[(2030, 1)], "amount-outside-period"),
        (&[(2025, 1), (2025, 1)], "amount-twice"),
        (&[(2025, -1)], "money-negative"),
        (&[(2025, i64::MAX)], "money-absurd"),
    ] {
        assert_eq!(amounts(given).unwrap_err().key(), key, "{given:?}");
    }
}

#[test]
fn a_stated_total_that_differs_is_an_error() {
    let with = |stated| AnnualAmounts::with_total(period(), [(year(2025), Rupiah(5))], Rupiah(stated));
    assert!(with(5).is_ok());
    assert_eq!(with(6), Err(AmountError::TotalDiffers { stated: Rupiah(6), computed: Rupiah(5) }));
}

proptest! {
    #[test]
    fn the_total_is_the_sum_of_what_is_listed(given in prop::collection::btree_map(2025i16..=2029, 0i64..=100_000_000_000_000, 0..=5)) {
        let given: Vec<_> = given.into_iter().collect();
        let found = amounts(&given).unwrap();
        prop_assert_eq!(found.total().get(), given.iter().map(|(_, amount)| amount).sum::<i64>());
        prop_assert_eq!(found.iter().count() + found.missing_years().count(), 5);
    }
}
