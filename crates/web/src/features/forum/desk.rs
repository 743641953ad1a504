//! The room of the forum at the desk: bodies with their seats, who sits on each, and what still lacks.
use super::desk_layout;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::{self, Layout, arg, forum as said};
use crate::http::session::Signed;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::forum::seats::{BodyKind, Post, Seat, SeatState, Sitting};
use rembuk_store::rows::{ForumBody, NOW, PersonSeat};
use rembuk_store::run;

struct SeatRow {
    number: i64,
    name: String,
    about: String,
    /// What keeps it from counting
    state: String,
    people: String,
    change: String,
}

struct BodyBlock {
    id: String,
    name: String,
    about: String,
    seats: Vec<SeatRow>,
    change: String,
    add: String,
}

#[derive(Template)]
#[template(path = "forum/desk.html")]
struct DeskPage {
    layout: Layout,
    lead: String,
    bodies: Vec<BodyBlock>,
    add: String,
    funding: String,
    organisations: String,
    rules: String,
    public: String,
}

pub async fn show(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let persons = run!(context.tx, forum::list_persons(region_id))?;
    let (locale, paths) = (context.locale, context.paths());
    let lacking = forum
        .seats
        .iter()
        .filter(|seat| forum.state(seat, context.today) == SeatState::Held)
        .filter(|seat| !persons.iter().any(|row| row.seat_id == seat.id))
        .count();
    let idle = forum.seats.iter().filter(|seat| forum.state(seat, context.today) != SeatState::Held).count();
    let args = [
        words::n(forum.seats.len()),
        words::shown(locale, forum.seats.len()),
        arg("idle", &words::count(locale, idle)),
        arg("lacking", &words::count(locale, lacking)),
    ];
    let page = DeskPage {
        layout: desk_layout(&context, "forum-desk-title"),
        lead: if forum.bodies.is_empty() {
            locale.t("forum-desk-empty")
        } else {
            locale.ta("forum-desk-lead", &args)
        },
        bodies: forum.bodies.iter().map(|body| block(&context, &forum, body, &persons)).collect(),
        add: paths.add_body(),
        funding: paths.manage_funding(),
        organisations: format!("{}/lembaga", paths.tables()),
        rules: paths.forum_proposals(),
        public: paths.forum(),
    };
    html::private(&page, StatusCode::OK)
}

fn block(context: &Context, forum: &Forum, body: &ForumBody, persons: &[PersonSeat]) -> BodyBlock {
    let (locale, paths) = (context.locale, context.paths());
    let kind = BodyKind::parse(&body.kind).map(|kind| said::body_kind(locale, kind)).unwrap_or_default();
    let count = forum.seats_of(body.id).count();
    let count = locale.ta("forum-seats-count", &[words::n(count), words::shown(locale, count)]);
    BodyBlock {
        id: body.slug.clone(),
        name: body.name.clone(),
        about: format!("{kind} · {count}"),
        seats: forum.seats_of(body.id).map(|seat| row(context, forum, seat, persons)).collect(),
        change: paths.manage_body(&body.slug),
        add: paths.add_seat(&body.slug),
    }
}

fn row(context: &Context, forum: &Forum, seat: &Seat, persons: &[PersonSeat]) -> SeatRow {
    let (locale, paths) = (context.locale, context.paths());
    let state = forum.state(seat, context.today);
    let sits =
        |sitting: Sitting| persons.iter().any(|row| row.seat_id == seat.id && row.kind == sitting.code());
    let people = match (sits(Sitting::Representative), sits(Sitting::Alternate)) {
        (true, true) => "seat-people-both",
        (true, false) => "seat-people-representative",
        (false, true) => "seat-people-alternate",
        (false, false) => "seat-people-none",
    };
    let post = match seat.post {
        Post::Member => String::new(),
        other => format!(" · {}", said::post(locale, other)),
    };
    SeatRow {
        number: seat.number,
        name: forum.holder(seat).map_or_else(|| locale.t("seat-vacant-name"), |holder| holder.name.clone()),
        about: format!("{}{post}", said::side(locale, seat.constituency)),
        state: if state == SeatState::Held { String::new() } else { locale.t(state.key()) },
        people: locale.t(people),
        change: paths.manage_seat(&seat.id),
    }
}
