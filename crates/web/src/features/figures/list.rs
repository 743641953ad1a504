//! What is owed in a year: of one's own agency, or of all for the secretariat. By agency and name, never ranked.
use super::{layout, may_enter};
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::html::figures::{late, state_line, window_line};
use crate::html::list::{self, Addresses, Choice, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::figures::Owed;
use rembuk_domain::indicators::Year;
use rembuk_domain::people::roles::Permission::CheckFigures;

const FILTERS: &[&str] = &["tahun", "pd", "keadaan", "q"];

/// Where a figure stands for whoever has to enter it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Open,
    SentBack,
    Answered,
    Sent,
    Published,
    AtWill,
}

impl Standing {
    const ALL: [Self; 6] =
        [Self::Open, Self::SentBack, Self::Sent, Self::Answered, Self::Published, Self::AtWill];

    const fn code(self) -> &'static str {
        match self {
            Self::Open => "belum",
            Self::SentBack => "dikembalikan",
            Self::Answered => "dijawab",
            Self::Sent => "dikirim",
            Self::Published => "terbit",
            Self::AtWill => "boleh",
        }
    }

    const fn key(self) -> &'static str {
        match self {
            Self::Open => "standing-open",
            Self::SentBack => "standing-sent-back",
            Self::Answered => "standing-answered",
            Self::Sent => "standing-sent",
            Self::Published => "standing-published",
            Self::AtWill => "standing-at-will",
        }
    }

    fn of(duty: &Duty<'_>) -> Self {
        match (duty.entry.map(|entry| entry.state.as_str()), duty.owed) {
            (Some("sent-back"), _) => Self::SentBack,
            (Some("not-yet"), _) => Self::Answered,
            (Some("published"), _) => Self::Published,
            (Some(_), _) => Self::Sent,
            (None, Owed::AtWill) => Self::AtWill,
            (None, _) => Self::Open,
        }
    }
}

struct Row {
    name: String,
    code: String,
    /// Source and method of the series, where there is one
    series: String,
    agency: String,
    path: String,
    last: String,
    standing: String,
    state: String,
    link: String,
    is_open: bool,
}

#[derive(Template)]
#[template(path = "figures/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    window: String,
    years: Vec<Choice>,
    agencies: Vec<Choice>,
    standings: Vec<Choice>,
    q: String,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    /// Address of the windows, for whoever may open one
    windows: String,
    check: String,
}

/// The year asked for, if it has a window; else the one people work on.
fn year_of(context: &Context, intake: &Intake) -> Option<Year> {
    let asked = context.query.get("tahun").and_then(|text| Year::parse(text).ok());
    asked.filter(|year| intake.window(*year).is_some()).or_else(|| intake.current_year())
}

fn matches(context: &Context, duty: &Duty<'_>) -> bool {
    let query = &context.query;
    let words = query.get("q").unwrap_or_default().to_lowercase();
    let row = &duty.indicator.row;
    let text = format!("{} {} {}", row.code, row.plain_name_id, row.plain_name_en).to_lowercase();
    let agency = duty.indicator.agency.as_ref().map_or("-", |agency| agency.slug.as_str());
    words.split_whitespace().all(|word| text.contains(word))
        && query.get("pd").is_none_or(|slug| slug == agency)
        && query.get("keadaan").is_none_or(|code| code == Standing::of(duty).code())
}

fn row(context: &Context, intake: &Intake, duty: &Duty<'_>, may_link: bool) -> Row {
    let locale = context.locale;
    let standing = Standing::of(duty);
    let path =
        context.paths().figure_to_enter(duty.year.get(), &duty.indicator.row.slug, &duty.series_word());
    let series = duty.series.map(|series| [series.row.source.as_str(), series.row.method.as_str()]);
    let parts = series.into_iter().flatten().filter(|part| !part.is_empty());
    let state = duty.entry.map(|entry| (state_line(locale, entry), late(locale, entry, &intake.calendar)));
    Row {
        name: duty.indicator.name(locale).to_owned(),
        code: duty.indicator.row.code.clone(),
        series: parts.collect::<Vec<_>>().join(", "),
        agency: duty.agency_line(locale),
        last: duty.last_line(locale),
        standing: locale.t(standing.key()),
        state: state.map(|(state, late)| format!("{state} {late}").trim().to_owned()).unwrap_or_default(),
        link: if may_link && duty.indicator.agency.is_some() {
            format!("{path}/tautan")
        } else {
            String::new()
        },
        is_open: matches!(standing, Standing::Open | Standing::SentBack),
        path,
    }
}

/// "Angka 2025: 12 belum masuk, 3 sudah dikirim, …"
fn lead(context: &Context, duties: &[Duty<'_>], year: Year) -> String {
    let locale = context.locale;
    let parts: Vec<String> = Standing::ALL
        .into_iter()
        .filter_map(|standing| {
            let count = duties.iter().filter(|duty| Standing::of(duty) == standing).count();
            (count > 0).then(|| format!("{} {}", words::count(locale, count), locale.t(standing.key())))
        })
        .collect();
    let key = if parts.is_empty() { "figures-lead-nothing" } else { "figures-lead" };
    locale.ta(key, &[arg("year", &year.to_string()), arg("parts", &parts.join(", "))])
}

fn choices(context: &Context, intake: &Intake, year: Option<Year>, own: &[Duty<'_>]) -> [Vec<Choice>; 3] {
    let years = intake.windows.iter().map(|window| window.window.year);
    let years =
        years.map(|of| Choice { value: of.to_string(), name: of.to_string(), is_chosen: Some(of) == year });
    let mut agencies: Vec<(String, String)> = own
        .iter()
        .filter_map(|duty| duty.indicator.agency.as_ref())
        .map(|agency| (agency.slug.clone(), agency.name.clone()))
        .collect();
    agencies.sort_by(|one, two| one.1.cmp(&two.1));
    agencies.dedup();
    if own.iter().any(|duty| duty.indicator.agency.is_none()) {
        agencies.push(("-".to_owned(), context.t("agency-unassigned")));
    }
    let standings = Standing::ALL.map(|standing| (standing.code().to_owned(), context.t(standing.key())));
    [years.collect(), list::choices(context, "pd", agencies), list::choices(context, "keadaan", standings)]
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let locale = context.locale;
    let may_check = signed.may(CheckFigures, context.region_id(), context.today);
    let year = year_of(&context, &intake);
    let mut own: Vec<Duty<'_>> = year.map(|year| intake.duties(year)).unwrap_or_default();
    own.retain(|duty| may_enter(&context, &signed, duty.indicator.agency.as_deref()));
    let found: Vec<&Duty<'_>> = own.iter().filter(|duty| matches(&context, duty)).collect();
    let [years, agencies, standings] = choices(&context, &intake, year, &own);
    let base = context.paths().figures_desk();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let window = year.and_then(|year| intake.window(year));
    let page = ListPage {
        layout: layout(&context, locale.t("figures-title")),
        lead: year.map_or_else(|| locale.t("figures-no-window"), |year| lead(&context, &own, year)),
        window: window
            .map(|window| window_line(locale, &window.window, context.today, &intake.calendar))
            .unwrap_or_default(),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        is_filtered: !context.query.canonical(&FILTERS[1..]).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|duty| row(&context, &intake, duty, may_check)).collect(),
        windows: if may_check { context.paths().manage_windows() } else { String::new() },
        check: if may_check { context.paths().figures_to_check() } else { String::new() },
        action: base,
        years,
        agencies,
        standings,
        pages,
    };
    html::private(&page, StatusCode::OK)
}
