//! `/admin/pekerjaan`: jobs by kind and state, when they ran and will run, and those that failed.
use super::{layout, moment, path};
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::jobs::JobKind;
use crate::site::Site;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::jobs::JobState;
use rembuk_store::rows::{JobCount, JobRow};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use uuid::Uuid;

/// Failed jobs a page lists; the counts tell of all.
const LINES: i64 = 100;

struct Count {
    kind: String,
    state: String,
    count: String,
    last: String,
    next: String,
}

struct Failed {
    kind: String,
    facts: Vec<String>,
    again: Form,
}

#[derive(Template)]
#[template(path = "health/jobs.html")]
struct JobsPage {
    layout: Layout,
    lead: String,
    counts: Vec<Count>,
    failed: Vec<Failed>,
    /// Jobs that are tried again, with why the last try failed
    tried: Vec<Vec<String>>,
}

fn kind(site: &Site, code: &str) -> String {
    JobKind::parse(code).map_or_else(|| code.to_owned(), |kind| site.t(kind.key()))
}

fn count(site: &Site, row: &JobCount) -> Count {
    let state = JobState::parse(&row.state);
    let waits = matches!(state, Some(JobState::Waiting));
    let none = site.t("jobs-no-moment");
    Count {
        kind: kind(site, &row.kind),
        state: state.map_or_else(|| row.state.clone(), |state| site.t(state.key())),
        count: site.locale.count(row.count),
        last: row.last_run_at.map_or_else(|| none.clone(), |at| moment(site, at)),
        next: if waits { moment(site, row.next_due_at) } else { none },
    }
}

fn facts(site: &Site, row: &JobRow) -> Vec<String> {
    let heads = site.state.store.heads().snapshot();
    let region = heads.by_slug.values().find(|head| head.region.region_id == row.region_id);
    let mut facts =
        vec![region.map_or_else(|| site.t("message-installation"), |head| head.region.name.clone())];
    facts.extend(row.last_run_at.map(|at| moment(site, at)));
    facts.push(row.error.clone());
    facts
}

pub async fn list(site: Site, signed: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let mut tx = site.state.store.read().await?;
    let counts = run!(tx, jobs::count())?;
    let failed = run!(tx, jobs::list(JobState::Failed.code(), LINES, 0))?;
    let waiting = run!(tx, jobs::list(JobState::Waiting.code(), LINES, 0))?;
    drop(tx);
    let total = |state: JobState| {
        let sum: i64 = counts.iter().filter(|row| row.state == state.code()).map(|row| row.count).sum();
        usize::try_from(sum).unwrap_or_default()
    };
    let number = |state| words::count(locale, total(state));
    let args = [
        ("waiting", number(JobState::Waiting).into()),
        ("running", number(JobState::Running).into()),
        ("n", (total(JobState::Failed) as f64).into()),
        ("failed", number(JobState::Failed).into()),
    ];
    let again = |row: &JobRow| {
        let action = format!("{}/{}/lagi", path(locale, "pekerjaan"), row.id.simple());
        Form::new(locale, action, &signed.form_token, "jobs-again")
    };
    let page = JobsPage {
        layout: layout(&site, "jobs-title"),
        lead: locale.ta("jobs-lead", &args),
        counts: counts.iter().map(|row| count(&site, row)).collect(),
        failed: failed
            .iter()
            .map(|row| Failed { kind: kind(&site, &row.kind), facts: facts(&site, row), again: again(row) })
            .collect(),
        tried: waiting
            .iter()
            .filter(|row| !row.error.is_empty())
            .map(|row| std::iter::once(kind(&site, &row.kind)).chain(facts(&site, row)).collect())
            .collect(),
    };
    html::private(&page, StatusCode::OK)
}

pub async fn again(site: Site, _: Signed, Path(id): Path<String>) -> Result<Response, PageError> {
    let id: Uuid = id.parse().map_err(|_| PageError::UnknownPage)?;
    let mut tx = site.state.store.write(INSTALLATION).await?;
    let now = tx.now().micros();
    run!(tx, jobs::retry(id, now))?;
    tx.commit_private(PrivateReason::Work).await?;
    Ok(Redirect::to(&path(site.locale, "pekerjaan")).into_response())
}
