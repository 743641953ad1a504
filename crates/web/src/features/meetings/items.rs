//! Items of an agenda: proposed by any member, ordered, taken and left out by whoever sets it; outcomes of a meeting that an
//! organisation convened come onto the agenda of the forum.
use super::{Doer, LONGEST_LINE, LONGEST_TEXT, layout_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::meetings::acts::act;
use crate::meetings::agenda::{Agenda, NextItem, Placed, item, put_item, put_on_next_agenda};
use crate::meetings::{Meeting, find, find_in, own_seat};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::agenda::{ItemState, Origin};
use rembuk_domain::forum::meetings::{MeetingError, MeetingKind};
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::rows::{AgendaItemRow, NOW};
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

fn back(context: &Context, meeting: &Meeting) -> Response {
    Redirect::to(&context.paths().manage_meeting(&meeting.slug())).into_response()
}

/// A title and what it is about, as typed.
fn read(typed: &Typed, errors: &mut Errors) -> Option<(String, String)> {
    let title =
        needed_line(typed.get("judul"), LONGEST_LINE).map_err(|error| errors.add("judul", error.key()));
    let about = line(typed.get("tentang"), LONGEST_TEXT).map_err(|error| errors.add("tentang", error.key()));
    Some((title.ok()?, about.ok()?))
}

fn new_page(context: &Context, doer: &Doer, meeting: &Meeting, is_outcome: bool) -> FormPage {
    let locale = context.locale;
    let base = context.paths().manage_meeting(&meeting.slug());
    let (step, title, lead, button) = if is_outcome {
        ("hasil", "outcome-title", "outcome-lead", "outcome-button")
    } else {
        ("mata-acara", "agenda-propose-title", "agenda-propose-lead", "agenda-propose-button")
    };
    let form = Form::new(locale, format!("{base}/{step}"), &doer.signed.form_token, button)
        .field("judul", Input::Text, "agenda-field-title", "agenda-field-title-hint", "off")
        .field("tentang", Input::Long, "agenda-field-about", "", "off");
    FormPage::new(layout_of(context, meeting, locale.t(title)), locale.t(lead), form)
        .caption(meeting.row.title.clone())
}

pub async fn show_new(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.proposes(&context, &meeting))?;
    new_page(&context, &doer, &meeting, false).answer()
}

pub async fn propose(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.proposes(&context, &meeting))?;
    let page = new_page(&context, &doer, &meeting, false);
    let mut errors = Errors::default();
    let Some((title, about)) = read(&typed, &mut errors) else { return page.returned(&typed, &errors) };
    let proposed_by = own_seat(&doer.own, &meeting).map(|own| own.seat.id);
    let (by, key, id) = (doer.by(&context, &meeting)?, typed.key(), meeting.row.id);
    let (state, region_id) = (context.state.clone(), context.region_id());
    let refused = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let meeting = find_in(&mut tx, id).await?;
        if !meeting.is_open(tx.now()) {
            return Ok(Some(MeetingError::HasBegun.key()));
        }
        let agenda = Agenda::load_in(&mut tx, id).await?;
        let row = AgendaItemRow {
            id: Uuid::now_v7(),
            meeting_id: id,
            number: agenda.next_number(),
            title,
            about,
            proposed_by,
            origin: Origin::Member.code().to_owned(),
            state: ItemState::Proposed.code().to_owned(),
            reason: None,
            subject: None,
            valid_from_seq: 0,
        };
        put_item(&mut tx, &row).await?;
        let more = json!({"item": row.id.to_string(), "origin": row.origin});
        tx.commit_public(act("agenda-item-proposed", by, &meeting.row, more)).await?;
        Ok(None)
    })
    .await?;
    match refused {
        None => Ok(back(&context, &meeting)),
        Some(key) => {
            errors.add("", key);
            page.returned(&typed, &errors)
        }
    }
}

/// A meeting with one of its items.
async fn find_item(
    context: &mut Context,
    slug: &str,
    id: &str,
) -> Result<(Meeting, AgendaItemRow), PageError> {
    let meeting = find(context, slug).await?;
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let region_id = context.region_id();
    let row = run!(context.tx, meetings::find_item(region_id, NOW, id))?;
    let row = row.filter(|row| row.meeting_id == meeting.row.id).ok_or(PageError::UnknownPage)?;
    Ok((meeting, row))
}

fn item_page(context: &Context, doer: &Doer, meeting: &Meeting, row: &AgendaItemRow) -> FormPage {
    let locale = context.locale;
    let base = context.paths().manage_meeting(&meeting.slug());
    let is_out = !item(row).is_on_agenda();
    let mut acts = vec![("ubah".to_owned(), locale.t("agenda-act-change"))];
    if is_out {
        acts.push(("ambil".to_owned(), locale.t("agenda-act-take")));
    } else if !item(row).origin.stays() {
        acts.push(("keluarkan".to_owned(), locale.t("agenda-act-leave-out")));
    }
    let action = format!("{base}/mata-acara/{}", row.id.simple());
    let form = Form::new(locale, action, &doer.signed.form_token, "agenda-item-button")
        .select("tindakan", "agenda-field-act", acts)
        .field("judul", Input::Text, "agenda-field-title", "", "off")
        .field("tentang", Input::Long, "agenda-field-about", "", "off")
        .field("urutan", Input::Text, "agenda-field-number", "agenda-field-number-hint", "off")
        .field("alasan", Input::Text, "agenda-field-reason", "agenda-field-reason-hint", "off")
        .starting("judul", row.title.clone())
        .starting("tentang", row.about.clone())
        .starting("urutan", row.number.to_string())
        .version(row.valid_from_seq);
    let page = FormPage::new(
        layout_of(context, meeting, locale.t("agenda-item-title")),
        locale.t("agenda-item-lead"),
        form,
    )
    .caption(row.title.clone());
    if item(row).origin.stays() { page.note(locale.t("agenda-item-stays")) } else { page }
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): super::BelowPath,
) -> Result<Response, PageError> {
    let (meeting, row) = find_item(&mut context, &slug, &id).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.sets_agenda(&context, &meeting))?;
    item_page(&context, &doer, &meeting, &row).answer()
}

/// What is to be done with an item, as typed.
fn read_act(
    typed: &Typed,
    row: &AgendaItemRow,
    errors: &mut Errors,
) -> Option<(&'static str, AgendaItemRow)> {
    let reason =
        line(typed.get("alasan"), LONGEST_LINE).map_err(|error| errors.add("alasan", error.key())).ok()?;
    match typed.get("tindakan") {
        "keluarkan" => match item(row).leave_out(&reason) {
            Ok(out) => {
                let row =
                    AgendaItemRow { state: out.state.code().to_owned(), reason: Some(reason), ..row.clone() };
                Some(("agenda-item-left-out", row))
            }
            Err(error) => {
                errors.add("alasan", error.key());
                None
            }
        },
        "ambil" => {
            let state = item(row).take().state.code().to_owned();
            Some(("agenda-item-taken", AgendaItemRow { state, reason: None, ..row.clone() }))
        }
        _ => {
            let (title, about) = read(typed, errors)?;
            let number =
                typed.get("urutan").trim().parse::<i64>().ok().filter(|number| (1..=200).contains(number));
            if number.is_none() {
                errors.add("urutan", "agenda-error-number");
            }
            Some(("agenda-item-changed", AgendaItemRow { title, about, number: number?, ..row.clone() }))
        }
    }
}

pub async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): super::BelowPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (meeting, row) = find_item(&mut context, &slug, &id).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.sets_agenda(&context, &meeting))?;
    let page = item_page(&context, &doer, &meeting, &row);
    let mut errors = Errors::default();
    let Some((kind, new)) = read_act(&typed, &row, &mut errors) else {
        return page.returned(&typed, &errors);
    };
    let (by, key, seen) = (doer.by(&context, &meeting)?, typed.key(), typed.version());
    let (state, region_id, meeting_id) = (context.state.clone(), context.region_id(), meeting.row.id);
    let refused = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let meeting = find_in(&mut tx, meeting_id).await?;
        if !meeting.is_open(tx.now()) {
            return Ok(Some(MeetingError::HasBegun.key()));
        }
        let agenda = Agenda::load_in(&mut tx, meeting_id).await?;
        let current = agenda.items.iter().find(|row| row.id == new.id);
        if current.map(|row| row.valid_from_seq) != seen {
            return Ok(Some("meeting-error-changed"));
        }
        put_item(&mut tx, &new).await?;
        // Others make room: two items of one number would stand in the order of their making.
        for (number, other) in (new.number + 1..).zip(after(&agenda, &new)) {
            put_item(&mut tx, &AgendaItemRow { number, ..other.clone() }).await?;
        }
        let more = json!({"item": new.id.to_string(), "number": new.number});
        tx.commit_public(act(kind, by, &meeting.row, more)).await?;
        Ok(None)
    })
    .await?;
    match refused {
        None => Ok(back(&context, &meeting)),
        Some(key) => {
            errors.add("", key);
            page.returned(&typed, &errors)
        }
    }
}

/// Items that must come after one that was put onto their number; none where the number is free.
fn after<'a>(agenda: &'a Agenda, new: &AgendaItemRow) -> Vec<&'a AgendaItemRow> {
    let others = agenda.items.iter().filter(|row| row.id != new.id);
    let is_taken = others.clone().any(|row| row.number == new.number);
    others.filter(|row| is_taken && row.number >= new.number).collect()
}

/// Whether outcomes of a meeting may be brought before the forum: of one that an organisation convened, once it began.
fn has_outcome(context: &Context, doer: &Doer, meeting: &Meeting) -> bool {
    meeting.kind == MeetingKind::Convened
        && !meeting.is_cancelled()
        && meeting.schedule.has_begun(context.now)
        && doer.runs(context, meeting)
}

pub async fn show_outcome(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(has_outcome(&context, &doer, &meeting))?;
    new_page(&context, &doer, &meeting, true).answer()
}

pub async fn bring_outcome(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(has_outcome(&context, &doer, &meeting))?;
    let page = new_page(&context, &doer, &meeting, true);
    let mut errors = Errors::default();
    let Some((title, about)) = read(&typed, &mut errors) else { return page.returned(&typed, &errors) };
    let (by, key) = (doer.by(&context, &meeting)?, typed.key());
    let (state, region_id) = (context.state.clone(), context.region_id());
    let next = NextItem {
        origin: Origin::Outcome,
        title,
        about,
        // A meeting may bring several outcomes.
        subject: format!("outcome:{}:{}", meeting.row.reference, Uuid::now_v7().simple()),
        proposed_by: None,
    };
    let row = meeting.row.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(());
        }
        let Placed { item, meeting, .. } = put_on_next_agenda(&mut tx, &next).await?;
        let onto = meeting.map(|meeting| meeting.row.reference);
        let more = json!({"item": item.to_string(), "onto": onto});
        tx.commit_public(act("outcome-brought", by, &row, more)).await?;
        Ok(())
    })
    .await?;
    Ok(back(&context, &meeting))
}
