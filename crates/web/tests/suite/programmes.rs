//! Programmes as readers meet them: from an indicator to what is done about it, and back.
use crate::app::App;
use http::StatusCode;

/// The first programme's address on a page.
fn first_programme(html: &str) -> String {
    let at = html.find("/program/").expect("a programme on the page");
    let start = html[..at].rfind('"').unwrap() + 1;
    html[start..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_stranger_learns_what_is_done_about_stunting_by_whom_and_for_how_much() {
    let app = App::demo().await;
    let page = app.get("/jember/indikator/2.2.1").await;
    let words = page.words();
    assert!(words.contains("Program yang menggerakkan"), "{words}");
    assert!(words.contains("Dinas Kesehatan") && words.contains("Rp"), "{words}");
    let programme = first_programme(&page.text());
    let words = app.get(&programme).await.words();
    for said in ["pagu, tepatnya Rp", "2021", "Anak balita stunting", "Belum diketahui di kecamatan"] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[tokio::test]
async fn the_list_of_programmes_says_what_they_come_to_and_follows_its_filters() {
    let app = App::demo().await;
    let all = app.get("/jember/program").await;
    assert!(all.words().contains("Dinas Kesehatan"));
    let filtered = app.get("/jember/program?q=stunting").await;
    assert_eq!(filtered.status, StatusCode::OK);
    let csv = app.get("/jember/program.csv?tujuan=2").await.text();
    assert!(csv.lines().count() > 1);
    for row in csv.lines().skip(1) {
        assert!(
            row.contains(",2,") || row.contains(",2;") || row.contains(";2,") || row.contains(";2;"),
            "{row}"
        );
    }
    let nothing = app.get("/jember/program?q=zzzz").await.words();
    assert!(nothing.contains("Tidak ada program yang cocok"), "{nothing}");
    for hostile in ["\" OR 1=1", "%", "_", "'; drop table programmes; --", &"x".repeat(5000)] {
        let query: String = form_urlencoded::byte_serialize(hostile.as_bytes()).collect();
        let answer = app.get(&format!("/jember/program?q={query}")).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert!(answer.words().contains("Tidak ada program yang cocok"), "{hostile:.20}");
    }
}

#[tokio::test]
async fn goals_and_agencies_lead_to_their_programmes() {
    let app = App::demo().await;
    for path in ["/jember/tujuan/3", "/jember/perangkat-daerah/dinas-kesehatan", "/contoh/tujuan/3"] {
        let html = app.get(path).await.text();
        let programme = first_programme(&html);
        assert_eq!(app.get(&programme).await.status, StatusCode::OK, "{path} → {programme}");
    }
}

#[tokio::test]
async fn the_plan_says_what_is_missing_with_the_list_behind_each_count() {
    let app = App::demo().await;
    let words = app.get("/jember/rencana-aksi").await.words();
    for said in [
        "195 dari 215 indikator belum punya angka",
        "215 dari 215 indikator belum punya target tahunan",
        "31 dari 31 kecamatan belum disebut oleh program mana pun",
        "Tujuan yang dilayani bersama",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let english = app.get("/en/contoh/rencana-aksi").await.words();
    assert!(english.contains("Goals served together"), "{english}");
}

#[tokio::test]
async fn filters_of_a_list_that_looks_back_stay_on_that_day() {
    let app = App::demo().await;
    for path in ["program", "indikator", "lembaga", "kecamatan", "belum-ada-data"] {
        let back = app.get(&format!("/jember/{path}?per=2020-01-01&q=zzz")).await.text();
        assert!(back.contains(r#"<input type="hidden" name="per" value="2020-01-01">"#), "{path}");
        assert!(back.contains(&format!(r#"href="/jember/{path}?per=2020-01-01""#)), "{path}");
        let now = app.get(&format!("/jember/{path}?q=zzz")).await.text();
        assert!(
            !now.contains(r#"name="per""#) && now.contains(&format!(r#"href="/jember/{path}""#)),
            "{path}"
        );
    }
}
