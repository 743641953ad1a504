//! `/pesan`: unread first, with the text to paste into a chat.
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::list::{Choice, PAGE_SIZE, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::mail::compose;
use crate::messages::preferences::Preferences;
use crate::messages::texts;
use crate::paths;
use crate::site::Site;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{PersonMessage, Region};
use rembuk_store::{INSTALLATION, PrivateReason, Read, run};
use std::collections::HashMap;
use uuid::Uuid;

/// All regions, for the queries.
const ALL: i64 = -1;

struct Row {
    subject: String,
    text: String,
    /// Region, day it was sent, and the day it is due
    facts: Vec<String>,
    is_new: bool,
    open: Form,
    mark: Option<Form>,
    short: String,
    short_id: String,
    whatsapp: String,
}

#[derive(Template)]
#[template(path = "messages/list.html")]
struct MessagesPage {
    layout: Layout,
    lead: String,
    total: String,
    rows: Vec<Row>,
    regions: Vec<Choice>,
    is_filtered: bool,
    pages: Pagination,
    action: String,
    preferences: String,
    mark_all: Option<Form>,
}

/// Regions by id; a message of the installation belongs to none.
fn regions(site: &Site) -> HashMap<i64, Region> {
    let heads = site.state.store.heads().snapshot();
    heads.by_slug.values().map(|head| (head.region.region_id, head.region.clone())).collect()
}

pub async fn show(site: Site, signed: Signed) -> Result<Response, PageError> {
    let (locale, person) = (site.locale, signed.account.id);
    let regions = regions(&site);
    let asked = site.query.get("daerah").unwrap_or_default().to_owned();
    let region_id =
        regions.values().find(|region| region.slug == asked).map_or(ALL, |region| region.region_id);
    let mut tx = site.state.store.read().await?;
    let total = usize::try_from(run!(tx, messages::count(person, region_id))?).unwrap_or_default();
    let action = paths::messages(locale);
    let filter = if region_id == ALL { String::new() } else { format!("daerah={asked}&") };
    let pages = Pagination::new(total, site.query.get("h"), |page| format!("{action}?{filter}h={page}"));
    let offset = i64::try_from(pages.first.saturating_sub(1)).unwrap_or_default();
    let rows = run!(tx, messages::list(person, region_id, PAGE_SIZE as i64, offset))?;
    let unread = usize::try_from(run!(tx, messages::count_unread(person))?).unwrap_or_default();
    let choices = choices(&mut tx, person, &regions, &asked).await?;
    let preferences = Preferences::read(&mut tx, person).await?;
    drop(tx);
    let counted = |key: &str, number| locale.ta(key, &[words::n(number), words::shown(locale, number)]);
    let page = MessagesPage {
        layout: site.account_layout("messages-title"),
        lead: counted("messages-lead", unread),
        total: counted("messages-all", total),
        rows: rows
            .iter()
            .filter_map(|row| shown(&site, &signed, row, &regions, preferences.language()))
            .collect(),
        regions: choices,
        is_filtered: region_id != ALL,
        pages,
        preferences: paths::preferences(locale),
        mark_all: (unread > 0)
            .then(|| Form::new(locale, format!("{action}/semua"), &signed.form_token, "messages-mark-all")),
        action,
    };
    html::private(&page, StatusCode::OK)
}

async fn choices(
    tx: &mut Read,
    person: Uuid,
    regions: &HashMap<i64, Region>,
    asked: &str,
) -> Result<Vec<Choice>, PageError> {
    let known = run!(tx, messages::list_regions(person))?;
    let mut choices: Vec<Choice> = known
        .iter()
        .filter_map(|id| regions.get(id))
        .map(|region| Choice {
            value: region.slug.clone(),
            name: region.name.clone(),
            is_chosen: region.slug == asked,
        })
        .collect();
    choices.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(choices)
}

fn shown(
    site: &Site,
    signed: &Signed,
    row: &PersonMessage,
    regions: &HashMap<i64, Region>,
    language: Locale,
) -> Option<Row> {
    let locale = site.locale;
    let region = |locale: Locale| {
        regions
            .get(&row.region_id)
            .map_or_else(|| locale.t("message-installation"), |region| region.name.clone())
    };
    let said = texts::words(locale, row, &region(locale))?;
    // What is passed on is in the language its owner chose for what is sent.
    let passed_on = texts::words(language, row, &region(language))?;
    let base = site.state.public_url.clone().unwrap_or_default();
    let short = compose::short(&passed_on, &format!("{base}{}{}", language.prefix(), row.path));
    let day = locale.date(site.day_in(row.region_id, Instant::from_micros(row.created_at)));
    let mut facts = vec![region(locale), locale.ta("messages-sent", &[arg("day", &day)])];
    if let Some(due) = row.due_on.as_deref().and_then(|day| day.parse().ok()) {
        facts.push(locale.ta("messages-due", &[arg("due", &locale.date(due))]));
    }
    let action = |last: &str| format!("{}/{}/{last}", paths::messages(locale), row.id.simple());
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("text", &short).finish();
    Some(Row {
        subject: said.subject,
        text: said.text,
        facts,
        is_new: row.read_at.is_none(),
        open: Form::new(locale, action("buka"), &signed.form_token, "messages-open"),
        mark: row
            .read_at
            .is_none()
            .then(|| Form::new(locale, action("baca"), &signed.form_token, "messages-mark")),
        short,
        short_id: format!("pendek-{}", row.id.simple()),
        whatsapp: format!("https://wa.me/?{query}"),
    })
}

/// Marks a message as read; says where it leads, if there is such a message.
async fn mark(site: &Site, signed: &Signed, message: &str) -> Result<Option<String>, PageError> {
    let Ok(id) = message.parse::<Uuid>() else { return Ok(None) };
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let found = run!(tx, messages::find(signed.account.id, id))?;
    let at = tx.now().micros();
    run!(tx, messages::read(signed.account.id, id, at))?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(found.map(|message| message.path))
}

fn back(site: &Site) -> Response {
    Redirect::to(&paths::messages(site.locale)).into_response()
}

pub async fn open(site: Site, signed: Signed, Path(message): Path<String>) -> Result<Response, PageError> {
    Ok(match mark(&site, &signed, &message).await? {
        Some(path) => Redirect::to(&format!("{}{path}", site.locale.prefix())).into_response(),
        None => back(&site),
    })
}

pub async fn read(site: Site, signed: Signed, Path(message): Path<String>) -> Result<Response, PageError> {
    mark(&site, &signed, &message).await?;
    Ok(back(&site))
}

pub async fn read_all(site: Site, signed: Signed) -> Result<Response, PageError> {
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let at = tx.now().micros();
    run!(tx, messages::read_all(signed.account.id, at))?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(back(&site))
}
