//! What follows from meetings: rows as the rules see them, what is done to them, what the clock does.
use crate::attendance::days;
use crate::calendar;
use crate::error::PageError;
use crate::i18n::Locale;
use crate::meetings::Meeting;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::figures::reminders::Stage;
use rembuk_domain::forum::follow_ups::{
    Done, Dropped, Due, FollowUp, FollowUpError, Open, Reported, Underway,
};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{FollowUpRow, NOW, PersonFollowUpAct};
use rembuk_store::{PrivateReason, PublicAct, RegionHead, Store, StoreError, Write, run};
use serde_json::{Value, json};
use uuid::Uuid;

/// Letter of references of follow-ups: T-2026-0003.
pub const REFERENCE: &str = "T";

/// Why something was not done.
#[derive(Debug)]
pub enum Refusal {
    Rule(FollowUpError),
    Page(PageError),
}

impl From<FollowUpError> for Refusal {
    fn from(error: FollowUpError) -> Self {
        Self::Rule(error)
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Page(error.into())
    }
}

/// Who acts: the office for the record, the person or link apart.
#[derive(Debug, Clone)]
pub struct Doer {
    pub office: String,
    pub person: Option<Uuid>,
    pub link: Option<Uuid>,
}

/// As it stands in addresses: `t-2026-0003`.
pub fn slug(row: &FollowUpRow) -> String {
    row.reference.to_lowercase()
}

/// A row as the rules see it; none for a damaged one. `by` is who reported, where that is known.
pub fn state(row: &FollowUpRow, by: Option<Uuid>) -> Option<FollowUp> {
    let day = |text: &str| text.parse::<Date>().ok();
    let maybe = |text: &Option<String>| text.as_deref().and_then(day);
    let due = Due { first: day(&row.first_due)?, now: day(&row.due_on)? };
    Some(match row.state.as_str() {
        "open" => FollowUp::Open(Open { due }),
        "underway" => FollowUp::Underway(Underway { due }),
        "reported" => FollowUp::Reported(Reported {
            due,
            on: maybe(&row.reported_on)?,
            by,
            check_due: maybe(&row.check_due)?,
        }),
        "done" => {
            FollowUp::Done(Done { due, on: maybe(&row.reported_on)?, by, is_confirmed: row.is_confirmed })
        }
        "dropped" => {
            FollowUp::Dropped(Dropped { due, reason: row.dropped_reason.clone().unwrap_or_default() })
        }
        _ => return None,
    })
}

/// The row in its new state.
fn stored(row: &FollowUpRow, state: &FollowUp) -> FollowUpRow {
    let due = state.due();
    let base = FollowUpRow {
        state: state.code().to_owned(),
        first_due: due.first.to_string(),
        due_on: due.now.to_string(),
        check_due: None,
        ..row.clone()
    };
    match state {
        FollowUp::Open(_) | FollowUp::Underway(_) => {
            FollowUpRow { is_confirmed: false, reported_on: None, ..base }
        }
        FollowUp::Reported(at) => FollowUpRow {
            is_confirmed: false,
            reported_on: Some(at.on.to_string()),
            check_due: Some(at.check_due.to_string()),
            sent_back_reason: None,
            ..base
        },
        FollowUp::Done(at) => {
            FollowUpRow { is_confirmed: at.is_confirmed, reported_on: Some(at.on.to_string()), ..base }
        }
        FollowUp::Dropped(at) => FollowUpRow { dropped_reason: Some(at.reason.clone()), ..base },
    }
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &FollowUpRow) -> Result<(), StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, follow_ups::close(region_id, row.id, seq))?;
    run!(tx, follow_ups::insert(region_id, seq, row))
}

/// What the record tells of a follow-up: reference, organisation and days.
pub fn act(kind: &'static str, by: String, row: &FollowUpRow, more: Value) -> PublicAct {
    let mut payload = json!({"follow_up": row.reference, "due": row.due_on});
    if let (Some(payload), Value::Object(more)) = (payload.as_object_mut(), more) {
        payload.extend(more);
    }
    PublicAct {
        kind,
        by,
        subject: format!("follow-up/{}", row.reference),
        before: None,
        after: None,
        payload,
    }
}

/// What was agreed at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    pub organisation_id: Uuid,
    pub what: String,
    pub until: Date,
    /// What it comes from, as `kind:id`: a decision, say
    pub source: Option<String>,
}

/// Stores what was agreed under the next reference of the year, and tells the organisation.
///
/// # Errors
/// `DayIsOver`; the store refuses.
pub async fn agree(
    tx: &mut Write,
    meeting: &Meeting,
    agreed: &Agreed,
    (today, slug): (Date, &str),
) -> Result<FollowUpRow, Refusal> {
    let open = Open::agree(agreed.until, today)?;
    let (region_id, year) = (tx.region_id(), today.year());
    let number = run!(tx, references::next(region_id, REFERENCE, i64::from(year)))?;
    let row = FollowUpRow {
        id: Uuid::now_v7(),
        reference: format!("{REFERENCE}-{year}-{number:04}"),
        meeting_id: meeting.row.id,
        organisation_id: agreed.organisation_id,
        what: agreed.what.clone(),
        state: "open".to_owned(),
        agreed_on: today.to_string(),
        first_due: open.due.first.to_string(),
        due_on: open.due.now.to_string(),
        source: agreed.source.clone(),
        moved_reason: None,
        report: None,
        link: None,
        reported_on: None,
        reported_by: None,
        check_due: None,
        is_confirmed: false,
        sent_back_reason: None,
        dropped_reason: None,
        valid_from_seq: 0,
    };
    put(tx, &row).await?;
    tell(tx, &row, NoticeKind::FollowUpAgreed, ("agreed", slug)).await?;
    Ok(row)
}

/// Tells the organisation.
async fn tell(
    tx: &mut Write,
    row: &FollowUpRow,
    kind: NoticeKind,
    (stage, region): (&str, &str),
) -> Result<(), PageError> {
    let path = Paths::new(Locale::Id, region).report_follow_up(&slug(row));
    let key = format!("follow-up/{}/{stage}", row.id.simple());
    let notice = Notice::new(tx.region_id(), To::Organisation(row.organisation_id), kind, key, path);
    let notice = notice.about(&row.what);
    let notice = match row.due_on.parse() {
        Ok(due) => notice.due(due),
        Err(_) => notice,
    };
    messages::send(tx, &notice).await.map(|_| ())
}

/// Whoever looks at what is reported done.
fn looks_at(meeting: &Meeting) -> To {
    match meeting.row.convener_id {
        Some(convener) if !meeting.kind.has_co_chairs() => To::Organisation(convener),
        _ => To::Role(Role::Secretariat),
    }
}

/// What is to be done to a follow-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// How far it is, in words and perhaps a link
    Progress {
        report: String,
        link: Option<String>,
    },
    /// Done, in words and perhaps a link
    Report {
        report: String,
        link: Option<String>,
    },
    Confirm,
    SendBack(String),
    Move(Date, String),
    Drop(String),
}

/// What acts are judged by.
#[derive(Debug, Clone)]
pub struct Desk {
    pub today: Date,
    pub calendar: WorkingCalendar,
    pub days: u16,
    pub slug: String,
}

/// Who reported last, where that is a person with an account.
async fn reporter(tx: &mut Write, id: Uuid) -> Result<Option<Uuid>, StoreError> {
    let region_id = tx.region_id();
    let acts = run!(tx, follow_ups::list_acts(region_id, id))?;
    Ok(acts.into_iter().rev().find(|row| row.act == "reported").and_then(|row| row.person_id))
}

async fn note(tx: &mut Write, id: Uuid, act: &str, doer: &Doer) -> Result<(), StoreError> {
    let region_id = tx.region_id();
    let row = PersonFollowUpAct {
        id: Uuid::now_v7(),
        follow_up_id: id,
        act: act.to_owned(),
        person_id: doer.person,
        link_id: doer.link,
        at: tx.now().micros(),
    };
    run!(tx, follow_ups::insert_act(region_id, &row))
}

/// Does it; the entry for the record comes back.
///
/// # Errors
/// The rules refuse, or the store.
pub async fn carry_out(
    tx: &mut Write,
    (row, meeting): (&FollowUpRow, &Meeting),
    wish: Wish,
    doer: &Doer,
    desk: &Desk,
) -> Result<(FollowUpRow, PublicAct), Refusal> {
    let by = reporter(tx, row.id).await?;
    let state = state(row, by).ok_or_else(|| PageError::Internal("a follow-up is damaged".to_owned()))?;
    let state = state.on(desk.today);
    let (row, kind) = match wish {
        Wish::Progress { report, link } => {
            let next = FollowUp::Underway(state.progress()?);
            let row = stored(row, &next);
            (
                FollowUpRow { report: Some(report), link, reported_by: Some(doer.office.clone()), ..row },
                "follow-up-underway",
            )
        }
        Wish::Report { report, link } => {
            let next = state.report(doer.person, desk.today, &desk.calendar, desk.days)?;
            note(tx, row.id, "reported", doer).await?;
            let row = stored(row, &FollowUp::Reported(next));
            let row =
                FollowUpRow { report: Some(report), link, reported_by: Some(doer.office.clone()), ..row };
            tell_of_report(tx, &row, meeting, desk).await?;
            (row, "follow-up-reported")
        }
        Wish::Confirm => {
            let person = doer.person.ok_or(FollowUpError::WrongState)?;
            let done = match state {
                FollowUp::Reported(at) => at.confirm(person)?,
                FollowUp::Done(at) => at.confirm(person)?,
                _ => return Err(FollowUpError::WrongState.into()),
            };
            note(tx, row.id, "confirmed", doer).await?;
            (stored(row, &FollowUp::Done(done)), "follow-up-confirmed")
        }
        Wish::SendBack(reason) => {
            let FollowUp::Reported(at) = state else { return Err(FollowUpError::WrongState.into()) };
            if reason.is_empty() {
                return Err(FollowUpError::NoReason.into());
            }
            let row = stored(row, &FollowUp::Underway(at.send_back()));
            let row = FollowUpRow { sent_back_reason: Some(reason), ..row };
            let stage = format!("sent-back/{}", tx.seq());
            tell(tx, &row, NoticeKind::FollowUpSentBack, (&stage, &desk.slug)).await?;
            (row, "follow-up-sent-back")
        }
        Wish::Move(until, reason) => {
            let row = stored(row, &state.move_to(until, &reason, desk.today)?);
            (FollowUpRow { moved_reason: Some(reason), ..row }, "follow-up-moved")
        }
        Wish::Drop(reason) => (stored(row, &FollowUp::Dropped(state.drop_it(&reason)?)), "follow-up-dropped"),
    };
    put(tx, &row).await?;
    let act = act(kind, doer.office.clone(), &row, json!({"by_link": doer.link.is_some()}));
    Ok((row, act))
}

async fn tell_of_report(
    tx: &mut Write,
    row: &FollowUpRow,
    meeting: &Meeting,
    desk: &Desk,
) -> Result<(), PageError> {
    let path = Paths::new(Locale::Id, &desk.slug).report_follow_up(&slug(row));
    let key = format!("follow-up/{}/to-check/{}", row.id.simple(), tx.seq());
    let notice = Notice::new(tx.region_id(), looks_at(meeting), NoticeKind::FollowUpToCheck, key, path);
    let notice = notice.about(&row.what);
    let notice = match row.check_due.as_deref().and_then(|day| day.parse().ok()) {
        Some(due) => notice.due(due),
        None => notice,
    };
    messages::send(tx, &notice).await.map(|_| ())
}

/// What the clock does, once a day: reports nobody looked at count, and organisations are reminded.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn daily(store: &Store, head: &RegionHead, today: Date) -> Result<(), PageError> {
    let region_id = head.region.region_id;
    let mut read = store.read().await?;
    let rows = run!(read, follow_ups::list(region_id, NOW))?;
    let calendar = calendar::load(&mut read, region_id, NOW).await?;
    drop(read);
    let mut reminders = Vec::new();
    for row in rows {
        let Some(state) = state(&row, None) else { continue };
        if state.clone().on(today) != state {
            lapse(store, region_id, row.id, today).await?;
            continue;
        }
        let agreed = row.agreed_on.parse().unwrap_or(today);
        if let Some(reminder) = state.reminder(row.id, agreed, today, &calendar) {
            let kind = match reminder.stage {
                Stage::WeekBefore | Stage::DayBefore => NoticeKind::FollowUpDueSoon,
                Stage::After | Stage::ToHead => NoticeKind::FollowUpOverdue,
            };
            let path = Paths::new(Locale::Id, &head.region.slug).report_follow_up(&slug(&row));
            let to = To::Organisation(row.organisation_id);
            let notice = Notice::new(region_id, to, kind, reminder.key, path);
            reminders.push(notice.about(&row.what).due(state.due().now));
        }
    }
    if reminders.is_empty() {
        return Ok(());
    }
    let mut tx = store.write(region_id).await?;
    for notice in &reminders {
        messages::send(&mut tx, notice).await?;
    }
    Ok(tx.commit_private(PrivateReason::Work).await?)
}

/// A report that nobody looked at in time counts, and says so.
async fn lapse(store: &Store, region_id: i64, id: Uuid, today: Date) -> Result<(), PageError> {
    let mut tx = store.write(region_id).await?;
    let rows = run!(tx, follow_ups::list(region_id, NOW))?;
    let Some(row) = rows.into_iter().find(|row| row.id == id) else { return Ok(()) };
    let Some(FollowUp::Reported(at)) = state(&row, None) else { return Ok(()) };
    let Ok(done) = at.lapse(today) else { return Ok(()) };
    let row = stored(&row, &FollowUp::Done(done));
    put(&mut tx, &row).await?;
    tx.commit_public(act("follow-up-lapsed", Locale::Id.t("office-clock"), &row, json!({}))).await?;
    Ok(())
}

/// Working days within which a report is looked at, by the region's rule.
pub fn check_days(settings: &[rembuk_store::rows::Setting]) -> u16 {
    days(settings, Rule::FollowUpDays)
}
