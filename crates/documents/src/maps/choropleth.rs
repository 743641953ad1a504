//! A map of shaded areas from their boundaries.

use std::collections::HashMap;
use std::fmt::Write;

use super::legend::{Legend, has_unknown};
use super::svg::{INK, MUTED, item, look, open, watermark};
use super::topology::{MapArea, Topology};
use super::trace::Point;
use super::{AreaValue, MapOptions, table_order};
use crate::svg_text::{escaped, num, text_width};

/// Above the map, for the value in focus.
const TOP: f64 = 20.0;
/// Of the names on the map: for wide screens, where the picture is enlarged.
const NAME: f64 = 5.2;

/// The whole `<svg>` element. Areas of the map without a value are hatched; values of areas that the map does
/// not have are left to the table.
pub fn choropleth(topology: &Topology, values: &[AreaValue], options: &MapOptions) -> String {
    let areas: HashMap<&str, &MapArea> =
        topology.areas.iter().map(|area| (area.code.as_str(), area)).collect();
    let all = with_unknown(topology, values);
    let shown: Vec<&AreaValue> = table_order(&all, options.order)
        .into_iter()
        .filter(|value| areas.contains_key(value.code.as_str()))
        .collect();
    let legend = Legend::of(options, has_unknown(shown.iter().copied()));
    let frame = Frame::of(topology, options);
    let bottom = TOP + frame.height + 10.0;
    let has_links = shown.iter().any(|area| area.href.is_some());
    let mut out = open("r-map--areas", options, has_links, bottom + legend.height());
    for value in &shown {
        let (class, fill, _) = look(value.shown_class(), options);
        let rings = &areas[value.code.as_str()].rings;
        let path: String = rings.iter().map(|arcs| frame.path(&topology.ring(arcs), true)).collect();
        let shape = format!("<path class=\"{class}\" fill=\"{fill}\" fill-rule=\"evenodd\" d=\"{path}\"/>");
        item(&mut out, value, options, &shape);
    }
    draw_borders(&mut out, topology, &frame);
    draw_names(&mut out, &frame, &shown, &areas, options);
    watermark(&mut out, options, (options.drawn_width() / 2.0, TOP + frame.height / 2.0));
    legend.draw(&mut out, options, bottom);
    out.push_str("</svg>");
    out
}

/// The values, and one without a figure for each area that has none.
fn with_unknown(topology: &Topology, values: &[AreaValue]) -> Vec<AreaValue> {
    let mut all: Vec<AreaValue> = Vec::with_capacity(topology.areas.len());
    for value in values {
        if !all.iter().any(|known| known.code == value.code) {
            all.push(value.clone());
        }
    }
    for area in &topology.areas {
        if !all.iter().any(|value| value.code == area.code) {
            all.push(AreaValue { code: area.code.clone(), name: area.name.clone(), ..AreaValue::default() });
        }
    }
    all
}

/// Every border once: outlines dark, borders between areas light, drawn over the areas so that no seam shows.
fn draw_borders(out: &mut String, topology: &Topology, frame: &Frame) {
    let (mut inner, mut outer) = (String::new(), String::new());
    for (arc, is_inner) in topology.arcs.iter().zip(topology.inner_arcs()) {
        let path = frame.path(arc, false);
        if is_inner { inner.push_str(&path) } else { outer.push_str(&path) }
    }
    let common = "fill=\"none\" stroke-linejoin=\"round\" stroke-linecap=\"round\" pointer-events=\"none\"";
    let _ = write!(
        out,
        "<path class=\"r-map__border\" {common} stroke=\"#fff\" stroke-width=\"1\" d=\"{inner}\"/>\
         <path class=\"r-map__outline\" {common} stroke=\"{MUTED}\" stroke-width=\"0.6\" d=\"{outer}\"/>"
    );
}

/// Names where they fit into their area; a page hides them where the picture is too small to read them.
fn draw_names(
    out: &mut String,
    frame: &Frame,
    shown: &[&AreaValue],
    areas: &HashMap<&str, &MapArea>,
    options: &MapOptions,
) {
    let _ = write!(
        out,
        "<g class=\"r-map__names\" font-size=\"{NAME}\" text-anchor=\"middle\" pointer-events=\"none\" \
         aria-hidden=\"true\">"
    );
    for value in shown {
        let (x, y, reach) = areas[value.code.as_str()].label;
        if text_width(&value.name, NAME) <= f64::from(2 * reach) * frame.scale - 2.0 {
            let (x, y) = frame.place((x, y));
            let (x, y) = (num(x), num(y + NAME * 0.36));
            let (_, _, ink) = look(value.shown_class(), options);
            // Letters on the hatch need a clear ground.
            let halo = match value.shown_class() {
                Some(_) => "",
                None => {
                    " stroke=\"#fff\" stroke-width=\"1.6\" stroke-linejoin=\"round\" paint-order=\"stroke\""
                }
            };
            let ink = if ink == INK { String::new() } else { format!(" fill=\"{ink}\"") };
            let _ = write!(out, "<text x=\"{x}\" y=\"{y}\"{ink}{halo}>{}</text>", escaped(&value.name));
        }
    }
    out.push_str("</g>");
}

/// From the grid to the viewBox.
struct Frame {
    scale: f64,
    left: f64,
    low: Point,
    height: f64,
}

impl Frame {
    /// As wide as the picture, but no higher than 1.3 times its width.
    fn of(topology: &Topology, options: &MapOptions) -> Self {
        let (low, high) = topology.extent();
        let (across, down) = (f64::from((high.0 - low.0).max(1)), f64::from((high.1 - low.1).max(1)));
        let room = options.drawn_width() - 2.0;
        let scale = (room / across).min(room * 1.3 / down);
        Self { scale, left: (options.drawn_width() - across * scale) / 2.0, low, height: down * scale }
    }

    fn place(&self, (x, y): Point) -> (f64, f64) {
        let (x, y) = (f64::from(x - self.low.0), f64::from(y - self.low.1));
        (self.left + x * self.scale, TOP + y * self.scale)
    }

    /// A path in steps of a tenth of a unit. Steps are taken between rounded points, so that the same arc
    /// lands on the same pixels for both its areas.
    fn path(&self, points: &[Point], is_ring: bool) -> String {
        let tenths = |point: &Point| {
            let (x, y) = self.place(*point);
            ((x * 10.0).round() as i64, (y * 10.0).round() as i64)
        };
        let is_closed = is_ring || points.first() == points.last();
        let points = if is_closed { &points[..points.len().saturating_sub(1)] } else { points };
        let mut path = String::with_capacity(points.len() * 8);
        let mut last = None;
        for point in points {
            let at = tenths(point);
            match last {
                None => {
                    let _ = write!(path, "M{},{}", tenth(at.0), tenth(at.1));
                }
                Some((x, y)) if (x, y) != at => {
                    let _ = write!(path, "l{},{}", tenth(at.0 - x), tenth(at.1 - y));
                }
                Some(_) => {}
            }
            last = Some(at);
        }
        if is_closed {
            path.push('z');
        }
        path
    }
}

/// Tenths as the shortest decimal: `-5` is `-.5`.
fn tenth(tenths: i64) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    match (whole, rest) {
        (whole, 0) => format!("{sign}{whole}"),
        (0, rest) => format!("{sign}.{rest}"),
        (whole, rest) => format!("{sign}{whole}.{rest}"),
    }
}
