//! `/{region}/kehadiran/{organisation}`: one organisation, meeting by meeting.
use super::list::{Period, once, own_page, sum};
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::meetings;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::forum::attendance::{Count, is_counted};

struct Row {
    title: String,
    path: String,
    when: String,
    rank: String,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "attendance/show.html")]
struct ShowPage {
    layout: Layout,
    name: String,
    lead: String,
    rows: Vec<Row>,
    all: String,
    own: String,
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let period = Period::load(&mut context).await?;
    let found = period.forum.organisations().find(|row| row.slug == slug).cloned();
    let organisation = found.ok_or_else(|| PageError::UnknownOrganisation(slug.clone()))?;
    let locale = context.locale;
    let zone = meetings::zone(&context);
    let mut rows = Vec::new();
    let mut count = Count::default();
    for meeting in period.meetings.iter().rev() {
        let lines = period.lines.get(&meeting.row.id).map_or(&[][..], Vec::as_slice);
        once(lines, period.day).get(&organisation.id).into_iter().for_each(|line| count.add(*line));
        for line in lines.iter().filter(|line| line.organisation_id == organisation.id) {
            let is_public = line.is_public(period.day);
            let notes = notes(&context, line, is_public);
            rows.push(Row {
                title: meeting.row.title.clone(),
                path: context.paths().meeting(&meeting.slug()),
                when: meetings::when(locale, &meeting.schedule, &zone),
                rank: said(&context, line, is_public),
                notes,
            });
        }
    }
    let title = locale.ta("attendance-of", &[arg("name", &organisation.name)]);
    let page = ShowPage {
        layout: Layout::of(&context, "forum", title, locale.t("attendance-description"))
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("attendance-title"), context.paths().attendance()),
        lead: locale.ta(
            "attendance-of-lead",
            &[
                arg("from", &locale.date(period.from)),
                arg("until", &locale.date(period.until)),
                arg("sum", &sum(locale, &count)),
            ],
        ),
        all: context.paths().attendance(),
        own: own_page(&context, &organisation),
        name: organisation.name,
        rows,
    };
    html::page(&page, context.cache(&["dari", "sampai"]))
}

/// What stands beside a line: that nobody was invited or too late, and, once it is public, what was said about it.
pub(super) fn notes(context: &Context, line: &crate::attendance::Line, is_public: bool) -> Vec<String> {
    let locale = context.locale;
    let mut notes = Vec::new();
    match &line.invitation {
        None => notes.push(locale.t("attendance-uninvited")),
        Some(row) if !is_counted(row.notice_days) => {
            notes.push(locale.ta("attendance-short-notice", &[arg("days", &locale.count(row.notice_days))]));
        }
        Some(_) => {}
    }
    if is_public {
        notes.extend(line.row.as_ref().and_then(|row| row.explanation.clone()));
        let reason = line.row.as_ref().and_then(|row| row.reason.as_deref());
        notes.extend(reason.map(|reason| locale.ta("attendance-corrected", &[arg("reason", reason)])));
        notes.push(super::desk::claimed(context, line));
    }
    notes.retain(|note| !note.is_empty());
    notes
}

/// The rank in words; before the day it is public, that it is not.
pub(super) fn said(context: &Context, line: &crate::attendance::Line, is_public: bool) -> String {
    let locale = context.locale;
    match (line.rank(), line.open_until()) {
        (Some(rank), _) if is_public => locale.t(rank.key()),
        (Some(_), Some(until)) => locale.ta("attendance-public-after", &[arg("day", &locale.date(until))]),
        _ => locale.t("attendance-not-noted"),
    }
}
