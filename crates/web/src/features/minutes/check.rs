//! Whoever was invited reads the minutes before everyone does and may object; the co-chairs approve.
use super::show::{ObjectionRow, objection_rows};
use super::write::write;
use super::{MeetingPath, Room, layout, side_name, state_line};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::minutes;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_documents::markdown;
use rembuk_domain::forum::minutes::Minutes;
use rembuk_domain::texts::{TextError, needed_line};
use rembuk_store::rows::MinutesRow;

const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "minutes/check.html")]
struct CheckPage {
    layout: Layout,
    name: String,
    lead: String,
    body: String,
    is_foreign: bool,
    objections: Vec<ObjectionRow>,
    object: Form,
    can_object: bool,
    approve: Form,
    can_approve: bool,
    approve_about: String,
    meeting: String,
}

/// The version at hand: what waits, else what is public and not approved by both.
fn at_hand(room: &Room) -> Option<(&MinutesRow, Minutes)> {
    let row = room.versions.waiting().or_else(|| room.versions.public())?;
    Some((row, minutes::state(row)?.on(room.desk.today)))
}

async fn room(context: &mut Context, signed: &Signed, slug: &str) -> Result<Room, PageError> {
    let room = Room::load(context, signed, slug).await?;
    match room.may_write || room.side.is_some() || !room.own.is_empty() {
        true => Ok(room),
        false => Err(PageError::NotAllowed),
    }
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
) -> Result<Response, PageError> {
    let room = room(&mut context, &signed, &slug).await?;
    page(&context, &signed, &room, None)
}

fn page(
    context: &Context,
    signed: &Signed,
    room: &Room,
    said: Option<(&Typed, &Errors)>,
) -> Result<Response, PageError> {
    let (locale, slug) = (context.locale, room.meeting.slug());
    let Some((row, state)) = at_hand(room) else { return Err(PageError::UnknownPage) };
    let path = context.paths().check_minutes(&slug);
    let form =
        |button: &str| Form::new(locale, path.clone(), &signed.form_token, button).version(row.version);
    let whom = room.own.iter().map(|id| (id.simple().to_string(), room.name(*id))).collect();
    let object = form("minutes-object-button").select("lembaga", "minutes-object-for", whom).field(
        "isi",
        Input::Long,
        "minutes-object",
        "minutes-object-hint",
        "off",
    );
    let (object, is_wrong) = match said {
        Some((typed, errors)) => (object.returned(typed, errors), true),
        None => (object, false),
    };
    let approvals = match &state {
        Minutes::Approval(at) => Some(at.approvals),
        Minutes::Published(at) => Some(at.approvals),
        Minutes::Draft(_) | Minutes::Objections(_) => None,
    };
    let can_approve = room.side.zip(approvals).is_some_and(|(side, approvals)| approvals.of(side).is_none());
    let page = CheckPage {
        layout: layout(context, &room.meeting, "minutes-check-title"),
        name: room.meeting.row.title.clone(),
        lead: state_line(locale, row),
        body: markdown::render(&row.body, "notula").html,
        is_foreign: locale != crate::i18n::Locale::Id,
        objections: objection_rows(locale, &room.forum, &room.objections, row.version),
        can_object: matches!(state, Minutes::Objections(_)) && !room.own.is_empty(),
        object,
        can_approve,
        approve: form("minutes-approve-button"),
        approve_about: room
            .side
            .map(|side| locale.ta("minutes-approve-about", &[arg("side", &side_name(locale, side))]))
            .unwrap_or_default(),
        meeting: context.paths().meeting(&slug),
    };
    html::private(&page, if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

pub async fn act(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let room = room(&mut context, &signed, &slug).await?;
    let meeting = room.meeting.clone();
    let mut errors = Errors::default();
    let refused = match typed.get("tindakan") {
        "setujui" => {
            let side = room.side.ok_or(PageError::NotAllowed)?;
            let by = chair(&context, &room);
            let (version, desk) = (typed.version().unwrap_or_default(), room.desk.clone());
            let run = async move |tx: &mut rembuk_store::Write| {
                minutes::approve(tx, &meeting, (side, version), (&by, &desk)).await
            };
            write(&context, typed.key(), run).await?
        }
        _ => {
            let whom = room.own.iter().copied().find(|id| id.simple().to_string() == typed.get("lembaga"));
            let Some(whom) = whom else { return Err(PageError::NotAllowed) };
            let text = needed_line(typed.get("isi"), LONGEST);
            let Ok(text) = text else {
                errors.add("isi", text.err().map_or("text-empty", TextError::key));
                return page(&context, &signed, &room, Some((&typed, &errors)));
            };
            let (by, today) = (room.name(whom), context.today);
            let run = async move |tx: &mut rembuk_store::Write| {
                minutes::object(tx, &meeting, (whom, &text), (&by, today)).await
            };
            write(&context, typed.key(), run).await?
        }
    };
    match refused {
        None => Ok(Redirect::to(&context.paths().check_minutes(&slug)).into_response()),
        Some(error) => {
            errors.add("umum", error.key());
            page(&context, &signed, &room, Some((&typed, &errors)))
        }
    }
}

/// The co-chair's seat, as the record tells it.
fn chair(context: &Context, room: &Room) -> String {
    let seat = room
        .side
        .zip(room.meeting.row.body_id)
        .and_then(|(side, body)| room.forum.chair(body, side, context.today));
    seat.map(|seat| room.forum.speaks(seat)).unwrap_or_default()
}
