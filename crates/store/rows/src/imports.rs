//! Rows of imports from the desk, and of what stands in the way of undoing one.
use uuid::Uuid;

/// An import of one file. `state` as in the domain; the counts are those of its preview.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportBatch {
    pub region_id: i64,
    pub id: Uuid,
    pub kind: String,
    pub file_name: String,
    pub source: Option<String>,
    pub year: Option<i64>,
    pub state: String,
    /// The office that acts, never a person.
    pub office: String,
    pub new_count: i64,
    pub changed_count: i64,
    pub same_count: i64,
    pub missing_count: i64,
    pub faulty_count: i64,
    /// Size of the record when the preview was made.
    pub base_seq: i64,
    /// SHA-256 over the rows as they were understood.
    pub digest: Option<Vec<u8>>,
    /// The entry it left.
    pub seq: Option<i64>,
    /// The entry that undid it.
    pub undone_seq: Option<i64>,
    pub created_at: i64,
    pub changed_at: i64,
}

/// Something of an import that has changed since, or that something newer hangs on. `what` is `indicator`, `village` …
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChangedSince {
    pub what: String,
    pub name: String,
}
