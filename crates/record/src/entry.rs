//! The leaf format, version 1.
//!
//! A leaf is canonical JSON with exactly these fields: `after`, `at`, `before`, `by`, `kind`, `payload`, `schema`, `seq`,
//! `subject`, `version`. Hashes are 64 lower-case hexadecimal digits, or null where there is none; `at` is decimal text,
//! because microseconds since 1970 may one day pass 2^53.

use serde::{Deserialize, Serialize};

use crate::canonical::canonical_json;
use crate::error::RecordError;
use crate::merkle::Hash;

/// The tile format in which logs are published gives a leaf's length two bytes.
pub const MAX_LEAF_BYTES: usize = 65_535;

/// The only version so far.
const VERSION: u8 = 1;

/// One public act. Holders of office act by office or seat; names of residents never stand here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Version of the leaf format: 1
    pub version: u8,
    /// Place in the log, from 0, at most 2^53 − 1
    pub seq: u64,
    /// Moment in Unix microseconds
    pub at: i64,
    /// What happened: "value-published"
    pub kind: String,
    /// Version of the payload's shape
    pub schema: u32,
    /// Acting office or seat
    pub by: String,
    /// What it happened to
    pub subject: String,
    /// Payload hash of the subject's version before, none where it is new
    pub before: Option<Hash>,
    /// Payload hash of the subject's version after, none where it is withdrawn
    pub after: Option<Hash>,
    /// Salted hash of what was said, see [`payload_hash`](crate::payload_hash)
    pub payload: Hash,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Leaf {
    version: u8,
    seq: u64,
    at: String,
    kind: String,
    schema: u32,
    by: String,
    subject: String,
    before: Option<String>,
    after: Option<String>,
    payload: String,
}

impl Entry {
    /// The exact bytes that are hashed and published.
    ///
    /// # Errors
    /// Another version than 1, a sequence number beyond 2^53 − 1, more than 65,535 bytes.
    pub fn leaf_bytes(&self) -> Result<Vec<u8>, RecordError> {
        if self.version != VERSION {
            return Err(RecordError::UnknownVersion(self.version));
        }
        let leaf = Leaf {
            version: self.version,
            seq: self.seq,
            at: self.at.to_string(),
            kind: self.kind.clone(),
            schema: self.schema,
            by: self.by.clone(),
            subject: self.subject.clone(),
            before: self.before.map(hex::encode),
            after: self.after.map(hex::encode),
            payload: hex::encode(self.payload),
        };
        let value = serde_json::to_value(leaf).map_err(RecordError::Json)?;
        let bytes = canonical_json(&value)?.into_bytes();
        if bytes.len() > MAX_LEAF_BYTES {
            return Err(RecordError::LeafTooLong { bytes: bytes.len() });
        }
        Ok(bytes)
    }
}

/// Reads the bytes of a leaf. Strict: what comes out writes exactly the same bytes again, or it is an error.
///
/// # Errors
/// Not the JSON of an entry, a field written differently, or any other bytes than the canonical ones.
pub fn parse_leaf(bytes: &[u8]) -> Result<Entry, RecordError> {
    if bytes.len() > MAX_LEAF_BYTES {
        return Err(RecordError::LeafTooLong { bytes: bytes.len() });
    }
    let leaf: Leaf = serde_json::from_slice(bytes).map_err(RecordError::NotAnEntry)?;
    let optional = |field, text: Option<String>| text.map(|text| hash(field, &text)).transpose();
    let entry = Entry {
        version: leaf.version,
        seq: leaf.seq,
        at: leaf.at.parse().map_err(|_| RecordError::BadField { field: "at" })?,
        kind: leaf.kind,
        schema: leaf.schema,
        by: leaf.by,
        subject: leaf.subject,
        before: optional("before", leaf.before)?,
        after: optional("after", leaf.after)?,
        payload: hash("payload", &leaf.payload)?,
    };
    if entry.leaf_bytes()? == bytes { Ok(entry) } else { Err(RecordError::NotCanonical) }
}

fn hash(field: &'static str, text: &str) -> Result<Hash, RecordError> {
    let mut hash = Hash::default();
    hex::decode_to_slice(text, &mut hash).map_err(|_| RecordError::BadField { field })?;
    Ok(hash)
}

#[cfg(test)]
mod tests;
