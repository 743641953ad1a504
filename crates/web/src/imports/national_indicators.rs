//! The national list of indicators, by edition. It belongs to the installation; regions choose the edition they use.
use super::ImportError;
use super::context::Context;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::codes::GoalNumber;
use rembuk_store::rows::{CatalogueIndicator, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &["tujuan", "kode", "nama"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        may("tujuan", &["goal", "tpb"]),
        must("kode", &["kode_indikator", "code"]),
        must("nama", &["nama_indikator", "nama_resmi", "indikator"]),
    ],
};

pub(crate) fn cells(row: &CatalogueIndicator) -> Vec<String> {
    vec![row.goal.to_string(), row.code_original.clone(), row.official_name.clone()]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let edition = context.job.edition.as_str().to_owned();
    let mut current = run!(tx, catalogue::list(region_id, NOW))?;
    current.retain(|row| row.edition == edition);
    let rows = context.read_rows(&SPEC, |row, context| read(row, &edition, context));
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, catalogue, insert, close);
    }
    Ok(())
}

fn read(row: &Row, edition: &str, context: &mut Context<'_>) -> Result<CatalogueIndicator, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let written = reader.text("kode").unwrap_or_default();
    let code = reader.code("kode");
    let goal = reader.maybe("tujuan", GoalNumber::parse);
    let name = reader.required("nama");
    if let Some(code) = code.as_ref().filter(|code| code.is_own()) {
        reader.say("kode", ("fault-not-national", vec![("found", code.to_string())]));
    }
    if let (Some(code), Some(stated)) = (&code, goal)
        && let Some(goal) = code.goal()
        && goal != stated
    {
        let args = vec![("found", stated.get().to_string()), ("code", code.to_string())];
        reader.say("tujuan", ("fault-goal-differs", args));
    }
    if let Some(code) = code.as_ref().filter(|code| code.to_string() != written) {
        let args = vec![("found", written.clone()), ("read", code.to_string())];
        context.note(Some(row.number), "note-code-repaired", args);
    }
    let indicator = code.zip(name).and_then(|(code, official_name)| {
        Some(CatalogueIndicator {
            id: Uuid::nil(),
            edition: edition.to_owned(),
            code_key: code.without_star().to_owned(),
            slug: code.slug(),
            official_name,
            goal: i64::from(code.goal()?.get()),
            target_code: code.target().map(|target| target.to_string()),
            code_original: written,
            sort_key: code.sort_key(),
            code: code.to_string(),
            valid_from_seq: 0,
        })
    });
    reader.done(indicator)
}
