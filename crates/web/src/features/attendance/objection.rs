//! An organisation says in what office it was there, before everyone reads its line.
use super::MeetingPath;
use super::desk::{Said, Sheet, answer, own_organisations};
use crate::attendance::{self, Refusal};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::meetings;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::attendance::{AttendanceError, Rank};
use rembuk_store::PrivateReason;
use serde_json::json;

pub async fn send(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let sheet = Sheet::load(&mut context, &slug).await?;
    let own = own_organisations(&context, &signed);
    let line = sheet.lines.iter().find(|line| line.id.simple().to_string() == typed.get("baris"));
    let line = line.filter(|line| own.contains(&line.organisation_id)).ok_or(PageError::NotAllowed)?;
    let again = |error: AttendanceError| {
        let said = Said { typed: Some(&typed), general: vec![context.t(error.key())], ..Said::default() };
        answer(&context, &signed, &sheet, &said)
    };
    let Ok(rank) = Rank::parse(typed.get("jenjang")) else { return again(AttendanceError::UnknownRank) };
    let (state, region_id, key, today) =
        (context.state.clone(), context.region_id(), typed.key(), context.today);
    let (meeting, line, by) = (sheet.meeting.clone(), line.clone(), sheet.name(line));
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        match attendance::object(&mut tx, &line, rank, today).await {
            Ok(()) => {}
            Err(Refusal::Rule(error)) => return Ok(Some(error)),
            Err(Refusal::Page(error)) => return Err(error),
        }
        tx.commit_public(meetings::acts::act("attendance-objected", by, &meeting.row, json!({}))).await?;
        Ok(None)
    })
    .await?;
    match done {
        Some(error) => again(error),
        None => Ok(Redirect::to(&context.paths().note_attendance(&slug)).into_response()),
    }
}
