//! `/{region}/forum`: who takes part for whom, how they were chosen, by what rules; who has no voice. `/kelola/forum` keeps it:
//! each change a public act.
mod acts;
mod bodies;
mod desk;
mod funding;
mod interests;
mod mine;
mod people;
mod seat;
mod seat_form;
mod seats;
mod show;

use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::Layout;
use crate::html::form::{Errors, Typed};
use crate::http::session::{Signed, needs};
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use jiff::civil::Date;
use rembuk_domain::calendar::parse_day;
use rembuk_domain::forum::seats::Seat;
use rembuk_domain::people::roles::Permission::{RunForum, TakePart};
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::PublicAct;
use rembuk_store::rows::{ForumBody, ForumSeat, NOW};
use serde_json::{Value, json};
use uuid::Uuid;

pub use mine::tasks;

/// Letters of a line, and of a text of several lines
const LONGEST: usize = 300;
const LONGEST_TEXT: usize = 10_000;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/forum", get(show::show))
        .route("/{region}/forum/kursi", get(seats::show))
        .route("/{region}/forum/kursi.csv", get(seats::download))
        .route("/{region}/forum/kursi/{body}/{number}", get(seat::show))
        .route("/{region}/kelola/forum", needs(RunForum, get(desk::show)))
        .route(
            "/{region}/kelola/forum/badan/tambah",
            needs(RunForum, get(bodies::show_add).post(bodies::add)),
        )
        .route(
            "/{region}/kelola/forum/badan/{body}",
            needs(RunForum, get(bodies::show_change).post(bodies::change)),
        )
        .route(
            "/{region}/kelola/forum/badan/{body}/kursi",
            needs(RunForum, get(seat_form::show_add).post(seat_form::add)),
        )
        .route(
            "/{region}/kelola/forum/kursi/{seat}",
            needs(RunForum, get(seat_form::show_change).post(seat_form::change)),
        )
        .route(
            "/{region}/kelola/forum/kursi/{seat}/kosongkan",
            needs(RunForum, get(seat_form::show_vacate).post(seat_form::vacate)),
        )
        .route(
            "/{region}/kelola/forum/kursi/{seat}/orang",
            needs(RunForum, get(people::show).post(people::put)),
        )
        .route("/{region}/kelola/forum/dana", needs(RunForum, get(funding::show).post(funding::declare)))
        .route(
            "/{region}/kelola/forum/kursi/{seat}/kepentingan",
            needs(TakePart, get(interests::show).post(interests::declare)),
        )
        .route("/{region}/kelola/forum/kepentingan/{id}/akhiri", needs(TakePart, post(interests::end)))
        .route("/{region}/kelola/forum/saya", needs(TakePart, get(mine::show)))
}

/// Layout of a page of the desk's room.
fn desk_layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

/// The day a page speaks of.
fn day(context: &Context) -> Date {
    context.as_of.unwrap_or(context.today)
}

async fn load(context: &mut Context) -> Result<Forum, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    Ok(Forum::load(&mut context.tx, region_id, at).await?)
}

/// The forum as it is now and the seat of an address.
async fn find_seat(context: &mut Context, id: &str) -> Result<(Forum, Seat, ForumSeat), PageError> {
    let region_id = context.region_id();
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let found = forum.seat(id).cloned().zip(forum.row(id).cloned());
    let (seat, row) = found.ok_or(PageError::UnknownPage)?;
    Ok((forum, seat, row))
}

/// What happened to a body; `subject` below `forum/`.
fn act(context: &Context, signed: &Signed, kind: &'static str, subject: &str, payload: Value) -> PublicAct {
    PublicAct {
        kind,
        by: signed.acting_office(context.region_id(), context.today),
        subject: format!("forum/{subject}"),
        before: None,
        after: None,
        payload,
    }
}

/// A line that may be empty.
fn optional(
    typed: &Typed,
    field: &'static str,
    longest: usize,
    errors: &mut Errors,
) -> Option<Option<String>> {
    match line(typed.get(field), longest) {
        Ok(text) => Some((!text.is_empty()).then_some(text)),
        Err(error) => {
            errors.add(field, error.key());
            None
        }
    }
}

/// A line that must say something.
fn needed(typed: &Typed, field: &'static str, longest: usize, errors: &mut Errors) -> Option<String> {
    needed_line(typed.get(field), longest).map_err(|error| errors.add(field, error.key())).ok()
}

/// A text of several lines, each tidied; may be empty.
fn lines(typed: &Typed, field: &'static str, longest: usize, errors: &mut Errors) -> Option<String> {
    let tidied: Result<Vec<String>, _> = typed.get(field).lines().map(|text| line(text, longest)).collect();
    match tidied.map(|lines| lines.join("\n").trim().to_owned()) {
        Ok(text) if text.chars().count() <= longest => Some(text),
        _ => {
            errors.add(field, "text-too-long");
            None
        }
    }
}

/// A day that may be left out.
fn optional_day(typed: &Typed, field: &'static str, errors: &mut Errors) -> Option<Option<Date>> {
    match typed.get(field).trim() {
        "" => Some(None),
        text => parse_day(text).map_err(|_| errors.add(field, "calendar-form-day")).ok().map(Some),
    }
}

/// What the record tells of a seat: codes and days, no free text.
fn seat_payload(forum: &Forum, body: &ForumBody, row: &ForumSeat) -> Value {
    let organisation = row.organisation_id.and_then(|id| forum.organisation(id)).map(|row| row.slug.as_str());
    json!({"body": body.slug, "number": row.number, "side": row.constituency, "organisation": organisation,
        "post": row.post, "from": row.from_on, "until": row.until_on, "chosen": row.chosen_by})
}
