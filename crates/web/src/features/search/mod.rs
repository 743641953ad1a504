//! `/{region}/cari`: search over everything public, as it is today.
mod show;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/cari", get(show::show))
        .route("/{region}/cari.csv", get(show::download))
        .route("/{region}/cari/saran.json", get(show::suggestions))
}
