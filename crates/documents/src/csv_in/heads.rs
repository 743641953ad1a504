//! Which row is the head row, and which delimiter parts it.

use std::io::Cursor;

use super::records::{MIN_RECORD_BYTES, RecordReader};
use crate::table::TableSpec;
use crate::table::heads::{Matched, match_heads};

const DELIMITERS: [u8; 4] = *b",;\t|";
const ROWS_LOOKED_AT: usize = 10;

/// The head row of a file.
pub(super) struct Found {
    pub delimiter: u8,
    /// Records before it.
    pub index: usize,
    /// Its number in a spreadsheet.
    pub row: u64,
    pub matched: Matched,
}

/// Looks through the first rows with each delimiter. Most columns recognised wins, then most of them exactly,
/// then most cells, then the earlier row. `None` if there is no row at all.
pub(super) fn find(prefix: &[u8], has_line_feed: bool, spec: &TableSpec) -> Option<Found> {
    let mut best: Option<(_, Found)> = None;
    for delimiter in DELIMITERS {
        let source = Box::new(Cursor::new(prefix));
        let mut records = RecordReader::new(source, delimiter, has_line_feed, MIN_RECORD_BYTES);
        let (mut index, mut filled_rows) = (0, 0);
        while filled_rows < ROWS_LOOKED_AT {
            let Ok(Some(record)) = records.next_record() else { break };
            // With the wrong delimiter a row of empty cells is a row of delimiters.
            let empty = |c: char| c.is_whitespace() || DELIMITERS.iter().any(|d| char::from(*d) == c);
            if !record.cells().all(|cell| cell.chars().all(empty)) {
                filled_rows += 1;
                let matched = match_heads(record.cells(), spec);
                let score = matched.score();
                if best.as_ref().is_none_or(|(so_far, _)| score > *so_far) {
                    best = Some((score, Found { delimiter, index, row: record.row, matched }));
                }
            }
            index += 1;
        }
    }
    best.map(|(_, found)| found)
}
