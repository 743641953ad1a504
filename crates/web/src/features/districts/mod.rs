//! `/{region}/kecamatan`: the districts with their villages and codes.
use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use rembuk_documents::csv_out::Writer;
use rembuk_store::rows::{District, Organisation, Village};
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kecamatan", get(list))
        .route("/{region}/kecamatan.csv", get(download))
        .route("/{region}/kecamatan/{district}", get(show))
}

struct DistrictRow {
    name: String,
    path: String,
    code: String,
    bps_code: String,
    desa: String,
    kelurahan: String,
}

struct MarkedVillage {
    name: String,
    code: String,
    district: String,
    path: String,
    source: String,
}

struct Mark {
    id: String,
    name: String,
    villages: Vec<MarkedVillage>,
}

#[derive(Template)]
#[template(path = "districts/list.html")]
struct DistrictsPage {
    layout: Layout,
    lead: String,
    rows: Vec<DistrictRow>,
    marks: Vec<Mark>,
    village_note: String,
    download: String,
}

async fn list(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let districts = run!(context.tx, places::list_districts(region_id, at))?;
    let villages = run!(context.tx, places::list_villages(region_id, at))?;
    let locale = context.locale;
    let sum = |get: fn(&District) -> Option<i64>| districts.iter().filter_map(get).sum::<i64>();
    let (desa, kelurahan) = (sum(|district| district.desa_count), sum(|district| district.kelurahan_count));
    let layout =
        Layout::of(&context, "districts", locale.t("districts-title"), locale.t("districts-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let page = DistrictsPage {
        layout,
        lead: locale.ta(
            "districts-lead",
            &[
                words::n(districts.len()),
                words::shown(locale, districts.len()),
                arg("desa", &locale.count(desa)),
                arg("kelurahan", &locale.count(kelurahan)),
            ],
        ),
        rows: districts.iter().map(|district| row(&context, district)).collect(),
        marks: marks(&context, &districts, &villages),
        village_note: village_note(&context, desa + kelurahan, villages.len()),
        download: format!("{}.csv", context.paths().districts()),
    };
    html::page(&page, context.cache(&[]))
}

fn row(context: &Context, district: &District) -> DistrictRow {
    let count = |number: Option<i64>| number.map(|number| context.locale.count(number)).unwrap_or_default();
    DistrictRow {
        name: district.name.clone(),
        path: context.paths().district(&district.slug),
        code: district.code.clone(),
        bps_code: district.bps_code.clone().unwrap_or_default(),
        desa: count(district.desa_count),
        kelurahan: count(district.kelurahan_count),
    }
}

/// Villages by the programme they are marked with.
fn marks(context: &Context, districts: &[District], villages: &[Village]) -> Vec<Mark> {
    let mut names: Vec<&str> = villages.iter().filter_map(|village| village.mark.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    names
        .into_iter()
        .enumerate()
        .map(|(index, name)| Mark {
            id: format!("tanda-{index}"),
            name: name.to_owned(),
            villages: villages
                .iter()
                .filter(|village| village.mark.as_deref() == Some(name))
                .map(|village| {
                    let district = districts.iter().find(|district| district.code == village.district_code);
                    MarkedVillage {
                        name: village.name.clone(),
                        code: village.code.clone(),
                        district: district.map(|district| district.name.clone()).unwrap_or_default(),
                        path: district.map(|d| context.paths().district(&d.slug)).unwrap_or_default(),
                        source: village.mark_source.clone().unwrap_or_default(),
                    }
                })
                .collect(),
        })
        .collect()
}

/// Says so where the list of villages is not complete.
fn village_note(context: &Context, expected: i64, held: usize) -> String {
    let held = i64::try_from(held).unwrap_or(i64::MAX);
    if held >= expected {
        return String::new();
    }
    let locale = context.locale;
    locale.ta(
        "districts-villages-missing",
        &[arg("held", &locale.count(held)), arg("expected", &locale.count(expected))],
    )
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let districts = run!(context.tx, places::list_districts(region_id, at))?;
    let bytes = write_csv(&context, &districts)?;
    let name = format!("{}-kecamatan.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(
    context: &Context,
    districts: &[District],
) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let heads = ["kode_kemendagri", "nama", "kode_bps", "desa", "kelurahan", "lat", "lng", "keterangan"];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for district in districts {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let count = |value: Option<i64>| value.map(|number| number.to_string()).unwrap_or_default();
        writer.row(&[
            district.code.clone(),
            district.name.clone(),
            text(&district.bps_code),
            count(district.desa_count),
            count(district.kelurahan_count),
            text(&district.latitude),
            text(&district.longitude),
            mark.to_owned(),
        ])?;
    }
    writer.finish()
}

struct VillageRow {
    name: String,
    code: String,
    kind: String,
    mark: String,
}

#[derive(Template)]
#[template(path = "districts/show.html")]
struct DistrictPage {
    layout: Layout,
    name: String,
    lead: String,
    code: String,
    bps_code: String,
    agency_name: String,
    agency_path: String,
    villages: Vec<VillageRow>,
    village_note: String,
}

async fn show(mut context: Context, Path((_, slug)): Path<(String, String)>) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let districts = run!(context.tx, places::list_districts(region_id, at))?;
    let district = districts
        .into_iter()
        .find(|district| district.slug == slug || district.code == slug)
        .ok_or(PageError::UnknownDistrict(slug))?;
    let mut villages = run!(context.tx, places::list_villages(region_id, at))?;
    villages.retain(|village| village.district_code == district.code);
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let locale = context.locale;
    let office = office_of(&district, &organisations);
    let layout = Layout::of(
        &context,
        "districts",
        locale.ta("district-title", &[arg("name", &district.name)]),
        district.name.clone(),
    )
    .crumb(locale.t("crumb-home"), context.paths().home())
    .crumb(locale.t("districts-title"), context.paths().districts());
    let count = |number: Option<i64>| locale.count(number.unwrap_or(0));
    let page = DistrictPage {
        layout,
        lead: locale.ta(
            "district-lead",
            &[arg("desa", &count(district.desa_count)), arg("kelurahan", &count(district.kelurahan_count))],
        ),
        agency_name: office.map(|office| office.name.clone()).unwrap_or_default(),
        agency_path: office.map(|office| context.paths().agency(&office.slug)).unwrap_or_default(),
        village_note: village_note(
            &context,
            district.desa_count.unwrap_or(0) + district.kelurahan_count.unwrap_or(0),
            villages.len(),
        ),
        villages: villages
            .into_iter()
            .map(|village| VillageRow {
                kind: locale.t(if village.kind == "kelurahan" {
                    "village-kelurahan"
                } else {
                    "village-desa"
                }),
                name: village.name,
                code: village.code,
                mark: village.mark.unwrap_or_default(),
            })
            .collect(),
        code: district.code,
        bps_code: district.bps_code.unwrap_or_default(),
        name: district.name,
    };
    html::page(&page, context.cache(&[]))
}

/// The district's own office among the agencies, by name.
fn office_of<'a>(district: &District, organisations: &'a [Organisation]) -> Option<&'a Organisation> {
    let wanted = format!("kecamatan {}", district.name.to_lowercase());
    organisations.iter().find(|organisation| organisation.name.to_lowercase() == wanted)
}
