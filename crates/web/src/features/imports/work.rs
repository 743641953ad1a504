//! Checking and saving, in the background: whoever waits sees the progress, and nobody needs to.
use crate::error::PageError;
use crate::files::{BlobHash, Visibility};
use crate::imports::preview::{MOST_LINES, Preview};
use crate::imports::{self, Expected, ImportError, Input, Job, Kind, Outcome};
use crate::state::AppState;
use rembuk_domain::imports::{Batch, NoStep};
use rembuk_domain::indicators::Year;
use rembuk_store::rows::{BlobLink, ImportBatch, NOW};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::borrow::Cow;
use std::time::Duration;
use uuid::Uuid;

/// Files that belong to a batch.
pub const FILE: &str = "import";
pub const PREVIEW: &str = "import-preview";
/// How long a page waits for work to end before it shows the progress instead.
const SHORT: Duration = Duration::from_secs(2);

/// What is to be done with a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Check,
    Save,
}

impl From<NoStep> for PageError {
    fn from(error: NoStep) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Begins to work at a batch whose row already says so, and waits a moment for the end.
pub async fn begin(state: &AppState, slug: &str, row: ImportBatch, step: Step) {
    let (state, slug) = (state.clone(), slug.to_owned());
    let runtime = tokio::runtime::Handle::current();
    let id = row.id;
    let (began, has_begun) = tokio::sync::oneshot::channel();
    // Reading a file is work without a pause: on a thread of its own it holds up no page.
    let work = tokio::task::spawn_blocking(move || {
        let work = state.running.begin(id);
        let _ = began.send(());
        let done = runtime.block_on(async {
            match step {
                Step::Check => check(&state, &slug, &row, false, work.progress()).await,
                Step::Save => save(&state, &slug, &row, work.progress()).await,
            }
        });
        if let Err(error) = done {
            tracing::warn!(%error, batch = %row.id, "an import broke off");
            let marked = runtime.block_on(mark_interrupted(&state, &row));
            if let Err(error) = marked {
                tracing::warn!(%error, batch = %row.id, "…and its row was not marked");
            }
        }
    });
    // The page that follows must find somebody at work.
    let _ = has_begun.await;
    let _ = tokio::time::timeout(SHORT, work).await;
}

async fn job(
    state: &AppState,
    slug: &str,
    row: &ImportBatch,
    progress: imports::Progress,
) -> Result<Job, PageError> {
    let region_id = row.region_id;
    let mut tx = state.store.read().await?;
    let file = run!(tx, files::list_of_subject(region_id, FILE, row.id, NOW))?.into_iter().next();
    drop(tx);
    let hash = file.and_then(|file| BlobHash::from_bytes(&file.hash)).ok_or(PageError::UnknownFile)?;
    let bytes = state.files.read(hash).await?;
    let kind = Kind::parse(&row.kind).ok_or(PageError::UnknownPage)?;
    let input = Input::Bytes(row.file_name.clone(), Cow::Owned(bytes));
    let mut job = Job::new(kind, input).map_err(failed)?.for_region(slug);
    job.source.clone_from(&row.source);
    job.year = row.year.and_then(|year| Year::try_from(year).ok());
    job.by.clone_from(&row.office);
    job.progress = Some(progress);
    Ok(job)
}

fn failed(error: ImportError) -> PageError {
    match error {
        ImportError::Store(error) => error.into(),
        other => PageError::Internal(other.to_string()),
    }
}

/// Reads the file, compares it with what is stored, and keeps what was found beside the batch.
async fn check(
    state: &AppState,
    slug: &str,
    row: &ImportBatch,
    moved: bool,
    progress: imports::Progress,
) -> Result<(), PageError> {
    let job = job(state, slug, row, progress).await?;
    let job = Job { dry_run: true, tells_changes: true, most_listed: MOST_LINES, ..job };
    let outcome = imports::run(&state.store, &job).await.map_err(failed)?;
    let preview = serde_json::to_vec(&Preview::of(&outcome, moved))?;
    let batch = Batch::Checking.checked(outcome.faults.total, outcome.new + outcome.changed)?;
    let row = counted(row, &outcome, batch);
    let stored = state.files.keep(preview, "application/json").await?;
    let mut tx = state.store.write(row.region_id).await?;
    let (seq, at, region_id) = (tx.seq(), tx.now().micros(), row.region_id);
    for old in run!(tx, files::list_of_subject(region_id, PREVIEW, row.id, NOW))? {
        run!(tx, files::delete_link(region_id, old.id))?;
    }
    let blob = stored.row(at);
    run!(tx, files::insert(&blob))?;
    let link = BlobLink {
        id: Uuid::now_v7(),
        hash: blob.hash.clone(),
        subject: PREVIEW.to_owned(),
        subject_id: row.id,
        visibility: Visibility::Private.code().to_owned(),
        file_name: "pratinjau.json".to_owned(),
        created_at: at,
        valid_from_seq: seq,
    };
    run!(tx, files::insert_link(region_id, seq, &link))?;
    let row = ImportBatch { changed_at: at, ..row };
    run!(tx, import_batches::update(&row, Batch::Checking.code()))?;
    tx.commit_private(PrivateReason::NothingChanged).await?;
    Ok(())
}

fn counted(row: &ImportBatch, outcome: &Outcome, batch: Batch) -> ImportBatch {
    let count = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    ImportBatch {
        state: batch.code().to_owned(),
        new_count: count(outcome.new),
        changed_count: count(outcome.changed),
        same_count: count(outcome.same),
        missing_count: count(outcome.missing),
        faulty_count: count(outcome.faults.total),
        base_seq: outcome.base_seq,
        digest: Some(outcome.digest.to_vec()),
        ..row.clone()
    }
}

/// Saves what the preview showed, all or nothing; if the region's data have changed since, it is checked anew instead.
async fn save(
    state: &AppState,
    slug: &str,
    row: &ImportBatch,
    progress: imports::Progress,
) -> Result<(), PageError> {
    let digest = row.digest.as_deref().and_then(|digest| digest.try_into().ok()).unwrap_or([0; 32]);
    let expected = Expected { base_seq: row.base_seq, digest };
    let job = job(state, slug, row, progress.clone()).await?;
    let job =
        Job { expected: Some(expected), batch: Some(row.id), key: Some(row.id.simple().to_string()), ..job };
    match imports::run(&state.store, &job).await {
        Ok(outcome) if outcome.committed.is_some() || outcome.repeated => Ok(()),
        // What the preview found is not what is there now.
        Ok(_) | Err(ImportError::Moved) => {
            let row = turn(state, row, Batch::Saving.moved()?).await?;
            check(state, slug, &row, true, progress).await
        }
        Err(error) => Err(failed(error)),
    }
}

/// Puts a batch into its next state, if nobody else was faster.
///
/// # Errors
/// `Conflict`, or the store refuses.
pub async fn turn(state: &AppState, row: &ImportBatch, next: Batch) -> Result<ImportBatch, PageError> {
    let mut tx = state.store.write(row.region_id).await?;
    let changed_at = tx.now().micros();
    let new = ImportBatch { state: next.code().to_owned(), changed_at, ..row.clone() };
    if run!(tx, import_batches::update(&new, &row.state))? == 0 {
        return Err(rembuk_store::StoreError::Conflict.into());
    }
    tx.commit_private(PrivateReason::NothingChanged).await?;
    Ok(new)
}

async fn mark_interrupted(state: &AppState, row: &ImportBatch) -> Result<(), PageError> {
    let mut tx = state.store.read().await?;
    let (region_id, id) = (row.region_id, row.id);
    let row = run!(tx, import_batches::find(region_id, id))?;
    drop(tx);
    let Some(row) = row else { return Ok(()) };
    let batch = Batch::from_facts(&row.state, row.seq, row.undone_seq).unwrap_or(Batch::Interrupted);
    if let Ok(next) = batch.interrupted() {
        turn(state, &row, next).await?;
    }
    Ok(())
}

/// What the preview found.
///
/// # Errors
/// Store or disk refuse.
pub async fn preview(state: &AppState, row: &ImportBatch) -> Result<Preview, PageError> {
    let region_id = row.region_id;
    let mut tx = state.store.read().await?;
    let file = run!(tx, files::list_of_subject(region_id, PREVIEW, row.id, NOW))?.into_iter().next();
    drop(tx);
    match file.and_then(|file| BlobHash::from_bytes(&file.hash)) {
        Some(hash) => Ok(serde_json::from_slice(&state.files.read(hash).await?)?),
        None => Ok(Preview::default()),
    }
}

/// At start: nobody works at what an earlier program left in the middle.
///
/// # Errors
/// The store refuses.
pub async fn interrupt_all(state: &AppState) -> Result<u64, PageError> {
    let mut tx = state.store.write(INSTALLATION).await?;
    let at = tx.now().micros();
    let count = run!(tx, import_batches::interrupt_all(at))?;
    tx.commit_private(PrivateReason::NothingChanged).await?;
    Ok(count)
}
