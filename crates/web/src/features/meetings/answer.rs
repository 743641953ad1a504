//! Answering an invitation, signed in or by a one-time link: who comes in what office, with what mandate. No name is asked.
use super::show::{clocks, item_lines, lead};
use super::{Doer, LONGEST_LINE};
use crate::context::Context;
use crate::error::PageError;
use crate::files::{Accepts, Desk, Drafts, Visibility};
use crate::forum::{Forum, OwnSeat};
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::meetings::{ItemLine, answer as answer_words, invited_name, notice};
use crate::html::{self, Layout, arg};
use crate::http::duty::Actor;
use crate::http::session::SignedIn;
use crate::meetings::acts::{Given, act, answer as store};
use crate::meetings::agenda::Agenda;
use crate::meetings::{Meeting, convenes_for, find};
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::forum::attendance::Rank;
use rembuk_domain::forum::invitations::{Answer, InvitationError, Reply};
use rembuk_domain::forum::meetings::Meeting as State;
use rembuk_domain::texts::line;
use rembuk_store::rows::{MeetingInvitationRow, NOW};
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

/// What mandate letters are attached to.
pub const LETTER: &str = "meeting-invitation";

#[derive(Template)]
#[template(path = "meetings/answer.html")]
struct AnswerPage {
    layout: Layout,
    caption: String,
    name: String,
    lead: String,
    purpose: String,
    online: String,
    /// What was answered before; empty where nothing was
    before: String,
    notice: String,
    items: Vec<ItemLine>,
    /// None once no answer is taken any more
    form: Option<Form>,
    public: String,
    calendar: String,
}

/// Everything the page needs, once whoever asks may see it.
struct Asked {
    meeting: Meeting,
    row: MeetingInvitationRow,
    forum: Forum,
    name: String,
    by: String,
    token: String,
}

/// Whether somebody signed in answers for whoever is invited: on the seat, or with a role for the organisation.
pub fn answers_for(
    context: &Context,
    own: &[OwnSeat],
    signed: &SignedIn,
    row: &MeetingInvitationRow,
) -> bool {
    let seat = row.seat_id.is_some_and(|id| own.iter().any(|own| own.seat.id == id));
    let roles = convenes_for(&signed.roles, context.region_id(), context.today);
    seat || row.organisation_id.is_some_and(|id| roles.contains(&id))
}

async fn asked(context: &mut Context, actor: &Actor, slug: &str, id: &str) -> Result<Asked, PageError> {
    let region_id = context.region_id();
    let meeting = find(context, slug).await?;
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let row = run!(context.tx, meetings::find_invitation(region_id, NOW, id))?;
    let row = row.filter(|row| row.meeting_id == meeting.row.id).ok_or(PageError::UnknownPage)?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    match actor {
        Actor::Link(by) => {
            let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
            let name = invited_name(context.locale, &forum, &offices, &row);
            // The guard has compared the whole path; the office is compared once more, for links made before a seat
            // passed to another organisation.
            let is_theirs = by.link.region_id == region_id
                && by.link.organisation_id == row.organisation_id
                && by.link.office_id == row.office_id;
            let by = is_theirs.then(|| name.clone()).ok_or(PageError::NotAllowed)?;
            Ok(Asked { meeting, row, forum, name, by, token: actor.form_token().to_owned() })
        }
        Actor::Person(signed) => {
            let doer = Doer::load(context, signed.clone()).await?;
            let name = invited_name(context.locale, &doer.forum, &offices, &row);
            let answers = answers_for(context, &doer.own, &doer.signed, &row);
            // Whoever runs the meeting notes what was answered by telephone.
            doer.must(answers || doer.runs(context, &meeting))?;
            let by = if answers { name.clone() } else { doer.by(context, &meeting)? };
            let token = doer.signed.form_token.clone();
            Ok(Asked { meeting, row, forum: doer.forum, name, by, token })
        }
    }
}

fn form(context: &Context, asked: &Asked, waiting: Vec<crate::html::form::FileRow>) -> Form {
    let locale = context.locale;
    let row = &asked.row;
    let answers = Answer::ALL.map(|answer| (answer.code().to_owned(), locale.t(answer.key())));
    let answers = std::iter::once((String::new(), locale.t("invitation-choose"))).chain(answers).collect();
    let ranks = Rank::PRESENT.map(|rank| (rank.code().to_owned(), locale.t(rank.key())));
    let ranks = std::iter::once((String::new(), locale.t("invitation-rank-open"))).chain(ranks).collect();
    let action = context.paths().invitation(&asked.meeting.slug(), row.id);
    Form::new(locale, action, &asked.token, "invitation-answer-button")
        .select("jawaban", "invitation-field-answer", answers)
        .field("jabatan", Input::Text, "invitation-field-office", "invitation-field-office-hint", "off")
        .select("tingkat", "invitation-field-rank", ranks)
        .field("surat", Input::Text, "invitation-field-letter", "invitation-field-letter-hint", "off")
        .files("berkas", "invitation-field-file", "invitation-field-file-hint", Accepts::Evidence, waiting)
        .starting("jawaban", row.answer.clone())
        .starting("jabatan", row.office.clone().unwrap_or_default())
        .starting("tingkat", row.rank.clone().unwrap_or_default())
        .starting("surat", row.letter_number.clone().unwrap_or_default())
        .version(row.valid_from_seq)
}

fn drafts(context: &Context, actor: &Actor, asked: &Asked) -> Drafts {
    let form = format!("undangan/{}", asked.row.id.simple());
    Drafts::new(&context.state, context.region_id(), actor, &form, Accepts::Evidence)
}

async fn page(context: &mut Context, asked: &Asked, drafts: &Drafts) -> Result<AnswerPage, PageError> {
    let (region_id, locale) = (context.region_id(), context.locale);
    let agenda = Agenda::load(&mut context.tx, region_id, context.at, asked.meeting.row.id).await?;
    let clocks = clocks(context).await?;
    let takes = matches!(asked.meeting.state, State::Called(called) if called.takes_answers(context.now));
    let waiting = drafts.rows(locale).await?;
    let public = context.paths().meeting(&asked.meeting.slug());
    let answered_on = asked.row.answered_on.as_deref().and_then(|day| day.parse().ok());
    Ok(AnswerPage {
        layout: Layout::of(context, "forum", locale.t("invitation-answer-title"), String::new())
            .private()
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(asked.meeting.row.reference.clone(), public.clone()),
        caption: asked.meeting.row.title.clone(),
        name: asked.name.clone(),
        lead: lead(context, &asked.meeting, &clocks),
        purpose: asked.meeting.row.purpose.clone(),
        online: asked.meeting.row.online_link.clone().unwrap_or_default(),
        before: match answered_on {
            Some(day) => locale.ta(
                "invitation-answered-before",
                &[arg("answer", &answer_words(locale, &asked.row)), arg("day", &locale.date(day))],
            ),
            None => String::new(),
        },
        notice: notice(locale, asked.row.notice_days),
        items: item_lines(context, &asked.forum, &agenda, "").0,
        form: takes.then(|| form(context, asked, waiting)),
        calendar: format!("{public}/undangan.ics"),
        public,
    })
}

pub async fn show(
    mut context: Context,
    actor: Actor,
    Path((_, slug, id)): super::BelowPath,
) -> Result<Response, PageError> {
    let asked = asked(&mut context, &actor, &slug, &id).await?;
    let drafts = drafts(&context, &actor, &asked);
    html::private(&page(&mut context, &asked, &drafts).await?, StatusCode::OK)
}

/// The answer as typed; a letter is one that has a number or waits as a file.
fn read(typed: &Typed, has_file: bool, errors: &mut Errors) -> Option<Given> {
    let answer =
        Answer::parse(typed.get("jawaban")).map_err(|error| errors.add("jawaban", error.key())).ok()?;
    let office =
        line(typed.get("jabatan"), LONGEST_LINE).map_err(|error| errors.add("jabatan", error.key())).ok()?;
    let letter =
        line(typed.get("surat"), LONGEST_LINE).map_err(|error| errors.add("surat", error.key())).ok()?;
    let rank = Rank::parse(typed.get("tingkat")).ok().filter(|rank| Rank::PRESENT.contains(rank));
    let has_letter = has_file || !letter.is_empty();
    match Reply::new(answer, &office, has_letter) {
        Ok(reply) => Some(Given {
            reply,
            rank: rank.map(|rank| rank.code().to_owned()),
            letter_number: Some(letter).filter(|text| !text.is_empty()),
        }),
        Err(error) => {
            let field = if error == InvitationError::NoMandate { "surat" } else { "jabatan" };
            errors.add(field, error.key());
            None
        }
    }
}

/// What becomes of a press.
enum Done {
    Written,
    Refused(&'static str),
}

pub async fn answer(Path((_, slug, id)): super::BelowPath, desk: Desk) -> Result<Response, PageError> {
    let Desk { mut context, actor, uploads } = desk;
    let asked = asked(&mut context, &actor, &slug, &id).await?;
    let drafts = drafts(&context, &actor, &asked);
    let typed = uploads.typed;
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let mut errors = Errors::default();
    let mut given = None;
    if !typed.is_only_files() && refused.is_empty() {
        let files = crate::files::drafts::attached_now(
            &mut context.tx,
            context.region.region.region_id,
            LETTER,
            asked.row.id,
        )
        .await?;
        let has_file = !drafts.list().await?.is_empty() || !files.is_empty();
        given = read(&typed, has_file, &mut errors);
    }
    if let Some(given) = given {
        match write(&context, &asked, drafts.clone(), given, &typed).await? {
            Done::Written => {
                return Ok(Redirect::to(&context.paths().invitation(&slug, asked.row.id)).into_response());
            }
            Done::Refused(key) => errors.add("", key),
        }
    }
    again(context, &actor, (&slug, &id), &typed, &errors, refused).await
}

async fn write(
    context: &Context,
    asked: &Asked,
    drafts: Drafts,
    given: Given,
    typed: &Typed,
) -> Result<Done, PageError> {
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let (id, seen, key) = (asked.row.id, typed.version(), typed.key());
    let by = asked.by.clone();
    let organisation = asked.row.organisation_id.and_then(|id| asked.forum.organisation(id));
    let organisation = organisation.map(|row| row.slug.clone());
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Done::Written);
        }
        let (meeting, row) = match store(&mut tx, id, &given, seen, today).await {
            Ok(done) => done,
            Err(refusal) => return Ok(Done::Refused(refusal.key()?)),
        };
        let attached = drafts.attach(&mut tx, LETTER, id, Visibility::Desk).await?;
        let hashes: Vec<String> = attached.iter().map(|file| hex::encode(&file.hash)).collect();
        let more =
            json!({"organisation": organisation, "answer": row.answer, "rank": row.rank, "letters": hashes});
        tx.commit_public(act("invitation-answered", by, &meeting.row, more)).await?;
        Ok(Done::Written)
    })
    .await
}

/// The page as it stands now, with what was typed: somebody may have answered meanwhile, or the meeting moved.
async fn again(
    context: Context,
    actor: &Actor,
    (slug, id): (&str, &str),
    typed: &Typed,
    errors: &Errors,
    refused: Vec<String>,
) -> Result<Response, PageError> {
    let region = context.region.region.slug.clone();
    let mut context = Context::open(&context.state, context.locale, &region, &context.path).await?;
    let asked = asked(&mut context, actor, slug, id).await?;
    let drafts = drafts(&context, actor, &asked);
    let mut page = page(&mut context, &asked, &drafts).await?;
    page.form = page.form.map(|form| {
        let form = form.returned(typed, errors);
        refused.into_iter().fold(form, Form::saying)
    });
    let is_sound = errors.is_empty() && page.form.as_ref().is_none_or(|form| !form.has_errors());
    html::private(&page, if is_sound { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY })
}
