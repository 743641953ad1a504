//! A programme with all that belongs to it, for its page and the interface alike.
use crate::context::Context;
use crate::error::PageError;
use rembuk_store::rows::{Programme, ProgrammeAmount, ProgrammeLink, ProgrammePlace, Withdrawal};
use rembuk_store::run;

pub struct Loaded {
    pub programme: Programme,
    pub amounts: Vec<ProgrammeAmount>,
    pub links: Vec<ProgrammeLink>,
    pub places: Vec<ProgrammePlace>,
    /// Set where the programme was withdrawn; all else is then as it last was.
    pub withdrawal: Option<Withdrawal>,
    /// Links that were withdrawn, each with why.
    pub former_links: Vec<(ProgrammeLink, Withdrawal)>,
}

/// # Errors
/// Nobody knows the programme at this point of the record.
pub async fn load(context: &mut Context, slug: &str) -> Result<Loaded, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let current = run!(context.tx, programmes::list_of_slug(region_id, slug, at))?.into_iter().next();
    let (programme, as_of) = match current {
        Some(programme) => (programme, at),
        None => {
            let gone = run!(context.tx, withdrawals::list_programmes(region_id, at))?;
            let programme = gone
                .into_iter()
                .find(|row| row.slug == slug)
                .ok_or_else(|| PageError::UnknownProgramme(slug.to_owned()))?;
            let end = run!(context.tx, withdrawals::find_end(region_id, programme.id))?;
            (programme, end.map_or(at, |end| end - 1))
        }
    };
    let id = programme.id;
    let withdrawals = run!(context.tx, withdrawals::list_of(region_id, id, at))?;
    let withdrawal = withdrawals.iter().find(|row| row.subject_id == id).cloned();
    let amounts = run!(context.tx, programmes::list_amounts_of(region_id, id, as_of))?;
    let links = run!(context.tx, programmes::list_links_of(region_id, id, as_of))?;
    let places = run!(context.tx, programmes::list_places_of(region_id, id, as_of))?;
    let former = match withdrawals.is_empty() {
        true => Vec::new(),
        false => run!(context.tx, withdrawals::list_links(region_id, at))?,
    };
    let former_links = former
        .into_iter()
        .filter(|link| link.programme_id == id)
        .filter_map(|link| {
            let why = withdrawals.iter().find(|row| row.subject_id == link.id)?.clone();
            Some((link, why))
        })
        .collect();
    Ok(Loaded { programme, amounts, links, places, withdrawal, former_links })
}
