//! Rows of processes and their phases. Days are ISO text.
use uuid::Uuid;

/// A dated process: `kind` is `action-plan`, `open-government` or `other`; `state` is `draft`, `published` or `ended`.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessRow {
    pub id: Uuid,
    pub slug: String,
    pub kind: String,
    pub name: String,
    pub about: String,
    pub state: String,
    pub published_on: Option<String>,
    pub reason: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// A phase of a process; `reason` is that of the last change after its process was published.
#[derive(Debug, Clone, PartialEq)]
pub struct PhaseRow {
    pub id: Uuid,
    pub process_id: Uuid,
    pub number: i64,
    pub kind: String,
    pub starts_on: String,
    pub ends_on: String,
    pub about: String,
    pub reason: Option<String>,
    pub valid_from_seq: i64,
}

/// What was done to reach people; `people` is how many were reached, where somebody counted. Evidence is attached as files.
#[derive(Debug, Clone, PartialEq)]
pub struct OutreachRow {
    pub id: Uuid,
    pub process_id: Uuid,
    pub day: String,
    pub about: String,
    pub place: String,
    pub people: Option<i64>,
    pub link: Option<String>,
    pub valid_from_seq: i64,
}

/// A document of a process with the moment it was shared; its files are attached.
#[derive(Debug, Clone, PartialEq)]
pub struct ProcessDocument {
    pub id: Uuid,
    pub process_id: Uuid,
    pub title: String,
    pub shared_at: i64,
    pub link: Option<String>,
    pub valid_from_seq: i64,
}
