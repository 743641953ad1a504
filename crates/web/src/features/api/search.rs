//! Search, as the page does it: words of two letters or more, typing errors forgiven, today's state.
use super::{LIST, answer, paged_with};
use crate::context::Context;
use crate::error::PageError;
use crate::finds::{Reading, find};
use axum::response::Response;
use rembuk_domain::search::SearchQuery;
use serde_json::{Value, json};

const PARAMETERS: &[&str] = &["q", LIST[0], LIST[1]];

pub async fn list(mut context: Context) -> Result<Response, PageError> {
    let query = SearchQuery::parse(&context.query.whole("q").unwrap_or_default())?;
    let finds = find(&mut context, query).await?;
    let paths = context.paths();
    let rows = finds.finds.iter().map(|find| {
        let path = find.path(&paths);
        let item = json!({
            "kind": find.kind.code(), "code": find.code,
            "name": {"id": find.name_id, "en": find.name_en}, "path": path,
        });
        (path, item)
    });
    let mut body: Value = paged_with(&context, &["q"], rows.collect());
    body["reading"] = match finds.reading {
        Reading::Exact => "exact",
        Reading::Corrected => "corrected",
        Reading::Some => "some",
    }
    .into();
    body["looked_for"] = finds.query.raw().into();
    answer(&body, context.cache(PARAMETERS))
}
