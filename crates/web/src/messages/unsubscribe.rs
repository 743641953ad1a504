//! One press, without signing in (RFC 8058): the address in a mail names the person and the topic, and is signed.
use super::preferences;
use crate::error::PageError;
use crate::people::secrets::{random, same};
use hmac::{Hmac, KeyInit, Mac};
use rembuk_domain::messages::{Frequency, Topic};
use rembuk_store::{Read, Write, run};
use sha2::Sha256;
use uuid::Uuid;

const SECRET: &str = "unsubscribe";

/// What a signed address asks for: topic none is all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    pub person: Uuid,
    pub topic: Option<Topic>,
}

impl Request {
    fn named(&self) -> String {
        format!("{}.{}", self.person.simple(), self.topic.map_or("all", Topic::code))
    }
}

fn sign(key: &[u8], text: &str) -> Result<String, PageError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)
        .map_err(|error| PageError::Internal(format!("a key can't be used: {error}")))?;
    mac.update(b"unsubscribe ");
    mac.update(text.as_bytes());
    let signature = hex::encode(mac.finalize().into_bytes());
    Ok(signature.chars().take(40).collect())
}

/// The last part of the address.
///
/// # Errors
/// The store refuses, or the system gives no random bytes.
pub async fn token(tx: &mut Write, request: &Request) -> Result<String, PageError> {
    let key = match run!(tx, messages::find_secret(SECRET))? {
        Some(key) => key,
        None => {
            let key = random::<32>()?.to_vec();
            run!(tx, messages::insert_secret(SECRET, &key))?;
            run!(tx, messages::find_secret(SECRET))?.unwrap_or(key)
        }
    };
    let named = request.named();
    Ok(format!("{named}.{}", sign(&key, &named)?))
}

/// What an address asks for, if we signed it.
///
/// # Errors
/// The store refuses.
pub async fn read(tx: &mut Read, token: &str) -> Result<Option<Request>, PageError> {
    let Some((named, signature)) = token.rsplit_once('.') else { return Ok(None) };
    let Some(key) = run!(tx, messages::find_secret(SECRET))? else { return Ok(None) };
    if !same(&sign(&key, named)?, signature) {
        return Ok(None);
    }
    let request = named.split_once('.').and_then(|(person, topic)| {
        let topic = if topic == "all" { None } else { Some(Topic::parse(topic)?) };
        Some(Request { person: person.parse().ok()?, topic })
    });
    Ok(request)
}

/// From now on only in the list of messages. Said twice, it stays so.
///
/// # Errors
/// The store refuses.
pub async fn stop(tx: &mut Write, request: &Request) -> Result<(), PageError> {
    if run!(tx, people::find(request.person))?.is_none() {
        return Ok(());
    }
    let all = Topic::ALL.into_iter();
    for topic in all.filter(|topic| request.topic.is_none_or(|only| only == *topic)) {
        preferences::set_frequency(tx, request.person, topic, Frequency::Never).await?;
    }
    Ok(())
}
