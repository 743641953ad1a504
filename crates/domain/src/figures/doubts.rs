//! Figures that ask back. Nothing is refused: whoever enters it looks again, ticks and gives a reason.

use rust_decimal::Decimal;

use crate::status::Figure;

/// What looks unusual about a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// At least ten times the last figure: often a shifted decimal sign
    TenTimes,
    ThreeTimes,
    /// At most a tenth of it
    Tenth,
    Third,
    /// More than 100 % where no figure was so before
    OverHundred,
    /// Below zero where no figure was so before
    Negative,
    /// The last two steps went one way; this one goes the other, and further than either
    Turned,
}

impl Doubt {
    pub const ALL: [Self; 7] = [
        Self::TenTimes,
        Self::ThreeTimes,
        Self::Tenth,
        Self::Third,
        Self::OverHundred,
        Self::Negative,
        Self::Turned,
    ];

    /// Key of the question to whoever enters it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::TenTimes => "doubt-ten-times",
            Self::ThreeTimes => "doubt-three-times",
            Self::Tenth => "doubt-tenth",
            Self::Third => "doubt-third",
            Self::OverHundred => "doubt-over-hundred",
            Self::Negative => "doubt-negative",
            Self::Turned => "doubt-turned",
        }
    }
}

/// What to ask back about a figure. `history`: earlier figures of the same series, the oldest first; `unit` as the series
/// states it.
pub fn doubts(value: Decimal, history: &[Figure], unit: &str) -> Vec<Doubt> {
    let mut found = Vec::new();
    let before = |test: fn(Decimal) -> bool| history.iter().any(|(_, figure)| test(*figure));
    if let Some((_, last)) = history.last() {
        found.extend(by_size(value, *last));
    }
    if is_percent(unit) && value > Decimal::ONE_HUNDRED && !before(|figure| figure > Decimal::ONE_HUNDRED) {
        found.push(Doubt::OverHundred);
    }
    if value < Decimal::ZERO && !before(|figure| figure < Decimal::ZERO) {
        found.push(Doubt::Negative);
    }
    if turns(value, history) {
        found.push(Doubt::Turned);
    }
    found
}

fn is_percent(unit: &str) -> bool {
    let unit = unit.trim().to_lowercase();
    unit == "%" || unit == "persen" || unit.starts_with("% ") || unit.starts_with("persen ")
}

/// By how many times it differs from the last figure. Nothing can be said of a last figure that was 0.
fn by_size(value: Decimal, last: Decimal) -> Option<Doubt> {
    let (value, last) = (value.abs(), last.abs());
    if last.is_zero() {
        return None;
    }
    // A product too large for a decimal is larger than any figure.
    let at_least = |larger: Decimal, smaller: Decimal, times: u32| {
        smaller.checked_mul(Decimal::from(times)).is_some_and(|product| larger >= product)
    };
    match () {
        () if at_least(value, last, 10) => Some(Doubt::TenTimes),
        () if at_least(last, value, 10) => Some(Doubt::Tenth),
        () if at_least(value, last, 3) => Some(Doubt::ThreeTimes),
        () if at_least(last, value, 3) => Some(Doubt::Third),
        () => None,
    }
}

fn turns(value: Decimal, history: &[Figure]) -> bool {
    let [.., (_, first), (_, second), (_, third)] = history else { return false };
    let step = |from: Decimal, to: Decimal| to.checked_sub(from);
    let steps = step(*first, *second).zip(step(*second, *third)).zip(step(*third, value));
    let Some(((one, two), new)) = steps else { return false };
    let one_way = !one.is_zero() && !two.is_zero() && one.is_sign_negative() == two.is_sign_negative();
    one_way
        && !new.is_zero()
        && new.is_sign_negative() != two.is_sign_negative()
        && new.abs() > one.abs().max(two.abs())
}
