//! A body: added and changed, with the decree it rests on and its rules of participation.
use super::acts::{Change, Outcome, Writing, store};
use super::{LONGEST, LONGEST_TEXT, act, desk_layout, lines, optional};
use crate::context::Context;
use crate::error::PageError;
use crate::files::{Accepts, Desk, Drafts};
use crate::forum::Forum;
use crate::html::form::{Errors, Form, FormPage, Input, Typed};
use crate::html::forum as said;
use crate::http::duty::Actor;
use crate::http::session::Signed;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::seats::{BodyKind, Topic};
use rembuk_domain::people::Name;
use rembuk_store::rows::{ForumBody, NOW};
use serde_json::json;
use uuid::Uuid;

/// Words that no body may have as its address
const TAKEN: &[&str] = &["tambah"];

async fn forum(context: &mut Context) -> Result<Forum, PageError> {
    let region_id = context.region_id();
    Ok(Forum::load(&mut context.tx, region_id, NOW).await?)
}

fn drafts(context: &Context, actor: &Actor, body: Option<&ForumBody>) -> Drafts {
    let name = format!("forum/{}", body.map_or("baru", |body| body.slug.as_str()));
    Drafts::new(&context.state, context.region_id(), actor, &name, Accepts::Evidence)
}

async fn page(
    context: &Context,
    token: &str,
    body: Option<&ForumBody>,
    drafts: &Drafts,
) -> Result<FormPage, PageError> {
    let (locale, paths) = (context.locale, context.paths());
    let action = body.map_or_else(|| paths.add_body(), |body| paths.manage_body(&body.slug));
    let kinds = BodyKind::ALL.map(|kind| (kind.code().to_owned(), said::body_kind(locale, kind))).to_vec();
    let mut topics = vec![(String::new(), locale.t("body-no-topic"))];
    topics.extend(Topic::ALL.map(|topic| (topic.code().to_owned(), said::topic(locale, topic))));
    let yes_no =
        vec![("0".to_owned(), locale.t("body-team-beside")), ("1".to_owned(), locale.t("body-team-too"))];
    let waiting = drafts.rows(locale).await?;
    let mut form = Form::new(locale, action, token, "forum-save")
        .field("nama", Input::Text, "body-field-name", "body-field-name-hint", "off")
        .select("jenis", "body-field-kind", kinds)
        .select("bidang", "body-field-topic", topics)
        .select("tim", "body-field-team", yes_no)
        .field("sk", Input::Text, "body-field-basis", "body-field-basis-hint", "off")
        .field("sk_tanggal", Input::Date, "body-field-basis-on", "", "off")
        .files("berkas", "body-field-file", "body-field-file-hint", Accepts::Evidence, waiting)
        .field("tata", Input::Long, "body-field-rules", "body-field-rules-hint", "off");
    if let Some(body) = body {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        form = form
            .starting("nama", body.name.clone())
            .starting("jenis", body.kind.clone())
            .starting("bidang", text(&body.topic))
            .starting("tim", u8::from(body.is_team_too).to_string())
            .starting("sk", text(&body.basis_number))
            .starting("sk_tanggal", text(&body.basis_on))
            .starting("tata", body.participation_rules.clone())
            .version(body.valid_from_seq);
    }
    let title = if body.is_some() { "body-change-title" } else { "body-add-title" };
    let layout = desk_layout(context, title).crumb(locale.t("forum-desk-title"), paths.manage_forum());
    let page = FormPage::new(layout, locale.t("body-lead"), form).note(locale.t("forum-public-act"));
    Ok(match body {
        Some(body) => page.caption(body.name.clone()),
        None => page,
    })
}

pub async fn show_add(context: Context, signed: Signed) -> Result<Response, PageError> {
    let drafts = drafts(&context, &Actor::Person(signed.clone()), None);
    page(&context, &signed.form_token, None, &drafts).await?.answer()
}

pub async fn show_change(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let body = forum(&mut context).await?.body_named(&slug).cloned().ok_or(PageError::UnknownPage)?;
    let drafts = drafts(&context, &Actor::Person(signed.clone()), Some(&body));
    page(&context, &signed.form_token, Some(&body), &drafts).await?.answer()
}

fn read(typed: &Typed, forum: &Forum, old: Option<&ForumBody>, errors: &mut Errors) -> Option<ForumBody> {
    let name = errors.take("nama", Name::parse(typed.get("nama")));
    let kind = BodyKind::parse(typed.get("jenis")).map_err(|error| errors.add("jenis", error.key())).ok();
    let topic = match typed.get("bidang") {
        "" => None,
        code => Topic::parse(code).map_err(|error| errors.add("bidang", error.key())).ok(),
    };
    if kind == Some(BodyKind::WorkingGroup) && topic.is_none() {
        errors.add("bidang", "forum-error-topic");
    }
    // One forum and one team a region: pages and decisions ask for "the" forum.
    let another = |kind: BodyKind| {
        forum.bodies.iter().any(|body| body.kind == kind.code() && Some(body.id) != old.map(|old| old.id))
    };
    if kind.is_some_and(|kind| kind != BodyKind::WorkingGroup && another(kind)) {
        errors.add("jenis", "body-error-second");
    }
    let basis = optional(typed, "sk", LONGEST, errors);
    let on = super::optional_day(typed, "sk_tanggal", errors);
    let rules = lines(typed, "tata", LONGEST_TEXT, errors);
    let (name, kind, basis, on, rules) = (name?, kind?, basis?, on?, rules?);
    let is_group = kind == BodyKind::WorkingGroup;
    Some(ForumBody {
        id: old.map_or_else(Uuid::now_v7, |old| old.id),
        slug: old.map_or_else(|| free_slug(name.as_str(), forum), |old| old.slug.clone()),
        kind: kind.code().to_owned(),
        sort_key: format!("{} {}", order(kind, topic), name.as_str().to_lowercase()),
        name: name.to_string(),
        topic: topic.filter(|_| is_group).map(|topic| topic.code().to_owned()),
        parent_id: forum.forum().filter(|_| is_group).map(|body| body.id),
        is_team_too: kind == BodyKind::Forum && typed.get("tim") == "1",
        basis_number: basis,
        basis_on: on.map(|day| day.to_string()),
        basis_file: old.and_then(|old| old.basis_file.clone()),
        participation_rules: rules,
        valid_from_seq: 0,
    })
}

/// Forum first, then the team, then the groups in the order of their topics.
fn order(kind: BodyKind, topic: Option<Topic>) -> usize {
    match kind {
        BodyKind::Forum => 0,
        BodyKind::CoordinationTeam => 1,
        BodyKind::WorkingGroup => {
            2 + Topic::ALL.iter().position(|known| Some(*known) == topic).unwrap_or_default()
        }
    }
}

fn free_slug(name: &str, forum: &Forum) -> String {
    let wanted = crate::imports::slug_of(name);
    let wanted = if wanted.is_empty() { "badan".to_owned() } else { wanted };
    let is_free = |slug: &str| !TAKEN.contains(&slug) && forum.body_named(slug).is_none();
    if is_free(&wanted) {
        return wanted;
    }
    (2..).map(|number| format!("{wanted}-{number}")).find(|slug| is_free(slug)).unwrap_or(wanted)
}

pub async fn add(desk: Desk) -> Result<Response, PageError> {
    save(desk, None).await
}

pub async fn change(Path((_, slug)): Path<(String, String)>, desk: Desk) -> Result<Response, PageError> {
    save(desk, Some(slug)).await
}

async fn save(desk: Desk, slug: Option<String>) -> Result<Response, PageError> {
    let Desk { mut context, actor, uploads } = desk;
    let Actor::Person(signed) = actor.clone() else { return Err(PageError::NotSignedIn) };
    let forum = forum(&mut context).await?;
    let old = match &slug {
        Some(slug) => Some(forum.body_named(slug).cloned().ok_or(PageError::UnknownPage)?),
        None => None,
    };
    let typed = uploads.typed;
    let drafts = drafts(&context, &actor, old.as_ref());
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let mut errors = Errors::default();
    let row = match typed.is_only_files() {
        true => None,
        false => read(&typed, &forum, old.as_ref(), &mut errors),
    };
    if let Some(row) = row.filter(|_| errors.is_empty() && refused.is_empty()) {
        let payload = json!({"body": row.slug, "kind": row.kind, "topic": row.topic, "team": row.is_team_too,
            "basis": row.basis_number, "basis_on": row.basis_on});
        let kind = if old.is_some() { "forum-body-changed" } else { "forum-body-added" };
        let act = act(&context, &signed, kind, &row.slug, payload);
        let seen = old.as_ref().and(typed.version());
        let writing =
            Writing { state: context.state.clone(), region_id: context.region_id(), key: typed.key(), seen };
        match store(writing, Change::Body(row, Some(drafts.clone())), act).await? {
            Outcome::Done => return Ok(Redirect::to(&context.paths().manage_forum()).into_response()),
            Outcome::Changed | Outcome::Refused(_) => errors.add("", "forum-error-changed"),
        }
    }
    let mut page = page(&context, &signed.form_token, old.as_ref(), &drafts).await?;
    page.form = page.form.returned(&typed, &errors).keeping_key(&typed);
    for sentence in refused {
        page.form = page.form.saying(sentence);
    }
    page.answer()
}
