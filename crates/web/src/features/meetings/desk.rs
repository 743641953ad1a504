//! Meetings at the desk: those somebody runs, leads or is invited to, the next first.
use super::Doer;
use crate::context::Context;
use crate::error::PageError;
use crate::html::meetings::state;
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::meetings::{convenes_for, list, when, whose, zone};
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::people::roles::Permission::RunForum;

struct Row {
    title: String,
    reference: String,
    path: String,
    about: String,
    state: String,
}

#[derive(Template)]
#[template(path = "meetings/desk.html")]
struct DeskPage {
    layout: Layout,
    lead: String,
    may_convene: bool,
    convene: String,
    rows: Vec<Row>,
    public: String,
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let meetings = list(&mut context).await?;
    let doer = Doer::load(&mut context, signed).await?;
    let (locale, zone, today) = (context.locale, zone(&context), context.today);
    let (mut ahead, mut past): (Vec<_>, Vec<_>) =
        meetings.iter().partition(|meeting| !meeting.is_past(&zone, today));
    past.reverse();
    let open = ahead.iter().filter(|meeting| !meeting.is_cancelled()).count();
    ahead.append(&mut past);
    let rows = ahead.into_iter().map(|meeting| Row {
        title: meeting.row.title.clone(),
        reference: meeting.row.reference.clone(),
        path: context.paths().manage_meeting(&meeting.slug()),
        about: format!("{} · {}", when(locale, &meeting.schedule, &zone), whose(&doer.forum, meeting)),
        state: state(locale, meeting, &zone, today),
    });
    let region_id = context.region_id();
    let may_convene = doer.signed.may(RunForum, region_id, today)
        || !convenes_for(&doer.signed.roles, region_id, today).is_empty();
    let page = DeskPage {
        lead: locale.ta("meetings-desk-lead", &[words::n(open), words::shown(locale, open)]),
        may_convene,
        convene: format!("{}/baru", context.paths().manage_meetings()),
        rows: rows.collect(),
        public: context.paths().meetings(),
        layout: Layout::of(&context, "forum", locale.t("meetings-desk-title"), String::new())
            .private()
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("desk-title"), context.paths().desk()),
    };
    html::private(&page, StatusCode::OK)
}
