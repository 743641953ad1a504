//! Rows of contributions. Days are ISO text; states, outcomes and verdicts are codes of the domain.
use uuid::Uuid;

/// A contribution as everybody may read it. `assignee_id` of zeros is the forum itself.
#[derive(Debug, Clone, PartialEq)]
pub struct ContributionRow {
    pub id: Uuid,
    pub reference: String,
    pub subject_kind: String,
    pub subject_key: String,
    pub place_code: Option<String>,
    pub visibility: String,
    pub language: String,
    pub text: Option<String>,
    pub text_state: String,
    pub text_note: Option<String>,
    pub summary: Option<String>,
    pub via: String,
    pub received_on: String,
    pub assign_by: String,
    pub promised_by: String,
    pub state: String,
    pub assignee_id: Option<Uuid>,
    pub due_on: Option<String>,
    pub paused_on: Option<String>,
    pub paused_reason: Option<String>,
    pub outcome: Option<String>,
    pub reason: Option<String>,
    pub effect: Option<String>,
    pub effect_link: Option<String>,
    pub forwarded_to: Option<String>,
    pub next_on: Option<String>,
    pub merged_into: Option<String>,
    pub office: Option<String>,
    pub first_answered_on: Option<String>,
    pub answered_on: Option<String>,
    pub settle_by: Option<String>,
    pub verdict: Option<String>,
    pub verdict_note: Option<String>,
    pub agenda_on: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// What only those who answer may read, and whoever handed it in. The contact is as it was typed and proved by nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonContribution {
    pub contribution_id: Uuid,
    pub tracking_hash: Vec<u8>,
    /// Secret of the hashes by which the record tells of texts
    pub salt: Vec<u8>,
    pub person_id: Option<Uuid>,
    pub name: Option<String>,
    pub contact: Option<String>,
    pub text: String,
    pub at: i64,
}
