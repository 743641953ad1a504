//! The agenda of a meeting: its items, the versions put forward, what both co-chairs said of them.
use super::{Meeting, agenda_days};
use crate::error::PageError;
use crate::forum::Forum;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::agenda::{
    AgendaError, Item, ItemState, Origin, SideSays, Stands, StandsHow, Version, Waiting, due_for,
    put_forward_by,
};
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_domain::organisations::Constituency;
use rembuk_store::rows::{AgendaItemRow, AgendaVersionRow, NOW};
use rembuk_store::{Read, Write, run};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

/// Items that wait until a meeting of the forum is convened.
pub const NEXT_MEETING: Uuid = Uuid::nil();

/// Everything about one agenda at one moment.
#[derive(Debug, Clone, Default)]
pub struct Agenda {
    /// In their order, those left out among them
    pub items: Vec<AgendaItemRow>,
    /// The first first
    pub versions: Vec<AgendaVersionRow>,
}

/// A stored item as the rules see it; a damaged one counts as a member's proposal.
pub fn item(row: &AgendaItemRow) -> Item {
    Item {
        origin: Origin::parse(&row.origin).unwrap_or(Origin::Member),
        state: ItemState::parse(&row.state).unwrap_or(ItemState::Proposed),
    }
}

/// A stored version as the rules see it; none for a damaged row.
pub fn version(row: &AgendaVersionRow) -> Option<Version> {
    let day = |text: &Option<String>| text.as_deref().and_then(|day| day.parse::<Date>().ok());
    let number = u32::try_from(row.version).ok()?;
    let government =
        SideSays { approved_on: day(&row.approved_government_on), reason: row.reason_government.clone() };
    let non_government = SideSays {
        approved_on: day(&row.approved_non_government_on),
        reason: row.reason_non_government.clone(),
    };
    let how = row.stands_how.as_deref().and_then(StandsHow::parse);
    Some(match (day(&row.stands_on), how) {
        (Some(on), Some(how)) => {
            Version::Stands(Stands { version: number, on, how, government, non_government })
        }
        _ => Version::Waiting(Waiting {
            version: number,
            due: row.due_on.parse().ok()?,
            government,
            non_government,
        }),
    })
}

/// The row after what was said of it.
fn with_version(row: AgendaVersionRow, version: &Version) -> AgendaVersionRow {
    let (government, non_government, stands) = match version {
        Version::Waiting(waiting) => (&waiting.government, &waiting.non_government, None),
        Version::Stands(stands) => {
            (&stands.government, &stands.non_government, Some((stands.on, stands.how)))
        }
    };
    AgendaVersionRow {
        approved_government_on: government.approved_on.map(|day| day.to_string()),
        approved_non_government_on: non_government.approved_on.map(|day| day.to_string()),
        reason_government: government.reason.clone(),
        reason_non_government: non_government.reason.clone(),
        stands_on: stands.map(|(on, _)| on.to_string()),
        stands_how: stands.map(|(_, how)| how.code().to_owned()),
        ..row
    }
}

impl Agenda {
    /// # Errors
    /// The store refuses.
    pub async fn load(tx: &mut Read, region_id: i64, at: i64, meeting: Uuid) -> Result<Self, PageError> {
        let items = run!(tx, meetings::list_items(region_id, at, meeting))?;
        let versions = run!(tx, meetings::list_versions(region_id, at, meeting))?;
        Ok(Self { items, versions })
    }

    /// Within a write: what an act is judged by.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn load_in(tx: &mut Write, meeting: Uuid) -> Result<Self, PageError> {
        let region_id = tx.region_id();
        let items = run!(tx, meetings::list_items(region_id, NOW, meeting))?;
        let versions = run!(tx, meetings::list_versions(region_id, NOW, meeting))?;
        Ok(Self { items, versions })
    }

    /// What the next version holds.
    pub fn on_agenda(&self) -> impl Iterator<Item = &AgendaItemRow> {
        self.items.iter().filter(|row| item(row).is_on_agenda())
    }

    /// The last version put forward.
    pub fn latest(&self) -> Option<&AgendaVersionRow> {
        self.versions.last()
    }

    /// The last version that stands.
    pub fn standing(&self) -> Option<&AgendaVersionRow> {
        self.versions.iter().rev().find(|row| row.stands_on.is_some())
    }

    /// Items as a version keeps them, and their SHA-256 in hexadecimal.
    pub fn listed(&self) -> Result<(String, String), PageError> {
        let items: Vec<_> = (1..)
            .zip(self.on_agenda())
            .map(|(number, row): (i64, _)| {
                // What is approved is also what an item is about.
                let about = hex::encode(Sha256::digest(row.about.as_bytes()));
                json!({"number": number, "title": row.title, "about": about})
            })
            .collect();
        let text = serde_json::to_string(&items)?;
        let digest = hex::encode(Sha256::digest(text.as_bytes()));
        Ok((text, digest))
    }

    /// Whether items have changed since the last version, or there is none yet.
    pub fn is_changed(&self) -> bool {
        let now = self.listed().map(|(_, digest)| digest).unwrap_or_default();
        self.latest().is_none_or(|row| row.digest != now)
    }

    /// Number of the item after the last.
    pub fn next_number(&self) -> i64 {
        self.items.iter().map(|row| row.number).max().unwrap_or_default() + 1
    }
}

/// Why an act on an agenda was not done.
#[derive(Debug)]
pub enum Refusal {
    Rule(AgendaError),
    Page(PageError),
}

impl From<AgendaError> for Refusal {
    fn from(error: AgendaError) -> Self {
        Self::Rule(error)
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<rembuk_store::StoreError> for Refusal {
    fn from(error: rembuk_store::StoreError) -> Self {
        Self::Page(error.into())
    }
}

/// Puts a new version in the place of the item's current one.
///
/// # Errors
/// The store refuses.
pub async fn put_item(tx: &mut Write, row: &AgendaItemRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, meetings::close_item(region_id, row.id, seq))?;
    Ok(run!(tx, meetings::insert_item(region_id, seq, row))?)
}

async fn put_version(tx: &mut Write, row: &AgendaVersionRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, meetings::close_version(region_id, row.id, seq))?;
    Ok(run!(tx, meetings::insert_version(region_id, seq, row))?)
}

/// Clocks of an agenda in a region on a day.
#[derive(Debug, Clone)]
pub struct Clocks {
    pub days: u16,
    pub calendar: WorkingCalendar,
    pub zone: TimeZone,
    pub today: Date,
}

impl Clocks {
    /// As they stand within a write.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn load_in(tx: &mut Write) -> Result<Self, PageError> {
        let region_id = tx.region_id();
        let settings = run!(tx, settings::list(region_id, NOW))?;
        let days = run!(tx, calendar::list(region_id, NOW))?;
        let zone = tx.region(region_id).map(|head| head.region.time_zone.clone());
        let zone = crate::context::time_zone(zone.as_deref().unwrap_or(crate::context::CAPITAL_ZONE));
        Ok(Self {
            days: agenda_days(&settings),
            calendar: crate::calendar::from_rows(&days),
            today: rembuk_domain::time::local_date(tx.now(), &zone),
            zone,
        })
    }

    /// The day on which the clock puts the items of a meeting forward if nobody has.
    pub fn put_forward_by(&self, meeting: &Meeting) -> Date {
        put_forward_by(meeting.day(&self.zone), self.days, &self.calendar)
    }
}

/// Puts the items forward as a new version; whoever convened for themselves sets it at once. Proposals nobody left out
/// come onto it.
///
/// # Errors
/// `Empty`, `Unchanged`; the store refuses.
pub async fn put_forward(
    tx: &mut Write,
    meeting: &Meeting,
    agenda: &Agenda,
    clocks: &Clocks,
) -> Result<AgendaVersionRow, Refusal> {
    if !agenda.is_changed() {
        return Err(AgendaError::Unchanged.into());
    }
    let (items, digest) = agenda.listed()?;
    let number = agenda.latest().map_or(0, |row| row.version) + 1;
    let due = due_for(clocks.today, meeting.day(&clocks.zone), clocks.days, &clocks.calendar);
    let waiting =
        Waiting::put_forward(u32::try_from(number).unwrap_or(u32::MAX), agenda.on_agenda().count(), due)?;
    let version = match meeting.kind {
        MeetingKind::Convened => Version::Stands(waiting.set_by_convener(clocks.today)),
        MeetingKind::Forum | MeetingKind::WorkingGroup => Version::Waiting(waiting),
    };
    let row = AgendaVersionRow {
        id: Uuid::now_v7(),
        meeting_id: meeting.row.id,
        version: number,
        items,
        digest,
        put_forward_on: clocks.today.to_string(),
        due_on: due.to_string(),
        approved_government_on: None,
        approved_non_government_on: None,
        reason_government: None,
        reason_non_government: None,
        stands_on: None,
        stands_how: None,
        valid_from_seq: 0,
    };
    let row = with_version(row, &version);
    put_version(tx, &row).await?;
    for proposed in agenda.on_agenda().filter(|row| row.state == ItemState::Proposed.code()) {
        let taken =
            AgendaItemRow { state: item(proposed).take().state.code().to_owned(), ..proposed.clone() };
        put_item(tx, &taken).await?;
    }
    Ok(row)
}

/// What a co-chair says of a version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    Approves,
    /// With the reason
    Declines(String),
}

/// A co-chair approves the version they saw, or says why not.
///
/// # Errors
/// `OtherVersion`, `ApprovedAlready`, `StandsAlready`, `NeedsReason`; the store refuses.
pub async fn say(
    tx: &mut Write,
    agenda: &Agenda,
    side: Constituency,
    seen: u32,
    says: &Says,
    today: Date,
) -> Result<(AgendaVersionRow, Version), Refusal> {
    let row = agenda.latest().ok_or(AgendaError::OtherVersion)?.clone();
    let waiting = match version(&row) {
        Some(Version::Waiting(waiting)) => waiting,
        Some(Version::Stands(stands)) if stands.version != seen => {
            return Err(AgendaError::OtherVersion.into());
        }
        _ => return Err(AgendaError::StandsAlready.into()),
    };
    let said = match says {
        Says::Approves => waiting.approve(side, seen, today)?,
        Says::Declines(reason) => Version::Waiting(waiting.decline(side, seen, reason)?),
    };
    let row = with_version(row, &said);
    put_version(tx, &row).await?;
    Ok((row, said))
}

/// The version after its clock ran out; none while it runs, or where it stands already.
///
/// # Errors
/// The store refuses.
pub async fn lapse(
    tx: &mut Write,
    agenda: &Agenda,
    today: Date,
) -> Result<Option<(AgendaVersionRow, Stands)>, PageError> {
    let Some(row) = agenda.latest().cloned() else { return Ok(None) };
    let Some(Version::Waiting(waiting)) = version(&row) else { return Ok(None) };
    let Ok(stands) = waiting.lapse(today) else { return Ok(None) };
    let row = with_version(row, &Version::Stands(stands.clone()));
    put_version(tx, &row).await?;
    Ok(Some((row, stands)))
}

/// Something to be put on the agenda of the next meeting of the forum.
#[derive(Debug, Clone)]
pub struct NextItem {
    pub origin: Origin,
    pub title: String,
    pub about: String,
    /// What it is about, as `kind:id`: put there once, however often it is asked for
    pub subject: String,
    pub proposed_by: Option<Uuid>,
}

/// Where it came to stand.
#[derive(Debug, Clone)]
pub struct Placed {
    pub item: Uuid,
    /// None: it waits for the next meeting to be convened
    pub meeting: Option<Meeting>,
    /// It stood there before
    pub is_known: bool,
}

/// Puts something on the agenda of the forum's next meeting, in the transaction of the act that brings it there; without
/// a meeting it waits until one is convened. A version that was put forward is followed by a new one, so that nobody has
/// approved an agenda without it. The caller's entry in the record tells of it.
///
/// # Errors
/// The store refuses.
pub async fn put_on_next_agenda(tx: &mut Write, next: &NextItem) -> Result<Placed, PageError> {
    let region_id = tx.region_id();
    let meeting = next_meeting(tx).await?;
    let known = run!(tx, meetings::list_items_about(region_id, NOW, next.subject.as_str()))?;
    let meeting_id = meeting.as_ref().map_or(NEXT_MEETING, |meeting| meeting.row.id);
    let is_here = |row: &&AgendaItemRow| row.meeting_id == NEXT_MEETING || row.meeting_id == meeting_id;
    if let Some(row) = known.iter().find(is_here) {
        return Ok(Placed { item: row.id, meeting, is_known: true });
    }
    let agenda = Agenda::load_in(tx, meeting_id).await?;
    let row = AgendaItemRow {
        id: Uuid::now_v7(),
        meeting_id,
        number: agenda.next_number(),
        title: next.title.clone(),
        about: next.about.clone(),
        proposed_by: next.proposed_by,
        origin: next.origin.code().to_owned(),
        state: ItemState::Proposed.code().to_owned(),
        reason: None,
        subject: Some(next.subject.clone()),
        valid_from_seq: 0,
    };
    put_item(tx, &row).await?;
    if let Some(meeting) = &meeting
        && agenda.latest().is_some()
    {
        follow_up_version(tx, meeting).await?;
    }
    Ok(Placed { item: row.id, meeting, is_known: false })
}

/// A new version after an item came onto an agenda that had been put forward.
async fn follow_up_version(tx: &mut Write, meeting: &Meeting) -> Result<(), PageError> {
    let agenda = Agenda::load_in(tx, meeting.row.id).await?;
    let clocks = Clocks::load_in(tx).await?;
    match put_forward(tx, meeting, &agenda, &clocks).await {
        Ok(row) => super::telling::ask_to_approve(tx, meeting, &row).await,
        Err(Refusal::Rule(_)) => Ok(()),
        Err(Refusal::Page(error)) => Err(error),
    }
}

/// The next meeting of the forum (not of a group) that has not begun.
async fn next_meeting(tx: &mut Write) -> Result<Option<Meeting>, PageError> {
    let (region_id, now) = (tx.region_id(), tx.now());
    let forum = Forum::load_in(tx).await?;
    let body = forum.forum().map(|body| body.id);
    let rows = run!(tx, meetings::list(region_id, NOW))?;
    let all = rows.into_iter().filter_map(Meeting::new);
    Ok(all
        .filter(|meeting| meeting.kind == MeetingKind::Forum && meeting.is_open(now))
        .find(|meeting| body.is_none() || meeting.row.body_id == body))
}

/// Items that waited for a meeting come onto this one, which was just convened.
///
/// # Errors
/// The store refuses.
pub async fn take_waiting(tx: &mut Write, meeting: &Meeting) -> Result<(), PageError> {
    if meeting.kind != MeetingKind::Forum {
        return Ok(());
    }
    let region_id = tx.region_id();
    let waiting = run!(tx, meetings::list_items(region_id, NOW, NEXT_MEETING))?;
    for (number, row) in (1..).zip(waiting) {
        put_item(tx, &AgendaItemRow { meeting_id: meeting.row.id, number, ..row }).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_wording_of_what_an_item_is_about_makes_another_agenda() {
        let item = |about: &str| AgendaItemRow {
            id: Uuid::nil(),
            meeting_id: Uuid::nil(),
            number: 1,
            title: "Air bersih".to_owned(),
            about: about.to_owned(),
            proposed_by: None,
            origin: Origin::Member.code().to_owned(),
            state: ItemState::Taken.code().to_owned(),
            reason: None,
            subject: None,
            valid_from_seq: 0,
        };
        let digest = |about: &str| {
            let agenda = Agenda { items: vec![item(about)], versions: Vec::new() };
            agenda.listed().map(|(_, digest)| digest).unwrap()
        };
        assert_eq!(digest("Sumur tiap dusun"), digest("Sumur tiap dusun"));
        assert_ne!(digest("Sumur tiap dusun"), digest("Sumur dua dusun"));
    }
}
