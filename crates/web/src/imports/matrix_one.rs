//! Matrix 1: a row for each indicator and the series that is judged, with its baseline and a target for each year.
use super::ImportError;
use super::context::Context;
use super::explain::Said;
use super::reader::{ColumnStyle, Reader, figure, is_same_number};
use super::series::{Book, Named};
use super::targets::{cells, period_of};
use super::versions::{settle_but, store_plan};
use super::workbook::{Verdict, leave};
use crate::matrices::RowId;
use crate::matrix_columns::{Layout, YEARS, layout, target_column};
use rembuk_documents::csv_in::{Fault, Row};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::indicators::Year;
use rembuk_domain::numbers::DecimalStyle;
use rembuk_domain::plan::PlanPeriod;
use rembuk_domain::programmes::Matrix;
use rembuk_store::rows::{NOW, Series, Target};
use rembuk_store::{Write, run};
use rust_decimal::Decimal;
use std::collections::HashMap;
use uuid::Uuid;

/// What rows are read against.
struct Env {
    book: Book,
    style: DecimalStyle,
    period: Option<PlanPeriod>,
    /// Totals by series and year, as decimal text.
    figures: HashMap<(Uuid, i64), String>,
    /// Targets by series and year, as decimal text.
    targets: HashMap<(Uuid, i64), String>,
    /// Finance code and name of the agency that answers for an indicator, by its id.
    agencies: HashMap<Uuid, (String, String)>,
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let layout = layout(Matrix::One);
    let region_id = tx.region_id();
    let current = run!(tx, targets::list(region_id, NOW))?;
    let totals = run!(tx, indicator_values::list_totals(region_id, NOW))?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let code_of = |id: Uuid| organisations.iter().find(|row| row.id == id);
    let agencies = run!(tx, indicators::list(region_id, NOW))?
        .into_iter()
        .filter_map(|row| {
            let agency = code_of(row.agency_id?)?;
            Some((row.id, (agency.skpd_original.clone().unwrap_or_default(), agency.name.clone())))
        })
        .collect();
    let mut env = Env {
        book: Book::load(tx).await?,
        style: style(context, layout),
        period: period_of(tx, context.region()?).await?,
        figures: totals.into_iter().map(|row| ((row.series_id, row.year), row.value)).collect(),
        targets: current.iter().map(|row| ((row.series_id, row.year), row.value.clone())).collect(),
        agencies,
    };
    let mut series: HashMap<Uuid, (String, Series)> = HashMap::new();
    let rows = context.read_rows(layout.spec, |row, context| {
        let (targets, named_series) = judged(row, context, &mut env, layout).map_err(|faults| {
            context.stored.excuse(row);
            faults.into_iter().map(|fault| under_its_head(fault, layout)).collect::<Vec<_>>()
        })?;
        series.extend(named_series);
        Ok(targets)
    });
    let rows =
        rows.into_iter().flat_map(|(number, targets)| targets.into_iter().map(move |row| (number, row)));
    let excused = context.stored.excused();
    let plan = settle_but(
        context,
        rows.collect(),
        &current,
        |row| cells(row, &series),
        |row| excused.contains(&RowId::of_targets(row.indicator_id, Some((row.series_id, &row.basis))).text),
    );
    if context.goes_on() {
        context.changed += env.book.store(tx).await?;
        store_plan!(tx, plan, targets, insert, close);
    }
    Ok(())
}

/// A fault names the head that stands in the file.
fn under_its_head(fault: Fault, layout: &Layout) -> Fault {
    Fault { column: fault.column.map(|column| layout.head(&column).to_owned()), ..fault }
}

/// The row, unless it is older than what is stored.
fn judged(
    row: &Row,
    context: &mut Context<'_>,
    env: &mut Env,
    layout: &Layout,
) -> Result<Targets, Vec<Fault>> {
    match context.stored.judge(row, layout) {
        Verdict::Read { .. } => read(row, context, env),
        Verdict::Conflict(faults) => Err(faults),
        Verdict::LeaveAsStored => {
            leave(row, context);
            context.same += YEARS.filter(|year| row.get(&target_column(*year)).is_some()).count() as u64;
            Ok((Vec::new(), None))
        }
    }
}

/// How baselines and targets write their decimals.
fn style(context: &Context<'_>, layout: &Layout) -> DecimalStyle {
    let mut style = ColumnStyle::default();
    let Some(table) = context.peek(layout.spec) else { return style.style() };
    let columns = YEARS.map(target_column).chain(["data_dasar".to_owned()]);
    let columns: Vec<String> = columns.filter(|column| table.has(column)).collect();
    for row in table.flatten() {
        columns.iter().for_each(|column| style.see(&row, column));
    }
    style.style()
}

/// The targets of a row, and their series by id with the code of its indicator.
type Targets = (Vec<Target>, Option<(Uuid, (String, Series))>);

fn read(row: &Row, context: &mut Context<'_>, env: &mut Env) -> Result<Targets, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.code("kode");
    if let Some(code) = &code {
        check(&mut reader, code, env);
        note_agency(&reader, code, context, env);
    }
    let values: Vec<(i64, Decimal, bool)> = YEARS.filter_map(|year| target(&mut reader, year, env)).collect();
    let baseline = reader.maybe_decimal("data_dasar", env.style);
    let baseline_year = baseline.and_then(|_| reader.year("tahun_data_dasar"));
    if values.is_empty() && baseline.is_none() {
        // An indicator for which nobody has set anything yet.
        return reader.done(Some((Vec::new(), None)));
    }
    let (name, source) = (reader.required("nama"), reader.required("sumber"));
    let basis = if values.is_empty() { Some(String::new()) } else { reader.required("dasar") };
    let method = reader.text("metode").unwrap_or_default();
    let stated_unit = reader.text("satuan");
    let whole = code.zip(name).zip(source).zip(basis).filter(|_| reader.faults.is_empty());
    let Some((((code, name), source), basis)) = whole else { return Err(reader.faults) };
    let of_indicator = env.book.indicator(&code).map(|row| row.unit.clone()).unwrap_or_default();
    let unit = stated_unit.clone().unwrap_or(of_indicator);
    let named = Named { code, name, unit, source, method };
    let series = match env.book.judged(&named, stated_unit.is_some(), row.number) {
        Err(said) => {
            reader.say("nama", said);
            return Err(reader.faults);
        }
        Ok((series, created)) => {
            if created {
                let args = vec![("name", named.name.clone()), ("source", named.source.clone())];
                context.note(Some(row.number), "note-series-created", args);
            }
            series.clone()
        }
    };
    if let Some((value, year)) = baseline.zip(baseline_year) {
        compare_baseline(&mut reader, context, env, &series, value, year);
    }
    let targets = values.into_iter().map(|value| one(&series, value, &basis, env)).collect();
    reader.done(Some((targets, Some((series.id, (named.code.to_string(), series))))))
}

fn check(reader: &mut Reader<'_>, code: &IndicatorCode, env: &Env) {
    let said: Result<(), Said> = env.book.check(code).and_then(|()| match env.book.indicator(code) {
        Some(_) => Ok(()),
        None => Err(("fault-unknown-indicator", vec![("found", code.to_string())])),
    });
    if let Err(said) = said {
        reader.say("kode", said);
    }
}

/// Year and value, and whether a workbook holds it as a number.
fn target(reader: &mut Reader<'_>, year: i64, env: &Env) -> Option<(i64, Decimal, bool)> {
    let column = target_column(year);
    let value = reader.maybe_decimal(&column, env.style)?;
    if let (Ok(typed), Some(period)) = (Year::try_from(year), env.period)
        && !period.contains(typed)
    {
        let args = vec![("found", year.to_string()), ("period", period.to_string())];
        reader.say(&column, ("fault-year-outside-plan", args));
    }
    Some((year, value, reader.is_number(&column)))
}

fn one(series: &Series, (year, value, is_number): (i64, Decimal, bool), basis: &str, env: &Env) -> Target {
    let (mut value, value_real) = figure(value);
    let stored = env.targets.get(&(series.id, year));
    if let Some(stored) = stored.filter(|stored| is_number && is_same_number(stored, &value)) {
        value.clone_from(stored);
    }
    Target {
        id: Uuid::nil(),
        indicator_id: series.indicator_id,
        series_id: series.id,
        year,
        value,
        value_real,
        basis: basis.to_owned(),
        valid_from_seq: 0,
    }
}

/// A baseline is a figure like others: it must be the one that is stored. One that is not stored is not brought in by a
/// table of targets, which does not say where it was published.
fn compare_baseline(
    reader: &mut Reader<'_>,
    context: &mut Context<'_>,
    env: &Env,
    series: &Series,
    value: Decimal,
    year: Year,
) {
    let stored = env.figures.get(&(series.id, i64::from(year)));
    match stored.map(|stored| (stored, stored.parse::<Decimal>())) {
        Some((_, Ok(known))) if known == value => {}
        Some((stored, _)) => {
            let args = vec![
                ("found", value.to_string()),
                ("stored", stored.clone()),
                ("year", i64::from(year).to_string()),
            ];
            reader.say("data_dasar", ("fault-baseline-differs", args));
        }
        None => {
            let args = vec![("found", value.to_string()), ("year", i64::from(year).to_string())];
            context.note(Some(reader.row_number()), "note-baseline-unknown", args);
        }
    }
}

/// Who answers for an indicator is said by the list of indicators.
fn note_agency(reader: &Reader<'_>, code: &IndicatorCode, context: &mut Context<'_>, env: &Env) {
    let Some(found) = reader.text("kode_skpd") else { return };
    let Some(indicator) = env.book.indicator(code) else { return };
    let known = env.agencies.get(&indicator.id);
    if known.is_none_or(|(code, _)| *code != found) {
        let name = known.map_or_else(|| "none".to_owned(), |(_, name)| name.clone());
        context.note(
            Some(reader.row_number()),
            "note-agency-elsewhere",
            vec![("found", found), ("name", name)],
        );
    }
}
