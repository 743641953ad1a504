//! Sessions that end while somebody types: what was typed comes back where it happened, to them alone.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::{PASSWORD, Person, hidden};
use http::{Method, StatusCode};
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_web::http::unsent::SECRETS;
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const ADMIN: &str = "admin@jember.go.id";
const CALENDAR: &str = "/jember/kelola/kalender";
/// A form, what is typed into it, and what its page shows then
type Tried<'t> = (&'t str, &'t [(&'t str, &'t str)], &'t [&'t str]);
/// A session nobody used is over after a week.
const LONG: i64 = 8 * 24 * 3_600_000_000;

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(2).with_indicators(&["1.2.1"]).create().await.unwrap();
    App::new(world)
}

async fn administrator(app: &App) -> Person<'_> {
    let roles = [(Role::Administrator, JEMBER, None), (Role::Secretariat, JEMBER, None)];
    Person::with(app, ADMIN, &roles).await
}

/// Follows the way out of the answer that a session is over; where it leads to.
pub async fn sign_in_again(person: &Person<'_>, over: &Answer, contact: &str) -> String {
    let html = over.text();
    let from = html.find("/masuk?lanjut=").unwrap_or_else(|| panic!("no way back: {}", over.words()));
    let sign_in = html[from..].split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let answer = person.post(&sign_in, &[("kontak", contact), ("sandi", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    answer.header("location").to_owned()
}

fn later(app: &App, times: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + times * LONG));
}

/// Opens a form, lets the session end, and sends it.
async fn sent_too_late(person: &Person<'_>, form: &str, fields: &[(&str, &str)], times: i64) -> Answer {
    let hidden = hidden(&person.get(form).await.text(), form);
    let mut all: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (&**name, &**value)).collect();
    all.extend_from_slice(fields);
    later(person.app, times);
    person.post(form, &all).await
}

#[tokio::test]
async fn what_was_typed_into_any_form_of_the_desk_comes_back_after_signing_in() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = administrator(&app).await;
        let row = crate::tables::first(&boss, "indikator").await;
        let forms: [Tried<'_>; 7] = [
            (&row, &[("nama_resmi", "Nama <baru>")], &["value=\"Nama &#60;baru&#62;\""]),
            ("/jember/kelola/aturan/figures.due", &[("hari", "15"), ("dasar", "SK 9")], &["\"15\"", "SK 9"]),
            ("/jember/kelola/masa-pengisian", &[("tahun", "2031"), ("dasar", "SE 7")], &["2031", "SE 7"]),
            (CALENDAR, &[("tanggal", "2027-01-01"), ("nama", "Libur anu")], &["2027-01-01", "Libur anu"]),
            (
                "/jember/kelola/jabatan/tambah",
                &[("nama", "Kepala Anu"), ("lembaga", "dinas-urusan-2")],
                &["Kepala Anu", "value=\"dinas-urusan-2\" selected"],
            ),
            (
                "/jember/kelola/orang/undang",
                &[("nama", "Orang Anu"), ("kontak", "anu@x.id")],
                &["Orang Anu", "anu@x.id"],
            ),
            (
                "/jember/kelola/orang/aturan",
                &[("peran", "monitor"), ("peran", "resident")],
                &["value=\"monitor\" checked", "value=\"resident\" checked"],
            ),
        ];
        for (at, (form, fields, shown)) in forms.into_iter().enumerate() {
            let over = sent_too_late(&boss, form, fields, i64::try_from(at).unwrap() + 1).await;
            assert_eq!(over.status, StatusCode::UNAUTHORIZED, "{form}");
            assert!(over.words().contains("Yang Anda ketik tidak hilang"), "{form}: {}", over.words());
            let back = sign_in_again(&boss, &over, ADMIN).await;
            assert_eq!(back, form);
            let page = boss.get(&back).await;
            assert!(page.words().contains("Sesi Anda sempat berakhir"), "{form}: {}", page.words());
            for text in shown {
                assert!(page.text().contains(text), "{form}: {text} in {}", page.text());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_form_that_arrived_after_all_leaves_nothing_waiting() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = administrator(&app).await;
        let form = "/jember/kelola/aturan/figures.due";
        let over = sent_too_late(&boss, form, &[("hari", "15"), ("bulan", "2"), ("dasar", "SK 9")], 1).await;
        sign_in_again(&boss, &over, ADMIN).await;
        let fields = [("hari", "16"), ("bulan", "2"), ("dasar", "SK 10")];
        let saved = boss.fill(form, form, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let page = boss.get(form).await;
        assert!(page.text().contains("value=\"16\"") && !page.words().contains("Sesi Anda sempat berakhir"));
    })
    .await;
}

#[tokio::test]
async fn whoever_signs_in_next_at_the_same_computer_reads_nothing_of_it() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = administrator(&app).await;
    Person::with(&app, "lain@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
    let form = "/jember/kelola/aturan/figures.due";
    let over = sent_too_late(&boss, form, &[("hari", "15"), ("dasar", "rahasia dapur")], 1).await;
    sign_in_again(&boss, &over, "lain@jember.go.id").await;
    let page = boss.get(form).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.text().contains("rahasia dapur"));
    // In a browser without the key it is not there either, whoever it is.
    let elsewhere = Person::nobody(&app);
    elsewhere.sign_in(ADMIN, PASSWORD).await;
    assert!(!elsewhere.get(form).await.text().contains("rahasia dapur"));
}

#[tokio::test]
async fn a_form_opened_before_signing_in_anew_is_refused_and_its_text_comes_back() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = administrator(&app).await;
    let form = "/jember/kelola/aturan/figures.due";
    let old = hidden(&boss.get(form).await.text(), form);
    boss.sign_in(ADMIN, PASSWORD).await;
    let mut fields: Vec<(&str, &str)> = old.iter().map(|(name, value)| (&**name, &**value)).collect();
    fields.extend([("hari", "15"), ("dasar", "SK dari tab lama")]);
    let stale = boss.post(form, &fields).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert!(stale.words().contains("Yang Anda ketik tidak hilang"), "{}", stale.words());
    assert!(boss.get(form).await.text().contains("SK dari tab lama"));
}

#[tokio::test]
async fn a_form_sent_to_another_address_than_its_page_comes_back_on_its_page() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = administrator(&app).await;
    let form = "/en/jember/kelola/aturan/figures.due";
    boss.get(form).await;
    later(&app, 1);
    let cookie = boss.cookie();
    let headers = [
        ("cookie", cookie.as_str()),
        ("host", "sdgs.example.go.id"),
        ("referer", "http://sdgs.example.go.id/en/jember/kelola?tanda=x&hal=2"),
        ("sec-fetch-site", "same-origin"),
        ("content-type", "application/x-www-form-urlencoded"),
    ];
    let over = app.send_body(Method::POST, form, &headers, "dasar=SK+9").await;
    boss.remember(&over);
    assert_eq!(sign_in_again(&boss, &over, ADMIN).await, "/en/jember/kelola?hal=2");
    assert!(boss.get(form).await.text().contains("SK 9"));
}

#[tokio::test]
async fn a_form_with_a_file_keeps_its_text_and_neither_files_nor_passwords() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = administrator(&app).await;
    let page = "/jember/kelola/impor/baru";
    let html = boss.get(page).await.text();
    let action = crate::multipart::action(&html);
    let body = crate::multipart::body(
        &[("sumber", "Dinas anu, \"2025\""), ("sandi", "kata sandi saya")],
        &[("berkas", "besar.csv", &vec![b'x'; 3 << 20])],
    );
    later(&app, 1);
    let over = crate::multipart::send(&app, &action, &boss.cookie(), body).await;
    boss.remember(&over);
    assert_eq!(sign_in_again(&boss, &over, ADMIN).await, page);
    let html = boss.get(page).await.text();
    assert!(html.contains("Dinas anu, &#34;2025&#34;"), "{html}");
    assert!(!html.contains("besar.csv") && !html.contains("kata sandi saya"));
    // Passwords alone are nothing to keep.
    let form = "/akun/sandi";
    let fields = [("lama", PASSWORD), ("sandi", "yang baru sekali"), ("ulang", "yang baru sekali")];
    let over = sent_too_late(&boss, form, &fields, 2).await;
    assert!(!over.words().contains("Yang Anda ketik tidak hilang"), "{}", over.words());
}

#[tokio::test]
async fn strangers_fill_neither_the_disk_nor_the_forms_of_others() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let stranger = Person::nobody(&app);
    let mut kept = 0;
    for _ in 0..60 {
        let over = stranger.post("/jember/kelola/orang/undang", &[("nama", "anu")]).await;
        assert_eq!(over.status, StatusCode::UNAUTHORIZED);
        kept += usize::from(over.words().contains("Yang Anda ketik tidak hilang"));
    }
    assert_eq!(kept, 20);
    let large = "x".repeat(600 * 1024);
    let later = stranger.post("/jember/kelola/orang/undang", &[("nama", &large)]).await;
    assert!(!later.words().contains("Yang Anda ketik tidak hilang"));
}

/// Every field for a password or a code must have a name that is never kept.
#[test]
fn every_secret_field_has_a_name_that_is_never_kept() {
    fn read(folder: &std::path::Path, found: &mut usize) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, found);
                continue;
            }
            if path.extension().is_none_or(|end| end != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for call in text.split(".field(").skip(1) {
                let call = call.split(')').next().unwrap();
                let is_secret = call.contains("Input::Password") || call.contains("\"one-time-code\"");
                if is_secret {
                    let name = call.split('"').nth(1).unwrap();
                    assert!(SECRETS.contains(&name), "{name} in {}", path.display());
                    *found += 1;
                }
            }
        }
    }
    let mut found = 0;
    read(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/features"), &mut found);
    assert!(found >= 8, "{found}");
}
