//! Canonical JSON (RFC 8785) without floats, and the salted hash of a payload.

use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::error::RecordError;
use crate::merkle::Hash;

/// The largest integer every JSON reader keeps exactly (RFC 7493).
const MAX_INTEGER: u64 = (1 << 53) - 1;

/// The one canonical text of a value (RFC 8785): keys sorted, no spaces.
///
/// # Errors
/// A float or an integer beyond ±(2^53 − 1), with the JSON pointer of where it stands.
pub fn canonical_json(value: &Value) -> Result<String, RecordError> {
    check(value, &mut String::new())?;
    serde_json_canonicalizer::to_string(value).map_err(RecordError::Json)
}

fn check(value: &Value, path: &mut String) -> Result<(), RecordError> {
    let depth = path.len();
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => {}
        Value::Number(number) => {
            let magnitude = number.as_u64().or_else(|| number.as_i64().map(i64::unsigned_abs));
            match magnitude {
                Some(magnitude) if magnitude <= MAX_INTEGER => {}
                Some(_) => {
                    return Err(RecordError::IntegerTooLarge {
                        path: path.clone(),
                        value: number.to_string(),
                    });
                }
                None => return Err(RecordError::Float { path: path.clone() }),
            }
        }
        Value::Array(items) => {
            for (i, item) in items.iter().enumerate() {
                path.push_str(&format!("/{i}"));
                check(item, path)?;
                path.truncate(depth);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                path.push('/');
                path.push_str(&name.replace('~', "~0").replace('/', "~1"));
                check(field, path)?;
                path.truncate(depth);
            }
        }
    }
    Ok(())
}

/// `SHA-256(salt ‖ payload)`, payload as canonical JSON in UTF-8.
///
/// The salt must be 32 random bytes, used for one payload only: without it short texts could be guessed from the hash.
pub fn payload_hash(salt: &[u8; 32], canonical: &str) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(canonical.as_bytes());
    hasher.finalize().into()
}

#[cfg(test)]
mod tests;
