//! Where minutes are written: a draft is kept on the server, sending it round begins the time for objections. Objections are
//! answered here.
use super::show::{ObjectionRow, objection_rows};
use super::{MeetingPath, Room, layout, office, state_line};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::minutes::{self, Refusal};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_documents::markdown::faults;
use rembuk_domain::forum::minutes::{Minutes, MinutesError};
use rembuk_domain::texts::needed_line;
use rembuk_store::{PrivateReason, PublicAct, run};
use uuid::Uuid;

const LONGEST_ANSWER: usize = 600;

#[derive(Template)]
#[template(path = "minutes/write.html")]
struct WritePage {
    layout: Layout,
    name: String,
    lead: String,
    state: String,
    form: Form,
    can_write: bool,
    saved: String,
    objections: Vec<ObjectionRow>,
    answer: Form,
    preview: String,
    public: String,
    attendance: String,
    follow_ups: String,
    pack: String,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
) -> Result<Response, PageError> {
    let room = room(&mut context, &signed, &slug).await?;
    answer_page(&mut context, &signed, &room, None).await
}

async fn room(context: &mut Context, signed: &Signed, slug: &str) -> Result<Room, PageError> {
    let room = Room::load(context, signed, slug).await?;
    if room.may_write { Ok(room) } else { Err(PageError::NotAllowed) }
}

/// The version that another text may take the place of, or begin after.
fn takes_text(room: &Room) -> bool {
    let waiting = room.versions.waiting().and_then(minutes::state).map(|state| state.on(room.desk.today));
    !matches!(waiting, Some(Minutes::Approval(_)))
}

async fn answer_page(
    context: &mut Context,
    signed: &Signed,
    room: &Room,
    said: Option<(&Typed, Vec<String>)>,
) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let draft = run!(context.tx, minutes::find_draft(region_id, room.meeting.row.id))?;
    let (locale, slug) = (context.locale, room.meeting.slug());
    let path = context.paths().write_minutes(&slug);
    let last = room.versions.0.last();
    let body = draft.as_ref().map(|row| row.body.clone());
    let body = body.or_else(|| last.map(|row| row.body.clone())).unwrap_or_else(|| skeleton(room));
    let preview = rembuk_documents::markdown::render(&body, "pratinjau").html;
    let mut form = Form::new(locale, path.clone(), &signed.form_token, "minutes-send")
        .field("isi", Input::Long, "minutes-body", "minutes-body-hint", "off")
        .starting("isi", body)
        .version(seen(draft.as_ref().map_or(0, |row| row.version), room));
    let is_wrong = said.is_some();
    if let Some((typed, general)) = said {
        form = form.returned(typed, &Errors::default());
        form.general = general;
    }
    let waiting = room.versions.waiting();
    let page = WritePage {
        layout: layout(context, &room.meeting, "minutes-write-title"),
        name: room.meeting.row.title.clone(),
        lead: lead(context, room),
        state: last.map(|row| state_line(locale, row)).unwrap_or_default(),
        can_write: room.meeting.schedule.has_begun(context.now) && takes_text(room),
        saved: draft.map(|_| locale.t("minutes-draft-kept")).unwrap_or_default(),
        objections: waiting
            .map(|row| objection_rows(locale, &room.forum, &room.objections, row.version))
            .unwrap_or_default(),
        answer: Form::new(locale, format!("{path}/jawab"), &signed.form_token, "minutes-answer-button"),
        preview,
        public: context.paths().minutes(&slug),
        attendance: context.paths().note_attendance(&slug),
        follow_ups: context.paths().add_follow_up(&slug),
        pack: context.paths().meeting_pack(&slug),
        form,
    };
    html::private(&page, if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

/// What minutes begin with: the meeting's own purpose, so that nobody faces an empty page.
fn skeleton(room: &Room) -> String {
    format!("## Pembukaan\n\n{}\n\n## Pembahasan\n\n\n## Kesimpulan\n\n", room.meeting.row.purpose)
}

fn lead(context: &Context, room: &Room) -> String {
    let locale = context.locale;
    let args = [arg("due", &locale.date(room.writing_due))];
    match (room.meeting.schedule.has_begun(context.now), room.versions.0.is_empty()) {
        (false, _) => locale.t("minutes-not-begun"),
        (true, true) if context.today > room.writing_due => locale.ta("minutes-write-late", &args),
        (true, true) => locale.ta("minutes-write-lead", &args),
        (true, false) => locale.t("minutes-write-again"),
    }
}

/// What a form started from: the draft, and how many versions had been sent.
fn seen(draft: i64, room: &Room) -> i64 {
    i64::try_from(room.versions.0.len()).unwrap_or_default() * 1_000_000 + draft
}

pub async fn send(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let room = room(&mut context, &signed, &slug).await?;
    let body = typed.get("isi").replace("\r\n", "\n");
    let is_draft = typed.get("tindakan") == "simpan";
    let region_id = context.region_id();
    let draft = run!(context.tx, minutes::find_draft(region_id, room.meeting.row.id))?;
    if typed.version() != Some(seen(draft.as_ref().map_or(0, |row| row.version), &room)) {
        let text = context.t("minutes-changed-meanwhile");
        return answer_page(&mut context, &signed, &room, Some((&typed, vec![text]))).await;
    }
    let wrong: Vec<String> = faults(&body, 1)
        .iter()
        .map(|fault| crate::imports::fault_line(fault, context.locale))
        .take(5)
        .collect();
    if !is_draft && !wrong.is_empty() {
        return answer_page(&mut context, &signed, &room, Some((&typed, wrong))).await;
    }
    let by = office(&context, &signed, &room.forum, &room.meeting);
    let (state, key) = (context.state.clone(), typed.key());
    let (meeting, desk) = (room.meeting.clone(), room.desk.clone());
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        if is_draft {
            minutes::keep_draft(&mut tx, meeting.row.id, &body).await?;
            tx.commit_private(PrivateReason::Draft).await?;
            return Ok(None);
        }
        match minutes::send(&mut tx, &meeting, (&body, &by), &desk).await {
            Ok(act) => {
                tx.commit_public(act).await?;
                Ok(None)
            }
            Err(Refusal::Rule(error)) => Ok(Some(error)),
            Err(Refusal::Page(error)) => Err(error),
        }
    })
    .await?;
    match done {
        None => Ok(Redirect::to(&context.paths().write_minutes(&slug)).into_response()),
        Some(error) => {
            let text = context.t(error.key());
            answer_page(&mut context, &signed, &room, Some((&typed, vec![text]))).await
        }
    }
}

/// An objection is answered; the answer stands beside it for good.
pub async fn answer(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let room = room(&mut context, &signed, &slug).await?;
    let id = Uuid::parse_str(typed.get("keberatan")).map_err(|_| PageError::UnknownPage)?;
    let Ok(text) = needed_line(typed.get("jawaban"), LONGEST_ANSWER) else {
        let text = context.t("minutes-error-answer");
        return answer_page(&mut context, &signed, &room, Some((&Typed::default(), vec![text]))).await;
    };
    let by = office(&context, &signed, &room.forum, &room.meeting);
    let meeting = room.meeting.clone();
    write(&context, typed.key(), async move |tx| minutes::answer(tx, &meeting, (id, &text), &by).await)
        .await?;
    Ok(Redirect::to(&context.paths().write_minutes(&slug)).into_response())
}

/// Runs one act on minutes in a transaction of its own; the rule that refuses it comes back.
pub(super) async fn write(
    context: &Context,
    key: Option<String>,
    act: impl AsyncFnOnce(&mut rembuk_store::Write) -> Result<PublicAct, Refusal>,
) -> Result<Option<MinutesError>, PageError> {
    let mut tx = context.state.store.write(context.region_id()).await?;
    if is_repeat(&mut tx, key.as_ref()).await? {
        tx.commit_private(PrivateReason::NothingChanged).await?;
        return Ok(None);
    }
    match act(&mut tx).await {
        Ok(act) => {
            tx.commit_public(act).await?;
            Ok(None)
        }
        Err(Refusal::Rule(error)) => Ok(Some(error)),
        Err(Refusal::Page(error)) => Err(error),
    }
}
