//! What one can do with an import: save it, check it again, discard it, undo it.
use super::work::{self, FILE, PREVIEW, Step, turn};
use super::{Loaded, find, show, words};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::to_its_end;
use crate::http::session::Signed;
use crate::state::AppState;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::imports::Batch;
use rembuk_store::rows::{ChangedSince, ImportBatch, NOW};
use rembuk_store::{PrivateReason, PublicAct, run};
use serde_json::json;

type BatchPath = Path<(String, String)>;

/// Things named that stand in the way of undoing; one more is asked for, to know whether there are more.
pub const MOST_NAMED: i64 = 20;

fn back(context: &Context, row: &ImportBatch) -> Response {
    Redirect::to(&context.paths().import(row.id)).into_response()
}

/// Puts the batch to work, if the step leads on from where it stands; a second press, or one from an old page, only leads to
/// the page as it is now.
async fn work_on(
    context: Context,
    loaded: Loaded,
    next: Result<Batch, rembuk_domain::imports::NoStep>,
    step: Step,
) -> Result<Response, PageError> {
    let Ok(next) = next else { return Ok(back(&context, &loaded.row)) };
    let (state, slug, row) = (context.state.clone(), context.region.region.slug.clone(), loaded.row.clone());
    let answer = back(&context, &loaded.row);
    drop(context);
    let done = to_its_end(async move {
        let row = turn(&state, &row, next).await?;
        work::begin(&state, &slug, row, step).await;
        Ok(())
    })
    .await;
    match done {
        Err(PageError::Store(rembuk_store::StoreError::Conflict)) | Ok(()) => Ok(answer),
        Err(error) => Err(error),
    }
}

pub async fn save(mut context: Context, _: Signed, Path((_, id)): BatchPath) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let next = loaded.batch.save();
    work_on(context, loaded, next, Step::Save).await
}

pub async fn check_again(
    mut context: Context,
    _: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let next = loaded.batch.check_again();
    work_on(context, loaded, next, Step::Check).await
}

/// The file goes too; that somebody once looked at it stays in the list.
pub async fn discard(
    mut context: Context,
    _: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let Loaded { row, batch } = find(&mut context, &id).await?;
    let answer = Redirect::to(&context.paths().imports()).into_response();
    let Ok(next) = batch.discarded() else { return Ok(back(&context, &row)) };
    let state = context.state.clone();
    drop(context);
    to_its_end(async move {
        let mut tx = state.store.write(row.region_id).await?;
        let region_id = row.region_id;
        let new = ImportBatch { state: next.code().to_owned(), changed_at: tx.now().micros(), ..row.clone() };
        if run!(tx, import_batches::update(&new, &row.state))? > 0 {
            for subject in [FILE, PREVIEW] {
                for file in run!(tx, files::list_of_subject(region_id, subject, row.id, NOW))? {
                    run!(tx, files::delete_link(region_id, file.id))?;
                }
            }
            tx.commit_private(PrivateReason::NothingChanged).await?;
        }
        Ok(())
    })
    .await?;
    Ok(answer)
}

/// What came of undoing.
enum Undone {
    Done,
    /// Named things have changed since, or newer ones hang on them.
    Refused(Vec<ChangedSince>),
}

pub async fn undo(
    mut context: Context,
    signed: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let kind = loaded.kind()?;
    let answer = back(&context, &loaded.row);
    let (Batch::Saved { seq }, true) = (loaded.batch, words::can_be_undone(kind)) else { return Ok(answer) };
    let by = signed.acting_office(context.region_id(), context.today);
    let (state, row) = (context.state.clone(), loaded.row.clone());
    match to_its_end(async move { undo_entry(&state, row, seq, by).await }).await? {
        Undone::Done => Ok(answer),
        Undone::Refused(named) => show::refused(context, &signed, loaded, named).await,
    }
}

async fn undo_entry(state: &AppState, row: ImportBatch, seq: i64, by: String) -> Result<Undone, PageError> {
    let kind = crate::imports::Kind::parse(&row.kind).ok_or(PageError::UnknownPage)?;
    let region_id = row.region_id;
    let mut tx = state.store.write(region_id).await?;
    let mut named = run!(tx, undo::list_changed(region_id, seq, MOST_NAMED + 1))?;
    named.extend(run!(tx, undo::list_leaning(region_id, seq, MOST_NAMED + 1))?);
    named.sort();
    named.dedup();
    if !named.is_empty() {
        return Ok(Undone::Refused(named));
    }
    let now = tx.seq();
    let versions = run!(tx, undo::undo(region_id, seq, now))?;
    if versions == 0 {
        return Err(PageError::Internal(format!("entry {seq} has nothing that could be undone")));
    }
    tx.renew_search(kind.found_as()).await?;
    let batch = Batch::Saved { seq }.undone(now)?;
    let new = ImportBatch {
        state: batch.code().to_owned(),
        undone_seq: Some(now),
        changed_at: tx.now().micros(),
        ..row.clone()
    };
    if run!(tx, import_batches::update(&new, &row.state))? == 0 {
        return Ok(Undone::Done);
    }
    let payload = json!({"kind": kind.code(), "entry": seq, "versions": versions});
    let act = PublicAct {
        kind: "import-undone",
        by,
        subject: kind.code().to_owned(),
        before: None,
        after: None,
        payload,
    };
    tx.commit_public(act).await?;
    Ok(Undone::Done)
}
