//! The drawing of a [`LineChart`]: ground and grid, years, targets, breaks, series, the last figures, the
//! legend.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::scale::{Axis, year_labels};
use super::svg::{Svg, fitted, num, text_width};
use super::{ChartSeries, LineChart, TargetLine};

const WIDTH: f64 = 360.0;
const TOP: f64 = 36.0;
const BOTTOM: f64 = 176.0;
const RIGHT: f64 = WIDTH - 14.0;
/// The first line of the legend; one line fits into the height of 220, each further one adds to it.
const LEGEND: f64 = 210.0;
const LEGEND_LINE: f64 = 17.0;
const FONT: f64 = 11.0;
const INK: &str = "#1d2328";
const MUTED: &str = "#5b6670";
const TARGET: &str = "#1f7a3d";
/// Of a contrast of 4.5:1 and more on white, and told apart by the common kinds of colour blindness.
const COLOURS: [&str; 4] = ["#1d5e8c", "#b3541e", "#6d4c9f", "#3f6b1d"];
/// More years than this are not looked through for gaps: they could not be told apart.
const MOST_YEARS: i64 = 200;

type Points<'a> = BTreeMap<i32, (f64, &'a str)>;

/// Everything that turns years and values into places.
struct Frame {
    first: i32,
    last: i32,
    left: f64,
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
    fn x(&self, year: f64) -> f64 {
        let years = f64::from(self.last) - f64::from(self.first) + 1.0;
        let share = (year - f64::from(self.first) + 0.5) / years;
        self.left + share.clamp(0.0, 1.0) * (RIGHT - self.left)
    }

    fn y(&self, value: f64) -> f64 {
        self.axis.place(value, BOTTOM, TOP)
    }

    /// Points within the years, in their order; of two in one year the later in the list counts.
    fn points<'a>(&self, points: &'a [(i32, f64, String)]) -> Points<'a> {
        let shown = points
            .iter()
            .filter(|(year, value, _)| (self.first..=self.last).contains(year) && value.is_finite());
        shown.map(|(year, value, text)| (*year, (*value, text.as_str()))).collect()
    }
}

/// Runs of years without a gap between them.
fn runs<'a>(points: &Points<'a>) -> Vec<Vec<(i32, f64, &'a str)>> {
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
    let gaps = gap_years(&series);
    let legend = Legend::of(chart, !gaps.is_empty());
    let height = LEGEND + LEGEND_LINE * legend.lines.max(1) as f64 - 7.0;
    let mut svg =
        Svg::open("r-chart r-chart--line", &chart.id_prefix, &chart.title, &chart.desc, WIDTH, height);
    draw_grid(&mut svg, chart, &frame);
    draw_watermark(&mut svg, chart.watermark.as_deref());
    draw_gaps(&mut svg, &frame, &gaps);
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
    draw_last_figures(&mut svg, chart, &frame, &series);
    if series.iter().all(BTreeMap::is_empty) {
        let (x, y) = (num((frame.left + RIGHT) / 2.0), num((TOP + BOTTOM) / 2.0));
        let place =
            [("class", "r-chart__empty"), ("x", &x), ("y", &y), ("text-anchor", "middle"), ("fill", INK)];
        svg.with_text("text", &[&place[..], &[("font-size", "14")]].concat(), &chart.labels.no_figure);
    }
    legend.draw(&mut svg);
    svg.close()
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
            if *tick == 0.0 { ("r-chart__zero", MUTED) } else { ("r-chart__grid", "#dfe3e6") };
        let line =
            [("class", class), ("x1", &left), ("x2", &right), ("y1", &y), ("y2", &y), ("stroke", stroke)];
        svg.empty("line", &line);
        let place = [("class", "r-chart__tick"), ("x", &label_x), ("y", &text_y), ("text-anchor", "end")];
        svg.with_text("text", &[&place[..], &[("fill", MUTED)]].concat(), label);
    }
    for year in year_labels(frame.first, frame.last, RIGHT - frame.left, 36.0) {
        let x = num(frame.x(f64::from(year)));
        let place = [("class", "r-chart__year"), ("x", &x), ("y", "192"), ("text-anchor", "middle")];
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
    let place = [("class", "r-chart__unit"), ("x", "4"), ("y", "13"), ("fill", MUTED)];
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
        ("fill-opacity", "0.1"),
        ("transform", "rotate(-16 196 102)"),
    ];
    svg.with_text("text", &attributes, word);
}

fn draw_gaps(svg: &mut Svg, frame: &Frame, gaps: &[i32]) {
    for year in gaps {
        let (from, to) = (frame.x(f64::from(*year) - 0.5), frame.x(f64::from(*year) + 0.5));
        let (x, y, width) = (num(from), num(BOTTOM - 4.0), num(to - from));
        let place = [("class", "r-chart__gap"), ("x", &x), ("y", &y), ("width", &width), ("height", "8")];
        svg.with_hint("rect", &[&place[..], &[("fill", "#cdd3d8")]].concat(), &year.to_string());
    }
}

/// One path a run: level through the year, a step where the next year differs.
fn draw_target(svg: &mut Svg, frame: &Frame, target: &TargetLine, national: bool) {
    let (class, stroke, dash) = if national {
        ("r-chart__target r-chart__target--national", MUTED, Some(("stroke-dasharray", "5 4")))
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

/// A dotted line after the year with which a method ended, and the word for it.
fn draw_breaks(svg: &mut Svg, chart: &LineChart, frame: &Frame, series: &[Points<'_>]) {
    let breaking = chart.series.iter().zip(series).filter(|(series, _)| series.break_after);
    let years: BTreeSet<i32> =
        breaking.filter_map(|(_, points)| points.keys().next_back().copied()).collect();
    for year in years {
        let at = frame.x(f64::from(year) + 0.5);
        let (x, top, bottom) = (num(at), num(TOP - 2.0), num(BOTTOM));
        let line = [("class", "r-chart__break"), ("x1", &x), ("x2", &x), ("y1", &top), ("y2", &bottom)];
        svg.empty("line", &[&line[..], &[("stroke", INK), ("stroke-dasharray", "1 3")]].concat());
        let word = fitted(&chart.labels.series_break, FONT, RIGHT - frame.left);
        let half = text_width(&word, FONT) / 2.0;
        let middle = at.min(RIGHT - half).max(frame.left + half);
        let middle = num(middle);
        let place =
            [("class", "r-chart__break-word"), ("x", &middle), ("y", "31"), ("text-anchor", "middle")];
        svg.with_text("text", &[&place[..], &[("fill", INK)], &HALO].concat(), &word);
    }
}

/// A white edge that keeps words readable over lines.
const HALO: [(&str, &str); 3] = [("stroke", "#fff"), ("stroke-width", "3"), ("paint-order", "stroke")];

fn colour(style: usize) -> &'static str {
    COLOURS.get(style % COLOURS.len()).copied().unwrap_or(INK)
}

fn draw_series(svg: &mut Svg, frame: &Frame, series: &ChartSeries, points: &Points<'_>) {
    let class = format!("r-chart__line r-chart__line--{}", series.style % COLOURS.len() + 1);
    for run in runs(points).iter().filter(|run| run.len() > 1) {
        let mut path = String::new();
        for (year, value, _) in run {
            let command = if path.is_empty() { 'M' } else { 'L' };
            let _ = write!(path, "{command}{} {}", num(frame.x(f64::from(*year))), num(frame.y(*value)));
        }
        let line =
            [("class", class.as_str()), ("d", &path), ("fill", "none"), ("stroke", colour(series.style))];
        let form = [("stroke-width", "2.2"), ("stroke-linejoin", "round")];
        svg.empty("path", &[&line[..], &form].concat());
    }
    for (year, (value, text)) in points {
        let place = (frame.x(f64::from(*year)), frame.y(*value));
        draw_mark(svg, series.style, place, &format!("{year}: {text}"));
    }
}

/// Circle, square, diamond, triangle: the shape says which series, for those who do not see its colour.
fn draw_mark(svg: &mut Svg, style: usize, (x, y): (f64, f64), hint: &str) {
    let style = style % COLOURS.len();
    let class = format!("r-chart__mark r-chart__mark--{}", style + 1);
    let look =
        [("class", class.as_str()), ("fill", colour(style)), ("stroke", "#fff"), ("stroke-width", "1")];
    if style == 0 {
        let (cx, cy) = (num(x), num(y));
        return svg.with_hint(
            "circle",
            &[&look[..], &[("cx", &cx), ("cy", &cy), ("r", "3.6")]].concat(),
            hint,
        );
    }
    let corners: &[(f64, f64)] = match style {
        1 => &[(-3.2, -3.2), (3.2, -3.2), (3.2, 3.2), (-3.2, 3.2)],
        2 => &[(0.0, -4.6), (4.6, 0.0), (0.0, 4.6), (-4.6, 0.0)],
        _ => &[(0.0, -4.4), (4.2, 3.4), (-4.2, 3.4)],
    };
    let points: Vec<String> =
        corners.iter().map(|(dx, dy)| format!("{},{}", num(x + dx), num(y + dy))).collect();
    svg.with_hint("polygon", &[&look[..], &[("points", &points.join(" "))]].concat(), hint);
}

/// The last figure of each series beside its point: above a rising line and below a falling one, where there
/// is no line, unless a target lies there; figures that would overlap move apart.
fn draw_last_figures(svg: &mut Svg, chart: &LineChart, frame: &Frame, series: &[Points<'_>]) {
    let mut words = Vec::new();
    for (style, points) in chart.series.iter().zip(series) {
        let mut from_end = points.iter().rev();
        let Some((year, (value, text))) = from_end.next() else { continue };
        let falling = from_end.next().is_some_and(|(_, (before, _))| before > value);
        let point = frame.y(*value);
        let below = falling && point + 20.0 < BOTTOM && !target_below(chart, frame, *year, point);
        let half = text_width(text, 13.0) / 2.0;
        let aside = if falling && !below { half } else { 0.0 };
        let x = (frame.x(f64::from(*year)) + aside).min(WIDTH - 4.0 - half).max(frame.left + half);
        words.push((
            if below { point + 18.0 } else { (point - 9.0).max(TOP + 4.0) },
            x,
            half,
            *text,
            style.style,
        ));
    }
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut placed: Vec<(f64, f64, f64)> = Vec::new();
    for (mut y, x, half, text, style) in words {
        for (other_y, other_x, other_half) in &placed {
            if (x - other_x).abs() < half + other_half && (y - other_y).abs() < 14.0 {
                y = other_y + 14.0;
            }
        }
        placed.push((y, x, half));
        let (x, y) = (num(x), num(y));
        let place = [("class", "r-chart__figure"), ("x", &x), ("y", &y), ("text-anchor", "middle")];
        let look = [("font-size", "13"), ("font-weight", "700"), ("fill", colour(style))];
        svg.with_text("text", &[&place[..], &look, &HALO].concat(), text);
    }
}

/// Whether a target of about this year runs through the place under a point.
fn target_below(chart: &LineChart, frame: &Frame, year: i32, point: f64) -> bool {
    let targets = chart.targets.iter().chain(&chart.national).flat_map(|target| frame.points(&target.points));
    let mut near = targets.filter(|(at, _)| at.abs_diff(year) <= 1).map(|(_, (value, _))| frame.y(value));
    near.any(|y| y > point && y < point + 24.0)
}

enum Sample {
    Series(usize),
    Target,
    National,
    Gap,
}

/// What the marks mean, in as many lines as it takes.
struct Legend {
    entries: Vec<(f64, f64, Sample, String)>,
    lines: usize,
}

impl Legend {
    fn of(chart: &LineChart, with_gaps: bool) -> Self {
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
        let (mut x, mut line) = (4.0, 0);
        let mut entries = Vec::new();
        for (sample, words) in wanted.into_iter().filter(|(_, words)| !words.is_empty()) {
            let words = fitted(&words, FONT, WIDTH - 34.0);
            let width = 24.0 + text_width(&words, FONT) + 12.0;
            if x > 4.0 && x + width - 12.0 > WIDTH {
                (x, line) = (4.0, line + 1);
            }
            entries.push((x, LEGEND + LEGEND_LINE * f64::from(line), sample, words));
            x += width;
        }
        Self { lines: if entries.is_empty() { 0 } else { line as usize + 1 }, entries }
    }

    fn draw(&self, svg: &mut Svg) {
        for (x, y, sample, words) in &self.entries {
            let (from, to, middle) = (num(*x), num(x + 18.0), num(y - 4.0));
            let span = [("x1", from.as_str()), ("x2", &to), ("y1", &middle), ("y2", &middle)];
            match sample {
                Sample::Series(style) => {
                    let look = [("stroke", colour(*style)), ("stroke-width", "2.2")];
                    svg.empty("line", &[&span[..], &look].concat());
                    draw_mark(svg, *style, (x + 9.0, y - 4.0), words);
                }
                Sample::Target => {
                    svg.empty("line", &[&span[..], &[("stroke", TARGET), ("stroke-width", "1.8")]].concat());
                }
                Sample::National => {
                    let look = [("stroke", MUTED), ("stroke-width", "1.8"), ("stroke-dasharray", "5 4")];
                    svg.empty("line", &[&span[..], &look].concat());
                }
                Sample::Gap => {
                    let top = num(y - 8.0);
                    let place = [("x", from.as_str()), ("y", &top), ("width", "18"), ("height", "8")];
                    svg.empty("rect", &[&place[..], &[("fill", "#cdd3d8")]].concat());
                }
            }
            let (x, y) = (num(x + 23.0), num(*y));
            svg.with_text(
                "text",
                &[("class", "r-chart__legend"), ("x", &x), ("y", &y), ("fill", INK)],
                words,
            );
        }
    }
}
