//! Targets set by others, with their source. They are shown beside a region's own and judge nothing.
use super::ImportError;
use super::context::Context;
use super::explain::Said;
use super::reader::{Reader, figure, may, must};
use super::series::Book;
use super::targets::style_of;
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::numbers::DecimalStyle;
use rembuk_store::rows::{Indicator, NOW, NationalTarget};
use rembuk_store::{Write, run};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &["kode", "tahun", "nilai", "sumber", "cakupan"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode", &["kode_indikator"]),
        must("tahun", &["year"]),
        must("nilai", &["target", "value"]),
        must("sumber", &["source"]),
        may("cakupan", &["scope", "lingkup"]),
    ],
};

/// `codes`: indicator codes by id.
pub(crate) fn cells(row: &NationalTarget, codes: &HashMap<Uuid, String>) -> Vec<String> {
    vec![
        codes.get(&row.indicator_id).cloned().unwrap_or_default(),
        row.year.to_string(),
        row.value.clone(),
        row.source.clone(),
        scope_word(&row.scope).to_owned(),
    ]
}

/// Indicator codes by id.
pub(crate) fn codes_by_id(indicators: &[Indicator]) -> HashMap<Uuid, String> {
    indicators.iter().map(|row| (row.id, row.code.clone())).collect()
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, targets::list_national(region_id, NOW))?;
    let codes = codes_by_id(&run!(tx, indicators::list(region_id, NOW))?);
    let book = Book::load(tx).await?;
    let style = style_of(context, &SPEC);
    let rows = context.read_rows(&SPEC, |row, _| read(row, &book, style));
    let plan = settle(context, rows, &current, |row| cells(row, &codes));
    if context.goes_on() {
        store_plan!(tx, plan, targets, insert_national, close_national);
    }
    Ok(())
}

fn read(row: &Row, book: &Book, style: DecimalStyle) -> Result<NationalTarget, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.code("kode");
    let mut indicator_id = None;
    if let Some(code) = &code {
        let said: Result<Uuid, Said> = book.check(code).and_then(|()| match book.indicator(code) {
            Some(indicator) => Ok(indicator.id),
            None => Err(("fault-unknown-indicator", vec![("found", code.to_string())])),
        });
        match said {
            Ok(id) => indicator_id = Some(id),
            Err(said) => reader.say("kode", said),
        }
    }
    let (year, value) = (reader.year("tahun"), reader.decimal("nilai", style));
    let source = reader.required("sumber");
    let written = reader.text("cakupan").unwrap_or_else(|| "nasional".to_owned());
    let scope = scope_of(&written);
    if scope.is_none() {
        reader.say("cakupan", ("fault-unknown-scope", vec![("found", written)]));
    }
    let whole = indicator_id.zip(year.zip(value)).zip(source.zip(scope));
    let target = whole.map(|((indicator_id, (year, value)), (source, scope))| {
        let (value, value_real) = figure(value);
        let year = i64::from(year);
        let scope = scope.to_owned();
        NationalTarget {
            id: Uuid::nil(),
            indicator_id,
            scope,
            year,
            value,
            value_real,
            source,
            valid_from_seq: 0,
        }
    });
    reader.done(target)
}

fn scope_of(word: &str) -> Option<&'static str> {
    match word.to_lowercase().as_str() {
        "nasional" | "national" => Some("national"),
        "provinsi" | "province" => Some("province"),
        "global" | "dunia" => Some("global"),
        _ => None,
    }
}

fn scope_word(scope: &str) -> &'static str {
    match scope {
        "province" => "provinsi",
        "global" => "global",
        _ => "nasional",
    }
}
