//! Processes at the desk: all of them, one added, one with everything that belongs to it.
use super::{LONGEST, LONGEST_TEXT, desk_layout, find};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, processes as said};
use crate::http::session::Signed;
use crate::processes::{OneProcess, Processes, act, phase, put};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::forum::process::{Draft, Process, ProcessKind};
use rembuk_domain::people::Name;
use rembuk_domain::texts::line;
use rembuk_store::rows::{NOW, ProcessRow};
use serde_json::json;
use uuid::Uuid;

struct Row {
    name: String,
    line: String,
    path: String,
}

#[derive(Template)]
#[template(path = "processes/desk.html")]
struct DeskPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    form: Form,
}

struct PhaseRowLine {
    name: String,
    days: String,
    path: String,
}

#[derive(Template)]
#[template(path = "processes/one.html")]
struct OnePage {
    layout: Layout,
    lead: String,
    notice: String,
    phases: Vec<PhaseRowLine>,
    add_phase: String,
    outreach: String,
    documents: String,
    public: String,
    publish: Option<Form>,
    form: Form,
}

pub fn fields(form: Form, context: &Context) -> Form {
    let locale = context.locale;
    let kinds = ProcessKind::ALL.map(|kind| (kind.code().to_owned(), locale.t(kind.key()))).to_vec();
    form.field("nama", Input::Text, "process-field-name", "process-field-name-hint", "off")
        .select("jenis", "process-field-kind", kinds)
        .field("tentang", Input::Long, "process-field-about", "process-field-about-hint", "off")
}

fn add_form(context: &Context, signed: &Signed) -> Form {
    let form =
        Form::new(context.locale, context.paths().manage_processes(), &signed.form_token, "process-add");
    fields(form, context)
}

async fn list_page(context: &mut Context, form: Form) -> Result<DeskPage, PageError> {
    let region_id = context.region_id();
    let all = Processes::load(&mut context.tx, region_id, NOW).await?;
    let (locale, paths) = (context.locale, context.paths());
    let count = all.0.len();
    Ok(DeskPage {
        layout: desk_layout(context, locale.t("processes-title")),
        lead: match count {
            0 => locale.t("processes-desk-none"),
            _ => locale.ta("processes-desk-lead", &[words::n(count), words::shown(locale, count)]),
        },
        rows: all
            .0
            .iter()
            .map(|one| Row {
                name: one.row.name.clone(),
                line: said::standing(locale, one, context.today),
                path: paths.manage_process(&one.row.slug),
            })
            .collect(),
        form,
    })
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let form = add_form(&context, &signed);
    html::private(&list_page(&mut context, form).await?, StatusCode::OK)
}

/// What the form says of a process; the rest is taken from `old`, or from a new draft.
pub fn read(typed: &Typed, old: Option<&ProcessRow>, errors: &mut Errors) -> Option<ProcessRow> {
    let name = errors.take("nama", Name::parse(typed.get("nama")));
    let kind = ProcessKind::parse(typed.get("jenis")).map_err(|error| errors.add("jenis", error.key())).ok();
    let about =
        line(typed.get("tentang"), LONGEST_TEXT).map_err(|error| errors.add("tentang", error.key())).ok();
    let reason = line(typed.get("alasan"), LONGEST).map_err(|error| errors.add("alasan", error.key())).ok();
    let (name, kind, about, reason) = (name?, kind?, about?, reason?);
    Some(match old {
        Some(old) => ProcessRow {
            kind: kind.code().to_owned(),
            name: name.to_string(),
            about,
            reason: (!reason.is_empty()).then_some(reason),
            ..old.clone()
        },
        None => ProcessRow {
            id: Uuid::now_v7(),
            slug: crate::imports::slug_of(name.as_str()),
            kind: kind.code().to_owned(),
            name: name.to_string(),
            about,
            state: Process::Draft(Draft).code().to_owned(),
            published_on: None,
            reason: None,
            sort_key: String::new(),
            valid_from_seq: 0,
        },
    })
}

pub async fn add(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    let row = read(&typed, None, &mut errors);
    let Some(row) = row.filter(|_| errors.is_empty()) else {
        let form = add_form(&context, &signed).returned(&typed, &errors);
        return html::private(&list_page(&mut context, form).await?, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let by = signed.acting_office(context.region_id(), context.today);
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let today = context.today.to_string();
    let slug = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        let all = Processes::load_in(&mut tx).await?;
        let is_free = |slug: &str| !slug.is_empty() && slug != "baru" && all.find(slug).is_none();
        let wanted = if row.slug.is_empty() { "proses".to_owned() } else { row.slug.clone() };
        let free = if is_free(&wanted) {
            wanted
        } else {
            (2..).map(|number| format!("{wanted}-{number}")).find(|slug| is_free(slug)).unwrap_or(wanted)
        };
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(row.slug);
        }
        let row = ProcessRow { slug: free, sort_key: today, ..row };
        put(&mut tx, &row).await?;
        let payload = json!({"process": row.slug, "kind": row.kind});
        tx.commit_public(act("process-added", by, &row, payload)).await?;
        Ok(row.slug)
    })
    .await?;
    Ok(Redirect::to(&context.paths().manage_process(&slug)).into_response())
}

pub fn change_form(context: &Context, signed: &Signed, one: &OneProcess) -> Form {
    let action = context.paths().manage_process(&one.row.slug);
    let form = fields(Form::new(context.locale, action, &signed.form_token, "forum-save"), context);
    let form = match one.is_public() {
        true => form.field("alasan", Input::Text, "seat-field-reason", "window-reason-hint", "off"),
        false => form,
    };
    form.starting("nama", one.row.name.clone())
        .starting("jenis", one.row.kind.clone())
        .starting("tentang", one.row.about.clone())
        .version(one.row.valid_from_seq)
}

pub fn one_page(
    context: &Context,
    signed: &Signed,
    one: &OneProcess,
    form: Form,
) -> Result<Response, PageError> {
    let (locale, paths) = (context.locale, context.paths());
    let slug = &one.row.slug;
    let base = paths.manage_process(slug);
    let status = if form.has_errors() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let phases = one.phase_rows.iter().filter_map(|row| {
        let phase = phase(row)?;
        Some(PhaseRowLine {
            name: locale.t(phase.kind.key()),
            days: said::days(locale, &phase),
            path: paths.manage_phase(slug, &row.number.to_string()),
        })
    });
    let page = OnePage {
        layout: desk_layout(context, one.row.name.clone())
            .crumb(locale.t("processes-title"), paths.manage_processes()),
        lead: said::standing(locale, one, context.today),
        notice: said::notice(locale, one),
        phases: phases.collect(),
        add_phase: paths.manage_phase(slug, "baru"),
        outreach: format!("{base}/jangkauan"),
        documents: format!("{base}/dokumen"),
        public: if one.is_public() { paths.process(slug) } else { String::new() },
        publish: matches!(one.state, Process::Draft(_))
            .then(|| Form::new(locale, format!("{base}/terbitkan"), &signed.form_token, "process-publish")),
        form,
    };
    html::private(&page, status)
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let one = find(&mut context, &slug).await?;
    let form = change_form(&context, &signed, &one);
    one_page(&context, &signed, &one, form)
}
