//! Changing a process: its text, its phases, publishing it. After it is published each change needs a reason that everybody reads.
use super::desk::{change_form, one_page, read};
use super::{LONGEST, LONGEST_TEXT, desk_layout, find};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use crate::processes::{OneProcess, Processes, act, phase, put};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::calendar::parse_day;
use rembuk_domain::forum::process::{Phase, PhaseKind, Phases, Process, ProcessError};
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::PrivateReason;
use rembuk_store::rows::{PhaseRow, ProcessRow};
use rembuk_store::run;
use serde_json::json;
use uuid::Uuid;

fn back(context: &Context, slug: &str) -> Response {
    Redirect::to(&context.paths().manage_process(slug)).into_response()
}

pub async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let one = find(&mut context, &slug).await?;
    let mut errors = Errors::default();
    let row = read(&typed, Some(&one.row), &mut errors);
    if one.is_public()
        && let Err(error) = needed_line(typed.get("alasan"), LONGEST)
    {
        errors.add("alasan", error.key());
    }
    if let Some(row) = row.filter(|_| errors.is_empty()) {
        let payload = json!({"process": row.slug, "kind": row.kind});
        if store(&context, &signed, &typed, row, ("process-changed", payload)).await? {
            return Ok(back(&context, &slug));
        }
        errors.add("", "forum-error-changed");
    }
    let form = change_form(&context, &signed, &one).returned(&typed, &errors);
    one_page(&context, &signed, &one, form)
}

/// A new version of the process; `false` if somebody changed it since the form was opened.
async fn store(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    row: ProcessRow,
    (kind, payload): (&'static str, serde_json::Value),
) -> Result<bool, PageError> {
    let by = signed.acting_office(context.region_id(), context.today);
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let seen = typed.version().unwrap_or(row.valid_from_seq);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(true);
        }
        let now = Processes::load_in(&mut tx).await?;
        if now.find(&row.slug).map(|one| one.row.valid_from_seq) != Some(seen) {
            return Ok(false);
        }
        put(&mut tx, &row).await?;
        tx.commit_public(act(kind, by, &row, payload)).await?;
        Ok(true)
    })
    .await
}

pub async fn publish(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let one = find(&mut context, &slug).await?;
    let Process::Draft(draft) = one.state else { return Ok(back(&context, &slug)) };
    let published = match draft.publish(&one.phases, context.today) {
        Ok(published) => published,
        Err(error) => {
            let text = context.t(error.key());
            let form = change_form(&context, &signed, &one).saying(text);
            return one_page(&context, &signed, &one, form);
        }
    };
    let row = ProcessRow {
        state: Process::Published(published).code().to_owned(),
        published_on: Some(published.on.to_string()),
        ..one.row.clone()
    };
    let days = published.notice(&one.phases).map(|notice| notice.days);
    let payload = json!({"process": row.slug, "published": row.published_on, "days_before": days});
    if !store(&context, &signed, &typed, row, ("process-published", payload)).await? {
        return Err(PageError::StaleForm);
    }
    Ok(back(&context, &slug))
}

/// The phase of an address, or that it is a new one.
fn chosen<'o>(one: &'o OneProcess, number: &str) -> Result<Option<&'o PhaseRow>, PageError> {
    if number == "baru" {
        return Ok(None);
    }
    let number: i64 = number.parse().map_err(|_| PageError::UnknownPage)?;
    one.phase_rows.iter().find(|row| row.number == number).map(Some).ok_or(PageError::UnknownPage)
}

fn phase_page(context: &Context, signed: &Signed, one: &OneProcess, old: Option<&PhaseRow>) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let number = old.map_or_else(|| "baru".to_owned(), |old| old.number.to_string());
    let kinds = PhaseKind::ALL.map(|kind| (kind.code().to_owned(), locale.t(kind.key()))).to_vec();
    let action = paths.manage_phase(&one.row.slug, &number);
    let mut form = Form::new(locale, action, &signed.form_token, "forum-save")
        .select("tahap", "phase-field-kind", kinds)
        .field("mulai", Input::Date, "phase-field-starts", "", "off")
        .field("selesai", Input::Date, "phase-field-ends", "", "off")
        .field("tentang", Input::Long, "phase-field-about", "phase-field-about-hint", "off");
    if one.is_public() {
        form = form.field("alasan", Input::Text, "seat-field-reason", "window-reason-hint", "off");
    }
    if let Some(old) = old {
        form = form
            .starting("tahap", old.kind.clone())
            .starting("mulai", old.starts_on.clone())
            .starting("selesai", old.ends_on.clone())
            .starting("tentang", old.about.clone())
            .version(old.valid_from_seq);
    }
    let title = if old.is_some() { "phase-change-title" } else { "phase-add-title" };
    let layout = desk_layout(context, locale.t(title))
        .crumb(locale.t("processes-title"), paths.manage_processes())
        .crumb(one.row.name.clone(), paths.manage_process(&one.row.slug));
    FormPage::new(layout, locale.t("phase-lead"), form).caption(one.row.name.clone())
}

pub async fn show_phase(
    mut context: Context,
    signed: Signed,
    Path((_, slug, number)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let one = find(&mut context, &slug).await?;
    let old = chosen(&one, &number)?;
    phase_page(&context, &signed, &one, old).answer()
}

fn read_phase(
    typed: &Typed,
    one: &OneProcess,
    old: Option<&PhaseRow>,
    errors: &mut Errors,
) -> Option<PhaseRow> {
    let kind = PhaseKind::parse(typed.get("tahap")).map_err(|error| errors.add("tahap", error.key())).ok();
    let mut day = |field: &'static str| {
        parse_day(typed.get(field)).map_err(|_| errors.add(field, "calendar-form-day")).ok()
    };
    let (starts, ends) = (day("mulai"), day("selesai"));
    let about =
        line(typed.get("tentang"), LONGEST_TEXT).map_err(|error| errors.add("tentang", error.key())).ok();
    let reason = match one.is_public() {
        true => needed_line(typed.get("alasan"), LONGEST).map(Some),
        false => Ok(None),
    };
    let reason = reason.map_err(|error| errors.add("alasan", error.key())).ok();
    let (kind, starts, ends, about, reason) = (kind?, starts?, ends?, about?, reason?);
    let new = Phase::new(kind, starts, ends).map_err(|error| errors.add("selesai", error.key())).ok()?;
    if let Err(error) = with(one, old, new) {
        errors.add("mulai", error.key());
    }
    let next = one.phase_rows.iter().map(|row| row.number).max().unwrap_or_default() + 1;
    Some(PhaseRow {
        id: old.map_or_else(Uuid::now_v7, |old| old.id),
        process_id: one.row.id,
        number: old.map_or(next, |old| old.number),
        kind: kind.code().to_owned(),
        starts_on: starts.to_string(),
        ends_on: ends.to_string(),
        about,
        reason,
        valid_from_seq: 0,
    })
}

/// The phases of a process with this one in place of an old one.
fn with(one: &OneProcess, old: Option<&PhaseRow>, new: Phase) -> Result<Phases, ProcessError> {
    let others = one.phase_rows.iter().filter(|row| Some(row.id) != old.map(|old| old.id));
    let mut all: Vec<Phase> = others.filter_map(phase).collect();
    all.push(new);
    Phases::new(all)
}

pub async fn set_phase(
    mut context: Context,
    signed: Signed,
    Path((_, slug, number)): Path<(String, String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let one = find(&mut context, &slug).await?;
    let old = chosen(&one, &number)?.cloned();
    let mut errors = Errors::default();
    let row = read_phase(&typed, &one, old.as_ref(), &mut errors);
    if let Some(row) = row.filter(|_| errors.is_empty()) {
        let payload = json!({"process": slug, "number": row.number, "phase": row.kind, "starts": row.starts_on,
            "ends": row.ends_on});
        let act = act(
            "process-phase-set",
            signed.acting_office(context.region_id(), context.today),
            &one.row,
            payload,
        );
        let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
        let (seen, address) = (old.as_ref().and(typed.version()), slug.clone());
        let stored = to_its_end(async move {
            let mut tx = state.store.write(region_id).await?;
            if is_repeat(&mut tx, key.as_ref()).await? {
                tx.commit_private(PrivateReason::NothingChanged).await?;
                return Ok(true);
            }
            let now = Processes::load_in(&mut tx).await?;
            let Some(now) = now.find(&address) else { return Ok(false) };
            let current = now.phase_rows.iter().find(|known| known.id == row.id);
            // Somebody may have set another phase to the same days meanwhile.
            let fits = phase(&row).is_some_and(|new| with(now, current, new).is_ok());
            if current.map(|known| known.valid_from_seq) != seen || !fits {
                return Ok(false);
            }
            let seq = tx.seq();
            run!(tx, processes::close_phase(region_id, row.id, seq))?;
            run!(tx, processes::insert_phase(region_id, seq, &row))?;
            tx.commit_public(act).await?;
            Ok(true)
        })
        .await?;
        if stored {
            return Ok(back(&context, &slug));
        }
        errors.add("", "forum-error-changed");
    }
    phase_page(&context, &signed, &one, old.as_ref()).returned(&typed, &errors)
}
