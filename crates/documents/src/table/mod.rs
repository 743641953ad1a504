//! A table as its reader sees it, whatever kind of file it came from: which columns it should have, what was assumed
//! about it, and its rows.

pub(crate) mod heads;
mod rows;

pub(crate) use rows::Source;
pub use rows::{CellKind, Row, Table};

/// The columns a table should have.
#[derive(Debug, Clone, Copy)]
pub struct TableSpec {
    pub columns: &'static [ColumnSpec],
}

/// One column, by our canonical head and the other heads under which people send it.
#[derive(Debug, Clone, Copy)]
pub struct ColumnSpec {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
    /// Whether the file is refused without it; cells may still be empty.
    pub required: bool,
}

/// How much is read before a file is refused.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of the file; checked before anything is read.
    pub max_bytes: u64,
    /// Rows under the head row.
    pub max_rows: u64,
    /// Characters of one cell.
    pub max_cell_chars: usize,
}

impl Default for Limits {
    /// 64 MiB, a million rows, and the 32,767 characters that a spreadsheet cell can hold.
    fn default() -> Self {
        Self { max_bytes: 64 << 20, max_rows: 1_000_000, max_cell_chars: 32_767 }
    }
}

/// What was assumed while reading; worth showing, no reason to refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The text was not Unicode and is read as Windows-1252.
    ReadAsWindows1252,
    /// The text is UTF-16 (a spreadsheet's "Unicode text").
    ReadAsUtf16,
    /// This many rows above the head row were passed over.
    RowsAboveHead { count: u64 },
    /// A misspelt head was understood.
    HeadReadAs { head: String, column: &'static str },
    /// A head that means none of our columns; its cells are not read.
    UnknownHead { head: String },
    /// A column without a head, counted from 1; its cells are not read.
    UnnamedColumn { position: usize },
    /// This many rows that only add others up are passed over.
    SumRowsPassedOver { count: u64 },
    /// This many cells stand beside the table and are not read.
    CellsBeside { count: u64 },
    /// The workbook refers to other files; what it last saw of them is read, they are not asked.
    ExternalLinks,
    /// This many formulas were saved without their value, by a program that does not compute: they count as empty.
    FormulasWithoutValue { count: u64 },
}

impl Note {
    /// Stable key of the message, in Fluent's style.
    pub fn key(&self) -> &'static str {
        match self {
            Self::ReadAsWindows1252 => "note-read-as-windows-1252",
            Self::ReadAsUtf16 => "note-read-as-utf-16",
            Self::RowsAboveHead { .. } => "note-rows-above-head",
            Self::HeadReadAs { .. } => "note-head-read-as",
            Self::UnknownHead { .. } => "note-unknown-head",
            Self::UnnamedColumn { .. } => "note-unnamed-column",
            Self::SumRowsPassedOver { .. } => "note-sum-rows-passed-over",
            Self::CellsBeside { .. } => "note-cells-beside",
            Self::ExternalLinks => "note-external-links",
            Self::FormulasWithoutValue { .. } => "note-formulas-without-value",
        }
    }

    /// Arguments of the message by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ReadAsWindows1252 | Self::ReadAsUtf16 | Self::ExternalLinks => Vec::new(),
            Self::RowsAboveHead { count }
            | Self::SumRowsPassedOver { count }
            | Self::CellsBeside { count }
            | Self::FormulasWithoutValue { count } => vec![("count", count.to_string())],
            Self::HeadReadAs { head, column } => {
                vec![("head", head.clone()), ("column", (*column).to_owned())]
            }
            Self::UnknownHead { head } => vec![("head", head.clone())],
            Self::UnnamedColumn { position } => vec![("position", position.to_string())],
        }
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::ReadAsWindows1252 => write!(f, "the text is read as Windows-1252"),
            Self::ReadAsUtf16 => write!(f, "the text is read as UTF-16"),
            Self::RowsAboveHead { count } => write!(f, "{count} rows above the head row are passed over"),
            Self::HeadReadAs { head, column } => write!(f, "head '{head}' read as '{column}'"),
            Self::UnknownHead { head } => write!(f, "column '{head}' is not read"),
            Self::UnnamedColumn { position } => write!(f, "column {position} has no head and is not read"),
            Self::SumRowsPassedOver { count } => write!(f, "{count} rows of sums are passed over"),
            Self::CellsBeside { count } => write!(f, "{count} cells beside the table are not read"),
            Self::ExternalLinks => write!(f, "links to other files are not followed"),
            Self::FormulasWithoutValue { count } => write!(f, "{count} formulas have no value"),
        }
    }
}
