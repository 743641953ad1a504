//! `/{region}/rapat/{meeting}/notula`: what everyone reads, version by version, with the objections that stand beside it.
use super::{MeetingPath, state_line};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::{self, Crumb, Layout, arg};
use crate::i18n::Locale;
use crate::meetings::{self, Meeting};
use crate::minutes::Versions;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::markdown;
use rembuk_store::rows::{MinutesObjection, MinutesRow};
use rembuk_store::run;

pub(super) struct ObjectionRow {
    pub id: String,
    pub organisation: String,
    pub day: String,
    pub about: String,
    pub answer: String,
}

#[derive(Template)]
#[template(path = "minutes/show.html")]
struct ShowPage {
    layout: Layout,
    name: String,
    lead: String,
    /// Rendered and sanitised
    body: String,
    is_foreign: bool,
    digest: String,
    objections: Vec<ObjectionRow>,
    versions: Vec<Crumb>,
    compare: String,
    papers: Vec<Crumb>,
    meeting: String,
    citation: String,
}

pub(super) fn objection_rows(
    locale: Locale,
    forum: &Forum,
    objections: &[MinutesObjection],
    version: i64,
) -> Vec<ObjectionRow> {
    let day = |text: &str| text.parse().map(|day| locale.date(day)).unwrap_or_default();
    let name = |row: &MinutesObjection| {
        forum.organisation(row.organisation_id).map(|row| row.name.clone()).unwrap_or_default()
    };
    objections
        .iter()
        .filter(|row| row.version == version)
        .map(|row| ObjectionRow {
            id: row.id.simple().to_string(),
            organisation: name(row),
            day: day(&row.made_on),
            about: row.about.clone(),
            answer: row.answer.clone().unwrap_or_default(),
        })
        .collect()
}

pub async fn show(mut context: Context, Path((_, slug)): MeetingPath) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &slug).await?;
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let versions = Versions(run!(context.tx, minutes::list(region_id, at, meeting.row.id))?);
    let objections = run!(context.tx, minutes::list_objections(region_id, at, meeting.row.id))?;
    let asked = context.query.get("versi").and_then(|text| text.parse::<i64>().ok());
    let row = match asked {
        Some(number) => versions.published().find(|row| row.version == number),
        None => versions.public(),
    };
    let Some(row) = row else { return none_yet(&context, &meeting, &versions) };
    let title = locale.ta("minutes-of", &[arg("title", &meeting.row.title)]);
    let layout = layout(&context, &meeting, title.clone());
    let paths = context.paths();
    let page = ShowPage {
        name: meeting.row.title.clone(),
        lead: state_line(locale, row),
        body: markdown::render(&row.body, "notula").html,
        is_foreign: locale != Locale::Id,
        digest: row.digest.clone(),
        objections: objection_rows(locale, &forum, &objections, row.version),
        versions: other_versions(&context, &versions, row, &slug),
        compare: if versions.published().count() > 1 { paths.minutes_compared(&slug) } else { String::new() },
        papers: super::pack::public_papers(&context, &meeting, row),
        meeting: paths.meeting(&slug),
        citation: crate::words::citation(&context, &layout, &title),
        layout,
    };
    html::page(&page, context.cache(&["versi"]))
}

pub(super) fn layout(context: &Context, meeting: &Meeting, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "forum", title, locale.t("minutes-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
}

fn other_versions(context: &Context, versions: &Versions, shown: &MinutesRow, slug: &str) -> Vec<Crumb> {
    let locale = context.locale;
    versions
        .published()
        .rev()
        .filter(|row| row.version != shown.version)
        .map(|row| Crumb {
            name: format!(
                "{}: {}",
                locale.ta("minutes-version", &[arg("number", &row.version.to_string())]),
                state_line(locale, row)
            ),
            path: context.paths().minutes_version(slug, row.version),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "minutes/none.html")]
struct NonePage {
    layout: Layout,
    name: String,
    lead: String,
    meeting: String,
}

/// Why there is nothing to read yet, and when there will be.
fn none_yet(context: &Context, meeting: &Meeting, versions: &Versions) -> Result<Response, PageError> {
    let locale = context.locale;
    let title = locale.ta("minutes-of", &[arg("title", &meeting.row.title)]);
    let page = NonePage {
        layout: layout(context, meeting, title).unlisted(),
        name: meeting.row.title.clone(),
        lead: versions.waiting().map_or_else(|| locale.t("minutes-none"), |row| state_line(locale, row)),
        meeting: context.paths().meeting(&meeting.slug()),
    };
    html::page(&page, context.cache(&["versi"]))
}
