//! Accounts: inviting, granting roles, links, taking one's data, closing.
use crate::error::PageError;
use crate::http::session::held_role;
use crate::messages::{self, Notice, To};
use crate::people::log::{self, About, Event};
use crate::people::secrets::Token;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::links::{Link, Purpose};
use rembuk_domain::people::roles::{HeldRole, Role};
use rembuk_domain::people::{Name, Term};
use rembuk_store::rows::{
    OneTimeLink, PersonAccount, PersonContact, PersonDelivery, PersonProof, PersonRole,
};
use rembuk_store::{Read, Write, run};
use serde_json::json;
use uuid::Uuid;

/// State of an account whose password was never chosen.
pub const INVITED: &str = "invited";
pub const ACTIVE: &str = "active";

/// Somebody to be invited, with the role that comes with it.
#[derive(Debug, Clone)]
pub struct Invitation {
    pub name: Name,
    pub contact: Contact,
    pub grant: Grant,
}

/// A role for somebody.
#[derive(Debug, Clone)]
pub struct Grant {
    pub role: Role,
    pub region_id: i64,
    pub organisation: Option<Uuid>,
    pub term: Term,
}

/// What came of an invitation.
#[derive(Debug)]
pub struct Invited {
    pub person: Uuid,
    /// None where the person has an account already: the role is added, and no link is needed or allowed.
    pub link: Option<Token>,
}

/// Invites somebody. Whoever is known by this contact gets the role only; their name stays as they wrote it. A link
/// opens the whole account, so for somebody known it is made only if `may_manage` says so of their account.
///
/// # Errors
/// The store refuses.
pub async fn invite(
    tx: &mut Write,
    invitation: &Invitation,
    by: Option<Uuid>,
    may_manage: impl FnOnce(&[HeldRole]) -> bool,
) -> Result<Invited, PageError> {
    let known = run!(tx, people::find_by_contact(invitation.contact.as_str()))?;
    let (person, gets_link) = match known {
        Some(account) => {
            let roles = run!(tx, people::list_roles(account.id))?;
            let roles: Vec<HeldRole> = roles.iter().filter_map(held_role).collect();
            (account.id, account.password_hash.is_none() && may_manage(&roles))
        }
        None => (add(tx, invitation).await?, true),
    };
    grant(tx, person, &invitation.grant, by).await?;
    let link = if gets_link {
        Some(link(tx, Purpose::Invitation, person, invitation.grant.region_id, by).await?)
    } else {
        None
    };
    Ok(Invited { person, link })
}

async fn add(tx: &mut Write, invitation: &Invitation) -> Result<Uuid, PageError> {
    let account = PersonAccount {
        id: Uuid::now_v7(),
        name: invitation.name.to_string(),
        state: INVITED.to_owned(),
        password_hash: None,
        password_changed_at: None,
        created_at: tx.now().micros(),
    };
    run!(tx, people::insert(&account))?;
    add_contact(tx, account.id, &invitation.contact).await?;
    Ok(account.id)
}

/// # Errors
/// The store refuses; also if the contact is somebody's already.
pub async fn add_contact(tx: &mut Write, person: Uuid, contact: &Contact) -> Result<(), PageError> {
    let row = PersonContact {
        person_id: person,
        kind: contact.kind().to_owned(),
        contact: contact.as_str().to_owned(),
        // Proved when a link sent there is used.
        verified_at: None,
    };
    Ok(run!(tx, people::insert_contact(&row))?)
}

/// Gives a role. One that is held already, without an end and from no later day, stays as it is.
///
/// # Errors
/// The store refuses.
pub async fn grant(tx: &mut Write, person: Uuid, grant: &Grant, by: Option<Uuid>) -> Result<(), PageError> {
    let held = run!(tx, people::list_roles(person))?;
    let is_held = |row: &PersonRole| {
        row.region_id == grant.region_id
            && row.role == grant.role.code()
            && row.organisation_id == grant.organisation
            && row.until_on.is_none()
            && row.from_on <= grant.term.from().to_string()
    };
    if held.iter().any(is_held) {
        return Ok(());
    }
    let row = PersonRole {
        region_id: grant.region_id,
        id: Uuid::now_v7(),
        person_id: person,
        role: grant.role.code().to_owned(),
        organisation_id: grant.organisation,
        from_on: grant.term.from().to_string(),
        until_on: grant.term.until().map(|day| day.to_string()),
        granted_at: tx.now().micros(),
        granted_by: by,
        ended_at: None,
    };
    run!(tx, people::insert_role(&row))?;
    tell_of_role(tx, person, &row).await?;
    let about = About { region_id: grant.region_id, actor: by, subject: Some(person) };
    log::note(tx, Event::RoleGranted, about, grant.role.code()).await
}

/// Whoever uses their account hears of a new role; an invitation tells of the first.
async fn tell_of_role(tx: &mut Write, person: Uuid, row: &PersonRole) -> Result<(), PageError> {
    let is_active = run!(tx, people::find(person))?.is_some_and(|account| account.state == ACTIVE);
    if !is_active {
        return Ok(());
    }
    let key = format!("role {}", row.id.simple());
    let (to, kind) = (To::Person(person), NoticeKind::RoleGranted);
    let notice = Notice::new(row.region_id, to, kind, key, "/akun".to_owned()).about(&row.role);
    messages::send(tx, &notice).await.map(|_| ())
}

/// A new link for somebody; those made before open nothing any more.
///
/// # Errors
/// The store refuses, or the system gives no random bytes.
pub async fn link(
    tx: &mut Write,
    purpose: Purpose,
    person: Uuid,
    region_id: i64,
    by: Option<Uuid>,
) -> Result<Token, PageError> {
    let now = tx.now();
    run!(tx, sessions::withdraw_links_of_person(person, now.micros()))?;
    let token = Token::random()?;
    let row = OneTimeLink {
        id: Uuid::now_v7(),
        token_hash: token.hash().to_vec(),
        purpose: purpose.code().to_owned(),
        region_id,
        person_id: Some(person),
        organisation_id: None,
        office_id: None,
        duty: None,
        created_at: now.micros(),
        created_by: by,
        expires_at: Link::made(purpose, now).expires().micros(),
        used_at: None,
        withdrawn_at: None,
    };
    run!(tx, sessions::insert_link(&row))?;
    let about = About { region_id, actor: by, subject: Some(person) };
    log::note(tx, Event::LinkMade, about, purpose.code()).await?;
    Ok(token)
}

/// A link about to be sent to a contact, which it proves when it is used.
#[derive(Debug, Clone)]
pub struct SentLink {
    pub purpose: Purpose,
    pub region_id: i64,
    /// None for a sign-up: the account begins when the link is used
    pub person: Option<Uuid>,
    /// Of a sign-up
    pub name: Option<String>,
    pub contact: String,
    pub language: String,
}

impl SentLink {
    /// To the address of a delivery.
    pub fn of(row: &PersonDelivery, purpose: Purpose, region_id: i64) -> Self {
        Self {
            purpose,
            region_id,
            person: None,
            name: None,
            contact: row.address.clone(),
            language: row.language.clone(),
        }
    }
}

/// A link that stands in one mail or short text only. Those made before still open, until one of them is used: the
/// mail may arrive before or after what an inviter passes on by hand.
///
/// # Errors
/// The store refuses, or the system gives no random bytes.
pub async fn sent_link(tx: &mut Write, sent: &SentLink) -> Result<Token, PageError> {
    let now = tx.now();
    let token = Token::random()?;
    let row = OneTimeLink {
        id: Uuid::now_v7(),
        token_hash: token.hash().to_vec(),
        purpose: sent.purpose.code().to_owned(),
        region_id: sent.region_id,
        person_id: sent.person,
        organisation_id: None,
        office_id: None,
        duty: None,
        created_at: now.micros(),
        created_by: None,
        expires_at: Link::made(sent.purpose, now).expires().micros(),
        used_at: None,
        withdrawn_at: None,
    };
    run!(tx, sessions::insert_link(&row))?;
    let proof = PersonProof {
        link_id: row.id,
        contact: sent.contact.clone(),
        name: sent.name.clone(),
        language: sent.language.clone(),
    };
    run!(tx, deliveries::insert_proof(&proof))?;
    let about = About { region_id: sent.region_id, actor: None, subject: sent.person };
    log::note(tx, Event::LinkMade, about, sent.purpose.code()).await?;
    Ok(token)
}

/// One duty to be done without an account.
#[derive(Debug, Clone)]
pub struct Duty {
    pub region_id: i64,
    /// Whom the act is by: the record will name the office, or else the organisation
    pub office: Option<Uuid>,
    pub organisation: Option<Uuid>,
    /// Path of the one page it opens, without language: its route stands under `needs_or_link`
    pub path: String,
}

/// A link to one duty, for whoever gets it to hand.
///
/// # Errors
/// The store refuses, or the system gives no random bytes.
pub async fn duty_link(tx: &mut Write, duty: &Duty, by: Option<Uuid>) -> Result<Token, PageError> {
    let now = tx.now();
    let token = Token::random()?;
    let row = OneTimeLink {
        id: Uuid::now_v7(),
        token_hash: token.hash().to_vec(),
        purpose: Purpose::Duty.code().to_owned(),
        region_id: duty.region_id,
        person_id: None,
        organisation_id: duty.organisation,
        office_id: duty.office,
        duty: Some(duty.path.clone()),
        created_at: now.micros(),
        created_by: by,
        expires_at: Link::made(Purpose::Duty, now).expires().micros(),
        used_at: None,
        withdrawn_at: None,
    };
    run!(tx, sessions::insert_link(&row))?;
    let about = About { region_id: duty.region_id, actor: by, subject: None };
    log::note(tx, Event::LinkMade, about, Purpose::Duty.code()).await?;
    Ok(token)
}

/// Everything kept about somebody, as JSON: Law 27/2022 on personal data gives them the right to it.
///
/// # Errors
/// The store refuses.
pub async fn export(tx: &mut Read, account: &PersonAccount) -> Result<serde_json::Value, PageError> {
    let person = account.id;
    let instant = |micros: i64| rembuk_domain::time::Instant::from_micros(micros).to_timestamp().to_string();
    let contacts = run!(tx, people::list_contacts(person))?;
    let roles = run!(tx, people::list_roles(person))?;
    let holdings = run!(tx, people::list_holdings(person))?;
    let seats = run!(tx, forum::list_of_person(person))?;
    let sessions = run!(tx, sessions::list(person))?;
    let totp = run!(tx, sessions::find_totp(person))?;
    let links = run!(tx, sessions::list_links_of_person(person))?;
    let drafts = run!(tx, files::list_drafts_of_person(person))?;
    let log = run!(tx, access_log::list_of_person(person))?;
    let messages = run!(tx, messages::list(person, -1, i64::MAX, 0))?;
    let preferences = run!(tx, messages::list_preferences(person))?;
    let deliveries = run!(tx, deliveries::list_of(person))?;
    let figures = run!(tx, figures::list_acts_of_person(person))?;
    Ok(json!({
        "account": {"id": person.to_string(), "name": account.name, "state": account.state,
            "created_at": instant(account.created_at),
            "password_changed_at": account.password_changed_at.map(instant),
            "second_step": totp.is_some_and(|totp| totp.confirmed_at.is_some())},
        "contacts": contacts.iter().map(|row| json!({"kind": row.kind, "contact": row.contact,
            "verified_at": row.verified_at.map(instant)})).collect::<Vec<_>>(),
        "roles": roles.iter().map(|row| json!({"region_id": row.region_id, "role": row.role,
            "organisation_id": row.organisation_id.map(|id| id.to_string()), "from_on": row.from_on, "until_on": row.until_on,
            "granted_at": instant(row.granted_at)})).collect::<Vec<_>>(),
        "acts_for": holdings.iter().map(|row| json!({"region_id": row.region_id, "id": row.source_id.to_string()}))
            .collect::<Vec<_>>(),
        "seats": seats.iter().map(|row| json!({"region_id": row.region_id, "seat": row.seat_id.to_string(),
            "kind": row.kind})).collect::<Vec<_>>(),
        "sessions": sessions.iter().map(|row| json!({"browser": row.browser, "created_at": instant(row.created_at),
            "last_seen_at": instant(row.last_seen_at)})).collect::<Vec<_>>(),
        "links": links.iter().map(|row| json!({"purpose": row.purpose, "created_at": instant(row.created_at),
            "expires_at": instant(row.expires_at), "used_at": row.used_at.map(instant),
            "withdrawn_at": row.withdrawn_at.map(instant)})).collect::<Vec<_>>(),
        "draft_files": drafts.iter().map(|row| json!({"region_id": row.region_id, "form": row.form,
            "file_name": row.file_name, "sha256": hex::encode(&row.hash), "created_at": instant(row.created_at)}))
            .collect::<Vec<_>>(),
        "messages": messages.iter().map(|row| json!({"region_id": row.region_id, "kind": row.kind, "what": row.what,
            "path": row.path, "due_on": row.due_on, "created_at": instant(row.created_at),
            "read_at": row.read_at.map(instant)})).collect::<Vec<_>>(),
        "preferences": preferences.iter().map(|row| json!({"name": row.name, "value": row.value})).collect::<Vec<_>>(),
        "deliveries": deliveries.iter().map(|row| json!({"channel": row.channel, "address": row.address,
            "state": row.state, "created_at": instant(row.created_at)})).collect::<Vec<_>>(),
        "figures": figures.iter().map(|row| json!({"at": instant(row.at), "act": row.act, "entry": row.entry_id.to_string()}))
            .collect::<Vec<_>>(),
        "access_log": log.iter().map(|row| json!({"at": instant(row.at), "kind": row.kind, "detail": row.detail}))
            .collect::<Vec<_>>(),
    }))
}

/// Closes an account: every row about the person goes. What offices did stays, since it never named anyone; lines of
/// the private log keep an id that leads nowhere any more.
///
/// # Errors
/// The store refuses.
pub async fn erase(tx: &mut Write, person: Uuid, about: About) -> Result<(), PageError> {
    log::note(tx, Event::AccountClosed, about, "").await?;
    run!(tx, people::delete_contacts(person))?;
    run!(tx, people::delete_roles(person))?;
    run!(tx, people::delete_holdings(person))?;
    run!(tx, forum::delete_seats_of_person(person))?;
    run!(tx, sessions::delete_all(person))?;
    run!(tx, deliveries::delete_proofs_of(person))?;
    run!(tx, people::delete_links(person))?;
    run!(tx, files::delete_drafts_of_person(person))?;
    run!(tx, kept_forms::delete_of(person))?;
    run!(tx, messages::delete_of(person))?;
    run!(tx, messages::delete_preferences(person))?;
    run!(tx, deliveries::delete_of(person))?;
    run!(tx, people::delete_totp(person))?;
    run!(tx, people::delete_recovery_codes(person))?;
    run!(tx, figures::delete_acts_of_person(person))?;
    run!(tx, contributions::forget_person(person))?;
    run!(tx, follow_ups::delete_acts_of_person(person))?;
    run!(tx, people::delete_account(person))?;
    Ok(())
}
