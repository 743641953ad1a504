//! Who came to meetings, as pages, acts and other features read it: lines by organisation and rank, never a name.
//!
//! A line is an invitation with what was noted of it, or an organisation that came without one. Decisions ask
//! [`present_seats`].
use crate::error::PageError;
use crate::i18n::Locale;
use crate::meetings::Meeting;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::attendance::{self as rules, AttendanceError, Noted, Rank, Stay};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::settings::Rule;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{
    AttendanceCount, AttendanceObjection, AttendanceRow, MeetingInvitationRow, NOW, Setting,
};
use rembuk_store::{Read, StoreError, Write, run};
use std::collections::HashSet;
use uuid::Uuid;

/// Working days of a rule, as the region set them.
pub fn days(settings: &[Setting], rule: Rule) -> u16 {
    let stored = settings.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str());
    rule.in_force(stored).parse().unwrap_or_default()
}

/// One line of a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Of the invitation; of the line itself where there is none
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub seat_id: Option<Uuid>,
    pub office_id: Option<Uuid>,
    /// None for an organisation that came without an invitation
    pub invitation: Option<MeetingInvitationRow>,
    pub row: Option<AttendanceRow>,
    /// What the organisation says of it, where it says otherwise
    pub objection: Option<AttendanceObjection>,
}

impl Line {
    pub fn rank(&self) -> Option<Rank> {
        Rank::parse(&self.row.as_ref()?.rank).ok()
    }

    /// The rank the organisation claims, where it differs from what was noted.
    pub fn claimed(&self) -> Option<Rank> {
        let claimed = Rank::parse(&self.objection.as_ref()?.rank).ok()?;
        (Some(claimed) != self.rank()).then_some(claimed)
    }

    /// The last day for corrections.
    pub fn open_until(&self) -> Option<Date> {
        self.row.as_ref()?.open_until.parse().ok()
    }

    pub fn is_public(&self, today: Date) -> bool {
        self.open_until().is_some_and(|until| rules::is_public(until, today))
    }

    /// As it is counted; an organisation that was not invited is in no count.
    pub fn counted(&self, today: Date) -> Option<rules::Line> {
        let invitation = self.invitation.as_ref()?;
        let rank = self.rank().filter(|_| self.is_public(today));
        Some(rules::Line { notice_days: invitation.notice_days, rank })
    }
}

/// Lines of a meeting: invitations in their order, then whoever came without one.
pub fn lines(
    meeting_id: Uuid,
    invitations: &[MeetingInvitationRow],
    noted: &[AttendanceRow],
    objections: &[AttendanceObjection],
) -> Vec<Line> {
    let noted: Vec<&AttendanceRow> = noted.iter().filter(|row| row.meeting_id == meeting_id).collect();
    let objection = |row: Option<&&AttendanceRow>| {
        let row = row?;
        objections.iter().find(|objection| objection.attendance_id == row.id).cloned()
    };
    let invited = invitations.iter().filter(|row| row.meeting_id == meeting_id).filter_map(|invitation| {
        let row = noted.iter().find(|row| row.invitation_id == Some(invitation.id));
        Some(Line {
            id: invitation.id,
            organisation_id: invitation.organisation_id?,
            seat_id: invitation.seat_id,
            office_id: invitation.office_id,
            invitation: Some(invitation.clone()),
            row: row.map(|row| (*row).clone()),
            objection: objection(row),
        })
    });
    let others = noted.iter().filter(|row| row.invitation_id.is_none()).map(|row| Line {
        id: row.id,
        organisation_id: row.organisation_id,
        seat_id: row.seat_id,
        office_id: row.office_id,
        invitation: None,
        row: Some((*row).clone()),
        objection: objection(Some(row)),
    });
    invited.chain(others).collect()
}

/// # Errors
/// The store refuses.
pub async fn load(
    tx: &mut Read,
    region_id: i64,
    at: i64,
    meeting_id: Uuid,
) -> Result<(Vec<Line>, Option<AttendanceCount>), StoreError> {
    let invitations = run!(tx, meetings::list_invitations(region_id, at, meeting_id))?;
    let noted = run!(tx, attendance::list(region_id, at, meeting_id))?;
    let objections = run!(tx, attendance::list_objections(region_id, at))?;
    let count = run!(tx, attendance::find_count(region_id, at, meeting_id))?;
    Ok((lines(meeting_id, &invitations, &noted, &objections), count))
}

/// Within a write: what an act is judged by.
///
/// # Errors
/// The store refuses.
pub async fn load_in(tx: &mut Write, meeting_id: Uuid) -> Result<Vec<Line>, StoreError> {
    let region_id = tx.region_id();
    let invitations = run!(tx, meetings::list_invitations(region_id, NOW, meeting_id))?;
    let noted = run!(tx, attendance::list(region_id, NOW, meeting_id))?;
    let objections = run!(tx, attendance::list_objections(region_id, NOW))?;
    Ok(lines(meeting_id, &invitations, &noted, &objections))
}

/// A row as the rules see it; none for a damaged one.
fn noted(row: &AttendanceRow) -> Option<Noted> {
    let rank = Rank::parse(&row.rank).ok()?;
    let stay = row.arrived_at.map(|arrived| Stay {
        arrived: Instant::from_micros(arrived),
        left: row.left_at.map(Instant::from_micros),
    });
    Some(Noted { rank, explanation: row.explanation.clone(), stay })
}

/// Seats that are noted as present at a moment of a meeting: what quorum is judged by.
///
/// # Errors
/// The store refuses.
pub async fn present_seats(
    tx: &mut Write,
    meeting_id: Uuid,
    at: Instant,
) -> Result<HashSet<Uuid>, StoreError> {
    let region_id = tx.region_id();
    let rows = run!(tx, attendance::list(region_id, NOW, meeting_id))?;
    let is_there = |row: &&AttendanceRow| noted(row).is_some_and(|noted| noted.is_there(at));
    Ok(rows.iter().filter(is_there).filter_map(|row| row.seat_id).collect())
}

/// As [`present_seats`], for pages.
///
/// # Errors
/// The store refuses.
pub async fn seats_present(
    tx: &mut Read,
    region_id: i64,
    meeting_id: Uuid,
    at: Instant,
) -> Result<HashSet<Uuid>, StoreError> {
    let rows = run!(tx, attendance::list(region_id, NOW, meeting_id))?;
    let is_there = |row: &&AttendanceRow| noted(row).is_some_and(|noted| noted.is_there(at));
    Ok(rows.iter().filter(is_there).filter_map(|row| row.seat_id).collect())
}

/// What is to be noted of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// [`Line::id`]
    pub line: Uuid,
    pub noted: Noted,
}

/// Why it was not noted.
#[derive(Debug)]
pub enum Refusal {
    Rule(AttendanceError),
    Page(PageError),
}

impl From<AttendanceError> for Refusal {
    fn from(error: AttendanceError) -> Self {
        Self::Rule(error)
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Self::Page(error.into())
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

/// What noting is judged by.
#[derive(Debug, Clone)]
pub struct Desk {
    pub today: Date,
    pub calendar: WorkingCalendar,
    pub days: u16,
    /// Why a public line changes; empty before
    pub reason: String,
    /// Slug of the region, for addresses in messages
    pub slug: String,
}

/// How many lines were noted anew and how many that were public changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Change {
    pub noted: usize,
    pub corrected: usize,
}

/// Notes lines of a meeting; what is as it was is left alone. Organisations are told what was noted of them and until when
/// it may be corrected.
///
/// # Errors
/// `NotBegun`, `ReasonNeeded`; the store refuses.
pub async fn note(
    tx: &mut Write,
    meeting: &Meeting,
    given: &[Given],
    desk: &Desk,
) -> Result<Change, Refusal> {
    if !meeting.schedule.has_begun(tx.now()) || meeting.is_cancelled() {
        return Err(AttendanceError::NotBegun.into());
    }
    let all = load_in(tx, meeting.row.id).await?;
    let mut change = Change::default();
    for given in given {
        let Some(line) = all.iter().find(|line| line.id == given.line) else { continue };
        if line.row.as_ref().and_then(noted).as_ref() == Some(&given.noted) {
            continue;
        }
        if let Some(until) = line.open_until() {
            rules::correct(until, desk.today, Some(&desk.reason))?;
            change.corrected += usize::from(line.is_public(desk.today));
        }
        change.noted += 1;
        put(tx, &row(line, meeting, &given.noted, desk)).await?;
        tell(tx, meeting, line, desk).await?;
    }
    Ok(change)
}

fn row(line: &Line, meeting: &Meeting, noted: &Noted, desk: &Desk) -> AttendanceRow {
    let earlier = line.row.as_ref();
    let open_until = || rules::open_until(&desk.calendar, desk.today, desk.days).to_string();
    let is_public = line.is_public(desk.today);
    AttendanceRow {
        id: earlier.map_or_else(Uuid::now_v7, |row| row.id),
        meeting_id: meeting.row.id,
        organisation_id: line.organisation_id,
        office_id: line.office_id,
        seat_id: line.seat_id,
        invitation_id: line.invitation.as_ref().map(|row| row.id),
        rank: noted.rank.code().to_owned(),
        explanation: noted.explanation.clone(),
        noted_on: earlier.map_or_else(|| desk.today.to_string(), |row| row.noted_on.clone()),
        open_until: earlier.map_or_else(open_until, |row| row.open_until.clone()),
        arrived_at: noted.stay.map(|stay| stay.arrived.micros()),
        left_at: noted.stay.and_then(|stay| stay.left).map(Instant::micros),
        reason: is_public.then(|| desk.reason.clone()).or_else(|| earlier.and_then(|row| row.reason.clone())),
        valid_from_seq: 0,
    }
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &AttendanceRow) -> Result<(), StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, attendance::close(region_id, row.id, seq))?;
    run!(tx, attendance::insert(region_id, seq, row))
}

/// An organisation that came without an invitation.
///
/// # Errors
/// The store refuses.
pub async fn add_uninvited(
    tx: &mut Write,
    meeting: &Meeting,
    (organisation_id, noted): (Uuid, Noted),
    desk: &Desk,
) -> Result<(), PageError> {
    let line = Line {
        id: Uuid::nil(),
        organisation_id,
        seat_id: None,
        office_id: None,
        invitation: None,
        row: None,
        objection: None,
    };
    put(tx, &row(&line, meeting, &noted, desk)).await?;
    tell(tx, meeting, &line, desk).await
}

async fn tell(tx: &mut Write, meeting: &Meeting, line: &Line, desk: &Desk) -> Result<(), PageError> {
    let path = Paths::new(Locale::Id, &desk.slug).note_attendance(&meeting.slug());
    let key = format!("attendance/{}/{}", meeting.row.id.simple(), line.organisation_id.simple());
    let to = To::Organisation(line.organisation_id);
    let until = line.open_until().unwrap_or_else(|| rules::open_until(&desk.calendar, desk.today, desk.days));
    let notice = Notice::new(tx.region_id(), to, NoticeKind::AttendanceNoted, key, path);
    messages::send(tx, &notice.about(&meeting.row.title).due(until)).await.map(|_| ())
}

/// How many guests and citizens came. Returns whether that changed.
///
/// # Errors
/// The store refuses.
pub async fn count(
    tx: &mut Write,
    meeting_id: Uuid,
    (guests, citizens): (i64, i64),
    today: Date,
) -> Result<bool, StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let earlier = run!(tx, attendance::find_count(region_id, NOW, meeting_id))?;
    if earlier.as_ref().is_some_and(|row| (row.guests, row.citizens) == (guests, citizens)) {
        return Ok(false);
    }
    let row = AttendanceCount {
        id: earlier.as_ref().map_or_else(Uuid::now_v7, |row| row.id),
        meeting_id,
        guests,
        citizens,
        noted_on: today.to_string(),
        valid_from_seq: 0,
    };
    run!(tx, attendance::close_count(region_id, row.id, seq))?;
    run!(tx, attendance::insert_count(region_id, seq, &row))?;
    Ok(true)
}

/// An organisation says in what office it was there, where it was noted otherwise.
///
/// # Errors
/// `ReasonNeeded` once the line is public: then only whoever noted it changes it; the store refuses.
pub async fn object(tx: &mut Write, line: &Line, rank: Rank, today: Date) -> Result<(), Refusal> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let Some(row) = &line.row else { return Err(AttendanceError::NotBegun.into()) };
    if line.is_public(today) {
        return Err(AttendanceError::ReasonNeeded.into());
    }
    let objection = AttendanceObjection {
        id: line.objection.as_ref().map_or_else(Uuid::now_v7, |objection| objection.id),
        attendance_id: row.id,
        meeting_id: row.meeting_id,
        organisation_id: row.organisation_id,
        rank: rank.code().to_owned(),
        made_on: today.to_string(),
        valid_from_seq: 0,
    };
    run!(tx, attendance::close_objection(region_id, objection.id, seq))?;
    run!(tx, attendance::insert_objection(region_id, seq, &objection))?;
    Ok(())
}
