//! What a link sent to a contact opens besides a new password: the end of a sign-up, or a new contact.
use super::links::{hide_token, new_password, note_password_errors, password_fields};
use crate::error::PageError;
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Typed, to_its_end};
use crate::http::session;
use crate::paths;
use crate::people::log::{self, About, Event};
use crate::people::secrets::Token;
use crate::people::{sign_up, signing_in};
use crate::site::Site;
use axum::response::{IntoResponse, Redirect, Response};
use http::HeaderMap;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::{LinkError, Purpose};
use rembuk_domain::people::sessions::LONGEST;
use rembuk_domain::time::Instant;
use rembuk_store::rows::{OneTimeLink, PersonProof};
use rembuk_store::{INSTALLATION, PrivateReason, Read, run};
use uuid::Uuid;

/// Whether the link is one of these.
pub(super) fn is_proof(row: &OneTimeLink) -> bool {
    matches!(Purpose::parse(&row.purpose), Some(Purpose::SignUp | Purpose::Contact))
}

async fn proof(tx: &mut Read, row: &OneTimeLink) -> Result<PersonProof, PageError> {
    run!(tx, deliveries::find_proof(row.id))?.ok_or(PageError::UnknownLink)
}

fn page(site: &Site, token: &Token, row: &OneTimeLink, proof: &PersonProof) -> FormPage {
    let action = paths::link(site.locale, token);
    let (title, lead, form) = match Purpose::parse(&row.purpose) {
        Some(Purpose::SignUp) => {
            let form = password_fields(Form::new(site.locale, action, "", "link-sign-up-button"));
            ("link-sign-up-title", "link-sign-up-lead", form)
        }
        _ => {
            let form = Form::new(site.locale, action, "", "link-contact-button");
            ("link-contact-title", "link-contact-lead", form)
        }
    };
    let until = site.day_in(row.region_id, Instant::from_micros(row.expires_at));
    let args = [
        arg("name", proof.name.as_deref().unwrap_or_default()),
        arg("contact", &proof.contact),
        arg("until", &site.locale.date(until)),
    ];
    let mut layout = site.layout(title);
    hide_token(&mut layout);
    FormPage::new(layout, site.locale.ta(lead, &args), form).note(site.t("link-once"))
}

pub(super) async fn show(
    site: &Site,
    tx: &mut Read,
    token: &Token,
    row: &OneTimeLink,
) -> Result<Response, PageError> {
    page(site, token, row, &proof(tx, row).await?).answer()
}

pub(super) async fn open(
    site: &Site,
    mut tx: Read,
    token: &Token,
    row: OneTimeLink,
    headers: &HeaderMap,
    typed: &Typed,
) -> Result<Response, PageError> {
    let proof = proof(&mut tx, &row).await?;
    drop(tx);
    match row.person_id {
        Some(person) => confirm_contact(site, row, proof, person).await,
        None => finish_sign_up(site, token, row, proof, headers, typed).await,
    }
}

/// The password is chosen here and not before: nobody can prepare an account for somebody else.
async fn finish_sign_up(
    site: &Site,
    token: &Token,
    row: OneTimeLink,
    proof: PersonProof,
    headers: &HeaderMap,
    typed: &Typed,
) -> Result<Response, PageError> {
    let name = proof.name.clone().unwrap_or_default();
    let contact = Contact::parse(&proof.contact).ok();
    let Some(password) = new_password(typed, &name, contact.as_ref()) else {
        let mut errors = Errors::default();
        note_password_errors(&mut errors, typed, &name, contact.as_ref());
        return page(site, token, &row, &proof).returned(typed, &errors);
    };
    let (state, browser) = (site.state.clone(), session::browser(headers));
    let session = to_its_end(async move {
        let hash = state.hasher.hash(password).await?;
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        if run!(tx, sessions::use_link(row.id, at))? == 0 {
            return Err(LinkError::Used.into());
        }
        let person = sign_up::finish(&mut tx, &row, &proof, &hash).await?;
        run!(tx, deliveries::delete_proof(row.id))?;
        let session = signing_in::begin_signed_in(&mut tx, person, browser).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(session)
    })
    .await?;
    let mut response = Redirect::to(&paths::account(site.locale)).into_response();
    session::give(&mut response, &site.state, &session, LONGEST)?;
    Ok(response)
}

/// The link proves the contact, not the person: nobody is signed in by it.
async fn confirm_contact(
    site: &Site,
    row: OneTimeLink,
    proof: PersonProof,
    person: Uuid,
) -> Result<Response, PageError> {
    let state = site.state.clone();
    to_its_end(async move {
        let mut tx = state.store.write(INSTALLATION).await?;
        let at = tx.now().micros();
        if run!(tx, sessions::use_link(row.id, at))? == 0 {
            return Err(LinkError::Used.into());
        }
        sign_up::replace_contact(&mut tx, person, &proof).await?;
        run!(tx, deliveries::delete_proof(row.id))?;
        log::note(&mut tx, Event::LinkUsed, About::own(person), &row.purpose).await?;
        Ok(tx.commit_private(PrivateReason::PersonalData).await?)
    })
    .await?;
    Ok(Redirect::to(&paths::account(site.locale)).into_response())
}
