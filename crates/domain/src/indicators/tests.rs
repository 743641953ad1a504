use proptest::prelude::*;

use super::*;

#[test]
fn a_direction_that_is_not_stated_stays_unknown() {
    for raw in ["-", "", "  ", "–"] {
        assert_eq!(Direction::parse(raw), Ok(None), "{raw:?}");
    }
    assert_eq!(Direction::parse(" Naik "), Ok(Some(Direction::HigherIsBetter)));
    assert_eq!(Direction::parse("turun"), Ok(Some(Direction::LowerIsBetter)));
    for direction in [Direction::HigherIsBetter, Direction::LowerIsBetter] {
        assert_eq!(Direction::parse(direction.code()), Ok(Some(direction)));
    }
    assert_eq!(Direction::parse("baik").unwrap_err().key(), "indicator-unknown-direction");
}

#[test]
fn frequencies_and_authorities_read_back() {
    for frequency in Frequency::ALL {
        assert_eq!(Frequency::parse(frequency.code()), Ok(frequency));
    }
    for authority in Authority::ALL {
        assert_eq!(Authority::parse(authority.code()), Ok(authority));
    }
    assert_eq!(Frequency::parse("Tahunan"), Ok(Frequency::Yearly));
    assert_eq!(Frequency::parse("setiap 3 tahun"), Ok(Frequency::EveryThreeYears));
    assert_eq!(Authority::parse("Kabupaten/Kota"), Ok(Authority::Regency));
    assert!(Frequency::parse("").is_err() && Authority::parse("").is_err());
}

#[test]
fn a_year_is_1990_to_2100() {
    assert_eq!(Year::parse(" 2021 ").map(Year::get), Ok(2021));
    for raw in ["1989", "2101", "21", "02021", "+202", "2021.0", ""] {
        assert!(Year::parse(raw).is_err(), "{raw}");
    }
    assert_eq!(Year::LAST.plus(1), None);
    assert_eq!(Year::FIRST.plus(i16::MIN), None);
    assert_eq!(Year::try_from(3_000_000_000_000i64).unwrap_err().key(), "indicator-not-a-year");
}

#[test]
fn the_total_has_an_empty_key() {
    assert!(Group::default().is_total());
    assert_eq!(Group::default().key(), "");
    assert_eq!(Group::parse_key(""), Ok(Group::default()));
    assert!(Group { age: Some(String::new()), ..Group::default() }.is_total());
}

#[test]
fn a_group_key_keeps_one_order_and_escapes_its_signs() {
    let group = Group { sex: Some(Sex::Female), age: Some("15-24".to_owned()), ..Group::default() };
    assert_eq!(group.key(), "sex=f;age=15-24");
    let odd = Group { wealth: Some("a;b=100%".to_owned()), ..Group::default() };
    assert_eq!(odd.key(), "wealth=a%3Bb%3D100%25");
    for raw in
        ["sex=x", "sex", "sex=", "sex=f;sex=f", "height=1", ";", "sex=f;", "age=1=2", "age=%41", "age=%"]
    {
        assert!(Group::parse_key(raw).is_err(), "{raw}");
    }
}

fn any_group() -> impl Strategy<Value = Group> {
    let text = || proptest::option::of("[ -~é]{1,10}");
    let sex = proptest::option::of(prop_oneof![Just(Sex::Female), Just(Sex::Male)]);
    let disability = proptest::option::of(prop_oneof![Just(Disability::With), Just(Disability::Without)]);
    let residence = proptest::option::of(prop_oneof![Just(Residence::Urban), Just(Residence::Rural)]);
    (text(), sex, text(), disability, residence, text()).prop_map(
        |(place, sex, age, disability, residence, wealth)| Group {
            place,
            sex,
            age,
            disability,
            residence,
            wealth,
        },
    )
}

proptest! {
    #[test]
    fn every_group_reads_back_from_its_key(group in any_group()) {
        prop_assert_eq!(Group::parse_key(&group.key()), Ok(group.clone()));
        prop_assert_eq!(group.is_total(), group == Group::default());
    }

    #[test]
    fn every_year_reads_back(year in i16::MIN..i16::MAX) {
        prop_assert_eq!(Year::new(year).is_some(), (1990..=2100).contains(&year));
        if let Some(year) = Year::new(year) {
            prop_assert_eq!(Year::parse(&year.to_string()), Ok(year));
        }
    }
}
