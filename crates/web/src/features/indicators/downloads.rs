//! One indicator's figures to take away: CSV, JSON and the chart. Small groups are hidden here too.
use super::chart;
use crate::context::Context;
use crate::error::PageError;
use crate::figures::national_aims;
use crate::html;
use crate::html::indicator_json::{self, Loaded};
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_store::run;

const HEADS: &[&str] = &[
    "kode",
    "nama",
    "satuan",
    "arah_baik",
    "tahun",
    "nilai",
    "sumber",
    "metode",
    "rujukan",
    "catatan",
    "kelompok",
    "target",
    "disembunyikan",
    "keterangan",
];

pub async fn csv(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let loaded = Loaded::find(&mut context, &code).await?;
    let bytes = write_csv(&context, &loaded)?;
    let name = format!("{}-{}.csv", context.region.region.slug, loaded.indicator.row.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

fn write_csv(context: &Context, loaded: &Loaded) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let mark = html::notice(context).unwrap_or_default();
    let hidden = loaded.hidden();
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
    let body = indicator_json::body(&mut context, &code).await?;
    let bytes = serde_json::to_vec_pretty(&body)?;
    let name = format!("{}-{code}.json", context.region.region.slug);
    html::download(bytes, "application/json", &name, context.cache(&[]))
}

pub async fn svg(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let loaded = Loaded::find(&mut context, &code).await?;
    let (region_id, at, id) = (context.region_id(), context.at, loaded.indicator.row.id);
    let national = national_aims(&run!(context.tx, targets::list_national_of(region_id, id, at))?);
    let chart = chart::draw(&context, &loaded.indicator, &national).ok_or(PageError::UnknownPage)?;
    let name = format!("{}-{}.svg", context.region.region.slug, loaded.indicator.row.slug);
    html::download(chart.svg.into_bytes(), "image/svg+xml", &name, context.cache(&[]))
}
