//! What waits: minutes to be written, and to be approved.
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::arg;
use crate::http::session::SignedIn;
use crate::meetings;
use crate::minutes::{state, terms};
use crate::tasks::Task;
use jiff::ToSpan as _;
use rembuk_domain::forum::minutes::{Minutes, writing_due};
use rembuk_domain::people::roles::Permission::TakePart;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::local_date;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use std::collections::HashSet;
use uuid::Uuid;

/// Days after which minutes that nobody wrote are no task any more, but a gap everyone reads of.
const LONGEST: i64 = 90;

/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today, locale) = (context.region_id(), context.today, context.locale);
    if !signed.may(TakePart, region_id, today) {
        return Ok(Vec::new());
    }
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let seats = crate::forum::own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    let settings = run!(context.tx, settings::list(region_id, NOW))?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let rows = run!(context.tx, minutes::list_all(region_id, NOW))?;
    let written: HashSet<Uuid> = rows.iter().map(|row| row.meeting_id).collect();
    let zone = time_zone(&context.region.region.time_zone);
    let oldest = today.checked_sub(LONGEST.days()).unwrap_or(today);
    let mut tasks = Vec::new();
    for meeting in meetings::list(context).await? {
        let held_on = local_date(meeting.schedule.ends(), &zone);
        let args = [arg("title", &meeting.row.title)];
        let is_over = meeting.schedule.is_over(context.now) && !meeting.is_cancelled();
        let runs = meetings::runs(signed, &meeting, region_id, today);
        if is_over && runs && held_on >= oldest && !written.contains(&meeting.row.id) {
            tasks.push(Task {
                what: locale.ta("task-minutes-write", &args),
                office: locale.t(Role::Secretariat.key()),
                due: Some(writing_due(&calendar, held_on, terms(&settings))),
                path: context.paths().write_minutes(&meeting.slug()),
                button: "task-minutes-open",
            });
        }
        let Some(side) = meetings::chairs(&forum, &seats, &meeting, today) else { continue };
        let waiting = rows.iter().filter(|row| row.meeting_id == meeting.row.id).filter_map(state);
        for at in waiting.map(|state| state.on(today)) {
            let Minutes::Approval(at) = at else { continue };
            if at.approvals.of(side).is_none() {
                tasks.push(Task {
                    what: locale.ta("task-minutes-approve", &args),
                    office: super::side_name(locale, side),
                    due: Some(at.publish_due),
                    path: context.paths().check_minutes(&meeting.slug()),
                    button: "task-minutes-open",
                });
            }
        }
    }
    Ok(tasks)
}
