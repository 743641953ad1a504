//! Fewer points for the same borders. Each border is simplified once, for both its sides; no two may meet
//! anywhere but at their ends afterwards.

use std::collections::{BTreeSet, HashMap};

use super::trace::{Border, Point};

/// No simplified border strays farther than this from the traced one, in cells.
pub(super) const TOLERANCE: f64 = 1.6;
/// Side of the squares in which crossings are looked for, in cells.
const BUCKET: i32 = 32;

/// The points of each border, in the same order. A border that would cross or touch another is given half the
/// tolerance until it no longer does; unsimplified borders never do.
pub(super) fn simplified(borders: &[Border]) -> Vec<Vec<Point>> {
    let mut tolerance = vec![TOLERANCE; borders.len()];
    let mut lines: Vec<Vec<Point>> =
        borders.iter().map(|border| reduced(&border.points, TOLERANCE)).collect();
    loop {
        let mut again = conflicts(&lines);
        again.retain(|index| tolerance[*index] > 0.0);
        if again.is_empty() {
            return lines;
        }
        for index in again {
            tolerance[index] = if tolerance[index] > 0.4 { tolerance[index] / 2.0 } else { 0.0 };
            lines[index] = reduced(&borders[index].points, tolerance[index]);
        }
    }
}

/// Douglas–Peucker (D. Douglas and T. Peucker, 1973): it bounds the distance, which Visvalingam does not. A
/// closed line is halved at the point farthest from its start.
fn reduced(points: &[Point], tolerance: f64) -> Vec<Point> {
    let last = points.len().saturating_sub(1);
    if last < 2 || tolerance <= 0.0 {
        return points.to_vec();
    }
    let mut keep = vec![false; points.len()];
    (keep[0], keep[last]) = (true, true);
    let mut open = vec![(0, last)];
    if points[0] == points[last] {
        let far = (0..last).max_by_key(|i| (squared(points[0], points[*i]), *i)).unwrap_or(0);
        keep[far] = true;
        open = vec![(0, far), (far, last)];
    }
    while let Some((from, to)) = open.pop() {
        let mut worst = (tolerance * tolerance, None);
        for middle in from + 1..to {
            let distance = distance_squared(points[middle], points[from], points[to]);
            if distance > worst.0 {
                worst = (distance, Some(middle));
            }
        }
        if let (_, Some(middle)) = worst {
            keep[middle] = true;
            open.extend([(from, middle), (middle, to)]);
        }
    }
    points.iter().zip(keep).filter(|(_, keep)| *keep).map(|(point, _)| *point).collect()
}

fn squared(a: Point, b: Point) -> i64 {
    let (dx, dy) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
    dx * dx + dy * dy
}

/// From a point to the nearest of a segment.
fn distance_squared(point: Point, from: Point, to: Point) -> f64 {
    let length = squared(from, to) as f64;
    let (dx, dy) = (f64::from(to.0 - from.0), f64::from(to.1 - from.1));
    let (px, py) = (f64::from(point.0 - from.0), f64::from(point.1 - from.1));
    let share = if length > 0.0 { ((px * dx + py * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (px - share * dx).powi(2) + (py - share * dy).powi(2)
}

/// Lines that meet another (or themselves) elsewhere than at a shared end of two segments, and closed lines
/// that enclose nothing.
pub(super) fn conflicts(lines: &[Vec<Point>]) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut buckets: HashMap<Point, Vec<(usize, usize)>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if line.first() == line.last() && doubled_area(line) == 0 {
            found.insert(index);
        }
        for at in 0..line.len().saturating_sub(1) {
            let (a, b) = (line[at], line[at + 1]);
            for x in a.0.min(b.0).div_euclid(BUCKET)..=a.0.max(b.0).div_euclid(BUCKET) {
                for y in a.1.min(b.1).div_euclid(BUCKET)..=a.1.max(b.1).div_euclid(BUCKET) {
                    buckets.entry((x, y)).or_default().push((index, at));
                }
            }
        }
    }
    for segments in buckets.values() {
        for (number, (line, at)) in segments.iter().enumerate() {
            for (other_line, other_at) in &segments[number + 1..] {
                let one = (lines[*line][*at], lines[*line][at + 1]);
                let other = (lines[*other_line][*other_at], lines[*other_line][other_at + 1]);
                if meet_badly(one, other) {
                    found.extend([*line, *other_line]);
                }
            }
        }
    }
    found
}

/// Twice the signed area inside a closed line.
pub(super) fn doubled_area(line: &[Point]) -> i64 {
    let cross = |a: Point, b: Point| i64::from(a.0) * i64::from(b.1) - i64::from(b.0) * i64::from(a.1);
    line.windows(2).map(|pair| cross(pair[0], pair[1])).sum()
}

/// Which side of the line from `a` to `b` the point lies on: −1, 0 (on it), 1.
fn side(a: Point, b: Point, point: Point) -> i64 {
    let (dx, dy) = (i64::from(b.0 - a.0), i64::from(b.1 - a.1));
    (dx * i64::from(point.1 - a.1) - dy * i64::from(point.0 - a.0)).signum()
}

fn within(a: Point, b: Point, point: Point) -> bool {
    (a.0.min(b.0)..=a.0.max(b.0)).contains(&point.0) && (a.1.min(b.1)..=a.1.max(b.1)).contains(&point.1)
}

fn meet_badly((a, b): (Point, Point), (c, d): (Point, Point)) -> bool {
    let on_the_other = |from: Point, to: Point, point: Point| {
        point != from && point != to && side(from, to, point) == 0 && within(from, to, point)
    };
    let touches = on_the_other(a, b, c) || on_the_other(a, b, d);
    let touched = on_the_other(c, d, a) || on_the_other(c, d, b);
    let same = (a, b) == (c, d) || (a, b) == (d, c);
    let crosses = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    touches || touched || same || crosses
}
