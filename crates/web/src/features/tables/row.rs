//! One row: as it stands, changed, added.
use super::sheets::{Cell, Sheet};
use super::{Table, layout, version};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::{Layout, arg};
use crate::http::csrf;
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::imports::{self, Expected, ImportError, Job, Outcome, fault_text};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_documents::csv_out::Writer;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use std::borrow::Cow;

/// What somebody wants to do with a row.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Add,
    Change,
}

/// The name of a column's field. One column is called as the form's own token is.
fn field(head: &str) -> &str {
    if head == csrf::FIELD { "tanda_wilayah" } else { head }
}

/// Codes and names of the organisations of the region, for columns that name one.
async fn agencies(context: &mut Context) -> Result<Vec<(String, String)>, PageError> {
    let region_id = context.region_id();
    let rows = run!(context.tx, organisations::list(region_id, NOW))?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let code = row.skpd_original?;
            Some((code.clone(), format!("{} ({code})", row.name)))
        })
        .collect())
}

/// A choice with "not stated" before it; what is stored and stands in no list stays choosable.
fn with_none(
    locale: Locale,
    value: &str,
    choices: impl Iterator<Item = (String, String)>,
) -> Vec<(String, String)> {
    let mut all = vec![(String::new(), locale.t("table-no-choice"))];
    all.extend(choices);
    if !all.iter().any(|(known, _)| known == value) {
        all.push((value.to_owned(), value.to_owned()));
    }
    all
}

/// One form for a row: the columns that identify it are left out where it is changed.
fn form(
    context: &Context,
    signed: &Signed,
    table: &Table,
    (wish, action): (Wish, String),
    start: &[String],
    agencies: &[(String, String)],
) -> Form {
    let locale = context.locale;
    let mut form = Form::new(locale, action, &signed.form_token, "table-save");
    for head in table.heads {
        if wish == Wish::Change && table.keys(start).contains(head) {
            continue;
        }
        let (value, label) = (table.cell(start, head), table.sheet.label(head));
        let name = field(head);
        form = match table.sheet.cell(head) {
            Cell::Text => form.field(name, Input::Text, label, "", "off"),
            Cell::Long => form.field(name, Input::Long, label, "", "off"),
            Cell::Day => form.field(name, Input::Date, label, "", "off"),
            Cell::Choice(choices) => {
                let choices = choices.iter().map(|word| ((*word).to_owned(), choice(locale, word)));
                form.select(name, label, with_none(locale, value, choices))
            }
            Cell::Agency => form.select(name, label, with_none(locale, value, agencies.iter().cloned())),
        };
        form = form.starting(name, value.to_owned());
    }
    form
}

/// A word of a choice for readers; words of files that are Indonesian already stay as they are.
fn choice(locale: Locale, word: &str) -> String {
    match word {
        "government" => locale.t("platform-government"),
        "academia" => locale.t("platform-academia"),
        "business" => locale.t("platform-business"),
        "civil-society" => locale.t("platform-civil-society"),
        other => other.to_owned(),
    }
}

fn titled(context: &Context, sheet: &Sheet, title: &str) -> Layout {
    let locale = context.locale;
    layout(context, title)
        .crumb(locale.t("tables-title"), context.paths().tables())
        .crumb(locale.t(sheet.name), context.paths().table(sheet.slug))
}

async fn change_page(
    context: &mut Context,
    signed: &Signed,
    table: &Table,
    row: &Vec<String>,
) -> Result<FormPage, PageError> {
    let agencies = agencies(context).await?;
    let locale = context.locale;
    let action = context.paths().row(table.sheet.slug, &table.id(row));
    let form =
        form(context, signed, table, (Wish::Change, action), row, &agencies).version(version(Some(row)));
    let lead = locale.ta("table-row-lead", &[arg("key", &table.line(row, table.keys(row)))]);
    let page = FormPage::new(titled(context, table.sheet, "table-row-title"), lead, form)
        .caption(locale.t(table.sheet.name));
    Ok(match table.sheet.withdrawn_by {
        Some(slug) => {
            let from =
                format!("{}?dari={}/{}", context.paths().add_row(slug), table.sheet.slug, table.id(row));
            page.way(locale.t("table-withdraw"), from)
        }
        None => page,
    })
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let table = Table::load(&mut context, &slug).await?;
    let row = table.find(&id).cloned().ok_or(PageError::UnknownPage)?;
    change_page(&mut context, &signed, &table, &row).await?.answer()
}

async fn add_page(context: &mut Context, signed: &Signed, table: &Table) -> Result<FormPage, PageError> {
    let agencies = agencies(context).await?;
    let start = start(context, table).await?;
    let action = context.paths().add_row(table.sheet.slug);
    let form = form(context, signed, table, (Wish::Add, action), &start, &agencies).version(version(None));
    let locale = context.locale;
    Ok(FormPage::new(titled(context, table.sheet, "table-add"), locale.t("table-add-lead"), form)
        .caption(locale.t(table.sheet.name)))
}

/// What a new row starts from: the columns it shares with the row that `?dari=` names.
async fn start(context: &mut Context, table: &Table) -> Result<Vec<String>, PageError> {
    let from = context.query.get("dari").and_then(|from| from.split_once('/'));
    let Some((slug, id)) = from.map(|(slug, id)| (slug.to_owned(), id.to_owned())) else {
        return Ok(Vec::new());
    };
    let source = Table::load(context, &slug).await?;
    let Some(row) = source.find(&id) else { return Ok(Vec::new()) };
    let shared = |head: &&str| match *head {
        // A programme's output bears another name where others point to it.
        "keluaran" if !source.heads.contains(&"keluaran") => source.cell(row, "indikator").to_owned(),
        "lembaga" if source.cell(row, "lembaga").is_empty() => source.cell(row, "nama_skpd").to_owned(),
        // The reason of a link is no reason to withdraw it.
        "alasan" => String::new(),
        head => source.cell(row, head).to_owned(),
    };
    Ok(table.heads.iter().map(shared).collect())
}

pub async fn show_add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let table = Table::load(&mut context, &slug).await?;
    add_page(&mut context, &signed, &table).await?.answer()
}

/// Length of the record in the moment that this page speaks of.
async fn record_size(context: &mut Context) -> Result<i64, PageError> {
    let region_id = context.region_id();
    let head = run!(context.tx, regions::find_head(region_id))?;
    head.map(|head| head.record_size).ok_or(PageError::UnknownPage)
}

/// Tries a row: what came of it, and the record's length when it was tried.
async fn import(
    context: &Context,
    signed: &Signed,
    table: &Table,
    row: Vec<String>,
    (wish, record_size): (Wish, i64),
    key: Option<String>,
) -> Result<Result<Outcome, &'static str>, PageError> {
    let mut writer = Writer::new(Vec::new(), table.heads).map_err(ImportError::from)?;
    writer.row(&row).map_err(ImportError::from)?;
    let bytes = writer.finish().map_err(ImportError::from)?;
    let name = format!("{}.csv", table.sheet.slug);
    let job = Job::new(table.sheet.kind, imports::Input::Bytes(name, Cow::Owned(bytes)))?;
    let job = Job {
        by: signed.acting_office(context.region_id(), context.today),
        ..job.for_region(&context.region.region.slug)
    };
    let store = context.state.store.clone();
    to_its_end(async move {
        let tried = imports::run(&store, &Job { dry_run: true, ..job.clone() }).await?;
        match wish {
            // The row was compared with what stood before: somebody wrote in between.
            _ if tried.base_seq != record_size => return Ok(Err("table-error-busy")),
            _ if tried.refused => return Ok(Ok(tried)),
            Wish::Change if tried.new > 0 => return Ok(Err("table-error-would-add")),
            Wish::Add if tried.new == 0 => return Ok(Err("table-error-exists")),
            Wish::Add | Wish::Change => {}
        }
        let expected = Some(Expected { base_seq: tried.base_seq, digest: tried.digest });
        match imports::run(&store, &Job { key, expected, ..job }).await {
            Err(ImportError::Moved) => Ok(Err("table-error-busy")),
            done => Ok(Ok(done?)),
        }
    })
    .await
}

/// The page again with every fault at its field, or on to the list.
async fn answer(
    context: &Context,
    table: &Table,
    typed: &Typed,
    done: Result<Outcome, &'static str>,
    page: FormPage,
) -> Result<Response, PageError> {
    let locale = context.locale;
    let list = context.paths().table(table.sheet.slug);
    let mut page = page;
    page.form = page.form.returned(typed, &Errors::default());
    match done {
        Err(key) => page.form = page.form.saying(locale.t(key)),
        Ok(outcome) if outcome.refused => {
            for fault in &outcome.faults.list {
                let column = fault.column.clone().unwrap_or_default();
                page.form = page.form.saying_at(field(&column), fault_text(fault, locale));
            }
        }
        Ok(outcome) => {
            let query = outcome.committed.map_or("sama=1".to_owned(), |done| format!("entri={}", done.seq));
            return Ok(Redirect::to(&format!("{list}?{query}")).into_response());
        }
    }
    page.answer()
}

pub async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): Path<(String, String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let table = Table::load(&mut context, &slug).await?;
    let stored = table.find(&id).cloned().ok_or(PageError::UnknownPage)?;
    let mut page = change_page(&mut context, &signed, &table, &stored).await?;
    if typed.version() != Some(version(Some(&stored))) {
        let others: Vec<&str> =
            table.heads.iter().copied().filter(|head| !table.keys(&stored).contains(head)).collect();
        let text = table.line(&stored, &others);
        let text = context.locale.ta("table-error-changed-meanwhile", &[arg("stored", &text)]);
        page.form = page.form.returned(&typed, &Errors::default()).saying(text);
        return page.answer();
    }
    let cell = |head: &&str| match table.keys(&stored).contains(head) {
        true => table.cell(&stored, head).to_owned(),
        false => typed.get(field(head)).to_owned(),
    };
    let row = table.heads.iter().map(cell).collect();
    let record_size = record_size(&mut context).await?;
    let done = import(&context, &signed, &table, row, (Wish::Change, record_size), typed.key()).await?;
    answer(&context, &table, &typed, done, page).await
}

pub async fn add(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let table = Table::load(&mut context, &slug).await?;
    let page = add_page(&mut context, &signed, &table).await?;
    let row = table.heads.iter().map(|head| typed.get(field(head)).to_owned()).collect();
    let record_size = record_size(&mut context).await?;
    let done = import(&context, &signed, &table, row, (Wish::Add, record_size), typed.key()).await?;
    answer(&context, &table, &typed, done, page).await
}
