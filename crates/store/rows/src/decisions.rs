//! Rows of decisions: rules, motions, rounds, electorates, votes, enactments.
use uuid::Uuid;

/// A rule of decision. `rule` is the JSON of the domain's `DecisionRule`.
#[derive(Debug, Clone, PartialEq)]
pub struct DecisionRuleRow {
    pub id: Uuid,
    pub code: String,
    pub name: String,
    pub rule: String,
    pub ground: String,
    pub is_default: bool,
    pub valid_from_seq: i64,
}

/// A motion. `reference` as shown (`K-2026-0003`); `state` a code of the domain's `Motion`, `outcome` of its `FinalOutcome`; days are
/// ISO text.
#[derive(Debug, Clone, PartialEq)]
pub struct MotionRow {
    pub id: Uuid,
    pub reference: String,
    pub body_id: Uuid,
    pub meeting_id: Option<Uuid>,
    pub agenda_item_id: Option<Uuid>,
    pub title: String,
    pub question: String,
    pub put_by: Option<Uuid>,
    pub put_on: String,
    pub opens_at_latest: String,
    pub state: String,
    pub rule_code: String,
    pub rule: String,
    pub round_id: Option<Uuid>,
    pub absent: String,
    pub again_from: Option<String>,
    pub again_at_latest: Option<String>,
    pub outcome: Option<String>,
    pub decided_on: Option<String>,
    pub reason: Option<String>,
    pub plan_number: Option<i64>,
    pub valid_from_seq: i64,
}

/// One time a motion is asked. Codes of the domain's `Call`, `Method`, `Setting`, `Outcome`; instants in Unix microseconds. `counts`,
/// `result` and `digest` come with closing.
#[derive(Debug, Clone, PartialEq)]
pub struct MotionRoundRow {
    pub id: Uuid,
    pub motion_id: Uuid,
    pub number: i64,
    pub call: String,
    pub method: String,
    pub setting: String,
    pub opened_at: i64,
    pub opened_how: String,
    pub why_no_consent: Option<String>,
    pub closes_at: i64,
    pub closed_at: Option<i64>,
    pub outcome: Option<String>,
    pub counts: Option<String>,
    pub result: Option<String>,
    pub digest: Option<String>,
    pub valid_from_seq: i64,
}

/// A seat in the electorate of a round, as it stood at opening; `standing` a code of the domain's `Standing`.
#[derive(Debug, Clone, PartialEq)]
pub struct MotionSeatRow {
    pub round_id: Uuid,
    pub seat_id: Uuid,
    pub number: i64,
    pub organisation_id: Option<Uuid>,
    pub organisation: String,
    pub constituency: String,
    pub is_civil_society: bool,
    pub standing: String,
    pub reason: Option<String>,
    pub is_present: bool,
    pub took_part: bool,
    pub valid_from_seq: i64,
}

/// An open vote. `choice` a code of the domain's `Choice`.
#[derive(Debug, Clone, PartialEq)]
pub struct BallotRow {
    pub round_id: Uuid,
    pub seat_id: Uuid,
    pub choice: String,
    pub reason: Option<String>,
    pub cast_at: i64,
    pub valid_from_seq: i64,
}

/// What the head of the region made of a decision: `enacted`, `departed` or `declined`.
#[derive(Debug, Clone, PartialEq)]
pub struct EnactmentRow {
    pub id: Uuid,
    pub motion_id: Uuid,
    pub kind: String,
    pub enacted_by: String,
    pub act_kind: String,
    pub act_number: String,
    pub enacted_on: String,
    pub link: Option<String>,
    pub file: Option<String>,
    pub departure: Option<String>,
    pub reason: Option<String>,
    pub valid_from_seq: i64,
}

/// Secret votes of one group for one choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotCounter {
    pub bloc: String,
    pub choice: String,
    pub votes: i64,
}

/// What the secretariat noted of a seat during a vote in a meeting: `present` or `left`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PresenceMark {
    pub seat_id: Uuid,
    pub mark: String,
}
