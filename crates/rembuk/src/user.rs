//! `rembuk user add`: how the first administrator gets in. Whoever can run this can read the database anyway.
use crate::arguments::{Place, User, UserAdd, UserCommand};
use crate::errors::Failure;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::password::Password;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_domain::people::{Name, PeopleError, Term};
use rembuk_domain::time::local_date;
use rembuk_store::rows::NOW;
use rembuk_store::{INSTALLATION, PrivateReason, Store, run};
use rembuk_web::context::time_zone;
use rembuk_web::error::PageError;
use rembuk_web::i18n::Locale;
use rembuk_web::people::accounts::{self, Grant, Invitation};
use rembuk_web::people::secrets::{Hasher, Token};
use uuid::Uuid;

pub async fn run(place: &Place, user: &User, locale: Locale) -> Result<bool, Failure> {
    let UserCommand::Add(add) = &user.command;
    let invitation = |grant| -> Result<Invitation, Failure> {
        Ok(Invitation { name: Name::parse(&add.name)?, contact: Contact::parse(&add.contact)?, grant })
    };
    let store = place.open().await?;
    let invitation = invitation(grant(&store, add).await?)?;
    let password = match add.password_stdin {
        true => Some(read_password(&invitation)?),
        false => None,
    };
    let said = match password {
        Some(password) => with_password(&store, &invitation, password, locale).await?,
        None => with_link(&store, &invitation, add, locale).await?,
    };
    println!("{said}");
    store.close().await;
    Ok(true)
}

async fn grant(store: &Store, add: &UserAdd) -> Result<Grant, Failure> {
    let head = match &add.region {
        Some(slug) => {
            let known = store.heads().snapshot().by_slug.get(slug).cloned();
            Some(known.ok_or_else(|| Failure::NoRegion(slug.clone()))?)
        }
        None => None,
    };
    let region_id = head.as_ref().map_or(EVERYWHERE, |head| head.region.region_id);
    let organisation = match &add.organisation {
        Some(slug) => Some(organisation(store, region_id, slug).await?),
        None if add.role.needs_organisation() => return Err(PeopleError::NoOrganisation.into()),
        None => None,
    };
    let zone = time_zone(head.as_ref().map_or("UTC", |head| &head.region.time_zone));
    let term = Term::new(local_date(store.clock().now(), &zone), None)?;
    Ok(Grant { role: add.role, region_id, organisation, term })
}

async fn organisation(store: &Store, region_id: i64, slug: &str) -> Result<Uuid, Failure> {
    let mut tx = store.read().await?;
    let all = run!(tx, organisations::list(region_id, NOW))?;
    let found = all.into_iter().find(|row| row.slug == slug).map(|row| row.id);
    found.ok_or_else(|| Failure::NoOrganisation(slug.to_owned()))
}

/// One line of standard input.
fn read_password(invitation: &Invitation) -> Result<Password, Failure> {
    let mut line = String::new();
    std::io::stdin()
        .read_line(&mut line)
        .map_err(|error| Failure::File(std::path::PathBuf::from("stdin"), error))?;
    let typed = line.trim_end_matches(['\r', '\n']);
    Ok(Password::parse(typed, invitation.name.as_str(), Some(&invitation.contact))?)
}

async fn with_password(
    store: &Store,
    invitation: &Invitation,
    password: Password,
    locale: Locale,
) -> Result<String, Failure> {
    let hash = Hasher::default().hash(password).await?;
    let mut tx = store.write(INSTALLATION).await?;
    let known = run!(tx, people::find_by_contact(invitation.contact.as_str()))?;
    if known.is_some_and(|account| account.password_hash.is_some()) {
        return Err(Failure::HasPassword(invitation.contact.to_string()));
    }
    let invited = accounts::invite(&mut tx, invitation, None, |_| true).await?;
    let at = tx.now().micros();
    run!(tx, sessions::withdraw_links_of_person(invited.person, at))?;
    run!(tx, people::set_password(invited.person, &hash, at))?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(locale.ta("user-added", &[("contact", invitation.contact.to_string().into())]))
}

/// What the demo tells of one of its people: the link, or that the password was chosen already.
pub struct DemoInvitation {
    contact: &'static str,
    role: Role,
    link: Option<Token>,
}

/// Invented people of Contoh, so that whoever tries the demo can see the rooms behind the door: name, contact, role, slug of
/// the organisation it is held for.
const DEMO_PEOPLE: &[(&str, &str, Role, Option<&str>)] = &[
    ("Siti Contoh", "siti@contoh.example", Role::Administrator, None),
    ("Rina Contoh", "rina@contoh.example", Role::Secretariat, None),
    ("Budi Contoh", "budi@contoh.example", Role::AgencyOfficer, Some("dinas-kesehatan")),
];

/// Invites them; who is known already stays as they are.
pub async fn demo_invitations(store: &Store) -> Result<Vec<DemoInvitation>, Failure> {
    let head = store.heads().snapshot().by_slug.get("contoh").cloned();
    let Some(head) = head else { return Err(Failure::NoRegion("contoh".to_owned())) };
    let region_id = head.region.region_id;
    let day = local_date(store.clock().now(), &time_zone(&head.region.time_zone));
    let mut invited = Vec::new();
    for (name, contact, role, agency) in DEMO_PEOPLE {
        let organisation = match agency {
            Some(slug) => Some(organisation(store, region_id, slug).await?),
            None => None,
        };
        let grant = Grant { role: *role, region_id, organisation, term: Term::new(day, None)? };
        let invitation = Invitation { name: Name::parse(name)?, contact: Contact::parse(contact)?, grant };
        let mut tx = store.write(INSTALLATION).await?;
        let link = accounts::invite(&mut tx, &invitation, None, |_| true).await?.link;
        tx.commit_private(PrivateReason::PersonalData).await?;
        invited.push(DemoInvitation { contact, role: *role, link });
    }
    Ok(invited)
}

/// The sentence for it.
pub fn said(invitation: &DemoInvitation, address: &str, locale: Locale) -> String {
    let base = address.trim_end_matches('/');
    let (key, link) = match &invitation.link {
        Some(token) => ("user-demo-link", rembuk_web::paths::link(locale, token)),
        None => ("user-demo-sign-in", rembuk_web::paths::sign_in(locale)),
    };
    let role = locale.t(invitation.role.key());
    let args = [
        ("role", role.into()),
        ("contact", invitation.contact.into()),
        ("link", format!("{base}{link}").into()),
    ];
    locale.ta(key, &args)
}

async fn with_link(
    store: &Store,
    invitation: &Invitation,
    add: &UserAdd,
    locale: Locale,
) -> Result<String, Failure> {
    let mut tx = store.write(INSTALLATION).await?;
    let invited = accounts::invite(&mut tx, invitation, None, |_| true).await?;
    tx.commit_private(PrivateReason::PersonalData).await.map_err(PageError::from)?;
    let contact = ("contact", invitation.contact.to_string().into());
    let Some(token) = invited.link else { return Ok(locale.ta("user-role-added", &[contact])) };
    let base = add.public_url.as_deref().unwrap_or_default().trim_end_matches('/');
    let link = format!("{base}{}", rembuk_web::paths::link(locale, &token));
    let key = if base.is_empty() { "user-link-path" } else { "user-link" };
    Ok(locale.ta(key, &[contact, ("link", link.into())]))
}
