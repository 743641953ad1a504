//! The screen of one figure: what is asked, until when, what is known beside it, the form, and the other answer.
use super::given::Wrong;
use crate::context::Context;
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::files::Accepts;
use crate::html::figures::{day, late, left, state_line};
use crate::html::form::{Errors, FileRow, Form, Input, Typed};
use crate::html::{self, Layout, arg, units};
use crate::http::duty::Actor;
use crate::i18n::Locale;
use crate::words;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::figures::NotYetReason;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{FigureDraft, FigureEntry, LinkedFile};
use std::collections::HashMap;

pub struct Fact {
    pub name: String,
    pub text: String,
    pub lang: &'static str,
}

#[derive(Template)]
#[template(path = "figures/enter.html")]
struct EnterPage {
    layout: Layout,
    agency: String,
    code: String,
    lead: String,
    /// Where it stands, if it was sent
    state: String,
    sent_back: String,
    saved: String,
    facts: Vec<Fact>,
    can_enter: bool,
    why_not: String,
    form: Form,
    doubts: Vec<String>,
    sure: String,
    reason: String,
    not_yet: Form,
    is_not_yet_open: bool,
    public: String,
}

/// Files that prove the figure: those that wait for being sent, and those that came with it before.
pub struct Evidence {
    pub waiting: Vec<FileRow>,
    pub attached: Vec<LinkedFile>,
}

/// What the form starts from: the draft, else what was sent.
pub struct Start {
    fields: HashMap<String, String>,
    pub version: i64,
    saved_at: Option<i64>,
    evidence: Evidence,
}

/// One number for the entry and the draft somebody saw: either changed, and it is another.
pub fn version(entry: Option<&FigureEntry>, draft: Option<&FigureDraft>) -> i64 {
    let seq = entry.map_or(0, |entry| entry.valid_from_seq + 1);
    seq.saturating_mul(1_000_000).saturating_add(draft.map_or(0, |draft| draft.version))
}

impl Start {
    pub fn new(duty: &Duty<'_>, locale: Locale, draft: Option<&FigureDraft>, evidence: Evidence) -> Self {
        let mut fields = HashMap::new();
        if let Some(entry) = duty.entry {
            let maybe = |text: &Option<String>| text.clone().unwrap_or_default();
            let value = entry.value.as_deref().map(|value| locale.number(value));
            for (name, text) in [
                ("nilai", value.unwrap_or_default()),
                ("sumber", maybe(&entry.source)),
                ("metode", maybe(&entry.method)),
                ("rujukan", entry.reference.clone()),
                ("catatan", maybe(&entry.note)),
                ("bukti", maybe(&entry.evidence_link)),
                ("alasan", maybe(&entry.not_yet_reason)),
                ("diharapkan", maybe(&entry.expected_on)),
                ("keterangan", if entry.value.is_none() { maybe(&entry.note) } else { String::new() }),
            ] {
                fields.insert(name.to_owned(), text);
            }
        }
        if let Some(draft) = draft {
            let kept: HashMap<String, String> = serde_json::from_str(&draft.fields).unwrap_or_default();
            fields.extend(kept);
        }
        let saved_at = draft.map(|draft| draft.saved_at);
        Self { fields, version: version(duty.entry, draft), saved_at, evidence }
    }

    fn get(&self, name: &str) -> String {
        self.fields.get(name).cloned().unwrap_or_default()
    }
}

/// What to show beside what was typed.
#[derive(Default)]
pub struct Said<'t> {
    pub typed: Option<&'t Typed>,
    pub wrong: Wrong,
    pub not_yet: Option<Errors>,
    /// Something wrong that no field alone can mend
    pub general: Option<String>,
    /// Sentences of files that were not taken
    pub refused: Vec<String>,
}

/// What was attached before, by name: what happens to it when other files come.
fn attached_line(locale: Locale, start: &Start) -> String {
    let names: Vec<&str> = start.evidence.attached.iter().map(|file| file.file_name.as_str()).collect();
    match names.is_empty() {
        true => String::new(),
        false => locale.ta("figure-evidence-attached", &[arg("names", &names.join(", "))]),
    }
}

fn form(context: &Context, duty: &Duty<'_>, action: &str, token: &str, start: &Start) -> Form {
    let mut form = Form::new(context.locale, action.to_owned(), token, "figure-send").field(
        "nilai",
        Input::Text,
        "figure-value",
        "figure-value-hint",
        "off",
    );
    if duty.series.is_none() {
        form = form.field("sumber", Input::Text, "figure-source", "figure-source-hint", "off").field(
            "metode",
            Input::Text,
            "figure-method",
            "figure-method-hint",
            "off",
        );
    }
    form = form
        .field("rujukan", Input::Text, "figure-reference", "figure-reference-hint", "off")
        .files(
            "berkas",
            "figure-evidence-file",
            "figure-evidence-file-hint",
            Accepts::Evidence,
            start.evidence.waiting.clone(),
        )
        .field("bukti", Input::Text, "figure-evidence", "figure-evidence-hint", "off")
        .field("catatan", Input::Text, "figure-note", "figure-note-hint", "off");
    for name in ["nilai", "sumber", "metode", "rujukan", "bukti", "catatan"] {
        form = form.starting(name, start.get(name));
    }
    if let Some(field) = form.fields.iter_mut().find(|field| field.is_files()) {
        let attached = attached_line(context.locale, start);
        field.hint = [attached, field.hint.clone()].join(" ").trim_start().to_owned();
    }
    if let Some(field) = form.fields.first_mut() {
        let unit = units::unit(context.locale, duty.unit());
        field.label = context.locale.ta(
            if unit.is_empty() { "figure-value-of" } else { "figure-value-in" },
            &[arg("year", &duty.year.to_string()), arg("unit", &unit)],
        );
        // What it is held against stands right above the field: on a phone the rest comes far below.
        let (last, aim) = (duty.last_line(context.locale), duty.aim_line(context.locale));
        let aim = if aim.is_empty() { context.t("meta-unknown") } else { aim };
        let compared = context.locale.ta("figure-compared", &[arg("last", &last), arg("aim", &aim)]);
        field.hint = format!("{compared} {}", field.hint);
    }
    form.version(start.version)
}

fn not_yet_form(context: &Context, action: &str, token: &str, start: &Start) -> Form {
    let mut reasons = vec![(String::new(), context.t("not-yet-choose"))];
    reasons.extend(NotYetReason::ALL.map(|reason| (reason.code().to_owned(), context.t(reason.key()))));
    let mut form = Form::new(context.locale, action.to_owned(), token, "not-yet-send")
        .select("alasan", "not-yet-reason", reasons)
        .field("diharapkan", Input::Date, "not-yet-expected", "not-yet-expected-hint", "off")
        .field("keterangan", Input::Text, "not-yet-words", "not-yet-words-hint", "off");
    for name in ["alasan", "diharapkan", "keterangan"] {
        form = form.starting(name, start.get(name));
    }
    form.version(start.version)
}

/// Last figure, target, meaning, way and source: what a figure is held against.
fn facts(context: &Context, duty: &Duty<'_>) -> Vec<Fact> {
    let locale = context.locale;
    let metadata: serde_json::Value = serde_json::from_str(&duty.indicator.row.metadata).unwrap_or_default();
    let of = |name: &str| {
        let text = metadata.get(format!("{name}_{}", locale.tag())).and_then(serde_json::Value::as_str);
        text.unwrap_or_default().to_owned()
    };
    let source = duty.series.map(|series| series.row.source.clone());
    let method = duty.series.map(|series| series.row.method.clone()).filter(|text| !text.is_empty());
    let fact = |key: &str, text: Option<String>, lang: &'static str| Fact {
        name: locale.t(key),
        text: text.filter(|text| !text.is_empty()).unwrap_or_else(|| locale.t("meta-unknown")),
        lang,
    };
    vec![
        fact("figure-fact-last", Some(duty.last_line(locale)), locale.tag()),
        fact("figure-fact-target", Some(duty.aim_line(locale)), locale.tag()),
        fact("meta-concept", Some(of("concept")), locale.tag()),
        fact("meta-method", method.or_else(|| Some(of("method"))), locale.tag()),
        fact("meta-source", source, "id"),
        fact("fact-direction", Some(words::direction(locale, duty.indicator.direction)), locale.tag()),
    ]
}

/// "Angka 2025 ditunggu sampai Jumat, 27 November 2026 (4 hari kerja lagi)."
fn lead(context: &Context, intake: &Intake, duty: &Duty<'_>) -> String {
    let locale = context.locale;
    let year = arg("year", &duty.year.to_string());
    match duty.window {
        None => locale.ta("figure-lead-no-window", &[year]),
        Some(window) => {
            let (opens, closes) = (window.window.opens(), window.window.closes());
            let key = match context.today {
                today if today < opens => "figure-lead-announced",
                today if today <= closes => "figure-lead-open",
                _ => "figure-lead-closed",
            };
            let left = left(locale, &intake.calendar, context.today, closes);
            let args = [
                year,
                arg("opens", &locale.date_with_day(opens)),
                arg("closes", &locale.date_with_day(closes)),
                arg("left", &left),
            ];
            locale.ta(key, &args)
        }
    }
}

/// "Konsep disimpan 23 November 2026; belum dikirim."
fn saved(context: &Context, start: &Start) -> String {
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    let at = start.saved_at.map(|at| local_date(Instant::from_micros(at), &zone));
    at.map(|at| context.locale.ta("figure-saved", &[arg("day", &context.locale.date(at))]))
        .unwrap_or_default()
}

/// 200, or 422 where something must be mended or confirmed.
///
/// # Errors
/// The template.
pub fn show(
    context: &Context,
    intake: &Intake,
    duty: &Duty<'_>,
    actor: &Actor,
    start: &Start,
    said: Said<'_>,
) -> Result<Response, PageError> {
    let (locale, token) = (context.locale, actor.form_token());
    let action =
        context.paths().figure_to_enter(duty.year.get(), &duty.indicator.row.slug, &duty.series_word());
    let mut form = form(context, duty, &action, token, start);
    let mut not_yet = not_yet_form(context, &action, token, start);
    let unsent = |name: &str| form.unsent().and_then(|unsent| unsent.get(name)).map(str::to_owned);
    let (mut sure, mut reason) = (String::new(), unsent("sebab").unwrap_or_else(|| start.get("sebab")));
    if let Some(typed) = said.typed {
        if said.not_yet.is_none() {
            form = form.returned(typed, &said.wrong.errors);
        }
        if let Some(field) = form.fields.first_mut().filter(|_| !said.wrong.number.is_empty()) {
            field.error = said.wrong.number.clone();
        }
        not_yet = not_yet.returned(typed, said.not_yet.as_ref().unwrap_or(&Errors::default()));
        (sure, reason) = (typed.get("yakin").to_owned(), typed.get("sebab").to_owned());
    }
    for text in said.general.into_iter().chain(said.refused) {
        form = form.saying(text);
    }
    let entry = duty.entry;
    let takes = duty.window.map(|window| window.window.takes_figures(context.today));
    let is_wrong = form.has_errors() || not_yet.has_errors() || !said.wrong.doubts.is_empty();
    let late = entry.map(|entry| late(locale, entry, &intake.calendar)).unwrap_or_default();
    let state = entry.map(|entry| state_line(locale, entry)).unwrap_or_default();
    let page = EnterPage {
        agency: duty.agency_line(locale),
        code: duty.indicator.row.code.clone(),
        lead: lead(context, intake, duty),
        state: [state, late].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" "),
        sent_back: entry
            .filter(|entry| entry.state == "sent-back")
            .and_then(|entry| entry.sent_back_reason.as_deref())
            .map(|stored| crate::entered::acts::reason(locale, stored))
            .unwrap_or_default(),
        saved: saved(context, start),
        facts: facts(context, duty),
        can_enter: matches!(takes, Some(Ok(()))),
        why_not: match duty.window {
            None => locale.t("figure-no-window"),
            Some(window) => locale.ta("figure-not-open", &[arg("day", &day(locale, &window.row.opens_on))]),
        },
        doubts: duty.doubt_lines(locale, &said.wrong.doubts),
        sure,
        reason,
        is_not_yet_open: not_yet.has_errors() || entry.is_some_and(|entry| entry.state == "not-yet"),
        public: context.paths().indicator(&duty.indicator.row.slug),
        layout: layout(context, duty, actor),
        form,
        not_yet,
    };
    html::private(&page, if is_wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK })
}

/// Whoever came by a link has no desk to go back to.
fn layout(context: &Context, duty: &Duty<'_>, actor: &Actor) -> Layout {
    let (locale, title) = (context.locale, duty.indicator.name(context.locale).to_owned());
    match actor {
        Actor::Link(_) => Layout::of(context, "", title, String::new())
            .unlisted()
            .crumb(locale.t("crumb-home"), context.paths().home()),
        Actor::Person(_) => {
            super::layout(context, title).crumb(locale.t("figures-title"), context.paths().figures_desk())
        }
    }
}
