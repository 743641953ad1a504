//! All contributions: how many, how many answered and how many in time, filtered, paged, downloaded.
use crate::context::Context;
use crate::contributions::subjects::Names;
use crate::error::PageError;
use crate::html::contributions::{STATES, about, late, state_key, subject_kind, text};
use crate::html::figures::day;
use crate::html::list::{self, Addresses, Choice, PAGE_SIZE, Pagination};
use crate::html::{self, Layout, arg};
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::contributions::SubjectKind;
use rembuk_domain::contributions::states::Outcome;
use rembuk_store::lists::{
    ContributionCounts, ContributionFilter, ContributionLine, count_contributions, list_contributions,
};
use rembuk_store::rows::NOW;
use uuid::Uuid;

const PARAMETERS: &[&str] = &["q", "keadaan", "tentang", "pd", "tempat", "terlambat", "h"];
const FILTERS: &[&str] = &["q", "keadaan", "tentang", "pd", "tempat", "terlambat"];
const MOST_WORDS: usize = 8;
const MOST_ROWS: i64 = 100_000;
/// Characters of a text that a list shows
const SHOWN: usize = 180;

pub struct Row {
    pub reference: String,
    pub path: String,
    pub about: String,
    pub place: String,
    pub text: String,
    pub language: String,
    pub is_text: bool,
    pub state: String,
    pub office: String,
    pub day: String,
    pub late: String,
}

#[derive(Template)]
#[template(path = "contributions/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    answered: String,
    hand_in: String,
    follow: String,
    q: String,
    states: Vec<Choice>,
    kinds: Vec<Choice>,
    offices: Vec<Choice>,
    places: Vec<Choice>,
    is_late: bool,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    download: String,
}

/// What the query asks for; values it does not know filter nothing.
fn filter(context: &Context, names: &Names) -> ContributionFilter {
    let query = &context.query;
    let day = context.as_of.unwrap_or(context.today).to_string();
    ContributionFilter {
        words: query
            .get("q")
            .unwrap_or_default()
            .to_lowercase()
            .split_whitespace()
            .take(MOST_WORDS)
            .map(str::to_owned)
            .collect(),
        state: query.get("keadaan").filter(|code| STATES.contains(code)).map(str::to_owned),
        subject_kind: query
            .get("tentang")
            .and_then(|code| SubjectKind::parse(code).ok())
            .map(|kind| kind.code().to_owned()),
        assignee: match query.get("pd") {
            Some("forum") => Some(Uuid::nil()),
            slug => slug
                .and_then(|slug| names.organisations.iter().find(|row| row.slug == slug))
                .map(|row| row.id),
        },
        late_on: query.get("terlambat").filter(|value| *value == "ya").map(|_| day),
        place: query
            .get("tempat")
            .filter(|code| names.districts.iter().any(|row| row.code == **code))
            .map(str::to_owned),
    }
}

fn row(context: &Context, names: &Names, line: &ContributionLine, calendar: &WorkingCalendar) -> Row {
    let locale = context.locale;
    let today = context.as_of.unwrap_or(context.today).to_string();
    let (about, place) =
        about(context, names, &line.subject_kind, &line.subject_key, line.place_code.as_deref());
    let summary = line.summary.as_deref().filter(|_| matches!(line.text_state.as_str(), "public" | "masked"));
    let (full, is_text) =
        text(locale, &line.text_state, line.text.as_deref().and(summary.or(line.text.as_deref())), None);
    let outcome = line.outcome.as_deref().and_then(|code| Outcome::parse(code).ok());
    let is_open = matches!(line.state.as_str(), "received" | "assigned" | "paused");
    let state = match outcome.filter(|_| !is_open) {
        Some(outcome) => locale.t(outcome.key()),
        None => locale.t(state_key(&line.state)),
    };
    Row {
        reference: line.reference.to_uppercase(),
        path: context.paths().contribution(&line.reference),
        about: about.name,
        place: place.name,
        text: shortened(&full),
        language: if summary.is_some() || !is_text { String::new() } else { line.language.clone() },
        is_text,
        state,
        office: names.assignee(context, line.assignee_id).name,
        day: match (&line.first_answered_on, is_open) {
            (Some(on), _) => locale.ta("contribution-row-answered", &[arg("day", &day(locale, on))]),
            (None, true) => {
                locale.ta("contribution-row-until", &[arg("day", &day(locale, &line.promised_by))])
            }
            (None, false) => day(locale, &line.received_on),
        },
        late: late(
            locale,
            &line.promised_by,
            Some(line.first_answered_on.as_deref().unwrap_or(&today)),
            calendar,
        ),
    }
}

fn shortened(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHOWN).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut))
}

fn lead(context: &Context, counts: ContributionCounts) -> (String, String) {
    let locale = context.locale;
    let number = |name: &'static str, count: i64| arg(name, &locale.count(count));
    let total = usize::try_from(counts.total).unwrap_or_default();
    let lead = locale.ta(
        "contributions-lead",
        &[
            words::n(total),
            words::shown(locale, total),
            number("answered", counts.answered),
            number("open", counts.open),
            number("late", counts.late),
        ],
    );
    let said = usize::try_from(counts.met + counts.not_met).unwrap_or_default();
    let met = if said < FEW { "contributions-met-few" } else { "contributions-met" };
    let args = [words::n(said), words::shown(locale, said), number("met", counts.met)];
    (lead, if total == 0 { String::new() } else { locale.ta(met, &args) })
}

/// Below this many, a share says nothing and is not shown; how many there are always is.
const FEW: usize = 10;

fn choices(context: &Context, names: &Names) -> (Vec<Choice>, Vec<Choice>, Vec<Choice>, Vec<Choice>) {
    let locale = context.locale;
    let states =
        list::choices(context, "keadaan", STATES.map(|code| (code.to_owned(), locale.t(state_key(code)))));
    let kinds =
        SubjectKind::ALL.map(|kind| (kind.code().to_owned(), locale.t(subject_kind(kind.code()).key())));
    let kinds = list::choices(context, "tentang", kinds);
    let mut offices = vec![("forum".to_owned(), locale.t("contribution-forum"))];
    offices.extend(names.offices().map(|row| (row.slug.clone(), row.name.clone())));
    let offices = list::choices(context, "pd", offices);
    let places = names.districts.iter().map(|row| (row.code.clone(), row.name.clone()));
    let places = list::choices(context, "tempat", places);
    (states, kinds, offices, places)
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let names = Names::load(&mut context).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let filter = filter(&context, &names);
    let day = context.as_of.unwrap_or(context.today).to_string();
    let counts = count_contributions(&mut context.tx, region_id, at, &filter, &day).await?;
    let base = context.paths().contributions();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let total = usize::try_from(counts.total).unwrap_or_default();
    let pages = Pagination::new(total, context.query.get("h"), |number| addresses.page(number));
    let offset = i64::try_from(pages.first.saturating_sub(1)).unwrap_or_default();
    let rows = list_contributions(&mut context.tx, region_id, at, &filter, offset, PAGE_SIZE as i64).await?;
    let locale = context.locale;
    let (lead, answered) = lead(&context, counts);
    let (states, kinds, offices, places) = choices(&context, &names);
    let title = locale.t("contributions-title");
    let page = ListPage {
        layout: Layout::of(&context, "contributions", title, locale.t("contributions-description"))
            .crumb(locale.t("crumb-home"), context.paths().home()),
        lead,
        answered,
        hand_in: context.paths().hand_in(),
        follow: context.paths().follow(),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        states,
        kinds,
        offices,
        places,
        is_late: filter.late_on.is_some(),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: rows.iter().map(|line| row(&context, &names, line, &calendar)).collect(),
        download: addresses.download(),
        action: base,
        pages,
    };
    html::page(&page, context.cache(PARAMETERS))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let names = Names::load(&mut context).await?;
    let filter = filter(&context, &names);
    let rows = list_contributions(&mut context.tx, region_id, at, &filter, 0, MOST_ROWS).await?;
    let bytes = write_csv(&context, &names, &rows)?;
    let name = format!("{}-masukan.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}

fn write_csv(
    context: &Context,
    names: &Names,
    rows: &[ContributionLine],
) -> Result<Vec<u8>, rembuk_documents::csv_out::WriteError> {
    let heads = [
        "nomor",
        "tentang",
        "apa",
        "kode_tempat",
        "diterima",
        "dijanjikan",
        "keadaan",
        "dijawab_oleh",
        "dijawab",
        "jawaban",
        "alasan",
        "menjawab",
        "bahasa",
        "isi",
        "keterangan",
    ];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    let given = |text: &Option<String>| text.clone().unwrap_or_default();
    for line in rows {
        writer.row(&[
            line.reference.to_uppercase(),
            line.subject_kind.clone(),
            line.subject_key.clone(),
            given(&line.place_code),
            line.received_on.clone(),
            line.promised_by.clone(),
            line.state.clone(),
            names.assignee(context, line.assignee_id).name,
            given(&line.first_answered_on),
            given(&line.outcome),
            given(&line.reason),
            given(&line.verdict),
            line.language.clone(),
            given(&line.text),
            mark.to_owned(),
        ])?;
    }
    writer.finish()
}
