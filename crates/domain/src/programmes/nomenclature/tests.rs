use super::*;

fn code(raw: &str) -> ProgrammeCode {
    ProgrammeCode::parse(raw).unwrap()
}

fn link(new: &str, previous: &str) -> PreviousCode {
    PreviousCode { code: code(new), previous: code(previous) }
}

fn version(raw: &str) -> NomenclatureVersion {
    NomenclatureVersion::parse(raw).unwrap()
}

#[test]
fn a_version_has_a_short_name_and_the_year_from_which_it_holds() {
    assert_eq!(version(" 2027 ").to_string(), "2027");
    assert_eq!(version("2024-R1").name(), "2024-r1");
    assert_eq!(version("2024-r1").from().get(), 2024);
    assert_eq!(NomenclatureVersion::parse("baru").unwrap_err().key(), "indicator-not-a-year");
    for name in ["", "-", "2027/1", "a name longer than twenty characters", "2027é"] {
        let error = NomenclatureVersion::new(name, Year::new(2027).unwrap()).unwrap_err();
        assert_eq!(error.key(), "nomenclature-name", "{name}");
    }
}

#[test]
fn the_latest_version_that_has_begun_is_in_force() {
    let versions = [version("2027"), version("2021"), version("2024")];
    let in_force =
        |year| NomenclatureVersion::in_force(&versions, Year::new(year).unwrap()).map(|v| v.name());
    assert_eq!(in_force(2020), None);
    assert_eq!(in_force(2021), Some("2021"));
    assert_eq!(in_force(2026), Some("2024"));
    assert_eq!(in_force(2027), Some("2027"));
}

#[test]
fn a_code_is_followed_through_its_stated_previous_code() {
    let links =
        [link("1.02.02.2.02.0030", "1.02.02.2.02.0028"), link("1.02.02.2.02.0031", "1.02.02.2.02.0001")];
    assert_eq!(successor(code("1.02.02.2.02.0028"), &links), Successor::One(code("1.02.02.2.02.0030")));
}

#[test]
fn equal_digits_are_never_taken_for_the_same_thing() {
    let links =
        [link("1.02.02.2.02.0028", "1.02.02.2.02.0005"), link("1.02.02.2.02.0030", "1.02.02.2.02.01")];
    assert_eq!(successor(code("1.02.02.2.02.0028"), &links), Successor::NotStated);
    assert_eq!(successor(code("1.02.02.2.02.0001"), &links), Successor::NotStated);
}

#[test]
fn a_split_code_names_all_that_follow_it_once() {
    let links = [
        link("1.02.02.2.02.0041", "1.02.02.2.02.0028"),
        link("1.02.02.2.02.0040", "1.02.02.2.02.0028"),
        link("1.02.02.2.02.0041", "1.02.02.2.02.0028"),
    ];
    let both = vec![code("1.02.02.2.02.0040"), code("1.02.02.2.02.0041")];
    assert_eq!(successor(code("1.02.02.2.02.0028"), &links), Successor::Several(both));
}
