//! A stored page is shown until something it depends on has changed, and never longer.
use crate::app::App;
use http::{Method, StatusCode};
use rembuk_domain::time::Instant;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};

const HOUR: i64 = 3_600_000_000;

async fn app() -> App {
    let world = World::sqlite().await.unwrap();
    for slug in ["jember", "contoh"] {
        world
            .region(slug)
            .with_indicators(&["1.2.1"])
            .with_values("1.2.1", &[(2024, "9.01")])
            .create()
            .await
            .unwrap();
    }
    App::new(world)
}

fn added(text: &str) -> String {
    format!(
        "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode\n1.2.1,Indikator 1.2.1,%,naik,{text},BPS,survei\n"
    )
}

#[tokio::test]
async fn a_page_is_kept_until_its_region_changes_and_other_regions_keep_theirs() {
    let app = app().await;
    let first = app.get("/jember/indikator/1.2.1").await;
    app.get("/contoh/indikator/1.2.1").await;
    assert!(first.words().contains("9,01"));
    assert_eq!(app.state.pages.size().0, 2);
    let again = app.get("/jember/indikator/1.2.1").await;
    assert_eq!(again.bytes, first.bytes);
    assert!(again.header("x-request-id").is_empty(), "a stored page names nobody's request");

    app.world.import(Kind::IndicatorValues, "jember", &added("2025,8.67")).await.unwrap();
    let changed = app.get("/jember/indikator/1.2.1").await;
    assert!(changed.words().contains("8,67"));
    assert_ne!(changed.header("etag"), first.header("etag"));
    let other = app.get("/contoh/indikator/1.2.1").await;
    assert!(other.header("x-request-id").is_empty(), "the other region's page was still stored");
}

#[tokio::test]
async fn a_page_is_made_anew_after_the_regions_midnight() {
    let app = app().await;
    let first = app.get("/jember").await;
    assert!(first.words().contains("23 November 2026"));
    // The world begins at 10.00 in Jakarta: 13 hours later it is still the same day there, 14 hours later not.
    app.world.clock().set(Instant(WORLD_BEGINS.micros() + 14 * HOUR - 1));
    assert!(app.get("/jember").await.words().contains("23 November 2026"));
    app.world.clock().set(Instant(WORLD_BEGINS.micros() + 14 * HOUR));
    assert!(app.get("/jember").await.words().contains("24 November 2026"));
}

#[tokio::test]
async fn a_browser_that_has_the_page_is_told_so_in_few_bytes() {
    let app = app().await;
    for path in ["/jember", "/jember/indikator/1.2.1/data.csv"] {
        let first = app.get(path).await;
        let etag = first.header("etag").to_owned();
        let same = app.send(Method::GET, path, &[("if-none-match", &etag)]).await;
        assert_eq!(same.status, StatusCode::NOT_MODIFIED);
        assert!(same.bytes.is_empty());
        assert_eq!(same.header("etag"), etag);
        let other = app.send(Method::GET, path, &[("if-none-match", "\"other\"")]).await;
        assert_eq!(other.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_page_comes_as_small_as_the_browser_can_take_it_and_says_the_same() {
    use std::io::Read;
    let app = app().await;
    let plain = app.get("/jember").await;
    let brotli = app.send(Method::GET, "/jember", &[("accept-encoding", "gzip, br")]).await;
    let gzip = app.send(Method::GET, "/jember", &[("accept-encoding", "gzip")]).await;
    assert_eq!((brotli.header("content-encoding"), gzip.header("content-encoding")), ("br", "gzip"));
    assert!(brotli.bytes.len() * 3 < plain.bytes.len());
    let mut unpacked = Vec::new();
    brotli::Decompressor::new(brotli.bytes.as_slice(), 4096).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.bytes);
    let mut unpacked = Vec::new();
    flate2::read::GzDecoder::new(gzip.bytes.as_slice()).read_to_end(&mut unpacked).unwrap();
    assert_eq!(unpacked, plain.bytes);
    let vary = "accept-encoding";
    assert_eq!((plain.header("vary"), brotli.header("vary"), gzip.header("vary")), (vary, vary, vary));
}

#[tokio::test]
async fn faults_are_never_kept() {
    let app = app().await;
    for path in ["/jember/indikator/9.9.9", "/tidak-ada", "/jember?per=x"] {
        let answer = app.get(path).await;
        assert!(answer.status.is_client_error(), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(app.state.pages.size().0, 0);
}

#[tokio::test]
async fn only_the_canonical_spelling_of_a_query_is_kept() {
    let app = app().await;
    app.get("/jember/indikator?tujuan=1&status=no-data").await;
    assert_eq!(app.state.pages.size().0, 1);
    for other in
        ["status=no-data&tujuan=1", "tujuan=1&status=no-data&utm_source=x", "tujuan=", "tujuan=%31", "q=air"]
    {
        assert_eq!(app.get(&format!("/jember/indikator?{other}")).await.status, StatusCode::OK);
    }
    assert_eq!(app.state.pages.size().0, 1);
}
