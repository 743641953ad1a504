//! The seats somebody sits on, what they declared, what waits for them there.
use super::desk_layout;
use super::interests::{self, InterestRow};
use crate::agreed;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{self, Forum, OwnSeat};
use crate::html::{self, Layout, arg, forum as said};
use crate::http::session::{Signed, SignedIn};
use crate::tasks::Task;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_domain::forum::agreed::ProposalState;
use rembuk_domain::forum::seats::{Post, Sitting};
use rembuk_store::rows::{ForumProposal, NOW};
use rembuk_store::run;

struct SeatBlock {
    id: String,
    name: String,
    about: String,
    interests: Vec<InterestRow>,
    declare: String,
    public: String,
}

struct Line {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "forum/mine.html")]
struct OwnPage {
    layout: Layout,
    lead: String,
    seats: Vec<SeatBlock>,
    proposals: Vec<Line>,
    is_co_chair: bool,
    rules: String,
    public: String,
}

async fn own(context: &mut Context, signed: &SignedIn) -> Result<(Forum, Vec<OwnSeat>), PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = forum::own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    Ok((forum, own))
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (forum, own) = own(&mut context, &signed).await?;
    let region_id = context.region_id();
    let interests = run!(context.tx, forum::list_interests(region_id, NOW))?;
    let waiting = waiting(&mut context, &forum, &own).await?;
    let (locale, paths) = (context.locale, context.paths());
    let block = |own: &OwnSeat| {
        let body = forum.body(own.seat.body);
        let sitting = locale.t(match own.sitting {
            Sitting::Representative => "seat-fact-representative",
            Sitting::Alternate => "seat-fact-alternate",
        });
        let post = match own.seat.post {
            Post::Member => String::new(),
            other => format!(" · {}", said::post(locale, other)),
        };
        let side = said::side(locale, own.seat.constituency);
        let seat = paths.manage_seat(&own.seat.id);
        SeatBlock {
            id: own.seat.id.simple().to_string(),
            name: format!(
                "{}: {}",
                body.map(|body| body.name.clone()).unwrap_or_default(),
                forum.speaks(&own.seat)
            ),
            about: format!("{sitting} · {side}{post} · {}", words::term(locale, &own.seat.term)),
            interests: interests::rows(&context, &signed, &interests, &own.seat),
            declare: format!("{seat}/kepentingan"),
            public: body.map(|body| paths.seat(&body.slug, &own.seat.number)).unwrap_or_default(),
        }
    };
    let page = OwnPage {
        layout: desk_layout(&context, "own-seats-title"),
        lead: match own.len() {
            0 => locale.t("own-seats-none"),
            count => locale.ta("own-seats-lead", &[words::n(count), words::shown(locale, count)]),
        },
        seats: own.iter().map(block).collect(),
        proposals: waiting
            .iter()
            .map(|row| Line { text: task_text(&context, row), path: paths.proposal(&row.id) })
            .collect(),
        is_co_chair: agreed::co_chair(&forum, &own).is_some(),
        rules: paths.forum_proposals(),
        public: paths.forum(),
    };
    html::private(&page, StatusCode::OK)
}

/// Proposals of the other side that wait for this co-chair.
async fn waiting(
    context: &mut Context,
    forum: &Forum,
    own: &[OwnSeat],
) -> Result<Vec<ForumProposal>, PageError> {
    let Some(chair) = agreed::co_chair(forum, own) else { return Ok(Vec::new()) };
    let side = chair.seat.constituency.code();
    let today = context.today.to_string();
    let all = agreed::list(context).await?;
    let waits = |row: &ForumProposal| {
        row.state == ProposalState::Open.code() && row.proposed_side != side && row.due_on >= today
    };
    Ok(all.into_iter().filter(waits).collect())
}

fn task_text(context: &Context, row: &ForumProposal) -> String {
    let (name, ..) = agreed::said(context.locale, row);
    context.locale.ta("task-rule-proposed", &[arg("rule", &name)])
}

/// What waits for a co-chair.
///
/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (forum, own) = own(context, signed).await?;
    let waiting = waiting(context, &forum, &own).await?;
    let office = agreed::co_chair(&forum, &own).map(|own| forum.speaks(&own.seat)).unwrap_or_default();
    let task = |row: &ForumProposal| Task {
        what: task_text(context, row),
        office: office.clone(),
        due: row.due_on.parse::<Date>().ok(),
        path: context.paths().proposal(&row.id),
        button: "task-rule-proposed-button",
    };
    Ok(waiting.iter().map(task).collect())
}
