//! Made-up little regions, and the real one where it is at hand.

mod drawings;
mod topologies;

use std::path::PathBuf;

use super::*;

/// A lattice of `columns` × `rows` quadrilaterals that share their corners exactly; `shifts` moves the corners
/// by up to a third of a side.
fn lattice(columns: usize, rows: usize, shifts: &[(f64, f64)]) -> Vec<(String, String)> {
    let corner = |x: usize, y: usize| {
        let (dx, dy) =
            shifts.get((y * (columns + 1) + x) % shifts.len().max(1)).copied().unwrap_or((0.0, 0.0));
        format!("[{},{}]", 113.0 + (x as f64 + dx) * 0.1, -8.0 - (y as f64 + dy) * 0.1)
    };
    let mut shapes = Vec::new();
    for y in 0..rows {
        for x in 0..columns {
            let ring = [(x, y), (x, y + 1), (x + 1, y + 1), (x + 1, y), (x, y)];
            let ring: Vec<String> = ring.iter().map(|(x, y)| corner(*x, *y)).collect();
            let geometry = format!(r#"{{"type":"Polygon","coordinates":[[{}]]}}"#, ring.join(","));
            shapes.push((format!("35.09.{:02}", y * columns + x + 1), geometry));
        }
    }
    shapes
}

fn shapes(made: &[(String, String)]) -> Vec<Shape<'_>> {
    made.iter().map(|(code, geometry)| Shape { code, name: code, geometry_json: geometry }).collect()
}

fn polygon(code: &str, rings: &str) -> (String, String) {
    (code.to_owned(), format!(r#"{{"type":"Polygon","coordinates":[{rings}]}}"#))
}

/// The shared file of Jember, if it is at hand.
fn jember(file: &str) -> Option<String> {
    let root = std::env::var_os("REMBUK_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let read = std::fs::read_to_string(root.join("jember").join(file)).ok();
    if read.is_none() {
        println!("skipped: {file} is not at hand");
    }
    read
}

fn jember_map() -> Option<Topology> {
    let boundaries = crate::geo::parse_boundaries(&jember("districts.geojson")?, None).unwrap();
    let shapes: Vec<Shape<'_>> = boundaries
        .iter()
        .map(|boundary| Shape {
            code: &boundary.code,
            name: boundary.name.as_deref().unwrap_or_default(),
            geometry_json: &boundary.geometry_json,
        })
        .collect();
    Some(Topology::build(&shapes).unwrap())
}
