use proptest::prelude::*;

use super::*;
use crate::indicators::Sex;

fn indicator(raw: &str) -> IndicatorCode {
    IndicatorCode::parse(raw).unwrap()
}

fn target(raw: &str) -> TargetCode {
    TargetCode::parse(raw).unwrap()
}

fn district(number: u8) -> DistrictCode {
    DistrictCode::parse(&format!("35.09.{number:02}")).unwrap()
}

fn goal(number: u8) -> GoalNumber {
    GoalNumber::new(number).unwrap()
}

/// An indicator with everything, counted by sex.
fn complete(raw: &str) -> IndicatorFacts {
    IndicatorFacts {
        code: indicator(raw),
        placed_under: None,
        has_figure: true,
        has_target: true,
        counted: [Dimension::Sex].into(),
        has_agency: true,
    }
}

fn nothing_known(raw: &str) -> IndicatorFacts {
    IndicatorFacts {
        code: indicator(raw),
        placed_under: None,
        has_figure: false,
        has_target: false,
        counted: BTreeSet::new(),
        has_agency: false,
    }
}

/// Stunting and water; one programme serves stunting in district 1, another serves nothing.
fn inventory() -> Inventory<&'static str> {
    Inventory {
        indicators: vec![complete("2.2.1"), nothing_known("6.1.1"), nothing_known("ipm")],
        targets: vec![target("2.2"), target("6.1"), target("6.2")],
        programmes: vec!["gizi", "rapat"],
        links: vec![("gizi", indicator("2.2.1*"))],
        districts: vec![district(1), district(2), district(3)],
        places: vec![("gizi", district(1)), ("rapat", district(2))],
    }
}

fn codes(list: &[IndicatorCode]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

#[test]
fn the_whole_lists_every_kind_of_what_is_missing() {
    let whole = coverage(&inventory()).whole;
    for list in
        [&whole.without_figure, &whole.without_target, &whole.without_disaggregation, &whole.without_agency]
    {
        assert_eq!(codes(list), ["6.1.1", "ipm"]);
    }
    assert_eq!(whole.targets_without_programme, [target("6.1"), target("6.2")]);
    assert_eq!(whole.programmes_without_indicator, ["rapat"]);
    assert_eq!(whole.districts_without_programme, [district(3)]);
    assert_eq!(whole.never_counted, Dimension::ALL[1..]);
}

#[test]
fn a_goal_counts_only_what_belongs_to_it() {
    let found = coverage(&inventory());
    let (two, six) = (&found.goals[&goal(2)], &found.goals[&goal(6)]);
    assert!(two.without_figure.is_empty() && two.targets_without_programme.is_empty());
    assert_eq!(two.districts_without_programme, [district(2), district(3)]);
    assert_eq!(codes(&six.without_figure), ["6.1.1"]);
    assert_eq!(six.targets_without_programme, [target("6.1"), target("6.2")]);
    assert_eq!(six.districts_without_programme.len(), 3);
    assert_eq!(six.never_counted, Dimension::ALL);
    assert!(six.programmes_without_indicator.is_empty());
    assert_eq!(found.goals.len(), 17);
}

#[test]
fn a_count_says_of_how_many() {
    let found = coverage(&inventory());
    let whole = |kind| found.whole.count(kind);
    assert_eq!(whole(MissingKind::Figure), Counts { missing: 2, of: 3 });
    assert_eq!(whole(MissingKind::ProgrammeForTarget), Counts { missing: 2, of: 3 });
    assert_eq!(whole(MissingKind::IndicatorForProgramme), Counts { missing: 1, of: 2 });
    assert_eq!(whole(MissingKind::ProgrammeForDistrict), Counts { missing: 1, of: 3 });
    assert_eq!(whole(MissingKind::Counted), Counts { missing: 5, of: 6 });
    assert!(!found.whole.is_complete());
}

#[test]
fn a_link_to_a_withdrawn_indicator_or_from_an_unknown_programme_serves_nothing() {
    let mut inventory = inventory();
    inventory.links = vec![("gizi", indicator("2.2.2")), ("hilang", indicator("2.2.1"))];
    let whole = coverage(&inventory).whole;
    assert_eq!(whole.programmes_without_indicator, ["gizi", "rapat"]);
    assert!(whole.targets_without_programme.contains(&target("2.2")));
}

#[test]
fn the_dimensions_of_a_figure_are_the_fields_of_its_group() {
    assert!(Dimension::of(&Group::default()).is_empty());
    let group = Group {
        sex: Some(Sex::Female),
        age: Some("15-24".into()),
        wealth: Some(String::new()),
        ..Group::default()
    };
    assert_eq!(Dimension::of(&group), [Dimension::Sex, Dimension::Age].into());
    for kind in MissingKind::ALL {
        assert_eq!(MissingKind::parse(kind.code()), Some(kind));
    }
}

const CODES: [&str; 8] = ["1.2.1", "1.3.1.(a)", "2.2.1", "6.1.1", "6.2.1", "16.b.1", "3.uhh", "ipm"];

fn any_inventory() -> impl Strategy<Value = Inventory<u8>> {
    let facts = (0usize..8, any::<[bool; 3]>(), prop::collection::btree_set(0usize..6, 0..4));
    (
        prop::collection::vec(facts, 0..10),
        prop::collection::vec(0usize..169, 0..20),
        prop::collection::vec(0u8..9, 0..9),
        prop::collection::vec((0u8..12, 0usize..8), 0..20),
        prop::collection::vec(1u8..9, 0..9),
        prop::collection::vec((0u8..12, 1u8..12), 0..20),
    )
        .prop_map(|(facts, targets, programmes, links, districts, places)| {
            let all: Vec<TargetCode> = TargetCode::all().collect();
            Inventory {
                indicators: facts
                    .into_iter()
                    .map(|(i, [has_figure, has_target, has_agency], counted)| IndicatorFacts {
                        code: indicator(CODES[i]),
                        placed_under: None,
                        has_figure,
                        has_target,
                        has_agency,
                        counted: counted.into_iter().map(|d| Dimension::ALL[d]).collect(),
                    })
                    .collect(),
                targets: targets.into_iter().map(|i| all[i]).collect(),
                programmes,
                links: links.into_iter().map(|(p, i)| (p, indicator(CODES[i]))).collect(),
                districts: districts.into_iter().map(district).collect(),
                places: places.into_iter().map(|(p, d)| (p, district(d))).collect(),
            }
        })
}

proptest! {
    #[test]
    fn nothing_is_missing_more_often_than_it_is_there(inventory in any_inventory()) {
        let found = coverage(&inventory);
        for missing in found.goals.values().chain([&found.whole]) {
            for kind in MissingKind::ALL {
                let counts = missing.count(kind);
                prop_assert!(counts.missing <= counts.of, "{:?} {:?}", kind, counts);
            }
        }
    }

    #[test]
    fn goals_and_what_has_no_goal_add_up_to_the_whole(inventory in any_inventory()) {
        let found = coverage(&inventory);
        let goals = |list: fn(&Missing<u8>) -> usize| found.goals.values().map(list).sum::<usize>();
        let homeless = found.whole.without_figure.iter().filter(|code| code.goal().is_none()).count();
        prop_assert_eq!(goals(|m| m.without_figure.len()) + homeless, found.whole.without_figure.len());
        let targets = found.whole.targets_without_programme.len();
        prop_assert_eq!(goals(|m| m.targets_without_programme.len()), targets);
        prop_assert_eq!(goals(|m| m.programmes_without_indicator.len()), 0);
    }

    #[test]
    fn order_and_repeats_change_nothing(inventory in any_inventory()) {
        let mut other = inventory.clone();
        other.indicators.extend(inventory.indicators.iter().rev().cloned());
        other.links.reverse();
        other.places.reverse();
        other.targets.extend_from_within(..);
        other.programmes.reverse();
        other.districts.extend_from_within(..);
        prop_assert_eq!(coverage(&inventory), coverage(&other));
    }
}

#[test]
fn an_own_indicator_counts_in_the_goal_its_region_places_it_under() {
    let own =
        IndicatorFacts { placed_under: TargetCode::parse("8.8").ok(), ..nothing_known("lokal.desbumi") };
    let found = coverage(&Inventory {
        indicators: vec![own],
        targets: vec![TargetCode::parse("8.8").unwrap()],
        programmes: vec!["protect migrant workers"],
        links: vec![("protect migrant workers", indicator("lokal.desbumi"))],
        districts: vec![],
        places: vec![],
    });
    assert!(found.whole.targets_without_programme.is_empty());
    assert_eq!(found.goals[&goal(8)].without_figure.len(), 1);
    assert_eq!(found.goals[&goal(1)].without_figure.len(), 0);
}
