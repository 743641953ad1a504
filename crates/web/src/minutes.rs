//! Minutes of meetings: versions as pages and acts read them, what is done to them, what the clock does.
use crate::attendance::days;
use crate::error::PageError;
use crate::forum::Forum;
use crate::i18n::Locale;
use crate::meetings::{self, Meeting};
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::minutes::{
    Approval, Approvals, Approvers, Draft, Minutes, MinutesError, Objections, Published, Terms,
};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Role;
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{MinutesDraft, MinutesObjection, MinutesRow, NOW, Setting};
use rembuk_store::{PublicAct, StoreError, Write, run};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use uuid::Uuid;

pub mod daily;

/// State of a version whose text was changed before anybody approved it.
pub const REPLACED: &str = "replaced";

/// Why something was not done to minutes.
#[derive(Debug)]
pub enum Refusal {
    Rule(MinutesError),
    Page(PageError),
}

impl From<MinutesError> for Refusal {
    fn from(error: MinutesError) -> Self {
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

/// The days of each step, as the region set them.
pub fn terms(settings: &[Setting]) -> Terms {
    Terms {
        writing: days(settings, Rule::MinutesDays),
        objections: days(settings, Rule::ObjectionDays),
        approval: days(settings, Rule::ApprovalDays),
    }
}

/// Who approves the minutes of a meeting.
pub const fn approvers(meeting: &Meeting) -> Approvers {
    if meeting.kind.has_co_chairs() { Approvers::BothSides } else { Approvers::Convener }
}

const fn approvers_code(approvers: Approvers) -> &'static str {
    match approvers {
        Approvers::BothSides => "both-sides",
        Approvers::Convener => "convener",
    }
}

/// A version as the rules see it; none for one that was replaced, or is damaged.
pub fn state(row: &MinutesRow) -> Option<Minutes> {
    let day = |text: &str| text.parse::<Date>().ok();
    let maybe = |text: &Option<String>| text.as_deref().and_then(day);
    let version = u16::try_from(row.version).ok()?;
    let approvers = if row.approvers == "convener" { Approvers::Convener } else { Approvers::BothSides };
    let approvals = Approvals {
        government: maybe(&row.approved_government_on),
        non_government: maybe(&row.approved_non_government_on),
    };
    let publish_due = day(&row.publish_due)?;
    Some(match row.state.as_str() {
        "objections" => Minutes::Objections(Objections {
            version,
            approvers,
            until: day(&row.objections_until)?,
            publish_due,
        }),
        "approval" => Minutes::Approval(Approval { version, publish_due, approvals }),
        "published" => {
            Minutes::Published(Published { version, approvers, approvals, on: maybe(&row.published_on)? })
        }
        _ => return None,
    })
}

/// The row of a version in its new state.
fn stored(row: &MinutesRow, state: &Minutes) -> MinutesRow {
    let (approvals, published) = match state {
        Minutes::Approval(at) => (at.approvals, None),
        Minutes::Published(at) => (at.approvals, Some(at.on)),
        Minutes::Draft(_) | Minutes::Objections(_) => (Approvals::default(), None),
    };
    let text = |day: Option<Date>| day.map(|day| day.to_string());
    MinutesRow {
        state: state.code().to_owned(),
        approved_government_on: text(approvals.government),
        approved_non_government_on: text(approvals.non_government),
        published_on: text(published),
        ..row.clone()
    }
}

/// Versions of one meeting's minutes, the first first.
#[derive(Debug, Clone, Default)]
pub struct Versions(pub Vec<MinutesRow>);

impl Versions {
    /// What everyone reads, the first first.
    pub fn published(&self) -> impl DoubleEndedIterator<Item = &MinutesRow> {
        self.0.iter().filter(|row| row.state == "published")
    }

    /// The newest that everyone reads.
    pub fn public(&self) -> Option<&MinutesRow> {
        self.published().next_back()
    }

    /// The one that waits for objections or an approval.
    pub fn waiting(&self) -> Option<&MinutesRow> {
        self.0.iter().rev().find(|row| matches!(row.state.as_str(), "objections" | "approval"))
    }

    /// The day on which minutes were public for the first time.
    pub fn final_on(&self) -> Option<Date> {
        self.published().filter_map(|row| row.published_on.as_deref()?.parse().ok()).min()
    }
}

/// # Errors
/// The store refuses.
pub async fn load_in(tx: &mut Write, meeting_id: Uuid) -> Result<Versions, StoreError> {
    let region_id = tx.region_id();
    Ok(Versions(run!(tx, minutes::list(region_id, NOW, meeting_id))?))
}

/// Puts a new row of a version in the place of the current one.
async fn put(tx: &mut Write, row: &MinutesRow) -> Result<(), StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, minutes::close(region_id, row.id, seq))?;
    run!(tx, minutes::insert(region_id, seq, row))
}

fn digest(body: &str) -> [u8; 32] {
    Sha256::digest(body.as_bytes()).into()
}

/// What the record tells of minutes; their text as its hash only.
pub fn act(kind: &'static str, by: String, meeting: &Meeting, row: &MinutesRow, more: Value) -> PublicAct {
    let mut payload = json!({"meeting": meeting.row.reference, "version": row.version});
    if let (Some(payload), Value::Object(more)) = (payload.as_object_mut(), more) {
        payload.extend(more);
    }
    let after = (row.state == "published").then(|| digest(&row.body));
    PublicAct {
        kind,
        by,
        subject: format!("minutes/{}", meeting.row.reference),
        before: None,
        after,
        payload,
    }
}

/// What acts on minutes are judged by.
#[derive(Debug, Clone)]
pub struct Desk {
    pub today: Date,
    pub calendar: WorkingCalendar,
    pub terms: Terms,
    /// Slug of the region, for addresses in messages
    pub slug: String,
}

/// Keeps what is being written; nothing of it is public.
///
/// # Errors
/// The store refuses.
pub async fn keep_draft(tx: &mut Write, meeting_id: Uuid, body: &str) -> Result<(), StoreError> {
    let region_id = tx.region_id();
    let earlier = run!(tx, minutes::find_draft(region_id, meeting_id))?;
    let row = MinutesDraft {
        meeting_id,
        body: body.to_owned(),
        version: earlier.map_or(0, |row| row.version) + 1,
        saved_at: tx.now().micros(),
    };
    run!(tx, minutes::put_draft(region_id, &row))
}

/// Sends a text round: the first, another while objections are open, or the next version of what is public.
///
/// # Errors
/// `NotHeld`, `NoText`; `WrongState` while co-chairs read a version whose time for objections is over.
pub async fn send(
    tx: &mut Write,
    meeting: &Meeting,
    (body, by): (&str, &str),
    desk: &Desk,
) -> Result<PublicAct, Refusal> {
    if !meeting.schedule.has_begun(tx.now()) || meeting.is_cancelled() {
        return Err(MinutesError::NotHeld.into());
    }
    if body.trim().is_empty() {
        return Err(MinutesError::NoText.into());
    }
    let versions = load_in(tx, meeting.row.id).await?;
    let waiting = versions.waiting().and_then(|row| Some((row, state(row)?.on(desk.today))));
    let sent = match waiting {
        Some((row, Minutes::Objections(at))) => {
            let next = at.revise(desk.today)?;
            put(tx, &MinutesRow { state: REPLACED.to_owned(), ..row.clone() }).await?;
            next
        }
        Some(_) => return Err(MinutesError::WrongState.into()),
        None => {
            let last = versions.0.last().and_then(|row| u16::try_from(row.version).ok()).unwrap_or_default();
            let draft = Draft { version: last + 1, approvers: approvers(meeting) };
            draft.send(desk.today, &desk.calendar, desk.terms)
        }
    };
    let row = MinutesRow {
        id: Uuid::now_v7(),
        meeting_id: meeting.row.id,
        version: i64::from(sent.version),
        state: "objections".to_owned(),
        approvers: approvers_code(sent.approvers).to_owned(),
        body: body.to_owned(),
        digest: hex::encode(digest(body)),
        written_by: by.to_owned(),
        sent_on: desk.today.to_string(),
        objections_until: sent.until.to_string(),
        publish_due: sent.publish_due.to_string(),
        approved_government_on: None,
        approved_non_government_on: None,
        published_on: None,
        valid_from_seq: 0,
    };
    put(tx, &row).await?;
    let region_id = tx.region_id();
    run!(tx, minutes::delete_draft(region_id, meeting.row.id))?;
    tell_invited(tx, meeting, &row, sent.until, desk).await?;
    let more = json!({"objections_until": row.objections_until, "publish_due": row.publish_due});
    Ok(act("minutes-sent", by.to_owned(), meeting, &row, more))
}

/// Everybody invited reads it before everyone does.
async fn tell_invited(
    tx: &mut Write,
    meeting: &Meeting,
    row: &MinutesRow,
    until: Date,
    desk: &Desk,
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let path = Paths::new(Locale::Id, &desk.slug).check_minutes(&meeting.slug());
    for organisation in invited(tx, meeting.row.id).await? {
        let key = format!("minutes/{}/{}/{}", row.id.simple(), row.version, organisation.simple());
        let to = To::Organisation(organisation);
        let notice = Notice::new(region_id, to, NoticeKind::MinutesToRead, key, path.clone());
        messages::send(tx, &notice.about(&meeting.row.title).due(until)).await?;
    }
    Ok(())
}

/// Organisations that were invited to a meeting.
///
/// # Errors
/// The store refuses.
pub async fn invited(tx: &mut Write, meeting_id: Uuid) -> Result<BTreeSet<Uuid>, StoreError> {
    let region_id = tx.region_id();
    let rows = run!(tx, meetings::list_invitations(region_id, NOW, meeting_id))?;
    Ok(rows.into_iter().filter_map(|row| row.organisation_id).collect())
}

/// Somebody invited says what is wrong.
///
/// # Errors
/// `WrongState` where nothing waits, `ObjectionsOver`.
pub async fn object(
    tx: &mut Write,
    meeting: &Meeting,
    (organisation_id, about): (Uuid, &str),
    (by, today): (&str, Date),
) -> Result<PublicAct, Refusal> {
    let versions = load_in(tx, meeting.row.id).await?;
    let row = versions.waiting().ok_or(MinutesError::WrongState)?;
    match state(row) {
        Some(Minutes::Objections(at)) => at.object(today)?,
        _ => return Err(MinutesError::ObjectionsOver.into()),
    };
    let objection = MinutesObjection {
        id: Uuid::now_v7(),
        meeting_id: meeting.row.id,
        version: row.version,
        organisation_id,
        seat_id: None,
        made_on: today.to_string(),
        about: about.to_owned(),
        answer: None,
        valid_from_seq: 0,
    };
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, minutes::insert_objection(region_id, seq, &objection))?;
    Ok(act("minutes-objected", by.to_owned(), meeting, row, json!({})))
}

/// Whoever writes the minutes answers an objection; the answer stands beside it.
///
/// # Errors
/// There is none, or the store refuses.
pub async fn answer(
    tx: &mut Write,
    meeting: &Meeting,
    (objection_id, text): (Uuid, &str),
    by: &str,
) -> Result<PublicAct, Refusal> {
    let (region_id, seq, meeting_id) = (tx.region_id(), tx.seq(), meeting.row.id);
    let objections = run!(tx, minutes::list_objections(region_id, NOW, meeting_id))?;
    let found = objections.into_iter().find(|row| row.id == objection_id);
    let objection = found.ok_or(PageError::UnknownPage)?;
    let versions = load_in(tx, meeting_id).await?;
    let row = versions.0.iter().find(|row| row.version == objection.version).ok_or(PageError::UnknownPage)?;
    let objection = MinutesObjection { answer: Some(text.to_owned()), ..objection };
    run!(tx, minutes::close_objection(region_id, objection.id, seq))?;
    run!(tx, minutes::insert_objection(region_id, seq, &objection))?;
    Ok(act("minutes-objection-answered", by.to_owned(), meeting, row, json!({})))
}

/// One side's co-chair approves the version it read; with both it is public.
///
/// # Errors
/// `OtherVersion`, `AlreadyApproved`, `ObjectionsOpen`, `WrongState`
pub async fn approve(
    tx: &mut Write,
    meeting: &Meeting,
    (side, version): (Constituency, i64),
    (by, desk): (&str, &Desk),
) -> Result<PublicAct, Refusal> {
    let versions = load_in(tx, meeting.row.id).await?;
    let row = versions.waiting().or_else(|| versions.public()).ok_or(MinutesError::WrongState)?;
    let before = state(row).ok_or(MinutesError::WrongState)?;
    let seen = u16::try_from(version).map_err(|_| MinutesError::OtherVersion)?;
    let after = before.on(desk.today).approve(side, seen, desk.today)?;
    let row = stored(row, &after);
    put(tx, &row).await?;
    let is_new = !matches!(before, Minutes::Published(_)) && matches!(after, Minutes::Published(_));
    if is_new {
        tell_published(tx, meeting, &desk.slug).await?;
    }
    let more = json!({"side": side.code(), "published": row.published_on});
    Ok(act("minutes-approved", by.to_owned(), meeting, &row, more))
}

async fn tell_published(tx: &mut Write, meeting: &Meeting, slug: &str) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let path = Paths::new(Locale::Id, slug).minutes(&meeting.slug());
    for organisation in invited(tx, meeting.row.id).await? {
        let key = format!("minutes-published/{}/{}", meeting.row.id.simple(), organisation.simple());
        let to = To::Organisation(organisation);
        let notice = Notice::new(region_id, to, NoticeKind::MinutesPublished, key, path.clone());
        messages::send(tx, &notice.about(&meeting.row.title)).await?;
    }
    Ok(())
}

/// Tells the co-chairs that a version waits for them.
async fn ask_to_approve(
    tx: &mut Write,
    meeting: &Meeting,
    row: &MinutesRow,
    (slug, today): (&str, Date),
) -> Result<(), PageError> {
    let Some(body) = meeting.row.body_id else { return Ok(()) };
    let forum = Forum::load_in(tx).await?;
    let region_id = tx.region_id();
    let path = Paths::new(Locale::Id, slug).check_minutes(&meeting.slug());
    for side in Constituency::ALL {
        let Some(holder) = forum.chair(body, side, today).and_then(|seat| seat.holder.as_ref()) else {
            continue;
        };
        let key = format!("minutes-approve/{}/{}", row.id.simple(), side.code());
        let to = To::Organisation(holder.organisation);
        let notice = Notice::new(region_id, to, NoticeKind::MinutesToApprove, key, path.clone());
        let notice = notice.about(&meeting.row.title);
        let notice = match row.publish_due.parse() {
            Ok(due) => notice.due(due),
            Err(_) => notice,
        };
        messages::send(tx, &notice).await?;
    }
    Ok(())
}

/// Whoever runs a meeting is told of its minutes.
fn runner(meeting: &Meeting) -> To {
    match meeting.row.convener_id {
        Some(convener) if !meeting.kind.has_co_chairs() => To::Organisation(convener),
        _ => To::Role(Role::Secretariat),
    }
}

/// The meeting of a row, within a write.
async fn meeting_of(tx: &mut Write, id: Uuid) -> Result<Meeting, PageError> {
    meetings::find_in(tx, id).await
}
