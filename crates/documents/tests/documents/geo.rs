use rembuk_documents::fault::{Fault, FaultKind};
use rembuk_documents::geo::{MAX_POINTS, parse_boundaries};

fn feature(properties: &str, coordinates: &str) -> String {
    let geometry = format!(r#"{{"type":"Polygon","coordinates":{coordinates}}}"#);
    format!(r#"{{"type":"Feature","properties":{properties},"geometry":{geometry}}}"#)
}

fn collection(features: &[String]) -> String {
    format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
}

const SQUARE: &str = "[[[113,-8],[114,-8],[114,-9],[113,-8]]]";

fn fault_of(feature: String) -> FaultKind {
    parse_boundaries(&collection(&[feature]), None).unwrap_err().remove(0).kind
}

#[test]
fn code_and_name_are_found_under_the_usual_properties() {
    let text = collection(&[
        feature(r#"{"kode":" 35.09.01 ","nama":"Jombang"}"#, SQUARE),
        feature(r#"{"id":350902}"#, SQUARE),
    ]);
    let boundaries = parse_boundaries(&text, None).unwrap();
    assert_eq!((boundaries[0].code.as_str(), boundaries[0].name.as_deref()), ("35.09.01", Some("Jombang")));
    assert_eq!((boundaries[1].code.as_str(), boundaries[1].name.as_deref()), ("350902", None));
    assert_eq!((boundaries[0].ring_count, boundaries[0].point_count), (1, 4));
    assert!(
        boundaries[0].geometry_json.starts_with(r#"{"#) && boundaries[0].geometry_json.contains("Polygon")
    );
}

#[test]
fn the_callers_own_property_comes_first() {
    let text = collection(&[feature(r#"{"kode":"1","bps":"3509160"}"#, SQUARE)]);
    assert_eq!(parse_boundaries(&text, Some("bps")).unwrap()[0].code, "3509160");
}

#[test]
fn coordinates_off_the_earth_are_refused() {
    let metres = fault_of(feature(r#"{"kode":"1"}"#, "[[[750000,9100000],[1,1],[2,2],[750000,9100000]]]"));
    assert_eq!(metres, FaultKind::OutsideTheEarth { lng: "750000".into(), lat: "9100000".into() });
    let exchanged = fault_of(feature(r#"{"kode":"1"}"#, "[[[-8,113],[-8,114],[-9,114],[-8,113]]]"));
    assert_eq!(exchanged, FaultKind::OutsideTheEarth { lng: "-8".into(), lat: "113".into() });
}

#[test]
fn rings_must_close() {
    let open = fault_of(feature(r#"{"kode":"1"}"#, "[[[113,-8],[114,-8],[114,-9],[113,-9]]]"));
    assert_eq!(open, FaultKind::UnclosedRing { ring: 1 });
    let short = fault_of(feature(r#"{"kode":"1"}"#, "[[[113,-8],[114,-8],[113,-8]]]"));
    assert_eq!(short, FaultKind::UnclosedRing { ring: 1 });
}

#[test]
fn features_without_code_with_a_doubled_code_or_without_area_are_named_by_number() {
    let point =
        r#"{"type":"Feature","properties":{"kode":"3"},"geometry":{"type":"Point","coordinates":[1,2]}}"#;
    let text = collection(&[
        feature(r#"{"kode":"1"}"#, SQUARE),
        feature(r#"{"kode":"1"}"#, SQUARE),
        feature("{}", SQUARE),
        point.to_owned(),
    ]);
    let expected = [
        Fault::at_row(2, FaultKind::DuplicateCode { code: "1".into() }),
        Fault::at_row(3, FaultKind::MissingCode),
        Fault::at_row(4, FaultKind::NotAnArea { found: "Point".into() }),
    ];
    assert_eq!(parse_boundaries(&text, None).unwrap_err(), expected);
}

#[test]
fn too_many_points_are_refused() {
    let ring = "[113,-8],".repeat(MAX_POINTS) + "[113,-8]";
    let kind = fault_of(feature(r#"{"kode":"1"}"#, &format!("[[{ring}]]")));
    assert_eq!(kind, FaultKind::TooManyPoints { found: MAX_POINTS + 1, limit: MAX_POINTS });
}

#[test]
fn text_that_is_no_collection_is_unreadable() {
    for text in ["", "kode,nama", "{}", r#"{"type":"Point","coordinates":[1,2]}"#] {
        let faults = parse_boundaries(text, None).unwrap_err();
        assert!(matches!(faults[0].kind, FaultKind::Unreadable { .. }), "{text}");
    }
    assert_eq!(parse_boundaries(&collection(&[]), None).unwrap_err()[0].kind, FaultKind::Empty);
}
