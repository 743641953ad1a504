//! Answering: one screen, also by link without an account. An answer always has its reason and says what changed or that
//! nothing did; what is not ours says who it went to and when there is news.
use super::{LONGEST_LINE, desk_layout, find, long, refused};
use crate::context::Context;
use crate::contributions::acts;
use crate::contributions::subjects::Names;
use crate::contributions::terms_of;
use crate::error::PageError;
use crate::html::contributions::{AnswerBlock, about, answer as answer_block, late, state_line};
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::duty::Actor;
use crate::mail::content::Content;
use crate::mail::outbox::{self, Outgoing};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::calendar::parse_day;
use rembuk_domain::contributions::ContributionError;
use rembuk_domain::contributions::states::{Answer, Outcome};
use rembuk_domain::figures::EvidenceLink;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::Permission::AnswerContributions;
use rembuk_domain::people::roles::{Role, may_for};
use rembuk_domain::texts::line;
use rembuk_store::rows::{ContributionRow, NOW};
use rembuk_store::{PrivateReason, Write, run};

#[derive(Template)]
#[template(path = "contributions/answer.html")]
struct AnswerPage {
    layout: Layout,
    lead: String,
    late: String,
    about: String,
    place: String,
    written: String,
    language: String,
    summary: String,
    /// What the contributor said of the answer before: read by whoever answers
    note: String,
    before: Option<AnswerBlock>,
    is_paused: bool,
    can_pause: bool,
    form: Option<Form>,
    pause: Form,
    done: String,
    public: String,
}

/// By which office somebody answers.
///
/// # Errors
/// `NotAllowed`: it is another's to answer.
fn office(
    context: &Context,
    actor: &Actor,
    names: &Names,
    row: &ContributionRow,
) -> Result<String, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let agency = row.assignee_id.filter(|id| !id.is_nil());
    let name = names.assignee(context, row.assignee_id).name;
    match actor {
        Actor::Link(by) => {
            let is_same =
                agency.is_some() && by.link.organisation_id == agency && by.link.region_id == region_id;
            if is_same { Ok(name) } else { Err(PageError::NotAllowed) }
        }
        Actor::Person(signed) => match agency {
            Some(agency) if may_for(&signed.roles, AnswerContributions, region_id, agency, today) => {
                let is_own = signed.roles.iter().any(|held| {
                    held.role == Role::AgencyOfficer
                        && held.organisation == Some(agency)
                        && held.counts(region_id, today)
                });
                Ok(if is_own { name } else { signed.acting_office(region_id, today) })
            }
            None if signed.may(
                rembuk_domain::people::roles::Permission::RouteContributions,
                region_id,
                today,
            ) =>
            {
                Ok(signed.acting_office(region_id, today))
            }
            _ => Err(PageError::NotAllowed),
        },
    }
}

/// States in which an answer, or news, can be given.
fn takes_answer(row: &ContributionRow) -> bool {
    matches!(row.state.as_str(), "assigned" | "paused" | "forwarded")
        || (row.state == "settled" && row.verdict.as_deref() == Some("not-met"))
}

fn form(context: &Context, actor: &Actor, row: &ContributionRow) -> Form {
    let locale = context.locale;
    let action = context.paths().contribution_to_answer(&row.reference);
    let outcomes = Outcome::ALL.map(|outcome| (outcome.code().to_owned(), locale.t(outcome.key())));
    Form::new(locale, action, actor.form_token(), "answer-button")
        .version(row.valid_from_seq)
        .select("jawaban", "answer-outcome", outcomes.to_vec())
        .field("alasan", Input::Long, "answer-reason", "answer-reason-hint", "off")
        .field("akibat", Input::Long, "answer-effect", "answer-effect-hint", "off")
        .field("tautan", Input::Text, "answer-link", "answer-link-hint", "off")
        .field("kepada", Input::Text, "answer-forwarded", "answer-forwarded-hint", "off")
        .field("kabar", Input::Date, "answer-next", "answer-next-hint", "off")
}

async fn page(
    context: &mut Context,
    actor: &Actor,
    reference: &str,
) -> Result<(AnswerPage, ContributionRow, String), PageError> {
    let row = find(context, reference).await?;
    let names = Names::load(context).await?;
    let office = office(context, actor, &names, &row)?;
    let region_id = context.region_id();
    let person = run!(context.tx, contributions::find_person(region_id, row.id))?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let (locale, paths) = (context.locale, context.paths());
    let (about, place) =
        about(context, &names, &row.subject_kind, &row.subject_key, row.place_code.as_deref());
    let today = context.today.to_string();
    let on = row.first_answered_on.as_deref().unwrap_or(&today);
    let pause_button = if row.state == "paused" { "answer-resume" } else { "answer-pause" };
    let action = paths.contribution_to_answer(&row.reference);
    let pause = Form::new(locale, action, actor.form_token(), pause_button).version(row.valid_from_seq);
    let pause = match row.state.as_str() {
        "paused" => pause,
        _ => pause.field("sebab", Input::Text, "answer-pause-reason", "answer-pause-hint", "off"),
    };
    let page = AnswerPage {
        layout: desk_layout(
            context,
            locale.ta("contribution-title", &[arg("reference", &row.reference.to_uppercase())]),
        ),
        lead: state_line(context, &row, &names, &calendar),
        late: late(locale, &row.promised_by, Some(on), &calendar),
        about: about.name,
        place: place.name,
        written: person.filter(|_| row.state != "withdrawn").map(|person| person.text).unwrap_or_default(),
        language: row.language.clone(),
        summary: row.summary.clone().unwrap_or_default(),
        note: row.verdict_note.clone().unwrap_or_default(),
        before: answer_block(context, &row),
        is_paused: row.state == "paused",
        can_pause: matches!(row.state.as_str(), "assigned" | "paused"),
        form: takes_answer(&row).then(|| form(context, actor, &row)),
        pause,
        done: locale.t("answer-done"),
        public: paths.contribution(&row.reference),
    };
    Ok((page, row, office))
}

pub async fn show(
    mut context: Context,
    actor: Actor,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (page, ..) = page(&mut context, &actor, &reference).await?;
    html::private(&page, StatusCode::OK)
}

enum Wish {
    Answer(Box<Answer>, Option<String>),
    Pause(String),
    Resume,
}

/// The field at which an incomplete answer is said.
const fn field(error: ContributionError) -> &'static str {
    match error {
        ContributionError::NoReason => "alasan",
        ContributionError::NoEffect => "akibat",
        ContributionError::NoAddressee => "kepada",
        ContributionError::NoNextDay => "kabar",
        ContributionError::UnknownOutcome => "jawaban",
        _ => "",
    }
}

/// An address of ours or outside, or nothing.
fn link(raw: &str) -> Result<Option<String>, &'static str> {
    let raw = raw.trim();
    let is_ours = raw.starts_with('/') && !raw.starts_with("//");
    let is_whole = EvidenceLink::parse(raw).is_ok_and(|link| link.is_some());
    match raw.is_empty() {
        true => Ok(None),
        false if raw.chars().count() <= 500 && (is_ours || is_whole) => Ok(Some(raw.to_owned())),
        false => Err("answer-error-link"),
    }
}

fn read(typed: &Typed, context: &Context, errors: &mut Errors) -> Option<Wish> {
    let outcome =
        Outcome::parse(typed.get("jawaban")).map_err(|error| errors.add("jawaban", error.key())).ok();
    let mut text = |name: &'static str| long(typed.get(name), 0).map_err(|key| errors.add(name, key)).ok();
    let (reason, effect) = (text("alasan"), text("akibat"));
    let to = line(typed.get("kepada"), LONGEST_LINE).map_err(|error| errors.add("kepada", error.key())).ok();
    let link = link(typed.get("tautan")).map_err(|key| errors.add("tautan", key)).ok();
    let next = match typed.get("kabar").trim() {
        "" => Some(None),
        raw => parse_day(raw).map(Some).map_err(|_| errors.add("kabar", "calendar-form-day")).ok(),
    };
    let answer =
        Answer { outcome: outcome?, reason: reason?, effect: effect?, forwarded_to: to?, next_on: next? };
    match answer.checked(context.today) {
        Ok(answer) => Some(Wish::Answer(Box::new(answer), link?)),
        Err(error) => {
            errors.add(field(error), error.key());
            None
        }
    }
}

pub async fn act(
    mut context: Context,
    actor: Actor,
    Path((_, reference)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let (mut page, row, office) = page(&mut context, &actor, &reference).await?;
    let mut errors = Errors::default();
    let wish = match typed.get("tindakan") {
        "tunda" => match line(typed.get("sebab"), LONGEST_LINE) {
            Ok(reason) if !reason.is_empty() => Some(Wish::Pause(reason)),
            _ => {
                errors.add("sebab", "contribution-error-reason");
                None
            }
        },
        "lanjut" => Some(Wish::Resume),
        _ => read(&typed, &context, &mut errors),
    };
    if let Some(wish) = wish
        && errors.is_empty()
    {
        if let Some(key) = merged_into_nothing(&mut context, &wish, &row).await? {
            errors.add("akibat", key);
        } else if let Some(key) = store(&context, &typed, row, wish, office).await? {
            errors.add("", key);
        }
    }
    if !errors.is_empty() {
        match typed.get("tindakan") {
            "tunda" | "lanjut" => page.pause = page.pause.returned(&typed, &errors),
            _ => page.form = page.form.map(|form| form.returned(&typed, &errors)),
        }
        return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(Redirect::to(&context.paths().contribution_to_answer(&reference.to_lowercase())).into_response())
}

/// Merged means with another contribution that is there, by its reference.
async fn merged_into_nothing(
    context: &mut Context,
    wish: &Wish,
    row: &ContributionRow,
) -> Result<Option<&'static str>, PageError> {
    let Wish::Answer(answer, _) = wish else { return Ok(None) };
    if answer.outcome != Outcome::Merged {
        return Ok(None);
    }
    let (region_id, reference) = (context.region_id(), answer.effect.to_lowercase());
    let found = run!(context.tx, contributions::find(region_id, &reference, NOW))?;
    Ok(found.is_none_or(|found| found.id == row.id).then_some("answer-error-merged"))
}

async fn store(
    context: &Context,
    typed: &Typed,
    row: ContributionRow,
    wish: Wish,
    office: String,
) -> Result<Option<&'static str>, PageError> {
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let (key, seen, locale) = (typed.key(), typed.version(), context.locale);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        if Some(acts::find(&mut tx, row.id).await?.valid_from_seq) != seen {
            return Ok(Some("contribution-changed-meanwhile"));
        }
        let terms = terms_of(&run!(tx, settings::list(region_id, NOW))?);
        let calendar = crate::calendar::from_rows(&run!(tx, calendar::list(region_id, NOW))?);
        let done = match wish {
            Wish::Answer(answer, link) => {
                acts::answer(&mut tx, row.id, *answer, link, office, today, (terms, &calendar)).await
            }
            Wish::Pause(reason) => acts::pause(&mut tx, row.id, Some(reason), office, today, &calendar).await,
            Wish::Resume => acts::pause(&mut tx, row.id, None, office, today, &calendar).await,
        };
        let (row, act) = match done {
            Ok(done) => done,
            Err(refusal) => return refused(refusal).map(Some),
        };
        tell(&mut tx, &row, act.kind, locale).await?;
        tx.commit_public(act).await?;
        Ok(None)
    })
    .await
}

/// Tells whoever handed it in, if they said how they are reached.
async fn tell(
    tx: &mut Write,
    row: &ContributionRow,
    kind: &str,
    locale: crate::i18n::Locale,
) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let person = run!(tx, contributions::find_person(region_id, row.id))?;
    let contact = person.and_then(|person| person.contact).and_then(|raw| Contact::parse(&raw).ok());
    let Some(contact) = contact else { return Ok(()) };
    let key = format!("contribution/{region_id}/{}/{kind}/{}", row.reference, tx.seq());
    let content =
        Content::Contribution { region_id, reference: row.reference.clone(), kind: kind.to_owned() };
    outbox::add(tx, &Outgoing { person: None, contact, locale, content, key }).await
}
