//! Rows of meetings, their agendas and invitations.
use uuid::Uuid;

/// A meeting. `reference` as shown (`R-2026-0003`), `kind` a code of the domain's `MeetingKind`, `state` of its `Meeting`;
/// instants are Unix microseconds, days ISO text.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingRow {
    pub id: Uuid,
    pub reference: String,
    /// The forum, team or working group that meets
    pub body_id: Option<Uuid>,
    /// The organisation that convened outside the forum
    pub convener_id: Option<Uuid>,
    pub title: String,
    pub purpose: String,
    pub kind: String,
    pub starts_at: i64,
    pub ends_at: i64,
    pub place: String,
    pub online_link: Option<String>,
    pub state: String,
    /// The day on which those invited were told of this time
    pub called_on: Option<String>,
    /// How often it was moved after invitations went out
    pub moved_count: i64,
    /// When it was to begin before the last such move
    pub moved_from: Option<i64>,
    /// Why it was moved or called off
    pub reason: Option<String>,
    /// What it follows up, as `kind:id`
    pub follows_up: Option<String>,
    pub process_id: Option<Uuid>,
    /// Number of the letter of invitation
    pub letter_number: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// An item of an agenda. `origin` and `state` are codes of the domain's `agenda` module.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaItemRow {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub number: i64,
    pub title: String,
    pub about: String,
    /// The seat that proposed it
    pub proposed_by: Option<Uuid>,
    pub origin: String,
    pub state: String,
    /// Why it was left out
    pub reason: Option<String>,
    /// What it is about, as `kind:id`
    pub subject: Option<String>,
    pub valid_from_seq: i64,
}

/// A version of an agenda that was put forward. Days are ISO text; without `stands_on` it waits until the end of `due_on`.
#[derive(Debug, Clone, PartialEq)]
pub struct AgendaVersionRow {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub version: i64,
    /// JSON list of `{number, title}`
    pub items: String,
    pub digest: String,
    pub put_forward_on: String,
    pub due_on: String,
    pub approved_government_on: Option<String>,
    pub approved_non_government_on: Option<String>,
    pub reason_government: Option<String>,
    pub reason_non_government: Option<String>,
    pub stands_on: Option<String>,
    pub stands_how: Option<String>,
    pub valid_from_seq: i64,
}

/// An invitation and its answer: `none` or a code of the domain's `Answer`.
#[derive(Debug, Clone, PartialEq)]
pub struct MeetingInvitationRow {
    pub id: Uuid,
    pub meeting_id: Uuid,
    pub organisation_id: Option<Uuid>,
    pub office_id: Option<Uuid>,
    pub seat_id: Option<Uuid>,
    pub invited_on: String,
    /// Working days from `invited_on` to the meeting
    pub notice_days: i64,
    pub answer: String,
    pub answered_on: Option<String>,
    /// In what office somebody comes, in words: never a name
    pub office: Option<String>,
    /// Code of the rank announced
    pub rank: Option<String>,
    pub has_letter: bool,
    pub letter_number: Option<String>,
    pub valid_from_seq: i64,
}
