//! What is missing, as plainly as what is there: for each goal and for the whole, with the list behind every count.

use std::collections::{BTreeMap, BTreeSet};

use crate::codes::{GoalNumber, IndicatorCode, TargetCode};
use crate::indicators::Group;
use crate::places::DistrictCode;

/// A way of telling people apart; a group is never counted when no figure uses its dimension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    Sex,
    Age,
    Disability,
    Residence,
    Wealth,
    Place,
}

impl Dimension {
    pub const ALL: [Self; 6] =
        [Self::Sex, Self::Age, Self::Disability, Self::Residence, Self::Wealth, Self::Place];

    /// Stable name for text keys; the field of [`Group`].
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sex => "sex",
            Self::Age => "age",
            Self::Disability => "disability",
            Self::Residence => "residence",
            Self::Wealth => "wealth",
            Self::Place => "place",
        }
    }

    /// The dimensions a figure about this group counts in; none for the total.
    pub fn of(group: &Group) -> BTreeSet<Self> {
        let given = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.is_empty());
        Self::ALL
            .into_iter()
            .filter(|dimension| match dimension {
                Self::Sex => group.sex.is_some(),
                Self::Age => given(&group.age),
                Self::Disability => group.disability.is_some(),
                Self::Residence => group.residence.is_some(),
                Self::Wealth => given(&group.wealth),
                Self::Place => given(&group.place),
            })
            .collect()
    }
}

/// What is known of one indicator of the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorFacts {
    pub code: IndicatorCode,
    /// Target the region's list places it under, for own codes that name none (`lokal.desbumi` under 8.8)
    pub placed_under: Option<TargetCode>,
    pub has_figure: bool,
    /// An annual target, for any year of the plan
    pub has_target: bool,
    /// Dimensions by which at least one figure is given; empty: no disaggregation
    pub counted: BTreeSet<Dimension>,
    /// A responsible agency is named
    pub has_agency: bool,
}

impl IndicatorFacts {
    /// The target it measures: as its code says, else as the region's list does.
    pub fn target(&self) -> Option<TargetCode> {
        self.code.target().or(self.placed_under)
    }

    pub fn goal(&self) -> Option<GoalNumber> {
        self.code.goal().or_else(|| self.placed_under.map(TargetCode::goal))
    }

    pub fn has_disaggregation(&self) -> bool {
        !self.counted.is_empty()
    }
}

/// Everything the answer rests on. `P` identifies a programme.
///
/// Lists may come in any order and repeat themselves; a repeated indicator is taken once, with all that is said of it.
#[derive(Debug, Clone)]
pub struct Inventory<P> {
    pub indicators: Vec<IndicatorFacts>,
    /// Targets of the goals that the plan takes up, whether or not one of its indicators measures them
    pub targets: Vec<TargetCode>,
    pub programmes: Vec<P>,
    /// A link counts if both ends are in the lists: a link to a withdrawn indicator serves nothing
    pub links: Vec<(P, IndicatorCode)>,
    pub districts: Vec<DistrictCode>,
    /// Where programmes work. One for the whole region is listed with every district by the caller, if it counts so.
    pub places: Vec<(P, DistrictCode)>,
}

/// The kinds of what may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MissingKind {
    Figure,
    Target,
    Disaggregation,
    Agency,
    ProgrammeForTarget,
    IndicatorForProgramme,
    ProgrammeForDistrict,
    Counted,
}

impl MissingKind {
    pub const ALL: [Self; 8] = [
        Self::Figure,
        Self::Target,
        Self::Disaggregation,
        Self::Agency,
        Self::ProgrammeForTarget,
        Self::IndicatorForProgramme,
        Self::ProgrammeForDistrict,
        Self::Counted,
    ];

    /// Stable name for addresses and text keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Figure => "indicators-without-figure",
            Self::Target => "indicators-without-target",
            Self::Disaggregation => "indicators-without-disaggregation",
            Self::Agency => "indicators-without-agency",
            Self::ProgrammeForTarget => "targets-without-programme",
            Self::IndicatorForProgramme => "programmes-without-indicator",
            Self::ProgrammeForDistrict => "districts-without-programme",
            Self::Counted => "groups-never-counted",
        }
    }

    /// The kind of a stable name.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code.trim())
    }
}

/// So many of so many are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Counts {
    pub missing: usize,
    pub of: usize,
}

/// What one goal, or the whole, lacks. Lists are in order, without repeats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing<P> {
    pub without_figure: Vec<IndicatorCode>,
    pub without_target: Vec<IndicatorCode>,
    pub without_disaggregation: Vec<IndicatorCode>,
    pub without_agency: Vec<IndicatorCode>,
    pub targets_without_programme: Vec<TargetCode>,
    /// Always empty for a goal: a programme without indicator belongs to none
    pub programmes_without_indicator: Vec<P>,
    /// For a goal: districts in which no programme serves it
    pub districts_without_programme: Vec<DistrictCode>,
    /// Dimensions by which no indicator (of the goal) has a figure
    pub never_counted: Vec<Dimension>,
    indicators: usize,
    targets: usize,
    programmes: usize,
    districts: usize,
}

impl<P> Missing<P> {
    /// How many are missing, and of how many. For a goal, programmes are those that serve it.
    pub fn count(&self, kind: MissingKind) -> Counts {
        let (missing, of) = match kind {
            MissingKind::Figure => (self.without_figure.len(), self.indicators),
            MissingKind::Target => (self.without_target.len(), self.indicators),
            MissingKind::Disaggregation => (self.without_disaggregation.len(), self.indicators),
            MissingKind::Agency => (self.without_agency.len(), self.indicators),
            MissingKind::ProgrammeForTarget => (self.targets_without_programme.len(), self.targets),
            MissingKind::IndicatorForProgramme => (self.programmes_without_indicator.len(), self.programmes),
            MissingKind::ProgrammeForDistrict => (self.districts_without_programme.len(), self.districts),
            MissingKind::Counted => (self.never_counted.len(), Dimension::ALL.len()),
        };
        Counts { missing, of }
    }

    /// Whether nothing is missing.
    pub fn is_complete(&self) -> bool {
        MissingKind::ALL.into_iter().all(|kind| self.count(kind).missing == 0)
    }
}

/// What the whole plan and each of the 17 goals lack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage<P> {
    pub whole: Missing<P>,
    /// All 17. Own indicators that name no goal (`ipm`) count in the whole only.
    pub goals: BTreeMap<GoalNumber, Missing<P>>,
}

/// Counts what is missing, with the lists behind the counts. Time grows with the length of the lists, not their product.
pub fn coverage<P: Ord + Clone>(inventory: &Inventory<P>) -> Coverage<P> {
    let sorted = Sorted::new(inventory);
    Coverage {
        whole: sorted.missing(None),
        goals: GoalNumber::all().map(|goal| (goal, sorted.missing(Some(goal)))).collect(),
    }
}

/// The inventory without repeats, by what it is asked for.
struct Sorted<'i, P> {
    indicators: BTreeMap<&'i IndicatorCode, IndicatorFacts>,
    targets: BTreeSet<TargetCode>,
    served_targets: BTreeSet<TargetCode>,
    programmes: BTreeSet<&'i P>,
    linked: BTreeSet<&'i P>,
    by_goal: BTreeMap<GoalNumber, BTreeSet<&'i P>>,
    districts: BTreeSet<DistrictCode>,
    places: BTreeMap<&'i P, BTreeSet<DistrictCode>>,
}

impl<'i, P: Ord + Clone> Sorted<'i, P> {
    fn new(inventory: &'i Inventory<P>) -> Self {
        let mut sorted = Self {
            indicators: BTreeMap::new(),
            targets: inventory.targets.iter().copied().collect(),
            served_targets: BTreeSet::new(),
            programmes: inventory.programmes.iter().collect(),
            linked: BTreeSet::new(),
            by_goal: BTreeMap::new(),
            districts: inventory.districts.iter().copied().collect(),
            places: BTreeMap::new(),
        };
        for facts in &inventory.indicators {
            sorted
                .indicators
                .entry(&facts.code)
                .and_modify(|known| merge(known, facts))
                .or_insert_with(|| facts.clone());
        }
        for (programme, indicator) in &inventory.links {
            let Some(facts) =
                sorted.indicators.get(indicator).filter(|_| sorted.programmes.contains(programme))
            else {
                continue;
            };
            sorted.linked.insert(programme);
            sorted.served_targets.extend(facts.target());
            if let Some(goal) = facts.goal() {
                sorted.by_goal.entry(goal).or_default().insert(programme);
            }
        }
        for (programme, district) in &inventory.places {
            if sorted.programmes.contains(programme) {
                sorted.places.entry(programme).or_default().insert(*district);
            }
        }
        sorted
    }

    fn missing(&self, goal: Option<GoalNumber>) -> Missing<P> {
        let in_goal = |of: Option<GoalNumber>| goal.is_none() || goal == of;
        let indicators: Vec<&IndicatorFacts> =
            self.indicators.values().filter(|facts| in_goal(facts.goal())).collect();
        let lacking = |lacks: fn(&IndicatorFacts) -> bool| -> Vec<IndicatorCode> {
            indicators.iter().filter(|facts| lacks(facts)).map(|facts| facts.code.clone()).collect()
        };
        let targets: Vec<TargetCode> =
            self.targets.iter().copied().filter(|target| in_goal(Some(target.goal()))).collect();
        let none = BTreeSet::new();
        let serving = match goal {
            Some(goal) => self.by_goal.get(&goal).unwrap_or(&none),
            None => &self.programmes,
        };
        let reached: BTreeSet<DistrictCode> =
            serving.iter().filter_map(|programme| self.places.get(programme)).flatten().copied().collect();
        let counted: BTreeSet<Dimension> =
            indicators.iter().flat_map(|facts| &facts.counted).copied().collect();
        Missing {
            without_figure: lacking(|facts| !facts.has_figure),
            without_target: lacking(|facts| !facts.has_target),
            without_disaggregation: lacking(|facts| !facts.has_disaggregation()),
            without_agency: lacking(|facts| !facts.has_agency),
            targets_without_programme: targets
                .iter()
                .copied()
                .filter(|target| !self.served_targets.contains(target))
                .collect(),
            programmes_without_indicator: serving.difference(&self.linked).map(|p| (*p).clone()).collect(),
            districts_without_programme: self.districts.difference(&reached).copied().collect(),
            never_counted: Dimension::ALL.into_iter().filter(|d| !counted.contains(d)).collect(),
            indicators: indicators.len(),
            targets: targets.len(),
            programmes: serving.len(),
            districts: self.districts.len(),
        }
    }
}

fn merge(known: &mut IndicatorFacts, more: &IndicatorFacts) {
    known.has_figure |= more.has_figure;
    known.has_target |= more.has_target;
    known.has_agency |= more.has_agency;
    known.counted.extend(&more.counted);
}

#[cfg(test)]
mod tests;
