//! What several rooms do with people: pages, guard and command line. Rules are in the domain, SQL in the store.
//!
//! - [`secrets`]: tokens and password hashes
//! - [`accounts`]: invite, grant, link, export, erase
//! - [`signing_in`]: from contact and password to a session
//! - [`powers`]: which offices a person may act for
//! - [`log`]: the log that is not public
pub mod accounts;
pub mod log;
pub mod powers;
pub mod secrets;
pub mod sign_up;
pub mod signing_in;
