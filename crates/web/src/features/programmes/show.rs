//! One programme: who, what for, how much in which year, where, and every indicator it is meant to move, with the reason.
use super::load::{Loaded, load};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState};
use crate::html::programmes::{GoalLink, goals, years};
use crate::html::status::{self, StatusTag};
use crate::html::{self, Layout, arg, money, organisations, villages};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::{District, Programme, ProgrammeAmount, ProgrammeLink, Village, Withdrawal};
use rembuk_store::run;

struct Fact {
    name: String,
    text: String,
    path: String,
}

struct YearRow {
    year: String,
    target: String,
    ceiling: String,
    budget: String,
    realised: String,
}

struct Served {
    name: String,
    code: String,
    path: String,
    status: StatusTag,
    reason: String,
}

struct PlaceLink {
    name: String,
    /// Empty where the place is not in the region's lists.
    path: String,
}

#[derive(Template)]
#[template(path = "programmes/show.html")]
struct ProgrammePage {
    layout: Layout,
    caption: String,
    name: String,
    ceiling: String,
    ceiling_scale: String,
    ceiling_full: String,
    lead: String,
    facts: Vec<Fact>,
    years: Vec<YearRow>,
    served: Vec<Served>,
    goals: Vec<GoalLink>,
    places: Vec<PlaceLink>,
    citation: String,
    withdrawn: Option<Ending>,
    former: Vec<Former>,
}

/// When, by whom and why something was withdrawn; where the record tells it.
struct Ending {
    text: String,
    reason: String,
    path: String,
}

/// A link that was withdrawn.
struct Former {
    name: String,
    path: String,
    ending: Ending,
}

pub async fn show(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let Loaded { programme, amounts, links, places, withdrawal, former_links } =
        load(&mut context, &slug).await?;
    let districts = run!(context.tx, places::list_districts(region_id, at))?;
    let villages = run!(context.tx, places::list_villages(region_id, at))?;
    let figures = Figures::load(&mut context).await?;
    let locale = context.locale;
    let layout = Layout::of(&context, "programmes", programme.name.clone(), programme.output.clone())
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("programmes-title"), context.paths().programmes());
    let said = money::short(locale, programme.ceiling_total);
    let (ceiling, ceiling_scale) = money::parts(locale, programme.ceiling_total);
    let page = ProgrammePage {
        citation: words::citation(&context, &layout, &format!("{} ({said})", programme.name)),
        layout,
        caption: caption(&context, &programme),
        lead: locale.ta(
            "programme-lead",
            &[
                arg("organisation", &programme.organisation_name),
                arg("years", &years(programme.first_year, programme.last_year)),
            ],
        ),
        facts: facts(&context, &figures, &programme),
        years: amounts.iter().map(|amount| year_row(&context, &programme, amount)).collect(),
        served: served(&context, &figures, &links),
        withdrawn: withdrawal.map(|row| ending(&context, row)),
        former: former(&context, &figures, former_links),
        goals: goals(&context, programme.goals),
        places: places
            .iter()
            .map(|place| place_link(&context, &place.place_code, &districts, &villages))
            .collect(),
        ceiling_full: money::full(locale, programme.ceiling_total),
        ceiling,
        ceiling_scale,
        name: programme.name,
    };
    html::page(&page, context.cache(&[]))
}

/// "Kecamatan Ambulu", or "Desa Sabrang, Kecamatan Ambulu"; the bare code of a place nobody knows.
fn place_link(context: &Context, code: &str, districts: &[District], all: &[Village]) -> PlaceLink {
    let locale = context.locale;
    let district_of = |code: &str| districts.iter().find(|district| district.code == code);
    let named = |district: &District| locale.ta("district-title", &[arg("name", &district.name)]);
    if let Some(district) = district_of(code) {
        return PlaceLink { name: named(district), path: context.paths().district(&district.slug) };
    }
    let village = all.iter().find(|village| village.code == code);
    match village.and_then(|village| Some((village, district_of(&village.district_code)?))) {
        Some((village, district)) => PlaceLink {
            name: format!("{}, {}", villages::title(locale, village), named(district)),
            path: villages::path(context, district, village, all),
        },
        None => PlaceLink { name: code.to_owned(), path: String::new() },
    }
}

fn ending(context: &Context, row: Withdrawal) -> Ending {
    let locale = context.locale;
    let day = row.on_day.parse().map_or_else(|_| row.on_day.clone(), |day| locale.date(day));
    Ending {
        text: locale.ta("withdrawn-when", &[arg("day", &day), arg("office", &row.office)]),
        path: context.paths().entry(&row.valid_from_seq),
        reason: row.reason,
    }
}

fn former(context: &Context, figures: &Figures, links: Vec<(ProgrammeLink, Withdrawal)>) -> Vec<Former> {
    let of = |(link, withdrawal): (ProgrammeLink, Withdrawal)| {
        let indicator = figures.indicators.iter().find(|i| i.row.id == link.indicator_id)?;
        Some(Former {
            name: indicator.name(context.locale).to_owned(),
            path: context.paths().indicator(&indicator.row.slug),
            ending: ending(context, withdrawal),
        })
    };
    links.into_iter().filter_map(of).collect()
}

fn caption(context: &Context, programme: &Programme) -> String {
    let kind = context.t(match programme.matrix.as_str() {
        "3" => "matrix-3",
        "4" => "matrix-4",
        _ => "matrix-2",
    });
    match &programme.code {
        Some(code) => format!("{kind} · {code}"),
        None => kind,
    }
}

fn facts(context: &Context, figures: &Figures, programme: &Programme) -> Vec<Fact> {
    let locale = context.locale;
    let organisation = figures.agencies.iter().find(|agency| agency.id == programme.organisation_id);
    let path =
        organisation.map(|organisation| organisations::path(context, organisation)).unwrap_or_default();
    let with_code = |code: &Option<String>, name: &Option<String>| match (code, name) {
        (Some(code), Some(name)) => format!("{code} {name}"),
        (_, Some(name)) => name.clone(),
        _ => String::new(),
    };
    // Where the money comes from and how far the row is are asked of every programme: not known is said.
    let or_unknown = |text: String| if text.is_empty() { locale.t("not-known") } else { text };
    [
        ("programme-organisation", programme.organisation_name.clone(), path),
        ("programme-output", programme.output.clone(), String::new()),
        ("programme-activity", with_code(&programme.activity_code, &programme.activity_name), String::new()),
        (
            "programme-programme",
            with_code(&programme.programme_code, &programme.programme_name),
            String::new(),
        ),
        ("programme-funding", or_unknown(programme.funding.clone()), String::new()),
        ("programme-pojk", programme.pojk_category.clone().unwrap_or_default(), String::new()),
        ("programme-state", or_unknown(state(context, &programme.state)), String::new()),
        ("programme-nomenclature", programme.nomenclature.clone().unwrap_or_default(), String::new()),
        ("programme-source", programme.source.clone(), String::new()),
    ]
    .into_iter()
    .filter(|(_, text, _)| !text.is_empty())
    .map(|(key, text, path)| Fact { name: locale.t(key), text, path })
    .collect()
}

/// The stage on its way from plan to deed; nothing where nobody stated it.
fn state(context: &Context, code: &str) -> String {
    context.t(match code {
        "proposed" => "programme-state-proposed",
        "planned" => "programme-state-planned",
        "budgeted" => "programme-state-budgeted",
        "realised" => "programme-state-realised",
        _ => return String::new(),
    })
}

fn year_row(context: &Context, programme: &Programme, amount: &ProgrammeAmount) -> YearRow {
    let locale = context.locale;
    let rupiah = |amount: Option<i64>| amount.map(|amount| money::full(locale, amount)).unwrap_or_default();
    let target = amount.target.as_deref().unwrap_or_default();
    YearRow {
        year: amount.year.to_string(),
        target: if target.is_empty() {
            String::new()
        } else {
            format!("{} {}", locale.number(target), programme.unit)
        },
        ceiling: rupiah(amount.ceiling),
        budget: rupiah(amount.budget),
        realised: rupiah(amount.realised),
    }
}

fn served(context: &Context, figures: &Figures, links: &[ProgrammeLink]) -> Vec<Served> {
    let of = |link: &ProgrammeLink| -> Option<Served> {
        let indicator: &IndicatorState = figures.indicators.iter().find(|i| i.row.id == link.indicator_id)?;
        Some(Served {
            name: indicator.name(context.locale).to_owned(),
            code: indicator.row.code.clone(),
            path: context.paths().indicator(&indicator.row.slug),
            status: status::tag(context.locale, indicator.status),
            reason: link.reason.clone(),
        })
    };
    links.iter().filter_map(of).collect()
}
