//! Where a district lies in its region: a small picture with one district marked. The page says the same in words.
use crate::context::Context;
use crate::html::arg;
use crate::words;
use rembuk_documents::maps::{AreaValue, Centroid, MapOptions, TableOrder, Topology, choropleth, tile_map};
use rembuk_store::rows::District;

/// Classes of the picture, which are its legend too.
const OTHER: usize = 0;
const MARKED: usize = 1;

/// The picture as SVG; `None` where it is not known where the districts lie.
pub fn draw(
    context: &Context,
    marked: &District,
    districts: &[District],
    topology: Option<&str>,
) -> Option<String> {
    let locale = context.locale;
    let region = &context.region.region;
    let name = locale.ta("district-title", &[arg("name", &marked.name)]);
    let (this, other) = (locale.t("locator-this"), locale.t("locator-other"));
    let areas: Vec<AreaValue> = districts
        .iter()
        .map(|district| {
            let class = if district.code == marked.code { MARKED } else { OTHER };
            AreaValue {
                code: district.code.clone(),
                name: district.name.clone(),
                value: Some(f64::from(u8::from(class == MARKED))),
                formatted: if class == MARKED { this.clone() } else { other.clone() },
                class: Some(class),
                href: None,
            }
        })
        .collect();
    let title = locale.ta("locator-title", &[arg("district", &name), arg("region", &region.name)]);
    let options = MapOptions {
        id_prefix: "letak".to_owned(),
        title: if region.is_example { format!("CONTOH: {title}") } else { title },
        desc: locale.ta(
            "locator-desc",
            &[arg("district", &name), arg("count", &words::count(locale, districts.len()))],
        ),
        legend_labels: vec![other, name],
        no_data_label: String::new(),
        width: 0.0,
        watermark: region.is_example.then(|| "CONTOH".to_owned()),
        order: TableOrder::Code,
    };
    match topology.and_then(|text| Topology::from_json(text).ok()) {
        Some(topology) => Some(choropleth(&topology, &areas, &options)),
        None if districts.iter().all(|district| district.latitude.is_none()) => None,
        None => Some(tile_map(&centroids(districts), &areas, &options)),
    }
}

/// The middles of districts; one that does not say where it lies counts as lying at 0° 0′.
pub fn centroids(districts: &[District]) -> Vec<Centroid> {
    let degrees = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<f64>().ok());
    districts
        .iter()
        .map(|district| Centroid {
            code: district.code.clone(),
            name: district.name.clone(),
            lng: degrees(&district.longitude).unwrap_or(0.0),
            lat: degrees(&district.latitude).unwrap_or(0.0),
        })
        .collect()
}
