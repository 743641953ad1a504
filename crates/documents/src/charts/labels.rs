//! Words inside the picture of a [`LineChart`]: each takes the nearest place where it covers no line, no
//! other word and no edge.

use std::collections::BTreeMap;

use super::line::{BOTTOM, FONT, Frame, HALO, INK, MUTED, NATIONAL, Points, RIGHT, TOP, WIDTH, colour, runs};
use super::svg::Svg;
use super::{LineChart, TargetLine};
use crate::svg_text::{num, text_width, wrapped};

/// Of the figures in the picture.
const FIGURE: f64 = 14.0;
/// How densely lines are kept in mind, in units.
const STEP: f64 = 3.0;
/// Of a word over a part of a line; more than the number of places there are to choose from.
const LINE_COST: usize = 50;

/// A text with its middle and its baseline.
pub(super) struct Label {
    class: String,
    x: f64,
    y: f64,
    text: String,
    fill: &'static str,
    size: f64,
    is_bold: bool,
}

impl Label {
    pub fn draw(&self, svg: &mut Svg) {
        let (x, y, size) = (num(self.x), num(self.y), num(self.size));
        let place = [("class", self.class.as_str()), ("x", &x), ("y", &y), ("text-anchor", "middle")];
        let weight = if self.is_bold { "700" } else { "400" };
        let look = [("font-size", size.as_str()), ("font-weight", weight), ("fill", self.fill)];
        // A halo would cut a hole into the ground of a gap.
        let halo: &[(&str, &str)] = if self.is_bold { &HALO } else { &[] };
        svg.with_text("text", &[&place[..], &look, halo].concat(), &self.text);
    }
}

#[derive(Clone, Copy)]
struct Area {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Area {
    /// What a text of this width and font size covers around the middle of its baseline.
    fn of(x: f64, baseline: f64, width: f64, size: f64) -> Self {
        let half = width / 2.0 + 2.0;
        Self { left: x - half, right: x + half, top: baseline - size * 0.8, bottom: baseline + size * 0.22 }
    }

    fn holds(&self, (x, y): (f64, f64)) -> bool {
        self.left < x && x < self.right && self.top < y && y < self.bottom
    }

    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// Bold letters are wider.
fn bold_width(text: &str, size: f64) -> f64 {
    text_width(text, size) * 1.1
}

/// What is drawn already, and the words placed so far.
pub(super) struct Labels {
    drawn: Vec<(f64, f64)>,
    taken: Vec<Area>,
    left: f64,
    /// The highest baseline.
    top: f64,
}

impl Labels {
    pub fn new(chart: &LineChart, frame: &Frame, series: &[Points<'_>]) -> Self {
        // Over the picture stand the words for breaks, if any.
        let breaks = chart.series.iter().any(|series| series.break_after);
        let top = if breaks { TOP + FIGURE / 2.0 } else { TOP - 2.0 };
        let mut labels = Self { drawn: Vec::new(), taken: Vec::new(), left: frame.left, top };
        for points in series {
            for run in runs(points) {
                let corners: Vec<(f64, f64)> =
                    run.iter().map(|(year, value, _)| (frame.x(f64::from(*year)), frame.y(*value))).collect();
                labels.keep_line(&corners);
                for (x, y) in corners {
                    labels.drawn.extend([(x - 4.5, y), (x + 4.5, y), (x, y - 4.5), (x, y + 4.5)]);
                }
            }
        }
        for (_, points) in chart.series.iter().zip(series).filter(|(style, _)| style.break_after) {
            if let Some(year) = points.keys().next_back() {
                let x = frame.x(f64::from(*year) + 0.5);
                labels.keep_line(&[(x, TOP), (x, BOTTOM)]);
            }
        }
        for target in chart.targets.iter().chain(&chart.national) {
            for run in runs(&frame.points(&target.points)) {
                let steps = run.iter().flat_map(|(year, value, _)| {
                    [-0.5, 0.5].map(|half| (frame.x(f64::from(*year) + half), frame.y(*value)))
                });
                labels.keep_line(&steps.collect::<Vec<_>>());
            }
        }
        labels
    }

    fn keep_line(&mut self, corners: &[(f64, f64)]) {
        for pair in corners.windows(2) {
            let [(x1, y1), (x2, y2)] = pair else { continue };
            let parts = ((x2 - x1).hypot(y2 - y1) / STEP).ceil().clamp(1.0, 400.0);
            let part = |i: u32| f64::from(i) / parts;
            let along = (0..=parts as u32).map(|i| (x1 + (x2 - x1) * part(i), y1 + (y2 - y1) * part(i)));
            self.drawn.extend(along);
        }
    }

    /// How bad a place is: words over words are worst, then words over lines.
    fn cost(&self, area: &Area) -> usize {
        let words = self.taken.iter().filter(|other| other.meets(area)).count();
        let lines = self.drawn.iter().filter(|point| area.holds(**point)).count();
        words * 100_000 + lines * LINE_COST
    }

    /// The best of the places around a point, with its cost. Nearer places come first; of equal ones the first.
    fn best(
        &self,
        (x, y): (f64, f64),
        width: f64,
        size: f64,
        above_first: bool,
    ) -> Option<(usize, (f64, f64), Area)> {
        let half = width / 2.0;
        let (above, below) = (y - 8.0, y + 8.0 + size * 0.75);
        let near = if above_first { [above, below] } else { [below, above] };
        let far = near.map(|baseline| baseline + (baseline - y).signum() * 14.0);
        let farther = far.map(|baseline| baseline + (baseline - y).signum() * 14.0);
        let rows = [near, far, farther].concat();
        let aside = [0.0, half * 0.6, -half * 0.6, half, -half];
        let level = [(x + half + 8.0, y + size * 0.35), (x - half - 8.0, y + size * 0.35)];
        let around = rows.iter().flat_map(|row| aside.map(|dx| (x + dx, *row))).chain(level);
        let mut best: Option<(usize, (f64, f64), Area)> = None;
        for (rank, (at, baseline)) in around.enumerate() {
            let at = at.min(WIDTH - 4.0 - half).max(self.left + half);
            let baseline = baseline.clamp(self.top, BOTTOM - 4.0);
            let area = Area::of(at, baseline, width, size);
            let cost = self.cost(&area) + rank;
            if best.as_ref().is_none_or(|(least, _, _)| cost < *least) {
                best = Some((cost, (at, baseline), area));
            }
        }
        best
    }

    /// Takes the best place around a point.
    fn place(&mut self, point: (f64, f64), width: f64, size: f64, above_first: bool) -> (f64, f64) {
        let Some((_, place, area)) = self.best(point, width, size, above_first) else { return point };
        self.taken.push(area);
        place
    }

    /// The last figure of each series at its point: rather above a rising line and below a falling one.
    pub fn figures(&mut self, chart: &LineChart, frame: &Frame, series: &[Points<'_>]) -> Vec<Label> {
        let mut figures = Vec::new();
        for (style, points) in chart.series.iter().zip(series) {
            let mut from_end = points.iter().rev();
            let Some((year, (value, text))) = from_end.next() else { continue };
            let falling = from_end.next().is_some_and(|(_, (before, _))| before > value);
            let point = (frame.x(f64::from(*year)), frame.y(*value));
            let (x, y) = self.place(point, bold_width(text, FIGURE), FIGURE, !falling);
            let (fill, number) = colour(style.style);
            let class = format!("r-chart__figure r-chart__figure--{number}");
            figures.push(Label { class, x, y, text: (*text).to_owned(), fill, size: FIGURE, is_bold: true });
        }
        figures
    }

    /// What the last target of each line asks for, at its last step.
    pub fn target_ends(&mut self, chart: &LineChart, frame: &Frame) -> Vec<Label> {
        let own = chart.targets.iter().map(|target| (target, "target", TARGET_LOOK));
        let national = chart.national.iter().map(|target| (target, "national", NATIONAL_LOOK));
        own.chain(national)
            .filter_map(|(target, kind, (fill, above_first))| {
                let word =
                    if kind == "target" { &chart.labels.target } else { &chart.labels.national_target };
                self.target_end(frame, target, word, above_first).map(|(x, y, text)| Label {
                    class: format!("r-chart__end r-chart__end--{kind}"),
                    x,
                    y,
                    text,
                    fill,
                    size: FONT,
                    is_bold: true,
                })
            })
            .collect()
    }

    fn target_end(
        &mut self,
        frame: &Frame,
        target: &TargetLine,
        word: &str,
        above_first: bool,
    ) -> Option<(f64, f64, String)> {
        let points: BTreeMap<i32, (f64, &str)> = frame.points(&target.points);
        let (year, (value, text)) = points.iter().next_back()?;
        let words = format!("{word} {text}");
        let width = bold_width(&words, FONT);
        let point = (frame.x(f64::from(*year)), frame.y(*value));
        // Words that fill half the picture or cover a line say less than they hide: the figure is enough.
        let is_clear = self.best(point, width, FONT, above_first).is_some_and(|(cost, ..)| cost < LINE_COST);
        let is_short = width <= (RIGHT - self.left) / 2.0;
        let words = if is_short && is_clear { words } else { (*text).to_owned() };
        let (x, y) = self.place(point, bold_width(&words, FONT), FONT, above_first);
        Some((x, y, words))
    }

    /// The word for a gap in as many lines as the gap is wide for; nothing where it does not fit.
    pub fn gap_word(&mut self, word: &str, frame: &Frame, (first, last): (i32, i32)) -> Vec<Label> {
        const LINE: f64 = 16.0;
        let (from, to) = (frame.x(f64::from(first) - 0.5), frame.x(f64::from(last) + 0.5));
        let Some(lines) = wrapped(word, FONT, to - from - 4.0).filter(|lines| lines.len() <= 4) else {
            return Vec::new();
        };
        let x = (from + to) / 2.0;
        let height = LINE * lines.len() as f64;
        let area = |top: f64| Area { left: from, right: to, top, bottom: top + height };
        let room = BOTTOM - TOP - height;
        let tops = [0.5, 0.25, 0.75, 0.04, 0.96].map(|share| TOP + room * share);
        let Some(top) = tops.into_iter().find(|top| self.cost(&area(*top)) == 0) else { return Vec::new() };
        self.taken.push(area(top));
        let line = |(index, text): (usize, String)| Label {
            class: "r-chart__gap-word".to_owned(),
            x,
            y: top + LINE * index as f64 + FONT * 0.95,
            text,
            fill: MUTED,
            size: FONT,
            is_bold: false,
        };
        lines.into_iter().enumerate().map(line).collect()
    }
}

/// The colour of a target's words, and whether they would rather stand above the line.
const TARGET_LOOK: (&str, bool) = (INK, true);
const NATIONAL_LOOK: (&str, bool) = (NATIONAL, false);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_wider_than_the_gap_is_left_to_the_legend() {
        assert_eq!(
            wrapped("belum ada angka", FONT, 60.0),
            Some(vec!["belum".into(), "ada".into(), "angka".into()])
        );
        assert_eq!(wrapped("belum ada angka", FONT, 20.0), None);
        assert_eq!(wrapped("", FONT, 60.0), None);
    }

    #[test]
    fn a_word_moves_off_a_line_and_off_another_word() {
        let mut labels = Labels { drawn: Vec::new(), taken: Vec::new(), left: 20.0, top: TOP };
        let first = labels.place((200.0, 100.0), 40.0, FIGURE, true);
        assert_eq!(first, (200.0, 92.0));
        let second = labels.place((200.0, 100.0), 40.0, FIGURE, true);
        assert!(second.1 > 100.0, "below, where nothing stands yet: {second:?}");
        labels.keep_line(&[(150.0, 60.0), (250.0, 60.0)]);
        let third = labels.place((200.0, 70.0), 40.0, FIGURE, true);
        let area = Area::of(third.0, third.1, 40.0, FIGURE);
        assert!(!labels.drawn.iter().any(|point| area.holds(*point)), "over the line: {third:?}");
    }
}
