//! Sentences that several pages say: counts, awaited figures, entries of the record, how a status came about.
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::figures::Counts;
use crate::html::form::{Errors, Typed};
use crate::html::{self, Layout, arg, status, units};
use crate::i18n::{Arg, Locale};
use jiff::civil::Date;
use rembuk_domain::indicators::Direction;
use rembuk_domain::pace::Pace;
use rembuk_domain::people::{PeopleError, Term};
use rembuk_domain::plan::document::Stage;
use rembuk_domain::status::{Figure, Status, Working};
use rembuk_domain::time::{Awaited, Instant, local_date};
use rembuk_store::rows::Entry;
use rembuk_store::run;

/// A count for choosing the plural form.
pub fn n<'a>(count: usize) -> Arg<'a> {
    ("n", (count as f64).into())
}

/// The same count as people write it.
pub fn shown<'a>(locale: Locale, number: usize) -> Arg<'a> {
    ("shown", count(locale, number).into())
}

pub fn count(locale: Locale, number: usize) -> String {
    locale.count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// "ditunggu sejak 31 Maret 2026" or "ditunggu sampai 31 Maret 2027".
pub fn awaited(locale: Locale, awaited: Awaited) -> String {
    let key = if awaited.is_overdue() { "awaited-since" } else { "awaited-until" };
    locale.ta(key, &[arg("day", &locale.date(awaited.due))])
}

/// The region's day of an entry, in words.
pub fn entry_day(context: &Context, entry: &Entry) -> String {
    let zone = time_zone(&context.region.region.time_zone);
    context.locale.date_with_day(local_date(Instant::from_micros(entry.at), &zone))
}

/// What an entry of a kind tells, by its payload; nothing where it is about another feature.
type EntryOf = fn(Locale, &str, &serde_json::Value) -> Option<String>;

/// Features that tell their own entries, one a line.
const FEATURES: &[EntryOf] = &[
    html::figures::entry,
    html::forum::entry,
    html::processes::entry,
    html::contributions::entry,
    html::meetings::entry,
    html::decisions::entry,
    html::minutes::entry,
];

/// What an entry of the record tells, in a sentence.
pub fn entry(locale: Locale, entry: &Entry) -> String {
    let payload: serde_json::Value =
        entry.payload.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
    let number = |name: &str| payload.get(name).and_then(serde_json::Value::as_i64).unwrap_or_default();
    if let Some(text) = FEATURES.iter().find_map(|entry_of| entry_of(locale, &entry.kind, &payload)) {
        return text;
    }
    let key = match entry.kind.as_str() {
        "region-added" => "entry-region-added",
        "districts-imported" => "entry-districts",
        "villages-imported" => "entry-villages",
        "boundaries-imported" => "entry-boundaries",
        "agencies-imported" => "entry-agencies",
        "agency-names-imported" => "entry-agency-names",
        "agency-successions-imported" => "entry-agency-successions",
        "national-indicators-imported" => "entry-national-indicators",
        "indicators-imported" => "entry-indicators",
        "indicator-values-imported" => "entry-values",
        "targets-imported" => "entry-targets",
        "national-targets-imported" => "entry-national-targets",
        "region-comparison-imported" => "entry-comparison",
        "nomenclature-imported" => "entry-nomenclature",
        "programmes-imported" => "entry-programmes",
        "programme-links-imported" => "entry-programme-links",
        "plan-imported" => return plan_entry(locale, &payload),
        "calendar-imported" => "entry-calendar",
        "programmes-withdrawn" => "entry-programmes-withdrawn",
        "programme-links-withdrawn" => "entry-programme-links-withdrawn",
        "matrix-1-imported" => "entry-matrix-1",
        "matrix-2-imported" => "entry-matrix-2",
        "matrix-3-imported" => "entry-matrix-3",
        "matrix-4-imported" => "entry-matrix-4",
        "office-added" => "entry-office-added",
        "office-holder-set" => "entry-office-holder-set",
        "office-holder-ended" => "entry-office-holder-ended",
        "mandate-given" => "entry-mandate-given",
        "mandate-ended" => "entry-mandate-ended",
        "setting-changed" => "entry-setting-changed",
        "region-look-changed" => "entry-region-look-changed",
        "import-undone" => "entry-import-undone",
        _ => "entry-other",
    };
    let (new, changed) = (number("new"), number("changed"));
    let what = locale.t(key);
    let key = match (new > 0, changed > 0) {
        (true, true) => "entry-new-and-changed",
        (true, false) => "entry-new",
        (false, true) => "entry-changed",
        (false, false) => return what,
    };
    locale.ta(
        key,
        &[arg("what", &what), arg("new", &locale.count(new)), arg("changed", &locale.count(changed))],
    )
}

fn plan_entry(locale: Locale, payload: &serde_json::Value) -> String {
    let number = payload.get("number").and_then(serde_json::Value::as_i64).unwrap_or_default();
    let stage = payload.get("stage").and_then(serde_json::Value::as_str).unwrap_or_default();
    let stage = Stage::parse(stage).map(|stage| html::plan_document::stage(locale, stage));
    locale.ta("entry-plan", &[arg("number", &locale.count(number)), arg("stage", &stage.unwrap_or_default())])
}

/// A figure of a working with its unit.
fn said(locale: Locale, figure: &Figure, unit: &str) -> String {
    units::figure(locale, &figure.1.to_string(), unit)
}

/// How a status came about, in words: "9,01 % is below the target 9,50 %; lower is better".
pub fn working(locale: Locale, working: &Working, unit: &str) -> String {
    let say = |key: &str, value: &Figure, other: Option<(&Figure, &Figure)>| {
        let mut args = vec![arg("value", &said(locale, value, unit)), arg("year", &value.0.to_string())];
        if let Some((target, previous)) = other {
            args.push(arg("target", &said(locale, target, unit)));
            args.push(arg("previous", &said(locale, previous, unit)));
            args.push(arg("before", &previous.0.to_string()));
        }
        locale.ta(key, &args)
    };
    let (key, value, target, previous, direction) = match working {
        Working::NoValue => return locale.t("working-no-value"),
        Working::NoTarget { value } => return say("working-no-target", value, None),
        Working::DirectionUnknown { value, target } => {
            return say("working-direction-unknown", value, Some((target, value)));
        }
        Working::Meets { value, target, direction } => {
            let key = match (direction, value.1 == target.1) {
                (_, true) => "working-equal",
                (Direction::LowerIsBetter, _) => "working-meets-below",
                (Direction::HigherIsBetter, _) => "working-meets-above",
            };
            (key, value, target, value, direction)
        }
        Working::Improving { value, previous, target, direction, .. } => {
            let key = match direction {
                Direction::LowerIsBetter => "working-improving-down",
                Direction::HigherIsBetter => "working-improving-up",
            };
            (key, value, target, previous, direction)
        }
        Working::Worsening { value, previous, target, direction, .. } => {
            let key = match direction {
                Direction::LowerIsBetter => "working-worsening-up",
                Direction::HigherIsBetter => "working-worsening-down",
            };
            (key, value, target, previous, direction)
        }
        Working::Unchanged { value, previous, target, direction, .. } => {
            ("working-unchanged", value, target, previous, direction)
        }
        Working::NothingToCompare { value, target, direction } => {
            ("working-nothing-to-compare", value, target, value, direction)
        }
    };
    format!("{} {}", say(key, value, Some((target, previous))), direction_sentence(locale, *direction))
}

fn direction_sentence(locale: Locale, direction: Direction) -> String {
    locale.t(match direction {
        Direction::LowerIsBetter => "working-lower-is-better",
        Direction::HigherIsBetter => "working-higher-is-better",
    })
}

/// Which way is good, in words; "not stated" is an answer.
pub fn direction(locale: Locale, direction: Option<Direction>) -> String {
    locale.t(match direction {
        Some(Direction::LowerIsBetter) => "direction-lower",
        Some(Direction::HigherIsBetter) => "direction-higher",
        None => "direction-unknown",
    })
}

/// When a target is reached if things go on as they have.
pub fn pace(locale: Locale, pace: &Pace, target: &Figure, unit: &str) -> String {
    let target_args = |args: &mut Vec<Arg<'_>>| {
        args.push(("target", said(locale, target, unit).into()));
        args.push(("year", target.0.to_string().into()));
    };
    let mut args: Vec<Arg<'_>> = Vec::new();
    target_args(&mut args);
    let key = match pace {
        Pace::AlreadyMet => "pace-met",
        Pace::ReachedIn { year, since, in_time, .. } => {
            args.push(("reached", year.to_string().into()));
            args.push(("since", since.to_string().into()));
            if *in_time { "pace-in-time" } else { "pace-late" }
        }
        Pace::MovingAway { since, .. } => {
            args.push(("since", since.to_string().into()));
            "pace-away"
        }
        Pace::Standing => "pace-standing",
        Pace::TooFewFigures => "pace-too-few",
        Pace::DirectionUnknown => "pace-direction-unknown",
        Pace::BeyondCentury => "pace-beyond",
    };
    locale.ta(key, &args)
}

/// "Dari 233 indikator, 23 punya angka: 4 tercapai, 7 akan tercapai, …"
pub fn lead(locale: Locale, counts: &Counts) -> String {
    let states: Vec<String> =
        [Status::Achieved, Status::OnTrack, Status::NeedsAttention, Status::NoTarget, Status::CannotSay]
            .into_iter()
            .filter(|status| counts.get(*status) > 0)
            .map(|status| format!("{} {}", count(locale, counts.get(status)), status::word(locale, status)))
            .collect();
    let key = if counts.total == 0 {
        "lead-empty"
    } else if counts.with_figure == 0 {
        "lead-no-figures"
    } else {
        "lead"
    };
    locale.ta(
        key,
        &[
            n(counts.with_figure),
            arg("total", &count(locale, counts.total)),
            arg("with", &count(locale, counts.with_figure)),
            arg("states", &states.join(", ")),
        ],
    )
}

/// "3 dari 11 ada angka", or that nothing measures it here.
pub fn goal_counts(locale: Locale, counts: &Counts) -> String {
    if counts.total == 0 {
        return locale.t("goal-no-indicators");
    }
    locale.ta(
        "goal-with-figures",
        &[arg("with", &count(locale, counts.with_figure)), arg("total", &count(locale, counts.total))],
    )
}

/// How to cite a page: region, subject, day, address, licence.
pub fn citation(context: &Context, layout: &Layout, subject: &str) -> String {
    context.locale.ta(
        "cite-text",
        &[
            arg("region", &context.region.region.name),
            arg("subject", subject),
            arg("day", &layout.day),
            arg("address", &layout.permanent()),
        ],
    )
}

/// The plan's title in the reader's language: that of its text where one is kept here, else that of the region's settings,
/// or that it has none yet.
pub async fn plan_title(context: &mut Context) -> Result<String, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    if let Some(stored) = run!(context.tx, plan_document::find_title(region_id, at))? {
        return Ok(html::plan_document::stored_title(context.locale, &stored));
    }
    let region = &context.region.region;
    let title = match context.locale {
        Locale::Id => &region.plan_title_id,
        Locale::En => &region.plan_title_en,
    };
    Ok(title.clone().unwrap_or_else(|| context.t("home-plan-untitled")))
}

/// "sejak 1 Januari 2026" or "1 Januari 2026 sampai 31 Desember 2026"
pub fn term(locale: Locale, term: &Term) -> String {
    let from = arg("from", &locale.date(term.from()));
    match term.until() {
        None => locale.ta("term-open", &[from]),
        Some(until) => locale.ta("term-closed", &[from, arg("until", &locale.date(until))]),
    }
}

/// The term of a form's fields `sejak` and `sampai`, each error at its own field.
pub fn read_term(typed: &Typed, errors: &mut Errors) -> Option<Term> {
    let day = |text: &str| text.trim().parse::<Date>().map_err(|_| PeopleError::BadDay);
    let from = errors.take("sejak", day(typed.get("sejak")));
    let until = match typed.get("sampai").trim() {
        "" => Some(None),
        text => errors.take("sampai", day(text)).map(Some),
    };
    errors.take("sampai", Term::new(from?, until?))
}
