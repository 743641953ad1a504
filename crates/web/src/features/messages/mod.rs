//! `/pesan`: what somebody was told; `/akun/pesan`: what of it is sent and how; `/berhenti/…`: stop mail in one press.
mod list;
mod preferences;
mod unsubscribe;

use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::OwnAccount;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/pesan", needs(OwnAccount, get(list::show)))
        .route("/pesan/semua", needs(OwnAccount, post(list::read_all)))
        .route("/pesan/{message}/buka", needs(OwnAccount, post(list::open)))
        .route("/pesan/{message}/baca", needs(OwnAccount, post(list::read)))
        .route("/akun/pesan", needs(OwnAccount, get(preferences::show).post(preferences::save)))
        .route("/berhenti/{token}", get(unsubscribe::show).post(unsubscribe::stop))
}
