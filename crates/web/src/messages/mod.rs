//! Messages to people: [`send`] puts one into everybody's list, once, and sends it out as each of them prefers.
//!
//! - [`preferences`]: language, and how often each topic is sent
//! - [`texts`]: a message put into words
//! - [`digest`]: one mail a person and period
//! - [`unsubscribe`]: one press, without signing in

pub mod digest;
pub mod preferences;
mod recipients;
pub mod texts;
pub mod unsubscribe;

use crate::context::{CAPITAL_ZONE, time_zone};
use crate::error::PageError;
use crate::jobs::{self, JobKind, NewJob};
use crate::mail::content::Content;
use crate::mail::outbox::{self, Outgoing};
use crate::messages::preferences::Preferences;
use jiff::civil::Date;
use rembuk_domain::messages::{Frequency, NoticeKind, Period};
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::local_date;
use rembuk_store::rows::{PersonAccount, PersonMessage};
use rembuk_store::{Write, run};
use uuid::Uuid;

/// Whom a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum To {
    Person(Uuid),
    /// Its holders of the day and whoever bears a mandate for it
    Office(Uuid),
    /// Everybody with a current role for it
    Organisation(Uuid),
    /// Everybody who holds it in the region today; in region 0 those who hold it everywhere
    Role(Role),
}

/// A message about to be sent. Each person gets one of a key, ever: a period belongs into the key.
#[derive(Debug, Clone)]
pub struct Notice {
    pub region_id: i64,
    pub to: To,
    pub kind: NoticeKind,
    pub key: String,
    /// Path of the page that helps, without language
    pub path: String,
    pub what: String,
    pub number: i64,
    pub due: Option<Date>,
}

impl Notice {
    pub fn new(region_id: i64, to: To, kind: NoticeKind, key: String, path: String) -> Self {
        Self { region_id, to, kind, key, path, what: String::new(), number: 1, due: None }
    }

    /// What it is about: the name of an indicator, of an office …
    #[must_use]
    pub fn about(self, what: &str) -> Self {
        Self { what: what.to_owned(), ..self }
    }

    /// How many of them.
    #[must_use]
    pub fn counting(self, number: i64) -> Self {
        Self { number, ..self }
    }

    /// The day it must be done by.
    #[must_use]
    pub fn due(self, day: Date) -> Self {
        Self { due: Some(day), ..self }
    }
}

/// Sends a message in the transaction of the change it tells of. Returns how many people got it now: those who had one
/// of this key are passed over in silence. Zero may also mean that nobody holds the office or role today.
///
/// # Errors
/// The store refuses.
pub async fn send(tx: &mut Write, notice: &Notice) -> Result<usize, PageError> {
    let zone = tx.region(notice.region_id).map(|head| head.region.time_zone.clone());
    let day = local_date(tx.now(), &time_zone(zone.as_deref().unwrap_or(CAPITAL_ZONE)));
    let (addressee, people) = recipients::find(tx, notice.region_id, notice.to, day).await?;
    let mut sent = 0;
    for person in people {
        sent += usize::from(send_to(tx, notice, person, &addressee, day).await?);
    }
    Ok(sent)
}

async fn send_to(
    tx: &mut Write,
    notice: &Notice,
    person: Uuid,
    addressee: &str,
    day: Date,
) -> Result<bool, PageError> {
    let Some(account) = run!(tx, people::find(person))? else { return Ok(false) };
    let preferences = Preferences::load(tx, person).await?;
    let frequency = preferences.frequency(notice.kind.topic());
    let period = frequency.period(day);
    let message = PersonMessage {
        region_id: notice.region_id,
        id: Uuid::now_v7(),
        person_id: person,
        kind: notice.kind.code().to_owned(),
        unique_key: notice.key.clone(),
        what: notice.what.clone(),
        number: notice.number,
        due_on: notice.due.map(|day| day.to_string()),
        addressee: addressee.to_owned(),
        path: notice.path.clone(),
        created_at: tx.now().micros(),
        read_at: None,
        period: period.as_ref().map(Period::code),
    };
    if run!(tx, messages::insert(&message))? == 0 {
        return Ok(false);
    }
    match (frequency, period) {
        (Frequency::AtOnce, _) => at_once(tx, &account, &preferences, message.id).await?,
        (_, Some(period)) => digest::plan(tx, person, &period).await?,
        _ => {}
    }
    Ok(true)
}

async fn at_once(
    tx: &mut Write,
    account: &PersonAccount,
    preferences: &Preferences,
    message: Uuid,
) -> Result<(), PageError> {
    let Some(contact) = contact(tx, account).await? else { return Ok(()) };
    let outgoing = Outgoing {
        person: Some(account.id),
        contact,
        locale: preferences.language(),
        content: Content::Notice { message: message.simple().to_string() },
        key: format!("notice {}", message.simple()),
    };
    outbox::add(tx, &outgoing).await
}

/// Where an account in use is reached: by mail rather than by telephone. Contacts of such accounts are proved by a link,
/// or vouched for by whoever invited.
pub(crate) async fn contact(tx: &mut Write, account: &PersonAccount) -> Result<Option<Contact>, PageError> {
    if account.state != crate::people::accounts::ACTIVE {
        return Ok(None);
    }
    let rows = run!(tx, people::list_contacts(account.id))?;
    let mut contacts: Vec<Contact> =
        rows.iter().filter_map(|row| Contact::parse(&row.contact).ok()).collect();
    contacts.sort_by_key(|contact| matches!(contact, Contact::Phone(_)));
    Ok(contacts.into_iter().next())
}

/// Adds a job for a person's digest or delivery in the name of the transaction's region.
pub(crate) async fn enqueue(
    tx: &mut Write,
    kind: JobKind,
    key: String,
    payload: String,
    due: rembuk_domain::time::Instant,
) -> Result<bool, PageError> {
    jobs::enqueue(tx, &NewJob { kind, key, payload, due }).await
}
