//! `/{region}/kalender`: which days the region does not work, by year, with their legal source; and where the
//! secretariat adds and withdraws them.
mod manage;
mod show;

use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::routing::get;
use rembuk_domain::people::roles::Permission::ChangeSettings;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kalender", get(show::show))
        .route("/{region}/kalender.csv", get(show::download))
        .route("/{region}/kelola/kalender", needs(ChangeSettings, get(manage::show).post(manage::add)))
        .route(
            "/{region}/kelola/kalender/{day}/cabut",
            needs(ChangeSettings, get(manage::show_withdraw).post(manage::withdraw)),
        )
}
