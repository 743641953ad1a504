//! Areas as cells of one grid. Every cell belongs to one area or to none, so that whatever borders are traced
//! from it can neither tear nor overlap, however carelessly the published file was simplified.

use std::collections::{BTreeSet, VecDeque};

use super::topology::TopologyError;

/// No area: sea, or another region.
pub(super) const OUTSIDE: u16 = 0;
/// Gaps between two areas up to twice this share of the longer side are closed.
const CLOSING: f64 = 0.005;

/// Rings of one area in units of the grid, x to the right, y down.
pub(super) type Rings = Vec<Vec<(f64, f64)>>;

/// Which area owns which cell, row by row: the area's index plus one, or [`OUTSIDE`].
pub(super) struct Raster {
    pub width: usize,
    pub height: usize,
    pub cells: Vec<u16>,
}

/// How far the grid reaches beyond the areas, in cells, for a grid of `longest` cells.
pub(super) fn margin(longest: usize) -> usize {
    closing_radius(longest) + 2
}

fn closing_radius(longest: usize) -> usize {
    ((longest as f64 * CLOSING) as usize).max(1)
}

/// Cells claimed by the first and by the second area that covers them.
struct Claims {
    first: Vec<u16>,
    second: Vec<u16>,
    total: Vec<usize>,
    alone: Vec<usize>,
}

impl Raster {
    /// Draws the areas and settles who owns what: contested cells are shared along their middle, but an area
    /// that lies mostly within another wins (a town drawn on top of its surroundings); narrow gaps between
    /// two areas are closed; islands smaller than a cell keep one.
    ///
    /// # Errors
    /// [`TopologyError::Covered`] where an area has no cell left.
    pub fn draw(
        areas: &[Rings],
        (width, height): (usize, usize),
        longest: usize,
    ) -> Result<Self, TopologyError> {
        let mut claims = Claims::new(areas, width, height);
        let mut raster = Self { width, height, cells: vec![OUTSIDE; width * height] };
        raster.settle(&mut claims);
        raster.share_contested(&claims);
        raster.close_gaps(closing_radius(longest));
        raster.keep_islands(areas);
        let mut owned = vec![false; areas.len() + 1];
        raster.cells.iter().for_each(|cell| owned[usize::from(*cell)] = true);
        match owned.iter().skip(1).position(|owned| !owned) {
            Some(index) => Err(TopologyError::Covered { index }),
            None => Ok(raster),
        }
    }

    /// The owner of a cell; beyond the grid lies [`OUTSIDE`].
    pub fn at(&self, x: i64, y: i64) -> u16 {
        let inside = x >= 0 && y >= 0 && x < self.width as i64 && y < self.height as i64;
        if inside { self.cells[y as usize * self.width + x as usize] } else { OUTSIDE }
    }

    fn neighbours(&self, cell: usize) -> impl Iterator<Item = usize> + use<> {
        let (x, y, width, height) = (cell % self.width, cell / self.width, self.width, self.height);
        [
            (y > 0).then(|| cell - width),
            (x > 0).then(|| cell - 1),
            (x + 1 < width).then_some(cell + 1),
            (y + 1 < height).then_some(cell + width),
        ]
        .into_iter()
        .flatten()
    }

    fn settle(&mut self, claims: &mut Claims) {
        let engulfed = |claims: &Claims, area: u16| {
            claims.alone[usize::from(area)] * 2 < claims.total[usize::from(area)]
        };
        for cell in 0..self.cells.len() {
            let (first, second) = (claims.first[cell], claims.second[cell]);
            self.cells[cell] = match (engulfed(claims, first), engulfed(claims, second)) {
                _ if second == OUTSIDE => first,
                (true, false) => first,
                (false, true) => second,
                (true, true) if claims.total[usize::from(first)] <= claims.total[usize::from(second)] => {
                    first
                }
                (true, true) => second,
                (false, false) => OUTSIDE,
            };
        }
    }

    /// Contested cells go to the nearer of the two, counted in steps from what each owns undisputed.
    fn share_contested(&mut self, claims: &Claims) {
        let open =
            |raster: &Self, cell: usize| raster.cells[cell] == OUTSIDE && claims.second[cell] != OUTSIDE;
        let mut queue: VecDeque<(usize, u16)> = VecDeque::new();
        for cell in 0..self.cells.len() {
            if open(self, cell) {
                queue.extend(self.neighbours(cell).map(|from| (cell, self.cells[from])));
            }
        }
        while let Some((cell, area)) = queue.pop_front() {
            let claimed = area != OUTSIDE && (claims.first[cell] == area || claims.second[cell] == area);
            if claimed && open(self, cell) {
                self.cells[cell] = area;
                let next: Vec<usize> = self.neighbours(cell).filter(|next| open(self, *next)).collect();
                queue.extend(next.into_iter().map(|next| (next, area)));
            }
        }
        for cell in 0..self.cells.len() {
            if open(self, cell) {
                self.cells[cell] = claims.first[cell];
            }
        }
    }

    /// Closes gaps up to `2 * radius` wide (dilation, then erosion), if they lie between two areas: a bay or
    /// a lake within one area is no fault of the file.
    fn close_gaps(&mut self, radius: usize) {
        let assigned = |cell: usize| self.cells[cell] != OUTSIDE;
        let (from_land, nearest) = self.distances(radius, assigned, |cell| !assigned(cell));
        let reached = |cell: usize| from_land[cell] > 0;
        let (from_far, _) = self.distances(radius, |cell| !assigned(cell) && !reached(cell), reached);
        let gap: Vec<bool> = (0..self.cells.len()).map(|cell| reached(cell) && from_far[cell] == 0).collect();
        let mut seen = vec![false; self.cells.len()];
        let mut filled = Vec::new();
        for start in 0..self.cells.len() {
            if !gap[start] || seen[start] {
                continue;
            }
            let (mut part, mut next) = (Vec::new(), vec![start]);
            seen[start] = true;
            while let Some(cell) = next.pop() {
                part.push(cell);
                for other in self.neighbours(cell) {
                    if gap[other] && !seen[other] {
                        seen[other] = true;
                        next.push(other);
                    }
                }
            }
            let around = part.iter().flat_map(|cell| self.neighbours(*cell)).map(|cell| self.cells[cell]);
            let owners: BTreeSet<u16> = around.filter(|owner| *owner != OUTSIDE).collect();
            if owners.len() > 1 {
                filled.extend(part);
            }
        }
        filled.into_iter().for_each(|cell| self.cells[cell] = nearest[cell]);
    }

    /// Steps (1 to `radius`, 0 where not reached) from the cells of `from` through the cells of `through`,
    /// and the owner of the cell where the way began.
    fn distances(
        &self,
        radius: usize,
        from: impl Fn(usize) -> bool,
        through: impl Fn(usize) -> bool,
    ) -> (Vec<u16>, Vec<u16>) {
        let mut steps = vec![0_u16; self.cells.len()];
        let mut owner = vec![OUTSIDE; self.cells.len()];
        let mut front: Vec<(usize, u16)> = Vec::new();
        for cell in (0..self.cells.len()).filter(|cell| from(*cell)) {
            let label = self.cells[cell];
            front.extend(self.neighbours(cell).filter(|next| through(*next)).map(|next| (next, label)));
        }
        for step in 1..=radius {
            let mut reached = Vec::new();
            for (cell, label) in front {
                if steps[cell] == 0 {
                    (steps[cell], owner[cell]) = (step as u16, label);
                    reached.extend(self.neighbours(cell).filter(|n| through(*n)).map(|next| (next, label)));
                }
            }
            front = reached;
        }
        (steps, owner)
    }

    /// An island that no middle of a cell hits gets the cell it lies in, if nobody else's.
    fn keep_islands(&mut self, areas: &[Rings]) {
        for (index, rings) in areas.iter().enumerate() {
            let area = index as u16 + 1;
            for ring in rings {
                let (low, high) =
                    ring.iter().fold(((f64::MAX, f64::MAX), (f64::MIN, f64::MIN)), |(low, high), (x, y)| {
                        ((low.0.min(*x), low.1.min(*y)), (high.0.max(*x), high.1.max(*y)))
                    });
                let small = high.0 - low.0 <= 2.0 || high.1 - low.1 <= 2.0;
                let (x, y) = ((low.0 + high.0) / 2.0, (low.1 + high.1) / 2.0);
                if small && self.at(x as i64, y as i64) == OUTSIDE {
                    let cell = y as usize * self.width + x as usize;
                    if let Some(cell) = self.cells.get_mut(cell) {
                        *cell = area;
                    }
                }
            }
        }
    }
}

impl Claims {
    fn new(areas: &[Rings], width: usize, height: usize) -> Self {
        let none = vec![OUTSIDE; width * height];
        let counts = vec![0; areas.len() + 1];
        let mut claims = Self { first: none.clone(), second: none, total: counts.clone(), alone: counts };
        for (index, rings) in areas.iter().enumerate() {
            claims.cover(index as u16 + 1, rings, width, height);
        }
        for (first, second) in claims.first.iter().zip(&claims.second) {
            claims.total[usize::from(*first)] += 1;
            claims.total[usize::from(*second)] += 1;
            if *second == OUTSIDE {
                claims.alone[usize::from(*first)] += 1;
            }
        }
        claims
    }

    /// Claims every cell whose middle lies inside an odd number of rings.
    fn cover(&mut self, area: u16, rings: &Rings, width: usize, height: usize) {
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); height];
        for ring in rings {
            for pair in ring.windows(2) {
                let [(x1, y1), (x2, y2)] = *pair else { continue };
                let (top, bottom) = (y1.min(y2), y1.max(y2));
                let first_below = |y: f64| (y - 0.5).ceil().max(0.0) as usize;
                let rows = crossings.iter_mut().enumerate().take(first_below(bottom)).skip(first_below(top));
                for (row, found) in rows {
                    let share = (row as f64 + 0.5 - y1) / (y2 - y1);
                    found.push(x1 + share * (x2 - x1));
                }
            }
        }
        for (row, mut found) in crossings.into_iter().enumerate() {
            found.sort_by(f64::total_cmp);
            for pair in found.chunks_exact(2) {
                let from = (pair[0] - 0.5).ceil().max(0.0) as usize;
                let to = ((pair[1] - 0.5).ceil().max(0.0) as usize).min(width);
                for x in from..to {
                    let cell = row * width + x;
                    match (self.first[cell], self.second[cell]) {
                        (OUTSIDE, _) => self.first[cell] = area,
                        (first, OUTSIDE) if first != area => self.second[cell] = area,
                        _ => {}
                    }
                }
            }
        }
    }
}
