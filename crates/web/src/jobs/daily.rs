//! What every region, and the installation, has done once a day, at six in the morning of its time zone.
use crate::context::{CAPITAL_ZONE, time_zone};
use crate::error::PageError;
use crate::jobs::{JobKind, NewJob, enqueue};
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::jobs::Ran;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::JobRow;
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashMap;

/// Hour of the day at which daily jobs and digests are due.
const HOUR: i8 = 6;
const DAY: i64 = 24 * 3_600_000_000;
/// Days for which messages that were read, messages that were not, and what was sent are kept.
const READ_DAYS: i64 = 90;
const UNREAD_DAYS: i64 = 730;
const SENT_DAYS: i64 = 30;

/// The last day each region's job was added for: kept in memory, since adding it again does nothing.
#[derive(Debug, Default)]
pub struct Days(HashMap<i64, Date>);

/// Six in the morning of a day in a time zone.
pub fn morning(day: Date, zone: &str) -> Instant {
    let at = day.at(HOUR, 0, 0, 0).to_zoned_datetime(time_zone(zone));
    at.map_or(Instant::from_micros(0), |at| Instant::from_micros(at.timestamp().as_microsecond()))
}

/// Adds today's job of every region that has none yet.
///
/// # Errors
/// The store refuses.
pub async fn ensure(state: &AppState, days: &mut Days) -> Result<(), PageError> {
    let now = state.store.clock().now();
    let mut places = vec![(INSTALLATION, CAPITAL_ZONE.to_owned())];
    let heads = state.store.heads().snapshot();
    places.extend(heads.by_slug.values().map(|head| (head.region.region_id, head.region.time_zone.clone())));
    for (region_id, zone) in places {
        let day = local_date(now, &time_zone(&zone));
        if days.0.get(&region_id) == Some(&day) {
            continue;
        }
        let job = NewJob {
            kind: JobKind::Daily,
            key: day.to_string(),
            payload: String::new(),
            due: morning(day, &zone),
        };
        let mut tx = state.store.write(region_id).await?;
        enqueue(&mut tx, &job).await?;
        tx.commit_private(PrivateReason::Work).await?;
        days.0.insert(region_id, day);
    }
    Ok(())
}

/// The job itself; its key is the day.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn run(state: &AppState, job: &JobRow) -> Result<Ran, PageError> {
    let Ok(day) = job.unique_key.parse::<Date>() else {
        return Ok(Ran::Never(format!("{:?} is not a day", job.unique_key)));
    };
    if job.region_id == INSTALLATION {
        forget_old(state).await?;
    } else {
        region(state, job.region_id, day).await?;
    }
    Ok(Ran::Done)
}

/// What one region does on a day: features with something to remind of or to close add their call here.
async fn region(state: &AppState, region_id: i64, day: Date) -> Result<(), PageError> {
    tracing::debug!(region_id, %day, "daily job");
    crate::entered::daily::region(state, region_id, day).await?;
    crate::agreed::daily(state, region_id, day).await?;
    crate::processes::daily(&state.store, region_id, day).await?;
    crate::contributions::daily::region(state, region_id, day).await?;
    crate::meetings::daily::region(state, region_id, day).await?;
    crate::decisions::clock::region(state, region_id, day).await?;
    crate::minutes::daily::region(state, region_id, day).await
}

/// Forgets what has been kept long enough.
async fn forget_old(state: &AppState) -> Result<(), PageError> {
    let mut tx = state.store.write(INSTALLATION).await?;
    let now = tx.now().micros();
    crate::people::log::forget_old(&mut tx).await?;
    run!(tx, messages::delete_before(now - READ_DAYS * DAY, now - UNREAD_DAYS * DAY))?;
    run!(tx, deliveries::delete_before(now - SENT_DAYS * DAY))?;
    run!(tx, deliveries::delete_old_proofs(now))?;
    run!(tx, kept_forms::delete_expired(now))?;
    run!(tx, jobs::delete_done(now - SENT_DAYS * DAY))?;
    Ok(tx.commit_private(PrivateReason::Work).await?)
}
