//! How far a row of matrix 2 has come in one year: RPJMD → RKPD → DPA → realised.
//!
//! ```text
//! Proposed --plan--> Planned --budget--> Budgeted --realise--> Realised
//!     <--go_back-------  <--go_back---------  <--go_back----------
//! ```
//! Forward one arrow at a time; backward one arrow at a time, and never without a reason.

use thiserror::Error;

use crate::money::{MoneyError, Rupiah};

/// Why a row does not move.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RowError {
    /// The arrow from `from` to `to` does not exist.
    #[error("a row that is {} cannot become {}", .from.code(), .to.code())]
    NoArrow { from: RowStage, to: RowStage },
    #[error("a proposed row has nothing to go back to")]
    NothingBefore,
    #[error("going back needs a reason")]
    ReasonMissing,
    #[error(transparent)]
    Money(#[from] MoneyError),
    #[error("`{raw}` is not a state of a row")]
    UnknownStage { raw: String },
    /// Stored fields that contradict each other.
    #[error("a row that is {} lacks its budget or its spending, or has what it cannot have yet", .stage.code())]
    Contradiction { stage: RowStage },
}

impl RowError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoArrow { .. } => "row-no-arrow",
            Self::NothingBefore => "row-nothing-before",
            Self::ReasonMissing => "row-reason-missing",
            Self::Money(error) => error.key(),
            Self::UnknownStage { .. } => "row-unknown-state",
            Self::Contradiction { .. } => "row-contradiction",
        }
    }
}

/// The name of a state, without what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowStage {
    /// In the five-year plan (RPJMD)
    Proposed,
    /// In the plan of the year (RKPD)
    Planned,
    /// In the budget of the agency (DPA)
    Budgeted,
    Realised,
}

impl RowStage {
    pub const ALL: [Self; 4] = [Self::Proposed, Self::Planned, Self::Budgeted, Self::Realised];

    /// Stable name for columns and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Planned => "planned",
            Self::Budgeted => "budgeted",
            Self::Realised => "realised",
        }
    }

    /// The document that holds a row of this state, as plans write it.
    pub const fn document(self) -> &'static str {
        match self {
            Self::Proposed => "RPJMD",
            Self::Planned => "RKPD",
            Self::Budgeted => "DPA",
            Self::Realised => "realisasi",
        }
    }

    /// Reads a stable name or the document of a spreadsheet column (RPJMD, RKPD, DPA, realisasi).
    pub fn parse(raw: &str) -> Result<Self, RowError> {
        match raw.trim().to_lowercase().as_str() {
            "proposed" | "rpjmd" => Ok(Self::Proposed),
            "planned" | "rkpd" => Ok(Self::Planned),
            "budgeted" | "dpa" => Ok(Self::Budgeted),
            "realised" | "realisasi" | "terealisasi" => Ok(Self::Realised),
            _ => Err(RowError::UnknownStage { raw: raw.to_owned() }),
        }
    }
}

/// The state of a row in one year. Only a budgeted row has a budget, only a realised one has spending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    Proposed,
    Planned,
    Budgeted { budget: Rupiah },
    // Spending may exceed the budget in a report; it is shown, not refused.
    Realised { budget: Rupiah, spent: Rupiah },
}

/// A row that went one arrow back, with the reason that is published with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub from: RowStage,
    pub state: RowState,
    reason: String,
}

impl Returned {
    pub fn reason(&self) -> &str {
        &self.reason
    }
}

impl RowState {
    /// A state as it is stored.
    ///
    /// # Errors
    /// `Contradiction` if an amount is missing or is there too early; `Money` if one is negative or absurd.
    pub fn from_parts(
        stage: RowStage,
        budget: Option<Rupiah>,
        spent: Option<Rupiah>,
    ) -> Result<Self, RowError> {
        match (stage, budget, spent) {
            (RowStage::Proposed, None, None) => Ok(Self::Proposed),
            (RowStage::Planned, None, None) => Ok(Self::Planned),
            (RowStage::Budgeted, Some(budget), None) => Self::Planned.budget(budget),
            (RowStage::Realised, Some(budget), Some(spent)) => Self::Planned.budget(budget)?.realise(spent),
            _ => Err(RowError::Contradiction { stage }),
        }
    }

    pub const fn stage(self) -> RowStage {
        match self {
            Self::Proposed => RowStage::Proposed,
            Self::Planned => RowStage::Planned,
            Self::Budgeted { .. } => RowStage::Budgeted,
            Self::Realised { .. } => RowStage::Realised,
        }
    }

    pub const fn budgeted(self) -> Option<Rupiah> {
        match self {
            Self::Proposed | Self::Planned => None,
            Self::Budgeted { budget } | Self::Realised { budget, .. } => Some(budget),
        }
    }

    pub const fn spent(self) -> Option<Rupiah> {
        match self {
            Self::Realised { spent, .. } => Some(spent),
            _ => None,
        }
    }

    /// Proposed --> Planned: the plan of the year takes the row up.
    ///
    /// # Errors
    /// `NoArrow`.
    pub fn plan(self) -> Result<Self, RowError> {
        match self {
            Self::Proposed => Ok(Self::Planned),
            other => Err(other.no_arrow(RowStage::Planned)),
        }
    }

    /// Planned --> Budgeted: the agency's budget holds it.
    ///
    /// # Errors
    /// `NoArrow`; `Money` for a negative or absurd budget.
    pub fn budget(self, budget: Rupiah) -> Result<Self, RowError> {
        match self {
            Self::Planned => Ok(Self::Budgeted { budget: Rupiah::budget(budget.get())? }),
            other => Err(other.no_arrow(RowStage::Budgeted)),
        }
    }

    /// Budgeted --> Realised: what was spent is reported.
    ///
    /// # Errors
    /// `NoArrow`; `Money` for a negative or absurd amount.
    pub fn realise(self, spent: Rupiah) -> Result<Self, RowError> {
        match self {
            Self::Budgeted { budget } => Ok(Self::Realised { budget, spent: Rupiah::budget(spent.get())? }),
            other => Err(other.no_arrow(RowStage::Realised)),
        }
    }

    /// One arrow back. What the later state held is gone from the row; the record keeps it.
    ///
    /// # Errors
    /// `ReasonMissing` if the reason has no letter or digit; `NothingBefore`.
    pub fn go_back(self, reason: &str) -> Result<Returned, RowError> {
        let state = match self {
            Self::Proposed => return Err(RowError::NothingBefore),
            Self::Planned => Self::Proposed,
            Self::Budgeted { .. } => Self::Planned,
            Self::Realised { budget, .. } => Self::Budgeted { budget },
        };
        let reason = reason.trim();
        if !reason.contains(char::is_alphanumeric) {
            return Err(RowError::ReasonMissing);
        }
        Ok(Returned { from: self.stage(), state, reason: reason.to_owned() })
    }

    const fn no_arrow(self, to: RowStage) -> RowError {
        RowError::NoArrow { from: self.stage(), to }
    }
}

#[cfg(test)]
mod tests;
