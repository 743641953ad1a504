//! The rows of one sheet, packed: one text for all cells, and where each cell ends. A row costs what stands in it, whatever
//! the sheet claims of its size.

use std::collections::HashMap;
use std::sync::Arc;

use super::numbers::letters;
use crate::fault::{Address, Fault, FaultKind};
use crate::table::heads::normalised;
use crate::table::{CellKind, Note};

/// Letters of all cells of a table.
const MAX_TEXT: usize = 128 << 20;
/// Places for cells: rows times the columns that are read.
const MAX_PLACES: usize = 20_000_000;

/// The table found in a workbook.
#[derive(Debug)]
pub struct Sheet {
    pub(crate) name: String,
    pub(crate) heads: Vec<String>,
    pub(crate) head_row: u64,
    /// Our columns by name, to their place in a packed row.
    pub(crate) columns: Arc<HashMap<&'static str, usize>>,
    pub(crate) notes: Vec<Note>,
    pub(crate) facts: HashMap<String, String>,
    /// Column of the sheet by every head it can be known by.
    pub(super) places: HashMap<String, u32>,
    pub(super) width: usize,
    pub(super) numbers: Vec<u64>,
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
    pub(super) kinds: Vec<CellKind>,
    pub(super) faults: HashMap<usize, Fault>,
}

impl Sheet {
    pub(crate) fn number(&self, index: usize) -> Option<u64> {
        self.numbers.get(index).copied()
    }

    pub(crate) fn fault(&self, index: usize) -> Option<&Fault> {
        self.faults.get(&index)
    }

    /// Text and kind of a cell; an empty text if there is none.
    pub(crate) fn cell(&self, row: usize, position: usize) -> (&str, CellKind) {
        let at = row * self.width + position;
        let end = self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| *end as usize);
        let kind = self.kinds.get(at).copied().unwrap_or(CellKind::Text);
        (self.text.get(start..end).unwrap_or_default(), kind)
    }

    /// The sheet, and the letters of the column that has this head or this name of ours.
    pub fn address(&self, column: Option<&str>) -> Address {
        let place = column.and_then(|column| self.places.get(&normalised(column)));
        Address { sheet: self.name.clone(), letters: place.map(|place| letters(*place)) }
    }

    /// Takes one row in: its cells by place, in the order of places.
    pub(super) fn push(
        &mut self,
        number: u64,
        cells: &[(usize, String, CellKind)],
        fault: Option<Fault>,
    ) -> Result<(), FaultKind> {
        if (self.numbers.len() + 1).saturating_mul(self.width.max(1)) > MAX_PLACES {
            return Err(FaultKind::TooMuch { what: "cells", limit: MAX_PLACES as u64 });
        }
        let mut cells = cells.iter().peekable();
        for position in 0..self.width {
            let mut kind = CellKind::Text;
            if let Some((_, text, found)) = cells.next_if(|(at, ..)| *at == position) {
                if self.text.len() + text.len() > MAX_TEXT {
                    return Err(FaultKind::TooMuch { what: "text", limit: MAX_TEXT as u64 });
                }
                self.text.push_str(text);
                kind = *found;
            }
            self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
            self.kinds.push(kind);
        }
        if let Some(fault) = fault {
            self.faults.insert(self.numbers.len(), fault);
        }
        self.numbers.push(number);
        Ok(())
    }
}
