//! Words about contributions: where one stands, its path in steps with their days, entries of the record.
use crate::context::Context;
use crate::contributions::subjects::{Named, Names};
use crate::html::arg;
use crate::html::figures::{day, left};
use crate::i18n::Locale;
use crate::words;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::contributions::SubjectKind;
use rembuk_domain::contributions::states::{Outcome, Verdict};
use rembuk_store::rows::ContributionRow;
use serde_json::Value;

fn date(iso: Option<&str>) -> Option<Date> {
    iso.and_then(|text| text.parse().ok())
}

/// Key of the word for a state.
pub fn state_key(code: &str) -> &'static str {
    match code {
        "received" => "contribution-state-received",
        "assigned" => "contribution-state-assigned",
        "paused" => "contribution-state-paused",
        "answered" => "contribution-state-answered",
        "forwarded" => "contribution-state-forwarded",
        "settled" => "contribution-state-settled",
        _ => "contribution-state-withdrawn",
    }
}

/// States a list can be filtered by.
pub const STATES: [&str; 6] = ["received", "assigned", "paused", "answered", "forwarded", "settled"];

pub fn subject_kind(code: &str) -> SubjectKind {
    SubjectKind::parse(code).unwrap_or(SubjectKind::Process)
}

/// Working days after the promise, in words; empty in time. `on` is the day of the answer, or today.
pub fn late(locale: Locale, promised_by: &str, on: Option<&str>, calendar: &WorkingCalendar) -> String {
    let (Some(promised), Some(on)) = (date(Some(promised_by)), date(on)) else { return String::new() };
    if on <= promised {
        return String::new();
    }
    let count = usize::try_from(calendar.working_days_between(promised, on)).unwrap_or_default();
    locale.ta("contribution-late", &[words::n(count), words::shown(locale, count)])
}

/// Where it stands and until when, in a sentence without judgement.
pub fn state_line(
    context: &Context,
    row: &ContributionRow,
    names: &Names,
    calendar: &WorkingCalendar,
) -> String {
    let (locale, today) = (context.locale, context.as_of.unwrap_or(context.today));
    let office = names.assignee(context, row.assignee_id).name;
    let until = |iso: Option<&str>| {
        let left = date(iso).map(|due| left(locale, calendar, today, due)).unwrap_or_default();
        [arg("day", &iso.map(|iso| day(locale, iso)).unwrap_or_default()), arg("left", &left)]
    };
    match row.state.as_str() {
        "received" => locale.ta("contribution-line-received", &until(Some(&row.promised_by))),
        "assigned" => {
            let mut args = until(Some(&row.promised_by)).to_vec();
            args.push(arg("office", &office));
            locale.ta("contribution-line-assigned", &args)
        }
        "paused" => locale.ta(
            "contribution-line-paused",
            &[arg("office", &office), arg("reason", row.paused_reason.as_deref().unwrap_or_default())],
        ),
        "answered" | "settled" => {
            let outcome = Outcome::parse(row.outcome.as_deref().unwrap_or_default());
            let outcome = outcome.map(|outcome| locale.t(outcome.key())).unwrap_or_default();
            let on = day(locale, row.answered_on.as_deref().unwrap_or_default());
            let args = [
                arg("office", row.office.as_deref().unwrap_or(&office)),
                arg("outcome", &outcome),
                arg("day", &on),
            ];
            locale.ta("contribution-line-answered", &args)
        }
        "forwarded" => {
            let mut args = until(row.next_on.as_deref()).to_vec();
            args.push(arg("to", row.forwarded_to.as_deref().unwrap_or_default()));
            locale.ta("contribution-line-forwarded", &args)
        }
        _ => locale.t("contribution-line-withdrawn"),
    }
}

/// One step of the path.
pub struct Step {
    pub title: String,
    pub day: String,
    pub note: String,
    /// `done`, `now` or `next`: drawn as a filled, an open and a dashed dot
    pub class: &'static str,
}

/// From hand-in to what came of it, with days.
pub fn steps(
    context: &Context,
    row: &ContributionRow,
    names: &Names,
    calendar: &WorkingCalendar,
) -> Vec<Step> {
    let (locale, today) = (context.locale, context.as_of.unwrap_or(context.today));
    let shown = |iso: Option<&str>| iso.map(|iso| day(locale, iso)).unwrap_or_default();
    let office = names.assignee(context, row.assignee_id).name;
    let is_open = matches!(row.state.as_str(), "received" | "assigned" | "paused");
    let mut steps = vec![Step {
        title: locale.t("contribution-step-received"),
        day: shown(Some(&row.received_on)),
        note: String::new(),
        class: "done",
    }];
    if row.assignee_id.is_some() {
        let title = locale.ta("contribution-step-assigned", &[arg("office", &office)]);
        steps.push(Step { title, day: String::new(), note: String::new(), class: "done" });
    } else if is_open {
        let by = shown(Some(&row.assign_by));
        let title = locale.t("contribution-step-to-assign");
        let day = locale.ta("contribution-until", &[arg("day", &by)]);
        steps.push(Step { title, day, note: String::new(), class: "now" });
    }
    if let Some(on) = row.agenda_on.as_deref() {
        let title = locale.t("contribution-step-agenda");
        steps.push(Step { title, day: shown(Some(on)), note: String::new(), class: "done" });
    }
    if let Some(on) = row.first_answered_on.as_deref() {
        let outcome = Outcome::parse(row.outcome.as_deref().unwrap_or_default());
        steps.push(Step {
            title: outcome.map(|outcome| locale.t(outcome.key())).unwrap_or_default(),
            day: shown(Some(on)),
            note: late(locale, &row.promised_by, Some(on), calendar),
            class: "done",
        });
    } else if is_open {
        steps.push(Step {
            title: locale.t("contribution-step-to-answer"),
            day: locale.ta("contribution-until", &[arg("day", &shown(Some(&row.promised_by)))]),
            note: match row.state.as_str() {
                "paused" => locale.t("contribution-state-paused"),
                _ => late(locale, &row.promised_by, Some(&today.to_string()), calendar),
            },
            class: if row.assignee_id.is_some() { "now" } else { "next" },
        });
    }
    steps.extend(last_step(locale, row, &shown));
    steps
}

fn last_step(locale: Locale, row: &ContributionRow, shown: &impl Fn(Option<&str>) -> String) -> Option<Step> {
    let until = |iso: Option<&str>| locale.ta("contribution-until", &[arg("day", &shown(iso))]);
    match row.state.as_str() {
        "answered" => Some(Step {
            title: locale.t("contribution-step-to-say"),
            day: until(row.settle_by.as_deref()),
            note: String::new(),
            class: "now",
        }),
        "forwarded" => Some(Step {
            title: locale.t("contribution-step-news"),
            day: until(row.next_on.as_deref()),
            note: String::new(),
            class: "now",
        }),
        "settled" => {
            let verdict = Verdict::parse(row.verdict.as_deref().unwrap_or_default());
            let title = verdict.map(|verdict| locale.t(verdict.key())).unwrap_or_default();
            // What was noted beside it is read by whoever answers: nobody has looked at it for the public.
            Some(Step { title, day: String::new(), note: String::new(), class: "done" })
        }
        "withdrawn" => Some(Step {
            title: locale.t("contribution-state-withdrawn"),
            day: String::new(),
            note: String::new(),
            class: "done",
        }),
        _ => None,
    }
}

/// The answer as pages show it.
#[derive(Default)]
pub struct AnswerBlock {
    pub outcome: String,
    pub reason: String,
    pub effect: String,
    pub effect_link: String,
    /// Address and reference of the one it was merged with
    pub merged: String,
    pub merged_path: String,
    pub forwarded: String,
    pub by: String,
}

pub fn answer(context: &Context, row: &ContributionRow) -> Option<AnswerBlock> {
    let locale = context.locale;
    let outcome = Outcome::parse(row.outcome.as_deref()?).ok()?;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let on = day(locale, row.answered_on.as_deref().unwrap_or_default());
    let forwarded = row.forwarded_to.as_deref().map(|to| {
        let next = row.next_on.as_deref().map(|next| day(locale, next)).unwrap_or_default();
        locale.ta("contribution-forwarded-to", &[arg("to", to), arg("day", &next)])
    });
    Some(AnswerBlock {
        outcome: locale.t(outcome.key()),
        reason: text(&row.reason),
        effect: if row.merged_into.is_some() { String::new() } else { text(&row.effect) },
        merged: row.merged_into.as_deref().map(str::to_uppercase).unwrap_or_default(),
        merged_path: row
            .merged_into
            .as_deref()
            .map(|into| context.paths().contribution(into))
            .unwrap_or_default(),
        effect_link: text(&row.effect_link),
        forwarded: forwarded.unwrap_or_default(),
        by: locale.ta(
            "contribution-answered-by",
            &[arg("office", row.office.as_deref().unwrap_or_default()), arg("day", &on)],
        ),
    })
}

/// What the public reads of the text, or why there is nothing to read.
pub fn text(locale: Locale, state: &str, text: Option<&str>, note: Option<&str>) -> (String, bool) {
    match (state, text) {
        ("public" | "masked", Some(text)) => (text.to_owned(), true),
        ("confidential", _) => (locale.t("contribution-text-confidential"), false),
        ("withheld", _) => {
            let reason = note.map(|code| locale.t(withheld_key(code))).unwrap_or_default();
            (locale.ta("contribution-text-withheld", &[arg("reason", &reason)]), false)
        }
        _ => (locale.t("contribution-text-waiting"), false),
    }
}

/// Reasons for which a text is not shown, from the public list.
pub const WITHHELD: [&str; 4] = ["accusation", "private", "unlawful", "repeated"];

pub fn withheld_key(code: &str) -> &'static str {
    match code {
        "accusation" => "withheld-accusation",
        "private" => "withheld-private",
        "unlawful" => "withheld-unlawful",
        _ => "withheld-repeated",
    }
}

/// What it is about and where, on one line.
pub fn about(context: &Context, names: &Names, kind: &str, key: &str, place: Option<&str>) -> (Named, Named) {
    (names.subject(context, subject_kind(kind), key), names.place(context, place))
}

/// What an entry of the record tells, where it is about a contribution.
pub fn entry(locale: Locale, kind: &str, payload: &Value) -> Option<String> {
    let reference = payload.get("reference").and_then(Value::as_str).unwrap_or_default().to_uppercase();
    let args = [arg("reference", &reference)];
    let key = match kind {
        "contribution-received" => "entry-contribution-received",
        "contribution-text-shown" => "entry-contribution-text-shown",
        "contribution-assigned" => "entry-contribution-assigned",
        "contribution-on-agenda" => "entry-contribution-on-agenda",
        "contribution-paused" => "entry-contribution-paused",
        "contribution-resumed" => "entry-contribution-resumed",
        "contribution-answered" => "entry-contribution-answered",
        "contribution-settled" => "entry-contribution-settled",
        "contribution-withdrawn" => "entry-contribution-withdrawn",
        _ => return None,
    };
    Some(locale.ta(key, &args))
}
