//! Who answers for an indicator and when the next figure is due; what it means and how it is measured.
use crate::context::Context;
use crate::entered::evidence::SUBJECT;
use crate::error::PageError;
use crate::figures::IndicatorState;
use crate::files::Visibility;
use crate::files::drafts::attached;
use crate::html::figures::{late, state_line, window_line};
use crate::html::{arg, units};
use crate::i18n::{self, Locale};
use crate::words;
use rembuk_store::rows::FigureEntry;
use rembuk_store::run;

pub struct Fact {
    pub name: String,
    pub text: String,
    pub path: String,
}

pub fn why_empty(context: &Context, indicator: &IndicatorState) -> String {
    if indicator.has_figure() {
        return String::new();
    }
    match &indicator.agency {
        Some(agency) => context.locale.ta("indicator-empty-agency", &[arg("agency", &agency.name)]),
        None => context.t("indicator-empty-unassigned"),
    }
}

/// What entry windows and entered figures add: until when the next figure is awaited, where it stands, and whether the
/// latest was checked.
pub async fn entered(context: &mut Context, indicator: &IndicatorState) -> Result<Vec<Fact>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let today = context.as_of.unwrap_or(context.today);
    let windows = crate::entered::windows(context).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, at).await?;
    let entries = run!(context.tx, figures::list_of_indicator(region_id, indicator.row.id, at))?;
    let fact = |name: String, text: String, path: String| Fact { name, text, path };
    // A window asks for nothing where the figure of its year is there.
    let latest = indicator.series.iter().filter_map(|series| series.latest()).map(|point| point.year).max();
    let is_open = |window: &&crate::entered::Window| {
        window.window.closes() >= today && latest.is_none_or(|latest| latest < window.window.year)
    };
    let mut facts = Vec::new();
    if let Some(window) = windows.iter().find(is_open) {
        let text = window_line(locale, &window.window, today, &calendar);
        let year = arg("year", &window.window.year.to_string());
        let name = format!("{}: {}", locale.t("fact-window"), locale.ta("figure-of-year", &[year]));
        facts.push(fact(name, text, String::new()));
    }
    // The latest year of each series: what came of it, in the words everyone gets.
    let latest = entries.iter().map(|entry| entry.year).max();
    for entry in entries.iter().filter(|entry| Some(entry.year) == latest) {
        let name = locale.ta("fact-entry", &[arg("year", &entry.year.to_string())]);
        let series = indicator.series.iter().find(|series| series.row.id == entry.series_id);
        let source = series.filter(|_| indicator.series.len() > 1).map(|series| series.row.source.clone());
        let parts = [
            source.map(|source| format!("{source}:")),
            Some(state_line(locale, entry)),
            Some(late(locale, entry, &calendar)),
        ];
        let text = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        facts.push(fact(name, text, context.paths().entry(&entry.valid_from_seq)));
    }
    facts.extend(evidence(context, &entries).await?);
    Ok(facts)
}

/// What proves published figures, the latest first: addresses and files. While a correction waits, files of the figure that
/// is still public stay.
async fn evidence(context: &mut Context, entries: &[FigureEntry]) -> Result<Vec<Fact>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let mut entries: Vec<&FigureEntry> = entries.iter().collect();
    entries.sort_by_key(|entry| (std::cmp::Reverse(entry.year), entry.id));
    let mut facts = Vec::new();
    for entry in entries {
        let name = locale.ta("fact-evidence", &[arg("year", &entry.year.to_string())]);
        if let Some(link) = entry.evidence_link.as_ref().filter(|_| entry.state == "published") {
            facts.push(Fact { name: name.clone(), text: link.clone(), path: link.clone() });
        }
        let files = attached(&mut context.tx, region_id, SUBJECT, entry.id, at).await?;
        let public = files.into_iter().filter(|file| file.visibility == Visibility::Public.code());
        facts.extend(public.map(|file| Fact {
            name: name.clone(),
            path: context.paths().file(file.id, &file.file_name),
            text: file.file_name,
        }));
    }
    Ok(facts)
}

pub fn facts(context: &Context, indicator: &IndicatorState) -> Vec<Fact> {
    let locale = context.locale;
    let fact = |key: &str, text: String, path: String| Fact { name: locale.t(key), text, path };
    let mut facts = Vec::new();
    match &indicator.agency {
        Some(agency) => {
            let path = context.paths().agency(&agency.slug);
            facts.push(fact("fact-agency", agency.name.clone(), path));
            if let Some(basis) = &indicator.row.assignment_basis {
                facts.push(fact("fact-assignment-basis", basis.clone(), String::new()));
            }
        }
        None => facts.push(fact("fact-agency", locale.t("agency-unassigned"), String::new())),
    }
    if let Some(awaited) = indicator.awaited {
        let text = locale.ta(
            "fact-next-figure-text",
            &[arg("year", &awaited.year.to_string()), arg("when", &words::awaited(locale, awaited))],
        );
        facts.push(fact("fact-next-figure", text, String::new()));
    }
    facts.push(fact("fact-direction", words::direction(locale, indicator.direction), String::new()));
    if let Some(target) = indicator.target {
        let text = format!("{target} {}", i18n::target_name(locale, target));
        facts.push(fact("fact-target", text, context.paths().target(&target)));
    }
    facts
}

pub fn metadata(locale: Locale, indicator: &IndicatorState) -> Vec<Fact> {
    let stored: serde_json::Value = serde_json::from_str(&indicator.row.metadata).unwrap_or_default();
    let text =
        |name: &str| stored.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let by_language = |name: &str| text(&format!("{name}_{}", locale.tag()));
    let row = &indicator.row;
    let authority = match row.authority.as_deref() {
        Some("regency") => locale.t("authority-regency"),
        Some("province") => locale.t("authority-province"),
        Some("national") => locale.t("authority-national"),
        Some("shared") => locale.t("authority-shared"),
        _ => String::new(),
    };
    let frequency = match row.frequency.as_deref() {
        Some("yearly") => locale.t("frequency-yearly"),
        Some("twice-yearly") => locale.t("frequency-twice-yearly"),
        Some("every-two-years") => locale.t("frequency-two-years"),
        Some("every-three-years") => locale.t("frequency-three-years"),
        Some("irregular") => locale.t("frequency-irregular"),
        Some(other) => other.to_owned(),
        None => String::new(),
    };
    [
        ("meta-concept", by_language("concept")),
        ("meta-method", by_language("method")),
        ("meta-benefit", by_language("benefit")),
        ("meta-unit", units::unit(locale, &row.unit)),
        ("meta-source", text("data_source")),
        ("meta-disaggregation", text("disaggregation")),
        ("meta-frequency", frequency),
        ("meta-authority", authority),
    ]
    .into_iter()
    .map(|(key, text)| Fact {
        name: locale.t(key),
        text: if text.is_empty() { locale.t("meta-unknown") } else { text },
        path: String::new(),
    })
    .collect()
}
