//! `/{region}/masukan/ikuti/{code}`: whoever handed it in follows it, says whether the answer meets the point, or takes it
//! back. The code opens it, so the page is nobody's to keep and the address stands in no log.
use super::{long, refused};
use crate::context::Context;
use crate::contributions::acts::{self, Word};
use crate::contributions::subjects::Names;
use crate::error::PageError;
use crate::html::contributions::{AnswerBlock, Step, about, answer, late, state_line, steps};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::client::Peer;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use askama::Template;
use axum::extract::{Extension, Path};
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, StatusCode};
use rembuk_domain::contributions::TrackingCode;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{ContributionRow, NOW, PersonContribution};
use rembuk_store::{PrivateReason, run};
use uuid::Uuid;

fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "contributions", title, String::new())
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("contributions-title"), context.paths().contributions())
        .unlisted()
}

fn ask_page(context: &Context) -> FormPage {
    let locale = context.locale;
    let form = Form::new(locale, context.paths().follow(), "", "follow-button").field(
        "kode",
        Input::Code,
        "follow-code",
        "follow-code-hint",
        "off",
    );
    FormPage::new(layout(context, locale.t("follow-title")), locale.t("follow-lead"), form)
        .way(locale.t("contributions-all"), context.paths().contributions())
}

pub async fn ask(context: Context) -> Result<Response, PageError> {
    ask_page(&context).answer()
}

pub async fn open(
    mut context: Context,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let mut errors = Errors::default();
    if is_too_soon(&context, peer, &headers) {
        errors.add("kode", "follow-too-soon");
        return ask_page(&context).returned(&typed, &errors);
    }
    match TrackingCode::parse(typed.get("kode")) {
        Ok(code) if tracked(&mut context, &code).await?.is_some() => {
            Ok(Redirect::to(&context.paths().followed(&code)).into_response())
        }
        Ok(_) => {
            errors.add("kode", "follow-unknown");
            ask_page(&context).returned(&typed, &errors)
        }
        Err(error) => {
            errors.add("kode", error.key());
            ask_page(&context).returned(&typed, &errors)
        }
    }
}

fn is_too_soon(context: &Context, peer: Option<Extension<Peer>>, headers: &HeaderMap) -> bool {
    let Some(Extension(Peer(peer))) = peer else { return false };
    let address = crate::http::client::address(peer, headers, context.state.trusted_proxy);
    context.state.limits.attempt_tracking(address).is_err()
}

/// What a code leads to.
async fn tracked(
    context: &mut Context,
    code: &TrackingCode,
) -> Result<Option<(ContributionRow, PersonContribution)>, PageError> {
    let region_id = context.region_id();
    let hash = acts::tracking_hash(code);
    let Some(person) = run!(context.tx, contributions::find_tracked(region_id, &hash))? else {
        return Ok(None);
    };
    let row = run!(context.tx, contributions::find_by_id(region_id, person.contribution_id))?;
    Ok(row.map(|row| (row, person)))
}

#[derive(Template)]
#[template(path = "contributions/follow.html")]
struct FollowPage {
    layout: Layout,
    lead: String,
    late: String,
    code: String,
    link: String,
    text: String,
    about: String,
    place: String,
    steps: Vec<Step>,
    answer: Option<AnswerBlock>,
    is_new: bool,
    public: String,
    say: Option<Form>,
    withdraw: Option<Form>,
}

async fn page(context: &mut Context, code: &TrackingCode) -> Result<FollowPage, PageError> {
    let (row, person) = tracked(context, code).await?.ok_or(PageError::UnknownPage)?;
    let names = Names::load(context).await?;
    let region_id = context.region_id();
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let (locale, paths) = (context.locale, context.paths());
    let action = paths.followed(code);
    let (about, place) =
        about(context, &names, &row.subject_kind, &row.subject_key, row.place_code.as_deref());
    let form = |button: &str| Form::new(locale, action.clone(), "", button).version(row.valid_from_seq);
    let is_open = matches!(row.state.as_str(), "received" | "assigned" | "paused");
    let on = row.first_answered_on.clone().unwrap_or_else(|| context.today.to_string());
    let title = locale.ta("contribution-title", &[arg("reference", &row.reference.to_uppercase())]);
    Ok(FollowPage {
        layout: layout(context, title),
        lead: state_line(context, &row, &names, &calendar),
        late: late(locale, &row.promised_by, Some(&on), &calendar),
        code: code.to_string(),
        link: format!("{}{action}", context.state.public_url.clone().unwrap_or_default()),
        text: person.text,
        about: about.name,
        place: place.name,
        steps: steps(context, &row, &names, &calendar),
        answer: answer(context, &row),
        is_new: row.state == "received",
        public: paths.contribution(&row.reference),
        say: (row.state == "answered").then(|| {
            form("follow-say").field("catatan", Input::Long, "follow-note", "follow-note-hint", "off")
        }),
        withdraw: is_open.then(|| form("follow-withdraw")),
    })
}

pub async fn show(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let code = TrackingCode::parse(&code).map_err(|_| PageError::UnknownPage)?;
    let page = page(&mut context, &code).await?;
    html::private(&page, StatusCode::OK)
}

pub async fn say(
    mut context: Context,
    Path((_, code)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let code = TrackingCode::parse(&code).map_err(|_| PageError::UnknownPage)?;
    let (row, _) = tracked(&mut context, &code).await?.ok_or(PageError::UnknownPage)?;
    let mut errors = Errors::default();
    let word = match typed.get("tindakan") {
        "tarik" => Some(Word::Withdraw),
        "belum" => {
            let note = long(typed.get("catatan"), 0).map_err(|key| errors.add("catatan", key)).ok();
            note.map(|note| Word::NotMet(Some(note).filter(|note| !note.is_empty())))
        }
        "ya" => Some(Word::Met),
        _ => None,
    };
    let refused = match word {
        Some(word) => store(&context, row.id, word, &typed).await?,
        None => None,
    };
    if let Some(key) = refused {
        errors.add("", key);
    }
    if errors.is_empty() {
        return Ok(Redirect::to(&context.paths().followed(&code)).into_response());
    }
    let slug = context.region.region.slug.clone();
    let mut fresh = Context::open(&context.state, context.locale, &slug, &context.path).await?;
    let mut page = page(&mut fresh, &code).await?;
    page.say = page.say.map(|form| form.returned(&typed, &errors));
    page.withdraw = page.withdraw.map(|form| form.returned(&Typed::default(), &errors));
    html::private(&page, StatusCode::UNPROCESSABLE_ENTITY)
}

/// Writes the word; what it says against the answer reaches the office at once.
async fn store(
    context: &Context,
    id: Uuid,
    word: Word,
    typed: &Typed,
) -> Result<Option<&'static str>, PageError> {
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let paths = Paths::new(crate::i18n::Locale::Id, &context.region.region.slug);
    let is_against = matches!(word, Word::NotMet(_));
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let (row, act) = match acts::say(&mut tx, id, word).await {
            Ok(done) => done,
            Err(refusal) => return refused(refusal).map(Some),
        };
        if is_against {
            let to = match row.assignee_id.filter(|id| !id.is_nil()) {
                Some(agency) => To::Organisation(agency),
                None => To::Role(Role::Secretariat),
            };
            let key = format!("contribution/{}/{}/not-met", row.reference, tx.seq());
            let path = paths.contribution_to_answer(&row.reference);
            let notice = Notice::new(region_id, to, NoticeKind::ContributionNotMet, key, path);
            messages::send(&mut tx, &notice.about(&row.reference.to_uppercase())).await?;
        }
        tx.commit_public(act).await?;
        Ok(None)
    })
    .await
}
