//! Links to one duty: whoever came by one may open its page and the steps below it, without an account and beside one.
use crate::error::PageError;
use crate::http::session::{self, Signed, facts, guard, is_https, load, set, token, tokens};
use crate::people::secrets::Token;
use crate::state::AppState;
use axum::extract::{FromRequestParts, Request};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::MethodRouter;
use cookie::Cookie;
use http::HeaderMap;
use http::request::Parts;
use rembuk_domain::people::roles::Permission;
use rembuk_domain::people::sessions::Session;
use rembuk_store::rows::OneTimeLink;
use rembuk_store::run;
use std::sync::Arc;
use uuid::Uuid;

/// Duties of one browser that are looked at; whoever does more of them is better off with an account.
const MOST_DUTIES: usize = 30;

/// Somebody who came by a link to one duty, without an account: they may open that one page, for the office or
/// organisation the link names, and nothing else.
#[derive(Debug, Clone)]
pub struct ByLink {
    pub link: Arc<OneTimeLink>,
    /// What forms must carry.
    pub form_token: String,
    /// Who is signed in in the same browser, if anybody: they can't check what they enter here.
    pub person: Option<Uuid>,
}

/// Extractor of routes under [`needs_or_link`].
#[derive(Debug, Clone)]
pub enum Actor {
    Person(Signed),
    Link(ByLink),
}

impl Actor {
    pub fn form_token(&self) -> &str {
        match self {
            Self::Person(signed) => &signed.form_token,
            Self::Link(link) => &link.form_token,
        }
    }
}

impl<S: Sync> FromRequestParts<S> for Actor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        match parts.extensions.get::<ByLink>() {
            Some(link) => Ok(Self::Link(link.clone())),
            None => Ok(Self::Person(Signed::from_request_parts(parts, state).await?)),
        }
    }
}

/// As [`needs`], and also open to whoever came by a link to exactly this page. The handler takes an [`Actor`].
pub fn needs_or_link(permission: Permission, routes: MethodRouter<AppState>) -> MethodRouter<AppState> {
    routes.route_layer(from_fn(move |request: Request, next: Next| async move {
        match guard_link(request).await {
            Ok(Guarded::Link(request)) => session::run(*request, next).await,
            Ok(Guarded::Other(request)) => match guard(permission, *request).await {
                Ok(request) => session::run(request, next).await,
                Err(response) => *response,
            },
            Err(response) => *response,
        }
    }))
}

enum Guarded {
    Link(Box<Request>),
    Other(Box<Request>),
}

async fn guard_link(request: Request) -> Result<Guarded, Box<Response>> {
    let fail = |error: PageError| Box::new(error.into_response());
    let Some(state) = request.extensions().get::<AppState>().cloned() else {
        return Ok(Guarded::Other(Box::new(request)));
    };
    let found = find_duty(&state, request.headers(), request.uri().path()).await.map_err(fail)?;
    let Some(link) = found else { return Ok(Guarded::Other(Box::new(request))) };
    let person = known_person(&state, request.headers()).await.map_err(fail)?;
    let mut request = session::belongs(&state, request, &link.form_token, person).await?;
    request.extensions_mut().insert(ByLink { person, ..link });
    Ok(Guarded::Link(Box::new(request)))
}

/// Whose account the same browser is signed in to, if any: a link takes nobody's name from what they do.
async fn known_person(state: &AppState, headers: &HeaderMap) -> Result<Option<Uuid>, PageError> {
    match token(headers, state) {
        Some(token) => Ok(load(state, &token).await?.map(|signed| signed.account.id)),
        None => Ok(None),
    }
}

/// The open duty of this page, or of the page this is a step of, among the links this browser came by.
async fn find_duty(state: &AppState, headers: &HeaderMap, path: &str) -> Result<Option<ByLink>, PageError> {
    for token in tokens(headers, |name| name.starts_with(duty_prefix(state))).take(MOST_DUTIES) {
        if let Some(link) = by_link(state, &token).await?
            && link.link.duty.as_deref().is_some_and(|duty| is_step_of(path, duty))
        {
            return Ok(Some(link));
        }
    }
    Ok(None)
}

/// Whether a path is the duty's own page or lies below it.
fn is_step_of(path: &str, duty: &str) -> bool {
    path.strip_prefix(duty).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The duty a token's session is for, while both session and link last.
async fn by_link(state: &AppState, token: &Token) -> Result<Option<ByLink>, PageError> {
    let mut tx = state.store.read().await?;
    let Some(row) = run!(tx, sessions::find(&token.hash()))? else { return Ok(None) };
    let now = state.store.clock().now();
    let (Session::SignedIn(_), Some(link)) = (Session::from_facts(facts(&row), now), row.link_id) else {
        return Ok(None);
    };
    let link = run!(tx, sessions::find_link_by_id(link))?;
    Ok(link.filter(|link| link.withdrawn_at.is_none()).map(|link| ByLink {
        link: Arc::new(link),
        form_token: token.form_token(),
        person: None,
    }))
}

/// Cookies of duties: one each, so that a link opened in the browser of somebody signed in, or beside another link,
/// takes nothing away.
fn duty_prefix(state: &AppState) -> &'static str {
    if is_https(state) { "__Host-rembuk-tugas-" } else { "rembuk-tugas-" }
}

/// Gives the browser what opens one duty, beside whatever else it holds.
pub fn give(
    response: &mut Response,
    state: &AppState,
    token: &Token,
    link: &OneTimeLink,
    lasts: i64,
) -> Result<(), PageError> {
    let name = format!("{}{}", duty_prefix(state), link.id.simple());
    let cookie =
        Cookie::build((name, token.reveal().to_owned())).max_age(cookie::time::Duration::microseconds(lasts));
    set(response, state, cookie)
}
