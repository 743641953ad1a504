//! What of programmes is stored, and how changes are written.
use super::merge::Changes;
use super::owners::Owners;
use crate::imports::ImportError;
use rembuk_store::rows::{NOW, Programme, ProgrammeAmount, Withdrawal};
use rembuk_store::{Write, run};
use std::collections::{BTreeMap, HashMap, HashSet};
use uuid::Uuid;

pub(super) struct Stored {
    pub by_key: HashMap<String, Programme>,
    /// Withdrawn programmes keep their address too.
    pub slugs: HashSet<String>,
    /// Withdrawals by the key of the programme.
    pub withdrawn: HashMap<String, Withdrawal>,
    /// By programme and year.
    pub amounts: HashMap<Uuid, BTreeMap<i64, ProgrammeAmount>>,
    /// Ids of places by programme and code.
    pub places: HashMap<Uuid, BTreeMap<String, Uuid>>,
}

impl Stored {
    pub async fn load(tx: &mut Write) -> Result<Self, ImportError> {
        let region_id = tx.region_id();
        let rows = run!(tx, programmes::list(region_id, NOW))?;
        let mut amounts: HashMap<Uuid, BTreeMap<i64, ProgrammeAmount>> = HashMap::new();
        for row in run!(tx, programmes::list_amounts(region_id, NOW))? {
            amounts.entry(row.programme_id).or_default().insert(row.year, row);
        }
        let mut places: HashMap<Uuid, BTreeMap<String, Uuid>> = HashMap::new();
        for row in run!(tx, programmes::list_places(region_id, NOW))? {
            places.entry(row.programme_id).or_default().insert(row.place_code, row.id);
        }
        let gone = run!(tx, withdrawals::list_programmes(region_id, NOW))?;
        let mut told: HashMap<Uuid, Withdrawal> = run!(tx, withdrawals::list(region_id, NOW))?
            .into_iter()
            .map(|row| (row.subject_id, row))
            .collect();
        Ok(Self {
            slugs: rows.iter().chain(&gone).map(|row| row.slug.clone()).collect(),
            withdrawn: gone.into_iter().filter_map(|row| Some((row.key, told.remove(&row.id)?))).collect(),
            by_key: rows.into_iter().map(|row| (row.key.clone(), row)).collect(),
            amounts,
            places,
        })
    }

    /// Years of stored programmes that a file leaves out, though it tells of these years. `told`: the years it has of each.
    pub fn count_missing(
        &self,
        told: &HashMap<Uuid, Vec<i64>>,
        in_scope: impl Fn(&Programme) -> bool,
    ) -> usize {
        let years: HashSet<i64> = told.values().flatten().copied().collect();
        let missing = |row: &Programme| {
            let here = told.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let stored = self.amounts.get(&row.id).into_iter().flat_map(BTreeMap::keys);
            stored.filter(|year| years.contains(year) && !here.contains(year)).count()
        };
        self.by_key.values().filter(|row| in_scope(row)).map(missing).sum()
    }

    /// Codes of the places of a programme, in order.
    pub fn places_of(&self, id: Uuid) -> impl Iterator<Item = &String> {
        self.places.get(&id).into_iter().flat_map(BTreeMap::keys)
    }
}

pub(super) async fn store(tx: &mut Write, owners: &Owners, changes: &Changes) -> Result<(), ImportError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    for row in owners.created() {
        run!(tx, organisations::insert(region_id, seq, row))?;
    }
    for row in &changes.changed {
        run!(tx, programmes::close(region_id, row.id, seq))?;
    }
    for row in changes.changed.iter().chain(&changes.new) {
        run!(tx, programmes::insert(region_id, seq, row))?;
    }
    for row in &changes.changed_amounts {
        run!(tx, programmes::close_amount(region_id, row.id, seq))?;
    }
    for row in changes.changed_amounts.iter().chain(&changes.new_amounts) {
        run!(tx, programmes::insert_amount(region_id, seq, row))?;
    }
    for id in &changes.left_places {
        run!(tx, programmes::close_place(region_id, *id, seq))?;
    }
    for row in &changes.new_places {
        run!(tx, programmes::insert_place(region_id, seq, row))?;
    }
    Ok(())
}
