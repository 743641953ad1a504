//! Two versions side by side, chapter by chapter, word by word.
use super::{find, layout, load, show};
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg, plan_document};
use crate::plan_document::Version;
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::compare::{Piece, Row, compare};
use rembuk_documents::markdown::blocks;
use rembuk_domain::plan::document::Chapter;

struct Choice {
    number: u32,
    text: String,
    is_from: bool,
    is_to: bool,
}

struct Line {
    /// "3 bagian sama", or empty for a change
    same: String,
    old: Vec<Piece>,
    new: Vec<Piece>,
}

struct ChapterRows {
    id: String,
    name: String,
    /// A sentence where nothing changed, else empty
    same: String,
    lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "plan_document/compare.html")]
struct ComparePage {
    layout: Layout,
    title: String,
    lead: String,
    title_change: Option<(String, String)>,
    choices: Vec<Choice>,
    action: String,
    old_name: String,
    new_name: String,
    old_path: String,
    new_path: String,
    chapters: Vec<ChapterRows>,
    is_foreign: bool,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let versions = load(&mut context).await?;
    let Some(last) = versions.last() else { return show::empty_page(&context) };
    let (from, to) = chosen(&context, &versions, last)?;
    let locale = context.locale;
    let chapters: Vec<ChapterRows> =
        Chapter::ALL.into_iter().map(|chapter| chapter_rows(&context, from, to, chapter)).collect();
    let changed = chapters.iter().filter(|chapter| chapter.same.is_empty()).count();
    let (old_name, new_name) = (name(&context, from), name(&context, to));
    let titles = [from, to].map(|version| plan_document::title_of(locale, &version.document));
    let [old_title, new_title] = titles;
    let title = context.t("plan-compare-title");
    let page = ComparePage {
        layout: layout(&context, title.clone()),
        title,
        lead: locale.ta(
            "plan-compare-lead",
            &[words::n(changed), words::shown(locale, changed), arg("old", &old_name), arg("new", &new_name)],
        ),
        title_change: (old_title != new_title).then_some((old_title, new_title)),
        choices: choices(&context, &versions, from, to),
        action: context.paths().plan_comparison(),
        old_name,
        new_name,
        old_path: context.paths().plan_version(&from.number),
        new_path: context.paths().plan_version(&to.number),
        chapters,
        is_foreign: locale != crate::i18n::Locale::Id,
    };
    html::page(&page, context.cache(&["dari", "ke"]))
}

/// The versions asked for; else the newest and the one before it.
fn chosen<'v>(
    context: &Context,
    versions: &'v [Version],
    last: &'v Version,
) -> Result<(&'v Version, &'v Version), PageError> {
    let to = match context.query.get("ke") {
        Some(asked) => find(versions, asked)?,
        None => last,
    };
    let from = match context.query.get("dari") {
        Some(asked) => find(versions, asked)?,
        None => versions.iter().rev().find(|other| other.number < to.number).unwrap_or(to),
    };
    Ok((from, to))
}

fn choices(context: &Context, versions: &[Version], from: &Version, to: &Version) -> Vec<Choice> {
    let choice = |version: &Version| Choice {
        number: version.number,
        text: name(context, version),
        is_from: version.number == from.number,
        is_to: version.number == to.number,
    };
    versions.iter().map(choice).collect()
}

/// "versi 3 (final)"
fn name(context: &Context, version: &Version) -> String {
    let locale = context.locale;
    let number = locale.count(i64::from(version.number));
    let stage = plan_document::stage(locale, version.document.stage());
    locale.ta("plan-version-name", &[arg("number", &number), arg("stage", &stage)])
}

fn chapter_rows(context: &Context, from: &Version, to: &Version, chapter: Chapter) -> ChapterRows {
    let locale = context.locale;
    let texts = [from, to].map(|version| blocks(version.document.text().chapters.get(chapter)));
    let rows = compare(&texts[0], &texts[1]);
    let is_same = rows.iter().all(|row| matches!(row, Row::Same(_)));
    let line = |row: Row| match row {
        Row::Same(count) => Line {
            same: locale.ta("plan-compare-same", &[words::n(count), words::shown(locale, count)]),
            old: Vec::new(),
            new: Vec::new(),
        },
        Row::Changed { old, new } => Line { same: String::new(), old, new },
    };
    ChapterRows {
        id: format!("bab-{}", chapter.index() + 1),
        name: plan_document::chapter(locale, chapter),
        same: if is_same { locale.t("plan-compare-chapter-same") } else { String::new() },
        lines: rows.into_iter().map(line).collect(),
    }
}
