//! The text as it stands, or one version of it.
use super::parts::{self, BasisRow, ChapterPart, DepartureRow, Track, Unexplained};
use super::{find, layout, load, top};
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg, plan_document};
use crate::i18n::Locale;
use crate::plan_document::Version;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;

struct Action {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "plan_document/show.html")]
struct TextPage {
    layout: Layout,
    caption: String,
    title: String,
    state: String,
    size: String,
    note: String,
    standing: String,
    /// Set on a version that is no longer the current one
    newer: String,
    actions: Vec<Action>,
    agreed: Track,
    enacted: Track,
    departures: Vec<DepartureRow>,
    unexplained: Vec<Unexplained>,
    bases: Vec<BasisRow>,
    chapters: Vec<ChapterPart>,
    is_foreign: bool,
    citation: String,
}

#[derive(Template)]
#[template(path = "plan_document/empty.html")]
struct EmptyPage {
    layout: Layout,
    title: String,
    command: String,
}

pub async fn current(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    match versions.last() {
        Some(version) => {
            let title = plan_document::title_of(context.locale, &version.document);
            let layout = top(&context, title);
            text_page(&context, &versions, version, layout)
        }
        None => empty_page(&context),
    }
}

pub async fn version(
    mut context: Context,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let version = find(&versions, &number)?;
    let title = caption(context.locale, version);
    let layout = layout(&context, title).crumb(context.t("plan-versions"), context.paths().plan_versions());
    text_page(&context, &versions, version, layout)
}

/// Says what is missing and how it comes in.
pub(super) fn empty_page(context: &Context) -> Result<Response, PageError> {
    let title = context.t("plan-document-title");
    let page = EmptyPage {
        layout: top(context, title.clone()),
        title,
        command: format!("rembuk import plan naskah.md --region {}", context.region.region.slug),
    };
    html::page(&page, context.cache(&[]))
}

fn caption(locale: Locale, version: &Version) -> String {
    let stage = plan_document::stage(locale, version.document.stage());
    let number = locale.count(i64::from(version.number));
    locale.ta("plan-version-caption", &[arg("number", &number), arg("stage", &stage)])
}

fn text_page(
    context: &Context,
    versions: &[Version],
    version: &Version,
    layout: Layout,
) -> Result<Response, PageError> {
    let locale = context.locale;
    let document = &version.document;
    let title = plan_document::title_of(locale, document);
    let is_current = versions.last().is_some_and(|last| last.number == version.number);
    let count = parts::word_count(document);
    let page = TextPage {
        caption: caption(locale, version),
        state: plan_document::state(locale, version),
        size: locale.ta("plan-size", &[words::n(count), words::shown(locale, count)]),
        note: document.text().act.note.clone().unwrap_or_default(),
        standing: parts::standing(locale, document),
        newer: if is_current { String::new() } else { context.paths().plan_document() },
        actions: actions(context, versions, version, is_current),
        agreed: parts::agreed(locale, document),
        enacted: parts::enacted(locale, document),
        departures: parts::departures(locale, document),
        unexplained: parts::unexplained(context, version),
        bases: parts::bases(locale, document),
        chapters: parts::chapters(locale, document),
        is_foreign: locale != Locale::Id,
        citation: words::citation(context, &layout, &title),
        layout,
        title,
    };
    html::page(&page, context.cache(&[]))
}

fn actions(context: &Context, versions: &[Version], version: &Version, is_current: bool) -> Vec<Action> {
    let (locale, paths) = (context.locale, context.paths());
    let count = versions.len();
    let mut actions = vec![Action {
        text: locale.ta("plan-all-versions", &[words::n(count), words::shown(locale, count)]),
        path: paths.plan_versions(),
    }];
    let before = versions.iter().rev().find(|other| other.number < version.number);
    if let Some(before) = before {
        let number = locale.count(i64::from(before.number));
        actions.push(Action {
            text: locale.ta("plan-compare-with", &[arg("number", &number)]),
            path: paths.plan_compared(&before.number, &version.number),
        });
    }
    let agreed = version.document.agreed().and_then(|agreed| agreed.text.as_ref());
    if let (Some((agreed, _)), true) = (agreed, version.document.enactment().is_some()) {
        actions.push(Action {
            text: locale.t("plan-compare-agreed"),
            path: paths.plan_compared(agreed, &version.number),
        });
    }
    let file = if is_current {
        paths.plan_file()
    } else {
        format!("{}?versi={}", paths.plan_file(), version.number)
    };
    if is_current {
        actions.push(Action { text: locale.t("plan-print"), path: paths.plan_print() });
    }
    actions.push(Action { text: locale.t("plan-download"), path: file });
    actions
}
