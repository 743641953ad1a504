use proptest::prelude::*;

use super::*;

#[test]
fn every_source_reads_its_code_and_no_two_share_one() {
    let mut codes: Vec<&str> = FundingSource::ALL.iter().map(|source| source.code()).collect();
    for source in FundingSource::ALL {
        assert_eq!(FundingSource::parse(source.code()), Ok(source));
    }
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 20);
    let official = FundingSource::ALL.iter().filter(|source| source.basis() == Basis::Official).count();
    assert_eq!(official, 9);
}

#[test]
fn case_spaces_and_signs_do_not_matter() {
    for raw in ["DAK Non-Fisik", "dak nonfisik", " D A K non fisik ", "Dana Alokasi Khusus Nonfisik"] {
        assert_eq!(FundingSource::parse(raw), Ok(FundingSource::SpecialNonPhysical), "{raw}");
    }
    for raw in ["CSR/TJSL", "CSR", "TJSL"] {
        assert_eq!(FundingSource::parse(raw), Ok(FundingSource::CorporateResponsibility), "{raw}");
    }
}

#[test]
fn what_may_be_several_sources_is_asked_not_guessed() {
    assert_eq!(FundingSource::parse("APBD").unwrap_err().key(), "funding-too-general");
    let Err(FundingError::TooGeneral { may_be, .. }) = FundingSource::parse("DAK") else { panic!("guessed") };
    assert_eq!(may_be, [FundingSource::SpecialPhysical, FundingSource::SpecialNonPhysical]);
    assert_eq!(FundingSource::parse("dana taktis").unwrap_err().key(), "funding-unknown");
    assert_eq!(FundingSource::parse(" - ").unwrap_err().key(), "funding-empty");
}

#[test]
fn several_sources_are_read_in_order_each_once() {
    use FundingSource::{GeneralAllocation, OwnRevenue, PublicServiceBody};
    for raw in ["PAD; DAU + BLUD", "pad;dau;blud;", "PAD, DAU, PAD, BLUD"] {
        let found = FundingSource::parse_list(raw).unwrap();
        assert_eq!(found, [OwnRevenue, GeneralAllocation, PublicServiceBody], "{raw}");
    }
    assert_eq!(FundingSource::parse_list("PAD;;DAU").unwrap_err().key(), "funding-empty");
    assert_eq!(FundingSource::parse_list("PAD; APBD").unwrap_err().key(), "funding-too-general");
    assert_eq!(FundingSource::parse_list("").unwrap_err().key(), "funding-empty");
}

proptest! {
    #[test]
    fn any_list_of_sources_reads_back(picked in prop::collection::btree_set(0usize..20, 1..6), plus in any::<bool>()) {
        let sources: Vec<FundingSource> = picked.into_iter().map(|i| FundingSource::ALL[i]).collect();
        let codes: Vec<String> = sources.iter().map(|source| source.code().to_uppercase()).collect();
        let raw = codes.join(if plus { " + " } else { ";" });
        prop_assert_eq!(FundingSource::parse_list(&raw), Ok(sources));
    }
}
