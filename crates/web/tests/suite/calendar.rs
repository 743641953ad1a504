//! The working calendar: public, by year, changed by the secretariat with a reason.
use crate::app::App;
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use jiff::civil::date;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const MANAGE: &str = "/jember/kelola/kalender";
const DAYS: &str =
    "tanggal,jenis,nama,dasar\n2026-12-24,cuti bersama,Natal,SKB 1\n2026-12-25,libur nasional,Natal,SKB 1\n";

async fn jember(world: World) -> App {
    world.region("jember").with(Kind::Calendar, DAYS).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

#[tokio::test]
async fn a_year_without_any_day_says_that_only_weekends_are_counted() {
    on_both(async |world| {
        let app = jember(world).await;
        let known = app.get("/jember/kalender").await.words();
        assert!(known.contains("Tahun 2026 punya 259 hari kerja"), "{known}");
        assert!(known.contains("Kamis, 24 Desember 2026") && known.contains("SKB 1"), "{known}");
        let unknown = app.get("/jember/kalender?tahun=2028").await.words();
        assert!(unknown.contains("Kalender 2028 belum diisi: hanya akhir pekan yang dihitung"), "{unknown}");
        let csv = app.get("/jember/kalender.csv?tahun=2026").await.text();
        assert_eq!(csv.lines().count(), 3, "{csv}");
        assert!(app.get("/jember/catatan").await.words().contains("Kalender kerja dimasukkan: 2 baru"));
    })
    .await;
}

#[tokio::test]
async fn the_secretariat_adds_a_day_and_withdraws_it_with_a_reason_and_looking_back_shows_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let fields = [
            ("tanggal", "2026-11-30"),
            ("jenis", "regional"),
            ("nama", "Hari jadi"),
            ("dasar", "Perbup 1/2025"),
        ];
        let answer = boss.fill(MANAGE, MANAGE, &fields).await;
        assert_eq!(answer.header("location"), "/jember/kelola/kalender?tahun=2026", "{}", answer.words());
        let mut tx = app.world.store().read().await.unwrap();
        let calendar = rembuk_web::calendar::load(&mut tx, JEMBER, NOW).await.unwrap();
        drop(tx);
        assert_eq!(calendar.add_working_days(date(2026, 11, 27), 1), date(2026, 12, 1));
        let again = boss.fill(MANAGE, MANAGE, &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.words().contains("sudah ada di kalender"));
        app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + 24 * 3_600_000_000));
        let page = format!("{MANAGE}/2026-11-30/cabut");
        let refused = boss.fill(&page, &page, &[("alasan", " ")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        boss.fill(&page, &page, &[("alasan", "salah tanggal")]).await;
        let now = app.get("/jember/kalender").await.words();
        assert!(now.contains("Hari jadi dicabut: salah tanggal"), "{now}");
        let then = app.get("/jember/kalender?per=2026-11-23").await.words();
        assert!(then.contains("Hari jadi") && !then.contains("salah tanggal"), "{then}");
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("Hari libur dicabut: 30 November 2026"), "{record}");
        assert_eq!(boss.get(&page).await.status, StatusCode::NOT_FOUND);
        let back = boss.fill(MANAGE, MANAGE, &fields).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.words());
        assert!(!app.get("/jember/kalender").await.words().contains("salah tanggal"));
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_a_day_is_said_at_its_field() {
    let app = jember(World::sqlite().await.unwrap()).await;
    let boss = secretariat(&app).await;
    let fields = [("tanggal", "30/11/2026"), ("jenis", "pesta"), ("nama", ""), ("dasar", "x")];
    let answer = boss.fill(MANAGE, MANAGE, &fields).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = answer.words();
    assert!(
        said.contains("Pilih hari antara")
            && said.contains("Pilih jenis harinya")
            && said.contains("Isian ini diperlukan"),
        "{said}"
    );
    let outcome = app
        .world
        .import(Kind::Calendar, "jember", "tanggal,jenis,nama,dasar\n2026-02-30,pesta,x,y\n")
        .await
        .unwrap();
    assert!(outcome.refused && outcome.faults.total == 2, "{:?}", outcome.faults.list);
}
