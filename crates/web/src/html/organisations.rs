//! An organisation as pages speak of it: its address, its platform, names, codes, who came before and after.
use crate::context::Context;
use crate::figures::{Figures, IndicatorState};
use crate::html::programme_section::ProgrammeSection;
use crate::html::{arg, money};
use crate::i18n::Locale;
use crate::words;
use rembuk_domain::organisations::{AgencyKind, Platform};
use rembuk_store::rows::{Organisation, OrganisationName, OrganisationSuccession};
use std::sync::Arc;

/// The page of an organisation: an agency's is among the agencies.
pub fn path(context: &Context, organisation: &Organisation) -> String {
    match organisation.agency_kind {
        Some(_) => context.paths().agency(&organisation.slug),
        None => context.paths().organisation(&organisation.slug),
    }
}

/// "Akademisi dan pakar"
pub fn platform_name(locale: Locale, platform: Platform) -> String {
    locale.t(match platform {
        Platform::Government => "platform-government",
        Platform::Academia => "platform-academia",
        Platform::Business => "platform-business",
        Platform::CivilSociety => "platform-civil-society",
    })
}

pub fn kind_name(locale: Locale, kind: AgencyKind) -> String {
    locale.t(match kind {
        AgencyKind::RegionalAgency => "agency-kind-regional",
        AgencyKind::District => "agency-kind-district",
        AgencyKind::Section => "agency-kind-section",
        AgencyKind::ServiceUnit => "agency-kind-unit",
        AgencyKind::CouncilSecretariat => "agency-kind-council",
    })
}

/// Its platform; nothing for a name no platform bears, which no import lets in.
pub fn platform(organisation: &Organisation) -> Option<Platform> {
    Platform::parse(&organisation.platform).ok()
}

/// "3 program, jumlah pagu Rp 1,2 miliar, untuk 4 tujuan.", or that there are none yet.
pub fn programmes_lead(context: &Context, programmes: &ProgrammeSection) -> String {
    let (locale, goals) = (context.locale, programmes.goals.len());
    let count = usize::try_from(programmes.total.count).unwrap_or_default();
    if count == 0 {
        return locale.t("organisation-no-programmes");
    }
    let ceiling = money::short(locale, programmes.total.ceiling);
    let args = [words::n(count), words::shown(locale, count), arg("ceiling", &ceiling)];
    let sum = locale.ta("organisation-lead", &args);
    let serves = match goals {
        0 => locale.t("organisation-lead-no-goals"),
        _ => locale.ta("organisation-lead-goals", &[words::n(goals), words::shown(locale, goals)]),
    };
    format!("{sum} {serves}")
}

pub struct Fact {
    pub name: String,
    pub text: String,
}

pub struct Related {
    pub text: String,
    pub path: String,
}

/// A stored day in words; nothing where none is stored.
fn day(locale: Locale, text: Option<&str>) -> Option<String> {
    text.and_then(|text| text.parse::<jiff::civil::Date>().ok()).map(|day| locale.date(day))
}

pub fn facts(locale: Locale, organisation: &Organisation) -> Vec<Fact> {
    [
        ("agency-official-name", Some(organisation.official_name.clone())),
        ("organisation-platform", platform(organisation).map(|platform| platform_name(locale, platform))),
        ("agency-skpd-code", organisation.skpd_code.clone()),
        ("agency-skpd-original", organisation.skpd_original.clone().filter(|_| organisation.skpd_damaged)),
        ("agency-from", day(locale, organisation.from_on.as_deref())),
        ("agency-until", day(locale, organisation.until_on.as_deref())),
        ("agency-basis", organisation.basis.clone()),
    ]
    .into_iter()
    .filter_map(|(key, text)| Some(Fact { name: locale.t(key), text: text.filter(|text| !text.is_empty())? }))
    .collect()
}

/// Which organisations came before this one and which follow it.
pub fn related(
    context: &Context,
    organisations: &[Arc<Organisation>],
    own: &Organisation,
    successions: &[OrganisationSuccession],
) -> Vec<Related> {
    let locale = context.locale;
    successions
        .iter()
        .filter_map(|succession| {
            let (other, key) = if succession.predecessor_id == own.id {
                (succession.successor_id, "agency-followed-by")
            } else if succession.successor_id == own.id {
                (succession.predecessor_id, "agency-follows")
            } else {
                return None;
            };
            let other = organisations.iter().find(|candidate| candidate.id == other)?;
            let day = day(locale, Some(&succession.on_date)).unwrap_or_else(|| succession.on_date.clone());
            Some(Related {
                text: locale
                    .ta(key, &[arg("name", &other.name), arg("day", &day), arg("basis", &succession.basis)]),
                path: path(context, other),
            })
        })
        .collect()
}

pub fn former_names(locale: Locale, own: &Organisation, names: &[OrganisationName]) -> Vec<String> {
    let said =
        |text: &Option<String>| day(locale, text.as_deref()).unwrap_or_else(|| locale.t("day-unknown"));
    names
        .iter()
        .filter(|name| name.organisation_id == own.id && name.name != own.name)
        .map(|name| {
            if name.from_on.is_none() && name.until_on.is_none() {
                return locale.ta("agency-former-name-undated", &[arg("name", &name.name)]);
            }
            locale.ta(
                "agency-former-name",
                &[
                    arg("name", &name.name),
                    arg("from", &said(&name.from_on)),
                    arg("until", &said(&name.until_on)),
                ],
            )
        })
        .collect()
}

/// A figure that is awaited from an organisation.
pub struct AwaitedRow {
    pub text: String,
    pub path: String,
    pub when: String,
}

pub fn awaited_rows(context: &Context, figures: &Figures, own: &Organisation) -> Vec<AwaitedRow> {
    let owned = figures.owned_by(own.id).filter(|indicator| indicator.is_overdue());
    owned.map(|indicator| awaited_row(context, indicator)).collect()
}

fn awaited_row(context: &Context, indicator: &IndicatorState) -> AwaitedRow {
    let locale = context.locale;
    let year = indicator.awaited.map(|awaited| awaited.year.to_string()).unwrap_or_default();
    AwaitedRow {
        text: locale.ta("awaited-figure", &[arg("name", indicator.name(locale)), arg("year", &year)]),
        path: context.paths().indicator(&indicator.row.slug),
        when: indicator.awaited.map(|awaited| words::awaited(locale, awaited)).unwrap_or_default(),
    }
}

/// What stays with the offices of an organisation whoever holds them: "Melekat pada jabatan di sini: 12 indikator, …"
pub fn duties(locale: Locale, figures: &Figures, own: &Organisation) -> String {
    let (indicators, awaited) = figures
        .owned_by(own.id)
        .fold((0, 0), |(all, late), indicator| (all + 1, late + usize::from(indicator.is_overdue())));
    locale.ta(
        "agency-duties",
        &[
            words::n(indicators),
            words::shown(locale, indicators),
            arg("awaited", &words::count(locale, awaited)),
        ],
    )
}

/// Where the public list of awaited figures speaks of this organisation.
pub fn awaited_list(context: &Context, own: &Organisation) -> String {
    let list = crate::html::with_kept(&context.paths().awaited(), &context.kept(&[]));
    format!("{list}#pd-{}", own.slug)
}
