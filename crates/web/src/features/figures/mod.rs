//! `/{region}/kelola/angka`: what an agency owes in a window, one figure a screen, and where the secretariat checks what was
//! sent. Rules are in the domain, shared loading and the acts in [`crate::entered`].
mod check;
mod enter;
mod given;
mod link;
mod list;
mod screen;
mod tasks;

pub(super) use tasks::tasks;

use crate::context::Context;
use crate::entered::acts::Doer;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::html::Layout;
use crate::http::duty::{Actor, needs_or_link};
use crate::http::session::{Signed, needs};
use crate::people::powers::powers;
use crate::state::AppState;
use axum::Router;
use axum::routing::get;
use rembuk_domain::indicators::Year;
use rembuk_domain::people::offices::may_act_for;
use rembuk_domain::people::roles::Permission::{CheckFigures, EnterFigures};
use rembuk_domain::people::roles::{Role, may_for};
use rembuk_store::rows::{NOW, Organisation};
use rembuk_store::run;
use uuid::Uuid;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/angka", needs(EnterFigures, get(list::show)))
        .route(
            "/{region}/kelola/angka/{year}/{indicator}/{series}",
            needs_or_link(EnterFigures, get(enter::show).post(enter::send)),
        )
        .route(
            "/{region}/kelola/angka/{year}/{indicator}/{series}/tautan",
            needs(CheckFigures, get(link::show).post(link::make)),
        )
        .route("/{region}/kelola/angka/periksa", needs(CheckFigures, get(check::list)))
        .route("/{region}/kelola/angka/periksa/{id}", needs(CheckFigures, get(check::show).post(check::act)))
}

fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

/// The figure of an address: year, indicator, series (its id, or `baru` for the first of an indicator).
///
/// # Errors
/// There is no such figure.
fn find<'i>(intake: &'i Intake, year: &str, indicator: &str, series: &str) -> Result<Duty<'i>, PageError> {
    let year = Year::parse(year).map_err(|_| PageError::UnknownPage)?;
    let found = intake.figures.find(indicator).ok_or_else(|| intake.figures.unknown(indicator))?;
    let id = match series {
        "baru" => Uuid::nil(),
        id => Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?,
    };
    let series = found.series.iter().find(|series| series.row.id == id);
    let is_first = id.is_nil() && (found.series.is_empty() || intake.entry(found.row.id, id, year).is_some());
    match series.is_some() || is_first {
        true => Ok(intake.duty(found, series, year)),
        false => Err(PageError::UnknownPage),
    }
}

/// Whether somebody may enter figures of this agency; of an indicator that is nobody's, only the secretariat.
fn may_enter(context: &Context, signed: &Signed, agency: Option<&Organisation>) -> bool {
    let (region_id, today) = (context.region_id(), context.today);
    match agency {
        Some(agency) => may_for(&signed.roles, EnterFigures, region_id, agency.id, today),
        None => signed.may(CheckFigures, region_id, today),
    }
}

/// By which office somebody enters this figure.
///
/// # Errors
/// `NotAllowed`: the figure is another agency's, or was given to another since the link was made.
async fn doer(
    context: &mut Context,
    actor: &Actor,
    agency: Option<&Organisation>,
) -> Result<Doer, PageError> {
    let region_id = context.region_id();
    match actor {
        Actor::Link(by) => {
            let offices = run!(context.tx, offices::list(region_id, NOW))?;
            let office = offices.into_iter().find(|office| Some(office.id) == by.link.office_id);
            let body = office.as_ref().map(|office| office.organisation_id).or(by.link.organisation_id);
            let agency = agency.filter(|agency| by.link.region_id == region_id && Some(agency.id) == body);
            let agency = agency.ok_or(PageError::NotAllowed)?;
            let office = office.map_or_else(|| agency.name.clone(), |office| office.name);
            Ok(Doer { office, person: by.person, link: Some(by.link.id) })
        }
        Actor::Person(signed) => {
            if !may_enter(context, signed, agency) {
                return Err(PageError::NotAllowed);
            }
            let office = office_of(context, signed, agency).await?;
            Ok(Doer { office, person: Some(signed.account.id), link: None })
        }
    }
}

/// The office of the agency that somebody holds or bears a mandate of, else the agency; else the secretariat.
async fn office_of(
    context: &mut Context,
    signed: &Signed,
    agency: Option<&Organisation>,
) -> Result<String, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let is_officer = |agency: &&Organisation| {
        signed.roles.iter().any(|held| {
            held.role == Role::AgencyOfficer
                && held.organisation == Some(agency.id)
                && held.counts(region_id, today)
        })
    };
    let Some(agency) = agency.filter(is_officer) else { return Ok(signed.acting_office(region_id, today)) };
    let powers = powers(&mut context.tx, region_id, signed.account.id).await?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    let own = offices.into_iter().find(|office| {
        office.organisation_id == agency.id && may_act_for(&powers, office.id, today).is_some()
    });
    Ok(own.map_or_else(|| agency.name.clone(), |office| office.name))
}
