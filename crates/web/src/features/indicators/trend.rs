//! Who is left behind, over time: the gap between groups year by year, as a line and as a table, told only of years
//! that can be compared.
use super::chart;
use crate::context::Context;
use crate::figures::{IndicatorState, SeriesState};
use crate::html::groups::{dimension_name, group_name, protect};
use crate::html::{arg, units};
use crate::i18n::Locale;
use rembuk_documents::charts::{ChartSeries, LineChart};
use rembuk_domain::indicators::{Group, Year};
use rembuk_domain::programmes::{
    Break, Dimension, GroupFigure, Movement, SeriesGroups, YearGap, gap_trend, movement,
};
use rembuk_store::rows::{District, IndicatorValue};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The gap of one dimension over the years, with its table twin.
pub struct Trend {
    pub id: String,
    pub sentence: String,
    /// Empty where only one year is known.
    pub svg: String,
    pub caption: String,
    pub rows: Vec<TrendRow>,
}

pub struct TrendRow {
    pub year: String,
    pub behind: String,
    pub value: String,
    pub best: String,
    pub best_value: String,
    pub gap: String,
    /// Why this year is not compared with the one before; empty where it is.
    pub note: String,
}

/// What the words and the picture are made from. A series is its place in `chain`.
struct Told<'a> {
    context: &'a Context,
    chain: Vec<&'a SeriesState>,
    districts: &'a [District],
    unit: &'a str,
    gaps: Vec<YearGap<usize, Group>>,
}

/// `None` where nobody can be named: no figures by this dimension, or no direction.
pub fn trend(
    context: &Context,
    indicator: &IndicatorState,
    values: &[IndicatorValue],
    districts: &[District],
    dimension: Dimension,
) -> Option<Trend> {
    let headline = indicator.headline()?;
    let chain = chain(indicator, headline, values);
    let own: Vec<IndicatorValue> = values
        .iter()
        .filter(|value| chain.iter().any(|series| series.row.id == value.series_id))
        .cloned()
        .collect();
    let shown = protect(&own);
    let groups_of = |(place, series): (usize, &&SeriesState)| SeriesGroups {
        series: place,
        figures: shown
            .iter()
            .filter(|figure| figure.value.series_id == series.row.id)
            .filter(|figure| !figure.is_hidden && figure.is_by(dimension))
            .filter_map(|figure| {
                Some(GroupFigure {
                    year: Year::try_from(figure.value.year).ok()?,
                    group: Some(figure.group.clone()),
                    value: figure.value.value.parse().ok()?,
                })
            })
            .collect(),
    };
    let all: Vec<_> = chain.iter().enumerate().map(groups_of).collect();
    let gaps = gap_trend(&all, headline.direction);
    let told = Told { context, chain, districts, unit: headline.row.unit.as_str(), gaps };
    let movement = movement(&told.gaps)?;
    let (id, locale) = (format!("selisih-{}", dimension.code()), context.locale);
    let caption = locale.ta(
        "trend-caption",
        &[
            arg("name", indicator.name(locale)),
            arg("dimension", &dimension_name(locale, dimension).to_lowercase()),
        ],
    );
    let has_years = told.gaps.len() > 1;
    Some(Trend {
        sentence: told.sentence(movement),
        svg: if has_years { told.draw(&id, &caption) } else { String::new() },
        rows: if has_years { told.gaps.iter().rev().map(|gap| told.row(gap)).collect() } else { Vec::new() },
        caption,
        id,
    })
}

/// Series of the same thing from the same source, in the order in which one took over from the other.
fn chain<'a>(
    indicator: &'a IndicatorState,
    headline: &SeriesState,
    values: &[IndicatorValue],
) -> Vec<&'a SeriesState> {
    let row = &headline.row;
    let mut chain: Vec<&SeriesState> = indicator
        .series
        .iter()
        .filter(|series| {
            (&series.row.name, &series.row.unit, &series.row.source) == (&row.name, &row.unit, &row.source)
        })
        .collect();
    chain.sort_by_key(|series| {
        let years = values.iter().filter(|value| value.series_id == series.row.id).map(|value| value.year);
        // What the page shows first speaks for the years it shares with others.
        (series.row.id == row.id, years.clone().max(), years.min())
    });
    chain
}

impl Told<'_> {
    fn locale(&self) -> Locale {
        self.context.locale
    }

    /// A distance between two figures: points for percentages.
    fn gap(&self, gap: Decimal) -> String {
        distance(self.locale(), gap, self.unit)
    }

    fn names(&self, groups: &[Group]) -> String {
        let names: Vec<String> =
            groups.iter().map(|group| group_name(self.locale(), group, self.districts)).collect();
        names.join("; ")
    }

    fn sentence(&self, movement: Movement) -> String {
        let (key, from, to) = match movement {
            Movement::Narrowed { from, to } => ("trend-narrowed", from, to),
            Movement::Widened { from, to } => ("trend-widened", from, to),
            Movement::Unchanged { from, to } => ("trend-unchanged", from, to),
            Movement::OneYear { year, gap } => ("trend-one-year", (year, gap), (year, gap)),
        };
        let last = self.gaps.last();
        self.locale().ta(
            key,
            &[
                arg("from", &self.gap(from.1)),
                arg("from-year", &from.0.to_string()),
                arg("to", &self.gap(to.1)),
                arg("to-year", &to.0.to_string()),
                arg("behind", &last.map(|gap| self.behind(gap)).unwrap_or_default()),
            ],
        )
    }

    fn behind(&self, gap: &YearGap<usize, Group>) -> String {
        match gap.behind.is_empty() {
            true => self.context.t("trend-nobody"),
            false => self.names(&gap.behind),
        }
    }

    fn row(&self, gap: &YearGap<usize, Group>) -> TrendRow {
        let figure = |value: Decimal| units::figure(self.locale(), &value.to_string(), self.unit);
        let method = self.chain.get(gap.series).map(|series| chart::series_name(series)).unwrap_or_default();
        TrendRow {
            year: gap.year.to_string(),
            behind: self.behind(gap),
            value: figure(gap.value),
            best: self.names(&gap.best),
            best_value: figure(gap.best_value),
            gap: self.gap(gap.gap),
            note: match gap.broken_by {
                Some(Break::Series) => self.locale().ta("trend-break-series", &[arg("series", &method)]),
                Some(Break::Groups) => self.context.t("trend-break-groups"),
                None => String::new(),
            },
        }
    }

    fn draw(&self, id: &str, caption: &str) -> String {
        let locale = self.locale();
        let region = &self.context.region.region;
        let years = self.gaps.iter().map(|gap| i32::from(gap.year.get()));
        let (first, last) = (years.clone().min().unwrap_or_default(), years.max().unwrap_or_default());
        let rows: Vec<String> =
            self.gaps.iter().map(|gap| format!("{}: {}", gap.year, self.gap(gap.gap))).collect();
        let chart = LineChart {
            id_prefix: id.to_owned(),
            title: match region.is_example {
                true => format!("CONTOH: {caption}, {}", region.name),
                false => format!("{caption}, {}", region.name),
            },
            desc: rows.join("; "),
            unit: match self.unit {
                "%" => locale.t("trend-points"),
                unit => units::unit(locale, unit),
            },
            series: self.runs(),
            targets: Vec::new(),
            national: Vec::new(),
            years: (first, last),
            labels: chart::labels(locale),
            watermark: region.is_example.then(|| "CONTOH".to_owned()),
        };
        chart.render(&|value| locale.number(&chart::trimmed(value)))
    }

    /// Years that can be compared, as one line each.
    fn runs(&self) -> Vec<ChartSeries> {
        let mut runs: Vec<ChartSeries> = Vec::new();
        for gap in &self.gaps {
            let Some(value) = gap.gap.to_f64() else { continue };
            let text = units::short(self.locale(), &gap.gap.normalize().to_string());
            let point = (i32::from(gap.year.get()), value, text);
            match runs.last_mut() {
                Some(run) if gap.broken_by.is_none() => run.points.push(point),
                before => {
                    if let Some(run) = before {
                        run.break_after = gap.broken_by == Some(Break::Series);
                    }
                    let series = self.chain.get(gap.series);
                    runs.push(ChartSeries {
                        name: series.map(|series| chart::series_name(series)).unwrap_or_default(),
                        points: vec![point],
                        style: runs.len(),
                        break_after: false,
                    });
                }
            }
        }
        runs
    }
}

/// The distance between two figures, as people say it: "2,5 poin" between percentages.
pub fn distance(locale: Locale, distance: Decimal, unit: &str) -> String {
    let text = distance.abs().normalize().to_string();
    match unit {
        "%" => locale.ta("distance-points", &[arg("distance", &units::short(locale, &text))]),
        "" | "indeks" => locale.ta("distance-points", &[arg("distance", &units::short(locale, &text))]),
        unit => units::figure(locale, &text, unit),
    }
}
