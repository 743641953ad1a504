//! Real files go through the parsers, where they are at hand. Without them each test says that it was skipped.

use std::path::PathBuf;

use crate::codes::{CodeError, IndicatorCode};
use crate::indicators::{Direction, Year};
use crate::numbers::{DecimalStyle, parse_decimal};
use crate::organisations::{AgencyKind, SkpdCode};
use crate::places::{BpsCode, DistrictCode, RegionCode, VillageCode};

/// Rows of a file by column name, or `None` after saying that the test is skipped.
fn rows(file: &str, delimiter: u8) -> Option<Vec<csv::StringRecord>> {
    let folder = std::env::var_os("REMBUK_SHARED_DATA")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"));
    let path = folder.join(file);
    if !path.exists() {
        println!("skipped: {file} is not at hand (REMBUK_SHARED_DATA)");
        return None;
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_path(path).unwrap();
    Some(reader.records().map(Result::unwrap).collect())
}

#[test]
fn every_code_of_the_national_list_is_read_but_the_one_known_to_be_damaged() {
    let Some(rows) = rows("reference/national-indicators-ed2.csv", b',') else { return };
    assert_eq!(rows.len(), 400);
    for row in &rows {
        match IndicatorCode::parse(&row[1]) {
            Ok(code) => {
                assert_eq!(code.goal().map(|goal| goal.to_string()).as_deref(), Some(&row[0]), "{code}");
                assert!(code.target().is_some() && !code.is_own(), "{code}");
                assert_eq!(IndicatorCode::from_slug(&code.slug()).unwrap(), code);
            }
            Err(error) => {
                assert_eq!(&row[1], "1.1.7.1");
                assert!(
                    matches!(error, CodeError::NoSuchTarget { suggestion: Some(code), .. } if code == "11.7.1")
                );
            }
        }
    }
}

#[test]
fn every_figure_gathered_for_jember_is_read() {
    let Some(rows) = rows("jember/indicator-values.csv", b',') else { return };
    for row in &rows {
        assert_eq!(IndicatorCode::parse(&row[0]).unwrap().to_string(), row[0]);
        Direction::parse(&row[3]).unwrap();
        Year::parse(&row[4]).unwrap();
        parse_decimal(&row[5], DecimalStyle::Unknown).unwrap();
    }
}

#[test]
fn every_agency_code_is_read_and_all_agencies_stay_apart() {
    let Some(rows) = rows("jember/agencies-2021.csv", b',') else { return };
    let codes: std::collections::BTreeSet<_> =
        rows.iter().map(|row| SkpdCode::parse(&row[0]).unwrap()).collect();
    assert_eq!(codes.len(), 73);
    assert!(codes.iter().any(|code| code.damaged));
    let districts = rows.iter().filter(|row| AgencyKind::from_name(&row[1]) == AgencyKind::District).count();
    assert_eq!(districts, 31);
}

#[test]
fn every_village_lies_in_its_district_and_is_what_its_code_says() {
    let Some(rows) = rows("jember/villages.csv", b',') else { return };
    assert_eq!(rows.len(), 248);
    let jember = RegionCode::parse("35.09").unwrap();
    for row in &rows {
        let village = VillageCode::parse(&row[0]).unwrap();
        assert_eq!(village.district(), DistrictCode::parse(&row[1]).unwrap());
        assert_eq!(village.district().region(), jember);
        assert_eq!(village.kind().code(), &row[4]);
    }
}

#[test]
fn every_district_has_both_codes() {
    let Some(rows) = rows("jember/districts.csv", b',') else { return };
    assert_eq!(rows.len(), 31);
    for row in &rows {
        DistrictCode::parse(&row[0]).unwrap();
        BpsCode::parse(&row[2]).unwrap();
    }
}

#[test]
fn every_figure_of_a_file_with_mixed_decimal_signs_is_read() {
    let Some(rows) = rows("reference/east-java-2021.csv", b';') else { return };
    assert_eq!(rows.len(), 38);
    let mut figures = 0;
    for row in &rows {
        for figure in row.iter().skip(2) {
            parse_decimal(figure, DecimalStyle::Unknown).unwrap_or_else(|error| panic!("{error}"));
            figures += 1;
        }
    }
    assert_eq!(figures, 38 * 11);
}
