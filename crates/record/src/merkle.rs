//! Merkle tree hashing of RFC 6962 with SHA-256, and the proofs of RFC 9162.

use sha2::{Digest as _, Sha256};

use crate::error::RecordError;

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// Hash of a leaf: `SHA-256(0x00 ‖ leaf)`.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([0]);
    hasher.update(leaf);
    hasher.finalize().into()
}

/// Hash of an inner node: `SHA-256(0x01 ‖ left ‖ right)`.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([1]);
    hasher.update(left);
    hasher.update(right);
    hasher.finalize().into()
}

/// Root of a log without entries: the hash of nothing.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// Root over leaf hashes (MTH of RFC 6962).
pub fn root_of(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node_hash(&root_of(left), &root_of(right))
        }
    }
}

/// The largest power of two below `n`, for `n` of 2 or more.
fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

/// All that a log needs to append: the roots of its complete subtrees, largest first.
///
/// A log of n entries keeps as many hashes as n has one bits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The frontier of an empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends the hash of a leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        // Each trailing one bit of the size is a complete subtree as large as the one just made.
        for _ in 0..self.size.trailing_ones() {
            match self.peaks.pop() {
                Some(left) => hash = node_hash(&left, &hash),
                None => break,
            }
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// Root of the log so far.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        match peaks.next() {
            None => empty_root(),
            Some(smallest) => peaks.fold(*smallest, |right, left| node_hash(left, &right)),
        }
    }

    /// Number of entries.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Size as 8 bytes, big end first, then the hashes, largest subtree first.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.size.to_be_bytes().to_vec();
        bytes.extend(self.peaks.iter().flatten());
        bytes
    }

    /// The inverse of [`to_bytes`](Self::to_bytes).
    ///
    /// # Errors
    /// `BadFrontier` if the number of hashes does not fit the size.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, RecordError> {
        let bad = || RecordError::BadFrontier { found: bytes.len() };
        let (size, rest) = bytes.split_first_chunk::<8>().ok_or_else(bad)?;
        let size = u64::from_be_bytes(*size);
        let (peaks, left_over) = rest.as_chunks::<32>();
        if !left_over.is_empty() || u32::try_from(peaks.len()) != Ok(size.count_ones()) {
            return Err(bad());
        }
        Ok(Self { size, peaks: peaks.to_vec() })
    }
}

/// Proof that the leaf at `index` is in the log of `leaves`: the hashes beside the way to the root, from below.
///
/// # Errors
/// `OutOfRange` if there is no such leaf.
pub fn inclusion_proof(leaves: &[Hash], index: u64) -> Result<Vec<Hash>, RecordError> {
    let out_of_range = || RecordError::OutOfRange { index, size: leaves.len() as u64 };
    let at = usize::try_from(index).ok().filter(|at| *at < leaves.len()).ok_or_else(out_of_range)?;
    let (mut part, mut at, mut proof) = (leaves, at, Vec::new());
    while part.len() > 1 {
        let (left, right) = part.split_at(split(part.len()));
        if at < left.len() {
            proof.push(root_of(right));
            part = left;
        } else {
            proof.push(root_of(left));
            at -= left.len();
            part = right;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// Whether `proof` shows that `leaf` (a leaf hash) stands at `index` of the log of `size` entries with root `root`
/// (RFC 9162, 2.1.3.2).
pub fn verify_inclusion(leaf: &Hash, index: u64, size: u64, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut node, mut last, mut hash) = (index, size - 1, *leaf);
    for beside in proof {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            hash = node_hash(beside, &hash);
            (node, last) = up_to_right_child(node, last);
        } else {
            hash = node_hash(&hash, beside);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && hash == *root
}

/// Skips the levels on which a node at the right edge has no partner.
fn up_to_right_child(mut node: u64, mut last: u64) -> (u64, u64) {
    while node & 1 == 0 && node != 0 {
        (node, last) = (node >> 1, last >> 1);
    }
    (node, last)
}

/// Proof that the log of `leaves` continues the log of its first `old_size` entries.
/// Empty where both are the same or the old log had no entries.
///
/// # Errors
/// `OutOfRange` if the old log is longer.
pub fn consistency_proof(leaves: &[Hash], old_size: u64) -> Result<Vec<Hash>, RecordError> {
    let out_of_range = || RecordError::OutOfRange { index: old_size, size: leaves.len() as u64 };
    let old = usize::try_from(old_size).ok().filter(|old| *old <= leaves.len()).ok_or_else(out_of_range)?;
    let (mut part, mut old, mut whole, mut proof) = (leaves, old, true, Vec::new());
    if old == 0 {
        return Ok(proof);
    }
    while old < part.len() {
        let (left, right) = part.split_at(split(part.len()));
        if old <= left.len() {
            proof.push(root_of(right));
            part = left;
        } else {
            proof.push(root_of(left));
            old -= left.len();
            part = right;
            whole = false;
        }
    }
    // The verifier already holds the old root where it is a subtree of its own.
    if !whole {
        proof.push(root_of(part));
    }
    proof.reverse();
    Ok(proof)
}

/// Whether `proof` shows that the log of `new_size` entries continues the log of `old_size` entries
/// (RFC 9162, 2.1.4.2). Every log continues the empty one.
pub fn verify_consistency(
    old_size: u64,
    new_size: u64,
    proof: &[Hash],
    old_root: &Hash,
    new_root: &Hash,
) -> bool {
    if old_size == new_size {
        return proof.is_empty() && old_root == new_root;
    }
    if old_size == 0 {
        return proof.is_empty() && *old_root == empty_root();
    }
    if old_size > new_size {
        return false;
    }
    let known = if old_size.is_power_of_two() { Some(old_root) } else { None };
    let mut path = known.into_iter().chain(proof);
    let (Some(start), false) = (path.next(), proof.is_empty()) else {
        return false;
    };
    let (mut node, mut last) = (old_size - 1, new_size - 1);
    while node & 1 == 1 {
        (node, last) = (node >> 1, last >> 1);
    }
    let (mut old, mut new) = (*start, *start);
    for beside in path {
        if last == 0 {
            return false;
        }
        if node & 1 == 1 || node == last {
            old = node_hash(beside, &old);
            new = node_hash(beside, &new);
            (node, last) = up_to_right_child(node, last);
        } else {
            new = node_hash(&new, beside);
        }
        (node, last) = (node >> 1, last >> 1);
    }
    last == 0 && old == *old_root && new == *new_root
}

#[cfg(test)]
mod tests;
