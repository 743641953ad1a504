//! Why something cannot stand in the record.

use thiserror::Error;

/// Why something cannot be written to the record, or is not what the record wrote.
#[derive(Debug, Error)]
pub enum RecordError {
    /// Two programs may print one float differently; decimals are text in the record.
    #[error("a number with a fraction or beyond 64 bits stands at `{path}`; decimals are text in the record")]
    Float { path: String },
    #[error("the integer {value} at `{path}` is beyond ±(2^53 − 1), which not every JSON reader keeps")]
    IntegerTooLarge { path: String, value: String },
    /// The limit is that of the tile format logs are published in.
    #[error("the leaf has {bytes} bytes, at most 65,535 fit; record a digest instead")]
    LeafTooLong { bytes: usize },
    #[error("leaf version {0} is not known")]
    UnknownVersion(u8),
    #[error("the leaf is not the JSON of an entry")]
    NotAnEntry(#[source] serde_json::Error),
    #[error("the `{field}` of the leaf is not written as it must be")]
    BadField { field: &'static str },
    #[error("the leaf says the same as an entry, but not in its one canonical form")]
    NotCanonical,
    #[error("the value could not be written as JSON")]
    Json(#[source] serde_json::Error),
    #[error("{found} bytes are not a frontier")]
    BadFrontier { found: usize },
    #[error("the log has {size} entries, none at {index}")]
    OutOfRange { index: u64, size: u64 },
}

impl RecordError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Float { .. } => "record-float",
            Self::IntegerTooLarge { .. } => "record-integer-too-large",
            Self::LeafTooLong { .. } => "record-leaf-too-long",
            Self::UnknownVersion(_) => "record-unknown-version",
            Self::NotAnEntry(_) => "record-not-an-entry",
            Self::BadField { .. } => "record-bad-field",
            Self::NotCanonical => "record-not-canonical",
            Self::Json(_) => "record-json",
            Self::BadFrontier { .. } => "record-bad-frontier",
            Self::OutOfRange { .. } => "record-out-of-range",
        }
    }
}
