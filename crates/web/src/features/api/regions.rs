//! Regions, their agencies, districts and the head of their record.
use super::{LIST, answer, paged};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::http::page_cache::CachePolicy;
use crate::state::AppState;
use axum::extract::State;
use axum::response::Response;
use rembuk_domain::status::Status;
use rembuk_store::{RegionHead, run};
use serde_json::{Map, Value, json};

fn region(head: &RegionHead) -> Value {
    let region = &head.region;
    json!({
        "code": region.code, "slug": region.slug, "name": region.name, "kind": region.kind,
        "example": region.is_example, "time_zone": region.time_zone,
        "plan": {"start": region.plan_start, "end": region.plan_end,
                 "title": {"id": region.plan_title_id, "en": region.plan_title_en}},
        "record": {"size": head.record_size, "root": head.root},
    })
}

pub async fn list(State(state): State<AppState>) -> Result<Response, PageError> {
    let items: Vec<Value> =
        state.store.heads().snapshot().regions().iter().map(|head| region(head)).collect();
    let body = json!({"total": items.len(), "items": items, "next": null});
    answer(&body, Some(CachePolicy::Installation))
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let counts = Counts::of(&figures.indicators);
    let by_status: Map<String, Value> =
        Status::ALL.iter().map(|status| (status.code().to_owned(), counts.get(*status).into())).collect();
    let mut body = region(&context.region);
    body["indicators"] =
        json!({"total": counts.total, "with_figure": counts.with_figure, "by_status": by_status});
    answer(&body, context.cache(&[]))
}

pub async fn agencies(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, organisations::list(region_id, at))?
        .into_iter()
        .filter(|row| row.agency_kind.is_some())
        .map(|row| {
            let value = json!({
                "slug": row.slug, "name": row.name, "official_name": row.official_name, "kind": row.agency_kind,
                "platform": row.platform, "skpd_code": row.skpd_code, "skpd_code_as_found": row.skpd_original,
                "from": row.from_on, "until": row.until_on, "basis": row.basis,
            });
            (row.slug, value)
        })
        .collect();
    answer(&paged(&context, rows), context.cache(LIST))
}

pub async fn districts(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, places::list_districts(region_id, at))?
        .into_iter()
        .map(|row| {
            let value = json!({
                "code": row.code, "bps_code": row.bps_code, "name": row.name, "desa": row.desa_count,
                "kelurahan": row.kelurahan_count, "latitude": row.latitude, "longitude": row.longitude,
            });
            (row.code, value)
        })
        .collect();
    answer(&paged(&context, rows), context.cache(LIST))
}

pub async fn record(context: Context) -> Result<Response, PageError> {
    let body = json!({
        "size": context.region.record_size, "root": context.region.root, "hash": "RFC 6962, SHA-256",
        "leaf_format": 1, "entries": format!("{}/data.json", context.paths().record()),
    });
    answer(&body, context.cache(&[]))
}
