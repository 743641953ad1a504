//! The log that is not public: who signed in, whose role changed, who took personal data out. Kept for a year unless the
//! installation says otherwise; it holds no addresses and no names, only ids of accounts.
use crate::error::PageError;
use rembuk_domain::house_rules::HouseRule;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{AccessLogEntry, NOW, Setting};
use rembuk_store::{INSTALLATION, Write, run};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    SignedUp,
    SignedIn,
    SignInFailed,
    SignedOut,
    SignedOutEverywhere,
    PasswordChanged,
    ContactChanged,
    SecondStepOn,
    SecondStepOff,
    RecoveryCodeUsed,
    RoleGranted,
    RoleEnded,
    LinkMade,
    LinkUsed,
    LinkWithdrawn,
    HoldingGiven,
    SeatGiven,
    DataExported,
    AccountClosed,
}

impl Event {
    pub const ALL: [Self; 19] = [
        Self::SignedUp,
        Self::SignedIn,
        Self::SignInFailed,
        Self::SignedOut,
        Self::SignedOutEverywhere,
        Self::PasswordChanged,
        Self::ContactChanged,
        Self::SecondStepOn,
        Self::SecondStepOff,
        Self::RecoveryCodeUsed,
        Self::RoleGranted,
        Self::RoleEnded,
        Self::LinkMade,
        Self::LinkUsed,
        Self::LinkWithdrawn,
        Self::HoldingGiven,
        Self::SeatGiven,
        Self::DataExported,
        Self::AccountClosed,
    ];

    /// What is stored; also the key of the sentence for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignedUp => "access-signed-up",
            Self::SignedIn => "access-signed-in",
            Self::SignInFailed => "access-sign-in-failed",
            Self::SignedOut => "access-signed-out",
            Self::SignedOutEverywhere => "access-signed-out-everywhere",
            Self::PasswordChanged => "access-password-changed",
            Self::ContactChanged => "access-contact-changed",
            Self::SecondStepOn => "access-second-step-on",
            Self::SecondStepOff => "access-second-step-off",
            Self::RecoveryCodeUsed => "access-recovery-code-used",
            Self::RoleGranted => "access-role-granted",
            Self::RoleEnded => "access-role-ended",
            Self::LinkMade => "access-link-made",
            Self::LinkUsed => "access-link-used",
            Self::LinkWithdrawn => "access-link-withdrawn",
            Self::HoldingGiven => "access-holding-given",
            Self::SeatGiven => "access-seat-given",
            Self::DataExported => "access-data-exported",
            Self::AccountClosed => "access-account-closed",
        }
    }
}

/// Who did it, to whose account, where.
#[derive(Debug, Clone, Copy, Default)]
pub struct About {
    pub region_id: i64,
    pub actor: Option<Uuid>,
    pub subject: Option<Uuid>,
}

impl About {
    /// Something somebody does to their own account.
    pub fn own(person: Uuid) -> Self {
        Self { region_id: INSTALLATION, actor: Some(person), subject: Some(person) }
    }
}

/// Writes a line in this transaction. `detail` is a code (a role, a purpose), never what somebody typed.
///
/// # Errors
/// The store refuses.
pub async fn note(tx: &mut Write, event: Event, about: About, detail: &str) -> Result<(), PageError> {
    let row = AccessLogEntry {
        region_id: about.region_id,
        id: Uuid::now_v7(),
        at: tx.now().micros(),
        kind: event.key().to_owned(),
        actor_id: about.actor,
        subject_id: about.subject,
        detail: detail.to_owned(),
    };
    Ok(run!(tx, access_log::insert(&row))?)
}

/// Days a line is kept, by the settings of the installation (region 0).
pub fn days_kept(settings: &[Setting]) -> i64 {
    let setting = settings.iter().find(|setting| setting.key == HouseRule::LogDays.code());
    HouseRule::LogDays.in_force(setting.map(|row| row.value.as_str())).parse().unwrap_or(1)
}

/// Forgets what has been kept long enough: lines of the log, sessions that are over, links that ended a month ago.
/// Runs with each sign-in, so that no job is needed.
///
/// # Errors
/// The store refuses.
pub async fn forget_old(tx: &mut Write) -> Result<(), PageError> {
    const DAY: i64 = 24 * 3_600_000_000;
    let now = tx.now();
    let days = days_kept(&run!(tx, settings::list(INSTALLATION, NOW))?);
    let before = |days: i64| Instant::from_micros(now.micros() - days * DAY).micros();
    let idle = now.micros() - rembuk_domain::people::sessions::IDLE;
    run!(tx, access_log::delete_before(before(days)))?;
    // A week more: what its owner typed into a form when it ended is given back to them alone.
    run!(tx, sessions::delete_expired(before(7), idle - 7 * DAY))?;
    run!(tx, sessions::delete_old_links(before(30)))?;
    Ok(())
}
