//! `/{region}/keputusan`: what the forum decided and is being asked, in public; `/{region}/kelola/keputusan` is where members put,
//! vote and step aside, and where the secretariat opens, notes who is there, and closes.
mod act;
mod block;
mod desk;
mod feed;
mod list;
mod propose;
mod put;
mod rules;
mod show;
mod tasks;

pub use block::block;
pub use tasks::tasks;

use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::{RunForum, TakePart};

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/keputusan", get(list::show))
        .route("/{region}/keputusan.csv", get(list::download))
        .route("/{region}/keputusan/umpan.atom", get(feed::feed))
        .route("/{region}/keputusan/aturan", get(rules::show))
        .route("/{region}/keputusan/{reference}", get(show::show))
        .route("/{region}/keputusan/{reference}/data.json", get(show::file))
        .route("/{region}/kelola/keputusan", needs(TakePart, get(desk::list)))
        .route("/{region}/kelola/keputusan/baru", needs(TakePart, get(put::show).post(put::send)))
        .route("/{region}/kelola/keputusan/aturan", needs(TakePart, get(propose::show).post(propose::send)))
        .route("/{region}/kelola/keputusan/{reference}", needs(TakePart, get(desk::show)))
        .route("/{region}/kelola/keputusan/{reference}/suara", needs(TakePart, post(act::vote)))
        .route("/{region}/kelola/keputusan/{reference}/mundur", needs(TakePart, post(act::recuse)))
        .route("/{region}/kelola/keputusan/{reference}/tarik", needs(TakePart, post(act::withdraw)))
        .route("/{region}/kelola/keputusan/{reference}/buka", needs(TakePart, post(act::open)))
        .route("/{region}/kelola/keputusan/{reference}/hadir", needs(RunForum, post(act::note_presence)))
        .route("/{region}/kelola/keputusan/{reference}/tutup", needs(TakePart, post(act::close)))
        .route("/{region}/kelola/keputusan/{reference}/penetapan", needs(RunForum, post(act::enact)))
}
