//! One organisation: what it does, for how much, which goals that serves, which indicators it answers for.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::offices::{OfficeLine, Offices};
use crate::html::organisations::{self, AwaitedRow, Fact, Related};
use crate::html::programme_section::ProgrammeSection;
use crate::html::{self, Layout, rows::IndicatorRow};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::lists::ProgrammeFilter;
use rembuk_store::rows::Organisation;
use rembuk_store::run;

#[derive(Template)]
#[template(path = "organisations/show.html")]
struct OrganisationPage {
    layout: Layout,
    platform: String,
    name: String,
    lead: String,
    facts: Vec<Fact>,
    related: Vec<Related>,
    former_names: Vec<String>,
    programmes: ProgrammeSection,
    indicators: Vec<IndicatorRow>,
    awaited: Vec<AwaitedRow>,
    offices: Vec<OfficeLine>,
    /// What stays with these offices, whoever holds them
    duties: String,
    awaited_list: String,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let own = figures
        .agencies
        .iter()
        .find(|organisation| organisation.slug == slug)
        .cloned()
        .ok_or(PageError::UnknownOrganisation(slug))?;
    if own.agency_kind.is_some() {
        return Ok(html::moved(&context, &organisations::path(&context, &own)));
    }
    let (region_id, at) = (context.region_id(), context.at);
    let names = run!(context.tx, organisations::list_names(region_id, at))?;
    let successions = run!(context.tx, organisations::list_successions(region_id, at))?;
    let filter = ProgrammeFilter { organisation: Some(own.id), ..ProgrammeFilter::default() };
    let programmes = ProgrammeSection::load(&mut context, filter, &format!("pd={}", own.slug)).await?;
    let offices = Offices::load(&mut context, at).await?;
    let locale = context.locale;
    let layout = layout(&context, &own);
    let page = OrganisationPage {
        citation: words::citation(
            &context,
            &layout,
            &format!("{}: {}", own.name, programmes.sum.trim_end_matches('.')),
        ),
        layout,
        platform: organisations::platform(&own)
            .map(|platform| organisations::platform_name(locale, platform))
            .unwrap_or_default(),
        lead: organisations::programmes_lead(&context, &programmes),
        facts: organisations::facts(locale, &own),
        related: organisations::related(&context, &figures.agencies, &own, &successions),
        former_names: organisations::former_names(locale, &own, &names),
        indicators: figures
            .owned_by(own.id)
            .map(|indicator| IndicatorRow::new(&context, indicator))
            .collect(),
        awaited: organisations::awaited_rows(&context, &figures, &own),
        offices: offices.lines(&context, own.id),
        duties: organisations::duties(locale, &figures, &own),
        awaited_list: organisations::awaited_list(&context, &own),
        programmes,
        name: own.name.clone(),
    };
    html::page(&page, context.cache(&[]))
}

fn layout(context: &Context, own: &Organisation) -> Layout {
    Layout::of(context, "agencies", own.name.clone(), own.name.clone())
        .crumb(context.t("crumb-home"), context.paths().home())
        .crumb(context.t("organisations-title"), context.paths().organisations())
}
