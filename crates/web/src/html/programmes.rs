//! A programme as one row of a table, and what several programmes come to.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{arg, money};
use crate::words;
use rembuk_domain::codes::GoalNumber;
use rembuk_store::lists::{
    ProgrammeFilter, ProgrammeOrder, ProgrammeRow, ProgrammeSum, list_programmes, sum_programmes,
};

/// One goal a programme serves.
pub struct GoalLink {
    pub number: u8,
    pub path: String,
}

pub struct ProgrammeLine {
    pub name: String,
    pub code: String,
    pub path: String,
    pub output: String,
    pub organisation: String,
    pub years: String,
    pub ceiling: String,
    pub ceiling_full: String,
    pub goals: Vec<GoalLink>,
}

impl ProgrammeLine {
    pub fn new(context: &Context, row: &ProgrammeRow) -> Self {
        Self {
            name: row.name.clone(),
            code: row.code.clone().unwrap_or_default(),
            path: context.paths().programme(&row.slug),
            output: row.output.clone(),
            organisation: row.organisation_name.clone(),
            years: years(row.first_year, row.last_year),
            ceiling: money::short(context.locale, row.ceiling_total),
            ceiling_full: money::full(context.locale, row.ceiling_total),
            goals: goals(context, row.goals),
        }
    }
}

/// The programmes a filter finds, dearest first, and what all of them come to.
pub struct Programmes {
    pub sum: String,
    pub rows: Vec<ProgrammeLine>,
    pub is_cut: bool,
}

impl Programmes {
    /// At most `limit` rows; the sum is of all.
    pub async fn load(context: &mut Context, filter: ProgrammeFilter, limit: i64) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let filter = ProgrammeFilter { order: ProgrammeOrder::Ceiling, descending: true, ..filter };
        let total = sum_programmes(&mut context.tx, region_id, at, &filter).await?;
        let rows = list_programmes(&mut context.tx, region_id, at, &filter, 0, limit).await?;
        Ok(Self {
            sum: sum(context, total),
            rows: rows.iter().map(|row| ProgrammeLine::new(context, row)).collect(),
            is_cut: total.count > limit,
        })
    }
}

/// "2021" or "2025–2029"
pub fn years(first: i64, last: i64) -> String {
    if first == last { first.to_string() } else { format!("{first}–{last}") }
}

/// The goals of a mask: bit n is goal n.
pub fn goals(context: &Context, mask: i64) -> Vec<GoalLink> {
    GoalNumber::all()
        .filter(|goal| goal.is_in(mask))
        .map(|goal| GoalLink { number: goal.get(), path: context.paths().goal(&goal) })
        .collect()
}

/// "60 program, pagu Rp 812 miliar", or that there are none.
pub fn sum(context: &Context, sum: ProgrammeSum) -> String {
    let count = usize::try_from(sum.count).unwrap_or_default();
    if count == 0 {
        return context.t("programmes-none");
    }
    context.locale.ta(
        "programmes-sum",
        &[
            words::n(count),
            words::shown(context.locale, count),
            arg("ceiling", &money::short(context.locale, sum.ceiling)),
        ],
    )
}
