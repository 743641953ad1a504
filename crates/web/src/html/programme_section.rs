//! The programmes of an organisation or a place: what they come to, year by year, which goals they serve, the first
//! few of them, and the way to the whole list and its download.
use crate::context::Context;
use crate::error::PageError;
use crate::html::money;
use crate::html::programmes::{self, ProgrammeLine, Programmes};
use crate::i18n;
use crate::words;
use rembuk_domain::codes::GoalNumber;
use rembuk_store::lists::{GoalMask, ProgrammeFilter, ProgrammeSum, YearSum};
use rembuk_store::lists::{list_goal_masks, sum_by_year, sum_programmes};

/// Programmes shown beside the way to all of them.
const FIRST: i64 = 10;

/// One goal with the number of programmes that serve it.
pub struct ServedGoal {
    pub number: u8,
    pub name: String,
    pub count: String,
    pub path: String,
}

/// What one year comes to.
pub struct YearRow {
    pub year: String,
    pub count: String,
    /// Empty where no programme says its ceiling.
    pub ceiling: String,
    pub ceiling_full: String,
    /// How many programmes say no ceiling; empty if all do.
    pub unknown: String,
}

pub struct ProgrammeSection {
    pub total: ProgrammeSum,
    /// "60 program, jumlah pagu Rp 812 miliar."
    pub sum: String,
    /// "Rp 811.953.000.000"
    pub full: String,
    pub years: Vec<YearRow>,
    pub goals: Vec<ServedGoal>,
    pub rows: Vec<ProgrammeLine>,
    /// All of them as a list that can be filtered and sorted.
    pub all_path: String,
    pub download: String,
}

impl ProgrammeSection {
    /// `query` asks the list of programmes for the same ones: parameters from `pd` on, in their one spelling.
    pub async fn load(
        context: &mut Context,
        filter: ProgrammeFilter,
        query: &str,
    ) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let total = sum_programmes(&mut context.tx, region_id, at, &filter).await?;
        let years = sum_by_year(&mut context.tx, region_id, at, &filter).await?;
        let masks = list_goal_masks(&mut context.tx, region_id, at, &filter).await?;
        let first = Programmes::load(context, filter, FIRST).await?;
        let (locale, list) = (context.locale, context.paths().programmes());
        let day = context.kept(&[]);
        let address = |path: &str, parts: &[&str]| {
            let query: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
            format!("{path}?{}", query.join("&"))
        };
        Ok(Self {
            total,
            sum: programmes::sum(context, total),
            full: money::full(locale, total.ceiling),
            years: years.iter().map(|year| year_row(context, year)).collect(),
            goals: served(&masks)
                .map(|(goal, count)| ServedGoal {
                    number: goal.get(),
                    name: i18n::goal_name(locale, goal),
                    count: locale.ta("goal-programmes", &[words::n(count), words::shown(locale, count)]),
                    path: address(&list, &[&day, &format!("tujuan={}", goal.get()), query]),
                })
                .collect(),
            rows: first.rows,
            all_path: address(&list, &[&day, query]),
            download: address(&format!("{list}.csv"), &[&day, query]),
        })
    }
}

fn year_row(context: &Context, year: &YearSum) -> YearRow {
    let locale = context.locale;
    let unknown = usize::try_from(year.count - year.with_ceiling).unwrap_or_default();
    let (ceiling, ceiling_full) = match year.with_ceiling {
        0 => (String::new(), String::new()),
        _ => (money::short(locale, year.ceiling), money::full(locale, year.ceiling)),
    };
    YearRow {
        year: year.year.to_string(),
        count: locale.count(year.count),
        ceiling,
        ceiling_full,
        unknown: match unknown {
            0 => String::new(),
            count => locale.ta("programme-years-unknown", &[words::n(count), words::shown(locale, count)]),
        },
    }
}

/// Goals with the number of programmes that serve each; those without any are left out.
fn served(masks: &[GoalMask]) -> impl Iterator<Item = (GoalNumber, usize)> + '_ {
    GoalNumber::all()
        .map(|goal| {
            let serving = masks.iter().filter(|mask| goal.is_in(mask.goals));
            (goal, usize::try_from(serving.map(|mask| mask.count).sum::<i64>()).unwrap_or_default())
        })
        .filter(|(_, count)| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_programme_counts_for_each_goal_it_serves() {
        let masks = [GoalMask { goals: 1 << 2 | 1 << 3, count: 4 }, GoalMask { goals: 1 << 3, count: 1 }];
        let counts: Vec<(u8, usize)> = served(&masks).map(|(goal, count)| (goal.get(), count)).collect();
        assert_eq!(counts, [(2, 4), (3, 5)]);
    }
}
