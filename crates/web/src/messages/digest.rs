//! One mail a person and period: what came in and has not been read yet.
use super::preferences::Preferences;
use crate::context::CAPITAL_ZONE;
use crate::error::PageError;
use crate::jobs::{JobKind, daily};
use crate::mail::content::Content;
use crate::mail::outbox::{self, Outgoing};
use crate::state::AppState;
use rembuk_domain::jobs::Ran;
use rembuk_domain::messages::Period;
use rembuk_store::rows::JobRow;
use rembuk_store::{INSTALLATION, PrivateReason, Write, run};
use uuid::Uuid;

/// Adds the job that makes the digest, the morning after its last day.
pub(super) async fn plan(tx: &mut Write, person: Uuid, period: &Period) -> Result<(), PageError> {
    let key = format!("{} {}", person.simple(), period.code());
    let due = daily::morning(period.sent_on(), CAPITAL_ZONE);
    super::enqueue(tx, JobKind::Digest, key.clone(), key, due).await.map(|_| ())
}

/// The job: its payload is the person and the period. Messages of several regions come in one digest.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn run(state: &AppState, job: &JobRow) -> Result<Ran, PageError> {
    let parts = job.payload.split_once(' ');
    let parts = parts.and_then(|(person, period)| Some((person.parse().ok()?, Period::parse(period)?)));
    let Some((person, period)) = parts else { return Ok(Ran::Never("not a person and period".to_owned())) };
    let mut tx = state.store.write(INSTALLATION).await?;
    let Some(account) = run!(tx, people::find(person))? else { return Ok(Ran::Done) };
    let messages = run!(tx, messages::list_of_period(person, &period.code()))?;
    if let (Some(contact), false) = (super::contact(&mut tx, &account).await?, messages.is_empty()) {
        let outgoing = Outgoing {
            person: Some(person),
            contact,
            locale: Preferences::load(&mut tx, person).await?.language(),
            content: Content::Digest { period: period.code() },
            key: format!("digest {} {}", person.simple(), period.code()),
        };
        outbox::add(&mut tx, &outgoing).await?;
    }
    tx.commit_private(PrivateReason::Work).await?;
    Ok(Ran::Done)
}
