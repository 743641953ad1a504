//! Outreach with its evidence, and documents with the moment they were shared. The phase of the day decides whether it may be
//! done.
use super::{LONGEST, desk_layout, find};
use crate::context::Context;
use crate::error::PageError;
use crate::files::{Accepts, Desk, Drafts, Visibility};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::duty::Actor;
use crate::http::session::Signed;
use crate::processes::{DOCUMENT_FILES, OUTREACH_FILES, OneProcess, act};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use rembuk_domain::calendar::parse_day;
use rembuk_domain::figures::EvidenceLink;
use rembuk_domain::forum::process::{Act, ProcessError};
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::rows::{OutreachRow, ProcessDocument};
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

/// Which of the two is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Outreach,
    Document,
}

impl What {
    const fn form(self) -> &'static str {
        match self {
            Self::Outreach => "jangkauan",
            Self::Document => "dokumen",
        }
    }

    const fn accepts(self) -> Accepts {
        match self {
            Self::Outreach => Accepts::Evidence,
            Self::Document => Accepts::EvidenceAndOffice,
        }
    }
}

fn drafts(context: &Context, actor: &Actor, one: &OneProcess, what: What) -> Drafts {
    let name = format!("proses/{}/{}", one.row.slug, what.form());
    Drafts::new(&context.state, context.region_id(), actor, &name, what.accepts())
}

async fn page(
    context: &Context,
    token: &str,
    one: &OneProcess,
    (what, drafts): (What, &Drafts),
) -> Result<FormPage, PageError> {
    let (locale, paths) = (context.locale, context.paths());
    let action = format!("{}/{}", paths.manage_process(&one.row.slug), what.form());
    let waiting = drafts.rows(locale).await?;
    let form = Form::new(locale, action, token, "forum-save");
    let (title, lead, form) = match what {
        What::Outreach => (
            "outreach-add-title",
            "outreach-add-lead",
            form.field("tanggal", Input::Date, "outreach-field-day", "", "off")
                .field("tentang", Input::Text, "outreach-field-about", "outreach-field-about-hint", "off")
                .field("tempat", Input::Text, "outreach-field-place", "", "off")
                .field("orang", Input::Text, "outreach-field-people", "outreach-field-people-hint", "off")
                .starting("tanggal", context.today.to_string()),
        ),
        What::Document => (
            "document-add-title",
            "document-add-lead",
            form.field("judul", Input::Text, "document-field-title", "", "off"),
        ),
    };
    let form = form
        .field("tautan", Input::Text, "evidence-field-link", "seat-field-call-link-hint", "off")
        .files("berkas", "evidence-field-file", "evidence-field-file-hint", what.accepts(), waiting);
    let layout = desk_layout(context, locale.t(title))
        .crumb(locale.t("processes-title"), paths.manage_processes())
        .crumb(one.row.name.clone(), paths.manage_process(&one.row.slug));
    Ok(FormPage::new(layout, locale.t(lead), form)
        .caption(one.row.name.clone())
        .note(locale.t("forum-public-act")))
}

async fn show(mut context: Context, signed: Signed, slug: &str, what: What) -> Result<Response, PageError> {
    let one = find(&mut context, slug).await?;
    let drafts = drafts(&context, &Actor::Person(signed.clone()), &one, what);
    page(&context, &signed.form_token, &one, (what, &drafts)).await?.answer()
}

pub async fn show_outreach(
    context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    show(context, signed, &slug, What::Outreach).await
}

pub async fn show_document(
    context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    show(context, signed, &slug, What::Document).await
}

/// A row about to be written; the moment a document is shared comes with the transaction.
enum Wish {
    Outreach(OutreachRow),
    Document(ProcessDocument),
}

/// Notes what the phase of a day does not allow at a field.
fn check(may: Result<(), ProcessError>, field: &'static str, errors: &mut Errors) {
    if let Err(error) = may {
        errors.add(field, error.key());
    }
}

fn read(typed: &Typed, one: &OneProcess, (what, today): (What, Date), errors: &mut Errors) -> Option<Wish> {
    let link =
        EvidenceLink::parse(typed.get("tautan")).map_err(|error| errors.add("tautan", error.key())).ok();
    if what == What::Document {
        let title =
            needed_line(typed.get("judul"), LONGEST).map_err(|error| errors.add("judul", error.key())).ok();
        check(one.may(Act::ShareDocument, today), "", errors);
        return Some(Wish::Document(ProcessDocument {
            id: Uuid::now_v7(),
            process_id: one.row.id,
            title: title?,
            shared_at: 0,
            link: link?.map(|link| link.as_str().to_owned()),
            valid_from_seq: 0,
        }));
    }
    let day = parse_day(typed.get("tanggal")).map_err(|_| errors.add("tanggal", "calendar-form-day")).ok();
    if let Some(day) = day {
        check(one.may(Act::Outreach, day), "tanggal", errors);
        if day > today {
            errors.add("tanggal", "outreach-error-future");
        }
    }
    let about =
        needed_line(typed.get("tentang"), LONGEST).map_err(|error| errors.add("tentang", error.key())).ok();
    let place = line(typed.get("tempat"), LONGEST).map_err(|error| errors.add("tempat", error.key())).ok();
    let people = match typed.get("orang").trim() {
        "" => Some(None),
        text => match text.replace('.', "").parse::<u32>() {
            Ok(people) => Some(Some(i64::from(people))),
            Err(_) => {
                errors.add("orang", "outreach-error-people");
                None
            }
        },
    };
    Some(Wish::Outreach(OutreachRow {
        id: Uuid::now_v7(),
        process_id: one.row.id,
        day: day?.to_string(),
        about: about?,
        place: place?,
        people: people?,
        link: link?.map(|link| link.as_str().to_owned()),
        valid_from_seq: 0,
    }))
}

pub async fn note_outreach(
    Path((_, slug)): Path<(String, String)>,
    desk: Desk,
) -> Result<Response, PageError> {
    save(desk, &slug, What::Outreach).await
}

pub async fn share_document(
    Path((_, slug)): Path<(String, String)>,
    desk: Desk,
) -> Result<Response, PageError> {
    save(desk, &slug, What::Document).await
}

async fn save(desk: Desk, slug: &str, what: What) -> Result<Response, PageError> {
    let Desk { mut context, actor, uploads } = desk;
    let Actor::Person(signed) = actor.clone() else { return Err(PageError::NotSignedIn) };
    let one = find(&mut context, slug).await?;
    let typed = uploads.typed;
    let drafts = drafts(&context, &actor, &one, what);
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let mut errors = Errors::default();
    let wish = match typed.is_only_files() {
        true => None,
        false => read(&typed, &one, (what, context.today), &mut errors),
    };
    if wish.is_some() && typed.get("tautan").trim().is_empty() && drafts.list().await?.is_empty() {
        errors.add("berkas", "evidence-error-none");
    }
    let Some(wish) = wish.filter(|_| errors.is_empty() && refused.is_empty()) else {
        let mut page = page(&context, &signed.form_token, &one, (what, &drafts)).await?;
        page.form = page.form.returned(&typed, &errors).keeping_key(&typed);
        for sentence in refused {
            page.form = page.form.saying(sentence);
        }
        return page.answer();
    };
    write(&context, &signed, &typed, &one, (wish, drafts)).await?;
    Ok(Redirect::to(&context.paths().manage_process(slug)).into_response())
}

async fn write(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    one: &OneProcess,
    (wish, drafts): (Wish, Drafts),
) -> Result<(), PageError> {
    let by = signed.acting_office(context.region_id(), context.today);
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let process = one.row.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        let (seq, at) = (tx.seq(), tx.now().micros());
        let (kind, subject, id, day, people) = match &wish {
            Wish::Outreach(row) => {
                run!(tx, processes::insert_outreach(region_id, seq, row))?;
                ("outreach-noted", OUTREACH_FILES, row.id, Some(row.day.clone()), row.people)
            }
            Wish::Document(row) => {
                let row = ProcessDocument { shared_at: at, ..row.clone() };
                run!(tx, processes::insert_document(region_id, seq, &row))?;
                ("process-document-shared", DOCUMENT_FILES, row.id, None, None)
            }
        };
        let files = drafts.attach(&mut tx, subject, id, Visibility::Public).await?;
        let hashes: Vec<String> = files.iter().map(|file| hex::encode(&file.hash)).collect();
        let payload = json!({"process": process.slug, "day": day, "people": people, "files": hashes});
        tx.commit_public(act(kind, by, &process, payload)).await?;
        Ok(())
    })
    .await
}
