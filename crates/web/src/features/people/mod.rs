//! Signing in, one's account, one-time links, and who holds which role. Pages here are never cached.
mod account;
mod invite;
mod links;
mod log;
mod manage;
mod person;
mod proofs;
mod rules;
mod second_step;
mod sign_in;
mod sign_up;

use crate::http::session::needs;
use crate::site::Site;
use crate::state::AppState;
use axum::Router;
use axum::routing::{get, post};
use rembuk_domain::people::roles::Permission::{
    InvitePeople, ManagePeople, OwnAccount, SeeAccessLog, SeePeople,
};

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/masuk", get(sign_in::show).post(sign_in::sign_in))
        .route("/masuk/kode", get(sign_in::show_code).post(sign_in::code))
        .route("/masuk/lupa", get(sign_up::show_forgotten).post(sign_up::send_forgotten))
        .route("/daftar", get(sign_up::show).post(sign_up::send))
        .route("/tautan/{token}", get(links::show).post(links::open))
        .route("/keluar", needs(OwnAccount, post(sign_in::sign_out)))
        .route("/keluar/semua", needs(OwnAccount, post(sign_in::sign_out_everywhere)))
        .route("/akun", needs(OwnAccount, get(account::show)))
        .route("/akun/sandi", needs(OwnAccount, get(account::show_password).post(account::set_password)))
        .route("/akun/kontak", needs(OwnAccount, get(account::show_contact).post(account::set_contact)))
        .route("/akun/sesi/{session}/akhiri", needs(OwnAccount, post(account::end_session)))
        .route("/akun/data", needs(OwnAccount, post(account::export)))
        .route("/akun/tutup", needs(OwnAccount, get(account::show_close).post(account::close)))
        .route("/akun/dua-langkah", needs(OwnAccount, get(second_step::show).post(second_step::confirm)))
        .route("/akun/dua-langkah/mulai", needs(OwnAccount, post(second_step::begin)))
        .route("/akun/dua-langkah/kode", needs(OwnAccount, post(second_step::new_codes)))
        .route(
            "/akun/dua-langkah/matikan",
            needs(OwnAccount, get(second_step::show_turn_off).post(second_step::turn_off)),
        )
        .route("/{region}/kelola/orang", needs(SeePeople, get(manage::list)))
        .route("/{region}/kelola/orang.csv", needs(ManagePeople, post(manage::download)))
        .route("/{region}/kelola/orang/undang", needs(InvitePeople, get(invite::show).post(invite::send)))
        .route("/{region}/kelola/orang/aturan", needs(ManagePeople, get(rules::show).post(rules::save)))
        .route("/{region}/kelola/orang/{person}", needs(SeePeople, get(person::show)))
        .route(
            "/{region}/kelola/orang/{person}/peran",
            needs(InvitePeople, get(person::show_role).post(person::grant)),
        )
        .route(
            "/{region}/kelola/orang/{person}/peran/{role}/akhiri",
            needs(InvitePeople, post(person::end_role)),
        )
        .route("/{region}/kelola/orang/{person}/tautan", needs(ManagePeople, post(person::link)))
        .route("/{region}/kelola/orang/{person}/batalkan", needs(ManagePeople, post(person::withdraw)))
        .route("/{region}/kelola/orang/{person}/keluarkan", needs(ManagePeople, post(person::sign_out)))
        .route(
            "/{region}/kelola/orang/{person}/satu-langkah",
            needs(ManagePeople, post(person::second_step_off)),
        )
        .route("/{region}/kelola/catatan-akses", needs(SeeAccessLog, get(log::list)))
        .route("/{region}/kelola/catatan-akses.csv", needs(SeeAccessLog, post(log::download)))
}
