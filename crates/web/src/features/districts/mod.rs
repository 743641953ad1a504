//! `/{region}/kecamatan`: districts and their villages, the programmes located there, and what is not known of them.
mod downloads;
mod known;
mod list;
mod show;
mod village;

use crate::context::Context;
use crate::error::PageError;
use crate::html::arg;
use crate::state::AppState;
use crate::words;
use axum::Router;
use axum::routing::get;
use rembuk_store::lists::{PlaceFilter, ProgrammeFilter, sum_programmes};
use rembuk_store::rows::{District, Village};
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kecamatan", get(list::show))
        .route("/{region}/kecamatan.csv", get(downloads::districts))
        .route("/{region}/kecamatan/desa.csv", get(downloads::villages))
        .route("/{region}/kecamatan/{district}", get(show::show))
        .route("/{region}/kecamatan/{district}/desa", get(village::none))
        .route("/{region}/kecamatan/{district}/desa.csv", get(downloads::villages_of))
        .route("/{region}/kecamatan/{district}/desa/{village}", get(village::show))
}

/// A district with its neighbours and its villages.
struct Place {
    district: District,
    districts: Vec<District>,
    villages: Vec<Village>,
}

impl Place {
    /// By slug or code.
    async fn find(context: &mut Context, asked: &str) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let districts = run!(context.tx, places::list_districts(region_id, at))?;
        let district = districts
            .iter()
            .find(|district| district.slug == asked || district.code == asked)
            .cloned()
            .ok_or_else(|| PageError::UnknownDistrict(asked.to_owned()))?;
        let villages = run!(context.tx, places::list_villages_of(region_id, &district.code, at))?;
        Ok(Self { district, districts, villages })
    }
}

/// Something a page does not know, with the list behind it.
struct Unknown {
    text: String,
    path: String,
}

impl Unknown {
    fn new(text: String) -> Self {
        Self { text, path: String::new() }
    }

    /// Programmes that name no place: some may well run here. `None` where every programme names one.
    async fn programmes(context: &mut Context) -> Result<Option<Self>, PageError> {
        let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
        let nowhere = ProgrammeFilter { place: Some(PlaceFilter::Nowhere), ..ProgrammeFilter::default() };
        let without = sum_programmes(&mut context.tx, region_id, at, &nowhere).await?.count;
        let all = sum_programmes(&mut context.tx, region_id, at, &ProgrammeFilter::default()).await?.count;
        let count = usize::try_from(without).unwrap_or_default();
        let args = [words::n(count), words::shown(locale, count), arg("total", &locale.count(all))];
        Ok((count > 0).then(|| Self {
            text: locale.ta("places-programmes-nowhere", &args),
            path: format!("{}?kurang=lokasi", context.paths().programmes()),
        }))
    }
}
