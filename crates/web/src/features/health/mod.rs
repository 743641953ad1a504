//! `/admin/…`: how the installation runs, for those who administer all of it. No texts of mail, no whole addresses.
mod deliveries;
mod jobs;
mod show;

use crate::html::Layout;
use crate::http::session::needs;
use crate::i18n::Locale;
use crate::site::Site;
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::{ManageMail, SeeHealth};
use rembuk_domain::time::Instant;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/admin/kesehatan", needs(SeeHealth, get(show::show)))
        .route("/admin/surel", needs(ManageMail, get(deliveries::list)))
        .route("/admin/surel/coba", needs(ManageMail, post(deliveries::test)))
        .route("/admin/surel/{delivery}/lagi", needs(ManageMail, post(deliveries::again)))
        .route("/admin/surel/{delivery}/lepas", needs(ManageMail, post(deliveries::let_go)))
        .route("/admin/pekerjaan", needs(SeeHealth, get(jobs::list)))
        .route("/admin/pekerjaan/{job}/lagi", needs(SeeHealth, post(jobs::again)))
}

fn path(locale: Locale, last: &str) -> String {
    format!("{}/admin/{last}", locale.prefix())
}

fn layout(site: &Site, title: &str) -> Layout {
    let layout = site.account_layout(title);
    if title == "health-title" {
        return layout;
    }
    layout.crumb(site.t("health-title"), path(site.locale, "kesehatan"))
}

/// "25 November 2026, 06.00", in the capital.
fn moment(site: &Site, at: i64) -> String {
    let zone = crate::context::time_zone(crate::context::CAPITAL_ZONE);
    let zoned = zone.to_datetime(Instant::from_micros(at).to_timestamp());
    format!("{}, {:02}.{:02}", site.locale.date(zoned.date()), zoned.hour(), zoned.minute())
}
