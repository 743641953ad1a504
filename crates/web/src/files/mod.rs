//! Files people hand in: streamed to disk, judged by their contents, kept by their SHA-256, attached to what they prove.
//!
//! - [`Uploads`] is the form with its files as they came; [`drafts`] keeps them on the server until the form is complete, so
//!   that an error loses nothing.
//! - [`kinds`] says what is taken and what is refused, and why; photos are encoded anew without where they were taken.
//! - [`Blobs`] is where contents lie. They are safe on disk before the row that tells of them is written.
//! - [`sweep`] forgets drafts whose time is over and contents that nothing refers to any more.
mod blobs;
pub mod drafts;
mod fault;
pub mod kinds;
mod pictures;
mod sweep;
#[cfg(test)]
mod tests;
mod uploads;

pub use blobs::{BlobHash, Blobs, Folder};
pub use drafts::{Drafts, Owner, Visibility};
pub use fault::FileFault;
pub use kinds::Accepts;
pub use sweep::{sweep, sweep_daily};
pub use uploads::{Desk, Upload, Uploads};

use crate::error::PageError;
use rembuk_store::rows::BlobRow;
use std::io::Write;
use std::sync::Arc;
use tokio::sync::{RwLock, RwLockReadGuard, Semaphore};

/// What the program needs to keep files.
pub struct Files {
    pub blobs: Arc<dyn Blobs>,
    /// A decoded photo takes some hundred megabytes: one at a time.
    pictures: Semaphore,
    /// Held by an upload from the disk to the row, and by the sweep alone: it never takes what is about to be needed.
    gate: RwLock<()>,
}

impl Files {
    pub fn new(blobs: Arc<dyn Blobs>) -> Self {
        Self { blobs, pictures: Semaphore::new(1), gate: RwLock::new(()) }
    }

    /// Keeps bytes that the program made itself. The answer is held until their row is committed.
    ///
    /// # Errors
    /// The disk refuses.
    pub async fn keep(&self, bytes: Vec<u8>, media_type: &'static str) -> Result<Kept<'_>, PageError> {
        let gate = self.gate.read().await;
        let (blobs, size) = (self.blobs.clone(), bytes.len() as u64);
        let hash = off_the_runtime(move || {
            let mut file = blobs.begin()?;
            file.write_all(&bytes)?;
            let hash = BlobHash::of(&bytes);
            blobs.put(file, &hash)?;
            Ok(hash)
        })
        .await?;
        Ok(Kept { hash, size, media_type, _gate: gate })
    }

    /// The contents, whole.
    ///
    /// # Errors
    /// They are not there, or the disk refuses.
    pub async fn read(&self, hash: BlobHash) -> Result<Vec<u8>, PageError> {
        let blobs = self.blobs.clone();
        off_the_runtime(move || blobs.read(&hash)).await
    }
}

/// Contents that are safe on disk and wait for their row: the sweep leaves them alone meanwhile.
pub struct Kept<'f> {
    hash: BlobHash,
    size: u64,
    media_type: &'static str,
    _gate: RwLockReadGuard<'f, ()>,
}

impl Kept<'_> {
    pub fn row(&self, at: i64) -> BlobRow {
        BlobRow {
            hash: self.hash.as_bytes().to_vec(),
            size: i64::try_from(self.size).unwrap_or(i64::MAX),
            media_type: self.media_type.to_owned(),
            created_at: at,
        }
    }
}

/// Runs what waits for the disk or works long where it holds up nobody.
async fn off_the_runtime<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, PageError> {
    let done = tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| PageError::Internal(format!("work with files broke off: {error}")))?;
    done.map_err(PageError::from)
}
