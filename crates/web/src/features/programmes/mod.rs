//! `/{region}/program`: what is done about the goals, who runs it, what it costs, where.
mod funding;
mod list;
pub mod load;
mod places;
mod show;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/program", get(list::show))
        .route("/{region}/program.csv", get(list::download))
        .route("/{region}/program/{programme}", get(show::show))
}
