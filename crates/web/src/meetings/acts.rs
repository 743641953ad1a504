//! What is written about a meeting and its invitations, each in the transaction of its entry in the record.
use super::agenda::take_waiting;
use super::telling::tell_invited;
use super::{Meeting, REFERENCE, find_in};
use crate::error::PageError;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::forum::invitations::{Answer, Answered, Invitation, InvitationError, Open, Reply};
use rembuk_domain::forum::meetings::{Cancelled, Meeting as State, MeetingError, Schedule, notice};
use rembuk_domain::messages::NoticeKind;
use rembuk_store::rows::{MeetingInvitationRow, MeetingRow, NOW};
use rembuk_store::{PublicAct, Write, run};
use serde_json::{Value, json};
use uuid::Uuid;

/// Why an act on a meeting was not done.
#[derive(Debug)]
pub enum Refusal {
    Meeting(MeetingError),
    Invitation(InvitationError),
    Page(PageError),
}

impl From<MeetingError> for Refusal {
    fn from(error: MeetingError) -> Self {
        Self::Meeting(error)
    }
}

impl From<InvitationError> for Refusal {
    fn from(error: InvitationError) -> Self {
        Self::Invitation(error)
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

impl Refusal {
    /// Key of the sentence for the reader.
    ///
    /// # Errors
    /// It is no matter of rules.
    pub fn key(self) -> Result<&'static str, PageError> {
        match self {
            Self::Meeting(error) => Ok(error.key()),
            Self::Invitation(error) => Ok(error.key()),
            Self::Page(error) => Err(error),
        }
    }
}

/// What the record tells of a meeting: its reference, with days and numbers.
pub fn act(kind: &'static str, by: String, meeting: &MeetingRow, more: Value) -> PublicAct {
    let mut payload = json!({"meeting": meeting.reference});
    if let (Some(payload), Value::Object(more)) = (payload.as_object_mut(), more) {
        payload.extend(more);
    }
    let subject = format!("meeting/{}", meeting.reference);
    PublicAct { kind, by, subject, before: None, after: None, payload }
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &MeetingRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, meetings::close(region_id, row.id, seq))?;
    Ok(run!(tx, meetings::insert(region_id, seq, row))?)
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put_invitation(tx: &mut Write, row: &MeetingInvitationRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, meetings::close_invitation(region_id, row.id, seq))?;
    Ok(run!(tx, meetings::insert_invitation(region_id, seq, row))?)
}

/// Stores a new meeting under the next reference of the year. Items that waited for a meeting of the forum come onto it.
///
/// # Errors
/// The store refuses.
pub async fn convene(tx: &mut Write, row: MeetingRow, year: i16) -> Result<Meeting, PageError> {
    let region_id = tx.region_id();
    let number = run!(tx, references::next(region_id, REFERENCE, i64::from(year)))?;
    let reference = format!("{REFERENCE}-{year}-{number:04}");
    let row = MeetingRow { reference, ..row };
    put(tx, &row).await?;
    let meeting =
        Meeting::new(row).ok_or_else(|| PageError::Internal("a new meeting is damaged".to_owned()))?;
    take_waiting(tx, &meeting).await?;
    Ok(meeting)
}

/// What a meeting is about and where, without its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub title: String,
    pub purpose: String,
    pub place: String,
    pub online_link: Option<String>,
}

/// What came of a change.
#[derive(Debug)]
pub struct Changed {
    pub meeting: Meeting,
    /// It was moved after invitations went out: everybody was told
    pub is_moved: bool,
}

/// Other words, another time. After invitations went out, another time or place is a move: everybody is told, who comes
/// is asked anew, and notice counts from today.
///
/// # Errors
/// `HasBegun`, `IsCancelled`; the store refuses.
pub async fn change(
    tx: &mut Write,
    id: Uuid,
    (words, schedule): (Words, Schedule),
    reason: Option<String>,
    (today, day): (Date, Date),
    calendar: &WorkingCalendar,
) -> Result<Changed, Refusal> {
    let now = tx.now();
    let meeting = find_in(tx, id).await?;
    let is_elsewhere = schedule != meeting.schedule || words.place != meeting.row.place;
    let state = match meeting.state {
        State::Planned(planned) => State::Planned(planned.move_to(schedule, now)?),
        State::Called(called) if schedule != meeting.schedule => {
            State::Called(called.move_to(schedule, today, now)?)
        }
        State::Called(called) if words.place != meeting.row.place => State::Called(called.elsewhere(now)?),
        State::Called(called) if called.takes_answers(now) => State::Called(called),
        State::Called(_) | State::Held(_) => return Err(MeetingError::HasBegun.into()),
        State::Cancelled(_) => return Err(MeetingError::IsCancelled.into()),
    };
    let is_moved = is_elsewhere && matches!(state, State::Called(_));
    let is_later = schedule != meeting.schedule;
    let row = MeetingRow {
        title: words.title,
        purpose: words.purpose,
        place: words.place,
        online_link: words.online_link,
        starts_at: schedule.starts().micros(),
        ends_at: schedule.ends().micros(),
        sort_key: schedule.starts().micros().to_string(),
        called_on: match state {
            State::Called(called) => Some(called.called_on.to_string()),
            _ => None,
        },
        moved_count: match state {
            State::Called(called) => i64::from(called.moved),
            _ => 0,
        },
        moved_from: if is_moved && is_later { Some(meeting.row.starts_at) } else { meeting.row.moved_from },
        reason: if is_moved { reason } else { meeting.row.reason.clone() },
        ..meeting.row
    };
    put(tx, &row).await?;
    let meeting =
        Meeting::new(row).ok_or_else(|| PageError::Internal("a changed meeting is damaged".to_owned()))?;
    if is_moved {
        let invited = if is_later {
            ask_anew(tx, &meeting, (today, day), calendar).await?
        } else {
            let region_id = tx.region_id();
            run!(tx, meetings::list_invitations(region_id, NOW, id))?
        };
        let stage = format!("moved-{}", tx.seq());
        tell_invited(tx, &meeting, &invited, NoticeKind::MeetingMoved, &stage).await?;
    }
    Ok(Changed { meeting, is_moved })
}

/// Everybody invited is asked anew; notice counts from today to the new day.
async fn ask_anew(
    tx: &mut Write,
    meeting: &Meeting,
    (today, day): (Date, Date),
    calendar: &WorkingCalendar,
) -> Result<Vec<MeetingInvitationRow>, PageError> {
    let region_id = tx.region_id();
    let mut invited = Vec::new();
    for row in run!(tx, meetings::list_invitations(region_id, NOW, meeting.row.id))? {
        let row = MeetingInvitationRow {
            invited_on: today.to_string(),
            notice_days: notice(calendar, today, day),
            answer: Answer::NONE.to_owned(),
            answered_on: None,
            office: None,
            rank: None,
            has_letter: false,
            letter_number: None,
            ..row
        };
        put_invitation(tx, &row).await?;
        invited.push(row);
    }
    Ok(invited)
}

/// Calls a meeting off, or says afterwards that it did not take place; everybody invited is told.
///
/// # Errors
/// `HasBegun`, `IsCancelled`; the store refuses.
pub async fn cancel(tx: &mut Write, id: Uuid, reason: String) -> Result<Meeting, Refusal> {
    let (region_id, now) = (tx.region_id(), tx.now());
    let meeting = find_in(tx, id).await?;
    let Cancelled { was_called } = match meeting.state {
        State::Planned(planned) => planned.cancel(),
        State::Called(called) => called.cancel(now)?,
        State::Held(held) => held.did_not_take_place(),
        State::Cancelled(_) => return Err(MeetingError::IsCancelled.into()),
    };
    let row = MeetingRow { state: "cancelled".to_owned(), reason: Some(reason), ..meeting.row };
    put(tx, &row).await?;
    let meeting =
        Meeting::new(row).ok_or_else(|| PageError::Internal("a cancelled meeting is damaged".to_owned()))?;
    if was_called {
        let invited = run!(tx, meetings::list_invitations(region_id, NOW, id))?;
        tell_invited(tx, &meeting, &invited, NoticeKind::MeetingCancelled, "cancelled").await?;
    }
    Ok(meeting)
}

/// Who is invited: a seat, an office, or an organisation as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guest {
    pub organisation: Option<Uuid>,
    pub office: Option<Uuid>,
    pub seat: Option<Uuid>,
}

impl Guest {
    fn is(&self, row: &MeetingInvitationRow) -> bool {
        match (self.seat, self.office) {
            (Some(seat), _) => row.seat_id == Some(seat),
            (None, Some(office)) => row.office_id == Some(office),
            (None, None) => {
                row.organisation_id == self.organisation && row.seat_id.is_none() && row.office_id.is_none()
            }
        }
    }
}

/// Invites whoever is not invited yet, and calls the meeting by it. Returns it with how many are new.
///
/// # Errors
/// `HasBegun`, `IsCancelled`, `NobodyInvited`; the store refuses.
pub async fn invite(
    tx: &mut Write,
    id: Uuid,
    guests: &[Guest],
    letter_number: Option<String>,
    (today, day): (Date, Date),
    calendar: &WorkingCalendar,
) -> Result<(Meeting, usize), Refusal> {
    let (region_id, now) = (tx.region_id(), tx.now());
    let meeting = find_in(tx, id).await?;
    let known = run!(tx, meetings::list_invitations(region_id, NOW, id))?;
    let new: Vec<MeetingInvitationRow> = guests
        .iter()
        .filter(|guest| !known.iter().any(|row| guest.is(row)))
        .map(|guest| invitation(id, guest, (today, day), calendar))
        .collect();
    let called = match meeting.state {
        State::Planned(planned) => planned.call(new.len() + known.len(), today, now)?,
        State::Called(called) if !called.takes_answers(now) => return Err(MeetingError::HasBegun.into()),
        State::Called(_) if new.is_empty() => return Err(MeetingError::NobodyInvited.into()),
        State::Called(called) => called,
        State::Held(_) => return Err(MeetingError::HasBegun.into()),
        State::Cancelled(_) => return Err(MeetingError::IsCancelled.into()),
    };
    let row = MeetingRow {
        state: "called".to_owned(),
        called_on: Some(called.called_on.to_string()),
        letter_number: letter_number.or(meeting.row.letter_number.clone()),
        ..meeting.row
    };
    put(tx, &row).await?;
    let meeting =
        Meeting::new(row).ok_or_else(|| PageError::Internal("a called meeting is damaged".to_owned()))?;
    for row in &new {
        put_invitation(tx, row).await?;
    }
    let stage = format!("called-{today}");
    tell_invited(tx, &meeting, &new, NoticeKind::MeetingCalled, &stage).await?;
    Ok((meeting, new.len()))
}

fn invitation(
    meeting_id: Uuid,
    guest: &Guest,
    (today, day): (Date, Date),
    calendar: &WorkingCalendar,
) -> MeetingInvitationRow {
    MeetingInvitationRow {
        id: Uuid::now_v7(),
        meeting_id,
        organisation_id: guest.organisation,
        office_id: guest.office,
        seat_id: guest.seat,
        invited_on: today.to_string(),
        notice_days: notice(calendar, today, day),
        answer: Answer::NONE.to_owned(),
        answered_on: None,
        office: None,
        rank: None,
        has_letter: false,
        letter_number: None,
        valid_from_seq: 0,
    }
}

/// A stored invitation as the rules see it; a damaged answer counts as none.
pub fn state_of(row: &MeetingInvitationRow) -> Invitation {
    let invited_on = row.invited_on.parse().unwrap_or(Date::MIN);
    let answer = Answer::parse(&row.answer).ok();
    let answered_on = row.answered_on.as_deref().and_then(|day| day.parse().ok());
    match (answer, answered_on) {
        (Some(answer), Some(answered_on)) => {
            let reply = Reply { answer, office: row.office.clone(), has_letter: row.has_letter };
            Invitation::Answered(Answered { invited_on, answered_on, reply })
        }
        _ => Invitation::Open(Open { invited_on }),
    }
}

/// An answer as it comes from the form.
#[derive(Debug, Clone)]
pub struct Given {
    pub reply: Reply,
    /// Code of the rank announced
    pub rank: Option<String>,
    pub letter_number: Option<String>,
}

/// Answers an invitation. `seen` is the version of its row that the form started from: whoever answers a second time must
/// know of the first answer.
///
/// # Errors
/// `TooLate`, `AnsweredMeanwhile`; the store refuses.
pub async fn answer(
    tx: &mut Write,
    id: Uuid,
    given: &Given,
    seen: Option<i64>,
    today: Date,
) -> Result<(Meeting, MeetingInvitationRow), Refusal> {
    let (region_id, now) = (tx.region_id(), tx.now());
    let row = run!(tx, meetings::find_invitation(region_id, NOW, id))?.ok_or(PageError::UnknownPage)?;
    let meeting = find_in(tx, row.meeting_id).await?;
    let takes = matches!(meeting.state, State::Called(called) if called.takes_answers(now));
    let has_seen = seen == Some(row.valid_from_seq);
    let answered = match state_of(&row) {
        Invitation::Open(open) => open.answer(given.reply.clone(), today, takes)?,
        Invitation::Answered(answered) => {
            answered.answer_again(given.reply.clone(), today, takes, has_seen)?
        }
    };
    let row = MeetingInvitationRow {
        answer: answered.reply.answer.code().to_owned(),
        answered_on: Some(answered.answered_on.to_string()),
        office: answered.reply.office.clone(),
        rank: given.rank.clone().filter(|_| answered.reply.answer != Answer::DoesNot),
        has_letter: answered.reply.has_letter,
        letter_number: given.letter_number.clone().filter(|_| answered.reply.has_letter),
        ..row
    };
    put_invitation(tx, &row).await?;
    Ok((meeting, row))
}
