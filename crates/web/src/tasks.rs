//! What waits for whoever is signed in: each feature gives its own, [`crate::features::tasks_of`] gathers them.
use jiff::civil::Date;

/// One thing to do. It waits for an office or a role, never for a name: whoever holds it next finds it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// What is to be done, in the reader's language
    pub what: String,
    /// Office, organisation or role it waits for; empty where it is about one's own account
    pub office: String,
    /// Last day; none where nothing hurries
    pub due: Option<Date>,
    pub path: String,
    /// Key of the word on its button
    pub button: &'static str,
}
