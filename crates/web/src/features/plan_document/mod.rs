//! `/{region}/rencana-aksi/naskah`: the plan as a text, its versions, what changed between them, one page to print, and
//! the file to take away.
mod compare;
mod download;
mod parts;
mod print;
mod show;
mod versions;

use crate::context::Context;
use crate::error::PageError;
use crate::html::Layout;
use crate::plan_document::{self, Version};
use crate::state::AppState;
use axum::Router;
use axum::routing::get;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/rencana-aksi/naskah", get(show::current))
        .route("/{region}/rencana-aksi/naskah/naskah.md", get(download::file))
        .route("/{region}/rencana-aksi/naskah/versi", get(versions::show))
        .route("/{region}/rencana-aksi/naskah/versi.csv", get(versions::download))
        .route("/{region}/rencana-aksi/naskah/versi/{number}", get(show::version))
        .route("/{region}/rencana-aksi/naskah/bandingkan", get(compare::show))
        .route("/{region}/rencana-aksi/naskah/cetak", get(print::show))
}

/// All versions at the page's point of the record.
async fn load(context: &mut Context) -> Result<Vec<Version>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    Ok(plan_document::load(&mut context.tx, region_id, at).await?)
}

/// The version with this number, as an address gives it.
fn find<'v>(versions: &'v [Version], asked: &str) -> Result<&'v Version, PageError> {
    let number: Option<u32> = asked.parse().ok();
    versions
        .iter()
        .find(|version| Some(version.number) == number)
        .ok_or_else(|| PageError::UnknownVersion(asked.to_owned()))
}

/// Layout of a page below the text.
fn layout(context: &Context, title: String) -> Layout {
    top(context, title).crumb(context.t("plan-document-crumb"), context.paths().plan_document())
}

/// Layout of the text itself.
fn top(context: &Context, title: String) -> Layout {
    Layout::of(context, "plan", title, context.t("plan-document-description"))
        .crumb(context.t("crumb-home"), context.paths().home())
        .crumb(context.t("nav-plan"), context.paths().plan())
}
