//! Kind by goal: how many are not there yet. Every count opens its list.
use crate::context::Context;
use crate::html::arg;
use crate::html::missing::{Gaps, kind_name, list_of};
use crate::i18n;
use crate::words;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::programmes::{Counts, MissingKind};

/// The head of a column; `number` is empty for the whole plan.
pub struct Head {
    pub number: String,
    pub name: String,
}

pub struct TableRow {
    pub name: String,
    pub cells: Vec<Cell>,
}

pub struct Cell {
    /// Empty where there is nothing to count.
    pub count: String,
    /// Empty where nothing is missing: then there is no list either.
    pub path: String,
    /// The count with its kind and goal, for those who hear it alone.
    pub label: String,
}

pub fn heads(context: &Context) -> Vec<Head> {
    let whole = Head { number: String::new(), name: context.t("missing-all") };
    let goals = GoalNumber::all()
        .map(|goal| Head { number: goal.get().to_string(), name: i18n::goal_name(context.locale, goal) });
    std::iter::once(whole).chain(goals).collect()
}

pub fn rows(context: &Context, gaps: &Gaps) -> Vec<TableRow> {
    let goals = || std::iter::once(None).chain(GoalNumber::all().map(Some));
    MissingKind::ALL
        .into_iter()
        .map(|kind| TableRow {
            name: kind_name(context.locale, kind),
            cells: goals().map(|goal| cell(context, gaps.of(goal).count(kind), kind, goal)).collect(),
        })
        .collect()
}

fn cell(context: &Context, counts: Counts, kind: MissingKind, goal: Option<GoalNumber>) -> Cell {
    let locale = context.locale;
    let count = words::count(locale, counts.missing);
    let number = goal.map(|goal| goal.get().to_string()).unwrap_or_default();
    let label = locale.ta(
        if goal.is_some() { "missing-cell" } else { "missing-cell-all" },
        &[
            arg("kind", &kind_name(locale, kind)),
            arg("goal", &number),
            arg("shown", &count),
            arg("of", &words::count(locale, counts.of)),
        ],
    );
    Cell {
        count: if counts.of == 0 { String::new() } else { count },
        path: if counts.missing == 0 { String::new() } else { list_of(context, kind, goal) },
        label,
    }
}
