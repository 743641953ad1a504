//! The drawing of a [`LineChart`]: ground and grid, years, gaps, targets, breaks and series. Words in the
//! picture are placed by [`Labels`], those under it by [`Legend`].

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::labels::Labels;
use super::legend::Legend;
use super::scale::{Axis, year_labels};
use super::svg::Svg;
use super::{ChartSeries, LineChart, TargetLine};
use crate::svg_text::{fitted, num, text_width};

pub(super) const WIDTH: f64 = 360.0;
pub(super) const TOP: f64 = 42.0;
pub(super) const BOTTOM: f64 = 186.0;
pub(super) const RIGHT: f64 = WIDTH - 12.0;
/// On a phone of 360 px a unit is a little less than a pixel.
pub(super) const FONT: f64 = 13.0;
pub(super) const INK: &str = "#17211f";
pub(super) const MUTED: &str = "#4b5956";
pub(super) const TARGET: &str = "#17211f";
pub(super) const NATIONAL: &str = "#7a5200";
const GAP: &str = "#eef2f1";
/// Of a contrast of 4.5:1 and more on white, and told apart by the common kinds of colour blindness. In a
/// page the first one is the region's accent.
const COLOURS: [&str; 4] = ["#0b6b62", "#b4541f", "#3c5ba9", "#6d4c9f"];
/// More years than this are not looked through for gaps: they could not be told apart.
const MOST_YEARS: i64 = 200;

pub(super) type Points<'a> = BTreeMap<i32, (f64, &'a str)>;

/// Everything that turns years and values into places.
pub(super) struct Frame {
    first: i32,
    last: i32,
    pub left: f64,
    axis: Axis,
    tick_labels: Vec<String>,
}

impl Frame {
    fn new(chart: &LineChart, number_format: &dyn Fn(f64) -> String) -> Self {
        let (first, last) = (chart.years.0.min(chart.years.1), chart.years.0.max(chart.years.1));
        let lists = chart.series.iter().map(|series| &series.points);
        let lists = lists.chain(chart.targets.iter().chain(&chart.national).map(|target| &target.points));
        let shown = lists.flatten().filter(|(year, _, _)| (first..=last).contains(year));
        let axis = Axis::around(shown.map(|(_, value, _)| *value));
        let tick_labels: Vec<String> = axis.ticks.iter().map(|tick| number_format(*tick)).collect();
        let widest = tick_labels.iter().map(|label| text_width(label, FONT)).fold(16.0, f64::max);
        Self { first, last, left: widest.min(110.0) + 10.0, axis, tick_labels }
    }

    /// The place of a year, or of half a year beside it.
    pub fn x(&self, year: f64) -> f64 {
        let years = f64::from(self.last) - f64::from(self.first) + 1.0;
        let share = (year - f64::from(self.first) + 0.5) / years;
        self.left + share.clamp(0.0, 1.0) * (RIGHT - self.left)
    }

    pub fn y(&self, value: f64) -> f64 {
        self.axis.place(value, BOTTOM, TOP)
    }

    /// Points within the years, in their order; of two in one year the later in the list counts.
    pub fn points<'a>(&self, points: &'a [(i32, f64, String)]) -> Points<'a> {
        let shown = points
            .iter()
            .filter(|(year, value, _)| (self.first..=self.last).contains(year) && value.is_finite());
        shown.map(|(year, value, text)| (*year, (*value, text.as_str()))).collect()
    }
}

/// Runs of years without a gap between them.
pub(super) fn runs<'a>(points: &Points<'a>) -> Vec<Vec<(i32, f64, &'a str)>> {
    let mut runs: Vec<Vec<(i32, f64, &str)>> = Vec::new();
    for (year, (value, text)) in points {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|(before, _, _)| before.checked_add(1) == Some(*year)) => {
                run.push((*year, *value, *text));
            }
            _ => runs.push(vec![(*year, *value, *text)]),
        }
    }
    runs
}

pub(super) fn render(chart: &LineChart, number_format: &dyn Fn(f64) -> String) -> String {
    let frame = Frame::new(chart, number_format);
    let series: Vec<Points<'_>> = chart.series.iter().map(|series| frame.points(&series.points)).collect();
    let gaps = gap_runs(&series);
    let mut labels = Labels::new(chart, &frame, &series);
    let figures = labels.figures(chart, &frame, &series);
    let ends = labels.target_ends(chart, &frame);
    let gap_words: Vec<_> =
        gaps.iter().map(|gap| labels.gap_word(&chart.labels.no_figure, &frame, *gap)).collect();
    let legend = Legend::of(chart, gap_words.iter().any(Vec::is_empty));
    let mut svg =
        Svg::open("r-chart__svg", &chart.id_prefix, &chart.title, &chart.desc, WIDTH, legend.bottom());
    draw_gaps(&mut svg, &frame, &gaps);
    draw_grid(&mut svg, chart, &frame);
    draw_watermark(&mut svg, chart.watermark.as_deref());
    for target in &chart.national {
        draw_target(&mut svg, &frame, target, true);
    }
    for target in &chart.targets {
        draw_target(&mut svg, &frame, target, false);
    }
    draw_breaks(&mut svg, chart, &frame, &series);
    for (style, points) in chart.series.iter().zip(&series) {
        draw_series(&mut svg, &frame, style, points);
    }
    for label in gap_words.iter().flatten().chain(&ends).chain(&figures) {
        label.draw(&mut svg);
    }
    if series.iter().all(BTreeMap::is_empty) {
        let (x, y) = (num((frame.left + RIGHT) / 2.0), num((TOP + BOTTOM) / 2.0));
        let place =
            [("class", "r-chart__empty"), ("x", &x), ("y", &y), ("text-anchor", "middle"), ("fill", INK)];
        svg.with_text("text", &[&place[..], &[("font-size", "14")]].concat(), &chart.labels.no_figure);
    }
    legend.draw(&mut svg);
    svg.close()
}

/// First and last year of each run of years, between the first and the last figure, for which no series has
/// one.
fn gap_runs(series: &[Points<'_>]) -> Vec<(i32, i32)> {
    let mut gaps: Vec<(i32, i32)> = Vec::new();
    for year in gap_years(series) {
        match gaps.last_mut() {
            Some((_, last)) if *last + 1 == year => *last = year,
            _ => gaps.push((year, year)),
        }
    }
    gaps
}

/// Years between the first and the last figure for which no series has one.
fn gap_years(series: &[Points<'_>]) -> Vec<i32> {
    let known: BTreeSet<i32> = series.iter().flat_map(BTreeMap::keys).copied().collect();
    match (known.first(), known.last()) {
        (Some(first), Some(last)) if i64::from(*last) - i64::from(*first) <= MOST_YEARS => {
            (*first..=*last).filter(|year| !known.contains(year)).collect()
        }
        _ => Vec::new(),
    }
}

fn draw_grid(svg: &mut Svg, chart: &LineChart, frame: &Frame) {
    let (left, right) = (num(frame.left), num(RIGHT));
    let label_x = num(frame.left - 6.0);
    for (tick, label) in frame.axis.ticks.iter().zip(&frame.tick_labels) {
        let (y, text_y) = (num(frame.y(*tick)), num(frame.y(*tick) + 4.0));
        let (class, stroke) =
            if *tick == 0.0 { ("r-chart__zero", MUTED) } else { ("r-chart__grid", "#dbe2e0") };
        let line =
            [("class", class), ("x1", &left), ("x2", &right), ("y1", &y), ("y2", &y), ("stroke", stroke)];
        svg.empty("line", &line);
        let place = [("class", "r-chart__tick"), ("x", &label_x), ("y", &text_y), ("text-anchor", "end")];
        svg.with_text("text", &[&place[..], &[("fill", MUTED)]].concat(), label);
    }
    for year in year_labels(frame.first, frame.last, RIGHT - frame.left, 42.0) {
        let x = num(frame.x(f64::from(year)));
        let place = [("class", "r-chart__year"), ("x", &x), ("y", "204"), ("text-anchor", "middle")];
        svg.with_text("text", &[&place[..], &[("fill", MUTED)]].concat(), &year.to_string());
    }
    let axis_word = if frame.axis.starts_at_zero() {
        &chart.labels.axis_from_zero
    } else if frame.axis.lo < 0.0 && frame.axis.hi > 0.0 {
        ""
    } else {
        &chart.labels.axis_cut
    };
    let words = [chart.unit.as_str(), axis_word].into_iter().filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>().join(" · ");
    let place = [("class", "r-chart__unit"), ("x", "2"), ("y", "14"), ("fill", MUTED)];
    svg.with_text("text", &place, &fitted(&words, FONT, WIDTH - 8.0));
}

fn draw_watermark(svg: &mut Svg, word: Option<&str>) {
    let Some(word) = word.filter(|word| !word.is_empty()) else { return };
    let size = num((300.0 / text_width(word, 1.0)).clamp(8.0, 60.0));
    let attributes = [
        ("class", "r-chart__watermark"),
        ("x", "196"),
        ("y", "118"),
        ("text-anchor", "middle"),
        ("font-size", &size),
        ("font-weight", "700"),
        ("fill", INK),
        ("fill-opacity", "0.08"),
        ("transform", "rotate(-16 196 102)"),
    ];
    svg.with_text("text", &attributes, word);
}

/// One rectangle a year, so that pointing at it tells which.
fn draw_gaps(svg: &mut Svg, frame: &Frame, gaps: &[(i32, i32)]) {
    let (top, height) = (num(TOP), num(BOTTOM - TOP));
    for year in gaps.iter().flat_map(|(first, last)| *first..=*last) {
        let (from, to) = (frame.x(f64::from(year) - 0.5).round(), frame.x(f64::from(year) + 0.5).round());
        let (x, width) = (num(from), num(to - from));
        let place = [("class", "r-chart__gap"), ("x", &x), ("y", &top), ("width", &width)];
        let look = [("height", height.as_str()), ("fill", GAP), ("shape-rendering", "crispEdges")];
        svg.with_hint("rect", &[&place[..], &look].concat(), &year.to_string());
    }
}

/// One path a run: level through the year, a step where the next year differs.
fn draw_target(svg: &mut Svg, frame: &Frame, target: &TargetLine, national: bool) {
    let (class, stroke, dash) = if national {
        ("r-chart__target r-chart__target--national", NATIONAL, Some(("stroke-dasharray", "5 4")))
    } else {
        ("r-chart__target", TARGET, None)
    };
    for run in runs(&frame.points(&target.points)) {
        let mut path = String::new();
        for (year, value, _) in &run {
            let command = if path.is_empty() { 'M' } else { 'L' };
            let (from, to) = (frame.x(f64::from(*year) - 0.5), frame.x(f64::from(*year) + 0.5));
            let y = num(frame.y(*value));
            let _ = write!(path, "{command}{} {y}L{} {y}", num(from), num(to));
        }
        let hint = run.iter().map(|(year, _, text)| format!("{year}: {text}")).collect::<Vec<_>>().join("; ");
        let mut attributes = vec![("class", class), ("d", &path), ("fill", "none"), ("stroke", stroke)];
        attributes.push(("stroke-width", "1.8"));
        attributes.extend(dash);
        svg.with_hint("path", &attributes, &hint);
    }
}

/// A dotted line after the year with which a method ended, and the word for it where it does not run into the
/// word of the break before.
fn draw_breaks(svg: &mut Svg, chart: &LineChart, frame: &Frame, series: &[Points<'_>]) {
    let breaking = chart.series.iter().zip(series).filter(|(series, _)| series.break_after);
    let years: BTreeSet<i32> =
        breaking.filter_map(|(_, points)| points.keys().next_back().copied()).collect();
    let word = fitted(&chart.labels.series_break, FONT, RIGHT - frame.left);
    let half = text_width(&word, FONT) / 2.0;
    let mut taken = f64::MIN;
    for year in years {
        let at = frame.x(f64::from(year) + 0.5);
        let (x, top, bottom) = (num(at), num(TOP - 4.0), num(BOTTOM));
        let line = [("class", "r-chart__break"), ("x1", &x), ("x2", &x), ("y1", &top), ("y2", &bottom)];
        let look = [("stroke", INK), ("stroke-width", "1.5"), ("stroke-dasharray", "2 3")];
        svg.with_hint("line", &[&line[..], &look].concat(), &chart.labels.series_break);
        let middle = at.min(RIGHT - half).max(frame.left + half);
        if middle - half < taken {
            continue;
        }
        taken = middle + half + 6.0;
        let middle = num(middle);
        let place =
            [("class", "r-chart__break-word"), ("x", &middle), ("y", "34"), ("text-anchor", "middle")];
        svg.with_text("text", &[&place[..], &[("fill", INK)], &HALO].concat(), &word);
    }
}

/// A white edge that keeps words readable over lines.
pub(super) const HALO: [(&str, &str); 4] =
    [("stroke", "#fff"), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")];

/// The colour of a series, and the number of its class.
pub(super) fn colour(style: usize) -> (&'static str, usize) {
    let index = style % COLOURS.len();
    (COLOURS.get(index).copied().unwrap_or(INK), index + 1)
}

fn draw_series(svg: &mut Svg, frame: &Frame, series: &ChartSeries, points: &Points<'_>) {
    let (stroke, number) = colour(series.style);
    let class = format!("r-chart__line r-chart__line--{number}");
    for run in runs(points).iter().filter(|run| run.len() > 1) {
        let mut path = String::new();
        for (year, value, _) in run {
            let command = if path.is_empty() { 'M' } else { 'L' };
            let _ = write!(path, "{command}{} {}", num(frame.x(f64::from(*year))), num(frame.y(*value)));
        }
        let line = [("class", class.as_str()), ("d", &path), ("fill", "none"), ("stroke", stroke)];
        let form = [("stroke-width", "2.4"), ("stroke-linejoin", "round"), ("stroke-linecap", "round")];
        svg.empty("path", &[&line[..], &form].concat());
    }
    for (year, (value, text)) in points {
        let place = (frame.x(f64::from(*year)), frame.y(*value));
        draw_mark(svg, series.style, place, &format!("{year}: {text}"));
    }
}

/// Circle, square, diamond, triangle: the shape says which series, for those who do not see its colour.
pub(super) fn draw_mark(svg: &mut Svg, style: usize, (x, y): (f64, f64), hint: &str) {
    let (fill, number) = colour(style);
    let class = format!("r-chart__mark r-chart__mark--{number}");
    let look = [("class", class.as_str()), ("fill", fill), ("stroke", "#fff"), ("stroke-width", "1")];
    if number == 1 {
        let (cx, cy) = (num(x), num(y));
        return svg.with_hint(
            "circle",
            &[&look[..], &[("cx", &cx), ("cy", &cy), ("r", "3.6")]].concat(),
            hint,
        );
    }
    let corners: &[(f64, f64)] = match number {
        2 => &[(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)],
        3 => &[(0.0, -4.6), (4.6, 0.0), (0.0, 4.6), (-4.6, 0.0)],
        _ => &[(0.0, -4.4), (4.2, 3.4), (-4.2, 3.4)],
    };
    let points: Vec<String> =
        corners.iter().map(|(dx, dy)| format!("{},{}", num(x + dx), num(y + dy))).collect();
    svg.with_hint("polygon", &[&look[..], &[("points", &points.join(" "))]].concat(), hint);
}
