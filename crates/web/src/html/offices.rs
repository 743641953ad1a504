//! Offices as several pages show them: who holds them by kind, never by name.
use crate::context::Context;
use crate::error::PageError;
use crate::i18n::Locale;
use jiff::civil::Date;
use rembuk_domain::people::Term;
use rembuk_domain::people::offices::{Holding, Mandate, Occupancy, Tenure, occupancy};
use rembuk_store::rows::{MandateRow, Office, OfficeHolder};
use rembuk_store::run;
use uuid::Uuid;

/// All offices of a region with their holders and mandates, at one point of the record.
pub struct Offices {
    pub offices: Vec<Office>,
    pub holders: Vec<OfficeHolder>,
    pub mandates: Vec<MandateRow>,
}

/// A stored tenure as the rules want it; a damaged row counts for nothing.
pub fn tenure(row: &OfficeHolder) -> Option<Tenure> {
    Some(Tenure {
        id: row.id,
        office: row.office_id,
        holding: Holding::parse(&row.kind).ok()?,
        term: Term::parse(&row.from_on, row.until_on.as_deref().unwrap_or_default()).ok()?,
    })
}

/// A stored mandate as the rules want it.
pub fn mandate(row: &MandateRow) -> Option<Mandate> {
    let term = Term::parse(&row.from_on, row.until_on.as_deref().unwrap_or_default()).ok()?;
    Some(Mandate { id: row.id, office: row.office_id, term })
}

impl Offices {
    pub async fn load(context: &mut Context, at: i64) -> Result<Self, PageError> {
        let region_id = context.region_id();
        Ok(Self {
            offices: run!(context.tx, offices::list(region_id, at))?,
            holders: run!(context.tx, offices::list_holders(region_id, at))?,
            mandates: run!(context.tx, offices::list_mandates(region_id, at))?,
        })
    }

    pub fn tenures(&self, office: Uuid) -> Vec<Tenure> {
        self.holders.iter().filter(|row| row.office_id == office).filter_map(tenure).collect()
    }

    /// "pejabat definitif", "Plt.", "kosong" …
    pub fn held(&self, locale: Locale, office: Uuid, day: Date) -> String {
        held(locale, occupancy(&self.tenures(office), day))
    }
}

pub fn held(locale: Locale, occupancy: Occupancy) -> String {
    locale.t(match occupancy {
        Occupancy::Held(holding) => holding.key(),
        Occupancy::Vacant => "holding-vacant",
    })
}
