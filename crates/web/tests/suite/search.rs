//! Search: what a reader types, what is found, and what is said when nothing is.
use crate::app::App;
use crate::both::on_both;
use http::StatusCode;
use rembuk_store::{PrivateReason, run};
use rembuk_web::imports::{self, Input, Job, Kind};

const JEMBER: i64 = 3509;

/// Tells the story in the demo regions, on both databases.
async fn on_demo(story: impl AsyncFn(App)) {
    on_both(async |world| {
        rembuk_web::demo::load(world.store()).await.unwrap();
        story(App::new(world)).await;
    })
    .await;
}

async fn words_at(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.words()
}

#[tokio::test]
async fn a_word_finds_indicators_programmes_and_places() {
    on_demo(async |app| {
        let stunting = words_at(&app, "/jember/cari?q=stunting").await;
        assert!(stunting.contains("hasil untuk “stunting”") && stunting.contains("Program"), "{stunting}");
        let page = app.get("/jember/cari?q=stunting").await.text();
        assert!(page.contains("/jember/indikator/2.2.1") && page.contains("/jember/program/"), "{page}");
        assert!(app.get("/jember/cari?q=AMBULU").await.text().contains("\"/jember/kecamatan/ambulu\""));
        assert!(
            app.get("/jember/cari?q=dinas+kesehatan")
                .await
                .text()
                .contains("/jember/perangkat-daerah/dinas-kesehatan")
        );
        assert!(
            app.get("/jember/cari?q=dinas+pendidikan+dan").await.text().contains("/jember/perangkat-daerah/")
        );
        assert!(app.get("/en/jember/cari?q=poverty").await.text().contains("/en/jember/tujuan/1\""));
    })
    .await;
}

#[tokio::test]
async fn a_code_in_any_spelling_finds_its_indicator_first() {
    on_demo(async |app| {
        for (typed, slug) in [("1.2.1", "1.2.1"), ("1.3.1.(a)", "1.3.1-a"), ("1.3.1+(A)", "1.3.1-a")] {
            let page = app.get(&format!("/jember/cari?q={typed}")).await.text();
            let first = page.find("r-finds__name").map(|at| page[at..].chars().take(140).collect::<String>());
            let wanted = format!("/jember/indikator/{slug}\"");
            assert!(first.as_deref().is_some_and(|first| first.contains(&wanted)), "{typed}: {first:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn typing_errors_are_forgiven_and_what_was_meant_is_said() {
    on_demo(async |app| {
        for (typed, meant) in [("stuntng", "stunting"), ("kemisknan", "kemiskinan"), ("ambuluu", "ambulu")] {
            let words = words_at(&app, &format!("/jember/cari?q={typed}")).await;
            assert!(words.contains(&format!("hasil untuk “{meant}”")), "{typed}: {words}");
            assert!(words.contains("Tidak ada yang memuat"), "{typed}: {words}");
        }
    })
    .await;
}

#[tokio::test]
async fn no_question_makes_the_page_stumble() {
    on_demo(async |app| {
        let long = "stunting+".repeat(560);
        for (typed, said) in [
            (long.as_str(), "terlalu panjang"),
            ("%22+OR+1%3D1", "hasil untuk"),
            ("%22%22%22", "Tidak ada kata yang bisa dicari"),
            ("*", "Tidak ada kata yang bisa dicari"),
            ("%25+_", "Tidak ada kata yang bisa dicari"),
            ("%00", "Tidak ada kata yang bisa dicari"),
            ("%F0%9F%99%82", "Tidak ada kata yang bisa dicari"),
            ("a", "Tidak ada kata yang bisa dicari"),
            ("NEAR(air+minum)", "hasil untuk"),
            ("air+AND+NOT+-minum", "untuk"),
            ("folded%3Aair", "untuk"),
            ("zzzzqqq", "Tidak ada hasil untuk"),
        ] {
            for prefix in ["", "/en"] {
                let answer = app.get(&format!("{prefix}/jember/cari?q={typed}")).await;
                assert_eq!(answer.status, StatusCode::OK, "{typed}");
                assert!(!prefix.is_empty() || answer.words().contains(said), "{typed}: {}", answer.words());
                let offered = app.get(&format!("{prefix}/jember/cari/saran.json?q={typed}")).await;
                assert_eq!(offered.status, StatusCode::OK, "{typed}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_search_that_finds_nothing_leads_on() {
    on_demo(async |app| {
        let page = app.get("/jember/cari?q=zzzzqqq").await.text();
        for way in
            ["/jember/tujuan\"", "/jember/indikator\"", "/jember/program\"", "/jember/belum-ada-data\""]
        {
            assert!(page.contains(way), "{way}");
        }
        assert!(page.contains("value=\"zzzzqqq\""), "what was typed is lost");
    })
    .await;
}

#[tokio::test]
async fn a_kind_narrows_the_finds_and_the_download_follows() {
    on_demo(async |app| {
        let all = app.get("/jember/cari.csv?q=kesehatan").await.text();
        let programmes = app.get("/jember/cari.csv?q=kesehatan&jenis=program").await.text();
        assert!(all.lines().count() > programmes.lines().count());
        assert!(programmes.lines().skip(1).all(|line| line.starts_with("program,")), "{programmes}");
        let contoh = app.get("/contoh/cari.csv?q=air").await.text();
        assert!(contoh.lines().skip(1).all(|line| line.contains("CONTOH")), "{contoh}");
    })
    .await;
}

#[tokio::test]
async fn an_import_is_found_at_once_and_an_old_name_no_longer_is() {
    on_demo(async |app| {
        let text = "code,name\n35.09.90,Kencana Baru\n";
        let file = |text: &'static str| Input::Bytes("districts.csv".to_owned(), text.as_bytes().into());
        let job = Job::new(Kind::Districts, file(text)).unwrap().for_region("jember");
        let outcome = imports::run(app.world.store(), &job).await.unwrap();
        assert!(!outcome.refused, "{outcome:?}");
        assert!(words_at(&app, "/jember/cari?q=kencana").await.contains("Kencana Baru"));
        let renamed = Job { input: file("code,name\n35.09.90,Mutiara Timur\n"), ..job };
        imports::run(app.world.store(), &renamed).await.unwrap();
        assert!(words_at(&app, "/jember/cari?q=mutiara").await.contains("Mutiara Timur"));
        assert!(!words_at(&app, "/jember/cari?q=%22kencana+baru%22").await.contains("Kencana Baru"));
    })
    .await;
}

#[tokio::test]
async fn one_regions_search_never_shows_another_regions_rows() {
    on_demo(async |app| {
        let page = app.get("/contoh/cari?q=ambulu").await.text();
        assert!(!page.contains("/kecamatan/ambulu"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn what_was_written_before_there_was_a_search_is_indexed_at_start() {
    on_demo(async |app| {
        assert_eq!(rembuk_store::search::fill(app.world.store()).await.unwrap(), 2);
        assert_eq!(rembuk_store::search::fill(app.world.store()).await.unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn what_older_rules_indexed_is_indexed_anew() {
    on_demo(async |app| {
        let store = app.world.store();
        rembuk_store::search::fill(store).await.unwrap();
        let mut tx = store.write(JEMBER).await.unwrap();
        run!(tx, search_documents::upsert_version(JEMBER, 0)).unwrap();
        run!(tx, search::insert_words(JEMBER, "[\"stunttings\"]")).unwrap();
        tx.commit_private(PrivateReason::NothingChanged).await.unwrap();
        assert_eq!(rembuk_store::search::fill(store).await.unwrap(), 1);
        let mut tx = store.read().await.unwrap();
        let words = rembuk_store::search::list_near_words(&mut tx, JEMBER, "stunting").await.unwrap();
        assert!(words.contains(&"stunting".to_owned()) && !words.contains(&"stunttings".to_owned()));
        assert!(words_at(&app, "/jember/cari?q=stunting").await.contains("Anak balita"));
    })
    .await;
}

#[tokio::test]
async fn a_word_of_two_letters_beside_a_longer_one_counts_too() {
    on_demo(async |app| {
        let mut tx = app.world.store().read().await.unwrap();
        let words = ["kesehatan".to_owned(), "pu".to_owned()];
        let all = rembuk_store::search::list_matches(&mut tx, JEMBER, &words, false, 2000).await.unwrap();
        assert!(!all.is_empty() && all.iter().all(|row| words.iter().all(|word| row.folded.contains(word))));
        // Cut only after every word has been looked for.
        let first = rembuk_store::search::list_matches(&mut tx, JEMBER, &words, false, 1).await.unwrap();
        assert_eq!(first, all[..1]);
    })
    .await;
}

#[tokio::test]
async fn an_indicator_that_came_with_its_first_figure_is_found_at_once() {
    on_demo(async |app| {
        let text = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode\n\
                    14.1.1,Sampah laut di Puger,ton,turun,2024,12.5,DLH,timbang\n";
        let input = Input::Bytes("values.csv".to_owned(), text.as_bytes().into());
        let job = Job::new(Kind::IndicatorValues, input).unwrap().for_region("jember");
        let outcome = imports::run(app.world.store(), &job).await.unwrap();
        assert!(!outcome.refused && outcome.new == 1, "{outcome:?}");
        assert!(app.get("/jember/cari?q=sampah+laut").await.text().contains("/jember/indikator/14.1.1\""));
    })
    .await;
}

#[tokio::test]
async fn the_first_sentence_counts_every_kind_that_was_found() {
    on_demo(async |app| {
        let page = app.get("/contoh/cari?q=air").await.text();
        let sentence = page.split("r-lead\">").nth(1).and_then(|rest| rest.split("</p>").next()).unwrap();
        let numbers = |text: &str| -> Vec<usize> {
            text.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok()).collect()
        };
        let counted = numbers(sentence);
        let rows = app.get("/contoh/cari.csv?q=air").await.text().lines().count() - 1;
        assert!(counted.len() > 2, "one kind alone proves nothing: {sentence}");
        assert_eq!((counted[0], counted[1..].iter().sum::<usize>()), (rows, rows), "{sentence}");
        assert!(sentence.contains("indikator") && sentence.contains("program"), "{sentence}");
    })
    .await;
}

#[tokio::test]
async fn a_kind_without_finds_says_so_and_leads_to_the_others() {
    on_demo(async |app| {
        let none = app.get("/jember/cari?q=ambulu&jenis=tujuan").await;
        assert!(none.words().contains("Tidak ada hasil jenis ini"), "{}", none.words());
        assert!(none.text().contains("/jember/cari?q=ambulu\""), "{}", none.text());
        let unknown = app.get("/jember/cari?q=ambulu&jenis=kucing").await.text();
        assert!(unknown.contains("\"/jember/kecamatan/ambulu\""), "a kind that is none hides everything");
    })
    .await;
}

#[tokio::test]
async fn looking_back_a_search_says_that_it_is_of_today() {
    on_demo(async |app| {
        let said = "Pencarian selalu memakai keadaan hari ini";
        assert!(words_at(&app, "/jember/cari?q=ambulu&per=2020-01-01").await.contains(said));
        assert!(!words_at(&app, "/jember/cari?q=ambulu").await.contains(said));
    })
    .await;
}

#[tokio::test]
async fn a_word_typed_right_beside_one_typed_wrong_finds_what_was_meant() {
    on_demo(async |app| {
        let found = words_at(&app, "/jember/cari?q=prevalensi+stuntng").await;
        assert!(found.contains("hasil untuk “prevalensi stunting”"), "{found}");
        assert!(!found.contains("hasil untuk “prevalensi stuntng”: "), "{found}");
    })
    .await;
}

#[tokio::test]
async fn every_page_of_a_region_has_one_field_for_what_is_looked_for() {
    on_demo(async |app| {
        for path in ["", "/tujuan", "/indikator", "/cari?q=air", "/program", "/kecamatan/ambulu"] {
            let page = app.get(&format!("/jember{path}")).await.text();
            assert_eq!(page.matches("action=\"/jember/cari\"").count(), 1, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn finds_come_by_name_where_a_reader_asks_for_it_and_the_download_follows() {
    on_demo(async |app| {
        let names = |csv: String| -> Vec<String> {
            csv.lines().skip(1).map(|line| line.split(',').nth(2).unwrap().to_lowercase()).collect()
        };
        let best = names(app.get("/jember/cari.csv?q=air&jenis=indikator").await.text());
        let by_name = names(app.get("/jember/cari.csv?q=air&jenis=indikator&urut=nama").await.text());
        assert_ne!(best, by_name);
        assert!(by_name.is_sorted(), "{by_name:?}");
        let page = app.get("/jember/cari?q=air&jenis=indikator").await.text();
        assert!(page.contains("/jember/cari?q=air&#38;jenis=indikator&#38;urut=nama"), "{page}");
        let words = words_at(&app, "/jember/cari?q=air&jenis=indikator&urut=nama").await;
        assert!(words.contains("Urutan: paling cocok , nama"), "{words}");
    })
    .await;
}
