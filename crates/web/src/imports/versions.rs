//! Rows that live in versions: what a file adds, changes or leaves as it is.
use super::context::Context;
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_store::rows;
use std::collections::HashMap;
use uuid::Uuid;

/// A versioned row. What the file says is compared without its id and without the entry it began with.
pub(crate) trait Versioned: Clone + PartialEq {
    /// What makes it this row and no other: the unique index of its table.
    fn key(&self) -> String;
    fn id(&self) -> Uuid;
    /// Takes over who it is from the version before.
    fn identify(&mut self, id: Uuid, valid_from_seq: i64);
}

macro_rules! versioned {
    ($($row:ty: |$it:ident| $key:expr),+ $(,)?) => {$(
        impl Versioned for $row {
            fn key(&self) -> String {
                let $it = self;
                $key
            }
            fn id(&self) -> Uuid {
                self.id
            }
            fn identify(&mut self, id: Uuid, valid_from_seq: i64) {
                self.id = id;
                self.valid_from_seq = valid_from_seq;
            }
        }
    )+};
}
versioned! {
    rows::District: |row| row.code.clone(),
    rows::Village: |row| row.code.clone(),
    rows::Boundary: |row| row.code.clone(),
    rows::Organisation: |row| row.slug.clone(),
    rows::OrganisationName: |row| format!("{}|{}", row.organisation_id, row.name),
    rows::OrganisationSuccession: |row| format!("{}|{}", row.predecessor_id, row.successor_id),
    rows::CatalogueIndicator: |row| format!("{}|{}", row.edition, row.code_key),
    rows::Indicator: |row| row.code_key.clone(),
    rows::Target: |row| format!("{}|{}", row.series_id, row.year),
    rows::NationalTarget: |row| format!("{}|{}|{}", row.indicator_id, row.scope, row.year),
    rows::NomenclatureEntry: |row| format!("{}|{}", row.version, row.code),
    rows::ProgrammeLink: |row| format!("{}|{}", row.programme_id, row.indicator_id),
    rows::CalendarDay: |row| row.day.clone(),
    rows::Withdrawal: |row| row.subject_id.to_string(),
    rows::ComparisonValue: |row| format!("{}|{}|{}|{}", row.code_key, row.year, row.place_name, row.name),
}

/// What is to be done.
pub(crate) struct Plan<T> {
    pub new: Vec<T>,
    /// With the id of the version they end.
    pub changed: Vec<T>,
}

/// Sorts the rows of a file into new, changed and unchanged; rows it says twice are noted, rows it contradicts are
/// faults; what the file leaves out stays as it is.
pub(crate) fn settle<T: Versioned>(
    context: &mut Context<'_>,
    wanted: Vec<(u64, T)>,
    current: &[T],
    cells: impl Fn(&T) -> Vec<String>,
) -> Plan<T> {
    let by_key: HashMap<String, &T> = current.iter().map(|row| (row.key(), row)).collect();
    let mut first: HashMap<String, (u64, T)> = HashMap::new();
    let mut plan = Plan { new: Vec::new(), changed: Vec::new() };
    for (number, mut row) in wanted {
        row.identify(Uuid::nil(), 0);
        let key = row.key();
        if let Some((earlier, said)) = first.get(&key) {
            let args = vec![("first", earlier.to_string())];
            if *said == row {
                context.note(Some(number), "note-said-twice", args);
            } else {
                let kind = FaultKind::Domain { key: "fault-contradicts-row", args };
                context.fault(Fault::at_row(number, kind));
            }
            continue;
        }
        first.insert(key.clone(), (number, row.clone()));
        context.digest(&cells(&row));
        match by_key.get(&key) {
            None => {
                row.identify(Uuid::now_v7(), 0);
                context.new += 1;
                plan.new.push(row);
            }
            Some(version) => {
                let mut bare = (*version).clone();
                bare.identify(Uuid::nil(), 0);
                if bare == row {
                    context.same += 1;
                } else {
                    row.identify(version.id(), 0);
                    context.changed += 1;
                    plan.changed.push(row);
                }
            }
        }
    }
    note_left_out(context, current.iter().filter(|row| !first.contains_key(&row.key())).count());
    plan
}

/// Rows that are stored but not in the file are left alone, and that is said.
pub(crate) fn note_left_out(context: &mut Context<'_>, count: usize) {
    if count > 0 && context.goes_on() {
        context.note(None, "note-left-alone", vec![("count", count.to_string())]);
    }
}

/// Writes a plan: ends the versions it changes, then adds.
macro_rules! store_plan {
    ($tx:expr, $plan:expr, $module:ident, $insert:ident, $close:ident) => {{
        let (region_id, seq) = ($tx.region_id(), $tx.seq());
        for row in &$plan.changed {
            rembuk_store::run!($tx, $module::$close(region_id, row.id, seq))?;
            rembuk_store::run!($tx, $module::$insert(region_id, seq, row))?;
        }
        for row in &$plan.new {
            rembuk_store::run!($tx, $module::$insert(region_id, seq, row))?;
        }
    }};
}
pub(crate) use store_plan;
