//! The districts and villages of a region, to check what a file says of places.
use super::ImportError;
use super::districts::other_region;
use super::explain::{Explain, Said};
use rembuk_domain::places::{DistrictCode, RegionCode, VillageCode};
use rembuk_store::rows::NOW;
use rembuk_store::{Write, run};
use std::collections::{HashMap, HashSet};

pub(super) struct RegionPlaces {
    region: RegionCode,
    codes: HashSet<String>,
    /// Codes by name in lower case.
    by_name: HashMap<String, Vec<String>>,
}

impl RegionPlaces {
    pub async fn load(tx: &mut Write, region: RegionCode) -> Result<Self, ImportError> {
        let region_id = tx.region_id();
        let districts = run!(tx, places::list_districts(region_id, NOW))?;
        let villages = run!(tx, places::list_villages(region_id, NOW))?;
        let mut places = Self { region, codes: HashSet::new(), by_name: HashMap::new() };
        let districts = districts.into_iter().map(|row| (row.code, row.name));
        for (code, name) in districts.chain(villages.into_iter().map(|row| (row.code, row.name))) {
            places.by_name.entry(name.to_lowercase()).or_default().push(code.clone());
            places.codes.insert(code);
        }
        Ok(places)
    }

    /// The code of the place that a text names: by code, by code and name ("35.09.01 Jombang"), or by name, with
    /// "Kecamatan", "Desa" or "Kelurahan" before it where a district and a village share it.
    ///
    /// # Errors
    /// Those of [`check`](Self::check); nobody or several bear the name.
    pub fn find(&self, text: &str) -> Result<String, Said> {
        if text.starts_with(|c: char| c.is_ascii_digit()) {
            return self.check(text).or_else(|said| {
                let (code, _) = text.split_once(' ').ok_or(said)?;
                self.check(code)
            });
        }
        let lower = text.to_lowercase();
        let kind = |words: &[&str]| words.iter().find_map(|word| lower.strip_prefix(word)).map(str::trim);
        let (name, wanted) =
            match (kind(&["kecamatan ", "kec. ", "kec "]), kind(&["desa ", "kelurahan ", "kel. "])) {
                (Some(name), _) => (name, Some(true)),
                (_, Some(name)) => (name, Some(false)),
                _ => (lower.as_str(), None),
            };
        let is_wanted =
            |code: &&String| wanted.is_none_or(|wanted| wanted == DistrictCode::parse(code).is_ok());
        let found: Vec<&String> = self.by_name.get(name).into_iter().flatten().filter(is_wanted).collect();
        match found.as_slice() {
            [one] => Ok((*one).clone()),
            [] => Err(("fault-unknown-place-name", vec![("found", text.to_owned())])),
            several => {
                let known: Vec<&str> = several.iter().map(|code| code.as_str()).collect();
                Err(("fault-ambiguous-place", vec![("found", text.to_owned()), ("known", known.join(", "))]))
            }
        }
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
