//! Signing up, asking for a new password, proving a contact. What the page says is the same whoever the contact belongs
//! to; what differs stands in a mail that only its owner reads. Nobody's password or account exists before the contact
//! is proved, so nobody can prepare an account for somebody else.
use crate::error::PageError;
use crate::i18n::Locale;
use crate::mail::content::Content;
use crate::mail::outbox::{self, Outgoing};
use crate::messages::preferences;
use crate::people::accounts::{self, ACTIVE, Grant};
use crate::people::log::{self, About, Event};
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::{LinkError, Purpose};
use rembuk_domain::people::roles::Role;
use rembuk_domain::people::{Name, Term};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{OneTimeLink, PersonAccount, PersonProof};
use rembuk_store::{INSTALLATION, Write, run};
use uuid::Uuid;

/// One mail of a kind to one address in this time, in microseconds, however often it is asked for.
const WINDOW: i64 = 10 * 60 * 1_000_000;

/// Somebody who wants an account.
#[derive(Debug, Clone)]
pub struct Wish {
    pub name: Name,
    pub contact: Contact,
    pub region_id: i64,
    pub locale: Locale,
}

fn key(what: &str, contact: &Contact, now: Instant) -> String {
    format!("{what} {contact} {}", now.micros() / WINDOW)
}

/// Sends what comes next to the contact: a link to finish, or word that there is an account already. Known or not, the
/// same is written, so that it takes as long.
///
/// # Errors
/// The store refuses.
pub async fn begin(tx: &mut Write, wish: Wish) -> Result<(), PageError> {
    let known = run!(tx, people::find_by_contact(wish.contact.as_str()))?;
    let content = match &known {
        Some(account) if account.state == ACTIVE => Content::Known,
        Some(_) => invitation(wish.region_id),
        None => Content::SignUp { name: wish.name.to_string(), region_id: wish.region_id },
    };
    let key = key("sign-up", &wish.contact, tx.now());
    let person = known.map(|account| account.id);
    outbox::add(tx, &Outgoing { person, contact: wish.contact, locale: wish.locale, content, key }).await
}

/// An invitation by mail, beside the link that whoever invites passes on.
pub fn invitation(region_id: i64) -> Content {
    Content::Link { purpose: Purpose::Invitation.code().to_owned(), region_id }
}

/// Sends a link to choose a new password, if somebody has this contact.
///
/// # Errors
/// The store refuses.
pub async fn forgotten(tx: &mut Write, contact: Contact, locale: Locale) -> Result<(), PageError> {
    let Some(account) = run!(tx, people::find_by_contact(contact.as_str()))? else { return Ok(()) };
    let content = match account.state == ACTIVE {
        true => Content::Link { purpose: Purpose::Reset.code().to_owned(), region_id: INSTALLATION },
        false => invitation(INSTALLATION),
    };
    let key = key("forgotten", &contact, tx.now());
    outbox::add(tx, &Outgoing { person: Some(account.id), contact, locale, content, key }).await
}

/// Makes the account of a proved sign-up: active, resident of the region it was asked in.
///
/// # Errors
/// `Withdrawn` if somebody has this contact by now, or the store refuses.
pub async fn finish(
    tx: &mut Write,
    row: &OneTimeLink,
    proof: &PersonProof,
    password_hash: &str,
) -> Result<Uuid, PageError> {
    if run!(tx, people::find_by_contact(&proof.contact))?.is_some() {
        return Err(LinkError::Withdrawn.into());
    }
    let at = tx.now();
    let contact = Contact::parse(&proof.contact).map_err(|_| PageError::UnknownLink)?;
    let account = PersonAccount {
        id: Uuid::now_v7(),
        name: proof.name.clone().unwrap_or_default(),
        state: accounts::INVITED.to_owned(),
        password_hash: None,
        password_changed_at: None,
        created_at: at.micros(),
    };
    run!(tx, people::insert(&account))?;
    accounts::add_contact(tx, account.id, &contact).await?;
    run!(tx, deliveries::verify_contact(account.id, contact.as_str(), at.micros()))?;
    let zone = tx.region(row.region_id).map(|head| head.region.time_zone.clone());
    let zone = crate::context::time_zone(zone.as_deref().unwrap_or(crate::context::CAPITAL_ZONE));
    let term =
        Term::new(local_date(at, &zone), None).map_err(|error| PageError::Internal(error.to_string()))?;
    let grant = Grant { role: Role::Resident, region_id: row.region_id, organisation: None, term };
    accounts::grant(tx, account.id, &grant, None).await?;
    run!(tx, people::set_password(account.id, password_hash, at.micros()))?;
    preferences::set_language(tx, account.id, Locale::parse(&proof.language).unwrap_or(Locale::Id)).await?;
    let about = About { region_id: row.region_id, ..About::own(account.id) };
    log::note(tx, Event::SignedUp, about, "").await?;
    Ok(account.id)
}

/// What a used link proves, if it was sent to a contact: noted, and forgotten as a proof.
///
/// # Errors
/// The store refuses.
pub async fn prove(tx: &mut Write, row: &OneTimeLink, person: Uuid) -> Result<(), PageError> {
    if let Some(proof) = run!(tx, deliveries::find_proof(row.id))? {
        let at = tx.now().micros();
        run!(tx, deliveries::verify_contact(person, &proof.contact, at))?;
        run!(tx, deliveries::delete_proof(row.id))?;
    }
    Ok(())
}

/// Asks a new contact to prove itself. Where it is somebody else's, they are told that they have an account, and the
/// page says the same.
///
/// # Errors
/// The store refuses.
pub async fn ask_new_contact(
    tx: &mut Write,
    person: Uuid,
    contact: Contact,
    locale: Locale,
) -> Result<(), PageError> {
    let owner = run!(tx, people::find_by_contact(contact.as_str()))?;
    let (person, content) = match owner {
        Some(owner) if owner.id != person => (owner.id, Content::Known),
        _ => (person, Content::NewContact),
    };
    let key = key("contact", &contact, tx.now());
    outbox::add(tx, &Outgoing { person: Some(person), contact, locale, content, key }).await
}

/// The proved contact takes the place of the old one, which is told.
///
/// # Errors
/// `Withdrawn` if it became somebody else's meanwhile, or the store refuses.
pub async fn replace_contact(tx: &mut Write, person: Uuid, proof: &PersonProof) -> Result<(), PageError> {
    let owner = run!(tx, people::find_by_contact(&proof.contact))?;
    if owner.is_some_and(|owner| owner.id != person) {
        return Err(LinkError::Withdrawn.into());
    }
    let contact = Contact::parse(&proof.contact).map_err(|_| PageError::UnknownLink)?;
    let at = tx.now().micros();
    let old = run!(tx, people::list_contacts(person))?;
    run!(tx, people::delete_contacts(person))?;
    accounts::add_contact(tx, person, &contact).await?;
    run!(tx, deliveries::verify_contact(person, contact.as_str(), at))?;
    log::note(tx, Event::ContactChanged, About::own(person), contact.kind()).await?;
    for row in old.iter().filter(|row| row.contact != proof.contact) {
        let Ok(contact) = Contact::parse(&row.contact) else { continue };
        let outgoing = Outgoing {
            person: Some(person),
            key: key("replaced", &contact, tx.now()),
            contact,
            locale: Locale::parse(&proof.language).unwrap_or(Locale::Id),
            content: Content::ContactReplaced,
        };
        outbox::add(tx, &outgoing).await?;
    }
    Ok(())
}
