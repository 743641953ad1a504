//! A region's annual targets, each in the series it judges.
use super::ImportError;
use super::context::Context;
use super::reader::{ColumnStyle, Reader, figure, may, must};
use super::series::{Book, Named};
use super::versions::{settle, store_plan};
use crate::plan_document;
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::indicators::Year;
use rembuk_domain::numbers::DecimalStyle;
use rembuk_domain::plan::PlanPeriod;
use rembuk_store::rows::{NOW, Region, Series, Target};
use rembuk_store::{Write, run};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &["kode", "nama", "satuan", "sumber", "metode", "tahun", "nilai", "dasar"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode", &["kode_indikator"]),
        must("nama", &["nama_indikator", "seri"]),
        may("satuan", &["unit"]),
        must("sumber", &["source"]),
        must("metode", &["method"]),
        must("tahun", &["year"]),
        must("nilai", &["target", "value"]),
        must("dasar", &["basis"]),
    ],
};

/// `series`: series with the code of their indicator, by id.
pub(crate) fn cells(row: &Target, series: &HashMap<Uuid, (String, Series)>) -> Vec<String> {
    let known = series.get(&row.series_id);
    let part =
        |part: fn(&Series) -> &String| known.map(|(_, series)| part(series).clone()).unwrap_or_default();
    vec![
        known.map(|(code, _)| code.clone()).unwrap_or_default(),
        part(|series| &series.name),
        part(|series| &series.unit),
        part(|series| &series.source),
        part(|series| &series.method),
        row.year.to_string(),
        row.value.clone(),
        row.basis.clone(),
    ]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let period = period_of(tx, context.region()?).await?;
    let current = run!(tx, targets::list(region_id, NOW))?;
    let mut book = Book::load(tx).await?;
    let style = style_of(context, &SPEC);
    let mut series = HashMap::new();
    let rows = context.read_rows(&SPEC, |row, context| {
        let (target, named) = read(row, context, &mut book, style, period)?;
        series.entry(target.series_id).or_insert(named);
        Ok(target)
    });
    let plan = settle(context, rows, &current, |row| cells(row, &series));
    if context.goes_on() {
        context.changed += book.store(tx).await?;
        store_plan!(tx, plan, targets, insert, close);
    }
    Ok(())
}

/// The years of the stored plan; of the region's settings where no plan's text is kept.
pub(super) async fn period_of(tx: &mut Write, region: &Region) -> Result<Option<PlanPeriod>, ImportError> {
    let region_id = region.region_id;
    let stored = run!(tx, plan_document::find_title(region_id, NOW))?;
    Ok(stored.as_ref().and_then(plan_document::period_of).or_else(|| stated_period(region)))
}

fn stated_period(region: &Region) -> Option<PlanPeriod> {
    let year = |year: Option<i64>| year.and_then(|year| Year::try_from(year).ok());
    PlanPeriod::new(year(region.plan_start)?, year(region.plan_end)?).ok()
}

/// How the column `nilai` writes its decimals.
pub(super) fn style_of(context: &Context<'_>, spec: &TableSpec) -> DecimalStyle {
    let mut style = ColumnStyle::default();
    for row in context.peek(spec).into_iter().flatten().flatten() {
        style.see(&row, "nilai");
    }
    style.style()
}

fn read(
    row: &Row,
    context: &mut Context<'_>,
    book: &mut Book,
    style: DecimalStyle,
    period: Option<PlanPeriod>,
) -> Result<(Target, (String, Series)), Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.code("kode");
    if let Some(said) = code.as_ref().and_then(|code| book.check(code).err()) {
        reader.say("kode", said);
    }
    let (name, source) = (reader.required("nama"), reader.required("sumber"));
    let method = reader.text("metode").unwrap_or_default();
    let year = reader.year("tahun");
    if let (Some(year), Some(period)) = (year, period)
        && !period.contains(year)
    {
        let args = vec![("found", year.to_string()), ("period", period.to_string())];
        reader.say("tahun", ("fault-year-outside-plan", args));
    }
    let value = reader.decimal("nilai", style);
    let basis = reader.required("dasar");
    let stated_unit = reader.text("satuan");
    let whole = code.zip(name).zip(source).zip(year.zip(value)).zip(basis);
    let Some(((((code, name), source), (year, value)), basis)) = whole.filter(|_| reader.faults.is_empty())
    else {
        return Err(reader.faults);
    };
    let of_indicator = book.indicator(&code).map(|row| row.unit.clone()).unwrap_or_default();
    let unit = stated_unit.clone().unwrap_or(of_indicator);
    let named = Named { code, name, unit, source, method };
    match book.judged(&named, stated_unit.is_some(), row.number) {
        Err(said) => {
            reader.say("nama", said);
            Err(reader.faults)
        }
        Ok((series, created)) => {
            if created {
                let args = vec![("name", named.name.clone()), ("source", named.source.clone())];
                context.note(Some(row.number), "note-series-created", args);
            }
            let (value, value_real) = figure(value);
            let target = Target {
                id: Uuid::nil(),
                indicator_id: series.indicator_id,
                series_id: series.id,
                year: i64::from(year),
                value,
                value_real,
                basis,
                valid_from_seq: 0,
            };
            Ok((target, (named.code.to_string(), series.clone())))
        }
    }
}
