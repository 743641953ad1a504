//! Days off: day, kind, name, legal source. A day that was withdrawn and stands in the file again counts again.
use super::ImportError;
use super::context::Context;
use super::reader::{Reader, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::calendar::{DayKind, parse_day};
use rembuk_store::rows::{CalendarDay, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &["tanggal", "jenis", "nama", "dasar"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("tanggal", &["hari", "day", "date"]),
        must("jenis", &["kind"]),
        must("nama", &["keterangan", "name"]),
        must("dasar", &["dasar_hukum", "basis"]),
    ],
};

pub(crate) fn cells(row: &CalendarDay) -> Vec<String> {
    vec![row.day.clone(), row.kind.clone(), row.name.clone(), row.basis.clone()]
}

/// Days that count: those not withdrawn.
pub(crate) fn counted(rows: &[CalendarDay]) -> impl Iterator<Item = &CalendarDay> {
    rows.iter().filter(|row| row.withdrawn_reason.is_none())
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, calendar::list(region_id, NOW))?;
    let rows = context.read_rows(&SPEC, |row, _| read(row));
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, calendar, insert, close);
    }
    Ok(())
}

fn read(row: &Row) -> Result<CalendarDay, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let day = reader.parsed("tanggal", parse_day);
    let kind = reader.parsed("jenis", DayKind::parse);
    let (name, basis) = (reader.required("nama"), reader.required("dasar"));
    let whole = day.zip(kind).zip(name.zip(basis)).map(|((day, kind), (name, basis))| CalendarDay {
        id: Uuid::nil(),
        day: day.to_string(),
        kind: kind.code().to_owned(),
        name,
        basis,
        withdrawn_reason: None,
        valid_from_seq: 0,
    });
    reader.done(whole)
}
