//! `/{region}/kelola/masa-pengisian`: windows in which figures are entered. Announcing one, moving its end and opening it
//! again are public acts.
use crate::context::Context;
use crate::entered::{Window, windows};
use crate::error::PageError;
use crate::html::figures::window_line;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::{Signed, needs};
use crate::state::AppState;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::figures::windows::{EntryWindow, Subject, WindowState};
use rembuk_domain::indicators::Year;
use rembuk_domain::people::roles::Permission::CheckFigures;
use rembuk_domain::texts::{line, needed_line};
use rembuk_store::rows::{EntryWindowRow, NOW};
use rembuk_store::{PrivateReason, PublicAct, run};
use serde_json::json;
use uuid::Uuid;

/// Characters of a ground or a reason
const LONGEST: usize = 300;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/masa-pengisian", needs(CheckFigures, get(show).post(announce)))
        .route("/{region}/kelola/masa-pengisian/{year}", needs(CheckFigures, get(show_one).post(change)))
}

fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

struct Row {
    year: String,
    line: String,
    basis: String,
    reason: String,
    path: String,
    word: String,
}

#[derive(Template)]
#[template(path = "entry_windows/list.html")]
struct WindowsPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    form: Form,
}

fn form(context: &Context, signed: &Signed) -> Form {
    let action = context.paths().manage_windows();
    Form::new(context.locale, action, &signed.form_token, "window-announce-button")
        .field("tahun", Input::Text, "window-year", "window-year-hint", "off")
        .field("buka", Input::Date, "window-opens", "", "off")
        .field("tutup", Input::Date, "window-closes", "window-closes-hint", "off")
        .field("dasar", Input::Text, "window-basis", "window-basis-hint", "off")
        .starting("tahun", (context.today.year() - 1).to_string())
        .starting("buka", context.today.to_string())
}

async fn page(context: &mut Context, form: Form) -> Result<WindowsPage, PageError> {
    let (region_id, locale, today) = (context.region_id(), context.locale, context.today);
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let all = windows(context).await?;
    let open = all.iter().filter(|window| window.window.state(today) == WindowState::Open).count();
    let row = |window: &Window| Row {
        year: window.window.year.to_string(),
        line: window_line(locale, &window.window, today, &calendar),
        basis: window.row.basis.clone(),
        reason: window.row.reopened_reason.clone().unwrap_or_default(),
        path: context.paths().manage_window(&window.window.year.get()),
        word: locale.t(match window.window.state(today) {
            WindowState::Closed => "window-reopen-title",
            WindowState::Announced | WindowState::Open => "window-move-title",
        }),
    };
    Ok(WindowsPage {
        lead: locale.ta("windows-lead", &[crate::words::n(open), crate::words::shown(locale, open)]),
        rows: all.iter().map(row).collect(),
        layout: layout(context, "windows-title"),
        form,
    })
}

async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let form = form(&context, &signed);
    html::private(&page(&mut context, form).await?, StatusCode::OK)
}

fn day(typed: &Typed, field: &'static str, errors: &mut Errors) -> Option<Date> {
    rembuk_domain::calendar::parse_day(typed.get(field))
        .map_err(|_| errors.add(field, "calendar-form-day"))
        .ok()
}

fn read(typed: &Typed, known: &[Window], today: Date) -> Result<EntryWindowRow, Errors> {
    let mut errors = Errors::default();
    let year = Year::parse(typed.get("tahun")).map_err(|_| errors.add("tahun", "window-error-year")).ok();
    let (opens, closes) = (day(typed, "buka", &mut errors), day(typed, "tutup", &mut errors));
    let basis = line(typed.get("dasar"), LONGEST).map_err(|error| errors.add("dasar", error.key())).ok();
    if year.is_some_and(|year| known.iter().any(|window| window.window.year == year)) {
        errors.add("tahun", "window-error-known");
    }
    let (Some(year), Some(opens), Some(closes), Some(basis)) = (year, opens, closes, basis) else {
        return Err(errors);
    };
    if let Err(error) = EntryWindow::announce(year, opens, closes, today) {
        errors.add("tutup", error.key());
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(EntryWindowRow {
        id: Uuid::now_v7(),
        year: i64::from(year.get()),
        subject: Subject::Indicators.code().to_owned(),
        opens_on: opens.to_string(),
        closes_on: closes.to_string(),
        basis,
        reopened_reason: None,
        valid_from_seq: 0,
    })
}

async fn announce(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let known = windows(&mut context).await?;
    match read(&typed, &known, context.today) {
        Ok(row) => {
            if !store(&context, &signed, &typed, "window-announced", row, None).await? {
                let mut errors = Errors::default();
                errors.add("tahun", "window-error-changed");
                let form = form(&context, &signed).returned(&typed, &errors);
                return html::private(&page(&mut context, form).await?, StatusCode::UNPROCESSABLE_ENTITY);
            }
            Ok(Redirect::to(&context.paths().manage_windows()).into_response())
        }
        Err(errors) => {
            let form = form(&context, &signed).returned(&typed, &errors);
            html::private(&page(&mut context, form).await?, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// A new version of a window with its entry in the record; `false` if somebody changed it since it was seen.
async fn store(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    kind: &'static str,
    row: EntryWindowRow,
    seen: Option<i64>,
) -> Result<bool, PageError> {
    let act = PublicAct {
        kind,
        by: signed.acting_office(context.region_id(), context.today),
        subject: format!("entry-window/{}/{}", row.subject, row.year),
        before: None,
        after: None,
        payload: json!({"year": row.year, "opens": row.opens_on, "closes": row.closes_on}),
    };
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(true);
        }
        let current = run!(tx, entry_windows::list(region_id, NOW))?;
        let current =
            current.into_iter().find(|found| (found.year, &found.subject) == (row.year, &row.subject));
        if current.map(|found| found.valid_from_seq) != seen {
            return Ok(false);
        }
        let seq = tx.seq();
        run!(tx, entry_windows::close(region_id, row.id, seq))?;
        run!(tx, entry_windows::insert(region_id, seq, &row))?;
        tx.commit_public(act).await?;
        Ok(true)
    })
    .await
}

async fn find(context: &mut Context, year: &str) -> Result<Window, PageError> {
    let year = Year::parse(year).map_err(|_| PageError::UnknownPage)?;
    let all = windows(context).await?;
    all.into_iter().find(|window| window.window.year == year).ok_or(PageError::UnknownPage)
}

fn change_page(context: &Context, signed: &Signed, window: &Window, calendar: &WorkingCalendar) -> FormPage {
    let locale = context.locale;
    let is_closed = window.window.state(context.today) == WindowState::Closed;
    let (title, lead, button) = match is_closed {
        true => ("window-reopen-title", "window-reopen-lead", "window-reopen-button"),
        false => ("window-move-title", "window-move-lead", "window-move-button"),
    };
    let action = context.paths().manage_window(&window.window.year.get());
    let form = Form::new(locale, action, &signed.form_token, button)
        .field("tutup", Input::Date, "window-closes", "window-closes-hint", "off")
        .field("alasan", Input::Text, "window-reason", "window-reason-hint", "off")
        .starting("tutup", if is_closed { String::new() } else { window.row.closes_on.clone() })
        .version(window.row.valid_from_seq);
    let layout = layout(context, title).crumb(locale.t("windows-title"), context.paths().manage_windows());
    FormPage::new(layout, locale.t(lead), form)
        .caption(locale.ta("window-of-year", &[arg("year", &window.window.year.to_string())]))
        .note(window_line(locale, &window.window, context.today, calendar))
}

async fn calendar(context: &mut Context) -> Result<WorkingCalendar, PageError> {
    let region_id = context.region_id();
    Ok(crate::calendar::load(&mut context.tx, region_id, NOW).await?)
}

async fn show_one(
    mut context: Context,
    signed: Signed,
    Path((_, year)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let window = find(&mut context, &year).await?;
    let calendar = calendar(&mut context).await?;
    change_page(&context, &signed, &window, &calendar).answer()
}

async fn change(
    mut context: Context,
    signed: Signed,
    Path((_, year)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let window = find(&mut context, &year).await?;
    let calendar = calendar(&mut context).await?;
    let page = change_page(&context, &signed, &window, &calendar);
    let mut errors = Errors::default();
    let closes = day(&typed, "tutup", &mut errors);
    let reason =
        needed_line(typed.get("alasan"), LONGEST).map_err(|error| errors.add("alasan", error.key())).ok();
    let is_closed = window.window.state(context.today) == WindowState::Closed;
    let changed = closes.and_then(|closes| {
        let changed = match is_closed {
            true => window.window.reopen(closes, context.today),
            false => window.window.move_end(closes, context.today),
        };
        changed.map_err(|error| errors.add("tutup", error.key())).ok()
    });
    let (Some(changed), Some(reason)) = (changed, reason) else { return page.returned(&typed, &errors) };
    let kind = if is_closed { "window-reopened" } else { "window-moved" };
    let row = EntryWindowRow {
        closes_on: changed.closes().to_string(),
        // The ground of an open window is the latest decision about it; a reopened one keeps both.
        basis: if is_closed { window.row.basis.clone() } else { reason.clone() },
        reopened_reason: if is_closed { Some(reason) } else { window.row.reopened_reason.clone() },
        ..window.row.clone()
    };
    if !store(&context, &signed, &typed, kind, row, typed.version()).await? {
        errors.add("", "window-error-changed");
        return page.returned(&typed, &errors);
    }
    Ok(Redirect::to(&context.paths().manage_windows()).into_response())
}
