//! What the clock does with minutes and attendance, once a day: closes objections, publishes what nobody approved, reminds of
//! minutes that are to be written, erases names. Harmless when repeated.
use super::{act, ask_to_approve, meeting_of, put, runner, state, stored, tell_published, terms};
use crate::calendar;
use crate::context::time_zone;
use crate::error::PageError;
use crate::i18n::Locale;
use crate::meetings::Meeting;
use crate::messages::{self, Notice};
use crate::paths::Paths;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::forum::attendance::names_end;
use rembuk_domain::forum::minutes::{Minutes, writing_due};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::time::local_date;
use rembuk_store::rows::NOW;
use rembuk_store::{PrivateReason, RegionHead, Store, run};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// Minutes, names and follow-ups of one region.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn region(state: &AppState, region_id: i64, today: Date) -> Result<(), PageError> {
    let heads = state.store.heads().snapshot();
    let head = heads.by_slug.values().find(|head| head.region.region_id == region_id).cloned();
    let Some(head) = head else { return Ok(()) };
    of_region(&state.store, &head, today).await?;
    crate::follow_ups::daily(&state.store, &head, today).await
}

async fn of_region(store: &Store, head: &RegionHead, today: Date) -> Result<(), PageError> {
    let region_id = head.region.region_id;
    let mut read = store.read().await?;
    let waiting = run!(read, minutes::list_waiting(region_id, NOW))?;
    drop(read);
    for row in waiting {
        step(store, head, (row.meeting_id, row.id), today).await?;
    }
    remind_of_writing(store, head, today).await?;
    erase_names(store, head, today).await
}

/// One version, as far as its days have come.
async fn step(
    store: &Store,
    head: &RegionHead,
    (meeting_id, id): (Uuid, Uuid),
    today: Date,
) -> Result<(), PageError> {
    let mut tx = store.write(head.region.region_id).await?;
    let versions = super::load_in(&mut tx, meeting_id).await?;
    let Some(row) = versions.0.into_iter().find(|row| row.id == id) else { return Ok(()) };
    let Some(before) = state(&row) else { return Ok(()) };
    let after = before.on(today);
    if after == before {
        return Ok(());
    }
    let meeting = meeting_of(&mut tx, meeting_id).await?;
    let row = stored(&row, &after);
    put(&mut tx, &row).await?;
    let slug = head.region.slug.as_str();
    let (kind, more) = match &after {
        Minutes::Published(at) => {
            tell_published(&mut tx, &meeting, slug).await?;
            let missing: Vec<&str> = at.missing().iter().map(|side| side.code()).collect();
            ("minutes-published", json!({"missing": missing}))
        }
        _ => {
            ask_to_approve(&mut tx, &meeting, &row, (slug, today)).await?;
            ("minutes-objections-closed", json!({"publish_due": row.publish_due}))
        }
    };
    tx.commit_public(act(kind, Locale::Id.t("office-clock"), &meeting, &row, more)).await?;
    Ok(())
}

/// Whoever runs a meeting is told once that its minutes are due, and once that they are overdue.
async fn remind_of_writing(store: &Store, head: &RegionHead, today: Date) -> Result<(), PageError> {
    let region_id = head.region.region_id;
    let zone = time_zone(&head.region.time_zone);
    let mut read = store.read().await?;
    let meetings = run!(read, meetings::list(region_id, NOW))?;
    let written: HashSet<Uuid> =
        run!(read, minutes::list_all(region_id, NOW))?.into_iter().map(|row| row.meeting_id).collect();
    let settings = run!(read, settings::list(region_id, NOW))?;
    let calendar = calendar::load(&mut read, region_id, NOW).await?;
    drop(read);
    let now = store.clock().now();
    let mut notices = Vec::new();
    for meeting in meetings.into_iter().filter_map(Meeting::new) {
        let is_owed = meeting.schedule.is_over(now)
            && !meeting.is_cancelled()
            && meeting.row.called_on.is_some()
            && !written.contains(&meeting.row.id);
        let due = writing_due(&calendar, local_date(meeting.schedule.ends(), &zone), terms(&settings));
        // What is long over is not told anew.
        if !is_owed || (today - due).get_days() > 30 {
            continue;
        }
        let stage = if today > due { "after" } else { "before" };
        let key = format!("minutes-write/{}/{stage}", meeting.row.id.simple());
        let path = Paths::new(Locale::Id, &head.region.slug).write_minutes(&meeting.slug());
        let notice = Notice::new(region_id, runner(&meeting), NoticeKind::MinutesToWrite, key, path);
        notices.push(notice.about(&meeting.row.title).due(due));
    }
    if notices.is_empty() {
        return Ok(());
    }
    let mut tx = store.write(region_id).await?;
    for notice in &notices {
        messages::send(&mut tx, notice).await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

/// Names of who came are kept until thirty days after the minutes are final, and half a year at most.
async fn erase_names(store: &Store, head: &RegionHead, today: Date) -> Result<(), PageError> {
    let region_id = head.region.region_id;
    let zone = time_zone(&head.region.time_zone);
    let mut read = store.read().await?;
    let named = run!(read, attendance::list_named_meetings(region_id))?;
    if named.is_empty() {
        return Ok(());
    }
    let meetings: HashMap<Uuid, Meeting> = run!(read, meetings::list(region_id, NOW))?
        .into_iter()
        .filter_map(Meeting::new)
        .map(|meeting| (meeting.row.id, meeting))
        .collect();
    let minutes = run!(read, minutes::list_all(region_id, NOW))?;
    drop(read);
    let is_over = |id: &Uuid| {
        // Names of a meeting that is no more have no reason to stay.
        let Some(meeting) = meetings.get(id) else { return true };
        let held_on = local_date(meeting.schedule.ends(), &zone);
        let own = minutes.iter().filter(|row| row.meeting_id == *id).cloned().collect();
        today >= names_end(held_on, super::Versions(own).final_on())
    };
    let over: Vec<Uuid> = named.into_iter().filter(is_over).collect();
    if over.is_empty() {
        return Ok(());
    }
    let mut tx = store.write(region_id).await?;
    for id in over {
        let count = run!(tx, attendance::delete_persons(region_id, id))?;
        tracing::info!(region_id, meeting = %id, count, "names of who came were erased");
    }
    Ok(tx.commit_private(PrivateReason::PersonalData).await?)
}
