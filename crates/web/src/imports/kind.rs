//! The kinds of files, their names, and what else follows from a kind.
use rembuk_domain::programmes::Matrix;
use rembuk_store::search::SearchKind;

/// The kinds of files. The national list and the nomenclature belong to the installation, everything else
/// to a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Districts,
    Villages,
    Boundaries,
    Agencies,
    AgencyNames,
    AgencySuccessions,
    NationalIndicators,
    Indicators,
    IndicatorValues,
    Targets,
    NationalTargets,
    RegionComparison,
    Nomenclature,
    Programmes,
    ProgrammeLinks,
    Plan,
    /// Days off with their legal source
    Calendar,
    ProgrammeWithdrawals,
    ProgrammeLinkWithdrawals,
    /// The official tables 1 to 4: indicators with targets, programmes with links
    Matrix(Matrix),
}

impl Kind {
    /// In the order in which a new region needs them.
    pub const ALL: [Self; 23] = [
        Self::NationalIndicators,
        Self::Nomenclature,
        Self::Districts,
        Self::Villages,
        Self::Boundaries,
        Self::Agencies,
        Self::AgencyNames,
        Self::AgencySuccessions,
        Self::Indicators,
        Self::IndicatorValues,
        Self::Targets,
        Self::NationalTargets,
        Self::RegionComparison,
        Self::Programmes,
        Self::ProgrammeLinks,
        Self::Plan,
        Self::Calendar,
        Self::ProgrammeWithdrawals,
        Self::ProgrammeLinkWithdrawals,
        Self::Matrix(Matrix::One),
        Self::Matrix(Matrix::Two),
        Self::Matrix(Matrix::Three),
        Self::Matrix(Matrix::Four),
    ];

    /// Stable name on the command line and in the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Districts => "districts",
            Self::Villages => "villages",
            Self::Boundaries => "boundaries",
            Self::Agencies => "agencies",
            Self::AgencyNames => "agency-names",
            Self::AgencySuccessions => "agency-successions",
            Self::NationalIndicators => "national-indicators",
            Self::Indicators => "indicators",
            Self::IndicatorValues => "indicator-values",
            Self::Targets => "targets",
            Self::NationalTargets => "national-targets",
            Self::RegionComparison => "region-comparison",
            Self::Nomenclature => "nomenclature",
            Self::Programmes => "programmes",
            Self::ProgrammeLinks => "programme-links",
            Self::Plan => "plan",
            Self::Calendar => "calendar",
            Self::ProgrammeWithdrawals => "programme-withdrawals",
            Self::ProgrammeLinkWithdrawals => "programme-link-withdrawals",
            Self::Matrix(matrix) => matrix.code(),
        }
    }

    /// Kind of the entry that an import leaves in the record.
    pub const fn entry_kind(self) -> &'static str {
        match self {
            Self::Districts => "districts-imported",
            Self::Villages => "villages-imported",
            Self::Boundaries => "boundaries-imported",
            Self::Agencies => "agencies-imported",
            Self::AgencyNames => "agency-names-imported",
            Self::AgencySuccessions => "agency-successions-imported",
            Self::NationalIndicators => "national-indicators-imported",
            Self::Indicators => "indicators-imported",
            Self::IndicatorValues => "indicator-values-imported",
            Self::Targets => "targets-imported",
            Self::NationalTargets => "national-targets-imported",
            Self::RegionComparison => "region-comparison-imported",
            Self::Nomenclature => "nomenclature-imported",
            Self::Programmes => "programmes-imported",
            Self::ProgrammeLinks => "programme-links-imported",
            Self::Plan => "plan-imported",
            Self::Calendar => "calendar-imported",
            Self::ProgrammeWithdrawals => "programmes-withdrawn",
            Self::ProgrammeLinkWithdrawals => "programme-links-withdrawn",
            Self::Matrix(Matrix::One) => "matrix-1-imported",
            Self::Matrix(Matrix::Two) => "matrix-2-imported",
            Self::Matrix(Matrix::Three) => "matrix-3-imported",
            Self::Matrix(Matrix::Four) => "matrix-4-imported",
        }
    }

    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code.trim())
    }

    /// What a reader can find by search that rows of this kind change.
    pub(crate) const fn found_as(self) -> &'static [SearchKind] {
        match self {
            Self::Districts => &[SearchKind::District, SearchKind::Village],
            Self::Villages => &[SearchKind::Village],
            Self::Agencies | Self::AgencyNames | Self::AgencySuccessions => {
                &[SearchKind::Agency, SearchKind::Organisation]
            }
            // The first figure, target or link of a national indicator brings the indicator with it.
            Self::IndicatorValues | Self::Targets | Self::NationalTargets | Self::Matrix(Matrix::One) => {
                &[SearchKind::Indicator]
            }
            // A programme is also found by the indicators it serves.
            Self::Indicators | Self::ProgrammeLinks => &[SearchKind::Indicator, SearchKind::Programme],
            Self::ProgrammeWithdrawals | Self::ProgrammeLinkWithdrawals => &[SearchKind::Programme],
            // A row may bring the organisation that runs it, a matrix the indicator it serves.
            Self::Programmes | Self::Matrix(_) => {
                &[SearchKind::Indicator, SearchKind::Agency, SearchKind::Organisation, SearchKind::Programme]
            }
            Self::Plan => &[SearchKind::Chapter],
            Self::Boundaries
            | Self::NationalIndicators
            | Self::RegionComparison
            | Self::Nomenclature
            | Self::Calendar => &[],
        }
    }

    /// Whether the rows belong to a region; the national list and the nomenclature belong to the installation.
    pub const fn needs_region(self) -> bool {
        !matches!(self, Self::NationalIndicators | Self::Nomenclature)
    }

    /// Whether sound rows may be taken without the faulty ones; a text is one whole.
    pub const fn has_rows(self) -> bool {
        !matches!(self, Self::Plan)
    }
}
