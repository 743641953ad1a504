//! People: invited, signed in, slowed down, kept out, let go. Each story on both databases.
use crate::app::App;
use crate::both::on_both;
use crate::person::{PASSWORD, Person, hidden, id_of, invite};
use http::{Method, StatusCode};
use rembuk_domain::people::links::Purpose;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_domain::people::sessions;
use rembuk_domain::time::Instant;
use rembuk_store::run;
use rembuk_web::world::{WORLD_BEGINS, World};

pub(crate) const JEMBER: i64 = 3509;
pub(crate) const ADMIN: &str = "admin@jember.go.id";
pub(crate) const SRI: &str = "sri@jember.go.id";

pub(crate) async fn jember(world: World) -> App {
    world.region("jember").with_agencies(2).create().await.unwrap();
    App::new(world)
}

pub(crate) fn wait(app: &App, micros: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + micros));
}

pub(crate) async fn admin(app: &App) -> Person<'_> {
    Person::with(app, ADMIN, &[(Role::Administrator, JEMBER, None)]).await
}

/// Invited --> Active
#[tokio::test]
async fn an_invited_person_chooses_a_password_through_a_link_that_works_once() {
    on_both(async |world| {
        let app = jember(world).await;
        let link = invite(&app, SRI, &[(Role::Secretariat, JEMBER, None)]).await;
        let sri = Person::nobody(&app);
        for path in [link.clone(), format!("/en{link}")] {
            let page = sri.get(&path).await;
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.words().contains(SRI), "{}", page.words());
            assert_eq!(page.header("cache-control"), "no-store");
            assert_eq!(page.header("referrer-policy"), "same-origin");
        }
        let answer = sri.post(&link, &[("sandi", "pendek"), ("ulang", "pendek")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("sedikitnya 12") && !answer.text().contains("pendek"));
        let answer = sri.post(&link, &[("sandi", PASSWORD), ("ulang", "padi di sawah muda")]).await;
        assert!(answer.words().contains("tidak sama"));
        let answer = sri.post(&link, &[("sandi", PASSWORD), ("ulang", PASSWORD)]).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/akun"));
        let cookie = answer.header("set-cookie");
        for part in ["__Host-rembuk=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(sri.get("/akun").await.words().contains("Sekretariat"));
        for method in [Method::GET, Method::POST] {
            let again = app.send(method, &link, &[("sec-fetch-site", "same-origin")]).await;
            assert_eq!(again.status, StatusCode::GONE);
            assert!(again.words().contains("sudah dipakai"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_cut_off_too_old_or_replaced_says_so_and_opens_nothing() {
    on_both(async |world| {
        let app = jember(world).await;
        let link = invite(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let cut = &link[..link.len() - 1];
        assert_eq!(app.get(cut).await.status, StatusCode::NOT_FOUND);
        assert_eq!(app.get(&format!("/tautan/{}", "0".repeat(64))).await.status, StatusCode::NOT_FOUND);
        let newer = invite(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        assert!(app.get(&link).await.words().contains("sudah ditarik"));
        wait(&app, Purpose::Invitation.lasts());
        let late = app.get(&newer).await;
        assert_eq!(late.status, StatusCode::GONE);
        assert!(late.words().contains("lewat waktu"));
    })
    .await;
}

#[tokio::test]
async fn signing_in_asks_for_the_right_password_and_leads_back_to_where_one_was() {
    on_both(async |world| {
        let app = jember(world).await;
        admin(&app).await;
        let person = Person::nobody(&app);
        let asked = person.get("/en/jember/kelola/orang").await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER);
        assert_eq!(asked.header("location"), "/en/masuk?lanjut=%2Fen%2Fjember%2Fkelola%2Forang");
        let wrong = person.sign_in(ADMIN, "padi di sawah muda").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains(&format!("value=\"{ADMIN}\"")) && !wrong.text().contains("sawah muda"));
        let unknown = person.sign_in("tak@ada.id", "padi di sawah muda").await;
        let said = |answer: &crate::app::Answer| answer.words().replace(ADMIN, "").replace("tak@ada.id", "");
        assert_eq!(said(&wrong), said(&unknown));
        let back = "/masuk?lanjut=%2Fjember%2Fkelola%2Forang";
        let answer = person.post(back, &[("kontak", " Admin@Jember.go.id "), ("sandi", PASSWORD)]).await;
        assert_eq!(answer.header("location"), "/jember/kelola/orang");
        assert_eq!(person.get("/jember/kelola/orang").await.status, StatusCode::OK);
    })
    .await;
}

/// Lines of the access log, without what its filter offers.
pub fn logged(page: &crate::app::Answer) -> String {
    let html = page.text();
    let after = html.split_once("class=\"r-feed\"").map_or("", |(_, after)| after);
    after.split("</ul>").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn many_wrong_passwords_slow_down_and_never_lock_out() {
    on_both(async |world| {
        let app = jember(world).await;
        admin(&app).await;
        let person = Person::nobody(&app);
        for _ in 0..5 {
            assert_eq!(
                person.sign_in(ADMIN, "salah salah salah").await.status,
                StatusCode::UNPROCESSABLE_ENTITY
            );
        }
        // Failures are noted beside the answer, not before it.
        let boss = Person::with(&app, "a2@jember.go.id", &[(Role::Administrator, JEMBER, None)]).await;
        let mut said = String::new();
        for _ in 0..100 {
            said = logged(&boss.get("/jember/kelola/catatan-akses").await);
            if said.matches("Percobaan masuk gagal").count() == 5 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert_eq!(said.matches("Percobaan masuk gagal").count(), 5, "{said}");
        let slowed = person.sign_in(ADMIN, PASSWORD).await;
        assert_eq!(slowed.status, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(slowed.header("retry-after"), "30");
        assert!(slowed.words().contains("30 detik") && slowed.text().contains(ADMIN));
        wait(&app, 30_000_000);
        assert_eq!(person.sign_in(ADMIN, PASSWORD).await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

/// SignedIn --> Expired
#[tokio::test]
async fn a_session_left_alone_for_a_week_is_over_and_a_used_one_goes_on() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = admin(&app).await;
        wait(&app, sessions::IDLE - 1);
        assert_eq!(person.get("/akun").await.status, StatusCode::OK);
        wait(&app, 2 * sessions::IDLE - 2);
        assert_eq!(person.get("/akun").await.status, StatusCode::OK);
        wait(&app, 3 * sessions::IDLE);
        assert_eq!(person.get("/akun").await.status, StatusCode::SEE_OTHER);
        let late = person.post("/keluar", &[]).await;
        assert_eq!(late.status, StatusCode::UNAUTHORIZED);
        assert!(late.words().contains("belum masuk"));
    })
    .await;
}

/// SignedIn --> [*]: by oneself, here or everywhere
#[tokio::test]
async fn signing_out_ends_this_browser_and_signing_out_everywhere_ends_all() {
    on_both(async |world| {
        let app = jember(world).await;
        let (phone, office, home) = (admin(&app).await, Person::nobody(&app), Person::nobody(&app));
        office.sign_in(ADMIN, PASSWORD).await;
        home.sign_in(ADMIN, PASSWORD).await;
        assert!(phone.get("/akun").await.words().contains("3 peramban"));
        let old = home.cookie();
        assert_eq!(home.fill("/akun", "/keluar", &[]).await.header("location"), "/masuk");
        assert_eq!(home.cookie(), "");
        home.set_cookie(&old);
        assert_eq!(home.get("/akun").await.status, StatusCode::SEE_OTHER, "the old cookie still opens");
        phone.fill("/akun", "/keluar/semua", &[]).await;
        assert_eq!(office.get("/akun").await.status, StatusCode::SEE_OTHER);
    })
    .await;
}

#[tokio::test]
async fn a_write_without_the_token_of_this_session_is_refused() {
    on_both(async |world| {
        let app = jember(world).await;
        let (person, other) = (admin(&app).await, Person::nobody(&app));
        other.sign_in(ADMIN, PASSWORD).await;
        let foreign = hidden(&other.get("/akun").await.text(), "/keluar/semua");
        let foreign: Vec<(&str, &str)> = foreign.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        for fields in [&[][..], &[("tanda", "x")][..], &foreign] {
            let answer = person.post("/keluar/semua", fields).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN);
            assert!(answer.words().contains("sudah tidak berlaku"));
        }
        assert_eq!(person.get("/akun").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn the_secretariat_invites_an_officer_and_passes_the_link_on() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = Person::with(&app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
        let page = "/jember/kelola/orang/undang";
        let form = boss.get(page).await.text();
        assert!(form.contains("agency-officer") && !form.contains("value=\"administrator\""));
        let fields = |role: &'static str, body: &'static str| {
            [
                ("nama", "Sri"),
                ("kontak", "0812-3456-7890"),
                ("peran", role),
                ("lembaga", body),
                ("sejak", "2026-11-23"),
                ("sampai", "2026-12-31"),
            ]
        };
        let refused = boss.fill(page, page, &fields("agency-officer", "")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("pilih lembaganya") && refused.text().contains("0812-3456-7890"));
        let refused = boss.fill(page, page, &fields("administrator", "")).await;
        assert!(refused.words().contains("tidak dapat memberikan peran"));
        let made = boss.fill(page, page, &fields("agency-officer", "dinas-urusan-1")).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.words());
        let text = made.text();
        let from = text.find("https://rembuk.example/tautan/").unwrap() + "https://rembuk.example".len();
        let link = &text[from..from + "/tautan/".len() + 64];
        let sri = Person::nobody(&app);
        let done = sri.post(link, &[("sandi", PASSWORD), ("ulang", PASSWORD)]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER);
        assert!(
            sri.get("/akun")
                .await
                .words()
                .contains("Petugas perangkat daerah Dinas Urusan 1, Kabupaten Jember")
        );
        assert!(id_of(&app, "+6281234567890").await.is_some());
    })
    .await;
}

#[tokio::test]
async fn the_same_invitation_sent_twice_is_one_invitation() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let page = "/jember/kelola/orang/undang";
        let mut fields = hidden(&boss.get(page).await.text(), page);
        for (name, value) in
            [("nama", "Sri"), ("kontak", SRI), ("peran", "resident"), ("sejak", "2026-11-23")]
        {
            fields.push((name.to_owned(), value.to_owned()));
        }
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(boss.post(page, &fields).await.status, StatusCode::OK);
        let again = boss.post(page, &fields).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let mut tx = app.world.store().read().await.unwrap();
        let sri = run!(tx, people::find_by_contact(SRI)).unwrap().unwrap().id;
        assert_eq!(run!(tx, people::list_roles(sri)).unwrap().len(), 1);
        assert_eq!(run!(tx, sessions::list_links_of_person(sri)).unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn inviting_a_known_administrator_as_resident_gives_the_secretariat_no_link_to_that_account() {
    on_both(async |world| {
        let app = jember(world).await;
        invite(&app, ADMIN, &[(Role::Administrator, EVERYWHERE, None)]).await;
        let boss = Person::with(&app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
        let page = "/jember/kelola/orang/undang";
        let fields = [("nama", "X"), ("kontak", ADMIN), ("peran", "resident"), ("sejak", "2026-11-23")];
        let answer = boss.fill(page, page, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let person = answer.header("location").to_owned();
        assert!(boss.get(&person).await.words().contains("hanya dapat diatur oleh administrator"));
        // Nor may an administrator of this region only.
        let regional = Person::with(&app, "a2@jember.go.id", &[(Role::Administrator, JEMBER, None)]).await;
        let token = hidden(&regional.get("/akun").await.text(), "/keluar")[0].1.clone();
        for what in ["tautan", "keluarkan", "satu-langkah"] {
            let answer = regional.post(&format!("{person}/{what}"), &[("tanda", &token)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{what}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_role_withdrawn_while_signed_in_counts_for_nothing_from_the_next_page_on() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let sri = Person::with(&app, SRI, &[(Role::Secretariat, JEMBER, None)]).await;
        assert_eq!(sri.get("/jember/kelola/orang").await.status, StatusCode::OK);
        let person = format!("/jember/kelola/orang/{}", id_of(&app, SRI).await.unwrap().simple());
        let html = boss.get(&person).await.text();
        let from = html.find(&format!("{person}/peran/")).unwrap();
        let action = html[from..].split('"').next().unwrap().to_owned();
        assert_eq!(boss.fill(&person, &action, &[]).await.status, StatusCode::SEE_OTHER);
        let refused = sri.get("/jember/kelola/orang").await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
        assert!(refused.words().contains("tidak punya peran"));
        assert!(boss.get("/jember/kelola/orang").await.words().contains("tanpa peran saat ini"));
        // It stays on the page as one that has ended, and nobody can end it once more.
        let page = boss.get(&person).await;
        assert!(page.words().contains("Sekretariat") && !page.text().contains(&action), "{}", page.words());
        let token = hidden(&boss.get("/akun").await.text(), "/keluar")[0].1.clone();
        let again = boss.post(&action, &[("tanda", &token)]).await;
        assert_eq!(again.status, StatusCode::FORBIDDEN);
    })
    .await;
}

/// Invited --> [*]
#[tokio::test]
async fn a_withdrawn_invitation_leaves_nothing_and_an_answered_one_can_not_be_withdrawn() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = admin(&app).await;
        let link = invite(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let person = format!("/jember/kelola/orang/{}", id_of(&app, SRI).await.unwrap().simple());
        let withdraw = format!("{person}/batalkan");
        assert_eq!(boss.fill(&person, &withdraw, &[]).await.header("location"), "/jember/kelola/orang");
        assert_eq!(id_of(&app, SRI).await, None);
        assert_eq!(app.get(&link).await.status, StatusCode::NOT_FOUND);
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let token = hidden(&boss.get("/akun").await.text(), "/keluar")[0].1.clone();
        let person = format!("/jember/kelola/orang/{}", id_of(&app, SRI).await.unwrap().simple());
        boss.post(&format!("{person}/batalkan"), &[("tanda", &token)]).await;
        assert!(id_of(&app, SRI).await.is_some());
    })
    .await;
}
