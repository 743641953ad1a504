//! Districts and villages as the people who live there meet them.
use crate::app::App;
use crate::both::on_both;
use http::StatusCode;
use rembuk_domain::time::Instant;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};

const DINAS: &str = "1.01.0.00.0.00.01.0000";
const VILLAGES: &str = "kode,nama,kode_bps,tanda,sumber_tanda\n\
    99.01.01.2001,Rantau,9901010001,Desbumi,daftar 2026\n\
    99.01.01.2002,Muara,,,\n\
    99.01.01.1003,Pasar,,,\n\
    99.01.02.2001,Muara,,,\n";

/// Programmes of 2025 with their ceilings in rupiah and the codes of their places.
fn programmes(rows: &[(&str, i64, &str)]) -> String {
    let rows = rows.iter().enumerate().map(|(number, (name, ceiling, places))| {
        format!("{DINAS},1.01.02.2.01.{number:04},{name},Keluaran,1,unit,2025,{ceiling},{places}\n")
    });
    format!(
        "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,target,satuan,tahun,pagu_rupiah,wilayah_kode\n{}",
        rows.collect::<String>()
    )
}

async fn region(world: &World, rows: &[(&str, i64, &str)]) {
    let region = world.region("uji").example().with_districts(3).with_agencies(1).with_indicators(&["2.2.1"]);
    let region = region.with(Kind::Villages, VILLAGES).with(Kind::Programmes, &programmes(rows));
    region.create().await.unwrap();
}

const THREE: &[(&str, i64, &str)] = &[
    ("Jalan desa", 1_000_000, "99.01.01.2001; 99.01.01.2002"),
    ("Puskesmas", 20_000_000, "99.01.01; 99.01.02"),
    ("Pendataan", 300_000_000, ""),
];

#[tokio::test]
async fn programmes_that_name_a_village_stand_apart_from_those_that_name_its_district() {
    on_both(async |world| {
        region(&world, THREE).await;
        let app = App::new(world);
        let words = app.get("/uji/kecamatan/satu-1/desa/rantau").await.words();
        assert!(
            words.contains("1 program menyebut tempat ini. 1 program menyebut seluruh kecamatannya."),
            "{words}"
        );
        let (here, around) = words.split_once("Program yang menyebut kecamatannya Sumbernya").unwrap();
        assert!(here.contains("Jalan desa") && !here.contains("Puskesmas"), "{here}");
        assert!(around.contains("Puskesmas") && !around.contains("Jalan desa"), "{around}");
        assert!(words.contains("1 dari 3 program daerah ini tidak menyebut lokasi di sumbernya"), "{words}");
        assert!(words.contains("Desbumi . Menurut sumbernya: daftar 2026"), "{words}");
        let other = app.get("/uji/kecamatan/satu-2/desa/muara").await.words();
        assert!(other.contains("Belum ada program yang menyebut tempat ini. 1 program menyebut"), "{other}");
        assert!(other.contains("Kode BPS tempat ini belum tercatat"), "{other}");
    })
    .await;
}

#[tokio::test]
async fn a_programme_in_two_villages_is_one_programme_of_their_district() {
    on_both(async |world| {
        region(&world, THREE).await;
        let app = App::new(world);
        let words = app.get("/uji/kecamatan/satu-1").await.words();
        assert!(words.contains("2 program, jumlah pagu Rp 21 juta, menyebut kecamatan ini"), "{words}");
        assert!(words.contains("jumlah antartempat tidak dapat dijumlahkan"), "{words}");
        let csv = app.get("/uji/kecamatan.csv").await.text();
        assert!(csv.contains(",2,21000000,CONTOH"), "{csv}");
        assert!(csv.contains("99.01.02,Satu 2") && csv.contains(",1,20000000,CONTOH"), "{csv}");
        assert!(csv.contains(",0,0,CONTOH"), "{csv}");
        let villages = app.get("/uji/kecamatan/satu-1/desa.csv").await.text();
        assert_eq!(villages.lines().count(), 4, "{villages}");
        assert_eq!(villages.matches(",1,1000000,").count(), 2, "{villages}");
        assert!(villages.contains("Desbumi,daftar 2026"), "{villages}");
    })
    .await;
}

#[tokio::test]
async fn the_list_of_programmes_follows_district_and_village_and_its_download_too() {
    on_both(async |world| {
        region(&world, THREE).await;
        let app = App::new(world);
        for (query, expected) in [
            ("kecamatan=satu-1", vec!["Jalan desa", "Puskesmas"]),
            ("kecamatan=satu-1&desa=99.01.01.2002", vec!["Jalan desa"]),
            ("desa=99.01.01.2001", vec!["Jalan desa"]),
            // A village of another district is left over from an earlier choice and filters nothing.
            ("kecamatan=satu-2&desa=99.01.01.2001", vec!["Puskesmas"]),
            ("kecamatan=satu-3", vec![]),
            ("kecamatan=tidak-ada", vec!["Jalan desa", "Puskesmas", "Pendataan"]),
            ("desa=99.01.01.2999", vec!["Jalan desa", "Puskesmas", "Pendataan"]),
            ("kurang=lokasi", vec!["Pendataan"]),
        ] {
            let csv = app.get(&format!("/uji/program.csv?{query}")).await.text();
            assert_eq!(csv.lines().count() - 1, expected.len(), "{query}: {csv}");
            let page = app.get(&format!("/uji/program?{query}")).await.words();
            for name in expected {
                assert!(csv.contains(name) && page.contains(name), "{query}: {name}");
            }
        }
        for hostile in ["'; drop table villages; --", "%", "99.01.01.2001' or '1'='1"] {
            let query: String = form_urlencoded::byte_serialize(hostile.as_bytes()).collect();
            for parameter in ["kecamatan", "desa"] {
                let answer = app.get(&format!("/uji/program.csv?{parameter}={query}")).await;
                assert_eq!(answer.text().lines().count(), 4, "{parameter}={hostile}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_district_shows_its_figure_beside_the_regions_and_hides_small_groups() {
    on_both(async |world| {
        region(&world, &[]).await;
        let values = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,wilayah_kode,jumlah_orang\n\
            2.2.1,Indikator 2.2.1,%,naik,2024,50.5,BPS,survei,,900\n\
            2.2.1,Indikator 2.2.1,%,naik,2024,41.5,BPS,survei,99.01.01,400\n\
            2.2.1,Indikator 2.2.1,%,naik,2024,77.7,BPS,survei,99.01.02,3\n\
            2.2.1,Indikator 2.2.1,%,naik,2024,88.8,BPS,survei,99.01.03,497\n\
            2.2.1,Indikator 2.2.1,%,naik,2023,11.1,BPS,survei,99.01.01,400\n";
        world.import(Kind::IndicatorValues, "uji", values).await.unwrap();
        let app = App::new(world);
        let shown = app.get("/uji/kecamatan/satu-3").await.words();
        let words = app.get("/uji/kecamatan/satu-1").await.words();
        // One small group is hidden, and one more, so that it can't be worked out from the others.
        let hidden = app.get("/uji/kecamatan/satu-2").await;
        assert!(
            !hidden.text().contains("77,7") && hidden.words().contains("1 dari 1 indikator"),
            "{hidden:?}",
            hidden = hidden.words()
        );
        let seen = usize::from(words.contains("41,5 % 2024")) + usize::from(shown.contains("88,8 % 2024"));
        assert_eq!(seen, 1, "{words} {shown}");
        assert!(words.contains("50,5 %") && !words.contains("11,1"), "{words}");
    })
    .await;
}

#[tokio::test]
async fn looking_back_shows_where_programmes_were_then() {
    on_both(async |world| {
        region(&world, THREE).await;
        let day = Instant::from_micros(WORLD_BEGINS.micros() + 3 * 24 * 3_600_000_000);
        world.clock().set(day);
        let moved = programmes(&[("Jalan desa", 1_000_000, "99.01.03")]);
        world.import(Kind::Programmes, "uji", &moved).await.unwrap();
        let app = App::new(world);
        let now = app.get("/uji/kecamatan/satu-1/desa/rantau").await.words();
        assert!(now.contains("Belum ada program yang menyebut tempat ini."), "{now}");
        let then = app.get("/uji/kecamatan/satu-1/desa/rantau?per=2026-11-24").await.words();
        assert!(then.contains("1 program menyebut tempat ini."), "{then}");
        let list = app.get("/uji/kecamatan.csv?per=2026-11-24").await.text();
        assert!(list.contains(",2,21000000,"), "{list}");
        let day = app.get("/uji/kecamatan/satu-1/desa/99.01.01.2001?per=2026-11-24").await;
        assert_eq!(day.header("location"), "/uji/kecamatan/satu-1/desa/rantau?per=2026-11-24");
    })
    .await;
}

#[tokio::test]
async fn a_village_has_one_address_and_its_code_leads_there() {
    let world = World::sqlite().await.unwrap();
    region(&world, THREE).await;
    world.import(Kind::Villages, "uji", "kode,nama\n99.01.03.2001,Sama\n99.01.03.2002,Sama\n").await.unwrap();
    let app = App::new(world);
    let by_code = app.get("/en/uji/kecamatan/satu-1/desa/99.01.01.1003").await;
    assert_eq!(by_code.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(by_code.header("location"), "/en/uji/kecamatan/satu-1/desa/pasar");
    assert!(app.get("/uji/kecamatan/satu-1/desa/pasar").await.words().contains("Kelurahan Pasar"));
    // Two villages of one name: their codes tell them apart.
    assert_eq!(app.get("/uji/kecamatan/satu-3/desa/99.01.03.2002").await.status, StatusCode::OK);
    assert_eq!(app.get("/uji/kecamatan/satu-3/desa/sama").await.status, StatusCode::NOT_FOUND);
    let villages = app.get("/uji/kecamatan/satu-3/desa").await;
    assert_eq!(villages.header("location"), "/uji/kecamatan/satu-3#desa");
}

#[tokio::test]
async fn a_volunteer_in_jember_finds_her_village_and_learns_what_is_not_known() {
    let app = App::demo().await;
    let list = app.get("/jember/kecamatan?q=bagorejo").await;
    assert!(list.text().contains("href=\"/jember/kecamatan/gumukmas/desa/bagorejo\""));
    assert!(!list.words().contains("Sumberjambe"));
    let words = app.get("/jember/kecamatan/gumukmas/desa/bagorejo").await.words();
    for said in [
        "Belum ada program yang menyebut tempat ini atau kecamatannya.",
        "Belum ada indikator yang punya angka di sini.",
        "kelompok Desbumi didampingi Migrant CARE sejak 2017",
        "79 dari 79 program daerah ini tidak menyebut lokasi di sumbernya",
        "215 dari 215 indikator belum punya angka di sini.",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let invited = app.get("/jember/kecamatan/puger/desa/pugerkulon").await.words();
    assert!(invited.contains("belum tentu sudah terbentuk"), "{invited}");
    let svg = app.get("/jember/kecamatan/gumukmas").await.text();
    assert!(svg.contains("Letak Kecamatan Gumukmas di Kabupaten Jember") && svg.contains("role=\"img\""));
    let nothing = app.get("/jember/kecamatan?q=zzzz").await.words();
    assert!(nothing.contains("12 dari 248 sudah tersimpan"), "an empty answer says why: {nothing}");
}

#[tokio::test]
async fn a_programme_leads_to_the_places_it_names() {
    let app = App::demo().await;
    let list = app.get("/contoh/program?q=desa+ramah").await.text();
    let start = list.find("href=\"/contoh/program/").expect("the programme") + 6;
    let path = list[start..].split('"').next().unwrap();
    let page = app.get(path).await.text();
    assert!(page.contains("href=\"/contoh/kecamatan/contoh-selatan/desa/contoh-rantau\""), "{page}");
    assert!(page.contains("href=\"/contoh/lembaga/contoh-suara-buruh-migran\""), "{page}");
}

#[tokio::test]
async fn programmes_of_a_place_are_found_by_an_index() {
    let world = World::sqlite().await.unwrap();
    let rembuk_store::DatabaseUrl::Sqlite { path, .. } = &world.options().url else { panic!("SQLite") };
    let mut conn =
        <sqlx::SqliteConnection as sqlx::Connection>::connect(&format!("sqlite://{}", path.display()))
            .await
            .unwrap();
    for (condition, index) in [
        ("substr(place_code, 1, 8) = '99.01.01'", "programme_places_by_1 (region_id=? AND <expr>=?)"),
        ("place_code = '99.01.01.2001'", "programme_places_by_3 (region_id=? AND place_code=?)"),
        ("programme_id = x'00'", "programme_places_by_2 (region_id=? AND programme_id=?)"),
    ] {
        let sql = format!(
            "explain query plan select programme_id from programme_places
             where region_id = 1 and valid_from_seq <= 2 and valid_to_seq > 2 and {condition}"
        );
        let plan: Vec<(i64, i64, i64, String)> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(&mut conn).await.unwrap();
        let said: String = plan.into_iter().map(|row| row.3).collect();
        assert!(said.contains(index), "{said}");
    }
}
