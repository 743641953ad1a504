//! Rings that cross themselves: what is inside nobody can say, and areas come out wrong.
use geojson::Position;

type Point = (f64, f64);

/// Where two sides of a ring first cross, if they do: (longitude, latitude) of the corner that begins the one side. Sides
/// that only touch do not cross.
pub(super) fn first_crossing(ring: &[Position]) -> Option<Point> {
    let points: Vec<Point> = ring.iter().filter_map(point).collect();
    // A point said twice makes a side without length, which crosses nothing.
    let mut sides: Vec<(Point, Point)> =
        points.windows(2).map(|pair| (pair[0], pair[1])).filter(|(from, to)| from != to).collect();
    // From west to east: a side need only be compared with those that have not ended yet.
    sides.sort_by(|a, b| west(a).total_cmp(&west(b)));
    let mut open: Vec<(Point, Point)> = Vec::new();
    for side in sides {
        open.retain(|other| east(other) >= west(&side));
        if open.iter().any(|other| cross(other, &side)) {
            return Some(side.0);
        }
        open.push(side);
    }
    None
}

fn point(position: &Position) -> Option<Point> {
    let position = position.as_slice();
    Some((*position.first()?, *position.get(1)?))
}

fn west(side: &(Point, Point)) -> f64 {
    side.0.0.min(side.1.0)
}

fn east(side: &(Point, Point)) -> f64 {
    side.0.0.max(side.1.0)
}

/// Whether each side parts the corners of the other.
fn cross(a: &(Point, Point), b: &(Point, Point)) -> bool {
    let apart = |side: &(Point, Point), other: &(Point, Point)| {
        turn(side.0, side.1, other.0) * turn(side.0, side.1, other.1) < 0.0
    };
    apart(a, b) && apart(b, a)
}

/// Above 0 if the way from `a` over `b` to `c` turns left, below if it turns right.
fn turn(a: Point, b: Point, c: Point) -> f64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}
