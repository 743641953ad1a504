//! `/{region}/tujuan`, `/{region}/tujuan/{goal}`, `/{region}/target/{target}`: from the 17 goals to the figures under them.
mod list;
mod show;
mod target;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/tujuan", get(list::show))
        .route("/{region}/tujuan/{goal}", get(show::show))
        .route("/{region}/tujuan/{goal}/data.csv", get(show::download))
        .route("/{region}/target", get(target::index))
        .route("/{region}/target/{target}", get(target::show))
}
