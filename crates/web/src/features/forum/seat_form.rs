//! A seat: added, filled, changed, left vacant. How its holder was chosen stands beside it.
use super::acts::{Change, Outcome, Writing, store};
use super::{LONGEST, LONGEST_TEXT, act, desk_layout, find_seat, lines, needed, optional, seat_payload};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{Forum, holder};
use crate::html::form::{Errors, Form, FormPage, Input, Typed};
use crate::html::organisations::{platform, platform_name};
use crate::html::{arg, forum as said};
use crate::http::session::Signed;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::figures::EvidenceLink;
use rembuk_domain::forum::seats::{BodyKind, ChosenBy, Post};
use rembuk_domain::organisations::Constituency;
use rembuk_store::rows::{ForumBody, ForumSeat, NOW, Organisation};
use uuid::Uuid;

type SeatPath = Path<(String, String)>;

/// Seats of one body: more is a slip
const MOST_SEATS: i64 = 200;

fn organisations(context: &Context, forum: &Forum) -> Vec<(String, String)> {
    let locale = context.locale;
    let name = |row: &Organisation| {
        let side = holder(row).map(|holder| said::side(locale, holder.side(forum.sides)));
        let platform = platform(row).map(|platform| platform_name(locale, platform)).unwrap_or_default();
        format!("{} ({platform}; {})", row.name, side.unwrap_or_default())
    };
    let mut all: Vec<(String, String)> =
        forum.organisations().map(|row| (row.slug.clone(), name(row))).collect();
    all.sort_by(|a, b| a.1.cmp(&b.1));
    all.insert(0, (String::new(), locale.t("seat-no-organisation")));
    all
}

/// The post that goes with a body, beside plain membership.
fn posts(context: &Context, body: &ForumBody) -> Vec<(String, String)> {
    let chair = if body.kind == BodyKind::WorkingGroup.code() { Post::Lead } else { Post::CoChair };
    [Post::Member, chair].map(|post| (post.code().to_owned(), said::post(context.locale, post))).to_vec()
}

fn form(
    context: &Context,
    signed: &Signed,
    (forum, body): (&Forum, &ForumBody),
    old: Option<&ForumSeat>,
) -> Form {
    let (locale, paths) = (context.locale, context.paths());
    let action = old.map_or_else(|| paths.add_seat(&body.slug), |old| paths.manage_seat(&old.id));
    let ways = ChosenBy::ALL.map(|way| (way.code().to_owned(), said::chosen_by(locale, way))).to_vec();
    let sides = Constituency::ALL.map(|side| (side.code().to_owned(), said::side(locale, side))).to_vec();
    let mut form = Form::new(locale, action, &signed.form_token, "forum-save");
    if old.is_none() {
        form = form.select("unsur", "seats-side", sides);
    }
    form = form
        .select("lembaga", "seat-field-organisation", organisations(context, forum))
        .select("tugas", "seat-fact-post", posts(context, body))
        .field("wakil", Input::Text, "seat-field-representative", "seat-field-representative-hint", "off")
        .field("pengganti", Input::Text, "seat-field-alternate", "people-field-until-hint", "off")
        .field("sejak", Input::Date, "people-field-from", "", "off")
        .field("sampai", Input::Date, "people-field-until", "people-field-until-hint", "off")
        .select("cara", "seat-field-chosen", ways)
        .field("panggilan", Input::Date, "seat-field-call-on", "people-field-until-hint", "off")
        .field("tautan", Input::Text, "seat-field-call-link", "seat-field-call-link-hint", "off")
        .field("calon", Input::Long, "seat-field-candidates", "seat-field-candidates-hint", "off")
        .field("hasil", Input::Text, "seat-field-result", "seat-field-result-hint", "off");
    if old.is_some() {
        form = form.field("alasan", Input::Text, "seat-field-reason", "seat-field-reason-hint", "off");
    }
    match old {
        None => form.starting("sejak", context.today.to_string()),
        Some(old) => started(form, forum, old),
    }
}

fn started(form: Form, forum: &Forum, old: &ForumSeat) -> Form {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let slug = old.organisation_id.and_then(|id| forum.organisation(id)).map(|row| row.slug.clone());
    form.starting("lembaga", slug.unwrap_or_default())
        .starting("tugas", old.post.clone())
        .starting("wakil", text(&old.representative))
        .starting("pengganti", text(&old.alternate))
        .starting("sejak", old.from_on.clone())
        .starting("sampai", text(&old.until_on))
        .starting("cara", old.chosen_by.clone())
        .starting("panggilan", text(&old.call_on))
        .starting("tautan", text(&old.call_link))
        .starting("calon", old.candidates.clone())
        .starting("hasil", old.result.clone())
        .version(old.valid_from_seq)
}

fn page(
    context: &Context,
    signed: &Signed,
    (forum, body): (&Forum, &ForumBody),
    old: Option<&ForumSeat>,
) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let form = form(context, signed, (forum, body), old);
    let title = if old.is_some() { "seat-change-title" } else { "seat-add-title" };
    let layout = desk_layout(context, title).crumb(locale.t("forum-desk-title"), paths.manage_forum());
    let page = FormPage::new(layout, locale.t("seat-form-lead"), form).note(locale.t("forum-public-act"));
    let Some(old) = old else { return page.caption(body.name.clone()) };
    let caption = [arg("number", &old.number.to_string()), arg("body", &body.name)];
    let seat = paths.manage_seat(&old.id);
    let page = page
        .caption(locale.ta("seat-caption", &caption))
        .way(locale.t("seat-people-title"), format!("{seat}/orang"))
        .way(locale.t("interests-title"), format!("{seat}/kepentingan"))
        .way(locale.t("seat-public"), paths.seat(&body.slug, &old.number));
    match old.organisation_id {
        Some(_) => page.way(locale.t("seat-vacate-title"), format!("{seat}/kosongkan")),
        None => page,
    }
}

async fn find_body(context: &mut Context, slug: &str) -> Result<(Forum, ForumBody), PageError> {
    let region_id = context.region_id();
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let body = forum.body_named(slug).cloned().ok_or(PageError::UnknownPage)?;
    Ok((forum, body))
}

/// The seat of an address with its body.
async fn find(context: &mut Context, id: &str) -> Result<(Forum, ForumBody, ForumSeat), PageError> {
    let (forum, _, row) = find_seat(context, id).await?;
    let body = forum.body(row.body_id).cloned().ok_or(PageError::UnknownPage)?;
    Ok((forum, body, row))
}

pub async fn show_add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): SeatPath,
) -> Result<Response, PageError> {
    let (forum, body) = find_body(&mut context, &slug).await?;
    page(&context, &signed, (&forum, &body), None).answer()
}

pub async fn show_change(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
) -> Result<Response, PageError> {
    let (forum, body, row) = find(&mut context, &id).await?;
    page(&context, &signed, (&forum, &body), Some(&row)).answer()
}

fn read(
    typed: &Typed,
    (forum, body): (&Forum, &ForumBody),
    old: Option<&ForumSeat>,
    errors: &mut Errors,
) -> Option<ForumSeat> {
    let side = old.map_or_else(|| typed.get("unsur"), |old| old.constituency.as_str());
    let side = Constituency::parse(side).map_err(|error| errors.add("unsur", error.key())).ok();
    let post = Post::parse(typed.get("tugas")).map_err(|error| errors.add("tugas", error.key())).ok();
    let way = ChosenBy::parse(typed.get("cara")).map_err(|error| errors.add("cara", error.key())).ok();
    let organisation = forum.organisations().find(|row| row.slug == typed.get("lembaga"));
    if organisation.is_none() && !typed.get("lembaga").is_empty() {
        errors.add("lembaga", "seat-error-organisation");
    }
    let term = crate::words::read_term(typed, errors);
    let representative = optional(typed, "wakil", 120, errors);
    let alternate = optional(typed, "pengganti", 120, errors);
    let call_on = super::optional_day(typed, "panggilan", errors);
    let link =
        EvidenceLink::parse(typed.get("tautan")).map_err(|error| errors.add("tautan", error.key())).ok();
    let candidates = lines(typed, "calon", LONGEST_TEXT, errors);
    let result = optional(typed, "hasil", LONGEST, errors);
    let reason = match old {
        Some(_) => needed(typed, "alasan", LONGEST, errors).map(Some),
        None => Some(None),
    };
    let next = forum.seats_of(body.id).map(|seat| seat.number).max().unwrap_or_default() + 1;
    if old.is_none() && next > MOST_SEATS {
        errors.add("", "seat-error-too-many");
    }
    let term = term?;
    let is_held = organisation.is_some();
    Some(ForumSeat {
        id: old.map_or_else(Uuid::now_v7, |old| old.id),
        body_id: body.id,
        number: old.map_or(next, |old| old.number),
        constituency: side?.code().to_owned(),
        organisation_id: organisation.map(|row| row.id),
        post: post?.code().to_owned(),
        // An office is one in the organisation: without it, there is none.
        representative: representative?.filter(|_| is_held),
        alternate: alternate?.filter(|_| is_held),
        from_on: term.from().to_string(),
        until_on: term.until().map(|day| day.to_string()),
        chosen_by: way?.code().to_owned(),
        call_on: call_on?.map(|day| day.to_string()),
        call_link: link?.map(|link| link.as_str().to_owned()),
        candidates: candidates?,
        result: result?.unwrap_or_default(),
        reason: reason?,
        valid_from_seq: 0,
    })
}

pub async fn add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): SeatPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (forum, body) = find_body(&mut context, &slug).await?;
    save(context, signed, (forum, body, None), typed).await
}

pub async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (forum, body, row) = find(&mut context, &id).await?;
    save(context, signed, (forum, body, Some(row)), typed).await
}

async fn save(
    context: Context,
    signed: Signed,
    (forum, body, old): (Forum, ForumBody, Option<ForumSeat>),
    typed: Typed,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let row = read(&typed, (&forum, &body), old.as_ref(), &mut errors);
    if let Some(row) = row.filter(|_| errors.is_empty()) {
        let is_refilled = old.as_ref().is_some_and(|old| old.organisation_id != row.organisation_id);
        let kind = match (&old, is_refilled, row.organisation_id) {
            (None, ..) => "forum-seat-added",
            (Some(_), true, Some(_)) => "forum-seat-filled",
            (Some(_), true, None) => "forum-seat-vacated",
            (Some(_), false, _) => "forum-seat-changed",
        };
        match write(&context, &signed, &typed, (&forum, &body, row), (kind, old.as_ref())).await? {
            Outcome::Done => return Ok(Redirect::to(&context.paths().manage_forum()).into_response()),
            Outcome::Changed => errors.add("", "forum-error-changed"),
            Outcome::Refused(error) => errors.add("lembaga", error.key()),
        }
    }
    page(&context, &signed, (&forum, &body), old.as_ref()).returned(&typed, &errors)
}

async fn write(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    (forum, body, row): (&Forum, &ForumBody, ForumSeat),
    (kind, old): (&'static str, Option<&ForumSeat>),
) -> Result<Outcome, PageError> {
    let subject = format!("{}/{}", body.slug, row.number);
    let act = act(context, signed, kind, &subject, seat_payload(forum, body, &row));
    let seen = old.and(typed.version());
    let writing =
        Writing { state: context.state.clone(), region_id: context.region_id(), key: typed.key(), seen };
    store(writing, Change::Seat(row), act).await
}

fn vacate_page(context: &Context, signed: &Signed, body: &ForumBody, row: &ForumSeat) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let action = format!("{}/kosongkan", paths.manage_seat(&row.id));
    let form = Form::new(locale, action, &signed.form_token, "seat-vacate-button")
        .field("alasan", Input::Text, "seat-field-reason", "seat-field-reason-hint", "off")
        .version(row.valid_from_seq);
    let layout =
        desk_layout(context, "seat-vacate-title").crumb(locale.t("forum-desk-title"), paths.manage_forum());
    let caption = [arg("number", &row.number.to_string()), arg("body", &body.name)];
    FormPage::new(layout, locale.t("seat-vacate-lead"), form)
        .caption(locale.ta("seat-caption", &caption))
        .note(locale.t("forum-public-act"))
}

pub async fn show_vacate(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
) -> Result<Response, PageError> {
    let (_, body, row) = find(&mut context, &id).await?;
    vacate_page(&context, &signed, &body, &row).answer()
}

pub async fn vacate(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (forum, body, old) = find(&mut context, &id).await?;
    let mut errors = Errors::default();
    if let Some(reason) = needed(&typed, "alasan", LONGEST, &mut errors) {
        let row = ForumSeat {
            organisation_id: None,
            representative: None,
            alternate: None,
            reason: Some(reason),
            ..old.clone()
        };
        let kind = ("forum-seat-vacated", Some(&old));
        match write(&context, &signed, &typed, (&forum, &body, row), kind).await? {
            Outcome::Done => return Ok(Redirect::to(&context.paths().manage_forum()).into_response()),
            Outcome::Changed | Outcome::Refused(_) => errors.add("", "forum-error-changed"),
        }
    }
    vacate_page(&context, &signed, &body, &old).returned(&typed, &errors)
}
