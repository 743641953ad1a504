//! What a delivery tells, by ids and codes. Its words, and any one-time link in them, are made only when it is marked.
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Content {
    /// One message; its id
    Notice { message: String },
    /// The unread messages of a period
    Digest { period: String },
    /// A link to choose a password: purpose `invitation` or `reset`
    Link { purpose: String, region_id: i64 },
    /// Somebody unknown wants an account
    SignUp { name: String, region_id: i64 },
    /// Somebody known tried to sign up, or to take this address for another account
    Known,
    /// A link that proves a new address of an account
    NewContact,
    /// To the old address: it was replaced
    ContactReplaced,
    /// Something was done about a contribution: the kind of its entry in the record
    Contribution { region_id: i64, reference: String, kind: String },
    /// An administrator tries the mail server
    Test,
}
