//! The code on the screen, for the projector. The page loads itself anew, so that the code is never old.
use super::{MeetingPath, codes, layout, notes};
use crate::context::Context;
use crate::error::PageError;
use crate::html::qr::qr;
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::meetings;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::{HeaderMap, StatusCode, header};
use rembuk_domain::forum::attendance::is_open;
use rembuk_store::run;

#[derive(Template)]
#[template(path = "attendance/screen.html")]
struct ScreenPage {
    layout: Layout,
    name: String,
    /// Empty while nobody can check in
    code: String,
    address: String,
    qr_size: usize,
    qr_path: String,
    count: String,
    when: String,
    back: String,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    headers: HeaderMap,
    Path((_, slug)): MeetingPath,
) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &slug).await?;
    if !notes(&context, &signed, &meeting) {
        return Err(PageError::NotAllowed);
    }
    let (region_id, now, locale) = (context.region_id(), context.now, context.locale);
    let takes = !meeting.is_cancelled() && is_open(meeting.schedule.starts(), meeting.schedule.ends(), now);
    let count = usize::try_from(run!(context.tx, attendance::count_persons(region_id, meeting.row.id))?);
    let count = count.unwrap_or_default();
    let code = match takes {
        true => codes::shown(&context.state.store, meeting.row.id, now).await?,
        false => String::new(),
    };
    // Without a known public address, the one that the screen itself was asked by.
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or("localhost");
    let base = context.state.public_url.clone().unwrap_or_else(|| format!("http://{host}"));
    let address = format!("{base}{}", context.paths().check_in(&slug));
    let (qr_size, qr_path) = qr(&format!("{address}?kode={code}"))?;
    let zone = meetings::zone(&context);
    let page = ScreenPage {
        layout: layout(&context, &meeting, "check-in-screen-title"),
        name: meeting.row.title.clone(),
        code,
        address,
        qr_size,
        qr_path,
        count: locale.ta("check-in-count", &[words::n(count), words::shown(locale, count)]),
        when: meetings::when(locale, &meeting.schedule, &zone),
        back: context.paths().note_attendance(&slug),
    };
    html::private(&page, StatusCode::OK)
}
