//! `/{region}/belum-ada-data/ditunggu`: which figure is awaited from which office, since or until when, and where it stands.
//! Neutral words that are the same for everyone, no ranking.
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::figures::IndicatorState;
use crate::html::figures::{late, state_line, window_line};
use crate::html::{self, Layout, arg};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::figures::Owed;
use rembuk_domain::indicators::Year;
use rembuk_store::rows::FigureEntry;
use std::collections::BTreeMap;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/belum-ada-data/ditunggu", get(show))
        .route("/{region}/belum-ada-data/ditunggu.csv", get(download))
}

struct Row {
    name: String,
    code: String,
    path: String,
    year: String,
    last: String,
    when: String,
    /// Where the figure stands, if it was sent or answered
    state: String,
}

struct Office {
    id: String,
    name: String,
    path: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "awaited/show.html")]
struct AwaitedPage {
    layout: Layout,
    lead: String,
    due_rule: String,
    /// The window people work on, and how far they are
    window: String,
    progress: String,
    offices: Vec<Office>,
    download: String,
}

/// An indicator whose figure is awaited: overdue, or owed in the window people work on.
struct Awaited<'i> {
    indicator: &'i IndicatorState,
    year: Option<Year>,
    entry: Option<&'i FigureEntry>,
}

fn awaited(intake: &Intake) -> Vec<Awaited<'_>> {
    let year = intake.current_year();
    let is_open = year.and_then(|year| intake.window(year)).is_some_and(|window| {
        window.window.takes_figures(intake.today).is_ok() && window.window.closes() >= intake.today
    });
    let in_window = |indicator: &IndicatorState| {
        let duties = year.map(|year| intake.of_indicator(indicator, year)).unwrap_or_default();
        duties.iter().any(|duty| match duty.entry {
            Some(entry) => entry.state != "published",
            None => is_open && duty.owed == Owed::Yes,
        })
    };
    let mut found: Vec<Awaited<'_>> = Vec::new();
    for indicator in &intake.figures.indicators {
        let is_overdue = indicator.is_overdue();
        if is_overdue || in_window(indicator) {
            let of = if is_overdue { indicator.awaited.map(|awaited| awaited.year) } else { year };
            let entry = of.and_then(|of| intake.latest_entry(indicator.row.id, of));
            let entry = entry.filter(|entry| entry.state != "published");
            found.push(Awaited { indicator, year: of, entry });
        }
    }
    found.sort_by_key(|found| {
        (found.indicator.awaited.map(|awaited| awaited.due), !found.indicator.has_figure())
    });
    found
}

/// "Angka 2025: 3 sudah dikirim, 1 dijawab belum ada, 12 ditunggu."
fn progress(context: &Context, intake: &Intake, year: Year) -> String {
    let locale = context.locale;
    let duties = intake.duties(year);
    let state = |duty: &Duty<'_>| duty.entry.map(|entry| entry.state.clone());
    let count = |test: &dyn Fn(Option<&str>) -> bool| {
        duties
            .iter()
            .filter(|duty| duty.owed == Owed::Yes || duty.entry.is_some())
            .filter(|duty| test(state(duty).as_deref()))
            .count()
    };
    let sent = count(&|state| matches!(state, Some("submitted" | "checked" | "published")));
    let answered = count(&|state| state == Some("not-yet"));
    let open = count(&|state| matches!(state, None | Some("sent-back")));
    locale.ta(
        "awaited-in-window",
        &[
            arg("year", &year.to_string()),
            arg("sent", &words::count(locale, sent)),
            arg("answered", &words::count(locale, answered)),
            arg("open", &words::count(locale, open)),
        ],
    )
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let locale = context.locale;
    let awaited = awaited(&intake);
    let overdue = awaited.iter().filter(|found| found.indicator.is_overdue()).count();
    let (month, day) = intake.figures.settings.figure_due;
    let due =
        jiff::civil::Date::new(context.today.year(), month, day).map_or(String::new(), |d| locale.date(d));
    let window = intake.current_year().and_then(|year| intake.window(year));
    let layout = Layout::of(&context, "missing", locale.t("awaited-title"), locale.t("awaited-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("missing-title"), context.paths().missing());
    let page = AwaitedPage {
        layout,
        lead: locale.ta("awaited-lead", &[words::n(overdue), words::shown(locale, overdue)]),
        due_rule: locale.ta("awaited-rule", &[arg("day", &due)]),
        window: window
            .map(|window| window_line(locale, &window.window, intake.today, &intake.calendar))
            .unwrap_or_default(),
        progress: window.map(|window| progress(&context, &intake, window.window.year)).unwrap_or_default(),
        offices: offices(&context, &intake, &awaited),
        download: format!("{}.csv", context.paths().awaited()),
    };
    html::page(&page, context.cache(&[]))
}

/// Offices by name; what nobody owes yet comes last.
fn offices(context: &Context, intake: &Intake, awaited: &[Awaited<'_>]) -> Vec<Office> {
    let locale = context.locale;
    let mut by_office: BTreeMap<(String, String), Vec<Row>> = BTreeMap::new();
    for found in awaited {
        let office = match &found.indicator.agency {
            Some(agency) => (agency.sort_key.clone(), agency.slug.clone()),
            None => ("~".to_owned(), String::new()),
        };
        by_office.entry(office).or_default().push(row(context, intake, found));
    }
    let office = |((_, slug), rows): ((String, String), Vec<Row>)| {
        let agency = intake.figures.agencies.iter().find(|agency| agency.slug == slug);
        Office {
            id: if slug.is_empty() { "tanpa".to_owned() } else { slug.clone() },
            name: agency.map_or_else(|| locale.t("agency-unassigned"), |agency| agency.name.clone()),
            path: if slug.is_empty() { String::new() } else { context.paths().agency(&slug) },
            rows,
        }
    };
    by_office.into_iter().map(office).collect()
}

fn last(indicator: &IndicatorState) -> Option<Year> {
    indicator.series.iter().filter_map(|series| series.latest()).map(|point| point.year).max()
}

/// Since when it is awaited, or until when in the window.
fn when(context: &Context, intake: &Intake, found: &Awaited<'_>) -> String {
    let locale = context.locale;
    let window = found.year.and_then(|year| intake.window(year));
    match (window, found.indicator.awaited) {
        (Some(window), _) if window.window.closes() >= intake.today => {
            locale.ta("awaited-until-window", &[arg("day", &locale.date(window.window.closes()))])
        }
        (_, Some(awaited)) => words::awaited(locale, awaited),
        _ => String::new(),
    }
}

/// Where it stands, and whether it came after the window.
fn state(context: &Context, intake: &Intake, found: &Awaited<'_>) -> String {
    let locale = context.locale;
    let parts = found.entry.map(|entry| [state_line(locale, entry), late(locale, entry, &intake.calendar)]);
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn row(context: &Context, intake: &Intake, found: &Awaited<'_>) -> Row {
    let locale = context.locale;
    let indicator = found.indicator;
    Row {
        name: indicator.name(locale).to_owned(),
        code: indicator.row.code.clone(),
        path: context.paths().indicator(&indicator.row.slug),
        year: found.year.map(|year| year.to_string()).unwrap_or_default(),
        last: last(indicator).map_or_else(|| locale.t("awaited-never"), |year| year.to_string()),
        when: when(context, intake, found),
        state: state(context, intake, found),
    }
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let bytes = write_csv(&context, &intake)?;
    let name = format!("{}-ditunggu.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(context: &Context, intake: &Intake) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let heads = [
        "kode",
        "nama",
        "name",
        "perangkat_daerah",
        "tahun_ditunggu",
        "ditunggu_sejak",
        "angka_terakhir",
        "masa_pengisian_sampai",
        "keadaan",
        "diharapkan",
        "keterangan",
    ];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for found in awaited(intake) {
        let indicator = found.indicator;
        let window = found.year.and_then(|year| intake.window(year));
        writer.row(&[
            indicator.row.code.clone(),
            indicator.row.plain_name_id.clone(),
            indicator.row.plain_name_en.clone(),
            indicator.agency.as_ref().map(|agency| agency.name.clone()).unwrap_or_default(),
            found.year.map(|year| year.to_string()).unwrap_or_default(),
            indicator.awaited.map(|awaited| awaited.due.to_string()).unwrap_or_default(),
            last(indicator).map(|year| year.to_string()).unwrap_or_default(),
            window.map(|window| window.row.closes_on.clone()).unwrap_or_default(),
            state(context, intake, &found),
            found.entry.and_then(|entry| entry.expected_on.clone()).unwrap_or_default(),
            mark.to_owned(),
        ])?;
    }
    writer.finish()
}
