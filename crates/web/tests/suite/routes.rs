//! Every route with its status for everyone: all of this slice is public and reads only.
use crate::app::App;
use http::{Method, StatusCode};

/// Public pages with a form that anybody may send, without an account: an empty one comes back with what is missing.
const OPEN_FORMS: &[&str] = &["/jember/masukan/kirim", "/jember/masukan/ikuti"];

/// Addresses of every route, one that exists and what else may come.
const PUBLIC: &[&str] = &[
    "/",
    "/en",
    "/healthz",
    "/readyz",
    "/robots.txt",
    "/api",
    "/catatan",
    "/catatan/data.json",
    "/tentang",
    "/aksesibilitas",
    "/privasi",
    "/jember",
    "/jember/tujuan",
    "/jember/tujuan/1",
    "/jember/tujuan/1/data.csv",
    "/jember/target/8.8",
    "/jember/indikator",
    "/jember/indikator.csv",
    "/jember/indikator/1.2.1",
    "/jember/indikator/1.2.1/data.csv",
    "/jember/indikator/1.2.1/data.json",
    "/jember/indikator/1.2.1/grafik.svg",
    "/jember/belum-ada-data",
    "/jember/belum-ada-data.csv",
    "/jember/belum-ada-data?jenis=indicators-without-figure&tujuan=2",
    "/jember/belum-ada-data/ditunggu",
    "/jember/belum-ada-data/ditunggu.csv",
    "/jember/perangkat-daerah",
    "/jember/perangkat-daerah.csv",
    "/jember/perangkat-daerah/dinas-kesehatan",
    "/jember/perangkat-daerah/dinas-kesehatan/data.csv",
    "/jember/kecamatan",
    "/jember/kecamatan.csv",
    "/jember/kecamatan/ambulu",
    "/jember/kecamatan/desa.csv",
    "/jember/kecamatan/ambulu/desa.csv",
    "/jember/kecamatan/ambulu/desa/sabrang",
    "/contoh/lembaga",
    "/contoh/lembaga.csv",
    "/contoh/lembaga/contoh-universitas",
    "/jember/forum",
    "/jember/forum/kursi",
    "/jember/forum/kursi.csv",
    "/jember/forum/proses",
    "/jember/forum/proses.csv",
    "/jember/forum/usulan-aturan",
    "/jember/forum/usulan-aturan.csv",
    "/jember/masukan",
    "/jember/masukan.csv",
    "/jember/masukan/kirim",
    "/jember/masukan/ikuti",
    "/jember/bantuan",
    "/jember/rapat",
    "/jember/rapat?jenis=convened&tahun=2026",
    "/jember/rapat.csv",
    "/jember/rapat.ics",
    "/jember/rapat/umpan.atom",
    "/jember/keputusan/umpan.atom",
    "/jember/keputusan",
    "/jember/keputusan.csv",
    "/jember/keputusan?hasil=passed&tahun=2026",
    "/jember/keputusan/aturan",
    "/jember/tema.css",
    "/jember/kehadiran",
    "/jember/kehadiran.csv",
    "/jember/kehadiran/rincian.csv",
    "/jember/kehadiran/dinas-kesehatan",
    "/jember/tindak-lanjut",
    "/jember/tindak-lanjut.csv",
    "/jember/kalender",
    "/jember/kalender?tahun=2028",
    "/jember/kalender.csv",
    "/jember/catatan",
    "/jember/catatan/0",
    "/jember/catatan/data.json",
    "/jember/data",
    "/jember/rencana-aksi",
    "/jember/rencana-aksi/naskah",
    "/jember/rencana-aksi/naskah/versi",
    "/jember/rencana-aksi/naskah/versi.csv",
    "/jember/rencana-aksi/naskah/bandingkan",
    "/jember/rencana-aksi/naskah/cetak",
    "/contoh/rencana-aksi/naskah",
    "/contoh/rencana-aksi/naskah/naskah.md",
    "/contoh/rencana-aksi/naskah/versi",
    "/contoh/rencana-aksi/naskah/versi.csv",
    "/contoh/rencana-aksi/naskah/versi/1",
    "/contoh/rencana-aksi/naskah/bandingkan",
    "/contoh/rencana-aksi/naskah/cetak",
    "/jember/rencana-aksi/matriks-1.csv",
    "/jember/rencana-aksi/matriks-2.csv",
    "/jember/rencana-aksi/matriks-3.csv",
    "/jember/rencana-aksi/matriks-4.csv",
    "/jember/rencana-aksi/matriks-1.xlsx",
    "/jember/rencana-aksi/matriks-2.xlsx",
    "/jember/rencana-aksi/matriks-3.xlsx",
    "/jember/rencana-aksi/matriks-4.xlsx",
    "/jember/rencana-aksi/matriks-1-kosong.xlsx",
    "/jember/rencana-aksi/matriks-2-kosong.xlsx",
    "/jember/rencana-aksi/matriks-3-kosong.xlsx",
    "/jember/rencana-aksi/matriks-4-kosong.xlsx",
    "/jember/program",
    "/jember/program.csv",
    "/jember/cari",
    "/jember/cari.csv",
    "/jember/cari/saran.json",
];

#[tokio::test]
async fn every_page_opens_for_everyone_in_both_languages_and_refuses_to_be_written() {
    let app = App::demo().await;
    for path in PUBLIC {
        for prefix in ["", "/en"] {
            if !prefix.is_empty() && (path.starts_with("/en") || *path == "/") {
                continue;
            }
            let path = format!("{prefix}{path}");
            let answer = app.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(!answer.bytes.is_empty(), "{path}");
            let head = app.send(Method::HEAD, &path, &[]).await;
            assert_eq!(head.status, StatusCode::OK, "HEAD {path}");
            assert!(head.bytes.is_empty(), "HEAD {path} has a body");
            assert_eq!(head.header("content-length"), answer.header("content-length"), "HEAD {path}");
        }
        for method in [Method::POST, Method::PUT, Method::DELETE] {
            let foreign = app.send(method.clone(), path, &[("sec-fetch-site", "cross-site")]).await;
            assert_eq!(foreign.status, StatusCode::FORBIDDEN, "{method} {path} from another site");
            let own = app.send(method.clone(), path, &[("sec-fetch-site", "same-origin")]).await;
            let expected = match OPEN_FORMS.contains(path) && method == Method::POST {
                true => StatusCode::UNPROCESSABLE_ENTITY,
                false => StatusCode::METHOD_NOT_ALLOWED,
            };
            assert_eq!(own.status, expected, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn every_answer_tells_the_browser_to_load_and_run_nothing_foreign() {
    let app = App::demo().await;
    for path in PUBLIC.iter().chain(&["/tidak-ada", "/jember/indikator/9.9.9"]) {
        let answer = app.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        if answer.header("content-type").starts_with("text/html") {
            let html = answer.text();
            assert!(!html.contains(" style="), "{path} has an inline style");
            assert!(!html.contains("<script>") && !html.contains(" onclick="), "{path} has an inline script");
            let own = ["https://rembuk.example", "http://www.w3.org/2000/svg"];
            let foreign: Vec<&str> = html
                .match_indices("http")
                .map(|(at, _)| &html[at..(at + 40).min(html.len())])
                .filter(|text| text.starts_with("http://") || text.starts_with("https://"))
                .filter(|text| !own.iter().any(|own| text.starts_with(own)))
                .collect();
            assert_eq!(foreign, Vec::<&str>::new(), "{path} names another host");
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_in_the_readers_language_with_a_way_on() {
    let app = App::demo().await;
    for (path, words) in [
        ("/jembre", "daftar daerah"),
        ("/jember/tidak-ada", "Kabupaten Jember"),
        ("/jember/indikator/1.2.99", "1.2.1"),
        ("/jember/tujuan/18", "Kabupaten Jember"),
        ("/jember/target/99.9", "Kabupaten Jember"),
        ("/jember/perangkat-daerah/dinas-x", "Kabupaten Jember"),
        ("/jember/kecamatan/x", "Kabupaten Jember"),
        ("/jember/kecamatan/ambulu/desa/x", "Kabupaten Jember"),
        ("/jember/kecamatan/x/desa/sabrang", "Kabupaten Jember"),
        ("/jember/kecamatan/ambulu/desa/bagorejo", "Kabupaten Jember"),
        ("/jember/lembaga/x", "Kabupaten Jember"),
        ("/jember/catatan/999999", "Kabupaten Jember"),
        ("/jember/program/x", "Kabupaten Jember"),
        ("/contoh/rencana-aksi/naskah/versi/99", "Kabupaten Contoh"),
        ("/contoh/rencana-aksi/naskah/bandingkan?dari=99", "Kabupaten Contoh"),
        ("/jember/rencana-aksi/naskah/naskah.md", "Kabupaten Jember"),
        ("/en/jember/indikator/1.2.99", "1.2.1"),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        let said = answer.words();
        assert!(said.contains(words), "{path}: {said}");
        let language = if path.starts_with("/en") { "lang=\"en\"" } else { "lang=\"id\"" };
        assert!(answer.text().contains(language), "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn hostile_queries_get_a_page_or_a_clear_answer_and_are_shown_harmless() {
    let app = App::demo().await;
    let long = "x".repeat(5000);
    for query in [
        "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "q=%00%ff%fe",
        "h=-1",
        "h=99999999999999999999",
        "urut=;drop table entries",
        "tujuan=99&status=x&pd='&kurang=%27%20or%201=1",
        "per=2026-13-45",
        "per=%F0%9F%92%A9",
        "sebelum=-9223372036854775808",
        "dari=9223372036854775807",
        &format!("q={long}"),
    ] {
        for page in [
            "/jember/indikator",
            "/jember/lembaga",
            "/jember/kecamatan",
            "/jember/catatan",
            "/jember/catatan/data.json",
            "/jember",
        ] {
            let path = format!("{page}?{}", query.replace(' ', "%20"));
            let answer = app.get(&path).await;
            let fine = answer.status == StatusCode::OK || answer.status == StatusCode::BAD_REQUEST;
            assert!(fine, "{path}: {}", answer.status);
            assert!(!answer.text().contains("<script>alert"), "{path}");
        }
    }
}

#[tokio::test]
async fn ten_thousand_different_queries_leave_no_more_pages_in_memory() {
    let app = App::demo().await;
    app.get("/jember/indikator").await;
    let (before, _) = app.state.pages.size();
    // Unknown parameters are answered but never kept. Most of them ask for a page that needs no database, so that the
    // test takes seconds.
    for number in 0..10_000 {
        let page = if number % 100 == 0 { "/jember/tujuan/1" } else { "/tentang" };
        let answer = app.get(&format!("{page}?x={number}")).await;
        assert_eq!(answer.status, StatusCode::OK);
    }
    let (after, bytes) = app.state.pages.size();
    assert_eq!(before, after);
    assert!(bytes <= rembuk_web::http::page_cache::BUDGET);
}
