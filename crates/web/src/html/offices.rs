//! Offices as several pages show them: who holds them by kind, never by name.
use crate::context::Context;
use crate::error::PageError;
use crate::html::arg;
use crate::i18n::Locale;
use crate::words;
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

/// One office for everybody: its name, how it is held, since when and by which letter; never by whom.
pub struct OfficeLine {
    pub name: String,
    pub held: String,
    pub since: String,
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

    /// Whoever holds the office on a day: while a Plh. or Plt. acts, they and not whoever is away.
    pub fn holder_on(&self, office: Uuid, day: Date) -> Option<&OfficeHolder> {
        let Occupancy::Held(holding) = occupancy(&self.tenures(office), day) else { return None };
        let holds = |row: &&OfficeHolder| {
            row.office_id == office
                && tenure(row).is_some_and(|tenure| tenure.holding == holding && tenure.term.covers(day))
        };
        self.holders.iter().find(holds)
    }

    /// Offices of an organisation as everybody reads them on the page's day.
    pub fn lines(&self, context: &Context, organisation: Uuid) -> Vec<OfficeLine> {
        let (locale, day) = (context.locale, context.as_of.unwrap_or(context.today));
        let own = self.offices.iter().filter(|office| office.organisation_id == organisation);
        own.map(|office| {
            let holder = self.holder_on(office.id, day);
            let term = holder.and_then(tenure).map(|tenure| words::term(locale, &tenure.term));
            let number =
                |row: &OfficeHolder| locale.ta("office-letter", &[arg("number", &row.letter_number)]);
            OfficeLine {
                name: office.name.clone(),
                held: self.held(locale, office.id, day),
                since: [term, holder.map(number)].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            }
        })
        .collect()
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
