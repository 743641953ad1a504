//! Charts as SVG: no script, no `style=`, no font of their own; classes carry the page's colours, attributes
//! the same colours for a file that stands alone. Every chart needs its table twin beside it.
//!
//! Ids begin with the caller's `id_prefix`, which must differ between the charts of one page.

mod labels;
mod legend;
mod line;
mod scale;
mod svg;

/// One indicator over the years, for a phone of 360 px first; it scales to the width it is given.
///
/// Only consecutive years of one series are joined: a year without a figure stays a gap, and series of
/// different sources or methods are never joined.
#[derive(Debug, Clone, Default)]
pub struct LineChart {
    /// Unique on the page.
    pub id_prefix: String,
    /// What is shown, for those who hear the page.
    pub title: String,
    /// What the picture says, in a sentence with numbers.
    pub desc: String,
    /// Stands over the axis.
    pub unit: String,
    pub series: Vec<ChartSeries>,
    /// Annual targets of the region, drawn as steps: a target holds for its whole year.
    pub targets: Vec<TargetLine>,
    /// National targets, dashed: they judge nothing by themselves.
    pub national: Vec<TargetLine>,
    /// First and last year of the axis; points outside are left out.
    pub years: (i32, i32),
    pub labels: ChartLabels,
    /// A word across the picture, such as "CONTOH" for invented data.
    pub watermark: Option<String>,
}

/// The words in a chart, in the reader's language.
#[derive(Debug, Clone, Default)]
pub struct ChartLabels {
    /// The region's own target.
    pub target: String,
    pub national_target: String,
    /// A year without a figure, and a chart without any.
    pub no_figure: String,
    /// What changed where a series breaks off, such as a new method.
    pub series_break: String,
    /// The axis begins at zero.
    pub axis_from_zero: String,
    /// The axis does not begin at zero.
    pub axis_cut: String,
}

/// Values of one source and one method.
#[derive(Debug, Clone, Default)]
pub struct ChartSeries {
    pub name: String,
    /// Year, value, and the value as it is written in the reader's language.
    pub points: Vec<(i32, f64, String)>,
    /// Chooses colour and shape together: circle, square, diamond, triangle, then again.
    pub style: usize,
    /// Whether the method changed after the last point.
    pub break_after: bool,
}

/// Targets by year.
#[derive(Debug, Clone, Default)]
pub struct TargetLine {
    /// Which series it judges, said in the legend; may be empty.
    pub name: String,
    /// Year, value, and the value as it is written in the reader's language.
    pub points: Vec<(i32, f64, String)>,
}

impl LineChart {
    /// The whole `<svg>` element. `number_format` writes the numbers of the axis in the reader's language.
    pub fn render(&self, number_format: &dyn Fn(f64) -> String) -> String {
        line::render(self, number_format)
    }
}
