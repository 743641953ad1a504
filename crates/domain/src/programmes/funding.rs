//! Whose money a programme runs on.

use thiserror::Error;

/// Why a text names no source of funds.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FundingError {
    #[error("the source of funds is empty")]
    Empty,
    #[error("`{raw}` is not a known source of funds")]
    Unknown { raw: String },
    /// "APBD" and "DAK" name several sources; which one, only the file's owner knows.
    #[error("`{raw}` is not one source of funds but may be {}", names(.may_be))]
    TooGeneral { raw: String, may_be: &'static [FundingSource] },
}

fn names(sources: &[FundingSource]) -> String {
    sources.iter().map(|source| source.code()).collect::<Vec<_>>().join(", ")
}

impl FundingError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "funding-empty",
            Self::Unknown { .. } => "funding-unknown",
            Self::TooGeneral { .. } => "funding-too-general",
        }
    }
}

/// Where the name of a source comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Named by the rules of regional finance
    Official,
    /// Usual in plans; a default that a region may change
    FromPractice,
}

/// A source of funds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FundingSource {
    /// Official: the region's own revenue (PAD)
    OwnRevenue,
    /// Official: general allocation (DAU)
    GeneralAllocation,
    /// Official: shared revenue (DBH)
    SharedRevenue,
    /// Official: special allocation, physical (DAK fisik)
    SpecialPhysical,
    /// Official: special allocation, non-physical (DAK non-fisik)
    SpecialNonPhysical,
    /// Official: fiscal incentive (insentif fiskal)
    FiscalIncentive,
    /// Official: village fund (dana desa)
    VillageFund,
    /// Official: transfer between regions (transfer antar daerah)
    InterregionalTransfer,
    /// Official: revenue of a public service body (BLUD)
    PublicServiceBody,
    /// From practice: state budget (APBN)
    StateBudget,
    /// From practice: provincial budget (APBD provinsi)
    ProvincialBudget,
    /// From practice: village budget (APBDes)
    VillageBudget,
    /// From practice: shared tobacco excise (DBHCHT)
    TobaccoExcise,
    /// From practice: grant (hibah)
    Grant,
    /// From practice: corporate responsibility (CSR/TJSL)
    CorporateResponsibility,
    /// From practice: filantropi
    Philanthropy,
    /// From practice: zakat
    Zakat,
    /// From practice: what people bring themselves (swadaya)
    SelfHelp,
    /// From practice: development partner (mitra pembangunan)
    DevelopmentPartner,
    /// From practice: public-private partnership (KPBU)
    PublicPrivatePartnership,
}

use FundingSource as S;

/// What "APBD" without more may mean: the parts of a region's budget.
const REGIONAL_BUDGET: &[S] = &[
    S::OwnRevenue,
    S::GeneralAllocation,
    S::SharedRevenue,
    S::SpecialPhysical,
    S::SpecialNonPhysical,
    S::FiscalIncentive,
    S::InterregionalTransfer,
    S::PublicServiceBody,
    S::ProvincialBudget,
];
const SPECIAL: &[S] = &[S::SpecialPhysical, S::SpecialNonPhysical];

impl FundingSource {
    pub const ALL: [Self; 20] = [
        S::OwnRevenue,
        S::GeneralAllocation,
        S::SharedRevenue,
        S::SpecialPhysical,
        S::SpecialNonPhysical,
        S::FiscalIncentive,
        S::VillageFund,
        S::InterregionalTransfer,
        S::PublicServiceBody,
        S::StateBudget,
        S::ProvincialBudget,
        S::VillageBudget,
        S::TobaccoExcise,
        S::Grant,
        S::CorporateResponsibility,
        S::Philanthropy,
        S::Zakat,
        S::SelfHelp,
        S::DevelopmentPartner,
        S::PublicPrivatePartnership,
    ];

    /// Stable name for columns, addresses and text keys: the Indonesian abbreviation where there is one.
    pub const fn code(self) -> &'static str {
        match self {
            S::OwnRevenue => "pad",
            S::GeneralAllocation => "dau",
            S::SharedRevenue => "dbh",
            S::SpecialPhysical => "dak-fisik",
            S::SpecialNonPhysical => "dak-non-fisik",
            S::FiscalIncentive => "insentif-fiskal",
            S::VillageFund => "dana-desa",
            S::InterregionalTransfer => "transfer-antar-daerah",
            S::PublicServiceBody => "blud",
            S::StateBudget => "apbn",
            S::ProvincialBudget => "apbd-provinsi",
            S::VillageBudget => "apbdes",
            S::TobaccoExcise => "dbhcht",
            S::Grant => "hibah",
            S::CorporateResponsibility => "csr-tjsl",
            S::Philanthropy => "filantropi",
            S::Zakat => "zakat",
            S::SelfHelp => "swadaya",
            S::DevelopmentPartner => "mitra-pembangunan",
            S::PublicPrivatePartnership => "kpbu",
        }
    }

    pub const fn basis(self) -> Basis {
        match self {
            S::OwnRevenue
            | S::GeneralAllocation
            | S::SharedRevenue
            | S::SpecialPhysical
            | S::SpecialNonPhysical
            | S::FiscalIncentive
            | S::VillageFund
            | S::InterregionalTransfer
            | S::PublicServiceBody => Basis::Official,
            _ => Basis::FromPractice,
        }
    }

    /// Reads one source, whatever its case, spaces and signs: "DAK Non-Fisik", "dak nonfisik", "Dana Alokasi Umum".
    ///
    /// # Errors
    /// `Empty`, `Unknown`; `TooGeneral` for "APBD" and "DAK".
    pub fn parse(raw: &str) -> Result<Self, FundingError> {
        let text = letters(raw);
        if text.is_empty() {
            return Err(FundingError::Empty);
        }
        if let Some(found) = Self::ALL.into_iter().find(|source| letters(source.code()) == text) {
            return Ok(found);
        }
        let too_general = |may_be| Err(FundingError::TooGeneral { raw: raw.to_owned(), may_be });
        match text.as_str() {
            "pendapatanaslidaerah" => Ok(S::OwnRevenue),
            "danaalokasiumum" => Ok(S::GeneralAllocation),
            "danabagihasil" => Ok(S::SharedRevenue),
            "danaalokasikhususfisik" => Ok(S::SpecialPhysical),
            "danaalokasikhususnonfisik" => Ok(S::SpecialNonPhysical),
            "danainsentiffiskal" => Ok(S::FiscalIncentive),
            "dd" => Ok(S::VillageFund),
            "badanlayananumumdaerah" => Ok(S::PublicServiceBody),
            "apbdprov" | "apbdpropinsi" => Ok(S::ProvincialBudget),
            "apbdesa" => Ok(S::VillageBudget),
            "danabagihasilcukaihasiltembakau" | "dbhcukaihasiltembakau" => Ok(S::TobaccoExcise),
            "csr" | "tjsl" | "tjslcsr" => Ok(S::CorporateResponsibility),
            "apbd" | "apbdkabupaten" | "apbdkab" | "apbdkota" | "apbdkabupatenkota" => {
                too_general(REGIONAL_BUDGET)
            }
            "dak" | "danaalokasikhusus" => too_general(SPECIAL),
            _ => Err(FundingError::Unknown { raw: raw.to_owned() }),
        }
    }

    /// Reads several sources separated by `;`, `+` or `,`: in the order written, each once.
    ///
    /// # Errors
    /// The first part that is not a source; a part left empty between two signs.
    pub fn parse_list(raw: &str) -> Result<Vec<Self>, FundingError> {
        let text = raw.trim().trim_end_matches(';');
        let mut sources = Vec::new();
        for part in text.split([';', '+', ',']) {
            let source = Self::parse(part)?;
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        Ok(sources)
    }
}

/// Lower case, letters and digits only.
fn letters(raw: &str) -> String {
    raw.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests;
