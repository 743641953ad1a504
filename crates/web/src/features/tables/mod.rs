//! `/{region}/kelola/data`: the region's tables row by row. A form here is an import of one row: the same rules, the same faults,
//! the same entry in the record.
mod row;
mod sheets;

use crate::context::Context;
use crate::error::PageError;
use crate::exports;
use crate::html::list::{Addresses, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::{Signed, needs};
use crate::imports::{DEFAULT_EDITION, ImportError, Kind};
use crate::paths::Paths;
use crate::state::AppState;
use crate::words;
use crate::workbooks::Content;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use rembuk_documents::xlsx_out;
use rembuk_domain::people::roles::Permission::EditPlan;
use sha2::{Digest, Sha256};
use sheets::{SHEETS, Sheet};

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/data", needs(EditPlan, get(list)))
        .route("/{region}/kelola/data/{table}", needs(EditPlan, get(show)))
        .route("/{region}/kelola/data/{table}/data.xlsx", needs(EditPlan, get(download)))
        .route("/{region}/kelola/data/{table}/tambah", needs(EditPlan, get(row::show_add).post(row::add)))
        .route("/{region}/kelola/data/{table}/{row}", needs(EditPlan, get(row::show).post(row::change)))
}

/// What stands for the table of figures in the address of its download.
const FIGURES: &str = "angka";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Paths {
    fn table(&self, slug: &str) -> String {
        format!("{}/{slug}", self.tables())
    }

    fn add_row(&self, slug: &str) -> String {
        format!("{}/{slug}/tambah", self.tables())
    }

    fn row(&self, slug: &str, id: &str) -> String {
        format!("{}/{slug}/{id}", self.tables())
    }
}

impl From<ImportError> for PageError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Store(error) => error.into(),
            other => Self::Internal(other.to_string()),
        }
    }
}

/// A table as it stands now.
struct Table {
    sheet: &'static Sheet,
    heads: &'static [&'static str],
    rows: Vec<Vec<String>>,
}

impl Table {
    async fn load(context: &mut Context, slug: &str) -> Result<Self, PageError> {
        let sheet = sheets::find(slug).ok_or(PageError::UnknownPage)?;
        let region_id = context.region_id();
        let (heads, rows) = exports::table(&mut context.tx, sheet.kind, region_id, DEFAULT_EDITION).await?;
        Ok(Self { sheet, heads, rows })
    }

    fn cell<'r>(&self, row: &'r [String], head: &str) -> &'r str {
        let place = self.heads.iter().position(|name| *name == head);
        place.and_then(|place| row.get(place)).map_or("", String::as_str)
    }

    /// The cells of these columns that say something, in one line.
    fn line(&self, row: &[String], heads: &[&str]) -> String {
        let cells: Vec<&str> =
            heads.iter().map(|head| self.cell(row, head)).filter(|cell| !cell.is_empty()).collect();
        cells.join(" · ")
    }

    /// Columns that make this row this one: where their cells are empty, as of an organisation without a finance code, those
    /// that name it.
    fn keys(&self, row: &[String]) -> &'static [&'static str] {
        match self.sheet.keys.iter().all(|head| self.cell(row, head).is_empty()) {
            true => self.sheet.named,
            false => self.sheet.keys,
        }
    }

    /// What stands for a row in addresses: a short hash of what makes it this row.
    fn id(&self, row: &[String]) -> String {
        let cells: Vec<&str> = self.keys(row).iter().map(|head| self.cell(row, head)).collect();
        let digest = Sha256::digest(cells.join("\u{1f}"));
        hex::encode(&digest[..10])
    }

    fn find(&self, id: &str) -> Option<&Vec<String>> {
        self.rows.iter().find(|row| self.id(row) == id)
    }
}

/// Which version of a row it is: part of a hash of its cells. A row that is not there yet is 0.
fn version(row: Option<&Vec<String>>) -> i64 {
    row.map_or(0, |row| {
        let digest = Sha256::digest(row.join("\u{1f}"));
        digest.iter().take(7).fold(0, |version, byte| (version << 8) | i64::from(*byte))
    })
}

fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

struct Room {
    name: String,
    about: String,
    count: String,
    path: String,
}

#[derive(Template)]
#[template(path = "tables/list.html")]
struct TablesPage {
    layout: Layout,
    lead: String,
    rooms: Vec<Room>,
    figures: String,
}

async fn list(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let locale = context.locale;
    let mut rooms = Vec::new();
    for sheet in SHEETS {
        let table = Table::load(&mut context, sheet.slug).await?;
        let count = table.rows.len();
        rooms.push(Room {
            name: locale.t(sheet.name),
            about: locale.t(sheet.about),
            count: locale.ta("table-rows", &[words::n(count), words::shown(locale, count)]),
            path: context.paths().table(sheet.slug),
        });
    }
    let page = TablesPage {
        layout: layout(&context, "tables-title"),
        lead: locale.ta("tables-lead", &[words::n(rooms.len()), words::shown(locale, rooms.len())]),
        rooms,
        figures: format!("{}/data.xlsx", context.paths().table(FIGURES)),
    };
    html::private(&page, StatusCode::OK)
}

struct Line {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "tables/show.html")]
struct TablePage {
    layout: Layout,
    lead: String,
    about: String,
    /// What came of the row just saved
    saved: String,
    saved_path: String,
    action: String,
    q: String,
    rows: Vec<Line>,
    shown: String,
    pages: Pagination,
    add: String,
    download: String,
}

/// The table as a workbook; `angka` is that of all figures, which are entered elsewhere.
async fn download(
    mut context: Context,
    _: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let kind = match slug.as_str() {
        FIGURES => Kind::IndicatorValues,
        slug => sheets::find(slug).ok_or(PageError::UnknownPage)?.kind,
    };
    let (region, day) = (context.region.region.clone(), context.today);
    let book = exports::plain_workbook(&mut context.tx, &region, kind, Content::Filled, day).await?;
    let bytes = tokio::task::spawn_blocking(move || {
        let mut bytes = Vec::new();
        xlsx_out::write(&book, &mut bytes).map(|()| bytes)
    });
    let bytes = bytes.await.map_err(|error| PageError::Internal(error.to_string()))??;
    let mut response = html::download(bytes, XLSX, &format!("{}-{slug}.xlsx", region.slug), None)?;
    html::keep_private(&mut response);
    Ok(response)
}

async fn show(
    mut context: Context,
    _: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let table = Table::load(&mut context, &slug).await?;
    let (locale, paths) = (context.locale, context.paths());
    let q = context.query.get("q").unwrap_or_default().to_owned();
    let words_wanted: Vec<String> = q.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |row: &&Vec<String>| {
        let text = row.join(" ").to_lowercase();
        words_wanted.iter().all(|word| text.contains(word))
    };
    let found: Vec<&Vec<String>> = table.rows.iter().filter(fits).collect();
    let addresses = Addresses::new(&context, paths.table(&slug), &["q"]);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let seq: Option<i64> = context.query.get("entri").and_then(|seq| seq.parse().ok());
    let count = [words::n(found.len()), words::shown(locale, found.len())];
    let rows = pages
        .slice(&found)
        .iter()
        .map(|row| Line { text: table.line(row, table.sheet.named), path: paths.row(&slug, &table.id(row)) });
    let page = TablePage {
        layout: layout(&context, table.sheet.name).crumb(locale.t("tables-title"), paths.tables()),
        lead: locale.ta(if q.is_empty() { "table-lead" } else { "table-lead-found" }, &count),
        about: locale.t(table.sheet.about),
        saved: match (seq, context.query.get("sama")) {
            (Some(seq), _) => locale.ta("table-saved", &[arg("seq", &seq.to_string())]),
            (None, Some(_)) => locale.t("table-nothing-changed"),
            (None, None) => String::new(),
        },
        saved_path: seq.map(|seq| paths.entry(&seq)).unwrap_or_default(),
        action: paths.table(&slug),
        rows: rows.collect(),
        shown: pages.shown(locale),
        add: paths.add_row(&slug),
        download: format!("{}/data.xlsx", paths.table(&slug)),
        q,
        pages,
    };
    html::private(&page, StatusCode::OK)
}
