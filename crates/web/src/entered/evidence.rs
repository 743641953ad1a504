//! Files that prove a figure. They come with it, are read by the desk while it waits, and become public with it; those of a
//! figure that is corrected stay public until the corrected one is.
use crate::error::PageError;
use crate::files::{Drafts, Visibility};
use rembuk_store::rows::{BlobLink, LinkedFile, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

/// What they are attached to: an entry of a figure.
pub const SUBJECT: &str = "figure-entry";

async fn list(tx: &mut Write, entry_id: Uuid) -> Result<Vec<LinkedFile>, PageError> {
    let region_id = tx.region_id();
    Ok(run!(tx, files::list_of_subject(region_id, SUBJECT, entry_id, NOW))?)
}

fn waits(file: &LinkedFile) -> bool {
    Visibility::parse(&file.visibility) == Visibility::Desk
}

/// Attaches the files that were handed in with a figure. They take the place of those that were sent before and are not public
/// yet; where none came, the earlier ones stay. Returns the hashes for the record.
///
/// # Errors
/// The store refuses.
pub async fn attach(tx: &mut Write, drafts: &Drafts, entry_id: Uuid) -> Result<Vec<String>, PageError> {
    let earlier = list(tx, entry_id).await?;
    let attached = drafts.attach(tx, SUBJECT, entry_id, Visibility::Desk).await?;
    if !attached.is_empty() {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        for file in earlier.iter().filter(|file| waits(file)) {
            run!(tx, files::close_link(region_id, file.id, seq))?;
        }
    }
    Ok(attached.iter().map(|file| hex::encode(&file.hash)).collect())
}

/// Makes public what came with a figure that is published now, in the place of what proved the figure before.
///
/// # Errors
/// The store refuses.
pub async fn publish(tx: &mut Write, entry_id: Uuid) -> Result<(), PageError> {
    let files = list(tx, entry_id).await?;
    if !files.iter().any(waits) {
        return Ok(());
    }
    let (region_id, seq, created_at) = (tx.region_id(), tx.seq(), tx.now().micros());
    for file in files {
        run!(tx, files::close_link(region_id, file.id, seq))?;
        if waits(&file) {
            let row = BlobLink {
                id: file.id,
                hash: file.hash,
                subject: file.subject,
                subject_id: file.subject_id,
                visibility: Visibility::Public.code().to_owned(),
                file_name: file.file_name,
                created_at,
                valid_from_seq: seq,
            };
            run!(tx, files::insert_link(region_id, seq, &row))?;
        }
    }
    Ok(())
}
