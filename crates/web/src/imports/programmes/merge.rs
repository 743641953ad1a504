//! Rows become programmes, and programmes are compared with what is stored.
use super::cells;
use super::read::{Columns, Env, Line, Upper};
use super::words::{funding_word, stage_word};
use super::write::Stored;
use crate::imports::change::Shape;
use crate::imports::context::Context;
use crate::imports::explain::Explain;
use crate::imports::reader::is_same_number;
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_domain::programmes::{FundingSource, Matrix, RowError, RowStage};
use rembuk_store::rows::{Programme, ProgrammeAmount, ProgrammePlace};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// A programme as the rows of a file tell it.
pub(super) struct Draft {
    first_row: u64,
    /// The stored programme that it is, under a key it had before.
    pub renames: Option<Uuid>,
    programme: Programme,
    address: String,
    years: BTreeMap<i64, ProgrammeAmount>,
    /// Years whose target a workbook holds as a number.
    numbers: BTreeSet<i64>,
    places: BTreeSet<String>,
    funding: Vec<FundingSource>,
    stages: BTreeSet<RowStage>,
}

/// What is to be written.
#[derive(Default)]
pub(super) struct Changes {
    pub new: Vec<Programme>,
    pub changed: Vec<Programme>,
    pub new_amounts: Vec<ProgrammeAmount>,
    pub changed_amounts: Vec<ProgrammeAmount>,
    pub new_places: Vec<ProgrammePlace>,
    pub left_places: Vec<Uuid>,
}

fn said(key: &'static str, first: u64) -> FaultKind {
    FaultKind::Domain { key, args: vec![("first", first.to_string())] }
}

/// Rows of one programme, year by year. Rows that are alike in all but target or money are programmes of their own
/// and are told apart by an ordinal: that of the file, else the first that is free in that year.
pub(super) fn gather(context: &mut Context<'_>, lines: Vec<(u64, Line)>) -> Vec<Draft> {
    let mut taken: HashSet<(String, i64, u32)> = lines
        .iter()
        .filter_map(|(_, line)| Some((line.stem.clone(), line.amount.year, line.ordinal?)))
        .collect();
    let mut stated: HashMap<(String, i64, u32), u64> = HashMap::new();
    let mut same: HashMap<(String, i64, Option<i64>, Option<String>), u64> = HashMap::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    let mut drafts: Vec<Draft> = Vec::new();
    for (number, line) in lines {
        let (stem, year) = (line.stem.clone(), line.amount.year);
        let money = (stem.clone(), year, line.amount.ceiling, line.amount.target.clone());
        if let Some(first) = same.get(&money) {
            context.fault(Fault::at_row(number, said("fault-same-row-twice", *first)));
            continue;
        }
        same.insert(money, number);
        let ordinal = match line.ordinal {
            Some(ordinal) => {
                let key = (stem.clone(), year, ordinal);
                if let Some(first) = stated.insert(key, number) {
                    context.fault(Fault::at_cell(number, "urutan", said("fault-contradicts-row", first)));
                    continue;
                }
                ordinal
            }
            None => (1..).find(|n| taken.insert((stem.clone(), year, *n))).unwrap_or(u32::MAX),
        };
        let key = format!("{stem}|{ordinal:03}");
        match by_key.get(&key) {
            Some(index) => {
                if let Some(fault) = drafts[*index].take(number, line) {
                    context.fault(fault);
                }
            }
            None => {
                by_key.insert(key.clone(), drafts.len());
                drafts.push(Draft::new(number, key, line));
            }
        }
    }
    drafts
}

impl Draft {
    pub fn key(&self) -> &str {
        &self.programme.key
    }

    pub fn new(row: u64, key: String, line: Line) -> Self {
        Self {
            first_row: row,
            renames: None,
            programme: Programme { key, ..line.programme },
            address: line.address,
            numbers: line.is_number.then_some(line.amount.year).into_iter().collect(),
            years: BTreeMap::from([(line.amount.year, line.amount)]),
            places: line.places.into_iter().collect(),
            funding: line.funding,
            stages: line.stage.into_iter().collect(),
        }
    }

    /// Another year of it. Names and owner are those of its last year.
    pub fn take(&mut self, row: u64, line: Line) -> Option<Fault> {
        for (column, mine, theirs) in [
            ("nama_sub_kegiatan", &self.programme.name, &line.programme.name),
            ("satuan", &self.programme.unit, &line.programme.unit),
        ] {
            if mine != theirs {
                return Some(Fault::at_cell(row, column, said("fault-contradicts-row", self.first_row)));
            }
        }
        if self.years.last_key_value().is_none_or(|(last, _)| line.amount.year > *last) {
            self.programme = Programme { key: self.programme.key.clone(), ..line.programme };
        }
        if line.is_number {
            self.numbers.insert(line.amount.year);
        }
        self.years.insert(line.amount.year, line.amount);
        self.places.extend(line.places);
        for source in line.funding {
            if !self.funding.contains(&source) {
                self.funding.push(source);
            }
        }
        self.stages.extend(line.stage);
        None
    }
}

/// `matrix`: the one that the file is of, if it is of one.
pub(super) fn settle_programmes(
    context: &mut Context<'_>,
    drafts: Vec<Draft>,
    stored: &Stored,
    env: &Env,
    matrix: Option<Matrix>,
) -> Changes {
    let mut changes = Changes::default();
    let Some(columns) = env.columns else { return changes };
    let mut slugs = stored.slugs.clone();
    let mut told: HashMap<Uuid, Vec<i64>> = HashMap::new();
    for draft in drafts {
        let renamed = draft.renames.and_then(|id| stored.by_key.values().find(|row| row.id == id));
        let current = renamed.or_else(|| stored.by_key.get(&draft.programme.key));
        if let Some(gone) = stored.withdrawn.get(draft.key()).filter(|_| current.is_none()) {
            let args = vec![("day", gone.on_day.clone()), ("reason", gone.reason.clone())];
            let kind = FaultKind::Domain { key: "fault-withdrawn-programme", args };
            context.fault(Fault::at_row(draft.first_row, kind));
            continue;
        }
        let id = current.map_or_else(Uuid::now_v7, |row| row.id);
        told.insert(id, draft.years.keys().copied().collect());
        let amounts = years_of(&draft, stored, id, columns);
        let places = places_of(&draft, current, &amounts, stored, columns);
        let mut programme = whole(&draft, current, &amounts, columns);
        programme.id = id;
        if let Err(error) = check_stage(&programme, &amounts) {
            let (key, args) = error.explain();
            context.fault(Fault::at_cell(draft.first_row, "tahap", FaultKind::Domain { key, args }));
            continue;
        }
        programme.slug =
            current.map_or_else(|| free_slug(&draft.address, &mut slugs), |row| row.slug.clone());
        let list: Vec<String> = places.iter().cloned().collect();
        let owner = env.owners.get(programme.organisation_id);
        for year in draft.years.keys() {
            if let Some(amount) = amounts.get(year) {
                context.digest(&cells(&programme, amount, &list, owner));
            }
        }
        let is_described_anew = current.is_some_and(|row| {
            described(row) != described(&programme) || !stored.places_of(row.id).eq(places.iter())
        });
        count(context, &draft, &amounts, stored, is_described_anew);
        tell(context, &draft, (&programme, &amounts, &list), stored, current, env);
        note_places(&mut changes, stored, id, &places);
        note_amounts(&mut changes, stored, amounts);
        match current {
            None => changes.new.push(programme),
            Some(row) if *row != (Programme { valid_from_seq: row.valid_from_seq, ..programme.clone() }) => {
                changes.changed.push(programme);
            }
            Some(_) => {}
        }
    }
    let excused = context.stored.excused_programmes();
    let in_scope = |row: &Programme| {
        !excused.contains(&row.id) && matrix.is_none_or(|matrix| row.matrix == matrix.number().to_string())
    };
    crate::imports::versions::note_left_out(context, stored.count_missing(&told, in_scope));
    changes
}

/// Years that are stored and not in the file keep what they say of stage, funds and places.
fn speaks_for_all(draft: &Draft, amounts: &BTreeMap<i64, ProgrammeAmount>) -> bool {
    amounts.keys().all(|year| draft.years.contains_key(year))
}

fn places_of(
    draft: &Draft,
    current: Option<&Programme>,
    amounts: &BTreeMap<i64, ProgrammeAmount>,
    stored: &Stored,
    columns: Columns,
) -> BTreeSet<String> {
    let mut places = draft.places.clone();
    if let Some(row) = current
        && (!columns.places || !speaks_for_all(draft, amounts))
    {
        places.extend(stored.places_of(row.id).cloned());
    }
    places
}

/// What a programme is, without its sums and years.
fn described(row: &Programme) -> Programme {
    Programme {
        first_year: 0,
        last_year: 0,
        ceiling_total: 0,
        budget_total: 0,
        valid_from_seq: 0,
        ..row.clone()
    }
}

/// All years of it: those stored, under those of the file.
fn years_of(draft: &Draft, stored: &Stored, id: Uuid, columns: Columns) -> BTreeMap<i64, ProgrammeAmount> {
    let mut years = stored.amounts.get(&id).cloned().unwrap_or_default();
    for (year, amount) in &draft.years {
        let before = years.get(year);
        let mut amount = ProgrammeAmount {
            id: before.map_or_else(Uuid::now_v7, |before| before.id),
            programme_id: id,
            valid_from_seq: before.map_or(0, |before| before.valid_from_seq),
            ..amount.clone()
        };
        if let Some(before) = before {
            if draft.numbers.contains(year)
                && let (Some(stored), Some(target)) = (&before.target, &amount.target)
                && is_same_number(stored, target)
            {
                amount.target = Some(stored.clone());
            }
            if !columns.budget {
                amount.budget = before.budget;
            }
            if !columns.realised {
                amount.realised = before.realised;
            }
        }
        years.insert(*year, amount);
    }
    years
}

/// The programme with its sums, its stage and what the file leaves as it was.
fn whole(
    draft: &Draft,
    current: Option<&Programme>,
    amounts: &BTreeMap<i64, ProgrammeAmount>,
    columns: Columns,
) -> Programme {
    let sum = |money: fn(&ProgrammeAmount) -> Option<i64>| amounts.values().filter_map(money).sum();
    let mut stages = draft.stages.clone();
    let mut funding = draft.funding.clone();
    if let Some(current) = current.filter(|_| !speaks_for_all(draft, amounts)) {
        stages.extend(RowStage::parse(&current.state));
        let before = FundingSource::parse_list(&current.funding).unwrap_or_default();
        funding =
            before.iter().chain(funding.iter().filter(|source| !before.contains(source))).copied().collect();
    }
    let mut row = Programme {
        ceiling_total: sum(|amount| amount.ceiling),
        budget_total: sum(|amount| amount.budget),
        first_year: amounts.keys().next().copied().unwrap_or_default(),
        last_year: amounts.keys().next_back().copied().unwrap_or_default(),
        funding: funding.iter().map(|source| funding_word(*source)).collect::<Vec<_>>().join("; "),
        state: stages.last().map(|stage| stage.code()).unwrap_or_default().to_owned(),
        ..draft.programme.clone()
    };
    if !columns.stage && row.state.is_empty() {
        // Nobody said the stage; money that was budgeted or spent says it.
        let has = |money: fn(&ProgrammeAmount) -> Option<i64>| {
            amounts.values().any(|amount| money(amount).is_some())
        };
        let reached = match (has(|amount| amount.budget), has(|amount| amount.realised)) {
            (true, true) => RowStage::Realised.code(),
            (true, false) => RowStage::Budgeted.code(),
            _ => "",
        };
        reached.clone_into(&mut row.state);
    }
    if let Some(current) = current {
        row.goals = current.goals;
        row.link_count = current.link_count;
        // A file of an earlier year does not rename what goes on later.
        if draft.years.keys().next_back() < Some(&current.last_year) {
            keep_later(&mut row, current);
        }
        keep_upper(&mut row, current, columns.upper);
        for (has, mine, theirs) in [
            (columns.funding, &mut row.funding, &current.funding),
            (columns.stage, &mut row.state, &current.state),
            (columns.source, &mut row.source, &current.source),
        ] {
            if !has && !theirs.is_empty() {
                mine.clone_from(theirs);
            }
        }
        if !columns.category {
            row.pojk_category.clone_from(&current.pojk_category);
        }
    }
    row.search_text = searchable(&row);
    row
}

/// Levels above that the file has no column for stay as they were.
fn keep_upper(row: &mut Programme, current: &Programme, upper: Upper) {
    for (has, mine, theirs) in [
        (upper.programme_code, &mut row.programme_code, &current.programme_code),
        (upper.programme_name, &mut row.programme_name, &current.programme_name),
        (upper.activity_code, &mut row.activity_code, &current.activity_code),
        (upper.activity_name, &mut row.activity_name, &current.activity_name),
    ] {
        if !has && theirs.is_some() {
            mine.clone_from(theirs);
        }
    }
}

fn keep_later(row: &mut Programme, current: &Programme) {
    row.organisation_id = current.organisation_id;
    row.organisation_name.clone_from(&current.organisation_name);
    row.nomenclature.clone_from(&current.nomenclature);
    row.sort_key.clone_from(&current.sort_key);
}

/// Begins with the name: lists sort by it.
fn searchable(row: &Programme) -> String {
    let parts = [
        Some(row.name.as_str()),
        row.code.as_deref(),
        row.programme_name.as_deref(),
        row.activity_name.as_deref(),
        Some(row.output.as_str()),
        Some(row.organisation_name.as_str()),
    ];
    let parts: Vec<&str> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" ").to_lowercase()
}

/// A stage must be borne out by the money: a programme of several years has the furthest one it has reached.
fn check_stage(row: &Programme, amounts: &BTreeMap<i64, ProgrammeAmount>) -> Result<(), RowError> {
    let Ok(stage) = RowStage::parse(stage_word(&row.state)) else { return Ok(()) };
    let budgeted = amounts.values().any(|amount| amount.budget.is_some());
    let spent = amounts.values().any(|amount| amount.realised.is_some());
    let fits = match stage {
        RowStage::Proposed | RowStage::Planned => !budgeted && !spent,
        RowStage::Budgeted => budgeted && !spent,
        RowStage::Realised => budgeted && spent,
    };
    if fits { Ok(()) } else { Err(RowError::Contradiction { stage }) }
}

fn free_slug(address: &str, slugs: &mut HashSet<String>) -> String {
    let mut slug = address.to_owned();
    let mut number = 2;
    while !slugs.insert(slug.clone()) {
        slug = format!("{address}-{number}");
        number += 1;
    }
    slug
}

/// Counts rows of the file.
fn count(
    context: &mut Context<'_>,
    draft: &Draft,
    amounts: &BTreeMap<i64, ProgrammeAmount>,
    stored: &Stored,
    is_described_anew: bool,
) {
    for year in draft.years.keys() {
        let Some(wanted) = amounts.get(year) else { continue };
        match stored.amounts.get(&wanted.programme_id).and_then(|years| years.get(year)) {
            None => context.new += 1,
            Some(before) if before == wanted && !is_described_anew => context.same += 1,
            Some(_) => context.changed += 1,
        }
    }
}

/// Tells of each year what is new or changed.
fn tell(
    context: &mut Context<'_>,
    draft: &Draft,
    (programme, amounts, places): (&Programme, &BTreeMap<i64, ProgrammeAmount>, &[String]),
    stored: &Stored,
    current: Option<&Programme>,
    env: &Env,
) {
    const SHAPE: Shape = Shape { heads: super::HEADS, named_by: &[6, 7, 12] };
    let row = draft.first_row;
    for year in draft.years.keys() {
        let Some(amount) = amounts.get(year) else { continue };
        let told = || cells(programme, amount, places, env.owners.get(programme.organisation_id));
        let before = current.and_then(|row| Some((row, stored.amounts.get(&row.id)?.get(year)?)));
        let Some((was, before)) = before else {
            context.tell(|| SHAPE.new_row(row, &told()));
            continue;
        };
        if !context.job.tells_changes {
            continue;
        }
        let there: Vec<String> = stored.places_of(was.id).cloned().collect();
        let change =
            SHAPE.changed(row, &cells(was, before, &there, env.owners.get(was.organisation_id)), &told());
        if !change.cells.is_empty() {
            context.tell(|| change);
        }
    }
}

fn note_amounts(changes: &mut Changes, stored: &Stored, amounts: BTreeMap<i64, ProgrammeAmount>) {
    for (year, amount) in amounts {
        match stored.amounts.get(&amount.programme_id).and_then(|years| years.get(&year)) {
            None => changes.new_amounts.push(amount),
            Some(before) if *before != amount => changes.changed_amounts.push(amount),
            Some(_) => {}
        }
    }
}

fn note_places(changes: &mut Changes, stored: &Stored, programme_id: Uuid, wanted: &BTreeSet<String>) {
    let before = stored.places.get(&programme_id);
    for place_code in wanted {
        if before.is_none_or(|before| !before.contains_key(place_code)) {
            let place_code = place_code.clone();
            let id = Uuid::now_v7();
            changes.new_places.push(ProgrammePlace { id, programme_id, place_code, valid_from_seq: 0 });
        }
    }
    let left = before.into_iter().flatten().filter(|(code, _)| !wanted.contains(*code));
    changes.left_places.extend(left.map(|(_, id)| *id));
}
