//! Other regions of the province, same indicator, source and year: by name, never a ranking.
use crate::context::Context;
use crate::html::{arg, units};
use crate::words;
use rembuk_store::rows::ComparisonValue;

pub struct Comparison {
    pub lead: String,
    pub caption: String,
    pub rows: Vec<ComparisonRow>,
}

pub struct ComparisonRow {
    pub name: String,
    pub value: String,
    pub is_own: bool,
}

/// Other regions of the province, by name: never a ranking.
pub fn comparison(context: &Context, rows: &[ComparisonValue]) -> Option<Comparison> {
    let locale = context.locale;
    let year = rows.iter().map(|row| row.year).max()?;
    let latest: Vec<&ComparisonValue> = rows.iter().filter(|row| row.year == year).collect();
    let first = latest.first()?;
    let own_name = context.region.region.name.trim_start_matches("Kabupaten ").to_owned();
    let is_own =
        |row: &ComparisonValue| row.place_name == own_name || row.place_name == context.region.region.name;
    let own = latest.iter().find(|row| is_own(row));
    let mut sorted: Vec<&&ComparisonValue> = latest.iter().collect();
    sorted.sort_by(|a, b| a.value_real.total_cmp(&b.value_real));
    let (low, middle, high) = (sorted.first()?, sorted.get(sorted.len() / 2)?, sorted.last()?);
    let figure = |row: &ComparisonValue| units::figure(locale, &row.value, &row.unit);
    let key = if own.is_some() { "comparison-lead" } else { "comparison-lead-others" };
    let lead = locale.ta(
        key,
        &[
            arg("region", &context.region.region.name),
            arg("own", &own.map(|row| figure(row)).unwrap_or_default()),
            arg("year", &year.to_string()),
            arg("low", &figure(low)),
            arg("middle", &figure(middle)),
            arg("high", &figure(high)),
            arg("count", &words::count(locale, latest.len())),
            arg("province", &first.province),
        ],
    );
    Some(Comparison {
        lead,
        caption: format!("{} ({year}). {}", first.name, first.source),
        rows: latest
            .iter()
            .map(|row| ComparisonRow {
                name: row.place_name.clone(),
                value: figure(row),
                is_own: is_own(row),
            })
            .collect(),
    })
}
