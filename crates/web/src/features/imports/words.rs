//! Names of kinds and states.
use crate::imports::Kind;
use rembuk_domain::imports::Batch;
use rembuk_domain::programmes::Matrix;

/// Kinds that a region's desk may bring in: the national lists belong to the installation.
pub fn kinds() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| kind.needs_region())
}

pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Calendar => "import-kind-calendar",
        Kind::Districts => "import-kind-districts",
        Kind::Villages => "import-kind-villages",
        Kind::Boundaries => "import-kind-boundaries",
        Kind::Agencies => "import-kind-agencies",
        Kind::AgencyNames => "import-kind-agency-names",
        Kind::AgencySuccessions => "import-kind-agency-successions",
        Kind::NationalIndicators => "import-kind-national-indicators",
        Kind::Indicators => "import-kind-indicators",
        Kind::IndicatorValues => "import-kind-indicator-values",
        Kind::Targets => "import-kind-targets",
        Kind::NationalTargets => "import-kind-national-targets",
        Kind::RegionComparison => "import-kind-region-comparison",
        Kind::Nomenclature => "import-kind-nomenclature",
        Kind::Programmes => "import-kind-programmes",
        Kind::ProgrammeLinks => "import-kind-programme-links",
        Kind::Plan => "import-kind-plan",
        Kind::ProgrammeWithdrawals => "import-kind-programme-withdrawals",
        Kind::ProgrammeLinkWithdrawals => "import-kind-programme-link-withdrawals",
        Kind::Matrix(Matrix::One) => "import-kind-matrix-1",
        Kind::Matrix(Matrix::Two) => "import-kind-matrix-2",
        Kind::Matrix(Matrix::Three) => "import-kind-matrix-3",
        Kind::Matrix(Matrix::Four) => "import-kind-matrix-4",
    }
}

/// A version of the plan's text can't be taken back out of the row of versions; the next one says what holds.
pub const fn can_be_undone(kind: Kind) -> bool {
    !matches!(kind, Kind::Plan)
}

pub const fn state(batch: Batch) -> &'static str {
    match batch {
        Batch::Checking => "import-state-checking",
        Batch::Ready => "import-state-ready",
        Batch::Refused => "import-state-refused",
        Batch::Unchanged => "import-state-unchanged",
        Batch::Saving => "import-state-saving",
        Batch::Saved { .. } => "import-state-saved",
        Batch::Undone { .. } => "import-state-undone",
        Batch::Interrupted => "import-state-interrupted",
        Batch::Discarded => "import-state-discarded",
    }
}

/// Key of a state by its stable name.
pub fn state_of_code(code: &str) -> &'static str {
    Batch::from_facts(code, Some(0), Some(0)).map_or("import-state-interrupted", state)
}
