//! `/{region}/aturan`: the rules of a region, what they say now, what they say where nobody decided, and on what ground.
//! `/{region}/kelola/aturan` changes them: a public act.
mod change;
mod proposals;

use crate::context::Context;
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::http::session::{Signed, needs};
use crate::i18n::Locale;
use crate::state::AppState;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::people::roles::Permission::{ChangeSettings, TakePart};
use rembuk_domain::settings::{Rule, Shape, day_of_year};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::Setting;
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/aturan", get(show))
        .route("/{region}/aturan.csv", get(download))
        .route("/{region}/kelola/aturan", needs(ChangeSettings, get(desk)))
        .route("/{region}/forum/usulan-aturan", get(proposals::list))
        .route("/{region}/forum/usulan-aturan.csv", get(proposals::download))
        .route(
            "/{region}/kelola/forum/aturan/{rule}",
            needs(TakePart, get(proposals::show_propose).post(proposals::propose)),
        )
        .route(
            "/{region}/kelola/forum/usulan/{id}",
            needs(TakePart, get(proposals::show_answer).post(proposals::answer)),
        )
        .route("/{region}/kelola/aturan/{rule}", needs(ChangeSettings, get(change::show).post(change::save)))
}

/// Key of a rule's name.
const fn name(rule: Rule) -> &'static str {
    match rule {
        Rule::Unchanged => "rule-unchanged",
        Rule::FigureDue => "rule-figure-due",
        Rule::CheckDays => "rule-check-days",
        Rule::CouncilSide => "rule-council-side",
        Rule::CivilSocietyThreshold => "rule-civil-society",
        Rule::ProposalDays => "rule-proposal-days",
        Rule::AssignDays => "rule-assign-days",
        Rule::AnswerDays => "rule-answer-days",
        Rule::SettleDays => "rule-settle-days",
        Rule::AgendaDays => "rule-agenda-days",
        Rule::MotionDays => "rule-motion-days",
        Rule::BallotDays => "rule-ballot-days",
        Rule::AttendanceDays => "rule-attendance-days",
        Rule::MinutesDays => "rule-minutes-days",
        Rule::ObjectionDays => "rule-objection-days",
        Rule::ApprovalDays => "rule-approval-days",
        Rule::FollowUpDays => "rule-follow-up-days",
    }
}

/// Key of what a rule is about.
const fn about(rule: Rule) -> &'static str {
    match rule {
        Rule::Unchanged => "rule-unchanged-about",
        Rule::FigureDue => "rule-figure-due-about",
        Rule::CheckDays => "rule-check-days-about",
        Rule::CouncilSide => "rule-council-side-about",
        Rule::CivilSocietyThreshold => "rule-civil-society-about",
        Rule::ProposalDays => "rule-proposal-days-about",
        Rule::AssignDays => "rule-assign-days-about",
        Rule::AnswerDays => "rule-answer-days-about",
        Rule::SettleDays => "rule-settle-days-about",
        Rule::AgendaDays => "rule-agenda-days-about",
        Rule::MotionDays => "rule-motion-days-about",
        Rule::BallotDays => "rule-ballot-days-about",
        Rule::AttendanceDays => "rule-attendance-days-about",
        Rule::MinutesDays => "rule-minutes-days-about",
        Rule::ObjectionDays => "rule-objection-days-about",
        Rule::ApprovalDays => "rule-approval-days-about",
        Rule::FollowUpDays => "rule-follow-up-days-about",
    }
}

/// Key of where its default comes from.
const fn ground(rule: Rule) -> &'static str {
    match rule {
        Rule::Unchanged => "rule-unchanged-ground",
        Rule::FigureDue => "rule-figure-due-ground",
        Rule::CheckDays => "rule-check-days-ground",
        Rule::CouncilSide => "rule-council-side-ground",
        Rule::CivilSocietyThreshold => "rule-civil-society-ground",
        Rule::ProposalDays => "rule-proposal-days-ground",
        Rule::AssignDays => "rule-assign-days-ground",
        Rule::AnswerDays => "rule-answer-days-ground",
        Rule::SettleDays => "rule-settle-days-ground",
        Rule::AgendaDays => "rule-agenda-days-ground",
        Rule::MotionDays => "rule-motion-days-ground",
        Rule::BallotDays => "rule-ballot-days-ground",
        Rule::AttendanceDays => "rule-attendance-days-ground",
        Rule::MinutesDays => "rule-minutes-days-ground",
        Rule::ObjectionDays => "rule-objection-days-ground",
        Rule::ApprovalDays => "rule-approval-days-ground",
        Rule::FollowUpDays => "rule-follow-up-days-ground",
    }
}

/// A value in words.
fn said(locale: Locale, rule: Rule, value: &str) -> String {
    match rule.shape() {
        Shape::Choice(_) => match (rule, value) {
            (Rule::Unchanged, "on-track") => locale.t("status-on-track"),
            (Rule::CouncilSide, "government") => locale.t("side-government"),
            (Rule::CouncilSide, _) => locale.t("side-non-government"),
            _ => locale.t("status-needs-attention"),
        },
        Shape::DayOfYear => {
            let day = day_of_year(value).and_then(|(month, day)| Date::new(2025, month, day).ok());
            day.map(|day| locale.day_and_month(day)).unwrap_or_default()
        }
        Shape::Days { .. } => {
            let days: usize = value.parse().unwrap_or_default();
            locale.ta("setting-days", &[crate::words::n(days), crate::words::shown(locale, days)])
        }
        Shape::Percent => match value {
            "0" => locale.t("setting-percent-none"),
            percent => locale.ta("setting-percent", &[arg("percent", percent)]),
        },
    }
}

/// A rule's name and two of its values in words.
pub fn said_of(locale: Locale, rule: Rule, before: &str, after: &str) -> (String, String, String) {
    (locale.t(name(rule)), said(locale, rule, before), said(locale, rule, after))
}

struct Row {
    code: &'static str,
    name: String,
    about: String,
    now: String,
    /// Whose decision, since when; that nobody decided, where so
    since: String,
    entry: String,
    default: String,
    ground: String,
    change: String,
}

#[derive(Template)]
#[template(path = "settings/show.html")]
struct SettingsPage {
    layout: Layout,
    lead: String,
    rows: Vec<Row>,
    download: String,
}

async fn rows(context: &mut Context) -> Result<Vec<Row>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let stored = run!(context.tx, settings::list(region_id, at))?;
    let mut rows = Vec::new();
    for rule in Rule::ALL {
        let own = stored.iter().find(|row| row.key == rule.code());
        let since = match own {
            Some(own) => decided(context, own).await?,
            None => context.t("setting-nobody-decided"),
        };
        let locale = context.locale;
        rows.push(Row {
            code: rule.code(),
            name: locale.t(name(rule)),
            about: locale.t(about(rule)),
            now: said(locale, rule, &rule.in_force(own.map(|row| row.value.as_str()))),
            since,
            entry: own.map(|own| context.paths().entry(&own.valid_from_seq)).unwrap_or_default(),
            default: said(locale, rule, rule.default()),
            ground: locale.t(ground(rule)),
            change: context.paths().change_setting(rule.code()),
        });
    }
    Ok(rows)
}

/// "Diputuskan 25 November 2026: SK Bupati …"
async fn decided(context: &mut Context, own: &Setting) -> Result<String, PageError> {
    let region_id = context.region_id();
    let entry = run!(context.tx, record::list_from(region_id, own.valid_from_seq, 1))?.into_iter().next();
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    let day = entry.map(|entry| local_date(Instant::from_micros(entry.at), &zone));
    let day = day.map(|day| context.locale.date(day)).unwrap_or_default();
    Ok(context.locale.ta("setting-decided", &[arg("day", &day), arg("basis", &own.basis)]))
}

fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), locale.t("settings-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
}

async fn page(context: &mut Context, layout: Layout) -> Result<SettingsPage, PageError> {
    let rows = rows(context).await?;
    let own = rows.iter().filter(|row| !row.entry.is_empty()).count();
    let locale = context.locale;
    Ok(SettingsPage {
        layout,
        lead: locale.ta(
            "settings-lead",
            &[
                crate::words::n(rows.len()),
                crate::words::shown(locale, rows.len()),
                arg("own", &crate::words::count(locale, own)),
            ],
        ),
        download: format!("{}.csv", context.paths().settings()),
        rows,
    })
}

async fn show(mut context: Context) -> Result<Response, PageError> {
    let layout = layout(&context, "settings-title");
    let page = page(&mut context, layout).await?;
    html::page(&page, context.cache(&[]))
}

async fn desk(mut context: Context, _: Signed) -> Result<Response, PageError> {
    let layout =
        layout(&context, "settings-title").private().crumb(context.t("desk-title"), context.paths().desk());
    html::private(&page(&mut context, layout).await?, StatusCode::OK)
}

async fn download(mut context: Context) -> Result<Response, PageError> {
    let rows = rows(&mut context).await?;
    let heads = ["kode", "aturan", "berlaku", "keputusan", "bawaan", "dasar_bawaan", "keterangan"];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in &rows {
        writer.row(&[row.code, &row.name, &row.now, &row.since, &row.default, &row.ground, mark])?;
    }
    let name = format!("{}-aturan.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(&[]))
}
