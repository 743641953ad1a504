//! Every kind of message. Texts get `$what`, `$n` and `$shown` (a number), `$due` (a day in words, or empty), `$office`
//! (whom it was sent to, or empty) and `$region`, whatever the kind.
use super::Topic;

/// What a message says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// A figure (or `number` figures) is awaited until `due`
    FigureAwaited,
    /// The day is near
    FigureDueSoon,
    /// The day has passed
    FigureOverdue,
    /// The secretariat asks for a change; the reason stands on the page
    FigureSentBack,
    /// A figure waits for the secretariat
    FigureToCheck,
    /// A figure that was handed in is public
    FigurePublished,
    /// A long import has been read
    ImportFinished,
    /// Somebody got a role; `what` is its name
    RoleGranted,
    /// Somebody is noted as holder of the office `what`
    OfficeGiven,
    /// Somebody may act for the office `what`
    MandateGiven,
    /// Somebody sits on a seat of the forum; `what` is seat and organisation
    SeatGiven,
    /// The other co-chair proposes to change the rule `what`
    RuleProposed,
    /// A proposed change of the rule `what` was answered
    RuleAnswered,
    /// A contribution came in and waits to be passed on; `what` is its reference
    ContributionReceived,
    /// It was not passed on in time; `what` is its reference
    ContributionToPassOn,
    /// An office is asked for an answer; `what` is its reference
    ContributionAssigned,
    /// The day of the answer is near; `what` is its reference
    ContributionDueSoon,
    /// The day of the answer has passed; `what` is its reference
    ContributionOverdue,
    /// News of what was passed on outside are due; `what` is its reference
    ContributionNewsDue,
    /// The contributor says that the answer does not meet the point; `what` is its reference
    ContributionNotMet,
    /// Somebody is invited to the meeting `what` on `due`
    MeetingCalled,
    /// The meeting `what` is now on `due`, or elsewhere
    MeetingMoved,
    /// The meeting `what` is called off
    MeetingCancelled,
    /// A version of the agenda of `what` waits for a co-chair until `due`
    AgendaToApprove,
    /// The agenda of `what` on `due` stands
    AgendaStands,
    /// A vote of the forum is open until `due`; `what` is its title
    MotionOpened,
    /// A vote of the forum has ended
    MotionResult,
    /// How the organisation was at the meeting `what` is noted; it may be corrected until `due`
    AttendanceNoted,
    /// The minutes of `what` are to be written until `due`
    MinutesToWrite,
    /// The minutes of `what` may be objected to until `due`
    MinutesToRead,
    /// The minutes of `what` wait for a co-chair until `due`
    MinutesToApprove,
    /// The minutes of `what` are public
    MinutesPublished,
    /// The organisation is to do `what` until `due`
    FollowUpAgreed,
    /// The day is near
    FollowUpDueSoon,
    /// The day has passed
    FollowUpOverdue,
    /// `what` is reported done
    FollowUpToCheck,
    /// A report of `what` came back with a reason
    FollowUpSentBack,
    /// Nobody knows whether a mail arrived
    MailUncertain,
    /// A job failed for good
    JobFailed,
}

impl NoticeKind {
    pub const ALL: [Self; 39] = [
        Self::FigureAwaited,
        Self::FigureDueSoon,
        Self::FigureOverdue,
        Self::FigureSentBack,
        Self::FigureToCheck,
        Self::FigurePublished,
        Self::ImportFinished,
        Self::RoleGranted,
        Self::OfficeGiven,
        Self::MandateGiven,
        Self::SeatGiven,
        Self::RuleProposed,
        Self::RuleAnswered,
        Self::ContributionReceived,
        Self::ContributionToPassOn,
        Self::ContributionAssigned,
        Self::ContributionDueSoon,
        Self::ContributionOverdue,
        Self::ContributionNewsDue,
        Self::ContributionNotMet,
        Self::MeetingCalled,
        Self::MeetingMoved,
        Self::MeetingCancelled,
        Self::AgendaToApprove,
        Self::AgendaStands,
        Self::MotionOpened,
        Self::MotionResult,
        Self::AttendanceNoted,
        Self::MinutesToWrite,
        Self::MinutesToRead,
        Self::MinutesToApprove,
        Self::MinutesPublished,
        Self::FollowUpAgreed,
        Self::FollowUpDueSoon,
        Self::FollowUpOverdue,
        Self::FollowUpToCheck,
        Self::FollowUpSentBack,
        Self::MailUncertain,
        Self::JobFailed,
    ];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FigureAwaited => "figure-awaited",
            Self::FigureDueSoon => "figure-due-soon",
            Self::FigureOverdue => "figure-overdue",
            Self::FigureSentBack => "figure-sent-back",
            Self::FigureToCheck => "figure-to-check",
            Self::FigurePublished => "figure-published",
            Self::ImportFinished => "file-read",
            Self::RoleGranted => "role-granted",
            Self::OfficeGiven => "office-given",
            Self::MandateGiven => "mandate-given",
            Self::SeatGiven => "seat-given",
            Self::RuleProposed => "rule-proposed",
            Self::RuleAnswered => "rule-answered",
            Self::ContributionReceived => "contribution-received",
            Self::ContributionToPassOn => "contribution-to-pass-on",
            Self::ContributionAssigned => "contribution-assigned",
            Self::ContributionDueSoon => "contribution-due-soon",
            Self::ContributionOverdue => "contribution-overdue",
            Self::ContributionNewsDue => "contribution-news-due",
            Self::ContributionNotMet => "contribution-not-met",
            Self::MeetingCalled => "meeting-called",
            Self::MeetingMoved => "meeting-moved",
            Self::MeetingCancelled => "meeting-cancelled",
            Self::AgendaToApprove => "agenda-to-approve",
            Self::AgendaStands => "agenda-stands",
            Self::MotionOpened => "motion-opened",
            Self::MotionResult => "motion-result",
            Self::AttendanceNoted => "attendance-noted",
            Self::MinutesToWrite => "minutes-to-write",
            Self::MinutesToRead => "minutes-to-read",
            Self::MinutesToApprove => "minutes-to-approve",
            Self::MinutesPublished => "minutes-published",
            Self::FollowUpAgreed => "follow-up-agreed",
            Self::FollowUpDueSoon => "follow-up-due-soon",
            Self::FollowUpOverdue => "follow-up-overdue",
            Self::FollowUpToCheck => "follow-up-to-check",
            Self::FollowUpSentBack => "follow-up-sent-back",
            Self::MailUncertain => "mail-uncertain",
            Self::JobFailed => "job-failed",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == raw)
    }

    pub const fn topic(self) -> Topic {
        match self {
            Self::FigureAwaited
            | Self::FigureDueSoon
            | Self::FigureOverdue
            | Self::FigureSentBack
            | Self::ContributionAssigned
            | Self::ContributionDueSoon
            | Self::ContributionOverdue
            | Self::ContributionNewsDue
            | Self::ContributionNotMet
            | Self::RuleProposed
            | Self::RuleAnswered
            | Self::MeetingCalled
            | Self::MeetingMoved
            | Self::MeetingCancelled
            | Self::AgendaToApprove
            | Self::MotionOpened => Topic::Duties,
            Self::FigureToCheck
            | Self::FigurePublished
            | Self::ImportFinished
            | Self::ContributionReceived
            | Self::ContributionToPassOn
            | Self::AgendaStands
            | Self::MotionResult => Topic::Checks,
            Self::AttendanceNoted
            | Self::MinutesToWrite
            | Self::MinutesToRead
            | Self::MinutesToApprove
            | Self::FollowUpAgreed
            | Self::FollowUpDueSoon
            | Self::FollowUpOverdue
            | Self::FollowUpSentBack => Topic::Duties,
            Self::MinutesPublished | Self::FollowUpToCheck => Topic::Checks,
            Self::RoleGranted | Self::OfficeGiven | Self::MandateGiven | Self::SeatGiven => Topic::Roles,
            Self::MailUncertain | Self::JobFailed => Topic::Operation,
        }
    }

    /// Key of the line in lists and of a mail's subject.
    pub const fn subject_key(self) -> &'static str {
        match self {
            Self::FigureAwaited => "notice-figure-awaited",
            Self::FigureDueSoon => "notice-figure-due-soon",
            Self::FigureOverdue => "notice-figure-overdue",
            Self::FigureSentBack => "notice-figure-sent-back",
            Self::FigureToCheck => "notice-figure-to-check",
            Self::FigurePublished => "notice-figure-published",
            Self::ImportFinished => "notice-import-finished",
            Self::RoleGranted => "notice-role-granted",
            Self::OfficeGiven => "notice-office-given",
            Self::MandateGiven => "notice-mandate-given",
            Self::SeatGiven => "notice-seat-given",
            Self::RuleProposed => "notice-rule-proposed",
            Self::RuleAnswered => "notice-rule-answered",
            Self::ContributionReceived => "notice-contribution-received",
            Self::ContributionToPassOn => "notice-contribution-to-pass-on",
            Self::ContributionAssigned => "notice-contribution-assigned",
            Self::ContributionDueSoon => "notice-contribution-due-soon",
            Self::ContributionOverdue => "notice-contribution-overdue",
            Self::ContributionNewsDue => "notice-contribution-news-due",
            Self::ContributionNotMet => "notice-contribution-not-met",
            Self::MeetingCalled => "notice-meeting-called",
            Self::MeetingMoved => "notice-meeting-moved",
            Self::MeetingCancelled => "notice-meeting-cancelled",
            Self::AgendaToApprove => "notice-agenda-to-approve",
            Self::AgendaStands => "notice-agenda-stands",
            Self::MotionOpened => "notice-motion-opened",
            Self::MotionResult => "notice-motion-result",
            Self::AttendanceNoted => "notice-attendance-noted",
            Self::MinutesToWrite => "notice-minutes-to-write",
            Self::MinutesToRead => "notice-minutes-to-read",
            Self::MinutesToApprove => "notice-minutes-to-approve",
            Self::MinutesPublished => "notice-minutes-published",
            Self::FollowUpAgreed => "notice-follow-up-agreed",
            Self::FollowUpDueSoon => "notice-follow-up-due-soon",
            Self::FollowUpOverdue => "notice-follow-up-overdue",
            Self::FollowUpToCheck => "notice-follow-up-to-check",
            Self::FollowUpSentBack => "notice-follow-up-sent-back",
            Self::MailUncertain => "notice-mail-uncertain",
            Self::JobFailed => "notice-job-failed",
        }
    }

    /// Key of the sentences in a mail and in the list.
    pub const fn text_key(self) -> &'static str {
        match self {
            Self::FigureAwaited => "notice-figure-awaited-text",
            Self::FigureDueSoon => "notice-figure-due-soon-text",
            Self::FigureOverdue => "notice-figure-overdue-text",
            Self::FigureSentBack => "notice-figure-sent-back-text",
            Self::FigureToCheck => "notice-figure-to-check-text",
            Self::FigurePublished => "notice-figure-published-text",
            Self::ImportFinished => "notice-import-finished-text",
            Self::RoleGranted => "notice-role-granted-text",
            Self::OfficeGiven => "notice-office-given-text",
            Self::MandateGiven => "notice-mandate-given-text",
            Self::SeatGiven => "notice-seat-given-text",
            Self::RuleProposed => "notice-rule-proposed-text",
            Self::RuleAnswered => "notice-rule-answered-text",
            Self::ContributionReceived => "notice-contribution-received-text",
            Self::ContributionToPassOn => "notice-contribution-to-pass-on-text",
            Self::ContributionAssigned => "notice-contribution-assigned-text",
            Self::ContributionDueSoon => "notice-contribution-due-soon-text",
            Self::ContributionOverdue => "notice-contribution-overdue-text",
            Self::ContributionNewsDue => "notice-contribution-news-due-text",
            Self::ContributionNotMet => "notice-contribution-not-met-text",
            Self::MeetingCalled => "notice-meeting-called-text",
            Self::MeetingMoved => "notice-meeting-moved-text",
            Self::MeetingCancelled => "notice-meeting-cancelled-text",
            Self::AgendaToApprove => "notice-agenda-to-approve-text",
            Self::AgendaStands => "notice-agenda-stands-text",
            Self::MotionOpened => "notice-motion-opened-text",
            Self::MotionResult => "notice-motion-result-text",
            Self::AttendanceNoted => "notice-attendance-noted-text",
            Self::MinutesToWrite => "notice-minutes-to-write-text",
            Self::MinutesToRead => "notice-minutes-to-read-text",
            Self::MinutesToApprove => "notice-minutes-to-approve-text",
            Self::MinutesPublished => "notice-minutes-published-text",
            Self::FollowUpAgreed => "notice-follow-up-agreed-text",
            Self::FollowUpDueSoon => "notice-follow-up-due-soon-text",
            Self::FollowUpOverdue => "notice-follow-up-overdue-text",
            Self::FollowUpToCheck => "notice-follow-up-to-check-text",
            Self::FollowUpSentBack => "notice-follow-up-sent-back-text",
            Self::MailUncertain => "notice-mail-uncertain-text",
            Self::JobFailed => "notice-job-failed-text",
        }
    }

    /// Key of the short text for chats, which ends with the address of the page.
    pub const fn short_key(self) -> &'static str {
        match self {
            Self::FigureAwaited => "notice-figure-awaited-short",
            Self::FigureDueSoon => "notice-figure-due-soon-short",
            Self::FigureOverdue => "notice-figure-overdue-short",
            Self::FigureSentBack => "notice-figure-sent-back-short",
            Self::FigureToCheck => "notice-figure-to-check-short",
            Self::FigurePublished => "notice-figure-published-short",
            Self::ImportFinished => "notice-import-finished-short",
            Self::RoleGranted => "notice-role-granted-short",
            Self::OfficeGiven => "notice-office-given-short",
            Self::MandateGiven => "notice-mandate-given-short",
            Self::SeatGiven => "notice-seat-given-short",
            Self::RuleProposed => "notice-rule-proposed-short",
            Self::RuleAnswered => "notice-rule-answered-short",
            Self::ContributionReceived => "notice-contribution-received-short",
            Self::ContributionToPassOn => "notice-contribution-to-pass-on-short",
            Self::ContributionAssigned => "notice-contribution-assigned-short",
            Self::ContributionDueSoon => "notice-contribution-due-soon-short",
            Self::ContributionOverdue => "notice-contribution-overdue-short",
            Self::ContributionNewsDue => "notice-contribution-news-due-short",
            Self::ContributionNotMet => "notice-contribution-not-met-short",
            Self::MeetingCalled => "notice-meeting-called-short",
            Self::MeetingMoved => "notice-meeting-moved-short",
            Self::MeetingCancelled => "notice-meeting-cancelled-short",
            Self::AgendaToApprove => "notice-agenda-to-approve-short",
            Self::AgendaStands => "notice-agenda-stands-short",
            Self::MotionOpened => "notice-motion-opened-short",
            Self::MotionResult => "notice-motion-result-short",
            Self::AttendanceNoted => "notice-attendance-noted-short",
            Self::MinutesToWrite => "notice-minutes-to-write-short",
            Self::MinutesToRead => "notice-minutes-to-read-short",
            Self::MinutesToApprove => "notice-minutes-to-approve-short",
            Self::MinutesPublished => "notice-minutes-published-short",
            Self::FollowUpAgreed => "notice-follow-up-agreed-short",
            Self::FollowUpDueSoon => "notice-follow-up-due-soon-short",
            Self::FollowUpOverdue => "notice-follow-up-overdue-short",
            Self::FollowUpToCheck => "notice-follow-up-to-check-short",
            Self::FollowUpSentBack => "notice-follow-up-sent-back-short",
            Self::MailUncertain => "notice-mail-uncertain-short",
            Self::JobFailed => "notice-job-failed-short",
        }
    }
}
