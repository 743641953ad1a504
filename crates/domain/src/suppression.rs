//! Small groups are not shown, nor what would let a reader compute them.
//!
//! A cell with fewer than five persons behind it is hidden (rule of the project, in the spirit of UU 27/2022). Where the
//! total is published, more cells of the same dimension are hidden until the hidden ones cannot be worked out from the
//! total, the shown cells and this very rule: one hidden cell alone is the total minus the rest; and hidden cells whose
//! sum is the least or the most the rule allows are known as well.

use std::collections::BTreeMap;

/// Fewer persons than this are a small group.
pub const SMALL: i64 = 5;

/// A cell of a disaggregated table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Stable key of the group, unique in its dimension
    pub key: String,
    /// Cells of one dimension add up to the total: "sex", "age", "place"
    pub dimension: String,
    /// Persons behind the value, the smaller of numerator and denominator; `None` where the source does not say
    pub count: Option<i64>,
}

/// What becomes of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shown {
    Value,
    Hidden(Why),
}

/// Why a cell is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// Fewer than five persons
    Small,
    /// Large enough, but it would give a small one away
    Protects,
}

/// Whether the total stands beside the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Total {
    Published,
    Unpublished,
}

/// [`suppress_with`] a published total, the case to assume unless the page shows none.
pub fn suppress(cells: &[Cell]) -> Vec<Shown> {
    suppress_with(cells, Total::Published)
}

/// One answer for each cell, in the order of `cells`.
///
/// Zero is a small group too: "none of three" tells about three persons. Cells whose count is unknown are shown, and
/// hidden last of all when nothing else protects a small one. A dimension with a single small cell cannot be protected
/// by hiding others: its total is itself a small group and must not be published.
pub fn suppress_with(cells: &[Cell], total: Total) -> Vec<Shown> {
    let mut shown: Vec<Shown> = cells.iter().map(|cell| first_look(cell.count)).collect();
    if total == Total::Unpublished {
        return shown;
    }
    let mut dimensions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (i, cell) in cells.iter().enumerate() {
        dimensions.entry(&cell.dimension).or_default().push(i);
    }
    for mut members in dimensions.into_values() {
        // Smallest first: hiding little is enough. Unknown counts last; the key makes the choice repeatable.
        members.sort_by_key(|&i| (cells[i].count.is_none(), cells[i].count, &cells[i].key));
        while gives_away(cells, &shown, &members) {
            match members.iter().find(|&&i| shown[i] == Shown::Value) {
                Some(&next) => shown[next] = Shown::Hidden(Why::Protects),
                None => break,
            }
        }
    }
    shown
}

fn first_look(count: Option<i64>) -> Shown {
    match count {
        Some(count) if count < SMALL => Shown::Hidden(Why::Small),
        _ => Shown::Value,
    }
}

/// Whether the small cells of a dimension follow from total, shown cells and the rule (small is 0 to 4, others 5 or more).
fn gives_away(cells: &[Cell], shown: &[Shown], members: &[usize]) -> bool {
    let hidden = |why| members.iter().filter(move |&&i| shown[i] == Shown::Hidden(why));
    let small = hidden(Why::Small).count();
    let protecting = hidden(Why::Protects).count();
    if small == 0 {
        return false;
    }
    if small + protecting == 1 {
        return true;
    }
    if hidden(Why::Protects).any(|&i| cells[i].count.is_none()) {
        return false;
    }
    let sum = |why| hidden(why).filter_map(|&i| cells[i].count).fold(0i64, i64::saturating_add);
    let least = SMALL.saturating_mul(i64::try_from(protecting).unwrap_or(i64::MAX));
    let most = (SMALL - 1).saturating_mul(i64::try_from(small).unwrap_or(i64::MAX));
    let total = sum(Why::Small).saturating_add(sum(Why::Protects));
    total == least || (protecting == 0 && total == most)
}

#[cfg(test)]
mod tests;
