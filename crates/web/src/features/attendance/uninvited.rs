//! An organisation that came without an invitation: noted, shown, in no denominator.
use super::desk::{Said, Sheet, answer, desk};
use super::{MeetingPath, notes, rank_choices};
use crate::attendance;
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::meetings;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::attendance::{AttendanceError, Noted, Rank};
use rembuk_store::rows::Organisation;
use rembuk_store::{PrivateReason, run};
use serde_json::json;

/// Organisations that are not on the list yet, by name.
fn others(sheet: &Sheet) -> Vec<&Organisation> {
    let is_listed = |row: &Organisation| sheet.lines.iter().any(|line| line.organisation_id == row.id);
    let mut found: Vec<&Organisation> =
        sheet.forum.organisations().filter(|row| row.until_on.is_none() && !is_listed(row)).collect();
    found.sort_by_key(|row| row.name.to_lowercase());
    found
}

pub(super) fn form(context: &Context, signed: &Signed, sheet: &Sheet, said: &Said<'_>) -> Form {
    let locale = context.locale;
    let action = format!("{}/lembaga", context.paths().note_attendance(&sheet.meeting.slug()));
    let choices = others(sheet).into_iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let form = Form::new(locale, action, &signed.form_token, "attendance-add-button")
        .select("lembaga", "attendance-add-organisation", choices)
        .select("jenjang", "check-in-rank", rank_choices(locale, &Rank::PRESENT));
    match (&said.add, said.typed) {
        (Some(errors), Some(typed)) => form.returned(typed, errors),
        _ => form,
    }
}

pub async fn add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&mut context, &slug).await?;
    if !notes(&context, &signed, &sheet.meeting) {
        return Err(PageError::NotAllowed);
    }
    let mut errors = Errors::default();
    let organisation =
        others(&sheet).into_iter().find(|row| row.slug == typed.get("lembaga")).map(|row| row.id);
    let rank = Rank::parse(typed.get("jenjang")).ok().filter(|rank| rank.is_present());
    if organisation.is_none() {
        errors.add("lembaga", "check-in-error-organisation");
    }
    if rank.is_none() {
        errors.add("jenjang", AttendanceError::UnknownRank.key());
    }
    if !sheet.meeting.schedule.has_begun(context.now) {
        errors.add("lembaga", AttendanceError::NotBegun.key());
    }
    let (Some(organisation), Some(rank), true) = (organisation, rank, errors.is_empty()) else {
        let said = Said { typed: Some(&typed), add: Some(errors), ..Said::default() };
        return answer(&context, &signed, &sheet, &said);
    };
    let desk = desk(&mut context, &typed).await?;
    let by = super::super::minutes::office(&context, &signed, &sheet.forum, &sheet.meeting);
    let (state, region_id, key, meeting) =
        (context.state.clone(), context.region_id(), typed.key(), sheet.meeting);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        let rows = run!(tx, attendance::list(region_id, rembuk_store::rows::NOW, meeting.row.id))?;
        if rows.iter().any(|row| row.organisation_id == organisation) {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        let noted = Noted { rank, explanation: None, stay: None };
        attendance::add_uninvited(&mut tx, &meeting, (organisation, noted), &desk).await?;
        let payload = json!({"lines": 1, "corrected": 0});
        tx.commit_public(meetings::acts::act("attendance-noted", by, &meeting.row, payload)).await?;
        Ok(())
    })
    .await?;
    Ok(Redirect::to(&context.paths().note_attendance(&slug)).into_response())
}
