//! A decision as the API publishes it, and its recount: who reads the file needs no server and no trust in ours.
//!
//! Fields that say nothing about the count (titles, reasons, links) are left to the publisher; a reader of this file skips them.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::{Bloc, Call, Choice, DecisionRule, Method, Setting};
use super::tally::{
    Ballots, Condition, Electorate, Outcome, Requirement, SideCount, Standing, Tally, Vote, Voter, Votes,
    tally,
};
use crate::organisations::Constituency;

/// A seat's id as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SeatId(pub Uuid);

impl From<SeatId> for String {
    fn from(seat: SeatId) -> Self {
        seat.0.to_string()
    }
}

impl TryFrom<String> for SeatId {
    type Error = uuid::Error;

    fn try_from(raw: String) -> Result<Self, uuid::Error> {
        Uuid::parse_str(&raw).map(Self)
    }
}

/// One motion with every round in which it was asked, the first first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedDecision {
    /// `K-2026-0003`
    pub reference: String,
    /// None while it is not decided
    pub outcome: Option<Outcome>,
    pub rule: DecisionRule,
    pub rounds: Vec<PublishedRound>,
}

/// One time it was asked. `result` is missing while it is open, and so is what was said, if it is said in secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedRound {
    pub call: Call,
    pub method: Method,
    pub setting: Setting,
    pub electorate: Vec<PublishedVoter>,
    /// Seats present when it closed; empty in writing
    pub present: BTreeSet<SeatId>,
    /// Open votes; null if secret
    pub ballots: Option<BTreeMap<SeatId, Choice>>,
    /// Secret votes by group; null if open
    pub counts: Option<BTreeMap<Bloc, Votes>>,
    /// Seats that took part in a secret vote; null if open
    pub took_part: Option<BTreeSet<SeatId>>,
    pub result: Option<PublishedResult>,
    /// SHA-256 that the record keeps, in hexadecimal; it is no part of what it is the digest of
    #[serde(default)]
    pub digest: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedVoter {
    pub seat: SeatId,
    /// `government` or `non-government`
    pub side: Constituency,
    pub is_civil_society: bool,
    pub standing: Standing,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedResult {
    pub outcome: Outcome,
    pub government: SideCount,
    pub non_government: SideCount,
    pub conditions: Vec<PublishedCondition>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishedCondition {
    pub requirement: Requirement,
    /// None: all seats together, or civil society
    pub side: Option<Constituency>,
    pub need: u32,
    pub have: u32,
    pub of: u32,
    pub met: bool,
}

impl PublishedRound {
    pub fn of(vote: &Vote) -> Self {
        let (ballots, counts, took_part) = match vote.ballots.clone() {
            Ballots::Open(choices) => {
                (Some(choices.into_iter().map(|(seat, choice)| (SeatId(seat), choice)).collect()), None, None)
            }
            Ballots::Secret { counts, took_part } => (None, Some(counts), Some(ids(&took_part))),
        };
        Self {
            call: vote.call,
            method: vote.method,
            setting: vote.setting,
            electorate: vote.electorate.voters().map(PublishedVoter::of).collect(),
            present: ids(&vote.present),
            ballots,
            counts,
            took_part,
            result: None,
            digest: None,
        }
    }

    /// The vote it describes. Both kinds of ballots at once, or none, is no vote.
    pub fn vote(&self, rule: DecisionRule) -> Option<Vote> {
        let ballots = match (self.ballots.clone(), self.counts.clone(), self.took_part.clone()) {
            (Some(choices), None, None) if self.method != Method::Secret => {
                Ballots::Open(choices.into_iter().map(|(seat, choice)| (seat.0, choice)).collect())
            }
            (None, Some(counts), Some(took_part)) if self.method == Method::Secret => {
                Ballots::Secret { counts, took_part: seats(&took_part) }
            }
            _ => return None,
        };
        Some(Vote {
            rule,
            method: self.method,
            setting: self.setting,
            call: self.call,
            electorate: Electorate::of(self.electorate.iter().map(PublishedVoter::voter)),
            present: seats(&self.present),
            ballots,
        })
    }
}

fn ids(seats: &BTreeSet<Uuid>) -> BTreeSet<SeatId> {
    seats.iter().copied().map(SeatId).collect()
}

fn seats(ids: &BTreeSet<SeatId>) -> BTreeSet<Uuid> {
    ids.iter().map(|id| id.0).collect()
}

impl PublishedVoter {
    fn of(voter: &Voter) -> Self {
        let Voter { seat, side, is_civil_society, standing } = *voter;
        Self { seat: SeatId(seat), side, is_civil_society, standing }
    }

    const fn voter(&self) -> Voter {
        let Self { seat, side, is_civil_society, standing } = *self;
        Voter { seat: seat.0, side, is_civil_society, standing }
    }
}

impl From<&Tally> for PublishedResult {
    fn from(tally: &Tally) -> Self {
        Self {
            outcome: tally.outcome,
            government: tally.government,
            non_government: tally.non_government,
            conditions: tally.conditions.iter().map(PublishedCondition::of).collect(),
        }
    }
}

impl PublishedCondition {
    const fn of(condition: &Condition) -> Self {
        let Condition { requirement, side, need, have, of, is_met } = *condition;
        Self { requirement, side, need, have, of, met: is_met }
    }
}

/// What a recount finds otherwise than published. Rounds count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// The rule gives a minority the last word, or shortens the notice
    Rule,
    /// Says neither or both of open and secret votes, or a seat twice
    Unreadable {
        round: usize,
    },
    /// A seat voted that may not vote there
    Voter {
        round: usize,
        seat: Uuid,
    },
    /// More secret votes counted than seats took part
    Counts {
        round: usize,
        counted: u32,
        took_part: u32,
    },
    Side {
        round: usize,
        side: Constituency,
        published: SideCount,
        recounted: SideCount,
    },
    Conditions {
        round: usize,
        place: usize,
        published: Option<PublishedCondition>,
        recounted: Option<PublishedCondition>,
    },
    Outcome {
        round: usize,
        published: Outcome,
        recounted: Outcome,
    },
    /// A second call without a first one that came back, a round after the end, or two that are open
    Order {
        round: usize,
    },
    /// The decision says another outcome than its last round
    Last {
        published: Option<Outcome>,
        recounted: Option<Outcome>,
    },
}

impl PublishedDecision {
    /// Counts everything anew. Empty: what was published follows from what was said.
    pub fn recount(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        if self.rule.check().is_err() {
            found.push(Difference::Rule);
        }
        let mut before = None;
        for (round, published) in (1..).zip(&self.rounds) {
            if !follows(before, published) {
                found.push(Difference::Order { round });
            }
            before = published.result.as_ref().map(|result| (published.method, result.outcome));
            match published.vote(self.rule) {
                Some(vote) if published.electorate.len() == vote.electorate.voters().count() => {
                    recount_round(round, published, &vote, &mut found);
                }
                // A secret vote that is open publishes nothing of what was said.
                None if published.result.is_none() && published.method == Method::Secret => {}
                _ => found.push(Difference::Unreadable { round }),
            }
        }
        let recounted = self.rounds.last().and_then(|round| self.ended(round));
        if self.outcome != recounted {
            found.push(Difference::Last { published: self.outcome, recounted });
        }
        found
    }

    /// How a motion ended whose last round this is; none if another follows.
    fn ended(&self, round: &PublishedRound) -> Option<Outcome> {
        round.result.as_ref()?;
        let outcome = tally(&round.vote(self.rule)?).outcome;
        let goes_on =
            outcome == Outcome::Returned || (outcome == Outcome::Failed && round.method == Method::Consent);
        (!goes_on).then_some(outcome)
    }
}

/// Whether a round may follow one that ended so: a vote after an objection, a second call after one that came back.
fn follows(before: Option<(Method, Outcome)>, round: &PublishedRound) -> bool {
    match before {
        None => round.call == Call::First,
        Some((_, Outcome::Returned)) => round.call == Call::Second,
        Some((Method::Consent, Outcome::Failed)) => round.method != Method::Consent,
        Some(_) => false,
    }
}

fn recount_round(round: usize, published: &PublishedRound, vote: &Vote, found: &mut Vec<Difference>) {
    let strangers: Vec<_> = said(vote).filter(|seat| vote.electorate.may_vote(*seat).is_err()).collect();
    found.extend(strangers.into_iter().map(|seat| Difference::Voter { round, seat }));
    if let Ballots::Secret { counts, took_part } = &vote.ballots {
        let counted = counts.values().map(|votes| votes.yes + votes.no + votes.abstain).sum();
        let took_part = u32::try_from(took_part.len()).unwrap_or(u32::MAX);
        if counted != took_part && published.result.is_some() {
            found.push(Difference::Counts { round, counted, took_part });
        }
    }
    let Some(result) = &published.result else { return };
    let recounted = PublishedResult::from(&tally(vote));
    for (side, was, is) in [
        (Constituency::Government, result.government, recounted.government),
        (Constituency::NonGovernment, result.non_government, recounted.non_government),
    ] {
        if was != is {
            found.push(Difference::Side { round, side, published: was, recounted: is });
        }
    }
    for place in 0..result.conditions.len().max(recounted.conditions.len()) {
        let (was, is) = (result.conditions.get(place).copied(), recounted.conditions.get(place).copied());
        if was != is {
            found.push(Difference::Conditions { round, place: place + 1, published: was, recounted: is });
        }
    }
    if result.outcome != recounted.outcome {
        found.push(Difference::Outcome { round, published: result.outcome, recounted: recounted.outcome });
    }
}

fn said(vote: &Vote) -> Box<dyn Iterator<Item = Uuid> + '_> {
    match &vote.ballots {
        Ballots::Open(choices) => Box::new(choices.keys().copied()),
        Ballots::Secret { took_part, .. } => Box::new(took_part.iter().copied()),
    }
}

#[cfg(test)]
mod tests;
