//! Maps as SVG: no script, no `style=`; classes carry the page's colours, attributes the same colours for a
//! file that stands alone. Every map needs its table twin beside it, in the order of [`table_order`].
//!
//! Boundaries become a [`Topology`] once, at their import; [`choropleth`] draws it. Without boundaries
//! [`tile_map`] draws squares from centroids. Ids begin with the caller's `id_prefix`, which must differ
//! between the pictures of one page.

mod choropleth;
mod classes;
mod labels;
mod legend;
mod raster;
mod simplify;
mod svg;
#[cfg(test)]
mod tests;
mod tiles;
mod topojson;
mod topology;
mod trace;

pub use choropleth::choropleth;
pub use classes::{class_of, class_ranges, classes};
pub use tiles::{Centroid, tile_map};
pub use topology::{Shape, Topology, TopologyError};

/// What one area shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct AreaValue {
    pub code: String,
    pub name: String,
    /// `None` where it is not known: the area stays on the map, hatched.
    pub value: Option<f64>,
    /// The value with its unit in the reader's language; not shown where there is no value.
    pub formatted: String,
    /// From 0, see [`class_of`]; an area without a class is hatched too.
    pub class: Option<usize>,
    /// The area's own page.
    pub href: Option<String>,
}

impl AreaValue {
    fn shown_class(&self) -> Option<usize> {
        self.value.filter(|value| value.is_finite()).and(self.class)
    }

    /// "Jombang: 8,67 %".
    fn said(&self, options: &MapOptions) -> String {
        let known = self.value.is_some_and(f64::is_finite);
        let words = if known { &self.formatted } else { &options.no_data_label };
        format!("{}: {words}", self.name)
    }
}

/// How a map is drawn, with its words in the reader's language.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct MapOptions {
    /// Unique on the page.
    pub id_prefix: String,
    /// What is shown, for those who hear the page.
    pub title: String,
    /// What the picture says, in a sentence with numbers.
    pub desc: String,
    /// The range of every class in words, the lowest first ("5,2 sampai 8,1 %"); five at most.
    pub legend_labels: Vec<String>,
    /// The word for an area without a figure.
    pub no_data_label: String,
    /// Of the viewBox; the picture scales to the width it is given. 0 means 360, a phone's.
    pub width: f64,
    /// A word across the picture, such as "CONTOH" for invented data.
    pub watermark: Option<String>,
    /// In which order the areas are met with the keyboard: that of the table beside the map.
    pub order: TableOrder,
}

impl MapOptions {
    fn drawn_width(&self) -> f64 {
        if self.width.is_finite() && self.width >= 100.0 { self.width.min(4000.0) } else { 360.0 }
    }
}

/// The order of a table beside a map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableOrder {
    /// By code, known or not.
    #[default]
    Code,
    /// Greatest value first, areas without a figure last.
    Highest,
    /// Least value first, areas without a figure last.
    Lowest,
}

/// The areas in the order in which map and table name them; equal ones by code.
pub fn table_order(values: &[AreaValue], order: TableOrder) -> Vec<&AreaValue> {
    let mut sorted: Vec<&AreaValue> = values.iter().collect();
    let known = |area: &AreaValue| area.value.filter(|value| value.is_finite());
    sorted.sort_by(|a, b| {
        let by_value = match (known(a), known(b)) {
            _ if order == TableOrder::Code => std::cmp::Ordering::Equal,
            (Some(a), Some(b)) if order == TableOrder::Highest => b.total_cmp(&a),
            (Some(a), Some(b)) => a.total_cmp(&b),
            (a, b) => b.is_some().cmp(&a.is_some()),
        };
        by_value.then_with(|| a.code.cmp(&b.code))
    });
    sorted
}
