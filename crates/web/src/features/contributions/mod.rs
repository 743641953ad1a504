//! `/{region}/masukan`: what anyone puts in, handed in without an account, followed by a code, answered with a reason.
//! `/{region}/kelola/masukan` is where it is looked at, passed on and answered. Rules are in the domain, acts in
//! [`crate::contributions`].
mod answer;
mod desk;
mod follow;
mod help;
mod link;
mod list;
mod send;
mod show;
mod support;
mod tasks;

pub(super) use tasks::tasks;

use crate::context::Context;
use crate::contributions::acts::Refusal;
use crate::error::PageError;
use crate::html::Layout;
use crate::http::duty::needs_or_link;
use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::routing::get;
use rembuk_domain::people::roles::Permission::{AnswerContributions, OwnAccount, RouteContributions};
use rembuk_domain::texts::TextError;
use rembuk_store::rows::ContributionRow;
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/masukan", get(list::show))
        .route("/{region}/masukan.csv", get(list::download))
        .route("/{region}/masukan/kirim", get(send::show).post(send::send))
        .route("/{region}/masukan/ikuti", get(follow::ask).post(follow::open))
        .route("/{region}/masukan/ikuti/{code}", get(follow::show).post(follow::say))
        .route("/{region}/masukan/{reference}", get(show::show))
        .route(
            "/{region}/masukan/{reference}/dukung",
            needs(OwnAccount, get(support::show).post(support::support)),
        )
        .route("/{region}/bantuan", get(help::show))
        .route("/{region}/kelola/masukan", needs(AnswerContributions, get(desk::list)))
        .route(
            "/{region}/kelola/masukan/{reference}",
            needs(RouteContributions, get(desk::show).post(desk::route)),
        )
        .route(
            "/{region}/kelola/masukan/{reference}/jawab",
            needs_or_link(AnswerContributions, get(answer::show).post(answer::act)),
        )
        .route(
            "/{region}/kelola/masukan/{reference}/tautan",
            needs(RouteContributions, get(link::show).post(link::make)),
        )
}

/// Longest text somebody hands in, in characters; a reason, an effect and a summary take as many.
const LONGEST: usize = 5_000;
/// Of a line: a name, whom it went to
const LONGEST_LINE: usize = 200;

fn desk_layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
        .crumb(locale.t("contributions-desk-title"), context.paths().contributions_desk())
}

/// The contribution of an address, whichever case its reference is written in.
async fn find(context: &mut Context, reference: &str) -> Result<ContributionRow, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let reference = reference.to_lowercase();
    run!(context.tx, contributions::find(region_id, &reference, at))?.ok_or(PageError::UnknownPage)
}

/// The key of what the reader is told; anything else is an error of the page.
fn refused(refusal: Refusal) -> Result<&'static str, PageError> {
    match refusal {
        Refusal::Rule(error) => Ok(error.key()),
        Refusal::Page(error) => Err(error),
    }
}

/// Several lines, tidied: no control characters but line ends, at least this many characters, not too many.
fn long(raw: &str, least: usize) -> Result<String, &'static str> {
    let text: String = raw.replace("\r\n", "\n").chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let text = text.trim().to_owned();
    match text.chars().count() {
        0 if least > 0 => Err(TextError::Empty.key()),
        count if count < least => Err("hand-in-error-short"),
        count if count > LONGEST => Err("hand-in-error-long"),
        _ => Ok(text),
    }
}
