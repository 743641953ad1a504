//! Agencies are renamed, merged and split; the pages keep the way back and forth.
use crate::app::App;
use crate::both::on_both;
use rembuk_web::imports::Kind;

const NAMES: &str = "kode_skpd,nama,berlaku_dari,berlaku_sampai,dasar\n\
                     1.01.0.00.0.00.01.0000,Kantor Lama,2010-01-01,2016-12-31,Perda 3/2016\n";
const SUCCESSIONS: &str = "kode_pendahulu,kode_penerus,cara,tanggal,dasar\n\
                           1.01.0.00.0.00.01.0000,1.03.0.00.0.00.01.0000,digabung,2024-01-01,Perbup 1/2023\n\
                           1.02.0.00.0.00.01.0000,1.03.0.00.0.00.01.0000,digabung,2024-01-01,Perbup 1/2023\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_merged_agency_leads_to_the_one_that_follows_it_and_back() {
    let app = App::demo().await;
    let old = app.get("/contoh/perangkat-daerah/dinas-sosial").await;
    let words = old.words();
    assert!(
        words.contains("Dinas Sosial dan Pemberdayaan Perempuan") && words.contains("1 Januari 2024"),
        "{words}"
    );
    let new = app.get("/contoh/perangkat-daerah/dinas-sosial-dan-pemberdayaan-perempuan").await;
    assert!(new.text().contains("/contoh/perangkat-daerah/dinas-sosial\""));
    let renamed = app.get("/contoh/perangkat-daerah/dinas-lingkungan-hidup").await.words();
    assert!(renamed.contains("Kantor Lingkungan Hidup") && renamed.contains("31 Desember 2016"), "{renamed}");
}

#[tokio::test(flavor = "multi_thread")]
async fn history_comes_in_and_goes_out_unchanged() {
    on_both(async |world| {
        world.region("contoh").with_agencies(3).create().await.unwrap();
        for (kind, text, rows) in [(Kind::AgencyNames, NAMES, 1), (Kind::AgencySuccessions, SUCCESSIONS, 2)] {
            let outcome = world.import(kind, "contoh", text).await.unwrap();
            assert_eq!((outcome.new, outcome.faulty), (rows, 0), "{:?}", outcome.faults.list);
            let again = world.export(kind, "contoh").await.unwrap();
            let outcome = world.import(kind, "contoh", &again).await.unwrap();
            assert_eq!((outcome.new, outcome.changed, outcome.same), (0, 0, rows), "{again}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_code_an_unknown_way_and_an_agency_after_itself_are_faults() {
    on_both(async |world| {
        world.region("contoh").with_agencies(1).create().await.unwrap();
        let text = "kode_pendahulu,kode_penerus,cara,tanggal,dasar\n\
                    9.99.0.00.0.00.01.0000,1.01.0.00.0.00.01.0000,digabung,2024-01-01,x\n\
                    1.01.0.00.0.00.01.0000,1.01.0.00.0.00.01.0000,digabung,2024-01-01,x\n\
                    1.01.0.00.0.00.01.0000,1.01.0.00.0.00.01.0000,dibubarkan,kemarin,\n";
        let outcome = world.import(Kind::AgencySuccessions, "contoh", text).await.unwrap();
        assert!(outcome.refused);
        let keys: Vec<&str> = outcome.faults.list.iter().map(|fault| fault.kind.key()).collect();
        for key in ["fault-unknown-agency", "fault-follows-itself", "fault-unknown-way"] {
            assert!(keys.contains(&key), "{key}: {keys:?}");
        }
        assert!(
            outcome.faults.list.iter().any(|fault| fault.column.as_deref() == Some("tanggal")),
            "{keys:?}"
        );
        assert!(outcome.faults.list.iter().any(|fault| fault.column.as_deref() == Some("dasar")), "{keys:?}");
    })
    .await;
}
