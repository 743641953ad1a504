//! All 17 goals by pillar, and the indicators that belong to no single one.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::html::{self, Layout, rows::IndicatorRow, status::Bar};
use crate::i18n;
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_domain::codes::Pillar;

struct GoalLine {
    number: u8,
    name: String,
    about: String,
    path: String,
    bar: Bar,
    text: String,
}

struct PillarSection {
    code: &'static str,
    name: String,
    goals: Vec<GoalLine>,
}

#[derive(Template)]
#[template(path = "goals/list.html")]
struct GoalsPage {
    layout: Layout,
    lead: String,
    pillars: Vec<PillarSection>,
    loose: Vec<IndicatorRow>,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let locale = context.locale;
    let pillars = Pillar::ALL
        .into_iter()
        .map(|pillar| PillarSection {
            code: pillar.code(),
            name: locale.t(match pillar {
                Pillar::Social => "pillar-social",
                Pillar::Economic => "pillar-economic",
                Pillar::Environmental => "pillar-environmental",
                Pillar::Law => "pillar-law",
            }),
            goals: pillar.goals().map(|goal| line(&context, &figures, goal)).collect(),
        })
        .collect();
    let loose = figures
        .indicators
        .iter()
        .filter(|indicator| indicator.goal.is_none())
        .map(|indicator| IndicatorRow::new(&context, indicator))
        .collect();
    let layout = Layout::of(&context, "goals", locale.t("goals-title"), locale.t("goals-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let lead = crate::words::lead(locale, &Counts::of(&figures.indicators));
    html::page(&GoalsPage { layout, lead, pillars, loose }, context.cache(&[]))
}

fn line(context: &Context, figures: &Figures, goal: rembuk_domain::codes::GoalNumber) -> GoalLine {
    let locale = context.locale;
    let counts = Counts::of(figures.of_goal(goal));
    GoalLine {
        number: goal.get(),
        name: i18n::goal_name(locale, goal),
        about: i18n::goal_about(locale, goal),
        path: context.paths().goal(&goal),
        bar: Bar::new(locale, &counts),
        text: words::goal_counts(locale, &counts),
    }
}
