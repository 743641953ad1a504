//! `/{region}/rencana-aksi`: the plan in one look: what it holds, what is missing with a way to the lists behind it, and which
//! goals are served together.
mod matrices;

use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::html::missing::{Gaps, MissingLine};
use crate::html::{self, Layout, programmes};
use crate::i18n;
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::programmes::{Integration, integration};
use rembuk_store::lists::{ProgrammeFilter, ProgrammeRow, sum_programmes};
use uuid::Uuid;

pub fn router() -> Router<AppState> {
    Router::new().route("/{region}/rencana-aksi", get(show)).merge(matrices::router())
}

struct Cell {
    count: String,
    /// 0 (none) to 4 (most); 5 is a goal with itself
    shade: usize,
    label: String,
}

struct MatrixRow {
    number: u8,
    name: String,
    path: String,
    cells: Vec<Cell>,
}

struct GoalRef {
    number: u8,
    name: String,
    path: String,
}

#[derive(Template)]
#[template(path = "plan/show.html")]
struct PlanPage {
    layout: Layout,
    title: String,
    indicators: String,
    programmes: String,
    /// How far its text has come
    document: String,
    missing: Vec<MissingLine>,
    missing_path: String,
    goals: Vec<GoalRef>,
    matrix: Vec<MatrixRow>,
    unserved: Vec<GoalRef>,
    has_programmes: bool,
    matrices: Vec<matrices::Downloads>,
    citation: String,
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let (region_id, at) = (context.region_id(), context.at);
    let filter = ProgrammeFilter::default();
    let sum = sum_programmes(&mut context.tx, region_id, at, &filter).await?;
    let title = words::plan_title(&mut context).await?;
    let document = html::plan_document::summary(&mut context).await?;
    let gaps = Gaps::load(&mut context, &figures).await?;
    let locale = context.locale;
    let serves: Vec<(Uuid, GoalNumber)> = gaps.programmes().iter().flat_map(goals_of).collect();
    let together = integration(&serves);
    let layout = Layout::of(&context, "plan", title.clone(), locale.t("plan-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let page = PlanPage {
        citation: words::citation(&context, &layout, &title),
        layout,
        indicators: words::lead(locale, &Counts::of(&figures.indicators)),
        programmes: programmes::sum(&context, sum),
        document,
        missing: gaps.lines(&context, None),
        missing_path: context.paths().missing(),
        goals: GoalNumber::all().map(|goal| goal_ref(&context, goal)).collect(),
        matrix: matrix(&context, &together),
        unserved: together.unserved().into_iter().map(|goal| goal_ref(&context, goal)).collect(),
        has_programmes: sum.count > 0,
        matrices: matrices::downloads(&context),
        title,
    };
    html::page(&page, context.cache(&[]))
}

fn goals_of(row: &ProgrammeRow) -> impl Iterator<Item = (Uuid, GoalNumber)> {
    let (id, mask) = (row.id, row.goals);
    GoalNumber::all().filter(move |goal| goal.is_in(mask)).map(move |goal| (id, goal))
}

fn goal_ref(context: &Context, goal: GoalNumber) -> GoalRef {
    GoalRef {
        number: goal.get(),
        name: i18n::goal_name(context.locale, goal),
        path: context.paths().programmes_of_goal(&goal),
    }
}

/// Goal by goal, how many programmes serve both. Shade and number say the same.
fn matrix(context: &Context, together: &Integration<Uuid>) -> Vec<MatrixRow> {
    let locale = context.locale;
    let largest = together.largest().max(1);
    GoalNumber::all()
        .map(|a| MatrixRow {
            number: a.get(),
            name: i18n::goal_name(locale, a),
            path: context.paths().programmes_of_goal(&a),
            cells: GoalNumber::all()
                .map(|b| {
                    let count = together.both(a, b);
                    Cell {
                        count: if count == 0 { String::new() } else { words::count(locale, count) },
                        shade: if a == b { 5 } else { (count * 4).div_ceil(largest).min(4) },
                        label: if count == 0 { locale.t("plan-cell-none") } else { String::new() },
                    }
                })
                .collect(),
        })
        .collect()
}
