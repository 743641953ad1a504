//! One-time links: an invitation, a new password, or one duty of an office answered without an account.
//!
//! The states are drawn in docs/workflows/people.md.
use crate::time::Instant;
use thiserror::Error;

const HOUR: i64 = 3_600_000_000;

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// Choose a password and begin
    Invitation,
    /// Choose a new password
    Reset,
    /// Do one duty of an office or organisation, without an account
    Duty,
    /// Prove the contact of a sign-up, and choose a password
    SignUp,
    /// Prove the new contact of an account
    Contact,
}

impl Purpose {
    pub const ALL: [Self; 5] = [Self::Invitation, Self::Reset, Self::Duty, Self::SignUp, Self::Contact];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
            Self::Duty => "duty",
            Self::SignUp => "sign-up",
            Self::Contact => "contact",
        }
    }

    /// Reads a stable name.
    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.code() == raw)
    }

    /// How long it waits, in microseconds: two weeks, a day, a week, a day, a day.
    pub const fn lasts(self) -> i64 {
        match self {
            Self::Invitation => 14 * 24 * HOUR,
            Self::Reset | Self::SignUp | Self::Contact => 24 * HOUR,
            Self::Duty => 7 * 24 * HOUR,
        }
    }
}

/// Why a link opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LinkError {
    #[error("the link was used already")]
    Used,
    #[error("the link waited too long")]
    Expired,
    #[error("the link was withdrawn")]
    Withdrawn,
}

/// A link in one of its states; what time alone changes follows from the facts and the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    Open(OpenLink),
    Used { at: Instant },
    Withdrawn { at: Instant },
    Expired { at: Instant },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenLink {
    expires: Instant,
}

impl Link {
    /// A new link.
    pub fn made(purpose: Purpose, now: Instant) -> OpenLink {
        OpenLink { expires: Instant::from_micros(now.micros().saturating_add(purpose.lasts())) }
    }

    /// From what is stored.
    pub fn from_facts(
        expires: Instant,
        used: Option<Instant>,
        withdrawn: Option<Instant>,
        now: Instant,
    ) -> Self {
        match (used, withdrawn) {
            (Some(at), _) => Self::Used { at },
            (None, Some(at)) => Self::Withdrawn { at },
            (None, None) if now >= expires => Self::Expired { at: expires },
            (None, None) => Self::Open(OpenLink { expires }),
        }
    }

    /// # Errors
    /// Why it opens nothing.
    pub fn open(self) -> Result<OpenLink, LinkError> {
        match self {
            Self::Open(link) => Ok(link),
            Self::Used { .. } => Err(LinkError::Used),
            Self::Withdrawn { .. } => Err(LinkError::Withdrawn),
            Self::Expired { .. } => Err(LinkError::Expired),
        }
    }
}

impl OpenLink {
    pub const fn expires(&self) -> Instant {
        self.expires
    }

    /// Once: there is no way back to an open link.
    #[must_use]
    pub fn used(self, now: Instant) -> Link {
        Link::Used { at: now }
    }

    #[must_use]
    pub fn withdrawn(self, now: Instant) -> Link {
        Link::Withdrawn { at: now }
    }
}
