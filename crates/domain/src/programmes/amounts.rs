//! Amounts by year within the period of a plan.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::indicators::Year;
use crate::money::{MoneyError, Rupiah};
use crate::plan::PlanPeriod;

/// Why amounts do not fit the plan.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AmountError {
    #[error("{year} is outside the plan's years {period}")]
    OutsidePeriod { year: Year, period: PlanPeriod },
    #[error("{year} has two amounts")]
    Twice { year: Year },
    #[error("{year}: {error}")]
    Money { year: Year, error: MoneyError },
    #[error("the amounts do not add up to one that fits")]
    TotalTooLarge,
    #[error("the years add up to {computed}, not to the stated total {stated}")]
    TotalDiffers { stated: Rupiah, computed: Rupiah },
}

impl AmountError {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        match self {
            Self::OutsidePeriod { .. } => "amount-outside-period",
            Self::Twice { .. } => "amount-twice",
            Self::Money { error, .. } => error.key(),
            Self::TotalTooLarge => "amount-total-too-large",
            Self::TotalDiffers { .. } => "amount-total-differs",
        }
    }
}

/// Indicative ceilings or budgets of one row by year. A year without an amount is unknown, not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnnualAmounts {
    period: PlanPeriod,
    by_year: BTreeMap<Year, Rupiah>,
    total: Rupiah,
}

impl AnnualAmounts {
    /// # Errors
    /// A year outside the period or named twice; an amount that is negative or absurd; a total that does not fit.
    pub fn new(
        period: PlanPeriod,
        amounts: impl IntoIterator<Item = (Year, Rupiah)>,
    ) -> Result<Self, AmountError> {
        let mut by_year = BTreeMap::new();
        for (year, amount) in amounts {
            if !period.contains(year) {
                return Err(AmountError::OutsidePeriod { year, period });
            }
            let amount = Rupiah::budget(amount.get()).map_err(|error| AmountError::Money { year, error })?;
            if by_year.insert(year, amount).is_some() {
                return Err(AmountError::Twice { year });
            }
        }
        let total = Rupiah::sum(by_year.values().copied()).map_err(|_| AmountError::TotalTooLarge)?;
        Ok(Self { period, by_year, total })
    }

    /// [`new`](Self::new) for a file that states the total too.
    ///
    /// # Errors
    /// Those of `new`; `TotalDiffers`.
    pub fn with_total(
        period: PlanPeriod,
        amounts: impl IntoIterator<Item = (Year, Rupiah)>,
        stated: Rupiah,
    ) -> Result<Self, AmountError> {
        let amounts = Self::new(period, amounts)?;
        if amounts.total == stated {
            Ok(amounts)
        } else {
            Err(AmountError::TotalDiffers { stated, computed: amounts.total })
        }
    }

    pub const fn period(&self) -> PlanPeriod {
        self.period
    }

    /// `None` where no amount was given.
    pub fn get(&self, year: Year) -> Option<Rupiah> {
        self.by_year.get(&year).copied()
    }

    /// The given amounts in order of years.
    pub fn iter(&self) -> impl Iterator<Item = (Year, Rupiah)> + '_ {
        self.by_year.iter().map(|(year, amount)| (*year, *amount))
    }

    /// Sum of the given amounts.
    pub const fn total(&self) -> Rupiah {
        self.total
    }

    pub fn is_empty(&self) -> bool {
        self.by_year.is_empty()
    }

    /// Years of the period for which nobody gave an amount.
    pub fn missing_years(&self) -> impl Iterator<Item = Year> + '_ {
        self.period.years().filter(|year| !self.by_year.contains_key(year))
    }
}

#[cfg(test)]
mod tests;
