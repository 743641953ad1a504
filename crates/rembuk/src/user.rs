//! `rembuk user add`: how the first administrator gets in. Whoever can run this can read the database anyway.
use crate::arguments::{Place, User, UserAdd, UserCommand};
use crate::errors::Failure;
use rembuk_domain::forum::seats::Sitting;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::password::Password;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_domain::people::{Name, PeopleError, Term};
use rembuk_domain::time::local_date;
use rembuk_store::rows::{NOW, PersonSeat};
use rembuk_store::{INSTALLATION, PrivateReason, Store, run};
use rembuk_web::context::time_zone;
use rembuk_web::error::PageError;
use rembuk_web::forum::Forum;
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
    /// Key of what they are
    what: &'static str,
    link: Option<Token>,
}

/// Somebody invented.
struct DemoPerson {
    name: &'static str,
    contact: &'static str,
    role: Role,
    what: &'static str,
    /// Slug of the organisation the role is held for, and number of its seat in the forum
    seat: Option<(&'static str, i64)>,
}

const fn person(
    (name, contact): (&'static str, &'static str),
    role: Role,
    what: &'static str,
    seat: Option<(&'static str, i64)>,
) -> DemoPerson {
    DemoPerson { name, contact, role, what, seat }
}

/// Invented people of Contoh, so that whoever tries the demo can see the rooms behind the door and play a meeting of the
/// forum from both sides.
const DEMO_PEOPLE: &[DemoPerson] = &[
    person(("Siti Contoh", "siti@contoh.example"), Role::Administrator, "role-administrator", None),
    person(("Rina Contoh", "rina@contoh.example"), Role::Secretariat, "role-secretariat", None),
    person(
        ("Budi Contoh", "budi@contoh.example"),
        Role::AgencyOfficer,
        "user-demo-officer",
        Some(("dinas-kesehatan", 3)),
    ),
    person(
        ("Dewi Contoh", "dewi@contoh.example"),
        Role::AgencyOfficer,
        "user-demo-chair-government",
        Some(("badan-perencanaan-pembangunan-daerah", 1)),
    ),
    person(
        ("Ahmad Contoh", "ahmad@contoh.example"),
        Role::ForumMember,
        "user-demo-chair-others",
        Some(("contoh-lsm-lestari", 13)),
    ),
    person(
        ("Wati Contoh", "wati@contoh.example"),
        Role::ForumMember,
        "user-demo-member",
        Some(("contoh-forum-difabel", 16)),
    ),
];

/// Invites them; who is known already stays as they are.
pub async fn demo_invitations(store: &Store) -> Result<Vec<DemoInvitation>, Failure> {
    let head = store.heads().snapshot().by_slug.get("contoh").cloned();
    let Some(head) = head else { return Err(Failure::NoRegion("contoh".to_owned())) };
    let region_id = head.region.region_id;
    let day = local_date(store.clock().now(), &time_zone(&head.region.time_zone));
    let mut invited = Vec::new();
    for DemoPerson { name, contact, role, what, seat } in DEMO_PEOPLE {
        let organisation = match seat {
            Some((slug, _)) => Some(organisation(store, region_id, slug).await?),
            None => None,
        };
        let grant = Grant { role: *role, region_id, organisation, term: Term::new(day, None)? };
        let invitation = Invitation { name: Name::parse(name)?, contact: Contact::parse(contact)?, grant };
        let mut tx = store.write(INSTALLATION).await?;
        let found = accounts::invite(&mut tx, &invitation, None, |_| true).await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        if let Some((_, number)) = seat {
            sit(store, region_id, *number, found.person).await?;
        }
        invited.push(DemoInvitation { contact, what, link: found.link });
    }
    Ok(invited)
}

/// Notes somebody as representative on a seat of the forum, unless somebody sits there.
async fn sit(store: &Store, region_id: i64, number: i64, person_id: Uuid) -> Result<(), Failure> {
    let mut tx = store.write(region_id).await?;
    let forum = Forum::load_in(&mut tx).await?;
    let taken = run!(tx, forum::list_persons(region_id))?;
    let seat = forum.forum().and_then(|body| forum.seats_of(body.id).find(|seat| seat.number == number));
    let Some(seat) = seat.filter(|seat| !taken.iter().any(|row| row.seat_id == seat.id)) else {
        return Ok(());
    };
    let kind = Sitting::Representative.code().to_owned();
    run!(tx, forum::put_person(&PersonSeat { region_id, seat_id: seat.id, person_id, kind }))?;
    Ok(tx.commit_private(PrivateReason::PersonalData).await?)
}

/// The sentence for it.
pub fn said(invitation: &DemoInvitation, address: &str, locale: Locale) -> String {
    let base = address.trim_end_matches('/');
    let (key, link) = match &invitation.link {
        Some(token) => ("user-demo-link", rembuk_web::paths::link(locale, token)),
        None => ("user-demo-sign-in", rembuk_web::paths::sign_in(locale)),
    };
    let role = locale.t(invitation.what);
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
