//! Jobs: what must be done once, later. Enqueued in the transaction of the change that asks for it; done by one runner a
//! server. A job may be run twice if a server stops in its midst, so each kind says how it bears that.
//!
//! - [`enqueue`] adds one, [`run_due`] does what is due (tests call it by hand), [`runner`] does so every second
//! - [`daily`] is what every region has done once a day

pub mod daily;

use crate::error::PageError;
use crate::mail::deliver;
use crate::messages::{self, Notice, To, digest};
use crate::state::AppState;
use rembuk_domain::jobs::{JobState, LEASE, Ran, wait_after};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::JobRow;
use rembuk_store::{INSTALLATION, PrivateReason, Write, run};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;

/// How often the runner looks for what is due.
const PAUSE: Duration = Duration::from_secs(1);

/// What a job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// Hands one mail or short text over. Run twice, it finds its delivery marked and sends nothing.
    Deliver,
    /// Makes the digest of one person and period. Run twice, it finds that one made.
    Digest,
    /// What a region, or the installation, does once a day. Each part is harmless when repeated.
    Daily,
    /// Closes a vote of the forum at its end. Run twice, it finds that one closed.
    CloseVote,
}

impl JobKind {
    pub const ALL: [Self; 4] = [Self::Deliver, Self::Digest, Self::Daily, Self::CloseVote];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Deliver => "deliver",
            Self::Digest => "digest",
            Self::Daily => "daily",
            Self::CloseVote => "close-vote",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Deliver => "job-deliver",
            Self::Digest => "job-digest",
            Self::Daily => "job-daily",
            Self::CloseVote => "job-close-vote",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw)
    }
}

/// A job to be added in the name of the transaction's region.
#[derive(Debug, Clone)]
pub struct NewJob {
    pub kind: JobKind,
    /// One job of a kind and key a region; a second is silently left out
    pub key: String,
    /// What the kind needs to know; ids and codes, no personal data
    pub payload: String,
    pub due: Instant,
}

/// Adds a job to this transaction. Returns whether it is new.
///
/// # Errors
/// The store refuses.
pub async fn enqueue(tx: &mut Write, job: &NewJob) -> Result<bool, PageError> {
    let row = JobRow {
        region_id: tx.region_id(),
        id: Uuid::now_v7(),
        kind: job.kind.code().to_owned(),
        unique_key: job.key.clone(),
        payload: job.payload.clone(),
        state: JobState::Waiting.code().to_owned(),
        due_at: job.due.micros(),
        attempts: 0,
        leased_until: None,
        created_at: tx.now().micros(),
        last_run_at: None,
        error: String::new(),
    };
    Ok(run!(tx, jobs::insert(&row))? == 1)
}

/// Does everything that is due, one after the other, until nothing is. Returns how many jobs ran.
///
/// # Errors
/// The store refuses.
pub async fn run_due(state: &AppState) -> Result<usize, PageError> {
    run_until(state, || false).await
}

async fn run_until(state: &AppState, stop: impl Fn() -> bool) -> Result<usize, PageError> {
    let mut ran = 0;
    while !stop() {
        let Some(job) = claim(state).await? else { break };
        let outcome = perform(state, &job).await;
        finish(state, &job, outcome).await?;
        ran += 1;
    }
    Ok(ran)
}

/// Takes the next job under a lease. Nothing is written while nothing is due.
async fn claim(state: &AppState) -> Result<Option<JobRow>, PageError> {
    let now = state.store.clock().now().micros();
    let mut tx = state.store.read().await?;
    let due = run!(tx, jobs::count_due(now))?;
    drop(tx);
    if due == 0 {
        return Ok(None);
    }
    let mut tx = state.store.write(INSTALLATION).await?;
    let job = run!(tx, job_claims::claim(now, now + LEASE))?;
    tx.commit_private(PrivateReason::Work).await?;
    Ok(job)
}

/// Runs a job in a task of its own, so that a panic ends only the job.
async fn perform(state: &AppState, job: &JobRow) -> Ran {
    let (state, job) = (state.clone(), job.clone());
    let work = tokio::spawn(async move {
        match JobKind::parse(&job.kind) {
            Some(JobKind::Deliver) => deliver::run(&state, &job).await,
            Some(JobKind::Digest) => digest::run(&state, &job).await,
            Some(JobKind::Daily) => daily::run(&state, &job).await,
            Some(JobKind::CloseVote) => crate::decisions::clock::close_vote(&state, &job).await,
            None => Ok(Ran::Never("a kind this version does not know".to_owned())),
        }
    });
    match work.await {
        Ok(Ok(ran)) => ran,
        Ok(Err(error)) => Ran::Later(error.to_string()),
        Err(error) => Ran::Later(format!("broke off: {error}")),
    }
}

async fn finish(state: &AppState, job: &JobRow, outcome: Ran) -> Result<(), PageError> {
    let (next, wait, error) = match outcome {
        Ran::Done => (JobState::Done, 0, String::new()),
        Ran::Never(error) => (JobState::Failed, 0, error),
        Ran::Later(error) => match wait_after(job.attempts) {
            Some(wait) => (JobState::Waiting, wait, error),
            None => (JobState::Failed, 0, error),
        },
    };
    if next != JobState::Done {
        tracing::warn!(kind = job.kind, id = %job.id, attempts = job.attempts, error, "a job did not succeed");
    }
    let mut tx = state.store.write(INSTALLATION).await?;
    let due = tx.now().micros() + wait;
    run!(tx, jobs::finish(job.region_id, job.id, next.code(), due, &error))?;
    if next == JobState::Failed {
        tell_administrators(&mut tx, NoticeKind::JobFailed, "/admin/pekerjaan").await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

/// Once a day is enough: the page lists all of them.
pub(crate) async fn tell_administrators(
    tx: &mut Write,
    kind: NoticeKind,
    path: &str,
) -> Result<(), PageError> {
    let day = local_date(tx.now(), &crate::context::time_zone(crate::context::CAPITAL_ZONE));
    let key = format!("{} {day}", kind.code());
    let notice = Notice::new(INSTALLATION, To::Role(Role::Administrator), kind, key, path.to_owned());
    messages::send(tx, &notice).await.map(|_| ())
}

/// One round of the runner: the day's jobs are added, then what is due is done.
///
/// # Errors
/// The store refuses.
pub async fn tick(state: &AppState, days: &mut daily::Days) -> Result<usize, PageError> {
    daily::ensure(state, days).await?;
    run_due(state).await
}

/// Does what is due, every second, until told to stop; the job at hand is finished first.
pub async fn runner(state: AppState, mut stop: watch::Receiver<bool>) {
    let mut days = daily::Days::default();
    if let Err(error) = release(&state).await {
        tracing::warn!(%error, "leases of an earlier server could not be ended");
    }
    while !*stop.borrow() {
        let round = async {
            daily::ensure(&state, &mut days).await?;
            run_until(&state, || *stop.borrow()).await
        };
        if let Err(error) = round.await {
            tracing::warn!(%error, "jobs could not be run; trying again");
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stop.changed() => {}
        }
    }
}

/// On SQLite the lock of the data folder says that no other server runs: what it left under lease is due at once.
async fn release(state: &AppState) -> Result<(), PageError> {
    if state.store.engine() != "SQLite" {
        return Ok(());
    }
    let mut tx = state.store.write(INSTALLATION).await?;
    let now = tx.now().micros();
    run!(tx, jobs::release_all(now))?;
    Ok(tx.commit_private(PrivateReason::Work).await?)
}
