use proptest::prelude::*;

use super::*;

const SMALL_ONE: Shown = Shown::Hidden(Why::Small);
const PROTECTS: Shown = Shown::Hidden(Why::Protects);

fn cells(counts: &[Option<i64>]) -> Vec<Cell> {
    let cell = |(i, count): (usize, &Option<i64>)| Cell {
        key: format!("k{i:02}"),
        dimension: "age".to_owned(),
        count: *count,
    };
    counts.iter().enumerate().map(cell).collect()
}

fn known(counts: &[i64]) -> Vec<Cell> {
    cells(&counts.iter().copied().map(Some).collect::<Vec<_>>())
}

#[test]
fn a_group_of_four_is_hidden_and_a_group_of_five_is_not() {
    assert_eq!(suppress_with(&known(&[4, 5, 0]), Total::Unpublished), [SMALL_ONE, Shown::Value, SMALL_ONE]);
}

#[test]
fn one_hidden_cell_takes_the_next_smallest_with_it() {
    assert_eq!(suppress(&known(&[40, 3, 90, 20])), [Shown::Value, SMALL_ONE, Shown::Value, PROTECTS]);
}

#[test]
fn equal_cells_are_chosen_by_key() {
    assert_eq!(suppress(&known(&[20, 3, 20])), [PROTECTS, SMALL_ONE, Shown::Value]);
}

#[test]
fn without_a_total_nothing_else_is_hidden() {
    assert_eq!(suppress_with(&known(&[40, 3]), Total::Unpublished), [Shown::Value, SMALL_ONE]);
}

#[test]
fn two_small_cells_protect_each_other_unless_their_sum_tells() {
    assert_eq!(suppress(&known(&[3, 2, 50])), [SMALL_ONE, SMALL_ONE, Shown::Value]);
    // 0 + 0 and 4 + 4 are the least and the most two small cells can have.
    assert_eq!(suppress(&known(&[0, 0, 50])), [SMALL_ONE, SMALL_ONE, PROTECTS]);
    assert_eq!(suppress(&known(&[4, 4, 50])), [SMALL_ONE, SMALL_ONE, PROTECTS]);
    // 0 + 5: whoever knows the rule knows both.
    assert_eq!(suppress(&known(&[0, 5, 50])), [SMALL_ONE, PROTECTS, PROTECTS]);
}

#[test]
fn dimensions_are_protected_each_for_itself() {
    let mut all = known(&[30, 3, 20]);
    all.extend(known(&[8, 9]).into_iter().map(|cell| Cell { dimension: "sex".to_owned(), ..cell }));
    assert_eq!(suppress(&all), [Shown::Value, SMALL_ONE, PROTECTS, Shown::Value, Shown::Value]);
}

#[test]
fn a_cell_of_unknown_count_is_hidden_last() {
    assert_eq!(suppress(&cells(&[None, Some(3), Some(90)])), [Shown::Value, SMALL_ONE, PROTECTS]);
    assert_eq!(suppress(&cells(&[None, Some(3)])), [PROTECTS, SMALL_ONE]);
    assert_eq!(suppress(&cells(&[None, None])), [Shown::Value, Shown::Value]);
}

/// Every way the hidden cells could be filled, given what a reader sees: kinds of hiding and their sum.
fn fillings(hidden: &[(Why, i64)]) -> Vec<Vec<i64>> {
    let sum: i64 = hidden.iter().map(|(_, count)| count).sum();
    let mut partial: Vec<Vec<i64>> = vec![vec![]];
    for (why, _) in hidden {
        let range = if *why == Why::Small { 0..=4 } else { 5..=sum.max(5) };
        partial = partial.iter().flat_map(|p| range.clone().map(move |v| [&p[..], &[v]].concat())).collect();
        partial.retain(|p| p.iter().sum::<i64>() <= sum);
    }
    partial.retain(|p| p.iter().sum::<i64>() == sum);
    partial
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    /// The reader is given everything: total, shown cells, which cells are hidden and why, and the rule.
    #[test]
    fn a_small_group_can_never_be_worked_out(counts in proptest::collection::vec(0i64..14, 2..6)) {
        let shown = suppress(&known(&counts));
        let hidden: Vec<(Why, i64)> = shown.iter().zip(&counts).filter_map(|(s, c)| match s {
            Shown::Hidden(why) => Some((*why, *c)),
            Shown::Value => None,
        }).collect();
        for (s, c) in shown.iter().zip(&counts) {
            prop_assert_eq!(*s == SMALL_ONE, *c < SMALL);
        }
        // With every cell hidden there is nothing left to hide.
        if hidden.len() < counts.len() {
            let fillings = fillings(&hidden);
            for (i, (why, _)) in hidden.iter().enumerate().filter(|(_, (why, _))| *why == Why::Small) {
                let first = fillings[0][i];
                prop_assert!(fillings.iter().any(|f| f[i] != first), "{:?} {:?} {:?}", why, counts, shown);
            }
        }
        prop_assert_ne!(hidden.len(), 1);
    }

    #[test]
    fn the_order_of_the_cells_changes_nothing(counts in proptest::collection::vec(proptest::option::of(0i64..30), 0..8)) {
        let forward = cells(&counts);
        let backward: Vec<Cell> = forward.iter().rev().cloned().collect();
        let mut turned = suppress(&backward);
        turned.reverse();
        prop_assert_eq!(suppress(&forward), turned);
    }
}
