//! A [`Topology`] as text: TopoJSON 1.0.0 with quantised, delta-encoded arcs, so that other programs can draw
//! the stored map too.

use serde::{Deserialize, Serialize};

use super::simplify::doubled_area;
use super::topology::{MapArea, Placement, Topology, TopologyError, arc_index};
use super::trace::Point;

#[derive(Serialize, Deserialize)]
struct Document {
    #[serde(rename = "type")]
    kind: String,
    transform: Transform,
    objects: Objects,
    arcs: Vec<Vec<(i32, i32)>>,
}

#[derive(Serialize, Deserialize)]
struct Transform {
    scale: (f64, f64),
    translate: (f64, f64),
}

#[derive(Serialize, Deserialize)]
struct Objects {
    areas: Collection,
}

#[derive(Serialize, Deserialize)]
struct Collection {
    #[serde(rename = "type")]
    kind: String,
    geometries: Vec<Geometry>,
}

#[derive(Serialize, Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    id: String,
    properties: Properties,
    arcs: Vec<Vec<Vec<i64>>>,
}

#[derive(Serialize, Deserialize)]
struct Properties {
    name: String,
    label: (i32, i32, i32),
}

impl Topology {
    /// TopoJSON: one object `areas`, a `GeometryCollection` of `MultiPolygon`s with the code as `id`, the name
    /// and the place of its label (x, y and reach, in grid units) as properties. A few kilobytes for a regency.
    ///
    /// # Errors
    /// None that could happen with a built topology; a number that is no JSON would be reported.
    pub fn to_json(&self) -> Result<String, TopologyError> {
        let geometry = |area: &MapArea| Geometry {
            kind: "MultiPolygon".to_owned(),
            id: area.code.clone(),
            properties: Properties { name: area.name.clone(), label: area.label },
            arcs: self.polygons(area),
        };
        let document = Document {
            kind: "Topology".to_owned(),
            transform: Transform {
                scale: (self.place.step.0, -self.place.step.1),
                translate: (self.place.west, self.place.north),
            },
            objects: Objects {
                areas: Collection {
                    kind: "GeometryCollection".to_owned(),
                    geometries: self.areas.iter().map(geometry).collect(),
                },
            },
            arcs: self.arcs.iter().map(|arc| deltas(arc)).collect(),
        };
        serde_json::to_string(&document).map_err(stored)
    }

    /// Reads what [`Self::to_json`] wrote.
    ///
    /// # Errors
    /// [`TopologyError::Stored`] for other text, references to arcs that are not there, and rings that do not
    /// close: what is read can be drawn.
    pub fn from_json(text: &str) -> Result<Self, TopologyError> {
        let document: Document = serde_json::from_str(text).map_err(stored)?;
        let Transform { scale, translate } = document.transform;
        let place = Placement { west: translate.0, north: translate.1, step: (scale.0, -scale.1) };
        let arcs: Result<Vec<Vec<Point>>, _> = document.arcs.iter().map(|arc| summed(arc)).collect();
        let area = |geometry: Geometry| MapArea {
            code: geometry.id,
            name: geometry.properties.name,
            rings: geometry.arcs.into_iter().flatten().collect(),
            label: geometry.properties.label,
        };
        let areas = document.objects.areas.geometries.into_iter().map(area).collect();
        let topology = Self { place, arcs: arcs?, areas };
        for area in &topology.areas {
            for ring in &area.rings {
                if ring.iter().any(|reference| arc_index(*reference) >= topology.arcs.len()) {
                    return Err(TopologyError::Stored(format!("an arc of {} is missing", area.code)));
                }
                let joined = ring.iter().zip(ring.iter().cycle().skip(1)).all(|(one, next)| {
                    let (one, next) = (topology.ring(&[*one]), topology.ring(&[*next]));
                    one.last() == next.first()
                });
                if ring.is_empty() || !joined {
                    return Err(TopologyError::Stored(format!("a ring of {} is open", area.code)));
                }
            }
        }
        Ok(topology)
    }

    /// Outer rings, each followed by the holes in it.
    pub(super) fn polygons(&self, area: &MapArea) -> Vec<Vec<Vec<i64>>> {
        let measured: Vec<(i64, Vec<Point>, &Vec<i64>)> = area
            .rings
            .iter()
            .map(|arcs| {
                let points = self.ring(arcs);
                (doubled_area(&points), points, arcs)
            })
            .collect();
        // The area is on the left of its rings: with y downwards an outer ring has a negative area.
        let (outer, holes): (Vec<_>, Vec<_>) = measured.into_iter().partition(|(size, _, _)| *size < 0);
        let mut polygons: Vec<Vec<Vec<i64>>> =
            outer.iter().map(|(_, _, arcs)| vec![(*arcs).clone()]).collect();
        for (_, points, arcs) in &holes {
            let around = (0..outer.len())
                .filter(|index| points.iter().any(|point| surrounds(&outer[*index].1, *point)))
                .max_by_key(|index| outer[*index].0);
            match around.and_then(|index| polygons.get_mut(index)) {
                Some(polygon) => polygon.push((*arcs).clone()),
                None => polygons.push(vec![(*arcs).clone()]),
            }
        }
        polygons
    }
}

/// Whether a point lies inside a ring (an odd number of its sides lies to the right); on a side it may be either.
pub(super) fn surrounds(ring: &[Point], (x, y): Point) -> bool {
    let crossings = ring.windows(2).filter(|pair| {
        let [(x1, y1), (x2, y2)] = [pair[0], pair[1]];
        let share = (f64::from(y) - f64::from(y1)) / (f64::from(y2) - f64::from(y1));
        (y1 <= y) != (y2 <= y) && f64::from(x) < f64::from(x1) + share * (f64::from(x2) - f64::from(x1))
    });
    crossings.count() % 2 == 1
}

fn stored(error: serde_json::Error) -> TopologyError {
    TopologyError::Stored(error.to_string())
}

fn deltas(arc: &[Point]) -> Vec<Point> {
    let mut last = (0, 0);
    arc.iter()
        .map(|point| {
            let step = (point.0 - last.0, point.1 - last.1);
            last = *point;
            step
        })
        .collect()
}

fn summed(deltas: &[Point]) -> Result<Vec<Point>, TopologyError> {
    /// Far beyond any grid of ours; sums and products of such numbers stay within their types.
    const FARTHEST: i32 = 1 << 20;
    let mut at = (0_i32, 0_i32);
    let mut arc = Vec::with_capacity(deltas.len());
    for step in deltas {
        at = (at.0.saturating_add(step.0), at.1.saturating_add(step.1));
        if at.0.saturating_abs() > FARTHEST || at.1.saturating_abs() > FARTHEST {
            return Err(TopologyError::Stored("a point lies off the grid".to_owned()));
        }
        arc.push(at);
    }
    if arc.len() < 2 {
        return Err(TopologyError::Stored("an arc has no length".to_owned()));
    }
    Ok(arc)
}
