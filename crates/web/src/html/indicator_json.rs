//! One indicator as JSON: what the download and the API both give. Small groups are hidden here too.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState, SeriesState};
use crate::html::groups;
use rembuk_store::rows::IndicatorValue;
use rembuk_store::run;
use serde_json::{Value, json};
use uuid::Uuid;

/// An indicator with every figure of it.
pub struct Loaded {
    pub indicator: IndicatorState,
    pub values: Vec<IndicatorValue>,
}

impl Loaded {
    pub async fn find(context: &mut Context, code: &str) -> Result<Self, PageError> {
        let figures = Figures::load(context).await?;
        let indicator = figures.find(code).cloned().ok_or_else(|| figures.unknown(code))?;
        let (region_id, at, id) = (context.region_id(), context.at, indicator.row.id);
        let values = run!(context.tx, indicator_values::list_of_indicator(region_id, id, at))?;
        Ok(Self { indicator, values })
    }

    /// Values that must not be shown, by id.
    pub fn hidden(&self) -> Vec<Uuid> {
        groups::protect(&self.values)
            .into_iter()
            .filter(|figure| figure.is_hidden)
            .map(|figure| figure.value.id)
            .collect()
    }
}

pub async fn body(context: &mut Context, code: &str) -> Result<Value, PageError> {
    let loaded = Loaded::find(context, code).await?;
    let hidden = loaded.hidden();
    let series: Vec<Value> =
        loaded.indicator.series.iter().map(|series| one_series(series, &loaded.values, &hidden)).collect();
    let row = &loaded.indicator.row;
    let region = &context.region.region;
    Ok(json!({
        "notice": crate::html::notice(context),
        "region": {"code": region.code, "name": region.name, "example": region.is_example},
        "code": row.code, "name": {"id": row.plain_name_id, "en": row.plain_name_en},
        "official_name": row.official_name, "status": loaded.indicator.status.code(),
        "license": "CC-BY-4.0", "record": {"size": context.region.record_size, "root": context.region.root},
        "series": series,
    }))
}

fn one_series(series: &SeriesState, values: &[IndicatorValue], hidden: &[Uuid]) -> Value {
    let values: Vec<Value> = values
        .iter()
        .filter(|value| value.series_id == series.row.id)
        .map(|value| match hidden.contains(&value.id) {
            true => json!({"year": value.year, "group": value.group_key, "hidden": true}),
            false => json!({
                "year": value.year, "group": value.group_key, "value": value.value,
                "reference": value.reference, "note": value.note, "recorded_in": value.valid_from_seq,
            }),
        })
        .collect();
    let targets: Vec<Value> = series
        .aims
        .iter()
        .map(|aim| json!({"year": aim.year.get(), "value": aim.text, "basis": aim.source}))
        .collect();
    json!({
        "name": series.row.name, "unit": series.row.unit, "source": series.row.source,
        "method": series.row.method, "direction": series.direction.map(|direction| direction.code()),
        "status": series.assessment.status.code(),
        "score": series.assessment.score.map(|score| score.to_string()),
        "values": values, "targets": targets,
    })
}
