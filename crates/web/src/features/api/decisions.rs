//! What the forum decided, with everything it takes to count it again.
use super::{answer, paged_with};
use crate::context::Context;
use crate::decisions::{find, published};
use crate::error::PageError;
use crate::html;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::MotionRow;
use rembuk_store::run;
use serde_json::{Value, json};

const FILTERS: &[&str] = &["outcome"];
/// In the order of their one cached spelling.
const PARAMETERS: &[&str] = &["outcome", "cursor", "limit"];

fn short(row: &MotionRow) -> Value {
    json!({
        "reference": row.reference, "title": row.title, "state": row.state, "outcome": row.outcome,
        "put_on": row.put_on, "decided_on": row.decided_on, "recorded_in": row.valid_from_seq,
    })
}

pub async fn list(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let outcome = context.query.get("outcome").map(str::to_owned);
    let rows = run!(context.tx, decisions::list(region_id, at))?
        .into_iter()
        .filter(|row| outcome.is_none() || row.outcome == outcome)
        .map(|row| (row.reference.clone(), short(&row)))
        .collect();
    answer(&paged_with(&context, FILTERS, rows), context.cache(PARAMETERS))
}

pub async fn show(
    mut context: Context,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let decision = find(&mut context.tx, region_id, at, &reference)
        .await?
        .ok_or(PageError::UnknownDecision(reference))?;
    let body = published::whole(&decision, &context.region.region.slug, html::notice(&context))?;
    answer(&body, context.cache(&[]))
}
