//! Programmes: searched, filtered by goal, organisation and matrix, sorted, summed, paged, downloaded.
use super::funding;
use super::places::Places;
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{self, Addresses, Choice, PAGE_SIZE, Pagination, SortLink};
use crate::html::programmes::{self, ProgrammeLine};
use crate::html::{self, Layout, money};
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::codes::GoalNumber;
use rembuk_store::lists::{PlaceFilter, ProgrammeFilter, ProgrammeOrder, list_programmes, sum_programmes};
use rembuk_store::rows::Organisation;
use rembuk_store::run;

/// Parameters of the list, in the order of their one cached spelling.
const PARAMETERS: &[&str] =
    &["q", "tujuan", "pd", "matriks", "dana", "kecamatan", "desa", "kurang", "urut", "h"];
const FILTERS: &[&str] = &["q", "tujuan", "pd", "matriks", "dana", "kecamatan", "desa", "kurang"];
/// Words of a search beyond these are not looked at.
const MOST_WORDS: usize = 8;
/// Rows a download holds at most.
const MOST_ROWS: i64 = 100_000;

#[derive(Template)]
#[template(path = "programmes/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    full: String,
    q: String,
    goals: Vec<Choice>,
    organisations: Vec<Choice>,
    matrices: Vec<Choice>,
    fundings: Vec<Choice>,
    districts: Vec<Choice>,
    /// Villages of the chosen district.
    villages: Vec<Choice>,
    lacks: Vec<Choice>,
    /// Sums over places can't be added.
    is_of_place: bool,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<ProgrammeLine>,
    pages: Pagination,
    sort_name: SortLink,
    sort_organisation: SortLink,
    sort_ceiling: SortLink,
    download: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let places = Places::load(&mut context).await?;
    let filter = filter(&context, &organisations, &places);
    let fundings = funding::choices(&mut context).await?;
    let sum = sum_programmes(&mut context.tx, region_id, at, &filter).await?;
    let locale = context.locale;
    let base = context.paths().programmes();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let count = usize::try_from(sum.count).unwrap_or_default();
    let pages = Pagination::new(count, context.query.get("h"), |number| addresses.page(number));
    let offset = i64::try_from(pages.first.saturating_sub(1)).unwrap_or_default();
    let rows = list_programmes(&mut context.tx, region_id, at, &filter, offset, PAGE_SIZE as i64).await?;
    let layout =
        Layout::of(&context, "programmes", locale.t("programmes-title"), locale.t("programmes-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let page = ListPage {
        lead: programmes::sum(&context, sum),
        full: money::full(locale, sum.ceiling),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        goals: list::goal_choices(&context),
        organisations: list::organisation_choices(&context, &organisations),
        matrices: matrix_choices(&context),
        fundings,
        districts: places.district_choices(),
        villages: places.village_choices(&context),
        lacks: lack_choices(&context),
        is_of_place: places.chosen().is_some(),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: rows.iter().map(|row| ProgrammeLine::new(&context, row)).collect(),
        sort_name: addresses.sorted_by("nama"),
        sort_organisation: addresses.sorted_by("lembaga"),
        sort_ceiling: addresses.sorted_by("pagu"),
        download: addresses.download(),
        action: base,
        pages,
        layout,
    };
    html::page(&page, context.cache(PARAMETERS))
}

/// What the query asks for; values it does not know filter nothing.
fn filter(context: &Context, organisations: &[Organisation], places: &Places) -> ProgrammeFilter {
    let query = &context.query;
    let order = query.get("urut").unwrap_or("kode");
    ProgrammeFilter {
        words: query
            .get("q")
            .unwrap_or_default()
            .to_lowercase()
            .split_whitespace()
            .take(MOST_WORDS)
            .map(str::to_owned)
            .collect(),
        goal: query.get("tujuan").and_then(|text| GoalNumber::parse(text).ok()).map(GoalNumber::get),
        organisation: query
            .get("pd")
            .and_then(|slug| organisations.iter().find(|organisation| organisation.slug == slug))
            .map(|organisation| organisation.id),
        matrix: query.get("matriks").filter(|text| matches!(*text, "2" | "3" | "4")).map(str::to_owned),
        funding: funding::chosen(context),
        serving: None,
        place: match query.get("kurang") {
            Some("lokasi") => Some(PlaceFilter::Nowhere),
            _ => places.chosen(),
        },
        without_link: query.get("kurang") == Some("indikator"),
        order: ProgrammeOrder::parse(order.trim_start_matches('-')).unwrap_or_default(),
        descending: order.starts_with('-'),
    }
}

fn matrix_choices(context: &Context) -> Vec<Choice> {
    let matrices = [("2", "matrix-2"), ("3", "matrix-3"), ("4", "matrix-4")];
    list::choices(context, "matriks", matrices.map(|(value, key)| (value.to_owned(), context.t(key))))
}

fn lack_choices(context: &Context) -> Vec<Choice> {
    let lacks = [("indikator", "lack-indicator"), ("lokasi", "lack-location")];
    list::choices(context, "kurang", lacks.map(|(value, key)| (value.to_owned(), context.t(key))))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let places = Places::load(&mut context).await?;
    let filter = filter(&context, &organisations, &places);
    let rows = list_programmes(&mut context.tx, region_id, at, &filter, 0, MOST_ROWS).await?;
    let mark = html::notice(&context).unwrap_or_default();
    let heads =
        ["matriks", "kode", "nama", "keluaran", "lembaga", "tahun", "pagu_rupiah", "tujuan", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in &rows {
        let line = ProgrammeLine::new(&context, row);
        let goals: Vec<String> = line.goals.iter().map(|goal| goal.number.to_string()).collect();
        let cells = [
            row.matrix.as_str(),
            &line.code,
            &line.name,
            &line.output,
            &line.organisation,
            &line.years,
            &row.ceiling_total.to_string(),
            &goals.join(";"),
            mark,
        ];
        writer.row(&cells)?;
    }
    let bytes = writer.finish()?;
    let name = format!("{}-program.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
