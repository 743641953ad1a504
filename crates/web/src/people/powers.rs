//! What one person may act by in a region: joins the public tenures and mandates with whose they are.
use crate::error::PageError;
use crate::html::offices::{mandate, tenure};
use rembuk_domain::people::offices::Powers;
use rembuk_store::rows::NOW;
use rembuk_store::{Read, run};
use std::collections::HashSet;
use uuid::Uuid;

/// For [`may_act_for`](rembuk_domain::people::offices::may_act_for).
///
/// # Errors
/// The store refuses.
pub async fn powers(tx: &mut Read, region_id: i64, person: Uuid) -> Result<Powers, PageError> {
    let own: HashSet<Uuid> = run!(tx, people::list_holdings(person))?
        .into_iter()
        .filter(|row| row.region_id == region_id)
        .map(|row| row.source_id)
        .collect();
    let holders = run!(tx, offices::list_holders(region_id, NOW))?;
    let mandates = run!(tx, offices::list_mandates(region_id, NOW))?;
    Ok(Powers {
        tenures: holders.iter().filter(|row| own.contains(&row.id)).filter_map(tenure).collect(),
        mandates: mandates.iter().filter(|row| own.contains(&row.id)).filter_map(mandate).collect(),
    })
}
