//! Conflicts of interest: declared by whoever sits on the seat, or noted by the secretariat at their word.
use super::acts::{Change, Outcome, Writing, store};
use super::{LONGEST, act, desk_layout, find_seat, needed};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{self, Forum};
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Input, Typed};
use crate::http::session::Signed;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::seats::Seat;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_store::rows::{ForumBody, ForumInterest, NOW};
use rembuk_store::{PublicAct, run};
use serde_json::json;
use uuid::Uuid;

/// Whether this person may speak for the seat, and as what: the seat itself, or the secretariat.
async fn speaker(
    context: &mut Context,
    signed: &Signed,
    forum: &Forum,
    seat: &Seat,
) -> Result<Option<String>, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let own = forum::own_seats(&mut context.tx, forum, signed, region_id, today).await?;
    if own.iter().any(|own| own.seat.id == seat.id) {
        return Ok(Some(forum.speaks(seat)));
    }
    let runs = signed.may(RunForum, region_id, today);
    Ok(runs.then(|| signed.acting_office(region_id, today)))
}

fn page(context: &Context, signed: &Signed, forum: &Forum, seat: &Seat) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let action = format!("{}/kepentingan", paths.manage_seat(&seat.id));
    let form = Form::new(locale, action, &signed.form_token, "interest-button").field(
        "tentang",
        Input::Long,
        "interest-field-about",
        "interest-field-about-hint",
        "off",
    );
    let layout =
        desk_layout(context, "interests-title").crumb(locale.t("own-seats-title"), paths.own_seats());
    FormPage::new(layout, locale.t("interest-lead"), form)
        .caption(forum.speaks(seat))
        .note(locale.t("forum-public-act"))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (forum, seat, _) = find_seat(&mut context, &id).await?;
    speaker(&mut context, &signed, &forum, &seat).await?.ok_or(PageError::NotAllowed)?;
    page(&context, &signed, &forum, &seat).answer()
}

fn entry(
    kind: &'static str,
    by: String,
    context: &Context,
    signed: &Signed,
    body: &ForumBody,
    seat: &Seat,
) -> PublicAct {
    let subject = format!("{}/{}", body.slug, seat.number);
    let payload = json!({"body": body.slug, "number": seat.number});
    PublicAct { by, ..act(context, signed, kind, &subject, payload) }
}

/// Back to where the speaker came from.
fn back(context: &Context, signed: &Signed) -> Response {
    let runs = signed.may(RunForum, context.region_id(), context.today);
    let paths = context.paths();
    Redirect::to(&if runs { paths.manage_forum() } else { paths.own_seats() }).into_response()
}

pub async fn declare(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let (forum, seat, _) = find_seat(&mut context, &id).await?;
    let by = speaker(&mut context, &signed, &forum, &seat).await?.ok_or(PageError::NotAllowed)?;
    let body = forum.body(seat.body).cloned().ok_or(PageError::UnknownPage)?;
    let mut errors = Errors::default();
    let Some(about) = needed(&typed, "tentang", LONGEST, &mut errors) else {
        return page(&context, &signed, &forum, &seat).returned(&typed, &errors);
    };
    let row = ForumInterest {
        id: Uuid::now_v7(),
        seat_id: seat.id,
        about,
        declared_on: context.today.to_string(),
        until_on: None,
        valid_from_seq: 0,
    };
    let act = entry("forum-interest-declared", by, &context, &signed, &body, &seat);
    let writing = Writing {
        state: context.state.clone(),
        region_id: context.region_id(),
        key: typed.key(),
        seen: None,
    };
    store(writing, Change::Interest(row), act).await?;
    Ok(back(&context, &signed))
}

/// It ends today and stays readable.
pub async fn end(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let id = Uuid::parse_str(&id).map_err(|_| PageError::UnknownPage)?;
    let all = run!(context.tx, forum::list_interests(region_id, NOW))?;
    let row =
        all.into_iter().find(|row| row.id == id && row.until_on.is_none()).ok_or(PageError::UnknownPage)?;
    let seat_id = row.seat_id.simple().to_string();
    let (forum, seat, _) = find_seat(&mut context, &seat_id).await?;
    let by = speaker(&mut context, &signed, &forum, &seat).await?.ok_or(PageError::NotAllowed)?;
    let body = forum.body(seat.body).cloned().ok_or(PageError::UnknownPage)?;
    let seen = Some(row.valid_from_seq);
    let row = ForumInterest { until_on: Some(context.today.to_string()), ..row };
    let act = entry("forum-interest-ended", by, &context, &signed, &body, &seat);
    let writing = Writing { state: context.state.clone(), region_id, key: typed.key(), seen };
    match store(writing, Change::Interest(row), act).await? {
        Outcome::Done => Ok(back(&context, &signed)),
        Outcome::Changed | Outcome::Refused(_) => Err(PageError::StaleForm),
    }
}

/// What a seat declared, as a line with the way to end it.
pub struct InterestRow {
    pub text: String,
    pub end: Option<Form>,
}

pub fn rows(context: &Context, signed: &Signed, all: &[ForumInterest], seat: &Seat) -> Vec<InterestRow> {
    let (locale, paths) = (context.locale, context.paths());
    let own = all.iter().filter(|row| row.seat_id == seat.id && row.until_on.is_none());
    own.map(|row| InterestRow {
        text: locale.ta("interest-own", &[arg("about", &row.about)]),
        end: Some(Form::new(locale, paths.end_interest(&row.id), &signed.form_token, "interest-end-button")),
    })
    .collect()
}
