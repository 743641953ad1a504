//! The code on the screen: made from a secret of the installation, the meeting and the minute; kept nowhere.
use crate::error::PageError;
use crate::people::secrets::{random, same};
use hmac::{Hmac, KeyInit, Mac};
use rembuk_domain::forum::attendance::{code_number, numbers_taken};
use rembuk_domain::time::Instant;
use rembuk_store::{INSTALLATION, PrivateReason, Store, run};
use sha2::Sha256;
use uuid::Uuid;

const SECRET: &str = "check-in";
/// Letters and digits that nobody takes for one another across a hall.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH: usize = 6;

/// The installation's secret; made when it is first needed.
async fn secret(store: &Store) -> Result<Vec<u8>, PageError> {
    let mut read = store.read().await?;
    if let Some(key) = run!(read, messages::find_secret(SECRET))? {
        return Ok(key);
    }
    drop(read);
    let key = random::<32>()?.to_vec();
    let mut tx = store.write(INSTALLATION).await?;
    run!(tx, messages::insert_secret(SECRET, &key))?;
    let kept = run!(tx, messages::find_secret(SECRET))?.unwrap_or(key);
    tx.commit_private(PrivateReason::Work).await?;
    Ok(kept)
}

fn code(key: &[u8], meeting: Uuid, number: i64) -> Result<String, PageError> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)
        .map_err(|error| PageError::Internal(format!("a key can't be used: {error}")))?;
    mac.update(b"check-in ");
    mac.update(meeting.as_bytes());
    mac.update(&number.to_be_bytes());
    let letter = |byte: u8| ALPHABET.get(usize::from(byte % 32)).copied().map_or('X', char::from);
    Ok(mac.finalize().into_bytes().into_iter().take(LENGTH).map(letter).collect())
}

/// The code that the screen shows at a moment.
///
/// # Errors
/// The store refuses.
pub async fn shown(store: &Store, meeting: Uuid, at: Instant) -> Result<String, PageError> {
    code(&secret(store).await?, meeting, code_number(at))
}

/// Whether a code was shown in the last minutes.
///
/// # Errors
/// The store refuses.
pub async fn is_taken(store: &Store, meeting: Uuid, typed: &str, at: Instant) -> Result<bool, PageError> {
    let typed: String =
        typed.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
    if typed.len() != LENGTH {
        return Ok(false);
    }
    let key = secret(store).await?;
    for number in numbers_taken(at) {
        if same(&code(&key, meeting, number)?, &typed) {
            return Ok(true);
        }
    }
    Ok(false)
}
