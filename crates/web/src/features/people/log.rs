//! `/{region}/kelola/catatan-akses`: the log that is not public, for administrators.
use super::manage;
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::people::log::{Event, days_kept};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{AccessLogEntry, NOW};
use rembuk_store::{INSTALLATION, run};
use std::collections::HashMap;
use uuid::Uuid;

/// Lines a page shows; older ones are forgotten by time, not by number.
const LINES: usize = 200;

struct Line {
    what: String,
    when: String,
}

#[derive(Template)]
#[template(path = "people/log.html")]
struct LogPage {
    layout: Layout,
    lead: String,
    lines: Vec<Line>,
    /// That older lines are not shown, or empty
    cut: String,
}

pub async fn list(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let today = context.today.to_string();
    let mut rows = run!(context.tx, access_log::list(region_id, &today, LINES as i64 + 1))?;
    let is_cut = rows.len() > LINES;
    rows.truncate(LINES);
    let days = days_kept(&run!(context.tx, settings::list(INSTALLATION, NOW))?);
    let names: HashMap<Uuid, String> =
        manage::members(&mut context).await?.into_iter().map(|m| (m.account.id, m.account.name)).collect();
    let page = LogPage {
        layout: manage::layout(&context, "access-title"),
        lead: context.locale.ta("access-lead", &[arg("days", &context.locale.count(days))]),
        cut: if is_cut {
            context.locale.ta("access-cut", &[arg("shown", &crate::words::count(context.locale, LINES))])
        } else {
            String::new()
        },
        lines: rows.iter().map(|row| line(&context, row, &names)).collect(),
    };
    html::private(&page, StatusCode::OK)
}

fn line(context: &Context, row: &AccessLogEntry, names: &HashMap<Uuid, String>) -> Line {
    let locale = context.locale;
    let name = |id: Option<Uuid>, absent: &str| match id {
        None => locale.t(absent),
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| locale.t("access-somebody")),
    };
    let event = Event::ALL.into_iter().find(|event| event.key() == row.kind);
    let args = [
        arg("actor", &name(row.actor_id, "access-command-line")),
        arg("subject", &name(row.subject_id, "access-nobody")),
    ];
    let zoned =
        time_zone(&context.region.region.time_zone).to_datetime(Instant::from_micros(row.at).to_timestamp());
    let (day, time) = (locale.date(zoned.date()), format!("{:02}.{:02}", zoned.hour(), zoned.minute()));
    Line {
        what: event.map_or_else(|| row.kind.clone(), |event| locale.ta(event.key(), &args)),
        when: format!("{day}, {time}"),
    }
}
