//! Seats: an organisation's place in a body, on one of the two sides, and whether it may be used on a day.
//!
//! A vacant seat stays a seat: it counts in the base of a decision. A seat whose organisation changed sides, ended or sat
//! out its term is as good as vacant until its side fills it anew, and is said to be so.
use crate::organisations::{Constituency, Platform};
use crate::people::Term;
use crate::people::roles::{HeldRole, Role};
use jiff::civil::Date;
use thiserror::Error;
use uuid::Uuid;

/// Why something typed about a body or a seat can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum SeatError {
    #[error("unknown kind of body")]
    UnknownBodyKind,
    #[error("unknown topic of a working group")]
    UnknownTopic,
    #[error("unknown side")]
    UnknownSide,
    #[error("unknown post")]
    UnknownPost,
    #[error("unknown way of choosing")]
    UnknownChoice,
    #[error("the organisation stands on the other side")]
    OtherSide,
    #[error("the organisation has a seat in this body already")]
    SeatedAlready,
}

impl SeatError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::UnknownBodyKind => "forum-error-body-kind",
            Self::UnknownTopic => "forum-error-topic",
            Self::UnknownSide => "forum-error-side",
            Self::UnknownPost => "forum-error-post",
            Self::UnknownChoice => "forum-error-choice",
            Self::OtherSide => "forum-error-other-side",
            Self::SeatedAlready => "forum-error-seated-already",
        }
    }
}

/// What kind of body it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// Tim Koordinasi Daerah: the official team, set up by decree
    CoordinationTeam,
    /// Forum multipihak; it may be the team too
    Forum,
    /// Kelompok kerja
    WorkingGroup,
}

impl BodyKind {
    pub const ALL: [Self; 3] = [Self::CoordinationTeam, Self::Forum, Self::WorkingGroup];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CoordinationTeam => "coordination-team",
            Self::Forum => "forum",
            Self::WorkingGroup => "working-group",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownBodyKind`
    pub fn parse(raw: &str) -> Result<Self, SeatError> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw.trim()).ok_or(SeatError::UnknownBodyKind)
    }
}

/// The four pillars of the national SDG coordination, one working group each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    Social,
    Economic,
    Environmental,
    LawGovernance,
}

impl Topic {
    pub const ALL: [Self; 4] = [Self::Social, Self::Economic, Self::Environmental, Self::LawGovernance];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Social => "social",
            Self::Economic => "economic",
            Self::Environmental => "environmental",
            Self::LawGovernance => "law-governance",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownTopic`
    pub fn parse(raw: &str) -> Result<Self, SeatError> {
        Self::ALL.into_iter().find(|topic| topic.code() == raw.trim()).ok_or(SeatError::UnknownTopic)
    }
}

/// What a seat is beside a membership. A post belongs to the seat, not to the person on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Post {
    Member,
    /// One of each side in the forum
    CoChair,
    /// One of each side in a working group
    Lead,
}

impl Post {
    pub const ALL: [Self; 3] = [Self::Member, Self::CoChair, Self::Lead];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::CoChair => "co-chair",
            Self::Lead => "lead",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownPost`
    pub fn parse(raw: &str) -> Result<Self, SeatError> {
        Self::ALL.into_iter().find(|post| post.code() == raw.trim()).ok_or(SeatError::UnknownPost)
    }
}

/// How a member was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChosenBy {
    /// Anyone could stand after a public call
    OpenCall,
    /// Its own side chose it, without an open call
    ConstituencyChoice,
    /// Named by whoever set up the body
    Appointment,
    /// Comes with an office
    ExOfficio,
}

impl ChosenBy {
    pub const ALL: [Self; 4] = [Self::OpenCall, Self::ConstituencyChoice, Self::Appointment, Self::ExOfficio];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::OpenCall => "open-call",
            Self::ConstituencyChoice => "constituency-choice",
            Self::Appointment => "appointment",
            Self::ExOfficio => "ex-officio",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownChoice`
    pub fn parse(raw: &str) -> Result<Self, SeatError> {
        Self::ALL.into_iter().find(|way| way.code() == raw.trim()).ok_or(SeatError::UnknownChoice)
    }
}

/// Whose person it is that acts for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sitting {
    Representative,
    /// Acts where the representative does not
    Alternate,
}

impl Sitting {
    pub const ALL: [Self; 2] = [Self::Representative, Self::Alternate];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Representative => "representative",
            Self::Alternate => "alternate",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sitting| sitting.code() == raw.trim())
    }
}

impl Constituency {
    pub const ALL: [Self; 2] = [Self::Government, Self::NonGovernment];

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownSide`
    pub fn parse(raw: &str) -> Result<Self, SeatError> {
        Self::ALL.into_iter().find(|side| side.code() == raw.trim()).ok_or(SeatError::UnknownSide)
    }

    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Government => Self::NonGovernment,
            Self::NonGovernment => Self::Government,
        }
    }
}

/// Where a region puts its parliament (DPRD): everything else follows from the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sides {
    pub council: Constituency,
}

impl Default for Sides {
    fn default() -> Self {
        Self { council: Constituency::Government }
    }
}

/// The organisation on a seat, as far as it matters there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    pub organisation: Uuid,
    pub platform: Platform,
    /// It is the parliament, or speaks for it
    pub is_council: bool,
    /// Last day on which the organisation exists
    pub until: Option<Date>,
}

impl Holder {
    pub const fn side(&self, sides: Sides) -> Constituency {
        if self.is_council { sides.council } else { self.platform.constituency() }
    }
}

/// A place in a body. `holder` none: vacant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub id: Uuid,
    pub body: Uuid,
    /// From 1, within the body
    pub number: i64,
    pub constituency: Constituency,
    pub holder: Option<Holder>,
    pub term: Term,
    pub post: Post,
}

/// A seat on a day, as anyone may see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatState {
    Held,
    Vacant,
    /// The term begins later
    NotYet,
    TermOver,
    /// The organisation's platform belongs to the other side now
    WrongSide,
    /// Dissolved, or merged into another: its side fills the seat anew
    OrganisationEnded,
}

impl SeatState {
    pub const ALL: [Self; 6] =
        [Self::Held, Self::Vacant, Self::NotYet, Self::TermOver, Self::WrongSide, Self::OrganisationEnded];

    /// Stable name for downloads and the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Vacant => "vacant",
            Self::NotYet => "not-yet",
            Self::TermOver => "term-over",
            Self::WrongSide => "wrong-side",
            Self::OrganisationEnded => "dissolved",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Held => "seat-held",
            Self::Vacant => "seat-vacant",
            Self::NotYet => "seat-not-yet",
            Self::TermOver => "seat-term-over",
            Self::WrongSide => "seat-wrong-side",
            Self::OrganisationEnded => "seat-organisation-ended",
        }
    }
}

impl Seat {
    /// The one that weighs most is said: a holder on the wrong side whose term is over too is past its term.
    pub fn state(&self, sides: Sides, day: Date) -> SeatState {
        let Some(holder) = &self.holder else { return SeatState::Vacant };
        if day < self.term.from() {
            SeatState::NotYet
        } else if !self.term.covers(day) {
            SeatState::TermOver
        } else if holder.until.is_some_and(|until| until < day) {
            SeatState::OrganisationEnded
        } else if holder.side(sides) != self.constituency {
            SeatState::WrongSide
        } else {
            SeatState::Held
        }
    }

    /// Whether somebody may act for it: every other seat counts in the base and does nothing.
    pub fn is_held(&self, sides: Sides, day: Date) -> bool {
        self.state(sides, day) == SeatState::Held
    }

    /// Whether its organisation is of civil society: for a threshold of its own that a region may set.
    pub fn is_civil_society(&self) -> bool {
        self.holder.is_some_and(|holder| holder.platform == Platform::CivilSociety)
    }
}

/// Whether somebody noted as sitting on this seat may act for it: only while the seat is held, and only while the person
/// has a role for the very organisation that holds it. A seat given to another organisation is lost to its former sitter.
pub fn may_act(roles: &[HeldRole], region_id: i64, seat: &Seat, sides: Sides, day: Date) -> bool {
    let Some(holder) = seat.holder.filter(|_| seat.is_held(sides, day)) else { return false };
    roles.iter().any(|held| {
        held.counts(region_id, day)
            && matches!(held.role, Role::AgencyOfficer | Role::ForumMember)
            && held.organisation == Some(holder.organisation)
    })
}

/// The co-chair or lead of a side that may act on this day. With two of them, the lower number.
pub fn chair(
    seats: &[Seat],
    post: Post,
    constituency: Constituency,
    sides: Sides,
    day: Date,
) -> Option<&Seat> {
    seats
        .iter()
        .filter(|seat| seat.post == post && seat.constituency == constituency && seat.is_held(sides, day))
        .min_by_key(|seat| seat.number)
}

/// Whether this organisation may take the seat: it stands on the seat's side, and has no other seat in the body.
///
/// # Errors
/// `OtherSide`, `SeatedAlready`
pub fn may_take(
    seat: Uuid,
    constituency: Constituency,
    holder: &Holder,
    body: &[Seat],
    sides: Sides,
) -> Result<(), SeatError> {
    if holder.side(sides) != constituency {
        return Err(SeatError::OtherSide);
    }
    let holds = |other: &Seat| other.holder.is_some_and(|other| other.organisation == holder.organisation);
    match body.iter().any(|other| other.id != seat && holds(other)) {
        true => Err(SeatError::SeatedAlready),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests;
