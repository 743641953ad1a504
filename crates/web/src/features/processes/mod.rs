//! `/{region}/forum/proses`: processes with their dated phases, what was done to reach people, documents with the time they were
//! shared. `/kelola/proses` keeps them.
mod desk;
mod edit;
mod evidence;
mod list;
mod show;

use crate::context::Context;
use crate::error::PageError;
use crate::html::Layout;
use crate::http::session::needs;
use crate::processes::{OneProcess, Processes};
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_store::rows::NOW;

/// Letters of a line, and of a text
const LONGEST: usize = 300;
const LONGEST_TEXT: usize = 3_000;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/forum/proses", get(list::show))
        .route("/{region}/forum/proses.csv", get(list::download))
        .route("/{region}/forum/proses/{process}", get(show::show))
        .route("/{region}/kelola/proses", needs(RunForum, get(desk::list).post(desk::add)))
        .route("/{region}/kelola/proses/{process}", needs(RunForum, get(desk::show).post(edit::change)))
        .route("/{region}/kelola/proses/{process}/terbitkan", needs(RunForum, post(edit::publish)))
        .route(
            "/{region}/kelola/proses/{process}/tahap/{number}",
            needs(RunForum, get(edit::show_phase).post(edit::set_phase)),
        )
        .route(
            "/{region}/kelola/proses/{process}/jangkauan",
            needs(RunForum, get(evidence::show_outreach).post(evidence::note_outreach)),
        )
        .route(
            "/{region}/kelola/proses/{process}/dokumen",
            needs(RunForum, get(evidence::show_document).post(evidence::share_document)),
        )
}

fn desk_layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

/// The process of an address as it is now.
async fn find(context: &mut Context, slug: &str) -> Result<OneProcess, PageError> {
    let region_id = context.region_id();
    let all = Processes::load(&mut context.tx, region_id, NOW).await?;
    all.find(slug).cloned().ok_or(PageError::UnknownPage)
}
