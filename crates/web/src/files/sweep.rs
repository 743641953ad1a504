//! Forgets drafts whose time is over, and contents that nothing refers to: rows first, then what lies on disk without one.
use super::BlobHash;
use crate::error::PageError;
use crate::state::AppState;
use rembuk_domain::time::Instant;
use rembuk_store::{INSTALLATION, PrivateReason, run};
use std::collections::HashSet;
use std::time::{Duration, UNIX_EPOCH};

/// Younger contents may belong to an upload that is still under way, of this program or another. Microseconds.
const YOUNG: i64 = 3_600_000_000;
const DAY: Duration = Duration::from_secs(24 * 3600);

/// Returns how many contents went.
///
/// # Errors
/// Store or disk refuse.
pub async fn sweep(state: &AppState) -> Result<usize, PageError> {
    let files = &state.files;
    let _gate = files.gate.write().await;
    let mut tx = state.store.write(INSTALLATION).await?;
    let now = tx.now().micros();
    run!(tx, files::delete_expired_drafts(now))?;
    let mut gone = Vec::new();
    for hash in run!(tx, files::list_orphans(now - YOUNG))? {
        if run!(tx, files::delete_orphan(&hash))? > 0 {
            gone.extend(BlobHash::from_bytes(&hash));
        }
    }
    let known: HashSet<BlobHash> =
        run!(tx, files::list_hashes())?.iter().filter_map(|hash| BlobHash::from_bytes(hash)).collect();
    tx.commit_private(PrivateReason::NothingChanged).await?;
    let blobs = files.blobs.clone();
    super::off_the_runtime(move || {
        let old = |modified: std::time::SystemTime| {
            let micros =
                modified.duration_since(UNIX_EPOCH).map(|since| since.as_micros()).unwrap_or_default();
            i64::try_from(micros).is_ok_and(|micros| Instant::from_micros(micros).micros() < now - YOUNG)
        };
        let lost = blobs.list()?.into_iter().filter(|(hash, at)| !known.contains(hash) && old(*at));
        gone.extend(lost.map(|(hash, _)| hash));
        gone.sort_unstable();
        gone.dedup();
        for hash in &gone {
            blobs.delete(hash)?;
        }
        Ok(gone.len())
    })
    .await
}

/// Sweeps at once and then every day, as long as the program runs.
pub async fn sweep_daily(state: AppState) {
    loop {
        match sweep(&state).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(count, "forgot files that nothing refers to"),
            Err(error) => tracing::warn!(%error, "files were not swept"),
        }
        tokio::time::sleep(DAY).await;
    }
}
