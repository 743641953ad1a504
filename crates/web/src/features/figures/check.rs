//! What waits for the secretariat: one figure a screen, with what it is held against, published or sent back. By the day
//! its time for checking ends; nobody checks what they entered themselves.
use super::layout;
use crate::context::Context;
use crate::entered::acts::{Act, Doer, Refusal, check as check_entry, note, public_act, send_back};
use crate::entered::evidence::SUBJECT;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::files::Visibility;
use crate::files::drafts::attached_now;
use crate::html::figures::{day, late, left, state_line, value};
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::figures::FigureError;
use rembuk_domain::figures::doubts::doubts;
use rembuk_domain::indicators::Year;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::texts::needed_line;
use rembuk_store::rows::{FigureEntry, Indicator, LinkedFile};
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

/// Characters of a reason
const LONGEST: usize = 300;

struct Row {
    name: String,
    code: String,
    value: String,
    year: String,
    office: String,
    when: String,
    late: String,
    path: String,
}

#[derive(Template)]
#[template(path = "figures/check_list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    unchecked: Vec<Row>,
    figures: String,
}

fn year(entry: &FigureEntry) -> Option<Year> {
    i16::try_from(entry.year).ok().and_then(Year::new)
}

/// The figure an entry is about; none if its indicator or series is gone.
fn duty<'i>(intake: &'i Intake, entry: &FigureEntry) -> Option<Duty<'i>> {
    let indicator = intake.figures.indicators.iter().find(|found| found.row.id == entry.indicator_id)?;
    let series = indicator.series.iter().find(|series| series.row.id == entry.series_id);
    Some(intake.duty(indicator, series, year(entry)?))
}

fn row(context: &Context, intake: &Intake, entry: &FigureEntry) -> Option<Row> {
    let locale = context.locale;
    let duty = duty(intake, entry)?;
    let due: Option<jiff::civil::Date> = entry.check_due.as_deref().and_then(|day| day.parse().ok());
    let when = match due {
        Some(due) => locale.ta(
            "check-until",
            &[
                arg("day", &locale.date(due)),
                arg("left", &left(locale, &intake.calendar, context.today, due)),
            ],
        ),
        None => state_line(locale, entry),
    };
    Some(Row {
        name: duty.indicator.name(locale).to_owned(),
        code: duty.indicator.row.code.clone(),
        value: value(locale, entry, duty.unit()),
        year: entry.year.to_string(),
        office: entry.office.clone(),
        when,
        late: late(locale, entry, &intake.calendar),
        path: context.paths().figure_to_check(&entry.id),
    })
}

pub async fn list(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let locale = context.locale;
    let mut waiting: Vec<&FigureEntry> =
        intake.entries.iter().filter(|entry| entry.state == "submitted").collect();
    waiting.sort_by_key(|entry| (entry.check_due.clone(), entry.id));
    let unchecked = intake.entries.iter().filter(|entry| entry.state == "published" && !entry.is_checked);
    let page = ListPage {
        layout: layout(&context, locale.t("check-title")),
        lead: locale.ta("check-lead", &[words::n(waiting.len()), words::shown(locale, waiting.len())]),
        rows: waiting.into_iter().filter_map(|entry| row(&context, &intake, entry)).collect(),
        unchecked: unchecked.filter_map(|entry| row(&context, &intake, entry)).collect(),
        figures: context.paths().figures_desk(),
    };
    html::private(&page, StatusCode::OK)
}

struct Fact {
    name: String,
    text: String,
    /// An address outside, for evidence
    href: String,
}

#[derive(Template)]
#[template(path = "figures/check.html")]
struct CheckPage {
    layout: Layout,
    year: String,
    value: String,
    lead: String,
    late: String,
    doubts: Vec<String>,
    facts: Vec<Fact>,
    files: Vec<Fact>,
    is_own: bool,
    can_check: bool,
    can_send_back: bool,
    check: Form,
    back: Form,
    enter: String,
}

fn facts(context: &Context, duty: &Duty<'_>, entry: &FigureEntry) -> Vec<Fact> {
    let locale = context.locale;
    let source = duty.series.map(|series| series.row.source.clone()).or_else(|| entry.source.clone());
    let method = duty.series.map(|series| series.row.method.clone()).or_else(|| entry.method.clone());
    let sender = locale.ta(
        if entry.by_link { "check-sent-by-link" } else { "check-sent-by" },
        &[arg("office", &entry.office), arg("day", &day(locale, &entry.sent_on))],
    );
    let fact = |key: &str, text: Option<String>| Fact {
        name: locale.t(key),
        text: text.filter(|text| !text.is_empty()).unwrap_or_else(|| locale.t("meta-unknown")),
        href: String::new(),
    };
    vec![
        fact("figure-fact-last", Some(duty.last_line(locale))),
        fact("figure-fact-target", Some(duty.aim_line(locale))),
        fact("check-sender", Some(sender)),
        fact("figure-reference", Some(entry.reference.clone())),
        Fact {
            href: entry.evidence_link.clone().unwrap_or_default(),
            ..fact("figure-evidence", entry.evidence_link.clone())
        },
        fact("figure-note", entry.note.clone().or_else(|| Some(locale.t("check-left-empty")))),
        fact("meta-source", source),
        fact("meta-method", method),
    ]
}

/// What looks unusual about it, and what whoever entered it said to that.
fn questions(context: &Context, duty: &Duty<'_>, entry: &FigureEntry) -> Vec<String> {
    let locale = context.locale;
    let number = entry.value.as_deref().and_then(|text| text.parse().ok());
    let found = number.map(|number| doubts(number, &duty.history(), duty.unit())).unwrap_or_default();
    let mut lines = duty.doubt_lines(locale, &found);
    let answer = entry.doubt_reason.as_ref();
    lines.extend(answer.map(|reason| locale.ta("check-doubt-reason", &[arg("reason", reason)])));
    lines
}

/// Everything the page needs, read anew after each act.
struct Found {
    intake: Intake,
    entry: FigureEntry,
    files: Vec<LinkedFile>,
    is_own: bool,
}

async fn find(context: &mut Context, signed: &Signed, id: &str) -> Result<Found, PageError> {
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let intake = Intake::load(context).await?;
    let entry = intake.entries.iter().find(|entry| entry.id == id && entry.value.is_some()).cloned();
    let entry = entry.ok_or(PageError::UnknownPage)?;
    let region_id = context.region_id();
    let acts = run!(context.tx, figures::list_acts(region_id, id))?;
    let is_own = acts.iter().any(|row| row.act == "entered" && row.person_id == Some(signed.account.id));
    let files = attached_now(&mut context.tx, region_id, SUBJECT, id).await?;
    Ok(Found { intake, entry, files, is_own })
}

fn page(context: &Context, signed: &Signed, found: &Found) -> Result<CheckPage, PageError> {
    let (locale, entry) = (context.locale, &found.entry);
    let duty = duty(&found.intake, entry).ok_or(PageError::UnknownPage)?;
    let action = context.paths().figure_to_check(&entry.id);
    let is_waiting = entry.state == "submitted";
    let button = if is_waiting { "check-publish" } else { "check-afterwards" };
    let form = |button: &str| {
        Form::new(locale, action.clone(), &signed.form_token, button).version(entry.valid_from_seq)
    };
    Ok(CheckPage {
        layout: layout(context, duty.indicator.name(locale).to_owned())
            .crumb(locale.t("check-title"), context.paths().figures_to_check()),
        year: entry.year.to_string(),
        value: value(locale, entry, duty.unit()),
        lead: state_line(locale, entry),
        late: late(locale, entry, &found.intake.calendar),
        doubts: questions(context, &duty, entry),
        facts: facts(context, &duty, entry),
        files: found
            .files
            .iter()
            .map(|file| Fact {
                name: locale.t(match Visibility::parse(&file.visibility) {
                    Visibility::Public => "check-file-public",
                    _ => "check-file-waits",
                }),
                text: file.file_name.clone(),
                href: context.paths().desk_file(file.id, &file.file_name),
            })
            .collect(),
        is_own: found.is_own,
        can_check: is_waiting || (entry.state == "published" && !entry.is_checked),
        can_send_back: is_waiting,
        check: form(button),
        back: form("check-send-back").field(
            "alasan",
            Input::Text,
            "check-reason",
            "check-reason-hint",
            "off",
        ),
        enter: context.paths().figure_to_enter(
            duty.year.get(),
            &duty.indicator.row.slug,
            &duty.series_word(),
        ),
    })
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let found = find(&mut context, &signed, &id).await?;
    html::private(&page(&context, &signed, &found)?, StatusCode::OK)
}

enum Wish {
    Publish,
    SendBack(String),
}

pub async fn act(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let found = find(&mut context, &signed, &id).await?;
    let mut page = page(&context, &signed, &found)?;
    let wish = match typed.get("tindakan") {
        "kembalikan" => match needed_line(typed.get("alasan"), LONGEST) {
            Ok(reason) => Wish::SendBack(reason),
            Err(error) => {
                let mut errors = Errors::default();
                errors.add("alasan", error.key());
                page.back = page.back.returned(&typed, &errors);
                return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
            }
        },
        _ => Wish::Publish,
    };
    let office = signed.acting_office(context.region_id(), context.today);
    let doer = Doer { office, person: Some(signed.account.id), link: None };
    let (state, region_id, id) = (context.state.clone(), context.region_id(), found.entry.id);
    let (key, seen) = (typed.key(), typed.version());
    let checker = signed.account.id;
    let paths = Paths::new(Locale::Id, &context.region.region.slug);
    let done = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        if Some(crate::entered::acts::find(&mut tx, id).await?.valid_from_seq) != seen {
            return Ok(Some("check-changed-meanwhile"));
        }
        match write(&mut tx, id, wish, checker, &doer, &paths).await {
            Ok(public) => tx.commit_public(public).await.map(|_| None).map_err(PageError::from),
            Err(Refusal::Rule(error)) => Ok(Some(error.key())),
            Err(Refusal::Page(error)) => Err(error),
        }
    })
    .await?;
    let Some(refused) = done else {
        return Ok(Redirect::to(&context.paths().figures_to_check()).into_response());
    };
    page.check = page.check.saying(context.t(refused));
    page.back = page.back.returned(&typed, &Errors::default());
    html::private(&page, StatusCode::UNPROCESSABLE_ENTITY)
}

async fn write(
    tx: &mut rembuk_store::Write,
    id: Uuid,
    wish: Wish,
    checker: Uuid,
    doer: &Doer,
    paths: &Paths,
) -> Result<rembuk_store::PublicAct, Refusal> {
    match wish {
        Wish::Publish => {
            let was_public = crate::entered::acts::find(tx, id).await?.state == "published";
            let (row, indicator) = check_entry(tx, id, checker).await?;
            note(tx, id, Act::Checked, doer).await?;
            let kind = if was_public { "figure-checked" } else { "figure-published" };
            tell(tx, NoticeKind::FigurePublished, &row, &indicator, paths.indicator(&indicator.slug)).await?;
            let more = json!({"value": row.value, "checked": true});
            Ok(public_act(kind, doer.office.clone(), &indicator.code, &row, more))
        }
        Wish::SendBack(reason) => {
            if reason.is_empty() {
                return Err(FigureError::UnknownReason.into());
            }
            let (row, indicator) = send_back(tx, id, reason).await?;
            note(tx, id, Act::SentBack, doer).await?;
            let year = i16::try_from(row.year).unwrap_or_default();
            let series =
                if row.series_id.is_nil() { "baru".to_owned() } else { row.series_id.simple().to_string() };
            let path = paths.figure_to_enter(year, &indicator.slug, &series);
            tell(tx, NoticeKind::FigureSentBack, &row, &indicator, path).await?;
            Ok(public_act("figure-sent-back", doer.office.clone(), &indicator.code, &row, json!({})))
        }
    }
}

/// Tells the agency what became of its figure.
async fn tell(
    tx: &mut rembuk_store::Write,
    kind: NoticeKind,
    row: &FigureEntry,
    indicator: &Indicator,
    path: String,
) -> Result<(), PageError> {
    let Some(agency) = indicator.agency_id else { return Ok(()) };
    let key = format!("figure/{}/{}/{}", row.id.simple(), tx.seq(), kind.code());
    let notice = Notice::new(tx.region_id(), To::Organisation(agency), kind, key, path);
    messages::send(tx, &notice.about(&indicator.plain_name_id)).await?;
    Ok(())
}
