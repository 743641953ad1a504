//! What the shades of a map mean, in words, under the picture.

use std::fmt::Write;

use super::svg::{INK, MUTED, look};
use super::{AreaValue, MapOptions};
use crate::svg_text::{escaped, fitted, num, text_width};

const SIZE: f64 = 12.0;
const LINE: f64 = 22.0;
const SWATCH: (f64, f64) = (20.0, 13.0);
const GAP: f64 = 16.0;

struct Entry {
    x: f64,
    line: usize,
    class: Option<usize>,
    words: String,
}

/// Shades with their ranges in columns, the lightest first; then the hatch where an area has no
/// figure.
pub(super) struct Legend {
    entries: Vec<Entry>,
}

impl Legend {
    pub fn of(options: &MapOptions, with_unknown: bool) -> Self {
        let labels = options.legend_labels.iter().enumerate().map(|(class, label)| (Some(class), label));
        let unknown = with_unknown.then_some((None, &options.no_data_label));
        let width = options.drawn_width();
        let wanted: Vec<(Option<usize>, String)> = labels
            .chain(unknown)
            .map(|(class, label)| (class, fitted(label, SIZE, width - SWATCH.0 - 8.0)))
            .collect();
        let widths = wanted.iter().map(|(_, words)| SWATCH.0 + 6.0 + text_width(words, SIZE));
        let column = widths.fold(1.0, f64::max) + GAP;
        let columns = (((width + GAP) / column) as usize).max(1);
        let entries = wanted.into_iter().enumerate().map(|(number, (class, words))| Entry {
            x: column * (number % columns) as f64,
            line: number / columns,
            class,
            words,
        });
        let entries = entries.collect();
        Self { entries }
    }

    pub fn height(&self) -> f64 {
        self.entries.last().map_or(0.0, |entry| LINE * (entry.line + 1) as f64)
    }

    /// Draws it below `top`.
    pub fn draw(&self, out: &mut String, options: &MapOptions, top: f64) {
        out.push_str("<g class=\"r-map__legend\">");
        for entry in &self.entries {
            let (class, fill, _) = look(entry.class, options);
            let y = top + LINE * entry.line as f64;
            let _ = write!(
                out,
                "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{fill}\" \
                 stroke=\"{MUTED}\" stroke-width=\"0.8\"/><text x=\"{}\" y=\"{}\" font-size=\"12\" \
                 fill=\"{INK}\">{}</text>",
                num(entry.x + 0.5),
                num(y + 3.0),
                num(SWATCH.0),
                num(SWATCH.1),
                num(entry.x + SWATCH.0 + 6.0),
                num(y + 14.0),
                escaped(&entry.words)
            );
        }
        out.push_str("</g>");
    }
}

/// Whether any area is hatched.
pub(super) fn has_unknown<'a>(mut areas: impl Iterator<Item = &'a AreaValue>) -> bool {
    areas.any(|area| area.shown_class().is_none())
}
