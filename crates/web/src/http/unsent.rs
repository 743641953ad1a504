//! A session may end while somebody types. What was sent then is not lost: it is sealed with a key that only their browser
//! holds, waits some hours, and stands in the form again where it happened once they have signed in. Guards of routes call
//! this, and [`Form`](crate::html::form::Form) takes it up, so that no feature has to think of it. Passwords, codes and
//! files are never kept; files that were uploaded before wait as drafts of their own.
use crate::error::PageError;
use crate::http::client::{self, Peer};
use crate::http::csrf;
use crate::http::session::{self, facts, is_https, set, tokens};
use crate::i18n::Locale;
use crate::people::secrets::Token;
use crate::state::AppState;
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use cookie::Cookie;
use http::{HeaderMap, Uri, header};
use http_body_util::BodyExt;
use multer::Multipart;
use rembuk_domain::people::sessions::Session;
use rembuk_store::rows::KeptForm;
use rembuk_store::{INSTALLATION, PrivateReason, run};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use uuid::Uuid;

/// Fields that hold secrets: every password and code of the forms has one of these names (a test sees to it).
pub const SECRETS: &[&str] = &["sandi", "ulang", "lama", "kode"];
/// Fields that say how a form was sent, not what somebody typed.
const MECHANICS: &[&str] = &[csrf::FIELD, "kunci", "versi", "tindakan", "unggah", "lepas"];
/// How long it waits, in microseconds: long enough for a new password by mail.
const LASTS: i64 = 4 * 3_600_000_000;
/// Bytes of what somebody typed: a chapter of a plan fits.
const LARGEST: usize = 512 * 1024;
/// How many of people nobody knows wait at once.
const MOST_UNKNOWN: i64 = 200;
/// Files of a form are read past, but not for ever.
const PATIENCE: Duration = Duration::from_secs(60);
/// Bytes of an address to go back to
const LONGEST_BACK: usize = 2000;

/// What was typed into which form.
#[derive(Debug, Serialize, Deserialize)]
pub struct Unsent {
    /// Where the form is sent to, without language and query
    path: String,
    fields: Vec<(String, String)>,
    #[serde(skip)]
    was_shown: AtomicBool,
}

tokio::task_local! {
    static UNSENT: Option<Arc<Unsent>>;
}

/// Runs a request's handler; forms it makes take up what waits for them.
pub(super) async fn scope<T>(unsent: Option<Arc<Unsent>>, work: impl Future<Output = T>) -> T {
    UNSENT.scope(unsent, work).await
}

/// What waits for the form that is sent to this address.
pub fn of(action: &str) -> Option<Arc<Unsent>> {
    let path = action.split('?').next().unwrap_or_default();
    let path = path.strip_prefix("/en").filter(|rest| rest.starts_with('/')).unwrap_or(path);
    let unsent = UNSENT.try_with(Clone::clone).ok().flatten()?;
    (unsent.path == path).then(|| {
        unsent.was_shown.store(true, Ordering::Relaxed);
        unsent
    })
}

/// Whether a form of the page at hand shows what was not sent.
pub fn is_shown() -> bool {
    UNSENT
        .try_with(|unsent| unsent.as_ref().is_some_and(|unsent| unsent.was_shown.load(Ordering::Relaxed)))
        .unwrap_or_default()
}

impl Unsent {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All values of a repeated field; none where none was ticked.
    pub fn all<'u>(&'u self, name: &str) -> Vec<&'u str> {
        self.fields.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect()
    }
}

/// Answers a write whose session is over or was begun anew: with the way to sign in and back to what was typed, if
/// somebody typed anything.
pub(super) async fn refuse(state: &AppState, request: Request, error: PageError) -> Response {
    let status = error.status();
    match keep(state, request).await {
        Ok(Some((back, token))) => {
            let mut response = PageError::SessionOver(back).into_response();
            *response.status_mut() = status;
            let cookie = Cookie::build((cookie_name(state), token.reveal().to_owned()))
                .max_age(cookie::time::Duration::microseconds(LASTS));
            match set(&mut response, state, cookie) {
                Ok(()) => response,
                Err(error) => error.into_response(),
            }
        }
        Ok(None) => error.into_response(),
        Err(failed) => {
            tracing::warn!(error = %failed, "what was typed was not kept");
            error.into_response()
        }
    }
}

/// Where to go back to, and what opens it; nothing where nothing was typed or too much is waiting already.
async fn keep(state: &AppState, request: Request) -> Result<Option<(String, Token)>, PageError> {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let locale = parts.extensions.get::<Locale>().copied().unwrap_or(Locale::Id);
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let read = tokio::time::timeout(PATIENCE, read(kind.unwrap_or_default(), body)).await;
    let Some(fields) = read.ok().flatten() else { return Ok(None) };
    let is_typed =
        |(name, value): &(String, String)| !MECHANICS.contains(&name.as_str()) && !value.trim().is_empty();
    if !fields.iter().any(is_typed) {
        return Ok(None);
    }
    let peer = parts.extensions.get::<Peer>().copied();
    let person_id = owner(state, &parts.headers).await?;
    let now = state.store.clock().now().micros();
    if person_id.is_none() {
        let from = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |peer| peer.0);
        let address = client::address(from, &parts.headers, state.trusted_proxy);
        let mut tx = state.store.read().await?;
        if state.limits.attempt_kept(address).is_err()
            || run!(tx, kept_forms::count_of_unknown(now))? >= MOST_UNKNOWN
        {
            return Ok(None);
        }
    }
    let host = client::host(peer, &parts.headers, state.trusted_proxy);
    let back = page_of(&parts.headers, host).unwrap_or_else(|| format!("{}{path}", locale.prefix()));
    let token = Token::random()?;
    let unsent = Unsent { path, fields, was_shown: AtomicBool::new(false) };
    let row = KeptForm {
        token_hash: token.hash().to_vec(),
        person_id,
        sealed: seal(&token, serde_json::to_vec(&unsent)?)?,
        expires_at: now + LASTS,
    };
    let mut tx = state.store.write(INSTALLATION).await?;
    run!(tx, kept_forms::insert(&row))?;
    tx.commit_private(PrivateReason::PersonalData).await?;
    Ok(Some((back, token)))
}

/// Whose session it is, or was.
async fn owner(state: &AppState, headers: &HeaderMap) -> Result<Option<Uuid>, PageError> {
    let Some(token) = session::token(headers, state) else { return Ok(None) };
    let mut tx = state.store.read().await?;
    let row = run!(tx, sessions::find(&token.hash()))?;
    let now = state.store.clock().now();
    // Whoever waits for the code of the second step has not proved who they are.
    Ok(row
        .filter(|row| !matches!(Session::from_facts(facts(row), now), Session::WaitsForCode(_)))
        .and_then(|row| row.person_id))
}

/// The fields of a form of either kind without secrets and files; nothing where it is too large or broken.
async fn read(kind: &str, body: Body) -> Option<Vec<(String, String)>> {
    let mut fields = Vec::new();
    let mut size = 0;
    let mut add = |name: String, value: String| {
        size += name.len() + value.len();
        if !SECRETS.contains(&name.as_str()) && name != csrf::FIELD && name != "kunci" {
            fields.push((name, value));
        }
        size <= LARGEST
    };
    let Ok(boundary) = multer::parse_boundary(kind) else {
        let bytes = body.collect().await.ok()?.to_bytes();
        let mut pairs = form_urlencoded::parse(&bytes).into_owned();
        return pairs.all(|(name, value)| add(name, value)).then_some(fields);
    };
    let limits = multer::SizeLimit::new().per_field(LARGEST as u64 * 64);
    let constraints = multer::Constraints::new().size_limit(limits);
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, constraints);
    while let Some(mut field) = parts.next_field().await.ok()? {
        let name = field.name().unwrap_or_default().to_owned();
        if field.file_name().is_some() {
            while field.chunk().await.ok()?.is_some() {}
            continue;
        }
        let mut value = Vec::new();
        while let Some(piece) = field.chunk().await.ok()? {
            value.extend_from_slice(&piece);
            if value.len() > LARGEST {
                return None;
            }
        }
        if !add(name, String::from_utf8_lossy(&value).into_owned()) {
            return None;
        }
    }
    Some(fields)
}

/// The page of this site that the form stood on, as the browser tells: forms are not always sent to their own page.
fn page_of(headers: &HeaderMap, host: Option<&str>) -> Option<String> {
    let from: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    if Some(from.authority()?.as_str()) != host || from.path().starts_with("//") {
        return None;
    }
    let kept = form_urlencoded::parse(from.query().unwrap_or_default().as_bytes())
        .filter(|(name, _)| name != csrf::FIELD);
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish();
    let back = crate::html::with_kept(from.path(), &query);
    (back.len() <= LONGEST_BACK).then_some(back)
}

/// What waits for whoever asks for a page, if it is theirs.
pub(super) async fn load(
    state: &AppState,
    headers: &HeaderMap,
    person: Option<Uuid>,
) -> Result<Option<Arc<Unsent>>, PageError> {
    let Some(token) = token(headers, state) else { return Ok(None) };
    let mut tx = state.store.read().await?;
    let now = state.store.clock().now().micros();
    let row = run!(tx, kept_forms::find(&token.hash(), now))?;
    let row = row.filter(|row| row.person_id.is_none() || row.person_id == person);
    let opened = row.and_then(|row| open(&token, row.sealed));
    Ok(opened.and_then(|bytes| serde_json::from_slice(&bytes).ok()).map(Arc::new))
}

/// The form has arrived after all: what waited is not needed any more.
pub(super) async fn forget(state: &AppState, headers: &HeaderMap, path: &str) -> Result<(), PageError> {
    let Some(token) = token(headers, state) else { return Ok(()) };
    let mut tx = state.store.read().await?;
    let row = run!(tx, kept_forms::find(&token.hash(), state.store.clock().now().micros()))?;
    drop(tx);
    let opened = row.and_then(|row| open(&token, row.sealed));
    let unsent: Option<Unsent> = opened.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    if unsent.is_some_and(|unsent| unsent.path == path) {
        let mut tx = state.store.write(INSTALLATION).await?;
        run!(tx, kept_forms::delete(&token.hash()))?;
        tx.commit_private(PrivateReason::PersonalData).await?;
    }
    Ok(())
}

fn cookie_name(state: &AppState) -> &'static str {
    if is_https(state) { "__Host-rembuk-isian" } else { "rembuk-isian" }
}

fn token(headers: &HeaderMap, state: &AppState) -> Option<Token> {
    tokens(headers, |name| name == cookie_name(state)).next()
}

/// The key follows from the token, of which the database holds only another hash.
fn key(token: &Token) -> Result<LessSafeKey, PageError> {
    let bytes = Sha256::digest(format!("unsent {}", token.reveal()));
    let key = UnboundKey::new(&AES_256_GCM, &bytes)
        .map_err(|_| PageError::Internal("a key of 32 bytes was refused".to_owned()))?;
    Ok(LessSafeKey::new(key))
}

/// Each key seals one text, so its number may be zero.
fn only_once() -> Nonce {
    Nonce::assume_unique_for_key([0; NONCE_LEN])
}

fn seal(token: &Token, mut bytes: Vec<u8>) -> Result<Vec<u8>, PageError> {
    key(token)?
        .seal_in_place_append_tag(only_once(), Aad::empty(), &mut bytes)
        .map_err(|_| PageError::Internal("what was typed could not be sealed".to_owned()))?;
    Ok(bytes)
}

fn open(token: &Token, mut sealed: Vec<u8>) -> Option<Vec<u8>> {
    let opened = key(token).ok()?.open_in_place(only_once(), Aad::empty(), &mut sealed).ok()?;
    Some(opened.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_opens_with_its_own_token_only_and_unchanged_only() {
        let (token, other) = (Token::random().unwrap(), Token::random().unwrap());
        let sealed = seal(&token, b"nilai=8,67".to_vec()).unwrap();
        assert!(!sealed.windows(4).any(|part| part == b"8,67"));
        assert_eq!(open(&token, sealed.clone()).as_deref(), Some(&b"nilai=8,67"[..]));
        assert_eq!(open(&other, sealed.clone()), None);
        let mut changed = sealed;
        changed[0] ^= 1;
        assert_eq!(open(&token, changed), None);
    }

    #[test]
    fn the_page_to_go_back_to_is_of_this_site_and_carries_no_token() {
        let page = |from: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::REFERER, from.parse().unwrap());
            page_of(&headers, Some("sdgs.example.go.id"))
        };
        let here = "https://sdgs.example.go.id/jember/kelola/impor?jenis=matrix-1&tanda=abc";
        assert_eq!(page(here).as_deref(), Some("/jember/kelola/impor?jenis=matrix-1"));
        for bad in ["https://evil.example/jember", "https://sdgs.example.go.id//evil.example", "about:blank"]
        {
            assert_eq!(page(bad), None, "{bad}");
        }
    }
}
