//! Messages about meetings, in the transaction of what they tell of.
use super::Meeting;
use crate::context::{CAPITAL_ZONE, time_zone};
use crate::error::PageError;
use crate::forum::Forum;
use crate::i18n::Locale;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use jiff::civil::Date;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{AgendaVersionRow, MeetingInvitationRow, NOW, PersonSeat};
use rembuk_store::{Write, run};
use uuid::Uuid;

fn paths(tx: &Write) -> Paths {
    let slug = tx.region(tx.region_id()).map(|head| head.region.slug.clone());
    Paths::new(Locale::Id, &slug.unwrap_or_default())
}

fn day_of(tx: &Write, meeting: &Meeting) -> Date {
    let zone = tx.region(tx.region_id()).map(|head| head.region.time_zone.clone());
    meeting.day(&time_zone(zone.as_deref().unwrap_or(CAPITAL_ZONE)))
}

/// Whom an invitation reaches: whoever sits on the seat, the office, or everybody with a role for the organisation.
fn addressees(row: &MeetingInvitationRow, persons: &[PersonSeat]) -> Vec<To> {
    let sitting: Vec<To> = persons
        .iter()
        .filter(|person| Some(person.seat_id) == row.seat_id)
        .map(|person| To::Person(person.person_id))
        .collect();
    match (row.office_id, row.organisation_id) {
        _ if !sitting.is_empty() => sitting,
        (Some(office), _) => vec![To::Office(office)],
        (None, Some(organisation)) => vec![To::Organisation(organisation)],
        (None, None) => Vec::new(),
    }
}

/// Tells everybody invited. `stage` makes the message one of its own: a move is told anew each time.
///
/// # Errors
/// The store refuses.
pub async fn tell_invited(
    tx: &mut Write,
    meeting: &Meeting,
    invited: &[MeetingInvitationRow],
    kind: NoticeKind,
    stage: &str,
) -> Result<usize, PageError> {
    let region_id = tx.region_id();
    let persons = run!(tx, forum::list_persons(region_id))?;
    let (paths, day, slug) = (paths(tx), day_of(tx, meeting), meeting.slug());
    let mut told = 0;
    for row in invited {
        let path = match kind {
            NoticeKind::MeetingCalled | NoticeKind::MeetingMoved => paths.invitation(&slug, row.id),
            _ => paths.meeting(&slug),
        };
        for to in addressees(row, &persons) {
            let key = format!("meeting/{}/{}/{stage}", row.id.simple(), kind.code());
            let notice =
                Notice::new(region_id, to, kind, key, path.clone()).about(&meeting.row.title).due(day);
            told += messages::send(tx, &notice).await?;
        }
    }
    Ok(told)
}

/// People on the seats of both co-chairs of the body that meets.
async fn chairs(tx: &mut Write, meeting: &Meeting) -> Result<Vec<Uuid>, PageError> {
    let region_id = tx.region_id();
    let Some(body) = meeting.row.body_id else { return Ok(Vec::new()) };
    let forum = Forum::load_in(tx).await?;
    let zone = tx.region(region_id).map(|head| head.region.time_zone.clone());
    let zone = time_zone(zone.as_deref().unwrap_or(CAPITAL_ZONE));
    let today = rembuk_domain::time::local_date(tx.now(), &zone);
    let seats: Vec<Uuid> = Constituency::ALL
        .iter()
        .filter_map(|side| forum.chair(body, *side, today))
        .map(|seat| seat.id)
        .collect();
    let persons = run!(tx, forum::list_persons(region_id))?;
    let own = persons.into_iter().filter(|person| seats.contains(&person.seat_id));
    Ok(own.map(|person| person.person_id).collect())
}

/// Asks both co-chairs to look at a version.
///
/// # Errors
/// The store refuses.
pub async fn ask_to_approve(
    tx: &mut Write,
    meeting: &Meeting,
    version: &AgendaVersionRow,
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let path = paths(tx).agenda_to_approve(&meeting.slug());
    for person in chairs(tx, meeting).await? {
        let key = format!("agenda/{}/to-approve", version.id.simple());
        let kind = NoticeKind::AgendaToApprove;
        let notice = Notice::new(region_id, To::Person(person), kind, key, path.clone());
        let notice = notice.about(&meeting.row.title);
        let notice = match version.due_on.parse::<Date>() {
            Ok(due) => notice.due(due),
            Err(_) => notice,
        };
        messages::send(tx, &notice).await?;
    }
    Ok(())
}

/// Tells the secretariat, both co-chairs and everybody invited that an agenda stands.
///
/// # Errors
/// The store refuses.
pub async fn tell_of_agenda(
    tx: &mut Write,
    meeting: &Meeting,
    version: &AgendaVersionRow,
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let path = paths(tx).meeting(&meeting.slug());
    let mut all: Vec<To> = chairs(tx, meeting).await?.into_iter().map(To::Person).collect();
    if meeting.kind.has_co_chairs() {
        all.push(To::Role(Role::Secretariat));
    }
    let persons = run!(tx, forum::list_persons(region_id))?;
    for row in run!(tx, meetings::list_invitations(region_id, NOW, meeting.row.id))? {
        all.extend(addressees(&row, &persons));
    }
    for to in all {
        let key = format!("agenda/{}/stands", version.id.simple());
        let notice = Notice::new(region_id, to, NoticeKind::AgendaStands, key, path.clone());
        messages::send(tx, &notice.about(&meeting.row.title).due(day_of(tx, meeting))).await?;
    }
    Ok(())
}
