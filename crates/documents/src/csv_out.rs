//! Tables to take away: RFC 4180, UTF-8 without BOM, comma, CRLF, and no cell that a spreadsheet would run.
//!
//! What [`crate::csv_in`] reads back through `Row::raw` is exactly what was written, except that rows of
//! nothing but blank cells are dropped and NUL characters are refused. `Row::get` trims, as it does for every
//! file.

use std::io::Write;

use crate::guard::needs_guard;

/// Writes one table to `W`. Call [`Writer::finish`] at the end: dropping loses the error of the last write.
pub struct Writer<W: Write> {
    inner: csv::Writer<W>,
    width: usize,
}

impl<W: Write> std::fmt::Debug for Writer<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Writer").field("width", &self.width).finish_non_exhaustive()
    }
}

/// Why a table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("a row of {found} cells in a table of {expected} columns")]
    WrongCellCount { expected: usize, found: usize },
    #[error("the table could not be written")]
    Io(#[source] std::io::Error),
}

impl From<csv::Error> for WriteError {
    fn from(error: csv::Error) -> Self {
        Self::Io(error.into())
    }
}

impl<W: Write> Writer<W> {
    /// Begins the table with its head row.
    pub fn new(out: W, heads: &[&str]) -> Result<Self, WriteError> {
        let inner =
            csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(out);
        let mut writer = Self { inner, width: heads.len() };
        writer.row(heads)?;
        Ok(writer)
    }

    /// Writes one row of as many cells as there are heads. Formula-like cells get an apostrophe; numbers do
    /// not.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> Result<(), WriteError> {
        if cells.len() != self.width {
            return Err(WriteError::WrongCellCount { expected: self.width, found: cells.len() });
        }
        for cell in cells {
            let cell = cell.as_ref();
            if needs_guard(cell) {
                self.inner.write_field(format!("'{cell}"))?;
            } else {
                self.inner.write_field(cell)?;
            }
        }
        self.inner.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Flushes and gives the destination back.
    pub fn finish(self) -> Result<W, WriteError> {
        self.inner.into_inner().map_err(|error| WriteError::Io(error.into_error()))
    }
}
