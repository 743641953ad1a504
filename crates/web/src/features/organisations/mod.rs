//! `/{region}/lembaga`: every body that takes part, by platform, with its programmes. Agencies have pages of their own
//! under `/perangkat-daerah`, to which their address here leads on.
mod list;
mod show;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/lembaga", get(list::show))
        .route("/{region}/lembaga.csv", get(list::download))
        .route("/{region}/lembaga/{organisation}", get(show::show))
}
