//! The districts and villages of a region, to check what a file says of places.
use super::ImportError;
use super::districts::other_region;
use super::explain::{Explain, Said};
use rembuk_domain::places::{DistrictCode, RegionCode, VillageCode};
use rembuk_store::rows::NOW;
use rembuk_store::{Write, run};
use std::collections::HashSet;

pub(super) struct RegionPlaces {
    region: RegionCode,
    codes: HashSet<String>,
}

impl RegionPlaces {
    pub async fn load(tx: &mut Write, region: RegionCode) -> Result<Self, ImportError> {
        let region_id = tx.region_id();
        let districts = run!(tx, places::list_districts(region_id, NOW))?;
        let villages = run!(tx, places::list_villages(region_id, NOW))?;
        let codes = districts
            .into_iter()
            .map(|row| row.code)
            .chain(villages.into_iter().map(|row| row.code))
            .collect();
        Ok(Self { region, codes })
    }

    /// The code of a district or village of this region, as it is stored.
    ///
    /// # Errors
    /// It is no such code, belongs to another region, or nobody brought the place in.
    pub fn check(&self, text: &str) -> Result<String, Said> {
        match (DistrictCode::parse(text), VillageCode::parse(text)) {
            (Ok(code), _) if code.region() != self.region => {
                Err(other_region(text, code.region(), self.region))
            }
            (Ok(code), _) if self.codes.contains(&code.to_string()) => Ok(code.to_string()),
            (_, Ok(code)) if code.district().region() != self.region => {
                Err(other_region(text, code.district().region(), self.region))
            }
            (_, Ok(code)) if self.codes.contains(&code.to_string()) => Ok(code.to_string()),
            (Err(error), Err(_)) => Err(error.explain()),
            _ => Err(("fault-unknown-place", vec![("found", text.to_owned())])),
        }
    }
}
