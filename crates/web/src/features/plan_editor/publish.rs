//! Publishing the draft: an import of the text, tried first, then stored if the record is still that of the trial.
use super::compose::compose;
use super::draft::{self, Work};
use super::{FaultLine, Part, part};
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use crate::html::form::{Typed, to_its_end};
use crate::http::session::Signed;
use crate::imports::{self, Expected, ImportError, Job, Kind, Outcome, fault_text};
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use std::borrow::Cow;

/// Key of what keeps the whole from being published, or what the import said.
type Done = Result<Outcome, &'static str>;

async fn import(
    context: &Context,
    signed: &Signed,
    text: String,
    key: Option<String>,
) -> Result<Done, PageError> {
    let input = imports::Input::Bytes("naskah.md".to_owned(), Cow::Owned(text.into_bytes()));
    let job = Job {
        by: signed.acting_office(context.region_id(), context.today),
        ..Job::new(Kind::Plan, input)?.for_region(&context.region.region.slug)
    };
    let store = context.state.store.clone();
    to_its_end(async move {
        let tried = imports::run(&store, &Job { dry_run: true, ..job.clone() }).await?;
        if tried.refused {
            return Ok(Ok(tried));
        }
        if tried.new + tried.changed == 0 {
            return Ok(Err("plan-editor-nothing-changed"));
        }
        let expected = Some(Expected { base_seq: tried.base_seq, digest: tried.digest });
        match imports::run(&store, &Job { key, expected, ..job }).await {
            Err(ImportError::Moved) => Ok(Err("table-error-busy")),
            done => Ok(Ok(done?)),
        }
    })
    .await
}

fn again(
    context: &Context,
    signed: &Signed,
    work: &Work,
    wrong: String,
    faults: Vec<FaultLine>,
) -> Result<Response, PageError> {
    let mut page = super::page(context, signed, work);
    (page.wrong, page.faults) = (wrong, faults);
    html::private(&page, StatusCode::UNPROCESSABLE_ENTITY)
}

fn fault(context: &Context, part: Part, text: String) -> FaultLine {
    FaultLine { text, part: part.name(context), path: part.path(context) }
}

pub async fn publish(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let work = draft::load(&mut context).await?;
    if typed.version() != Some(work.version) {
        return again(&context, &signed, &work, context.t("plan-editor-changed-meanwhile"), Vec::new());
    }
    if work.is_overtaken() {
        let number = html::arg("number", &work.number().to_string());
        let wrong = context.locale.ta("plan-editor-overtaken", &[number]);
        return again(&context, &signed, &work, wrong, Vec::new());
    }
    let cut = part::cut_chapters(&work);
    let cut: Vec<FaultLine> = cut
        .map(|chapter| fault(&context, Part::Chapter(chapter), context.t("plan-editor-heading")))
        .collect();
    if !cut.is_empty() {
        return again(&context, &signed, &work, String::new(), cut);
    }
    let composed = compose(work.current.as_ref().map(|version| &version.document), &work.fields);
    match import(&context, &signed, composed.text.clone(), typed.key()).await? {
        Err(key) => again(&context, &signed, &work, context.t(key), Vec::new()),
        Ok(outcome) if outcome.refused => {
            let faults = outcome.faults.list.iter().map(|found| {
                let part = composed.field_at(found.row).map_or(Part::Head, Part::of_field);
                fault(&context, part, fault_text(found, context.locale))
            });
            let faults = faults.collect();
            again(&context, &signed, &work, String::new(), faults)
        }
        Ok(_) => {
            draft::discard(&context.state, context.region_id(), work.version).await?;
            Ok(Redirect::to(&context.paths().plan_document()).into_response())
        }
    }
}

pub async fn discard(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let is_gone = match typed.version() {
        Some(version) => draft::discard(&context.state, region_id, version).await?,
        None => false,
    };
    if is_gone {
        return Ok(Redirect::to(&context.paths().plan_editor()).into_response());
    }
    let work = draft::load(&mut context).await?;
    again(&context, &signed, &work, context.t("plan-editor-changed-meanwhile"), Vec::new())
}
