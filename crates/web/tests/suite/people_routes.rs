//! Every route that asks for a permission × every role: who gets in.
use crate::app::App;
use crate::person::Person;
use http::{Method, StatusCode};
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_web::world::World;
use uuid::Uuid;

const JEMBER: i64 = 3509;

/// Who may: nobody signed in is always sent to sign in.
#[derive(Clone, Copy, PartialEq)]
enum For {
    AnyAccount,
    /// Whatever role, held here
    AnyRole,
    AdministratorAndSecretariat,
    Administrator,
    SecretariatAndOfficer,
    Secretariat,
    /// Secretariat, officers and members of the forum; which seat is a matter of the row
    TakesPart,
    /// Of the whole installation: an administrator of one region is none
    Everywhere,
}
use For::{
    Administrator, AdministratorAndSecretariat, AnyAccount, AnyRole, Everywhere, Secretariat,
    SecretariatAndOfficer, TakesPart,
};

/// Method, path, who. `{person}` is somebody with a role here, `{role}` that role.
const ROUTES: &[(&str, &str, For)] = &[
    ("POST", "/keluar", AnyAccount),
    ("POST", "/keluar/semua", AnyAccount),
    ("GET", "/akun", AnyAccount),
    ("GET", "/akun/sandi", AnyAccount),
    ("POST", "/akun/sandi", AnyAccount),
    ("GET", "/akun/kontak", AnyAccount),
    ("POST", "/akun/kontak", AnyAccount),
    ("POST", "/akun/sesi/{person}/akhiri", AnyAccount),
    ("POST", "/akun/data", AnyAccount),
    ("GET", "/akun/pesan", AnyAccount),
    ("POST", "/akun/pesan", AnyAccount),
    ("GET", "/admin/kesehatan", Everywhere),
    ("GET", "/admin/aturan", Everywhere),
    ("GET", "/admin/aturan/people.log-days", Everywhere),
    ("POST", "/admin/aturan/people.log-days", Everywhere),
    ("GET", "/admin/surel", Everywhere),
    ("POST", "/admin/surel/coba", Everywhere),
    ("POST", "/admin/surel/{person}/lagi", Everywhere),
    ("POST", "/admin/surel/{person}/lepas", Everywhere),
    ("GET", "/admin/pekerjaan", Everywhere),
    ("POST", "/admin/pekerjaan/{person}/lagi", Everywhere),
    ("GET", "/pesan", AnyAccount),
    ("POST", "/pesan/semua", AnyAccount),
    ("POST", "/pesan/{person}/buka", AnyAccount),
    ("POST", "/pesan/{person}/baca", AnyAccount),
    ("GET", "/akun/tutup", AnyAccount),
    ("POST", "/akun/tutup", AnyAccount),
    ("GET", "/akun/dua-langkah", AnyAccount),
    ("POST", "/akun/dua-langkah", AnyAccount),
    ("POST", "/akun/dua-langkah/mulai", AnyAccount),
    ("POST", "/akun/dua-langkah/kode", AnyAccount),
    ("GET", "/akun/dua-langkah/matikan", AnyAccount),
    ("POST", "/akun/dua-langkah/matikan", AnyAccount),
    ("GET", "/jember/kelola/berkas/{person}/surat.pdf", AnyRole),
    ("GET", "/jember/kelola/impor", Secretariat),
    ("GET", "/jember/kelola/impor.csv", Secretariat),
    ("GET", "/jember/kelola/impor/baru", Secretariat),
    ("POST", "/jember/kelola/impor/baru", Secretariat),
    ("GET", "/jember/kelola/impor/{person}", Secretariat),
    ("GET", "/jember/kelola/impor/{person}/rincian.csv", Secretariat),
    ("GET", "/jember/kelola/impor/{person}/kemajuan.json", Secretariat),
    ("POST", "/jember/kelola/impor/{person}/simpan", Secretariat),
    ("POST", "/jember/kelola/impor/{person}/periksa", Secretariat),
    ("POST", "/jember/kelola/impor/{person}/buang", Secretariat),
    ("POST", "/jember/kelola/impor/{person}/urungkan", Secretariat),
    ("GET", "/jember/kelola/orang", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/orang.csv", Administrator),
    ("GET", "/jember/kelola/orang/undang", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/orang/undang", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/orang/aturan", Administrator),
    ("POST", "/jember/kelola/orang/aturan", Administrator),
    ("GET", "/jember/kelola/orang/{person}", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/orang/{person}/peran", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/orang/{person}/peran", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/orang/{person}/peran/{role}/akhiri", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/orang/{person}/tautan", Administrator),
    ("POST", "/jember/kelola/orang/{person}/batalkan", Administrator),
    ("POST", "/jember/kelola/orang/{person}/keluarkan", Administrator),
    ("POST", "/jember/kelola/orang/{person}/satu-langkah", Administrator),
    ("GET", "/jember/kelola/catatan-akses", Administrator),
    ("POST", "/jember/kelola/catatan-akses.csv", Administrator),
    ("GET", "/tugas", AnyAccount),
    ("GET", "/jember/kelola", AnyRole),
    ("GET", "/jember/kelola/aturan", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/aturan/{person}", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/aturan/{person}", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/data", Secretariat),
    ("GET", "/jember/kelola/data/indikator", Secretariat),
    ("GET", "/jember/kelola/data/indikator/tambah", Secretariat),
    ("POST", "/jember/kelola/data/indikator/tambah", Secretariat),
    ("GET", "/jember/kelola/data/indikator/{person}", Secretariat),
    ("POST", "/jember/kelola/data/indikator/{person}", Secretariat),
    ("GET", "/jember/kelola/tautan", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/tautan/{person}/cabut", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan.csv", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan/tambah", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/jabatan/tambah", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan/{person}", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan/{person}/pejabat", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/jabatan/{person}/pejabat", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/jabatan/{person}/pejabat/{role}/akhiri", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/jabatan/{person}/mandat", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/jabatan/{person}/mandat", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/jabatan/{person}/mandat/{role}/akhiri", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/data/kecamatan/data.xlsx", Secretariat),
    ("GET", "/jember/kelola/naskah", Secretariat),
    ("POST", "/jember/kelola/naskah/terbitkan", Secretariat),
    ("POST", "/jember/kelola/naskah/buang", Secretariat),
    ("GET", "/jember/kelola/naskah/bab-1", Secretariat),
    ("POST", "/jember/kelola/naskah/kepala", Secretariat),
    ("GET", "/jember/kelola/tampilan", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/tampilan", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/kalender", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/kalender", AdministratorAndSecretariat),
    ("GET", "/jember/kelola/kalender/{person}/cabut", AdministratorAndSecretariat),
    ("POST", "/jember/kelola/kalender/{person}/cabut", AdministratorAndSecretariat),
    ("GET", "/jember/masukan/{person}/dukung", AnyAccount),
    ("POST", "/jember/masukan/{person}/dukung", AnyAccount),
    ("GET", "/jember/kelola/masukan", SecretariatAndOfficer),
    ("GET", "/jember/kelola/masukan/{person}", Secretariat),
    ("POST", "/jember/kelola/masukan/{person}", Secretariat),
    ("GET", "/jember/kelola/masukan/{person}/jawab", SecretariatAndOfficer),
    ("POST", "/jember/kelola/masukan/{person}/jawab", SecretariatAndOfficer),
    ("GET", "/jember/kelola/masukan/{person}/tautan", Secretariat),
    ("POST", "/jember/kelola/masukan/{person}/tautan", Secretariat),
    ("GET", "/jember/kelola/rapat", TakesPart),
    ("GET", "/jember/kelola/rapat/baru", TakesPart),
    ("POST", "/jember/kelola/rapat/baru", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/ubah", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/ubah", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/batal", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/batal", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/undang", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/undang", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/mata-acara", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/mata-acara", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/mata-acara/{role}", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/mata-acara/{role}", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/hasil", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/hasil", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/agenda", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/agenda/setujui", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/agenda/setujui", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/undangan/{role}", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/undangan/{role}", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/undangan/{role}/tautan", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/undangan/{role}/tautan", TakesPart),
    ("GET", "/jember/kelola/masa-pengisian", Secretariat),
    ("POST", "/jember/kelola/masa-pengisian", Secretariat),
    ("GET", "/jember/kelola/masa-pengisian/{person}", Secretariat),
    ("POST", "/jember/kelola/masa-pengisian/{person}", Secretariat),
    ("GET", "/jember/kelola/forum", Secretariat),
    ("GET", "/jember/kelola/forum/badan/tambah", Secretariat),
    ("POST", "/jember/kelola/forum/badan/tambah", Secretariat),
    ("GET", "/jember/kelola/forum/badan/{person}", Secretariat),
    ("POST", "/jember/kelola/forum/badan/{person}", Secretariat),
    ("GET", "/jember/kelola/forum/badan/{person}/kursi", Secretariat),
    ("POST", "/jember/kelola/forum/badan/{person}/kursi", Secretariat),
    ("GET", "/jember/kelola/forum/kursi/{person}", Secretariat),
    ("POST", "/jember/kelola/forum/kursi/{person}", Secretariat),
    ("GET", "/jember/kelola/forum/kursi/{person}/kosongkan", Secretariat),
    ("POST", "/jember/kelola/forum/kursi/{person}/kosongkan", Secretariat),
    ("GET", "/jember/kelola/forum/kursi/{person}/orang", Secretariat),
    ("POST", "/jember/kelola/forum/kursi/{person}/orang", Secretariat),
    ("GET", "/jember/kelola/proses", Secretariat),
    ("POST", "/jember/kelola/proses", Secretariat),
    ("GET", "/jember/kelola/proses/{person}", Secretariat),
    ("POST", "/jember/kelola/proses/{person}", Secretariat),
    ("POST", "/jember/kelola/proses/{person}/terbitkan", Secretariat),
    ("GET", "/jember/kelola/proses/{person}/tahap/baru", Secretariat),
    ("POST", "/jember/kelola/proses/{person}/tahap/baru", Secretariat),
    ("GET", "/jember/kelola/proses/{person}/jangkauan", Secretariat),
    ("POST", "/jember/kelola/proses/{person}/jangkauan", Secretariat),
    ("GET", "/jember/kelola/proses/{person}/dokumen", Secretariat),
    ("POST", "/jember/kelola/proses/{person}/dokumen", Secretariat),
    ("GET", "/jember/kelola/forum/dana", Secretariat),
    ("POST", "/jember/kelola/forum/dana", Secretariat),
    ("GET", "/jember/kelola/forum/saya", TakesPart),
    ("GET", "/jember/kelola/forum/kursi/{person}/kepentingan", TakesPart),
    ("POST", "/jember/kelola/forum/kursi/{person}/kepentingan", TakesPart),
    ("POST", "/jember/kelola/forum/kepentingan/{person}/akhiri", TakesPart),
    ("GET", "/jember/kelola/forum/aturan/{person}", TakesPart),
    ("POST", "/jember/kelola/forum/aturan/{person}", TakesPart),
    ("GET", "/jember/kelola/forum/usulan/{person}", TakesPart),
    ("POST", "/jember/kelola/forum/usulan/{person}", TakesPart),
    ("GET", "/jember/kelola/angka", SecretariatAndOfficer),
    ("GET", "/jember/kelola/angka/2025/1.2.1/{person}", SecretariatAndOfficer),
    ("POST", "/jember/kelola/angka/2025/1.2.1/{person}", SecretariatAndOfficer),
    ("GET", "/jember/kelola/angka/2025/1.2.1/{person}/tautan", Secretariat),
    ("POST", "/jember/kelola/angka/2025/1.2.1/{person}/tautan", Secretariat),
    ("GET", "/jember/kelola/keputusan", TakesPart),
    ("GET", "/jember/kelola/keputusan/baru", TakesPart),
    ("POST", "/jember/kelola/keputusan/baru", TakesPart),
    ("GET", "/jember/kelola/keputusan/aturan", TakesPart),
    ("POST", "/jember/kelola/keputusan/aturan", TakesPart),
    ("GET", "/jember/kelola/keputusan/{person}", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/suara", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/mundur", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/tarik", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/buka", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/tutup", TakesPart),
    ("POST", "/jember/kelola/keputusan/{person}/hadir", Secretariat),
    ("POST", "/jember/kelola/keputusan/{person}/penetapan", Secretariat),
    ("GET", "/jember/kelola/angka/periksa", Secretariat),
    ("GET", "/jember/kelola/angka/periksa/{person}", Secretariat),
    ("POST", "/jember/kelola/angka/periksa/{person}", Secretariat),
    ("GET", "/jember/kelola/rapat/{person}/kehadiran", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/kehadiran", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/kehadiran/lembaga", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/kehadiran/sanggah", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/kehadiran/layar", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/notula", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/notula", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/notula/jawab", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/notula/periksa", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/notula/periksa", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/berkas", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/berkas", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/berkas/notula.pdf", TakesPart),
    ("GET", "/jember/kelola/rapat/{person}/tindak-lanjut", TakesPart),
    ("POST", "/jember/kelola/rapat/{person}/tindak-lanjut", TakesPart),
    ("GET", "/jember/kelola/tindak-lanjut/{person}", TakesPart),
    ("POST", "/jember/kelola/tindak-lanjut/{person}", TakesPart),
    ("GET", "/jember/kelola/tindak-lanjut/{person}/tautan", Secretariat),
    ("POST", "/jember/kelola/tindak-lanjut/{person}/tautan", Secretariat),
];

fn lets_in(who: For, role: Role) -> bool {
    match who {
        AnyAccount | AnyRole => true,
        AdministratorAndSecretariat => matches!(role, Role::Administrator | Role::Secretariat),
        Administrator => role == Role::Administrator,
        SecretariatAndOfficer => matches!(role, Role::Secretariat | Role::AgencyOfficer),
        Secretariat => role == Role::Secretariat,
        TakesPart => matches!(role, Role::Secretariat | Role::AgencyOfficer | Role::ForumMember),
        Everywhere => false,
    }
}

async fn jember() -> App {
    let world = World::sqlite().await.unwrap();
    world.region("jember").with_agencies(1).create().await.unwrap();
    world.region("contoh").create().await.unwrap();
    App::new(world)
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_asked_to_at_every_private_route() {
    let app = jember().await;
    for (method, path, _) in ROUTES {
        let method: Method = method.parse().unwrap();
        for prefix in ["", "/en"] {
            let path = format!("{prefix}{path}");
            let answer = app.send(method.clone(), &path, &[("sec-fetch-site", "same-origin")]).await;
            if method == Method::GET {
                assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
                assert!(answer.header("location").starts_with(&format!("{prefix}/masuk?lanjut=")), "{path}");
            } else {
                assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{path}");
            }
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            let foreign = app.send(Method::POST, &path, &[("sec-fetch-site", "cross-site")]).await;
            assert_eq!(foreign.status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

/// The guard is asked without the form's token: a permitted role is told that the form is stale (403 with that
/// heading), any other that it has no permission. So nothing is changed while all routes are tried.
#[tokio::test]
async fn every_private_route_lets_in_exactly_the_roles_it_names() {
    let app = jember().await;
    let somebody = Uuid::from_u128(1).simple().to_string();
    for (number, role) in Role::ALL.into_iter().enumerate() {
        let organisation = role.needs_organisation().then(|| Uuid::from_u128(9));
        let contact = format!("orang{number}@jember.go.id");
        let person = Person::with(&app, &contact, &[(role, JEMBER, organisation)]).await;
        for (method, path, who) in ROUTES {
            let path = path.replace("{person}", &somebody).replace("{role}", &somebody);
            let is_read = *method == "GET";
            let answer = if is_read { person.get(&path).await } else { person.post(&path, &[]).await };
            let said = answer.words();
            let refused = answer.status == StatusCode::FORBIDDEN && said.contains("tidak punya peran");
            assert_eq!(!refused, lets_in(*who, role), "{role:?} {method} {path}: {} {said}", answer.status);
            if !refused {
                let expected = match is_read {
                    true if path.contains(&somebody) => StatusCode::NOT_FOUND,
                    true => StatusCode::OK,
                    false => StatusCode::FORBIDDEN,
                };
                assert_eq!(answer.status, expected, "{role:?} {method} {path}: {said}");
            }
            assert_eq!(answer.header("cache-control"), "no-store", "{path}");
            // A role of Jember is none elsewhere.
            if path.starts_with("/jember/kelola") && is_read {
                let elsewhere = person.get(&path.replace("/jember", "/contoh")).await;
                assert_eq!(elsewhere.status, StatusCode::FORBIDDEN, "{role:?} {path}");
            }
        }
    }
}

#[tokio::test]
async fn every_private_page_is_strict_plain_and_in_both_languages() {
    let app = jember().await;
    let both = [(Role::Administrator, EVERYWHERE, None), (Role::Secretariat, JEMBER, None)];
    let person = Person::with(&app, "a@jember.go.id", &both).await;
    let is_page = |path: &str| !path.contains('{') && !path.ends_with(".csv") && !path.ends_with(".xlsx");
    let reads = ROUTES.iter().filter(|(method, path, _)| *method == "GET" && is_page(path));
    for (_, path, _) in reads {
        for (prefix, lang) in [("", "id"), ("/en", "en")] {
            assert_eq!(
                person.get(&format!("{prefix}/masuk")).await.header("location"),
                format!("{prefix}/akun")
            );
            let answer = person.get(&format!("{prefix}{path}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{prefix}{path}");
            let html = answer.text();
            assert!(html.contains(&format!("lang=\"{lang}\"")), "{path}");
            assert!(!html.contains(" style=") && !html.contains("<script>"), "{path}");
            assert!(html.contains("noindex"), "{path}");
            assert!(html.contains(&format!("href=\"{prefix}/akun\"")), "{path}");
        }
    }
}

/// As above, for the rooms of the whole installation: the guard is asked without the form's token.
#[tokio::test]
async fn only_administrators_of_the_whole_installation_see_how_it_runs() {
    let app = jember().await;
    for role in Role::ALL {
        let contact = format!("{}@rembuk.example", role.code());
        let person = Person::with(&app, &contact, &[(role, EVERYWHERE, None)]).await;
        for (method, path, _) in ROUTES.iter().filter(|(_, _, who)| *who == Everywhere) {
            let path = path.replace("{person}", &Uuid::from_u128(1).simple().to_string());
            let is_read = *method == "GET";
            let answer = if is_read { person.get(&path).await } else { person.post(&path, &[]).await };
            let refused = answer.words().contains("tidak punya peran");
            assert_eq!(!refused, role == Role::Administrator, "{role:?} {path}: {}", answer.words());
        }
    }
}
