//! Adding a delivery to the transaction of the change that asks for it.
use crate::error::PageError;
use crate::i18n::Locale;
use crate::jobs::JobKind;
use crate::mail::content::Content;
use rembuk_domain::messages::delivery::{Channel, Delivery, DeliveryState};
use rembuk_domain::people::contact::Contact;
use rembuk_store::rows::PersonDelivery;
use rembuk_store::{Write, run};
use uuid::Uuid;

/// Something to be sent to one address.
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub person: Option<Uuid>,
    pub contact: Contact,
    pub locale: Locale,
    pub content: Content,
    /// One delivery of a key, ever
    pub key: String,
}

/// Adds it with its job. One of this key that was added before stays as it is.
///
/// # Errors
/// The store refuses.
pub async fn add(tx: &mut Write, outgoing: &Outgoing) -> Result<(), PageError> {
    let channel = match outgoing.contact {
        Contact::Email(_) => Channel::Mail,
        Contact::Phone(_) => Channel::Gateway,
    };
    let now = tx.now();
    let row = PersonDelivery {
        id: Uuid::now_v7(),
        person_id: outgoing.person,
        channel: channel.code().to_owned(),
        address: outgoing.contact.as_str().to_owned(),
        language: outgoing.locale.tag().to_owned(),
        content: serde_json::to_string(&outgoing.content)?,
        unique_key: outgoing.key.clone(),
        state: Delivery::Waiting(Delivery::made()).state().code().to_owned(),
        created_at: now.micros(),
        marked_at: None,
        ended_at: None,
        error: String::new(),
    };
    if run!(tx, deliveries::insert(&row))? == 1 {
        enqueue(tx, row.id).await?;
    }
    Ok(())
}

async fn enqueue(tx: &mut Write, delivery: Uuid) -> Result<(), PageError> {
    let (key, now) = (delivery.simple().to_string(), tx.now());
    let is_new = crate::messages::enqueue(tx, JobKind::Deliver, key.clone(), key.clone(), now).await?;
    if !is_new {
        run!(tx, jobs::renew(JobKind::Deliver.code(), &key, now.micros()))?;
    }
    Ok(())
}

/// What an administrator decides about a delivery that failed or is uncertain: send again, or drop. Returns false where
/// it is in another state by now.
///
/// # Errors
/// The store refuses.
pub async fn decide(tx: &mut Write, id: Uuid, again: bool) -> Result<bool, PageError> {
    let Some(row) = run!(tx, deliveries::find(id))? else { return Ok(false) };
    let Some(state) = DeliveryState::parse(&row.state) else { return Ok(false) };
    let next = match (Delivery::from_facts(state, None), again) {
        (Delivery::Uncertain(delivery), true) => Delivery::Waiting(delivery.again()),
        (Delivery::Failed(delivery), true) => Delivery::Waiting(delivery.again()),
        (Delivery::Uncertain(delivery), false) => delivery.dropped(),
        (Delivery::Failed(delivery), false) => delivery.dropped(),
        _ => return Ok(false),
    };
    let to = next.state().code();
    if again {
        run!(tx, deliveries::change(id, state.code(), to, ""))?;
        enqueue(tx, id).await?;
    } else {
        let at = tx.now().micros();
        run!(tx, deliveries::end(id, state.code(), to, &row.error, at))?;
    }
    Ok(true)
}
