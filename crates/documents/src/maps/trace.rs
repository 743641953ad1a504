//! Borders of a [`Raster`]: cut where three owners meet, each between two cuts found once.

use super::raster::{OUTSIDE, Raster};

/// A point of the grid: the corner of cells, x to the right, y down.
pub(super) type Point = (i32, i32);

/// One stretch of border with the same owner on either side all along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Border {
    /// Its turns, ends included; the last is the first again where it is closed.
    pub points: Vec<Point>,
    /// The owner to the left when walking along; never the same as `right`.
    pub left: u16,
    pub right: u16,
}

/// East, south, west, north; turning right adds one.
const STEPS: [(i32, i32); 4] = [(1, 0), (0, 1), (-1, 0), (0, -1)];

/// All borders, in the order of their first corner from the top.
pub(super) fn borders(raster: &Raster) -> Vec<Border> {
    let mut walker = Walker {
        raster,
        walked: vec![[false; 4]; (raster.width + 1) * (raster.height + 1)],
        found: Vec::new(),
    };
    // Junctions first: what remains are loops that meet nobody else's border.
    for only_junctions in [true, false] {
        for y in 0..=raster.height as i32 {
            for x in 0..=raster.width as i32 {
                let ways = walker.ways((x, y));
                if ways.iter().any(|way| *way) && (!only_junctions || is_junction(ways)) {
                    (0..4).filter(|way| ways[*way]).for_each(|way| walker.walk((x, y), way));
                }
            }
        }
    }
    walker.found
}

fn is_junction(ways: [bool; 4]) -> bool {
    ways.iter().filter(|way| **way).count() > 2
}

struct Walker<'a> {
    raster: &'a Raster,
    walked: Vec<[bool; 4]>,
    found: Vec<Border>,
}

impl Walker<'_> {
    /// The four cells around a corner: north-east, south-east, south-west, north-west.
    fn around(&self, (x, y): Point) -> [u16; 4] {
        let (x, y) = (i64::from(x), i64::from(y));
        let at = |dx, dy| self.raster.at(x + dx, y + dy);
        [at(0, -1), at(0, 0), at(-1, 0), at(-1, -1)]
    }

    /// Whether a border leads east, south, west, north.
    fn ways(&self, corner: Point) -> [bool; 4] {
        let [ne, se, sw, nw] = self.around(corner);
        [ne != se, se != sw, sw != nw, nw != ne]
    }

    fn index(&self, (x, y): Point) -> usize {
        y as usize * (self.raster.width + 1) + x as usize
    }

    fn walk(&mut self, start: Point, first_way: usize) {
        let index = self.index(start);
        if self.walked[index][first_way] {
            return;
        }
        let around = self.around(start);
        let (left, right) = (around[first_way], around[(first_way + 1) % 4]);
        let (mut points, mut at, mut way) = (vec![start], start, first_way);
        loop {
            let from = self.index(at);
            self.walked[from][way] = true;
            at = (at.0 + STEPS[way].0, at.1 + STEPS[way].1);
            let here = self.index(at);
            let back = (way + 2) % 4;
            self.walked[here][back] = true;
            let ways = self.ways(at);
            if at == start || is_junction(ways) {
                break;
            }
            // Two ways only: the one that does not lead back.
            let Some(next) = (0..4).find(|next| ways[*next] && *next != back) else { break };
            if next != way {
                points.push(at);
            }
            way = next;
        }
        points.push(at);
        debug_assert!(left != right && (left != OUTSIDE || right != OUTSIDE));
        self.found.push(Border { points, left, right });
    }
}
