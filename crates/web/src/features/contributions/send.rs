//! Handing in, in two screens that work without scripts: what it is about and what it says; then what the public sees of it
//! and how to reach whoever wrote it. Nothing is stored before the second is sent, and nothing typed is lost between them.
use super::{LONGEST_LINE, long};
use crate::context::Context;
use crate::contributions::acts::{self, HandIn};
use crate::contributions::subjects::Names;
use crate::contributions::terms_of;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::client::Peer;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use askama::Template;
use axum::extract::Extension;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rembuk_domain::contributions::clocks::Days;
use rembuk_domain::contributions::{Language, SubjectKind, TrackingCode, Visibility};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::Role;
use rembuk_domain::texts::line;
use rembuk_store::rows::NOW;
use rembuk_store::{PrivateReason, run};

/// Fields of the first screen, carried through the second.
const FIRST: [&str; 6] = ["tentang", "apa", "isi", "bahasa", "tempat", "untuk"];
/// Fewest characters of something that can be answered.
const LEAST: usize = 15;
/// Kinds one can choose without naming one thing.
const CHOSEN: [SubjectKind; 4] =
    [SubjectKind::Place, SubjectKind::Plan, SubjectKind::Programme, SubjectKind::Process];

#[derive(Template)]
#[template(path = "contributions/send.html")]
struct SendPage {
    layout: Layout,
    form: Form,
    /// What the form was opened about, in words; empty where it is chosen
    about: String,
    /// The second screen: what was written on the first
    written: String,
    is_second: bool,
    promise: String,
    help: String,
    follow: String,
    /// Name under which a browser keeps what is typed
    draft: String,
}

fn layout(context: &Context) -> Layout {
    let locale = context.locale;
    Layout::of(context, "contributions", locale.t("hand-in-title"), locale.t("hand-in-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("contributions-title"), context.paths().contributions())
        .unlisted()
}

/// What the address or an earlier step says it is about.
fn subject(names: &Names, kind: &str, key: &str) -> Option<(SubjectKind, String)> {
    let kind = SubjectKind::parse(kind).ok()?;
    let key: String = key.chars().take(120).collect();
    Some((kind, if names.knows(kind, &key) { key } else { String::new() }))
}

fn place_choices(context: &Context, names: &Names) -> Vec<(String, String)> {
    let mut choices = vec![(String::new(), context.t("hand-in-place-none"))];
    for district in &names.districts {
        choices.push((district.code.clone(), district.name.clone()));
        let villages = names.villages.iter().filter(|village| village.district_code == district.code);
        choices.extend(
            villages.map(|village| (village.code.clone(), format!("{} – {}", district.name, village.name))),
        );
    }
    choices
}

/// The first screen. What the address names is not asked for again.
fn first(context: &Context, names: &Names, about: Option<&(SubjectKind, String)>, place: &str) -> Form {
    let locale = context.locale;
    let form = Form::new(locale, context.paths().hand_in(), "", "hand-in-next");
    let form = match about.filter(|(_, key)| !key.is_empty()) {
        Some((kind, key)) => form.carrying("tentang", kind.code().to_owned()).carrying("apa", key.clone()),
        None => {
            let kinds = CHOSEN.map(|kind| (kind.code().to_owned(), locale.t(kind.key())));
            let chosen = about.map_or(SubjectKind::Place, |(kind, _)| *kind);
            form.select("tentang", "hand-in-about", kinds.to_vec())
                .starting("tentang", chosen.code().to_owned())
        }
    };
    let languages = Language::ALL.map(|language| (language.code().to_owned(), locale.t(language.key())));
    form.field("isi", Input::Long, "hand-in-text", "hand-in-text-hint", "off")
        .select("tempat", "hand-in-place", place_choices(context, names))
        .starting("tempat", place.to_owned())
        .select("bahasa", "hand-in-language", languages.to_vec())
        .field("untuk", Input::Text, "hand-in-behalf", "hand-in-behalf-hint", "off")
}

fn second(context: &Context, typed: &Typed) -> Form {
    let locale = context.locale;
    let ways = Visibility::ALL.map(|way| (way.code().to_owned(), locale.t(way.key())));
    let form = Form::new(locale, context.paths().hand_in(), "", "hand-in-send");
    let mut form = form.carrying("langkah", "2".to_owned());
    for name in FIRST {
        form = form.carrying(name, typed.get(name).to_owned());
    }
    form.select("tampil", "hand-in-shown", ways.to_vec())
        .starting("tampil", Visibility::Unnamed.code().to_owned())
        .field("nama", Input::Text, "hand-in-name", "hand-in-name-hint", "name")
        .field("kontak", Input::Text, "hand-in-contact", "hand-in-contact-hint", "email")
        .keeping_key(typed)
}

async fn page(
    context: &mut Context,
    names: &Names,
    form: Form,
    typed: Option<&Typed>,
) -> Result<SendPage, PageError> {
    let region_id = context.region_id();
    let terms = terms_of(&run!(context.tx, settings::list(region_id, NOW))?);
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let days = Days::from_receipt(context.today, terms, &calendar);
    let given = |name: &str| match typed {
        Some(typed) => typed.get(name),
        None => context.query.get(name).unwrap_or_default(),
    };
    let about = subject(names, given("tentang"), given("apa")).filter(|(_, key)| !key.is_empty());
    let locale = context.locale;
    let is_second = form.carried.iter().any(|(name, _)| *name == "langkah");
    Ok(SendPage {
        layout: layout(context),
        about: about.map(|(kind, key)| names.subject(context, kind, &key).name).unwrap_or_default(),
        written: typed.filter(|_| is_second).map(|typed| typed.get("isi").to_owned()).unwrap_or_default(),
        is_second,
        promise: locale.ta("hand-in-promise", &[arg("day", &locale.date_with_day(days.promised_by))]),
        help: context.paths().help(),
        follow: context.paths().follow(),
        draft: format!("masukan {} {}", context.region.region.slug, if is_second { "2" } else { "1" }),
        form,
    })
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let names = Names::load(&mut context).await?;
    let asked = |name: &str| context.query.get(name).unwrap_or_default().to_owned();
    let about = subject(&names, &asked("tentang"), &asked("apa"));
    let form = first(&context, &names, about.as_ref(), &asked("tempat"));
    let page = page(&mut context, &names, form, None).await?;
    html::private(&page, StatusCode::OK)
}

fn read_first(names: &Names, typed: &Typed, errors: &mut Errors) -> Option<HandIn> {
    let about = subject(names, typed.get("tentang"), typed.get("apa"));
    if about.is_none() {
        errors.add("tentang", "contribution-error-subject");
    }
    let text = long(typed.get("isi"), LEAST).map_err(|key| errors.add("isi", key)).ok();
    let behalf =
        line(typed.get("untuk"), LONGEST_LINE).map_err(|error| errors.add("untuk", error.key())).ok();
    let place = typed.get("tempat");
    let is_known = names.districts.iter().any(|row| row.code == place)
        || names.villages.iter().any(|row| row.code == place);
    let (subject, subject_key) = about?;
    Some(HandIn {
        subject,
        subject_key,
        place_code: is_known.then(|| place.to_owned()),
        text: text?,
        language: Language::parse(typed.get("bahasa")),
        visibility: Visibility::Unnamed,
        name: None,
        contact: None,
        person: None,
        on_behalf: behalf.map(|text| Some(text).filter(|text| !text.is_empty()))?,
        via: "web",
    })
}

fn read_second(typed: &Typed, errors: &mut Errors) -> Option<(Visibility, Option<String>, Option<String>)> {
    let shown =
        Visibility::parse(typed.get("tampil")).map_err(|error| errors.add("tampil", error.key())).ok();
    let name = line(typed.get("nama"), LONGEST_LINE).map_err(|error| errors.add("nama", error.key())).ok();
    let contact = match typed.get("kontak").trim() {
        "" => Some(None),
        raw => errors.take("kontak", Contact::parse(raw)).map(|contact| Some(contact.to_string())),
    };
    let name = name.map(|name| Some(name).filter(|name| !name.is_empty()));
    if shown == Some(Visibility::Named) && name == Some(None) {
        errors.add("nama", "hand-in-error-name");
    }
    Some((shown?, name?, contact?)).filter(|_| errors.is_empty())
}

pub async fn send(
    mut context: Context,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let names = Names::load(&mut context).await?;
    let mut errors = Errors::default();
    let given = read_first(&names, &typed, &mut errors);
    let Some(given) = given.filter(|_| errors.is_empty()) else {
        let about = subject(&names, typed.get("tentang"), typed.get("apa"));
        let form = first(&context, &names, about.as_ref(), "").returned(&typed, &errors).keeping_key(&typed);
        let page = page(&mut context, &names, form, Some(&typed)).await?;
        return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
    };
    if typed.get("langkah") != "2" {
        let form = second(&context, &typed);
        let page = page(&mut context, &names, form, Some(&typed)).await?;
        return html::private(&page, StatusCode::OK);
    }
    let Some((visibility, name, contact)) = read_second(&typed, &mut errors) else {
        let form = second(&context, &typed).returned(&typed, &errors);
        let page = page(&mut context, &names, form, Some(&typed)).await?;
        return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
    };
    if let Err(seconds) = allowed(&context, peer, &headers) {
        let wait = usize::try_from(seconds).unwrap_or(usize::MAX);
        let args = [crate::words::n(wait), crate::words::shown(context.locale, wait)];
        let said = context.locale.ta("hand-in-too-soon", &args);
        let form = second(&context, &typed).returned(&typed, &errors).saying(said);
        let page = page(&mut context, &names, form, Some(&typed)).await?;
        let mut response = html::private(&page, StatusCode::TOO_MANY_REQUESTS)?;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return Ok(response);
    }
    let code = store(&context, HandIn { visibility, name, contact, ..given }, &typed).await?;
    Ok(Redirect::to(&context.paths().followed(&code)).into_response())
}

/// A whole village may share one address: it is slowed down, never shut out.
fn allowed(context: &Context, peer: Option<Extension<Peer>>, headers: &HeaderMap) -> Result<(), u64> {
    let Some(Extension(Peer(peer))) = peer else { return Ok(()) };
    let address = crate::http::client::address(peer, headers, context.state.trusted_proxy);
    context.state.limits.attempt_hand_in(address)
}

/// Stores it once: the same form sent again leads to the same code. What is kept of the form's key and of the code are
/// hashes only.
async fn store(context: &Context, given: HandIn, typed: &Typed) -> Result<TrackingCode, PageError> {
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let slug = context.region.region.slug.clone();
    let (key, code) = acts::code_for(typed.key(), &given)?;
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if tx.find_result(&key).await?.is_some() {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(code);
        }
        tx.remember(&key, "").await?;
        let terms = terms_of(&run!(tx, settings::list(region_id, NOW))?);
        let calendar = crate::calendar::from_rows(&run!(tx, calendar::list(region_id, NOW))?);
        let (row, act) = acts::hand_in(&mut tx, given, &code, today, terms, &calendar).await?;
        let path = Paths::new(crate::i18n::Locale::Id, &slug).contribution_to_route(&row.reference);
        let key = format!("contribution/{}/received", row.reference);
        let to = To::Role(Role::Secretariat);
        let notice = Notice::new(region_id, to, NoticeKind::ContributionReceived, key, path);
        let notice = notice.about(&row.reference.to_uppercase());
        let notice = match row.assign_by.parse() {
            Ok(day) => notice.due(day),
            Err(_) => notice,
        };
        messages::send(&mut tx, &notice).await?;
        tx.commit_public(act).await?;
        Ok(code)
    })
    .await
}
