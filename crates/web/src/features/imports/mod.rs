//! `/{region}/kelola/impor`: files of the secretariat's desk, checked before anything is saved, saved in one transaction, undone
//! as long as nothing hangs on them. States: docs/workflows/import.md.
mod act;
mod list;
mod new;
mod show;
mod words;
mod work;

use crate::context::Context;
use crate::error::PageError;
use crate::html::Layout;
use crate::http::session::{SignedIn, needs};
use crate::imports::Kind;
use crate::state::AppState;
use crate::tasks::Task;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::imports::Batch;
use rembuk_domain::people::roles::Permission::ImportData;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::ImportBatch;
use rembuk_store::run;
use uuid::Uuid;
pub use work::interrupt_all;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/impor", needs(ImportData, get(list::show)))
        .route("/{region}/kelola/impor.csv", needs(ImportData, get(list::download)))
        .route("/{region}/kelola/impor/baru", needs(ImportData, get(new::show).post(new::upload)))
        .route("/{region}/kelola/impor/{batch}", needs(ImportData, get(show::show)))
        .route("/{region}/kelola/impor/{batch}/rincian.csv", needs(ImportData, get(show::download)))
        .route("/{region}/kelola/impor/{batch}/kemajuan.json", needs(ImportData, get(show::progress)))
        .route("/{region}/kelola/impor/{batch}/simpan", needs(ImportData, post(act::save)))
        .route("/{region}/kelola/impor/{batch}/periksa", needs(ImportData, post(act::check_again)))
        .route("/{region}/kelola/impor/{batch}/buang", needs(ImportData, post(act::discard)))
        .route("/{region}/kelola/impor/{batch}/urungkan", needs(ImportData, post(act::undo)))
}

/// Imports that wait for somebody: to be saved, mended or looked at again.
///
/// # Errors
/// The store refuses.
pub async fn tasks(context: &mut Context, signed: &SignedIn) -> Result<Vec<Task>, PageError> {
    if !signed.may(ImportData, context.region_id(), context.today) {
        return Ok(Vec::new());
    }
    let region_id = context.region_id();
    let rows = run!(context.tx, import_batches::list(region_id))?;
    let waits =
        rows.into_iter().filter(|row| matches!(row.state.as_str(), "ready" | "refused" | "interrupted"));
    Ok(waits
        .map(|row| Task {
            what: context.locale.ta("import-task", &[crate::html::arg("file", &row.file_name)]),
            office: context.t(Role::Secretariat.key()),
            due: None,
            path: context.paths().import(row.id),
            button: "import-task-button",
        })
        .collect())
}

/// An import with its state.
struct Loaded {
    row: ImportBatch,
    batch: Batch,
}

impl Loaded {
    /// The kind of its rows.
    fn kind(&self) -> Result<Kind, PageError> {
        Kind::parse(&self.row.kind)
            .ok_or_else(|| PageError::Internal(format!("import of kind {}", self.row.kind)))
    }
}

/// What the program is not working at any more was interrupted, whatever its row still says.
fn state_of(state: &AppState, row: &ImportBatch) -> Result<Batch, PageError> {
    let batch = Batch::from_facts(&row.state, row.seq, row.undone_seq)
        .ok_or_else(|| PageError::Internal(format!("import {} in state {:?}", row.id, row.state)))?;
    match batch.is_running() && state.running.rows(row.id).is_none() {
        true => batch.interrupted().map_err(|error| PageError::Internal(error.to_string())),
        false => Ok(batch),
    }
}

async fn find(context: &mut Context, id: &str) -> Result<Loaded, PageError> {
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let region_id = context.region_id();
    let row = run!(context.tx, import_batches::find(region_id, id))?.ok_or(PageError::UnknownPage)?;
    let batch = state_of(&context.state, &row)?;
    Ok(Loaded { row, batch })
}

fn layout(context: &Context, title: &str) -> Layout {
    let title = context.t(title);
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(context.t("crumb-home"), context.paths().home())
        .crumb(context.t("imports-title"), context.paths().imports())
}
