//! Rows of people, offices, sessions and links. Only `Office`, `OfficeHolder` and `MandateRow` are public.
use uuid::Uuid;

/// Somebody with an account. `state` is `invited` until a password was chosen, then `active`.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonAccount {
    pub id: Uuid,
    pub name: String,
    pub state: String,
    pub password_hash: Option<String>,
    pub password_changed_at: Option<i64>,
    pub created_at: i64,
}

/// How somebody is reached, in canonical form.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonContact {
    pub person_id: Uuid,
    pub kind: String,
    pub contact: String,
    pub verified_at: Option<i64>,
}

/// A role somebody holds; region 0 is everywhere. Days are ISO text.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRole {
    pub region_id: i64,
    pub id: Uuid,
    pub person_id: Uuid,
    pub role: String,
    pub organisation_id: Option<Uuid>,
    pub from_on: String,
    pub until_on: Option<String>,
    pub granted_at: i64,
    pub granted_by: Option<Uuid>,
    /// When somebody ended it before its term was over.
    pub ended_at: Option<i64>,
}

/// An office of an organisation: what duties belong to.
#[derive(Debug, Clone, PartialEq)]
pub struct Office {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub organisation_id: Uuid,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// One time somebody holds an office, without saying who.
#[derive(Debug, Clone, PartialEq)]
pub struct OfficeHolder {
    pub id: Uuid,
    pub office_id: Uuid,
    pub kind: String,
    pub from_on: String,
    pub until_on: Option<String>,
    pub letter_number: String,
    pub letter_on: Option<String>,
    pub valid_from_seq: i64,
}

/// A right to act for an office, by letter, without saying whose.
#[derive(Debug, Clone, PartialEq)]
pub struct MandateRow {
    pub id: Uuid,
    pub office_id: Uuid,
    pub from_on: String,
    pub until_on: Option<String>,
    pub letter_number: String,
    pub letter_on: Option<String>,
    pub valid_from_seq: i64,
}

/// Whose a holder row or a mandate is.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonHolding {
    pub region_id: i64,
    pub source_id: Uuid,
    pub person_id: Uuid,
}

/// A signed-in browser, of a person or of a link to one duty.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonSession {
    pub id: Uuid,
    pub token_hash: Vec<u8>,
    pub person_id: Option<Uuid>,
    pub link_id: Option<Uuid>,
    pub waits_for_code: bool,
    pub browser: String,
    pub created_at: i64,
    pub last_seen_at: i64,
    pub expires_at: i64,
}

/// A link that opens once.
#[derive(Debug, Clone, PartialEq)]
pub struct OneTimeLink {
    pub id: Uuid,
    pub token_hash: Vec<u8>,
    pub purpose: String,
    pub region_id: i64,
    pub person_id: Option<Uuid>,
    pub organisation_id: Option<Uuid>,
    pub office_id: Option<Uuid>,
    pub duty: Option<String>,
    pub created_at: i64,
    pub created_by: Option<Uuid>,
    pub expires_at: i64,
    pub used_at: Option<i64>,
    pub withdrawn_at: Option<i64>,
}

/// The secret of the second step; in use once confirmed. `last_step` was the last step accepted.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonTotp {
    pub person_id: Uuid,
    pub secret: Vec<u8>,
    pub confirmed_at: Option<i64>,
    pub last_step: i64,
}

/// A line of the log that is not public. `actor_id` and `subject_id` point to accounts that may be gone.
#[derive(Debug, Clone, PartialEq)]
pub struct AccessLogEntry {
    pub region_id: i64,
    pub id: Uuid,
    pub at: i64,
    pub kind: String,
    pub actor_id: Option<Uuid>,
    pub subject_id: Option<Uuid>,
    pub detail: String,
}

/// Which lines of that log: of a kind (all, where empty), from an instant until before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccessFilter<'f> {
    pub kind: &'f str,
    pub from: i64,
    pub until: i64,
}

/// What somebody had typed when their session turned out to be over. `sealed` opens only with the token their browser holds.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptForm {
    pub token_hash: Vec<u8>,
    pub person_id: Option<Uuid>,
    pub sealed: Vec<u8>,
    pub expires_at: i64,
}
