//! The doors of a region's desk: which rooms there are, and who may enter.
use crate::paths::Paths;
use rembuk_domain::people::roles::Permission;

/// A room of the desk.
pub struct Door {
    pub permission: Permission,
    /// Keys of its name and of the sentence under it
    pub name: &'static str,
    pub about: &'static str,
    pub path: fn(&Paths) -> String,
}

/// In the order of what is needed most often.
pub const DOORS: &[Door] = &[
    Door {
        permission: Permission::EnterFigures,
        name: "figures-title",
        about: "desk-figures-about",
        path: Paths::figures_desk,
    },
    Door {
        permission: Permission::CheckFigures,
        name: "check-title",
        about: "desk-check-about",
        path: Paths::figures_to_check,
    },
    Door {
        permission: Permission::AnswerContributions,
        name: "contributions-desk-title",
        about: "desk-contributions-about",
        path: Paths::contributions_desk,
    },
    Door {
        permission: Permission::CheckFigures,
        name: "windows-title",
        about: "desk-windows-about",
        path: Paths::manage_windows,
    },
    Door {
        permission: Permission::TakePart,
        name: "own-seats-title",
        about: "desk-own-seats-about",
        path: Paths::own_seats,
    },
    Door {
        permission: Permission::RunForum,
        name: "forum-desk-title",
        about: "desk-forum-about",
        path: Paths::manage_forum,
    },
    Door {
        permission: Permission::RunForum,
        name: "processes-title",
        about: "desk-processes-about",
        path: Paths::manage_processes,
    },
    Door {
        permission: Permission::TakePart,
        name: "meetings-desk-title",
        about: "desk-meetings-about",
        path: Paths::manage_meetings,
    },
    Door {
        permission: Permission::TakePart,
        name: "decisions-desk-title",
        about: "desk-decisions-about",
        path: Paths::decisions_desk,
    },
    Door {
        permission: Permission::ImportData,
        name: "imports-title",
        about: "desk-imports-about",
        path: Paths::imports,
    },
    Door {
        permission: Permission::EditPlan,
        name: "tables-title",
        about: "desk-tables-about",
        path: Paths::tables,
    },
    Door {
        permission: Permission::EditPlan,
        name: "plan-editor-title",
        about: "desk-plan-editor-about",
        path: Paths::plan_editor,
    },
    Door {
        permission: Permission::ManageOffices,
        name: "offices-title",
        about: "desk-offices-about",
        path: Paths::offices,
    },
    Door {
        permission: Permission::ManageOffices,
        name: "duty-links-title",
        about: "desk-duty-links-about",
        path: Paths::duty_links,
    },
    Door {
        permission: Permission::ChangeSettings,
        name: "calendar-title",
        about: "desk-calendar-about",
        path: Paths::manage_calendar,
    },
    Door {
        permission: Permission::SeePeople,
        name: "manage-people-title",
        about: "desk-people-about",
        path: Paths::people,
    },
    Door {
        permission: Permission::ChangeSettings,
        name: "settings-title",
        about: "desk-settings-about",
        path: Paths::settings_desk,
    },
    Door {
        permission: Permission::ChangeSettings,
        name: "look-title",
        about: "desk-look-about",
        path: Paths::look,
    },
    Door {
        permission: Permission::SeeAccessLog,
        name: "access-title",
        about: "desk-access-log-about",
        path: Paths::access_log,
    },
];
