//! Words of files for stages and sources of funds; reading them again gives the same.
use rembuk_domain::programmes::{FundingSource, RowStage};

/// Empty for a stage nobody stated.
pub(super) fn stage_word(code: &str) -> &'static str {
    RowStage::parse(code).map(RowStage::document).unwrap_or_default()
}

/// A source of funds as plans write it; reading it again gives the same source.
pub(crate) fn funding_word(source: FundingSource) -> &'static str {
    use FundingSource as S;
    match source {
        S::OwnRevenue => "PAD",
        S::GeneralAllocation => "DAU",
        S::SharedRevenue => "DBH",
        S::SpecialPhysical => "DAK fisik",
        S::SpecialNonPhysical => "DAK nonfisik",
        S::FiscalIncentive => "insentif fiskal",
        S::VillageFund => "dana desa",
        S::InterregionalTransfer => "transfer antardaerah",
        S::PublicServiceBody => "BLUD",
        S::StateBudget => "APBN",
        S::ProvincialBudget => "APBD provinsi",
        S::VillageBudget => "APBDes",
        S::TobaccoExcise => "DBHCHT",
        S::Grant => "hibah",
        S::CorporateResponsibility => "CSR/TJSL",
        S::Philanthropy => "filantropi",
        S::Zakat => "zakat",
        S::SelfHelp => "swadaya",
        S::DevelopmentPartner => "mitra pembangunan",
        S::PublicPrivatePartnership => "KPBU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_of_every_source_of_funds_is_read_as_that_source() {
        for source in FundingSource::ALL {
            assert_eq!(FundingSource::parse(funding_word(source)), Ok(source));
        }
    }
}
