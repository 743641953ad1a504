//! `/{region}/belum-ada-data`: all that is not there yet, counted by kind and goal, with the list behind each count.
//! Neutral words, no ranking: the table says what there is to do.
mod list;
mod table;

use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::list::{self as lists, Addresses, Choice, Pagination, SortLink};
use crate::html::missing::{Gaps, MissingThing, filled_by, kind_name};
use crate::html::{self, Layout, arg};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use list::{FILTERS, Filter, PARAMETERS};
use rembuk_documents::csv_out::Writer;
use rembuk_domain::programmes::MissingKind;
use table::{Head, TableRow};

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/belum-ada-data", get(show))
        .route("/{region}/belum-ada-data.csv", get(download))
}

struct Row {
    kind: String,
    /// Empty where it belongs to no single goal.
    goal: String,
    goal_path: String,
    code: String,
    name: String,
    path: String,
    agency: String,
    agency_path: String,
    /// Targets, districts and groups have no agency of their own.
    has_no_office: bool,
    fill: String,
}

#[derive(Template)]
#[template(path = "missing/show.html")]
struct MissingPage {
    layout: Layout,
    lead: String,
    due: String,
    due_path: String,
    heads: Vec<Head>,
    table: Vec<TableRow>,
    q: String,
    kinds: Vec<Choice>,
    goals: Vec<Choice>,
    agencies: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    sort_name: SortLink,
    sort_kind: SortLink,
    sort_goal: SortLink,
    sort_agency: SortLink,
    download: String,
    citation: String,
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let gaps = Gaps::load(&mut context, &figures).await?;
    let filter = Filter::of(&context);
    let found = filter.find(&context, &figures, &gaps);
    let locale = context.locale;
    let action = context.paths().missing();
    let addresses = Addresses::new(&context, action.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let title = locale.t("missing-title");
    let layout = Layout::of(&context, "missing", title.clone(), locale.t("missing-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let due = figures.awaited().into_iter().filter(|i| i.is_overdue()).count();
    let page = MissingPage {
        citation: words::citation(&context, &layout, &title),
        layout,
        lead: lead(&context, &gaps),
        due: locale.ta("awaited-lead", &[words::n(due), words::shown(locale, due)]),
        due_path: context.paths().awaited(),
        heads: table::heads(&context),
        table: table::rows(&context, &gaps),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        kinds: kind_choices(&context),
        goals: lists::goal_choices(&context),
        agencies: lists::organisation_choices(&context, figures.agencies.iter().map(AsRef::as_ref)),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|thing| row(&context, thing)).collect(),
        sort_name: addresses.sorted_by("nama"),
        sort_kind: addresses.sorted_by("jenis"),
        sort_goal: addresses.sorted_by("tujuan"),
        sort_agency: addresses.sorted_by("lembaga"),
        download: addresses.download(),
        action,
        pages,
    };
    html::page(&page, context.cache(PARAMETERS))
}

/// All that is missing in the whole plan, in one sentence.
fn lead(context: &Context, gaps: &Gaps) -> String {
    let locale = context.locale;
    let whole = gaps.of(None);
    if whole.count(MissingKind::Figure).of == 0 {
        return locale.t("missing-lead-empty");
    }
    let missing = |kind| words::count(locale, whole.count(kind).missing);
    let of = |kind| words::count(locale, whole.count(kind).of);
    locale.ta(
        "missing-lead",
        &[
            arg("indicators", &of(MissingKind::Figure)),
            arg("figure", &missing(MissingKind::Figure)),
            arg("target", &missing(MissingKind::Target)),
            arg("groups", &missing(MissingKind::Disaggregation)),
            arg("agency", &missing(MissingKind::Agency)),
            arg("targets", &of(MissingKind::ProgrammeForTarget)),
            arg("programme", &missing(MissingKind::ProgrammeForTarget)),
        ],
    )
}

fn kind_choices(context: &Context) -> Vec<Choice> {
    let choice = |kind: MissingKind| (kind.code().to_owned(), kind_name(context.locale, kind));
    lists::choices(context, "jenis", MissingKind::ALL.into_iter().map(choice))
}

fn row(context: &Context, thing: &MissingThing) -> Row {
    let locale = context.locale;
    let agency = thing.agency.as_ref();
    Row {
        kind: kind_name(locale, thing.kind),
        goal: thing.goal.map(|goal| goal.get().to_string()).unwrap_or_default(),
        goal_path: thing.goal.map(|goal| context.paths().goal(&goal)).unwrap_or_default(),
        code: thing.code.clone(),
        name: thing.name.clone(),
        path: thing.path.clone(),
        agency: agency.map(|agency| agency.name.clone()).unwrap_or_default(),
        agency_path: agency.map(|agency| html::organisations::path(context, agency)).unwrap_or_default(),
        has_no_office: matches!(
            thing.kind,
            MissingKind::ProgrammeForTarget | MissingKind::ProgrammeForDistrict | MissingKind::Counted
        ),
        fill: filled_by(locale, thing.kind),
    }
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let figures = Figures::load(&mut context).await?;
    let gaps = Gaps::load(&mut context, &figures).await?;
    let found = Filter::of(&context).find(&context, &figures, &gaps);
    let mark = html::notice(&context).unwrap_or_default();
    let heads = ["jenis", "belum_ada", "tujuan", "kode", "nama", "perangkat_daerah", "pengisi", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for thing in &found {
        let row = row(&context, thing);
        let cells =
            [thing.kind.code(), &row.kind, &row.goal, &row.code, &row.name, &row.agency, &row.fill, mark];
        writer.row(&cells)?;
    }
    let bytes = writer.finish()?;
    let name = format!("{}-belum-ada-data.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
