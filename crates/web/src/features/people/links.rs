//! `/tautan/{token}`: what a one-time link opens. Looking at it uses nothing up: chat programs and mail filters open
//! links before people do.
use super::{FormPage, Site};
use crate::error::PageError;
use crate::html::arg;
use crate::html::form::{Errors, Form, Input, Typed, to_its_end};
use crate::http::session;
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::secrets::Token;
use crate::people::signing_in;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::{Link, LinkError, Purpose};
use rembuk_domain::people::password::Password;
use rembuk_domain::people::sessions::LONGEST;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{OneTimeLink, PersonAccount};
use rembuk_store::{INSTALLATION, PrivateReason, Read, run};

/// An open link that belongs to an account, or why there is none.
async fn find(site: &Site, tx: &mut Read, token: &Token) -> Result<(OneTimeLink, PersonAccount), PageError> {
    let row = run!(tx, sessions::find_link(&token.hash()))?.ok_or(PageError::UnknownLink)?;
    let instant = |micros: Option<i64>| micros.map(Instant::from_micros);
    let expires = Instant::from_micros(row.expires_at);
    Link::from_facts(expires, instant(row.used_at), instant(row.withdrawn_at), site.now).open()?;
    let person = row.person_id.ok_or(PageError::UnknownLink)?;
    let account = run!(tx, people::find(person))?.ok_or(PageError::UnknownLink)?;
    Ok((row, account))
}

fn page(site: &Site, token: &Token, row: &OneTimeLink, account: &PersonAccount, contacts: &str) -> FormPage {
    let is_new = Purpose::parse(&row.purpose) == Some(Purpose::Invitation);
    let (title, lead, button) = if is_new {
        ("link-invitation-title", "link-invitation-lead", "link-invitation-button")
    } else {
        ("link-reset-title", "link-reset-lead", "link-reset-button")
    };
    let until = local_date(Instant::from_micros(row.expires_at), &jiff::tz::TimeZone::UTC);
    let args = [arg("name", &account.name), arg("contact", contacts), arg("until", &site.locale.date(until))];
    let form = Form::new(site.locale, paths::link(site.locale, token), "", button)
        .field(
            "sandi",
            Input::Password,
            "people-field-new-password",
            "people-field-new-password-hint",
            "new-password",
        )
        .field("ulang", Input::Password, "people-field-repeat-password", "", "new-password");
    let mut layout = site.layout(title);
    // The token stands in no link of the page but its own form.
    layout.address_id = paths::sign_in(crate::i18n::Locale::Id);
    layout.address_en = paths::sign_in(crate::i18n::Locale::En);
    FormPage::new(layout, site.locale.ta(lead, &args), form).note(site.t("link-once"))
}

pub async fn show(site: Site, Path(token): Path<String>) -> Result<Response, PageError> {
    let token = Token::parse(&token).ok_or(PageError::UnknownLink)?;
    let mut tx = site.state.store.read().await?;
    let (row, account) = find(&site, &mut tx, &token).await?;
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
    let (row, account) = find(&site, &mut tx, &token).await?;
    let contacts = contacts(&mut tx, &account).await?;
    let has_second_step =
        run!(tx, sessions::find_totp(account.id))?.is_some_and(|totp| totp.confirmed_at.is_some());
    drop(tx);
    let contact = contacts.first().and_then(|contact| Contact::parse(contact).ok());
    let Some(password) = new_password(&typed, &account.name, contact.as_ref()) else {
        let mut errors = Errors::default();
        note_password_errors(&mut errors, &typed, &account.name, contact.as_ref());
        let mut page = page(&site, &token, &row, &account, &contacts.join(", "));
        page.form = page.form.returned(&typed, &errors);
        return page.answer();
    };
    let (state, browser) = (site.state.clone(), session::browser(&headers));
    let session = to_its_end(async move {
        let hash = state.hasher.hash(password).await?;
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        // Two browsers with the same link: the second finds it used.
        if run!(tx, sessions::use_link(row.id, at))? == 0 {
            return Err(LinkError::Used.into());
        }
        run!(tx, people::set_password(account.id, &hash, at))?;
        run!(tx, sessions::delete_all(account.id))?;
        let about = About { region_id: row.region_id, ..About::own(account.id) };
        log::note(&mut tx, Event::LinkUsed, about, &row.purpose).await?;
        // Whoever uses two steps takes both: a link proves only the first.
        let session = match has_second_step {
            true => None,
            false => Some(signing_in::begin_signed_in(&mut tx, account.id, browser).await?),
        };
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(session)
    })
    .await?;
    let Some(session) = session else {
        return Ok(Redirect::to(&paths::sign_in(site.locale)).into_response());
    };
    let mut response = Redirect::to(&paths::account(site.locale)).into_response();
    session::give(&mut response, &site.state, &session, LONGEST)?;
    Ok(response)
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
