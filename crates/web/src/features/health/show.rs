//! `/admin/kesehatan`: whether the parts answer; what is not known is said as loudly as what is.
use super::{layout, path};
use crate::error::PageError;
use crate::html::{self, Crumb, Layout, arg};
use crate::http::session::Signed;
use crate::site::Site;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::jobs::JobState;
use rembuk_domain::messages::delivery::{Channel, DeliveryState};
use rembuk_store::run;
use std::path::Path;
use std::time::Duration;

/// How long the page waits for the mail server.
const PATIENCE: Duration = Duration::from_secs(5);
/// Free space below which something should be done, in bytes
const LITTLE: u64 = 1024 * 1024 * 1024;

struct Fact {
    name: String,
    value: String,
    /// What to do, or empty
    hint: String,
}

#[derive(Template)]
#[template(path = "health/show.html")]
struct HealthPage {
    layout: Layout,
    lead: String,
    facts: Vec<Fact>,
    ways: Vec<Crumb>,
}

fn fact(site: &Site, name: &str, value: String, hint: &str) -> Fact {
    let hint = if hint.is_empty() { String::new() } else { site.t(hint) };
    Fact { name: site.t(name), value, hint }
}

/// Free bytes where mail kept as files would lie, which is the data folder.
fn free(folder: Option<&Path>) -> Option<u64> {
    let folder = folder?.ancestors().find(|folder| folder.is_dir())?;
    let space = rustix::fs::statvfs(folder).ok()?;
    Some(space.f_bavail.saturating_mul(space.f_frsize))
}

fn disk(site: &Site) -> Fact {
    match free(site.state.outbound.folder.as_deref()) {
        Some(bytes) => {
            let gibibytes = format!("{:.1}", bytes as f64 / LITTLE as f64);
            let value = site.locale.ta("health-gib", &[arg("gib", &site.locale.number(&gibibytes))]);
            fact(site, "health-disk", value, if bytes < LITTLE { "health-disk-little" } else { "" })
        }
        None => fact(site, "health-disk", site.t("health-unknown"), "health-disk-unknown"),
    }
}

async fn mail(site: &Site) -> Fact {
    let reach = tokio::time::timeout(PATIENCE, site.state.outbound.reach(Channel::Mail)).await;
    let (value, hint) = match (site.state.outbound.mail.code(), reach) {
        ("folder", Ok(Ok(()))) => (site.t("health-mail-folder"), "health-mail-folder-hint"),
        (_, Ok(Ok(()))) => (site.t("health-mail-answers"), ""),
        (_, Ok(Err(error))) => {
            (site.locale.ta("health-mail-silent", &[arg("error", &error)]), "health-mail-hint")
        }
        (_, Err(_)) => (site.t("health-mail-slow"), "health-mail-hint"),
    };
    fact(site, "health-mail", value, hint)
}

fn address(site: &Site) -> Fact {
    match &site.state.public_url {
        Some(url) => fact(site, "health-address", url.clone(), ""),
        None => fact(site, "health-address", site.t("health-unset"), "health-address-hint"),
    }
}

pub async fn show(site: Site, _: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let mut tx = site.state.store.read().await?;
    let jobs = run!(tx, jobs::count())?;
    let deliveries = run!(tx, deliveries::count())?;
    drop(tx);
    let failed: i64 =
        jobs.iter().filter(|row| row.state == JobState::Failed.code()).map(|row| row.count).sum();
    let unsure = [DeliveryState::Failed.code(), DeliveryState::Uncertain.code()];
    let unsure: i64 =
        deliveries.iter().filter(|row| unsure.contains(&row.state.as_str())).map(|row| row.count).sum();
    let regions = site.state.store.heads().snapshot().by_slug.len();
    let engine = site.state.store.engine().to_owned();
    let gateway = if site.state.outbound.gateway.is_some() { "health-on" } else { "health-off" };
    let facts = vec![
        fact(&site, "health-version", env!("CARGO_PKG_VERSION").to_owned(), ""),
        fact(&site, "health-database", locale.ta("health-database-answers", &[arg("engine", &engine)]), ""),
        fact(&site, "health-regions", words::count(locale, regions), ""),
        disk(&site),
        // Backups are made outside this program, so it can't know.
        fact(&site, "health-backup", site.t("health-unknown"), "health-backup-hint"),
        mail(&site).await,
        fact(&site, "health-gateway", site.t(gateway), ""),
        address(&site),
    ];
    let args = [
        ("n", ((failed + unsure) as f64).into()),
        arg("failed", &locale.count(failed)),
        arg("unsure", &locale.count(unsure)),
    ];
    let way = |key: &str, last: &str| Crumb { name: site.t(key), path: path(locale, last) };
    let page = HealthPage {
        layout: layout(&site, "health-title"),
        lead: locale.ta("health-lead", &args),
        facts,
        ways: vec![
            way("deliveries-title", "surel"),
            way("jobs-title", "pekerjaan"),
            way("house-rules-title", "aturan"),
        ],
    };
    html::private(&page, StatusCode::OK)
}
