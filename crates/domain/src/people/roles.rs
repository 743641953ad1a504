//! Six roles, what each may do where, and the rules of single rows. Pure functions of the roles held and the day.
use super::{PeopleError, Term};
use jiff::civil::Date;
use uuid::Uuid;

/// The installation itself; a role held here is held in every region.
pub const EVERYWHERE: i64 = 0;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Keeps the installation running: people, regions, jobs. Decides nothing of the plan.
    Administrator,
    /// Runs the process of a region; decides nothing alone.
    Secretariat,
    /// Enters figures and answers for one agency
    AgencyOfficer,
    /// Represents an organisation in the forum
    ForumMember,
    /// Assesses what was promised, for the monitoring body
    Monitor,
    /// Anyone with an account
    Resident,
}

impl Role {
    pub const ALL: [Self; 6] = [
        Self::Administrator,
        Self::Secretariat,
        Self::AgencyOfficer,
        Self::ForumMember,
        Self::Monitor,
        Self::Resident,
    ];

    /// Stable name for columns and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Secretariat => "secretariat",
            Self::AgencyOfficer => "agency-officer",
            Self::ForumMember => "forum-member",
            Self::Monitor => "monitor",
            Self::Resident => "resident",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Administrator => "role-administrator",
            Self::Secretariat => "role-secretariat",
            Self::AgencyOfficer => "role-agency-officer",
            Self::ForumMember => "role-forum-member",
            Self::Monitor => "role-monitor",
            Self::Resident => "role-resident",
        }
    }

    /// Reads a stable name.
    ///
    /// # Errors
    /// `UnknownRole`
    pub fn parse(raw: &str) -> Result<Self, PeopleError> {
        Self::ALL.into_iter().find(|role| role.code() == raw.trim()).ok_or(PeopleError::UnknownRole)
    }

    /// Whether it means nothing without the organisation it is held for.
    pub const fn needs_organisation(self) -> bool {
        matches!(self, Self::AgencyOfficer | Self::ForumMember | Self::Monitor)
    }
}

/// What a route asks for. Each is allowed to roles by [`Permission::roles`]; rows have rules of their own below.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// One's own account: every signed-in person, also one without any role.
    OwnAccount,
    /// The desk: anyone who holds a role in the region
    SeeDesk,
    SeePeople,
    InvitePeople,
    /// Grant and end roles, make links, sign others out
    ManagePeople,
    ManageOffices,
    SeeAccessLog,
    ChangeSettings,
    ImportData,
    EditPlan,
    /// For the organisation the role is held for
    EnterFigures,
    CheckFigures,
    /// Drafts stay with the monitor's organisation: see [`may_read_draft`]
    WriteAssessments,
    /// Bodies, seats, meetings, minutes: keeps them, decides nothing
    RunForum,
    /// Act for a seat, or convene for the organisation the role is held for. Which seat: see `forum::seats`.
    TakePart,
    /// State of the installation: database, space, jobs
    SeeHealth,
    /// What was sent and what failed, without its texts; send again or drop
    ManageMail,
    /// Look at contributions and pass them on
    RouteContributions,
    /// For the organisation the role is held for
    AnswerContributions,
}

impl Permission {
    pub const ALL: [Self; 19] = [
        Self::OwnAccount,
        Self::SeeDesk,
        Self::SeePeople,
        Self::InvitePeople,
        Self::ManagePeople,
        Self::ManageOffices,
        Self::SeeAccessLog,
        Self::ChangeSettings,
        Self::ImportData,
        Self::EditPlan,
        Self::EnterFigures,
        Self::CheckFigures,
        Self::WriteAssessments,
        Self::RunForum,
        Self::TakePart,
        Self::SeeHealth,
        Self::ManageMail,
        Self::RouteContributions,
        Self::AnswerContributions,
    ];

    /// Roles that have it.
    pub const fn roles(self) -> &'static [Role] {
        use Role::{Administrator, AgencyOfficer, ForumMember, Monitor, Resident, Secretariat};
        match self {
            Self::OwnAccount | Self::SeeDesk => {
                &[Administrator, Secretariat, AgencyOfficer, ForumMember, Monitor, Resident]
            }
            Self::SeePeople | Self::InvitePeople | Self::ManageOffices | Self::ChangeSettings => {
                &[Administrator, Secretariat]
            }
            Self::ManagePeople | Self::SeeAccessLog | Self::SeeHealth | Self::ManageMail => &[Administrator],
            Self::ImportData
            | Self::EditPlan
            | Self::CheckFigures
            | Self::RunForum
            | Self::RouteContributions => &[Secretariat],
            Self::EnterFigures | Self::AnswerContributions => &[Secretariat, AgencyOfficer],
            Self::TakePart => &[Secretariat, AgencyOfficer, ForumMember],
            Self::WriteAssessments => &[Monitor],
        }
    }
}

/// A role as somebody holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    pub role: Role,
    /// Region it is held in, or [`EVERYWHERE`]
    pub region_id: i64,
    pub organisation: Option<Uuid>,
    pub term: Term,
    /// Somebody ended it: it counts for nothing from that moment on, also on the day itself.
    pub is_ended: bool,
}

impl HeldRole {
    pub fn counts(&self, region_id: i64, day: Date) -> bool {
        !self.is_ended
            && (self.region_id == region_id || self.region_id == EVERYWHERE)
            && self.term.covers(day)
    }
}

/// Whether somebody with these roles may do this in this region on this day.
pub fn may(roles: &[HeldRole], permission: Permission, region_id: i64, day: Date) -> bool {
    permission == Permission::OwnAccount
        || roles.iter().any(|held| held.counts(region_id, day) && permission.roles().contains(&held.role))
}

/// Whether somebody may do this for this organisation. The secretariat may for all, the others for their own.
pub fn may_for(
    roles: &[HeldRole],
    permission: Permission,
    region_id: i64,
    organisation: Uuid,
    day: Date,
) -> bool {
    roles.iter().any(|held| {
        held.counts(region_id, day)
            && permission.roles().contains(&held.role)
            && (!held.role.needs_organisation() || held.organisation == Some(organisation))
    })
}

/// A role one gives away must not be more than one's own: the secretariat invites into the process, only an
/// administrator makes administrators and secretariats, and one of a region makes none for everywhere.
pub fn may_grant(roles: &[HeldRole], role: Role, region_id: i64, day: Date) -> bool {
    let permission = match role {
        Role::Administrator | Role::Secretariat => Permission::ManagePeople,
        _ => Permission::InvitePeople,
    };
    may(roles, permission, region_id, day)
}

/// Whether somebody may make links that open an account, sign it out or take off its second step: only who manages
/// people everywhere its owner ever held a role. Else an administrator of one region could become any other.
pub fn may_manage(actor: &[HeldRole], owner: &[HeldRole], day: Date) -> bool {
    owner.iter().all(|held| may(actor, Permission::ManagePeople, held.region_id, day))
}

/// An unpublished assessment is read by monitors of the organisation that writes it, and by nobody else. Holding any
/// other role beside, an administrator's among them, opens nothing and closes nothing.
pub fn may_read_draft(roles: &[HeldRole], region_id: i64, author_organisation: Uuid, day: Date) -> bool {
    roles.iter().any(|held| {
        held.role == Role::Monitor
            && held.region_id == region_id
            && held.term.covers(day)
            && held.organisation == Some(author_organisation)
    })
}
