//! Changes of the forum's rules: proposed by one co-chair, agreed by the other. Everybody sees what was proposed and what came
//! of it.
use super::change::{field, fields, read_value};
use super::{about, layout, name, said};
use crate::agreed::{self, Answer, Refusal, Wish};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::{Forum, OwnSeat, own_seats, own_seats_in};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg, forum as words_of};
use crate::http::session::Signed;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::agreed::ProposalState;
use rembuk_domain::organisations::Constituency;
use rembuk_domain::settings::Rule;
use rembuk_domain::texts::needed_line;
use rembuk_store::rows::{ForumProposal, NOW};
use rembuk_store::{PrivateReason, Write, run};
use uuid::Uuid;

/// Letters of a ground or a reason
const LONGEST: usize = 300;

struct Row {
    name: String,
    /// "dari … menjadi …"
    change: String,
    ground: String,
    state: String,
    line: String,
    reason: String,
    path: String,
}

struct RuleLine {
    name: String,
    now: String,
    propose: String,
}

#[derive(Template)]
#[template(path = "settings/proposals.html")]
struct ProposalsPage {
    layout: Layout,
    lead: String,
    rules: Vec<RuleLine>,
    rows: Vec<Row>,
    download: String,
}

fn day(context: &Context, text: &str) -> String {
    text.parse::<Date>().map(|day| context.locale.date(day)).unwrap_or_default()
}

fn row(context: &Context, proposal: &ForumProposal) -> Row {
    let locale = context.locale;
    let (name, before, after) = agreed::said(locale, proposal);
    let side = Constituency::parse(&proposal.proposed_side).map(|side| words_of::side(locale, side));
    let state = ProposalState::parse(&proposal.state).unwrap_or(ProposalState::Lapsed);
    let answered = proposal.answered_on.as_deref().map(|on| day(context, on)).unwrap_or_default();
    let args = [
        arg("side", &side.unwrap_or_default()),
        arg("day", &day(context, &proposal.proposed_on)),
        arg("due", &day(context, &proposal.due_on)),
        arg("answered", &answered),
    ];
    Row {
        name,
        change: locale.ta("proposal-change", &[arg("before", &before), arg("after", &after)]),
        ground: proposal.ground.clone(),
        state: locale.t(state.key()),
        line: locale.ta(
            if state == ProposalState::Open { "proposal-line-open" } else { "proposal-line-ended" },
            &args,
        ),
        reason: proposal.reason.clone().unwrap_or_default(),
        path: context.paths().proposal(&proposal.id),
    }
}

pub async fn list(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let stored = run!(context.tx, settings::list(region_id, at))?;
    let all = agreed::list(&mut context).await?;
    let (locale, paths) = (context.locale, context.paths());
    let open = all.iter().filter(|row| row.state == ProposalState::Open.code()).count();
    let args =
        [words::n(all.len()), words::shown(locale, all.len()), arg("open", &words::count(locale, open))];
    let rules = Rule::ALL.into_iter().filter(|rule| rule.is_of_forum()).map(|rule| {
        let own = stored.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str());
        RuleLine {
            name: locale.t(name(rule)),
            now: said(locale, rule, &rule.in_force(own)),
            propose: paths.propose_rule(rule.code()),
        }
    });
    let page = ProposalsPage {
        layout: Layout::of(&context, "forum", locale.t("proposals-title"), locale.t("proposals-description"))
            .crumb(locale.t("crumb-home"), paths.home())
            .crumb(locale.t("nav-forum"), paths.forum()),
        lead: if all.is_empty() { locale.t("proposals-none") } else { locale.ta("proposals-lead", &args) },
        rules: rules.collect(),
        rows: all.iter().map(|proposal| row(&context, proposal)).collect(),
        download: format!("{}.csv", paths.forum_proposals()),
    };
    html::page(&page, context.cache(&[]))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let all = agreed::list(&mut context).await?;
    let heads = [
        "aturan",
        "sebelum",
        "sesudah",
        "alasan_usul",
        "diusulkan_unsur",
        "diusulkan",
        "tenggat",
        "keadaan",
        "dijawab",
        "alasan_jawaban",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in &all {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        writer.row(&[
            row.subject.clone(),
            text(&row.value_before),
            row.value_after.clone(),
            row.ground.clone(),
            row.proposed_side.clone(),
            row.proposed_on.clone(),
            row.due_on.clone(),
            row.state.clone(),
            text(&row.answered_on),
            text(&row.reason),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-usulan-aturan-forum.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(&[]))
}

async fn forum_and_own(context: &mut Context, signed: &Signed) -> Result<(Forum, Vec<OwnSeat>), PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    Ok((forum, own))
}

/// Within a write: the co-chair's seat, or that this person holds none.
async fn chair(tx: &mut Write, signed: &Signed, today: Date) -> Result<(Forum, OwnSeat), Refusal> {
    let forum = Forum::load_in(tx).await?;
    let own = own_seats_in(tx, &forum, signed, today).await?;
    let chair = agreed::co_chair(&forum, &own).cloned().ok_or(PageError::NotAllowed)?;
    Ok((forum, chair))
}

fn find(code: &str) -> Result<Rule, PageError> {
    Rule::find(code).filter(|rule| rule.is_of_forum()).ok_or(PageError::UnknownPage)
}

async fn value(context: &mut Context, rule: Rule) -> Result<String, PageError> {
    let region_id = context.region_id();
    let stored = run!(context.tx, settings::list(region_id, NOW))?;
    Ok(rule.in_force(stored.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str())))
}

fn propose_page(context: &Context, signed: &Signed, rule: Rule, value: &str) -> FormPage {
    let locale = context.locale;
    let action = context.paths().propose_rule(rule.code());
    let form = Form::new(locale, action, &signed.form_token, "proposal-button");
    let form = fields(form, locale, rule, value).field(
        "alasan",
        Input::Text,
        "proposal-field-ground",
        "setting-basis-hint",
        "off",
    );
    let layout = layout(context, name(rule))
        .private()
        .crumb(locale.t("proposals-title"), context.paths().forum_proposals());
    FormPage::new(layout, locale.t(about(rule)), form)
        .caption(locale.t("proposal-caption"))
        .note(locale.t("proposal-note"))
}

pub async fn show_propose(
    mut context: Context,
    signed: Signed,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let rule = find(&code)?;
    let (forum, own) = forum_and_own(&mut context, &signed).await?;
    agreed::co_chair(&forum, &own).ok_or(PageError::NotAllowed)?;
    let value = value(&mut context, rule).await?;
    propose_page(&context, &signed, rule, &value).answer()
}

pub async fn propose(
    mut context: Context,
    signed: Signed,
    Path((_, code)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let rule = find(&code)?;
    let before = value(&mut context, rule).await?;
    let mut errors = Errors::default();
    let after = read_value(rule, &typed, &mut errors);
    let ground =
        needed_line(typed.get("alasan"), LONGEST).map_err(|error| errors.add("alasan", error.key())).ok();
    let (Some(after), Some(ground)) = (after, ground) else {
        return propose_page(&context, &signed, rule, &before).returned(&typed, &errors);
    };
    let wish = Wish {
        subject: format!("{}{}", agreed::SETTING, rule.code()),
        before: Some(before.clone()),
        after,
        ground,
    };
    let (state, region_id, today, key) =
        (context.state.clone(), context.region_id(), context.today, typed.key());
    let by = signed.clone();
    let done: Result<(), Refusal> = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let (forum, chair) = match chair(&mut tx, &by, today).await {
            Ok(found) => found,
            Err(refusal) => return Ok(Err(refusal)),
        };
        match agreed::propose(&mut tx, &forum, &chair, wish, today).await {
            Ok(act) => Ok(Ok(tx.commit_public(act).await.map(|_| ())?)),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
    .await?;
    match done {
        Ok(()) => Ok(Redirect::to(&context.paths().forum_proposals()).into_response()),
        Err(Refusal::Page(error)) => Err(error),
        Err(Refusal::Rule(error)) => {
            errors.add(field(rule), error.key());
            propose_page(&context, &signed, rule, &before).returned(&typed, &errors)
        }
    }
}

async fn find_proposal(context: &mut Context, id: &str) -> Result<ForumProposal, PageError> {
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    agreed::list(context).await?.into_iter().find(|row| row.id == id).ok_or(PageError::UnknownPage)
}

/// What this co-chair may do with it; without a choice, it is only shown.
fn answer_page(
    context: &Context,
    signed: &Signed,
    proposal: &ForumProposal,
    chair: Option<&OwnSeat>,
) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let shown = row(context, proposal);
    let is_open = proposal.state == ProposalState::Open.code();
    let own = chair.map(|chair| chair.seat.constituency.code());
    let choices: &[(&str, &str)] = match own {
        Some(side) if is_open && side == proposal.proposed_side => &[("tarik", "proposal-withdraw")],
        Some(_) if is_open => &[("setuju", "proposal-agree"), ("tolak", "proposal-decline")],
        _ => &[],
    };
    let choices: Vec<(String, String)> =
        choices.iter().map(|(value, key)| ((*value).to_owned(), locale.t(key))).collect();
    let form = Form::new(locale, paths.proposal(&proposal.id), &signed.form_token, "proposal-answer-button")
        .select("jawaban", "proposal-field-answer", choices)
        .field("alasan", Input::Text, "proposal-field-reason", "proposal-field-reason-hint", "off");
    let layout = super::layout(context, "proposal-title")
        .private()
        .crumb(locale.t("proposals-title"), paths.forum_proposals());
    FormPage::new(layout, shown.change, form)
        .caption(shown.name)
        .note(shown.ground)
        .note(format!("{} {}", shown.state, shown.line))
}

pub async fn show_answer(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let proposal = find_proposal(&mut context, &id).await?;
    let (forum, own) = forum_and_own(&mut context, &signed).await?;
    let chair = agreed::co_chair(&forum, &own);
    if chair.is_none() || proposal.state != ProposalState::Open.code() {
        return Ok(Redirect::to(&context.paths().forum_proposals()).into_response());
    }
    answer_page(&context, &signed, &proposal, chair).answer()
}

pub async fn answer(
    mut context: Context,
    signed: Signed,
    Path((_, id)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let proposal = find_proposal(&mut context, &id).await?;
    let (forum, own) = forum_and_own(&mut context, &signed).await?;
    let seat = agreed::co_chair(&forum, &own).cloned();
    let mut errors = Errors::default();
    let wish = match typed.get("jawaban") {
        "setuju" => Some(Answer::Agree),
        "tarik" => Some(Answer::Withdraw),
        "tolak" => needed_line(typed.get("alasan"), LONGEST)
            .map_err(|error| errors.add("alasan", error.key()))
            .ok()
            .map(Answer::Decline),
        _ => {
            errors.add("jawaban", "setting-error-choice");
            None
        }
    };
    let Some(wish) = wish else {
        return answer_page(&context, &signed, &proposal, seat.as_ref()).returned(&typed, &errors);
    };
    let (state, region_id, today, key, id) =
        (context.state.clone(), context.region_id(), context.today, typed.key(), proposal.id);
    let by = signed.clone();
    let done: Result<(), Refusal> = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Ok(()));
        }
        let (forum, chair) = match chair(&mut tx, &by, today).await {
            Ok(found) => found,
            Err(refusal) => return Ok(Err(refusal)),
        };
        match agreed::answer(&mut tx, &forum, &chair, id, wish, today).await {
            Ok(act) => Ok(Ok(tx.commit_public(act).await.map(|_| ())?)),
            Err(refusal) => Ok(Err(refusal)),
        }
    })
    .await?;
    match done {
        Ok(()) => Ok(Redirect::to(&context.paths().forum_proposals()).into_response()),
        Err(Refusal::Page(error)) => Err(error),
        Err(Refusal::Rule(error)) => {
            errors.add("jawaban", error.key());
            answer_page(&context, &signed, &proposal, seat.as_ref()).returned(&typed, &errors)
        }
    }
}
