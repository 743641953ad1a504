//! What waits about figures: to be entered for an agency, to be mended, to be checked by the secretariat.
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::html::arg;
use crate::http::session::SignedIn;
use crate::tasks::Task;
use crate::words;
use jiff::civil::Date;
use rembuk_domain::people::roles::Permission::{CheckFigures, EnterFigures};
use rembuk_domain::people::roles::{Role, may_for};
use rembuk_store::rows::FigureEntry;
use std::collections::BTreeMap;

/// More of a kind than this become one line that leads to their list.
const MOST: usize = 5;

/// Figures and checks that wait for somebody here.
///
/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    if !signed.may(EnterFigures, region_id, today) {
        return Ok(Vec::new());
    }
    let intake = Intake::load(context).await?;
    let mut found = Vec::new();
    for window in &intake.windows {
        if window.window.takes_figures(today).is_ok() && is_worked_on(&intake, window.window.year) {
            found.extend(to_enter(context, signed, &intake, window.window.year, window.window.closes()));
        }
    }
    if signed.may(CheckFigures, region_id, today) {
        found.extend(to_check(context, &intake));
    }
    Ok(found)
}

/// Windows that are open, and the latest that has closed: what came of earlier ones stands on the public list.
fn is_worked_on(intake: &Intake, year: rembuk_domain::indicators::Year) -> bool {
    intake.windows.iter().any(|window| window.window.year == year && window.window.closes() >= intake.today)
        || intake.current_year() == Some(year)
}

fn to_enter(
    context: &Context,
    signed: &SignedIn,
    intake: &Intake,
    year: rembuk_domain::indicators::Year,
    due: Date,
) -> Vec<Task> {
    let (region_id, today, locale) = (context.region_id(), context.today, context.locale);
    // An officer's own agencies; the secretariat may enter for all, but they do not wait for it.
    let is_own = |duty: &Duty<'_>| {
        duty.indicator.agency.as_ref().is_some_and(|agency| {
            let officers: Vec<_> =
                signed.roles.iter().filter(|held| held.role == Role::AgencyOfficer).cloned().collect();
            may_for(&officers, EnterFigures, region_id, agency.id, today)
        })
    };
    let mut by_agency: BTreeMap<String, Vec<Duty<'_>>> = BTreeMap::new();
    for duty in intake.duties(year) {
        if duty.waits_on(today) && is_own(&duty) {
            let agency = duty.indicator.agency.as_ref().map(|agency| agency.name.clone());
            by_agency.entry(agency.unwrap_or_default()).or_default().push(duty);
        }
    }
    let year = arg("year", &year.to_string());
    let mut tasks = Vec::new();
    for (agency, duties) in by_agency {
        let (back, open): (Vec<_>, Vec<_>) =
            duties.into_iter().partition(|duty| duty.entry.is_some_and(|entry| entry.state == "sent-back"));
        if open.len() > MOST {
            let args = [words::n(open.len()), words::shown(locale, open.len()), year.clone()];
            let path = context.paths().figures_desk();
            tasks.push(Task {
                what: locale.ta("task-figures", &args),
                office: agency.clone(),
                due: Some(due),
                path,
                button: "task-figures-open",
            });
        }
        let single = open.iter().filter(|_| open.len() <= MOST).map(|duty| (duty, "task-figure"));
        for (duty, key) in single.chain(back.iter().map(|duty| (duty, "task-figure-again"))) {
            let path = context.paths().figure_to_enter(
                duty.year.get(),
                &duty.indicator.row.slug,
                &duty.series_word(),
            );
            let args = [arg("name", duty.indicator.name(locale)), year.clone()];
            tasks.push(Task {
                what: locale.ta(key, &args),
                office: agency.clone(),
                due: Some(due),
                path,
                button: "task-figure-enter",
            });
        }
    }
    tasks
}

fn to_check(context: &Context, intake: &Intake) -> Vec<Task> {
    let locale = context.locale;
    let office = locale.t(Role::Secretariat.key());
    let waiting: Vec<&FigureEntry> =
        intake.entries.iter().filter(|entry| entry.state == "submitted").collect();
    let due = |entry: &FigureEntry| entry.check_due.as_deref().and_then(|day| day.parse::<Date>().ok());
    if waiting.len() > MOST {
        let args = [words::n(waiting.len()), words::shown(locale, waiting.len())];
        return vec![Task {
            what: locale.ta("task-checks", &args),
            office,
            due: waiting.iter().filter_map(|entry| due(entry)).min(),
            path: context.paths().figures_to_check(),
            button: "task-figures-open",
        }];
    }
    let name = |entry: &FigureEntry| {
        let found = intake.figures.indicators.iter().find(|indicator| indicator.row.id == entry.indicator_id);
        found.map(|indicator| indicator.name(locale).to_owned()).unwrap_or_default()
    };
    waiting
        .into_iter()
        .map(|entry| Task {
            what: locale.ta("task-check", &[arg("name", &name(entry)), arg("year", &entry.year.to_string())]),
            office: office.clone(),
            due: due(entry),
            path: context.paths().figure_to_check(&entry.id),
            button: "task-check-open",
        })
        .collect()
}
