//! What is missing, as plainly as what is there, each count with the list behind it.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::{arg, groups};
use crate::i18n;
use crate::words;
use rembuk_domain::codes::{IndicatorCode, TargetCode};
use rembuk_domain::indicators::Group;
use rembuk_domain::places::DistrictCode;
use rembuk_domain::programmes::{Dimension, IndicatorFacts, Inventory, Missing, MissingKind, coverage};
use rembuk_store::lists::ProgrammeRow;
use rembuk_store::rows::District;
use rembuk_store::run;
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// Lines a list shows; the rest stands in the list of indicators or programmes.
const LINES: usize = 200;

pub struct MissingLine {
    pub text: String,
    pub path: String,
}

pub struct MissingGroup {
    pub text: String,
    pub lines: Vec<MissingLine>,
    pub more: String,
}

pub async fn load(
    context: &mut Context,
    figures: &Figures,
    programmes: &[ProgrammeRow],
) -> Result<Vec<MissingGroup>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let tx = &mut context.tx;
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
    let inventory = Inventory {
        indicators: facts.collect(),
        targets: TargetCode::all().collect(),
        programmes: programmes.iter().map(|row| row.id).collect(),
        links: links
            .into_iter()
            .filter_map(|link| Some((link.programme_id, codes.get(&link.indicator_id)?.clone())))
            .collect(),
        districts: districts.iter().filter_map(|row| DistrictCode::parse(&row.code).ok()).collect(),
        places: places
            .into_iter()
            .filter_map(|place| {
                Some((place.programme_id, DistrictCode::parse(place.place_code.get(..8)?).ok()?))
            })
            .collect(),
    };
    let whole = coverage(&inventory).whole;
    Ok(MissingKind::ALL
        .into_iter()
        .filter(|kind| whole.count(*kind).missing > 0)
        .map(|kind| group(context, figures, programmes, &districts, &whole, kind))
        .collect())
}

fn group(
    context: &Context,
    figures: &Figures,
    programmes: &[ProgrammeRow],
    districts: &[District],
    whole: &Missing<Uuid>,
    kind: MissingKind,
) -> MissingGroup {
    let locale = context.locale;
    let key = match kind {
        MissingKind::Figure => "plan-without-figure",
        MissingKind::Target => "plan-without-target",
        MissingKind::Disaggregation => "plan-without-disaggregation",
        MissingKind::Agency => "plan-without-agency",
        MissingKind::ProgrammeForTarget => "plan-targets-without-programme",
        MissingKind::IndicatorForProgramme => "plan-programmes-without-indicator",
        MissingKind::ProgrammeForDistrict => "plan-districts-without-programme",
        MissingKind::Counted => "plan-never-counted",
    };
    let counts = whole.count(kind);
    let mut lines = lines(context, figures, programmes, districts, whole, kind);
    let hidden = lines.len().saturating_sub(LINES);
    lines.truncate(LINES);
    MissingGroup {
        text: locale.ta(
            key,
            &[
                words::n(counts.missing),
                words::shown(locale, counts.missing),
                arg("of", &words::count(locale, counts.of)),
            ],
        ),
        lines,
        more: match hidden {
            0 => String::new(),
            count => locale.ta("plan-more", &[words::n(count), words::shown(locale, count)]),
        },
    }
}

fn lines(
    context: &Context,
    figures: &Figures,
    programmes: &[ProgrammeRow],
    districts: &[District],
    whole: &Missing<Uuid>,
    kind: MissingKind,
) -> Vec<MissingLine> {
    let locale = context.locale;
    let paths = context.paths();
    let indicators = |codes: &[IndicatorCode]| -> Vec<MissingLine> {
        let wanted: HashSet<&str> = codes.iter().map(IndicatorCode::without_star).collect();
        figures
            .indicators
            .iter()
            .filter(|indicator| wanted.contains(indicator.row.code_key.as_str()))
            .map(|indicator| MissingLine {
                text: format!("{} {}", indicator.row.code, indicator.name(locale)),
                path: paths.indicator(&indicator.row.slug),
            })
            .collect()
    };
    match kind {
        MissingKind::Figure => indicators(&whole.without_figure),
        MissingKind::Target => indicators(&whole.without_target),
        MissingKind::Disaggregation => indicators(&whole.without_disaggregation),
        MissingKind::Agency => indicators(&whole.without_agency),
        MissingKind::ProgrammeForTarget => whole
            .targets_without_programme
            .iter()
            .map(|target| MissingLine {
                text: format!("{target} {}", i18n::target_name(locale, *target)),
                path: paths.target(target),
            })
            .collect(),
        MissingKind::IndicatorForProgramme => {
            let wanted: HashSet<&Uuid> = whole.programmes_without_indicator.iter().collect();
            let rows = programmes.iter().filter(|row| wanted.contains(&row.id));
            rows.map(|row| MissingLine { text: row.name.clone(), path: paths.programme(&row.slug) }).collect()
        }
        MissingKind::ProgrammeForDistrict => {
            let wanted: HashSet<String> =
                whole.districts_without_programme.iter().map(ToString::to_string).collect();
            let rows = districts.iter().filter(|row| wanted.contains(&row.code));
            rows.map(|row| MissingLine { text: row.name.clone(), path: paths.district(&row.slug) }).collect()
        }
        MissingKind::Counted => whole
            .never_counted
            .iter()
            .map(|dimension| MissingLine {
                text: groups::dimension_name(locale, *dimension),
                path: String::new(),
            })
            .collect(),
    }
}
