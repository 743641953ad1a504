//! The job that hands one delivery over: is the server there? put into words and marked, in one transaction; handed over;
//! what was said is noted. A run that finds it marked comes after a crash and sends nothing.
use crate::error::PageError;
use crate::jobs::tell_administrators;
use crate::mail::compose::{self, Composed};
use crate::state::AppState;
use rembuk_domain::jobs::{Ran, wait_after};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::messages::delivery::{Channel, Delivery, DeliveryState, Marked, Said, Waiting};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{JobRow, PersonDelivery};
use rembuk_store::{INSTALLATION, PrivateReason, Write, run};
use uuid::Uuid;

/// The page where administrators see what is uncertain.
const PAGE: &str = "/admin/surel";

/// # Errors
/// The store refuses: it is tried again, unless it was marked.
pub async fn run(state: &AppState, job: &JobRow) -> Result<Ran, PageError> {
    let Ok(id) = job.payload.parse::<Uuid>() else { return Ok(Ran::Never("not a delivery".to_owned())) };
    let mut tx = state.store.read().await?;
    let row = run!(tx, deliveries::find(id))?;
    drop(tx);
    let Some(row) = row else { return Ok(Ran::Done) };
    match delivery(&row) {
        Some(Delivery::Waiting(waiting)) => send(state, &row, waiting, job.attempts).await,
        Some(Delivery::Marked(marked)) => {
            let error = "the program stopped while it was handed over";
            note(state, &row, &marked.left_behind(), error).await?;
            Ok(Ran::Done)
        }
        _ => Ok(Ran::Done),
    }
}

fn delivery(row: &PersonDelivery) -> Option<Delivery> {
    Some(Delivery::from_facts(DeliveryState::parse(&row.state)?, row.marked_at.map(Instant::from_micros)))
}

async fn send(
    state: &AppState,
    row: &PersonDelivery,
    waiting: Waiting,
    attempts: i64,
) -> Result<Ran, PageError> {
    let channel = Channel::parse(&row.channel);
    if let Some(channel) = channel
        && let Err(error) = state.outbound.reach(channel).await
    {
        return later(state, row, waiting, attempts, error).await;
    }
    let Some((marked, composed)) = mark(state, row, waiting).await? else { return Ok(Ran::Done) };
    let said = state.outbound.hand_over(row, &composed, state.store.clock().now()).await;
    let next = marked.answered(&said);
    let error = match &said {
        Said::Taken => "",
        Said::NotNow(error) | Said::Refused(error) | Said::Nothing(error) => error,
    };
    match next {
        Delivery::Waiting(waiting) => {
            note(state, row, &Delivery::Waiting(waiting), error).await?;
            later(state, row, waiting, attempts, error.to_owned()).await
        }
        next => {
            note(state, row, &next, error).await?;
            Ok(Ran::Done)
        }
    }
}

/// Puts it into words and marks it, in one transaction. None if another run was faster, or if there is nothing to say.
/// Public for the test that stops right after it.
///
/// # Errors
/// The store refuses.
pub async fn mark(
    state: &AppState,
    row: &PersonDelivery,
    waiting: Waiting,
) -> Result<Option<(Marked, Composed)>, PageError> {
    let mut tx = state.store.write(INSTALLATION).await?;
    let (from, at) = (DeliveryState::Waiting.code(), tx.now());
    let composed = match is_possible(state, row) {
        true => compose::compose(&mut tx, state, row).await?,
        false => None,
    };
    let Some(composed) = composed else {
        let to = waiting.dropped().state().code();
        run!(tx, deliveries::end(row.id, from, to, "", at.micros()))?;
        tx.commit_private(PrivateReason::Work).await?;
        return Ok(None);
    };
    if run!(tx, deliveries::mark(row.id, at.micros()))? == 0 {
        return Ok(None);
    }
    tx.commit_private(PrivateReason::Work).await?;
    Ok(Some((waiting.marked(at), composed)))
}

/// A short text without a gateway will never leave: better dropped than waiting for ever.
fn is_possible(state: &AppState, row: &PersonDelivery) -> bool {
    Channel::parse(&row.channel) != Some(Channel::Gateway) || state.outbound.gateway.is_some()
}

/// Tried again later, or given up after the last try.
async fn later(
    state: &AppState,
    row: &PersonDelivery,
    waiting: Waiting,
    attempts: i64,
    error: String,
) -> Result<Ran, PageError> {
    if wait_after(attempts).is_none() {
        let mut tx = state.store.write(INSTALLATION).await?;
        let to = waiting.given_up().state().code();
        run!(tx, deliveries::change(row.id, DeliveryState::Waiting.code(), to, &error))?;
        tx.commit_private(PrivateReason::Work).await?;
    }
    Ok(Ran::Later(error))
}

/// Notes what became of a marked delivery.
async fn note(state: &AppState, row: &PersonDelivery, next: &Delivery, error: &str) -> Result<(), PageError> {
    let mut tx = state.store.write(INSTALLATION).await?;
    let (from, to, at) = (DeliveryState::Marked.code(), next.state(), tx.now().micros());
    match to {
        DeliveryState::Sent | DeliveryState::Dropped => {
            run!(tx, deliveries::end(row.id, from, to.code(), error, at))?;
        }
        DeliveryState::Waiting | DeliveryState::Marked | DeliveryState::Uncertain | DeliveryState::Failed => {
            run!(tx, deliveries::change(row.id, from, to.code(), error))?;
        }
    }
    if to == DeliveryState::Uncertain {
        uncertain(&mut tx).await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

async fn uncertain(tx: &mut Write) -> Result<(), PageError> {
    tell_administrators(tx, NoticeKind::MailUncertain, PAGE).await
}
