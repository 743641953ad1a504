//! How long a browser that signed in is believed. The states are drawn in docs/workflows/people.md.
use crate::time::Instant;

const MINUTE: i64 = 60_000_000;

/// Signed in at most this long, whatever happens: 30 days, in microseconds.
pub const LONGEST: i64 = 30 * 24 * 60 * MINUTE;
/// Unused this long, and it is over: 7 days.
pub const IDLE: i64 = 7 * 24 * 60 * MINUTE;
/// Between password and code: 10 minutes.
pub const SECOND_STEP: i64 = 10 * MINUTE;
/// How often "last seen" is written: once in 5 minutes.
pub const TOUCH: i64 = 5 * MINUTE;

/// What a session's row says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    pub created: Instant,
    pub last_seen: Instant,
    pub expires: Instant,
    /// The password was right, the code is still asked for
    pub waits_for_code: bool,
}

/// A session at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Session {
    WaitsForCode(WaitsForCode),
    SignedIn(SignedIn),
    Expired,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitsForCode(Facts);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignedIn(Facts);

impl Session {
    pub fn from_facts(facts: Facts, now: Instant) -> Self {
        let idle_until = facts.last_seen.micros().saturating_add(IDLE);
        if now >= facts.expires || now.micros() >= idle_until {
            Self::Expired
        } else if facts.waits_for_code {
            Self::WaitsForCode(WaitsForCode(facts))
        } else {
            Self::SignedIn(SignedIn(facts))
        }
    }
}

impl WaitsForCode {
    /// After the password of somebody who uses two steps.
    pub fn begun(now: Instant) -> Self {
        Self(facts(now, SECOND_STEP, true))
    }

    /// The right code: a new session, so that a token seen before it is worth nothing after it.
    #[must_use]
    pub fn completed(self, now: Instant) -> SignedIn {
        SignedIn::begun(now)
    }

    pub const fn facts(&self) -> Facts {
        self.0
    }
}

impl SignedIn {
    pub fn begun(now: Instant) -> Self {
        Self(facts(now, LONGEST, false))
    }

    /// The session as used now, if that is worth writing down.
    #[must_use]
    pub fn touched(self, now: Instant) -> Option<Self> {
        (now.micros() - self.0.last_seen.micros() >= TOUCH)
            .then_some(Self(Facts { last_seen: now, ..self.0 }))
    }

    pub const fn facts(&self) -> Facts {
        self.0
    }
}

fn facts(now: Instant, lasts: i64, waits_for_code: bool) -> Facts {
    let expires = Instant::from_micros(now.micros().saturating_add(lasts));
    Facts { created: now, last_seen: now, expires, waits_for_code }
}
