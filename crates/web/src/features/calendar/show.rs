//! The public calendar: one year at a time, days that were withdrawn below.
use crate::calendar;
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::i18n::Locale;
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::civil::{Date, date};
use rembuk_documents::csv_out::Writer;
use rembuk_domain::calendar::{DayKind, WorkingCalendar};
use rembuk_store::rows::CalendarDay;
use rembuk_store::run;

const PARAMETERS: &[&str] = &["tahun"];

pub(super) struct DayRow {
    /// ISO, as addresses have it
    pub day: String,
    pub when: String,
    pub name: String,
    pub kind: String,
    pub basis: String,
    /// Why it counts no more; empty while it counts
    pub withdrawn: String,
    pub is_weekend: bool,
}

pub(super) fn day_row(locale: Locale, row: &CalendarDay) -> Option<DayRow> {
    let day: Date = row.day.parse().ok()?;
    Some(DayRow {
        day: row.day.clone(),
        when: locale.date_with_day(day),
        name: row.name.clone(),
        kind: DayKind::parse(&row.kind).map(|kind| locale.t(kind.key())).unwrap_or_default(),
        basis: row.basis.clone(),
        withdrawn: row.withdrawn_reason.clone().unwrap_or_default(),
        is_weekend: !WorkingCalendar::default().is_working(day),
    })
}

/// "Tahun 2026: 244 hari kerja …", or that only weekends are counted.
pub(super) fn lead(locale: Locale, calendar: &WorkingCalendar, rows: &[CalendarDay], year: i16) -> String {
    let last = |year: i16| date(year, 12, 31);
    let working = calendar.working_days_between(last(year - 1), last(year));
    let of_year = |row: &&CalendarDay| row.day.starts_with(&format!("{year}-"));
    let counted: Vec<&CalendarDay> = crate::imports::calendar::counted(rows).filter(of_year).collect();
    let count = |kind: DayKind| counted.iter().filter(|row| row.kind == kind.code()).count();
    let key = if calendar.knows(year) { "calendar-lead" } else { "calendar-lead-unknown" };
    let shown = |name: &'static str, kind| arg(name, &words::count(locale, count(kind)));
    locale.ta(
        key,
        &[
            arg("year", &year.to_string()),
            arg("working", &locale.count(working)),
            shown("national", DayKind::NationalHoliday),
            shown("leave", DayKind::JointLeave),
            shown("regional", DayKind::Regional),
        ],
    )
}

pub(super) struct YearLink {
    pub year: i16,
    pub path: String,
    pub is_current: bool,
}

/// Years that have a day, and this one and the next whether they have or not.
pub(super) fn years(rows: &[CalendarDay], today: Date) -> Vec<i16> {
    let mut years: Vec<i16> = rows.iter().filter_map(|row| row.day.get(..4)?.parse().ok()).collect();
    years.extend([today.year(), today.year() + 1]);
    years.sort_unstable();
    years.dedup();
    years
}

/// The year asked for, if the calendar can have it; else the year the page speaks of.
pub(super) fn year_asked(context: &Context) -> i16 {
    let asked = context.query.get("tahun").and_then(|text| text.parse().ok());
    let this = context.as_of.unwrap_or(context.today).year();
    asked.filter(|year| (1990..=2100).contains(year)).unwrap_or(this)
}

#[derive(Template)]
#[template(path = "calendar/show.html")]
struct CalendarPage {
    layout: Layout,
    lead: String,
    years: Vec<YearLink>,
    rows: Vec<DayRow>,
    withdrawn: Vec<DayRow>,
    empty: String,
    download: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let rows = run!(context.tx, calendar::list(region_id, at))?;
    let calendar = calendar::from_rows(&rows);
    let year = year_asked(&context);
    let of_year = |row: &&CalendarDay| row.day.starts_with(&format!("{year}-"));
    let (withdrawn, counted): (Vec<DayRow>, Vec<DayRow>) = rows
        .iter()
        .filter(of_year)
        .filter_map(|row| day_row(locale, row))
        .partition(|row| !row.withdrawn.is_empty());
    let layout = Layout::of(&context, "", locale.t("calendar-title"), locale.t("calendar-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let link = |year: i16| YearLink {
        path: address(&context, &context.paths().calendar(), year),
        is_current: year == year_asked(&context),
        year,
    };
    let page = CalendarPage {
        lead: lead(locale, &calendar, &rows, year),
        years: years(&rows, context.today).into_iter().map(link).collect(),
        empty: locale.ta("calendar-empty", &[arg("year", &year.to_string())]),
        download: address(&context, &format!("{}.csv", context.paths().calendar()), year),
        rows: counted,
        withdrawn,
        layout,
    };
    html::page(&page, context.cache(PARAMETERS))
}

/// An address of a year, on the day of the record that this page shows.
fn address(context: &Context, path: &str, year: i16) -> String {
    let day = context.kept(&[]);
    let query = format!("tahun={year}");
    html::with_kept(path, &if day.is_empty() { query } else { format!("{day}&{query}") })
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, calendar::list(region_id, at))?;
    let wanted = context.query.get("tahun").map(|year| format!("{year}-")).unwrap_or_default();
    let mark = html::notice(&context).unwrap_or_default();
    let heads = ["tanggal", "jenis", "nama", "dasar", "dicabut_karena", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in rows.iter().filter(|row| row.day.starts_with(&wanted)) {
        let mut cells = crate::imports::calendar::cells(row);
        cells.extend([row.withdrawn_reason.clone().unwrap_or_default(), mark.to_owned()]);
        writer.row(&cells)?;
    }
    let name = format!("{}-kalender.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
