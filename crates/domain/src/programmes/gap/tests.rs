use proptest::prelude::*;

use super::*;

fn figure(year: i16, group: &'static str, value: &str) -> GroupFigure<&'static str> {
    let group = (group != "all").then_some(group);
    GroupFigure { year: Year::new(year).unwrap(), group, value: value.parse().unwrap() }
}

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn the_group_furthest_behind_is_named_for_each_year() {
    let figures = [
        figure(2024, "desa", "12.1"),
        figure(2023, "desa", "14.0"),
        figure(2023, "kota", "9.5"),
        figure(2023, "all", "11.0"),
        figure(2024, "kota", "12.4"),
    ];
    let found = furthest_behind(&figures, Some(Direction::LowerIsBetter));
    assert_eq!(found.len(), 2);
    assert_eq!((found[0].year.get(), found[0].groups.as_slice()), (2023, &["desa"][..]));
    assert_eq!((found[0].to_best, found[0].to_whole), (decimal("4.5"), Some(decimal("3.0"))));
    assert_eq!((found[1].year.get(), found[1].groups.as_slice()), (2024, &["kota"][..]));
    assert_eq!((found[1].to_best, found[1].to_whole), (decimal("0.3"), None));
}

#[test]
fn the_direction_decides_who_is_behind() {
    let figures = [figure(2023, "f", "90"), figure(2023, "m", "95")];
    let who = |direction| furthest_behind(&figures, Some(direction))[0].groups[0];
    assert_eq!(who(Direction::HigherIsBetter), "f");
    assert_eq!(who(Direction::LowerIsBetter), "m");
}

#[test]
fn nobody_is_named_where_nobody_said_which_way_is_good() {
    assert!(furthest_behind(&[figure(2023, "f", "90"), figure(2023, "m", "95")], None).is_empty());
}

#[test]
fn one_group_alone_or_all_alike_are_not_behind() {
    for figures in [
        vec![figure(2023, "f", "90"), figure(2023, "all", "95")],
        vec![figure(2023, "f", "90"), figure(2023, "m", "90.0")],
        vec![figure(2023, "all", "95")],
        vec![],
    ] {
        assert!(furthest_behind(&figures, Some(Direction::HigherIsBetter)).is_empty(), "{figures:?}");
    }
}

#[test]
fn groups_that_share_the_worst_figure_are_all_named() {
    let figures = [figure(2023, "q2", "5"), figure(2023, "q1", "5.0"), figure(2023, "q5", "9")];
    assert_eq!(furthest_behind(&figures, Some(Direction::HigherIsBetter))[0].groups, ["q1", "q2"]);
}

#[test]
fn a_whole_that_is_no_better_gives_no_gap_to_it() {
    let figures = [figure(2023, "f", "90"), figure(2023, "m", "95"), figure(2023, "all", "89")];
    assert_eq!(furthest_behind(&figures, Some(Direction::HigherIsBetter))[0].to_whole, None);
}

#[test]
fn places_others_can_learn_from_come_first_and_unknown_ones_last() {
    let order = |direction| {
        let mut places =
            [("Ajung", Some("5")), ("Balung", None), ("Arjasa", Some("9")), ("Ambulu", Some("9.0"))];
        best_first(&mut places, direction, |(name, value)| ((*name).to_owned(), value.map(decimal)));
        places.map(|(name, _)| name)
    };
    assert_eq!(order(Some(Direction::HigherIsBetter)), ["Ambulu", "Arjasa", "Ajung", "Balung"]);
    assert_eq!(order(Some(Direction::LowerIsBetter)), ["Ajung", "Ambulu", "Arjasa", "Balung"]);
    assert_eq!(order(None), ["Ajung", "Ambulu", "Arjasa", "Balung"]);
}

proptest! {
    #[test]
    fn no_group_is_further_behind_than_the_one_named(
        given in prop::collection::vec((2020i16..2024, 0u8..5, -1000i64..1000), 0..30),
        higher in any::<bool>(),
    ) {
        let direction = if higher { Direction::HigherIsBetter } else { Direction::LowerIsBetter };
        let last: BTreeMap<(i16, u8), i64> = given.iter().map(|(y, g, v)| ((*y, *g), *v)).collect();
        let figures: Vec<GroupFigure<u8>> = given
            .into_iter()
            .map(|(y, g, v)| GroupFigure { year: Year::new(y).unwrap(), group: Some(g), value: Decimal::new(v, 1) })
            .collect();
        for behind in furthest_behind(&figures, Some(direction)) {
            prop_assert!(behind.to_best > Decimal::ZERO);
            for ((_, group), value) in last.iter().filter(|((year, _), _)| *year == behind.year.get()) {
                let value = Decimal::new(*value, 1);
                prop_assert!(at_least_as_good(value, behind.value, direction));
                prop_assert_eq!(behind.groups.contains(group), value == behind.value);
            }
        }
    }
}
