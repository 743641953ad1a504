use proptest::prelude::*;

use super::*;

fn goal(number: u8) -> GoalNumber {
    GoalNumber::new(number).unwrap()
}

/// Goals that a programme's links lead to; an indicator without a goal leads nowhere.
fn links(given: &[(u8, &str)]) -> Vec<(u8, GoalNumber)> {
    given
        .iter()
        .filter_map(|(p, code)| Some((*p, crate::codes::IndicatorCode::parse(code).unwrap().goal()?)))
        .collect()
}

#[test]
fn a_programme_that_serves_two_goals_counts_for_both_together() {
    let found = integration(&links(&[(1, "2.2.1"), (1, "6.1.1"), (2, "2.1.1"), (3, "ipm")]));
    assert_eq!(found.both(goal(2), goal(6)), 1);
    assert_eq!(found.both(goal(2), goal(2)), 2);
    assert_eq!(found.both(goal(6), goal(6)), 1);
    assert_eq!(found.serving_both(goal(6), goal(2)).collect::<Vec<_>>(), [&1]);
    assert_eq!(found.goals_of(&1).map(GoalNumber::get).collect::<Vec<_>>(), [2, 6]);
    assert_eq!(found.goals_of(&3).count(), 0);
    assert_eq!(found.largest(), 1);
}

#[test]
fn a_programme_counts_once_however_many_links_lead_to_a_goal() {
    let found = integration(&links(&[(1, "2.2.1"), (1, "2.2.2"), (1, "2.1.1")]));
    assert_eq!(found.both(goal(2), goal(2)), 1);
    assert_eq!(found.largest(), 0);
}

#[test]
fn goals_nobody_serves_are_named() {
    let found = integration(&links(&[(1, "2.2.1"), (1, "17.1.1")]));
    let unserved = found.unserved();
    assert_eq!(unserved.len(), 15);
    assert!(!unserved.contains(&goal(2)) && !unserved.contains(&goal(17)));
    assert_eq!(integration::<u8>(&[]).unserved().len(), 17);
}

proptest! {
    #[test]
    fn the_matrix_is_symmetric_and_counts_its_own_lists(given in prop::collection::vec((0u8..6, 0usize..6), 0..30)) {
        const CODES: [&str; 6] = ["1.2.1", "2.2.1", "2.1.1", "6.1.1", "16.b.1", "ipm"];
        let given: Vec<(u8, &str)> = given.into_iter().map(|(p, i)| (p, CODES[i])).collect();
        let found = integration(&links(&given));
        for a in GoalNumber::all() {
            for b in GoalNumber::all() {
                prop_assert_eq!(found.both(a, b), found.both(b, a));
                prop_assert_eq!(found.both(a, b), found.serving_both(a, b).count());
                prop_assert!(found.both(a, b) <= found.both(a, a));
            }
        }
    }
}
