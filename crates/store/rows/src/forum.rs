//! Rows of the forum. All but `PersonSeat` are public; none names a person. Days are ISO text.
use uuid::Uuid;

/// A body that meets: `kind` is `coordination-team`, `forum` or `working-group`. `basis_*` is the decree it rests on, its file by hexadecimal hash.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumBody {
    pub id: Uuid,
    pub slug: String,
    pub kind: String,
    pub name: String,
    pub topic: Option<String>,
    pub parent_id: Option<Uuid>,
    pub is_team_too: bool,
    pub basis_number: Option<String>,
    pub basis_on: Option<String>,
    pub basis_file: Option<String>,
    pub participation_rules: String,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// A seat of a body; without an organisation it is vacant. `representative` and `alternate` are offices in the organisation, never names of persons. `candidates` has one organisation a line.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumSeat {
    pub id: Uuid,
    pub body_id: Uuid,
    pub number: i64,
    pub constituency: String,
    pub organisation_id: Option<Uuid>,
    pub post: String,
    pub representative: Option<String>,
    pub alternate: Option<String>,
    pub from_on: String,
    pub until_on: Option<String>,
    pub chosen_by: String,
    pub call_on: Option<String>,
    pub call_link: Option<String>,
    pub candidates: String,
    pub result: String,
    pub reason: Option<String>,
    pub valid_from_seq: i64,
}

/// A conflict of interest that a member declared beside its seat.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumInterest {
    pub id: Uuid,
    pub seat_id: Uuid,
    pub about: String,
    pub declared_on: String,
    pub until_on: Option<String>,
    pub valid_from_seq: i64,
}

/// Money from the regional budget (APBD) that an organisation declared it was given in a year, in rupiah.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationFunding {
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub year: i64,
    pub amount: i64,
    pub source: String,
    pub valid_from_seq: i64,
}

/// A rule change that both co-chairs must agree to: proposed by the co-chair of `proposed_side`; `state` is `open`, `agreed`, `declined`, `lapsed` or `withdrawn`.
#[derive(Debug, Clone, PartialEq)]
pub struct ForumProposal {
    pub id: Uuid,
    pub subject: String,
    pub value_before: Option<String>,
    pub value_after: String,
    pub ground: String,
    pub proposed_side: String,
    pub proposed_on: String,
    pub due_on: String,
    pub state: String,
    pub answered_on: Option<String>,
    pub reason: Option<String>,
    pub valid_from_seq: i64,
}

/// Who may act for a seat: `kind` is `representative` or `alternate`. Not public.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonSeat {
    pub region_id: i64,
    pub seat_id: Uuid,
    pub person_id: Uuid,
    pub kind: String,
}
