//! `/tugas`: what waits for whoever is signed in, everywhere; `/{region}/kelola`: the same for one region, and the rooms of its
//! desk that they may enter.
use crate::calendar;
use crate::context::Context;
use crate::desk::DOORS;
use crate::error::PageError;
use crate::features::tasks_of;
use crate::html::{self, Layout, arg};
use crate::http::session::{Signed, needs};
use crate::i18n::Locale;
use crate::paths::Paths;
use crate::site::Site;
use crate::state::AppState;
use crate::tasks::Task;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_domain::people::roles::HeldRole;
use rembuk_domain::people::roles::Permission::{OwnAccount, SeeDesk};
use rembuk_store::rows::NOW;

/// Desks listed; whoever may enter more looks them up by name.
const MOST_DESKS: usize = 20;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/tugas", needs(OwnAccount, get(tasks)))
        .route("/{region}/kelola", needs(SeeDesk, get(desk)))
}

/// A task as its row tells it.
struct Row {
    what: String,
    office: String,
    /// The region, on the page of all regions
    place: String,
    until: String,
    left: String,
    is_late: bool,
    path: String,
    button: String,
}

struct Room {
    name: String,
    about: String,
    path: String,
}

struct Desk {
    name: String,
    path: String,
}

#[derive(Template)]
#[template(path = "desk/tasks.html")]
struct TasksPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    desks: Vec<Desk>,
    /// How many desks are left out, in words
    more: String,
    action: String,
    wanted: String,
}

#[derive(Template)]
#[template(path = "desk/show.html")]
struct DeskPage {
    layout: Layout,
    region_name: String,
    lead: String,
    rows: Vec<Row>,
    rooms: Vec<Room>,
}

/// A task, where it waits, and how long it still may: working days of the region, below 0 where its day has passed.
struct Waiting {
    task: Task,
    place: String,
    left: Option<i64>,
    is_late: bool,
}

async fn waiting(context: &mut Context, signed: &Signed) -> Result<Vec<Waiting>, PageError> {
    let tasks = tasks_of(context, signed).await?;
    let region_id = context.region_id();
    let calendar = calendar::load(&mut context.tx, region_id, NOW).await?;
    let (today, place) = (context.today, &context.region.region.name);
    let left = |task: &Task| task.due.map(|due| calendar.days_left(today, due));
    let is_late = |task: &Task| task.due.is_some_and(|due| due < today);
    Ok(tasks
        .into_iter()
        .map(|task| Waiting { left: left(&task), is_late: is_late(&task), place: place.clone(), task })
        .collect())
}

/// Rows by the day they are due; what has no day comes last.
fn rows(locale: Locale, mut found: Vec<Waiting>, tells_place: bool) -> Vec<Row> {
    found.sort_by(|one, two| {
        let day = |waiting: &Waiting| waiting.task.due.unwrap_or(Date::MAX);
        day(one).cmp(&day(two)).then_with(|| one.task.what.cmp(&two.task.what))
    });
    found.into_iter().map(|waiting| row(locale, waiting, tells_place)).collect()
}

fn row(locale: Locale, waiting: Waiting, tells_place: bool) -> Row {
    let Waiting { task, place, left, is_late } = waiting;
    let days = left.map_or(0, |left| usize::try_from(left.unsigned_abs()).unwrap_or_default());
    let key = match days {
        _ if is_late => "task-late",
        0 => "task-today",
        _ => "task-left",
    };
    Row {
        what: task.what,
        office: task.office,
        place: if tells_place { place } else { String::new() },
        until: task.due.map(|due| locale.date_with_day(due)).unwrap_or_default(),
        left: match left {
            Some(_) => locale.ta(key, &[words::n(days), words::shown(locale, days)]),
            None => String::new(),
        },
        is_late,
        path: task.path,
        button: locale.t(task.button),
    }
}

fn lead(locale: Locale, rows: &[Row]) -> String {
    let late = rows.iter().filter(|row| row.is_late).count();
    locale.ta(
        if late == 0 { "tasks-lead" } else { "tasks-lead-late" },
        &[words::n(rows.len()), words::shown(locale, rows.len()), arg("late", &words::count(locale, late))],
    )
}

async fn tasks(site: Site, signed: Signed) -> Result<Response, PageError> {
    let locale = site.locale;
    let wanted = site.query.get("daerah").unwrap_or_default().to_lowercase();
    let (mut found, mut desks) = (Vec::new(), Vec::new());
    for head in site.state.store.heads().snapshot().regions() {
        let region = &head.region;
        let today = site.day_in(region.region_id, site.now);
        if !signed.may(SeeDesk, region.region_id, today) {
            continue;
        }
        if region.name.to_lowercase().contains(&wanted) {
            desks.push(Desk { name: region.name.clone(), path: Paths::new(locale, &region.slug).desk() });
        }
        // Who looks after the whole installation has nothing waiting in each of its regions: those are not opened.
        let is_own =
            |held: &HeldRole| held.region_id == region.region_id && held.counts(region.region_id, today);
        if signed.roles.iter().any(is_own) {
            let mut context = Context::open(&site.state, locale, &region.slug, &site.path).await?;
            found.extend(waiting(&mut context, &signed).await?);
        }
    }
    let rows = rows(locale, found, true);
    let hidden = desks.len().saturating_sub(MOST_DESKS);
    desks.truncate(MOST_DESKS);
    let page = TasksPage {
        layout: site.account_layout("tasks-title"),
        lead: lead(locale, &rows),
        rows,
        more: match hidden {
            0 => String::new(),
            _ => locale.ta("tasks-more-desks", &[words::n(hidden), words::shown(locale, hidden)]),
        },
        action: crate::paths::tasks(locale),
        wanted,
        desks,
    };
    html::private(&page, StatusCode::OK)
}

async fn desk(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let locale = context.locale;
    let (region_id, today) = (context.region_id(), context.today);
    let found = waiting(&mut context, &signed).await?;
    let rows = rows(locale, found, false);
    let paths = context.paths();
    let rooms = DOORS
        .iter()
        .filter(|door| signed.may(door.permission, region_id, today))
        .map(|door| Room {
            name: locale.t(door.name),
            about: locale.t(door.about),
            path: (door.path)(&paths),
        })
        .collect();
    let page = DeskPage {
        layout: Layout::of(&context, "", locale.t("desk-title"), String::new())
            .private()
            .crumb(locale.t("crumb-home"), paths.home())
            .crumb(locale.t("tasks-title"), crate::paths::tasks(locale)),
        region_name: context.region.region.name.clone(),
        lead: lead(locale, &rows),
        rows,
        rooms,
    };
    html::private(&page, StatusCode::OK)
}
