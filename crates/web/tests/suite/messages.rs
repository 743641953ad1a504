//! Messages, digests and what is sent: each once, in the language of whoever gets it. Each story on both databases.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, id_of};
use rembuk_domain::jobs::LEASE;
use rembuk_domain::messages::delivery::Delivery;
use rembuk_domain::messages::{Frequency, NoticeKind, Topic};
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{NOW, PersonDelivery, PersonMessage};
use rembuk_store::{INSTALLATION, PrivateReason, run};
use rembuk_web::i18n::Locale;
use rembuk_web::jobs;
use rembuk_web::mail::deliver;
use rembuk_web::messages::{self, Notice, To, preferences, texts};
use rembuk_web::world::{WORLD_BEGINS, World};
use uuid::Uuid;

const JEMBER: i64 = 3509;
const SRI: &str = "sri@jember.go.id";
const HOUR: i64 = 3_600_000_000;

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(2).create().await.unwrap();
    App::new(world)
}

fn at(app: &App, micros: i64) {
    app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + micros));
}

fn notice(to: To, key: &str) -> Notice {
    let path = "/jember/kelola/angka".to_owned();
    Notice::new(JEMBER, to, NoticeKind::FigureDueSoon, key.to_owned(), path)
        .about("Penduduk miskin")
        .due(jiff::civil::date(2026, 11, 30))
}

async fn send(app: &App, notice: &Notice) -> usize {
    let mut tx = app.world.store().write(notice.region_id).await.unwrap();
    let sent = messages::send(&mut tx, notice).await.unwrap();
    tx.commit_private(PrivateReason::Work).await.unwrap();
    sent
}

async fn deliveries(app: &App, state: &str) -> Vec<PersonDelivery> {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, deliveries::list(state, 100, 0)).unwrap()
}

async fn prefer(app: &App, person: Uuid, topic: Topic, frequency: Frequency, locale: Locale) {
    let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
    preferences::set_frequency(&mut tx, person, topic, frequency).await.unwrap();
    preferences::set_language(&mut tx, person, locale).await.unwrap();
    tx.commit_private(PrivateReason::PersonalData).await.unwrap();
}

/// waiting --> marked --> sent
#[tokio::test]
async fn a_message_is_listed_and_mailed_once_however_often_it_is_sent() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, SRI, &[(Role::AgencyOfficer, JEMBER, Some(Uuid::from_u128(9)))]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        let one = notice(To::Person(sri), "due 8.8.1 2026");
        assert_eq!((send(&app, &one).await, send(&app, &one).await), (1, 0));
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 1);
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
        let mails = app.mails();
        assert_eq!(mails.len(), 1);
        for words in [
            "To: sri@jember.go.id",
            "Subject: Sampai 30 November 2026: Penduduk miskin",
            "Halo Orang sri@jember.go.id,",
            "https://rembuk.example/jember/kelola/angka",
            "https://rembuk.example/akun/pesan",
            "List-Unsubscribe: <https://rembuk.example/berhenti/",
        ] {
            assert!(mails[0].contains(words), "{words} in {}", mails[0]);
        }
        let sent = deliveries(&app, "sent").await;
        assert_eq!((sent.len(), sent[0].content.as_str()), (1, ""));
        assert_eq!(send(&app, &notice(To::Person(sri), "due 8.8.1 2027")).await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_office_is_told_through_its_holders_and_bearers_of_mandates_of_the_day() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = crate::offices::with_office(&app).await;
        let mut people = Vec::new();
        for contact in [SRI, "adi@jember.go.id", "tri@jember.go.id"] {
            Person::with(&app, contact, &[(Role::AgencyOfficer, JEMBER, None)]).await;
            people.push(id_of(&app, contact).await.unwrap().simple().to_string());
        }
        let holder =
            [("jenis", "definitive"), ("orang", &*people[0]), ("surat", "1"), ("sejak", "2026-01-01")];
        crate::offices::give(&boss, "pejabat", &holder).await;
        let mandate =
            [("orang", &*people[1]), ("surat", "2"), ("sejak", "2026-11-01"), ("sampai", "2026-11-30")];
        crate::offices::give(&boss, "mandat", &mandate).await;
        let mut tx = app.world.store().read().await.unwrap();
        let office = run!(tx, offices::list(JEMBER, NOW)).unwrap()[0].id;
        drop(tx);
        assert_eq!(send(&app, &notice(To::Office(office), "a")).await, 2);
        at(&app, 10 * 24 * HOUR);
        assert_eq!(send(&app, &notice(To::Office(office), "b")).await, 1);
        assert_eq!(send(&app, &notice(To::Role(Role::AgencyOfficer), "c")).await, 3);
        assert_eq!(send(&app, &notice(To::Role(Role::Monitor), "d")).await, 0);
        assert_eq!(send(&app, &notice(To::Office(Uuid::from_u128(1)), "e")).await, 0);
        jobs::run_due(&app.state).await.unwrap();
        let mails = app.mails();
        let figures = mails.iter().filter(|mail| mail.contains("Penduduk miskin"));
        let told = |words: &str| figures.clone().filter(|mail| mail.contains(words)).count();
        assert_eq!((told("dari Kepala Dinas Satu sampai"), told("dari Anda sampai")), (3, 3));
        for words in ["dicatat sebagai pejabat: Kepala Dinas Satu", "mendapat mandat: Kepala Dinas Satu"] {
            assert!(mails.iter().any(|mail| mail.contains(words)), "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_organisation_is_told_through_whoever_has_a_role_for_it_today() {
    on_both(async |world| {
        let app = jember(world).await;
        let mut tx = app.world.store().read().await.unwrap();
        let agencies = run!(tx, organisations::list(JEMBER, NOW)).unwrap();
        drop(tx);
        Person::with(&app, SRI, &[(Role::AgencyOfficer, JEMBER, Some(agencies[0].id))]).await;
        Person::with(&app, "adi@jember.go.id", &[(Role::AgencyOfficer, JEMBER, Some(agencies[1].id))]).await;
        assert_eq!(send(&app, &notice(To::Organisation(agencies[0].id), "a")).await, 1);
        jobs::run_due(&app.state).await.unwrap();
        let mails = app.mails();
        assert!(mails.len() == 1 && mails[0].contains("To: sri@") && mails[0].contains(&agencies[0].name));
    })
    .await;
}

/// marked --> uncertain --> waiting --> sent
#[tokio::test]
async fn a_crash_between_mark_and_hand_over_is_uncertain_and_only_an_administrator_sends_it_again() {
    on_both(async |world| {
        let app = jember(world).await;
        let admin = "admin@jember.go.id";
        Person::with(&app, admin, &[(Role::Administrator, EVERYWHERE, None)]).await;
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        send(&app, &notice(To::Person(sri), "a")).await;
        // The job is taken, the mail marked, and then the power goes.
        let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
        let now = tx.now().micros();
        run!(tx, job_claims::claim(now, now + LEASE)).unwrap().unwrap();
        tx.commit_private(PrivateReason::Work).await.unwrap();
        let row = deliveries(&app, "waiting").await.remove(0);
        assert!(deliver::mark(&app.state, &row, Delivery::made()).await.unwrap().is_some());
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
        at(&app, LEASE);
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 2);
        assert_eq!(deliveries(&app, "uncertain").await.len(), 1);
        let mails = app.mails();
        assert!(mails.len() == 1 && mails[0].contains(&format!("To: {admin}")), "{mails:?}");
        // Days later nothing has been sent by itself.
        at(&app, 72 * HOUR);
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
        let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
        assert!(rembuk_web::mail::outbox::decide(&mut tx, row.id, true).await.unwrap());
        assert!(!rembuk_web::mail::outbox::decide(&mut tx, row.id, true).await.unwrap());
        tx.commit_private(PrivateReason::Work).await.unwrap();
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 1);
        assert_eq!(app.mails().iter().filter(|mail| mail.contains(&format!("To: {SRI}"))).count(), 1);
        let id = format!("Message-ID: <{}@rembuk.example>", row.id.simple());
        assert!(app.mails().iter().any(|mail| mail.contains(&id)));
    })
    .await;
}

#[tokio::test]
async fn two_runs_that_meet_at_one_mail_send_it_once() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        send(&app, &notice(To::Person(sri), "a")).await;
        let row = deliveries(&app, "waiting").await.remove(0);
        let (first, second) = tokio::join!(
            deliver::mark(&app.state, &row, Delivery::made()),
            deliver::mark(&app.state, &row, Delivery::made())
        );
        assert_eq!(usize::from(first.unwrap().is_some()) + usize::from(second.unwrap().is_some()), 1);
    })
    .await;
}

#[tokio::test]
async fn a_digest_comes_once_a_period_in_the_persons_language_and_leaves_out_what_was_read() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        prefer(&app, sri, Topic::Duties, Frequency::Daily, Locale::En).await;
        for key in ["a", "b", "c"] {
            assert_eq!(send(&app, &notice(To::Person(sri), key).about(&format!("Angka {key}"))).await, 1);
        }
        assert_eq!((jobs::run_due(&app.state).await.unwrap(), app.mails().len()), (0, 0));
        let mut tx = app.world.store().write(INSTALLATION).await.unwrap();
        let all = run!(tx, messages::list(sri, -1, 10, 0)).unwrap();
        let read = all.iter().find(|row| row.what == "Angka b").unwrap().id;
        run!(tx, messages::read(sri, read, 1)).unwrap();
        tx.commit_private(PrivateReason::PersonalData).await.unwrap();
        // Six in the morning of the next day: the world begins at ten.
        at(&app, 20 * HOUR - 1);
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
        at(&app, 20 * HOUR);
        jobs::run_due(&app.state).await.unwrap();
        let mails = app.mails();
        assert_eq!(mails.len(), 1, "{mails:?}");
        assert!(mails[0].contains("Subject: 2 messages from Rembuk") && mails[0].contains("/en/pesan"));
        assert!(
            mails[0].contains("Angka a") && mails[0].contains("Angka c") && !mails[0].contains("Angka b")
        );
        send(&app, &notice(To::Person(sri), "d")).await;
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(app.mails().len(), 1);
        at(&app, 44 * HOUR);
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(app.mails().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn whoever_wants_nothing_sent_still_finds_the_message_in_the_list() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        prefer(&app, sri, Topic::Duties, Frequency::Never, Locale::Id).await;
        assert_eq!(send(&app, &notice(To::Person(sri), "a")).await, 1);
        at(&app, 200 * HOUR);
        assert_eq!((jobs::run_due(&app.state).await.unwrap(), app.mails().len()), (0, 0));
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(run!(tx, messages::count_unread(sri)).unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_list_shows_unread_first_opens_the_page_and_counts_on_every_private_page() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        let empty = person.get("/pesan").await.words();
        assert!(empty.contains("Belum ada pesan. Pesan muncul ketika"), "{empty}");
        for key in ["a", "b"] {
            send(&app, &notice(To::Person(sri), key).about(&format!("Angka {key}"))).await;
        }
        assert!(person.get("/akun").await.words().contains("Pesan (2 baru)"));
        let list = person.get("/pesan").await;
        let words = list.words();
        assert!(
            words.contains("2 pesan belum dibaca") && words.contains("sampai 30 November 2026"),
            "{words}"
        );
        assert!(list.text().contains("https://wa.me/?text=Pengingat"));
        assert!(words.contains(
            "ditunggu sampai 30 November 2026. Isi di sini: https://rembuk.example/jember/kelola/angka"
        ));
        let html = list.text();
        let open = html.split('"').find(|part| part.ends_with("/buka")).unwrap().to_owned();
        let answer = person.fill("/pesan", &open, &[]).await;
        assert_eq!(answer.header("location"), "/jember/kelola/angka");
        assert!(person.get("/akun").await.words().contains("Pesan (1 baru)"));
        let words = person.get("/en/pesan").await.words();
        assert!(words.contains("One message is unread") && words.contains("Until 30 November 2026: Angka"));
        person.fill("/pesan", "/pesan/semua", &[]).await;
        assert!(person.get("/pesan").await.words().contains("Tidak ada pesan yang belum dibaca"));
        // Nobody reads or marks another's.
        let other = Person::with(&app, "lain@jember.go.id", &[(Role::Resident, JEMBER, None)]).await;
        send(&app, &notice(To::Person(sri), "c")).await;
        let html = person.get("/pesan").await.text();
        let open = html.split('"').find(|part| part.ends_with("/buka")).unwrap().to_owned();
        let token = crate::person::hidden(&other.get("/akun/pesan").await.text(), "/akun/pesan");
        let fields: Vec<(&str, &str)> = token.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(other.post(&open, &fields).await.header("location"), "/pesan");
        assert!(person.get("/akun").await.words().contains("Pesan (1 baru)"));
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_follows_what_the_person_chose() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        let page = person.get("/akun/pesan").await.words();
        assert!(page.contains(SRI) && !page.contains("Jalannya pemasangan"), "{page}");
        let fields = [("bahasa", "en"), ("duties", "weekly"), ("checks", "x"), ("operation", "never")];
        person.fill("/akun/pesan", "/akun/pesan", &fields).await;
        let mut tx = app.world.store().read().await.unwrap();
        let chosen = preferences::Preferences::read(&mut tx, sri).await.unwrap();
        drop(tx);
        assert_eq!((chosen.language(), chosen.frequency(Topic::Duties)), (Locale::En, Frequency::Weekly));
        assert_eq!(chosen.frequency(Topic::Checks), Frequency::Daily);
        assert_eq!(chosen.frequency(Topic::Operation), Frequency::AtOnce);
        send(&app, &notice(To::Person(sri), "a")).await;
        // The world begins on a Monday: its week ends with Sunday the 29th.
        at(&app, 6 * 24 * HOUR);
        assert_eq!(jobs::run_due(&app.state).await.unwrap(), 0);
        at(&app, 7 * 24 * HOUR);
        jobs::run_due(&app.state).await.unwrap();
        let mails = app.mails();
        assert!(
            mails.len() == 1 && mails[0].contains("from 23 November 2026 to 29 November 2026"),
            "{mails:?}"
        );
    })
    .await;
}

/// The address of the header, as a mail program reads it.
fn unsubscribe_path(mail: &str) -> String {
    let from = mail.split("List-Unsubscribe: <https://rembuk.example").nth(1).unwrap();
    from.split('>').next().unwrap().to_owned()
}

#[tokio::test]
async fn mail_stops_in_one_press_of_a_mail_program_without_signing_in() {
    on_both(async |world| {
        let app = jember(world).await;
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        send(&app, &notice(To::Person(sri), "a")).await;
        jobs::run_due(&app.state).await.unwrap();
        let path = unsubscribe_path(&app.mails()[0]);
        let page = app.get(&path).await;
        assert!(page.words().contains("Surel tentang: Yang menunggu saya"), "{}", page.words());
        assert_eq!(page.header("cache-control"), "no-store");
        // Looking stops nothing.
        send(&app, &notice(To::Person(sri), "b")).await;
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(app.mails().len(), 2);
        let headers = [("content-type", "application/x-www-form-urlencoded")];
        let body = "List-Unsubscribe=One-Click";
        let answer = app.send_body(http::Method::POST, &path, &headers, body).await;
        assert_eq!(answer.status, http::StatusCode::OK, "{}", answer.words());
        let again = app.send_body(http::Method::POST, &path, &headers, body).await;
        assert_eq!(again.status, http::StatusCode::OK);
        send(&app, &notice(To::Person(sri), "c")).await;
        at(&app, 400 * HOUR);
        jobs::run_due(&app.state).await.unwrap();
        assert_eq!(app.mails().len(), 2);
        // A forged or cut address stops nobody's.
        let cut = &path[..path.len() - 1];
        let other = path.replace(&sri.simple().to_string(), &Uuid::from_u128(1).simple().to_string());
        for bad in [cut, &other, "/berhenti/x", "/berhenti/a.all.b"] {
            for method in [http::Method::GET, http::Method::POST] {
                let answer = app.send(method, bad, &[]).await;
                assert_eq!(answer.status, http::StatusCode::NOT_FOUND, "{bad}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_closed_account_leaves_no_message_and_gets_no_mail() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        send(&app, &notice(To::Person(sri), "a")).await;
        let own = person.fill("/akun", "/akun/data", &[]).await.text();
        assert!(own.contains("figure-due-soon") && own.contains("\"state\": \"waiting\""), "{own}");
        person.fill("/akun/tutup", "/akun/tutup", &[("lama", crate::person::PASSWORD)]).await;
        jobs::run_due(&app.state).await.unwrap();
        assert!(app.mails().is_empty());
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(run!(tx, messages::count(sri, -1)).unwrap(), 0);
        assert!(run!(tx, deliveries::list_of(sri)).unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_job_that_can_not_succeed_is_tried_ever_more_rarely_and_then_shown_as_failed() {
    on_both(async |world| {
        world.region("jember").create().await.unwrap();
        let app = App::sending(world, rembuk_web::mail::Settings::default());
        Person::with(&app, SRI, &[(Role::Resident, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        send(&app, &notice(To::Person(sri), "a")).await;
        let mut tries = 0;
        for minute in 0..60 * 60 {
            at(&app, minute * HOUR / 60);
            if minute % 60 == 0 || minute < 30 {
                tries += jobs::run_due(&app.state).await.unwrap();
            }
        }
        assert_eq!(tries, 9);
        let failed = deliveries(&app, "failed").await;
        assert_eq!((failed.len(), failed[0].error.as_str()), (1, "no way for mail is set"));
        let mut tx = app.world.store().read().await.unwrap();
        let jobs = run!(tx, jobs::list("failed", 10, 0)).unwrap();
        assert_eq!((jobs.len(), jobs[0].kind.as_str(), jobs[0].attempts), (1, "deliver", 9));
    })
    .await;
}

#[tokio::test]
async fn every_day_each_region_has_its_job_once() {
    on_both(async |world| {
        let app = jember(world).await;
        let mut days = jobs::daily::Days::default();
        // The world begins at ten in the morning: today's jobs are due already.
        assert_eq!(jobs::tick(&app.state, &mut days).await.unwrap(), 2);
        assert_eq!(jobs::tick(&app.state, &mut days).await.unwrap(), 0);
        let mut restarted = jobs::daily::Days::default();
        assert_eq!(jobs::tick(&app.state, &mut restarted).await.unwrap(), 0);
        at(&app, 19 * HOUR);
        assert_eq!(jobs::tick(&app.state, &mut days).await.unwrap(), 0);
        at(&app, 20 * HOUR);
        assert_eq!(jobs::tick(&app.state, &mut days).await.unwrap(), 2);
    })
    .await;
}

#[test]
fn every_kind_has_its_words_in_both_languages() {
    for kind in NoticeKind::ALL {
        for number in [1, 4] {
            let message = PersonMessage {
                region_id: JEMBER,
                id: Uuid::from_u128(1),
                person_id: Uuid::from_u128(2),
                kind: kind.code().to_owned(),
                unique_key: String::new(),
                what: "Angka kemiskinan".into(),
                number,
                due_on: Some("2026-11-30".into()),
                addressee: "Dinas Sosial".into(),
                path: "/jember".into(),
                created_at: 0,
                read_at: None,
                period: None,
            };
            let both = Locale::ALL.map(|locale| texts::words(locale, &message, "Kabupaten Jember").unwrap());
            for words in &both {
                for text in [&words.subject, &words.text, &words.short] {
                    assert!(!text.starts_with("notice-") && !text.contains('{'), "{kind:?}: {text}");
                }
                assert!(words.subject.chars().count() <= 78, "{}", words.subject);
                assert!(words.short.chars().count() <= 140, "{}", words.short);
            }
            assert_ne!(both[0], both[1], "{kind:?}");
        }
    }
}
