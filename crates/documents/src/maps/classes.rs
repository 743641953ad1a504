//! Values in classes of about equal size.

/// Quantile breaks: ascending lower bounds of the second and later classes, each a value that occurs, so that
/// the legend can quote them. A value belongs to the class [`class_of`] says.
///
/// Equal values share a class, every class holds a value, and there are fewer than `n` classes where there are
/// fewer different values (or ties leave no nearer cut). Values that are not finite are ignored.
pub fn classes(values: &[f64], n: usize) -> Vec<f64> {
    let sorted = finite(values);
    let mut breaks: Vec<f64> = Vec::new();
    for part in 1..n {
        let wanted = (part * sorted.len()).div_ceil(n);
        let Some(value) = sorted.get(wanted) else { continue };
        // Ties are kept together on the side that moves fewer of them.
        let start = sorted.partition_point(|other| other < value);
        let end = sorted.partition_point(|other| other <= value);
        let cut = if wanted - start <= end - wanted && start > 0 { start } else { end };
        let cut = if wanted == start { start } else { cut };
        if let Some(lower) = sorted.get(cut).filter(|_| cut > 0)
            && breaks.last().is_none_or(|last| last < lower)
        {
            breaks.push(*lower);
        }
    }
    breaks
}

/// The class (from 0) of a value: the number of breaks at or below it.
pub fn class_of(value: f64, breaks: &[f64]) -> usize {
    breaks.partition_point(|lower| *lower <= value)
}

/// Least and greatest value that occurs in each class, for the words of the legend.
pub fn class_ranges(values: &[f64], breaks: &[f64]) -> Vec<(f64, f64)> {
    let sorted = finite(values);
    (0..=breaks.len())
        .filter_map(|class| {
            let mut own = sorted.iter().copied().filter(|value| class_of(*value, breaks) == class);
            let least = own.next()?;
            Some((least, own.next_back().unwrap_or(least)))
        })
        .collect()
}

fn finite(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|value| value.is_finite()).collect();
    sorted.sort_by(f64::total_cmp);
    sorted
}
