//! SVG text of maps: escaping, numbers, room for words, and what both kinds of map share.

use std::fmt::Write;

use super::{AreaValue, MapOptions};
use crate::svg_text::{escaped, fitted, num, safe_id, text_width};

pub(super) const INK: &str = "#17211f";
pub(super) const MUTED: &str = "#4b5956";
/// One hue from light to dark, and the ink that can be read on each (at least 4.5 to 1).
pub(super) const RAMP: [(&str, &str); 5] =
    [("#d3eae5", INK), ("#a6d2ca", INK), ("#6bb0a6", INK), ("#26786e", "#fff"), ("#07433e", "#fff")];

/// Which steps of the ramp a number of classes uses: few classes must still lie far apart.
pub(super) fn ramp_step(class: usize, classes: usize) -> usize {
    let steps: &[usize] = match classes {
        0 | 1 => &[2],
        2 => &[1, 3],
        3 => &[0, 2, 4],
        4 => &[0, 1, 3, 4],
        _ => &[0, 1, 2, 3, 4],
    };
    steps[class.min(steps.len() - 1)]
}

/// Opens the picture and defines its hatch. A map with links is a group of them; one without is an image.
pub(super) fn open(class: &str, options: &MapOptions, has_links: bool, height: f64) -> String {
    let id = safe_id(&options.id_prefix);
    let (width, height) = (num(options.drawn_width()), num(height));
    let role = if has_links { "group" } else { "img" };
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"r-map {class}\" viewBox=\"0 0 {width} {height}\" \
         width=\"100%\" role=\"{role}\" aria-labelledby=\"{id}-title\""
    );
    if !options.desc.is_empty() {
        let _ = write!(out, " aria-describedby=\"{id}-desc\"");
    }
    let _ = write!(
        out,
        " font-family=\"system-ui, sans-serif\" font-size=\"12\"><title id=\"{id}-title\">{}</title>",
        escaped(&options.title)
    );
    if !options.desc.is_empty() {
        let _ = write!(out, "<desc id=\"{id}-desc\">{}</desc>", escaped(&options.desc));
    }
    let _ = write!(
        out,
        "<defs><pattern id=\"{id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>\
         <rect width=\"1.1\" height=\"5\" fill=\"#96a19e\"/></pattern></defs>\
         <rect class=\"r-map__ground\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"
    );
    out
}

/// Class, fill and ink of an area.
pub(super) fn look(class: Option<usize>, options: &MapOptions) -> (String, String, &'static str) {
    match class {
        Some(class) => {
            let step = ramp_step(class, options.legend_labels.len());
            (format!("r-map__area r-map__area--{step}"), RAMP[step].0.to_owned(), RAMP[step].1)
        }
        None => (
            "r-map__area r-map__area--none".to_owned(),
            format!("url(#{}-hatch)", safe_id(&options.id_prefix)),
            INK,
        ),
    }
}

/// One area of either map: `shape` is its markup, made from numbers only. The words appear on pointing (title)
/// and, where the page's style makes `r-map__readout` visible, above the map on focus.
pub(super) fn item(out: &mut String, area: &AreaValue, options: &MapOptions, shape: &str) {
    let said = escaped(&area.said(options));
    let (start, end) = match area.href.as_deref() {
        Some(href) => {
            (format!("<a class=\"r-map__item\" href=\"{}\" aria-label=\"{said}\">", escaped(href)), "</a>")
        }
        None => ("<g class=\"r-map__item\">".to_owned(), "</g>"),
    };
    let readout = escaped(&fitted(&area.said(options), 13.0, options.drawn_width() - 8.0));
    let _ = write!(
        out,
        "{start}<title>{said}</title>{shape}<text class=\"r-map__readout\" x=\"4\" y=\"14\" font-size=\"13\" \
         font-weight=\"700\" fill=\"{INK}\" visibility=\"hidden\" aria-hidden=\"true\">{readout}</text>{end}"
    );
}

/// The word across the picture, under everything that must be read.
pub(super) fn watermark(out: &mut String, options: &MapOptions, (x, y): (f64, f64)) {
    let Some(word) = options.watermark.as_deref().filter(|word| !word.is_empty()) else { return };
    let size = (options.drawn_width() * 0.8 / text_width(word, 1.0)).clamp(8.0, 64.0);
    let _ = write!(
        out,
        "<text class=\"r-map__watermark\" x=\"{x}\" y=\"{y}\" text-anchor=\"middle\" font-size=\"{size}\" \
         font-weight=\"700\" fill=\"{INK}\" fill-opacity=\"0.13\" pointer-events=\"none\" \
         transform=\"rotate(-16 {x} {y})\">{}</text>",
        escaped(word),
        x = num(x),
        y = num(y),
        size = num(size)
    );
}
