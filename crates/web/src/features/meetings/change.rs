//! Other words, another time or place; calling a meeting off. After invitations went out everybody is told.
use super::convene::{fields, read};
use super::{Doer, LONGEST_LINE, layout_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::meetings::acts::{Refusal, act, cancel as store_cancel, change as store_change};
use crate::meetings::{Meeting, find, find_in, zone};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::tz::TimeZone;
use rembuk_domain::forum::meetings::{Meeting as State, MeetingError, Schedule};
use rembuk_domain::texts::{line, needed_line};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::NOW;
use rembuk_store::{PrivateReason, run};
use serde_json::json;

fn time_of(at: Instant, zone: &TimeZone) -> String {
    zone.to_datetime(at.to_timestamp()).strftime("%H:%M").to_string()
}

fn change_page(context: &Context, doer: &Doer, meeting: &Meeting, zone: &TimeZone) -> FormPage {
    let locale = context.locale;
    let is_called = matches!(meeting.state, State::Called(_));
    let action = format!("{}/ubah", context.paths().manage_meeting(&meeting.slug()));
    let (starts, ends) = (meeting.schedule.starts(), meeting.schedule.ends());
    let (first, last) = (local_date(starts, zone), local_date(ends, zone));
    let mut form = fields(Form::new(locale, action, &doer.signed.form_token, "meeting-change-button"))
        .starting("judul", meeting.row.title.clone())
        .starting("maksud", meeting.row.purpose.clone())
        .starting("hari", first.to_string())
        .starting("mulai", time_of(starts, zone))
        .starting("selesai", time_of(ends, zone))
        .starting("sampai", if last == first { String::new() } else { last.to_string() })
        .starting("tempat", meeting.row.place.clone())
        .starting("daring", meeting.row.online_link.clone().unwrap_or_default())
        .version(meeting.row.valid_from_seq);
    if is_called {
        form = form.field("alasan", Input::Text, "meeting-field-reason", "meeting-field-reason-hint", "off");
    }
    let lead = if is_called { "meeting-change-lead-called" } else { "meeting-change-lead" };
    FormPage::new(layout_of(context, meeting, locale.t("meeting-change-title")), locale.t(lead), form)
        .caption(meeting.row.title.clone())
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    let zone = zone(&context);
    change_page(&context, &doer, &meeting, &zone).answer()
}

/// What became of a press.
enum Done {
    Written,
    ChangedMeanwhile,
    Refused(&'static str),
}

pub async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    let zone = zone(&context);
    let page = change_page(&context, &doer, &meeting, &zone);
    let mut errors = Errors::default();
    let given = read(&typed, &mut errors, &zone, context.now);
    let reason = line(typed.get("alasan"), LONGEST_LINE).map_err(|error| errors.add("alasan", error.key()));
    let moves = |schedule: &Schedule, place: &str| {
        matches!(meeting.state, State::Called(_))
            && (*schedule != meeting.schedule || place != meeting.row.place)
    };
    if let (Some((words, schedule)), Ok(reason)) = (&given, &reason)
        && reason.is_empty()
        && moves(schedule, &words.place)
    {
        errors.add("alasan", "meeting-error-reason");
    }
    let (Some((words, schedule)), Ok(reason), true) = (given, reason, errors.is_empty()) else {
        return page.returned(&typed, &errors);
    };
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let (by, key, seen, id) = (doer.by(&context, &meeting)?, typed.key(), typed.version(), meeting.row.id);
    let day = local_date(schedule.starts(), &zone);
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Done::Written);
        }
        if seen != Some(find_in(&mut tx, id).await?.row.valid_from_seq) {
            return Ok(Done::ChangedMeanwhile);
        }
        let days = run!(tx, calendar::list(region_id, NOW))?;
        let calendar = crate::calendar::from_rows(&days);
        let reason = Some(reason).filter(|reason| !reason.is_empty());
        let changed = store_change(&mut tx, id, (words, schedule), reason, (today, day), &calendar).await;
        let changed = match changed {
            Ok(changed) => changed,
            Err(refusal) => return Ok(Done::Refused(refusal.key()?)),
        };
        let kind = if changed.is_moved { "meeting-moved" } else { "meeting-changed" };
        let more = json!({"day": day.to_string(), "moved": changed.meeting.row.moved_count});
        tx.commit_public(act(kind, by, &changed.meeting.row, more)).await?;
        Ok(Done::Written)
    })
    .await?;
    answer(&context, &meeting, page, &typed, done)
}

fn answer(
    context: &Context,
    meeting: &Meeting,
    page: FormPage,
    typed: &Typed,
    done: Done,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    match done {
        Done::Written => Ok(Redirect::to(&context.paths().manage_meeting(&meeting.slug())).into_response()),
        Done::ChangedMeanwhile => {
            errors.add("", "meeting-error-changed");
            page.returned(typed, &errors)
        }
        Done::Refused(key) => {
            errors.add("", key);
            page.returned(typed, &errors)
        }
    }
}

fn cancel_page(context: &Context, doer: &Doer, meeting: &Meeting) -> FormPage {
    let locale = context.locale;
    let action = format!("{}/batal", context.paths().manage_meeting(&meeting.slug()));
    let is_over = matches!(meeting.state, State::Held(_));
    let (title, lead, button) = if is_over {
        ("meeting-not-held-title", "meeting-not-held-lead", "meeting-not-held-button")
    } else {
        ("meeting-cancel-title", "meeting-cancel-lead", "meeting-cancel-button")
    };
    let form = Form::new(locale, action, &doer.signed.form_token, button)
        .field("alasan", Input::Text, "meeting-field-reason", "meeting-field-reason-hint", "off")
        .version(meeting.row.valid_from_seq);
    FormPage::new(layout_of(context, meeting, locale.t(title)), locale.t(lead), form)
        .caption(meeting.row.title.clone())
}

pub async fn show_cancel(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    cancel_page(&context, &doer, &meeting).answer()
}

pub async fn cancel(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    let page = cancel_page(&context, &doer, &meeting);
    let mut errors = Errors::default();
    let reason = match needed_line(typed.get("alasan"), LONGEST_LINE) {
        Ok(reason) => reason,
        Err(error) => {
            errors.add("alasan", error.key());
            return page.returned(&typed, &errors);
        }
    };
    let (state, region_id) = (context.state.clone(), context.region_id());
    let (by, key, id) = (doer.by(&context, &meeting)?, typed.key(), meeting.row.id);
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Done::Written);
        }
        let cancelled = match store_cancel(&mut tx, id, reason).await {
            Ok(meeting) => meeting,
            // A slow second press after somebody else's first has nothing to do.
            Err(Refusal::Meeting(MeetingError::IsCancelled)) => return Ok(Done::Written),
            Err(refusal) => return Ok(Done::Refused(refusal.key()?)),
        };
        tx.commit_public(act("meeting-cancelled", by, &cancelled.row, json!({}))).await?;
        Ok(Done::Written)
    })
    .await?;
    answer(&context, &meeting, page, &typed, done)
}
