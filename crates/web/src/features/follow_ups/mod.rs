//! What follows from meetings: a public list, and a page each where its organisation reports and whoever called the meeting
//! looks. Rules are in the domain, shared loading and acts in [`crate::follow_ups`].
mod add;
mod block;
mod link;
mod list;
mod report;
mod show;
mod tasks;

pub use block::block;
pub(super) use tasks::tasks;

use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::state;
use crate::forum::Forum;
use crate::html::{Layout, arg};
use crate::http::duty::needs_or_link;
use crate::http::session::needs;
use crate::i18n::Locale;
use crate::state::AppState;
use crate::words;
use axum::Router;
use axum::routing::get;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::follow_ups::FollowUp;
use rembuk_domain::people::roles::Permission::{RunForum, TakePart};
use rembuk_store::rows::FollowUpRow;
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    let one = "/{region}/kelola/tindak-lanjut/{follow_up}";
    Router::new()
        .route("/{region}/tindak-lanjut", get(list::show))
        .route("/{region}/tindak-lanjut.csv", get(list::download))
        .route("/{region}/tindak-lanjut/{follow_up}", get(show::show))
        .route(
            "/{region}/kelola/rapat/{meeting}/tindak-lanjut",
            needs(TakePart, get(add::show).post(add::add)),
        )
        .route(one, needs_or_link(TakePart, get(report::show).post(report::send)))
        .route(&format!("{one}/tautan"), needs(RunForum, get(link::show).post(link::make)))
}

type FollowUpPath = axum::extract::Path<(String, String)>;

fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("follow-ups-title"), context.paths().follow_ups())
}

/// The follow-up of an address: `t-2026-0003`.
///
/// # Errors
/// There is none, or the store refuses.
async fn find(context: &mut Context, slug: &str) -> Result<FollowUpRow, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    if slug.chars().any(|c| c.is_ascii_uppercase()) {
        return Err(PageError::UnknownPage);
    }
    let reference = slug.to_uppercase();
    let row = run!(context.tx, follow_ups::find_by_reference(region_id, at, reference.as_str()))?;
    row.ok_or(PageError::UnknownPage)
}

fn name(forum: &Forum, row: &FollowUpRow) -> String {
    forum.organisation(row.organisation_id).map(|row| row.name.clone()).unwrap_or_default()
}

/// Where it stands, in words that blame nobody.
fn state_word(locale: Locale, row: &FollowUpRow) -> String {
    locale.t(match (row.state.as_str(), row.is_confirmed) {
        ("open", _) => "follow-up-open",
        ("underway", _) => "follow-up-underway",
        ("reported", _) => "follow-up-reported",
        ("done", true) => "follow-up-done",
        ("done", false) => "follow-up-done-unconfirmed",
        _ => "follow-up-dropped",
    })
}

/// "lewat 5 hari kerja", or "dilaporkan 2 hari kerja setelah tenggat", or nothing.
fn late(locale: Locale, row: &FollowUpRow, today: Date, calendar: &WorkingCalendar) -> String {
    let Some(state) = state(row, None) else { return String::new() };
    let days = usize::try_from(state.late_by(today, calendar)).unwrap_or_default();
    if days == 0 {
        return String::new();
    }
    let key = if state.is_owed() { "follow-up-late" } else { "follow-up-came-late" };
    locale.ta(key, &[words::n(days), words::shown(locale, days)])
}

/// "3 Desember 2026", with the day before it was moved.
fn due(locale: Locale, row: &FollowUpRow) -> String {
    let day = |text: &str| text.parse().map(|day| locale.date(day)).unwrap_or_default();
    match row.first_due == row.due_on {
        true => day(&row.due_on),
        false => locale
            .ta("follow-up-moved-from", &[arg("now", &day(&row.due_on)), arg("first", &day(&row.first_due))]),
    }
}

/// Whether something is still owed.
fn is_owed(row: &FollowUpRow) -> bool {
    state(row, None).as_ref().is_some_and(FollowUp::is_owed)
}
