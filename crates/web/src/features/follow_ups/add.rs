//! What was agreed at a meeting is noted: who does what until when.
use super::layout;
use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::{self, Agreed, Refusal, act};
use crate::forum::Forum;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::meetings::{self, Meeting};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::calendar::parse_day;
use rembuk_domain::forum::follow_ups::FollowUpError;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_domain::texts::needed_line;
use rembuk_store::PrivateReason;
use rembuk_store::rows::Organisation;
use serde_json::json;

type MeetingPath = Path<(String, String)>;

const LONGEST: usize = 300;

/// The meeting, if somebody notes what follows from it.
async fn room(context: &mut Context, signed: &Signed, slug: &str) -> Result<(Meeting, Forum), PageError> {
    let meeting = meetings::find(context, slug).await?;
    let (region_id, at, today) = (context.region_id(), context.at, context.today);
    if !signed.may(RunForum, region_id, today) && !meetings::runs(signed, &meeting, region_id, today) {
        return Err(PageError::NotAllowed);
    }
    Ok((meeting, Forum::load(&mut context.tx, region_id, at).await?))
}

fn organisations(forum: &Forum) -> Vec<&Organisation> {
    let mut found: Vec<&Organisation> = forum.organisations().filter(|row| row.until_on.is_none()).collect();
    found.sort_by_key(|row| row.name.to_lowercase());
    found
}

fn page(context: &Context, signed: &Signed, meeting: &Meeting, forum: &Forum) -> FormPage {
    let locale = context.locale;
    let whom = organisations(forum).into_iter().map(|row| (row.slug.clone(), row.name.clone())).collect();
    let action = context.paths().add_follow_up(&meeting.slug());
    let form = Form::new(locale, action, &signed.form_token, "follow-up-add-button")
        .field("apa", Input::Text, "follow-up-what", "follow-up-what-hint", "off")
        .select("siapa", "follow-ups-who", whom)
        .field("tenggat", Input::Date, "follow-ups-until", "", "off");
    FormPage::new(layout(context, locale.t("follow-up-add-title")), locale.t("follow-up-add-lead"), form)
        .caption(meeting.row.title.clone())
        .way(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
        .way(locale.t("minutes-write-title"), context.paths().write_minutes(&meeting.slug()))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
) -> Result<Response, PageError> {
    let (meeting, forum) = room(&mut context, &signed, &slug).await?;
    page(&context, &signed, &meeting, &forum).answer()
}

pub async fn add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (meeting, forum) = room(&mut context, &signed, &slug).await?;
    let mut errors = Errors::default();
    let what = needed_line(typed.get("apa"), LONGEST).map_err(|error| errors.add("apa", error.key())).ok();
    let whom = organisations(&forum).into_iter().find(|row| row.slug == typed.get("siapa")).map(|row| row.id);
    if whom.is_none() {
        errors.add("siapa", "follow-up-error-organisation");
    }
    let until =
        parse_day(typed.get("tenggat")).map_err(|_| errors.add("tenggat", "follow-up-error-day")).ok();
    let (Some(what), Some(organisation_id), Some(until)) = (what, whom, until) else {
        return page(&context, &signed, &meeting, &forum).returned(&typed, &errors);
    };
    let agreed = Agreed { organisation_id, what, until, source: None };
    let by = super::super::minutes::office(&context, &signed, &forum, &meeting);
    let (state, region_id, key, today) =
        (context.state.clone(), context.region_id(), typed.key(), context.today);
    let (own, region) = (meeting.clone(), context.region.region.slug.clone());
    let done: Option<FollowUpError> = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let row = match follow_ups::agree(&mut tx, &own, &agreed, (today, &region)).await {
            Ok(row) => row,
            Err(Refusal::Rule(error)) => return Ok(Some(error)),
            Err(Refusal::Page(error)) => return Err(error),
        };
        let more = json!({"meeting": own.row.reference});
        tx.commit_public(act("follow-up-agreed", by, &row, more)).await?;
        Ok(None)
    })
    .await?;
    match done {
        None => Ok(Redirect::to(&context.paths().meeting(&slug)).into_response()),
        Some(error) => {
            errors.add("tenggat", error.key());
            page(&context, &signed, &meeting, &forum).returned(&typed, &errors)
        }
    }
}
