//! Indicators with their latest figure, and one with all its series.
use super::{LIST, answer, paged};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html::indicator_json;
use axum::extract::Path;
use axum::response::Response;
use serde_json::{Value, json};

pub async fn list(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let rows =
        figures.indicators.iter().map(|indicator| (indicator.row.slug.clone(), short(indicator))).collect();
    answer(&paged(&context, rows), context.cache(LIST))
}

fn short(indicator: &IndicatorState) -> Value {
    let row = &indicator.row;
    let latest = indicator.headline().and_then(|series| Some((series, series.latest()?)));
    json!({
        "code": row.code, "slug": row.slug, "name": {"id": row.plain_name_id, "en": row.plain_name_en},
        "official_name": row.official_name, "goal": indicator.goal.map(|goal| goal.get()),
        "target": indicator.target.map(|target| target.to_string()),
        "direction": indicator.direction.map(|direction| direction.code()), "status": indicator.status.code(),
        "latest": latest.map(|(series, point)| json!({
            "year": point.year.get(), "value": point.text, "unit": series.row.unit,
            "source": series.row.source, "method": series.row.method,
        })),
        "agency": indicator.agency.as_ref().map(|agency| &agency.slug),
        "awaited": indicator.awaited.map(|awaited| json!({
            "year": awaited.year.get(), "due": awaited.due.to_string(), "overdue": awaited.is_overdue(),
        })),
    })
}

pub async fn show(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let body = indicator_json::body(&mut context, &code).await?;
    answer(&body, context.cache(&[]))
}
