//! The JSON of a decision: what the API gives, what `rembuk verify decision` reads, and the digest that the record keeps.
use super::{Decision, Round};
use rembuk_domain::forum::published::{PublishedDecision, PublishedRound};
use rembuk_domain::forum::rules::DecisionRule;
use rembuk_domain::forum::tally::Outcome;
use rembuk_store::StoreError;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// SHA-256 over the canonical JSON of reference, rule and round, without the digest itself: what `after` of the entry
/// `motion-closed` is.
///
/// # Errors
/// Numbers that canonical JSON does not have.
pub fn digest(reference: &str, rule: &DecisionRule, round: &PublishedRound) -> Result<[u8; 32], StoreError> {
    let round = PublishedRound { digest: None, ..round.clone() };
    let whole = json!({"reference": reference, "rule": rule, "round": round});
    let canonical = rembuk_record::canonical_json(&whole)?;
    Ok(Sha256::digest(canonical.as_bytes()).into())
}

/// What can be recounted of a decision. A secret vote that is still open says nothing but who may vote.
pub fn published(decision: &Decision) -> PublishedDecision {
    PublishedDecision {
        reference: decision.row.reference.clone(),
        outcome: decision.row.outcome.as_deref().and_then(Outcome::find),
        rule: decision.rule,
        rounds: decision.rounds.iter().filter_map(|round| published_round(round, decision.rule)).collect(),
    }
}

fn published_round(round: &Round, rule: DecisionRule) -> Option<PublishedRound> {
    let vote = match round.closed_vote(rule) {
        Some(vote) => vote,
        None => {
            // Open and secret: the electorate alone.
            let said = rembuk_domain::forum::tally::Ballots::Open(std::collections::BTreeMap::new());
            let vote = round.vote(rule, std::collections::BTreeSet::new(), said)?;
            return Some(PublishedRound { ballots: None, ..PublishedRound::of(&vote) });
        }
    };
    Some(PublishedRound {
        result: round.result(),
        digest: round.row.digest.clone(),
        ..PublishedRound::of(&vote)
    })
}

/// One decision with its words, for the API and for a file to keep.
///
/// # Errors
/// A value that JSON does not have.
pub fn whole(decision: &Decision, region: &str, notice: Option<&str>) -> Result<Value, serde_json::Error> {
    let row = &decision.row;
    let mut value = serde_json::to_value(published(decision))?;
    value["region"] = json!(region);
    value["title"] = json!(row.title);
    value["question"] = json!(row.question);
    value["state"] = json!(row.state);
    value["put_on"] = json!(row.put_on);
    value["decided_on"] = json!(row.decided_on);
    value["absent_sides"] = json!(super::sides_of(&row.absent));
    value["plan_version"] = json!(row.plan_number);
    value["recorded_in"] = json!(row.valid_from_seq);
    value["notice"] = json!(notice);
    value["enactments"] = decision
        .enactments
        .iter()
        .map(|act| {
            json!({"kind": act.kind, "by": act.enacted_by, "act": act.act_kind, "number": act.act_number,
                   "on": act.enacted_on, "link": act.link, "departure": act.departure, "reason": act.reason})
        })
        .collect();
    for (place, round) in decision.rounds.iter().enumerate() {
        let Some(told) = value.pointer_mut(&format!("/rounds/{place}")) else { continue };
        told["number"] = json!(round.row.number);
        told["opened_at"] = json!(at(round.row.opened_at));
        told["closes_at"] = json!(at(round.row.closes_at));
        told["closed_at"] = json!(round.row.closed_at.map(at));
        told["statements"] = statements(round);
        if let Some(voters) = told["electorate"].as_array_mut() {
            for voter in voters {
                let id = voter["seat"].as_str().and_then(|id| uuid::Uuid::parse_str(id).ok());
                if let Some(seat) = id.and_then(|id| round.seat(id)) {
                    voter["number"] = json!(seat.number);
                    voter["organisation"] = json!(seat.organisation);
                    voter["recused_because"] = json!(seat.reason);
                }
            }
        }
    }
    Ok(value)
}

/// Reasons that seats gave with their open votes.
fn statements(round: &Round) -> Value {
    let said = round.ballots.iter().filter_map(|ballot| {
        let reason = ballot.reason.as_ref()?;
        Some(json!({"seat": ballot.seat_id.to_string(), "choice": ballot.choice, "reason": reason}))
    });
    said.collect()
}

/// An instant as RFC 3339 in UTC.
fn at(micros: i64) -> String {
    rembuk_domain::time::Instant::from_micros(micros).to_timestamp().to_string()
}
