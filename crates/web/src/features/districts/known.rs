//! Figures known for one place below the region, each beside the region's own.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState, SeriesState};
use crate::html::groups::{GroupFigure, protect};
use crate::html::{arg, units};
use crate::words;
use rembuk_domain::indicators::Group;
use rembuk_store::run;

pub struct PlaceFigure {
    pub name: String,
    pub code: String,
    pub path: String,
    pub year: String,
    /// The figure, or that it is hidden.
    pub value: String,
    pub source: String,
    /// The region's figure of the same series; empty where there is none.
    pub regional: String,
    /// Set where the region's figure is of another year.
    pub regional_year: String,
}

pub struct Known {
    pub rows: Vec<PlaceFigure>,
    /// "64 dari 66 indikator belum punya angka di sini."
    pub unknown: String,
    pub total: usize,
}

impl Known {
    /// Figures of the place with this code, the latest of each indicator. Small groups stay hidden.
    pub async fn load(context: &mut Context, figures: &Figures, code: &str) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let own = Group { place: Some(code.to_owned()), ..Group::default() };
        let values = run!(context.tx, indicator_values::list_around_place(region_id, &own.key(), at))?;
        let protected = protect(&values);
        let here: Vec<&GroupFigure<'_>> = protected.iter().filter(|figure| figure.group == own).collect();
        let rows: Vec<PlaceFigure> =
            figures.indicators.iter().filter_map(|indicator| row(context, indicator, &here)).collect();
        let (locale, total) = (context.locale, figures.indicators.len());
        let missing = total.saturating_sub(rows.len());
        let args =
            [words::n(missing), words::shown(locale, missing), arg("total", &words::count(locale, total))];
        let unknown = if missing == 0 { String::new() } else { locale.ta("place-figures-unknown", &args) };
        Ok(Self { rows, unknown, total })
    }
}

/// The series shown first speaks for the indicator; another one where only that has a figure here.
fn row(context: &Context, indicator: &IndicatorState, here: &[&GroupFigure<'_>]) -> Option<PlaceFigure> {
    let headline = indicator.headline().into_iter();
    let (series, figure) = headline.chain(&indicator.series).find_map(|series| {
        let figure = here.iter().find(|figure| figure.value.series_id == series.row.id)?;
        Some((series, figure))
    })?;
    let locale = context.locale;
    let (regional, regional_year) = regional(context, series, figure.value.year);
    Some(PlaceFigure {
        name: indicator.name(locale).to_owned(),
        code: indicator.row.code.clone(),
        path: context.paths().indicator(&indicator.row.slug),
        year: figure.value.year.to_string(),
        value: match figure.is_hidden {
            true => locale.t("map-hidden"),
            false => units::figure(locale, &figure.value.value, &series.row.unit),
        },
        source: series.row.source.clone(),
        regional,
        regional_year,
    })
}

fn regional(context: &Context, series: &SeriesState, year: i64) -> (String, String) {
    let same = series.points.iter().find(|point| i64::from(point.year.get()) == year);
    let Some(point) = same.or_else(|| series.latest()) else { return (String::new(), String::new()) };
    let year = if same.is_some() { String::new() } else { point.year.to_string() };
    (units::figure(context.locale, &point.text, &series.row.unit), year)
}
