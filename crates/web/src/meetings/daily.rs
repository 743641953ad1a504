//! What the clock does with meetings, once a day: ends those that are over, puts agendas forward that nobody put forward,
//! and lets versions stand whose time for approving is over. Harmless when repeated: what stands waits no more.
use super::acts::{act, put};
use super::agenda::{Agenda, Clocks, Refusal, lapse, put_forward};
use super::telling::{ask_to_approve, tell_of_agenda};
use super::{Meeting, find_in};
use crate::error::PageError;
use crate::i18n::Locale;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::forum::meetings::Meeting as State;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{MeetingRow, NOW};
use rembuk_store::{PrivateReason, Store, run};
use serde_json::json;
use uuid::Uuid;

/// # Errors
/// The store refuses: it is tried again.
pub async fn region(state: &AppState, region_id: i64, today: Date) -> Result<(), PageError> {
    let store = &state.store;
    let mut tx = store.read().await?;
    let rows = run!(tx, meetings::list(region_id, NOW))?;
    drop(tx);
    let now = store.clock().now();
    for meeting in rows.into_iter().filter_map(Meeting::new) {
        if meeting.is_open(now) {
            put_forward_unasked(store, region_id, meeting.row.id).await?;
        }
        // An agenda stands also where its meeting began before the clock came round.
        if !meeting.is_cancelled() {
            let_stand(store, region_id, meeting.row.id, today).await?;
        }
        if matches!(meeting.state, State::Called(_)) && meeting.schedule.is_over(now) {
            hold(store, region_id, meeting.row.id).await?;
        }
    }
    Ok(())
}

/// By whom: the clock acts for the office that runs meetings.
fn office() -> String {
    Locale::Id.t(Role::Secretariat.key())
}

async fn hold(store: &Store, region_id: i64, id: Uuid) -> Result<(), PageError> {
    let mut tx = store.write(region_id).await?;
    let meeting = find_in(&mut tx, id).await?;
    let State::Called(called) = meeting.state else { return Ok(()) };
    if called.hold(tx.now()).is_err() {
        return Ok(());
    }
    let row = MeetingRow { state: "held".to_owned(), ..meeting.row };
    put(&mut tx, &row).await?;
    tx.commit_public(act("meeting-held", office(), &row, json!({}))).await?;
    Ok(())
}

/// Puts the items of a meeting forward where nobody did in time, so that no proposal waits for anybody.
async fn put_forward_unasked(store: &Store, region_id: i64, id: Uuid) -> Result<(), PageError> {
    let mut tx = store.write(region_id).await?;
    let meeting = find_in(&mut tx, id).await?;
    let agenda = Agenda::load_in(&mut tx, id).await?;
    let clocks = Clocks::load_in(&mut tx).await?;
    let is_due = clocks.today >= clocks.put_forward_by(&meeting);
    if !is_due || !agenda.is_changed() || agenda.on_agenda().next().is_none() {
        return Ok(());
    }
    match put_forward(&mut tx, &meeting, &agenda, &clocks).await {
        Ok(version) => {
            if version.stands_on.is_none() {
                ask_to_approve(&mut tx, &meeting, &version).await?;
            }
            let more = json!({"version": version.version, "due": version.due_on});
            tx.commit_public(act("agenda-put-forward", office(), &meeting.row, more)).await?;
            Ok(())
        }
        Err(Refusal::Rule(_)) => Ok(tx.commit_private(PrivateReason::NothingChanged).await?),
        Err(Refusal::Page(error)) => Err(error),
    }
}

/// The last version stands once its clock ran out.
///
/// # Errors
/// The store refuses.
pub async fn let_stand(store: &Store, region_id: i64, id: Uuid, today: Date) -> Result<(), PageError> {
    let mut tx = store.write(region_id).await?;
    let meeting = find_in(&mut tx, id).await?;
    let agenda = Agenda::load_in(&mut tx, id).await?;
    let Some((version, stands)) = lapse(&mut tx, &agenda, today).await? else { return Ok(()) };
    tell_of_agenda(&mut tx, &meeting, &version).await?;
    let missing: Vec<&str> = stands.missing().iter().map(|(side, _)| side.code()).collect();
    let more = json!({"version": version.version, "missing": missing});
    tx.commit_public(act("agenda-lapsed", office(), &meeting.row, more)).await?;
    Ok(())
}
