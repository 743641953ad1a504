//! `/{region}/kelola/jabatan`: offices, who holds them and until when, mandates, and what a new holder takes over.
mod change;
mod links;
mod list;
mod show;

use crate::context::Context;
use crate::error::PageError;
use crate::html::Layout;
use crate::html::form::{Form, Input};
use crate::html::offices::Offices;
use crate::http::session::needs;
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::ManageOffices;
use rembuk_store::rows::{NOW, Office, Organisation};
use rembuk_store::run;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/jabatan", needs(ManageOffices, get(list::show)))
        .route("/{region}/kelola/jabatan.csv", needs(ManageOffices, get(list::download)))
        .route(
            "/{region}/kelola/jabatan/tambah",
            needs(ManageOffices, get(change::show_add).post(change::add)),
        )
        .route("/{region}/kelola/tautan", needs(ManageOffices, get(links::list)))
        .route("/{region}/kelola/tautan/{link}/cabut", needs(ManageOffices, post(links::withdraw)))
        .route("/{region}/kelola/jabatan/{office}", needs(ManageOffices, get(show::show)))
        .route(
            "/{region}/kelola/jabatan/{office}/pejabat",
            needs(ManageOffices, get(change::show_holder).post(change::set_holder)),
        )
        .route(
            "/{region}/kelola/jabatan/{office}/pejabat/{id}/akhiri",
            needs(ManageOffices, post(change::end_holder)),
        )
        .route(
            "/{region}/kelola/jabatan/{office}/mandat",
            needs(ManageOffices, get(change::show_mandate).post(change::give_mandate)),
        )
        .route(
            "/{region}/kelola/jabatan/{office}/mandat/{id}/akhiri",
            needs(ManageOffices, post(change::end_mandate)),
        )
}

/// Layout of a page of this room.
fn layout(context: &Context, title: &str) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t(title), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

/// The office of an address.
async fn find(context: &mut Context, slug: &str) -> Result<(Offices, Office), PageError> {
    let all = Offices::load(context, NOW).await?;
    let office = all.offices.iter().find(|office| office.slug == slug).cloned();
    office.map(|office| (all, office)).ok_or_else(|| PageError::UnknownOffice(slug.to_owned()))
}

async fn organisations(context: &mut Context) -> Result<Vec<Organisation>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, organisations::list(region_id, NOW))?)
}

/// Fields of a term by letter: number and day of the letter, from, until.
fn letter_fields(form: Form, context: &Context) -> Form {
    form.field("surat", Input::Text, "office-field-letter", "office-field-letter-hint", "off")
        .field("tanggal", Input::Date, "office-field-letter-day", "people-field-until-hint", "off")
        .field("sejak", Input::Date, "people-field-from", "", "off")
        .field("sampai", Input::Date, "people-field-until", "people-field-until-hint", "off")
        .starting("sejak", context.today.to_string())
}
