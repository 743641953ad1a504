//! Districts and villages as filters of the list: `kecamatan` is a district's slug, `desa` a village's code.
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{self, Choice};
use crate::html::villages;
use rembuk_store::lists::PlaceFilter;
use rembuk_store::rows::{District, Village};
use rembuk_store::run;

/// What the list can be filtered by, and what the query has chosen of it.
pub struct Places {
    districts: Vec<District>,
    district: Option<District>,
    /// Of the chosen district.
    villages: Vec<Village>,
    village: Option<Village>,
}

impl Places {
    /// A village may be asked for alone; one outside the district asked for filters nothing.
    pub async fn load(context: &mut Context) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let districts = run!(context.tx, places::list_districts(region_id, at))?;
        let (slug, code) = (context.query.get("kecamatan"), context.query.get("desa"));
        let is_chosen = |row: &&District| match slug {
            Some(slug) => row.slug == slug,
            None => code.is_some_and(|code| code.strip_prefix(row.code.as_str()).is_some()),
        };
        let district = districts.iter().find(is_chosen).cloned();
        let villages = match &district {
            Some(district) => run!(context.tx, places::list_villages_of(region_id, &district.code, at))?,
            None => Vec::new(),
        };
        let code = context.query.get("desa");
        let village = villages.iter().find(|village| Some(village.code.as_str()) == code).cloned();
        // A district that only a village's code named is not chosen unless that village is there.
        let is_named = context.query.get("kecamatan").is_some() || village.is_some();
        Ok(Self { district: district.filter(|_| is_named), districts, villages, village })
    }

    pub fn chosen(&self) -> Option<PlaceFilter> {
        match (&self.village, &self.district) {
            (Some(village), _) => Some(PlaceFilter::At(village.code.clone())),
            (None, Some(district)) => Some(PlaceFilter::Within(district.code.clone())),
            (None, None) => None,
        }
    }

    pub fn district_choices(&self) -> Vec<Choice> {
        let chosen = self.district.as_ref().map(|district| district.slug.as_str());
        let choice = |row: &District| Choice {
            is_chosen: Some(row.slug.as_str()) == chosen,
            value: row.slug.clone(),
            name: row.name.clone(),
        };
        let mut choices: Vec<Choice> = self.districts.iter().map(choice).collect();
        choices.sort_by_key(|choice| choice.name.to_lowercase());
        choices
    }

    pub fn village_choices(&self, context: &Context) -> Vec<Choice> {
        let named = |row: &Village| (row.code.clone(), villages::title(context.locale, row));
        list::choices(context, "desa", self.villages.iter().map(named))
    }
}
