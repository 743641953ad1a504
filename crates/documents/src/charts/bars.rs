//! Bars: how many indicators stand where, and who is furthest behind.

use super::scale::Axis;
use super::svg::{Svg, fitted, num, safe_id, text_width};

const WIDTH: f64 = 360.0;
const FONT: f64 = 12.0;
const INK: &str = "#17211f";
const MUTED: &str = "#4b5956";

/// What a part of a stacked bar stands for. Shape, pattern and colour go together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// ● solid
    Achieved,
    /// ◐ dots
    OnTrack,
    /// ▲ upright stripes
    NeedsAttention,
    /// ○ white with an edge
    NoTarget,
    /// hatch
    NoData,
    /// ◇ level stripes
    CannotSay,
}

impl Mark {
    /// The modifier of the class, `r-status--achieved` and so on.
    pub fn class(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnTrack => "on-track",
            Self::NeedsAttention => "needs-attention",
            Self::NoTarget => "no-target",
            Self::NoData => "no-data",
            Self::CannotSay => "cannot-say",
        }
    }

    /// The shape that stands beside the word wherever the status is written.
    pub fn shape(self) -> &'static str {
        match self {
            Self::Achieved => "●",
            Self::OnTrack => "◐",
            Self::NeedsAttention => "▲",
            Self::NoTarget => "○",
            Self::NoData => "▨",
            Self::CannotSay => "◇",
        }
    }

    fn colour(self) -> &'static str {
        match self {
            Self::Achieved => "#1f7a3d",
            Self::OnTrack => "#8a6a00",
            Self::NeedsAttention => "#a8321f",
            Self::NoTarget | Self::NoData | Self::CannotSay => MUTED,
        }
    }

    /// What fills the part: a colour, or a pattern of the given id with its definition.
    fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Achieved | Self::NoTarget => None,
            Self::OnTrack => Some(
                "width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\" \
                 fill=\"#f2d675\"/><circle cx=\"3\" cy=\"3\" r=\"1.3\" fill=\"#8a6a00\"/>",
            ),
            Self::NeedsAttention => Some(
                "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" \
                 fill=\"#a8321f\"/><rect width=\"1.2\" height=\"5\" fill=\"#f3c9c1\"/>",
            ),
            Self::NoData => Some(
                "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\" fill=\"#fff\"/>\
                 <rect width=\"1.4\" height=\"5\" fill=\"#7b8791\"/>",
            ),
            Self::CannotSay => Some(
                "width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect width=\"5\" height=\"5\" \
                 fill=\"#fff\"/><rect width=\"5\" height=\"1.2\" fill=\"#7b8791\"/>",
            ),
        }
    }
}

/// One part of a stacked bar.
#[derive(Debug, Clone)]
pub struct StackPart {
    pub mark: Mark,
    pub count: u64,
    /// In the reader's language, without the number.
    pub label: String,
}

/// One bar of counts side by side, as wide as it is given room; parts of nothing are left out, and small ones
/// stay visible. With `legend` the words stand under it; without, they are only in its title (for small
/// cards).
pub fn stacked_bar(id_prefix: &str, title: &str, parts: &[StackPart], legend: bool) -> String {
    const BAR: f64 = 18.0;
    const LINE: f64 = 20.0;
    let shown: Vec<&StackPart> = parts.iter().filter(|part| part.count > 0).collect();
    let height = if legend { BAR + 8.0 + LINE * shown.len() as f64 } else { BAR };
    let said: Vec<String> = shown.iter().map(|part| format!("{} {}", part.count, part.label)).collect();
    let mut svg = Svg::open("r-chart r-chart--stack", id_prefix, title, &said.join("; "), WIDTH, height);
    let id = safe_id(id_prefix);
    let mut x = 1.0;
    let widths = widths(&shown, WIDTH - 2.0);
    for (index, (part, width)) in shown.iter().zip(widths).enumerate() {
        if let Some(pattern) = part.mark.pattern() {
            svg.markup(&format!("<pattern id=\"{id}-p{index}\" {pattern}</pattern>"));
        }
        draw_part(&mut svg, part, (x, 1.0, width, BAR - 2.0), &format!("{id}-p{index}"));
        x += width;
        if legend {
            let top = BAR + 8.0 + LINE * index as f64;
            draw_part(&mut svg, part, (1.0, top, 16.0, 12.0), &format!("{id}-p{index}"));
            let y = num(top + 10.5);
            let words = format!("{} {} {}", part.mark.shape(), part.count, part.label);
            let place =
                [("class", "r-chart__legend"), ("x", "24"), ("y", &y), ("fill", INK), ("font-size", "12")];
            svg.with_text("text", &place, &fitted(&words, FONT, WIDTH - 26.0));
        }
    }
    svg.close()
}

/// Widths in proportion, none under four units: one indicator in two hundred must still be seen.
fn widths(parts: &[&StackPart], room: f64) -> Vec<f64> {
    const LEAST: f64 = 4.0;
    let total: f64 = parts.iter().map(|part| part.count as f64).sum();
    let spare = (room - LEAST * parts.len() as f64).max(0.0);
    parts.iter().map(|part| LEAST + spare * (part.count as f64 / total)).collect()
}

fn draw_part(svg: &mut Svg, part: &StackPart, (x, y, width, height): (f64, f64, f64, f64), pattern_id: &str) {
    let class = format!("r-status r-status--{}", part.mark.class());
    let fill = match (part.mark.pattern(), part.mark) {
        (Some(_), _) => format!("url(#{pattern_id})"),
        (None, Mark::NoTarget) => "#fff".to_owned(),
        (None, mark) => mark.colour().to_owned(),
    };
    let (x, y, width, height) = (num(x), num(y), num(width), num(height));
    let place = [("x", x.as_str()), ("y", &y), ("width", &width), ("height", &height)];
    let look = [("class", class.as_str()), ("fill", &fill), ("stroke", part.mark.colour())];
    svg.with_hint("rect", &[&place[..], &look].concat(), &format!("{} {}", part.count, part.label));
}

/// One group in [`bars`].
#[derive(Debug, Clone)]
pub struct GroupBar {
    pub label: String,
    /// `None` where it is not known: the group keeps its row, hatched.
    pub value: Option<f64>,
    /// The value in the reader's language, or the words for its absence.
    pub formatted: String,
    pub furthest_behind: bool,
}

/// Horizontal bars by group, all from zero. The groups furthest behind are marked with an arrow, the word
/// `furthest_word` and a darker bar.
pub fn bars(id_prefix: &str, title: &str, desc: &str, groups: &[GroupBar], furthest_word: &str) -> String {
    const ROW: f64 = 40.0;
    let height = ROW * groups.len().max(1) as f64 + 4.0;
    let mut svg = Svg::open("r-chart r-chart--bars", id_prefix, title, desc, WIDTH, height);
    let id = safe_id(id_prefix);
    if let (true, Some(pattern)) = (groups.iter().any(|group| group.value.is_none()), Mark::NoData.pattern())
    {
        svg.markup(&format!("<pattern id=\"{id}-unknown\" {pattern}</pattern>"));
    }
    let values = groups.iter().filter_map(|group| group.value).filter(|value| value.is_finite());
    let axis = Axis::around(values.chain([0.0]));
    let figure = groups.iter().map(|group| text_width(&group.formatted, 13.0)).fold(20.0, f64::max);
    let right = WIDTH - figure.min(150.0) - 10.0;
    let zero = axis.place(0.0, 4.0, right);
    for (index, group) in groups.iter().enumerate() {
        let top = ROW * index as f64 + 4.0;
        let words = match (group.furthest_behind, furthest_word) {
            (true, word) => format!("{} ◄ {word}", group.label),
            (false, _) => group.label.clone(),
        };
        let (text_y, bar_y, figure_y) = (num(top + 12.0), num(top + 17.0), num(top + 28.0));
        let weight = if group.furthest_behind { "700" } else { "400" };
        let place = [("class", "r-chart__group"), ("x", "4"), ("y", &text_y), ("fill", INK)];
        let look = [("font-size", "12"), ("font-weight", weight)];
        svg.with_text("text", &[&place[..], &look].concat(), &fitted(&words, FONT, WIDTH - 8.0));
        let known = group.value.filter(|value| value.is_finite());
        let end = known.map_or(right, |value| axis.place(value, 4.0, right));
        let (x, width) = (num(zero.min(end)), num((end - zero).abs().max(1.0)));
        let unknown = format!("url(#{id}-unknown)");
        let (class, fill) = match (known, group.furthest_behind) {
            (None, _) => ("r-chart__bar r-chart__bar--unknown", unknown.as_str()),
            (Some(_), true) => ("r-chart__bar r-chart__bar--furthest", "#a8321f"),
            (Some(_), false) => ("r-chart__bar", "#0b6b62"),
        };
        let size = [("x", x.as_str()), ("y", &bar_y), ("width", &width), ("height", "14")];
        svg.empty("rect", &[&size[..], &[("class", class), ("fill", fill)]].concat());
        let figure_x = num(zero.max(end) + 6.0);
        let place = [("class", "r-chart__figure"), ("x", &figure_x), ("y", &figure_y), ("fill", INK)];
        let look = [("font-size", "13"), ("font-weight", weight)];
        svg.with_text("text", &[&place[..], &look].concat(), &fitted(&group.formatted, 13.0, 150.0));
    }
    svg.close()
}
