//! What is handed to a mail server or gateway: marked before, and never handed over twice by itself.
//!
//! The states are drawn in docs/workflows/messages.md.
use crate::time::Instant;

/// By what something is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Channel {
    Mail,
    /// A WhatsApp or SMS gateway
    Gateway,
}

impl Channel {
    pub const ALL: [Self; 2] = [Self::Mail, Self::Gateway];

    /// Stable name for columns.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Gateway => "gateway",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mail => "channel-mail",
            Self::Gateway => "channel-gateway",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|channel| channel.code() == raw)
    }
}

/// What is stored of a delivery's state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeliveryState {
    Waiting,
    Marked,
    Sent,
    Uncertain,
    Failed,
    Dropped,
}

impl DeliveryState {
    pub const ALL: [Self; 6] =
        [Self::Waiting, Self::Marked, Self::Sent, Self::Uncertain, Self::Failed, Self::Dropped];

    /// Stable name for columns and addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Marked => "marked",
            Self::Sent => "sent",
            Self::Uncertain => "uncertain",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    /// Key of its name for readers.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "delivery-waiting",
            Self::Marked => "delivery-marked",
            Self::Sent => "delivery-sent",
            Self::Uncertain => "delivery-uncertain",
            Self::Failed => "delivery-failed",
            Self::Dropped => "delivery-dropped",
        }
    }

    pub fn parse(raw: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == raw)
    }
}

/// A delivery in one of its states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    Waiting(Waiting),
    Marked(Marked),
    Uncertain(Uncertain),
    Failed(Failed),
    /// Handed over
    Sent,
    /// Not to be sent any more
    Dropped,
}

/// Not handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting(());

/// About to be handed over, or handed over without our knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    at: Instant,
}

/// Marked, and then nobody knows: whoever runs the installation decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Uncertain(());

/// Refused for good, or given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Failed(());

/// What the mail server or gateway said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    Taken,
    /// Not now: it was certainly not taken
    NotNow(String),
    /// Never: it was certainly not taken
    Refused(String),
    /// No clear answer
    Nothing(String),
}

impl Delivery {
    /// A new one.
    pub const fn made() -> Waiting {
        Waiting(())
    }

    /// From what is stored; a mark without its time counts from the beginning of time.
    pub fn from_facts(state: DeliveryState, marked_at: Option<Instant>) -> Self {
        match state {
            DeliveryState::Waiting => Self::Waiting(Waiting(())),
            DeliveryState::Marked => {
                Self::Marked(Marked { at: marked_at.unwrap_or(Instant::from_micros(0)) })
            }
            DeliveryState::Uncertain => Self::Uncertain(Uncertain(())),
            DeliveryState::Failed => Self::Failed(Failed(())),
            DeliveryState::Sent => Self::Sent,
            DeliveryState::Dropped => Self::Dropped,
        }
    }

    pub const fn state(&self) -> DeliveryState {
        match self {
            Self::Waiting(_) => DeliveryState::Waiting,
            Self::Marked(_) => DeliveryState::Marked,
            Self::Uncertain(_) => DeliveryState::Uncertain,
            Self::Failed(_) => DeliveryState::Failed,
            Self::Sent => DeliveryState::Sent,
            Self::Dropped => DeliveryState::Dropped,
        }
    }
}

impl Waiting {
    #[must_use]
    pub fn marked(self, now: Instant) -> Marked {
        Marked { at: now }
    }

    /// There is nothing to say any more: everything was read, or the account is gone.
    #[must_use]
    pub fn dropped(self) -> Delivery {
        Delivery::Dropped
    }

    /// The server could not be reached for too long.
    #[must_use]
    pub fn given_up(self) -> Delivery {
        Delivery::Failed(Failed(()))
    }
}

impl Marked {
    pub const fn at(&self) -> Instant {
        self.at
    }

    /// By what was said. Only a clear "no" may let it wait again.
    #[must_use]
    pub fn answered(self, said: &Said) -> Delivery {
        match said {
            Said::Taken => Delivery::Sent,
            Said::NotNow(_) => Delivery::Waiting(Waiting(())),
            Said::Refused(_) => Delivery::Failed(Failed(())),
            Said::Nothing(_) => Delivery::Uncertain(Uncertain(())),
        }
    }

    /// Found marked by a later run: the program stopped in between.
    #[must_use]
    pub fn left_behind(self) -> Delivery {
        Delivery::Uncertain(Uncertain(()))
    }
}

impl Uncertain {
    /// An administrator would rather send it twice than not at all.
    #[must_use]
    pub fn again(self) -> Waiting {
        Waiting(())
    }

    #[must_use]
    pub fn dropped(self) -> Delivery {
        Delivery::Dropped
    }
}

impl Failed {
    /// What was wrong has been mended.
    #[must_use]
    pub fn again(self) -> Waiting {
        Waiting(())
    }

    #[must_use]
    pub fn dropped(self) -> Delivery {
        Delivery::Dropped
    }
}
