use proptest::prelude::*;

use super::*;

fn series(
    name: &'static str,
    figures: &[(i16, &'static str, &str)],
) -> SeriesGroups<&'static str, &'static str> {
    let figures = figures.iter().map(|(year, group, value)| GroupFigure {
        year: Year::new(*year).unwrap(),
        group: (*group != "all").then_some(*group),
        value: value.parse().unwrap(),
    });
    SeriesGroups { series: name, figures: figures.collect() }
}

fn years<S, G>(gaps: &[YearGap<S, G>]) -> Vec<(i16, String, Option<Break>)> {
    gaps.iter().map(|gap| (gap.year.get(), gap.gap.to_string(), gap.broken_by)).collect()
}

const DOWN: Option<Direction> = Some(Direction::LowerIsBetter);

#[test]
fn the_gap_is_told_year_by_year_with_both_ends() {
    let one = series(
        "a",
        &[(2022, "desa", "12.0"), (2022, "kota", "8.0"), (2025, "kota", "7.0"), (2025, "desa", "10.0")],
    );
    let gaps = gap_trend(&[one], DOWN);
    assert_eq!(years(&gaps), [(2022, "4.0".into(), None), (2025, "3.0".into(), None)]);
    assert_eq!((gaps[1].behind.as_slice(), gaps[1].best.as_slice()), (&["desa"][..], &["kota"][..]));
    assert!(matches!(movement(&gaps), Some(Movement::Narrowed { from, .. }) if from.0.get() == 2022));
}

#[test]
fn another_method_breaks_the_years_apart() {
    let old = series(
        "old",
        &[(2018, "desa", "30"), (2018, "kota", "10"), (2019, "desa", "29"), (2019, "kota", "10")],
    );
    let new = series(
        "new",
        &[(2019, "desa", "20"), (2019, "kota", "15"), (2020, "desa", "21"), (2020, "kota", "15")],
    );
    let gaps = gap_trend(&[old, new], DOWN);
    let told = [(2018, "20".into(), None), (2019, "5".into(), Some(Break::Series)), (2020, "6".into(), None)];
    assert_eq!(years(&gaps), told);
    assert!(matches!(movement(&gaps), Some(Movement::Widened { from, .. }) if from.0.get() == 2019));
}

#[test]
fn other_groups_break_the_years_apart() {
    let one = series("a", &[(2022, "q1", "30"), (2022, "q5", "10"), (2023, "q1", "30"), (2023, "q3", "20")]);
    let gaps = gap_trend(&[one], DOWN);
    assert_eq!(gaps[1].broken_by, Some(Break::Groups));
    assert!(matches!(movement(&gaps), Some(Movement::OneYear { year, .. }) if year.get() == 2023));
}

#[test]
fn groups_that_are_alike_have_a_gap_of_nothing_and_nobody_is_behind() {
    let one = series("a", &[(2022, "f", "30"), (2022, "m", "30.0"), (2023, "f", "28"), (2023, "m", "29")]);
    let gaps = gap_trend(&[one], DOWN);
    assert!(gaps[0].gap.is_zero() && gaps[0].behind.is_empty());
    assert!(matches!(movement(&gaps), Some(Movement::Widened { .. })));
}

#[test]
fn one_group_or_no_direction_says_nothing() {
    let one = series("a", &[(2022, "f", "30"), (2022, "all", "31")]);
    assert_eq!(gap_trend(&[one], DOWN), []);
    let two = series("a", &[(2022, "f", "30"), (2022, "m", "31")]);
    assert_eq!(gap_trend(&[two], None), []);
    assert_eq!(movement::<u8, u8>(&[]), None);
}

type Given = Vec<(i16, u8, i64)>;

fn world(given: &[Given]) -> Vec<SeriesGroups<usize, u8>> {
    let figure = |(year, group, value): &(i16, u8, i64)| GroupFigure {
        year: Year::new(*year).unwrap(),
        group: Some(*group),
        value: Decimal::new(*value, 1),
    };
    let series = given.iter().enumerate();
    series
        .map(|(name, rows)| SeriesGroups { series: name, figures: rows.iter().map(figure).collect() })
        .collect()
}

fn groups_of(series: &SeriesGroups<usize, u8>, year: Year) -> BTreeMap<u8, Decimal> {
    let own = series.figures.iter().filter(|figure| figure.year == year);
    own.filter_map(|figure| Some((figure.group?, figure.value))).collect()
}

proptest! {
    #[test]
    fn the_gap_is_the_largest_distance_between_two_groups_of_its_series(
        given in prop::collection::vec(prop::collection::vec((2018i16..2024, 0u8..4, -500i64..500), 0..20), 0..4),
        higher in any::<bool>(),
    ) {
        let direction = if higher { Direction::HigherIsBetter } else { Direction::LowerIsBetter };
        let all = world(&given);
        let gaps = gap_trend(&all, Some(direction));
        prop_assert!(gaps.windows(2).all(|pair| pair[0].year < pair[1].year));
        for gap in &gaps {
            let groups = groups_of(&all[gap.series], gap.year);
            let widest = groups.values().flat_map(|a| groups.values().map(move |b| *a - *b)).max();
            prop_assert_eq!(Some(gap.gap), widest);
            prop_assert!(gap.best.iter().all(|group| groups[group] == gap.best_value));
            prop_assert!(gap.behind.iter().all(|group| groups[group] == gap.value));
            prop_assert_eq!(gap.behind.is_empty(), gap.gap.is_zero());
        }
    }

    #[test]
    fn nothing_is_said_across_a_break(
        given in prop::collection::vec(prop::collection::vec((2018i16..2024, 0u8..3, 0i64..50), 0..20), 0..4),
    ) {
        let all = world(&given);
        let gaps = gap_trend(&all, Some(Direction::HigherIsBetter));
        for pair in gaps.windows(2) {
            let keys = |gap: &YearGap<usize, u8>| groups_of(&all[gap.series], gap.year).into_keys().collect::<Vec<_>>();
            let alike = pair[0].series == pair[1].series && keys(&pair[0]) == keys(&pair[1]);
            prop_assert_eq!(pair[1].broken_by.is_none(), alike);
        }
        let from = match movement(&gaps) {
            Some(Movement::Narrowed { from, .. } | Movement::Widened { from, .. } | Movement::Unchanged { from, .. }) => from.0,
            Some(Movement::OneYear { year, .. }) => year,
            None => return Ok(()),
        };
        prop_assert!(gaps.iter().filter(|gap| gap.year > from).all(|gap| gap.broken_by.is_none()));
    }

    #[test]
    fn the_order_of_the_figures_does_not_matter(
        rows in prop::collection::btree_map((2018i16..2024, 0u8..4), -500i64..500, 0..20),
        seed in any::<u64>(),
    ) {
        let mut given: Given = rows.into_iter().map(|((year, group), value)| (year, group, value)).collect();
        let straight = gap_trend(&world(&[given.clone()]), Some(Direction::LowerIsBetter));
        given.sort_by_key(|row| (seed ^ u64::from(row.1)).rotate_left(row.0 as u32 % 64));
        prop_assert_eq!(gap_trend(&world(&[given]), Some(Direction::LowerIsBetter)), straight);
    }
}
