//! Pages of the plan's text.
use crate::app::App;
use crate::both::on_both;
use crate::imports::jember;
use crate::plan_document_import::{File, agreed, bring};
use http::StatusCode;
use rembuk_domain::time::Instant;
use rembuk_store::run;
use rembuk_web::world::WORLD_BEGINS;

const TEXT: &str = "/jember/rencana-aksi/naskah";
const DAY: i64 = 86_400_000_000;

async fn words(app: &App, path: &str) -> String {
    let answer = app.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.words()
}

#[tokio::test]
async fn a_region_without_a_text_says_what_is_missing_and_how_it_comes_in() {
    let app = App::demo().await;
    for page in ["", "/versi", "/bandingkan", "/cetak"] {
        let said = words(&app, &format!("{TEXT}{page}")).await;
        assert!(
            said.contains("belum tersimpan di sini")
                && said.contains("rembuk import plan naskah.md --region jember")
        );
    }
    assert!(words(&app, &format!("/en{TEXT}")).await.contains("is not kept here yet"));
    let plan = app.get("/jember/rencana-aksi").await.text();
    assert!(plan.contains(&format!("href=\"{TEXT}\"")));
}

#[tokio::test]
async fn the_two_tracks_stand_side_by_side_and_a_silent_departure_is_named() {
    on_both(async |world| {
        agreed(&world).await;
        let decree = File::at("ditetapkan", "2025-08-01").enacted("7 Tahun 2025").chapter(4, "Beda.");
        bring(&world, &decree).await;
        let app = App::new(world);
        let said = words(&app, TEXT).await;
        for part in [
            "ditetapkan Bupati dengan Peraturan Bupati Nomor 7 Tahun 2025 pada 1 Agustus 2025 (versi 4)",
            "Disepakati oleh Forum",
            "versi 3",
            "4 sama dengan yang disepakati, 0 menyimpang dengan alasan, dan 1 berbeda",
            "Bab IV: Pemantauan, evaluasi, dan pelaporan: berbeda, alasan belum diumumkan",
        ] {
            assert!(said.contains(part), "{part} is not in {said}");
        }
        let english = words(&app, &format!("/en{TEXT}")).await;
        assert!(
            english.contains(
                "Chapter IV: Monitoring, evaluation and reporting: differs, reason not published yet"
            )
        );
        assert!(english.contains("The text itself is in Indonesian."));
        bring(&app.world, &decree.departing("IV", "Hasil harmonisasi")).await;
        let said = words(&app, TEXT).await;
        assert!(said.contains("Hasil harmonisasi") && !said.contains("alasan belum diumumkan"), "{said}");
        assert!(words(&app, &format!("{TEXT}/versi/4")).await.contains("alasan belum diumumkan"));
    })
    .await;
}

#[tokio::test]
async fn what_nobody_decided_is_said_as_plainly_as_what_was_decided() {
    on_both(async |world| {
        jember(&world).await;
        bring(&world, &File::at("rancangan", "2025-01-01").chapter(5, "")).await;
        let app = App::new(world);
        let said = words(&app, TEXT).await;
        for part in [
            "masih rancangan (versi 1, 1 Januari 2025)",
            "Belum ada kesepakatan forum yang tercatat",
            "Naskah ini belum ditetapkan.",
            "Dasar hukumnya belum diketahui",
            "Bab ini belum ditulis.",
        ] {
            assert!(said.contains(part), "{part} is not in {said}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_plan_enacted_before_it_came_here_says_that_the_agreed_text_is_not_known() {
    on_both(async |world| {
        jember(&world).await;
        bring(&world, &File::at("ditetapkan", "2025-08-01").agreed("1").enacted("1")).await;
        let app = App::new(world);
        assert!(words(&app, TEXT).await.contains("belum diketahui apakah yang ditetapkan sama"));
        let versions = words(&app, &format!("{TEXT}/versi")).await;
        assert!(versions.contains("Yang terjadi sebelumnya tidak tercatat di sini"), "{versions}");
    })
    .await;
}

/// The door refuses them; whatever gets past it must not reach a reader.
#[tokio::test]
async fn scripts_that_got_into_the_database_never_reach_the_page() {
    on_both(async |world| {
        jember(&world).await;
        bring(&world, &File::at("rancangan", "2025-01-01")).await;
        let hostile = "<script>alert(1)</script>\n\n<img src=x onerror=alert(2)>\n\n[a](javascript:alert(3))\n\n[b](data:text/html;base64,eA==)\n\n<iframe src=\"https://x.example\"></iframe>\n\n![c](https://x.example/c.png)\n\n<p style=\"color:red\">d</p>\n\n| e |\n|--:|\n| f |\n\n[g](https://jdih.example.id/g)";
        let mut tx = world.store().write(3509).await.unwrap();
        let mut row = run!(tx, plan_document::list(3509, rembuk_store::rows::NOW)).unwrap().pop().unwrap();
        row.chapter_2 = hostile.to_owned();
        row.number = 2;
        let seq = tx.seq();
        run!(tx, plan_document::close(3509, seq)).unwrap();
        run!(tx, plan_document::insert(3509, seq, &row)).unwrap();
        let act = rembuk_store::PublicAct {
            kind: "plan-imported",
            by: "uji".to_owned(),
            subject: "plan".to_owned(),
            before: None,
            after: None,
            payload: serde_json::json!({}),
        };
        tx.commit_public(act).await.unwrap();
        let app = App::new(world);
        for page in ["", "/versi/2", "/cetak", "/bandingkan?dari=1&ke=2"] {
            let html = app.get(&format!("{TEXT}{page}")).await.text();
            let lower = html.to_lowercase();
            for tag in ["<script>", "<img", "<iframe", "href=\"javascript", "href=\"data", " style=", " onerror=\""] {
                assert!(!lower.contains(tag), "{page} has {tag}");
            }
            assert!(!lower.contains("src=\"https://x"), "{page}");
        }
        let html = app.get(TEXT).await.text();
        assert!(html.contains("<a href=\"https://jdih.example.id/g\" rel=\"noopener noreferrer nofollow\">g</a>"));
    })
    .await;
}

#[tokio::test]
async fn changed_words_are_marked_and_the_same_chapters_are_said_to_be_the_same() {
    on_both(async |world| {
        jember(&world).await;
        bring(&world, &File::at("rancangan", "2025-01-01").chapter(3, "Air minum <90 persen> & sanitasi."))
            .await;
        let text = File::at("konsultasi", "2025-02-01").chapter(3, "Air minum layak <90 persen> & sanitasi.");
        bring(&world, &text).await;
        let app = App::new(world);
        let answer = app.get(&format!("{TEXT}/bandingkan?dari=1&ke=2")).await;
        assert!(
            answer.text().contains("<ins>layak </ins>&#60;90 persen&#62; &#38; sanitasi."),
            "{}",
            answer.text()
        );
        assert!(!answer.text().contains("<90"));
        let said = answer.words();
        assert!(
            said.contains("1 dari 5 bab berbeda antara versi 1 (rancangan) dan versi 2 (konsultasi)"),
            "{said}"
        );
        assert_eq!(said.matches("Bab ini sama dalam kedua versi.").count(), 4);
        let backwards = words(&app, &format!("/en{TEXT}/bandingkan?dari=2&ke=2")).await;
        assert!(backwards.contains("All five chapters are the same"), "{backwards}");
    })
    .await;
}

#[tokio::test]
async fn looking_back_shows_the_text_and_title_of_that_day() {
    on_both(async |world| {
        jember(&world).await;
        bring(&world, &File::at("rancangan", "2025-01-01")).await;
        world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + 2 * DAY));
        let next = File::at("konsultasi", "2025-02-01").line("judul", "judul = \"Rencana Baru\"");
        bring(&world, &next.chapter(1, "Kata baru.")).await;
        let app = App::new(world);
        let now = words(&app, TEXT).await;
        assert!(
            now.contains("Rencana Baru 2025–2029") && now.contains("Kata baru.") && now.contains("versi 2")
        );
        let then = words(&app, &format!("{TEXT}?per=2026-11-24")).await;
        assert!(then.contains("Rencana Aksi Uji 2025–2029") && then.contains("Satu."), "{then}");
        assert!(!then.contains("Kata baru."));
        let missing = app.get(&format!("{TEXT}/versi/2?per=2026-11-24")).await;
        assert_eq!(missing.status, StatusCode::NOT_FOUND);
        let before = words(&app, &format!("{TEXT}?per=2026-11-20")).await;
        assert!(before.contains("belum tersimpan di sini"));
        for page in ["/jember", "/jember/rencana-aksi"] {
            assert!(words(&app, page).await.contains("Rencana Baru 2025–2029"), "{page}");
            assert!(
                words(&app, &format!("{page}?per=2026-11-24")).await.contains("Rencana Aksi Uji"),
                "{page}"
            );
        }
        assert!(words(&app, "/jember/catatan").await.contains("Naskah rencana aksi, versi 2: konsultasi"));
    })
    .await;
}

#[tokio::test]
async fn an_english_title_is_used_where_there_is_one() {
    let app = App::demo().await;
    assert!(
        words(&app, "/en/contoh").await.contains("Regional SDG action plan of Kabupaten Contoh 2025–2029")
    );
    assert!(words(&app, "/contoh").await.contains("Rencana Aksi Daerah TPB/SDGs Kabupaten Contoh 2025–2029"));
}

#[tokio::test]
async fn the_printed_page_holds_chapters_targets_and_sums() {
    let app = App::demo().await;
    let said = words(&app, "/contoh/rencana-aksi/naskah/cetak").await;
    for part in [
        "Bab I: Pendahuluan",
        "Bab V: Penutup",
        "Lampiran: target indikator (matriks 1)",
        "1.2.1* Penduduk miskin CONTOH BPS, %",
        "indikator lain belum punya target",
        "Lampiran: program menurut tujuan",
        "30 program",
    ] {
        assert!(said.contains(part), "{part} is not on the page");
    }
}

#[tokio::test]
async fn the_file_to_take_away_says_that_it_is_an_example_and_still_comes_in() {
    let app = App::demo().await;
    let answer = app.get("/contoh/rencana-aksi/naskah/naskah.md").await;
    assert_eq!(answer.header("content-type"), "text/markdown; charset=utf-8");
    let text = answer.text();
    assert!(text.starts_with("+++\n# CONTOH"));
    let back = app.world.import(rembuk_web::imports::Kind::Plan, "contoh", &text).await.unwrap();
    assert_eq!((back.same, back.faults.total), (1, 0), "{:?}", back.faults.list);
    let old = app.get("/contoh/rencana-aksi/naskah/naskah.md?versi=1").await.text();
    assert!(old.contains("tahap = \"rancangan\""));
    let csv = app.get("/contoh/rencana-aksi/naskah/versi.csv").await.text();
    assert_eq!(csv.lines().count(), 6);
    assert!(csv.contains("CONTOH: daerah dan angka rekaan"));
}
