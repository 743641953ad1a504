//! Rows of entry windows and entered figures. Days are ISO text.
use uuid::Uuid;

/// The days on which the figures of a year are entered.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryWindowRow {
    pub id: Uuid,
    pub year: i64,
    /// What is entered: a code of the domain's `Subject`
    pub subject: String,
    pub opens_on: String,
    pub closes_on: String,
    pub basis: String,
    pub reopened_reason: Option<String>,
    pub valid_from_seq: i64,
}

/// A figure on its way from an agency to the public. A `series_id` of zeros: publishing begins a series by `source` and
/// `method`. `state` is a code of the domain's `Entered`.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureEntry {
    pub id: Uuid,
    pub indicator_id: Uuid,
    pub series_id: Uuid,
    pub year: i64,
    pub state: String,
    pub value: Option<String>,
    pub source: Option<String>,
    pub method: Option<String>,
    pub reference: String,
    pub note: Option<String>,
    pub evidence_link: Option<String>,
    pub doubt_reason: Option<String>,
    pub not_yet_reason: Option<String>,
    pub expected_on: Option<String>,
    pub sent_back_reason: Option<String>,
    pub office: String,
    pub by_link: bool,
    pub is_checked: bool,
    pub first_on: String,
    pub sent_on: String,
    pub due_on: Option<String>,
    pub check_due: Option<String>,
    pub valid_from_seq: i64,
}

/// What was typed and not sent. `fields` is JSON by field name; `version` grows with each saving.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureDraft {
    pub indicator_id: Uuid,
    pub series_id: Uuid,
    pub year: i64,
    pub fields: String,
    pub version: i64,
    pub saved_at: i64,
}

/// Who did something to an entry; by a link, nobody is known.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureAct {
    pub id: Uuid,
    pub entry_id: Uuid,
    pub act: String,
    pub person_id: Option<Uuid>,
    pub link_id: Option<Uuid>,
    pub at: i64,
}
