//! Matrices 1 to 4 as tables, in the shape that [`crate::imports`] takes.
use crate::imports::workbook::short_digest;
use crate::matrix_columns::{Layout, YEARS, layout};
use rembuk_domain::money::Rupiah;
use rembuk_domain::programmes::{Matrix, RowStage};
use rembuk_store::rows::{
    Indicator, IndicatorValue, Organisation, Programme, ProgrammeAmount, ProgrammeLink, Region, Series,
    Target,
};
use rembuk_store::{Read, StoreError, run};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use uuid::Uuid;

/// A matrix with its heads; every row has as many cells.
pub struct Table {
    pub heads: Vec<String>,
    /// Our names of the columns.
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// What each row is, whatever stands in it.
    pub ids: Vec<RowId>,
}

/// What makes a row this row and no other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowId {
    pub text: String,
    /// The programme it tells of; none in matrix 1.
    pub programme: Option<Uuid>,
}

impl RowId {
    /// A series with the basis of its targets; an indicator nothing is set for has no series.
    pub fn of_targets(indicator: Uuid, told: Option<(Uuid, &str)>) -> Self {
        let text = match told {
            Some((series, basis)) => format!("{series}|{basis}"),
            None => indicator.to_string(),
        };
        Self { text: short_digest(&text), programme: None }
    }

    fn of_programme(programme: Uuid, indicator: Option<Uuid>) -> Self {
        let text = format!("{programme}|{}", indicator.unwrap_or_default());
        Self { text: short_digest(&text), programme: Some(programme) }
    }
}

/// The matrix of a region as it was at a point of the record.
///
/// # Errors
/// The database can't be read.
pub async fn table(tx: &mut Read, region: &Region, matrix: Matrix, at: i64) -> Result<Table, StoreError> {
    match matrix {
        Matrix::One => targets(tx, region, at).await,
        _ => programmes(tx, region, matrix, at).await,
    }
}

/// First and last year of the plan: of its text, else of the region's settings.
pub(crate) async fn period(
    tx: &mut Read,
    region: &Region,
    at: i64,
) -> Result<Option<(i64, i64)>, StoreError> {
    let title = run!(tx, plan_document::find_title(region.region_id, at))?;
    let stated = region.plan_start.zip(region.plan_end);
    Ok(title.map(|title| (title.period_start, title.period_end)).or(stated))
}

/// "2025–2029".
pub(crate) fn period_text((from, to): (i64, i64)) -> String {
    format!("{from}–{to}")
}

/// Years of the plan, and others that something is known of.
fn years(period: Option<(i64, i64)>, known: impl Iterator<Item = i64>) -> Vec<i64> {
    let planned = period.into_iter().flat_map(|(from, to)| from..=to);
    planned.chain(known).filter(|year| YEARS.contains(year)).collect::<BTreeSet<i64>>().into_iter().collect()
}

fn by_id(organisations: Vec<Organisation>) -> HashMap<Uuid, Organisation> {
    organisations.into_iter().map(|row| (row.id, row)).collect()
}

async fn targets(tx: &mut Read, region: &Region, at: i64) -> Result<Table, StoreError> {
    let region_id = region.region_id;
    let organisations = by_id(run!(tx, organisations::list(region_id, at))?);
    let mut series: HashMap<Uuid, Vec<Series>> = HashMap::new();
    for row in run!(tx, indicators::list_series(region_id, at))? {
        series.entry(row.indicator_id).or_default().push(row);
    }
    let mut targets: HashMap<Uuid, Vec<Target>> = HashMap::new();
    for row in run!(tx, targets::list(region_id, at))? {
        targets.entry(row.series_id).or_default().push(row);
    }
    let mut figures: HashMap<Uuid, Vec<IndicatorValue>> = HashMap::new();
    for row in run!(tx, indicator_values::list_totals(region_id, at))? {
        figures.entry(row.series_id).or_default().push(row);
    }
    let period = period(tx, region, at).await?;
    let years = years(period, targets.values().flatten().map(|target| target.year));
    let layout = layout(Matrix::One);
    let (mut rows, mut ids) = (Vec::new(), Vec::new());
    for indicator in run!(tx, indicators::list(region_id, at))? {
        let agency = indicator.agency_id.and_then(|id| organisations.get(&id));
        let mut own = series.remove(&indicator.id).unwrap_or_default();
        own.sort_by_key(|row| row.position);
        let judged: Vec<&Series> = own.iter().filter(|row| targets.contains_key(&row.id)).collect();
        if judged.is_empty() {
            // Nothing was set: the row says so by its empty cells.
            rows.push(target_row(layout, &years, &indicator, None, &BTreeMap::new(), agency));
            ids.push(RowId::of_targets(indicator.id, None));
        }
        for series in judged {
            let before = figures.get(&series.id).into_iter().flatten();
            let baseline = before
                .filter(|figure| period.is_none_or(|(start, _)| figure.year < start))
                .max_by_key(|figure| figure.year);
            let mut by_basis: BTreeMap<&str, BTreeMap<i64, &str>> = BTreeMap::new();
            for target in targets.get(&series.id).into_iter().flatten() {
                by_basis.entry(&target.basis).or_default().insert(target.year, &target.value);
            }
            for (basis, values) in by_basis {
                let told = Some((series, baseline, basis));
                rows.push(target_row(layout, &years, &indicator, told, &values, agency));
                ids.push(RowId::of_targets(indicator.id, Some((series.id, basis))));
            }
        }
    }
    Ok(Table { heads: layout.heads(&years), columns: layout.columns(&years), rows, ids })
}

fn target_row(
    layout: &Layout,
    years: &[i64],
    indicator: &Indicator,
    told: Option<(&Series, Option<&IndicatorValue>, &str)>,
    values: &BTreeMap<i64, &str>,
    agency: Option<&Organisation>,
) -> Vec<String> {
    let series = told.map(|(series, ..)| series);
    let baseline = told.and_then(|(_, baseline, _)| baseline);
    let text = |text: Option<&String>| text.cloned().unwrap_or_default();
    let cell = |column: &str| match column {
        "kode" => indicator.code.clone(),
        "nama" => series.map_or_else(|| indicator.official_name.clone(), |series| series.name.clone()),
        "sumber" => text(series.map(|series| &series.source)),
        "metode" => text(series.map(|series| &series.method)),
        "satuan" => series.map_or_else(|| indicator.unit.clone(), |series| series.unit.clone()),
        "data_dasar" => text(baseline.map(|figure| &figure.value)),
        "tahun_data_dasar" => baseline.map(|figure| figure.year.to_string()).unwrap_or_default(),
        "kode_skpd" => text(agency.and_then(|agency| agency.skpd_original.as_ref())),
        "nama_skpd" => text(agency.map(|agency| &agency.official_name)),
        "dasar" => told.map(|(.., basis)| basis.to_owned()).unwrap_or_default(),
        _ => String::new(),
    };
    let mut cells: Vec<String> = layout.before.iter().map(|(column, _)| cell(column)).collect();
    cells.extend(years.iter().map(|year| values.get(year).copied().unwrap_or_default().to_owned()));
    cells.extend(layout.behind.iter().map(|(column, _)| cell(column)));
    cells
}

/// What the rows of matrices 2 to 4 are made of.
struct Parts {
    organisations: HashMap<Uuid, Organisation>,
    indicators: HashMap<Uuid, Indicator>,
    amounts: HashMap<Uuid, BTreeMap<i64, ProgrammeAmount>>,
    places: HashMap<Uuid, Vec<String>>,
    links: HashMap<Uuid, Vec<ProgrammeLink>>,
}

impl Parts {
    async fn load(tx: &mut Read, region_id: i64, at: i64) -> Result<Self, StoreError> {
        let mut names: HashMap<String, String> = HashMap::new();
        names.extend(
            run!(tx, places::list_districts(region_id, at))?.into_iter().map(|row| (row.code, row.name)),
        );
        names.extend(
            run!(tx, places::list_villages(region_id, at))?.into_iter().map(|row| (row.code, row.name)),
        );
        let mut parts = Self {
            organisations: by_id(run!(tx, organisations::list(region_id, at))?),
            indicators: run!(tx, indicators::list(region_id, at))?
                .into_iter()
                .map(|row| (row.id, row))
                .collect(),
            amounts: HashMap::new(),
            places: HashMap::new(),
            links: HashMap::new(),
        };
        for row in run!(tx, programmes::list_amounts(region_id, at))? {
            parts.amounts.entry(row.programme_id).or_default().insert(row.year, row);
        }
        for row in run!(tx, programmes::list_places(region_id, at))? {
            let name = names.get(&row.place_code).map(String::as_str).unwrap_or_default();
            let place = format!("{} {name}", row.place_code).trim_end().to_owned();
            parts.places.entry(row.programme_id).or_default().push(place);
        }
        for row in run!(tx, programmes::list_links(region_id, at))? {
            parts.links.entry(row.programme_id).or_default().push(row);
        }
        Ok(parts)
    }
}

/// One row for each indicator and programme, in the order of indicators; programmes that serve none come last.
async fn programmes(tx: &mut Read, region: &Region, matrix: Matrix, at: i64) -> Result<Table, StoreError> {
    let region_id = region.region_id;
    let parts = Parts::load(tx, region_id, at).await?;
    let number = matrix.number().to_string();
    let listed: Vec<Programme> =
        run!(tx, programmes::list(region_id, at))?.into_iter().filter(|row| row.matrix == number).collect();
    let known =
        listed.iter().filter_map(|row| parts.amounts.get(&row.id)).flat_map(|years| years.keys().copied());
    let period = period(tx, region, at).await?;
    let years = years(period, known);
    let mut rows = Vec::new();
    for row in &listed {
        let links = parts.links.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        let links: Vec<Option<&ProgrammeLink>> =
            if links.is_empty() { vec![None] } else { links.iter().map(Some).collect() };
        for link in links {
            let indicator = link.and_then(|link| parts.indicators.get(&link.indicator_id));
            let place = indicator.map(|indicator| indicator.sort_key.clone()).unwrap_or_default();
            let order = (indicator.is_none(), place, row.sort_key.clone(), row.key.clone());
            let id = RowId::of_programme(row.id, link.map(|link| link.indicator_id));
            rows.push((order, programme_row(&parts, layout(matrix), &years, row, link), id));
        }
    }
    rows.sort();
    let (rows, ids) = rows.into_iter().map(|(_, cells, id)| (cells, id)).unzip();
    let layout = layout(matrix);
    Ok(Table { heads: layout.heads(&years), columns: layout.columns(&years), rows, ids })
}

fn programme_row(
    parts: &Parts,
    layout: &Layout,
    years: &[i64],
    row: &Programme,
    link: Option<&ProgrammeLink>,
) -> Vec<String> {
    let owner = parts.organisations.get(&row.organisation_id);
    let indicator = link.and_then(|link| parts.indicators.get(&link.indicator_id));
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let cell = |column: &str| match column {
        "kode_indikator" => indicator.map(|indicator| indicator.code.clone()).unwrap_or_default(),
        "nama_indikator" => indicator.map(|indicator| indicator.official_name.clone()).unwrap_or_default(),
        "kode_program" => text(&row.programme_code),
        "nama_program" => text(&row.programme_name),
        "kode_kegiatan" => text(&row.activity_code),
        "nama_kegiatan" => text(&row.activity_name),
        "kode_sub_kegiatan" => text(&row.code),
        "nama_sub_kegiatan" => row.name.clone(),
        "indikator" => row.output.clone(),
        "satuan" => row.unit.clone(),
        "sumber_dana" => row.funding.clone(),
        "wilayah_kode" => parts.places.get(&row.id).map(|places| places.join("; ")).unwrap_or_default(),
        "kode_skpd" => owner.and_then(|owner| owner.skpd_original.clone()).unwrap_or_default(),
        "nama_skpd" => owner.map(|owner| owner.official_name.clone()).unwrap_or_default(),
        "lembaga" => owner.map(|owner| owner.name.clone()).unwrap_or_default(),
        "platform" => owner.map(|owner| owner.platform.clone()).unwrap_or_default(),
        "kategori_pojk" => text(&row.pojk_category),
        "alasan" => link.map(|link| link.reason.clone()).unwrap_or_default(),
        "tahap" => RowStage::parse(&row.state).map(RowStage::document).unwrap_or_default().to_owned(),
        "urutan" => crate::imports::programmes::ordinal_of(row).to_string(),
        "sumber" => row.source.clone(),
        _ => String::new(),
    };
    let mut cells: Vec<String> = layout.before.iter().map(|(column, _)| cell(column)).collect();
    let of = |year: &i64| parts.amounts.get(&row.id).and_then(|years| years.get(year));
    cells.extend(
        years.iter().map(|year| of(year).and_then(|amount| amount.target.clone()).unwrap_or_default()),
    );
    cells.extend(years.iter().map(|year| of(year).map(money).unwrap_or_default()));
    cells.extend(layout.behind.iter().map(|(column, _)| cell(column)));
    cells
}

/// In juta; a dash in a year in which the programme runs and nobody knows how much.
fn money(amount: &ProgrammeAmount) -> String {
    match amount.ceiling.map(Rupiah::budget) {
        Some(Ok(ceiling)) => ceiling.in_millions(),
        _ => "–".to_owned(),
    }
}
