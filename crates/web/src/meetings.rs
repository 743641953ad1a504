//! Meetings as pages, acts and other features read them.
//!
//! - [`agenda`]: items and versions, putting forward, approving; [`agenda::put_on_next_agenda`] for what other features bring
//! - [`acts`]: what is written about a meeting and its invitations
//! - [`letter`]: the letter of invitation
//! - [`telling`]: messages to whoever is invited or must approve
//! - [`daily`]: what the clock does
pub mod acts;
pub mod agenda;
pub mod daily;
pub mod letter;
pub mod telling;

use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat};
use crate::http::session::SignedIn;
use crate::i18n::Locale;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_domain::forum::meetings::{Meeting as State, MeetingKind, Schedule};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_domain::people::roles::{HeldRole, Role};
use rembuk_domain::settings::Rule;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{MeetingRow, NOW, Setting};
use rembuk_store::run;
use uuid::Uuid;

/// Letter of references of meetings: R-2026-0003.
pub const REFERENCE: &str = "R";

/// A meeting with its row.
#[derive(Debug, Clone)]
pub struct Meeting {
    pub row: MeetingRow,
    pub kind: MeetingKind,
    pub schedule: Schedule,
    pub state: State,
}

impl Meeting {
    /// None for a damaged row.
    pub fn new(row: MeetingRow) -> Option<Self> {
        let kind = MeetingKind::parse(&row.kind)?;
        let schedule =
            Schedule::from_facts(Instant::from_micros(row.starts_at), Instant::from_micros(row.ends_at));
        let called_on = row.called_on.as_deref().and_then(|day| day.parse().ok());
        let moved = u16::try_from(row.moved_count).unwrap_or(u16::MAX);
        let state = State::from_facts(&row.state, schedule, called_on, moved)?;
        Some(Self { row, kind, schedule, state })
    }

    /// As it stands in addresses: `r-2026-0003`.
    pub fn slug(&self) -> String {
        self.row.reference.to_lowercase()
    }

    /// The day on which it begins.
    pub fn day(&self, zone: &TimeZone) -> Date {
        local_date(self.schedule.starts(), zone)
    }

    pub fn is_cancelled(&self) -> bool {
        matches!(self.state, State::Cancelled(_))
    }

    /// Whether its last day is over.
    pub fn is_past(&self, zone: &TimeZone, today: Date) -> bool {
        local_date(self.schedule.ends(), zone) < today
    }

    /// Whether its agenda and its invitations may still change.
    pub fn is_open(&self, now: Instant) -> bool {
        !self.is_cancelled() && !self.schedule.has_begun(now)
    }
}

/// All meetings of a region at the context's point of the record, the earliest first.
///
/// # Errors
/// The store refuses.
pub async fn list(context: &mut Context) -> Result<Vec<Meeting>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, meetings::list(region_id, at))?;
    Ok(rows.into_iter().filter_map(Meeting::new).collect())
}

/// The meeting of an address: `r-2026-0003`.
///
/// # Errors
/// There is none, or the store refuses.
pub async fn find(context: &mut Context, slug: &str) -> Result<Meeting, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let reference = slug.to_uppercase();
    let row = match slug.chars().any(|c| c.is_ascii_uppercase()) {
        // One address a meeting.
        true => None,
        false => run!(context.tx, meetings::find_by_reference(region_id, at, reference.as_str()))?,
    };
    row.and_then(Meeting::new).ok_or(PageError::UnknownPage)
}

/// The same within a write: what an act is judged by.
///
/// # Errors
/// There is none, or the store refuses.
pub async fn find_in(tx: &mut rembuk_store::Write, id: Uuid) -> Result<Meeting, PageError> {
    let region_id = tx.region_id();
    let row = run!(tx, meetings::find(region_id, NOW, id))?;
    row.and_then(Meeting::new).ok_or(PageError::UnknownPage)
}

/// Time zone of the region of a page.
pub fn zone(context: &Context) -> TimeZone {
    time_zone(&context.region.region.time_zone)
}

/// "09.00", in English "09:00".
pub fn clock(locale: Locale, at: Instant, zone: &TimeZone) -> String {
    let pattern = if locale == Locale::Id { "%H.%M" } else { "%H:%M" };
    zone.to_datetime(at.to_timestamp()).strftime(pattern).to_string()
}

/// "Senin, 7 Desember 2026, 09.00–12.00 WIB"
pub fn when(locale: Locale, schedule: &Schedule, zone: &TimeZone) -> String {
    let (starts, ends) = (schedule.starts(), schedule.ends());
    let name = zone.to_offset_info(starts.to_timestamp()).abbreviation().to_owned();
    let (from, until) = (local_date(starts, zone), local_date(ends, zone));
    let (first, last) = (clock(locale, starts, zone), clock(locale, ends, zone));
    match from == until {
        true => format!("{}, {first}–{last} {name}", locale.date_with_day(from)),
        false => {
            format!(
                "{}, {first} – {}, {last} {name}",
                locale.date_with_day(from),
                locale.date_with_day(until)
            )
        }
    }
}

/// Whose meeting it is: the body that meets, or the organisation that convened.
pub fn whose(forum: &Forum, meeting: &Meeting) -> String {
    let body = meeting.row.body_id.and_then(|id| forum.body(id)).map(|body| body.name.clone());
    let convener = meeting.row.convener_id.and_then(|id| forum.organisation(id)).map(|row| row.name.clone());
    match meeting.kind {
        MeetingKind::Convened => convener,
        MeetingKind::Forum | MeetingKind::WorkingGroup => body,
    }
    .unwrap_or_default()
}

/// Organisations somebody may convene for: those a role is held for.
pub fn convenes_for(roles: &[HeldRole], region_id: i64, day: Date) -> Vec<Uuid> {
    let is_for = |held: &&HeldRole| {
        held.counts(region_id, day) && matches!(held.role, Role::AgencyOfficer | Role::ForumMember)
    };
    let mut found: Vec<Uuid> = roles.iter().filter(is_for).filter_map(|held| held.organisation).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether somebody runs a meeting: the secretariat those of the forum and its groups, an organisation its own.
pub fn runs(signed: &SignedIn, meeting: &Meeting, region_id: i64, day: Date) -> bool {
    match meeting.kind {
        MeetingKind::Forum | MeetingKind::WorkingGroup => signed.may(RunForum, region_id, day),
        MeetingKind::Convened => meeting
            .row
            .convener_id
            .is_some_and(|id| convenes_for(&signed.roles, region_id, day).contains(&id)),
    }
}

/// The side whose co-chair (of a working group: lead) somebody is for this meeting today.
pub fn chairs(forum: &Forum, own: &[OwnSeat], meeting: &Meeting, day: Date) -> Option<Constituency> {
    let body = meeting.row.body_id.filter(|_| meeting.kind.has_co_chairs())?;
    Constituency::ALL.into_iter().find(|side| {
        forum.chair(body, *side, day).is_some_and(|seat| own.iter().any(|own| own.seat.id == seat.id))
    })
}

/// A seat of the body that meets, by which somebody proposes items.
pub fn own_seat<'o>(own: &'o [OwnSeat], meeting: &Meeting) -> Option<&'o OwnSeat> {
    own.iter().find(|own| Some(own.seat.body) == meeting.row.body_id)
}

/// Working days for approving an agenda, by the region's rule.
pub fn agenda_days(settings: &[Setting]) -> u16 {
    let stored = settings.iter().find(|row| row.key == Rule::AgendaDays.code()).map(|row| row.value.as_str());
    let days = Rule::AgendaDays.in_force(stored);
    days.parse().unwrap_or(rembuk_domain::forum::agenda::DEFAULT_AGENDA_DAYS)
}
