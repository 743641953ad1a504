//! Records from a stream with the two things the reader of the csv crate does not give: a cap on how much one
//! record may take (an unclosed quotation mark would take the rest of the file), and the row number a
//! spreadsheet shows (a line break inside a cell is no new row, an empty row is one).

use std::io::Read;

use csv_core::ReadRecordResult;

use crate::fault::FaultKind;
use crate::guard::without_guard;

const CHUNK: usize = 64 << 10;
/// No spreadsheet has more columns.
const MAX_CELLS: usize = 16_384;
/// A record may always take this much, however short its cells must be.
pub(super) const MIN_RECORD_BYTES: usize = 4 << 20;

/// The cells of one record.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    pub row: u64,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn cell(&self, position: usize) -> Option<&str> {
        let end = *self.ends.get(position)?;
        let start = match position.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        self.text.get(start..end)
    }

    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|position| self.cell(position))
    }

    pub fn is_blank(&self) -> bool {
        self.cells().all(|cell| without_guard(cell).trim().is_empty())
    }

    /// Spreadsheets write delimiters for cells that were once filled: blank cells beyond the last head are
    /// none.
    pub fn drop_blank_cells_beyond(&mut self, width: usize) {
        while self.len() > width && self.cell(self.len() - 1).is_some_and(|cell| cell.trim().is_empty()) {
            self.ends.pop();
        }
    }
}

pub(crate) struct RecordReader<'r> {
    source: Box<dyn Read + Send + 'r>,
    core: csv_core::Reader,
    has_line_feed: bool,
    max_bytes: usize,
    input: Vec<u8>,
    start: usize,
    filled: usize,
    at_end: bool,
    out: Vec<u8>,
    ends: Vec<usize>,
    breaks_in_cells: u64,
    rows: u64,
}

impl<'r> RecordReader<'r> {
    pub fn new(
        source: Box<dyn Read + Send + 'r>,
        delimiter: u8,
        has_line_feed: bool,
        max_bytes: usize,
    ) -> Self {
        Self {
            source,
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            has_line_feed,
            max_bytes,
            input: vec![0; CHUNK],
            start: 0,
            filled: 0,
            at_end: false,
            out: vec![0; 1024],
            ends: vec![0; 64],
            breaks_in_cells: 0,
            rows: 0,
        }
    }

    /// The number of the last row given.
    pub fn rows_read(&self) -> u64 {
        self.rows
    }

    /// The next record that is more than a line break, or `None` at the end.
    pub fn next_record(&mut self) -> Result<Option<Record>, FaultKind> {
        let (mut out_len, mut cells) = (0, 0);
        let mut last_byte = 0;
        loop {
            self.fill()?;
            let input = self.input.get(self.start..self.filled).unwrap_or_default();
            let (out, ends) = (self.out.get_mut(out_len..), self.ends.get_mut(cells..));
            let (result, read, wrote, ended) =
                self.core.read_record(input, out.unwrap_or_default(), ends.unwrap_or_default());
            if let Some(byte) = read.checked_sub(1).and_then(|last| input.get(last)) {
                last_byte = *byte;
            }
            self.start += read;
            out_len += wrote;
            cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.out.len() >= self.max_bytes => {
                    return Err(FaultKind::CellTooLong { limit: self.max_bytes / 4 });
                }
                ReadRecordResult::OutputFull => {
                    self.out.resize((self.out.len() * 2).min(self.max_bytes), 0);
                }
                ReadRecordResult::OutputEndsFull if self.ends.len() >= MAX_CELLS => {
                    return Err(FaultKind::WrongCellCount { expected: MAX_CELLS, found: MAX_CELLS + 1 });
                }
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return self.record(out_len, cells, last_byte).map(Some),
                ReadRecordResult::End => return Ok(None),
            }
        }
    }

    fn fill(&mut self) -> Result<(), FaultKind> {
        if self.start < self.filled || self.at_end {
            return Ok(());
        }
        self.start = 0;
        self.filled = super::text::read_full(&mut self.source, &mut self.input)
            .map_err(|error| FaultKind::Unreadable { detail: error.to_string() })?;
        self.at_end = self.filled == 0;
        Ok(())
    }

    fn record(&mut self, out_len: usize, cells: usize, last_byte: u8) -> Result<Record, FaultKind> {
        let bytes = self.out.get(..out_len).unwrap_or_default();
        let text = std::str::from_utf8(bytes)
            .map_err(|error| FaultKind::Unreadable { detail: error.to_string() })?
            .to_owned();
        let ends = self.ends.get(..cells).unwrap_or_default().to_vec();
        self.breaks_in_cells += text.bytes().filter(|byte| *byte == b'\n').count() as u64;
        // In CRLF the parser ends a record at CR and leaves LF to the next one; alone, LF is already counted.
        let breaks_between = (self.core.line() - 1).saturating_sub(self.breaks_in_cells);
        self.rows = match (self.has_line_feed, last_byte) {
            (false, _) => self.rows + 1,
            (true, b'\n') => breaks_between,
            (true, _) => breaks_between + 1,
        };
        Ok(Record { row: self.rows, text, ends })
    }
}
