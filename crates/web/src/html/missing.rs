//! What is missing, as plainly as what is there: counts per goal and for the whole, and the list behind each count.
//! The plan, each goal and the list of all that is missing say it from here, so that no two of them differ.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html::{arg, groups};
use crate::i18n::{self, Locale};
use crate::words;
use rembuk_domain::codes::{GoalNumber, IndicatorCode, TargetCode};
use rembuk_domain::indicators::Group;
use rembuk_domain::places::DistrictCode;
use rembuk_domain::programmes::{
    Coverage, Dimension, IndicatorFacts, Inventory, Missing, MissingKind, coverage,
};
use rembuk_store::lists::{ProgrammeFilter, ProgrammeRow, list_programmes};
use rembuk_store::rows::{District, Organisation};
use rembuk_store::run;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;
use uuid::Uuid;

/// Programmes that are looked at; a region has a few thousand.
pub const MOST_PROGRAMMES: i64 = 100_000;

/// A count in a sentence, with the address of the list behind it.
pub struct MissingLine {
    pub text: String,
    pub path: String,
}

/// One thing that is missing, or that misses something.
pub struct MissingThing {
    pub kind: MissingKind,
    pub goal: Option<GoalNumber>,
    pub code: String,
    pub name: String,
    /// Empty where the thing has no page.
    pub path: String,
    /// The agency or organisation that answers for it, if one is named.
    pub agency: Option<Arc<Organisation>>,
}

/// All that is missing in a region at one point of its record.
pub struct Gaps {
    programmes: Vec<ProgrammeRow>,
    districts: Vec<District>,
    coverage: Coverage<Uuid>,
}

impl Gaps {
    pub async fn load(context: &mut Context, figures: &Figures) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let filter = ProgrammeFilter::default();
        let tx = &mut context.tx;
        let programmes = list_programmes(tx, region_id, at, &filter, 0, MOST_PROGRAMMES).await?;
        let counted = run!(tx, indicator_values::list_groups(region_id, at))?;
        let links = run!(tx, programmes::list_links(region_id, at))?;
        let places = run!(tx, programmes::list_places(region_id, at))?;
        let districts = run!(tx, places::list_districts(region_id, at))?;
        let mut dimensions: HashMap<Uuid, BTreeSet<Dimension>> = HashMap::new();
        for row in counted {
            if let Ok(group) = Group::parse_key(&row.group_key) {
                dimensions.entry(row.indicator_id).or_default().extend(Dimension::of(&group));
            }
        }
        let codes: HashMap<Uuid, IndicatorCode> = figures
            .indicators
            .iter()
            .filter_map(|indicator| Some((indicator.row.id, IndicatorCode::parse(&indicator.row.code).ok()?)))
            .collect();
        let links = links
            .into_iter()
            .filter_map(|link| Some((link.programme_id, codes.get(&link.indicator_id)?.clone())));
        let places = places.into_iter().filter_map(|place| {
            Some((place.programme_id, DistrictCode::parse(place.place_code.get(..8)?).ok()?))
        });
        let inventory = Inventory {
            indicators: facts(figures, &codes, &dimensions),
            targets: TargetCode::all().collect(),
            programmes: programmes.iter().map(|row| row.id).collect(),
            links: links.collect(),
            districts: districts.iter().filter_map(|row| DistrictCode::parse(&row.code).ok()).collect(),
            places: places.collect(),
        };
        Ok(Self { coverage: coverage(&inventory), programmes, districts })
    }

    /// Every programme of the plan.
    pub fn programmes(&self) -> &[ProgrammeRow] {
        &self.programmes
    }

    /// What a goal lacks, or the whole plan.
    pub fn of(&self, goal: Option<GoalNumber>) -> &Missing<Uuid> {
        goal.and_then(|goal| self.coverage.goals.get(&goal)).unwrap_or(&self.coverage.whole)
    }

    /// The counts that are not zero, in sentences, each leading to its list.
    pub fn lines(&self, context: &Context, goal: Option<GoalNumber>) -> Vec<MissingLine> {
        let missing = self.of(goal);
        MissingKind::ALL
            .into_iter()
            .filter(|kind| missing.count(*kind).missing > 0)
            .map(|kind| {
                let counts = missing.count(kind);
                let shown = words::count(context.locale, counts.missing);
                let of = words::count(context.locale, counts.of);
                let args = [words::n(counts.missing), arg("shown", &shown), arg("of", &of)];
                MissingLine {
                    text: context.locale.ta(sentence(kind, goal.is_some()), &args),
                    path: list_of(context, kind, goal),
                }
            })
            .collect()
    }

    /// The list behind a count, in the order of codes.
    pub fn things(
        &self,
        context: &Context,
        figures: &Figures,
        kind: MissingKind,
        goal: Option<GoalNumber>,
    ) -> Vec<MissingThing> {
        let missing = self.of(goal);
        let thing = |code: String, name: String, path: String| MissingThing {
            kind,
            goal,
            code,
            name,
            path,
            agency: None,
        };
        let paths = context.paths();
        match kind {
            MissingKind::Figure => indicators(context, figures, kind, &missing.without_figure),
            MissingKind::Target => indicators(context, figures, kind, &missing.without_target),
            MissingKind::Disaggregation => {
                indicators(context, figures, kind, &missing.without_disaggregation)
            }
            MissingKind::Agency => indicators(context, figures, kind, &missing.without_agency),
            MissingKind::ProgrammeForTarget => missing
                .targets_without_programme
                .iter()
                .map(|target| MissingThing {
                    goal: Some(target.goal()),
                    ..thing(
                        target.to_string(),
                        i18n::target_name(context.locale, *target),
                        paths.target(target),
                    )
                })
                .collect(),
            MissingKind::IndicatorForProgramme => {
                self.unlinked(context, figures, &missing.programmes_without_indicator)
            }
            MissingKind::ProgrammeForDistrict => {
                let wanted: HashSet<String> =
                    missing.districts_without_programme.iter().map(ToString::to_string).collect();
                let rows = self.districts.iter().filter(|row| wanted.contains(&row.code));
                rows.map(|row| thing(row.code.clone(), row.name.clone(), paths.district(&row.slug))).collect()
            }
            MissingKind::Counted => missing
                .never_counted
                .iter()
                .map(|dimension| {
                    thing(String::new(), groups::dimension_name(context.locale, *dimension), String::new())
                })
                .collect(),
        }
    }

    /// Programmes without an indicator: they belong to no goal.
    fn unlinked(&self, context: &Context, figures: &Figures, ids: &[Uuid]) -> Vec<MissingThing> {
        let wanted: HashSet<&Uuid> = ids.iter().collect();
        let rows = self.programmes.iter().filter(|row| wanted.contains(&row.id));
        rows.map(|row| MissingThing {
            kind: MissingKind::IndicatorForProgramme,
            goal: None,
            code: row.code.clone().unwrap_or_default(),
            name: row.name.clone(),
            path: context.paths().programme(&row.slug),
            agency: organisation(figures, row.organisation_id),
        })
        .collect()
    }
}

fn facts(
    figures: &Figures,
    codes: &HashMap<Uuid, IndicatorCode>,
    dimensions: &HashMap<Uuid, BTreeSet<Dimension>>,
) -> Vec<IndicatorFacts> {
    let facts = figures.indicators.iter().filter_map(|indicator| {
        Some(IndicatorFacts {
            code: codes.get(&indicator.row.id)?.clone(),
            placed_under: indicator.target,
            has_figure: indicator.has_figure(),
            has_target: indicator.series.iter().any(|series| !series.aims.is_empty()),
            counted: dimensions.get(&indicator.row.id).cloned().unwrap_or_default(),
            has_agency: indicator.agency.is_some(),
        })
    });
    facts.collect()
}

fn indicators(
    context: &Context,
    figures: &Figures,
    kind: MissingKind,
    codes: &[IndicatorCode],
) -> Vec<MissingThing> {
    let wanted: HashSet<&str> = codes.iter().map(IndicatorCode::without_star).collect();
    let is_wanted = |indicator: &&IndicatorState| wanted.contains(indicator.row.code_key.as_str());
    let rows = figures.indicators.iter().filter(is_wanted).map(|indicator| MissingThing {
        kind,
        goal: indicator.goal,
        code: indicator.row.code.clone(),
        name: indicator.name(context.locale).to_owned(),
        path: context.paths().indicator(&indicator.row.slug),
        agency: indicator.agency.clone(),
    });
    rows.collect()
}

fn organisation(figures: &Figures, id: Uuid) -> Option<Arc<Organisation>> {
    figures.agencies.iter().find(|agency| agency.id == id).cloned()
}

/// The list behind a count, on the day the reader looks back to.
pub fn list_of(context: &Context, kind: MissingKind, goal: Option<GoalNumber>) -> String {
    let path = context.paths().missing_of(Some(kind), goal);
    match context.kept(&[]) {
        day if day.is_empty() => path,
        day => path.replacen('?', &format!("?{day}&"), 1),
    }
}

/// The sentence of a count. A goal's programmes are those that serve it, so two of them say so.
fn sentence(kind: MissingKind, of_goal: bool) -> &'static str {
    match (kind, of_goal) {
        (MissingKind::Figure, _) => "missing-without-figure",
        (MissingKind::Target, _) => "missing-without-target",
        (MissingKind::Disaggregation, _) => "missing-without-disaggregation",
        (MissingKind::Agency, _) => "missing-without-agency",
        (MissingKind::ProgrammeForTarget, _) => "missing-targets-without-programme",
        (MissingKind::IndicatorForProgramme, _) => "missing-programmes-without-indicator",
        (MissingKind::ProgrammeForDistrict, false) => "missing-districts-without-programme",
        (MissingKind::ProgrammeForDistrict, true) => "missing-districts-without-programme-of-goal",
        (MissingKind::Counted, false) => "missing-never-counted",
        (MissingKind::Counted, true) => "missing-never-counted-of-goal",
    }
}

/// The name of a kind, as a filter and a row head say it.
pub fn kind_name(locale: Locale, kind: MissingKind) -> String {
    locale.t(match kind {
        MissingKind::Figure => "missing-kind-figure",
        MissingKind::Target => "missing-kind-target",
        MissingKind::Disaggregation => "missing-kind-disaggregation",
        MissingKind::Agency => "missing-kind-agency",
        MissingKind::ProgrammeForTarget => "missing-kind-programme-for-target",
        MissingKind::IndicatorForProgramme => "missing-kind-indicator-for-programme",
        MissingKind::ProgrammeForDistrict => "missing-kind-programme-for-district",
        MissingKind::Counted => "missing-kind-counted",
    })
}

/// What would fill the gap.
pub fn filled_by(locale: Locale, kind: MissingKind) -> String {
    locale.t(match kind {
        MissingKind::Figure => "missing-fill-figure",
        MissingKind::Target => "missing-fill-target",
        MissingKind::Disaggregation => "missing-fill-disaggregation",
        MissingKind::Agency => "missing-fill-agency",
        MissingKind::ProgrammeForTarget => "missing-fill-programme-for-target",
        MissingKind::IndicatorForProgramme => "missing-fill-indicator-for-programme",
        MissingKind::ProgrammeForDistrict => "missing-fill-programme-for-district",
        MissingKind::Counted => "missing-fill-counted",
    })
}
