//! One indicator's figures to take away: CSV, JSON and the chart. Small groups are hidden here too.
use super::{chart, groups, show};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html;
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_store::rows::IndicatorValue;
use rembuk_store::run;
use serde_json::json;
use uuid::Uuid;

const HEADS: &[&str] = &[
    "kode", "nama", "satuan", "arah_baik", "tahun", "nilai", "sumber", "metode", "rujukan", "catatan", "kelompok",
    "target", "disembunyikan", "keterangan",
];

struct Loaded {
    indicator: IndicatorState,
    values: Vec<IndicatorValue>,
}

async fn load(context: &mut Context, code: &str) -> Result<Loaded, PageError> {
    let figures = Figures::load(context).await?;
    let indicator = figures.find(code).cloned().ok_or_else(|| show::unknown(&figures, code))?;
    let (region_id, at, id) = (context.region_id(), context.at, indicator.row.id);
    let values = run!(context.tx, indicator_values::list_of_indicator(region_id, id, at))?;
    Ok(Loaded { indicator, values })
}

/// Values that must not be shown, by id.
fn hidden(values: &[IndicatorValue]) -> Vec<Uuid> {
    groups::protect(values).into_iter().filter(|figure| figure.is_hidden).map(|figure| figure.value.id).collect()
}

pub async fn csv(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let loaded = load(&mut context, &code).await?;
    let bytes = write_csv(&context, &loaded).map_err(|error| PageError::Internal(error.to_string()))?;
    let name = format!("{}-{}.csv", context.region.region.slug, loaded.indicator.row.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(context: &Context, loaded: &Loaded) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let mark = if context.region.region.is_example { "CONTOH: daerah dan angka rekaan" } else { "" };
    let hidden = hidden(&loaded.values);
    let mut writer = Writer::new(Vec::new(), HEADS)?;
    for series in &loaded.indicator.series {
        let target_of = |year: i64| series.aims.iter().find(|aim| i64::from(aim.year.get()) == year);
        for value in loaded.values.iter().filter(|value| value.series_id == series.row.id) {
            let is_hidden = hidden.contains(&value.id);
            let target = if value.group_key.is_empty() { target_of(value.year) } else { None };
            writer.row(&[
                loaded.indicator.row.code.as_str(),
                &series.row.name,
                &series.row.unit,
                series.direction.map_or("-", |direction| direction.code()),
                &value.year.to_string(),
                if is_hidden { "" } else { &value.value },
                &series.row.source,
                &series.row.method,
                &value.reference,
                value.note.as_deref().unwrap_or_default(),
                &value.group_key,
                target.map_or("", |aim| aim.text.as_str()),
                if is_hidden { "ya" } else { "" },
                mark,
            ])?;
        }
    }
    writer.finish()
}

pub async fn json(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let loaded = load(&mut context, &code).await?;
    let hidden = hidden(&loaded.values);
    let series: Vec<serde_json::Value> = loaded
        .indicator
        .series
        .iter()
        .map(|series| {
            let values: Vec<_> = loaded
                .values
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
            let targets: Vec<_> = series
                .aims
                .iter()
                .map(|aim| json!({"year": aim.year.get(), "value": aim.text, "basis": aim.source}))
                .collect();
            json!({
                "name": series.row.name, "unit": series.row.unit, "source": series.row.source,
                "method": series.row.method, "direction": series.direction.map(|d| d.code()),
                "status": series.assessment.status.code(),
                "score": series.assessment.score.map(|score| score.to_string()),
                "values": values, "targets": targets,
            })
        })
        .collect();
    let row = &loaded.indicator.row;
    let body = json!({
        "region": {"code": context.region.region.code, "name": context.region.region.name,
                   "example": context.region.region.is_example},
        "code": row.code, "name": {"id": row.plain_name_id, "en": row.plain_name_en},
        "official_name": row.official_name, "status": loaded.indicator.status.code(),
        "license": "CC-BY-4.0", "record_size": context.region.record_size, "record_root": context.region.root,
        "series": series,
    });
    let bytes = serde_json::to_vec_pretty(&body).map_err(|error| PageError::Internal(error.to_string()))?;
    let name = format!("{}-{}.json", context.region.region.slug, row.slug);
    html::download(bytes, "application/json", &name, context.cache(&[]))
}

pub async fn svg(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let loaded = load(&mut context, &code).await?;
    let national = show::national_aims(&mut context, &loaded.indicator).await?;
    let chart = chart::draw(&context, &loaded.indicator, &national).ok_or(PageError::UnknownPage)?;
    let name = format!("{}-{}.svg", context.region.region.slug, loaded.indicator.row.slug);
    html::download(chart.svg.into_bytes(), "image/svg+xml", &name, context.cache(&[]))
}
