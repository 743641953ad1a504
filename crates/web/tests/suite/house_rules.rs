//! Rules of the whole installation, and that they hold.
use crate::app::App;
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::codes::Edition;
use rembuk_domain::people::roles::{EVERYWHERE, Role};
use rembuk_store::rows::NOW;
use rembuk_store::{INSTALLATION, run};
use rembuk_web::imports::{self, Kind};
use rembuk_web::people::log::days_kept;
use rembuk_web::world::World;

const LIST: &str = "/admin/aturan";
const DAYS: &str = "/admin/aturan/people.log-days";
const STEPS: &str = "/admin/aturan/people.second-step";

async fn app(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn boss(app: &App) -> Person<'_> {
    Person::with(app, "admin@rembuk.example", &[(Role::Administrator, EVERYWHERE, None)]).await
}

#[tokio::test]
async fn the_days_of_the_access_log_are_changed_on_a_ground_and_stand_in_the_record() {
    on_both(async |world| {
        let app = app(world).await;
        let boss = boss(&app).await;
        let list = boss.get(LIST).await.words();
        assert!(list.contains("3 aturan berlaku") && list.contains("365 hari"), "{list}");
        for bad in ["0", "4000", "setahun"] {
            let refused = boss.fill(DAYS, DAYS, &[("nilai", bad), ("dasar", "SK 1")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
            assert!(refused.text().contains(&format!("value=\"{bad}\"")), "{bad}");
        }
        let silent = boss.fill(DAYS, DAYS, &[("nilai", "90"), ("dasar", " ")]).await;
        assert!(silent.words().contains("Tulis dasar keputusannya"), "{}", silent.words());
        let saved = boss.fill(DAYS, DAYS, &[("nilai", "90"), ("dasar", "Keputusan pengelola 1")]).await;
        assert_eq!(saved.header("location"), LIST, "{}", saved.words());
        let list = boss.get(LIST).await.words();
        assert!(list.contains("90 hari") && list.contains("Keputusan pengelola 1"), "{list}");
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(days_kept(&run!(tx, settings::list(INSTALLATION, NOW)).unwrap()), 90);
        drop(tx);
        assert!(app.get("/catatan").await.words().contains("Pengaturan diubah"));
        let record = app.get("/catatan/data.json").await.text();
        assert!(record.contains("people.log-days") && !record.contains("Keputusan pengelola"), "{record}");
    })
    .await;
}

#[tokio::test]
async fn two_steps_asked_for_everywhere_hold_in_every_region_at_once() {
    on_both(async |world| {
        let app = app(world).await;
        let boss = boss(&app).await;
        let officer = Person::with(&app, "sri@jember.go.id", &[(Role::Secretariat, 3509, None)]).await;
        assert_eq!(officer.get("/jember/kelola").await.status, StatusCode::OK);
        let fields = [("nilai", "secretariat"), ("nilai", "monitor"), ("dasar", "SE 2/2026")];
        let saved = boss.fill(STEPS, STEPS, &fields).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        let list = boss.get(LIST).await.words().to_lowercase();
        assert!(list.contains("sekretariat, pemantau"), "{list}");
        let html = boss.get(STEPS).await.text();
        assert!(html.contains("value=\"monitor\" checked") && !html.contains("value=\"resident\" checked"));
        assert_eq!(officer.get("/jember/kelola").await.status, StatusCode::FORBIDDEN);
        let none = boss.fill(STEPS, STEPS, &[("dasar", "dicabut")]).await;
        assert_eq!(none.status, StatusCode::SEE_OTHER);
        assert_eq!(officer.get("/jember/kelola").await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_the_same_rule_the_second_sees_what_the_first_decided() {
    on_both(async |world| {
        let app = app(world).await;
        let boss = boss(&app).await;
        let old = crate::person::hidden(&boss.get(DAYS).await.text(), DAYS);
        boss.fill(DAYS, DAYS, &[("nilai", "90"), ("dasar", "satu")]).await;
        let mut fields: Vec<(&str, &str)> = old.iter().map(|(name, value)| (&**name, &**value)).collect();
        fields.extend([("nilai", "30"), ("dasar", "dua")]);
        let second = boss.post(DAYS, &fields).await;
        assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(second.words().contains("Sekarang berlaku: 90 hari"), "{}", second.words());
        assert!(second.text().contains("value=\"30\""));
        assert_eq!(boss.get("/admin/aturan/tak-ada").await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn regions_check_codes_against_the_edition_decided_for_all() {
    on_both(async |world| {
        let app = app(world).await;
        let boss = boss(&app).await;
        let bring = async |kind, region: Option<&str>, edition: &str, csv: &str| {
            let mut job = app.world.job(kind, region.unwrap_or_default(), csv).unwrap();
            job.region = region.map(str::to_owned);
            job.edition = Edition::parse(edition).unwrap();
            let outcome = imports::run(app.world.store(), &job).await.unwrap();
            outcome.faults.list.len()
        };
        let own = "kode,nama_resmi,satuan\n3.3.4,Hepatitis B,%\n";
        bring(Kind::NationalIndicators, None, "1", "kode,nama\n3.3.4,Hepatitis B\n").await;
        assert_eq!(bring(Kind::Indicators, Some("jember"), "2", own).await, 1, "of the other edition");
        let form = "/admin/aturan/national-list.edition";
        let saved = boss.fill(form, form, &[("nilai", "1"), ("dasar", "SK 3")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.words());
        assert_eq!(bring(Kind::Indicators, Some("jember"), "2", own).await, 0);
        let wrong = boss.fill(form, form, &[("nilai", "edisi dua!"), ("dasar", "x")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    })
    .await;
}
