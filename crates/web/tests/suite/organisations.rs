//! Organisations of every platform as readers meet them.
use crate::app::App;
use crate::both::on_both;
use http::StatusCode;
use rembuk_web::imports::Kind;

/// Sum of a column of a download.
fn sum(csv: &str, column: &str) -> i64 {
    let head: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().next().unwrap().split(',').collect();
    let at = head.len() - head.iter().position(|name| *name == column).unwrap();
    // From the right: names may hold commas, figures and what follows them do not.
    csv.lines().skip(1).map(|row| row.rsplit(',').nth(at - 1).unwrap().parse::<i64>().unwrap()).sum()
}

#[tokio::test]
async fn every_platform_stands_in_the_list_with_its_sums() {
    let app = App::demo().await;
    let words = app.get("/contoh/lembaga").await.words();
    for said in [
        "22 lembaga ikut serta: 12 pemerintah dan parlemen, 1 akademisi dan pakar, 4 filantropi dan pelaku usaha, 5 organisasi",
        "30 program, jumlah pagu Rp 29,83 miliar",
        "Contoh Universitas",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let (all, programmes) =
        (app.get("/contoh/lembaga.csv").await.text(), app.get("/contoh/program.csv").await.text());
    assert_eq!(sum(&all, "pagu_rupiah"), 29_830_000_000);
    assert_eq!(sum(&all, "program"), i64::try_from(programmes.lines().count()).unwrap() - 1);
    let jember = app.get("/jember/lembaga").await.words();
    assert!(jember.contains("Belum ada lembaga dari: akademisi dan pakar;"), "{jember}");
    assert!(jember.contains("Baris 1–50 dari 73"), "{jember}");
}

#[tokio::test]
async fn the_list_is_filtered_sorted_and_downloaded_alike() {
    let app = App::demo().await;
    let csv = app.get("/contoh/lembaga.csv?kelompok=business&urut=-pagu").await.text();
    let names: Vec<&str> = csv.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!(
        names,
        [
            "Contoh Olah Plastik (CV)",
            "Contoh Tani (koperasi)",
            "Contoh Energi Surya (PT)",
            "Contoh Filantropi Bersama"
        ]
    );
    // An earlier name finds the agency that bore it.
    let earlier = app.get("/contoh/lembaga.csv?q=kantor+lingkungan").await.text();
    assert!(earlier.lines().count() == 2 && earlier.contains("Dinas Lingkungan Hidup"), "{earlier}");
    let without = app.get("/contoh/lembaga?kurang=program").await.words();
    assert!(without.contains("Sekretariat Daerah") && !without.contains("Contoh Universitas"), "{without}");
    let nothing = app.get("/contoh/lembaga?q=zzzz").await.words();
    assert!(nothing.contains("Tidak ada lembaga yang cocok"), "{nothing}");
}

#[tokio::test]
async fn an_organisation_has_one_address_and_the_other_leads_there() {
    let app = App::demo().await;
    for (asked, leads_to) in [
        ("/jember/lembaga/dinas-kesehatan", "/jember/perangkat-daerah/dinas-kesehatan"),
        (
            "/en/jember/lembaga/dinas-kesehatan?per=2026-11-23",
            "/en/jember/perangkat-daerah/dinas-kesehatan?per=2026-11-23",
        ),
        ("/contoh/perangkat-daerah/contoh-universitas", "/contoh/lembaga/contoh-universitas"),
    ] {
        let answer = app.get(asked).await;
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{asked}");
        assert_eq!(answer.header("location"), leads_to);
    }
}

#[tokio::test]
async fn an_organisation_shows_its_programmes_by_year_and_the_goals_they_serve() {
    on_both(async |world| {
        rembuk_web::demo::load(world.store()).await.unwrap();
        let app = App::new(world);
        let words = app.get("/contoh/lembaga/contoh-universitas").await.words();
        for said in [
            "Akademisi dan pakar Contoh Universitas",
            "2 program, jumlah pagu Rp 230 juta.",
            "Kuliah kerja nyata tematik stunting",
            "Tahun Program Pagu 2025 1",
            "Tujuan 2:",
            "Tidak ada indikator yang ditugaskan ke lembaga ini.",
            "Nama lama, pendahulu, dan penerusnya tidak tercatat.",
        ] {
            assert!(words.contains(said), "{said}: {words}");
        }
        let agency = app.get("/contoh/perangkat-daerah/dinas-kesehatan").await.words();
        assert!(agency.contains("4 program, jumlah pagu Rp 8,7 miliar. Program itu melayani"), "{agency}");
        let silent = app.get("/contoh/perangkat-daerah/sekretariat-daerah").await.words();
        assert!(silent.contains("Belum ada program atas nama lembaga ini."), "{silent}");
    })
    .await;
}

#[tokio::test]
async fn a_year_in_which_nobody_says_a_ceiling_is_not_zero() {
    on_both(async |world| {
        let text = "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,target,satuan,tahun,pagu_rupiah\n\
            1.01.0.00.0.00.01.0000,1.01.02.2.01.0001,Satu,Keluaran,1,unit,2025,\n\
            1.01.0.00.0.00.01.0000,1.01.02.2.01.0001,Satu,Keluaran,1,unit,2026,5000000\n\
            1.01.0.00.0.00.01.0000,1.01.02.2.01.0002,Dua,Keluaran,1,unit,2026,\n";
        world.region("uji").with_agencies(1).with(Kind::Programmes, text).create().await.unwrap();
        let words = App::new(world).get("/uji/perangkat-daerah/dinas-urusan-1").await.words();
        assert!(
            words.contains("2025 1 belum diketahui 2026 2 Rp 5 juta 1 program tidak menyebut pagunya"),
            "{words}"
        );
    })
    .await;
}
