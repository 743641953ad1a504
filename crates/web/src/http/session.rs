//! Who is signed in, and what a route asks for. Only routes under [`needs`] and those of signing in look at the cookie: public
//! pages are the same for everyone.
use crate::error::PageError;
use crate::http::csrf;
use crate::http::unsent::{self, Unsent};
use crate::i18n::Locale;
use crate::people::secrets::Token;
use crate::state::AppState;
use axum::extract::{FromRequestParts, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::MethodRouter;
use cookie::{Cookie, SameSite};
use http::request::Parts;
use http::{HeaderMap, HeaderValue, Method, header};
use jiff::civil::Date;
use rembuk_domain::people::Term;
use rembuk_domain::people::roles::{EVERYWHERE, HeldRole, Permission, Role, may};
use rembuk_domain::people::sessions::{Facts, Session};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{NOW, PersonAccount, PersonRole, PersonSession};
use rembuk_store::{PrivateReason, Read, run};
use std::sync::Arc;
use uuid::Uuid;

/// Roles of a region that must use two steps: their codes, with commas.
pub const TOTP_SETTING: &str = "people.second-step";

/// Somebody who is signed in, as handlers get them.
#[derive(Debug)]
pub struct SignedIn {
    pub account: PersonAccount,
    pub session: PersonSession,
    pub roles: Vec<HeldRole>,
    /// What forms must carry.
    pub form_token: String,
    pub has_second_step: bool,
    /// Messages not read yet
    pub unread: i64,
}

/// Extractor of routes under [`needs`].
#[derive(Debug, Clone)]
pub struct Signed(pub Arc<SignedIn>);

impl std::ops::Deref for Signed {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl<S: Sync> FromRequestParts<S> for Signed {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, PageError> {
        parts
            .extensions
            .get::<Self>()
            .cloned()
            .ok_or_else(|| PageError::Internal("a route without needs(…) asks who is signed in".to_owned()))
    }
}

impl SignedIn {
    pub fn may(&self, permission: Permission, region_id: i64, day: Date) -> bool {
        may(&self.roles, permission, region_id, day)
    }

    /// The office or function that stands in the record for what this person does: never a name.
    pub fn acting_office(&self, region_id: i64, day: Date) -> String {
        let holds = |role| self.roles.iter().any(|held| held.role == role && held.counts(region_id, day));
        Locale::Id.t(if holds(Role::Secretariat) {
            Role::Secretariat.key()
        } else {
            Role::Administrator.key()
        })
    }
}

/// States at the route what it takes: `.route("/…", needs(Permission::SeePeople, get(list)))`.
pub fn needs(permission: Permission, routes: MethodRouter<AppState>) -> MethodRouter<AppState> {
    routes.route_layer(from_fn(move |request: Request, next: Next| async move {
        match guard(permission, request).await {
            Ok(request) => run(request, next).await,
            Err(response) => *response,
        }
    }))
}

tokio::task_local! {
    /// How many unread messages whoever asked has: every private page says so, whatever its handler knows.
    static UNREAD: i64;
}

/// Unread messages of whoever asked for the page at hand.
pub fn unread() -> i64 {
    UNREAD.try_with(|unread| *unread).unwrap_or_default()
}

pub(super) async fn run(request: Request, next: Next) -> Response {
    let unread = request.extensions().get::<Signed>().map_or(0, |signed| signed.unread);
    let waiting = request.extensions().get::<Arc<Unsent>>().cloned();
    unsent::scope(waiting, UNREAD.scope(unread, next.run(request))).await
}

pub(super) async fn guard(permission: Permission, mut request: Request) -> Result<Request, Box<Response>> {
    let fail = |error: PageError| Box::new(error.into_response());
    let state = request
        .extensions()
        .get::<AppState>()
        .cloned()
        .ok_or_else(|| fail(PageError::Internal("no state beside the request".to_owned())))?;
    let (region_id, day) = place(&state, request.uri().path()).map_err(fail)?;
    let token = token(request.headers(), &state);
    let signed = match &token {
        Some(token) => load(&state, token).await.map_err(fail)?,
        None => None,
    };
    let Some(signed) = signed else {
        return Err(Box::new(match is_read(request.method()) {
            true => ask_to_sign_in(&request),
            false => unsent::refuse(&state, request, PageError::NotSignedIn).await,
        }));
    };
    if !signed.may(permission, region_id, day) {
        return Err(fail(PageError::NotAllowed));
    }
    if permission != Permission::OwnAccount
        && lacks_second_step(&state, &signed, region_id, day).await.map_err(fail)?
    {
        return Err(fail(PageError::SecondStepNeeded));
    }
    request = belongs(&state, request, &signed.form_token, Some(signed.account.id)).await?;
    request.extensions_mut().insert(Signed(Arc::new(signed)));
    Ok(request)
}

/// A write must carry the token of its session; a page gets what its reader had typed when a session ended.
pub(super) async fn belongs(
    state: &AppState,
    mut request: Request,
    form_token: &str,
    person: Option<Uuid>,
) -> Result<Request, Box<Response>> {
    let fail = |error: PageError| Box::new(error.into_response());
    if is_read(request.method()) {
        if let Some(waiting) = unsent::load(state, request.headers(), person).await.map_err(fail)? {
            request.extensions_mut().insert(waiting);
        }
        return Ok(request);
    }
    let request = match csrf::check(request, form_token).await {
        Ok(request) => request,
        Err(csrf::Refused::TooLarge) => return Err(fail(PageError::TooLarge)),
        Err(csrf::Refused::Stale(request)) => {
            return Err(Box::new(unsent::refuse(state, *request, PageError::StaleForm).await));
        }
    };
    unsent::forget(state, request.headers(), request.uri().path()).await.map_err(fail)?;
    Ok(request)
}

pub(super) fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// The region a path belongs to, with its day; pages of the installation belong to all.
fn place(state: &AppState, path: &str) -> Result<(i64, Date), PageError> {
    let slug = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    let now = state.store.clock().now();
    match state.store.heads().snapshot().by_slug.get(slug) {
        Some(head) => {
            let zone = crate::context::time_zone(&head.region.time_zone);
            Ok((head.region.region_id, local_date(now, &zone)))
        }
        None if crate::paths::RESERVED.contains(&slug) => {
            Ok((EVERYWHERE, local_date(now, &jiff::tz::TimeZone::UTC)))
        }
        None => Err(PageError::UnknownRegion(slug.to_owned())),
    }
}

/// Reading leads to the sign-in page and back.
fn ask_to_sign_in(request: &Request) -> Response {
    let locale = request.extensions().get::<Locale>().copied().unwrap_or(Locale::Id);
    let back = format!("{}{}", locale.prefix(), request.uri().path());
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("lanjut", &back).finish();
    Redirect::to(&format!("{}?{query}", crate::paths::sign_in(locale))).into_response()
}

async fn lacks_second_step(
    state: &AppState,
    signed: &SignedIn,
    region_id: i64,
    day: Date,
) -> Result<bool, PageError> {
    if signed.has_second_step {
        return Ok(false);
    }
    let mut tx = state.store.read().await?;
    let asked = second_step_roles(&mut tx, region_id).await?;
    Ok(signed.roles.iter().any(|held| held.counts(region_id, day) && asked.contains(&held.role)))
}

/// Roles that must use two steps in a region, or everywhere.
pub async fn second_step_roles(tx: &mut Read, region_id: i64) -> Result<Vec<Role>, PageError> {
    let mut roles = Vec::new();
    let regions = if region_id == EVERYWHERE { &[EVERYWHERE][..] } else { &[EVERYWHERE, region_id] };
    for region_id in regions.iter().copied() {
        let settings = run!(tx, settings::list(region_id, NOW))?;
        let codes =
            settings.into_iter().find(|setting| setting.key == TOTP_SETTING).map(|setting| setting.value);
        roles.extend(codes.unwrap_or_default().split(',').filter_map(|code| Role::parse(code).ok()));
    }
    Ok(roles)
}

/// Who the token belongs to, if its session is alive and past the second step. Notes now and then that it is used.
pub(super) async fn load(state: &AppState, token: &Token) -> Result<Option<SignedIn>, PageError> {
    let mut tx = state.store.read().await?;
    let Some(row) = run!(tx, sessions::find(&token.hash()))? else { return Ok(None) };
    let now = state.store.clock().now();
    let (Session::SignedIn(session), Some(person_id)) =
        (Session::from_facts(facts(&row), now), row.person_id)
    else {
        return Ok(None);
    };
    let Some(account) = run!(tx, people::find(person_id))? else { return Ok(None) };
    let roles = run!(tx, people::list_roles(person_id))?.iter().filter_map(held_role).collect();
    let totp = run!(tx, sessions::find_totp(person_id))?;
    let unread = run!(tx, messages::count_unread(person_id))?;
    drop(tx);
    if session.touched(now).is_some() {
        let mut tx = state.store.write(EVERYWHERE).await?;
        run!(tx, sessions::touch(row.id, now.micros()))?;
        tx.commit_private(PrivateReason::PersonalData).await?;
    }
    Ok(Some(SignedIn {
        account,
        session: row,
        roles,
        form_token: token.form_token(),
        has_second_step: totp.is_some_and(|totp| totp.confirmed_at.is_some()),
        unread,
    }))
}

/// Whether a request comes from somebody signed in.
///
/// # Errors
/// The store refuses.
pub async fn is_signed_in(state: &AppState, headers: &HeaderMap) -> Result<bool, PageError> {
    match token(headers, state) {
        Some(token) => Ok(load(state, &token).await?.is_some()),
        None => Ok(false),
    }
}

/// What a row says of its session.
pub fn facts(row: &PersonSession) -> Facts {
    Facts {
        created: Instant::from_micros(row.created_at),
        last_seen: Instant::from_micros(row.last_seen_at),
        expires: Instant::from_micros(row.expires_at),
        waits_for_code: row.waits_for_code,
    }
}

/// A stored role as the rules want it; a damaged row counts for nothing.
pub fn held_role(row: &PersonRole) -> Option<HeldRole> {
    Some(HeldRole {
        role: Role::parse(&row.role).ok()?,
        region_id: row.region_id,
        organisation: row.organisation_id,
        term: Term::parse(&row.from_on, row.until_on.as_deref().unwrap_or_default()).ok()?,
        is_ended: row.ended_at.is_some(),
    })
}

pub(super) fn is_https(state: &AppState) -> bool {
    state.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
}

/// `__Host-` binds the cookie to this host and to https; plain http (a demo on a laptop) can't have it.
fn cookie_name(state: &AppState) -> &'static str {
    if is_https(state) { "__Host-rembuk" } else { "rembuk" }
}

/// Tokens of the cookies that `is_ours` picks by name.
pub(super) fn tokens(headers: &HeaderMap, is_ours: impl Fn(&str) -> bool) -> impl Iterator<Item = Token> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(Cookie::split_parse)
        .filter_map(Result::ok)
        .filter(move |cookie| is_ours(cookie.name()))
        .filter_map(|cookie| Token::parse(cookie.value()))
}

/// The session token a request carries.
pub fn token(headers: &HeaderMap, state: &AppState) -> Option<Token> {
    tokens(headers, |name| name == cookie_name(state)).next()
}

/// Gives the browser its session, for as long as it may last.
pub fn give(response: &mut Response, state: &AppState, token: &Token, lasts: i64) -> Result<(), PageError> {
    let cookie = Cookie::build((cookie_name(state), token.reveal().to_owned()))
        .max_age(cookie::time::Duration::microseconds(lasts));
    set(response, state, cookie)
}

/// Takes it away.
pub fn take(response: &mut Response, state: &AppState) -> Result<(), PageError> {
    set(response, state, Cookie::build((cookie_name(state), "")).max_age(cookie::time::Duration::ZERO))
}

pub(super) fn set(
    response: &mut Response,
    state: &AppState,
    cookie: cookie::CookieBuilder<'_>,
) -> Result<(), PageError> {
    let cookie = cookie.path("/").http_only(true).same_site(SameSite::Lax).secure(is_https(state)).build();
    let value =
        HeaderValue::from_str(&cookie.to_string()).map_err(|error| PageError::Internal(error.to_string()))?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(())
}

/// The browser in a few words ("Chrome, Android"), so that its owner knows it again: nothing finer is kept.
pub fn browser(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(mark, _)| agent.contains(mark)).map_or("?", |(_, name)| *name)
    };
    // Each of these also claims to be those below it.
    let name = find(&[
        ("SamsungBrowser", "Samsung Internet"),
        ("UCBrowser", "UC Browser"),
        ("OPR/", "Opera"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ]);
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    format!("{name}, {system}")
}
