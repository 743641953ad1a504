//! `/{region}/kelola/catatan-akses`: the log that is not public, for administrators. By kind and day, page by page, and as a
//! file; taking it out is noted in it too.
use super::manage;
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::form::{Form, Typed};
use crate::html::list::{Choice, PAGE_SIZE, Pagination, choices};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::people::log::{self, About, Event, days_kept};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{AccessFilter, AccessLogEntry, NOW};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashMap;
use uuid::Uuid;

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
    shown: String,
    pages: Pagination,
    action: String,
    kinds: Vec<Choice>,
    from: String,
    until: String,
    is_filtered: bool,
    download: Form,
}

/// What is asked for: a kind, and days of the region, both included.
#[derive(Default)]
struct Asked {
    kind: Option<Event>,
    from: Option<Date>,
    until: Option<Date>,
}

impl Asked {
    fn read<'q>(get: impl Fn(&str) -> &'q str) -> Self {
        let day = |name: &str| get(name).parse::<Date>().ok();
        let kind = Event::ALL.into_iter().find(|event| event.key() == get("jenis"));
        Self { kind, from: day("dari"), until: day("sampai") }
    }

    fn filter(&self, zone: &str) -> AccessFilter<'static> {
        let begins = |day: Date| {
            Some(day.at(0, 0, 0, 0).to_zoned_datetime(time_zone(zone)).ok()?.timestamp().as_microsecond())
        };
        let after = self.until.and_then(|day| day.tomorrow().ok());
        AccessFilter {
            kind: self.kind.map_or("", Event::key),
            from: self.from.and_then(begins).unwrap_or(i64::MIN),
            until: after.and_then(begins).unwrap_or(i64::MAX),
        }
    }

    fn is_any(&self) -> bool {
        self.kind.is_some() || self.from.is_some() || self.until.is_some()
    }
}

/// Names of whoever belongs to the region, for those its administrator may read about.
async fn names(context: &mut Context) -> Result<HashMap<Uuid, String>, PageError> {
    Ok(manage::members(context).await?.into_iter().map(|m| (m.account.id, m.account.name)).collect())
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (region_id, locale) = (context.region_id(), context.locale);
    let today = context.today.to_string();
    let asked = Asked::read(|name| context.query.get(name).unwrap_or_default());
    let filter = asked.filter(&context.region.region.time_zone);
    let total = run!(context.tx, access_log::count(region_id, &today, filter))?;
    let action = context.paths().access_log();
    let query = context.query.canonical(&["jenis", "dari", "sampai"]);
    let total = usize::try_from(total).unwrap_or_default();
    let pages = Pagination::new(total, context.query.get("h"), |at| format!("{action}?{query}&h={at}"));
    let offset = i64::try_from(pages.first.saturating_sub(1)).unwrap_or_default();
    let rows = run!(context.tx, access_log::list(region_id, &today, filter, PAGE_SIZE as i64, offset))?;
    let days = days_kept(&run!(context.tx, settings::list(INSTALLATION, NOW))?);
    let names = names(&mut context).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let download = Form::new(locale, format!("{action}.csv?{query}"), &signed.form_token, "access-download");
    let page = LogPage {
        layout: manage::layout(&context, "access-title"),
        lead: locale.ta("access-lead", &[arg("days", &locale.count(days))]),
        lines: rows.iter().map(|row| line(&context, row, &names)).collect(),
        shown: pages.shown(locale),
        pages,
        kinds: choices(
            &context,
            "jenis",
            Event::ALL.map(|event| (event.key().to_owned(), kind(locale, event))),
        ),
        from: day(asked.from),
        until: day(asked.until),
        is_filtered: asked.is_any(),
        download,
        action,
    };
    html::private(&page, StatusCode::OK)
}

/// What happened, with nobody named: "… masuk".
fn kind(locale: crate::i18n::Locale, event: Event) -> String {
    locale.ta(event.key(), &[arg("actor", "…"), arg("subject", "…")])
}

fn said(context: &Context, row: &AccessLogEntry, names: &HashMap<Uuid, String>) -> String {
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
    event.map_or_else(|| row.kind.clone(), |event| locale.ta(event.key(), &args))
}

fn line(context: &Context, row: &AccessLogEntry, names: &HashMap<Uuid, String>) -> Line {
    let zone = time_zone(&context.region.region.time_zone);
    let zoned = zone.to_datetime(Instant::from_micros(row.at).to_timestamp());
    let day = context.locale.date(zoned.date());
    Line {
        what: said(context, row, names),
        when: format!("{day}, {:02}.{:02}", zoned.hour(), zoned.minute()),
    }
}

/// What the filter finds as a file. Personal data is taken out, so it is asked for by a press and noted.
pub async fn download(mut context: Context, signed: Signed, _: Typed) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let today = context.today.to_string();
    let asked = Asked::read(|name| context.query.get(name).unwrap_or_default());
    let filter = asked.filter(&context.region.region.time_zone);
    let rows = run!(context.tx, access_log::list(region_id, &today, filter, i64::MAX, 0))?;
    let names = names(&mut context).await?;
    let zone = time_zone(&context.region.region.time_zone);
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer =
        Writer::new(Vec::new(), &["waktu", "jenis", "kalimat", "pelaku", "akun", "rincian", "keterangan"])?;
    let id = |id: Option<Uuid>| id.map(|id| id.simple().to_string()).unwrap_or_default();
    for row in &rows {
        let at = zone.to_datetime(Instant::from_micros(row.at).to_timestamp());
        writer.row(&[
            at.strftime("%Y-%m-%d %H:%M:%S").to_string(),
            row.kind.trim_start_matches("access-").to_owned(),
            said(&context, row, &names),
            id(row.actor_id),
            id(row.subject_id),
            row.detail.clone(),
            mark.to_owned(),
        ])?;
    }
    let bytes = writer.finish()?;
    let mut tx = context.state.store.write(INSTALLATION).await?;
    let about = About { region_id, actor: Some(signed.account.id), subject: None };
    log::note(&mut tx, Event::DataExported, about, "access-log").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    let name = format!("{}-catatan-akses.csv", context.region.region.slug);
    let mut response = html::download(bytes, "text/csv; charset=utf-8", &name, None)?;
    html::keep_private(&mut response);
    Ok(response)
}
