//! `/{region}/perangkat-daerah`: who answers for which indicator, and what is awaited from each. By name, never ranked.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::html::offices::{OfficeLine, Offices};
use crate::html::organisations::{self, AwaitedRow, Fact, Related, kind_name};
use crate::html::programme_section::ProgrammeSection;
use crate::html::{self, Layout, rows, rows::IndicatorRow, status::Bar};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::organisations::AgencyKind;
use rembuk_store::lists::ProgrammeFilter;
use rembuk_store::rows::Organisation;
use rembuk_store::run;

/// Awaited figures that stand open on an agency's page; the others are folded.
const FIRST: usize = 5;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/perangkat-daerah", get(list))
        .route("/{region}/perangkat-daerah.csv", get(download))
        .route("/{region}/perangkat-daerah/{agency}", get(show))
        .route("/{region}/perangkat-daerah/{agency}/data.csv", get(download_one))
}

struct AgencyRow {
    name: String,
    path: String,
    indicators: String,
    awaited: String,
}

struct KindSection {
    code: &'static str,
    name: String,
    rows: Vec<AgencyRow>,
}

#[derive(Template)]
#[template(path = "agencies/list.html")]
struct AgenciesPage {
    layout: Layout,
    lead: String,
    basis: Vec<String>,
    kinds: Vec<KindSection>,
    unassigned: String,
    unassigned_path: String,
    organisations: String,
    download: String,
}

fn is_agency(organisation: &Organisation) -> bool {
    organisation.agency_kind.is_some()
}

async fn list(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let locale = context.locale;
    let agencies: Vec<_> = figures.agencies.iter().filter(|agency| is_agency(agency)).collect();
    let kinds = AgencyKind::ALL
        .into_iter()
        .map(|kind| KindSection {
            code: kind.code(),
            name: kind_name(locale, kind),
            rows: agencies
                .iter()
                .filter(|agency| agency.agency_kind.as_deref() == Some(kind.code()))
                .map(|agency| agency_row(&context, &figures, agency))
                .collect(),
        })
        .filter(|section| !section.rows.is_empty())
        .collect();
    let mut basis: Vec<String> = agencies.iter().filter_map(|agency| agency.basis.clone()).collect();
    basis.sort();
    basis.dedup();
    let unassigned = figures.indicators.iter().filter(|indicator| indicator.agency.is_none()).count();
    let layout =
        Layout::of(&context, "agencies", locale.t("agencies-title"), locale.t("agencies-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let page = AgenciesPage {
        layout,
        lead: locale.ta("agencies-lead", &[words::n(agencies.len()), words::shown(locale, agencies.len())]),
        basis,
        kinds,
        unassigned: match unassigned {
            0 => String::new(),
            count => locale.ta("agencies-unassigned", &[words::n(count), words::shown(locale, count)]),
        },
        unassigned_path: format!("{}?kurang=perangkat-daerah", context.paths().indicators()),
        organisations: context.paths().organisations(),
        download: format!("{}.csv", context.paths().agencies()),
    };
    html::page(&page, context.cache(&[]))
}

fn agency_row(context: &Context, figures: &Figures, agency: &Organisation) -> AgencyRow {
    let locale = context.locale;
    let (total, overdue) = figures
        .owned_by(agency.id)
        .fold((0, 0), |(total, overdue), i| (total + 1, overdue + usize::from(i.is_overdue())));
    let text = |key: &str, count: usize| match count {
        0 => String::new(),
        _ => locale.ta(key, &[words::n(count), words::shown(locale, count)]),
    };
    AgencyRow {
        name: agency.name.clone(),
        path: context.paths().agency(&agency.slug),
        indicators: text("agency-indicators", total),
        awaited: text("agency-awaited", overdue),
    }
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let bytes = write_csv(&context, &figures)?;
    let name = format!("{}-perangkat-daerah.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(context: &Context, figures: &Figures) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let heads = [
        "kode_skpd",
        "kode_asal",
        "nama",
        "nama_resmi",
        "jenis",
        "indikator",
        "angka_ditunggu",
        "dasar",
        "keterangan",
    ];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for agency in figures.agencies.iter().filter(|agency| is_agency(agency)) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        writer.row(&[
            text(&agency.skpd_code),
            text(&agency.skpd_original),
            agency.name.clone(),
            agency.official_name.clone(),
            text(&agency.agency_kind),
            figures.owned_by(agency.id).count().to_string(),
            figures.owned_by(agency.id).filter(|indicator| indicator.is_overdue()).count().to_string(),
            text(&agency.basis),
            mark.to_owned(),
        ])?;
    }
    writer.finish()
}

#[derive(Template)]
#[template(path = "agencies/show.html")]
struct AgencyPage {
    layout: Layout,
    kind: String,
    name: String,
    lead: String,
    bar: Bar,
    facts: Vec<Fact>,
    related: Vec<Related>,
    former_names: Vec<String>,
    indicators: Vec<IndicatorRow>,
    awaited: Vec<AwaitedRow>,
    offices: Vec<OfficeLine>,
    /// What stays with these offices, whoever holds them
    duties: String,
    awaited_list: String,
    /// Awaited figures that are folded.
    more: usize,
    programmes_lead: String,
    programmes: ProgrammeSection,
    download: String,
}

async fn show(mut context: Context, Path((_, slug)): Path<(String, String)>) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let agency = figures
        .agencies
        .iter()
        .find(|agency| agency.slug == slug)
        .cloned()
        .ok_or(PageError::UnknownAgency(slug))?;
    if !is_agency(&agency) {
        return Ok(html::moved(&context, &organisations::path(&context, &agency)));
    }
    let (region_id, at) = (context.region_id(), context.at);
    let names = run!(context.tx, organisations::list_names(region_id, at))?;
    let successions = run!(context.tx, organisations::list_successions(region_id, at))?;
    let filter = ProgrammeFilter { organisation: Some(agency.id), ..ProgrammeFilter::default() };
    let offices = Offices::load(&mut context, at).await?;
    let programmes = ProgrammeSection::load(&mut context, filter, &format!("pd={}", agency.slug)).await?;
    let locale = context.locale;
    let counts = Counts::of(figures.owned_by(agency.id));
    let kind = agency.agency_kind.as_deref().and_then(|code| AgencyKind::parse(code).ok());
    let awaited = organisations::awaited_rows(&context, &figures, &agency);
    let page = AgencyPage {
        layout: layout(&context, &agency),
        kind: kind.map(|kind| kind_name(locale, kind)).unwrap_or_default(),
        lead: match counts.total {
            0 => locale.t("agency-no-indicators"),
            _ => words::lead(locale, &counts),
        },
        bar: Bar::new(locale, &counts),
        facts: organisations::facts(locale, &agency),
        related: organisations::related(&context, &figures.agencies, &agency, &successions),
        former_names: organisations::former_names(locale, &agency, &names),
        indicators: figures
            .owned_by(agency.id)
            .map(|indicator| IndicatorRow::new(&context, indicator))
            .collect(),
        offices: offices.lines(&context, agency.id),
        duties: organisations::duties(locale, &figures, &agency),
        awaited_list: organisations::awaited_list(&context, &agency),
        more: awaited.len().saturating_sub(FIRST),
        awaited,
        programmes_lead: organisations::programmes_lead(&context, &programmes),
        programmes,
        download: format!("{}/data.csv", context.paths().agency(&agency.slug)),
        name: agency.name.clone(),
    };
    html::page(&page, context.cache(&[]))
}

fn layout(context: &Context, agency: &Organisation) -> Layout {
    Layout::of(context, "agencies", agency.name.clone(), agency.name.clone())
        .crumb(context.t("crumb-home"), context.paths().home())
        .crumb(context.t("agencies-title"), context.paths().agencies())
}

async fn download_one(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let agency = figures
        .agencies
        .iter()
        .find(|agency| is_agency(agency) && agency.slug == slug)
        .cloned()
        .ok_or(PageError::UnknownAgency(slug))?;
    let bytes = rows::csv(&context, figures.owned_by(agency.id))?;
    let name = format!("{}-{}.csv", context.region.region.slug, agency.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}
