//! What every import carries along: where it stands, what it found, what it will tell.
use super::outcome::Listed;
use super::workbook::StoredRows;
use super::{Change, ImportError, Job, Outcome, Remark};
use rembuk_documents::csv_in::{ColumnSpec, Fault, Row, Table, TableSpec};
use rembuk_documents::xlsx_in::Sheet;
use rembuk_domain::indicators::Year;
use rembuk_domain::places::RegionCode;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::StoreError;
use rembuk_store::rows::Region;
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, PoisonError};

/// Rows between two reports of progress.
const STEP: u64 = 500;

pub(crate) struct Context<'j> {
    pub job: &'j Job,
    region: Option<Region>,
    /// The year it is in the region's time zone.
    pub this_year: Year,
    /// The day it is there, in ISO form.
    pub today: String,
    pub faults: Listed<Fault>,
    pub notes: Listed<Remark>,
    pub changes: Listed<Change>,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    /// Rows that are stored, of the kind and years the file is about, and do not stand in it.
    pub missing: u64,
    faulty: u64,
    last_faulty_row: Option<u64>,
    rows: u64,
    digest: Sha256,
    /// Figures of groups of residents, behind a salt that is not published.
    groups: Option<(Sha256, [u8; 32])>,
    /// What the record tells of it besides counts: numbers and codes, never free text.
    pub facts: Vec<(&'static str, serde_json::Value)>,
    /// Sheets of a workbook by the spec they were read for: passes over a file share one.
    sheets: Mutex<Vec<(&'static [ColumnSpec], Arc<Sheet>)>>,
    /// Rows as they are stored, for files that say which version of them they were made from.
    pub stored: StoredRows,
}

impl<'j> Context<'j> {
    pub fn new(job: &'j Job, region: Option<Region>, now: Instant) -> Result<Self, ImportError> {
        let zone = region.as_ref().map_or("Asia/Jakarta", |region| region.time_zone.as_str());
        let zone = jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let today = local_date(now, &zone);
        let this_year = Year::new(today.year()).unwrap_or(Year::LAST);
        Ok(Self {
            job,
            region,
            this_year,
            today: today.to_string(),
            faults: Listed::of_at_most(job.most_listed),
            notes: Listed::of_at_most(job.most_listed),
            changes: Listed::of_at_most(job.most_listed),
            new: 0,
            changed: 0,
            same: 0,
            missing: 0,
            faulty: 0,
            last_faulty_row: None,
            rows: 0,
            digest: Sha256::new(),
            groups: None,
            facts: Vec::new(),
            sheets: Mutex::default(),
            stored: StoredRows::default(),
        })
    }

    /// The region, for kinds that belong to one.
    pub fn region(&self) -> Result<&Region, ImportError> {
        self.region.as_ref().ok_or(ImportError::RegionMissing(self.job.kind.code()))
    }

    pub fn region_code(&self) -> Result<RegionCode, ImportError> {
        RegionCode::parse(&self.region()?.code).map_err(|error| ImportError::Code(error.to_string()))
    }

    /// Source of files that name none: what was given, else the file's name.
    pub fn source(&self) -> String {
        self.job.source.clone().unwrap_or_else(|| self.job.input.name())
    }

    pub fn fault(&mut self, mut fault: Fault) {
        if fault.at.is_none()
            && let Some((_, sheet)) = self.sheets.lock().unwrap_or_else(PoisonError::into_inner).last()
        {
            fault.at = Some(Box::new(sheet.address(fault.column.as_deref())));
        }
        // One row may have several faults, and is one faulty row all the same.
        if fault.row.is_none() || fault.row != self.last_faulty_row {
            self.faulty += 1;
            self.last_faulty_row = fault.row;
        }
        self.faults.push(fault);
    }

    pub fn all_faults(&mut self, faults: Vec<Fault>) {
        for fault in faults {
            self.fault(fault);
        }
    }

    pub fn note(&mut self, row: Option<u64>, key: &'static str, args: Vec<(&'static str, String)>) {
        self.notes.push(Remark { row, key, args });
    }

    /// Tells of a row, where the job wants to know.
    pub fn tell(&mut self, change: impl FnOnce() -> Change) {
        if self.job.tells_changes {
            let change = change();
            self.changes.push(change);
        }
    }

    /// Whether what was read so far may still be kept.
    pub fn goes_on(&self) -> bool {
        self.faults.is_empty() || (self.job.skip_faulty && self.job.kind.has_rows())
    }

    /// Opens the file as this table; what is wrong with it as a whole becomes faults.
    pub fn open(&mut self, spec: &TableSpec) -> Option<Table<'j>> {
        match self.table(spec) {
            Ok(table) => {
                self.note_table(&table);
                Some(table)
            }
            Err(faults) => {
                self.all_faults(faults);
                None
            }
        }
    }

    pub fn note_table(&mut self, table: &Table<'_>) {
        for note in table.notes() {
            self.note(None, note.key(), note.args());
        }
    }

    /// Opens the file again for a look at a column; its faults come up in the pass that counts.
    pub fn peek(&self, spec: &TableSpec) -> Option<Table<'j>> {
        self.table(spec).ok()
    }

    fn table(&self, spec: &TableSpec) -> Result<Table<'j>, Vec<Fault>> {
        let limits = self.job.limits();
        if !self.job.input.is_workbook() {
            return self.job.input.open(&limits, spec);
        }
        let mut sheets = self.sheets.lock().unwrap_or_else(PoisonError::into_inner);
        let known = sheets.iter().find(|(columns, _)| std::ptr::eq(*columns, spec.columns));
        let sheet = match known {
            Some((_, sheet)) => Arc::clone(sheet),
            None => {
                let sheet = Arc::new(self.job.input.sheet(&limits, spec)?);
                sheets.push((spec.columns, Arc::clone(&sheet)));
                sheet
            }
        };
        Ok(Table::of_sheet(sheet))
    }

    /// Every row that `read` can make something of; the others become faults.
    pub fn read_rows<T>(
        &mut self,
        spec: &TableSpec,
        mut read: impl FnMut(&Row, &mut Self) -> Result<T, Vec<Fault>>,
    ) -> Vec<(u64, T)> {
        let Some(table) = self.open(spec) else { return Vec::new() };
        let mut rows = Vec::new();
        for row in table {
            self.tick();
            match row {
                Err(fault) => self.fault(fault),
                Ok(row) => match read(&row, self) {
                    Ok(read) => rows.push((row.number, read)),
                    Err(faults) => self.all_faults(faults),
                },
            }
        }
        rows
    }

    /// Counts a row read.
    pub fn tick(&mut self) {
        self.rows += 1;
        if self.rows.is_multiple_of(STEP)
            && let Some(progress) = &self.job.progress
        {
            progress(self.rows);
        }
    }

    /// Takes a row into the digest that the record keeps.
    pub fn digest<S: serde::Serialize>(&mut self, cells: &S) {
        // Texts and numbers always serialise; were it otherwise, the digest would only lack a row.
        if let Ok(line) = serde_json::to_vec(cells) {
            self.digest.update(line);
            self.digest.update(b"\n");
        }
    }

    /// Takes a figure of a group of residents into a digest of its own. Groups can be so small that their figure is
    /// hidden from the public; without a secret salt anybody could find it by trying all values.
    ///
    /// # Errors
    /// The operating system gives no random bytes.
    pub fn digest_group<S: serde::Serialize>(&mut self, cells: &S) -> Result<(), ImportError> {
        if self.groups.is_none() {
            let mut salt = [0u8; 32];
            getrandom::fill(&mut salt).map_err(|error| StoreError::NoRandomness(error.to_string()))?;
            self.groups = Some((Sha256::new_with_prefix(salt), salt));
        }
        if let (Some((digest, _)), Ok(line)) = (&mut self.groups, serde_json::to_vec(cells)) {
            digest.update(line);
            digest.update(b"\n");
        }
        Ok(())
    }

    pub fn into_outcome(self) -> (Outcome, Digests) {
        let refused = !self.goes_on();
        // A rehearsal keeps nothing anyway and tells what would come of the sound rows.
        let is_void = refused && !self.job.dry_run;
        let outcome = Outcome {
            kind: self.job.kind,
            new: if is_void { 0 } else { self.new },
            changed: if is_void { 0 } else { self.changed },
            same: if is_void { 0 } else { self.same },
            missing: if is_void { 0 } else { self.missing },
            faulty: self.faulty,
            faults: self.faults,
            notes: self.notes,
            changes: self.changes,
            digest: [0; 32],
            base_seq: 0,
            committed: None,
            dry_run: self.job.dry_run,
            refused,
            repeated: false,
        };
        let groups = self.groups.map(|(digest, salt)| GroupDigest { digest: digest.finalize().into(), salt });
        let rows: [u8; 32] = self.digest.finalize().into();
        (Outcome { digest: rows, ..outcome }, Digests { rows, groups, facts: self.facts })
    }
}

/// What the record keeps of the rows of a file.
pub(super) struct Digests {
    /// SHA-256 over the rows that everybody may see.
    pub rows: [u8; 32],
    pub groups: Option<GroupDigest>,
    pub facts: Vec<(&'static str, serde_json::Value)>,
}

/// SHA-256 over salt and the rows of groups of residents.
pub(super) struct GroupDigest {
    pub digest: [u8; 32],
    pub salt: [u8; 32],
}

impl Digests {
    /// One hash for the whole file.
    pub fn whole(&self) -> [u8; 32] {
        match &self.groups {
            None => self.rows,
            Some(groups) => Sha256::new_with_prefix(self.rows).chain_update(groups.digest).finalize().into(),
        }
    }
}
