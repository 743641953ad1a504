use proptest::prelude::*;

use super::*;

/// The eight leaves and roots used by the certificate-transparency reference tests.
const LEAVES: [&str; 8] =
    ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn known_leaves() -> Vec<Hash> {
    LEAVES.iter().map(|leaf| leaf_hash(&hex::decode(leaf).unwrap())).collect()
}

fn log(n: usize) -> Vec<Hash> {
    (0..n).map(|i| leaf_hash(&i.to_be_bytes())).collect()
}

#[test]
fn the_roots_are_those_of_the_reference_tests() {
    let leaves = known_leaves();
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(hex::encode(root_of(&[])), empty);
    for n in 1..=8 {
        assert_eq!(hex::encode(root_of(&leaves[..n])), ROOTS[n - 1], "{n} leaves");
    }
}

/// RFC 6962, 2.1.3: the audit paths of the seven-leaf tree.
#[test]
fn the_audit_paths_are_those_of_the_standard() {
    let d = log(7);
    let [g, h, i, j] = [0, 2, 4, 6].map(|at| root_of(&d[at..(at + 2).min(7)]));
    let (k, l) = (node_hash(&g, &h), node_hash(&i, &j));
    assert_eq!(inclusion_proof(&d, 0).unwrap(), [d[1], h, l]);
    assert_eq!(inclusion_proof(&d, 3).unwrap(), [d[2], g, l]);
    assert_eq!(inclusion_proof(&d, 4).unwrap(), [d[5], j, k]);
    assert_eq!(inclusion_proof(&d, 6).unwrap(), [i, k]);
    assert_eq!(consistency_proof(&d, 3).unwrap(), [d[2], d[3], g, l]);
    assert_eq!(consistency_proof(&d, 4).unwrap(), [l]);
    assert_eq!(consistency_proof(&d, 6).unwrap(), [i, j, k]);
}

#[test]
fn every_proof_of_every_small_log_verifies() {
    for n in 0..=33usize {
        let leaves = log(n);
        let (size, root) = (n as u64, root_of(&leaves));
        for index in 0..n {
            let proof = inclusion_proof(&leaves, index as u64).unwrap();
            assert!(verify_inclusion(&leaves[index], index as u64, size, &proof, &root), "{index} of {n}");
        }
        for old in 0..=n {
            let proof = consistency_proof(&leaves, old as u64).unwrap();
            assert!(
                verify_consistency(old as u64, size, &proof, &root_of(&leaves[..old]), &root),
                "{old} to {n}"
            );
        }
    }
}

#[test]
fn there_is_no_proof_beyond_the_log() {
    let leaves = log(3);
    assert!(matches!(inclusion_proof(&leaves, 3), Err(RecordError::OutOfRange { index: 3, size: 3 })));
    assert!(inclusion_proof(&[], 0).is_err());
    assert!(consistency_proof(&leaves, 4).is_err());
    assert!(!verify_inclusion(&leaves[0], 0, 0, &[], &empty_root()));
    assert!(!verify_consistency(4, 3, &[], &root_of(&leaves), &root_of(&leaves)));
}

#[test]
fn a_log_that_forgot_its_past_is_not_a_continuation() {
    let (old, new) = (log(5), known_leaves());
    let proof = consistency_proof(&new, 5).unwrap();
    assert!(!verify_consistency(5, 8, &proof, &root_of(&old), &root_of(&new)));
    assert!(!verify_consistency(0, 8, &[], &root_of(&old), &root_of(&new)));
}

#[test]
fn a_frontier_with_too_many_or_too_few_hashes_is_refused() {
    let mut frontier = Frontier::new();
    log(5).into_iter().for_each(|leaf| frontier.push(leaf));
    let bytes = frontier.to_bytes();
    assert_eq!(bytes.len(), 8 + 2 * 32);
    for wrong in [&bytes[..7], &bytes[..40], &bytes[..71], &[&bytes[..], &[0u8; 32]].concat()] {
        assert!(Frontier::from_bytes(wrong).is_err(), "{} bytes", wrong.len());
    }
}

proptest! {
    #[test]
    fn the_frontier_has_the_root_of_all_leaves(n in 0usize..300, stop in 0usize..300) {
        let leaves = log(n);
        let mut frontier = Frontier::new();
        for (i, leaf) in leaves.iter().enumerate() {
            if i == stop {
                frontier = Frontier::from_bytes(&frontier.to_bytes()).unwrap();
            }
            frontier.push(*leaf);
        }
        prop_assert_eq!(frontier.size(), n as u64);
        prop_assert_eq!(frontier.root(), root_of(&leaves));
    }

    #[test]
    fn a_changed_bit_breaks_an_inclusion_proof(n in 1usize..200, pick: prop::sample::Index, bit in 0usize..256, at: prop::sample::Index) {
        let leaves = log(n);
        let (size, root, index) = (n as u64, root_of(&leaves), pick.index(n));
        let mut proof = inclusion_proof(&leaves, index as u64).unwrap();
        let flip = |hash: &mut Hash| hash[bit / 8] ^= 1 << (bit % 8);
        let (mut leaf, mut other_root) = (leaves[index], root);
        prop_assert!(verify_inclusion(&leaf, index as u64, size, &proof, &root));
        flip(&mut other_root);
        prop_assert!(!verify_inclusion(&leaf, index as u64, size, &proof, &other_root));
        prop_assert!(!verify_inclusion(&leaf, (index as u64) ^ 1, size, &proof, &root));
        flip(&mut leaf);
        prop_assert!(!verify_inclusion(&leaf, index as u64, size, &proof, &root));
        if !proof.is_empty() {
            let at = at.index(proof.len());
            flip(&mut proof[at]);
            prop_assert!(!verify_inclusion(&leaves[index], index as u64, size, &proof, &root));
            flip(&mut proof[at]);
        }
        proof.push(root);
        prop_assert!(!verify_inclusion(&leaves[index], index as u64, size, &proof, &root));
    }

    #[test]
    fn a_changed_bit_breaks_a_consistency_proof(n in 2usize..200, pick: prop::sample::Index, bit in 0usize..256, at: prop::sample::Index) {
        let leaves = log(n);
        let old = 1 + pick.index(n - 1);
        let (old_size, size, old_root, root) = (old as u64, n as u64, root_of(&leaves[..old]), root_of(&leaves));
        let mut proof = consistency_proof(&leaves, old_size).unwrap();
        let flipped = |mut hash: Hash| { hash[bit / 8] ^= 1 << (bit % 8); hash };
        prop_assert!(verify_consistency(old_size, size, &proof, &old_root, &root));
        prop_assert!(!verify_consistency(old_size, size, &proof, &flipped(old_root), &root));
        prop_assert!(!verify_consistency(old_size, size, &proof, &old_root, &flipped(root)));
        prop_assert!(!verify_consistency(old_size, size, &[], &old_root, &root));
        let at = at.index(proof.len());
        proof[at] = flipped(proof[at]);
        prop_assert!(!verify_consistency(old_size, size, &proof, &old_root, &root));
    }
}
