//! All routes with who may use them, and the layers around them.
//!
//! A route without `needs` is open to everyone and reads only, but for signing in and one-time links; tests list them all
//! with their status for everyone, for each role, and without any.
use crate::http::{
    error_pages, language, limits, origin, page_cache::PageCache, request_id, security_headers,
};
use crate::state::AppState;
use crate::{assets, features};
use axum::extract::Request;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use axum::{Router, response::Response};
use std::convert::Infallible;
use tower::{Service, ServiceBuilder, util::MapRequestLayer};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::trace::TraceLayer;

/// The routes with everything inside the page cache.
pub fn routes(state: AppState) -> Router {
    Router::new()
        .merge(features::installation::router())
        .merge(features::api::router())
        .merge(features::texts::router())
        .merge(features::home::router())
        .merge(features::goals::router())
        .merge(features::imports::router())
        .merge(features::indicators::router())
        .merge(features::health::router())
        .merge(features::house_rules::router())
        .merge(features::meetings::router())
        .merge(features::messages::router())
        .merge(features::missing::router())
        .merge(features::attendance::router())
        .merge(features::minutes::router())
        .merge(features::follow_ups::router())
        .merge(features::awaited::router())
        .merge(features::calendar::router())
        .merge(features::contributions::router())
        .merge(features::decisions::router())
        .merge(features::entry_windows::router())
        .merge(features::figures::router())
        .merge(features::agencies::router())
        .merge(features::organisations::router())
        .merge(features::districts::router())
        .merge(features::files::router())
        .merge(features::forum::router())
        .merge(features::offices::router())
        .merge(features::desk::router())
        .merge(features::people::router())
        .merge(features::plan::router())
        .merge(features::plan_document::router())
        .merge(features::processes::router())
        .merge(features::programmes::router())
        .merge(features::record::router())
        .merge(features::search::router())
        .merge(features::settings::router())
        .merge(features::look::router())
        .merge(features::plan_editor::router())
        .merge(features::tables::router())
        .route("/aset/{name}", get(assets::serve))
        .fallback(|| async { crate::error::PageError::UnknownPage })
        // From the innermost out: each line wraps all above it.
        // For guards of single routes, which have no state of their own.
        .layer(axum::Extension(state.clone()))
        .layer(from_fn_with_state(state.clone(), origin::check))
        .layer(from_fn(limits::apply))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(state.clone(), error_pages::render))
        .layer(from_fn(security_headers::add))
        .layer(TraceLayer::new_for_http().make_span_with(span))
        .layer(from_fn(request_id::assign))
        .with_state(state)
}

/// Method and path only: query strings may carry what people typed, and a one-time link its token.
fn span<B>(request: &http::Request<B>) -> tracing::Span {
    let id = request.extensions().get::<request_id::RequestId>().map(|id| id.0.as_str()).unwrap_or_default();
    tracing::info_span!("request", id, method = %request.method(), path = crate::paths::without_token(request.uri().path()))
}

/// The whole program as one service: page cache outermost, then language, then [`routes`].
pub fn service(
    state: AppState,
) -> PageCache<
    impl Service<Request, Response = Response, Error = Infallible, Future: Send> + Clone + Send + 'static,
> {
    let inner =
        ServiceBuilder::new().layer(MapRequestLayer::new(language::strip)).service(routes(state.clone()));
    PageCache::new(inner, state)
}
