//! Offices: duties stay, holders come and go, and the public never reads a name.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, id_of};
use http::StatusCode;
use jiff::civil::date;
use rembuk_domain::people::offices::{ActingBy, Holding, may_act_for};
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::people::powers::powers;
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const SRI: &str = "sri@jember.go.id";
const LIST: &str = "/jember/kelola/jabatan";
const OFFICE: &str = "/jember/kelola/jabatan/kepala-dinas-satu";
const AGENCY: &str = "/jember/perangkat-daerah/dinas-urusan-1";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(2).create().await.unwrap();
    App::new(world)
}

/// The secretariat, with one office added.
pub(crate) async fn with_office(app: &App) -> Person<'_> {
    let boss = Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await;
    let page = format!("{LIST}/tambah");
    let fields = [("nama", "Kepala Dinas Satu"), ("lembaga", "dinas-urusan-1")];
    let answer = boss.fill(&page, &page, &fields).await;
    assert_eq!(answer.header("location"), LIST, "{}", answer.words());
    boss
}

pub(crate) async fn give(boss: &Person<'_>, what: &str, fields: &[(&str, &str)]) -> crate::app::Answer {
    let page = format!("{OFFICE}/{what}");
    boss.fill(&page, &page, fields).await
}

#[tokio::test]
async fn an_office_is_vacant_until_a_holder_is_noted_and_the_public_reads_the_kind_only() {
    on_both(async |world| {
        let app = jember(world).await;
        assert!(app.get(AGENCY).await.words().contains("Belum ada jabatan yang dicatat"));
        let boss = with_office(&app).await;
        Person::with(&app, SRI, &[(Role::AgencyOfficer, JEMBER, None)]).await;
        assert!(app.get(AGENCY).await.words().contains("Kepala Dinas Satu kosong"));
        let sri = id_of(&app, SRI).await.unwrap().simple().to_string();
        let refused =
            give(&boss, "pejabat", &[("jenis", "definitive"), ("surat", ""), ("sejak", "kemarin")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.words().contains("nomor suratnya") && refused.words().contains("Pilih tanggalnya"));
        let fields =
            [("jenis", "definitive"), ("orang", &*sri), ("surat", "800/12/2026"), ("sejak", "2026-11-01")];
        assert_eq!(give(&boss, "pejabat", &fields).await.header("location"), OFFICE);
        for path in [AGENCY, "/jember/catatan", "/jember/catatan/data.json"] {
            let public = app.get(path).await.text();
            assert!(!public.contains("Orang") && !public.contains(&sri), "{path} names a person");
        }
        assert!(app.get(AGENCY).await.words().contains("Kepala Dinas Satu pejabat definitif"));
        assert!(app.get("/jember/catatan").await.words().contains("Pejabat dicatat"));
        assert!(app.get("/jember/catatan/data.json").await.text().contains("800/12/2026"));
        assert!(boss.get(OFFICE).await.words().contains(&format!("Orang {SRI}")));
    })
    .await;
}

#[tokio::test]
async fn the_office_passes_to_its_next_holder_and_the_one_before_may_no_longer_act() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = with_office(&app).await;
        Person::with(&app, SRI, &[(Role::AgencyOfficer, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        let id = sri.simple().to_string();
        let first = [("jenis", "definitive"), ("orang", &*id), ("surat", "1/2026"), ("sejak", "2026-01-01")];
        give(&boss, "pejabat", &first).await;
        give(&boss, "pejabat", &[("jenis", "acting"), ("surat", "2/2026"), ("sejak", "2026-11-20")]).await;
        let mut tx = app.world.store().read().await.unwrap();
        let office = run!(tx, offices::list(JEMBER, NOW)).unwrap()[0].id;
        let powers = powers(&mut tx, JEMBER, sri).await.unwrap();
        let may = |day| may_act_for(&powers, office, day);
        assert_eq!(may(date(2026, 11, 19)), Some(ActingBy::Holder(Holding::Definitive)));
        assert_eq!(may(date(2026, 11, 20)), None);
        assert_eq!(run!(tx, offices::list_holders(JEMBER, NOW)).unwrap().len(), 2);
        drop(tx);
        assert!(app.get(AGENCY).await.words().contains("Kepala Dinas Satu Plt."));
        let page = boss.get(OFFICE).await.words();
        assert!(page.contains("1 Januari 2026 sampai 19 November 2026"), "{page}");
        assert!(page.contains("Serah terima") && page.contains("0 angka yang masih ditunggu"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_mandate_lets_somebody_act_until_it_is_ended_and_looking_back_shows_what_was_recorded() {
    on_both(async |world| {
        let app = jember(world).await;
        let on = |days: i64| Instant::from_micros(WORLD_BEGINS.micros() + days * 24 * 3_600_000_000);
        app.world.clock().set(on(1));
        let boss = with_office(&app).await;
        Person::with(&app, SRI, &[(Role::AgencyOfficer, JEMBER, None)]).await;
        let sri = id_of(&app, SRI).await.unwrap();
        let id = sri.simple().to_string();
        let fields =
            [("orang", &*id), ("surat", "3/2026"), ("sejak", "2026-11-24"), ("sampai", "2026-12-31")];
        assert_eq!(give(&boss, "mandat", &fields).await.status, StatusCode::SEE_OTHER);
        let html = boss.get(OFFICE).await.text();
        let from = html.find(&format!("{OFFICE}/mandat/")).unwrap();
        let end = html[from..].split('"').next().unwrap().to_owned();
        let acts_on = async |day| {
            let mut tx = app.world.store().read().await.unwrap();
            let office = run!(tx, offices::list(JEMBER, NOW)).unwrap()[0].id;
            may_act_for(&powers(&mut tx, JEMBER, sri).await.unwrap(), office, day)
        };
        assert_eq!(acts_on(date(2026, 12, 31)).await, Some(ActingBy::Mandate));
        assert_eq!(acts_on(date(2027, 1, 1)).await, None);
        boss.fill(OFFICE, &end, &[]).await;
        assert_eq!(acts_on(date(2026, 11, 24)).await, Some(ActingBy::Mandate));
        assert_eq!(acts_on(date(2026, 11, 25)).await, None);
        app.world.clock().set(on(2));
        assert!(app.get(&format!("{AGENCY}?per=2026-11-23")).await.words().contains("Belum ada jabatan"));
        assert!(
            app.get(&format!("{AGENCY}?per=2026-11-24")).await.words().contains("Kepala Dinas Satu kosong")
        );
    })
    .await;
}

#[tokio::test]
async fn the_offices_are_found_by_words_organisation_and_state_and_taken_away_as_a_file() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = with_office(&app).await;
        let page = format!("{LIST}/tambah");
        boss.fill(&page, &page, &[("nama", "Kepala Dinas Dua"), ("lembaga", "dinas-urusan-2")]).await;
        give(&boss, "pejabat", &[("jenis", "acting"), ("surat", "2/2026"), ("sejak", "2026-11-20")]).await;
        for (query, found, missing) in [
            ("?q=dua", "Kepala Dinas Dua", "Kepala Dinas Satu"),
            ("?pd=dinas-urusan-1", "Kepala Dinas Satu", "Kepala Dinas Dua"),
            ("?keadaan=vacant", "Kepala Dinas Dua", "Kepala Dinas Satu"),
            ("?keadaan=acting", "Kepala Dinas Satu", "Kepala Dinas Dua"),
        ] {
            let shown = boss.get(&format!("{LIST}{query}")).await.words();
            assert!(shown.contains(found) && !shown.contains(missing), "{query}: {shown}");
            let csv = boss.get(&format!("{LIST}.csv{query}")).await.text();
            assert!(csv.lines().count() == 2 && csv.contains(found), "{query}: {csv}");
        }
        let csv = boss.get(&format!("{LIST}.csv?keadaan=acting")).await.text();
        assert!(csv.contains(",acting,2026-11-20,,2/2026,"), "{csv}");
        let nothing = boss.get(&format!("{LIST}?q=zzz")).await.words();
        assert!(nothing.contains("Tidak ada jabatan yang cocok"), "{nothing}");
    })
    .await;
}

#[tokio::test]
async fn everybody_reads_of_each_office_how_it_is_held_since_when_and_what_stays_with_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = with_office(&app).await;
        give(&boss, "pejabat", &[("jenis", "acting"), ("surat", "2/2026"), ("sejak", "2026-11-20")]).await;
        let shown = app.get(AGENCY).await;
        let words = shown.words();
        let held = "Kepala Dinas Satu Plt. (pelaksana tugas)";
        assert!(words.contains(held) && words.contains("sejak 20 November 2026 · Surat 2/2026"), "{words}");
        assert!(words.contains("Belum ada indikator yang melekat pada jabatan di sini"), "{words}");
        assert!(shown.text().contains("/jember/belum-ada-data/ditunggu#pd-dinas-urusan-1"));
        let english = app.get(&format!("/en{AGENCY}")).await.words();
        assert!(english.contains("No indicator stays with the offices here yet"), "{english}");
        // The desk leads to the same page.
        assert!(boss.get(LIST).await.text().contains(&format!("href=\"{AGENCY}\"")));
    })
    .await;
}

#[tokio::test]
async fn an_organisation_that_is_no_agency_shows_its_offices_and_what_is_awaited_from_it() {
    on_both(async |world| {
        rembuk_web::demo::load(world.store()).await.unwrap();
        let app = App::new(world);
        let boss = Person::with(&app, "sek@contoh.go.id", &[(Role::Secretariat, 9901, None)]).await;
        let page = "/contoh/lembaga/contoh-universitas";
        let none = app.get(page).await.words();
        assert!(none.contains("Belum ada jabatan yang dicatat untuk lembaga ini"), "{none}");
        let add = "/contoh/kelola/jabatan/tambah";
        let fields = [("nama", "Rektor Contoh"), ("lembaga", "contoh-universitas")];
        let added = boss.fill(add, add, &fields).await;
        assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.words());
        let shown = app.get(page).await.words();
        assert!(
            shown.contains("Rektor Contoh kosong") && shown.contains("Data yang masih ditunggu"),
            "{shown}"
        );
    })
    .await;
}

#[tokio::test]
async fn two_offices_of_one_name_have_two_addresses_and_a_form_sent_twice_adds_one() {
    on_both(async |world| {
        let app = jember(world).await;
        let boss = with_office(&app).await;
        let page = format!("{LIST}/tambah");
        let mut fields = crate::person::hidden(&boss.get(&page).await.text(), &page);
        fields.push(("nama".into(), "Kepala Dinas Satu".into()));
        fields.push(("lembaga".into(), "dinas-urusan-2".into()));
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        boss.post(&page, &fields).await;
        boss.post(&page, &fields).await;
        let list = boss.get(LIST).await;
        assert!(list.words().contains("2 jabatan") && list.text().contains("kepala-dinas-satu-2"));
        let refused = boss.fill(&page, &page, &[("nama", ""), ("lembaga", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(boss.get(&format!("{LIST}/tak-ada")).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}
