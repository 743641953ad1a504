//! One folder a feature: handlers, page structs and the template beside them. Features never import each other's pages.
pub mod agencies;
pub mod api;
pub mod attendance;
pub mod awaited;
pub mod calendar;
pub mod contributions;
pub mod decisions;
pub mod desk;
pub mod districts;
pub mod entry_windows;
pub mod figures;
pub mod files;
pub mod follow_ups;
pub mod forum;
pub mod goals;
pub mod health;
pub mod home;
pub mod house_rules;
pub mod imports;
pub mod indicators;
pub mod installation;
pub mod look;
pub mod meetings;
pub mod messages;
pub mod minutes;
pub mod missing;
pub mod offices;
pub mod organisations;
pub mod people;
pub mod plan;
pub mod plan_document;
pub mod plan_editor;
pub mod processes;
pub mod programmes;
pub mod record;
pub mod search;
pub mod settings;
pub mod tables;
pub mod texts;

use crate::context::Context;
use crate::error::PageError;
use crate::http::session::SignedIn;
use crate::tasks::Task;

/// What waits in a region for somebody signed in: each feature that makes people wait adds its own line here.
///
/// # Errors
/// The store refuses.
pub async fn tasks_of(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let mut tasks = imports::tasks(context, signed).await?;
    tasks.extend(figures::tasks(context, signed).await?);
    tasks.extend(forum::tasks(context, signed).await?);
    tasks.extend(contributions::tasks(context, signed).await?);
    tasks.extend(meetings::tasks(context, signed).await?);
    tasks.extend(decisions::tasks(context, signed).await?);
    tasks.extend(minutes::tasks(context, signed).await?);
    tasks.extend(follow_ups::tasks(context, signed).await?);
    Ok(tasks)
}
