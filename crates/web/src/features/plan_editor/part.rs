//! One part of the text: its form, its preview, and saving it into the draft.
use super::compose::{CHAPTERS, DEPARTURE, begins_chapter, departure};
use super::draft::{self, Work};
use super::{Part, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed};
use crate::html::{self, Layout, plan_document};
use crate::http::session::Signed;
use crate::imports::fault_text;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_documents::markdown;
use rembuk_domain::plan::document::{Chapter, Document, Stage};

/// Fields of the head, in the order of its form.
const HEAD: [&str; 17] = [
    "judul",
    "judul_en",
    "masa",
    "tahap",
    "tanggal",
    "oleh",
    "catatan",
    "dasar",
    "sepakat_oleh",
    "sepakat_nomor",
    "sepakat_tanggal",
    "sepakat_berkas",
    "tetap_oleh",
    "tetap_jenis",
    "tetap_nomor",
    "tetap_tanggal",
    "tetap_berkas",
];

#[derive(Template)]
#[template(path = "plan_editor/part.html")]
struct PartPage {
    layout: Layout,
    lead: String,
    form: Form,
    /// The chapter as readers will see it, or empty
    preview: String,
    /// What is wrong with it already
    faults: Vec<String>,
    is_chapter: bool,
    back: String,
}

/// Stages the text may have next: the arrows of the domain; all where there is none yet.
fn stages(context: &Context, work: &Work) -> Vec<(String, String)> {
    let next = work.current.as_ref().map_or(&Stage::ALL[..], |version| version.document.stage().next());
    next.iter().map(|stage| (stage.word().to_owned(), plan_document::stage(context.locale, *stage))).collect()
}

fn head_form(context: &Context, work: &Work, form: Form) -> Form {
    form.field("judul", Input::Text, "plan-editor-field-title", "", "off")
        .field("judul_en", Input::Text, "plan-editor-field-title-en", "plan-editor-may-be-empty", "off")
        .field("masa", Input::Text, "plan-editor-field-years", "plan-editor-field-years-hint", "off")
        .select("tahap", "plan-editor-field-stage", stages(context, work))
        .field("tanggal", Input::Date, "plan-editor-field-day", "plan-editor-field-day-hint", "off")
        .field("oleh", Input::Text, "plan-editor-field-by", "plan-editor-field-by-hint", "off")
        .long("catatan", "plan-editor-field-note", "plan-editor-field-note-hint", 3)
        .long("dasar", "plan-bases", "plan-editor-field-bases-hint", 5)
        .field("sepakat_oleh", Input::Text, "plan-editor-agreed-by", "plan-editor-agreed-hint", "off")
        .field("sepakat_nomor", Input::Text, "plan-editor-agreed-number", "", "off")
        .field("sepakat_tanggal", Input::Date, "plan-editor-agreed-day", "", "off")
        .field("sepakat_berkas", Input::Text, "plan-editor-agreed-file", "plan-editor-file-hint", "off")
        .field("tetap_oleh", Input::Text, "plan-editor-enacted-by", "plan-editor-enacted-hint", "off")
        .field("tetap_jenis", Input::Text, "plan-editor-enacted-kind", "", "off")
        .field("tetap_nomor", Input::Text, "plan-editor-enacted-number", "", "off")
        .field("tetap_tanggal", Input::Date, "plan-editor-enacted-day", "", "off")
        .field("tetap_berkas", Input::Text, "plan-editor-enacted-file", "plan-editor-file-hint", "off")
}

/// A chapter, and where two tracks may part (from the decree on), why they do.
fn chapter_form(work: &Work, form: Form) -> Form {
    let form = form.long("isi", "plan-editor-field-text", "plan-editor-field-text-hint", 22);
    let has_agreement = work.current.as_ref().is_some_and(|version| version.document.agreed().is_some());
    if !has_agreement {
        return form;
    }
    form.long("disepakati", "plan-editor-departure-agreed", "plan-editor-departure-hint", 3)
        .long("ditetapkan", "plan-editor-departure-enacted", "", 3)
        .long("alasan", "plan-editor-departure-reason", "", 3)
}

/// The draft's name of a form's field.
fn stored_name(part: Part, field: &str) -> String {
    match part {
        Part::Head => field.to_owned(),
        Part::Chapter(chapter) if field == "isi" => {
            CHAPTERS.get(chapter.index()).copied().unwrap_or_default().to_owned()
        }
        Part::Chapter(chapter) => departure(chapter, field),
    }
}

fn names(part: Part) -> Vec<&'static str> {
    match part {
        Part::Head => HEAD.to_vec(),
        Part::Chapter(_) => std::iter::once("isi").chain(DEPARTURE).collect(),
    }
}

/// The chapter as readers will see it, and its faults as an import would tell them.
fn preview(context: &Context, part: Part, text: &str) -> (String, Vec<String>) {
    let Part::Chapter(chapter) = part else { return (String::new(), Vec::new()) };
    let id = format!("bab-{}", chapter.index() + 1);
    let mut faults: Vec<String> = markdown::faults(text, 1)
        .iter()
        .map(|fault| {
            let line = fault.row.map(|row| row.to_string()).unwrap_or_default();
            let text = fault_text(fault, context.locale);
            context.locale.ta("plan-editor-fault-line", &[html::arg("line", &line), html::arg("text", &text)])
        })
        .collect();
    if begins_chapter(text) {
        faults.push(context.t("plan-editor-heading"));
    }
    (markdown::render(text, &id).html, faults)
}

fn page(context: &Context, signed: &Signed, part: Part, work: &Work) -> PartPage {
    let locale = context.locale;
    let mut form = Form::new(locale, part.path(context), &signed.form_token, "plan-editor-save");
    form = match part {
        Part::Head => head_form(context, work, form),
        Part::Chapter(_) => chapter_form(work, form),
    };
    for name in names(part) {
        form = form.starting(name, work.get(&stored_name(part, name)).to_owned());
    }
    let standing = |document: &Document| plan_document::stage(locale, document.stage());
    let stage = work.current.as_ref().map(|version| standing(&version.document));
    let stage = stage.unwrap_or_else(|| locale.t("plan-editor-none-yet"));
    PartPage {
        layout: layout(context, part.name(context))
            .crumb(locale.t("plan-editor-title"), context.paths().plan_editor()),
        lead: locale.ta("plan-editor-part-lead", &[html::arg("stage", &stage)]),
        form: form.version(work.version),
        preview: String::new(),
        faults: Vec::new(),
        is_chapter: part != Part::Head,
        back: context.paths().plan_editor(),
    }
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let part = Part::parse(&slug)?;
    let work = draft::load(&mut context).await?;
    let mut page = page(&context, &signed, part, &work);
    (page.preview, page.faults) = preview(&context, part, work.get(&stored_name(part, "isi")));
    html::private(&page, StatusCode::OK)
}

pub async fn save(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let part = Part::parse(&slug)?;
    let mut work = draft::load(&mut context).await?;
    let mut page = page(&context, &signed, part, &work);
    page.form = page.form.returned(&typed, &Errors::default());
    (page.preview, page.faults) = preview(&context, part, typed.get("isi"));
    if typed.get("tindakan") == "pratinjau" {
        // What was typed stands in the form; it began from the version that it names.
        page.form.version = typed.version();
        return html::private(&page, StatusCode::OK);
    }
    for name in names(part) {
        let text = typed.get(name).replace("\r\n", "\n");
        if !text.is_empty() || work.fields.contains_key(&stored_name(part, name)) {
            work.fields.insert(stored_name(part, name), text);
        }
    }
    let region_id = context.region_id();
    let stored: Vec<String> = names(part).into_iter().map(|name| stored_name(part, name)).collect();
    let is_kept = match typed.version() {
        Some(seen) => draft::save(&context.state, region_id, work, &stored, seen).await?,
        None => false,
    };
    if !is_kept {
        page.form = page.form.saying(context.t("plan-editor-changed-meanwhile"));
        return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
    }
    // Faults do not keep a draft from being saved: they are mended before it is published.
    let path = match page.faults.is_empty() {
        true => context.paths().plan_editor(),
        false => part.path(&context),
    };
    Ok(Redirect::to(&path).into_response())
}

/// Chapters whose text begins another chapter.
pub(super) fn cut_chapters(work: &Work) -> impl Iterator<Item = Chapter> {
    let is_cut =
        |chapter: &Chapter| CHAPTERS.get(chapter.index()).is_some_and(|name| begins_chapter(work.get(name)));
    Chapter::ALL.into_iter().filter(is_cut)
}
