//! Signing up, a new password, a new contact: proved by a link, the same page for everyone. Each story on both databases.
use crate::app::App;
use crate::both::on_both;
use crate::person::{PASSWORD, Person, id_of, invite};
use http::StatusCode;
use rembuk_domain::people::links::Purpose;
use rembuk_domain::people::roles::{HeldRole, Role};
use rembuk_domain::time::Instant;
use rembuk_store::run;
use rembuk_web::http::session::held_role;
use rembuk_web::jobs;
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const SRI: &str = "sri@jember.go.id";
const ADMIN: &str = "admin@jember.go.id";
const MINUTE: i64 = 60_000_000;

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

fn wait(app: &App, micros: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + micros));
}

/// What is sent until nothing waits; the newest mail.
async fn mailed(app: &App) -> String {
    jobs::run_due(&app.state).await.unwrap();
    app.mails().pop().unwrap_or_default()
}

/// The path of the link in a mail.
fn link(mail: &str) -> String {
    let from = mail.find("/tautan/").unwrap_or_else(|| panic!("no link in {mail}"));
    mail[from..from + "/tautan/".len() + 64].to_owned()
}

fn wish(contact: &str) -> [(&'static str, String); 3] {
    [("nama", "Sri Wahyuni".into()), ("kontak", contact.into()), ("daerah", "jember".into())]
}

async fn sign_up(person: &Person<'_>, contact: &str) -> crate::app::Answer {
    let fields = wish(contact);
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    person.fill("/daftar", "/daftar", &fields).await
}

const CHOSEN: [(&str, &str); 2] = [("sandi", PASSWORD), ("ulang", PASSWORD)];

#[tokio::test]
async fn whoever_opens_the_mailed_link_and_chooses_a_password_is_a_resident() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::nobody(&app);
        let answer = sign_up(&sri, "Sri@Jember.go.id").await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.words().contains("sedang dikirim ke sana"), "{}", answer.words());
        assert_eq!(id_of(&app, SRI).await, None);
        let mail = mailed(&app).await;
        assert!(mail.contains("To: sri@jember.go.id") && mail.contains("Halo Sri Wahyuni,"), "{mail}");
        assert!(!mail.contains("List-Unsubscribe"), "{mail}");
        let link = link(&mail);
        let page = sri.get(&link).await;
        assert!(page.words().contains("Sri Wahyuni, pilih kata sandi"), "{}", page.words());
        let short = sri.post(&link, &[("sandi", "x"), ("ulang", "x")]).await;
        assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = sri.post(&link, &CHOSEN).await;
        assert_eq!(done.header("location"), "/akun", "{}", done.words());
        let account = sri.get("/akun").await.words();
        assert!(account.contains("Warga") && account.contains("Kabupaten Jember"), "{account}");
        let id = id_of(&app, SRI).await.unwrap();
        let mut tx = app.world.store().read().await.unwrap();
        assert!(run!(tx, people::list_contacts(id)).unwrap()[0].verified_at.is_some());
        let roles: Vec<HeldRole> =
            run!(tx, people::list_roles(id)).unwrap().iter().filter_map(held_role).collect();
        assert_eq!((roles.len(), roles[0].role, roles[0].region_id), (1, Role::Resident, JEMBER));
        drop(tx);
        assert_eq!(sri.get(&link).await.status, StatusCode::GONE);
    })
    .await;
}

#[tokio::test]
async fn the_page_says_the_same_for_a_known_contact_and_only_its_owner_reads_more() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, ADMIN, &[(Role::Administrator, JEMBER, None)]).await;
        let body = |answer: &crate::app::Answer, contact: &str| answer.words().replace(contact, "…");
        let stranger = Person::nobody(&app);
        let known = sign_up(&stranger, ADMIN).await;
        let mail = mailed(&app).await;
        assert!(
            mail.contains("To: admin@") && mail.contains("sudah punya akun") && !mail.contains("/tautan/")
        );
        let unknown = sign_up(&stranger, SRI).await;
        assert_eq!(body(&known, ADMIN), body(&unknown, SRI));
        assert_eq!(known.status, unknown.status);
        for page in ["/masuk/lupa", "/en/masuk/lupa"] {
            let known = stranger.fill(page, page, &[("kontak", ADMIN)]).await;
            let unknown = stranger.fill(page, page, &[("kontak", "tak-ada@jember.go.id")]).await;
            assert_eq!(body(&known, ADMIN), body(&unknown, "tak-ada@jember.go.id"));
        }
    })
    .await;
}

#[tokio::test]
async fn asking_again_sends_one_mail_in_ten_minutes_and_the_first_link_that_is_used_wins() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::nobody(&app);
        for _ in 0..3 {
            sign_up(&sri, SRI).await;
        }
        let first = link(&mailed(&app).await);
        assert_eq!(app.mails().len(), 1);
        wait(&app, 10 * MINUTE);
        sign_up(&sri, SRI).await;
        let second = link(&mailed(&app).await);
        assert_eq!(app.mails().len(), 2);
        sri.post(&second, &CHOSEN).await;
        let late = Person::nobody(&app).post(&first, &CHOSEN).await;
        assert_eq!(late.status, StatusCode::GONE);
        assert!(late.words().contains("sudah ditarik"), "{}", late.words());
    })
    .await;
}

#[tokio::test]
async fn a_sign_up_link_is_good_for_a_day_and_leaves_nothing_behind() {
    on_both(async |world| {
        let app = jember(world).await;
        sign_up(&Person::nobody(&app), SRI).await;
        let link = link(&mailed(&app).await);
        wait(&app, Purpose::SignUp.lasts());
        let late = app.get(&link).await;
        assert_eq!(late.status, StatusCode::GONE);
        jobs::tick(&app.state, &mut jobs::daily::Days::default()).await.unwrap();
        let mut tx = app.world.store().read().await.unwrap();
        let row = run!(tx, sessions::find_link(&token_hash(&link))).unwrap().unwrap();
        assert_eq!(run!(tx, deliveries::find_proof(row.id)).unwrap(), None);
        let sent = run!(tx, deliveries::list("sent", 10, 0)).unwrap();
        assert_eq!(sent[0].content, "");
    })
    .await;
}

fn token_hash(link: &str) -> [u8; 32] {
    let token = link.rsplit('/').next().unwrap();
    rembuk_web::people::secrets::Token::parse(token).unwrap().hash()
}

#[tokio::test]
async fn what_can_not_be_reached_is_said_clearly_and_many_from_one_network_are_slowed_down() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let sri = Person::nobody(&app);
    let phone = sign_up(&sri, "0812 3456 7890").await;
    assert_eq!(phone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(phone.words().contains("mintalah undangan kepada sekretariat"), "{}", phone.words());
    let wrong = sri.fill("/daftar", "/daftar", &[("nama", ""), ("kontak", "x"), ("daerah", "lain")]).await;
    for words in ["Tulis namanya", "Tulis alamat surel", "Pilih daerah Anda"] {
        assert!(wrong.words().contains(words), "{}", wrong.words());
    }
    for number in 0..30 {
        let answer = sign_up(&sri, &format!("orang{number}@jember.go.id")).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    let slow = sign_up(&sri, "satu-lagi@jember.go.id").await;
    assert_eq!(slow.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(slow.header("retry-after"), "20");
    assert!(slow.text().contains("satu-lagi@jember.go.id"), "what was typed is lost");
    wait(&app, MINUTE);
    assert_eq!(sign_up(&sri, "satu-lagi@jember.go.id").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_a_mailed_link_that_ends_every_session() {
    on_both(async |world| {
        let app = jember(world).await;
        let elsewhere = Person::with(&app, SRI, &[(Role::Secretariat, JEMBER, None)]).await;
        let sri = Person::nobody(&app);
        sri.fill("/masuk/lupa", "/masuk/lupa", &[("kontak", SRI)]).await;
        // The write is not waited for by the page.
        let mut mail = String::new();
        for _ in 0..100 {
            mail = mailed(&app).await;
            if !mail.is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
        assert!(mail.contains("Subject: Kata sandi baru untuk Rembuk"), "{mail}");
        let new = "sawah tua di tepi padi";
        let done = sri.post(&link(&mail), &[("sandi", new), ("ulang", new)]).await;
        assert_eq!(done.header("location"), "/akun");
        assert_eq!(elsewhere.get("/akun").await.status, StatusCode::SEE_OTHER);
        assert_eq!(Person::nobody(&app).sign_in(SRI, new).await.status, StatusCode::SEE_OTHER);
        let id = id_of(&app, SRI).await.unwrap();
        let mut tx = app.world.store().read().await.unwrap();
        assert!(run!(tx, people::list_contacts(id)).unwrap()[0].verified_at.is_some());
    })
    .await;
}

#[tokio::test]
async fn an_invitation_is_mailed_too_and_the_first_link_that_is_used_ends_the_other() {
    on_both(async |world| {
        let app = jember(world).await;
        let admin = Person::with(&app, ADMIN, &[(Role::Administrator, JEMBER, None)]).await;
        let page = "/jember/kelola/orang/undang";
        let fields = [("nama", "Sri"), ("kontak", SRI), ("peran", "resident"), ("sejak", "2026-11-01")];
        let shown = admin.fill(page, page, &fields).await;
        assert!(shown.words().contains("juga dikirim langsung ke kontaknya"), "{}", shown.words());
        let by_hand = link(&shown.text());
        let mail = mailed(&app).await;
        assert!(mail.contains("Subject: Undangan ke Rembuk Kabupaten Jember"), "{mail}");
        let by_mail = link(&mail);
        assert_ne!(by_hand, by_mail);
        assert_eq!(app.get(&by_hand).await.status, StatusCode::OK);
        let sri = Person::nobody(&app);
        assert_eq!(sri.post(&by_mail, &CHOSEN).await.header("location"), "/akun");
        assert!(app.get(&by_hand).await.words().contains("sudah ditarik"));
        // Somebody known is told of the new role instead, in words of their own language.
        let fields = [("nama", "Sri"), ("kontak", SRI), ("peran", "secretariat"), ("sejak", "2026-11-01")];
        admin.fill(page, page, &fields).await;
        let mail = mailed(&app).await;
        assert!(mail.contains("Peran baru: Sekretariat") && mail.contains("Kabupaten Jember"), "{mail}");
    })
    .await;
}

#[tokio::test]
async fn an_invitation_answered_before_its_mail_leaves_is_not_mailed() {
    on_both(async |world| {
        let app = jember(world).await;
        let admin = Person::with(&app, ADMIN, &[(Role::Administrator, JEMBER, None)]).await;
        let page = "/jember/kelola/orang/undang";
        let fields = [("nama", "Sri"), ("kontak", SRI), ("peran", "resident"), ("sejak", "2026-11-01")];
        let by_hand = link(&admin.fill(page, page, &fields).await.text());
        Person::nobody(&app).post(&by_hand, &CHOSEN).await;
        assert_eq!(mailed(&app).await, "");
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(run!(tx, deliveries::list("dropped", 10, 0)).unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_new_contact_counts_once_its_link_is_opened_and_the_old_one_is_told() {
    on_both(async |world| {
        let app = jember(world).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let new = "sri.wahyuni@contoh.example";
        let change = |to: &'static str| [("kontak", to), ("lama", PASSWORD)];
        let answer = sri.fill("/akun/kontak", "/akun/kontak", &change(new)).await;
        assert!(answer.words().contains("sedang dikirim ke sri.wahyuni@"), "{}", answer.words());
        assert!(sri.get("/akun").await.words().contains(SRI));
        let mail = mailed(&app).await;
        assert!(mail.contains(&format!("To: {new}")), "{mail}");
        let link = link(&mail);
        assert!(app.get(&link).await.words().contains(new));
        let opened = Person::nobody(&app).post(&link, &[]).await;
        assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.words());
        assert!(!opened.headers.contains_key("set-cookie"), "a contact signs nobody in");
        assert_eq!((id_of(&app, SRI).await, id_of(&app, new).await.is_some()), (None, true));
        let mail = mailed(&app).await;
        assert!(mail.contains(&format!("To: {SRI}")) && mail.contains("diganti"), "{mail}");
    })
    .await;
}

#[tokio::test]
async fn the_contact_of_somebody_else_is_not_taken_nor_told() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, ADMIN, &[(Role::Administrator, JEMBER, None)]).await;
        let sri = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let fields = [("kontak", ADMIN), ("lama", PASSWORD)];
        let answer = sri.fill("/akun/kontak", "/akun/kontak", &fields).await;
        assert!(answer.words().contains("sedang dikirim ke"), "{}", answer.words());
        let mail = mailed(&app).await;
        assert!(mail.contains("sudah punya akun") && !mail.contains("/tautan/"), "{mail}");
        // It becomes somebody else's while the link waits.
        let fields = [("kontak", "baru@jember.go.id"), ("lama", PASSWORD)];
        sri.fill("/akun/kontak", "/akun/kontak", &fields).await;
        let link = link(&mailed(&app).await);
        invite(&app, "baru@jember.go.id", &[(Role::Resident, JEMBER, None)]).await;
        assert_eq!(sri.post(&link, &[]).await.status, StatusCode::GONE);
        assert!(sri.get("/akun").await.words().contains(SRI));
    })
    .await;
}
