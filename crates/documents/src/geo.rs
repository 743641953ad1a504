//! Boundaries as they are published: a GeoJSON FeatureCollection in longitude/latitude (RFC 7946).

mod crossing;

use std::collections::HashSet;

use geojson::{Feature, FeatureCollection, GeometryValue, Position};

use crate::fault::{Fault, FaultKind};

/// More points than this cannot be drawn on a page that must stay small; simplify the file first.
pub const MAX_POINTS: usize = 200_000;

/// Property names under which published files keep the area's code, best first.
pub const CODE_PROPERTIES: &[&str] = &[
    "kode",
    "kode_kemendagri",
    "kode_wilayah",
    "code",
    "KODE",
    "Kode",
    "kd_wilayah",
    "KDEPUM",
    "KDCPUM",
    "id",
];

/// Property names under which published files keep the area's name, best first.
pub const NAME_PROPERTIES: &[&str] =
    &["nama", "name", "NAMA", "Nama", "nama_wilayah", "NAMOBJ", "WADMKC", "WADMKD", "kecamatan", "desa"];

/// The area of one district or village.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    /// The code as the file writes it, trimmed.
    pub code: String,
    pub name: Option<String>,
    /// A GeoJSON geometry object, `Polygon` or `MultiPolygon`, degrees of longitude and latitude.
    pub geometry_json: String,
    pub ring_count: usize,
    pub point_count: usize,
    /// Middle of its extent: longitude, latitude.
    pub middle: (f64, f64),
}

/// Reads a FeatureCollection of areas. `code_property` is looked at before the [`CODE_PROPERTIES`].
///
/// # Errors
/// Every fault found, with the feature's number as row: text that is no FeatureCollection, a feature without
/// a code or with another's code, a geometry that is no area, coordinates off the earth, rings that do not
/// close or cross themselves, more than [`MAX_POINTS`] points in all.
pub fn parse_boundaries(text: &str, code_property: Option<&str>) -> Result<Vec<Boundary>, Vec<Fault>> {
    let unreadable = |detail: String| vec![Fault::of_file(FaultKind::Unreadable { detail })];
    let collection: FeatureCollection = text
        .trim_start_matches('\u{feff}')
        .parse()
        .map_err(|error: geojson::Error| unreadable(error.to_string()))?;
    if collection.features.is_empty() {
        return Err(vec![Fault::of_file(FaultKind::Empty)]);
    }
    let mut boundaries = Vec::with_capacity(collection.features.len());
    let mut faults = Vec::new();
    let mut seen = HashSet::new();
    for (number, feature) in (1_u64..).zip(&collection.features) {
        match boundary(feature, code_property) {
            Ok(boundary) if seen.insert(boundary.code.clone()) => boundaries.push(boundary),
            Ok(boundary) => {
                faults.push(Fault::at_row(number, FaultKind::DuplicateCode { code: boundary.code }))
            }
            Err(kind) => faults.push(Fault::at_row(number, kind)),
        }
    }
    let found: usize = boundaries.iter().map(|boundary| boundary.point_count).sum();
    if found > MAX_POINTS {
        faults.push(Fault::of_file(FaultKind::TooManyPoints { found, limit: MAX_POINTS }));
    }
    if faults.is_empty() { Ok(boundaries) } else { Err(faults) }
}

fn boundary(feature: &Feature, code_property: Option<&str>) -> Result<Boundary, FaultKind> {
    let names = code_property.into_iter().chain(CODE_PROPERTIES.iter().copied());
    let code = property(feature, names).ok_or(FaultKind::MissingCode)?;
    let name = property(feature, NAME_PROPERTIES.iter().copied());
    let Some(geometry) = &feature.geometry else {
        return Err(FaultKind::NotAnArea { found: "null".to_owned() });
    };
    let polygons = match &geometry.value {
        GeometryValue::Polygon { coordinates } => std::slice::from_ref(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates.as_slice(),
        other => return Err(FaultKind::NotAnArea { found: other.type_name().to_owned() }),
    };
    let (mut ring_count, mut point_count) = (0, 0);
    for ring in polygons.iter().flatten() {
        ring_count += 1;
        point_count += ring.len();
        check_ring(ring, ring_count)?;
    }
    if ring_count == 0 {
        return Err(FaultKind::NotAnArea { found: "empty".to_owned() });
    }
    let middle = middle(polygons.iter().flatten().flatten());
    Ok(Boundary { code, name, geometry_json: geometry.value.to_string(), ring_count, point_count, middle })
}

fn middle<'p>(positions: impl Iterator<Item = &'p Position>) -> (f64, f64) {
    let mut extent = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
    for position in positions {
        if let [lng, lat, ..] = position.as_slice() {
            extent = [extent[0].min(*lng), extent[1].min(*lat), extent[2].max(*lng), extent[3].max(*lat)];
        }
    }
    (f64::midpoint(extent[0], extent[2]), f64::midpoint(extent[1], extent[3]))
}

fn check_ring(ring: &[Position], number: usize) -> Result<(), FaultKind> {
    for position in ring {
        let lng = position.as_slice().first().copied().unwrap_or(f64::NAN);
        let lat = position.as_slice().get(1).copied().unwrap_or(f64::NAN);
        if !(-180.0..=180.0).contains(&lng) || !(-90.0..=90.0).contains(&lat) {
            return Err(FaultKind::OutsideTheEarth { lng: lng.to_string(), lat: lat.to_string() });
        }
    }
    if ring.len() < 4 || ring.first() != ring.last() {
        return Err(FaultKind::UnclosedRing { ring: number });
    }
    // A ring of too many points is refused for that: no time is spent on its crossings.
    if ring.len() <= MAX_POINTS
        && let Some((lng, lat)) = crossing::first_crossing(ring)
    {
        return Err(FaultKind::CrossingRing { ring: number, lng: lng.to_string(), lat: lat.to_string() });
    }
    Ok(())
}

/// The first of these properties that holds a text or a whole number; a code kept as a number is common.
fn property<'a>(feature: &Feature, mut names: impl Iterator<Item = &'a str>) -> Option<String> {
    names.find_map(|name| match feature.property(name)? {
        serde_json::Value::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
        serde_json::Value::Number(number) if !number.is_f64() => Some(number.to_string()),
        _ => None,
    })
}
