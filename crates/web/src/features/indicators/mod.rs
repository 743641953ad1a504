//! `/{region}/indikator`: every indicator as a list, and one indicator with all that is known of it.
mod chart;
mod comparison;
mod districts;
mod downloads;
mod facts;
mod headline;
mod list;
mod map;
mod show;
mod trend;

use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/indikator", get(list::show))
        .route("/{region}/indikator.csv", get(list::download))
        .route("/{region}/indikator/{code}", get(show::show))
        .route("/{region}/indikator/{code}/data.csv", get(downloads::csv))
        .route("/{region}/indikator/{code}/data.json", get(downloads::json))
        .route("/{region}/indikator/{code}/grafik.svg", get(downloads::svg))
}
