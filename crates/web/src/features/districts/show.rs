//! One district: programmes located in it, its villages, its figures beside the region's, what is not known.
use super::known::{Known, PlaceFigure};
use super::{Place, Unknown};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::programme_section::ProgrammeSection;
use crate::html::{self, Layout, arg, locator, money, villages};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::lists::{PlaceFilter, PlaceLevel, ProgrammeFilter, sum_by_place};
use rembuk_store::rows::{District, Organisation};
use rembuk_store::run;
use std::collections::HashMap;
use std::sync::Arc;

struct VillageRow {
    name: String,
    path: String,
    code: String,
    kind: String,
    mark: String,
    programmes: String,
}

#[derive(Template)]
#[template(path = "districts/show.html")]
struct DistrictPage {
    layout: Layout,
    title: String,
    lead: String,
    counts: String,
    code: String,
    bps_code: String,
    agency_name: String,
    agency_path: String,
    map: Option<String>,
    programmes: ProgrammeSection,
    none: String,
    villages: Vec<VillageRow>,
    village_note: String,
    download_villages: String,
    figures: Vec<PlaceFigure>,
    unknown: Vec<Unknown>,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let place = Place::find(&mut context, &slug).await?;
    let (region_id, at) = (context.region_id(), context.at);
    let figures = Figures::load(&mut context).await?;
    let known = Known::load(&mut context, &figures, &place.district.code).await?;
    let within = Some(PlaceFilter::Within(place.district.code.clone()));
    let filter = ProgrammeFilter { place: within, ..ProgrammeFilter::default() };
    let query = format!("kecamatan={}", place.district.slug);
    let programmes = ProgrammeSection::load(&mut context, filter, &query).await?;
    let villages = village_rows(&mut context, &place).await?;
    let topology = run!(context.tx, places::find_topology(region_id, at))?;
    let nowhere = Unknown::programmes(&mut context).await?;
    let locale = context.locale;
    let title = locale.ta("district-title", &[arg("name", &place.district.name)]);
    let office = office_of(&place.district, &figures.agencies);
    let layout = Layout::of(&context, "districts", title.clone(), title.clone())
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("districts-title"), context.paths().districts());
    let lead = lead(&context, &programmes, &known);
    let page = DistrictPage {
        citation: words::citation(&context, &layout, &format!("{title}: {}", lead.trim_end_matches('.'))),
        layout,
        lead,
        counts: counts(&context, &place.district),
        agency_name: office.map(|office| office.name.clone()).unwrap_or_default(),
        agency_path: office.map(|office| context.paths().agency(&office.slug)).unwrap_or_default(),
        map: locator::draw(&context, &place.district, &place.districts, topology.as_deref()),
        programmes,
        none: locale.t("district-programmes-none"),
        villages,
        village_note: villages::incomplete(locale, &[&place.district], place.villages.len()),
        download_villages: format!("{}/desa.csv", context.paths().district(&place.district.slug)),
        unknown: unknown(&context, &place.district, &known, nowhere),
        figures: known.rows,
        code: place.district.code,
        bps_code: place.district.bps_code.unwrap_or_default(),
        title,
    };
    html::page(&page, context.cache(&[]))
}

/// "6 program, jumlah pagu Rp 3,2 miliar, menyebut kecamatan ini. 2 dari 66 indikator punya angka di sini."
fn lead(context: &Context, programmes: &ProgrammeSection, known: &Known) -> String {
    let locale = context.locale;
    let count = usize::try_from(programmes.total.count).unwrap_or_default();
    let ceiling = money::short(locale, programmes.total.ceiling);
    let args = [words::n(count), words::shown(locale, count), arg("ceiling", &ceiling)];
    let located = match count {
        0 => locale.t("district-lead-no-programmes"),
        _ => locale.ta("district-lead-programmes", &args),
    };
    format!("{located} {}", figures_lead(context, known))
}

/// "2 dari 66 indikator punya angka di sini."
pub fn figures_lead(context: &Context, known: &Known) -> String {
    let (locale, count) = (context.locale, known.rows.len());
    let args =
        [words::n(count), words::shown(locale, count), arg("total", &words::count(locale, known.total))];
    if count == 0 { locale.t("place-lead-no-figures") } else { locale.ta("place-lead-figures", &args) }
}

fn counts(context: &Context, district: &District) -> String {
    let locale = context.locale;
    let said =
        |number: Option<i64>| number.map_or_else(|| locale.t("not-known"), |number| locale.count(number));
    let args = [arg("desa", &said(district.desa_count)), arg("kelurahan", &said(district.kelurahan_count))];
    locale.ta("district-lead", &args)
}

async fn village_rows(context: &mut Context, place: &Place) -> Result<Vec<VillageRow>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let sums = sum_by_place(&mut context.tx, region_id, at, PlaceLevel::Place).await?;
    let counts: HashMap<String, i64> = sums.into_iter().map(|sum| (sum.place, sum.count)).collect();
    let row = |village| VillageRow {
        path: villages::path(context, &place.district, village, &place.villages),
        kind: villages::kind(locale, village),
        name: village.name.clone(),
        code: village.code.clone(),
        mark: village.mark.clone().unwrap_or_default(),
        programmes: locale.count(counts.get(&village.code).copied().unwrap_or_default()),
    };
    Ok(place.villages.iter().map(row).collect())
}

fn unknown(context: &Context, district: &District, known: &Known, nowhere: Option<Unknown>) -> Vec<Unknown> {
    let mut lines = Vec::new();
    if !known.unknown.is_empty() {
        lines.push(Unknown::new(known.unknown.clone()));
    }
    lines.extend(nowhere);
    if district.bps_code.is_none() {
        lines.push(Unknown::new(context.t("place-bps-code-unknown")));
    }
    lines
}

/// The district's own office among the agencies, by name.
fn office_of<'a>(district: &District, organisations: &'a [Arc<Organisation>]) -> Option<&'a Organisation> {
    let wanted = format!("kecamatan {}", district.name.to_lowercase());
    let is_it = |organisation: &&Arc<Organisation>| organisation.name.to_lowercase() == wanted;
    organisations.iter().find(is_it).map(AsRef::as_ref)
}
