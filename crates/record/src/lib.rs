//! The public record: an append-only log whose every entry outsiders can verify.
//!
//! | module | what it is for |
//! |---|---|
//! | [`entry`] | the leaf format, version 1: what an entry says and its exact bytes |
//! | [`canonical`] | canonical JSON (RFC 8785) without floats, and the salted hash of a payload |
//! | [`merkle`] | RFC 6962 hashing, the frontier a log appends with, proofs of inclusion and consistency |
//!
//! The crate stands alone: it knows nothing of regions, plans or databases. A payload never enters the log, only
//! `SHA-256(salt ‖ canonical payload)`: when the law asks for erasure the salt goes, and every proof still holds.

pub mod canonical;
pub mod entry;
mod error;
pub mod merkle;

pub use canonical::{canonical_json, payload_hash};
pub use entry::{Entry, MAX_LEAF_BYTES, parse_leaf};
pub use error::RecordError;
pub use merkle::{
    Frontier, Hash, consistency_proof, empty_root, inclusion_proof, leaf_hash, node_hash, root_of,
    verify_consistency, verify_inclusion,
};
