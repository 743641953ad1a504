//! Data in: every kind of file the program takes, all or nothing, in one transaction.
//!
//! - [`Job`] says what to import, [`run`] does it, [`Outcome`] tells what came of it.
//! - Each kind has its file here: which heads it has, what a row means, how it is written out again (`cells`, used by
//!   [`crate::exports`] and by the digest in the record).
//! - A fault names row, column, what was found and what to do; nothing is guessed in silence: what was assumed is a
//!   [`Remark`].

mod change;
mod context;
pub(crate) mod explain;
mod kind;
mod outcome;
pub(crate) mod preview;
pub(crate) mod reader;
mod versions;
pub(crate) mod workbook;

pub(crate) mod agencies;
pub(crate) mod agency_history;
pub(crate) mod boundaries;
pub(crate) mod calendar;
pub(crate) mod districts;
pub(crate) mod indicator_values;
pub(crate) mod indicators;
mod matrix_one;
pub(crate) mod national_indicators;
pub(crate) mod national_targets;
pub(crate) mod nomenclature;
pub(crate) mod plan;
pub(crate) mod programme_links;
pub(crate) mod programmes;
mod region;
pub(crate) mod region_comparison;
mod region_places;
pub(crate) mod running;
pub(crate) mod series;
pub(crate) mod targets;
pub(crate) mod villages;
pub(crate) mod withdrawals;

pub(crate) use agencies::slug_of;
pub use change::{Cell, Change, ChangeKind};
pub use indicators::METADATA;
pub use kind::Kind;
pub use outcome::{Listed, MAX_LISTED, Outcome, Remark, fault_line, fault_text};
pub(crate) use programmes::funding_word;
pub use region::{NewRegion, RegionError, add_region};

use context::{Context, Digests};
use rembuk_documents::csv_in::{Fault, FaultKind, Limits, Table, TableSpec};
use rembuk_documents::xlsx_in::{self, Sheet};
use rembuk_domain::codes::Edition;
use rembuk_domain::indicators::Year;
use rembuk_domain::programmes::Matrix;
use rembuk_store::{INSTALLATION, PrivateReason, PublicAct, Store, StoreError, Write, run};
use std::borrow::Cow;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// Where the bytes come from.
#[derive(Debug, Clone)]
pub enum Input {
    Path(PathBuf),
    /// A name for messages, and the bytes.
    Bytes(String, Cow<'static, [u8]>),
}

impl Input {
    /// File name without folders, for messages and as the source where none is given.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Bytes(name, _) => name.clone(),
        }
    }

    /// The whole file as UTF-8 text of at most `limit` bytes.
    pub(crate) fn text(&self, limit: u64) -> Result<String, FaultKind> {
        let unreadable = |error: std::io::Error| FaultKind::Unreadable { detail: error.to_string() };
        let bytes = match self {
            Self::Bytes(_, bytes) => bytes.to_vec(),
            Self::Path(path) => {
                let size = std::fs::metadata(path).map_err(unreadable)?.len();
                if size > limit {
                    return Err(FaultKind::TooLarge { bytes: size, limit });
                }
                std::fs::read(path).map_err(unreadable)?
            }
        };
        String::from_utf8(bytes).map_err(|_| FaultKind::NotText { what: "binary" })
    }

    pub(crate) fn open(&self, limits: &Limits, spec: &TableSpec) -> Result<Table<'_>, Vec<Fault>> {
        match self {
            Self::Path(path) => rembuk_documents::csv_in::open_path(path, limits, spec),
            Self::Bytes(_, bytes) => {
                rembuk_documents::csv_in::open(Cursor::new(bytes.as_ref()), limits, spec)
            }
        }
    }

    /// Whether it begins like a workbook (XLSX, or an older kind that is not read). A file that can't be read is none:
    /// opening it says why.
    pub(crate) fn is_workbook(&self) -> bool {
        let mut first = [0; 8];
        let read = match self {
            Self::Bytes(_, bytes) => (&**bytes).read(&mut first),
            Self::Path(path) => std::fs::File::open(path).and_then(|mut file| file.read(&mut first)),
        };
        read.is_ok_and(|read| xlsx_in::is_workbook(first.get(..read).unwrap_or_default()))
    }

    /// Reads the table of a workbook whole.
    pub(crate) fn sheet(&self, limits: &Limits, spec: &TableSpec) -> Result<Sheet, Vec<Fault>> {
        match self {
            Self::Bytes(_, bytes) => xlsx_in::read(Cursor::new(bytes.as_ref()), limits, spec),
            Self::Path(path) => match std::fs::File::open(path) {
                Ok(file) => xlsx_in::read(file, limits, spec),
                Err(error) => Err(vec![Fault::of_file(FaultKind::Unreadable { detail: error.to_string() })]),
            },
        }
    }
}

/// Called with the rows read so far.
pub type Progress = Arc<dyn Fn(u64) + Send + Sync>;

/// One import.
#[derive(Clone)]
pub struct Job {
    pub kind: Kind,
    pub input: Input,
    /// Slug of the region; required by all kinds but the national list.
    pub region: Option<String>,
    /// Does everything and keeps nothing.
    pub dry_run: bool,
    /// Takes the sound rows and lists the others.
    pub skip_faulty: bool,
    /// Edition of a national list; version of the nomenclature.
    pub edition: Edition,
    /// Source of boundaries and wide comparison tables, which name none themselves.
    pub source: Option<String>,
    /// Year of a wide comparison table, and of programmes that name none.
    pub year: Option<Year>,
    /// Idempotency key: a repeat shows the first result.
    pub key: Option<String>,
    /// The acting office in the record.
    pub by: String,
    pub max_bytes: u64,
    pub progress: Option<Progress>,
    /// Tells row by row what is new or changed.
    pub tells_changes: bool,
    /// Faults, notes and changes listed; of others only the number is told.
    pub most_listed: usize,
    /// Only if the record and the rows are still those of a preview.
    pub expected: Option<Expected>,
    /// The batch of the desk that becomes saved with it.
    pub batch: Option<Uuid>,
}

/// What a preview was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Size of the record
    pub base_seq: i64,
    pub digest: [u8; 32],
}

impl Job {
    /// The office that acts when nobody says otherwise: whoever sits at the command line does so for the secretariat.
    pub const DEFAULT_OFFICE: &str = "Sekretariat (baris perintah)";

    /// # Errors
    /// None in practice: "2" is an edition.
    pub fn new(kind: Kind, input: Input) -> Result<Self, ImportError> {
        let edition =
            Edition::parse(DEFAULT_EDITION).map_err(|error| ImportError::Code(error.to_string()))?;
        Ok(Self {
            kind,
            input,
            region: None,
            dry_run: false,
            skip_faulty: false,
            edition,
            source: None,
            year: None,
            key: None,
            by: Self::DEFAULT_OFFICE.to_owned(),
            max_bytes: Limits::default().max_bytes,
            progress: None,
            tells_changes: false,
            most_listed: MAX_LISTED,
            expected: None,
            batch: None,
        })
    }

    pub fn for_region(self, slug: &str) -> Self {
        Self { region: Some(slug.to_owned()), ..self }
    }

    pub(crate) fn limits(&self) -> Limits {
        Limits { max_bytes: self.max_bytes, ..Limits::default() }
    }
}

/// The edition of the national list that a region uses until it says otherwise.
pub const DEFAULT_EDITION: &str = "2";

/// Setting that names the region's edition of the national list.
pub const EDITION_SETTING: &str = "national-list.edition";

/// The import could not be tried at all. Faults of the file are no error: they stand in the [`Outcome`].
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("store: {0}")]
    Store(#[from] StoreError),
    #[error("no region {slug:?}; there are: {}", .known.join(", "))]
    UnknownRegion { slug: String, known: Vec<String> },
    #[error("{0} belongs to a region: name it")]
    RegionMissing(&'static str),
    #[error("the plan has no version {number}; it has {versions}")]
    NoSuchVersion { number: u32, versions: usize },
    #[error("the record has moved on since the preview")]
    Moved,
    #[error("a stored code is damaged: {0}")]
    Code(String),
    #[error("{0} is not written as a workbook; leave .xlsx and --template")]
    NoWorkbook(&'static str),
    #[error("writing: {0}")]
    Write(String),
}

/// Imports one file, all or nothing.
///
/// # Errors
/// See [`ImportError`]; faults of the file are told in the outcome.
pub async fn run(store: &Store, job: &Job) -> Result<Outcome, ImportError> {
    let region = match (&job.region, job.kind.needs_region()) {
        (_, false) => None,
        (None, true) => return Err(ImportError::RegionMissing(job.kind.code())),
        (Some(slug), true) => Some(crate::exports::find_region(store, slug).await?),
    };
    let region_id = region.as_ref().map_or(INSTALLATION, |region| region.region_id);
    let mut tx = store.write(region_id).await?;
    let remembered = job.key.as_ref().map(|key| format!("import/{}/{key}", job.kind.code()));
    if let Some(key) = &remembered
        && let Some(result) = tx.find_result(key).await?
    {
        return Ok(Outcome::repeated(job.kind, &result));
    }
    if job.expected.is_some_and(|expected| expected.base_seq != tx.seq()) {
        return Err(ImportError::Moved);
    }
    let mut context = Context::new(job, region.clone(), tx.now())?;
    // The head row of the region is ours by now, so that another transaction reads what this one will compare with.
    if workbook::check(store, &mut context, region.as_ref()).await? {
        read(&mut tx, &mut context).await?;
    }
    let goes_on = context.goes_on();
    let (mut outcome, digests) = context.into_outcome();
    outcome.base_seq = tx.seq();
    if job.expected.is_some_and(|expected| expected.digest != outcome.digest) {
        return Err(ImportError::Moved);
    }
    // Dropping the transaction undoes all of it.
    if !goes_on || job.dry_run {
        return Ok(outcome);
    }
    if let Some(key) = &remembered {
        tx.remember(key, &outcome.to_result(tx.seq())).await?;
    }
    if outcome.new + outcome.changed == 0 {
        tx.commit_private(PrivateReason::NothingChanged).await?;
        return Ok(outcome);
    }
    tx.renew_search(job.kind.found_as()).await?;
    if let Some(groups) = &digests.groups {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        run!(tx, settings::insert_digest_salt(region_id, seq, &groups.salt[..]))?;
    }
    if let Some(batch) = job.batch {
        let (region_id, seq, at) = (tx.region_id(), tx.seq(), tx.now().micros());
        // Another server's start, or somebody else, ended the batch meanwhile: then nothing of it is kept.
        if run!(tx, import_batches::set_saved(region_id, batch, seq, at))? == 0 {
            return Err(StoreError::Conflict.into());
        }
    }
    outcome.committed = Some(tx.commit_public(act(job, &outcome, &digests)).await?);
    Ok(outcome)
}

/// Reads the file of a kind and writes what it says.
async fn read(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    match context.job.kind {
        Kind::Districts => districts::import(tx, context).await,
        Kind::Villages => villages::import(tx, context).await,
        Kind::Boundaries => boundaries::import(tx, context).await,
        Kind::Agencies => agencies::import(tx, context).await,
        Kind::AgencyNames => agency_history::import_names(tx, context).await,
        Kind::AgencySuccessions => agency_history::import_successions(tx, context).await,
        Kind::NationalIndicators => national_indicators::import(tx, context).await,
        Kind::Indicators => indicators::import(tx, context).await,
        Kind::IndicatorValues => indicator_values::import(tx, context).await,
        Kind::Targets => targets::import(tx, context).await,
        Kind::NationalTargets => national_targets::import(tx, context).await,
        Kind::RegionComparison => region_comparison::import(tx, context).await,
        Kind::Nomenclature => nomenclature::import(tx, context).await,
        Kind::Programmes => programmes::import(tx, context).await,
        Kind::ProgrammeLinks => programme_links::import(tx, context).await,
        Kind::Plan => plan::import(tx, context).await,
        Kind::Calendar => calendar::import(tx, context).await,
        Kind::ProgrammeWithdrawals => withdrawals::import_programmes(tx, context).await,
        Kind::ProgrammeLinkWithdrawals => withdrawals::import_links(tx, context).await,
        Kind::Matrix(Matrix::One) => matrix_one::import(tx, context).await,
        Kind::Matrix(matrix) => programmes::matrix::import(tx, context, matrix).await,
    }
}

/// What the record tells of an import: numbers and digests, never a row.
fn act(job: &Job, outcome: &Outcome, digests: &Digests) -> PublicAct {
    let mut payload = serde_json::json!({
        "kind": job.kind.code(),
        "new": outcome.new,
        "changed": outcome.changed,
        "rows": outcome.new + outcome.changed + outcome.same,
        "digest": hex::encode(digests.rows),
    });
    for (name, value) in &digests.facts {
        payload[*name] = value.clone();
    }
    if let Some(groups) = &digests.groups {
        payload["groups_digest"] = hex::encode(groups.digest).into();
    }
    PublicAct {
        kind: job.kind.entry_kind(),
        by: job.by.clone(),
        subject: job.kind.code().to_owned(),
        before: None,
        after: Some(digests.whole()),
        payload,
    }
}
