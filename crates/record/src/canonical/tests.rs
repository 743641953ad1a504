use serde_json::json;

use super::*;

#[test]
fn keys_are_sorted_and_nothing_is_padded() {
    let value = json!({"b": [1, null, true], "a": {"ü": "x\n", "A": -7}});
    assert_eq!(canonical_json(&value).unwrap(), r#"{"a":{"A":-7,"ü":"x\n"},"b":[1,null,true]}"#);
}

#[test]
fn a_float_is_refused_and_its_place_is_named() {
    let error = canonical_json(&json!({"rows": [{"a/b": 1}, {"a/b": 1.0}]})).unwrap_err();
    assert!(matches!(error, RecordError::Float { path } if path == "/rows/1/a~1b"));
}

#[test]
fn integers_up_to_two_to_the_53_minus_1_are_kept_exactly() {
    let most = (1i64 << 53) - 1;
    assert_eq!(canonical_json(&json!([most, -most])).unwrap(), "[9007199254740991,-9007199254740991]");
    for beyond in [json!(most + 1), json!(-most - 1), json!(u64::MAX), json!(i64::MIN)] {
        assert!(matches!(canonical_json(&beyond), Err(RecordError::IntegerTooLarge { .. })), "{beyond}");
    }
}

#[test]
fn another_salt_gives_another_hash_of_the_same_payload() {
    let payload = "{}";
    let mut preimage = vec![7u8; 32];
    preimage.extend_from_slice(payload.as_bytes());
    let expected: Hash = Sha256::digest(&preimage).into();
    assert_eq!(payload_hash(&[7; 32], payload), expected);
    assert_ne!(payload_hash(&[7; 32], payload), payload_hash(&[8; 32], payload));
}
