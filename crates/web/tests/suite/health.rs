//! The rooms of those who run the installation: what failed is seen there and mended there. On both databases.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, id_of};
use http::StatusCode;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_domain::time::Instant;
use rembuk_store::{PrivateReason, run};
use rembuk_web::jobs;
use rembuk_web::mail::Settings;
use rembuk_web::messages::{self, Notice, To};
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const ADMIN: &str = "admin@rembuk.example";
const SRI: &str = "sri.wahyuni@jember.go.id";
const HOUR: i64 = 3_600_000_000;

async fn admin(app: &App) -> Person<'_> {
    Person::with(app, ADMIN, &[(Role::Administrator, EVERYWHERE, None)]).await
}

async fn tell(app: &App) {
    Person::with(app, SRI, &[(Role::Resident, JEMBER, None)]).await;
    let to = To::Person(id_of(app, SRI).await.unwrap());
    let mut tx = app.world.store().write(JEMBER).await.unwrap();
    let notice = Notice::new(JEMBER, to, NoticeKind::FigureSentBack, "a".into(), "/jember".into());
    messages::send(&mut tx, &notice.about("Rahasia angka")).await.unwrap();
    tx.commit_private(PrivateReason::Work).await.unwrap();
}

/// The first action on a page that ends so.
fn action(html: &str, end: &str) -> String {
    html.split('"')
        .find(|part| part.ends_with(end))
        .unwrap_or_else(|| panic!("no {end} in {html}"))
        .to_owned()
}

async fn run_for(app: &App, hours: i64) {
    for hour in 0..hours {
        app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + hour * HOUR));
        jobs::run_due(&app.state).await.unwrap();
    }
}

/// failed --> waiting --> sent
#[tokio::test]
async fn what_failed_is_seen_without_texts_or_addresses_and_sent_again_once_mended() {
    on_both(async |world: World| {
        world.region("jember").create().await.unwrap();
        let app = App::sending(world, Settings::default());
        tell(&app).await;
        run_for(&app, 60).await;
        let boss = admin(&app).await;
        let page = boss.get("/admin/surel").await;
        let words = page.words();
        assert!(words.contains("0 menunggu, 0 terkirim dalam 30 hari, 1 gagal, 0 tidak pasti"), "{words}");
        assert!(words.contains("sr…@jember.go.id") && words.contains("no way for mail is set"), "{words}");
        assert!(!words.contains(SRI) && !words.contains("Rahasia angka"), "{words}");
        let jobs_page = boss.get("/admin/pekerjaan").await.words();
        assert!(jobs_page.contains("1 gagal") && jobs_page.contains("Mengirim surel"), "{jobs_page}");
        let health = boss.get("/admin/kesehatan").await.words();
        for words in ["1 pekerjaan gagal, 1 kiriman gagal", "Cadangan terakhir belum diketahui", "menjawab"] {
            assert!(health.contains(words), "{words} in {health}");
        }
        let again = action(&page.text(), "/lagi");
        // Mended: now there is a way out.
        let app = App::new(app.world);
        let boss = Person::nobody(&app);
        boss.sign_in(ADMIN, crate::person::PASSWORD).await;
        assert_eq!(boss.fill("/admin/surel", &again, &[]).await.status, StatusCode::SEE_OTHER);
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(app.mails().iter().filter(|mail| mail.contains("Rahasia angka")).count(), 1);
        let sent = boss.get("/en/admin/surel?keadaan=sent").await.words();
        assert!(sent.contains("Sent within 30 days: 1."), "{sent}");
    })
    .await;
}

/// failed --> dropped
#[tokio::test]
async fn what_is_dropped_is_not_sent_and_a_failed_job_runs_again() {
    on_both(async |world: World| {
        world.region("jember").create().await.unwrap();
        let app = App::sending(world, Settings::default());
        tell(&app).await;
        run_for(&app, 60).await;
        let boss = admin(&app).await;
        let again = action(&boss.get("/admin/pekerjaan").await.text(), "/lagi");
        boss.fill("/admin/pekerjaan", &again, &[]).await;
        assert!(boss.get("/admin/pekerjaan").await.words().contains("tidak ada yang gagal"));
        let drop = action(&boss.get("/admin/surel").await.text(), "/lepas");
        boss.fill("/admin/surel", &drop, &[]).await;
        let app = App::new(app.world);
        jobs::run_due(&app.state).await.unwrap();
        assert!(app.mails().is_empty());
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(run!(tx, deliveries::list("dropped", 10, 0)).unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_test_mail_goes_to_whoever_asks_for_it() {
    on_both(async |world: World| {
        world.region("jember").create().await.unwrap();
        let app = App::new(world);
        let boss = admin(&app).await;
        boss.fill("/admin/surel", "/admin/surel/coba", &[]).await;
        jobs::run_due(&app.state).await.unwrap();
        let mails = app.mails();
        assert!(mails.len() == 1 && mails[0].contains(&format!("To: {ADMIN}")), "{mails:?}");
        assert!(mails[0].contains("Surel percobaan dari Rembuk") && !mails[0].contains("List-Unsubscribe"));
        let health = boss.get("/admin/kesehatan").await.words();
        assert!(health.contains("ditulis sebagai berkas, tidak dikirim"), "{health}");
        assert!(health.contains("GiB") && health.contains("https://rembuk.example"), "{health}");
        assert!(boss.get("/akun").await.text().contains("href=\"/admin/kesehatan\""));
    })
    .await;
}
