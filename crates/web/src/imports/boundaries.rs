//! Boundaries of districts (or villages) as GeoJSON.
use super::ImportError;
use super::context::Context;
use super::districts::other_region;
use super::versions::{settle, store_plan};
use super::{explain::Explain, explain::Said};
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_documents::geo::{self, parse_boundaries};
use rembuk_documents::maps::{Shape, Topology, TopologyError};
use rembuk_domain::places::{DistrictCode, RegionCode, VillageCode};
use rembuk_store::rows::{Boundary, District, NOW};
use rembuk_store::{Write, run};
use std::collections::HashSet;
use uuid::Uuid;

pub(crate) fn cells(row: &Boundary) -> Vec<String> {
    vec![row.code.clone(), row.geometry.clone(), row.source.clone()]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region = context.region_code()?;
    let region_id = tx.region_id();
    let current = run!(tx, places::list_boundaries(region_id, NOW))?;
    let districts = run!(tx, places::list_districts(region_id, NOW))?;
    let here = middle_of(&districts);
    let mut places: HashSet<String> = districts.into_iter().map(|place| place.code).collect();
    places.extend(run!(tx, places::list_villages(region_id, NOW))?.into_iter().map(|place| place.code));
    let mut sources = Vec::new();
    let found = match context.job.input.text(context.job.max_bytes) {
        Ok(text) => {
            sources = sources_in(&text);
            parse_boundaries(&text, None)
        }
        Err(kind) => Err(vec![Fault::of_file(kind)]),
    };
    let found = found.unwrap_or_else(|faults| {
        context.all_faults(faults);
        Vec::new()
    });
    let mut rows = Vec::new();
    let mut sources = sources.into_iter();
    for (number, area) in (1_u64..).zip(found) {
        let own = sources.next().flatten();
        let source = context.job.source.clone().or(own).unwrap_or_else(|| context.source());
        context.tick();
        match code_of(&area, region, &places).and_then(|code| near(&area, here, code)) {
            Err((key, args)) => {
                context.fault(Fault::at_row(number, FaultKind::Domain { key, args }));
            }
            Ok(code) => rows.push((
                number,
                Boundary { id: Uuid::nil(), code, geometry: area.geometry_json, source, valid_from_seq: 0 },
            )),
        }
    }
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, places, insert_boundary, close_boundary);
        draw_together(tx, context).await?;
    }
    Ok(())
}

/// Neighbours share their border from here on: simplified once, it can't tear. Only districts are drawn on maps.
async fn draw_together(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    if context.new + context.changed == 0 {
        return Ok(());
    }
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let rows = run!(tx, places::list_boundaries(region_id, NOW))?;
    let shapes: Vec<Shape<'_>> = rows
        .iter()
        .filter(|row| DistrictCode::parse(&row.code).is_ok())
        .map(|row| Shape { code: &row.code, name: &row.code, geometry_json: &row.geometry })
        .collect();
    let drawn = match Topology::build(&shapes) {
        Ok(topology) => topology.to_json(),
        // Villages only: there is nothing to draw yet.
        Err(TopologyError::Empty) => return Ok(()),
        Err(error) => Err(error),
    };
    match drawn {
        Ok(topology) => {
            run!(tx, places::close_topology(region_id, seq))?;
            run!(tx, places::insert_topology(region_id, seq, &topology))?;
        }
        Err(error) => {
            let kind = FaultKind::Domain {
                key: "fault-boundaries-undrawable",
                args: vec![("detail", error.to_string())],
            };
            context.fault(Fault::of_file(kind));
        }
    }
    Ok(())
}

/// The property `sumber` of each feature: our own exports keep the source there. A file that is no collection has none,
/// and its faults are told by the parser of boundaries.
fn sources_in(text: &str) -> Vec<Option<String>> {
    #[derive(serde::Deserialize)]
    struct Collection {
        features: Vec<Feature>,
    }
    #[derive(serde::Deserialize)]
    struct Feature {
        properties: Option<Properties>,
    }
    #[derive(serde::Deserialize)]
    struct Properties {
        sumber: Option<String>,
    }
    let collection: Option<Collection> = serde_json::from_str(text.trim_start_matches('\u{feff}')).ok();
    let features = collection.map(|collection| collection.features).unwrap_or_default();
    features.into_iter().map(|feature| feature.properties.and_then(|properties| properties.sumber)).collect()
}

/// Mean of the points of a region's districts: longitude, latitude. None where nobody knows them.
fn middle_of(districts: &[District]) -> Option<(f64, f64)> {
    let degrees = |text: &Option<String>| text.as_ref().and_then(|text| text.parse::<f64>().ok());
    let points: Vec<(f64, f64)> =
        districts.iter().filter_map(|row| degrees(&row.longitude).zip(degrees(&row.latitude))).collect();
    let count = points.len() as f64;
    let sum = points.iter().fold((0.0, 0.0), |sum, point| (sum.0 + point.0, sum.1 + point.1));
    (!points.is_empty()).then(|| (sum.0 / count, sum.1 / count))
}

/// A code may be right and the shape another's: no regency reaches this many degrees from its middle.
const FARTHEST: f64 = 4.0;

fn near(area: &geo::Boundary, here: Option<(f64, f64)>, code: String) -> Result<String, Said> {
    let (lng, lat) = area.middle;
    match here {
        Some(here) if (lng - here.0).abs() > FARTHEST || (lat - here.1).abs() > FARTHEST => Err((
            "fault-boundary-far",
            vec![("found", code), ("lng", format!("{lng:.2}")), ("lat", format!("{lat:.2}"))],
        )),
        _ => Ok(code),
    }
}

fn code_of(area: &geo::Boundary, region: RegionCode, places: &HashSet<String>) -> Result<String, Said> {
    let district = DistrictCode::parse(&area.code);
    let (theirs, code) = match (district, VillageCode::parse(&area.code)) {
        (Ok(code), _) => (code.region(), code.to_string()),
        (Err(_), Ok(code)) => (code.district().region(), code.to_string()),
        (Err(error), Err(_)) => return Err(error.explain()),
    };
    if theirs != region {
        return Err(other_region(&code, theirs, region));
    }
    if !places.contains(&code) {
        return Err(("fault-unknown-place", vec![("found", code)]));
    }
    Ok(code)
}
