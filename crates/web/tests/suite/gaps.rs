//! Gaps between groups over time, districts by distance, and regions that can't simply be compared.
use crate::app::App;
use crate::both::on_both;
use rembuk_web::imports::Kind;
use rembuk_web::world::World;
use std::collections::BTreeSet;

const HEAD: &str =
    "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,tempat_tinggal,kuintil,wilayah_kode,jumlah_orang\n";

/// Rows of 1.2.1 (%, lower is better): year, value, method, the group's three columns, persons. Everybody has 9 % each year.
fn values(rows: &[(u16, &str, &str, &str, u32)]) -> String {
    let line = |(year, value, method, group, persons): &(u16, &str, &str, &str, u32)| {
        format!("1.2.1,Miskin,%,turun,{year},{value},BPS,{method},{group},{persons}\n")
    };
    let everybody: BTreeSet<(u16, &str)> = rows.iter().map(|row| (row.0, row.2)).collect();
    let everybody = everybody.into_iter().map(|(year, method)| line(&(year, "9.0", method, ",,", 9000)));
    format!("{HEAD}{}", everybody.chain(rows.iter().map(line)).collect::<String>())
}

async fn words(world: World, path: &str) -> String {
    App::new(world).get(path).await.words()
}

#[tokio::test]
async fn the_gap_between_groups_is_told_from_year_to_year() {
    on_both(async |world| {
        let text = values(&[
            (2023, "6.0", "survei", "kota,,", 900),
            (2023, "11.0", "survei", "desa,,", 1100),
            (2024, "6.0", "survei", "kota,,", 900),
            (2024, "9.5", "survei", "desa,,", 1100),
        ]);
        world.region("contoh").with(Kind::IndicatorValues, &text).create().await.unwrap();
        let app = App::new(world);
        let words = app.get("/contoh/indikator/1.2.1").await.words();
        assert!(words.contains("menyempit dari 5 poin pada 2023 menjadi 3,5 poin"), "{words}");
        let english = app.get("/en/contoh/indikator/1.2.1").await.words();
        assert!(english.contains("narrowed from 5 points in 2023 to 3.5 points"), "{english}");
        assert!(app.get("/contoh/indikator/1.2.1").await.text().contains("id=\"selisih-residence"));
    })
    .await;
}

#[tokio::test]
async fn a_new_method_is_said_and_never_compared_across() {
    let world = World::sqlite().await.unwrap();
    let text = values(&[
        (2020, "6.0", "cara lama", "kota,,", 900),
        (2020, "30.0", "cara lama", "desa,,", 1100),
        (2023, "6.0", "cara baru", "kota,,", 900),
        (2023, "8.0", "cara baru", "desa,,", 1100),
        (2024, "6.0", "cara baru", "kota,,", 900),
        (2024, "9.0", "cara baru", "desa,,", 1100),
    ]);
    world.region("contoh").with(Kind::IndicatorValues, &text).create().await.unwrap();
    let words = words(world, "/contoh/indikator/1.2.1").await;
    assert!(words.contains("melebar dari 2 poin pada 2023 menjadi 3 poin"), "{words}");
    assert!(words.contains("Mulai tahun di atas dipakai BPS, cara baru"), "{words}");
}

#[tokio::test]
async fn one_year_alone_says_nothing_of_the_way_the_gap_goes() {
    let world = World::sqlite().await.unwrap();
    let text = values(&[(2024, "6.0", "survei", "kota,,", 900), (2024, "9.5", "survei", "desa,,", 1100)]);
    world.region("contoh").with(Kind::IndicatorValues, &text).create().await.unwrap();
    let words = words(world, "/contoh/indikator/1.2.1").await;
    assert!(words.contains("belum diketahui apakah selisih ini menyempit atau melebar"), "{words}");
}

#[tokio::test]
async fn a_small_group_is_neither_named_nor_to_be_worked_out_over_the_years() {
    let world = World::sqlite().await.unwrap();
    let year = |year, values: [&'static str; 5], small| {
        let persons = [small, 40, 50, 60, 70];
        std::array::from_fn::<_, 5, _>(|i| {
            let group = [",1,", ",2,", ",3,", ",4,", ",5,"][i];
            (year, values[i], "survei", group, persons[i])
        })
    };
    let rows = [
        year(2023, ["77.7", "44.4", "9.0", "8.0", "7.0"], 3),
        year(2024, ["21.0", "12.0", "9.1", "8.1", "7.1"], 30),
    ];
    let text = values(rows.as_flattened());
    world.region("contoh").with(Kind::IndicatorValues, &text).create().await.unwrap();
    let html = App::new(world).get("/contoh/indikator/1.2.1").await;
    let words = html.words();
    // The small group is hidden in 2023, and the next one with it; so the two years are not compared.
    for hidden in ["77,7", "44,4", "70,7", "37,4"] {
        assert!(!html.text().contains(hidden), "{hidden}: {words}");
    }
    assert!(words.contains("Kelompok yang dihitung atau boleh ditampilkan berbeda"), "{words}");
    assert!(words.contains("belum diketahui apakah selisih ini"), "{words}");
}

#[tokio::test]
async fn the_example_region_shows_a_gap_over_years_with_a_break() {
    let app = App::demo().await;
    let words = app.get("/contoh/indikator/5.3.1").await.words();
    assert!(words.contains("menyempit dari 15,8 poin pada 2022 menjadi 12,9 poin"), "{words}");
    assert!(words.contains("Mulai tahun di atas dipakai CONTOH BPS, survei rumah tangga"), "{words}");
    let ages = app.get("/contoh/indikator/17.8.1").await.words();
    assert!(ages.contains("Kelompok yang dihitung atau boleh ditampilkan berbeda"), "{ages}");
}

async fn with_three_districts(direction: &str) -> App {
    let world = World::sqlite().await.unwrap();
    let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,wilayah_kode,jumlah_orang\n\
                1.2.1,Miskin,%,DIRECTION,2024,9.0,BPS,survei,,3000\n\
                1.2.1,Miskin,%,DIRECTION,2024,12.5,BPS,survei,99.01.01,900\n\
                1.2.1,Miskin,%,DIRECTION,2024,6.0,BPS,survei,99.01.02,900\n\
                1.2.1,Miskin,%,DIRECTION,2024,9.0,BPS,survei,99.01.03,900\n"
        .replace("DIRECTION", direction);
    let region = world.region("contoh").with_districts(4);
    region.with(Kind::IndicatorValues, &text).create().await.unwrap();
    App::new(world)
}

/// Names in the order of the table of districts.
async fn order(app: &App, path: &str) -> Vec<String> {
    let html = app.get(path).await.text();
    let table = html.split("id=\"tabel-tempat\"").nth(1).unwrap().split("</table>").next().unwrap();
    let rows = table.split("<tr><th scope=\"row\">").skip(1);
    rows.map(|row| row.split('>').nth(1).unwrap().split('<').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn districts_to_learn_from_come_first_with_their_distance_to_the_region() {
    let app = with_three_districts("turun").await;
    let path = "/contoh/indikator/1.2.1";
    assert_eq!(order(&app, path).await, ["Satu 2", "Satu 3", "Satu 1", "Satu 4"]);
    assert_eq!(order(&app, &format!("{path}?urut=nama")).await, ["Satu 1", "Satu 2", "Satu 3", "Satu 4"]);
    let words = app.get(path).await.words();
    assert!(words.contains("3,5 poin di atas") && words.contains("3 poin di bawah"), "{words}");
    assert!(words.contains("9,0 % sama"), "{words}");
    for shaming in ["terburuk", "peringkat", "terbawah"] {
        assert!(!words.to_lowercase().contains(shaming), "{shaming}: {words}");
    }
    let rising = with_three_districts("naik").await;
    assert_eq!(order(&rising, path).await, ["Satu 1", "Satu 3", "Satu 2", "Satu 4"]);
    let unknown = with_three_districts("-").await;
    assert_eq!(order(&unknown, path).await, ["Satu 1", "Satu 2", "Satu 3", "Satu 4"]);
    assert!(unknown.get(path).await.words().contains("Belum disebut apakah angka ini"), "by name, and why");
}

const WARNING: &str = "tidak sepenuhnya bisa dibandingkan";

async fn beside_others(own_year: i16, others: &str) -> String {
    let world = World::sqlite().await.unwrap();
    let text = format!("provinsi,wilayah,kode,nama_indikator,satuan,tahun,nilai,sumber\n{others}");
    let region = world.region("contoh").with_indicators(&["1.2.1"]);
    let region = region.with_values("1.2.1", &[(own_year, "9.0")]);
    region.with(Kind::RegionComparison, &text).create().await.unwrap();
    words(world, "/contoh/indikator/1.2.1").await
}

#[tokio::test]
async fn regions_measured_alike_stand_side_by_side_without_a_warning() {
    let alike = "Jatim,Kabupaten Contoh,1.2.1,Miskin,%,2024,9.0,\"BPS, angka 2024\"\n\
                 Jatim,Kabupaten Lain,1.2.1,Miskin,%,2024,8.0,\"BPS, angka 2024\"\n";
    let words = beside_others(2024, alike).await;
    assert!(words.contains("Kabupaten Lain"), "{words}");
    assert!(!words.contains(WARNING) && !words.contains("tidak menyebut caranya"), "{words}");
}

#[tokio::test]
async fn regions_measured_otherwise_carry_a_warning_in_plain_words() {
    let other_source = "Jatim,Kabupaten Lain,1.2.1,Miskin,%,2024,8.0,Dinas Sosial\n";
    let words = beside_others(2024, other_source).await;
    assert!(words.contains(WARNING) && words.contains("Sumbernya berbeda: BPS"), "{words}");
    assert!(words.contains("Dinas Sosial untuk 1 dari 1 daerah lain"), "{words}");
    let other_year = "Jatim,Kabupaten Lain,1.2.1,Miskin,%,2021,8.0,BPS\n";
    let words = beside_others(2024, other_year).await;
    assert!(words.contains("Tahunnya berbeda: angka terbaru Kabupaten Contoh dari 2024"), "{words}");
    // Nobody's own figure stands beside it, and the source does not name its method.
    assert!(words.contains("belum diketahui apakah caranya sama"), "{words}");
    let other_unit = "Jatim,Kabupaten Lain,1.2.1,Miskin,jiwa,2024,8000,BPS\n";
    let words = beside_others(2024, other_unit).await;
    assert!(words.contains("Satuannya berbeda: % untuk Kabupaten Contoh, jiwa"), "{words}");
}

#[tokio::test]
async fn jembers_own_figures_tell_by_which_method_the_province_was_measured() {
    let app = App::demo().await;
    let words = app.get("/jember/indikator/ipm").await.words();
    assert!(words.contains("Caranya berbeda: UHH hasil SP2020-LF"), "{words}");
    let poverty = app.get("/jember/indikator/1.2.1").await.words();
    assert!(poverty.contains("Tahunnya berbeda: angka terbaru Kabupaten Jember dari 2025"), "{poverty}");
    assert!(!poverty.contains("Caranya berbeda") && !poverty.contains("Sumbernya berbeda"), "{poverty}");
}
