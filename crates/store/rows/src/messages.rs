//! Rows of jobs, messages and what is sent out. None of them is public.
use uuid::Uuid;

/// Something to be done once, later. `payload` is JSON that its kind understands.
#[derive(Debug, Clone, PartialEq)]
pub struct JobRow {
    pub region_id: i64,
    pub id: Uuid,
    pub kind: String,
    pub unique_key: String,
    pub payload: String,
    pub state: String,
    pub due_at: i64,
    pub attempts: i64,
    pub leased_until: Option<i64>,
    pub created_at: i64,
    pub last_run_at: Option<i64>,
    /// Why it failed the last time; no personal data
    pub error: String,
}

/// How many jobs of a kind are in a state, when the next is due and when one last ran.
#[derive(Debug, Clone, PartialEq)]
pub struct JobCount {
    pub kind: String,
    pub state: String,
    pub count: i64,
    pub next_due_at: i64,
    pub last_run_at: Option<i64>,
}

/// A message to one person. The text is made from these when it is read.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonMessage {
    pub region_id: i64,
    pub id: Uuid,
    pub person_id: Uuid,
    pub kind: String,
    pub unique_key: String,
    /// What it is about: the name of an indicator, of an office …
    pub what: String,
    pub number: i64,
    pub due_on: Option<String>,
    /// Office or organisation it was sent to, or empty
    pub addressee: String,
    /// Path of the page that helps, without language
    pub path: String,
    pub created_at: i64,
    pub read_at: Option<i64>,
    /// The digest that will list it, if any
    pub period: Option<String>,
}

/// Something sent to one address. `content` is JSON that tells how to make its text; empty once it is over.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDelivery {
    pub id: Uuid,
    pub person_id: Option<Uuid>,
    pub channel: String,
    pub address: String,
    pub language: String,
    pub content: String,
    pub unique_key: String,
    pub state: String,
    pub created_at: i64,
    pub marked_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub error: String,
}

/// How many deliveries of a channel are in a state.
#[derive(Debug, Clone, PartialEq)]
pub struct DeliveryCount {
    pub channel: String,
    pub state: String,
    pub count: i64,
}

/// One thing a person prefers.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonPreference {
    pub name: String,
    pub value: String,
}

/// What a sent link proves when it is used.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonProof {
    pub link_id: Uuid,
    pub contact: String,
    /// Of a sign-up: the name that was typed
    pub name: Option<String>,
    pub language: String,
}
