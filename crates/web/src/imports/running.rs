//! Imports that the program works at just now, with the rows read so far. In memory only: while an import writes, nothing else
//! may, so its progress can't stand in the database; and a program that was killed works at nothing.
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

#[derive(Debug, Default)]
pub struct Running(Mutex<HashMap<Uuid, Arc<AtomicU64>>>);

/// Work at one batch; ends when dropped, also when the work breaks off.
#[derive(Debug)]
pub struct Work<'r> {
    running: &'r Running,
    batch: Uuid,
    rows: Arc<AtomicU64>,
}

impl Running {
    pub fn begin(&self, batch: Uuid) -> Work<'_> {
        let rows = Arc::new(AtomicU64::new(0));
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(batch, rows.clone());
        Work { running: self, batch, rows }
    }

    /// Rows read so far; none where nobody works at it.
    pub fn rows(&self, batch: Uuid) -> Option<u64> {
        let running = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        running.get(&batch).map(|rows| rows.load(Ordering::Relaxed))
    }
}

impl Work<'_> {
    pub fn progress(&self) -> super::Progress {
        let rows = self.rows.clone();
        Arc::new(move |read| rows.store(read, Ordering::Relaxed))
    }
}

impl Drop for Work<'_> {
    fn drop(&mut self) {
        self.running.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&self.batch);
    }
}
