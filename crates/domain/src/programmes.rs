//! What is done about the indicators: programmes of government (matrix 2), of civil society, academia and philanthropy
//! (matrix 3) and of business (matrix 4), their codes, money, states and links; and what is missing.
//!
//! | part | what it holds |
//! |---|---|
//! | [`ProgrammeCode`], [`SubActivityCode`] | the government nomenclature, one parser |
//! | [`NomenclatureVersion`], [`successor`] | one version of it follows another |
//! | [`Matrix`], [`PojkCategory`] | who may own which row |
//! | [`RowState`] | RPJMD → RKPD → DPA → realised |
//! | [`FundingSource`], [`AnnualAmounts`] | whose money, how much in which year |
//! | [`Link`], [`Links`] | which indicators a programme is meant to move, and why |
//! | [`coverage`], [`integration`] | what is missing, what serves several goals |
//! | [`furthest_behind`], [`gap_trend`] | the group furthest behind, and its gap over time |
//! | [`best_first`] | places in the order in which others can learn from them |

mod amounts;
mod code;
mod coverage;
mod funding;
mod gap;
mod gap_trend;
mod integration;
mod link;
mod matrix;
mod nomenclature;
mod row;

pub use amounts::{AmountError, AnnualAmounts};
pub use code::{Depth, ProgrammeCode, ProgrammeCodeError, SubActivityCode, Width};
pub use coverage::{Counts, Coverage, Dimension, IndicatorFacts, Inventory, Missing, MissingKind, coverage};
pub use funding::{Basis, FundingError, FundingSource};
pub use gap::{Behind, GroupFigure, best_first, furthest_behind};
pub use gap_trend::{Break, Movement, SeriesGroups, YearGap, gap_trend, movement};
pub use integration::{Integration, integration};
pub use link::{Link, LinkError, Links};
pub use matrix::{Matrix, MatrixError, PojkCategory};
pub use nomenclature::{NomenclatureError, NomenclatureVersion, PreviousCode, Successor, successor};
pub use row::{Returned, RowError, RowStage, RowState};

#[cfg(test)]
mod real_data;
