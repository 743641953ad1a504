//! The real budget and the real nomenclature go through the parsers, where they are at hand. Without them each test says
//! that it was skipped.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::{PreviousCode, ProgrammeCode, SubActivityCode, Successor, Width, successor};
use crate::money::{Rupiah, Scale};

/// Rows of a file, or `None` after saying that the test is skipped.
fn rows(file: &str) -> Option<Vec<csv::StringRecord>> {
    let folder = std::env::var_os("REMBUK_SHARED_DATA")
        .map(PathBuf::from)
        .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"));
    let path = folder.join(file);
    if !path.exists() {
        println!("skipped: {file} is not at hand (REMBUK_SHARED_DATA)");
        return None;
    }
    Some(csv::Reader::from_path(path).unwrap().records().map(Result::unwrap).collect())
}

#[test]
fn every_sub_activity_of_the_budget_is_read_and_the_ceilings_add_up() {
    let Some(rows) = rows("jember/programmes-2021.csv") else { return };
    assert_eq!(rows.len(), 1460);
    for row in &rows {
        let code = SubActivityCode::parse(&row[6]).unwrap();
        assert_eq!((code.to_string().as_str(), code.width()), (&row[6], Width::Two));
        assert_eq!(
            ProgrammeCode::parse(&row[2]).unwrap(),
            ProgrammeCode::parse(&row[4]).unwrap().programme()
        );
    }
    let total = Rupiah::sum(rows.iter().map(|row| Rupiah::parse_budget(&row[11]).unwrap())).unwrap();
    assert_eq!(total, Rupiah(4_737_624_969_629));
    assert_eq!(total.scale(), ("4.74".to_owned(), Scale::Trillion));
}

#[test]
fn three_rows_of_the_budget_stand_under_an_activity_that_is_not_theirs() {
    let Some(rows) = rows("jember/programmes-2021.csv") else { return };
    let astray = rows.iter().filter(|row| {
        SubActivityCode::parse(&row[6]).unwrap().activity() != ProgrammeCode::parse(&row[4]).unwrap()
    });
    assert_eq!(astray.count(), 3);
}

#[test]
fn every_code_of_the_nomenclature_is_read_and_stands_under_its_parents() {
    let Some(rows) = rows("reference/programme-nomenclature-2027.csv") else { return };
    assert_eq!(rows.len(), 3550);
    let codes: Vec<SubActivityCode> =
        rows.iter().map(|row| SubActivityCode::parse(&row[6]).unwrap()).collect();
    for (row, code) in rows.iter().zip(&codes) {
        assert_eq!(code.width(), Width::Four);
        assert_eq!(code.activity(), ProgrammeCode::parse(&row[4]).unwrap());
        assert_eq!(code.programme(), ProgrammeCode::parse(&row[2]).unwrap());
        assert_eq!(code.get().field(), row[0]);
    }
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 3550);
    assert_eq!(codes.iter().filter(|code| code.get().is_common()).count(), 111);
}

#[test]
fn previous_codes_of_the_nomenclature_lead_to_their_successors() {
    let Some(rows) = rows("reference/programme-nomenclature-2027.csv") else { return };
    let links: Vec<PreviousCode> = rows
        .iter()
        .filter(|row| !row[14].trim().is_empty())
        .map(|row| {
            let (previous, name) = ProgrammeCode::parse_with_name(&row[14]).unwrap();
            assert!(!name.is_empty());
            PreviousCode { code: ProgrammeCode::parse(&row[6]).unwrap(), previous }
        })
        .collect();
    assert_eq!(links.len(), 176);
    for link in &links {
        assert_eq!(successor(link.previous, &links), Successor::One(link.code));
    }
}
