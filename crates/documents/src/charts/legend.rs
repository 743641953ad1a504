//! What the marks of a [`LineChart`] mean, in as many lines as it takes, under the picture.

use super::LineChart;
use super::line::{FONT, INK, NATIONAL, TARGET, WIDTH, colour, draw_mark};
use super::svg::Svg;
use crate::svg_text::{fitted, num, text_width, wrapped};

/// The baseline of the first line.
const FIRST: f64 = 229.0;
const LINE: f64 = 21.0;
/// Between lines of the same words.
const WRAPPED: f64 = 16.0;
/// From the sample's left edge to its word.
const INDENT: f64 = 27.0;

enum Sample {
    Series(usize),
    Target,
    National,
    Gap,
}

struct Entry {
    x: f64,
    y: f64,
    sample: Sample,
    /// In as many lines as they need.
    words: Vec<String>,
}

pub(super) struct Legend {
    entries: Vec<Entry>,
}

impl Legend {
    /// `with_gaps` where a gap in the picture has no room for its word.
    pub fn of(chart: &LineChart, with_gaps: bool) -> Self {
        let join = |word: &str, name: &str| match (word, name) {
            (word, "") => word.to_owned(),
            ("", name) => name.to_owned(),
            (word, name) => format!("{word}: {name}"),
        };
        let series = chart.series.iter().filter(|series| !series.points.is_empty());
        let mut wanted: Vec<(Sample, String)> =
            series.map(|series| (Sample::Series(series.style), series.name.clone())).collect();
        wanted.extend(chart.targets.iter().map(|t| (Sample::Target, join(&chart.labels.target, &t.name))));
        let national = chart.national.iter();
        wanted.extend(national.map(|t| (Sample::National, join(&chart.labels.national_target, &t.name))));
        if with_gaps {
            wanted.push((Sample::Gap, chart.labels.no_figure.clone()));
        }
        let (mut x, mut y) = (2.0, FIRST);
        let mut entries = Vec::new();
        for (sample, words) in wanted.into_iter().filter(|(_, words)| !words.is_empty()) {
            let room = WIDTH - INDENT - 2.0;
            let words = wrapped(&words, FONT, room).unwrap_or_else(|| vec![fitted(&words, FONT, room)]);
            let widest = words.iter().map(|line| text_width(line, FONT)).fold(0.0, f64::max);
            let width = INDENT + widest + 14.0;
            if x > 2.0 && x + width - 14.0 > WIDTH {
                (x, y) = (2.0, y + LINE);
            }
            let further = words.len().saturating_sub(1) as f64 * WRAPPED;
            entries.push(Entry { x, y, sample, words });
            // What follows words of several lines begins under them.
            (x, y) = if further > 0.0 { (2.0, y + further + LINE) } else { (x + width, y) };
        }
        Self { entries }
    }

    /// Where the whole picture ends.
    pub fn bottom(&self) -> f64 {
        self.entries.last().map_or(FIRST - 18.0, |entry| entry.bottom() + 8.0)
    }

    pub fn draw(&self, svg: &mut Svg) {
        for entry in &self.entries {
            entry.draw(svg);
        }
    }
}

impl Entry {
    /// The baseline of the last line.
    fn bottom(&self) -> f64 {
        self.y + self.words.len().saturating_sub(1) as f64 * WRAPPED
    }

    fn draw(&self, svg: &mut Svg) {
        let (from, to, middle) = (num(self.x), num(self.x + 20.0), num(self.y - 4.5));
        let span = [("x1", from.as_str()), ("x2", &to), ("y1", &middle), ("y2", &middle)];
        match self.sample {
            Sample::Series(style) => {
                let (stroke, number) = colour(style);
                let class = format!("r-chart__key--{number}");
                let look = [("class", class.as_str()), ("stroke", stroke), ("stroke-width", "2.4")];
                svg.empty("line", &[&span[..], &look].concat());
                draw_mark(svg, style, (self.x + 10.0, self.y - 4.5), &self.words.join(" "));
            }
            Sample::Target => {
                let look = [("class", "r-chart__key--target"), ("stroke", TARGET), ("stroke-width", "1.8")];
                svg.empty("line", &[&span[..], &look].concat());
            }
            Sample::National => {
                let look =
                    [("class", "r-chart__key--national"), ("stroke", NATIONAL), ("stroke-width", "1.8")];
                svg.empty("line", &[&span[..], &look, &[("stroke-dasharray", "5 4")]].concat());
            }
            Sample::Gap => {
                let top = num(self.y - 10.0);
                let place = [("x", from.as_str()), ("y", &top), ("width", "20"), ("height", "11")];
                let look = [("class", "r-chart__key--gap"), ("fill", "#dde4e2")];
                svg.empty("rect", &[&place[..], &look].concat());
            }
        }
        let x = num(self.x + INDENT);
        for (index, line) in self.words.iter().enumerate() {
            let y = num(self.y + WRAPPED * index as f64);
            let place = [("class", "r-chart__legend"), ("x", &x), ("y", &y), ("fill", INK)];
            svg.with_text("text", &place, line);
        }
    }
}
