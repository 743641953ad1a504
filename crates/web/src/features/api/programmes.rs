//! Programmes and who runs them.
use super::{LIST, answer, paged, paged_with};
use crate::context::Context;
use crate::error::PageError;
use crate::features::programmes::load::load;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::programmes::FundingSource;
use rembuk_store::lists::{ProgrammeFilter, ProgrammeRow, list_programmes};
use rembuk_store::rows::{Organisation, Withdrawal};
use rembuk_store::run;
use serde_json::{Value, json};
use std::collections::HashMap;
use uuid::Uuid;

const FILTERS: &[&str] = &["q", "goal", "organisation", "matrix", "indicator"];
/// In the order of their one cached spelling.
const PARAMETERS: &[&str] = &["q", "goal", "organisation", "matrix", "indicator", "cursor", "limit"];
/// Words of a search beyond these are not looked at.
const MOST_WORDS: usize = 8;
/// Programmes of a region; there are a few thousand.
const MOST_PROGRAMMES: i64 = 100_000;

pub async fn list(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let rows = match filter(&mut context, &organisations).await? {
        Some(filter) => list_programmes(&mut context.tx, region_id, at, &filter, 0, MOST_PROGRAMMES).await?,
        None => Vec::new(),
    };
    let slugs: HashMap<Uuid, &str> = organisations.iter().map(|row| (row.id, row.slug.as_str())).collect();
    let rows = rows.iter().map(|row| (row.slug.clone(), short(row, &slugs))).collect();
    answer(&paged_with(&context, FILTERS, rows), context.cache(PARAMETERS))
}

/// What the query asks for; none where it names something that is not here, which no programme can belong to.
async fn filter(
    context: &mut Context,
    organisations: &[Organisation],
) -> Result<Option<ProgrammeFilter>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let query = &context.query;
    let words = query.get("q").unwrap_or_default().to_lowercase();
    let mut filter = ProgrammeFilter {
        words: words.split_whitespace().take(MOST_WORDS).map(str::to_owned).collect(),
        ..ProgrammeFilter::default()
    };
    if let Some(text) = query.get("goal") {
        let Ok(goal) = GoalNumber::parse(text) else { return Ok(None) };
        filter.goal = Some(goal.get());
    }
    if let Some(slug) = query.get("organisation") {
        let Some(found) = organisations.iter().find(|row| row.slug == slug) else { return Ok(None) };
        filter.organisation = Some(found.id);
    }
    filter.matrix = query.get("matrix").map(str::to_owned);
    if let Some(slug) = query.get("indicator").map(str::to_owned) {
        let indicators = run!(context.tx, indicators::list(region_id, at))?;
        let Some(found) = indicators.iter().find(|row| row.slug == slug) else { return Ok(None) };
        filter.serving = Some(found.id);
    }
    Ok(Some(filter))
}

fn goals(mask: i64) -> Vec<u8> {
    GoalNumber::all().filter(|goal| goal.is_in(mask)).map(GoalNumber::get).collect()
}

fn short(row: &ProgrammeRow, organisations: &HashMap<Uuid, &str>) -> Value {
    json!({
        "slug": row.slug, "matrix": row.matrix, "code": row.code, "name": row.name, "output": row.output,
        "organisation": {"slug": organisations.get(&row.organisation_id), "name": row.organisation_name},
        "first_year": row.first_year, "last_year": row.last_year, "ceiling_total": row.ceiling_total.to_string(),
        "goals": goals(row.goals), "indicators": row.link_count,
    })
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let loaded = load(&mut context, &slug).await?;
    let indicators = run!(context.tx, indicators::list(region_id, at))?;
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let row = &loaded.programme;
    let owner = organisations.iter().find(|owner| owner.id == row.organisation_id);
    let code = |id: Uuid| indicators.iter().find(|row| row.id == id).map(|row| (&row.code, &row.slug));
    let link = |id: Uuid, reason: &str| {
        let (code, slug) = code(id).unzip();
        json!({"code": code, "slug": slug, "reason": reason})
    };
    let rupiah = |amount: Option<i64>| amount.map(|amount| amount.to_string());
    let mut amounts = loaded.amounts;
    amounts.sort_by_key(|amount| amount.year);
    let funding = FundingSource::parse_list(&row.funding).unwrap_or_default();
    let body = json!({
        "slug": row.slug, "matrix": row.matrix, "nomenclature": row.nomenclature, "code": row.code, "name": row.name,
        "activity": {"code": row.activity_code, "name": row.activity_name},
        "programme": {"code": row.programme_code, "name": row.programme_name},
        "output": row.output, "unit": row.unit, "pojk_category": row.pojk_category,
        "organisation": {"slug": owner.map(|owner| &owner.slug), "name": row.organisation_name},
        "funding": funding.iter().map(|source| source.code()).collect::<Vec<_>>(),
        "stage": (!row.state.is_empty()).then_some(&row.state),
        "ceiling_total": row.ceiling_total.to_string(), "goals": goals(row.goals), "source": row.source,
        "amounts": amounts.iter().map(|amount| json!({
            "year": amount.year, "target": amount.target, "ceiling": rupiah(amount.ceiling),
            "budget": rupiah(amount.budget), "realised": rupiah(amount.realised),
        })).collect::<Vec<_>>(),
        "places": loaded.places.iter().map(|place| &place.place_code).collect::<Vec<_>>(),
        "indicators": loaded.links.iter().map(|row| link(row.indicator_id, &row.reason)).collect::<Vec<_>>(),
        "withdrawn": loaded.withdrawal.as_ref().map(withdrawn),
        "withdrawn_indicators": loaded.former_links.iter().map(|(row, why)| {
            let mut link = link(row.indicator_id, &row.reason);
            link["withdrawn"] = withdrawn(why);
            link
        }).collect::<Vec<_>>(),
    });
    answer(&body, context.cache(&[]))
}

fn withdrawn(row: &Withdrawal) -> Value {
    json!({"on": row.on_day, "by": row.office, "reason": row.reason, "recorded_in": row.valid_from_seq})
}

pub async fn organisations(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, organisations::list(region_id, at))?
        .into_iter()
        .map(|row| {
            let value = json!({
                "slug": row.slug, "name": row.name, "official_name": row.official_name, "platform": row.platform,
                "agency_kind": row.agency_kind, "from": row.from_on, "until": row.until_on,
            });
            (row.slug, value)
        })
        .collect();
    answer(&paged(&context, rows), context.cache(LIST))
}
