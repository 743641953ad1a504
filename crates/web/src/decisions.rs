//! Motions between the rows of the database and the rules of the domain.
//!
//! - [`acts`]: what people do with a motion
//! - [`agreeing`]: rules of decision, changed where both co-chairs agree
//! - [`closing`]: what a vote comes to when it ends
//! - [`clock`]: what time alone does
//! - [`published`]: the JSON of a decision, and its digest
pub mod acts;
pub mod agreeing;
pub mod clock;
pub mod closing;
pub mod published;

use crate::error::PageError;
use jiff::civil::Date;
use rembuk_domain::forum::motions::{
    Asked, Asking, Decided, FinalOutcome, Motion, MotionError, Put, Returned, Withdrawn,
};
use rembuk_domain::forum::published::PublishedResult;
use rembuk_domain::forum::rules::{Bloc, Call, Choice, DecisionRule, Method, RuleError, Setting, Share};
use rembuk_domain::forum::tally::{Ballots, Electorate, Standing, TallyError, Vote, Voter, Votes};
use rembuk_domain::organisations::Constituency;
use rembuk_domain::settings::Rule;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{
    BallotRow, DecisionRuleRow, EnactmentRow, MotionRoundRow, MotionRow, MotionSeatRow, NOW, PresenceMark,
};
use rembuk_store::{Conn, Read, StoreError, Write, run};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Kind of the references of decisions: K-2026-0003.
pub const REFERENCE: &str = "K";

/// A read or a write: loading is the same in both.
pub trait Transaction: Send {
    fn conn(&mut self) -> &mut Conn;
}

impl Transaction for Read {
    fn conn(&mut self) -> &mut Conn {
        Read::conn(self)
    }
}

impl Transaction for Write {
    fn conn(&mut self) -> &mut Conn {
        Write::conn(self)
    }
}

/// Why an act can't be done, in words for whoever tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActError {
    #[error(transparent)]
    Motion(#[from] MotionError),
    #[error(transparent)]
    Tally(#[from] TallyError),
    #[error(transparent)]
    Rule(#[from] RuleError),
    #[error("nobody may act for this seat but its own")]
    NotYourSeat,
    #[error("the seat can't act any more: its organisation moved, ended, or its term is over")]
    SeatMovedOn,
    #[error("a secret vote can't be changed")]
    HasVoted,
    #[error("the meeting has not begun, or does not take place")]
    NoMeeting,
    #[error("musyawarah comes first: why a vote at once")]
    WhyNoConsent,
    #[error("somebody changed it meanwhile")]
    Changed,
    #[error("not decided in favour")]
    NothingToEnact,
}

impl ActError {
    /// Key of the sentence for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Motion(error) => error.key(),
            Self::Tally(error) => error.key(),
            Self::Rule(error) => error.key(),
            Self::NotYourSeat => "decision-not-your-seat",
            Self::SeatMovedOn => "decision-seat-moved-on",
            Self::HasVoted => "decision-has-voted",
            Self::NoMeeting => "decision-no-meeting",
            Self::WhyNoConsent => "decision-why-no-consent-needed",
            Self::Changed => "decision-changed",
            Self::NothingToEnact => "decision-nothing-to-enact",
        }
    }
}

/// What was done, or why it can't be; outside it, what nobody can help.
pub type Acted<T> = Result<Result<T, ActError>, PageError>;

/// A rule with its name.
#[derive(Debug, Clone)]
pub struct NamedRule {
    /// None: what holds where the region wrote no rules
    pub id: Option<Uuid>,
    pub code: String,
    pub name: String,
    pub ground: String,
    pub is_default: bool,
    pub rule: DecisionRule,
}

/// Rules a region decides by, the default first. A region that wrote none has two sides.
///
/// # Errors
/// The store refuses.
pub async fn rules<T: Transaction>(
    tx: &mut T,
    region_id: i64,
    at: i64,
) -> Result<Vec<NamedRule>, StoreError> {
    let rows = run!(tx, decisions::list_rules(region_id, at))?;
    let mut found: Vec<NamedRule> = rows.iter().filter_map(named).collect();
    let settings = run!(tx, settings::list(region_id, at))?;
    let stored = settings.iter().find(|row| row.key == Rule::CivilSocietyThreshold.code());
    let percent = Rule::CivilSocietyThreshold.in_force(stored.map(|row| row.value.as_str()));
    // None for 0 percent: then there is no such threshold.
    let civil_society = percent.parse().ok().and_then(|percent| Share::percent(percent).ok());
    if !found.iter().any(|rule| rule.is_default) {
        found.insert(
            0,
            NamedRule {
                id: None,
                code: "two-sides".to_owned(),
                name: String::new(),
                ground: String::new(),
                is_default: true,
                rule: DecisionRule::TWO_SIDES,
            },
        );
    }
    for named in &mut found {
        named.rule.civil_society = named.rule.civil_society.or(civil_society);
    }
    Ok(found)
}

fn named(row: &DecisionRuleRow) -> Option<NamedRule> {
    Some(NamedRule {
        id: Some(row.id),
        code: row.code.clone(),
        name: row.name.clone(),
        ground: row.ground.clone(),
        is_default: row.is_default,
        rule: read_rule(&row.rule)?,
    })
}

/// A stored rule, if it is still one that may be.
pub fn read_rule(json: &str) -> Option<DecisionRule> {
    serde_json::from_str::<DecisionRule>(json).ok()?.check().ok()
}

/// A clock of the region in days.
///
/// # Errors
/// The store refuses.
pub async fn days<T: Transaction>(tx: &mut T, region_id: i64, rule: Rule) -> Result<u16, StoreError> {
    let settings = run!(tx, settings::list(region_id, NOW))?;
    let stored = settings.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str());
    Ok(rule.in_force(stored).parse().unwrap_or(1))
}

/// One time a motion was asked, with its electorate and open votes.
#[derive(Debug, Clone)]
pub struct Round {
    pub row: MotionRoundRow,
    pub seats: Vec<MotionSeatRow>,
    pub ballots: Vec<BallotRow>,
}

/// A motion with everything that belongs to it.
#[derive(Debug, Clone)]
pub struct Decision {
    pub row: MotionRow,
    pub rule: DecisionRule,
    pub rounds: Vec<Round>,
    pub enactments: Vec<EnactmentRow>,
}

fn damaged(row: &MotionRow, what: &str) -> PageError {
    PageError::Internal(format!("motion {} is damaged: {what}", row.reference))
}

/// A motion by its reference, in whatever case it was typed.
///
/// # Errors
/// The store refuses, or the row is damaged.
pub async fn find<T: Transaction>(
    tx: &mut T,
    region_id: i64,
    at: i64,
    reference: &str,
) -> Result<Option<Decision>, PageError> {
    let reference = reference.to_uppercase();
    match run!(tx, decisions::find_by_reference(region_id, at, &reference))? {
        Some(row) => Ok(Some(load(tx, region_id, at, row).await?)),
        None => Ok(None),
    }
}

/// Everything that belongs to a motion.
///
/// # Errors
/// The store refuses, or the row is damaged.
pub async fn load<T: Transaction>(
    tx: &mut T,
    region_id: i64,
    at: i64,
    row: MotionRow,
) -> Result<Decision, PageError> {
    let rule = read_rule(&row.rule).ok_or_else(|| damaged(&row, "its rule"))?;
    let mut rounds = Vec::new();
    for round in run!(tx, decisions::list_rounds(region_id, at, row.id))? {
        let seats = run!(tx, decisions::list_seats(region_id, at, round.id))?;
        let ballots = run!(tx, decisions::list_ballots(region_id, at, round.id))?;
        rounds.push(Round { row: round, seats, ballots });
    }
    let enactments = run!(tx, decisions::list_enactments(region_id, at, row.id))?;
    Ok(Decision { row, rule, rounds, enactments })
}

fn day(text: Option<&str>) -> Option<Date> {
    text.and_then(|text| text.parse().ok())
}

/// Sides as a column keeps them.
pub fn sides_text(sides: &[Constituency]) -> String {
    sides.iter().map(|side| side.code()).collect::<Vec<_>>().join(",")
}

pub fn sides_of(text: &str) -> Vec<Constituency> {
    text.split(',').filter_map(|code| Constituency::parse(code).ok()).collect()
}

impl Decision {
    /// The round it stands in.
    pub fn current(&self) -> Option<&Round> {
        self.rounds.iter().find(|round| Some(round.row.id) == self.row.round_id)
    }

    pub fn outcome(&self) -> Option<FinalOutcome> {
        FinalOutcome::find(self.row.outcome.as_deref()?)
    }

    /// # Errors
    /// A damaged row.
    pub fn state(&self) -> Result<Motion, PageError> {
        let row = &self.row;
        let state = match row.state.as_str() {
            "put" => {
                day(Some(&row.opens_at_latest)).map(|opens_at_latest| Motion::Put(Put { opens_at_latest }))
            }
            "open" => self.current().and_then(Round::asked).map(Motion::Asked),
            "returned" => day(row.again_from.as_deref()).zip(day(row.again_at_latest.as_deref())).map(
                |(from, at_latest)| {
                    Motion::Returned(Returned { absent: sides_of(&row.absent), from, at_latest })
                },
            ),
            "decided" => self.outcome().zip(self.current()).and_then(|(outcome, round)| {
                Some(Motion::Decided(Decided { outcome, call: round.call()?, method: round.method()? }))
            }),
            "withdrawn" => {
                Some(Motion::Withdrawn(Withdrawn { reason: row.reason.clone().unwrap_or_default() }))
            }
            _ => None,
        };
        state.ok_or_else(|| damaged(row, "its state"))
    }

    pub fn is_open(&self) -> bool {
        self.row.state == "open"
    }

    /// What the count of its last round gave, once that has closed.
    pub fn result(&self) -> Option<PublishedResult> {
        self.current().and_then(Round::result)
    }

    /// When voting ends, while it lasts.
    pub fn closes_at(&self) -> Option<Instant> {
        self.current().filter(|_| self.is_open()).map(|round| Instant::from_micros(round.row.closes_at))
    }
}

impl Round {
    pub fn call(&self) -> Option<Call> {
        Call::find(&self.row.call)
    }

    pub fn method(&self) -> Option<Method> {
        Method::find(&self.row.method)
    }

    pub fn setting(&self) -> Option<Setting> {
        Setting::find(&self.row.setting)
    }

    pub fn asked(&self) -> Option<Asked> {
        let asking = Asking {
            method: self.method()?,
            setting: self.setting()?,
            closes_at: Instant::from_micros(self.row.closes_at),
        };
        Some(Asked { asking, call: self.call()? })
    }

    pub fn electorate(&self) -> Electorate {
        electorate(&self.seats)
    }

    /// What the count gave, once it has closed.
    pub fn result(&self) -> Option<PublishedResult> {
        serde_json::from_str(self.row.result.as_deref()?).ok()
    }

    pub fn ballot(&self, seat: Uuid) -> Option<&BallotRow> {
        self.ballots.iter().find(|ballot| ballot.seat_id == seat)
    }

    pub fn seat(&self, seat: Uuid) -> Option<&MotionSeatRow> {
        self.seats.iter().find(|row| row.seat_id == seat)
    }

    /// The vote as it closed: from what was published then. None while a secret one is open.
    pub fn closed_vote(&self, rule: DecisionRule) -> Option<Vote> {
        let present = self.seats.iter().filter(|seat| seat.is_present).map(|seat| seat.seat_id).collect();
        let ballots = match self.method()? {
            Method::Secret => Ballots::Secret {
                counts: serde_json::from_str(self.row.counts.as_deref()?).ok()?,
                took_part: self.seats.iter().filter(|seat| seat.took_part).map(|seat| seat.seat_id).collect(),
            },
            Method::Consent | Method::Open => self.open_ballots(),
        };
        self.vote(rule, present, ballots)
    }

    /// Seats in the room: those that voted or were ticked, and those the attendance of the meeting names; without those that
    /// are noted, here or there, as having left.
    async fn present(&self, tx: &mut Write, meeting: Option<Uuid>) -> Result<BTreeSet<Uuid>, PageError> {
        let (region_id, now) = (tx.region_id(), tx.now());
        let marks = run!(tx, decisions::list_presence(region_id, self.row.id))?;
        let marked = |wanted: &'static str| {
            let is_it = move |mark: &&PresenceMark| mark.mark == wanted;
            marks.iter().filter(is_it).map(|mark| mark.seat_id)
        };
        let mut present: BTreeSet<Uuid> = marked(acts::PRESENT).collect();
        let Some(meeting) = meeting else { return Ok(present) };
        present.extend(crate::attendance::present_seats(tx, meeting, now).await?);
        let noted = run!(tx, attendance::list(region_id, NOW, meeting))?;
        let left = noted.iter().filter(|row| row.left_at.is_some_and(|left| left <= now.micros()));
        for seat in left.filter_map(|row| row.seat_id).chain(marked(acts::LEFT)) {
            present.remove(&seat);
        }
        // Whoever else is in the room has no seat in this vote.
        present.retain(|seat| self.seat(*seat).is_some());
        Ok(present)
    }

    fn open_ballots(&self) -> Ballots {
        let choice = |ballot: &BallotRow| Some((ballot.seat_id, Choice::find(&ballot.choice)?));
        Ballots::Open(self.ballots.iter().filter_map(choice).collect())
    }

    fn vote(&self, rule: DecisionRule, present: BTreeSet<Uuid>, ballots: Ballots) -> Option<Vote> {
        Some(Vote {
            rule,
            method: self.method()?,
            setting: self.setting()?,
            call: self.call()?,
            electorate: self.electorate(),
            present,
            ballots,
        })
    }

    /// The vote as it stands in the write that closes it.
    ///
    /// # Errors
    /// The store refuses, or a row is damaged.
    pub async fn live_vote(
        &self,
        tx: &mut Write,
        rule: DecisionRule,
        meeting: Option<Uuid>,
    ) -> Result<Vote, PageError> {
        let (region_id, round) = (tx.region_id(), self.row.id);
        let present = self.present(tx, meeting.filter(|_| self.setting() == Some(Setting::Meeting))).await?;
        let ballots = match self.method() {
            Some(Method::Secret) => {
                let took_part = run!(tx, decisions::list_cast(region_id, round))?;
                let mut counts = BTreeMap::<Bloc, Votes>::new();
                for counter in run!(tx, decisions::list_counters(region_id, round))? {
                    let (bloc, choice) = (Bloc::find(&counter.bloc), Choice::find(&counter.choice));
                    if let (Some(bloc), Some(choice)) = (bloc, choice) {
                        let votes = u32::try_from(counter.votes).unwrap_or_default();
                        counts.entry(bloc).or_default().add(choice, votes);
                    }
                }
                Ballots::Secret { counts, took_part: took_part.into_iter().collect() }
            }
            _ => self.open_ballots(),
        };
        self.vote(rule, present, ballots)
            .ok_or_else(|| PageError::Internal(format!("round {round} is damaged: a code")))
    }
}

/// Who may vote, from their rows.
pub fn electorate(seats: &[MotionSeatRow]) -> Electorate {
    Electorate::of(seats.iter().filter_map(voter))
}

fn voter(row: &MotionSeatRow) -> Option<Voter> {
    Some(Voter {
        seat: row.seat_id,
        side: Constituency::parse(&row.constituency).ok()?,
        is_civil_society: row.is_civil_society,
        standing: Standing::find(&row.standing)?,
    })
}
