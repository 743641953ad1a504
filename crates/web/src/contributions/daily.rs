//! What time alone does with contributions, once a day: reminding whoever owes an answer, settling what its contributor said
//! nothing about, telling the secretariat what was not passed on. Harmless when repeated.
use super::{acts, state_of, with_state};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::arg;
use crate::i18n::Locale;
use crate::meetings::agenda::{NextItem, put_on_next_agenda};
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use crate::state::AppState;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::contributions::clocks::Nudge;
use rembuk_domain::contributions::states::Contribution;
use rembuk_domain::forum::agenda::Origin;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{ContributionRow, NOW, Office};
use rembuk_store::{PrivateReason, Store, run};
use serde_json::json;
use uuid::Uuid;

/// # Errors
/// The store refuses: it is tried again.
pub async fn region(state: &AppState, region_id: i64, day: Date) -> Result<(), PageError> {
    settle_silent(&state.store, region_id, day).await?;
    let heads = state.store.heads().snapshot();
    let head = heads.by_slug.values().find(|head| head.region.region_id == region_id).cloned();
    let Some(head) = head else { return Ok(()) };
    let mut context = Context::open(state, Locale::Id, &head.region.slug, "").await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    let received = run!(context.tx, contributions::list_in_state(region_id, "received"))?;
    let assigned = run!(context.tx, contributions::list_in_state(region_id, "assigned"))?;
    let forwarded = run!(context.tx, contributions::list_in_state(region_id, "forwarded"))?;
    drop(context);
    let paths = Paths::new(Locale::Id, &head.region.slug);
    put_on_agenda(&state.store, region_id, day, &assigned, &calendar).await?;
    let mut notices: Vec<Notice> = Vec::new();
    for row in received {
        notices.extend(to_pass_on(region_id, &row, day, &paths));
    }
    for row in assigned {
        notices.extend(to_answer(region_id, &row, day, &calendar, &offices, &paths));
    }
    for row in forwarded {
        notices.extend(to_tell_news(region_id, &row, day, &paths));
    }
    if notices.is_empty() {
        return Ok(());
    }
    let mut tx = state.store.write(region_id).await?;
    for notice in &notices {
        messages::send(&mut tx, notice).await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

/// Settles, as said nothing about, what its contributor had time enough to speak of. Returns how many there were.
///
/// # Errors
/// The store refuses.
pub async fn settle_silent(store: &Store, region_id: i64, today: Date) -> Result<usize, PageError> {
    let mut read = store.read().await?;
    let waiting = run!(read, contributions::list_in_state(region_id, "answered"))?;
    drop(read);
    let mut count = 0;
    for row in waiting {
        if row.settle_by.as_deref().is_none_or(|day| day >= today.to_string().as_str()) {
            continue;
        }
        match settle(store, region_id, row.id, today).await {
            Ok(is_settled) => count += usize::from(is_settled),
            // One that can't be settled must not hold up the others.
            Err(error) => tracing::error!(reference = row.reference, %error, "not settled"),
        }
    }
    Ok(count)
}

/// What nobody answered for so long stands on the forum's next agenda by itself, and can't be taken off. A region without
/// a forum has none to put it on.
async fn put_on_agenda(
    store: &Store,
    region_id: i64,
    today: Date,
    assigned: &[ContributionRow],
    calendar: &WorkingCalendar,
) -> Result<(), PageError> {
    let is_due = |row: &&ContributionRow| {
        let due = row.due_on.as_deref().and_then(|due| due.parse::<Date>().ok());
        row.agenda_on.is_none()
            && due.and_then(|due| Nudge::due_on(due, today, calendar)) == Some(Nudge::OnAgenda)
    };
    for id in assigned.iter().filter(is_due).map(|row| row.id) {
        let mut tx = store.write(region_id).await?;
        if Forum::load_in(&mut tx).await?.forum().is_none() {
            return Ok(());
        }
        let row = acts::find(&mut tx, id).await?;
        if row.state != "assigned" || row.agenda_on.is_some() {
            continue;
        }
        let reference = row.reference.to_uppercase();
        let item = NextItem {
            origin: Origin::Rule,
            title: Locale::Id.ta("contribution-agenda-item", &[arg("reference", &reference)]),
            about: String::new(),
            subject: format!("contribution:{}", row.reference),
            proposed_by: None,
        };
        put_on_next_agenda(&mut tx, &item).await?;
        let row = ContributionRow { agenda_on: Some(today.to_string()), ..row };
        acts::put(&mut tx, &row).await?;
        let more = json!({"on": row.agenda_on, "due_on": row.due_on});
        let by = Locale::Id.t("office-clock");
        tx.commit_public(acts::public_act("contribution-on-agenda", by, &row, more)).await?;
    }
    Ok(())
}

async fn settle(store: &Store, region_id: i64, id: Uuid, today: Date) -> Result<bool, PageError> {
    let mut tx = store.write(region_id).await?;
    let row = acts::find(&mut tx, id).await?;
    let Contribution::Answered(answered) = state_of(&row)? else { return Ok(false) };
    let Ok(settled) = answered.lapse(today) else { return Ok(false) };
    let row = with_state(row, &Contribution::Settled(settled));
    acts::put(&mut tx, &row).await?;
    let by = Locale::Id.t("office-clock");
    tx.commit_public(acts::public_act("contribution-settled", by, &row, json!({"verdict": row.verdict})))
        .await?;
    Ok(true)
}

fn key(row: &ContributionRow, step: &str, day: &str) -> String {
    format!("contribution/{}/{day}/{step}", row.reference)
}

/// Nobody passed it on in time: the secretariat is told once.
fn to_pass_on(region_id: i64, row: &ContributionRow, day: Date, paths: &Paths) -> Option<Notice> {
    (row.assign_by < day.to_string()).then(|| {
        let key = key(row, "pass-on", &row.assign_by);
        let path = paths.contribution_to_route(&row.reference);
        let kind = NoticeKind::ContributionToPassOn;
        let notice = Notice::new(region_id, To::Role(Role::Secretariat), kind, key, path);
        due(notice.about(&row.reference.to_uppercase()), Some(&row.assign_by))
    })
}

fn due(notice: Notice, day: Option<&String>) -> Notice {
    match day.and_then(|day| day.parse().ok()) {
        Some(day) => notice.due(day),
        None => notice,
    }
}

/// What an office that owes an answer is told today; in the end also the offices that head it.
fn to_answer(
    region_id: i64,
    row: &ContributionRow,
    day: Date,
    calendar: &WorkingCalendar,
    offices: &[Office],
    paths: &Paths,
) -> Vec<Notice> {
    let Some(until) = row.due_on.as_deref().and_then(|due| due.parse::<Date>().ok()) else {
        return Vec::new();
    };
    let Some(nudge) = Nudge::due_on(until, day, calendar) else { return Vec::new() };
    let agency = row.assignee_id.filter(|id| !id.is_nil());
    let to: Vec<To> = match (agency, nudge) {
        (None, _) => vec![To::Role(Role::Secretariat)],
        (Some(agency), Nudge::Soon | Nudge::Overdue) => vec![To::Organisation(agency)],
        (Some(agency), Nudge::ToHead | Nudge::OnAgenda) => {
            let mut to = crate::entered::daily::heads(agency, offices);
            to.push(To::Organisation(agency));
            to
        }
    };
    let kind = match nudge {
        Nudge::Soon => NoticeKind::ContributionDueSoon,
        Nudge::Overdue | Nudge::ToHead | Nudge::OnAgenda => NoticeKind::ContributionOverdue,
    };
    let path = paths.contribution_to_answer(&row.reference);
    let key = key(row, nudge.code(), &until.to_string());
    to.into_iter()
        .map(|to| {
            let notice = Notice::new(region_id, to, kind, key.clone(), path.clone());
            notice.about(&row.reference.to_uppercase()).due(until)
        })
        .collect()
}

/// The day of the next news of what was passed on has come and gone.
fn to_tell_news(region_id: i64, row: &ContributionRow, day: Date, paths: &Paths) -> Option<Notice> {
    let next = row.next_on.as_deref().filter(|next| *next < day.to_string().as_str())?;
    let to = match row.assignee_id.filter(|id| !id.is_nil()) {
        Some(agency) => To::Organisation(agency),
        None => To::Role(Role::Secretariat),
    };
    let path = paths.contribution_to_answer(&row.reference);
    let notice = Notice::new(region_id, to, NoticeKind::ContributionNewsDue, key(row, "news", next), path);
    Some(due(notice.about(&row.reference.to_uppercase()), row.next_on.as_ref()))
}
