//! Who is behind an office, an organisation or a role on a day.
use super::To;
use crate::error::PageError;
use crate::html::offices::{mandate, tenure};
use crate::http::session::held_role;
use jiff::civil::Date;
use rembuk_domain::people::roles::HeldRole;
use rembuk_store::rows::NOW;
use rembuk_store::{Write, run};
use std::collections::{BTreeSet, HashSet};
use uuid::Uuid;

/// The name of the office or organisation (empty for people and roles), and the people.
pub(super) async fn find(
    tx: &mut Write,
    region_id: i64,
    to: To,
    day: Date,
) -> Result<(String, BTreeSet<Uuid>), PageError> {
    match to {
        To::Person(person) => Ok((String::new(), BTreeSet::from([person]))),
        To::Office(office) => {
            let offices = run!(tx, offices::list(region_id, NOW))?;
            let name = offices.into_iter().find(|row| row.id == office).map(|row| row.name);
            Ok((name.unwrap_or_default(), of_office(tx, region_id, office, day).await?))
        }
        To::Organisation(organisation) => {
            let bodies = run!(tx, organisations::list(region_id, NOW))?;
            let name = bodies.into_iter().find(|row| row.id == organisation).map(|row| row.name);
            let is_of = |held: &HeldRole| held.organisation == Some(organisation);
            Ok((name.unwrap_or_default(), with_role(tx, region_id, day, is_of).await?))
        }
        To::Role(role) => Ok((String::new(), with_role(tx, region_id, day, |held| held.role == role).await?)),
    }
}

async fn of_office(
    tx: &mut Write,
    region_id: i64,
    office: Uuid,
    day: Date,
) -> Result<BTreeSet<Uuid>, PageError> {
    let holders = run!(tx, offices::list_holders(region_id, NOW))?;
    let mandates = run!(tx, offices::list_mandates(region_id, NOW))?;
    let tenures = holders.iter().filter_map(tenure).filter(|row| row.office == office);
    let mandates = mandates.iter().filter_map(mandate).filter(|row| row.office == office);
    let sources: HashSet<Uuid> = tenures
        .filter(|row| row.term.covers(day))
        .map(|row| row.id)
        .chain(mandates.filter(|row| row.term.covers(day)).map(|row| row.id))
        .collect();
    let holdings = run!(tx, people::list_holdings_in_region(region_id))?;
    Ok(holdings.into_iter().filter(|row| sources.contains(&row.source_id)).map(|row| row.person_id).collect())
}

async fn with_role(
    tx: &mut Write,
    region_id: i64,
    day: Date,
    fits: impl Fn(&HeldRole) -> bool,
) -> Result<BTreeSet<Uuid>, PageError> {
    let rows = run!(tx, people::list_roles_in_region(region_id))?;
    let current = |held: &HeldRole| held.counts(region_id, day) && fits(held);
    Ok(rows
        .iter()
        .filter(|row| held_role(row).as_ref().is_some_and(current))
        .map(|row| row.person_id)
        .collect())
}
