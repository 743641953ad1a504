//! The imports of a region: which file, which kind, for which office, when, and what became of it.
use super::{layout, state_of, words};
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::list::{self, Addresses, Choice, Pagination};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::imports::Kind;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::imports::Batch;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::ImportBatch;
use rembuk_store::run;

const FILTERS: &[&str] = &["jenis", "keadaan"];

struct Row {
    file: String,
    path: String,
    kind: String,
    office: String,
    day: String,
    state: String,
    counts: String,
}

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    new: String,
    action: String,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    download: String,
}

/// The batches that the query asks for, each in the state that holds.
async fn batches(context: &mut Context) -> Result<Vec<(ImportBatch, Batch)>, PageError> {
    let region_id = context.region_id();
    let mut found = Vec::new();
    for row in run!(context.tx, import_batches::list(region_id))? {
        let batch = state_of(&context.state, &row)?;
        let fits = |name: &str, value: &str| context.query.get(name).is_none_or(|wanted| wanted == value);
        if fits("jenis", &row.kind) && fits("keadaan", batch.code()) {
            found.push((row, batch));
        }
    }
    Ok(found)
}

fn row(context: &Context, row: &ImportBatch, batch: Batch) -> Row {
    let locale = context.locale;
    let day = local_date(Instant::from_micros(row.created_at), &time_zone(&context.region.region.time_zone));
    let counts = [
        arg("new", &locale.count(row.new_count)),
        arg("changed", &locale.count(row.changed_count)),
        arg("faulty", &locale.count(row.faulty_count)),
    ];
    Row {
        file: row.file_name.clone(),
        path: context.paths().import(row.id),
        kind: Kind::parse(&row.kind).map(|kind| context.t(words::kind(kind))).unwrap_or_default(),
        office: row.office.clone(),
        day: locale.date(day),
        state: context.t(words::state(batch)),
        counts: if batch.is_running() { String::new() } else { locale.ta("import-row-counts", &counts) },
    }
}

pub async fn show(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let found = batches(&mut context).await?;
    let locale = context.locale;
    let base = context.paths().imports();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let waiting = found.iter().filter(|(_, batch)| *batch == Batch::Ready).count();
    let kinds = words::kinds().map(|kind| (kind.code().to_owned(), context.t(words::kind(kind))));
    let states = Batch::CODES.map(|code| (code.to_owned(), context.t(words::state_of_code(code))));
    let page = ListPage {
        lead: locale.ta(
            "imports-lead",
            &[
                crate::words::n(found.len()),
                crate::words::shown(locale, found.len()),
                arg("waiting", &crate::words::count(locale, waiting)),
            ],
        ),
        layout: layout(&context, "imports-title"),
        new: format!("{base}/baru"),
        kinds: list::choices(&context, "jenis", kinds),
        states: list::choices(&context, "keadaan", states),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|(found, batch)| row(&context, found, *batch)).collect(),
        download: addresses.download(),
        action: base,
        pages,
    };
    html::private(&page, StatusCode::OK)
}

pub async fn download(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let found = batches(&mut context).await?;
    let heads = [
        "berkas",
        "jenis",
        "jabatan",
        "tanggal",
        "keadaan",
        "baru",
        "berubah",
        "tetap",
        "masalah",
        "entri",
        "diurungkan",
    ];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for (found, batch) in &found {
        let seq = |seq: Option<i64>| seq.map(|seq| seq.to_string()).unwrap_or_default();
        let shown = row(&context, found, *batch);
        let numbers = [found.new_count, found.changed_count, found.same_count, found.faulty_count]
            .map(|n| n.to_string());
        let [new, changed, same, faulty] = &numbers;
        let zone = time_zone(&context.region.region.time_zone);
        let day = local_date(Instant::from_micros(found.created_at), &zone).to_string();
        let (entry, undone) = (seq(found.seq), seq(found.undone_seq));
        writer.row(&[
            &shown.file,
            &found.kind,
            &shown.office,
            &day,
            batch.code(),
            new,
            changed,
            same,
            faulty,
            &entry,
            &undone,
        ])?;
    }
    let name = format!("{}-impor.csv", context.region.region.slug);
    let mut response = html::download(writer.finish()?, "text/csv; charset=utf-8", &name, None)?;
    html::keep_private(&mut response);
    Ok(response)
}
