//! One goal: its state in a sentence, its targets, every indicator with the latest figure.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::html::missing::{Gaps, MissingLine};
use crate::html::programmes::Programmes;
use crate::html::{self, Layout, rows, rows::IndicatorRow, status::Bar};
use crate::i18n;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::codes::{GoalNumber, TargetCode};
use rembuk_store::lists::ProgrammeFilter;

/// Programmes a goal's page shows; all of them stand in the list.
const PROGRAMMES: i64 = 8;

struct TargetLine {
    code: String,
    name: String,
    path: String,
    text: String,
}

#[derive(Template)]
#[template(path = "goals/show.html")]
struct GoalPage {
    layout: Layout,
    number: u8,
    name: String,
    about: String,
    lead: String,
    bar: Bar,
    indicators: Vec<IndicatorRow>,
    targets: Vec<TargetLine>,
    missing: Vec<MissingLine>,
    missing_path: String,
    programmes: Programmes,
    programmes_path: String,
    download: String,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, goal)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let goal = GoalNumber::parse(&goal).map_err(|_| PageError::UnknownGoal(goal))?;
    let figures = Figures::load(&mut context).await?;
    let filter = ProgrammeFilter { goal: Some(goal.get()), ..ProgrammeFilter::default() };
    let programmes = Programmes::load(&mut context, filter, PROGRAMMES).await?;
    let gaps = Gaps::load(&mut context, &figures).await?;
    let locale = context.locale;
    let counts = Counts::of(figures.of_goal(goal));
    let targets = TargetCode::of_goal(goal)
        .map(|target| {
            let counts =
                Counts::of(figures.of_goal(goal).filter(|indicator| indicator.target == Some(target)));
            TargetLine {
                code: target.to_string(),
                name: i18n::target_name(locale, target),
                path: context.paths().target(&target),
                text: words::goal_counts(locale, &counts),
            }
        })
        .collect();
    let name = i18n::goal_name(locale, goal);
    let layout =
        Layout::of(&context, "goals", format!("{} {name}", goal.get()), i18n::goal_about(locale, goal))
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("goals-title"), context.paths().goals());
    let citation =
        words::citation(&context, &layout, &format!("{} {} {name}", locale.t("goal-word"), goal.get()));
    let page = GoalPage {
        layout,
        number: goal.get(),
        about: i18n::goal_about(locale, goal),
        lead: words::lead(locale, &counts),
        bar: Bar::new(locale, &counts),
        indicators: figures.of_goal(goal).map(|indicator| IndicatorRow::new(&context, indicator)).collect(),
        targets,
        missing: gaps.lines(&context, Some(goal)),
        missing_path: context.paths().missing_of(None, Some(goal)),
        programmes_path: if programmes.is_cut {
            context.paths().programmes_of_goal(&goal)
        } else {
            String::new()
        },
        programmes,
        download: format!("{}/data.csv", context.paths().goal(&goal)),
        citation,
        name,
    };
    html::page(&page, context.cache(&[]))
}

pub async fn download(
    mut context: Context,
    Path((_, goal)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let goal = GoalNumber::parse(&goal).map_err(|_| PageError::UnknownGoal(goal))?;
    let figures = Figures::load(&mut context).await?;
    let bytes = rows::csv(&context, figures.of_goal(goal))?;
    let name = format!("{}-tujuan-{}.csv", context.region.region.slug, goal.get());
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}
