//! The page of one import: its progress, its preview, or what became of it.
use super::act::MOST_NAMED;
use super::work::preview;
use super::{Loaded, find, layout, words};
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::list::{self, Choice, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::imports::Kind;
use crate::imports::preview::{Line, Preview, Sort};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::StatusCode;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::imports::Batch;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{ChangedSince, ImportBatch};

type BatchPath = Path<(String, String)>;

/// Lines of a page.
const PAGE: usize = 100;

struct CellShown {
    head: String,
    old: String,
    new: String,
}

struct LineShown {
    sort: String,
    is_fault: bool,
    place: String,
    name: String,
    text: String,
    cells: Vec<CellShown>,
}

struct Count {
    word: String,
    number: String,
    path: String,
}

#[derive(Template)]
#[template(path = "imports/show.html")]
struct ImportPage {
    layout: Layout,
    file: String,
    about: String,
    lead: String,
    state: &'static str,
    /// Where a script asks for the progress; empty when nothing runs
    progress: String,
    warning: String,
    counts: Vec<Count>,
    notes: Vec<String>,
    notes_count: usize,
    lines: Vec<LineShown>,
    sorts: Vec<Choice>,
    is_filtered: bool,
    shown: String,
    unlisted: String,
    pages: Pagination,
    address: String,
    download: String,
    actions: Actions,
    entries: Vec<(String, String)>,
    named: Vec<String>,
    named_more: bool,
}

/// What can be done from here.
struct Actions {
    save: Option<Form>,
    undo: Option<Form>,
    check_again: Option<Form>,
    discard: Option<Form>,
    mended: String,
    not_undoable: bool,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let page = page(&context, &signed, &loaded).await?;
    html::private(&page, StatusCode::OK)
}

/// The page with what stands in the way of undoing.
pub async fn refused(
    context: Context,
    signed: &Signed,
    loaded: Loaded,
    named: Vec<ChangedSince>,
) -> Result<Response, PageError> {
    let mut page = page(&context, signed, &loaded).await?;
    let most = usize::try_from(MOST_NAMED).unwrap_or_default();
    page.named_more = named.len() > most;
    let sentence = |one: &ChangedSince| format!("{}: {}", context.t(what(&one.what)), one.name);
    page.named = named.iter().take(most).map(sentence).collect();
    html::private(&page, StatusCode::CONFLICT)
}

fn what(code: &str) -> &'static str {
    match code {
        "calendar-day" => "import-what-day",
        "organisation" => "import-what-organisation",
        "succession" => "import-what-succession",
        "district" => "import-what-district",
        "village" => "import-what-village",
        "boundary" => "import-what-boundary",
        "indicator" => "import-what-indicator",
        "series" => "import-what-series",
        "value" => "import-what-value",
        "target" => "import-what-target",
        "comparison" => "import-what-comparison",
        "link" => "import-what-link",
        "withdrawal" => "import-what-withdrawal",
        _ => "import-what-programme",
    }
}

async fn page(context: &Context, signed: &Signed, loaded: &Loaded) -> Result<ImportPage, PageError> {
    let Loaded { row, batch } = loaded;
    let locale = context.locale;
    let preview = if batch.is_running() { Preview::default() } else { preview(&context.state, row).await? };
    let own = context.paths().import(row.id);
    let chosen =
        context.query.get("macam").and_then(|word| Sort::ALL.into_iter().find(|sort| sort.word() == word));
    let lines: Vec<&Line> =
        preview.lines.iter().filter(|line| chosen.is_none_or(|sort| line.sort == sort)).collect();
    let address = |number: usize| {
        let sort = chosen.map(|sort| format!("macam={}", sort.word()));
        let page = (number > 1).then(|| format!("h={number}"));
        let query: Vec<String> = sort.into_iter().chain(page).collect();
        if query.is_empty() { own.clone() } else { format!("{own}?{}", query.join("&")) }
    };
    let pages = Pagination::of_size(PAGE, lines.len(), context.query.get("h"), address);
    let kind = loaded.kind()?;
    let entries = [row.seq, row.undone_seq].into_iter().flatten();
    Ok(ImportPage {
        layout: layout(context, "import-title"),
        file: row.file_name.clone(),
        about: about(context, row, kind),
        lead: lead(context, loaded),
        state: batch.code(),
        progress: if batch.is_running() { format!("{own}/kemajuan.json") } else { String::new() },
        warning: if preview.moved && *batch != Batch::Discarded {
            context.t("import-moved")
        } else {
            String::new()
        },
        counts: if batch.is_running() { Vec::new() } else { counts(context, row, &preview, &own) },
        notes_count: preview.notes.len(),
        notes: preview.notes.iter().map(|note| note.in_language(locale).to_owned()).collect(),
        lines: pages.slice(&lines).iter().map(|line| line_shown(locale, line)).collect(),
        sorts: list::choices(
            context,
            "macam",
            Sort::ALL.map(|sort| (sort.word().to_owned(), context.t(sort.key()))),
        ),
        is_filtered: chosen.is_some(),
        shown: pages.shown(locale),
        unlisted: match preview.unlisted {
            0 => String::new(),
            more => locale.ta("import-unlisted", &[arg("count", &number(locale, more))]),
        },
        pages,
        download: format!("{own}/rincian.csv"),
        actions: actions(context, signed, loaded, kind),
        entries: entries.map(|seq| (locale.count(seq), context.paths().entry(&seq))).collect(),
        named: Vec::new(),
        named_more: false,
        address: own,
    })
}

fn actions(context: &Context, signed: &Signed, loaded: &Loaded, kind: Kind) -> Actions {
    let Loaded { row, batch } = loaded;
    let own = context.paths().import(row.id);
    let press = |name: &str, button: &str| {
        Form::new(context.locale, format!("{own}/{name}"), &signed.form_token, button)
    };
    let is_saved = matches!(batch, Batch::Saved { .. });
    Actions {
        save: batch.save().is_ok().then(|| press("simpan", "import-save-button")),
        undo: (is_saved && words::can_be_undone(kind)).then(|| press("urungkan", "import-undo-button")),
        check_again: batch.check_again().is_ok().then(|| press("periksa", "import-check-again-button")),
        discard: batch.discarded().is_ok().then(|| press("buang", "import-discard-button")),
        mended: mended(context, row),
        not_undoable: is_saved && !words::can_be_undone(kind),
    }
}

/// Kind, day and office.
fn about(context: &Context, row: &ImportBatch, kind: Kind) -> String {
    let zone = time_zone(&context.region.region.time_zone);
    let day = context.locale.date(local_date(Instant::from_micros(row.created_at), &zone));
    let kind = context.t(words::kind(kind));
    context.locale.ta("import-about", &[arg("kind", &kind), arg("day", &day), arg("office", &row.office)])
}

/// The form for another file with what was chosen for this one.
fn mended(context: &Context, row: &ImportBatch) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("jenis", &row.kind);
    if let Some(source) = &row.source {
        query.append_pair("sumber", source);
    }
    if let Some(year) = row.year {
        query.append_pair("tahun", &year.to_string());
    }
    format!("{}/baru?{}", context.paths().imports(), query.finish())
}

fn number(locale: Locale, number: u64) -> String {
    locale.count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// The one thing, in a sentence with numbers.
fn lead(context: &Context, loaded: &Loaded) -> String {
    let Loaded { row, batch } = loaded;
    let locale = context.locale;
    let key = match batch {
        Batch::Checking | Batch::Saving => return running(context, loaded),
        Batch::Ready => "import-lead-ready",
        Batch::Refused => "import-lead-refused",
        Batch::Unchanged => "import-lead-unchanged",
        Batch::Saved { .. } => "import-lead-saved",
        Batch::Undone { .. } => "import-lead-undone",
        Batch::Interrupted => "import-lead-interrupted",
        Batch::Discarded => "import-lead-discarded",
    };
    locale.ta(
        key,
        &[
            arg("new", &locale.count(row.new_count)),
            arg("changed", &locale.count(row.changed_count)),
            arg("same", &locale.count(row.same_count)),
            arg("faulty", &locale.count(row.faulty_count)),
            ("n", (row.faulty_count as f64).into()),
            arg("entry", &row.seq.map(|seq| locale.count(seq)).unwrap_or_default()),
            arg("undone", &row.undone_seq.map(|seq| locale.count(seq)).unwrap_or_default()),
        ],
    )
}

fn running(context: &Context, loaded: &Loaded) -> String {
    let rows = context.state.running.rows(loaded.row.id).unwrap_or_default();
    let key = if loaded.batch == Batch::Saving { "import-lead-saving" } else { "import-lead-checking" };
    context.locale.ta(key, &[arg("rows", &number(context.locale, rows))])
}

/// Where lines of a sort are listed, the number leads to them: of figures only the number is known that a file leaves out.
fn counts(context: &Context, row: &ImportBatch, preview: &Preview, own: &str) -> Vec<Count> {
    let of = |sort: Sort, number: i64| Count {
        word: context.t(sort.key()),
        number: context.locale.count(number),
        path: if preview.lines.iter().any(|line| line.sort == sort) {
            format!("{own}?macam={}#rincian", sort.word())
        } else {
            String::new()
        },
    };
    let same = Count {
        word: context.t("import-sort-same"),
        number: context.locale.count(row.same_count),
        path: String::new(),
    };
    vec![
        of(Sort::Fault, row.faulty_count),
        of(Sort::New, row.new_count),
        of(Sort::Changed, row.changed_count),
        same,
        of(Sort::Missing, row.missing_count),
    ]
}

fn line_shown(locale: Locale, line: &Line) -> LineShown {
    let row = line.row.map(|row| locale.ta("import-row", &[arg("row", &row.to_string())]));
    let shown = |text: &str| if text.is_empty() { locale.t("import-cell-empty") } else { text.to_owned() };
    LineShown {
        sort: locale.t(line.sort.key()),
        is_fault: line.sort == Sort::Fault,
        place: row.unwrap_or_default(),
        name: if line.sort == Sort::Fault { String::new() } else { line.name.clone() },
        text: line.fault.as_ref().map(|said| said.in_language(locale).to_owned()).unwrap_or_default(),
        cells: line
            .cells
            .iter()
            .map(|cell| CellShown { head: cell.head.clone(), old: shown(&cell.old), new: shown(&cell.new) })
            .collect(),
    }
}

/// Every line, a changed column a row.
pub async fn download(
    mut context: Context,
    _: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let preview = preview(&context.state, &loaded.row).await?;
    let heads = ["macam", "baris", "nama", "kolom", "lama", "baru", "keterangan"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for line in &preview.lines {
        let row = line.row.map(|row| row.to_string()).unwrap_or_default();
        let said = line.fault.as_ref().map(|said| said.in_language(context.locale)).unwrap_or_default();
        let is_fault = line.sort == Sort::Fault;
        let (name, column) = if is_fault { ("", line.name.as_str()) } else { (line.name.as_str(), "") };
        if line.cells.is_empty() {
            writer.row(&[line.sort.word(), &row, name, column, "", "", said])?;
        }
        for cell in &line.cells {
            writer.row(&[line.sort.word(), &row, name, &cell.head, &cell.old, &cell.new, ""])?;
        }
    }
    let name = format!("{}-impor-rincian.csv", context.region.region.slug);
    let mut response = html::download(writer.finish()?, "text/csv; charset=utf-8", &name, None)?;
    html::keep_private(&mut response);
    Ok(response)
}

/// For the script that keeps the page up to date.
pub async fn progress(
    mut context: Context,
    _: Signed,
    Path((_, id)): BatchPath,
) -> Result<Response, PageError> {
    let loaded = find(&mut context, &id).await?;
    let text = if loaded.batch.is_running() { running(&context, &loaded) } else { String::new() };
    let json = serde_json::json!({"running": loaded.batch.is_running(), "text": text}).to_string();
    let kind = http::HeaderValue::from_static("application/json");
    let mut response = ([(http::header::CONTENT_TYPE, kind)], json).into_response();
    html::keep_private(&mut response);
    Ok(response)
}
