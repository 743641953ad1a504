//! A map without boundaries: one square an area, placed so that neighbours stay near each other.

use std::fmt::Write;

use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres_min;

use super::labels::tile_lines;
use super::legend::{Legend, has_unknown};
use super::svg::{item, look, open, watermark};
use super::{AreaValue, MapOptions, table_order};
use crate::svg_text::{escaped, num, text_width};

/// Above the map, for the value in focus.
const TOP: f64 = 20.0;
/// Between two tiles.
const GAP: f64 = 2.0;
/// More areas are laid out row by row: the best assignment takes time with the cube of their number.
const MOST_ASSIGNED: usize = 300;

/// The middle of an area, degrees of longitude and latitude.
#[derive(Debug, Clone, PartialEq)]
pub struct Centroid {
    pub code: String,
    pub name: String,
    pub lng: f64,
    pub lat: f64,
}

/// The whole `<svg>` element: a square for every centroid, hatched where no value has its code.
pub fn tile_map(centroids: &[Centroid], values: &[AreaValue], options: &MapOptions) -> String {
    let areas: Vec<AreaValue> = centroids.iter().map(|centroid| value_of(centroid, values)).collect();
    let grid = layout(centroids);
    let tile = (options.drawn_width() / grid.columns.max(1) as f64).min(options.drawn_width() / 5.0);
    let left = (options.drawn_width() - tile * grid.columns as f64) / 2.0;
    let figures = Figures::fitting(&areas, tile);
    let legend = Legend::of(options, areas.is_empty() || has_unknown(areas.iter()));
    let height = tile * grid.rows as f64;
    let bottom = TOP + height + 8.0;
    let has_links = areas.iter().any(|area| area.href.is_some());
    let mut out = open("r-map--tiles", options, has_links, bottom + legend.height());
    for area in table_order(&areas, options.order) {
        let Some(index) = centroids.iter().position(|centroid| centroid.code == area.code) else { continue };
        let (column, row) = grid.cells[index];
        let place = (left + tile * column as f64, TOP + tile * row as f64);
        item(&mut out, area, options, &square(area, options, place, tile, figures));
    }
    watermark(&mut out, options, (options.drawn_width() / 2.0, TOP + height / 2.0));
    legend.draw(&mut out, options, bottom);
    out.push_str("</svg>");
    out
}

fn value_of(centroid: &Centroid, values: &[AreaValue]) -> AreaValue {
    let found = values.iter().find(|value| value.code == centroid.code).cloned();
    found.unwrap_or_else(|| AreaValue {
        code: centroid.code.clone(),
        name: centroid.name.clone(),
        ..AreaValue::default()
    })
}

/// The square, the name in it, and its figure where there is room.
fn square(area: &AreaValue, options: &MapOptions, (x, y): (f64, f64), tile: f64, figures: Figures) -> String {
    let (class, fill, ink) = look(area.shown_class(), options);
    let side = tile - GAP;
    let mut out = format!(
        "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{side}\" height=\"{side}\" rx=\"{}\" fill=\"{fill}\" \
         stroke=\"#4b5956\" stroke-width=\"0.5\"/>",
        num(x + GAP / 2.0),
        num(y + GAP / 2.0),
        num((side * 0.1).min(5.0)),
        side = num(side)
    );
    let (size, room) = lettering(tile);
    let lines = tile_lines(&area.name, size, room);
    let figure = figures.of(area);
    let halo = match area.shown_class() {
        Some(_) => "",
        None => " stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
    };
    let count = lines.len() + usize::from(!figure.is_empty());
    let first = y + tile / 2.0 - (count as f64 - 1.0) * size * 0.58 + size * 0.35;
    let words = lines.iter().map(|line| (line.as_str(), "400")).chain([(figure, "700")]);
    for (number, (words, weight)) in words.filter(|(words, _)| !words.is_empty()).enumerate() {
        let _ = write!(
            out,
            "<text class=\"r-map__tile\" x=\"{}\" y=\"{}\" text-anchor=\"middle\" font-size=\"{}\" \
             font-weight=\"{weight}\" fill=\"{ink}\"{halo} pointer-events=\"none\" aria-hidden=\"true\">{}</text>",
            num(x + tile / 2.0),
            num(first + number as f64 * size * 1.16),
            num(size),
            escaped(words)
        );
    }
    out
}

/// Size of the letters on a tile, and how wide a line of them may be.
fn lettering(tile: f64) -> (f64, f64) {
    ((tile * 0.214).clamp(9.0, 13.0), tile - GAP - 1.5)
}

/// How all figures of a map are written: whole, without their percent sign (which the legend has), or not at
/// all, whatever fits into the tiles of all.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Figures {
    Whole,
    Unsigned,
    Hidden,
}

impl Figures {
    fn fitting(areas: &[AreaValue], tile: f64) -> Self {
        let (size, room) = lettering(tile);
        // Bold letters are wider by about a tenth.
        let fits = |way: &Self| areas.iter().all(|area| text_width(way.of(area), size) * 1.1 <= room);
        let ways = [Self::Whole, Self::Unsigned].into_iter().filter(|_| tile - GAP > size * 3.6);
        ways.into_iter().find(fits).unwrap_or(Self::Hidden)
    }

    fn of(self, area: &AreaValue) -> &str {
        let whole = area.shown_class().map(|_| area.formatted.trim()).unwrap_or_default();
        match self {
            Self::Whole => whole,
            Self::Unsigned => whole.strip_suffix('%').map_or(whole, str::trim_end),
            Self::Hidden => "",
        }
    }
}

/// Column and row of every centroid, in their order.
pub(super) struct Layout {
    pub columns: usize,
    pub rows: usize,
    pub cells: Vec<(usize, usize)>,
}

/// A grid a little larger than needed, about as wide to high as the region, and the assignment with the least
/// sum of squared distances (H. Kuhn, 1955; J. Munkres, 1957). The same centroids give the same grid, in
/// whatever order they come.
pub(super) fn layout(centroids: &[Centroid]) -> Layout {
    let mut order: Vec<usize> = (0..centroids.len()).collect();
    order.sort_by(|a, b| key(&centroids[*a]).partial_cmp(&key(&centroids[*b])).unwrap_or(a.cmp(b)));
    if order.is_empty() {
        return Layout { columns: 1, rows: 1, cells: Vec::new() };
    }
    let (xs, ys) = positions(&order.iter().map(|index| &centroids[*index]).collect::<Vec<_>>());
    let span = |values: &[f64]| {
        values.iter().copied().fold(f64::MIN, f64::max) - values.iter().copied().fold(f64::MAX, f64::min)
    };
    let shape = ((span(&xs) + 1e-9) / (span(&ys) + 1e-9)).clamp(0.4, 2.5);
    let (columns, rows) = grid_size(order.len(), shape);
    let spots: Vec<(f64, f64)> = spread(&xs, columns).into_iter().zip(spread(&ys, rows)).collect();
    let assigned =
        if order.len() > MOST_ASSIGNED { by_rows(&spots, columns) } else { nearest(&spots, columns, rows) };
    let mut cells = vec![(0, 0); order.len()];
    for (index, cell) in order.into_iter().zip(assigned) {
        cells[index] = (cell % columns, cell / columns);
    }
    Layout { columns, rows, cells }
}

fn key(centroid: &Centroid) -> (&str, f64, f64) {
    (centroid.code.as_str(), centroid.lng, centroid.lat)
}

/// Columns and rows for at least a tenth more cells than areas; a phone has room for seven columns that can
/// be read, and more only where rows would not end.
fn grid_size(areas: usize, shape: f64) -> (usize, usize) {
    let wanted = areas as f64 * 1.1;
    let columns = ((wanted * shape).sqrt().round() as usize).max(1);
    let columns = if areas <= 50 { columns.min(7) } else { columns };
    let rows = (wanted / columns as f64).ceil().max(1.0) as usize;
    (columns, rows)
}

/// East and south in the same unit; what is not finite lies in the middle.
fn positions(centroids: &[&Centroid]) -> (Vec<f64>, Vec<f64>) {
    let usable = |centroid: &&&Centroid| centroid.lng.is_finite() && centroid.lat.is_finite();
    let count = centroids.iter().filter(usable).count().max(1) as f64;
    let mean = |of: fn(&Centroid) -> f64| centroids.iter().filter(usable).map(|c| of(c)).sum::<f64>() / count;
    let (lng, lat) = (mean(|c| c.lng), mean(|c| c.lat));
    let squeeze = lat.to_radians().cos();
    centroids
        .iter()
        .map(|centroid| match usable(&centroid) {
            true => ((centroid.lng - lng) * squeeze, lat - centroid.lat),
            false => (0.0, 0.0),
        })
        .unzip()
}

/// Places between the middles of the first and last of `cells` cells: half as they lie, half by rank, so that a
/// crowded town gets room and the shape remains.
fn spread(values: &[f64], cells: usize) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (low, high) = (sorted.first().copied().unwrap_or(0.0), sorted.last().copied().unwrap_or(0.0));
    let last = (sorted.len().saturating_sub(1)).max(1) as f64;
    values
        .iter()
        .map(|value| {
            let first = sorted.partition_point(|other| other < value);
            let behind = sorted.partition_point(|other| other <= value) - 1;
            let rank = (first + behind) as f64 / 2.0 / last;
            let share = if high > low { (value - low) / (high - low) } else { 0.5 };
            (rank + share) / 2.0 * (cells.saturating_sub(1)) as f64
        })
        .collect()
}

/// The cell of every spot, with the least sum of squared distances.
fn nearest(spots: &[(f64, f64)], columns: usize, rows: usize) -> Vec<usize> {
    let costs = Matrix::from_fn(spots.len(), columns * rows, |(spot, cell)| {
        let (x, y) = spots[spot];
        let (dx, dy) = (x - (cell % columns) as f64, y - (cell / columns) as f64);
        ((dx * dx + dy * dy) * 10_000.0) as i64
    });
    kuhn_munkres_min(&costs).1
}

/// Row by row from the north, each from the west.
fn by_rows(spots: &[(f64, f64)], columns: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by(|a, b| spots[*a].1.total_cmp(&spots[*b].1).then(a.cmp(b)));
    let mut cells = vec![0; spots.len()];
    for (row, own) in order.chunks_mut(columns).enumerate() {
        own.sort_by(|a, b| spots[*a].0.total_cmp(&spots[*b].0).then(a.cmp(b)));
        own.iter().enumerate().for_each(|(column, spot)| cells[*spot] = row * columns + column);
    }
    cells
}
