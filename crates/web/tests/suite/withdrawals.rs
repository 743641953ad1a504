//! What is withdrawn leaves lists and sums, stays readable with the reason, and does not come back by an old file.
use crate::app::App;
use crate::both::on_both;
use crate::imports::{counts, faults, import};
use http::StatusCode;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::Kind;
use rembuk_web::world::World;

const PROGRAMMES: &str = "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,tahun,pagu_rupiah,wilayah_kode\n\
    1.01.0.00.0.00.01.0000,1.02.02.2.02.01,Kerja satu,Hasil,2026,10,35.09.01\n\
    1.01.0.00.0.00.01.0000,1.02.02.2.02.02,Kerja dua,Hasil,2026,20,35.09.02\n";
const LINKS: &str = "kode_sub_kegiatan,kode_indikator,alasan\n1.02.02.2.02.01,2.2.1,Sebab gizi\n\
    1.02.02.2.02.01,3.1.1,Sebab ibu\n1.02.02.2.02.02,3.1.1,Sebab ibu\n";
const WITHDRAWAL: &str = "kode_sub_kegiatan,alasan,tanggal,oleh\n\
    1.02.02.2.02.01,Dananya dialihkan,2026-11-20,Bappeda\n";

async fn jember(world: &World) {
    let region =
        world.region("jember").with_districts(3).with_agencies(1).with_indicators(&["2.2.1", "3.1.1"]);
    region.with(Kind::Programmes, PROGRAMMES).with(Kind::ProgrammeLinks, LINKS).create().await.unwrap();
}

#[tokio::test]
async fn a_withdrawn_programme_leaves_the_lists_and_its_page_says_when_by_whom_and_why() {
    on_both(async |world| {
        jember(&world).await;
        assert_eq!(counts(&import(&world, Kind::ProgrammeWithdrawals, WITHDRAWAL).await), (1, 0, 0, 0));
        let app = App::new(world);
        let list = app.get("/jember/program").await.words();
        assert!(list.contains("Kerja dua") && !list.contains("Kerja satu"), "{list}");
        let found = app.get("/api/v1/regions/jember/search?q=kerja").await.text();
        assert!(found.contains("Kerja dua") && !found.contains("Kerja satu"), "{found}");
        let page = app.get("/jember/program/1.02.02.2.02.01-dinas-urusan-1").await;
        assert_eq!(page.status, StatusCode::OK);
        let words = page.words();
        assert!(
            words.contains("Dicabut pada 20 November 2026 oleh Bappeda. Alasannya: Dananya dialihkan"),
            "{words}"
        );
        assert!(words.contains("Sebab gizi") && words.contains("Satu 1"), "{words}");
        let api = app.get("/api/v1/regions/jember/programmes/1.02.02.2.02.01-dinas-urusan-1").await.text();
        assert!(api.contains("Dananya dialihkan"), "{api}");
        let mut tx = app.world.store().read().await.unwrap();
        assert_eq!(run!(tx, programmes::list_links(3509, NOW)).unwrap().len(), 1);
        assert_eq!(run!(tx, programmes::list_dangling(3509)).unwrap(), []);
        // Before the withdrawal it was there: the entry that withdrew it is the last one.
        let head = run!(tx, regions::find_head(3509)).unwrap().unwrap();
        let before = head.record_size - 2;
        assert_eq!(run!(tx, programmes::list(3509, before)).unwrap().len(), 2);
        assert_eq!(run!(tx, withdrawals::list(3509, before)).unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn a_withdrawal_said_again_changes_nothing_and_another_reason_corrects_it() {
    on_both(async |world| {
        jember(&world).await;
        import(&world, Kind::ProgrammeWithdrawals, WITHDRAWAL).await;
        assert_eq!(counts(&import(&world, Kind::ProgrammeWithdrawals, WITHDRAWAL).await), (0, 0, 1, 0));
        let other = WITHDRAWAL.replace("dialihkan", "dipotong");
        assert_eq!(counts(&import(&world, Kind::ProgrammeWithdrawals, &other).await), (0, 1, 0, 0));
        let text = world.export(Kind::ProgrammeWithdrawals, "jember").await.unwrap();
        assert!(text.contains("Dananya dipotong"), "{text}");
        assert_eq!(counts(&import(&world, Kind::ProgrammeWithdrawals, &text).await), (0, 0, 1, 0));
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_programme_does_not_come_back_by_an_old_file_but_begins_anew_with_another_ordinal() {
    on_both(async |world| {
        jember(&world).await;
        import(&world, Kind::ProgrammeWithdrawals, WITHDRAWAL).await;
        let outcome = import(&world, Kind::Programmes, PROGRAMMES).await;
        assert_eq!(faults(&outcome), [(2, String::new(), "fault-withdrawn-programme")]);
        assert!(outcome.lines(Locale::Id).join(" ").contains("Dananya dialihkan"));
        let anew = "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,tahun,pagu_rupiah,urutan\n\
            1.01.0.00.0.00.01.0000,1.02.02.2.02.01,Kerja satu,Hasil,2027,10,2\n";
        assert_eq!(counts(&import(&world, Kind::Programmes, anew).await), (1, 0, 0, 0));
        let mut tx = world.store().read().await.unwrap();
        let slugs: Vec<String> =
            run!(tx, programmes::list(3509, NOW)).unwrap().into_iter().map(|row| row.slug).collect();
        assert!(slugs.contains(&"1.02.02.2.02.01-dinas-urusan-1-2".to_owned()), "{slugs:?}");
    })
    .await;
}

#[tokio::test]
async fn a_withdrawn_link_leaves_its_programme_which_then_serves_fewer_goals() {
    on_both(async |world| {
        jember(&world).await;
        let heads = "kode_sub_kegiatan,kode_indikator,alasan\n";
        let text = format!("{heads}1.02.02.2.02.01,2.2.1,Tidak terbukti\n");
        assert_eq!(counts(&import(&world, Kind::ProgrammeLinkWithdrawals, &text).await), (1, 0, 0, 0));
        assert_eq!(counts(&import(&world, Kind::ProgrammeLinkWithdrawals, &text).await), (0, 0, 1, 0));
        let outcome = import(&world, Kind::ProgrammeLinks, LINKS).await;
        assert_eq!(faults(&outcome), [(2, "alasan".to_owned(), "fault-withdrawn-link")]);
        let exported = world.export(Kind::ProgrammeLinkWithdrawals, "jember").await.unwrap();
        assert_eq!(counts(&import(&world, Kind::ProgrammeLinkWithdrawals, &exported).await), (0, 0, 1, 0));
        let app = App::new(world);
        let page = app.get("/jember/program/1.02.02.2.02.01-dinas-urusan-1").await.words();
        assert!(
            page.contains("Hubungan yang dicabut") && page.contains("Alasannya: Tidak terbukti"),
            "{page}"
        );
        let mut tx = app.world.store().read().await.unwrap();
        let row = run!(tx, programmes::list(3509, NOW)).unwrap().remove(0);
        drop(tx);
        assert_eq!((row.link_count, row.goals), (1, 0b1000));
        let again = format!("{heads}1.02.02.2.02.01,2.2.1,Ada bukti baru\n");
        assert_eq!(counts(&import(&app.world, Kind::ProgrammeLinks, &again).await), (1, 0, 0, 0));
    })
    .await;
}

#[tokio::test]
async fn withdrawals_without_reason_with_a_day_to_come_or_of_nothing_are_faults() {
    on_both(async |world| {
        jember(&world).await;
        let text = "kode_sub_kegiatan,alasan,tanggal\n1.02.02.2.02.01,-,\n1.02.02.2.02.02,Sebab,2026-11-24\n\
            1.02.02.2.02.09,Sebab,\n";
        let expected = [
            (2, "alasan".to_owned(), "fault-withdrawal-reason"),
            (3, "tanggal".to_owned(), "fault-day-ahead"),
            (4, "kode_sub_kegiatan".to_owned(), "fault-unknown-programme"),
        ];
        assert_eq!(faults(&import(&world, Kind::ProgrammeWithdrawals, text).await), expected);
        let text = "kode_sub_kegiatan,kode_indikator,alasan\n1.02.02.2.02.02,2.2.1,Sebab\n";
        let expected = [(2, "kode_indikator".to_owned(), "fault-unknown-link")];
        assert_eq!(faults(&import(&world, Kind::ProgrammeLinkWithdrawals, text).await), expected);
    })
    .await;
}
