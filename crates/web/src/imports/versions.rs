//! Rows that live in versions: what a file adds, changes or leaves as it is.
use super::change::Shape;
use super::context::Context;
use super::{
    agencies, agency_history, calendar, districts, indicators, national_indicators, national_targets,
    nomenclature, programme_links, region_comparison, targets, villages, withdrawals,
};
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_store::rows;
use std::collections::HashMap;
use uuid::Uuid;

/// A versioned row. What the file says is compared without its id and without the entry it began with.
pub(crate) trait Versioned: Clone + PartialEq {
    /// What makes it this row and no other: the unique index of its table.
    fn key(&self) -> String;
    /// How its rows are told.
    fn shape(&self) -> Shape;
    fn id(&self) -> Uuid;
    /// Takes over who it is from the version before.
    fn identify(&mut self, id: Uuid, valid_from_seq: i64);
}

macro_rules! versioned {
    ($($row:ty: |$it:ident| $key:expr, $heads:expr, $named_by:expr);+ $(;)?) => {$(
        impl Versioned for $row {
            fn key(&self) -> String {
                let $it = self;
                $key
            }
            fn shape(&self) -> Shape {
                #[allow(unused_variables)]
                let $it = self;
                Shape { heads: $heads, named_by: &$named_by }
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
    rows::District: |row| row.code.clone(), districts::HEADS, [0, 1];
    rows::Village: |row| row.code.clone(), villages::HEADS, [0, 3];
    rows::Boundary: |row| row.code.clone(), &["kode", "geometri", "sumber"], [0];
    rows::Organisation: |row| row.slug.clone(), agencies::HEADS, [0, 1];
    rows::OrganisationName: |row| format!("{}|{}", row.organisation_id, row.name), agency_history::NAME_HEADS, [0, 1];
    rows::OrganisationSuccession: |row| format!("{}|{}", row.predecessor_id, row.successor_id),
        agency_history::SUCCESSION_HEADS, [0, 1];
    rows::CatalogueIndicator: |row| format!("{}|{}", row.edition, row.code_key), national_indicators::HEADS, [1, 2];
    rows::Indicator: |row| row.code_key.clone(), indicators::HEADS, [0, 2];
    rows::Target: |row| format!("{}|{}", row.series_id, row.year), targets::HEADS, [0, 1, 5];
    rows::NationalTarget: |row| format!("{}|{}|{}", row.indicator_id, row.scope, row.year), national_targets::HEADS,
        [0, 4, 1];
    rows::NomenclatureEntry: |row| format!("{}|{}", row.version, row.code), nomenclature::HEADS, [6, 7];
    rows::ProgrammeLink: |row| format!("{}|{}", row.programme_id, row.indicator_id), programme_links::HEADS, [2, 3, 6];
    rows::CalendarDay: |row| row.day.clone(), calendar::HEADS, [0, 2];
    rows::Withdrawal: |row| row.subject_id.to_string(),
        if row.indicator_id.is_some() { withdrawals::LINK_HEADS } else { withdrawals::PROGRAMME_HEADS }, [2, 3];
    rows::ComparisonValue: |row| format!("{}|{}|{}|{}", row.code_key, row.year, row.place_name, row.name),
        region_comparison::HEADS, [1, 3, 5];
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
    settle_but(context, wanted, current, cells, |_| false)
}

/// As [`settle`]; `is_excused`: rows that the file knows of, though it says nothing that can be taken over.
pub(crate) fn settle_but<T: Versioned>(
    context: &mut Context<'_>,
    wanted: Vec<(u64, T)>,
    current: &[T],
    cells: impl Fn(&T) -> Vec<String>,
    is_excused: impl Fn(&T) -> bool,
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
                context.tell(|| row.shape().new_row(number, &cells(&row)));
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
                    context.tell(|| row.shape().changed(number, &cells(version), &cells(&row)));
                    plan.changed.push(row);
                }
            }
        }
    }
    let left_out = current.iter().filter(|row| !first.contains_key(&row.key()) && !is_excused(row));
    let left_out: Vec<&T> = left_out.collect();
    note_left_out(context, left_out.len());
    if context.goes_on() {
        for row in left_out {
            context.tell(|| row.shape().missing(&cells(row)));
        }
    }
    plan
}

/// Rows that are stored but not in the file are left alone, and that is said.
pub(crate) fn note_left_out(context: &mut Context<'_>, count: usize) {
    context.missing += count as u64;
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
