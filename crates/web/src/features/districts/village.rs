//! One village: its district, its codes, the mark it bears with the source, programmes there and in its district told
//! apart, and what is not known.
use super::known::{Known, PlaceFigure};
use super::show::figures_lead;
use super::{Place, Unknown};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::programme_section::ProgrammeSection;
use crate::html::{self, Layout, arg, locator, villages};
use crate::i18n::Locale;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_store::lists::{PlaceFilter, ProgrammeFilter};
use rembuk_store::rows::Village;
use rembuk_store::run;

#[derive(Template)]
#[template(path = "districts/village.html")]
struct VillagePage {
    layout: Layout,
    caption: String,
    title: String,
    lead: String,
    mark: String,
    mark_about: String,
    mark_source: String,
    kind: String,
    code: String,
    bps_code: String,
    district: String,
    district_path: String,
    map: Option<String>,
    programmes: ProgrammeSection,
    in_district: ProgrammeSection,
    figures: Vec<PlaceFigure>,
    unknown: Vec<Unknown>,
    citation: String,
}

/// What a mark means, in a sentence; nothing for marks we do not know.
pub fn mark_about(locale: Locale, mark: &str) -> String {
    if mark == "Desbumi" { locale.t("mark-desbumi") } else { String::new() }
}

/// A district's villages stand on its own page.
pub async fn none(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let place = Place::find(&mut context, &slug).await?;
    let address = format!("{}#desa", context.paths().district(&place.district.slug));
    Ok(Redirect::permanent(&address).into_response())
}

pub async fn show(
    mut context: Context,
    Path((_, slug, asked)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let place = Place::find(&mut context, &slug).await?;
    let own = find(&place, &asked)?;
    let address = villages::slug(&own, &place.villages);
    if asked != address {
        return Ok(html::moved(&context, &context.paths().village(&place.district.slug, &address)));
    }
    let figures = Figures::load(&mut context).await?;
    let known = Known::load(&mut context, &figures, &own.code).await?;
    let here = format!("kecamatan={}&desa={}", place.district.slug, own.code);
    let programmes = located(&mut context, &own.code, &here).await?;
    let in_district =
        located(&mut context, &own.district_code, &format!("kecamatan={}", place.district.slug)).await?;
    let (region_id, at) = (context.region_id(), context.at);
    let topology = run!(context.tx, places::find_topology(region_id, at))?;
    let nowhere = Unknown::programmes(&mut context).await?;
    let locale = context.locale;
    let title = villages::title(locale, &own);
    let district = locale.ta("district-title", &[arg("name", &place.district.name)]);
    let district_path = context.paths().district(&place.district.slug);
    let layout = layout(&context, &title, &district, &district_path);
    let lead = lead(&context, &programmes, &in_district, &known);
    let mark = own.mark.clone().unwrap_or_default();
    let page = VillagePage {
        citation: words::citation(&context, &layout, &format!("{title}: {}", lead.trim_end_matches('.'))),
        caption: format!("{district} · {}", context.region.region.name),
        layout,
        lead,
        mark_about: mark_about(locale, &mark),
        mark,
        mark_source: own.mark_source.clone().unwrap_or_default(),
        kind: villages::kind(locale, &own),
        map: locator::draw(&context, &place.district, &place.districts, topology.as_deref()),
        programmes,
        in_district,
        unknown: unknown(&context, &own, &known, nowhere),
        figures: known.rows,
        code: own.code,
        bps_code: own.bps_code.unwrap_or_default(),
        district,
        district_path,
        title,
    };
    html::page(&page, context.cache(&[]))
}

fn layout(context: &Context, title: &str, district: &str, district_path: &str) -> Layout {
    Layout::of(context, "districts", title.to_owned(), format!("{title}, {district}"))
        .crumb(context.t("crumb-home"), context.paths().home())
        .crumb(context.t("districts-title"), context.paths().districts())
        .crumb(district.to_owned(), district_path.to_owned())
}

/// By slug or code, within its district.
fn find(place: &Place, asked: &str) -> Result<Village, PageError> {
    let is_it =
        |village: &&Village| village.code == asked || villages::slug(village, &place.villages) == asked;
    place.villages.iter().find(is_it).cloned().ok_or_else(|| PageError::UnknownVillage(asked.to_owned()))
}

async fn located(context: &mut Context, code: &str, query: &str) -> Result<ProgrammeSection, PageError> {
    let place = Some(PlaceFilter::At(code.to_owned()));
    ProgrammeSection::load(context, ProgrammeFilter { place, ..ProgrammeFilter::default() }, query).await
}

/// "2 program menyebut desa ini; 3 program menyebut kecamatannya tanpa menyebut desa. …"
fn lead(context: &Context, here: &ProgrammeSection, in_district: &ProgrammeSection, known: &Known) -> String {
    let locale = context.locale;
    let count = |section: &ProgrammeSection| usize::try_from(section.total.count).unwrap_or_default();
    let (here, around) = (count(here), count(in_district));
    let located = if here == 0 && around == 0 {
        locale.t("village-lead-no-programmes")
    } else {
        let own = [words::n(here), words::shown(locale, here)];
        let others = [words::n(around), words::shown(locale, around)];
        format!("{} {}", locale.ta("village-lead-here", &own), locale.ta("village-lead-district", &others))
    };
    format!("{located} {}", figures_lead(context, known))
}

fn unknown(context: &Context, own: &Village, known: &Known, nowhere: Option<Unknown>) -> Vec<Unknown> {
    let mut lines = Vec::new();
    if !known.unknown.is_empty() {
        lines.push(Unknown::new(known.unknown.clone()));
    }
    lines.extend(nowhere);
    if own.bps_code.is_none() {
        lines.push(Unknown::new(context.t("place-bps-code-unknown")));
    }
    if own.mark.is_some() && own.mark_source.is_none() {
        lines.push(Unknown::new(context.t("village-mark-source-unknown")));
    }
    lines
}
