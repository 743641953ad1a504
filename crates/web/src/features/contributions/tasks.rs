//! Contributions that wait for whoever is signed in: to be passed on, to be answered, to tell news of.
use crate::context::Context;
use crate::error::PageError;
use crate::html::arg;
use crate::http::session::SignedIn;
use crate::tasks::Task;
use crate::words;
use rembuk_domain::people::roles::Permission::{AnswerContributions, RouteContributions};
use rembuk_domain::people::roles::{Role, may, may_for};
use rembuk_store::rows::{ContributionRow, NOW};
use rembuk_store::run;

/// More than these are told as one.
const MOST: usize = 8;

/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    if !may(&signed.roles, AnswerContributions, region_id, today) {
        return Ok(Vec::new());
    }
    let is_secretariat = may(&signed.roles, RouteContributions, region_id, today);
    let received = match is_secretariat {
        true => run!(context.tx, contributions::list_in_state(region_id, "received"))?,
        false => Vec::new(),
    };
    let mut owed = run!(context.tx, contributions::list_in_state(region_id, "assigned"))?;
    owed.extend(run!(context.tx, contributions::list_in_state(region_id, "forwarded"))?);
    let officers: Vec<_> =
        signed.roles.iter().filter(|held| held.role == Role::AgencyOfficer).cloned().collect();
    owed.retain(|row| match row.assignee_id {
        // The secretariat may answer for all, but only what is the forum's waits for it.
        Some(id) if id.is_nil() => is_secretariat,
        Some(id) => may_for(&officers, AnswerContributions, region_id, id, today),
        None => false,
    });
    // Of what was passed on outside, only overdue news wait.
    owed.retain(|row| {
        row.state != "forwarded" || row.next_on.as_deref().is_some_and(|day| day < today.to_string().as_str())
    });
    let organisations = run!(context.tx, organisations::list(region_id, NOW))?;
    let office = |row: &ContributionRow| {
        let found = organisations.iter().find(|found| Some(found.id) == row.assignee_id);
        found.map_or_else(|| context.t("contribution-forum"), |found| found.name.clone())
    };
    let mut tasks =
        of_kind(context, &received, "task-contribution-route", "task-contributions-route", |row| {
            (
                context.t(Role::Secretariat.key()),
                row.assign_by.clone(),
                context.paths().contribution_to_route(&row.reference),
            )
        });
    tasks.extend(of_kind(context, &owed, "task-contribution-answer", "task-contributions-answer", |row| {
        let due = row.due_on.clone().filter(|_| row.state != "forwarded").or_else(|| row.next_on.clone());
        (office(row), due.unwrap_or_default(), context.paths().contribution_to_answer(&row.reference))
    }));
    Ok(tasks)
}

fn of_kind(
    context: &Context,
    rows: &[ContributionRow],
    one: &str,
    many: &str,
    of: impl Fn(&ContributionRow) -> (String, String, String),
) -> Vec<Task> {
    let locale = context.locale;
    if rows.len() > MOST {
        let office = rows.first().map(|row| of(row).0).unwrap_or_default();
        return vec![Task {
            what: locale.ta(many, &[words::n(rows.len()), words::shown(locale, rows.len())]),
            office,
            due: rows.iter().filter_map(|row| of(row).1.parse().ok()).min(),
            path: context.paths().contributions_desk(),
            button: "task-contribution-open",
        }];
    }
    let task = |row: &ContributionRow| {
        let (office, due, path) = of(row);
        Task {
            what: locale.ta(one, &[arg("reference", &row.reference.to_uppercase())]),
            office,
            due: due.parse().ok(),
            path,
            button: "task-contribution-open",
        }
    };
    rows.iter().map(task).collect()
}
