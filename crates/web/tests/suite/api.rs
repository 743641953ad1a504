//! The interface for programs: described, open, paged, and with problems a program can tell apart.
use crate::app::App;
use http::StatusCode;
use serde_json::Value;

fn json(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).unwrap()
}

#[tokio::test]
async fn every_path_of_the_description_answers_every_site() {
    let app = App::demo().await;
    rembuk_web::demo::year::load(app.world.store()).await.unwrap();
    let decisions = json(&app.get("/api/v1/regions/contoh/decisions?limit=1").await.bytes);
    let reference = decisions["items"][0]["reference"].as_str().unwrap().to_owned();
    let description = json(&app.get("/api/v1/openapi.json").await.bytes);
    let paths = description["paths"].as_object().unwrap();
    assert!(paths.len() >= 7);
    for path in paths.keys() {
        let path =
            path.replace("{region}", "jember").replace("{code}", "1.2.1").replace("/search", "/search?q=air");
        let list = json(&app.get("/api/v1/regions/jember/programmes?limit=1").await.bytes);
        let programme = list["items"][0]["slug"].as_str().unwrap().to_owned();
        let path = path.replace("{programme}", &programme);
        // Jember's forum has not decided anything yet.
        let path = match path.contains("{reference}") {
            true => path.replace("/jember/", "/contoh/").replace("{reference}", &reference),
            false => path,
        };
        let answer = app.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert_eq!(answer.header("content-type"), "application/json", "{path}");
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        json(&answer.bytes);
    }
}

#[tokio::test]
async fn pages_of_a_list_follow_each_other_without_gap_or_repeat() {
    let app = App::demo().await;
    let mut seen = Vec::new();
    let mut next = Some("/api/v1/regions/jember/indicators?limit=50".to_owned());
    while let Some(path) = next {
        let body = json(&app.get(&path).await.bytes);
        let items = body["items"].as_array().unwrap();
        assert!(!items.is_empty() && items.len() <= 50);
        seen.extend(items.iter().map(|item| item["slug"].as_str().unwrap().to_owned()));
        next = body["next"].as_str().map(str::to_owned);
    }
    let total = json(&app.get("/api/v1/regions/jember/indicators").await.bytes)["total"].as_u64().unwrap();
    assert_eq!(seen.len() as u64, total);
    let mut once = seen.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), seen.len());
}

#[tokio::test]
async fn a_problem_has_a_stable_code() {
    let app = App::demo().await;
    for (path, status, code) in [
        ("/api/v1/regions/x", 404, "error-unknown-region"),
        ("/api/v1/regions/jember/indicators/9.9.9", 404, "error-unknown-indicator"),
        ("/api/v1/regions/jember?per=besok", 400, "error-bad-day"),
        ("/api/v1/regions/jember/search", 400, "search-empty"),
        ("/api/v1/nothing", 404, "error-unknown-page"),
    ] {
        let answer = app.get(path).await;
        let body = json(&answer.bytes);
        assert_eq!(answer.status.as_u16(), status, "{path}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{path}");
        assert_eq!(
            (body["status"].as_u64(), body["code"].as_str()),
            (Some(status.into()), Some(code)),
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_interface_and_the_page_say_the_same() {
    let app = App::demo().await;
    let body = json(&app.get("/api/v1/regions/contoh").await.bytes);
    let statuses = &body["indicators"]["by_status"];
    let words = app.get("/contoh").await.words();
    assert!(words.contains(&format!("{} tercapai", statuses["achieved"])), "{statuses} {words}");
    let api = app.get("/api/v1/regions/jember/indicators/1.2.1").await.bytes;
    let download = app.get("/jember/indikator/1.2.1/data.json").await.bytes;
    assert_eq!(json(&api), json(&download));
}

#[tokio::test]
async fn programmes_are_filtered_and_the_address_of_the_rest_keeps_the_filters() {
    let app = App::demo().await;
    let ask =
        async |query: &str| json(&app.get(&format!("/api/v1/regions/contoh/programmes?{query}")).await.bytes);
    let all = ask("").await["total"].as_u64().unwrap();
    let mut of_matrices = 0;
    for matrix in ["2", "3", "4"] {
        let body = ask(&format!("matrix={matrix}")).await;
        assert!(body["items"].as_array().unwrap().iter().all(|item| item["matrix"] == matrix));
        of_matrices += body["total"].as_u64().unwrap();
    }
    assert!(all > 10 && of_matrices == all);
    let first = ask("goal=3&limit=1").await;
    assert!(first["items"][0]["goals"].as_array().unwrap().contains(&3.into()));
    let next = first["next"].as_str().unwrap();
    assert!(next.contains("goal=3"), "{next}");
    let second = json(&app.get(next).await.bytes);
    assert_eq!(second["total"], first["total"]);
    assert_ne!(second["items"][0]["slug"], first["items"][0]["slug"]);
    let owner = first["items"][0]["organisation"]["slug"].as_str().unwrap();
    assert!(ask(&format!("organisation={owner}")).await["total"].as_u64().unwrap() > 0);
    assert!(ask("indicator=3.1.1").await["total"].as_u64().unwrap() > 0);
    assert!(ask("q=ibu+hamil").await["total"].as_u64().unwrap() > 0);
    for nothing in ["goal=18", "organisation=tidak-ada", "matrix=9", "indicator=9.9.9", "q=zzzz"] {
        assert_eq!(ask(nothing).await["total"], 0, "{nothing}");
    }
}

#[tokio::test]
async fn a_programme_tells_its_money_places_and_links_as_its_page_does() {
    let app = App::demo().await;
    let list = json(&app.get("/api/v1/regions/contoh/programmes?indicator=3.1.1&matrix=2").await.bytes);
    let slug = list["items"][0]["slug"].as_str().unwrap();
    let body = json(&app.get(&format!("/api/v1/regions/contoh/programmes/{slug}")).await.bytes);
    let ceilings = body["amounts"].as_array().unwrap().iter();
    let sum: i64 = ceilings.filter_map(|row| row["ceiling"].as_str()?.parse::<i64>().ok()).sum();
    assert_eq!(body["ceiling_total"].as_str().unwrap(), sum.to_string());
    assert!(body["indicators"].as_array().unwrap().iter().any(|row| row["slug"] == "3.1.1"));
    assert!(!body["places"].as_array().unwrap().is_empty());
    assert_eq!(body["withdrawn"], Value::Null);
    let page = app.get(&format!("/contoh/program/{slug}")).await.words();
    assert!(page.contains(body["name"].as_str().unwrap()));
    let answer = app.get("/api/v1/regions/contoh/programmes/tidak-ada").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(json(&answer.bytes)["code"], "error-unknown-programme");
    let all = json(&app.get("/api/v1/regions/contoh/organisations").await.bytes);
    assert!(all["items"].as_array().unwrap().iter().any(|row| row["platform"] == "civil-society"));
}
