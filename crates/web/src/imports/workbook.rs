//! What a workbook of ours says of itself: which matrix of which region it is, and which version of each row it was made
//! from. Two people may fill copies of one matrix; whoever comes second sees both and overwrites nothing unawares.
use super::context::Context;
use super::reader::tidy;
use super::{ImportError, Kind};
use crate::matrices::{self, Table};
use crate::matrix_columns::{Layout, REFERENCE, layout};
use rembuk_documents::csv_in::{Fault, FaultKind, Row};
use rembuk_documents::xlsx_out::number_of;
use rembuk_domain::programmes::Matrix;
use rembuk_store::Store;
use rembuk_store::rows::{NOW, Region};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

/// Shape of the hidden sheet and of references; a file of a later one is refused.
pub(crate) const FORMAT: u32 = 1;

/// The rows of a matrix as they are stored, by the references that its workbooks carry.
#[derive(Default)]
pub(crate) struct StoredRows {
    by_id: HashMap<String, Stored>,
    seen: HashSet<String>,
    excused: HashSet<String>,
}

struct Stored {
    reference: String,
    cells: BTreeMap<String, String>,
    programme: Option<Uuid>,
}

/// What is to be done with a row of a file.
#[derive(Debug)]
pub(crate) enum Verdict {
    /// It is read as any other; `programme`: the one it was made from, if it was made from one.
    Read { programme: Option<Uuid> },
    /// It was changed since the file was made, and not in the file: what is stored stays.
    LeaveAsStored,
    /// It was changed since, and in the file, too.
    Conflict(Vec<Fault>),
}

/// Whether the file may be read as what it is said to be: a workbook may be of another matrix or region. Loads what is needed to tell versions of rows apart.
pub(super) async fn check(
    store: &Store,
    context: &mut Context<'_>,
    region: Option<&Region>,
) -> Result<bool, ImportError> {
    let (Kind::Matrix(matrix), Some(region)) = (context.job.kind, region) else { return Ok(true) };
    let layout = layout(matrix);
    let Some(table) = context.peek(layout.spec) else { return Ok(true) };
    let Some(facts) = table.facts() else { return Ok(true) };
    let fact =
        |name: &str| facts.get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
    let mut read = store.read().await?;
    let period =
        matrices::period(&mut read, region, NOW).await?.map(matrices::period_text).unwrap_or_default();
    let mut faults = Vec::new();
    let mut say = |key, found: String, wanted: String| {
        let kind = FaultKind::Domain { key, args: vec![("found", found), ("wanted", wanted)] };
        faults.push(Fault::of_file(kind));
    };
    if let Some(found) = fact("format").filter(|found| found.parse::<u32>().is_ok_and(|found| found > FORMAT))
    {
        say("fault-newer-format", found, FORMAT.to_string());
    }
    if let Some(found) = fact("daerah").filter(|found| *found != region.code) {
        say("fault-other-region-workbook", found, region.code.clone());
    }
    if let Some(found) = fact("matriks").filter(|found| *found != matrix.number().to_string()) {
        say("fault-other-matrix", found, matrix.number().to_string());
    }
    if let Some(found) = fact("masa").filter(|found| *found != period) {
        say("fault-other-period", found, period);
    }
    if !faults.is_empty() {
        context.all_faults(faults);
        return Ok(false);
    }
    if table.has(REFERENCE) {
        context.stored = StoredRows::of(&matrices::table(&mut read, region, matrix, NOW).await?, layout);
    }
    Ok(true)
}

impl StoredRows {
    fn of(table: &Table, layout: &Layout) -> Self {
        let rows = table.rows.iter().zip(&table.ids).map(|(cells, id)| {
            let cells = carried(
                layout,
                table.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)),
            );
            let reference = reference(&id.text, &cells);
            (id.text.clone(), Stored { reference, cells, programme: id.programme })
        });
        Self { by_id: rows.collect(), ..Self::default() }
    }

    /// Compares a row of the file with the version it was made from and with the one that is stored.
    pub fn judge(&mut self, row: &Row, layout: &Layout) -> Verdict {
        let Some((id, _)) = row.get(REFERENCE).and_then(|text| text.split_once('@')) else {
            return Verdict::Read { programme: None };
        };
        // A row that was copied to make another carries the same reference: only the first is the one it speaks of.
        if !self.seen.insert(id.to_owned()) {
            return Verdict::Read { programme: None };
        }
        let Some(stored) = self.by_id.get(id) else { return Verdict::Read { programme: None } };
        if row.get(REFERENCE) == Some(stored.reference.as_str()) {
            return Verdict::Read { programme: stored.programme };
        }
        let columns: Vec<&str> = layout.carried().filter(|column| row.raw(column).is_some()).collect();
        let here =
            carried(layout, columns.iter().map(|column| (*column, row.get(column).unwrap_or_default())));
        if row.get(REFERENCE) == Some(reference(id, &here).as_str()) {
            return Verdict::LeaveAsStored;
        }
        let faults: Vec<Fault> =
            columns.iter().filter_map(|column| conflict(row, column, &here, &stored.cells)).collect();
        match faults.is_empty() {
            true => Verdict::Read { programme: stored.programme },
            false => Verdict::Conflict(faults),
        }
    }

    /// Takes note that a row stands in the file though nothing of it is taken over.
    pub fn excuse(&mut self, row: &Row) {
        if let Some((id, _)) = row.get(REFERENCE).and_then(|text| text.split_once('@')) {
            self.excused.insert(id.to_owned());
        }
    }

    /// Rows that are not missing from the file, though nothing of them is taken over.
    pub fn excused(&self) -> HashSet<String> {
        self.excused.clone()
    }

    /// Programmes of these rows.
    pub fn excused_programmes(&self) -> HashSet<Uuid> {
        self.excused.iter().filter_map(|id| self.by_id.get(id)?.programme).collect()
    }
}

/// Tells that a row of the file is older than what is stored, and that what is stored stays.
pub(super) fn leave(row: &Row, context: &mut Context<'_>) {
    context.stored.excuse(row);
    context.note(Some(row.number), "note-row-newer-stored", Vec::new());
}

fn conflict(
    row: &Row,
    column: &str,
    here: &BTreeMap<String, String>,
    there: &BTreeMap<String, String>,
) -> Option<Fault> {
    let text =
        |cells: &BTreeMap<String, String>| cells.get(column).cloned().unwrap_or_else(|| "none".to_owned());
    let (found, stored) = (text(here), text(there));
    (found != stored)
        .then(|| row.fault(column, "fault-row-changed-since", vec![("found", found), ("stored", stored)]))
}

/// The cells of a row that an import takes over, by our names of columns; empty ones are left out.
fn carried<'c>(layout: &Layout, cells: impl Iterator<Item = (&'c str, &'c str)>) -> BTreeMap<String, String> {
    cells
        .filter(|(column, _)| layout.carries(column))
        .map(|(column, text)| (column.to_owned(), plain(text)))
        .filter(|(_, text)| !text.is_empty())
        .collect()
}

/// A cell as both sides of a comparison write it: single spaces, numbers without idle zeros.
fn plain(text: &str) -> String {
    let text = tidy(text);
    number_of(&text).map_or(text, |number| number.to_string())
}

/// What the hidden column holds: which row, and a digest of the cells it had.
fn reference(id: &str, cells: &BTreeMap<String, String>) -> String {
    let text: Vec<String> = cells.iter().map(|(column, text)| format!("{column}\u{1f}{text}")).collect();
    format!("{id}@{}", short_digest(&text.join("\u{1e}")))
}

/// The references of all rows of a table, in its order.
pub(crate) fn references(table: &Table, matrix: Matrix) -> Vec<String> {
    let layout = layout(matrix);
    let rows = table.rows.iter().zip(&table.ids);
    rows.map(|(cells, id)| {
        let cells =
            carried(layout, table.columns.iter().map(String::as_str).zip(cells.iter().map(String::as_str)));
        reference(&id.text, &cells)
    })
    .collect()
}

/// Sixteen hex digits: enough to tell rows of one table apart.
pub(crate) fn short_digest(text: &str) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(text.as_bytes()).get(..8).unwrap_or_default())
}
