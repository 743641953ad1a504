use proptest::prelude::*;

use super::*;

fn entry() -> Entry {
    Entry {
        version: 1,
        seq: 41,
        at: 1_795_564_800_000_000,
        kind: "value-published".to_owned(),
        schema: 1,
        by: "office:bappeda".to_owned(),
        subject: "indicator:1.2.1".to_owned(),
        before: None,
        after: Some([0xab; 32]),
        payload: [0x01; 32],
    }
}

#[test]
fn the_bytes_of_a_leaf_never_change() {
    let expected = format!(
        r#"{{"after":"{}","at":"1795564800000000","before":null,"by":"office:bappeda","kind":"value-published","payload":"{}","schema":1,"seq":41,"subject":"indicator:1.2.1","version":1}}"#,
        "ab".repeat(32),
        "01".repeat(32)
    );
    assert_eq!(String::from_utf8(entry().leaf_bytes().unwrap()).unwrap(), expected);
}

#[test]
fn a_leaf_in_any_other_form_is_refused() {
    let text = String::from_utf8(entry().leaf_bytes().unwrap()).unwrap();
    let upper = "AB".repeat(32);
    let lower = "ab".repeat(32);
    let others = [
        text.replace(":41", ": 41"),
        text.replace(&lower, &upper),
        text.replace("\"before\":null,", ""),
        text.replace("\"1795564800000000\"", "\"01795564800000000\""),
        text.replace("\"1795564800000000\"", "\"+1795564800000000\""),
        text.replace("office", "o\\u0066fice"),
        text.replace("\"version\":1", "\"version\":1,\"x\":1"),
        text.replace("\"version\":1", "\"version\":2"),
        text.replace(&lower, "ab"),
        format!("{text}\n"),
    ];
    for other in others {
        assert_ne!(other, text);
        assert!(parse_leaf(other.as_bytes()).is_err(), "{other}");
    }
}

#[test]
fn a_leaf_may_have_65535_bytes_and_not_one_more() {
    let mut long = entry();
    let room = MAX_LEAF_BYTES - long.leaf_bytes().unwrap().len();
    long.subject.push_str(&"x".repeat(room));
    assert_eq!(long.leaf_bytes().unwrap().len(), 65_535);
    long.subject.push('x');
    assert!(matches!(long.leaf_bytes(), Err(RecordError::LeafTooLong { bytes: 65_536 })));
}

#[test]
fn an_unknown_version_and_an_endless_sequence_are_refused() {
    assert!(matches!(Entry { version: 2, ..entry() }.leaf_bytes(), Err(RecordError::UnknownVersion(2))));
    let beyond = Entry { seq: 1 << 53, ..entry() };
    assert!(matches!(beyond.leaf_bytes(), Err(RecordError::IntegerTooLarge { .. })));
}

proptest! {
    #[test]
    fn what_is_written_is_read_again(
        seq in 0u64..1 << 53, at: i64, kind: String, schema: u32, by: String, subject: String,
        before: Option<[u8; 32]>, after: Option<[u8; 32]>, payload: [u8; 32],
    ) {
        let entry = Entry { version: 1, seq, at, kind, schema, by, subject, before, after, payload };
        let bytes = entry.leaf_bytes().unwrap();
        prop_assert_eq!(parse_leaf(&bytes).unwrap(), entry);
    }

    #[test]
    fn whatever_is_read_writes_the_same_bytes(at in 0usize..300, byte: u8) {
        let mut bytes = entry().leaf_bytes().unwrap();
        let at = at % bytes.len();
        bytes[at] = byte;
        if let Ok(entry) = parse_leaf(&bytes) {
            prop_assert_eq!(entry.leaf_bytes().unwrap(), bytes);
        }
    }
}
