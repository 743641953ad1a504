use proptest::prelude::*;

use super::*;

#[test]
fn a_region_reads_with_and_without_dots() {
    let jember = RegionCode::parse("35.09").unwrap();
    assert_eq!(jember, RegionCode::parse(" 3509 ").unwrap());
    assert_eq!(
        (jember.number(), jember.to_string(), jember.kind()),
        (3509, "35.09".to_owned(), RegionKind::Regency)
    );
    let province = RegionCode::parse("35").unwrap();
    assert_eq!(
        (province.number(), province.to_string(), province.kind()),
        (35, "35".to_owned(), RegionKind::Province)
    );
    assert_eq!(jember.province(), province);
    assert_eq!(RegionCode::parse("35.71").unwrap().kind(), RegionKind::City);
    assert_eq!(RegionCode::parse("35.70").unwrap().kind(), RegionKind::Regency);
}

#[test]
fn the_installation_itself_has_no_code() {
    for raw in ["0", "00", "00.00", "0000", "35.00", "10.01"] {
        assert!(RegionCode::parse(raw).is_err(), "{raw}");
    }
    assert!(RegionCode::from_number(0).is_none() && RegionCode::from_number(-3509).is_none());
}

#[test]
fn dots_stand_between_the_parts_or_nowhere() {
    for raw in ["350.9", "3.509", "35..09", "35.09.", "35,09", "35.9", "35.09.01"] {
        assert!(RegionCode::parse(raw).is_err(), "{raw}");
    }
    assert_eq!(RegionCode::parse("").unwrap_err().key(), "place-code-empty");
    assert_eq!(RegionCode::parse("350").unwrap_err().key(), "place-code-length");
}

#[test]
fn a_village_lies_in_a_district_in_a_region() {
    let village = VillageCode::parse("3509012001").unwrap();
    assert_eq!(village.to_string(), "35.09.01.2001");
    assert_eq!(village.district().to_string(), "35.09.01");
    assert_eq!(village.district().region().number(), 3509);
    assert_eq!(village.kind(), VillageKind::Desa);
    assert_eq!(VillageCode::parse("35.09.19.1001").unwrap().kind(), VillageKind::Kelurahan);
    assert_eq!(DistrictCode::parse("350901").unwrap(), village.district());
    for raw in ["35.09.01.3001", "35.09.01.0001", "35.09.01.2000", "35.09.01.1000"] {
        assert_eq!(VillageCode::parse(raw).unwrap_err().key(), "place-code-village-kind", "{raw}");
    }
    assert_eq!(DistrictCode::parse("35.09.00").unwrap_err().key(), "place-code-out-of-range");
}

#[test]
fn statistics_codes_have_4_7_or_10_digits() {
    for raw in ["3509", "3509160", "3509160001"] {
        assert_eq!(BpsCode::parse(raw).unwrap().as_str(), raw);
    }
    for raw in ["", "35", "350916", "35.09", "35091600012", "35O9"] {
        assert!(BpsCode::parse(raw).is_err(), "{raw}");
    }
}

proptest! {
    #[test]
    fn every_region_number_reads_back(number in -10i64..12_000) {
        if let Some(region) = RegionCode::from_number(number) {
            prop_assert_eq!(region.number(), number);
            prop_assert_eq!(RegionCode::parse(&region.to_string()).unwrap(), region);
            prop_assert_eq!(RegionCode::parse(&number.to_string()).unwrap(), region);
        }
    }

    #[test]
    fn every_village_reads_back(raw in "[1-9][1-9](0[1-9]|7[1-9])[0-2][1-9][12][0-9]{2}[1-9]") {
        let village = VillageCode::parse(&raw).unwrap();
        prop_assert_eq!(village.to_string().replace('.', ""), raw);
        prop_assert_eq!(VillageCode::parse(&village.to_string()).unwrap(), village);
    }

    #[test]
    fn any_text_is_read_or_refused(raw in "\\PC{0,14}") {
        let _ = (RegionCode::parse(&raw), DistrictCode::parse(&raw), VillageCode::parse(&raw), BpsCode::parse(&raw));
    }
}
