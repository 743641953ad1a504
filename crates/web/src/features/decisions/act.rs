//! What the forms of a motion send. Each act loads the motion again in its own write: what counts is how it stands then.
use super::desk::{Room, answer_keys};
use crate::context::Context;
use crate::decisions::acts::{self, Actor, Opening, Said};
use crate::decisions::{Acted, Decision, closing, find};
use crate::error::PageError;
use crate::html::form::{Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use rembuk_domain::forum::rules::{Choice, Method, Setting};
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::rows::{EnactmentRow, NOW};
use rembuk_store::{PrivateReason, Write};
use uuid::Uuid;

/// Characters of a reason or a name
const LONGEST: usize = 1_000;
const LONGEST_NAME: usize = 200;
const MINUTE: i64 = 60_000_000;
const DAY: i64 = 24 * 60 * MINUTE;

type Part = Path<(String, String)>;

/// Runs an act on a motion in one write, once a key; then back to its room, with the reason if it can't be done.
async fn perform<F, W, T>(
    mut context: Context,
    signed: Signed,
    reference: String,
    typed: Typed,
    work: F,
) -> Result<Response, PageError>
where
    F: FnOnce(Write, Decision) -> W + Send + 'static,
    W: Future<Output = Acted<T>> + Send,
    T: Send + 'static,
{
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let wanted = reference.clone();
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let decision = find(&mut tx, region_id, NOW, &wanted)
            .await?
            .ok_or_else(|| PageError::UnknownDecision(wanted.clone()))?;
        Ok(work(tx, decision).await?.map(|_| ()))
    })
    .await?;
    match done {
        Ok(()) => Ok(Redirect::to(&context.paths().decision_desk(&reference)).into_response()),
        Err(error) => {
            let room = fresh(&mut context, &signed, &reference).await?;
            answer_keys(&context, &signed, &room, &[error.key()], Some(&typed))
        }
    }
}

/// The room as it stands now: the page's own moment lies before the act.
async fn fresh(context: &mut Context, signed: &Signed, reference: &str) -> Result<Room, PageError> {
    context.tx = context.state.store.read().await?;
    Room::load(context, signed, reference).await
}

async fn refuse(
    mut context: Context,
    signed: Signed,
    reference: &str,
    typed: &Typed,
    keys: &[&'static str],
) -> Result<Response, PageError> {
    let room = fresh(&mut context, &signed, reference).await?;
    answer_keys(&context, &signed, &room, keys, Some(typed))
}

fn optional(text: &str) -> Option<String> {
    line(text, LONGEST).ok().filter(|text| !text.is_empty())
}

pub async fn vote(
    context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let seat = Uuid::parse_str(typed.get("kursi")).ok();
    let (Some(seat), Some(choice)) = (seat, Choice::find(typed.get("suara"))) else {
        return refuse(context, signed, &reference, &typed, &["decision-choose"]).await;
    };
    let said = Said { seat, choice, reason: optional(typed.get("alasan")) };
    let (who, today) = (signed.clone(), context.today);
    perform(context, signed, reference, typed, async move |tx, decision| {
        acts::vote(tx, decision, Actor { signed: &who, today }, said).await
    })
    .await
}

pub async fn recuse(
    context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let reason = needed_line(typed.get("sebab"), LONGEST);
    let (Ok(seat), Ok(reason)) = (Uuid::parse_str(typed.get("kursi")), reason) else {
        return refuse(context, signed, &reference, &typed, &["decision-recuse-needs-reason"]).await;
    };
    let (who, today) = (signed.clone(), context.today);
    perform(context, signed, reference, typed, async move |tx, decision| {
        acts::recuse(tx, decision, Actor { signed: &who, today }, seat, reason).await
    })
    .await
}

pub async fn withdraw(
    context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let reason = optional(typed.get("alasan")).unwrap_or_default();
    let (who, today) = (signed.clone(), context.today);
    perform(context, signed, reference, typed, async move |tx, decision| {
        acts::withdraw(tx, decision, Actor { signed: &who, today }, reason).await
    })
    .await
}

/// What the form of opening asks for; days in writing, minutes in a meeting.
fn opening(typed: &Typed, by: String) -> Result<Opening, &'static str> {
    let method = Method::find(typed.get("cara")).ok_or("decision-open-choose")?;
    let setting = Setting::find(typed.get("tempat")).ok_or("decision-open-choose")?;
    let length: i64 = typed.get("lama").trim().parse().map_err(|_| "decision-open-length-error")?;
    let unit = if setting == Setting::Meeting { MINUTE } else { DAY };
    let why_no_consent = optional(typed.get("sebab"));
    Ok(Opening { method, setting, lasts: length.saturating_mul(unit), why_no_consent, by })
}

pub async fn open(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let room = Room::load(&mut context, &signed, &reference).await?;
    if !room.may_run(&context, &signed) {
        return Err(PageError::NotAllowed);
    }
    let opening = match opening(&typed, room.speaker(&context, &signed)) {
        Ok(opening) => opening,
        Err(key) => return refuse(context, signed, &reference, &typed, &[key]).await,
    };
    let today = context.today;
    perform(context, signed, reference, typed, async move |tx, decision| {
        acts::open(tx, decision, opening, today).await
    })
    .await
}

pub async fn note_presence(
    context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let read = |name: &str| -> Vec<Uuid> {
        typed.all(name).iter().filter_map(|text| Uuid::parse_str(text).ok()).collect()
    };
    let there = read("hadir");
    // Only what was changed on the form is noted: whoever came or voted meanwhile is not sent out of the room by it.
    let before = read("semula");
    let changed = |seat: &Uuid| there.contains(seat) != before.contains(seat);
    let marks = read("kursi").into_iter().filter(changed).map(|seat| (seat, there.contains(&seat))).collect();
    perform(context, signed, reference, typed, async move |tx, decision| {
        acts::note_presence(tx, decision, marks).await
    })
    .await
}

pub async fn close(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let room = Room::load(&mut context, &signed, &reference).await?;
    if !room.may_run(&context, &signed) {
        return Err(PageError::NotAllowed);
    }
    let (by, today) = (room.speaker(&context, &signed), context.today);
    perform(context, signed, reference, typed, async move |tx, decision| {
        closing::close(tx, decision, by, today).await
    })
    .await
}

fn enactment(typed: &Typed, today: Date) -> Result<EnactmentRow, Vec<&'static str>> {
    let mut wrong = Vec::new();
    let kind = ["enacted", "departed", "declined"].into_iter().find(|kind| *kind == typed.get("jenis"));
    let by =
        needed_line(typed.get("oleh"), LONGEST_NAME).map_err(|_| wrong.push("decision-enact-needs-by")).ok();
    let on: Option<Date> = typed.get("tanggal").trim().parse().ok().filter(|on: &Date| *on <= today);
    if on.is_none() {
        wrong.push("decision-enact-needs-day");
    }
    let number = optional(typed.get("nomor"));
    if kind != Some("declined") && number.is_none() {
        wrong.push("decision-enact-needs-number");
    }
    let (departure, reason) = (optional(typed.get("beda")), optional(typed.get("alasan")));
    if kind == Some("departed") && departure.is_none() {
        wrong.push("decision-enact-needs-departure");
    }
    if matches!(kind, Some("departed" | "declined")) && reason.is_none() {
        wrong.push("decision-enact-needs-reason");
    }
    let link = optional(typed.get("tautan"));
    if link.as_deref().is_some_and(|link| !link.starts_with("https://")) {
        wrong.push("decision-enact-link-error");
    }
    let (Some(kind), Some(by), Some(on), true) = (kind, by, on, wrong.is_empty()) else {
        if wrong.is_empty() {
            wrong.push("decision-open-choose");
        }
        return Err(wrong);
    };
    Ok(EnactmentRow {
        id: Uuid::now_v7(),
        motion_id: Uuid::nil(),
        kind: kind.to_owned(),
        enacted_by: by,
        act_kind: optional(typed.get("peraturan")).unwrap_or_default(),
        act_number: number.unwrap_or_default(),
        enacted_on: on.to_string(),
        link,
        file: None,
        departure,
        reason,
        valid_from_seq: 0,
    })
}

pub async fn enact(
    context: Context,
    signed: Signed,
    Path((_, reference)): Part,
    typed: Typed,
) -> Result<Response, PageError> {
    let row = match enactment(&typed, context.today) {
        Ok(row) => row,
        Err(keys) => return refuse(context, signed, &reference, &typed, &keys).await,
    };
    let by = signed.acting_office(context.region_id(), context.today);
    perform(context, signed, reference, typed, async move |tx, decision: Decision| {
        let row = EnactmentRow { motion_id: decision.row.id, ..row };
        acts::enact(tx, decision, row, by).await
    })
    .await
}
