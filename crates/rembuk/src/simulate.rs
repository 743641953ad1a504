//! `rembuk simulate`: invented regions in bulk, for load tests. Slugs `sim-0001` …, all marked as examples.
mod programmes;
mod words;

use crate::arguments::{Place, Simulate};
use crate::errors::Failure;
use crate::start;
use programmes::Served;
use rembuk_domain::codes::{IndicatorCode, TargetCode};
use rembuk_domain::plan::PlanPeriod;
use rembuk_store::rows::{Indicator, Region, Series, Target};
use rembuk_store::{INSTALLATION, PublicAct, Store, Write, run};
use rembuk_web::i18n::Locale;
use uuid::Uuid;

/// Figures of one statement.
const CHUNK: usize = 1_000;
const BY: &str = "Simulasi";
/// Numbers from here on are no codes of real regions.
const FIRST_ID: i64 = 990_000;

pub async fn run(place: &Place, size: &Simulate, locale: Locale) -> Result<bool, Failure> {
    let folder = place.folder()?;
    let store = start::open(&place.options(&folder)?.migrating()).await?;
    let begun = std::time::Instant::now();
    let mut rows = 0;
    for number in 1..=size.regions {
        if store.heads().snapshot().by_slug.contains_key(&format!("sim-{number:04}")) {
            continue;
        }
        let region_id = add(&store, number).await?;
        let indicators = fill(&store, region_id, number, size).await?;
        rows += indicators.len() * size.years as usize;
        if size.programmes > 0 {
            rows += programmes::add(&store, region_id, number, size.programmes, &indicators).await?;
        }
        if number.is_multiple_of(50) {
            tracing::info!(number, rows, "regions made up");
        }
    }
    let seconds = begun.elapsed().as_secs_f64();
    let args = [
        ("regions", size.regions.to_string().into()),
        ("seconds", locale.number(&format!("{seconds:.1}")).into()),
        ("rows", locale.count(rows as i64).into()),
        ("rate", locale.count((rows as f64 / seconds) as i64).into()),
    ];
    println!("{}", locale.ta("cli-simulated", &args));
    // Else the first start of the server would do it, and be late.
    let indexed = rembuk_store::search::fill(&store).await?;
    tracing::info!(indexed, seconds = begun.elapsed().as_secs_f64() - seconds, "indexed for search");
    store.close().await;
    Ok(true)
}

async fn add(store: &Store, number: u32) -> Result<i64, Failure> {
    let mut tx = store.write(INSTALLATION).await?;
    let region_id = FIRST_ID + i64::from(number);
    let plan = PlanPeriod::parse("2025-2029").ok();
    let region = Region {
        region_id,
        code: format!("99.{number:04}"),
        slug: format!("sim-{number:04}"),
        name: format!("Kabupaten Simulasi {number:04}"),
        kind: "regency".to_owned(),
        time_zone: "Asia/Jakarta".to_owned(),
        is_example: true,
        plan_title_id: Some("Rencana aksi SDGs 2025–2029 (simulasi)".to_owned()),
        plan_title_en: Some("SDG action plan 2025–2029 (simulation)".to_owned()),
        plan_start: plan.map(|plan| i64::from(plan.start())),
        plan_end: plan.map(|plan| i64::from(plan.end())),
        created_at: tx.now().micros(),
    };
    tx.add_region(&region).await?;
    let payload =
        serde_json::json!({"code": region.code, "slug": region.slug, "name": region.name, "example": true});
    tx.commit_public(act("region-added", format!("region/{}", region.code), payload)).await?;
    Ok(region_id)
}

fn act(kind: &'static str, subject: String, payload: serde_json::Value) -> PublicAct {
    PublicAct { kind, by: BY.to_owned(), subject, before: None, after: None, payload }
}

/// Indicators under the 169 targets in turn, one series and one target each, figures that drift.
async fn fill(store: &Store, region_id: i64, number: u32, size: &Simulate) -> Result<Vec<Served>, Failure> {
    let mut tx = store.write(region_id).await?;
    let targets: Vec<TargetCode> = TargetCode::all().collect();
    let mut chunk = Vec::with_capacity(CHUNK);
    let mut row_number = 0_u64;
    let mut added = Vec::new();
    for index in 0..size.indicators {
        let (Some(target), turn) =
            (targets.get(index as usize % targets.len()), index as usize / targets.len() + 1)
        else {
            continue;
        };
        let Ok(code) = IndicatorCode::parse(&format!("{target}.{turn}")) else { continue };
        let (indicator_id, series_id) = add_indicator(&mut tx, &code, index).await?;
        added.push(Served { id: indicator_id, goal: code.goal().map_or(0, |goal| goal.get()) });
        for year in 0..size.years {
            row_number += 1;
            let value = figure(number, index, year);
            let id = Uuid::now_v7().simple().to_string();
            chunk.push(serde_json::json!([
                row_number,
                id,
                indicator_id.simple().to_string(),
                series_id.simple().to_string(),
                2025 - i64::from(size.years) + 1 + i64::from(year),
                "",
                format!("{}.{}", value / 10, value % 10),
                f64::from(value) / 10.0,
                null,
                null,
                "simulasi",
                null
            ]));
            if chunk.len() == CHUNK {
                stage(&mut tx, &mut chunk).await?;
            }
        }
    }
    stage(&mut tx, &mut chunk).await?;
    let seq = tx.seq();
    run!(tx, indicator_values::insert_staged(region_id, seq))?;
    run!(tx, indicator_values::clear_staged(region_id))?;
    let payload =
        serde_json::json!({"kind": "indicator-values", "new": row_number, "changed": 0, "rows": row_number});
    tx.commit_public(act("indicator-values-imported", "indicator-values".to_owned(), payload)).await?;
    Ok(added)
}

/// Between 10.0 and 89.9 in tenths, drifting by year, different for every region and indicator.
fn figure(region: u32, indicator: u32, year: u32) -> u32 {
    let seed = region.wrapping_mul(2_654_435_761).wrapping_add(indicator.wrapping_mul(40_503));
    100 + (seed % 700 + year * (seed % 13)) % 800
}

async fn stage(tx: &mut Write, chunk: &mut Vec<serde_json::Value>) -> Result<(), Failure> {
    if chunk.is_empty() {
        return Ok(());
    }
    let region_id = tx.region_id();
    let rows = serde_json::Value::Array(std::mem::take(chunk)).to_string();
    run!(tx, staging::insert_chunk(region_id, &rows))?;
    Ok(())
}

async fn add_indicator(tx: &mut Write, code: &IndicatorCode, index: u32) -> Result<(Uuid, Uuid), Failure> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let direction = Some(if index.is_multiple_of(2) { "higher" } else { "lower" }.to_owned());
    let indicator = Indicator {
        id: Uuid::now_v7(),
        code: code.to_string(),
        code_key: code.without_star().to_owned(),
        slug: code.slug(),
        official_name: format!("Indikator simulasi {code}"),
        plain_name_id: format!("Indikator simulasi {code}"),
        plain_name_en: format!("Simulated indicator {code}"),
        unit: "%".to_owned(),
        direction: direction.clone(),
        goal: code.goal().map(|goal| i64::from(goal.get())),
        target_code: code.target().map(|target| target.to_string()),
        is_own: false,
        authority: None,
        agency_id: None,
        assignment_basis: None,
        frequency: Some("yearly".to_owned()),
        metadata: "{}".to_owned(),
        sort_key: code.sort_key(),
        valid_from_seq: seq,
    };
    let series = Series {
        id: Uuid::now_v7(),
        indicator_id: indicator.id,
        key: format!("{} | simulasi", code.without_star()),
        name: indicator.official_name.clone(),
        unit: "%".to_owned(),
        source: "Simulasi".to_owned(),
        method: "acak".to_owned(),
        direction,
        note: None,
        position: 0,
        valid_from_seq: seq,
    };
    let target = Target {
        id: Uuid::now_v7(),
        indicator_id: indicator.id,
        series_id: series.id,
        year: 2025,
        value: "50.0".to_owned(),
        value_real: 50.0,
        basis: "simulasi".to_owned(),
        valid_from_seq: seq,
    };
    run!(tx, indicators::insert(region_id, seq, &indicator))?;
    run!(tx, indicators::insert_series(region_id, seq, &series))?;
    run!(tx, targets::insert(region_id, seq, &target))?;
    Ok((indicator.id, series.id))
}
