//! Other regions of the province, same indicator, source and year: by name, never a ranking. Where the figures were not
//! made the same way, the page says so beside them.
use crate::context::Context;
use crate::figures::{IndicatorState, SeriesState};
use crate::html::{arg, units};
use crate::words;
use rembuk_domain::indicators::{Basis, Difference, Year};
use rembuk_store::rows::ComparisonValue;
use std::collections::BTreeSet;

pub struct Comparison {
    pub lead: String,
    /// In what the figures differ from the one above, in plain words; empty where they may be compared.
    pub warnings: Vec<String>,
    /// What the sources do not say, so that nobody can tell whether it differs.
    pub unknown: Vec<String>,
    pub caption: String,
    pub rows: Vec<ComparisonRow>,
}

pub struct ComparisonRow {
    pub name: String,
    pub value: String,
    pub is_own: bool,
    /// Source or unit, where it is not that of most.
    pub note: String,
}

/// The figures of the latest year, with all that is needed to say how they were made.
struct Latest<'a> {
    context: &'a Context,
    indicator: &'a IndicatorState,
    year: Year,
    rows: Vec<&'a ComparisonValue>,
}

/// `None` where no figure of another region is known.
pub fn comparison(
    context: &Context,
    indicator: &IndicatorState,
    rows: &[ComparisonValue],
) -> Option<Comparison> {
    let year = rows.iter().map(|row| row.year).max()?;
    let rows: Vec<&ComparisonValue> = rows.iter().filter(|row| row.year == year).collect();
    let latest = Latest { context, indicator, year: Year::try_from(year).ok()?, rows };
    let first = latest.rows.first()?;
    let (warnings, unknown) = latest.differences();
    Some(Comparison {
        lead: latest.lead()?,
        warnings,
        unknown,
        caption: format!("{} ({year}). {}", first.name, first.source),
        rows: latest.rows.iter().map(|row| latest.row(row)).collect(),
    })
}

impl Latest<'_> {
    fn is_own(&self, row: &ComparisonValue) -> bool {
        let name = &self.context.region.region.name;
        row.place_name == *name || row.place_name == name.trim_start_matches("Kabupaten ")
    }

    fn figure(&self, row: &ComparisonValue) -> String {
        units::figure(self.context.locale, &row.value, &row.unit)
    }

    /// The own row, else the first: what most rows are taken to be like.
    fn reference(&self) -> Option<&ComparisonValue> {
        self.rows.iter().find(|row| self.is_own(row)).or(self.rows.first()).copied()
    }

    /// Least, middle and greatest of the figures that are of one source and unit.
    fn lead(&self) -> Option<String> {
        let locale = self.context.locale;
        let reference = self.basis(self.reference()?);
        let mut sorted: Vec<&ComparisonValue> = self
            .rows
            .iter()
            .copied()
            .filter(|row| self.basis(row).differs_from(&reference).is_empty())
            .collect();
        sorted.sort_by(|a, b| a.value_real.total_cmp(&b.value_real));
        let (low, middle, high) = (sorted.first()?, sorted.get(sorted.len() / 2)?, sorted.last()?);
        let own = sorted.iter().find(|row| self.is_own(row));
        let key = if own.is_some() { "comparison-lead" } else { "comparison-lead-others" };
        Some(locale.ta(
            key,
            &[
                arg("region", &self.context.region.region.name),
                arg("own", &own.map(|row| self.figure(row)).unwrap_or_default()),
                arg("year", &self.year.to_string()),
                arg("low", &self.figure(low)),
                arg("middle", &self.figure(middle)),
                arg("high", &self.figure(high)),
                arg("count", &words::count(locale, sorted.len())),
                arg("province", &low.province),
            ],
        ))
    }

    fn row(&self, row: &ComparisonValue) -> ComparisonRow {
        let differences = match self.reference() {
            Some(reference) => self.basis(row).differs_from(&self.basis(reference)),
            None => BTreeSet::new(),
        };
        ComparisonRow {
            name: row.place_name.clone(),
            value: self.figure(row),
            is_own: self.is_own(row),
            note: if differences.contains(&Difference::Source) { row.source.clone() } else { String::new() },
        }
    }

    fn basis(&self, row: &ComparisonValue) -> Basis {
        let mut basis = Basis {
            source: row.source.clone(),
            method: None,
            unit: row.unit.clone(),
            year: self.year,
            code: row.code_key.clone(),
            edition: None,
        };
        basis.method = self.method(&basis);
        basis
    }

    /// How the figures of a publication were made, where the region's own figure tells: it stands in the publication
    /// with the same value, source and year as in one of the region's series. A source may also name the method itself.
    fn method(&self, basis: &Basis) -> Option<String> {
        let is_of = |series: &&SeriesState| {
            own_basis(self.indicator, series, self.year)
                .differs_from(&Basis { method: None, ..basis.clone() })
                .is_empty()
        };
        let own = self.rows.iter().find(|row| self.is_own(row)).and_then(|row| row.value.parse().ok());
        let has_own = |series: &&SeriesState| {
            series.points.iter().any(|point| point.year == self.year && Some(point.number) == own)
        };
        let is_named = |series: &&SeriesState| {
            !series.row.method.is_empty()
                && basis.source.to_lowercase().contains(&series.row.method.to_lowercase())
        };
        let mut of_source = self.indicator.series.iter().filter(is_of);
        of_source.find(|series| has_own(series) || is_named(series)).map(|series| series.row.method.clone())
    }

    /// Warnings, and what is not known, about the figure this page shows first beside those of the other regions.
    fn differences(&self) -> (Vec<String>, Vec<String>) {
        let Some(series) = self.indicator.headline() else { return Default::default() };
        let Some(latest) = series.latest() else { return Default::default() };
        let own = own_basis(self.indicator, series, latest.year);
        let others: Vec<Basis> =
            self.rows.iter().filter(|row| !self.is_own(row)).map(|row| self.basis(row)).collect();
        let found = |difference: Difference| -> Vec<&Basis> {
            others.iter().filter(|other| own.differs_from(other).contains(&difference)).collect()
        };
        let warnings = Difference::ALL
            .into_iter()
            .map(|difference| (difference, found(difference)))
            .filter(|(_, differing)| !differing.is_empty())
            .map(|(difference, differing)| self.warning(difference, &own, &differing, others.len()));
        let is_unknown = |other: &Basis| own.unknown_beside(other).contains(&Difference::Method);
        let unknown = others.iter().any(is_unknown).then(|| self.context.t("comparison-unknown-method"));
        (warnings.collect(), unknown.into_iter().collect())
    }

    fn warning(&self, difference: Difference, own: &Basis, others: &[&Basis], all: usize) -> String {
        let locale = self.context.locale;
        let part = |basis: &Basis| match difference {
            Difference::Source => basis.body().to_owned(),
            Difference::Method => basis.method.clone().unwrap_or_default(),
            Difference::Unit => units::unit(locale, &basis.unit),
            Difference::Proxy => basis.code.clone(),
            Difference::Edition => basis.edition.clone().unwrap_or_default(),
            Difference::Year => basis.year.to_string(),
        };
        let theirs: BTreeSet<String> = others.iter().map(|basis| part(basis)).collect();
        let key = match difference {
            Difference::Source => "comparison-other-source",
            Difference::Method => "comparison-other-method",
            Difference::Unit => "comparison-other-unit",
            Difference::Proxy => "comparison-other-proxy",
            Difference::Edition => "comparison-other-edition",
            Difference::Year => "comparison-other-year",
        };
        locale.ta(
            key,
            &[
                arg("region", &self.context.region.region.name),
                arg("own", &part(own)),
                arg("theirs", &theirs.into_iter().collect::<Vec<_>>().join(", ")),
                arg("count", &words::count(locale, others.len())),
                arg("all", &words::count(locale, all)),
            ],
        )
    }
}

fn own_basis(indicator: &IndicatorState, series: &SeriesState, year: Year) -> Basis {
    Basis {
        source: series.row.source.clone(),
        method: Some(series.row.method.clone()).filter(|method| !method.is_empty()),
        unit: series.row.unit.clone(),
        year,
        code: indicator.row.code_key.clone(),
        edition: None,
    }
}
