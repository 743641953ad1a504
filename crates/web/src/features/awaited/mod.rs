//! `/{region}/belum-ada-data/ditunggu`: which figure is awaited from which office, since when. Neutral words, no ranking.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html::{self, Layout, arg};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use rembuk_documents::csv_out::Writer;
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
    offices: Vec<Office>,
    download: String,
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let locale = context.locale;
    let overdue: Vec<&IndicatorState> = overdue(&figures);
    let mut by_office: BTreeMap<(String, String), Vec<Row>> = BTreeMap::new();
    for indicator in &overdue {
        // Offices by name; what nobody owes yet comes last.
        let office = match &indicator.agency {
            Some(agency) => (agency.sort_key.clone(), agency.slug.clone()),
            None => ("~".to_owned(), String::new()),
        };
        by_office.entry(office).or_default().push(row(&context, indicator));
    }
    let offices = by_office
        .into_iter()
        .map(|((_, slug), rows)| {
            let agency = figures.agencies.iter().find(|agency| agency.slug == slug);
            Office {
                id: if slug.is_empty() { "tanpa".to_owned() } else { slug.clone() },
                name: agency.map_or_else(|| locale.t("agency-unassigned"), |agency| agency.name.clone()),
                path: if slug.is_empty() { String::new() } else { context.paths().agency(&slug) },
                rows,
            }
        })
        .collect();
    let (month, day) = figures.settings.figure_due;
    let due =
        jiff::civil::Date::new(context.today.year(), month, day).map_or(String::new(), |d| locale.date(d));
    let layout = Layout::of(&context, "missing", locale.t("awaited-title"), locale.t("awaited-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("missing-title"), context.paths().missing());
    let page = AwaitedPage {
        layout,
        lead: locale.ta("awaited-lead", &[words::n(overdue.len()), words::shown(locale, overdue.len())]),
        due_rule: locale.ta("awaited-rule", &[arg("day", &due)]),
        offices,
        download: format!("{}.csv", context.paths().awaited()),
    };
    html::page(&page, context.cache(&[]))
}

fn overdue(figures: &Figures) -> Vec<&IndicatorState> {
    figures.awaited().into_iter().filter(|i| i.is_overdue()).collect()
}

fn row(context: &Context, indicator: &IndicatorState) -> Row {
    let locale = context.locale;
    let last = indicator.series.iter().filter_map(|series| series.latest()).map(|point| point.year).max();
    Row {
        name: indicator.name(locale).to_owned(),
        code: indicator.row.code.clone(),
        path: context.paths().indicator(&indicator.row.slug),
        year: indicator.awaited.map(|awaited| awaited.year.to_string()).unwrap_or_default(),
        last: last.map_or_else(|| locale.t("awaited-never"), |year| year.to_string()),
        when: indicator.awaited.map(|awaited| words::awaited(locale, awaited)).unwrap_or_default(),
    }
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let bytes = write_csv(&context, &figures)?;
    let name = format!("{}-ditunggu.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(context: &Context, figures: &Figures) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let heads = [
        "kode",
        "nama",
        "name",
        "perangkat_daerah",
        "tahun_ditunggu",
        "ditunggu_sejak",
        "angka_terakhir",
        "keterangan",
    ];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for indicator in overdue(figures) {
        let last = indicator.series.iter().filter_map(|series| series.latest()).map(|point| point.year).max();
        writer.row(&[
            indicator.row.code.clone(),
            indicator.row.plain_name_id.clone(),
            indicator.row.plain_name_en.clone(),
            indicator.agency.as_ref().map(|agency| agency.name.clone()).unwrap_or_default(),
            indicator.awaited.map(|awaited| awaited.year.to_string()).unwrap_or_default(),
            indicator.awaited.map(|awaited| awaited.due.to_string()).unwrap_or_default(),
            last.map(|year| year.to_string()).unwrap_or_default(),
            mark.to_owned(),
        ])?;
    }
    writer.finish()
}
