//! Who came: noted on one screen by whoever runs a meeting, checked in by a code on the screen, public by organisation and
//! rank. Rules are in the domain, shared loading and acts in [`crate::attendance`].
mod block;
mod check_in;
mod codes;
mod desk;
mod list;
mod objection;
mod screen;
mod show;
mod uninvited;

pub use block::block;

use crate::context::Context;
use crate::html::Layout;
use crate::http::session::{Signed, needs};
use crate::i18n::Locale;
use crate::meetings::{self, Meeting};
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::forum::attendance::Rank;
use rembuk_domain::people::roles::Permission::{RunForum, TakePart};

pub fn router() -> Router<AppState> {
    let desk = "/{region}/kelola/rapat/{meeting}/kehadiran";
    let below = |path: &str| format!("{desk}/{path}");
    Router::new()
        .route("/{region}/kehadiran", get(list::show))
        .route("/{region}/kehadiran.csv", get(list::download))
        .route("/{region}/kehadiran/rincian.csv", get(list::download_lines))
        .route("/{region}/kehadiran/{organisation}", get(show::show))
        .route("/{region}/rapat/{meeting}/hadir", get(check_in::show).post(check_in::send))
        .route(desk, needs(TakePart, get(desk::show).post(desk::save)))
        .route(&below("lembaga"), needs(TakePart, post(uninvited::add)))
        .route(&below("sanggah"), needs(TakePart, post(objection::send)))
        .route(&below("layar"), needs(TakePart, get(screen::show)))
}

type MeetingPath = axum::extract::Path<(String, String)>;

fn layout(context: &Context, meeting: &Meeting, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
        .crumb(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
}

/// Whether somebody notes who came: the secretariat everywhere, an organisation at its own meetings.
fn notes(context: &Context, signed: &Signed, meeting: &Meeting) -> bool {
    let (region_id, today) = (context.region_id(), context.today);
    signed.may(RunForum, region_id, today) || meetings::runs(signed, meeting, region_id, today)
}

/// Ranks as choices of a form.
fn rank_choices(locale: Locale, ranks: &[Rank]) -> Vec<(String, String)> {
    ranks.iter().map(|rank| (rank.code().to_owned(), locale.t(rank.key()))).collect()
}
