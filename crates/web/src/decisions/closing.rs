//! What a vote comes to when it ends: counted from the rows of the same transaction, kept with a digest.
use super::{ActError, Acted, Decision, Round, acts, published};
use crate::error::PageError;
use crate::meetings::agenda::{NextItem, Placed, put_on_next_agenda};
use jiff::civil::Date;
use rembuk_domain::forum::agenda::Origin;
use rembuk_domain::forum::motions::{Asked, CloseAt, Closing, Motion, MotionError};
use rembuk_domain::forum::published::{PublishedResult, PublishedRound};
use rembuk_domain::forum::rules::{Call, Setting};
use rembuk_domain::forum::seats::BodyKind;
use rembuk_domain::forum::tally::{Ballots, Outcome, Tally, Vote, tally};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::settings::Rule;
use rembuk_store::rows::{ForumBody, MotionRoundRow, MotionRow, MotionSeatRow, NOW};
use rembuk_store::{PublicAct, Write, run};
use serde_json::json;

/// Closes the round a motion stands in, by the clock or once everybody who can has voted.
///
/// # Errors
/// The store refuses.
pub async fn close(mut tx: Write, mut decision: Decision, by: String, today: Date) -> Acted<Outcome> {
    let Motion::Asked(asked) = decision.state()? else { return Ok(Err(MotionError::Closed.into())) };
    let Some(round) = decision.current().cloned() else { return Ok(Err(MotionError::NotOpen.into())) };
    let region_id = tx.region_id();
    let meeting = acts::meeting_of(&mut tx, &decision.row).await?;
    let vote = round.live_vote(&mut tx, decision.rule, meeting).await?;
    let counted = tally(&vote);
    let ballot_days = super::days(&mut tx, region_id, Rule::BallotDays).await?;
    let at = CloseAt { now: tx.now(), today, ballot_days, is_complete: is_complete(&vote, &counted) };
    let closing = match asked.clone().close(counted.outcome, counted.absent.clone(), &decision.rule, at) {
        Ok(closing) => closing,
        Err(error) => return Ok(Err(error.into())),
    };
    let result = PublishedResult::from(&counted);
    let told = PublishedRound { result: Some(result), ..PublishedRound::of(&vote) };
    let digest = published::digest(&decision.row.reference, &decision.rule, &told)?;
    close_round(&mut tx, &round, &vote, &told, &counted, digest).await?;
    let act = PublicAct {
        after: Some(digest),
        ..acts::act(
            "motion-closed",
            by,
            &decision.row,
            payload(&decision.row, &round, &asked, &counted, today),
        )
    };
    let seats = seats_closed(&round, &vote);
    follow(&mut tx, &mut decision, closing, &counted, seats, today).await?;
    tx.commit_public(act).await?;
    Ok(Ok(counted.outcome))
}

/// Everybody who can has voted: those in the room, or in writing every seat that may. Without quorum nobody is cut short.
fn is_complete(vote: &Vote, counted: &Tally) -> bool {
    let has_voted = |seat: &uuid::Uuid| match &vote.ballots {
        Ballots::Open(choices) => choices.contains_key(seat),
        Ballots::Secret { took_part, .. } => took_part.contains(seat),
    };
    let mut waited_for = vote
        .electorate
        .voting()
        .filter(|voter| vote.setting == Setting::Written || vote.present.contains(&voter.seat));
    counted.absent.is_empty() && waited_for.all(|voter| has_voted(&voter.seat))
}

fn payload(row: &MotionRow, round: &Round, asked: &Asked, counted: &Tally, today: Date) -> serde_json::Value {
    json!({
        "reference": row.reference, "round": round.row.number, "method": asked.asking.method.code(),
        "call": asked.call.code(), "outcome": counted.outcome.code(), "on": today.to_string(),
        "government": counted.government, "non_government": counted.non_government,
    })
}

async fn close_round(
    tx: &mut Write,
    round: &Round,
    vote: &Vote,
    told: &PublishedRound,
    counted: &Tally,
    digest: [u8; 32],
) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let row = MotionRoundRow {
        closed_at: Some(tx.now().micros()),
        outcome: Some(counted.outcome.code().to_owned()),
        counts: told.counts.as_ref().map(serde_json::to_string).transpose()?,
        result: told.result.as_ref().map(serde_json::to_string).transpose()?,
        digest: Some(hex::encode(digest)),
        ..round.row.clone()
    };
    run!(tx, decisions::close_round(region_id, seq, row.id))?;
    run!(tx, decisions::insert_round(region_id, seq, &row))?;
    for seat in seats_closed(round, vote).iter().filter(|seat| seat.is_present || seat.took_part) {
        run!(tx, decisions::close_seat(region_id, seq, row.id, seat.seat_id))?;
        run!(tx, decisions::insert_seat(region_id, seq, seat))?;
    }
    Ok(())
}

/// Seats as they were when it closed: in the room, and (in a secret vote) taking part.
fn seats_closed(round: &Round, vote: &Vote) -> Vec<MotionSeatRow> {
    let took_part = |seat: &MotionSeatRow| match &vote.ballots {
        Ballots::Open(choices) => choices.contains_key(&seat.seat_id),
        Ballots::Secret { took_part, .. } => took_part.contains(&seat.seat_id),
    };
    let closed = |seat: &MotionSeatRow| MotionSeatRow {
        is_present: vote.present.contains(&seat.seat_id),
        took_part: took_part(seat),
        ..seat.clone()
    };
    round.seats.iter().map(closed).collect()
}

/// What becomes of the motion: decided, back for a second call, or voted on after an objection.
async fn follow(
    tx: &mut Write,
    decision: &mut Decision,
    closing: Closing,
    counted: &Tally,
    seats: Vec<MotionSeatRow>,
    today: Date,
) -> Result<(), PageError> {
    let round = decision.row.round_id.map(|id| id.simple().to_string()).unwrap_or_default();
    match closing {
        Closing::Decided(decided) => {
            let absent = match decided.call {
                Call::Second => super::sides_text(&counted.absent),
                Call::First => String::new(),
            };
            decision.row = MotionRow {
                state: "decided".to_owned(),
                outcome: Some(decided.outcome.code().to_owned()),
                decided_on: Some(today.to_string()),
                absent,
                ..decision.row.clone()
            };
            acts::replace(tx, &decision.row).await?;
            acts::tell(tx, decision, NoticeKind::MotionResult, &round).await
        }
        Closing::Returned(back) => {
            let placed = onto_next_agenda(tx, &decision.row).await?;
            decision.row = MotionRow {
                meeting_id: placed
                    .as_ref()
                    .and_then(|placed| placed.meeting.as_ref())
                    .map(|meeting| meeting.row.id)
                    .or(decision.row.meeting_id),
                agenda_item_id: placed.as_ref().map(|placed| placed.item).or(decision.row.agenda_item_id),
                state: "returned".to_owned(),
                absent: super::sides_text(&back.absent),
                again_from: Some(back.from.to_string()),
                again_at_latest: Some(back.at_latest.to_string()),
                ..decision.row.clone()
            };
            acts::replace(tx, &decision.row).await?;
            acts::tell(tx, decision, NoticeKind::MotionResult, &round).await
        }
        Closing::Vote(asked) => {
            let fresh = |seat: MotionSeatRow| MotionSeatRow { is_present: false, took_part: false, ..seat };
            let seats = seats.into_iter().map(fresh).collect();
            let row = acts::add_round(tx, decision, &asked, seats, None, "objection").await?;
            acts::tell(tx, decision, NoticeKind::MotionOpened, &row.id.simple().to_string()).await
        }
    }
}

/// What comes back to the forum stands on the agenda of its next meeting; groups ask again as they see fit.
async fn onto_next_agenda(tx: &mut Write, row: &MotionRow) -> Result<Option<Placed>, PageError> {
    let region_id = tx.region_id();
    let bodies = run!(tx, forum::list_bodies(region_id, NOW))?;
    let is_forum = |body: &ForumBody| body.id == row.body_id && body.kind == BodyKind::Forum.code();
    if !bodies.iter().any(is_forum) {
        return Ok(None);
    }
    let item = NextItem {
        origin: Origin::Returned,
        title: row.title.clone(),
        about: row.question.clone(),
        subject: format!("motion:{}", row.id.simple()),
        proposed_by: row.put_by,
    };
    Ok(Some(put_on_next_agenda(tx, &item).await?))
}

/// A closed vote can't be closed again: what the clock finds done is done.
pub fn is_done(error: ActError) -> bool {
    matches!(error, ActError::Motion(MotionError::Closed | MotionError::NotOpen | MotionError::WrongState))
}
