//! What readers meet, told as they would tell it.
use crate::app::App;
use http::StatusCode;
use rembuk_domain::time::Instant;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};

const DAY: i64 = 24 * 3_600_000_000;

#[tokio::test]
async fn the_state_of_jember_stands_in_one_sentence_with_numbers() {
    let app = App::demo().await;
    let words = app.get("/jember").await.words();
    assert!(words.contains("Dari 215 indikator, 20 punya angka: 20 belum ada target."), "{words}");
    assert!(words.contains("195 belum ada data."));
    let english = app.get("/en/jember").await.words();
    assert!(english.contains("20 no target yet"), "{english}");
}

#[tokio::test]
async fn an_indicator_tells_its_figure_its_source_and_how_it_moved() {
    let app = App::demo().await;
    let words = app.get("/jember/indikator/1.2.1").await.words();
    for said in [
        "8,67 %",
        "2025 · BPS, Susenas Maret",
        "13,27 %",
        "2010",
        "belum ada target",
        "Dinas Sosial",
        "1.2.1*",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let english = app.get("/en/jember/indikator/1.2.1").await.words();
    assert!(english.contains("8.67 %") && english.contains("People in poverty"), "{english}");
}

#[tokio::test]
async fn two_sources_stand_side_by_side_and_are_never_joined() {
    let app = App::demo().await;
    let words = app.get("/jember/indikator/2.2.1").await.words();
    assert!(words.contains("34,9 %") && words.contains("7,37 %"), "{words}");
    assert!(words.contains("SSGI") && words.contains("Dinas Kesehatan"));
    // The human development index has a break of method between 2022 and 2023: two series, two lines.
    let svg = app.get("/jember/indikator/ipm/grafik.svg").await.text();
    let lines = svg.matches("class=\"r-chart__line").count();
    assert!(lines >= 3, "2011–2015, 2019–2022 and the new method apart: {lines} in {svg}");
}

#[tokio::test]
async fn what_is_not_known_is_said_as_plainly_as_a_number() {
    let app = App::demo().await;
    let page = app.get("/jember/indikator?status=no-data").await;
    assert!(page.words().contains("belum ada data"));
    let words = app.get("/jember/indikator/lokal.pmi.penempatan").await.words();
    assert!(words.contains("2.309"), "{words}");
    assert!(words.contains("belum"), "{words}");
}

#[tokio::test]
async fn every_status_occurs_in_the_example_region_and_its_working_is_in_words() {
    let app = App::demo().await;
    let words = app.get("/contoh").await.words();
    for status in [
        "tercapai",
        "akan tercapai",
        "perlu perhatian khusus",
        "belum ada target",
        "belum ada data",
        "belum dapat dinilai",
    ] {
        assert!(words.contains(status), "{status}: {words}");
    }
    assert!(words.contains("14 tercapai, 16 akan tercapai, 11 perlu perhatian khusus"), "{words}");
}

#[tokio::test]
async fn nothing_of_the_example_region_leaves_without_its_mark() {
    let app = App::demo().await;
    for path in [
        "/contoh",
        "/contoh/tujuan",
        "/contoh/tujuan/1",
        "/contoh/tujuan/1/data.csv",
        "/contoh/target/1.2",
        "/contoh/indikator",
        "/contoh/indikator.csv",
        "/contoh/indikator/1.2.1",
        "/contoh/indikator/1.2.1/data.csv",
        "/contoh/indikator/1.2.1/grafik.svg",
        "/contoh/belum-ada-data",
        "/contoh/belum-ada-data.csv",
        "/contoh/perangkat-daerah",
        "/contoh/perangkat-daerah.csv",
        "/contoh/kecamatan",
        "/contoh/kecamatan.csv",
        "/contoh/kecamatan/desa.csv",
        "/contoh/kecamatan/contoh-selatan",
        "/contoh/kecamatan/contoh-selatan/desa.csv",
        "/contoh/kecamatan/contoh-selatan/desa/contoh-rantau",
        "/contoh/lembaga",
        "/contoh/lembaga.csv",
        "/contoh/lembaga/contoh-universitas",
        "/contoh/catatan",
        "/contoh/catatan/0",
        "/contoh/data",
        "/en/contoh",
        "/contoh/indikator/9.9.9",
    ] {
        assert!(app.get(path).await.text().contains("CONTOH"), "{path}");
    }
    for path in ["/contoh/indikator/1.2.1/data.json", "/contoh/catatan/data.json"] {
        let body: serde_json::Value = serde_json::from_slice(&app.get(path).await.bytes).unwrap();
        assert_eq!(body["region"]["example"], true, "{path}");
        assert!(body["notice"].as_str().unwrap().contains("CONTOH"), "{path}");
    }
    assert!(!app.get("/jember").await.text().contains("CONTOH"));
}

#[tokio::test]
async fn small_groups_are_hidden_and_cannot_be_worked_out_anywhere() {
    let world = World::sqlite().await.unwrap();
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,kelompok_jenis_kelamin,jumlah_orang\n\
                1.2.1,Indikator 1.2.1,%,naik,2024,50.5,BPS,survei,,20\n\
                1.2.1,Indikator 1.2.1,%,naik,2024,77.7,BPS,survei,perempuan,3\n\
                1.2.1,Indikator 1.2.1,%,naik,2024,44.4,BPS,survei,laki-laki,17\n";
    world
        .region("contoh")
        .with_indicators(&["1.2.1"])
        .with(Kind::IndicatorValues, text)
        .create()
        .await
        .unwrap();
    let app = App::new(world);
    for path in
        ["/contoh/indikator/1.2.1", "/contoh/indikator/1.2.1/data.csv", "/contoh/indikator/1.2.1/data.json"]
    {
        let body = app.get(path).await.text();
        assert!(body.contains("50,5") || body.contains("50.5"), "{path}");
        for hidden in ["77,7", "77.7", "44,4", "44.4"] {
            assert!(!body.contains(hidden), "{path} gives away {hidden}");
        }
    }
}

#[tokio::test]
async fn the_group_furthest_behind_is_named_with_its_gap() {
    let world = World::sqlite().await.unwrap();
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,tempat_tinggal,jumlah_orang\n\
                1.2.1,Miskin,%,turun,2024,9.0,BPS,survei,,2000\n\
                1.2.1,Miskin,%,turun,2024,6.0,BPS,survei,kota,900\n\
                1.2.1,Miskin,%,turun,2024,11.5,BPS,survei,desa,1100\n";
    world.region("contoh").with(Kind::IndicatorValues, text).create().await.unwrap();
    let words = App::new(world).get("/contoh/indikator/1.2.1").await.words();
    assert!(words.contains("2,5 poin"), "{words}");
}

#[tokio::test]
async fn the_pace_says_when_a_target_is_reached_if_things_go_on() {
    let world = World::sqlite().await.unwrap();
    world
        .region("contoh")
        .with_indicators(&["3.1.1"])
        .with_values("3.1.1", &[(2015, "50"), (2025, "60")])
        .with_targets("3.1.1", &[(2025, "70"), (2029, "76")])
        .create()
        .await
        .unwrap();
    let app = App::new(world);
    // One point a year: 76 is reached 16 years after 2025.
    let words = app.get("/contoh/indikator/3.1.1").await.words();
    assert!(words.contains("2041"), "{words}");
    assert!(words.contains("akan tercapai"), "{words}");
    let english = app.get("/en/contoh/indikator/3.1.1").await.words();
    assert!(english.contains("2041") && english.contains("2015"), "{english}");
}

#[tokio::test]
async fn a_reader_can_look_back_to_an_earlier_day() {
    let world = World::sqlite().await.unwrap();
    world
        .region("contoh")
        .with_indicators(&["1.2.1"])
        .with_values("1.2.1", &[(2024, "11.1")])
        .create()
        .await
        .unwrap();
    world.clock().set(Instant(WORLD_BEGINS.micros() + 2 * DAY));
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode\n1.2.1,Indikator 1.2.1,%,naik,2024,22.2,BPS,survei\n";
    world.import(Kind::IndicatorValues, "contoh", text).await.unwrap();
    let app = App::new(world);
    let now = app.get("/contoh/indikator/1.2.1").await.words();
    let then = app.get("/contoh/indikator/1.2.1?per=2026-11-24").await.words();
    let before = app.get("/contoh/indikator/1.2.1?per=2026-11-20").await;
    assert!(now.contains("22,2") && !now.contains("11,1"), "{now}");
    assert!(then.contains("11,1") && !then.contains("22,2"), "{then}");
    assert!(then.contains("24 November 2026"));
    assert_eq!(before.status, StatusCode::NOT_FOUND, "before the region's first entry there was nothing");
}

#[tokio::test]
async fn the_record_can_be_downloaded_and_its_root_computed_anew() {
    let app = App::demo().await;
    let body: serde_json::Value =
        serde_json::from_slice(&app.get("/jember/catatan/data.json").await.bytes).unwrap();
    let entries = body["entries"].as_array().unwrap();
    assert!(!entries.is_empty());
    let leaves: Vec<[u8; 32]> = entries
        .iter()
        .map(|entry| {
            let leaf = entry["leaf"].as_str().unwrap();
            let hash = rembuk_record::leaf_hash(leaf.as_bytes());
            assert_eq!(hex::encode(hash), entry["leaf_hash"].as_str().unwrap());
            let salt: [u8; 32] = hex::decode(entry["salt"].as_str().unwrap()).unwrap().try_into().unwrap();
            let payload = rembuk_record::payload_hash(&salt, entry["payload"].as_str().unwrap());
            let told: serde_json::Value = serde_json::from_str(leaf).unwrap();
            assert_eq!(told["payload"].as_str().unwrap(), hex::encode(payload));
            hash
        })
        .collect();
    assert_eq!(hex::encode(rembuk_record::root_of(&leaves)), body["record_root"].as_str().unwrap());
}

#[tokio::test]
async fn one_region_is_opened_at_once_and_several_are_listed() {
    let world = World::sqlite().await.unwrap();
    let empty = App::new(world);
    assert_eq!(empty.get("/").await.status, StatusCode::OK);
    empty.world.region("jember").create().await.unwrap();
    let answer = empty.get("/en").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::TEMPORARY_REDIRECT, "/en/jember"));
    empty.world.region("contoh").example().create().await.unwrap();
    let words = empty.get("/").await.words();
    assert!(words.contains("Kabupaten Jember") && words.contains("Kabupaten Contoh"), "{words}");
}

#[tokio::test]
async fn a_region_without_anything_says_what_would_fill_each_page() {
    let world = World::sqlite().await.unwrap();
    world.region("contoh").create().await.unwrap();
    let app = App::new(world);
    for path in [
        "/contoh",
        "/contoh/tujuan",
        "/contoh/tujuan/1",
        "/contoh/target/1.1",
        "/contoh/indikator",
        "/contoh/belum-ada-data",
        "/contoh/perangkat-daerah",
        "/contoh/kecamatan",
        "/contoh/catatan",
        "/contoh/data",
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let html = answer.text();
        let empty =
            html.split("<tbody>").skip(1).any(|rest| !rest.split("</tbody>").next().unwrap().contains("<tr"));
        assert!(!empty, "{path} shows an empty table");
    }
}

#[tokio::test]
async fn a_list_is_filtered_sorted_and_downloaded_as_it_stands() {
    let app = App::demo().await;
    let path = "/jember/indikator?q=air+minum&urut=-kode";
    let words = app.get(path).await.words();
    assert!(words.to_lowercase().contains("air minum"), "{words}");
    let csv = app.get("/jember/indikator.csv?q=air+minum&urut=-kode").await.text();
    let rows: Vec<&str> = csv.lines().skip(1).collect();
    assert!(!rows.is_empty() && rows.len() < 20);
    assert!(rows.iter().all(|row| row.to_lowercase().contains("air minum")), "{csv}");
    let nothing = app.get("/jember/indikator?q=zzzz").await.words();
    assert!(nothing.contains("Tampilkan"), "{nothing}");
}

#[tokio::test]
async fn agencies_are_counted_as_offices_and_listed_by_name() {
    let app = App::demo().await;
    let html = app.get("/jember/perangkat-daerah").await.text();
    let (health, labour) = (html.find("Dinas Kesehatan").unwrap(), html.find("Dinas Tenaga Kerja").unwrap());
    assert!(health < labour);
    let words = app.get("/jember/perangkat-daerah/dinas-kesehatan").await.words();
    assert!(words.contains("1.02.0.00.0.00.01.0000"), "the repaired code: {words}");
    assert!(words.contains("1.02.0.00.0.00.1..0000"), "the code as found: {words}");
}

#[tokio::test]
async fn the_record_gives_nobody_the_means_to_guess_a_hidden_figure() {
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,kelompok_jenis_kelamin,jumlah_orang\n\
                1.2.1,Indikator 1.2.1,%,naik,2024,77.7,BPS,survei,perempuan,3\n";
    let mut digests = Vec::new();
    for _ in 0..2 {
        let world = World::sqlite().await.unwrap();
        world.region("contoh").with(Kind::IndicatorValues, text).create().await.unwrap();
        let app = App::new(world);
        let body: serde_json::Value =
            serde_json::from_slice(&app.get("/contoh/catatan/data.json").await.bytes).unwrap();
        let entries = body["entries"].as_array().unwrap();
        let payload: serde_json::Value =
            serde_json::from_str(entries.last().unwrap()["payload"].as_str().unwrap()).unwrap();
        digests.push(payload["groups_digest"].as_str().unwrap().to_owned());
    }
    // Equal rows, unequal digests: a salt that is not published stands before them.
    assert_ne!(digests[0], digests[1]);
}

#[tokio::test]
async fn figures_by_district_stand_on_a_map_with_a_table_beside_it_and_none_is_an_empty_box() {
    let app = App::demo().await;
    let path = some_indicator_with_districts(&app).await;
    let html = app.get(&path).await.text();
    assert!(html.contains("r-map--tiles"), "without boundaries the districts are squares: {path}");
    let words = app.get(&path).await.words();
    assert!(words.contains("Di mana") && words.contains("Contoh Utara"), "{words}");
}

/// The first indicator of the example region that has figures by district.
async fn some_indicator_with_districts(app: &App) -> String {
    let csv = app.world.export(Kind::IndicatorValues, "contoh").await.unwrap();
    let row = csv.lines().find(|line| line.contains(",99.01.0")).unwrap();
    let code = rembuk_domain::codes::IndicatorCode::parse(row.split(',').next().unwrap()).unwrap();
    format!("/contoh/indikator/{}", code.slug())
}

#[tokio::test]
async fn boundaries_are_drawn_with_borders_that_neighbours_share() {
    let world = World::sqlite().await.unwrap();
    let values = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,wilayah_kode\n\
                  1.2.1,Miskin,%,turun,2024,9.0,BPS,survei,\n\
                  1.2.1,Miskin,%,turun,2024,6.0,BPS,survei,99.01.01\n\
                  1.2.1,Miskin,%,turun,2024,12.0,BPS,survei,99.01.02\n";
    let square = |code: &str, west: f64| {
        format!(
            r#"{{"type":"Feature","properties":{{"kode":"{code}"}},"geometry":{{"type":"Polygon","coordinates":[[
            [{west},-8],[{east},-8],[{east},-8.1],[{west},-8.1],[{west},-8]]]}}}}"#,
            east = west + 0.1
        )
    };
    let boundaries = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        square("99.01.01", 113.0),
        square("99.01.02", 113.1)
    );
    world
        .region("contoh")
        .with_districts(2)
        .with(Kind::Boundaries, &boundaries)
        .with(Kind::IndicatorValues, values)
        .create()
        .await
        .unwrap();
    let html = App::new(world).get("/contoh/indikator/1.2.1").await.text();
    assert!(html.contains("r-map--areas") && !html.contains("r-map--tiles"));
    assert!(html.contains("12,0"));
}

#[tokio::test]
async fn groups_that_share_the_last_place_are_all_named() {
    let world = World::sqlite().await.unwrap();
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,kelompok_umur,jumlah_orang\n\
                1.2.1,Miskin,%,turun,2024,9.0,BPS,survei,,3000\n\
                1.2.1,Miskin,%,turun,2024,12.0,BPS,survei,0-14,1000\n\
                1.2.1,Miskin,%,turun,2024,12.0,BPS,survei,60+,1000\n\
                1.2.1,Miskin,%,turun,2024,3.0,BPS,survei,15-59,1000\n";
    world.region("contoh").with(Kind::IndicatorValues, text).create().await.unwrap();
    let html = App::new(world).get("/contoh/indikator/1.2.1").await.text();
    assert_eq!(html.matches("r-bars__bar--furthest").count(), 2);
}
