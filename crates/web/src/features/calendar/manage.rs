//! Where days off are added and withdrawn. Each is a public act: deadlines are counted by these days.
use super::show::{DayRow, YearLink, day_row, lead, year_asked, years};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout};
use crate::http::session::Signed;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::calendar::{DayKind, parse_day};
use rembuk_domain::texts::needed_line;
use rembuk_store::rows::{CalendarDay, NOW};
use rembuk_store::{PublicAct, run};
use serde_json::json;
use uuid::Uuid;

/// Characters of a day's name, of its legal source and of a reason
const LONGEST: (usize, usize, usize) = (120, 300, 300);

fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

struct Line {
    row: DayRow,
    withdraw: String,
}

#[derive(Template)]
#[template(path = "calendar/manage.html")]
struct ManagePage {
    layout: Layout,
    lead: String,
    public: String,
    years: Vec<YearLink>,
    lines: Vec<Line>,
    form: Form,
}

fn form(context: &Context, signed: &Signed) -> Form {
    let kinds = DayKind::ALL.map(|kind| (kind.code().to_owned(), context.t(kind.key()))).to_vec();
    let action = context.paths().manage_calendar();
    Form::new(context.locale, action, &signed.form_token, "calendar-add-button")
        .field("tanggal", Input::Date, "calendar-day", "", "off")
        .select("jenis", "column-kind", kinds)
        .field("nama", Input::Text, "calendar-name", "calendar-name-hint", "off")
        .field("dasar", Input::Text, "calendar-basis", "calendar-basis-hint", "off")
}

fn page(context: &Context, rows: &[CalendarDay], form: Form) -> ManagePage {
    let (locale, year) = (context.locale, year_asked(context));
    let base = context.paths().manage_calendar();
    let lines = rows
        .iter()
        .filter(|row| row.day.starts_with(&format!("{year}-")))
        .filter_map(|row| day_row(locale, row))
        .map(|row| Line { withdraw: format!("{base}/{}/cabut", row.day), row })
        .collect();
    let link = |of: i16| YearLink { path: format!("{base}?tahun={of}"), is_current: of == year, year: of };
    ManagePage {
        layout: layout(context, "calendar-manage-title"),
        lead: lead(locale, &crate::calendar::from_rows(rows), rows, year),
        public: context.paths().calendar_of(&year),
        years: years(rows, context.today).into_iter().map(link).collect(),
        lines,
        form,
    }
}

async fn load(context: &mut Context) -> Result<Vec<CalendarDay>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, calendar::list(region_id, NOW))?)
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let rows = load(&mut context).await?;
    html::private(&page(&context, &rows, form(&context, &signed)), StatusCode::OK)
}

/// What the form says, or what is wrong with it.
fn read(typed: &Typed, rows: &[CalendarDay]) -> Result<CalendarDay, Errors> {
    let mut errors = Errors::default();
    let day = parse_day(typed.get("tanggal")).map_err(|_| errors.add("tanggal", "calendar-form-day")).ok();
    let kind = DayKind::parse(typed.get("jenis")).map_err(|_| errors.add("jenis", "calendar-form-kind")).ok();
    let mut text = |field: &'static str, longest| {
        needed_line(typed.get(field), longest).map_err(|error| errors.add(field, error.key())).ok()
    };
    let (name, basis) = (text("nama", LONGEST.0), text("dasar", LONGEST.1));
    let known = day.and_then(|day| rows.iter().find(|row| row.day == day.to_string()));
    if known.is_some_and(|row| row.withdrawn_reason.is_none()) {
        errors.add("tanggal", "calendar-day-known");
    }
    match (day, kind, name, basis) {
        (Some(day), Some(kind), Some(name), Some(basis)) if errors.is_empty() => Ok(CalendarDay {
            id: known.map_or_else(Uuid::now_v7, |row| row.id),
            day: day.to_string(),
            kind: kind.code().to_owned(),
            name,
            basis,
            withdrawn_reason: None,
            valid_from_seq: 0,
        }),
        _ => Err(errors),
    }
}

pub async fn add(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let rows = load(&mut context).await?;
    let row = match read(&typed, &rows) {
        Ok(row) => row,
        Err(errors) => {
            let form = form(&context, &signed).returned(&typed, &errors);
            return html::private(&page(&context, &rows, form), StatusCode::UNPROCESSABLE_ENTITY);
        }
    };
    let year = row.day.get(..4).unwrap_or_default().to_owned();
    store(&context, &signed, &typed, row, "calendar-day-added").await?;
    Ok(Redirect::to(&format!("{}?tahun={year}", context.paths().manage_calendar())).into_response())
}

/// A new version of a day, with its entry in the record.
async fn store(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    row: CalendarDay,
    kind: &'static str,
) -> Result<(), PageError> {
    let act = PublicAct {
        kind,
        by: signed.acting_office(context.region_id(), context.today),
        subject: format!("calendar/{}", row.day),
        before: None,
        after: None,
        payload: json!({"day": row.day, "day_kind": row.kind, "name": row.name}),
    };
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if !is_repeat(&mut tx, key.as_ref()).await? {
            let seq = tx.seq();
            run!(tx, calendar::close(region_id, row.id, seq))?;
            run!(tx, calendar::insert(region_id, seq, &row))?;
            tx.commit_public(act).await?;
        }
        Ok(())
    })
    .await
}

fn withdraw_page(context: &Context, signed: &Signed, row: &CalendarDay) -> FormPage {
    let action = format!("{}/{}/cabut", context.paths().manage_calendar(), row.day);
    let form = Form::new(context.locale, action, &signed.form_token, "calendar-withdraw-button").field(
        "alasan",
        Input::Text,
        "calendar-withdraw-reason",
        "calendar-withdraw-hint",
        "off",
    );
    let layout = layout(context, "calendar-withdraw-title")
        .crumb(context.t("calendar-manage-title"), context.paths().manage_calendar());
    let when = day_row(context.locale, row).map(|row| format!("{}: {}", row.when, row.name));
    FormPage::new(layout, context.t("calendar-withdraw-lead"), form).caption(when.unwrap_or_default())
}

/// The day of an address, while it counts.
async fn find(context: &mut Context, day: &str) -> Result<CalendarDay, PageError> {
    let rows = load(context).await?;
    let found = rows.into_iter().find(|row| row.day == day && row.withdrawn_reason.is_none());
    found.ok_or(PageError::UnknownPage)
}

pub async fn show_withdraw(
    mut context: Context,
    signed: Signed,
    Path((_, day)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let row = find(&mut context, &day).await?;
    withdraw_page(&context, &signed, &row).answer()
}

pub async fn withdraw(
    mut context: Context,
    signed: Signed,
    Path((_, day)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let row = find(&mut context, &day).await?;
    let reason = match needed_line(typed.get("alasan"), LONGEST.2) {
        Ok(reason) => reason,
        Err(error) => {
            let mut errors = Errors::default();
            errors.add("alasan", error.key());
            return withdraw_page(&context, &signed, &row).returned(&typed, &errors);
        }
    };
    let row = CalendarDay { withdrawn_reason: Some(reason), ..row };
    store(&context, &signed, &typed, row, "calendar-day-withdrawn").await?;
    let year = day.get(..4).unwrap_or_default();
    Ok(Redirect::to(&format!("{}?tahun={year}", context.paths().manage_calendar())).into_response())
}
