//! Tokens, codes and password hashes. What is stored is never what opens a door.
use crate::error::PageError;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use rembuk_domain::people::password::Password;
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::Arc;
use tokio::sync::{OnceCell, Semaphore};

/// 32 random bytes, as a browser or a link carries them: 64 hexadecimal digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// # Errors
    /// The operating system gives no random bytes.
    pub fn random() -> Result<Self, PageError> {
        Ok(Self(hex::encode(random::<32>()?)))
    }

    /// Only what [`Token::random`] could have made.
    pub fn parse(raw: &str) -> Option<Self> {
        let is_sound = raw.len() == 64 && raw.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        is_sound.then(|| Self(raw.to_owned()))
    }

    /// What is stored and looked up: finding it by equality tells nothing about the token.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// The token that forms of this session carry. It follows from the session's, but not the other way round.
    pub fn form_token(&self) -> String {
        hex::encode(Sha256::digest(format!("form {}", self.0)))
    }

    /// For the cookie or the address of a link only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

pub fn random<const N: usize>() -> Result<[u8; N], PageError> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|error| PageError::Internal(format!("no random bytes: {error}")))?;
    Ok(bytes)
}

/// Takes the same time wherever two texts differ.
pub fn same(a: &str, b: &str) -> bool {
    use subtle::ConstantTimeEq;
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

/// Letters and digits that are not mistaken for one another on paper.
const ALPHABET: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz23456789x";

/// A recovery code: 16 characters in groups of four, about 79 bits.
pub fn recovery_code() -> Result<String, PageError> {
    let characters: Vec<char> = random::<16>()?
        .iter()
        .map(|byte| char::from(ALPHABET.get(usize::from(byte % 32)).copied().unwrap_or(b'x')))
        .collect();
    Ok(characters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-"))
}

/// Hash of a recovery code however it was typed.
pub fn recovery_hash(code: &str) -> [u8; 32] {
    let bare: String =
        code.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    Sha256::digest(bare.as_bytes()).into()
}

/// Argon2id with 19 MiB and two passes (OWASP's first choice). At most two at a time, so that a flood of sign-ins
/// can't take all memory and both cores.
#[derive(Clone)]
pub struct Hasher {
    places: Arc<Semaphore>,
    nobody: Arc<OnceCell<String>>,
}

impl Default for Hasher {
    fn default() -> Self {
        Self { places: Arc::new(Semaphore::new(2)), nobody: Arc::default() }
    }
}

impl Hasher {
    /// The PHC text of a password.
    ///
    /// # Errors
    /// `Internal`
    pub async fn hash(&self, password: Password) -> Result<String, PageError> {
        self.run(move || hash(password.reveal())).await?
    }

    /// Whether this is the password. Without a stored hash the answer is no, after the same time: an address without
    /// an account must not answer sooner.
    ///
    /// # Errors
    /// `Internal`
    pub async fn verify(&self, stored: Option<String>, typed: String) -> Result<bool, PageError> {
        let exists = stored.is_some();
        let stored = match stored {
            Some(stored) => stored,
            None => self
                .nobody
                .get_or_try_init(|| async { self.run(|| hash("nobody's password")).await? })
                .await?
                .clone(),
        };
        let fits = self
            .run(move || {
                PasswordHash::new(&stored)
                    .is_ok_and(|hash| Argon2::default().verify_password(typed.as_bytes(), &hash).is_ok())
            })
            .await?;
        Ok(fits && exists)
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PageError> {
        let _place = self.places.acquire().await.map_err(internal)?;
        tokio::task::spawn_blocking(work).await.map_err(internal)
    }
}

fn hash(password: &str) -> Result<String, PageError> {
    let hash: PasswordHash = Argon2::default().hash_password(password.as_bytes()).map_err(internal)?;
    Ok(hash.to_string())
}

fn internal(error: impl fmt::Display) -> PageError {
    PageError::Internal(format!("password: {error}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let hasher = Hasher::default();
        let password = Password::parse("padi di sawah tua", "", None).unwrap();
        let stored = hasher.hash(password).await.unwrap();
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{stored}");
        assert!(hasher.verify(Some(stored.clone()), "padi di sawah tua".into()).await.unwrap());
        assert!(!hasher.verify(Some(stored), "padi di sawah muda".into()).await.unwrap());
        assert!(!hasher.verify(None, "nobody's password".into()).await.unwrap());
        assert!(!hasher.verify(Some("rusak".into()), "rusak".into()).await.unwrap());
    }

    #[test]
    fn a_token_is_random_shows_itself_in_no_log_and_is_not_its_forms() {
        let (a, b) = (Token::random().unwrap(), Token::random().unwrap());
        assert_ne!(a, b);
        assert_eq!(Token::parse(a.reveal()), Some(a.clone()));
        assert!(!format!("{a:?}").contains(a.reveal()));
        assert_ne!(a.form_token(), hex::encode(a.hash()));
        for bad in ["", "abc", &"g".repeat(64), &"A".repeat(64), &"a".repeat(65)] {
            assert_eq!(Token::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_recovery_code_is_the_same_with_and_without_its_dashes() {
        let code = recovery_code().unwrap();
        assert_eq!(code.len(), 19);
        assert_eq!(recovery_hash(&code), recovery_hash(&code.replace('-', " ").to_uppercase()));
        assert_ne!(recovery_hash(&code), recovery_hash(&recovery_code().unwrap()));
    }
}
