//! Where: the latest figures by district on a map. With boundaries a choropleth; without them squares placed like the
//! districts, so that there is never an empty box. The table twin has the same figures.
use super::districts::{self, DistrictTable};
use crate::context::Context;
use crate::figures::{IndicatorState, SeriesState};
use crate::html::groups::{GroupFigure, protect};
use crate::html::locator::centroids;
use crate::html::{arg, units};
use crate::words;
use rembuk_documents::maps::{
    AreaValue, MapOptions, TableOrder, Topology, choropleth, class_of, class_ranges, classes, tile_map,
};
use rembuk_domain::programmes::Dimension;
use rembuk_store::rows::{District, IndicatorValue};

/// Shades of the map.
const SHADES: usize = 5;

/// A drawn map with its table twin.
pub struct Map {
    pub svg: String,
    pub is_tiles: bool,
    pub caption: String,
    pub table: DistrictTable,
}

/// `None` where no figure by district is known for the headline series.
pub fn draw(
    context: &Context,
    indicator: &IndicatorState,
    values: &[IndicatorValue],
    districts: &[District],
    topology: Option<&str>,
) -> Option<Map> {
    let series = indicator.headline()?;
    let own: Vec<IndicatorValue> =
        values.iter().filter(|value| value.series_id == series.row.id).cloned().collect();
    let figures = protect(&own);
    let by_district: Vec<&GroupFigure<'_>> = figures
        .iter()
        .filter(|figure| figure.is_by(Dimension::Place))
        .filter(|figure| {
            districts.iter().any(|district| figure.group.place.as_deref() == Some(&district.code))
        })
        .collect();
    let year = by_district.iter().map(|figure| figure.value.year).max()?;
    let latest: Vec<&GroupFigure<'_>> =
        by_district.into_iter().filter(|figure| figure.value.year == year).collect();
    let shown: Vec<f64> =
        latest.iter().filter(|figure| !figure.is_hidden).map(|f| f.value.value_real).collect();
    let breaks = classes(&shown, SHADES);
    let areas: Vec<AreaValue> =
        districts.iter().map(|district| area(context, series, district, &latest, &breaks)).collect();
    let has_hidden = shown.len() < latest.len();
    let options = options(context, indicator, series, year, &shown, &breaks, has_hidden);
    let topology = topology.and_then(|text| Topology::from_json(text).ok());
    let (svg, is_tiles) = match &topology {
        Some(topology) => (choropleth(topology, &areas, &options), false),
        None => (tile_map(&centroids(districts), &areas, &options), true),
    };
    let table = districts::table(context, series, districts, &latest, year);
    Some(Map { svg, is_tiles, caption: options.title, table })
}

fn area(
    context: &Context,
    series: &SeriesState,
    district: &District,
    latest: &[&GroupFigure<'_>],
    breaks: &[f64],
) -> AreaValue {
    let figure = latest.iter().find(|figure| figure.group.place.as_deref() == Some(&district.code));
    let shown = figure.filter(|figure| !figure.is_hidden).map(|figure| figure.value);
    AreaValue {
        code: district.code.clone(),
        name: district.name.clone(),
        value: shown.map(|value| value.value_real),
        formatted: shown
            .map(|value| units::figure(context.locale, &value.value, &series.row.unit))
            .unwrap_or_default(),
        class: shown.map(|value| class_of(value.value_real, breaks)),
        href: Some(context.paths().district(&district.slug)),
    }
}

fn options(
    context: &Context,
    indicator: &IndicatorState,
    series: &SeriesState,
    year: i64,
    shown: &[f64],
    breaks: &[f64],
    has_hidden: bool,
) -> MapOptions {
    let locale = context.locale;
    let region = &context.region.region;
    let figure = |value: f64| units::figure(locale, &value.to_string(), &series.row.unit);
    let title =
        locale.ta("map-title", &[arg("name", indicator.name(locale)), arg("year", &year.to_string())]);
    MapOptions {
        id_prefix: "peta".to_owned(),
        title: if region.is_example { format!("CONTOH: {title}") } else { title },
        desc: locale
            .ta("map-desc", &[arg("region", &region.name), arg("count", &words::count(locale, shown.len()))]),
        legend_labels: class_ranges(shown, breaks)
            .into_iter()
            .map(|(from, to)| match from.total_cmp(&to) {
                std::cmp::Ordering::Equal => figure(from),
                _ => locale.ta("map-range", &[arg("from", &figure(from)), arg("to", &figure(to))]),
            })
            .collect(),
        no_data_label: locale.t(if has_hidden { "map-no-data-or-hidden" } else { "map-no-data" }),
        width: 0.0,
        watermark: region.is_example.then(|| "CONTOH".to_owned()),
        order: TableOrder::Code,
    }
}
