//! Rows of files: contents, what they are attached to, and those that wait in a draft.
use uuid::Uuid;

/// Contents, by SHA-256.
#[derive(Debug, Clone, PartialEq)]
pub struct BlobRow {
    pub hash: Vec<u8>,
    pub size: i64,
    pub media_type: String,
    pub created_at: i64,
}

/// A file attached to something. `visibility` is `public`, `desk` or `private`.
#[derive(Debug, Clone, PartialEq)]
pub struct BlobLink {
    pub id: Uuid,
    pub hash: Vec<u8>,
    /// What it is attached to: `indicator-value`, `import` …
    pub subject: String,
    pub subject_id: Uuid,
    pub visibility: String,
    pub file_name: String,
    pub created_at: i64,
    pub valid_from_seq: i64,
}

/// A file attached to something, with what is known of its contents.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkedFile {
    pub id: Uuid,
    pub hash: Vec<u8>,
    pub subject: String,
    pub subject_id: Uuid,
    pub visibility: String,
    pub file_name: String,
    pub size: i64,
    pub media_type: String,
}

/// A file somebody uploaded for a form that is not sent yet: personal until then. Of a person, or of a one-time link.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftFile {
    pub region_id: i64,
    pub id: Uuid,
    pub person_id: Option<Uuid>,
    pub link_id: Option<Uuid>,
    pub form: String,
    pub hash: Vec<u8>,
    pub file_name: String,
    /// The picture said where it was taken, and no longer does.
    pub position_removed: bool,
    pub created_at: i64,
    pub expires_at: i64,
}

/// A draft with size and type of its contents.
#[derive(Debug, Clone, PartialEq)]
pub struct DraftShown {
    pub id: Uuid,
    pub hash: Vec<u8>,
    pub file_name: String,
    pub position_removed: bool,
    pub expires_at: i64,
    pub size: i64,
    pub media_type: String,
}
