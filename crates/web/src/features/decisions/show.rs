//! One motion: what came of it in a sentence, a bar a side, every condition, who said what, what became of it, how to verify.
use crate::context::Context;
use crate::decisions::{Decision, Round, find, published, sides_of};
use crate::error::PageError;
use crate::html::decisions::{
    Bar, bars, choice_key, condition, day, met, method_key, moment, outcome_key, rule_lines, setting_key,
    side, side_lines, sides, state_key,
};
use crate::html::{self, Layout, arg};
use crate::i18n::Locale;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::forum::rules::{Call, Choice, Method};
use rembuk_domain::forum::tally::{Outcome, Standing};
use rembuk_domain::organisations::Constituency;
use rembuk_store::rows::{EnactmentRow, MotionRow, MotionSeatRow};
use rembuk_store::run;

pub(super) struct Condition {
    name: String,
    need: String,
    have: String,
    met: String,
    is_met: bool,
}

pub(super) struct SeatLine {
    pub(super) seat: String,
    pub(super) organisation: String,
    pub(super) choice: String,
    pub(super) reason: String,
}

pub(super) struct SideSeats {
    pub(super) name: String,
    pub(super) seats: Vec<SeatLine>,
}

pub(super) struct RoundPart {
    pub(super) title: String,
    pub(super) how: String,
    pub(super) why_no_consent: String,
    pub(super) lines: Vec<String>,
    pub(super) bars: Vec<Bar>,
    pub(super) conditions: Vec<Condition>,
    pub(super) outcome: String,
    pub(super) objections: Vec<SeatLine>,
    pub(super) sides: Vec<SideSeats>,
    pub(super) secret_note: String,
    pub(super) digest: String,
}

struct EnactmentLine {
    text: String,
    departure: String,
    reason: String,
    link: String,
}

#[derive(Template)]
#[template(path = "decisions/show.html")]
struct ShowPage {
    layout: Layout,
    caption: String,
    class: &'static str,
    outcome: String,
    lines: Vec<String>,
    mark: String,
    next: String,
    question: String,
    put: String,
    meeting: Option<(String, String)>,
    plan: Option<(String, String)>,
    rule_lines: Vec<String>,
    rules: String,
    rounds: Vec<RoundPart>,
    enactments: Vec<EnactmentLine>,
    is_in_favour: bool,
    file: String,
    file_name: String,
    command: String,
    record: String,
    desk: String,
}

/// The outcome's class of colours; the word stands beside it.
pub(super) fn class(row: &MotionRow) -> &'static str {
    match (row.outcome.as_deref(), row.state.as_str()) {
        (Some("passed"), _) => "passed",
        (Some("recommended"), _) => "recommended",
        (Some(_), _) => "failed",
        (None, "open") => "open",
        _ => "waiting",
    }
}

async fn load(context: &mut Context, reference: &str) -> Result<Decision, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    find(&mut context.tx, region_id, at, reference)
        .await?
        .ok_or_else(|| PageError::UnknownDecision(reference.to_owned()))
}

pub async fn show(
    mut context: Context,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let decision = load(&mut context, &reference).await?;
    let row = &decision.row;
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let bodies = run!(context.tx, forum::list_bodies(region_id, at))?;
    let body =
        bodies.into_iter().find(|body| body.id == row.body_id).map(|body| body.name).unwrap_or_default();
    let seats = run!(context.tx, forum::list_seats(region_id, at))?;
    let organisations = run!(context.tx, organisations::list(region_id, at))?;
    let put_by = seats.iter().find(|seat| Some(seat.id) == row.put_by).map(|seat| {
        let name = organisations
            .iter()
            .find(|one| Some(one.id) == seat.organisation_id)
            .map(|one| one.name.as_str());
        seat_name(locale, seat.number, name.unwrap_or_default())
    });
    let meeting = match row.meeting_id {
        Some(id) => run!(context.tx, meetings::find(region_id, at, id))?,
        None => None,
    };
    let meeting = meeting.map(|meeting| {
        let path = format!("{}/rapat/{}", context.paths().home(), meeting.reference.to_lowercase());
        (format!("{} {}", meeting.reference, meeting.title), path)
    });
    let paths = context.paths();
    let layout = Layout::of(&context, "forum", row.title.clone(), locale.t("decisions-description"))
        .crumb(locale.t("crumb-home"), paths.home())
        .crumb(locale.t("decisions-title"), paths.decisions());
    let file_name = file_name(&context, &decision);
    let page = ShowPage {
        layout,
        caption: locale.ta("decision-caption", &[arg("reference", &row.reference), arg("body", &body)]),
        class: class(row),
        outcome: outcome_word(locale, row),
        lines: lines(&context, &decision),
        mark: mark(locale, &decision),
        next: next(&context, &decision),
        question: row.question.clone(),
        put: put_line(locale, row, put_by),
        meeting,
        plan: row.plan_number.and_then(|number| plan(&context, number)),
        rule_lines: rule_lines(locale, &decision.rule),
        rules: paths.decision_rules(),
        rounds: decision.rounds.iter().rev().map(|round| part(&context, round)).collect(),
        enactments: decision.enactments.iter().map(|row| enactment(locale, row)).collect(),
        is_in_favour: matches!(row.outcome.as_deref(), Some("passed" | "recommended")),
        file: context_file(&context, row),
        command: format!("rembuk verify decision {file_name}"),
        file_name,
        record: paths.entry(&row.valid_from_seq),
        desk: paths.decision_desk(&row.reference),
    };
    html::page(&page, context.cache(&[]))
}

fn context_file(context: &Context, row: &MotionRow) -> String {
    html::with_kept(&context.paths().decision_file(&row.reference), &context.kept(&[]))
}

fn file_name(context: &Context, decision: &Decision) -> String {
    format!("{}-{}.json", context.region.region.slug, decision.row.reference.to_lowercase())
}

fn seat_name(locale: Locale, number: i64, organisation: &str) -> String {
    locale.ta("decision-seat", &[arg("number", &locale.count(number)), arg("organisation", organisation)])
}

fn outcome_word(locale: Locale, row: &MotionRow) -> String {
    let outcome = row.outcome.as_deref().and_then(Outcome::find);
    locale.t(outcome.map_or_else(|| state_key(&row.state), outcome_key))
}

/// The first screen: the result of both sides, or what is awaited.
fn lines(context: &Context, decision: &Decision) -> Vec<String> {
    let locale = context.locale;
    match decision.current().and_then(Round::result) {
        Some(result) => side_lines(locale, &result),
        None => decision
            .closes_at()
            .map(|at| locale.ta("decision-open-until", &[arg("moment", &moment(context, at.micros()))]))
            .into_iter()
            .collect(),
    }
}

/// What a recommendation is marked with.
fn mark(locale: Locale, decision: &Decision) -> String {
    let absent = sides_of(&decision.row.absent);
    match (decision.row.outcome.as_deref(), absent.is_empty()) {
        (Some("recommended"), false) => {
            locale.ta("decision-mark-absent", &[arg("sides", &sides(locale, &absent))])
        }
        (Some("recommended"), true) => locale.t("decision-mark-second-call"),
        _ => String::new(),
    }
}

/// What happens next, and when at the latest, whatever anybody does.
fn next(context: &Context, decision: &Decision) -> String {
    let (locale, row) = (context.locale, &decision.row);
    match row.state.as_str() {
        "put" => locale.ta("decision-put-line", &[arg("day", &day(locale, &row.opens_at_latest))]),
        "open" => locale.t("decision-open-next"),
        "returned" => locale.ta(
            "decision-returned-next",
            &[
                arg("sides", &sides(locale, &sides_of(&row.absent))),
                arg("from", &day(locale, row.again_from.as_deref().unwrap_or_default())),
                arg("latest", &day(locale, row.again_at_latest.as_deref().unwrap_or_default())),
            ],
        ),
        "withdrawn" => {
            locale.ta("decision-withdrawn-line", &[arg("reason", row.reason.as_deref().unwrap_or_default())])
        }
        _ => String::new(),
    }
}

fn put_line(locale: Locale, row: &MotionRow, by: Option<String>) -> String {
    let on = day(locale, &row.put_on);
    match by {
        Some(by) => locale.ta("decision-put-by", &[arg("seat", &by), arg("day", &on)]),
        None => locale.ta("decision-put-on", &[arg("day", &on)]),
    }
}

fn plan(context: &Context, number: i64) -> Option<(String, String)> {
    let number = u32::try_from(number).ok()?;
    let key = "decision-plan-version";
    Some((
        context.locale.ta(key, &[arg("number", &number.to_string())]),
        context.paths().plan_version(&number),
    ))
}

fn enactment(locale: Locale, row: &EnactmentRow) -> EnactmentLine {
    let args = [
        arg("by", &row.enacted_by),
        arg("act", &row.act_kind),
        arg("number", &row.act_number),
        arg("day", &day(locale, &row.enacted_on)),
    ];
    let key = match row.kind.as_str() {
        "departed" => "decision-departed-line",
        "declined" => "decision-declined-line",
        _ => "decision-enacted-line",
    };
    EnactmentLine {
        text: locale.ta(key, &args),
        departure: row.departure.clone().unwrap_or_default(),
        reason: row.reason.clone().unwrap_or_default(),
        link: row.link.clone().unwrap_or_default(),
    }
}

/// A round as pages show it; open votes appear as they come in, secret ones when it has closed, and then as counts.
pub(super) fn part(context: &Context, round: &Round) -> RoundPart {
    let locale = context.locale;
    let method = round.method().unwrap_or(Method::Open);
    let result = round.result();
    let title = match round.call() {
        Some(Call::Second) => "decision-round-second",
        _ => "decision-round-first",
    };
    let conditions = result.iter().flat_map(|result| &result.conditions).map(|one| Condition {
        name: condition(locale, one),
        need: match one.of {
            0 => locale.count(i64::from(one.need)),
            of => locale.ta(
                "decision-need-of",
                &[arg("need", &locale.count(i64::from(one.need))), arg("of", &locale.count(i64::from(of)))],
            ),
        },
        have: locale.count(i64::from(one.have)),
        met: met(locale, one.met),
        is_met: one.met,
    });
    let is_secret = method == Method::Secret;
    RoundPart {
        title: locale.ta(title, &[arg("method", &locale.t(method_key(method)))]),
        how: how(context, round),
        why_no_consent: round.row.why_no_consent.clone().unwrap_or_default(),
        lines: result.as_ref().map(|result| side_lines(locale, result)).unwrap_or_default(),
        bars: result.as_ref().map(|result| bars(locale, result)).unwrap_or_default(),
        conditions: conditions.collect(),
        outcome: result.as_ref().map(|result| locale.t(outcome_key(result.outcome))).unwrap_or_default(),
        objections: objections(locale, round, method),
        sides: [Constituency::Government, Constituency::NonGovernment]
            .map(|of| seats(locale, round, of, method))
            .into(),
        secret_note: if is_secret { locale.t("decision-secret-note") } else { String::new() },
        digest: round.row.digest.clone().unwrap_or_default(),
    }
}

fn how(context: &Context, round: &Round) -> String {
    let locale = context.locale;
    let setting = round.setting().map(|setting| locale.t(setting_key(setting))).unwrap_or_default();
    let (opened, closes) = (moment(context, round.row.opened_at), moment(context, round.row.closes_at));
    let closed = round.row.closed_at.map(|at| moment(context, at));
    let key = match (round.row.opened_how.as_str(), closed.is_some()) {
        ("clock", false) => "decision-how-clock-open",
        ("clock", true) => "decision-how-clock",
        ("objection", false) => "decision-how-objection-open",
        ("objection", true) => "decision-how-objection",
        (_, false) => "decision-how-open",
        (_, true) => "decision-how",
    };
    let end = closed.unwrap_or(closes);
    locale.ta(key, &[arg("setting", &setting), arg("opened", &opened), arg("end", &end)])
}

fn seat_line(locale: Locale, round: &Round, seat: &MotionSeatRow, method: Method) -> SeatLine {
    let ballot = round.ballot(seat.seat_id);
    let choice = match Standing::find(&seat.standing) {
        Some(Standing::Recused) => locale.t("decision-seat-recused"),
        Some(Standing::Vacant) => locale.t("decision-seat-vacant"),
        _ => match (ballot.and_then(|ballot| Choice::find(&ballot.choice)), method) {
            (Some(choice), _) => locale.t(choice_key(choice, method)),
            (None, Method::Secret) if seat.took_part => locale.t("decision-seat-took-part"),
            (None, _) if seat.is_present => locale.t("decision-seat-present"),
            (None, _) => locale.t("decision-seat-silent"),
        },
    };
    let reason = ballot.and_then(|ballot| ballot.reason.clone()).or_else(|| seat.reason.clone());
    SeatLine {
        seat: locale.ta("decision-seat-number", &[arg("number", &locale.count(seat.number))]),
        organisation: seat.organisation.clone(),
        choice,
        reason: reason.unwrap_or_default(),
    }
}

fn objections(locale: Locale, round: &Round, method: Method) -> Vec<SeatLine> {
    let has_reason = |seat: &&MotionSeatRow| {
        round
            .ballot(seat.seat_id)
            .is_some_and(|ballot| ballot.reason.is_some() && ballot.choice != Choice::Yes.code())
    };
    round.seats.iter().filter(has_reason).map(|seat| seat_line(locale, round, seat, method)).collect()
}

fn seats(locale: Locale, round: &Round, of: Constituency, method: Method) -> SideSeats {
    let own = round.seats.iter().filter(|seat| seat.constituency == of.code());
    SideSeats {
        name: side(locale, of),
        seats: own.map(|seat| seat_line(locale, round, seat, method)).collect(),
    }
}

/// The same JSON as the API gives, as a file to keep and to verify.
pub async fn file(
    mut context: Context,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let decision = load(&mut context, &reference).await?;
    let value = published::whole(&decision, &context.region.region.slug, html::notice(&context))?;
    let bytes = serde_json::to_vec_pretty(&value)?;
    html::download(bytes, "application/json", &file_name(&context, &decision), context.cache(&[]))
}
