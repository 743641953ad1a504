//! From contact and password to a session, with a second step where the account has one.
use crate::error::PageError;
use crate::people::log::{self, About, Event};
use crate::people::secrets::{Token, recovery_hash};
use crate::state::AppState;
use rembuk_domain::people::contact::Contact;
use rembuk_domain::people::password;
use rembuk_domain::people::sessions::{Facts, Session, SignedIn, WaitsForCode};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{OneTimeLink, PersonSession, PersonTotp};
use rembuk_store::{INSTALLATION, PrivateReason, Write, run};
use totp_rs::{Algorithm, Builder, Secret, Totp};
use uuid::Uuid;

/// What came of contact and password.
pub enum Outcome {
    SignedIn(Token),
    NeedsCode(Token),
    /// Unknown contact or wrong password: the two must look the same
    Wrong,
}

/// Checks contact and password and begins a session.
///
/// # Errors
/// The store refuses.
pub async fn sign_in(
    state: &AppState,
    contact: &str,
    password: &str,
    browser: String,
) -> Result<Outcome, PageError> {
    let contact = Contact::parse(contact).ok();
    let mut tx = state.store.read().await?;
    let account = match &contact {
        Some(contact) => run!(tx, people::find_by_contact(contact.as_str()))?,
        None => None,
    };
    drop(tx);
    let stored = account.as_ref().and_then(|account| account.password_hash.clone());
    let typed: String = password.chars().take(password::LONGEST).collect();
    let fits = state.hasher.verify(stored.clone(), typed).await?;
    let Some(account) = account else { return Ok(Outcome::Wrong) };
    if !fits {
        // Not awaited: the time of a write would tell which contacts have an account.
        tokio::spawn(note_failure(state.clone(), account.id));
        return Ok(Outcome::Wrong);
    }
    let mut tx = state.store.write(INSTALLATION).await?;
    log::forget_old(&mut tx).await?;
    // The hash was checked outside this transaction: a password changed meanwhile opens nothing any more.
    if run!(tx, people::find(account.id))?.and_then(|account| account.password_hash) != stored {
        return Ok(Outcome::Wrong);
    }
    let totp = run!(tx, sessions::find_totp(account.id))?;
    let outcome = if totp.is_some_and(|totp| totp.confirmed_at.is_some()) {
        Outcome::NeedsCode(
            begin(&mut tx, account.id, WaitsForCode::begun, WaitsForCode::facts, browser).await?,
        )
    } else {
        log::note(&mut tx, Event::SignedIn, About::own(account.id), "").await?;
        Outcome::SignedIn(begin(&mut tx, account.id, SignedIn::begun, SignedIn::facts, browser).await?)
    };
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(outcome)
}

async fn note_failure(state: AppState, person: Uuid) {
    let noted = async {
        let mut tx = state.store.write(INSTALLATION).await?;
        let about = About { subject: Some(person), ..About::default() };
        log::note(&mut tx, Event::SignInFailed, about, "").await?;
        Ok::<_, PageError>(tx.commit_private(PrivateReason::PersonalData).await?)
    };
    if let Err(error) = noted.await {
        tracing::warn!(%error, "a failed try to sign in was not noted");
    }
}

/// A signed-in session for whoever has just proved by a link who they are.
///
/// # Errors
/// The store refuses.
pub async fn begin_signed_in(tx: &mut Write, person: Uuid, browser: String) -> Result<Token, PageError> {
    begin(tx, person, SignedIn::begun, SignedIn::facts, browser).await
}

/// A session for one duty, as long as its link would have waited. Nobody is signed in by it.
///
/// # Errors
/// The store refuses.
pub async fn begin_duty(tx: &mut Write, link: &OneTimeLink, browser: String) -> Result<Token, PageError> {
    let facts = SignedIn::begun(tx.now()).facts();
    let facts = Facts { expires: facts.expires.min(Instant::from_micros(link.expires_at)), ..facts };
    insert(tx, None, Some(link.id), facts, browser).await
}

async fn begin<S>(
    tx: &mut Write,
    person: Uuid,
    begun: impl FnOnce(Instant) -> S,
    facts: impl FnOnce(&S) -> Facts,
    browser: String,
) -> Result<Token, PageError> {
    let facts = facts(&begun(tx.now()));
    insert(tx, Some(person), None, facts, browser).await
}

async fn insert(
    tx: &mut Write,
    person_id: Option<Uuid>,
    link_id: Option<Uuid>,
    facts: Facts,
    browser: String,
) -> Result<Token, PageError> {
    let token = Token::random()?;
    let row = PersonSession {
        id: Uuid::now_v7(),
        token_hash: token.hash().to_vec(),
        person_id,
        link_id,
        waits_for_code: facts.waits_for_code,
        browser,
        created_at: facts.created.micros(),
        last_seen_at: facts.last_seen.micros(),
        expires_at: facts.expires.micros(),
    };
    run!(tx, sessions::insert(&row))?;
    Ok(token)
}

/// The person whose session waits for a code, if this token's does.
///
/// # Errors
/// The store refuses.
pub async fn waiting(state: &AppState, token: &Token) -> Result<Option<Uuid>, PageError> {
    let mut tx = state.store.read().await?;
    let row = run!(tx, sessions::find(&token.hash()))?;
    let now = state.store.clock().now();
    Ok(row.and_then(|row| match Session::from_facts(crate::http::session::facts(&row), now) {
        Session::WaitsForCode(_) => row.person_id,
        _ => None,
    }))
}

/// Six digits or a recovery code turn a waiting session into a signed-in one, under a new token.
///
/// # Errors
/// The store refuses.
pub async fn second_step(
    state: &AppState,
    token: &Token,
    code: &str,
    browser: String,
) -> Result<Option<Token>, PageError> {
    let mut tx = state.store.write(INSTALLATION).await?;
    let now = tx.now();
    let Some(row) = run!(tx, sessions::find(&token.hash()))? else { return Ok(None) };
    let (Session::WaitsForCode(waiting), Some(person)) =
        (Session::from_facts(crate::http::session::facts(&row), now), row.person_id)
    else {
        return Ok(None);
    };
    if !code_fits(&mut tx, person, code).await? {
        let about = About { subject: Some(person), ..About::default() };
        log::note(&mut tx, Event::SignInFailed, about, "second-step").await?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        return Ok(None);
    }
    run!(tx, sessions::delete_by_token(&token.hash()))?;
    let new = begin(&mut tx, person, |now| waiting.completed(now), SignedIn::facts, browser).await?;
    log::note(&mut tx, Event::SignedIn, About::own(person), "second-step").await?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(Some(new))
}

/// A code of the app, each step of time once, or a recovery code, each once.
///
/// # Errors
/// The store refuses.
pub async fn code_fits(tx: &mut Write, person: Uuid, code: &str) -> Result<bool, PageError> {
    let Some(row) = run!(tx, sessions::find_totp(person))? else { return Ok(false) };
    if let Some(step) = step_of(&row, code, tx.now()) {
        return Ok(run!(tx, sessions::use_step(person, step))? == 1);
    }
    let used = run!(tx, sessions::use_recovery_code(person, &recovery_hash(code)))? == 1;
    if used {
        log::note(tx, Event::RecoveryCodeUsed, About::own(person), "").await?;
    }
    Ok(used)
}

/// The 30-second step a code belongs to: now, or one before or after.
pub fn step_of(row: &PersonTotp, code: &str, now: Instant) -> Option<i64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
    let step = totp(&row.secret)?.check(&digits, seconds)?;
    i64::try_from(step).ok()
}

/// What authenticator apps understand without being told: SHA-1, six digits, 30 seconds (RFC 6238).
fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(6)
        .with_skew(1)
        .with_step_duration(30)
        .with_secret(secret.to_vec())
        .build()
        .ok()
}

/// The code of a secret at a moment: for tests, which have no telephone.
pub fn code_at(secret: &[u8], now: Instant) -> Option<String> {
    let seconds = u64::try_from(now.micros() / 1_000_000).ok()?;
    totp(secret).map(|totp| totp.generate(seconds).to_string())
}

/// The secret as people type it into an app that can't scan.
pub fn shown_secret(secret: &[u8]) -> String {
    let base32 = Secret::new(secret.to_vec().into_boxed_slice()).to_base32();
    let characters: Vec<char> = base32.chars().collect();
    characters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// The address an app scans.
pub fn otpauth(secret: &[u8], account: &str) -> String {
    let base32 = Secret::new(secret.to_vec().into_boxed_slice()).to_base32();
    let label: String = form_urlencoded::byte_serialize(account.as_bytes()).collect();
    format!("otpauth://totp/Rembuk:{}?secret={base32}&issuer=Rembuk", label.replace('+', "%20"))
}
