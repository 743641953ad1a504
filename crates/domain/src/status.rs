//! The traffic light of an indicator: achieved, will be achieved, needs special attention, and the honest rest.
//!
//! The official algorithm is not public here; this one is shown beside every result. With target t, value v of the same
//! year and series, previous value p (else the baseline): no v is "no data"; no t is "no target"; v that meets t in its
//! direction is "achieved"; v better than p is "will be achieved"; anything else needs special attention. Whether an
//! unchanged value, or one with nothing to compare, needs attention is a setting. A direction that nobody stated is
//! never guessed: the answer is then "cannot say".

use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;

use crate::indicators::{Direction, Year};

/// A value or target with its year.
pub type Figure = (Year, Decimal);

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    Achieved,
    /// Akan tercapai: not there yet, but better than before
    OnTrack,
    NeedsAttention,
    /// There is a value, and nothing agreed to hold it against
    NoTarget,
    NoData,
    /// Value and target exist, but not which way is good
    CannotSay,
}

impl Status {
    pub const ALL: [Self; 6] =
        [Self::Achieved, Self::OnTrack, Self::NeedsAttention, Self::NoTarget, Self::NoData, Self::CannotSay];

    /// Stable name for columns, addresses and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Achieved => "achieved",
            Self::OnTrack => "on-track",
            Self::NeedsAttention => "needs-attention",
            Self::NoTarget => "no-target",
            Self::NoData => "no-data",
            Self::CannotSay => "cannot-say",
        }
    }

    /// The status of a stable name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code.trim())
    }
}

/// What an unmet value counts as when it did not change, or when there is nothing to compare it with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Unchanged {
    #[default]
    NeedsAttention,
    OnTrack,
}

/// What a region may set about the traffic light.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Settings {
    pub unchanged: Unchanged,
}

/// What the status of one series in one year rests on. All figures are of ONE series (one source, one method).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    pub direction: Option<Direction>,
    pub value: Option<Figure>,
    /// Judges only a value of its own year
    pub target: Option<Figure>,
    /// Compared only if earlier than the value
    pub previous: Option<Figure>,
    /// Stands in for a missing previous value, if earlier than the value
    pub baseline: Option<Figure>,
}

/// A status with how it came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    pub status: Status,
    /// Percent of the target, one decimal; above 100 means exceeded
    pub score: Option<Decimal>,
    pub working: Working,
}

/// The steps that led to a status: data for a sentence, not the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Working {
    NoValue,
    NoTarget { value: Figure },
    DirectionUnknown { value: Figure, target: Figure },
    Meets { value: Figure, target: Figure, direction: Direction },
    Improving { value: Figure, previous: Figure, target: Figure, direction: Direction, from_baseline: bool },
    Worsening { value: Figure, previous: Figure, target: Figure, direction: Direction, from_baseline: bool },
    Unchanged { value: Figure, previous: Figure, target: Figure, direction: Direction, from_baseline: bool },
    NothingToCompare { value: Figure, target: Figure, direction: Direction },
}

/// Judges one value of one series by the rules at the head of this module.
pub fn assess(facts: &Facts, settings: &Settings) -> Assessment {
    let without_score = |status, working| Assessment { status, score: None, working };
    let Some(value) = facts.value else {
        return without_score(Status::NoData, Working::NoValue);
    };
    let Some(target) = facts.target.filter(|(year, _)| *year == value.0) else {
        return without_score(Status::NoTarget, Working::NoTarget { value });
    };
    let Some(direction) = facts.direction else {
        return without_score(Status::CannotSay, Working::DirectionUnknown { value, target });
    };
    let (status, working) = if at_least_as_good(value.1, target.1, direction) {
        (Status::Achieved, Working::Meets { value, target, direction })
    } else {
        compare(facts, value, target, direction, settings)
    };
    Assessment { status, score: score(value.1, target.1, direction), working }
}

fn compare(
    facts: &Facts,
    value: Figure,
    target: Figure,
    direction: Direction,
    settings: &Settings,
) -> (Status, Working) {
    let earlier = |figure: &Figure| figure.0 < value.0;
    let previous = facts.previous.filter(earlier).map(|figure| (figure, false));
    let compared = previous.or_else(|| facts.baseline.filter(earlier).map(|figure| (figure, true)));
    let undecided = match settings.unchanged {
        Unchanged::NeedsAttention => Status::NeedsAttention,
        Unchanged::OnTrack => Status::OnTrack,
    };
    let Some((previous, from_baseline)) = compared else {
        return (undecided, Working::NothingToCompare { value, target, direction });
    };
    if value.1 == previous.1 {
        (undecided, Working::Unchanged { value, previous, target, direction, from_baseline })
    } else if at_least_as_good(value.1, previous.1, direction) {
        (Status::OnTrack, Working::Improving { value, previous, target, direction, from_baseline })
    } else {
        (Status::NeedsAttention, Working::Worsening { value, previous, target, direction, from_baseline })
    }
}

/// Whether `value` is as good as `other`, or better.
pub(crate) fn at_least_as_good(value: Decimal, other: Decimal, direction: Direction) -> bool {
    match direction {
        Direction::HigherIsBetter => value >= other,
        Direction::LowerIsBetter => value <= other,
    }
}

/// v/t·100 when higher is better, t/v·100 when lower is better, rounded half away from zero to one decimal.
/// `None` where the ratio says nothing: a target of zero or less, a value below zero, a value of zero that should fall.
fn score(value: Decimal, target: Decimal, direction: Direction) -> Option<Decimal> {
    if target <= Decimal::ZERO || value < Decimal::ZERO {
        return None;
    }
    let ratio = match direction {
        Direction::HigherIsBetter => value.checked_div(target)?,
        Direction::LowerIsBetter => target.checked_div(value)?,
    };
    let percent = ratio.checked_mul(Decimal::ONE_HUNDRED)?;
    let mut score = percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
    score.rescale(1);
    Some(score)
}

/// Judges a series by its latest value, whatever order the figures come in.
///
/// The latest value is judged by the target of its own year. If that year has no target the answer is "no target":
/// a target of another year never judges, and an older value that had one does not speak for the present.
/// Compared with the latest earlier value of the series, else with the baseline.
pub fn judge_year(
    values: &[Figure],
    targets: &[Figure],
    baseline: Option<Figure>,
    direction: Option<Direction>,
    settings: &Settings,
) -> Assessment {
    let value = values.iter().max_by_key(|figure| figure.0).copied();
    let year = value.map(|figure| figure.0);
    let facts = Facts {
        direction,
        value,
        target: targets.iter().find(|figure| Some(figure.0) == year).copied(),
        previous: values.iter().filter(|figure| Some(figure.0) < year).max_by_key(|figure| figure.0).copied(),
        baseline,
    };
    assess(&facts, settings)
}

/// An override must say why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an override of the computed status needs a reason")]
pub struct ReasonMissing;

impl ReasonMissing {
    /// Key of the text that explains the error to a reader.
    pub fn key(&self) -> &'static str {
        "status-override-reason-missing"
    }
}

/// A status set by hand. It stands beside the computed one and never replaces it out of sight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Override {
    status: Status,
    reason: String,
}

impl Override {
    /// # Errors
    /// `ReasonMissing` if the reason is blank.
    pub fn new(status: Status, reason: &str) -> Result<Self, ReasonMissing> {
        match reason.trim() {
            "" => Err(ReasonMissing),
            reason => Ok(Self { status, reason: reason.to_owned() }),
        }
    }

    pub const fn status(&self) -> Status {
        self.status
    }

    pub fn reason(&self) -> &str {
        &self.reason
    }
}

#[cfg(test)]
mod tests;
