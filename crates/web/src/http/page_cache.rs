//! Rendered public pages, kept until something they show has changed. Outermost service: a hit leaves before trace,
//! request id and timeout; it is counted, not traced.
//!
//! A stored page is fresh while its region's record root, settings version, the catalogue and the region's local date
//! are those it was made from. Only pages whose handler names a [`CachePolicy`] are stored, and a handler does so only
//! for a query in its one canonical spelling: a flood of different query strings stores nothing.
use crate::http::encoding::Encoding;
use crate::http::page_body::PageBody;
use crate::state::AppState;
use axum::body::Body;
use axum::extract::Request;
use axum::response::Response;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use http_body_util::BodyExt;
use quick_cache::{Equivalent, Weighter, sync::Cache};
use rembuk_domain::time::Instant;
use rembuk_store::HeadTable;
use std::convert::Infallible;
use std::future::Future;
use std::hash::{Hash, Hasher};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use tower::Service;

/// Bytes of rendered pages kept in memory.
pub const BUDGET: u64 = 32 * 1024 * 1024;
/// Pages longer than this are not worth a place.
const LARGEST: usize = 4 * 1024 * 1024;
const LONGEST_KEY: usize = 512;

/// What a page depends on. A response without one is never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CachePolicy {
    /// One region: its record, its settings, the catalogue, its local date.
    Region(String),
    /// Every region of the installation.
    Installation,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Key {
    encoding: Encoding,
    path: Box<str>,
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        KeyRef { encoding: self.encoding, path: &self.path }.hash(state);
    }
}

#[derive(Hash)]
struct KeyRef<'a> {
    encoding: Encoding,
    path: &'a str,
}

impl Equivalent<Key> for KeyRef<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.encoding == key.encoding && *self.path == *key.path
    }
}

/// What a page was made from; equal means fresh.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Validator {
    version: String,
    /// Microseconds: the next local midnight.
    until: i64,
}

struct Stored {
    policy: CachePolicy,
    validator: Validator,
    /// Generation of the heads in which the validator was last found right.
    checked: AtomicU64,
    headers: HeaderMap,
    etag: HeaderValue,
    body: Bytes,
}

#[derive(Clone)]
struct Size;

impl Weighter<Key, Arc<Stored>> for Size {
    fn weight(&self, key: &Key, stored: &Arc<Stored>) -> u64 {
        // Headers and bookkeeping of an entry take about a kilobyte.
        (key.path.len() + stored.body.len() + 1024) as u64
    }
}

/// The pages of this process.
pub struct Pages {
    /// Off only to measure what a page costs.
    is_on: bool,
    cache: Cache<Key, Arc<Stored>, Size>,
    hits: metrics::Counter,
    misses: metrics::Counter,
}

impl Pages {
    pub fn new(is_on: bool) -> Self {
        Self {
            is_on,
            cache: Cache::with_weighter(2_000, BUDGET, Size),
            hits: metrics::counter!("rembuk_page_cache_hits_total"),
            misses: metrics::counter!("rembuk_page_cache_misses_total"),
        }
    }

    /// Pages held and their bytes.
    pub fn size(&self) -> (usize, u64) {
        (self.cache.len(), self.cache.weight())
    }
}

#[derive(Clone)]
pub struct PageCache<S> {
    inner: S,
    state: AppState,
}

impl<S> PageCache<S> {
    pub fn new(inner: S, state: AppState) -> Self {
        Self { inner, state }
    }

    fn find(&self, request: &Request) -> Option<Response<PageBody>> {
        let path = request.uri().path_and_query()?.as_str();
        let encoding = Encoding::of(request.headers());
        let pages = &self.state.pages;
        let stored = pages.cache.get(&KeyRef { encoding, path })?;
        if !is_fresh(&stored, &self.state) {
            pages.cache.remove(&KeyRef { encoding, path });
            return None;
        }
        pages.hits.increment(1);
        Some(answer(&stored, request))
    }
}

fn is_fresh(stored: &Stored, state: &AppState) -> bool {
    let now = state.store.clock().now();
    if now.micros() >= stored.validator.until {
        return false;
    }
    let heads = state.store.heads().snapshot();
    if stored.checked.load(Ordering::Relaxed) == heads.generation {
        return true;
    }
    let fresh = validator(&stored.policy, &heads, now).as_ref() == Some(&stored.validator);
    if fresh {
        stored.checked.store(heads.generation, Ordering::Relaxed);
    }
    fresh
}

fn validator(policy: &CachePolicy, heads: &HeadTable, now: Instant) -> Option<Validator> {
    match policy {
        CachePolicy::Region(slug) => {
            let head = heads.by_slug.get(slug)?;
            let zone = crate::context::time_zone(&head.region.time_zone);
            Some(Validator {
                version: format!("{} {} {}", head.root, head.settings_version, heads.catalogue_root),
                until: crate::context::next_midnight(now, &zone),
            })
        }
        CachePolicy::Installation => Some(Validator {
            version: heads.generation.to_string(),
            until: crate::context::next_midnight(now, &jiff::tz::TimeZone::UTC),
        }),
    }
}

/// A stored page as answer: whole, without body for HEAD, or "not modified".
fn answer(stored: &Stored, request: &Request) -> Response<PageBody> {
    let asked = request.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let etag = stored.etag.to_str().unwrap_or_default();
    let unchanged =
        asked.is_some_and(|asked| asked.split(',').any(|tag| tag.trim().trim_start_matches("W/") == etag));
    let mut response = Response::new(match (unchanged, request.method()) {
        (true, _) | (_, &Method::HEAD) => PageBody::Full(Bytes::new()),
        _ => PageBody::Full(stored.body.clone()),
    });
    *response.headers_mut() = stored.headers.clone();
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
        response.headers_mut().remove(header::CONTENT_LENGTH);
    }
    response
}

impl<S> Service<Request> for PageCache<S>
where
    S: Service<Request, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
{
    type Response = Response<PageBody>;
    type Error = Infallible;
    type Future = Answer;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request) -> Answer {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let future = self.inner.call(request);
            return Answer::Made(Box::pin(async move { future.await.map(|r| r.map(PageBody::Streamed)) }));
        }
        if let Some(response) = self.find(&request) {
            return Answer::Found(Some(Box::new(response)));
        }
        let (inner, state) = (self.inner.clone(), self.state.clone());
        Answer::Made(Box::pin(async move { Ok(make(inner, state, request).await) }))
    }
}

/// Renders a page, stores it plain and as asked for, and answers.
async fn make<S>(mut inner: S, state: AppState, mut request: Request) -> Response<PageBody>
where
    S: Service<Request, Response = Response, Error = Infallible>,
{
    state.pages.misses.increment(1);
    let path: Option<Box<str>> = request.uri().path_and_query().map(|path| path.as_str().into());
    let asked_query = request.uri().query().unwrap_or_default().to_owned();
    let encoding = Encoding::of(request.headers());
    let mut asked = Request::new(Body::empty());
    *asked.method_mut() = request.method().clone();
    *asked.headers_mut() = request.headers().clone();
    // HEAD equals GET: the handler need not know.
    *request.method_mut() = Method::GET;
    // What the page is made from must be read before the page: a change in between makes it stale, never fresh.
    let heads = state.store.heads().snapshot();
    let now = state.store.clock().now();
    let Ok(response) = inner.call(request).await;
    let (mut parts, body) = response.into_parts();
    let policy = parts.extensions.remove::<CachePolicy>();
    let Ok(body) = body.collect().await.map(http_body_util::Collected::to_bytes) else {
        return failed();
    };
    let compressible = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.starts_with("text/") || kind.contains("json") || kind.contains("svg"));
    let ready = parts.headers.contains_key(header::CONTENT_ENCODING);
    let encoding = if compressible && !ready && body.len() > 512 { encoding } else { Encoding::Plain };
    let Some(body) = encoding.encode(&body) else {
        return failed();
    };
    let etag = set_headers(&mut parts.headers, encoding, &body, parts.status);
    // Pages of the installation take no query: whatever stands there is nobody's spelling.
    let is_asked_plainly = asked_query.is_empty();
    let policy = policy
        .filter(|_| state.pages.is_on)
        .filter(|policy| is_asked_plainly || !matches!(policy, CachePolicy::Installation));
    let validator = policy.as_ref().and_then(|policy| validator(policy, &heads, now));
    let stored = Stored {
        policy: policy.unwrap_or(CachePolicy::Installation),
        validator: validator.clone().unwrap_or(Validator { version: String::new(), until: 0 }),
        checked: AtomicU64::new(heads.generation),
        headers: parts.headers.clone(),
        etag,
        body,
    };
    if parts.status != StatusCode::OK {
        let body = if *asked.method() == Method::HEAD { Bytes::new() } else { stored.body };
        return Response::from_parts(parts, PageBody::Full(body));
    }
    let response = answer(&stored, &asked);
    if let (Some(path), Some(_)) = (path, validator)
        && path.len() <= LONGEST_KEY
        && stored.body.len() <= LARGEST
    {
        // A page names its request only where it was made for one.
        let mut stored = stored;
        stored.headers.remove("x-request-id");
        state.pages.cache.insert(Key { encoding: Encoding::of(asked.headers()), path }, Arc::new(stored));
    }
    response
}

/// A body that could not be read or packed: no page at all is better than an empty one.
fn failed() -> Response<PageBody> {
    tracing::error!("a page's body could not be read or packed");
    let mut response = Response::new(PageBody::Full(Bytes::new()));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}

fn set_headers(headers: &mut HeaderMap, encoding: Encoding, body: &Bytes, status: StatusCode) -> HeaderValue {
    use sha2::{Digest, Sha256};
    let hash = hex::encode(&Sha256::digest(body)[..12]);
    let etag =
        HeaderValue::from_str(&format!("\"{hash}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(value) = encoding.header() {
        headers.insert(header::CONTENT_ENCODING, value);
    }
    if status == StatusCode::OK {
        headers.insert(header::ETAG, etag.clone());
        headers.entry(header::CACHE_CONTROL).or_insert_with(|| HeaderValue::from_static("no-cache"));
    } else {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    etag
}

/// A found page is ready at once; a made one is awaited.
pub enum Answer {
    Found(Option<Box<Response<PageBody>>>),
    Made(Pin<Box<dyn Future<Output = Result<Response<PageBody>, Infallible>> + Send>>),
}

impl Future for Answer {
    type Output = Result<Response<PageBody>, Infallible>;

    fn poll(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match self.get_mut() {
            Self::Found(response) => match response.take() {
                Some(response) => Poll::Ready(Ok(*response)),
                None => Poll::Pending,
            },
            Self::Made(future) => future.as_mut().poll(cx),
        }
    }
}
