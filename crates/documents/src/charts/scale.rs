//! From values to places, and round numbers for the axis.

/// Values beyond this are drawn at it: differences must stay finite.
const LARGEST: f64 = 1e300;
/// Fewer units than this between lowest and highest count as none.
const SMALLEST_SPAN: f64 = 1e-9;

/// An axis from `lo` to `hi` with a line at each of `ticks`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Axis {
    pub lo: f64,
    pub hi: f64,
    pub ticks: Vec<f64>,
}

impl Axis {
    /// An axis that holds all values. It begins (or ends) at zero where the values are nearer to zero than
    /// they are to each other: then zero costs little room and keeps the proportions honest.
    pub fn around(values: impl Iterator<Item = f64>) -> Self {
        let values = values.filter(|value| value.is_finite()).map(|value| value.clamp(-LARGEST, LARGEST));
        let bounds = values.fold(None, |bounds: Option<(f64, f64)>, value| match bounds {
            Some((lo, hi)) => Some((lo.min(value), hi.max(value))),
            None => Some((value, value)),
        });
        let (mut lo, mut hi) = bounds.unwrap_or((0.0, 1.0));
        let size = lo.abs().max(hi.abs());
        if hi - lo < (size * SMALLEST_SPAN).max(SMALLEST_SPAN) {
            let margin = (size * 0.1).max(0.5);
            // One value alone: room on both sides, but no negative numbers under a positive one.
            (lo, hi) = match (lo >= 0.0, hi >= 0.0) {
                (true, _) => ((lo - margin).max(0.0), hi + margin),
                (false, false) => (lo - margin, (hi + margin).min(0.0)),
                (false, true) => (lo - margin, hi + margin),
            };
        }
        let span = hi - lo;
        if lo > 0.0 && lo <= span {
            lo = 0.0;
        } else if hi < 0.0 && -hi <= span {
            hi = 0.0;
        }
        let ticks = ticks(lo, hi, 4);
        let first = ticks.first().copied().unwrap_or(lo);
        let last = ticks.last().copied().unwrap_or(hi);
        Self { lo: first.min(lo), hi: last.max(hi), ticks }
    }

    /// Where a value lies between `from` (at `lo`) and `to` (at `hi`).
    pub fn place(&self, value: f64, from: f64, to: f64) -> f64 {
        let share = (value.clamp(-LARGEST, LARGEST) - self.lo) / (self.hi - self.lo);
        from + share.clamp(0.0, 1.0) * (to - from)
    }

    /// Whether zero is one end of the axis.
    pub fn starts_at_zero(&self) -> bool {
        self.lo == 0.0 || self.hi == 0.0
    }
}

/// About `count` round numbers (1, 2 or 5 times a power of ten apart) from at or below `lo` to at or above
/// `hi`.
///
/// Source: P. Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990, with the thresholds (√50, √10,
/// √2) and the division by whole powers that d3-array uses to keep 0.3 from becoming 0.30000000000000004.
pub(super) fn ticks(lo: f64, hi: f64, count: u32) -> Vec<f64> {
    let rough = (hi - lo) / f64::from(count);
    if !rough.is_finite() || rough <= 0.0 {
        return vec![lo];
    }
    let power = rough.log10().floor() as i32;
    let error = rough / 10_f64.powi(power);
    let factor = if error >= 50_f64.sqrt() {
        10.0
    } else if error >= 10_f64.sqrt() {
        5.0
    } else if error >= 2_f64.sqrt() {
        2.0
    } else {
        1.0
    };
    // A step below one is kept as its whole inverse.
    let (step, inverse) =
        if power < 0 { (1.0, 10_f64.powi(-power) / factor) } else { (10_f64.powi(power) * factor, 1.0) };
    let first = (lo * inverse / step).floor();
    let last = (hi * inverse / step).ceil();
    let steps = (last - first).clamp(0.0, 100.0) as u32;
    (0..=steps).map(|i| (first + f64::from(i)) * step / inverse + 0.0).collect()
}

/// Years to be named below an axis of `width` units: every 1, 2, 5, 10 … years, the last one always.
pub(super) fn year_labels(first: i32, last: i32, width: f64, label_width: f64) -> Vec<i32> {
    let span = i64::from(last) - i64::from(first);
    let most = (width / label_width).max(1.0) as i64;
    let steps = (0..10).flat_map(|power| [1, 2, 5].map(|factor| factor * 10_i64.pow(power)));
    let step = steps.into_iter().find(|step| span / step < most).unwrap_or(span.max(1));
    let mut years: Vec<i32> =
        (0..=span / step).filter_map(|i| i32::try_from(i64::from(last) - i * step).ok()).collect();
    years.reverse();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ticks_are_round_and_exact() {
        assert_eq!(ticks(0.0, 14.0, 4), [0.0, 5.0, 10.0, 15.0]);
        assert_eq!(ticks(0.1, 0.55, 4), [0.1, 0.2, 0.3, 0.4, 0.5, 0.6]);
        assert_eq!(ticks(-3.0, 3.0, 4), [-4.0, -2.0, 0.0, 2.0, 4.0]);
    }

    #[test]
    fn the_axis_begins_at_zero_only_when_the_values_are_near_it() {
        assert!(Axis::around([8.67, 13.27].into_iter()).lo > 0.0);
        assert!(Axis::around([2.0, 13.0].into_iter()).starts_at_zero());
        assert!(Axis::around([62.0, 69.0].into_iter()).lo > 50.0);
        assert!(Axis::around([-2.0, -13.0].into_iter()).starts_at_zero());
        assert!(!Axis::around([-4.0, 7.0].into_iter()).starts_at_zero());
    }

    #[test]
    fn one_value_gets_room_on_both_sides() {
        let axis = Axis::around([50.0].into_iter());
        assert!(axis.lo < 50.0 && axis.hi > 50.0);
        assert_eq!(Axis::around([0.0].into_iter()).lo, 0.0);
    }

    #[test]
    fn year_labels_do_not_touch_and_end_with_the_last_year() {
        assert_eq!(year_labels(2010, 2025, 310.0, 34.0), [2011, 2013, 2015, 2017, 2019, 2021, 2023, 2025]);
        assert_eq!(year_labels(2025, 2025, 310.0, 34.0), [2025]);
        assert!(year_labels(i32::MIN, i32::MAX, 310.0, 34.0).len() < 10);
    }

    proptest! {
        #[test]
        fn an_axis_holds_its_values_and_is_finite(values in prop::collection::vec(any::<f64>(), 0..6)) {
            let axis = Axis::around(values.iter().copied());
            prop_assert!(axis.lo.is_finite() && axis.hi.is_finite() && axis.lo < axis.hi);
            prop_assert!(axis.ticks.len() >= 2 && axis.ticks.len() <= 12, "{:?}", axis);
            for value in values.into_iter().filter(|value| value.abs() <= LARGEST) {
                prop_assert!(axis.lo <= value && value <= axis.hi, "{value} in {axis:?}");
                let place = axis.place(value, 10.0, 200.0);
                prop_assert!((10.0..=200.0).contains(&place));
            }
        }
    }
}
