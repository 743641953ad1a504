//! Rows of the working calendar.
use uuid::Uuid;

/// A day off. `day` is ISO text, `kind` a code of the domain's `DayKind`; with `withdrawn_reason` it counts no more.
#[derive(Debug, Clone, PartialEq)]
pub struct CalendarDay {
    pub id: Uuid,
    pub day: String,
    pub kind: String,
    pub name: String,
    pub basis: String,
    pub withdrawn_reason: Option<String>,
    pub valid_from_seq: i64,
}
