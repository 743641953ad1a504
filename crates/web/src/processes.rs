//! Processes of a region with their phases, as pages and acts read them. Others ask [`Processes::may`] what the phase of a day
//! allows.
use jiff::civil::Date;
use rembuk_domain::forum::process::{Act, Phase, PhaseKind, Phases, Process, ProcessError, ProcessKind};
use rembuk_store::rows::{NOW, PhaseRow, ProcessRow};
use rembuk_store::{PublicAct, Read, Store, StoreError, Write, run};
use serde_json::json;

/// Subjects of attached files
pub const OUTREACH_FILES: &str = "outreach-act";
pub const DOCUMENT_FILES: &str = "process-document";

/// A process with its phases.
#[derive(Debug, Clone)]
pub struct OneProcess {
    pub row: ProcessRow,
    pub phase_rows: Vec<PhaseRow>,
    pub phases: Phases,
    pub state: Process,
    pub kind: ProcessKind,
}

impl OneProcess {
    pub fn is_public(&self) -> bool {
        !matches!(self.state, Process::Draft(_))
    }

    /// Whether the phase of a day allows something.
    ///
    /// # Errors
    /// `NotInThisPhase`, `Over`
    pub fn may(&self, act: Act, day: Date) -> Result<(), ProcessError> {
        self.phases.may(act, day)
    }
}

/// All processes, the latest first.
#[derive(Debug, Clone, Default)]
pub struct Processes(pub Vec<OneProcess>);

impl Processes {
    /// # Errors
    /// The store refuses.
    pub async fn load(tx: &mut Read, region_id: i64, at: i64) -> Result<Self, StoreError> {
        let rows = run!(tx, processes::list(region_id, at))?;
        let phases = run!(tx, processes::list_phases(region_id, at))?;
        Ok(Self::from_rows(rows, &phases))
    }

    /// As it stands within a write.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn load_in(tx: &mut Write) -> Result<Self, StoreError> {
        let region_id = tx.region_id();
        let rows = run!(tx, processes::list(region_id, NOW))?;
        let phases = run!(tx, processes::list_phases(region_id, NOW))?;
        Ok(Self::from_rows(rows, &phases))
    }

    fn from_rows(rows: Vec<ProcessRow>, phases: &[PhaseRow]) -> Self {
        Self(rows.into_iter().map(|row| one(row, phases)).collect())
    }

    pub fn find(&self, slug: &str) -> Option<&OneProcess> {
        self.0.iter().find(|one| one.row.slug == slug)
    }

    pub fn public(&self) -> impl Iterator<Item = &OneProcess> {
        self.0.iter().filter(|one| one.is_public())
    }
}

fn one(row: ProcessRow, phases: &[PhaseRow]) -> OneProcess {
    let own: Vec<PhaseRow> = phases.iter().filter(|phase| phase.process_id == row.id).cloned().collect();
    let read: Vec<Phase> = own.iter().filter_map(phase).collect();
    let published = row.published_on.as_deref().and_then(|day| day.parse().ok());
    OneProcess {
        // Stored phases never share a day: one that does is left out rather than all.
        phases: Phases::new(read).unwrap_or_default(),
        state: Process::stored(&row.state, published),
        kind: ProcessKind::parse(&row.kind).unwrap_or(ProcessKind::Other),
        phase_rows: own,
        row,
    }
}

/// A phase as the rules see it.
pub fn phase(row: &PhaseRow) -> Option<Phase> {
    let (starts, ends) = (row.starts_on.parse().ok()?, row.ends_on.parse().ok()?);
    Phase::new(PhaseKind::parse(&row.kind).ok()?, starts, ends).ok()
}

/// A new version of a process; the caller commits.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &ProcessRow) -> Result<(), StoreError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, processes::close(region_id, row.id, seq))?;
    run!(tx, processes::insert(region_id, seq, row))
}

/// What the clock does once a day: ends processes after the last day of their last phase.
///
/// # Errors
/// The store refuses: it is tried again.
pub async fn daily(store: &Store, region_id: i64, day: Date) -> Result<(), StoreError> {
    let mut read = store.read().await?;
    let all = Processes::load(&mut read, region_id, NOW).await?;
    drop(read);
    let over = |one: &OneProcess| match one.state {
        Process::Published(published) => published.end(&one.phases, day).is_ok(),
        Process::Draft(_) | Process::Ended => false,
    };
    for one in all.0.iter().filter(|one| over(one)) {
        let mut tx = store.write(region_id).await?;
        let now = Processes::load_in(&mut tx).await?;
        let Some(current) = now.find(&one.row.slug).filter(|current| over(current)) else { continue };
        let row = ProcessRow { state: Process::Ended.code().to_owned(), ..current.row.clone() };
        put(&mut tx, &row).await?;
        let by = crate::i18n::Locale::Id.t("by-clock");
        tx.commit_public(act("process-ended", by, &row, json!({"process": row.slug}))).await?;
    }
    Ok(())
}

pub fn act(kind: &'static str, by: String, row: &ProcessRow, payload: serde_json::Value) -> PublicAct {
    PublicAct { kind, by, subject: format!("process/{}", row.slug), before: None, after: None, payload }
}
