//! What time alone does with motions: it closes votes at their end, and asks in writing what nobody asked in time. Harmless
//! when repeated: a motion that was opened or closed waits no more.
use super::{Acted, Decision, acts, closing};
use crate::context::time_zone;
use crate::error::PageError;
use crate::forum::Forum;
use crate::i18n::Locale;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::forum::motions::{Asked, Motion};
use rembuk_domain::jobs::Ran;
use rembuk_domain::settings::Rule;
use rembuk_domain::time::local_date;
use rembuk_store::rows::{JobRow, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

/// The record's name for what nobody did.
fn by_clock() -> String {
    Locale::Id.t("decision-by-clock")
}

/// The job at the end of a round; its payload is the motion, its key the round.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn close_vote(state: &AppState, job: &JobRow) -> Result<Ran, PageError> {
    let (Ok(motion), Ok(round)) = (Uuid::parse_str(&job.payload), Uuid::parse_str(&job.unique_key)) else {
        return Ok(Ran::Never(format!("{:?} is no round of a motion", job.unique_key)));
    };
    close(state, job.region_id, motion, round).await?;
    Ok(Ran::Done)
}

async fn close(state: &AppState, region_id: i64, motion: Uuid, round: Uuid) -> Result<(), PageError> {
    let mut tx = state.store.write(region_id).await?;
    let today = today(&tx);
    let Some(row) = run!(tx, decisions::find(region_id, NOW, motion))? else { return Ok(()) };
    if row.round_id != Some(round) || row.state != "open" {
        return Ok(());
    }
    let decision = super::load(&mut tx, region_id, NOW, row).await?;
    match closing::close(tx, decision, by_clock(), today).await? {
        Ok(_) => Ok(()),
        Err(error) if closing::is_done(error) => Ok(()),
        Err(error) => Err(PageError::Internal(format!("a vote could not be closed: {error}"))),
    }
}

fn today(tx: &Write) -> Date {
    let zone = tx.region(tx.region_id()).map(|head| head.region.time_zone.clone()).unwrap_or_default();
    local_date(tx.now(), &time_zone(&zone))
}

/// What one region has done on a day: what nobody opened is asked in writing; a vote whose job was lost is closed.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn region(state: &AppState, region_id: i64, day: Date) -> Result<(), PageError> {
    let mut tx = state.store.read().await?;
    let waiting: Vec<_> = run!(tx, decisions::list(region_id, NOW))?
        .into_iter()
        .filter(|row| matches!(row.state.as_str(), "put" | "returned" | "open"))
        .collect();
    drop(tx);
    let now = state.store.clock().now().micros();
    for row in waiting {
        if row.state == "open" {
            let mut tx = state.store.read().await?;
            let rounds = run!(tx, decisions::list_rounds(region_id, NOW, row.id))?;
            drop(tx);
            let over = rounds.iter().find(|round| Some(round.id) == row.round_id && round.closes_at <= now);
            if let Some(round) = over {
                close(state, region_id, row.id, round.id).await?;
            }
            continue;
        }
        match lapse(state, region_id, row.id, day).await? {
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, motion = row.reference, "could not be opened by the clock"),
        }
    }
    Ok(())
}

/// Asks in writing what waited too long.
async fn lapse(state: &AppState, region_id: i64, motion: Uuid, day: Date) -> Acted<()> {
    let mut tx = state.store.write(region_id).await?;
    let Some(row) = run!(tx, decisions::find(region_id, NOW, motion))? else { return Ok(Ok(())) };
    let decision = super::load(&mut tx, region_id, NOW, row).await?;
    let ballot_days = super::days(&mut tx, region_id, Rule::BallotDays).await?;
    let Some(asked) = lapsed(&decision, day, &tx, ballot_days)? else { return Ok(Ok(())) };
    let forum = Forum::load_in(&mut tx).await?;
    let seats = acts::freeze(&forum, &decision, day);
    acts::begin(tx, decision, asked, seats, None, by_clock(), "clock").await
}

fn lapsed(decision: &Decision, day: Date, tx: &Write, ballot_days: u16) -> Result<Option<Asked>, PageError> {
    Ok(match decision.state()? {
        Motion::Put(put) => put.lapse(day, tx.now(), ballot_days).ok(),
        Motion::Returned(back) => back.lapse(day, tx.now(), ballot_days).ok(),
        _ => None,
    })
}
