//! Processes: published with their days, phases decide what may be done, outreach and documents with evidence.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use jiff::civil::Date;
use rembuk_domain::people::roles::Role;
use rembuk_web::world::World;

const JEMBER: i64 = 3509;
const DESK: &str = "/jember/kelola/proses";
const ONE: &str = "/jember/kelola/proses/rad-baru";
const PUBLIC: &str = "/jember/forum/proses/rad-baru";
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    let boss = Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
    let fields = [("nama", "RAD Baru"), ("jenis", "action-plan"), ("tentang", "Disusun bersama")];
    let done = boss.fill(DESK, DESK, &fields).await;
    assert_eq!(done.header("location"), ONE, "{}", done.words());
    boss
}

async fn set(
    boss: &Person<'_>,
    number: &str,
    (kind, from, until): (&str, &str, &str),
    reason: &str,
) -> Answer {
    let page = format!("{ONE}/tahap/{number}");
    let fields = [("tahap", kind), ("mulai", from), ("selesai", until), ("tentang", ""), ("alasan", reason)];
    boss.fill(&page, &page, &fields).await
}

async fn publish(boss: &Person<'_>) -> Answer {
    boss.fill(ONE, &format!("{ONE}/terbitkan"), &[]).await
}

#[tokio::test]
async fn a_process_is_published_with_its_phases_and_says_how_long_before_its_start() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        let bare = publish(&boss).await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(bare.words().contains("paling sedikit satu tahap"), "{}", bare.words());
        let done = set(&boss, "baru", ("preparation", "2026-12-07", "2026-12-20"), "").await;
        assert_eq!(done.header("location"), ONE, "{}", done.words());
        let shared = set(&boss, "baru", ("gathering", "2026-12-20", "2026-12-31"), "").await;
        assert!(shared.words().contains("sudah mencakup hari-hari ini"), "{}", shared.words());
        let backwards = set(&boss, "baru", ("gathering", "2026-12-31", "2026-12-21"), "").await;
        assert!(backwards.words().contains("sebelum hari pertama"), "{}", backwards.words());
        set(&boss, "baru", ("gathering", "2026-12-21", "2026-12-31"), "").await;
        assert_eq!(app.get(PUBLIC).await.status, StatusCode::NOT_FOUND, "a draft is the desk's alone");
        assert_eq!(publish(&boss).await.status, StatusCode::SEE_OTHER);
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("14 hari sebelum mulai") && !public.contains("seharusnya"), "{public}");
        assert!(public.contains("Belum mulai: tahap pertama, Persiapan"), "{public}");
        assert!(app.get("/jember/catatan").await.words().contains("Kalender proses diterbitkan: rad-baru"));
        // Afterwards each change needs a reason, which everybody reads.
        let bare = set(&boss, "2", ("gathering", "2026-12-21", "2027-01-05"), "").await;
        assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
        let moved =
            set(&boss, "2", ("gathering", "2026-12-21", "2027-01-05"), "Banjir di tiga kecamatan").await;
        assert_eq!(moved.status, StatusCode::SEE_OTHER, "{}", moved.words());
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("Tanggalnya diubah: Banjir di tiga kecamatan"), "{public}");
        assert!(public.contains("5 Januari 2027"));
        let csv = app.get("/jember/forum/proses.csv").await.text();
        assert!(csv.contains("gathering,2026-12-21,2027-01-05"), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn a_calendar_published_later_than_fourteen_days_before_is_shown_as_what_it_is() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        set(&boss, "baru", ("gathering", "2026-12-06", "2026-12-31"), "").await;
        publish(&boss).await;
        let public = app.get(PUBLIC).await.words();
        assert!(public.contains("13 hari sebelum mulai; seharusnya paling sedikit 14 hari"), "{public}");
        let english = app.get(&format!("/en{PUBLIC}")).await.words();
        assert!(english.contains("13 days before the start; it should be at least 14"), "{english}");
    })
    .await;
}

#[tokio::test]
async fn outreach_and_documents_come_with_evidence_and_only_when_the_phase_allows() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        set(&boss, "baru", ("gathering", "2026-11-20", "2026-11-30"), "").await;
        set(&boss, "baru", ("drafting", "2026-12-01", "2026-12-10"), "").await;
        publish(&boss).await;
        let page = format!("{ONE}/jangkauan");
        let act =
            |day| [("tanggal", day), ("tentang", "Pertemuan nelayan"), ("tempat", "Puger"), ("orang", "46")];
        let bare = boss.hand_in(&page, &act("2026-11-22"), &[]).await;
        assert!(bare.words().contains("Sertakan berkas atau tautan"), "{}", bare.words());
        let early = boss.hand_in(&page, &act("2026-11-19"), &[("berkas", "daftar.pdf", PDF)]).await;
        assert!(early.words().contains("tidak mencakup kegiatan ini"), "{}", early.words());
        let future = boss.hand_in(&page, &act("2026-11-24"), &[]).await;
        assert!(future.words().contains("setelah berlangsung"), "{}", future.words());
        // The file waited through both refusals.
        let done = boss.hand_in(&page, &act("2026-11-22"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.words());
        let shared = boss
            .hand_in(&format!("{ONE}/dokumen"), &[("judul", "Kerangka")], &[("berkas", "kerangka.pdf", PDF)])
            .await;
        assert_eq!(shared.status, StatusCode::SEE_OTHER, "{}", shared.words());
        let public = app.get(PUBLIC).await.words();
        for said in [
            "1 kegiatan; sedikitnya 46 orang",
            "22 November 2026 · Puger · 46 orang",
            "daftar.pdf",
            "Kerangka",
            "dibagikan 23 November 2026, pukul 10.00",
            "Sekarang tahap Pengumpulan masukan, sampai 30 November 2026",
        ] {
            assert!(public.contains(said), "{said}: {public}");
        }
        assert!(!app.get("/jember/catatan/data.json").await.text().contains("nelayan"));
    })
    .await;
}

/// Published --> Ended
#[tokio::test]
async fn a_process_ends_by_the_clock_once() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = secretariat(&app).await;
        set(&boss, "baru", ("gathering", "2026-11-20", "2026-11-30"), "").await;
        publish(&boss).await;
        let store = app.world.store();
        let size = async || app.get("/jember/catatan").await.words().matches("Proses selesai").count();
        let last: Date = "2026-11-30".parse().unwrap();
        rembuk_web::processes::daily(store, JEMBER, last).await.unwrap();
        assert_eq!(size().await, 0);
        for _ in 0..2 {
            rembuk_web::processes::daily(store, JEMBER, last.tomorrow().unwrap()).await.unwrap();
        }
        assert_eq!(size().await, 1);
    })
    .await;
}
