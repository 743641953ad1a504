//! People's own accounts: passwords, second steps, own data, links to one duty. Each story on both databases.
use crate::app::App;
use crate::both::on_both;
use crate::people::{ADMIN, JEMBER, SRI, admin, jember, wait};
use crate::person::{PASSWORD, Person, id_of, invite};
use axum::routing::get;
use http::{Method, StatusCode};
use http_body_util::BodyExt;
use rembuk_domain::people::links::Purpose;
use rembuk_domain::people::roles::{Permission, Role};
use rembuk_domain::people::sessions;
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_store::{INSTALLATION, PrivateReason, run};
use rembuk_web::http::duty::{Actor, needs_or_link};
use rembuk_web::i18n::Locale;
use rembuk_web::people::accounts::{self, Duty};
use rembuk_web::people::signing_in;
use rembuk_web::world::WORLD_BEGINS;
use tower::ServiceExt;

#[tokio::test]
async fn a_new_password_by_link_ends_all_sessions_and_the_old_password() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let person = format!("/jember/kelola/orang/{}", id_of(&app, SRI).await.unwrap().simple());
        let made = boss.fill(&person, &format!("{person}/tautan"), &[]).await.text();
        let from = made.find("/tautan/").unwrap();
        let link = &made[from..from + "/tautan/".len() + 64];
        let new = "tujuh belas kopi";
        assert_eq!(
            Person::nobody(&app).post(link, &[("sandi", new), ("ulang", new)]).await.status,
            StatusCode::SEE_OTHER
        );
        assert_eq!(sri.get("/akun").await.status, StatusCode::SEE_OTHER);
        assert_eq!(sri.sign_in(SRI, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sri.sign_in(SRI, new).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn password_and_contact_change_only_with_the_current_password() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let new = "tujuh belas kopi";
        let change = |old: &'static str| [("lama", old), ("sandi", new), ("ulang", new)];
        let wrong = sri.fill("/akun/sandi", "/akun/sandi", &change("salah")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.words().contains("tidak cocok"));
        assert_eq!(
            sri.fill("/akun/sandi", "/akun/sandi", &change(PASSWORD)).await.status,
            StatusCode::SEE_OTHER
        );
        admin(&app).await;
        let contact = |to: &'static str| [("kontak", to), ("lama", new)];
        invite(&app, "0812 0000 0000", &[(Role::Resident, JEMBER, None)]).await;
        let taken = sri.fill("/akun/kontak", "/akun/kontak", &contact("0812 0000 0000")).await;
        assert!(taken.words().contains("tidak dapat dipakai"));
        let moved = sri.fill("/akun/kontak", "/akun/kontak", &contact("0812 3456 7890")).await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER);
        assert_eq!(sri.sign_in("+62 812 3456 7890", new).await.status, StatusCode::SEE_OTHER);
        assert_eq!(id_of(&app, SRI).await, None);
    })
    .await;
}

/// Turns two steps on; the secret and the recovery codes.
async fn with_second_step(app: &App, person: &Person<'_>, contact: &str) -> (Vec<u8>, Vec<String>) {
    let page = "/akun/dua-langkah";
    person.fill(page, "/akun/dua-langkah/mulai", &[]).await;
    let id = id_of(app, contact).await.unwrap();
    let mut tx = app.world.store().read().await.unwrap();
    let secret = run!(tx, sessions::find_totp(id)).unwrap().unwrap().secret;
    drop(tx);
    let shown = person.get(page).await.text();
    assert!(shown.contains(&signing_in::shown_secret(&secret)) && shown.contains("<svg class=\"r-qr\""));
    let code = signing_in::code_at(&secret, app.world.store().clock().now()).unwrap();
    let wrong = person.fill(page, page, &[("kode", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = person.fill(page, page, &[("kode", &code)]).await;
    let codes: Vec<String> = done
        .text()
        .split("<span class=\"r-secret\">")
        .skip(1)
        .map(|rest| rest.split('<').next().unwrap().to_owned())
        .collect();
    assert_eq!(codes.len(), 10);
    (secret, codes)
}

/// WaitsForCode --> SignedIn; a code and a recovery code each once
#[tokio::test]
async fn the_second_step_takes_each_code_once_and_a_recovery_code_once() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let (secret, codes) = with_second_step(&app, &sri, SRI).await;
        let code =
            |at: i64| signing_in::code_at(&secret, Instant::from_micros(WORLD_BEGINS.micros() + at)).unwrap();
        let browser = Person::nobody(&app);
        assert_eq!(browser.sign_in(SRI, PASSWORD).await.header("location"), "/masuk/kode");
        assert_eq!(browser.get("/akun").await.status, StatusCode::SEE_OTHER, "one step is not enough");
        let before = browser.cookie();
        let used = browser.post("/masuk/kode", &[("kode", &code(0))]).await;
        assert_eq!(used.status, StatusCode::UNPROCESSABLE_ENTITY, "the code of the set-up counted twice");
        wait(&app, 60_000_000);
        assert_eq!(
            browser.post("/masuk/kode", &[("kode", &code(60_000_000))]).await.header("location"),
            "/akun"
        );
        assert_ne!(browser.cookie(), before, "the token stayed the same");
        assert_eq!(browser.get("/akun").await.status, StatusCode::OK);
        for (expected, at) in
            [(StatusCode::SEE_OTHER, 120_000_000), (StatusCode::UNPROCESSABLE_ENTITY, 180_000_000)]
        {
            wait(&app, at);
            let lost = Person::nobody(&app);
            lost.sign_in(SRI, PASSWORD).await;
            assert_eq!(
                lost.post("/masuk/kode", &[("kode", &codes[0].to_uppercase())]).await.status,
                expected
            );
        }
        assert!(browser.get("/akun/dua-langkah").await.words().contains("9 kode cadangan"));
    })
    .await;
}

/// WaitsForCode --> Expired
#[tokio::test]
async fn whoever_waits_too_long_with_the_code_begins_again() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        with_second_step(&app, &sri, SRI).await;
        let browser = Person::nobody(&app);
        browser.sign_in(SRI, PASSWORD).await;
        assert_eq!(browser.get("/masuk/kode").await.status, StatusCode::OK);
        wait(&app, sessions::SECOND_STEP);
        assert_eq!(browser.get("/masuk/kode").await.header("location"), "/masuk");
    })
    .await;
}

#[tokio::test]
async fn a_region_can_ask_its_roles_for_two_steps() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Secretariat, JEMBER, None)]).await;
        let boss = admin(&app).await;
        let page = "/jember/kelola/orang/aturan";
        let fields = [("peran", "secretariat"), ("peran", "monitor"), ("peran", "raja")];
        assert_eq!(boss.fill(page, page, &fields).await.header("location"), "/jember/kelola/orang");
        boss.fill(page, page, &fields).await;
        assert_eq!(boss.get(page).await.text().matches(" checked").count(), 2);
        let record = app.get("/jember/catatan").await.words();
        assert_eq!(record.matches("Pengaturan diubah").count(), 1, "{record}");
        let asked = sri.get("/jember/kelola/orang").await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
        assert!(asked.words().contains("dua langkah") && asked.text().contains("/akun/dua-langkah"));
        with_second_step(&app, &sri, SRI).await;
        assert_eq!(sri.get("/jember/kelola/orang").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn own_data_comes_as_one_file_and_a_closed_account_leaves_none_of_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        with_second_step(&app, &sri, SRI).await;
        let id = id_of(&app, SRI).await.unwrap();
        let file = sri.fill("/akun", "/akun/data", &[]).await;
        let data: serde_json::Value = serde_json::from_slice(&file.bytes).unwrap();
        assert_eq!(data["contacts"][0]["contact"], SRI);
        assert_eq!(data["account"]["second_step"], true);
        assert!(!file.text().contains("argon2"));
        let wrong = sri.fill("/akun/tutup", "/akun/tutup", &[("lama", "salah")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let closed = sri.fill("/akun/tutup", "/akun/tutup", &[("lama", PASSWORD)]).await;
        assert_eq!(closed.header("location"), "/masuk");
        let mut tx = app.world.store().read().await.unwrap();
        assert!(run!(tx, people::find(id)).unwrap().is_none());
        assert!(run!(tx, people::find_by_contact(SRI)).unwrap().is_none());
        assert!(run!(tx, people::list_roles(id)).unwrap().is_empty());
        assert!(run!(tx, people::list_contacts(id)).unwrap().is_empty());
        assert!(run!(tx, sessions::list(id)).unwrap().is_empty());
        assert!(run!(tx, sessions::find_totp(id)).unwrap().is_none());
        assert!(run!(tx, sessions::list_links_of_person(id)).unwrap().is_empty());
        assert_eq!(run!(tx, sessions::count_recovery_codes(id)).unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn the_access_log_tells_administrators_what_happened_and_forgets_after_its_days() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let list = "/jember/kelola/orang";
        let file = boss.fill(list, "/jember/kelola/orang.csv", &[]).await;
        assert!(file.text().starts_with("nama,kontak") && file.text().contains(ADMIN), "{}", file.text());
        let said = crate::people::logged(&boss.get("/jember/kelola/catatan-akses").await);
        for words in ["mengunduh data pribadi", "memakai tautannya", "baris perintah memberi peran"] {
            assert!(said.contains(words), "{words}: {said}");
        }
        wait(&app, 366 * 24 * 3_600_000_000);
        boss.sign_in(ADMIN, PASSWORD).await;
        let said = crate::people::logged(&boss.get("/jember/kelola/catatan-akses").await);
        assert!(said.contains("masuk") && !said.contains("mengunduh data pribadi"), "{said}");
    })
    .await;
}

#[tokio::test]
async fn the_access_log_is_filtered_paged_and_taken_out_as_a_file_which_is_noted_too() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let page = "/jember/kelola/catatan-akses";
        for time in 1..=60 {
            wait(&app, time * 40_000_000);
            boss.sign_in(ADMIN, PASSWORD).await;
        }
        let first = boss.get(page).await.words();
        assert!(first.contains("Baris 1–50 dari"), "{first}");
        let kind = format!("{page}?jenis=access-role-granted");
        let granted = crate::people::logged(&boss.get(&kind).await);
        assert!(granted.matches("<li>").count() == 1 && granted.contains("memberi peran"), "{granted}");
        // Days of the region: the world begins on 23 November 2026.
        let none = boss.get(&format!("{page}?sampai=2026-11-22")).await.words();
        assert!(none.contains("Tidak ada yang tercatat untuk saringan ini"), "{none}");
        let day = boss.get(&format!("{page}?dari=2026-11-23&sampai=2026-11-24")).await.words();
        assert!(day.contains("Baris 1–50"), "{day}");
        let file = boss.fill(&kind, &format!("{page}.csv?jenis=access-role-granted"), &[]).await;
        let csv = file.text();
        assert!(csv.contains("waktu,jenis,kalimat") && csv.lines().count() == 2, "{csv}");
        assert_eq!(file.header("cache-control"), "no-store");
        assert!(csv.contains(",role-granted,baris perintah memberi peran"), "{csv}");
        let exported = boss.get(&format!("{page}?jenis=access-data-exported")).await.words();
        assert!(exported.contains("Baris 1–1 dari 1"), "taking the log out stands in it: {exported}");
    })
    .await;
}

#[tokio::test]
async fn the_record_and_public_pages_know_nothing_of_people() {
    on_both(async |world| {
        let app = jember(world).await;
        let public = [
            "/jember",
            "/jember/catatan",
            "/jember/catatan/data.json",
            "/jember/perangkat-daerah/dinas-urusan-1",
        ];
        let before: Vec<_> = texts(&app, &public, "").await;
        let boss = admin(&app).await;
        assert_eq!(
            texts(&app, &public, &boss.cookie()).await,
            before,
            "a public page differs for who is signed in"
        );
        let mut tx = app.world.store().read().await.unwrap();
        let entries = run!(tx, record::list_from(INSTALLATION, 0, 100)).unwrap();
        assert!(
            entries.iter().all(|entry| !entry.kind.contains("person") && !entry.subject.contains("admin"))
        );
        let settings = run!(tx, settings::list(INSTALLATION, NOW)).unwrap();
        assert!(settings.is_empty());
    })
    .await;
}

async fn texts(app: &App, paths: &[&str], cookie: &str) -> Vec<String> {
    let mut pages = Vec::new();
    for path in paths {
        pages.push(app.send(Method::GET, path, &[("cookie", cookie)]).await.text());
    }
    pages
}

#[tokio::test]
async fn a_link_to_one_duty_opens_that_page_and_nothing_else_without_an_account() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = Person::with(&app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
        let mut tx = app.world.store().read().await.unwrap();
        let body = run!(tx, organisations::list(JEMBER, NOW)).unwrap()[0].id;
        drop(tx);
        let link = duty(&app, "/jember/kelola/coba").await;
        let officer = Person::nobody(&app);
        assert!(officer.get(&link).await.words().contains("atas nama Dinas Urusan 1"));
        assert_eq!(officer.post(&link, &[]).await.header("location"), "/jember/kelola/coba");
        assert_eq!(officer.post(&link, &[]).await.status, StatusCode::GONE);
        for path in ["/akun", "/jember/kelola/orang"] {
            assert_eq!(officer.get(path).await.status, StatusCode::SEE_OTHER, "{path}");
        }
        // No feature has a duty yet: two routes of the test stand in for one.
        let who = async |actor: Actor| match actor {
            Actor::Link(link) => format!("link {:?} {}", link.link.organisation_id, link.form_token),
            Actor::Person(person) => person.account.name.clone(),
        };
        let routes = || needs_or_link(Permission::CheckFigures, get(who).post(who));
        let router = axum::Router::new()
            .route("/jember/kelola/coba", routes())
            .route("/jember/kelola/lain", routes())
            .route("/jember/kelola/coba/berkas", routes())
            .route("/jember/kelola/coba-lain", routes())
            .layer(axum::Extension(app.state.clone()))
            .with_state(app.state.clone());
        let ask = async |method: Method, path: &str, cookie: String| {
            let request = axum::extract::Request::builder().method(method).uri(path).header("cookie", cookie);
            let answer =
                router.clone().oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
            let status = answer.status();
            (
                status,
                String::from_utf8(answer.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap(),
            )
        };
        let (status, said) = ask(Method::GET, "/jember/kelola/coba", officer.cookie()).await;
        assert!(status == StatusCode::OK && said.starts_with(&format!("link Some({body})")), "{said}");
        let form_token = said.split(' ').next_back().unwrap();
        let post = "/jember/kelola/coba?tanda=";
        assert_eq!(ask(Method::POST, post, officer.cookie()).await.0, StatusCode::FORBIDDEN);
        assert_eq!(
            ask(Method::POST, &format!("{post}{form_token}"), officer.cookie()).await.0,
            StatusCode::OK
        );
        assert_eq!(ask(Method::GET, "/jember/kelola/lain", officer.cookie()).await.0, StatusCode::SEE_OTHER);
        assert_eq!(ask(Method::GET, "/jember/kelola/lain", boss.cookie()).await.0, StatusCode::OK);
        // A step below the page is part of the duty, a page with a longer name is not.
        assert_eq!(ask(Method::GET, "/jember/kelola/coba/berkas", officer.cookie()).await.0, StatusCode::OK);
        assert_eq!(
            ask(Method::GET, "/jember/kelola/coba-lain", officer.cookie()).await.0,
            StatusCode::SEE_OTHER
        );
        wait(&app, Purpose::Duty.lasts());
        assert_eq!(ask(Method::GET, "/jember/kelola/coba", officer.cookie()).await.0, StatusCode::SEE_OTHER);
    })
    .await;
}

/// Makes a link to a duty of the first agency; the path of the link.
async fn duty(app: &App, path: &str) -> String {
    let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
    let body = run!(tx, organisations::list(JEMBER, NOW)).unwrap()[0].id;
    let duty = Duty { region_id: JEMBER, office: None, organisation: Some(body), path: path.to_owned() };
    let token = accounts::duty_link(&mut tx, &duty, None).await.unwrap();
    tx.commit_private(PrivateReason::PersonalData).await.unwrap();
    rembuk_web::paths::link(Locale::Id, &token)
}

/// Who the page of a duty takes the browser for.
async fn taken_for(app: &App, path: &'static str, person: &Person<'_>) -> (StatusCode, String) {
    let who = async |actor: Actor| match actor {
        Actor::Link(_) => "link".to_owned(),
        Actor::Person(person) => person.account.name.clone(),
    };
    let router = axum::Router::new()
        .route(path, needs_or_link(Permission::CheckFigures, get(who)))
        .layer(axum::Extension(app.state.clone()))
        .with_state(app.state.clone());
    let request = axum::extract::Request::builder().uri(path).header("cookie", person.cookie());
    let answer = router.oneshot(request.body(axum::body::Body::empty()).unwrap()).await.unwrap();
    let status = answer.status();
    let bytes = answer.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(bytes.to_vec()).unwrap())
}

#[tokio::test]
async fn a_duty_opens_beside_another_and_beside_an_account_and_takes_nothing_away() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = Person::with(&app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
        for path in ["/jember/kelola/satu", "/jember/kelola/dua"] {
            let link = duty(&app, path).await;
            assert_eq!(boss.post(&link, &[]).await.header("location"), path);
        }
        assert_eq!(boss.get("/akun").await.status, StatusCode::OK);
        assert_eq!(taken_for(&app, "/jember/kelola/satu", &boss).await, (StatusCode::OK, "link".to_owned()));
        assert_eq!(taken_for(&app, "/jember/kelola/dua", &boss).await, (StatusCode::OK, "link".to_owned()));
        assert_eq!(taken_for(&app, "/jember/kelola/tiga", &boss).await.1, "Orang sek@jember.go.id");
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_duty_is_taken_back_and_the_page_it_opened_closes() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = Person::with(&app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
        let (officer, other) = (Person::nobody(&app), Person::nobody(&app));
        let opened = duty(&app, "/jember/kelola/satu").await;
        officer.post(&opened, &[]).await;
        let list = boss.get("/jember/kelola/tautan").await;
        assert!(list.words().contains("1 tautan tugas masih terbuka"), "{}", list.words());
        assert!(list.words().contains("sudah dibuka"), "{}", list.words());
        let html = list.text();
        let start = html.find("/jember/kelola/tautan/").unwrap();
        let action = &html[start..start + html[start..].find('"').unwrap()];
        boss.fill("/jember/kelola/tautan", action, &[]).await;
        assert_eq!(taken_for(&app, "/jember/kelola/satu", &officer).await.0, StatusCode::SEE_OTHER);
        let waiting = duty(&app, "/jember/kelola/dua").await;
        let html = boss.get("/jember/kelola/tautan").await.text();
        let start = html.find("/jember/kelola/tautan/").unwrap();
        let action = &html[start..start + html[start..].find('"').unwrap()];
        boss.fill("/jember/kelola/tautan", action, &[]).await;
        assert_eq!(other.post(&waiting, &[]).await.status, StatusCode::GONE);
        assert!(boss.get("/jember/kelola/tautan").await.words().contains("Tidak ada tautan tugas"));
    })
    .await;
}

#[tokio::test]
async fn a_private_commit_moves_no_head_and_makes_no_cached_page_stale() {
    on_both(async |world| {
        let app = jember(world).await;
        let generation = app.world.store().heads().snapshot().generation;
        let tx = app.world.store().write(INSTALLATION).await.unwrap();
        tx.commit_private(PrivateReason::PersonalData).await.unwrap();
        assert_eq!(app.world.store().heads().snapshot().generation, generation);
    })
    .await;
}
