//! PostgreSQL: the shared queries, checked against the PostgreSQL schema, and what must differ.

/// The connection every query of this crate takes.
pub type Conn = sqlx::PgConnection;

#[path = "../../queries/access_log.rs"]
pub mod access_log;
#[path = "../../queries/attendance.rs"]
pub mod attendance;
pub mod bulk;
#[path = "../../queries/calendar.rs"]
pub mod calendar;
#[path = "../../queries/catalogue.rs"]
pub mod catalogue;
#[path = "../../queries/comparisons.rs"]
pub mod comparisons;
#[path = "../../queries/contributions.rs"]
pub mod contributions;
#[path = "../../queries/decisions.rs"]
pub mod decisions;
#[path = "../../queries/deliveries.rs"]
pub mod deliveries;
#[path = "../../queries/entry_windows.rs"]
pub mod entry_windows;
#[path = "../../queries/figures.rs"]
pub mod figures;
#[path = "../../queries/files.rs"]
pub mod files;
#[path = "../../queries/follow_ups.rs"]
pub mod follow_ups;
#[path = "../../queries/forum.rs"]
pub mod forum;
#[path = "../../queries/import_batches.rs"]
pub mod import_batches;
#[path = "../../queries/indicator_values.rs"]
pub mod indicator_values;
#[path = "../../queries/indicators.rs"]
pub mod indicators;
pub mod job_claims;
#[path = "../../queries/jobs.rs"]
pub mod jobs;
#[path = "../../queries/kept_forms.rs"]
pub mod kept_forms;
#[path = "../../queries/meetings.rs"]
pub mod meetings;
#[path = "../../queries/messages.rs"]
pub mod messages;
#[path = "../../queries/minutes.rs"]
pub mod minutes;
#[path = "../../queries/nomenclature.rs"]
pub mod nomenclature;
#[path = "../../queries/offices.rs"]
pub mod offices;
#[path = "../../queries/organisations.rs"]
pub mod organisations;
#[path = "../../queries/people.rs"]
pub mod people;
#[path = "../../queries/places.rs"]
pub mod places;
#[path = "../../queries/plan_document.rs"]
pub mod plan_document;
#[path = "../../queries/processes.rs"]
pub mod processes;
#[path = "../../queries/programmes.rs"]
pub mod programmes;
#[path = "../../queries/record.rs"]
pub mod record;
#[path = "../../queries/references.rs"]
pub mod references;
#[path = "../../queries/regions.rs"]
pub mod regions;
pub mod search;
#[path = "../../queries/search_documents.rs"]
pub mod search_documents;
#[path = "../../queries/sessions.rs"]
pub mod sessions;
#[path = "../../queries/settings.rs"]
pub mod settings;
pub mod staging;
#[path = "../../queries/targets.rs"]
pub mod targets;
#[path = "../../queries/undo.rs"]
pub mod undo;
#[path = "../../queries/withdrawals.rs"]
pub mod withdrawals;

/// Forward only; the same numbers and names in both databases.
pub static MIGRATOR: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");
