//! Matrices 1 to 4: out and in again without a change, one programme under several indicators, and what is refused.
use crate::app::App;
use crate::both::on_both;
use crate::imports::{counts, faults, import};
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::demo::{CONTOH, JEMBER};
use rembuk_web::i18n::Locale;
use rembuk_web::imports::Kind;
use rembuk_web::world::World;

const MATRICES: [&str; 4] = ["matrix-1", "matrix-2", "matrix-3", "matrix-4"];
const TWO: &str = "Kode indikator;Kode sub kegiatan;Sub kegiatan;Indikator keluaran;Satuan;Target 2025;Target 2026;\
    Pagu indikatif 2025 (Rp juta);Pagu indikatif 2026 (Rp juta);Sumber dana;Lokasi;Kode SKPD;Alasan;Tahap\n";
const DINAS: &str = "1.01.0.00.0.00.01.0000";

fn kind(code: &str) -> Kind {
    Kind::parse(code).unwrap()
}

/// A region with villages of which one is named like its district.
async fn jember(world: &World) {
    let villages = "kode,nama,kecamatan_kode,jenis\n35.09.01.2001,Satu 1,35.09.01,desa\n\
        35.09.01.2002,Sumber,35.09.01,desa\n";
    let region = world.region("jember").with_districts(3).with_agencies(2).with(Kind::Villages, villages);
    region.with_indicators(&["2.2.1", "3.1.1"]).create().await.unwrap();
}

fn two(rows: &[&str]) -> String {
    format!("{TWO}{}", rows.iter().map(|row| format!("{row}\n")).collect::<String>())
}

#[tokio::test]
async fn what_a_matrix_writes_comes_in_again_without_a_change() {
    on_both(async |world| {
        for region in [&JEMBER, &CONTOH] {
            world.demo(region).await.unwrap();
            for code in MATRICES {
                let text = world.export(kind(code), region.slug).await.unwrap();
                let outcome = world.import(kind(code), region.slug, &text).await.unwrap();
                assert_eq!(outcome.faults.list, [], "{} {code}", region.slug);
                assert_eq!(
                    (outcome.new, outcome.changed),
                    (0, 0),
                    "{} {code}: {:?}",
                    region.slug,
                    outcome.notes
                );
                assert!(outcome.committed.is_none());
                assert!(world.export(kind(code), region.slug).await.unwrap() == text);
            }
        }
        let text = world.export(kind("matrix-2"), "contoh").await.unwrap();
        assert!(text.lines().count() > 20 && text.contains("pagu_2026_rp_juta"), "{text}");
        let programmes = world.export(Kind::Programmes, "contoh").await.unwrap();
        assert_eq!(
            world
                .import(kind("matrix-1"), "contoh", &world.export(kind("matrix-1"), "contoh").await.unwrap())
                .await
                .unwrap()
                .same,
            235
        );
        assert!(world.export(Kind::Programmes, "contoh").await.unwrap() == programmes);
    })
    .await;
}

#[tokio::test]
async fn a_matrix_fills_an_empty_region_as_the_files_of_programmes_and_links_do() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let copy = world.region("jember").code("99.02").named("Kabupaten Salinan");
        let mut copy = copy.planning(rembuk_domain::plan::PlanPeriod::parse("2025-2029").ok());
        for (kind, _, text) in CONTOH.files {
            if matches!(
                kind,
                Kind::Districts | Kind::Villages | Kind::Agencies | Kind::Indicators | Kind::IndicatorValues
            ) {
                copy = copy.with(*kind, &text.replace("99.01.", "99.02."));
            }
        }
        copy.create().await.unwrap();
        for code in ["matrix-1", "matrix-3", "matrix-4"] {
            let text = world.export(kind(code), "contoh").await.unwrap().replace("99.01.", "99.02.");
            let outcome = world.import(kind(code), "jember", &text).await.unwrap();
            assert!(!outcome.refused && outcome.new > 0, "{code}: {:?}", outcome.faults.list);
            let back = world.export(kind(code), "jember").await.unwrap();
            assert!(back == text, "{code}:\n{back}\n{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn one_programme_under_two_indicators_is_one_programme_with_two_links() {
    on_both(async |world| {
        jember(&world).await;
        let rest =
            format!("1.02.02.2.02.01;Kerja;Hasil;orang;10;20;1.250,5;–;DAU;Kecamatan Satu 1, Sumber;{DINAS}");
        let text = two(&[&format!("2.2.1;{rest};Sebab gizi;RKPD"), &format!("3.1.1*;{rest};Sebab ibu;RKPD")]);
        // Two years of a programme and two links.
        assert_eq!(counts(&import(&world, kind("matrix-2"), &text).await), (4, 0, 0, 0));
        let mut tx = world.store().read().await.unwrap();
        let programmes = run!(tx, programmes::list(3509, NOW)).unwrap();
        let mut amounts = run!(tx, programmes::list_amounts(3509, NOW)).unwrap();
        let places = run!(tx, programmes::list_places(3509, NOW)).unwrap();
        drop(tx);
        amounts.sort_by_key(|row| row.year);
        assert_eq!(programmes.len(), 1);
        let one = &programmes[0];
        assert_eq!((one.link_count, one.goals, one.ceiling_total), (2, 0b1100, 1_250_500_000));
        assert_eq!((one.first_year, one.last_year, one.state.as_str()), (2025, 2026, "planned"));
        assert_eq!(amounts.iter().map(|row| row.ceiling).collect::<Vec<_>>(), [Some(1_250_500_000), None]);
        assert_eq!(
            places.iter().map(|row| row.place_code.as_str()).collect::<Vec<_>>(),
            ["35.09.01", "35.09.01.2002"]
        );
        // Once more, without reasons: what is stored stays.
        let bare = text.replace(";Sebab gizi", ";").replace(";Sebab ibu", ";");
        assert_eq!(counts(&import(&world, kind("matrix-2"), &bare).await), (0, 0, 4, 0));
        let changed = text.replace("Sebab ibu", "Sebab lain");
        assert_eq!(counts(&import(&world, kind("matrix-2"), &changed).await), (0, 1, 3, 0));
    })
    .await;
}

#[tokio::test]
async fn rows_of_one_programme_that_disagree_or_repeat_are_faults_that_name_the_first_row() {
    on_both(async |world| {
        jember(&world).await;
        let row = |indicator: &str, ceiling: &str, place: &str| {
            format!("{indicator};1.02.02.2.02.01;Kerja;Hasil;orang;1;;{ceiling};;DAU;{place};{DINAS};Sebab;")
        };
        let text = two(&[
            &row("2.2.1", "10", "Sumber"),
            &row("3.1.1", "11", "Sumber"),
            &row("3.1.1", "10", "Kecamatan Satu 2"),
            &row("2.2.1*", "10", "Sumber"),
        ]);
        let outcome = import(&world, kind("matrix-2"), &text).await;
        let expected = [
            (3, "pagu_2025_rp_juta", "fault-contradicts-row"),
            (4, "lokasi", "fault-contradicts-row"),
            (5, "", "fault-same-row-twice"),
        ];
        assert_eq!(faults(&outcome), expected.map(|(row, column, key)| (row, column.to_owned(), key)));
        assert!(outcome.lines(Locale::Id).iter().any(|line| line.contains("baris 2")));
    })
    .await;
}

#[tokio::test]
async fn cells_of_a_matrix_that_cannot_be_are_faults_of_their_row_and_column() {
    on_both(async |world| {
        jember(&world).await;
        let agencies = "kode_skpd,nama_skpd,berlaku_dari,berlaku_sampai\n\
            1.06.0.00.0.00.01.0000,DINAS SOSIAL,,2024-12-31\n1.06.2.08.0.00.01.0000,DINAS SOSIAL BARU,2025-01-01,\n";
        assert!(!import(&world, Kind::Agencies, agencies).await.refused);
        let follows = "kode_lama,kode_baru,cara,tanggal,dasar\n\
            1.06.0.00.0.00.01.0000,1.06.2.08.0.00.01.0000,digabung,2025-01-01,Perda\n";
        assert!(!import(&world, Kind::AgencySuccessions, follows).await.refused);
        let row = |n: usize, indicator: &str, ceiling: &str, place: &str, agency: &str, reason: &str| {
            format!("{indicator};1.02.02.2.02.{n:02};Kerja;Hasil;orang;1;;{ceiling};;DAU;{place};{agency};{reason};")
        };
        let ceilings = ["1.250.000", "-1", "0,0000001", "100.000.001", "3361730710"];
        let mut rows: Vec<String> =
            ceilings.iter().enumerate().map(|(n, ceiling)| row(n + 1, "", ceiling, "", DINAS, "")).collect();
        rows.push(row(6, "2.3.1", "1", "", DINAS, "Sebab"));
        rows.push(row(7, "2.2.1", "1", "", DINAS, ""));
        rows.push(row(8, "", "1", "Satu 1", DINAS, ""));
        rows.push(row(9, "", "1", "Sungai", DINAS, ""));
        rows.push(row(10, "", "1", "35.10.01", DINAS, ""));
        rows.push(row(11, "", "1", "", "1.06.0.00.0.00.01.0000", ""));
        rows.push(";1.02.02.2.02.12;Kerja;Hasil;orang;;;;;;;;;".to_owned());
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let outcome = import(&world, kind("matrix-2"), &two(&rows)).await;
        let expected = [
            (3, "pagu_2025_rp_juta", "money-negative"),
            (4, "pagu_2025_rp_juta", "money-cents"),
            (5, "pagu_2025_rp_juta", "money-absurd"),
            (6, "pagu_2025_rp_juta", "money-absurd"),
            (7, "kode_indikator", "fault-unknown-indicator"),
            (9, "lokasi", "fault-ambiguous-place"),
            (10, "lokasi", "fault-unknown-place-name"),
            (11, "lokasi", "fault-other-region"),
            (12, "kode_skpd", "fault-agency-ended"),
            (13, "target_2026", "fault-no-year-filled"),
            (8, "alasan", "link-reason-missing"),
        ];
        assert_eq!(faults(&outcome), expected.map(|(row, column, key)| (row, column.to_owned(), key)));
        let lines = outcome.lines(Locale::Id).join("\n");
        assert!(lines.contains("Penerusnya: Dinas Sosial Baru"), "{lines}");
        // 1.250.000 juta is groups of thousands, not a decimal.
        assert_eq!(counts(&import(&world, kind("matrix-2"), &two(&rows[..1])).await), (1, 0, 0, 0));
        let mut tx = world.store().read().await.unwrap();
        assert_eq!(run!(tx, programmes::list(3509, NOW)).unwrap()[0].ceiling_total, 1_250_000_000_000);
    })
    .await;
}

#[tokio::test]
async fn a_code_of_a_withdrawn_version_in_a_matrix_names_its_successor() {
    on_both(async |world| {
        jember(&world).await;
        let list = "bidang,program,kegiatan,kode_sub,sub,sebelumnya,versi\n\
            KESEHATAN,P,K,1.02.02.2.02.0061,Baru,1.02.02.2.02.0028 Lama,2026\n";
        assert!(!import(&world, Kind::Nomenclature, list).await.refused);
        let row = format!(";1.02.02.2.02.0028;Kerja;Hasil;orang;1;1;;;DAU;;{DINAS};;");
        let outcome = import(&world, kind("matrix-2"), &two(&[&row])).await;
        assert_eq!(faults(&outcome), [(2, "kode_sub_kegiatan".to_owned(), "fault-withdrawn-code")]);
        let lines = outcome.lines(Locale::Id).join("\n");
        assert!(lines.contains("Penggantinya: 1.02.02.2.02.0061"), "{lines}");
    })
    .await;
}

#[tokio::test]
async fn money_without_its_unit_in_the_head_is_a_fault_of_the_file() {
    on_both(async |world| {
        jember(&world).await;
        let text = two(&[&format!(";1.02.02.2.02.01;Kerja;Hasil;orang;1;;1;;DAU;;{DINAS};;")]);
        let text = text.replace("Pagu indikatif 2025 (Rp juta)", "Pagu indikatif 2025");
        let outcome = import(&world, kind("matrix-2"), &text).await;
        assert_eq!(faults(&outcome), [(0, "pagu_2025".to_owned(), "fault-money-unit-missing")]);
        assert!(outcome.lines(Locale::En)[0].contains("pagu_2025_rp_juta"));
    })
    .await;
}

#[tokio::test]
async fn a_business_of_matrix_four_is_added_with_its_category_and_matrix_three_asks_for_the_platform() {
    on_both(async |world| {
        jember(&world).await;
        let four = "kategori_pojk,kode_indikator,nama_produk,indikator_capaian,satuan,target_2026,pagu_2026_rp_juta,pelaku_usaha,alasan\n\
            K-3,2.2.1,Kredit hijau,Kredit tersalur,debitur,10,\"2,5\",Bank Satu,Sebab\n";
        let outcome = import(&world, kind("matrix-4"), four).await;
        assert_eq!(counts(&outcome), (2, 0, 0, 0), "{:?}", outcome.faults.list);
        let mut tx = world.store().read().await.unwrap();
        let row = run!(tx, programmes::list(3509, NOW)).unwrap().remove(0);
        drop(tx);
        assert_eq!((row.pojk_category.as_deref(), row.ceiling_total, row.matrix.as_str()), (Some("K-3"), 2_500_000, "4"));
        let three = "kode_indikator,kegiatan,keluaran,target_2026,lembaga,alasan\n2.2.1,Dampingi,Ibu,10,Peduli,Sebab\n";
        let outcome = import(&world, kind("matrix-3"), three).await;
        assert_eq!(faults(&outcome), [(2, "platform".to_owned(), "fault-platform-missing")]);
    })
    .await;
}

#[tokio::test]
async fn matrix_one_brings_targets_by_year_and_refuses_a_baseline_that_is_not_the_stored_figure() {
    on_both(async |world| {
        world.region("jember").with_indicators(&["2.2.1"]).with_values("2.2.1", &[(2024, "30.5")]).create().await.unwrap();
        let heads = "Kode indikator,Nama indikator,Sumber data,Metode,Satuan,Data dasar,Tahun data dasar,2025,2026,Dasar\n";
        let row = |baseline: &str, last: &str| {
            format!("{heads}2.2.1*,Indikator 2.2.1,BPS,survei,%,{baseline},2024,28.5,{last},rencana aksi\n")
        };
        let outcome = import(&world, kind("matrix-1"), &row("30.50", "27")).await;
        assert_eq!(counts(&outcome), (2, 0, 0, 0), "{:?}", outcome.faults.list);
        assert_eq!(counts(&import(&world, kind("matrix-1"), &row("30.5", "26")).await), (0, 1, 1, 0));
        let outcome = import(&world, kind("matrix-1"), &row("31.5", "26")).await;
        assert_eq!(faults(&outcome), [(2, "data_dasar".to_owned(), "fault-baseline-differs")]);
        let unknown = row("30.5", "26").replace("2.2.1*", "2.3.1");
        let outcome = import(&world, kind("matrix-1"), &unknown).await;
        assert_eq!(faults(&outcome), [(2, "kode_indikator".to_owned(), "fault-unknown-indicator")]);
        let text = world.export(kind("matrix-1"), "jember").await.unwrap();
        assert!(text.contains("2.2.1,Indikator 2.2.1,BPS,survei,%,30.5,2024,28.5,26,,,"), "{text}");
    })
    .await;
}

#[tokio::test]
async fn the_plan_offers_its_matrices_as_they_were_on_a_day_and_invented_ones_say_so() {
    let app = App::demo().await;
    let page = app.get("/contoh/rencana-aksi").await;
    assert!(page.text().contains("href=\"/contoh/rencana-aksi/matriks-2.csv\""));
    let file = app.get("/contoh/rencana-aksi/matriks-2.csv").await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let text = file.text();
    assert!(text.lines().next().unwrap().ends_with(",keterangan"), "{text}");
    assert!(text.lines().nth(1).unwrap().contains("CONTOH"));
    // What was downloaded comes in again.
    let back = app.world.import(kind("matrix-2"), "contoh", &text).await.unwrap();
    assert_eq!((back.new, back.changed, back.faulty), (0, 0, 0), "{:?}", back.faults.list);
    let before = app.get("/contoh/rencana-aksi/matriks-2.csv?per=2020-01-01").await.text();
    assert_eq!(before.lines().count(), 1, "{before}");
    let page = app.get("/contoh/rencana-aksi?per=2026-11-22").await.text();
    assert!(page.contains("matriks-1.csv?per=2026-11-22"));
}
