//! What waits: follow-ups of one's organisations, and reports to be looked at.
use super::name;
use crate::context::Context;
use crate::error::PageError;
use crate::follow_ups::slug;
use crate::forum::Forum;
use crate::html::arg;
use crate::http::session::SignedIn;
use crate::meetings::{self, Meeting};
use crate::tasks::Task;
use rembuk_domain::people::roles::Permission::TakePart;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use std::collections::HashMap;
use uuid::Uuid;

/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today, locale) = (context.region_id(), context.today, context.locale);
    if !signed.may(TakePart, region_id, today) {
        return Ok(Vec::new());
    }
    let rows = run!(context.tx, follow_ups::list(region_id, NOW))?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = meetings::convenes_for(&signed.roles, region_id, today);
    let meetings: HashMap<Uuid, Meeting> =
        meetings::list(context).await?.into_iter().map(|meeting| (meeting.row.id, meeting)).collect();
    let mut tasks = Vec::new();
    for row in rows {
        let task = |key: &str, due: Option<&str>, office: String| Task {
            what: locale.ta(key, &[arg("what", &row.what)]),
            office,
            due: due.and_then(|day| day.parse().ok()),
            path: context.paths().report_follow_up(&slug(&row)),
            button: "task-follow-up-open",
        };
        let is_owed = matches!(row.state.as_str(), "open" | "underway");
        if is_owed && own.contains(&row.organisation_id) {
            tasks.push(task("task-follow-up", Some(&row.due_on), name(&forum, &row)));
        }
        let looks = meetings
            .get(&row.meeting_id)
            .is_some_and(|meeting| meetings::runs(signed, meeting, region_id, today));
        if row.state == "reported" && looks {
            let whose = meetings.get(&row.meeting_id).map(|meeting| meetings::whose(&forum, meeting));
            tasks.push(task("task-follow-up-check", row.check_due.as_deref(), whose.unwrap_or_default()));
        }
    }
    Ok(tasks)
}
