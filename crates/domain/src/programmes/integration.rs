//! Which programmes serve several goals, and which goals nobody serves.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::GoalNumber;

/// The goal × goal matrix with the programmes behind it. `P` identifies a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Integration<P> {
    goals_of: BTreeMap<P, BTreeSet<GoalNumber>>,
    counts: [[usize; 17]; 17],
}

/// Counts for every two goals the programmes that serve both. `serves` names a goal for each link; a programme counts
/// once, however many of its links lead to the same goal.
pub fn integration<'l, P: Ord + Clone + 'l>(
    serves: impl IntoIterator<Item = &'l (P, GoalNumber)>,
) -> Integration<P> {
    let mut goals_of: BTreeMap<P, BTreeSet<GoalNumber>> = BTreeMap::new();
    for (programme, goal) in serves {
        goals_of.entry(programme.clone()).or_default().insert(*goal);
    }
    let mut counts = [[0; 17]; 17];
    for goals in goals_of.values() {
        for a in goals {
            for b in goals {
                counts[index(*a)][index(*b)] += 1;
            }
        }
    }
    Integration { goals_of, counts }
}

fn index(goal: GoalNumber) -> usize {
    usize::from(goal.get() - 1)
}

impl<P: Ord> Integration<P> {
    /// How many programmes serve both goals; with the same goal twice, how many serve it.
    pub const fn both(&self, a: GoalNumber, b: GoalNumber) -> usize {
        self.counts[(a.get() - 1) as usize][(b.get() - 1) as usize]
    }

    /// The list behind [`both`](Self::both), in order.
    pub fn serving_both(&self, a: GoalNumber, b: GoalNumber) -> impl Iterator<Item = &P> {
        self.goals_of
            .iter()
            .filter(move |(_, goals)| goals.contains(&a) && goals.contains(&b))
            .map(|(programme, _)| programme)
    }

    /// Goals that no programme serves, in order.
    pub fn unserved(&self) -> Vec<GoalNumber> {
        GoalNumber::all().filter(|goal| self.both(*goal, *goal) == 0).collect()
    }

    /// Goals a programme serves, in order; empty for one without links.
    pub fn goals_of(&self, programme: &P) -> impl Iterator<Item = GoalNumber> + '_ {
        self.goals_of.get(programme).into_iter().flatten().copied()
    }

    /// The largest count of two different goals, for the shades of the matrix; 0 if no programme serves two.
    pub fn largest(&self) -> usize {
        let pairs = self.counts.iter().enumerate().flat_map(|(a, row)| {
            row.iter().enumerate().filter(move |(b, _)| *b != a).map(|(_, count)| *count)
        });
        pairs.max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
