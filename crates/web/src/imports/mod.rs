//! Data in: every kind of file the program takes, all or nothing, in one transaction.
//!
//! - [`Job`] says what to import, [`run`] does it, [`Outcome`] tells what came of it.
//! - Each kind has its file here: which heads it has, what a row means, how it is written out again (`cells`, used by
//!   [`crate::exports`] and by the digest in the record).
//! - A fault names row, column, what was found and what to do; nothing is guessed in silence: what was assumed is a
//!   [`Remark`].

mod context;
mod explain;
mod outcome;
pub(crate) mod reader;
mod versions;

pub(crate) mod agencies;
pub(crate) mod agency_history;
pub(crate) mod boundaries;
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
pub(crate) mod series;
pub(crate) mod targets;
pub(crate) mod villages;
pub(crate) mod withdrawals;

pub(crate) use agencies::slug_of;
pub use indicators::METADATA;
pub use outcome::{Listed, MAX_LISTED, Outcome, Remark, fault_line};
pub use region::{NewRegion, RegionError, add_region};

use context::{Context, Digests};
use rembuk_documents::csv_in::{Fault, FaultKind, Limits, Table, TableSpec};
use rembuk_domain::codes::Edition;
use rembuk_domain::indicators::Year;
use rembuk_domain::programmes::Matrix;
use rembuk_store::search::SearchKind;
use rembuk_store::{INSTALLATION, PrivateReason, PublicAct, Store, StoreError, run};
use std::borrow::Cow;
use std::io::Cursor;
use std::path::PathBuf;
use std::sync::Arc;

/// The kinds of files. The national list and the nomenclature belong to the installation, everything else
/// to a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Districts,
    Villages,
    Boundaries,
    Agencies,
    AgencyNames,
    AgencySuccessions,
    NationalIndicators,
    Indicators,
    IndicatorValues,
    Targets,
    NationalTargets,
    RegionComparison,
    Nomenclature,
    Programmes,
    ProgrammeLinks,
    Plan,
    ProgrammeWithdrawals,
    ProgrammeLinkWithdrawals,
    /// The official tables 1 to 4: indicators with targets, programmes with links
    Matrix(Matrix),
}

impl Kind {
    /// In the order in which a new region needs them.
    pub const ALL: [Self; 22] = [
        Self::NationalIndicators,
        Self::Nomenclature,
        Self::Districts,
        Self::Villages,
        Self::Boundaries,
        Self::Agencies,
        Self::AgencyNames,
        Self::AgencySuccessions,
        Self::Indicators,
        Self::IndicatorValues,
        Self::Targets,
        Self::NationalTargets,
        Self::RegionComparison,
        Self::Programmes,
        Self::ProgrammeLinks,
        Self::Plan,
        Self::ProgrammeWithdrawals,
        Self::ProgrammeLinkWithdrawals,
        Self::Matrix(Matrix::One),
        Self::Matrix(Matrix::Two),
        Self::Matrix(Matrix::Three),
        Self::Matrix(Matrix::Four),
    ];

    /// Stable name on the command line and in the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Districts => "districts",
            Self::Villages => "villages",
            Self::Boundaries => "boundaries",
            Self::Agencies => "agencies",
            Self::AgencyNames => "agency-names",
            Self::AgencySuccessions => "agency-successions",
            Self::NationalIndicators => "national-indicators",
            Self::Indicators => "indicators",
            Self::IndicatorValues => "indicator-values",
            Self::Targets => "targets",
            Self::NationalTargets => "national-targets",
            Self::RegionComparison => "region-comparison",
            Self::Nomenclature => "nomenclature",
            Self::Programmes => "programmes",
            Self::ProgrammeLinks => "programme-links",
            Self::Plan => "plan",
            Self::ProgrammeWithdrawals => "programme-withdrawals",
            Self::ProgrammeLinkWithdrawals => "programme-link-withdrawals",
            Self::Matrix(matrix) => matrix.code(),
        }
    }

    /// Kind of the entry that an import leaves in the record.
    pub const fn entry_kind(self) -> &'static str {
        match self {
            Self::Districts => "districts-imported",
            Self::Villages => "villages-imported",
            Self::Boundaries => "boundaries-imported",
            Self::Agencies => "agencies-imported",
            Self::AgencyNames => "agency-names-imported",
            Self::AgencySuccessions => "agency-successions-imported",
            Self::NationalIndicators => "national-indicators-imported",
            Self::Indicators => "indicators-imported",
            Self::IndicatorValues => "indicator-values-imported",
            Self::Targets => "targets-imported",
            Self::NationalTargets => "national-targets-imported",
            Self::RegionComparison => "region-comparison-imported",
            Self::Nomenclature => "nomenclature-imported",
            Self::Programmes => "programmes-imported",
            Self::ProgrammeLinks => "programme-links-imported",
            Self::Plan => "plan-imported",
            Self::ProgrammeWithdrawals => "programmes-withdrawn",
            Self::ProgrammeLinkWithdrawals => "programme-links-withdrawn",
            Self::Matrix(Matrix::One) => "matrix-1-imported",
            Self::Matrix(Matrix::Two) => "matrix-2-imported",
            Self::Matrix(Matrix::Three) => "matrix-3-imported",
            Self::Matrix(Matrix::Four) => "matrix-4-imported",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code.trim())
    }

    /// What a reader can find by search that rows of this kind change.
    const fn found_as(self) -> &'static [SearchKind] {
        match self {
            Self::Districts => &[SearchKind::District, SearchKind::Village],
            Self::Villages => &[SearchKind::Village],
            Self::Agencies | Self::AgencyNames | Self::AgencySuccessions => {
                &[SearchKind::Agency, SearchKind::Organisation]
            }
            // The first figure, target or link of a national indicator brings the indicator with it.
            Self::IndicatorValues | Self::Targets | Self::NationalTargets | Self::Matrix(Matrix::One) => {
                &[SearchKind::Indicator]
            }
            // A programme is also found by the indicators it serves.
            Self::Indicators | Self::ProgrammeLinks => &[SearchKind::Indicator, SearchKind::Programme],
            Self::ProgrammeWithdrawals | Self::ProgrammeLinkWithdrawals => &[SearchKind::Programme],
            // A row may bring the organisation that runs it, a matrix the indicator it serves.
            Self::Programmes | Self::Matrix(_) => {
                &[SearchKind::Indicator, SearchKind::Agency, SearchKind::Organisation, SearchKind::Programme]
            }
            Self::Plan => &[SearchKind::Chapter],
            Self::Boundaries | Self::NationalIndicators | Self::RegionComparison | Self::Nomenclature => &[],
        }
    }

    /// Whether the rows belong to a region; the national list and the nomenclature belong to the installation.
    pub const fn needs_region(self) -> bool {
        !matches!(self, Self::NationalIndicators | Self::Nomenclature)
    }

    /// Whether sound rows may be taken without the faulty ones; a text is one whole.
    pub const fn has_rows(self) -> bool {
        !matches!(self, Self::Plan)
    }
}

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
    #[error("a stored code is damaged: {0}")]
    Code(String),
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
    let mut context = Context::new(job, region, tx.now())?;
    match job.kind {
        Kind::Districts => districts::import(&mut tx, &mut context).await,
        Kind::Villages => villages::import(&mut tx, &mut context).await,
        Kind::Boundaries => boundaries::import(&mut tx, &mut context).await,
        Kind::Agencies => agencies::import(&mut tx, &mut context).await,
        Kind::AgencyNames => agency_history::import_names(&mut tx, &mut context).await,
        Kind::AgencySuccessions => agency_history::import_successions(&mut tx, &mut context).await,
        Kind::NationalIndicators => national_indicators::import(&mut tx, &mut context).await,
        Kind::Indicators => indicators::import(&mut tx, &mut context).await,
        Kind::IndicatorValues => indicator_values::import(&mut tx, &mut context).await,
        Kind::Targets => targets::import(&mut tx, &mut context).await,
        Kind::NationalTargets => national_targets::import(&mut tx, &mut context).await,
        Kind::RegionComparison => region_comparison::import(&mut tx, &mut context).await,
        Kind::Nomenclature => nomenclature::import(&mut tx, &mut context).await,
        Kind::Programmes => programmes::import(&mut tx, &mut context).await,
        Kind::ProgrammeLinks => programme_links::import(&mut tx, &mut context).await,
        Kind::Plan => plan::import(&mut tx, &mut context).await,
        Kind::ProgrammeWithdrawals => withdrawals::import_programmes(&mut tx, &mut context).await,
        Kind::ProgrammeLinkWithdrawals => withdrawals::import_links(&mut tx, &mut context).await,
        Kind::Matrix(Matrix::One) => matrix_one::import(&mut tx, &mut context).await,
        Kind::Matrix(matrix) => programmes::matrix::import(&mut tx, &mut context, matrix).await,
    }?;
    let goes_on = context.goes_on();
    let (mut outcome, digests) = context.into_outcome();
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
    outcome.committed = Some(tx.commit_public(act(job, &outcome, &digests)).await?);
    Ok(outcome)
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
