//! Areas made of shared arcs.

use std::collections::HashMap;

use geojson::{GeometryValue, Position};

use super::raster::{OUTSIDE, Raster, Rings, margin};
use super::simplify::simplified;
use super::trace::{Border, Point, borders};

/// Cells along the longer side: a third of a pixel on a map 700 pixels wide.
const LONGEST: usize = 2048;

/// A published boundary to be made part of a map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape<'a> {
    pub code: &'a str,
    pub name: &'a str,
    /// As in [`crate::geo::Boundary`]: a `Polygon` or `MultiPolygon`, degrees of longitude and latitude.
    pub geometry_json: &'a str,
}

/// Why boundaries make no map.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TopologyError {
    #[error("the boundary of {code} cannot be read: {detail}")]
    Unreadable { code: String, detail: String },
    #[error("the boundaries enclose nothing")]
    Empty,
    #[error("{found} areas, at most {limit} fit on one map")]
    TooMany { found: usize, limit: usize },
    #[error("area number {index} is covered by others")]
    Covered { index: usize },
    #[error("the stored map cannot be read: {0}")]
    Stored(String),
}

/// Boundaries of a region's areas on a common grid: a stretch of border between two areas is one arc, used by
/// both, so that the picture has no gaps and no overlaps.
///
/// The grid is the equirectangular projection scaled by the cosine of the mean latitude: one unit is the same
/// distance in both directions there.
#[derive(Debug, Clone, PartialEq)]
pub struct Topology {
    pub(super) place: Placement,
    pub(super) arcs: Vec<Vec<Point>>,
    pub(super) areas: Vec<MapArea>,
}

/// Where the grid lies on the earth.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placement {
    /// Longitude and latitude of the grid's zero, in degrees.
    pub west: f64,
    pub north: f64,
    /// Degrees of longitude and of latitude (southwards) to a unit.
    pub step: (f64, f64),
}

/// One area of a map.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct MapArea {
    pub code: String,
    pub name: String,
    /// Arcs in order; a negative number `!n` means arc `n` backwards, as in TopoJSON. Outer rings and holes alike:
    /// a point is inside if an odd number of rings surrounds it.
    pub rings: Vec<Vec<i64>>,
    /// Middle of the roomiest place inside, and how far a name may reach to either side.
    pub label: (i32, i32, i32),
}

impl Topology {
    /// Makes the map, to be kept: this is work for an import, not for a page. The same shapes give the same
    /// map. No border strays more than 1.6 + 1 cells (of 2,048 along the longer side) from where two files
    /// agree on it; where neighbours' borders differ it runs between them.
    ///
    /// # Errors
    /// A geometry that cannot be read, shapes without any extent, more than 65,000 of them, or one that lies
    /// wholly under others.
    pub fn build(shapes: &[Shape<'_>]) -> Result<Self, TopologyError> {
        Self::build_on(shapes, LONGEST)
    }

    pub(super) fn build_on(shapes: &[Shape<'_>], longest: usize) -> Result<Self, TopologyError> {
        const LIMIT: usize = 65_000;
        if shapes.len() > LIMIT {
            return Err(TopologyError::TooMany { found: shapes.len(), limit: LIMIT });
        }
        let read: Result<Vec<Rings>, _> = shapes.iter().map(rings_of).collect();
        let mut rings = read?;
        let (place, size) = Placement::around(&rings, longest)?;
        for point in rings.iter_mut().flatten().flatten() {
            *point = place.to_grid(*point);
        }
        let raster = Raster::draw(&rings, size, longest)?;
        let found = borders(&raster);
        let arcs = simplified(&found);
        let labels = super::labels::places(&raster, shapes.len(), longest);
        let mut areas: Vec<MapArea> = shapes
            .iter()
            .zip(labels)
            .zip(assembled(&found, shapes.len()))
            .map(|((shape, label), rings)| MapArea {
                code: shape.code.to_owned(),
                name: shape.name.to_owned(),
                rings,
                label,
            })
            .collect();
        areas.sort_by(|a, b| a.code.cmp(&b.code));
        let mut topology = Self { place, arcs, areas };
        let ordered: Vec<Vec<Vec<i64>>> =
            topology.areas.iter().map(|area| topology.polygons(area).concat()).collect();
        topology.areas.iter_mut().zip(ordered).for_each(|(area, rings)| area.rings = rings);
        Ok(topology)
    }

    /// Codes of the areas, sorted.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.areas.iter().map(|area| area.code.as_str())
    }

    /// West, south, east, north in degrees.
    pub fn bounds(&self) -> (f64, f64, f64, f64) {
        let ((left, top), (right, bottom)) = self.extent();
        let lng = |x: i32| self.place.west + f64::from(x) * self.place.step.0;
        let lat = |y: i32| self.place.north - f64::from(y) * self.place.step.1;
        (lng(left), lat(bottom), lng(right), lat(top))
    }

    /// Upper left and lower right corner of all arcs.
    pub(super) fn extent(&self) -> (Point, Point) {
        let mut points = self.arcs.iter().flatten();
        let first = points.next().copied().unwrap_or((0, 0));
        points.fold((first, first), |(low, high), (x, y)| {
            ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
        })
    }

    /// The points of a ring, the last one the first again.
    pub(super) fn ring(&self, arcs: &[i64]) -> Vec<Point> {
        let mut points: Vec<Point> = Vec::new();
        for reference in arcs {
            let line = &self.arcs[arc_index(*reference)];
            let skip = usize::from(!points.is_empty());
            if *reference < 0 {
                points.extend(line.iter().rev().skip(skip));
            } else {
                points.extend(line.iter().skip(skip));
            }
        }
        points
    }

    /// Which arcs have an area on either side.
    pub(super) fn inner_arcs(&self) -> Vec<bool> {
        let mut uses = vec![0; self.arcs.len()];
        for reference in self.areas.iter().flat_map(|area| area.rings.iter().flatten()) {
            uses[arc_index(*reference)] += 1;
        }
        uses.into_iter().map(|uses| uses > 1).collect()
    }
}

pub(super) fn arc_index(reference: i64) -> usize {
    (if reference < 0 { !reference } else { reference }) as usize
}

impl Placement {
    fn around(areas: &[Rings], longest: usize) -> Result<(Self, (usize, usize)), TopologyError> {
        let mut points = areas.iter().flatten().flatten();
        let first = points.next().copied().ok_or(TopologyError::Empty)?;
        let (low, high) = points.fold((first, first), |(low, high), (x, y)| {
            ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
        });
        let squeeze = ((low.1 + high.1) / 2.0).to_radians().cos().max(0.01);
        let span = ((high.0 - low.0) * squeeze).max(high.1 - low.1);
        if !span.is_finite() || span <= 0.0 {
            return Err(TopologyError::Empty);
        }
        // Few enough digits that the stored text gives the same numbers back.
        let short = |degrees: f64| (degrees * 1e12).round().max(1.0) / 1e12;
        let step = (short(span / longest as f64 / squeeze), short(span / longest as f64));
        let margin = margin(longest);
        let cells = |degrees: f64, step: f64| (degrees / step).ceil() as usize + 2 * margin;
        let size = (cells(high.0 - low.0, step.0), cells(high.1 - low.1, step.1));
        let corner = |degrees: f64| (degrees * 1e9).round() / 1e9;
        let west = corner(low.0 - margin as f64 * step.0);
        let place = Self { west, north: corner(high.1 + margin as f64 * step.1), step };
        Ok((place, size))
    }

    fn to_grid(self, (lng, lat): (f64, f64)) -> (f64, f64) {
        ((lng - self.west) / self.step.0, (self.north - lat) / self.step.1)
    }
}

fn rings_of(shape: &Shape<'_>) -> Result<Rings, TopologyError> {
    let unreadable = |detail: String| TopologyError::Unreadable { code: shape.code.to_owned(), detail };
    let geometry: geojson::Geometry =
        shape.geometry_json.parse().map_err(|error: geojson::Error| unreadable(error.to_string()))?;
    let polygons = match geometry.value {
        GeometryValue::Polygon { coordinates } => vec![coordinates],
        GeometryValue::MultiPolygon { coordinates } => coordinates,
        other => return Err(unreadable(other.type_name().to_owned())),
    };
    let point = |position: &Position| match position.as_slice() {
        [lng, lat, ..] if lng.is_finite() && lat.is_finite() => Ok((*lng, *lat)),
        other => Err(unreadable(format!("{other:?}"))),
    };
    polygons.iter().flatten().map(|ring| ring.iter().map(point).collect()).collect()
}

/// The rings of every area. Where four borders meet, a ring turns left, so that it touches itself there
/// instead of crossing.
fn assembled(found: &[Border], areas: usize) -> Vec<Vec<Vec<i64>>> {
    let mut by_area: Vec<Vec<i64>> = vec![Vec::new(); areas + 1];
    for (index, border) in (0_i64..).zip(found) {
        by_area[usize::from(border.left)].push(index);
        by_area[usize::from(border.right)].push(!index);
    }
    by_area.into_iter().skip(usize::from(OUTSIDE) + 1).map(|own| rings_from(found, &own)).collect()
}

fn rings_from(found: &[Border], own: &[i64]) -> Vec<Vec<i64>> {
    let mut leaving: HashMap<Point, Vec<i64>> = HashMap::new();
    for reference in own {
        leaving.entry(ends(found, *reference)[0]).or_default().push(*reference);
    }
    let mut rings = Vec::new();
    for first in own {
        let mut ring = Vec::new();
        let start = ends(found, *first)[0];
        let mut next = take(&mut leaving, start, |reference| reference == *first);
        while let Some(reference) = next {
            ring.push(reference);
            let [_, _, before, end] = ends(found, reference);
            if end == start {
                break;
            }
            let way = (end.0 - before.0, end.1 - before.1);
            let turns_left = |other: i64| {
                let [from, to, _, _] = ends(found, other);
                let turn = (to.0 - from.0, to.1 - from.1);
                // Left of (x, y) with y downwards is (y, −x).
                i64::from(turn.0) * i64::from(way.1) - i64::from(turn.1) * i64::from(way.0) > 0
            };
            next = take(&mut leaving, end, turns_left).or_else(|| take(&mut leaving, end, |_| true));
        }
        if !ring.is_empty() {
            rings.push(ring);
        }
    }
    rings
}

fn take(leaving: &mut HashMap<Point, Vec<i64>>, at: Point, wanted: impl Fn(i64) -> bool) -> Option<i64> {
    let here = leaving.get_mut(&at)?;
    let index = here.iter().position(|reference| wanted(*reference))?;
    Some(here.remove(index))
}

/// First, second, last but one and last point of an arc in the direction of its reference.
fn ends(found: &[Border], reference: i64) -> [Point; 4] {
    let points = &found[arc_index(reference)].points;
    let last = points.len() - 1;
    let ends = [points[0], points[1], points[last - 1], points[last]];
    if reference < 0 { [ends[3], ends[2], ends[1], ends[0]] } else { ends }
}
