//! Two versions of the minutes side by side, word by word.
use super::{MeetingPath, show};
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::Choice;
use crate::html::{self, Layout, arg};
use crate::meetings;
use crate::minutes::Versions;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::compare::{Piece, Row, compare};
use rembuk_documents::markdown::blocks;
use rembuk_store::rows::MinutesRow;
use rembuk_store::run;

struct Line {
    /// "3 bagian sama", or empty for a change
    same: String,
    old: Vec<Piece>,
    new: Vec<Piece>,
}

#[derive(Template)]
#[template(path = "minutes/compare.html")]
struct ComparePage {
    layout: Layout,
    lead: String,
    from: Vec<Choice>,
    to: Vec<Choice>,
    action: String,
    old_name: String,
    new_name: String,
    lines: Vec<Line>,
    minutes: String,
}

pub async fn show(mut context: Context, Path((_, slug)): MeetingPath) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &slug).await?;
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let versions = Versions(run!(context.tx, minutes::list(region_id, at, meeting.row.id))?);
    let public: Vec<&MinutesRow> = versions.published().collect();
    let last = public.last().copied().ok_or(PageError::UnknownPage)?;
    let asked = |name: &str| {
        let number = context.query.get(name)?.parse::<i64>().ok()?;
        public.iter().copied().find(|row| row.version == number)
    };
    let to = asked("ke").unwrap_or(last);
    let before = public.iter().rev().copied().find(|row| row.version < to.version);
    let from = asked("dari").or(before).unwrap_or(to);
    let name = |row: &MinutesRow| locale.ta("minutes-version", &[arg("number", &row.version.to_string())]);
    let choices = |chosen: &MinutesRow| {
        public
            .iter()
            .map(|row| Choice {
                value: row.version.to_string(),
                name: name(row),
                is_chosen: row.version == chosen.version,
            })
            .collect()
    };
    let rows = compare(&blocks(&from.body), &blocks(&to.body));
    let changed = rows.iter().filter(|row| matches!(row, Row::Changed { .. })).count();
    let title = locale.ta("minutes-compare-title", &[arg("title", &meeting.row.title)]);
    let (old_name, new_name) = (name(from), name(to));
    let args =
        [words::n(changed), words::shown(locale, changed), arg("old", &old_name), arg("new", &new_name)];
    let page = ComparePage {
        layout: show::layout(&context, &meeting, title).unlisted(),
        lead: locale.ta("minutes-compare-lead", &args),
        from: choices(from),
        to: choices(to),
        action: context.paths().minutes_compared(&slug),
        lines: rows.into_iter().map(|row| line(locale, row)).collect(),
        minutes: context.paths().minutes(&slug),
        old_name,
        new_name,
    };
    html::page(&page, context.cache(&["dari", "ke"]))
}

fn line(locale: crate::i18n::Locale, row: Row) -> Line {
    match row {
        Row::Same(count) => Line {
            same: locale.ta("plan-compare-same", &[words::n(count), words::shown(locale, count)]),
            old: Vec::new(),
            new: Vec::new(),
        },
        Row::Changed { old, new } => Line { same: String::new(), old, new },
    }
}
