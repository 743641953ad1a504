//! Programmes filtered by whose money pays for them.
use crate::app::App;
use crate::both::on_both;
use rembuk_web::imports::Kind;

const PROGRAMMES: &str = "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,target,satuan,tahun,pagu_rupiah,sumber_dana\n\
    1.01.0.00.0.00.01.0000,1.01.02.2.01.0001,Sekolah,Ruang kelas,1,unit,2025,1000000,DAK fisik\n\
    1.01.0.00.0.00.01.0000,1.01.02.2.01.0002,Guru,Guru terlatih,1,orang,2025,20000000,PAD; DAK nonfisik\n\
    1.01.0.00.0.00.01.0000,1.01.02.2.01.0003,Buku,Buku bacaan,1,buku,2025,300000000,\n";

#[tokio::test]
async fn a_list_by_source_of_funds_has_programmes_with_that_source_alone_or_among_others() {
    on_both(async |world| {
        let region = world.region("uji").example().with_districts(1).with_agencies(1);
        region.with(Kind::Programmes, PROGRAMMES).create().await.unwrap();
        let app = App::new(world);
        let names = async |source: &str| -> Vec<String> {
            let csv = app.get(&format!("/uji/program.csv?dana={source}")).await.text();
            csv.lines().skip(1).filter_map(|line| Some(line.split(',').nth(2)?.to_owned())).collect()
        };
        assert_eq!(names("dak-fisik").await, ["Sekolah"]);
        assert_eq!(names("pad").await, ["Guru"]);
        assert_eq!(names("dak-non-fisik").await, ["Guru"]);
        assert_eq!(names("belum-diketahui").await, ["Buku"]);
        assert!(names("hibah").await.is_empty());
        let page = app.get("/uji/program?dana=pad").await;
        assert!(
            page.words().contains("Rp 20 juta") || page.words().contains("Rp\u{a0}20\u{a0}juta"),
            "{}",
            page.words()
        );
        // Only what occurs is offered, and what nobody knows stands beside it.
        let html = app.get("/uji/program").await.text();
        assert!(html.contains("value=\"belum-diketahui\"") && html.contains("value=\"dak-fisik\""));
        assert!(!html.contains("value=\"hibah\""));
    })
    .await;
}
