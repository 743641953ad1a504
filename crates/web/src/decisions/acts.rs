//! What people do with a motion: each is one transaction with its entry in the record. Secret votes have none: counters, and
//! beside them who has voted.
use super::{ActError, Acted, Decision, REFERENCE, Round};
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat};
use crate::jobs::{JobKind, NewJob, enqueue};
use crate::messages::{self, Notice, To};
use jiff::civil::Date;
use rembuk_domain::forum::motions::{Asked, Asking, Motion, MotionError, opens_at_latest};
use rembuk_domain::forum::rules::{Choice, DecisionRule, Method, Setting, Voters};
use rembuk_domain::forum::seats::{Post, Seat};
use rembuk_domain::forum::tally::{Electorate, Standing, TallyError, Voter};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::settings::Rule;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{
    BallotRow, EnactmentRow, MotionRoundRow, MotionRow, MotionSeatRow, NOW, PresenceMark,
};
use rembuk_store::{PrivateReason, PublicAct, Write, run};
use serde_json::json;
use uuid::Uuid;

/// Marks of presence in a meeting.
pub const PRESENT: &str = "present";
pub const LEFT: &str = "left";

/// What is put to the forum.
#[derive(Debug, Clone)]
pub struct NewMotion {
    pub title: String,
    pub question: String,
    pub rule_code: String,
    pub rule: DecisionRule,
    pub meeting_id: Option<Uuid>,
    /// Day of that meeting
    pub meeting_on: Option<Date>,
    pub agenda_item_id: Option<Uuid>,
    pub plan_number: Option<i64>,
}

/// Puts a motion; its reference.
///
/// # Errors
/// The store refuses.
pub async fn put(
    mut tx: Write,
    by: &OwnSeat,
    office: String,
    new: NewMotion,
    today: Date,
) -> Result<String, PageError> {
    let region_id = tx.region_id();
    let waiting = super::days(&mut tx, region_id, Rule::MotionDays).await?;
    let holidays = run!(tx, calendar::list(region_id, NOW))?;
    let calendar = crate::calendar::from_rows(&holidays);
    let year = i64::from(today.year());
    let number = run!(tx, references::next(region_id, REFERENCE, year))?;
    let row = MotionRow {
        id: Uuid::now_v7(),
        reference: format!("{REFERENCE}-{year}-{number:04}"),
        body_id: by.seat.body,
        meeting_id: new.meeting_id,
        agenda_item_id: new.agenda_item_id,
        title: new.title,
        question: new.question,
        put_by: Some(by.seat.id),
        put_on: today.to_string(),
        opens_at_latest: opens_at_latest(today, new.meeting_on, &calendar, waiting).to_string(),
        state: "put".to_owned(),
        rule_code: new.rule_code,
        rule: serde_json::to_string(&new.rule)?,
        round_id: None,
        absent: String::new(),
        again_from: None,
        again_at_latest: None,
        outcome: None,
        decided_on: None,
        reason: None,
        plan_number: new.plan_number,
        valid_from_seq: 0,
    };
    let seq = tx.seq();
    run!(tx, decisions::insert(region_id, seq, &row))?;
    let payload = json!({"reference": row.reference, "seat": by.seat.number, "rule": row.rule_code,
                         "opens_at_latest": row.opens_at_latest, "plan_version": row.plan_number});
    tx.commit_public(act("motion-put", office, &row, payload)).await?;
    Ok(row.reference)
}

pub(crate) fn act(kind: &'static str, by: String, row: &MotionRow, payload: serde_json::Value) -> PublicAct {
    let subject = format!("motion/{}", row.reference);
    PublicAct { kind, by, subject, before: None, after: None, payload }
}

/// A new version of the motion's row.
pub(crate) async fn replace(tx: &mut Write, row: &MotionRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, decisions::close(region_id, seq, row.id))?;
    Ok(run!(tx, decisions::insert(region_id, seq, row))?)
}

/// Who opens a vote, and how the record names them.
#[derive(Debug, Clone)]
pub struct Opening {
    pub method: Method,
    pub setting: Setting,
    /// Microseconds from the moment of opening
    pub lasts: i64,
    /// Why it was not asked for consent first
    pub why_no_consent: Option<String>,
    pub by: String,
}

/// Opens a motion that was put, or asks again one that came back.
///
/// # Errors
/// The store refuses.
pub async fn open(mut tx: Write, decision: Decision, opening: Opening, today: Date) -> Acted<()> {
    let now = tx.now();
    let asking = Asking {
        method: opening.method,
        setting: opening.setting,
        closes_at: Instant::from_micros(now.micros().saturating_add(opening.lasts)),
    };
    let asked = match decision.state()? {
        Motion::Put(put) => put.ask(asking, now),
        Motion::Returned(back) => back.ask_again(asking, today, now),
        _ => Err(MotionError::WrongState),
    };
    let asked = match asked {
        Ok(asked) => asked,
        Err(error) => return Ok(Err(error.into())),
    };
    if opening.method != Method::Consent && decision.rounds.is_empty() && opening.why_no_consent.is_none() {
        return Ok(Err(ActError::WhyNoConsent));
    }
    if opening.setting == Setting::Meeting && !meets_now(&mut tx, &decision.row, now).await? {
        return Ok(Err(ActError::NoMeeting));
    }
    let forum = Forum::load_in(&mut tx).await?;
    let seats = freeze(&forum, &decision, today);
    begin(tx, decision, asked, seats, opening.why_no_consent, opening.by, "office").await
}

/// A meeting may run this much longer than it was called for, in microseconds: two hours. After that nobody is in the room.
const OVERTIME: i64 = 2 * 3_600_000_000;

/// Whether the meeting of a motion has begun and takes place.
async fn meets_now(tx: &mut Write, row: &MotionRow, now: Instant) -> Result<bool, PageError> {
    let region_id = tx.region_id();
    let Some(meeting_id) = meeting_of(tx, row).await? else { return Ok(false) };
    let meeting = run!(tx, meetings::find(region_id, NOW, meeting_id))?;
    Ok(meeting.is_some_and(|meeting| {
        matches!(meeting.state.as_str(), "called" | "held")
            && meeting.starts_at <= now.micros()
            && now.micros() <= meeting.ends_at.saturating_add(OVERTIME)
    }))
}

/// The meeting a motion is decided in: what came back may have been taken to another one with its item.
pub(super) async fn meeting_of(tx: &mut Write, row: &MotionRow) -> Result<Option<Uuid>, PageError> {
    let region_id = tx.region_id();
    let item = match row.agenda_item_id {
        Some(item) => run!(tx, meetings::find_item(region_id, NOW, item))?,
        None => None,
    };
    Ok(item.map(|item| item.meeting_id).or(row.meeting_id))
}

/// The electorate of this moment: every seat of the body, or its two chairs.
pub(crate) fn freeze(forum: &Forum, decision: &Decision, today: Date) -> Vec<MotionSeatRow> {
    let votes = |seat: &&Seat| decision.rule.voters == Voters::Seats || seat.post != Post::Member;
    let row = |seat: &Seat| MotionSeatRow {
        round_id: Uuid::nil(),
        seat_id: seat.id,
        number: seat.number,
        organisation_id: seat.holder.map(|holder| holder.organisation),
        organisation: forum.holder(seat).map(|holder| holder.name.clone()).unwrap_or_default(),
        constituency: seat.constituency.code().to_owned(),
        is_civil_society: seat.is_civil_society(),
        standing: match seat.is_held(forum.sides, today) {
            true => Standing::Votes.code().to_owned(),
            false => Standing::Vacant.code().to_owned(),
        },
        reason: None,
        is_present: false,
        took_part: false,
        valid_from_seq: 0,
    };
    forum.seats_of(decision.row.body_id).filter(votes).map(row).collect()
}

/// Begins a round with these seats and tells them.
pub(crate) async fn begin(
    mut tx: Write,
    mut decision: Decision,
    asked: Asked,
    seats: Vec<MotionSeatRow>,
    why_no_consent: Option<String>,
    by: String,
    how: &str,
) -> Acted<()> {
    let voters = seats.iter().filter_map(super::voter);
    if let Err(error) = Electorate::freeze(voters, &decision.rule, asked.asking.method) {
        return Ok(Err(error.into()));
    }
    let row = add_round(&mut tx, &mut decision, &asked, seats, why_no_consent, how).await?;
    tell(&mut tx, &decision, NoticeKind::MotionOpened, &row.id.simple().to_string()).await?;
    let payload = json!({"reference": decision.row.reference, "round": row.number, "call": row.call, "method": row.method,
                         "setting": row.setting, "closes_at": row.closes_at.to_string(), "by_clock": how == "clock",
                         "seats": decision.current().map_or(0, |round| round.seats.len())});
    tx.commit_public(act("motion-opened", by, &decision.row, payload)).await?;
    Ok(Ok(()))
}

/// Writes a round with its electorate, the counters of a secret vote, and the job that closes it.
pub(crate) async fn add_round(
    tx: &mut Write,
    decision: &mut Decision,
    asked: &Asked,
    seats: Vec<MotionSeatRow>,
    why_no_consent: Option<String>,
    how: &str,
) -> Result<MotionRoundRow, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let row = MotionRoundRow {
        id: Uuid::now_v7(),
        motion_id: decision.row.id,
        number: i64::try_from(decision.rounds.len()).unwrap_or_default() + 1,
        call: asked.call.code().to_owned(),
        method: asked.asking.method.code().to_owned(),
        setting: asked.asking.setting.code().to_owned(),
        opened_at: tx.now().micros(),
        opened_how: how.to_owned(),
        why_no_consent,
        closes_at: asked.asking.closes_at.micros(),
        closed_at: None,
        outcome: None,
        counts: None,
        result: None,
        digest: None,
        valid_from_seq: seq,
    };
    run!(tx, decisions::insert_round(region_id, seq, &row))?;
    let seats: Vec<_> = seats.into_iter().map(|seat| MotionSeatRow { round_id: row.id, ..seat }).collect();
    for seat in &seats {
        run!(tx, decisions::insert_seat(region_id, seq, seat))?;
    }
    if asked.asking.method == Method::Secret {
        add_counters(tx, &decision.rule, row.id, &seats).await?;
    }
    decision.row = MotionRow {
        state: "open".to_owned(),
        round_id: Some(row.id),
        absent: String::new(),
        again_from: None,
        again_at_latest: None,
        ..decision.row.clone()
    };
    replace(tx, &decision.row).await?;
    decision.rounds.push(Round { row: row.clone(), seats, ballots: Vec::new() });
    let job = NewJob {
        kind: JobKind::CloseVote,
        key: row.id.simple().to_string(),
        payload: decision.row.id.simple().to_string(),
        due: asked.asking.closes_at,
    };
    enqueue(tx, &job).await?;
    Ok(row)
}

async fn add_counters(
    tx: &mut Write,
    rule: &DecisionRule,
    round_id: Uuid,
    seats: &[MotionSeatRow],
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let voters: Vec<Voter> = seats.iter().filter_map(super::voter).collect();
    let blocs: std::collections::BTreeSet<_> =
        voters.iter().map(|voter| rule.bloc(voter.side, voter.is_civil_society)).collect();
    for bloc in blocs {
        for choice in Choice::ALL {
            run!(tx, decisions::insert_counter(region_id, round_id, bloc.code(), choice.code()))?;
        }
    }
    Ok(())
}

/// Tells everybody who sits on a seat of the current round.
pub(crate) async fn tell(
    tx: &mut Write,
    decision: &Decision,
    kind: NoticeKind,
    key: &str,
) -> Result<(), PageError> {
    let Some(round) = decision.current() else { return Ok(()) };
    let region_id = tx.region_id();
    let Some(head) = tx.region(region_id) else { return Ok(()) };
    let paths = crate::paths::Paths::new(crate::i18n::Locale::Id, &head.region.slug);
    let path = match kind {
        NoticeKind::MotionOpened => paths.decision_desk(&decision.row.reference),
        _ => paths.decision(&decision.row.reference),
    };
    let zone = crate::context::time_zone(&head.region.time_zone);
    let due = rembuk_domain::time::local_date(Instant::from_micros(round.row.closes_at), &zone);
    for person in run!(tx, forum::list_persons(region_id))? {
        let votes = round.seat(person.seat_id).is_some_and(|seat| seat.standing == Standing::Votes.code());
        if votes {
            let key = format!("{} {key}", kind.code());
            let notice = Notice::new(region_id, To::Person(person.person_id), kind, key, path.clone());
            messages::send(tx, &notice.about(&decision.row.title).due(due)).await?;
        }
    }
    Ok(())
}

/// A vote about to be given.
#[derive(Debug, Clone)]
pub struct Said {
    pub seat: Uuid,
    pub choice: Choice,
    pub reason: Option<String>,
}

/// Whether somebody may act for this seat in this round, today; the seat as it stands.
fn own(
    forum: &Forum,
    own: &[OwnSeat],
    is_noted: bool,
    round: &Round,
    seat: Uuid,
    today: Date,
) -> Result<Seat, ActError> {
    if let Some(found) = own.iter().find(|own| own.seat.id == seat) {
        round.electorate().may_vote(seat)?;
        // Filled anew since the vote was opened: the seat keeps what its organisation said, and says no more.
        let holder = found.seat.holder.map(|holder| holder.organisation);
        if round.seat(seat).is_none_or(|frozen| frozen.organisation_id != holder) {
            return Err(ActError::SeatMovedOn);
        }
        return Ok(found.seat.clone());
    }
    // Noted on a seat that can't act any more: say that, not that it is somebody else's.
    let moved_on = forum.seat(seat).is_some_and(|seat| is_noted && !seat.is_held(forum.sides, today));
    Err(if moved_on { ActError::SeatMovedOn } else { ActError::NotYourSeat })
}

/// Whoever acts for a seat.
#[derive(Debug, Clone, Copy)]
pub struct Actor<'a> {
    pub signed: &'a crate::http::session::SignedIn,
    pub today: Date,
}

async fn own_in(tx: &mut Write, forum: &Forum, round: &Round, actor: Actor<'_>, seat: Uuid) -> Acted<Seat> {
    let persons = run!(tx, forum::list_of_person(actor.signed.account.id))?;
    let region_id = tx.region_id();
    let seats = forum.own_seats(&persons, actor.signed, region_id, actor.today);
    let is_noted = persons.iter().any(|row| (row.region_id, row.seat_id) == (region_id, seat));
    Ok(own(forum, &seats, is_noted, round, seat, actor.today))
}

/// Gives a seat's vote, or changes an open one; a secret one is given once.
///
/// # Errors
/// The store refuses.
pub async fn vote(mut tx: Write, decision: Decision, actor: Actor<'_>, said: Said) -> Acted<()> {
    let Motion::Asked(asked) = decision.state()? else { return Ok(Err(MotionError::Closed.into())) };
    if let Err(error) = asked.may_vote(tx.now()) {
        return Ok(Err(error.into()));
    }
    let Some(round) = decision.current() else { return Ok(Err(MotionError::NotOpen.into())) };
    let forum = Forum::load_in(&mut tx).await?;
    let seat = match own_in(&mut tx, &forum, round, actor, said.seat).await? {
        Ok(seat) => seat,
        Err(error) => return Ok(Err(error)),
    };
    if asked.asking.method == Method::Consent && said.choice == Choice::No && said.reason.is_none() {
        return Ok(Err(MotionError::NoReason.into()));
    }
    if asked.asking.setting == Setting::Meeting {
        // Who votes is there: what the secretariat noted before takes nobody's vote away.
        mark(&mut tx, round, seat.id, PRESENT).await?;
    }
    match asked.asking.method {
        Method::Secret => vote_in_secret(tx, &decision, round, &said).await,
        Method::Consent | Method::Open => {
            vote_openly(tx, &decision, round, forum.speaks(&seat), &seat, said).await
        }
    }
}

async fn mark(tx: &mut Write, round: &Round, seat_id: Uuid, mark: &str) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let mark = PresenceMark { seat_id, mark: mark.to_owned() };
    Ok(run!(tx, decisions::put_presence(region_id, round.row.id, &mark))?)
}

async fn vote_in_secret(mut tx: Write, decision: &Decision, round: &Round, said: &Said) -> Acted<()> {
    let region_id = tx.region_id();
    let electorate = round.electorate();
    let bloc = match electorate.may_vote(said.seat) {
        Ok(voter) => decision.rule.bloc(voter.side, voter.is_civil_society),
        Err(error) => return Ok(Err(error.into())),
    };
    if run!(tx, decisions::insert_cast(region_id, round.row.id, said.seat))? == 0 {
        return Ok(Err(ActError::HasVoted));
    }
    if run!(tx, decisions::count(region_id, round.row.id, bloc.code(), said.choice.code()))? == 0 {
        return Err(PageError::Internal(format!("round {} has no counter {}", round.row.id, bloc.code())));
    }
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(Ok(()))
}

async fn vote_openly(
    mut tx: Write,
    decision: &Decision,
    round: &Round,
    by: String,
    seat: &Seat,
    said: Said,
) -> Acted<()> {
    let (region_id, seq, now) = (tx.region_id(), tx.seq(), tx.now());
    let before = run!(tx, decisions::find_ballot(region_id, NOW, round.row.id, said.seat))?;
    let choice = said.choice.code();
    if before.as_ref().is_some_and(|row| row.choice == choice && row.reason == said.reason) {
        tx.commit_private(PrivateReason::NothingChanged).await?;
        return Ok(Ok(()));
    }
    let row = BallotRow {
        round_id: round.row.id,
        seat_id: said.seat,
        choice: choice.to_owned(),
        reason: said.reason,
        cast_at: now.micros(),
        valid_from_seq: 0,
    };
    run!(tx, decisions::close_ballot(region_id, seq, round.row.id, said.seat))?;
    run!(tx, decisions::insert_ballot(region_id, seq, &row))?;
    let payload = json!({"reference": decision.row.reference, "round": round.row.number, "seat": seat.number,
                         "choice": choice, "changed": before.is_some()});
    tx.commit_public(act("ballot", by, &decision.row, payload)).await?;
    Ok(Ok(()))
}

/// A seat steps aside for a conflict of interest: it leaves the base, and an open vote it gave goes with it.
///
/// # Errors
/// The store refuses.
pub async fn recuse(
    mut tx: Write,
    decision: Decision,
    actor: Actor<'_>,
    seat: Uuid,
    reason: String,
) -> Acted<()> {
    let Motion::Asked(asked) = decision.state()? else { return Ok(Err(MotionError::Closed.into())) };
    if let Err(error) = asked.may_vote(tx.now()) {
        return Ok(Err(error.into()));
    }
    let Some(round) = decision.current() else { return Ok(Err(MotionError::NotOpen.into())) };
    let forum = Forum::load_in(&mut tx).await?;
    let seat = match own_in(&mut tx, &forum, round, actor, seat).await? {
        Ok(seat) => seat,
        Err(error) => return Ok(Err(error)),
    };
    if let Err(error) = may_recuse(&mut tx, &decision, round, seat.id).await? {
        return Ok(Err(error));
    }
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let Some(row) = round.seat(seat.id) else { return Ok(Err(TallyError::NotInElectorate.into())) };
    let row =
        MotionSeatRow { standing: Standing::Recused.code().to_owned(), reason: Some(reason), ..row.clone() };
    run!(tx, decisions::close_seat(region_id, seq, round.row.id, seat.id))?;
    run!(tx, decisions::insert_seat(region_id, seq, &row))?;
    run!(tx, decisions::close_ballot(region_id, seq, round.row.id, seat.id))?;
    let payload =
        json!({"reference": decision.row.reference, "round": round.row.number, "seat": seat.number});
    let by = forum.speaks(&seat);
    tx.commit_public(act("seat-recused", by, &decision.row, payload)).await?;
    Ok(Ok(()))
}

/// A secret vote can't be taken back, and must not become one of two.
async fn may_recuse(tx: &mut Write, decision: &Decision, round: &Round, seat: Uuid) -> Acted<()> {
    let after = match round.electorate().recuse(seat) {
        Ok(after) => after,
        Err(error) => return Ok(Err(error.into())),
    };
    if round.method() != Some(Method::Secret) {
        return Ok(Ok(()));
    }
    let region_id = tx.region_id();
    if run!(tx, decisions::list_cast(region_id, round.row.id))?.contains(&seat) {
        return Ok(Err(ActError::HasVoted));
    }
    let voters: Vec<Voter> = after.voters().copied().collect();
    Ok(Electorate::freeze(voters, &decision.rule, Method::Secret).map(|_| ()).map_err(Into::into))
}

/// Notes who is in the room: seats of the round and their marks; none takes a mark away only by `left`.
///
/// # Errors
/// The store refuses.
pub async fn note_presence(mut tx: Write, decision: Decision, marks: Vec<(Uuid, bool)>) -> Acted<()> {
    let Motion::Asked(asked) = decision.state()? else { return Ok(Err(MotionError::Closed.into())) };
    if asked.asking.setting != Setting::Meeting {
        return Ok(Err(MotionError::WrongState.into()));
    }
    if let Err(error) = asked.may_vote(tx.now()) {
        return Ok(Err(error.into()));
    }
    let Some(round) = decision.current() else { return Ok(Err(MotionError::NotOpen.into())) };
    for (seat, is_there) in marks {
        if round.seat(seat).is_some() {
            mark(&mut tx, round, seat, if is_there { PRESENT } else { LEFT }).await?;
        }
    }
    tx.commit_private(PrivateReason::Draft).await?;
    Ok(Ok(()))
}

/// The seat that put a motion takes it back before anybody was asked.
///
/// # Errors
/// The store refuses.
pub async fn withdraw(mut tx: Write, decision: Decision, actor: Actor<'_>, reason: String) -> Acted<()> {
    let Motion::Put(put) = decision.state()? else { return Ok(Err(MotionError::WrongState.into())) };
    let withdrawn = match put.withdraw(&reason) {
        Ok(withdrawn) => withdrawn,
        Err(error) => return Ok(Err(error.into())),
    };
    let forum = Forum::load_in(&mut tx).await?;
    let seats = crate::forum::own_seats_in(&mut tx, &forum, actor.signed, actor.today).await?;
    let Some(own) = seats.iter().find(|own| Some(own.seat.id) == decision.row.put_by) else {
        return Ok(Err(ActError::NotYourSeat));
    };
    let row =
        MotionRow { state: "withdrawn".to_owned(), reason: Some(withdrawn.reason), ..decision.row.clone() };
    replace(&mut tx, &row).await?;
    let payload = json!({"reference": row.reference, "seat": own.seat.number});
    let by = forum.speaks(&own.seat);
    tx.commit_public(act("motion-withdrawn", by, &row, payload)).await?;
    Ok(Ok(()))
}

/// What the head of the region made of a decision: their act, recorded apart.
///
/// # Errors
/// The store refuses.
pub async fn enact(mut tx: Write, decision: Decision, row: EnactmentRow, by: String) -> Acted<()> {
    let in_favour = matches!(decision.row.outcome.as_deref(), Some("passed" | "recommended"));
    if !in_favour {
        return Ok(Err(ActError::NothingToEnact));
    }
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let kind = match row.kind.as_str() {
        "departed" => "decision-departed",
        "declined" => "decision-declined",
        _ => "decision-enacted",
    };
    // What the act is called and its number are typed by hand: they stand on the page, not in the record.
    let payload = json!({"reference": decision.row.reference, "on": row.enacted_on});
    run!(tx, decisions::insert_enactment(region_id, seq, &row))?;
    tx.commit_public(act(kind, by, &decision.row, payload)).await?;
    Ok(Ok(()))
}
