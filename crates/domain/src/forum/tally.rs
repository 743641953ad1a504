//! From who may vote, who was there and what they said to what was decided, with every condition and whether it was met.
//!
//! Recomputed by `rembuk verify decision` from what the API publishes: nothing here may depend on anything else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;
use uuid::Uuid;

use super::rules::{
    Abstentions, Base, Bloc, Call, Choice, DecisionRule, LEAST_SECRET_VOTERS, Method, Setting, Ties, codes,
};
use crate::organisations::Constituency;

/// The sides, in the order in which pages name them.
pub const SIDES: [Constituency; 2] = [Constituency::Government, Constituency::NonGovernment];

codes! {
    /// What a seat counts for in one vote.
    Standing {
        Votes => "votes",
        /// Nobody who could vote holds it: it counts in the base all the same, so that emptying a side gains nothing
        Vacant => "vacant",
        /// Stepped aside for a conflict of interest: it does not count
        Recused => "recused",
    }
}

/// A seat as it stood when the vote was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Voter {
    pub seat: Uuid,
    pub side: Constituency,
    pub is_civil_society: bool,
    pub standing: Standing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TallyError {
    #[error("nobody may vote")]
    NobodyVotes,
    #[error("a group has fewer than three voters: a secret vote would not be one")]
    TooFewForSecret(Bloc),
    #[error("this seat may not vote here")]
    NotInElectorate,
    #[error("this seat stepped aside")]
    Recused,
}

impl TallyError {
    pub const fn key(self) -> &'static str {
        match self {
            Self::NobodyVotes => "decision-nobody-votes",
            Self::TooFewForSecret(_) => "decision-too-few-for-secret",
            Self::NotInElectorate => "decision-not-in-electorate",
            Self::Recused => "decision-recused",
        }
    }
}

/// Who may vote, frozen when the vote was opened. Stepping aside is all that can still happen to it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Electorate {
    voters: BTreeMap<Uuid, Voter>,
}

impl Electorate {
    /// # Errors
    /// `NobodyVotes`; `TooFewForSecret` where counts would tell who said what.
    pub fn freeze(
        voters: impl IntoIterator<Item = Voter>,
        rule: &DecisionRule,
        method: Method,
    ) -> Result<Self, TallyError> {
        let frozen = Self::of(voters);
        if frozen.voting().next().is_none() {
            return Err(TallyError::NobodyVotes);
        }
        if method == Method::Secret {
            frozen.allows_secret(rule)?;
        }
        Ok(frozen)
    }

    /// What was frozen before, read back.
    pub fn of(voters: impl IntoIterator<Item = Voter>) -> Self {
        Self { voters: voters.into_iter().map(|voter| (voter.seat, voter)).collect() }
    }

    fn allows_secret(&self, rule: &DecisionRule) -> Result<(), TallyError> {
        let mut counts = BTreeMap::from(SIDES.map(|side| (rule.bloc(side, false), 0)));
        if rule.civil_society.is_some() {
            counts.insert(Bloc::CivilSociety, 0);
        }
        for voter in self.voting() {
            *counts.entry(rule.bloc(voter.side, voter.is_civil_society)).or_default() += 1;
        }
        // Without other seats on its side, civil society is that side.
        if counts.get(&Bloc::CivilSociety).is_some_and(|count| *count > 0) {
            counts.retain(|bloc, count| *bloc != Bloc::NonGovernment || *count > 0);
        }
        match counts.into_iter().find(|(_, count)| *count < LEAST_SECRET_VOTERS) {
            Some((bloc, _)) => Err(TallyError::TooFewForSecret(bloc)),
            None => Ok(()),
        }
    }

    pub fn voters(&self) -> impl Iterator<Item = &Voter> {
        self.voters.values()
    }

    pub fn voting(&self) -> impl Iterator<Item = &Voter> {
        self.voters().filter(|voter| voter.standing == Standing::Votes)
    }

    /// A side nobody can vote for: the most that can come of it is a recommendation.
    pub fn silent_sides(&self) -> Vec<Constituency> {
        SIDES.into_iter().filter(|side| !self.voting().any(|voter| voter.side == *side)).collect()
    }

    /// # Errors
    /// `NotInElectorate`, also for a seat that was vacant when the vote was opened; `Recused`.
    pub fn may_vote(&self, seat: Uuid) -> Result<&Voter, TallyError> {
        match self.voters.get(&seat) {
            Some(voter) if voter.standing == Standing::Votes => Ok(voter),
            Some(voter) if voter.standing == Standing::Recused => Err(TallyError::Recused),
            _ => Err(TallyError::NotInElectorate),
        }
    }

    /// A seat steps aside for a conflict of interest, until the vote closes.
    ///
    /// # Errors
    /// As `may_vote`.
    pub fn recuse(mut self, seat: Uuid) -> Result<Self, TallyError> {
        self.may_vote(seat)?;
        if let Some(voter) = self.voters.get_mut(&seat) {
            voter.standing = Standing::Recused;
        }
        Ok(self)
    }
}

/// Votes of one bloc.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Votes {
    pub yes: u32,
    pub no: u32,
    pub abstain: u32,
}

impl Votes {
    pub fn add(&mut self, choice: Choice, count: u32) {
        let place = match choice {
            Choice::Yes => &mut self.yes,
            Choice::No => &mut self.no,
            Choice::Abstain => &mut self.abstain,
        };
        *place = place.saturating_add(count);
    }

    fn plus(self, other: Self) -> Self {
        Self { yes: self.yes + other.yes, no: self.no + other.no, abstain: self.abstain + other.abstain }
    }
}

/// What was said: by seat, or as counts and who took part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ballots {
    Open(BTreeMap<Uuid, Choice>),
    Secret { counts: BTreeMap<Bloc, Votes>, took_part: BTreeSet<Uuid> },
}

impl Ballots {
    fn has(&self, seat: Uuid) -> bool {
        match self {
            Self::Open(choices) => choices.contains_key(&seat),
            Self::Secret { took_part, .. } => took_part.contains(&seat),
        }
    }
}

/// One vote: everything that its result follows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    pub rule: DecisionRule,
    pub method: Method,
    pub setting: Setting,
    pub call: Call,
    pub electorate: Electorate,
    /// Seats present when the vote closed; in writing, to vote is to be present
    pub present: BTreeSet<Uuid>,
    pub ballots: Ballots,
}

/// One side, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SideCount {
    /// Seats of the base: all but those that stepped aside
    pub seats: u32,
    pub vacant: u32,
    pub recused: u32,
    /// Seats present when the vote closed
    pub present: u32,
    /// Present, or voted and gone
    pub took_part: u32,
    pub votes: Votes,
}

codes! {
    Outcome {
        Passed => "passed",
        Failed => "failed",
        /// Passed on a second call without one of the sides
        Recommended => "recommended",
        /// No quorum on the first call: it comes back
        Returned => "returned",
    }
}

codes! {
    Requirement {
        Quorum => "quorum",
        Threshold => "threshold",
        CivilSociety => "civil-society",
        /// By consent: nobody objects
        NoObjection => "no-objection",
    }
}

/// One condition of the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    pub requirement: Requirement,
    /// None: all seats together
    pub side: Option<Constituency>,
    pub need: u32,
    pub have: u32,
    /// Of how many
    pub of: u32,
    pub is_met: bool,
}

/// What was decided, and from what it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub government: SideCount,
    pub non_government: SideCount,
    pub conditions: Vec<Condition>,
    /// Sides without quorum
    pub absent: Vec<Constituency>,
    pub outcome: Outcome,
}

impl Tally {
    pub const fn side(&self, side: Constituency) -> &SideCount {
        match side {
            Constituency::Government => &self.government,
            Constituency::NonGovernment => &self.non_government,
        }
    }

    /// All who voted said the same: in a secret vote, that tells everybody's vote.
    pub fn is_unanimous(&self) -> bool {
        let all = self.government.votes.plus(self.non_government.votes);
        [all.yes, all.no, all.abstain].into_iter().filter(|count| *count > 0).count() == 1
    }
}

/// Counts a vote. The order of ballots and seats can't matter: all of it is sets and sums.
pub fn tally(vote: &Vote) -> Tally {
    let government = count(vote, Constituency::Government);
    let non_government = count(vote, Constituency::NonGovernment);
    let civil_society = civil_society(vote);
    let mut conditions = Vec::new();
    for (side, counted) in
        [(Constituency::Government, government), (Constituency::NonGovernment, non_government)]
    {
        let rule = vote.rule.side(side);
        conditions.push(condition(
            Requirement::Quorum,
            Some(side),
            rule.quorum.of(counted.seats),
            counted.present,
            counted.seats,
        ));
        let of = base(&vote.rule, &counted);
        // Silence in the room is consent, but not of a whole side: somebody on each has to say so.
        let need = if vote.method == Method::Consent { 1 } else { rule.threshold.of(of) };
        conditions.push(condition(Requirement::Threshold, Some(side), need, counted.votes.yes, of));
    }
    overall(vote, together(&government, &non_government), &mut conditions);
    if let Some(counted) = civil_society.filter(|_| vote.method != Method::Consent) {
        let need = vote.rule.civil_society.map_or(0, |share| share.of(counted.seats));
        conditions.push(condition(Requirement::CivilSociety, None, need, counted.votes.yes, counted.seats));
    }
    if vote.method == Method::Consent {
        let all = together(&government, &non_government);
        let (of, no) = (all.took_part, all.votes.no);
        conditions.push(Condition {
            requirement: Requirement::NoObjection,
            side: None,
            need: of,
            have: of.saturating_sub(no),
            of,
            is_met: no == 0,
        });
    }
    let absent: Vec<_> =
        SIDES.into_iter().filter(|side| !is_met(&conditions, Requirement::Quorum, *side)).collect();
    let outcome = outcome(vote, &[government, non_government], civil_society, &conditions, &absent);
    Tally { government, non_government, conditions, absent, outcome }
}

fn condition(
    requirement: Requirement,
    side: Option<Constituency>,
    need: u32,
    have: u32,
    of: u32,
) -> Condition {
    Condition { requirement, side, need, have, of, is_met: have >= need }
}

fn is_met(conditions: &[Condition], requirement: Requirement, side: Constituency) -> bool {
    conditions.iter().all(|one| one.requirement != requirement || one.side != Some(side) || one.is_met)
}

fn overall(vote: &Vote, all: SideCount, conditions: &mut Vec<Condition>) {
    if let Some(quorum) = vote.rule.overall_quorum {
        conditions.push(condition(Requirement::Quorum, None, quorum.of(all.seats), all.present, all.seats));
    }
    if let Some(threshold) = vote.rule.overall_threshold.filter(|_| vote.method != Method::Consent) {
        let of = base(&vote.rule, &all);
        conditions.push(condition(Requirement::Threshold, None, threshold.of(of), all.votes.yes, of));
    }
}

fn base(rule: &DecisionRule, counted: &SideCount) -> u32 {
    let Votes { yes, no, abstain } = counted.votes;
    match (rule.base, rule.abstentions) {
        (Base::Seats, _) => counted.seats,
        (Base::Present, _) => counted.took_part,
        (Base::Cast, Abstentions::Apart) => yes + no,
        (Base::Cast, Abstentions::Against) => yes + no + abstain,
    }
}

fn together(one: &SideCount, other: &SideCount) -> SideCount {
    SideCount {
        seats: one.seats + other.seats,
        vacant: one.vacant + other.vacant,
        recused: one.recused + other.recused,
        present: one.present + other.present,
        took_part: one.took_part + other.took_part,
        votes: one.votes.plus(other.votes),
    }
}

fn count(vote: &Vote, side: Constituency) -> SideCount {
    let mut counted = count_seats(vote, |voter| voter.side == side);
    if let Ballots::Secret { counts, .. } = &vote.ballots {
        counted.votes = counts
            .iter()
            .filter(|(bloc, _)| bloc.side() == side)
            .fold(Votes::default(), |sum, (_, votes)| sum.plus(*votes));
    }
    counted
}

fn civil_society(vote: &Vote) -> Option<SideCount> {
    vote.rule.civil_society?;
    let mut counted =
        count_seats(vote, |voter| voter.side == Constituency::NonGovernment && voter.is_civil_society);
    if let Ballots::Secret { counts, .. } = &vote.ballots {
        counted.votes = counts.get(&Bloc::CivilSociety).copied().unwrap_or_default();
    }
    Some(counted)
}

/// Seats and open votes of some voters. Votes of seats that may not vote count for nothing.
fn count_seats(vote: &Vote, belongs: impl Fn(&Voter) -> bool) -> SideCount {
    let mut counted = SideCount::default();
    for voter in vote.electorate.voters().filter(|voter| belongs(voter)) {
        match voter.standing {
            Standing::Recused => {
                counted.recused += 1;
                continue;
            }
            Standing::Vacant => counted.vacant += 1,
            Standing::Votes => {
                let has_voted = vote.ballots.has(voter.seat);
                let is_present = match vote.setting {
                    Setting::Meeting => vote.present.contains(&voter.seat),
                    Setting::Written => has_voted,
                };
                counted.present += u32::from(is_present);
                counted.took_part += u32::from(is_present || has_voted);
                if let Ballots::Open(choices) = &vote.ballots
                    && let Some(choice) = choices.get(&voter.seat)
                {
                    counted.votes.add(*choice, 1);
                }
            }
        }
        counted.seats += 1;
    }
    counted
}

fn outcome(
    vote: &Vote,
    sides: &[SideCount; 2],
    civil_society: Option<SideCount>,
    conditions: &[Condition],
    absent: &[Constituency],
) -> Outcome {
    if conditions.iter().all(|condition| condition.is_met) {
        return Outcome::Passed;
    }
    let lacks_quorum = conditions.iter().any(|one| one.requirement == Requirement::Quorum && !one.is_met);
    match vote.call {
        Call::First => {
            let is_tied = sides.iter().any(|side| side.votes.yes == side.votes.no && side.votes.yes > 0);
            let comes_back = lacks_quorum
                || (vote.rule.ties == Ties::Returns && is_tied && vote.method != Method::Consent);
            match comes_back && vote.rule.second_call_days.is_some() {
                true => Outcome::Returned,
                false => Outcome::Failed,
            }
        }
        Call::Second => {
            let is_whole = |side| {
                SIDES.contains(&side)
                    && is_met(conditions, Requirement::Quorum, side)
                    && is_met(conditions, Requirement::Threshold, side)
            };
            // More yes than no, or nobody against among too few: what a further yes can't turn round.
            let is_not_against = |side: Constituency, counted: &SideCount| {
                counted.votes.yes > counted.votes.no
                    || (absent.contains(&side) && counted.votes.yes == counted.votes.no)
            };
            let objected =
                conditions.iter().any(|one| one.requirement == Requirement::NoObjection && !one.is_met);
            let civil_society_agrees = civil_society.is_none_or(|counted| {
                conditions.iter().any(|one| one.requirement == Requirement::CivilSociety && one.is_met)
                    || counted.votes.yes >= counted.votes.no
            });
            let nobody_against = SIDES
                .into_iter()
                .zip(sides)
                .all(|(side, counted)| is_whole(side) || is_not_against(side, counted));
            match SIDES.into_iter().any(is_whole) && nobody_against && civil_society_agrees && !objected {
                true => Outcome::Recommended,
                false => Outcome::Failed,
            }
        }
    }
}

#[cfg(test)]
mod tests;
