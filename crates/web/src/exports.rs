//! Data out, in the shapes that [`crate::imports`] takes: what is exported comes back in unchanged.
use crate::context::time_zone;
use crate::i18n::Locale;
use crate::imports::{self, ImportError, Kind, withdrawals};
use crate::plan_document;
use crate::workbooks::{self, Content};
use rembuk_documents::csv_out::{WriteError, Writer};
use rembuk_documents::xlsx_out;
use rembuk_domain::programmes::Depth;
use rembuk_domain::time::local_date;
use rembuk_store::rows::{NOW, Organisation, ProgrammeAmount, Region, Series};
use rembuk_store::{INSTALLATION, Read, Store, run};
use std::collections::HashMap;
use std::io::Write;
use uuid::Uuid;

impl From<WriteError> for ImportError {
    fn from(error: WriteError) -> Self {
        Self::Write(error.to_string())
    }
}

/// The region with this slug.
///
/// # Errors
/// `UnknownRegion` with the slugs there are.
pub async fn find_region(store: &Store, slug: &str) -> Result<Region, ImportError> {
    let mut tx = store.read().await?;
    if let Some(region) = run!(tx, regions::find_by_slug(slug))? {
        return Ok(region);
    }
    let known = run!(tx, regions::list())?.into_iter().map(|region| region.slug).collect();
    Err(ImportError::UnknownRegion { slug: slug.to_owned(), known })
}

/// Writes one kind: CSV, GeoJSON for boundaries, Markdown for the plan. `edition` chooses the national list and the version of the
/// nomenclature. Returns rows written.
///
/// # Errors
/// The region is unknown, the database can't be read, or `out` can't be written.
pub async fn export(
    store: &Store,
    kind: Kind,
    region: Option<&str>,
    edition: &str,
    out: impl Write,
) -> Result<u64, ImportError> {
    let region_id = match (region, kind.needs_region()) {
        (_, false) => INSTALLATION,
        (None, true) => return Err(ImportError::RegionMissing(kind.code())),
        (Some(slug), true) => {
            let region = find_region(store, slug).await?;
            if let Kind::Matrix(matrix) = kind {
                let table = crate::matrices::table(&mut store.read().await?, &region, matrix, NOW).await?;
                let heads: Vec<&str> = table.heads.iter().map(String::as_str).collect();
                return write_out(out, &heads, &table.rows);
            }
            region.region_id
        }
    };
    let mut tx = store.read().await?;
    if kind == Kind::Plan {
        return plan_text(&mut tx, region_id, None, out).await;
    }
    if kind == Kind::Boundaries {
        return boundaries(&mut tx, region_id, out).await;
    }
    if kind == Kind::IndicatorValues {
        return indicator_values(&mut tx, region_id, out).await;
    }
    let (heads, rows) = table(&mut tx, kind, region_id, edition).await?;
    write_out(out, heads, &rows)
}

fn write_out(out: impl Write, heads: &[&str], rows: &[Vec<String>]) -> Result<u64, ImportError> {
    let mut writer = Writer::new(out, heads)?;
    for row in rows {
        writer.row(row)?;
    }
    writer.finish()?.flush().map_err(|error| ImportError::Write(error.to_string()))?;
    Ok(rows.len() as u64)
}

/// Writes a kind as a workbook; a template without rows where `content` says so. Returns rows written.
///
/// # Errors
/// As [`export`]; `NoWorkbook` for kinds that are no table.
pub async fn workbook(
    store: &Store,
    kind: Kind,
    region: Option<&str>,
    content: Content,
    language: Locale,
    mut out: impl Write + Send,
) -> Result<u64, ImportError> {
    if !has_workbook(kind) {
        return Err(ImportError::NoWorkbook(kind.code()));
    }
    let region = find_region(store, region.ok_or(ImportError::RegionMissing(kind.code()))?).await?;
    let day = local_date(store.clock().now(), &time_zone(&region.time_zone));
    let mut tx = store.read().await?;
    let book = match kind {
        Kind::Matrix(matrix) => {
            workbooks::matrix(&mut tx, &region, matrix, NOW, content, (language, day)).await?
        }
        kind => plain_workbook(&mut tx, &region, kind, content, day).await?,
    };
    xlsx_out::write(&book, &mut out).map_err(|error| ImportError::Write(error.to_string()))?;
    out.flush().map_err(|error| ImportError::Write(error.to_string()))?;
    Ok(book.rows.len() as u64)
}

/// Whether a kind of a region is a table that a workbook can hold.
pub const fn has_workbook(kind: Kind) -> bool {
    !matches!(kind, Kind::Boundaries | Kind::Plan | Kind::NationalIndicators)
}

/// A table as its import takes it, in a workbook that opens cleanly: heads stay in view, numbers are numbers, codes stay texts.
///
/// # Errors
/// The database can't be read.
pub async fn plain_workbook(
    tx: &mut Read,
    region: &Region,
    kind: Kind,
    content: Content,
    day: jiff::civil::Date,
) -> Result<xlsx_out::Workbook, ImportError> {
    let region_id = region.region_id;
    let (heads, mut rows) = match kind {
        Kind::IndicatorValues => {
            (imports::indicator_values::HEADS, indicator_value_rows(tx, region_id).await?)
        }
        kind => table(tx, kind, region_id, imports::DEFAULT_EDITION).await?,
    };
    if content == Content::Empty {
        rows.clear();
    }
    Ok(workbooks::plain(region, kind.code(), heads, rows, day))
}

/// Figures of all indicators, as their import takes them.
async fn indicator_value_rows(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let series = series_with_codes(tx, region_id).await?;
    let mut rows = Vec::new();
    for indicator in run!(tx, indicators::list(region_id, NOW))? {
        rows.extend(values_of(tx, region_id, indicator.id, &series).await?);
    }
    Ok(rows)
}

/// Writes one version of a region's plan, the current one unless `number` names another. Returns 1, or 0 where there is
/// no plan.
///
/// # Errors
/// As [`export`]; `NoSuchVersion` with the number of versions there are.
pub async fn plan(
    store: &Store,
    slug: &str,
    number: Option<u32>,
    out: impl Write,
) -> Result<u64, ImportError> {
    let region_id = find_region(store, slug).await?.region_id;
    let mut tx = store.read().await?;
    plan_text(&mut tx, region_id, number, out).await
}

async fn plan_text(
    tx: &mut Read,
    region_id: i64,
    number: Option<u32>,
    mut out: impl Write,
) -> Result<u64, ImportError> {
    let versions = plan_document::load(tx, region_id, NOW).await?;
    let version = match number {
        None => versions.last(),
        Some(number) => {
            let found = versions.iter().find(|version| version.number == number);
            let missing = || ImportError::NoSuchVersion { number, versions: versions.len() };
            Some(found.ok_or_else(missing)?)
        }
    };
    let Some(version) = version else { return Ok(0) };
    let text = imports::plan::write::file(&version.document);
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| ImportError::Write(error.to_string()))?;
    Ok(1)
}

/// Heads, and rows of as many cells.
pub type Table = (&'static [&'static str], Vec<Vec<String>>);

/// The rows of a kind, in the shape of its import; nothing for kinds that are no such table.
///
/// # Errors
/// The database can't be read.
pub async fn table(tx: &mut Read, kind: Kind, region_id: i64, edition: &str) -> Result<Table, ImportError> {
    Ok(match kind {
        Kind::Districts => {
            let rows = run!(tx, places::list_districts(region_id, NOW))?;
            (imports::districts::HEADS, rows.iter().map(imports::districts::cells).collect())
        }
        Kind::Villages => (imports::villages::HEADS, villages(tx, region_id).await?),
        Kind::Agencies => {
            let rows = run!(tx, organisations::list(region_id, NOW))?;
            (imports::agencies::HEADS, rows.iter().map(imports::agencies::cells).collect())
        }
        Kind::AgencyNames => {
            let codes = imports::agency_history::codes(&run!(tx, organisations::list(region_id, NOW))?);
            let rows = run!(tx, organisations::list_names(region_id, NOW))?;
            let cells = rows.iter().map(|row| imports::agency_history::name_cells(row, &codes));
            (imports::agency_history::NAME_HEADS, cells.collect())
        }
        Kind::AgencySuccessions => {
            let codes = imports::agency_history::codes(&run!(tx, organisations::list(region_id, NOW))?);
            let rows = run!(tx, organisations::list_successions(region_id, NOW))?;
            let cells = rows.iter().map(|row| imports::agency_history::succession_cells(row, &codes));
            (imports::agency_history::SUCCESSION_HEADS, cells.collect())
        }
        Kind::NationalIndicators => {
            let rows = run!(tx, catalogue::list(region_id, NOW))?;
            let rows = rows.iter().filter(|row| row.edition == edition);
            (imports::national_indicators::HEADS, rows.map(imports::national_indicators::cells).collect())
        }
        Kind::Indicators => {
            let codes = imports::indicators::codes_by_id(&run!(tx, organisations::list(region_id, NOW))?);
            let rows = run!(tx, indicators::list(region_id, NOW))?;
            let cells = rows.iter().map(|row| imports::indicators::cells(row, &codes));
            (imports::indicators::HEADS, cells.collect())
        }
        Kind::Targets => (imports::targets::HEADS, targets(tx, region_id).await?),
        Kind::NationalTargets => (imports::national_targets::HEADS, national_targets(tx, region_id).await?),
        Kind::RegionComparison => {
            let rows = run!(tx, comparisons::list(region_id, NOW))?;
            (imports::region_comparison::HEADS, rows.iter().map(imports::region_comparison::cells).collect())
        }
        Kind::Nomenclature => (imports::nomenclature::HEADS, nomenclature(tx, region_id, edition).await?),
        Kind::Programmes => (imports::programmes::HEADS, programmes(tx, region_id).await?),
        Kind::ProgrammeLinks => (imports::programme_links::HEADS, programme_links(tx, region_id).await?),
        Kind::Calendar => (imports::calendar::HEADS, calendar(tx, region_id).await?),
        Kind::ProgrammeWithdrawals => {
            (withdrawals::PROGRAMME_HEADS, withdrawn(tx, region_id, withdrawals::PROGRAMME).await?)
        }
        Kind::ProgrammeLinkWithdrawals => {
            (withdrawals::LINK_HEADS, withdrawn(tx, region_id, withdrawals::LINK).await?)
        }
        // Written by functions of their own.
        Kind::Boundaries | Kind::IndicatorValues | Kind::Matrix(_) | Kind::Plan => (&[], Vec::new()),
    })
}

/// Sub-activities of the version that `edition` names; of all versions if it names none.
async fn nomenclature(tx: &mut Read, region_id: i64, edition: &str) -> Result<Vec<Vec<String>>, ImportError> {
    let rows = run!(tx, nomenclature::list(region_id, NOW))?;
    let is_version = rows.iter().any(|row| row.version == edition);
    let above = rows.iter().map(|row| ((row.version.as_str(), row.code.as_str()), row)).collect();
    let wanted = rows.iter().filter(|row| !is_version || row.version == edition);
    let subs = wanted.filter(|row| row.level == Depth::SubActivity.code());
    Ok(subs.map(|row| imports::nomenclature::cells(row, &above)).collect())
}

/// A row for each year of each programme.
async fn programmes(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let owners: HashMap<Uuid, Organisation> =
        run!(tx, organisations::list(region_id, NOW))?.into_iter().map(|row| (row.id, row)).collect();
    let mut places: HashMap<Uuid, Vec<String>> = HashMap::new();
    for row in run!(tx, programmes::list_places(region_id, NOW))? {
        places.entry(row.programme_id).or_default().push(row.place_code);
    }
    let mut amounts: HashMap<Uuid, Vec<ProgrammeAmount>> = HashMap::new();
    for row in run!(tx, programmes::list_amounts(region_id, NOW))? {
        amounts.entry(row.programme_id).or_default().push(row);
    }
    let mut rows = Vec::new();
    for programme in run!(tx, programmes::list(region_id, NOW))? {
        let here = places.remove(&programme.id).unwrap_or_default();
        let owner = owners.get(&programme.organisation_id);
        for amount in amounts.remove(&programme.id).unwrap_or_default() {
            rows.push(imports::programmes::cells(&programme, &amount, &here, owner));
        }
    }
    Ok(rows)
}

async fn villages(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let districts = run!(tx, places::list_districts(region_id, NOW))?;
    let names = districts.into_iter().map(|row| (row.code, row.name)).collect();
    let rows = run!(tx, places::list_villages(region_id, NOW))?;
    Ok(rows.iter().map(|row| imports::villages::cells(row, &names)).collect())
}

async fn calendar(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let rows = run!(tx, calendar::list(region_id, NOW))?;
    Ok(imports::calendar::counted(&rows).map(imports::calendar::cells).collect())
}

async fn targets(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let series = series_with_codes(tx, region_id).await?;
    let mut rows = run!(tx, targets::list(region_id, NOW))?;
    let order = order_of(tx, region_id).await?;
    let position = |id: &Uuid| series.get(id).map(|(_, series)| series.position);
    rows.sort_by_cached_key(|row| {
        (order.get(&row.indicator_id).cloned(), position(&row.series_id), row.year)
    });
    Ok(rows.iter().map(|row| imports::targets::cells(row, &series)).collect())
}

async fn national_targets(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let codes = imports::national_targets::codes_by_id(&run!(tx, indicators::list(region_id, NOW))?);
    let mut rows = run!(tx, targets::list_national(region_id, NOW))?;
    let order = order_of(tx, region_id).await?;
    rows.sort_by_cached_key(|row| (order.get(&row.indicator_id).cloned(), row.scope.clone(), row.year));
    Ok(rows.iter().map(|row| imports::national_targets::cells(row, &codes)).collect())
}

async fn programme_links(tx: &mut Read, region_id: i64) -> Result<Vec<Vec<String>>, ImportError> {
    let ends = imports::programme_links::Ends::new(
        run!(tx, programmes::list(region_id, NOW))?,
        run!(tx, organisations::list(region_id, NOW))?,
        run!(tx, indicators::list(region_id, NOW))?,
    );
    let mut rows = run!(tx, programmes::list_links(region_id, NOW))?;
    rows.sort_by_cached_key(|row| ends.order(row));
    Ok(rows.iter().map(|row| imports::programme_links::cells(row, &ends)).collect())
}

async fn withdrawn(tx: &mut Read, region_id: i64, subject: &str) -> Result<Vec<Vec<String>>, ImportError> {
    let mut programmes = run!(tx, programmes::list(region_id, NOW))?;
    programmes.extend(run!(tx, withdrawals::list_programmes(region_id, NOW))?);
    let subjects = withdrawals::Subjects::new(
        programmes,
        run!(tx, organisations::list(region_id, NOW))?,
        run!(tx, indicators::list(region_id, NOW))?,
    );
    let rows = run!(tx, withdrawals::list(region_id, NOW))?;
    let rows = rows.iter().filter(|row| row.subject == subject);
    Ok(rows.map(|row| withdrawals::cells(row, &subjects)).collect())
}

/// Sort keys of indicators by id: rows go out in the order of the list, not of the ids they happen to have.
async fn order_of(tx: &mut Read, region_id: i64) -> Result<HashMap<Uuid, String>, ImportError> {
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    Ok(indicators.into_iter().map(|row| (row.id, row.sort_key)).collect())
}

/// Series by id, each with the code of its indicator.
async fn series_with_codes(
    tx: &mut Read,
    region_id: i64,
) -> Result<HashMap<Uuid, (String, Series)>, ImportError> {
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let codes = imports::national_targets::codes_by_id(&indicators);
    let series = run!(tx, indicators::list_series(region_id, NOW))?;
    Ok(series
        .into_iter()
        .map(|row| (row.id, (codes.get(&row.indicator_id).cloned().unwrap_or_default(), row)))
        .collect())
}

/// Indicator by indicator, so that memory holds one at a time.
async fn indicator_values(tx: &mut Read, region_id: i64, out: impl Write) -> Result<u64, ImportError> {
    let series = series_with_codes(tx, region_id).await?;
    let mut writer = Writer::new(out, imports::indicator_values::HEADS)?;
    let mut count = 0;
    for indicator in run!(tx, indicators::list(region_id, NOW))? {
        for row in values_of(tx, region_id, indicator.id, &series).await? {
            writer.row(&row)?;
            count += 1;
        }
    }
    writer.finish()?.flush().map_err(|error| ImportError::Write(error.to_string()))?;
    Ok(count)
}

async fn values_of(
    tx: &mut Read,
    region_id: i64,
    indicator: Uuid,
    series: &HashMap<Uuid, (String, Series)>,
) -> Result<Vec<Vec<String>>, ImportError> {
    let mut values = run!(tx, indicator_values::list_of_indicator(region_id, indicator, NOW))?;
    values.sort_by_key(|row| series.get(&row.series_id).map(|(_, series)| series.position));
    let cells = values.iter().filter_map(|row| {
        let (code, series) = series.get(&row.series_id)?;
        Some(imports::indicator_values::cells(row, code, series))
    });
    Ok(cells.collect())
}

async fn boundaries(tx: &mut Read, region_id: i64, mut out: impl Write) -> Result<u64, ImportError> {
    let unwritten = |error: std::io::Error| ImportError::Write(error.to_string());
    let mut names: HashMap<String, String> = run!(tx, places::list_districts(region_id, NOW))?
        .into_iter()
        .map(|row| (row.code, row.name))
        .collect();
    names
        .extend(run!(tx, places::list_villages(region_id, NOW))?.into_iter().map(|row| (row.code, row.name)));
    let rows = run!(tx, places::list_boundaries(region_id, NOW))?;
    out.write_all(b"{\"type\":\"FeatureCollection\",\"features\":[").map_err(unwritten)?;
    for (index, row) in rows.iter().enumerate() {
        let properties =
            serde_json::json!({"kode": row.code, "nama": names.get(&row.code), "sumber": row.source});
        let comma = if index == 0 { "" } else { "," };
        // The geometry is GeoJSON text already; parsing it again could change its digits.
        write!(
            out,
            "{comma}\n{{\"type\":\"Feature\",\"properties\":{properties},\"geometry\":{}}}",
            row.geometry
        )
        .map_err(unwritten)?;
    }
    out.write_all(b"\n]}\n").map_err(unwritten)?;
    out.flush().map_err(unwritten)?;
    Ok(rows.len() as u64)
}
