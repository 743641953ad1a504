//! `/tautan/{token}`: what a one-time link opens. Looking at it uses nothing up: chat programs and mail filters open
//! links before people do.
use super::Site;
use super::proofs;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::html::{Layout, arg};
use crate::http::{duty, session};
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::secrets::Token;
use crate::people::{sign_up, signing_in};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::{Link, LinkError, Purpose};
use rembuk_domain::people::password::Password;
use rembuk_domain::people::sessions::LONGEST;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{NOW, OneTimeLink, PersonAccount};
use rembuk_store::{INSTALLATION, PrivateReason, Read, run};
use uuid::Uuid;

/// An open link, or why there is none.
async fn find(site: &Site, tx: &mut Read, token: &Token) -> Result<OneTimeLink, PageError> {
    let row = run!(tx, sessions::find_link(&token.hash()))?.ok_or(PageError::UnknownLink)?;
    let instant = |micros: Option<i64>| micros.map(Instant::from_micros);
    let expires = Instant::from_micros(row.expires_at);
    Link::from_facts(expires, instant(row.used_at), instant(row.withdrawn_at), site.now).open()?;
    Ok(row)
}

/// The account a link belongs to.
async fn account(tx: &mut Read, row: &OneTimeLink) -> Result<PersonAccount, PageError> {
    let person = row.person_id.ok_or(PageError::UnknownLink)?;
    run!(tx, people::find(person))?.ok_or(PageError::UnknownLink)
}

/// The page before a duty: for which office, until when, and one button.
async fn duty_page(
    site: &Site,
    tx: &mut Read,
    token: &Token,
    row: &OneTimeLink,
) -> Result<FormPage, PageError> {
    let offices = run!(tx, offices::list(row.region_id, NOW))?;
    let bodies = run!(tx, organisations::list(row.region_id, NOW))?;
    let office =
        offices.into_iter().find(|office| Some(office.id) == row.office_id).map(|office| office.name);
    let body = bodies.into_iter().find(|body| Some(body.id) == row.organisation_id).map(|body| body.name);
    let until = site.day_in(row.region_id, Instant::from_micros(row.expires_at));
    let args = [
        arg("office", &office.or(body).unwrap_or_else(|| site.t("link-duty-somebody"))),
        arg("until", &site.locale.date(until)),
    ];
    let form = Form::new(site.locale, paths::link(site.locale, token), "", "link-duty-button");
    let mut layout = site.layout("link-duty-title");
    hide_token(&mut layout);
    Ok(FormPage::new(layout, site.locale.ta("link-duty-lead", &args), form).note(site.t("link-once")))
}

/// The token stands in no link of the page but its own form.
pub(super) fn hide_token(layout: &mut Layout) {
    layout.address_id = paths::sign_in(crate::i18n::Locale::Id);
    layout.address_en = paths::sign_in(crate::i18n::Locale::En);
}

/// Uses the link up and leads to its duty, with a session that opens nothing else.
async fn begin_duty(site: &Site, headers: &HeaderMap, row: OneTimeLink) -> Result<Response, PageError> {
    let path = row.duty.clone().ok_or(PageError::UnknownLink)?;
    let lasts = row.expires_at - site.now.micros();
    let (state, browser) = (site.state.clone(), session::browser(headers));
    let link = row.clone();
    let token = to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        if run!(tx, sessions::use_link(row.id, at))? == 0 {
            return Err(LinkError::Used.into());
        }
        let token = signing_in::begin_duty(&mut tx, &row, browser).await?;
        let about = About { region_id: row.region_id, ..About::default() };
        log::note(&mut tx, Event::LinkUsed, about, &row.purpose).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(token)
    })
    .await?;
    let mut response = Redirect::to(&format!("{}{path}", site.locale.prefix())).into_response();
    duty::give(&mut response, &site.state, &token, &link, lasts)?;
    Ok(response)
}

fn page(site: &Site, token: &Token, row: &OneTimeLink, account: &PersonAccount, contacts: &str) -> FormPage {
    let is_new = Purpose::parse(&row.purpose) == Some(Purpose::Invitation);
    let (title, lead, button) = if is_new {
        ("link-invitation-title", "link-invitation-lead", "link-invitation-button")
    } else {
        ("link-reset-title", "link-reset-lead", "link-reset-button")
    };
    let until = site.day_in(row.region_id, Instant::from_micros(row.expires_at));
    let args = [arg("name", &account.name), arg("contact", contacts), arg("until", &site.locale.date(until))];
    let form = password_fields(Form::new(site.locale, paths::link(site.locale, token), "", button));
    let mut layout = site.layout(title);
    hide_token(&mut layout);
    FormPage::new(layout, site.locale.ta(lead, &args), form).note(site.t("link-once"))
}

/// A new password, typed twice.
pub(super) fn password_fields(form: Form) -> Form {
    let hint = "people-field-new-password-hint";
    form.field("sandi", Input::Password, "people-field-new-password", hint, "new-password").field(
        "ulang",
        Input::Password,
        "people-field-repeat-password",
        "",
        "new-password",
    )
}

pub async fn show(site: Site, Path(token): Path<String>) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(PageError::UnknownLink)?;
    let mut tx = site.state.store.read().await?;
    let row = find(&site, &mut tx, &token).await?;
    if Purpose::parse(&row.purpose) == Some(Purpose::Duty) {
        return duty_page(&site, &mut tx, &token, &row).await?.answer();
    }
    if proofs::is_proof(&row) {
        return proofs::show(&site, &mut tx, &token, &row).await;
    }
    let account = account(&mut tx, &row).await?;
    let contacts = contacts(&mut tx, &account).await?;
    page(&site, &token, &row, &account, &contacts.join(", ")).answer()
}

async fn contacts(tx: &mut Read, account: &PersonAccount) -> Result<Vec<String>, PageError> {
    Ok(run!(tx, people::list_contacts(account.id))?.into_iter().map(|row| row.contact).collect())
}

pub async fn open(
    site: Site,
    Path(token): Path<String>,
    headers: HeaderMap,
    typed: Typed,
) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(PageError::UnknownLink)?;
    let mut tx = site.state.store.read().await?;
    let row = find(&site, &mut tx, &token).await?;
    if Purpose::parse(&row.purpose) == Some(Purpose::Duty) {
        drop(tx);
        return begin_duty(&site, &headers, row).await;
    }
    if proofs::is_proof(&row) {
        return proofs::open(&site, tx, &token, row, &headers, &typed).await;
    }
    let account = account(&mut tx, &row).await?;
    let contacts = contacts(&mut tx, &account).await?;
    let has_second_step =
        run!(tx, sessions::find_totp(account.id))?.is_some_and(|totp| totp.confirmed_at.is_some());
    drop(tx);
    let contact = contacts.first().and_then(|contact| Contact::parse(contact).ok());
    let Some(password) = new_password(&typed, &account.name, contact.as_ref()) else {
        let mut errors = Errors::default();
        note_password_errors(&mut errors, &typed, &account.name, contact.as_ref());
        return page(&site, &token, &row, &account, &contacts.join(", ")).returned(&typed, &errors);
    };
    let session =
        set_password(&site, row, account.id, password, has_second_step, session::browser(&headers)).await?;
    let Some(session) = session else {
        return Ok(Redirect::to(&paths::sign_in(site.locale)).into_response());
    };
    let mut response = Redirect::to(&paths::account(site.locale)).into_response();
    session::give(&mut response, &site.state, &session, LONGEST)?;
    Ok(response)
}

/// Uses the link up, sets the password, ends every session, and begins one unless a code is to be asked for.
async fn set_password(
    site: &Site,
    row: OneTimeLink,
    person: Uuid,
    password: Password,
    has_second_step: bool,
    browser: String,
) -> Result<Option<Token>, PageError> {
    let state = site.state.clone();
    to_its_end(async move {
        let hash = state.hasher.hash(password).await?;
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        // Two browsers with the same link: the second finds it used.
        if run!(tx, sessions::use_link(row.id, at))? == 0 {
            return Err(LinkError::Used.into());
        }
        sign_up::prove(&mut tx, &row, person).await?;
        // The same invitation may lie in a mail and in a chat: one of them is enough.
        run!(tx, sessions::withdraw_links_of_person(person, at))?;
        run!(tx, people::set_password(person, &hash, at))?;
        run!(tx, sessions::delete_all(person))?;
        let about = About { region_id: row.region_id, ..About::own(person) };
        log::note(&mut tx, Event::LinkUsed, about, &row.purpose).await?;
        // Whoever uses two steps takes both: a link proves only the first.
        let session = match has_second_step {
            true => None,
            false => Some(signing_in::begin_signed_in(&mut tx, person, browser).await?),
        };
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(session)
    })
    .await
}

/// The new password, typed twice and allowed.
pub(super) fn new_password(typed: &Typed, name: &str, contact: Option<&Contact>) -> Option<Password> {
    let password = Password::parse(typed.get("sandi"), name, contact).ok()?;
    (password.reveal() == typed.get("ulang")).then_some(password)
}

pub(super) fn note_password_errors(
    errors: &mut Errors,
    typed: &Typed,
    name: &str,
    contact: Option<&Contact>,
) {
    if errors.take("sandi", Password::parse(typed.get("sandi"), name, contact)).is_some()
        && typed.get("sandi") != typed.get("ulang")
    {
        errors.add("ulang", "people-error-passwords-differ");
    }
}
