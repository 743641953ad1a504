//! Rows of attendance, minutes and follow-ups. None names a person but those whose name begins with `Person`.
use uuid::Uuid;

/// A line of who came: one an invitation, or an organisation that came without one. `rank` is a code of the domain's `Rank`, instants
/// are Unix microseconds, days ISO text.
#[derive(Debug, Clone, PartialEq)]
pub struct AttendanceRow {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub organisation_id: Uuid,
    pub office_id: Option<Uuid>,
    pub seat_id: Option<Uuid>,
    pub invitation_id: Option<Uuid>,
    pub rank: String,
    pub explanation: Option<String>,
    pub noted_on: String,
    pub open_until: String,
    pub arrived_at: Option<i64>,
    pub left_at: Option<i64>,
    pub reason: Option<String>,
    pub valid_from_seq: i64,
}

/// Guests and citizens at a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct AttendanceCount {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub guests: i64,
    pub citizens: i64,
    pub noted_on: String,
    pub valid_from_seq: i64,
}

/// In what office an organisation says it was there.
#[derive(Debug, Clone, PartialEq)]
pub struct AttendanceObjection {
    pub id: Uuid,
    pub attendance_id: Uuid,
    pub meeting_id: Uuid,
    pub organisation_id: Uuid,
    pub rank: String,
    pub made_on: String,
    pub valid_from_seq: i64,
}

/// A version of minutes. `state`: objections, approval, published, replaced; `approvers`: both-sides or convener; `digest` is the SHA-256 of
/// `body` in hexadecimal.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesRow {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub version: i64,
    pub state: String,
    pub approvers: String,
    pub body: String,
    pub digest: String,
    pub written_by: String,
    pub sent_on: String,
    pub objections_until: String,
    pub publish_due: String,
    pub approved_government_on: Option<String>,
    pub approved_non_government_on: Option<String>,
    pub published_on: Option<String>,
    pub valid_from_seq: i64,
}

/// What an organisation says is wrong with a version.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesObjection {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub version: i64,
    pub organisation_id: Uuid,
    pub seat_id: Option<Uuid>,
    pub made_on: String,
    pub about: String,
    pub answer: Option<String>,
    pub valid_from_seq: i64,
}

/// A signed paper; `kind`: letter, minutes, agreement.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingPaper {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub kind: String,
    pub noted_on: String,
    pub valid_from_seq: i64,
}

/// A follow-up; `state` is a code of the domain's `FollowUp`.
#[derive(Debug, Clone, PartialEq)]
pub struct FollowUpRow {
    pub id: Uuid,
    pub reference: String,
    pub meeting_id: Uuid,
    pub organisation_id: Uuid,
    pub what: String,
    pub state: String,
    pub agreed_on: String,
    pub first_due: String,
    pub due_on: String,
    pub source: Option<String>,
    pub moved_reason: Option<String>,
    pub report: Option<String>,
    pub link: Option<String>,
    pub reported_on: Option<String>,
    pub reported_by: Option<String>,
    pub check_due: Option<String>,
    pub is_confirmed: bool,
    pub sent_back_reason: Option<String>,
    pub dropped_reason: Option<String>,
    pub valid_from_seq: i64,
}

/// Minutes as somebody writes them.
#[derive(Debug, Clone, PartialEq)]
pub struct MinutesDraft {
    pub meeting_id: Uuid,
    pub body: String,
    pub version: i64,
    pub saved_at: i64,
}

/// Somebody who came. Not public, and erased.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonAttendance {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub rank: Option<String>,
    pub office: String,
    pub name: String,
    pub at: i64,
}

/// Who reported (`reported`) or confirmed (`confirmed`). Not public.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonFollowUpAct {
    pub id: Uuid,
    pub follow_up_id: Uuid,
    pub act: String,
    pub person_id: Option<Uuid>,
    pub link_id: Option<Uuid>,
    pub at: i64,
}
