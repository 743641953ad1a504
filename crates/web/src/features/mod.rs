//! One folder a feature: handlers, page structs and the template beside them. Features never import each other's pages.
pub mod agencies;
pub mod api;
pub mod awaited;
pub mod districts;
pub mod goals;
pub mod home;
pub mod indicators;
pub mod installation;
pub mod missing;
pub mod organisations;
pub mod people;
pub mod plan;
pub mod plan_document;
pub mod programmes;
pub mod record;
pub mod search;
pub mod texts;
