//! What is missing, with the list behind every count.
use crate::app::App;
use crate::both::on_both;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::programmes::MissingKind;
use rembuk_web::imports::Kind;

fn rows(csv: &str) -> Vec<&str> {
    csv.lines().skip(1).collect()
}

#[tokio::test]
async fn one_sentence_says_what_is_missing_in_the_whole_plan() {
    let app = App::demo().await;
    let words = app.get("/jember/belum-ada-data").await.words();
    assert!(words.contains("Dari 215 indikator, 195 belum punya angka"), "{words}");
    let english = app.get("/en/jember/belum-ada-data").await.words();
    assert!(english.contains("Still without a figure: 195 of 215 indicators"), "{english}");
}

#[tokio::test]
async fn every_count_of_the_table_is_as_long_as_the_list_it_opens() {
    let app = App::demo().await;
    for region in ["jember", "contoh"] {
        let html = app.get(&format!("/{region}/belum-ada-data")).await.text();
        let table = html.split("class=\"r-counts\"").nth(1).unwrap().split("</table>").next().unwrap();
        let mut looked_at = 0;
        for link in table.split("<a class=\"govuk-link\" href=\"").skip(1) {
            let href = link.split('"').next().unwrap().replace("&#38;", "&");
            let count = link.split('>').nth(1).unwrap().split('<').next().unwrap();
            let count: usize = count.replace('.', "").parse().unwrap();
            let csv = href.replace("belum-ada-data?", "belum-ada-data.csv?").replace("#daftar", "");
            // All of the whole and of two goals: reading every goal would take minutes.
            if csv.contains("tujuan=") && !csv.ends_with("tujuan=2") && !csv.ends_with("tujuan=16") {
                continue;
            }
            assert_eq!(rows(&app.get(&csv).await.text()).len(), count, "{csv}");
            looked_at += 1;
        }
        assert!(looked_at > 8, "{region}: {looked_at}");
    }
}

#[tokio::test]
async fn each_kind_is_counted_and_listed_where_it_is_missing_and_nowhere_else() {
    on_both(async |world| {
        world
            .region("contoh")
            .with_districts(2)
            .with_agencies(1)
            .with_indicators(&["2.1.1", "2.2.1", "3.1.1"])
            .with_values("2.1.1", &[(2024, "9.0")])
            .with_targets("2.1.1", &[(2025, "8.0")])
            .with(
                Kind::IndicatorValues,
                "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,kelompok_jenis_kelamin,jumlah_orang\n\
                 2.1.1,Indikator 2.1.1,%,naik,2024,8.0,BPS,survei,perempuan,100\n\
                 2.1.1,Indikator 2.1.1,%,naik,2024,9.9,BPS,survei,laki-laki,100\n",
            )
            .create()
            .await
            .unwrap();
        let app = App::new(world);
        let codes = async |kind: MissingKind, goal: &str| {
            let path = format!("/contoh/belum-ada-data.csv?jenis={}{goal}", kind.code());
            let csv = app.get(&path).await.text();
            rows(&csv).iter().map(|row| row.split(',').nth(3).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(codes(MissingKind::Figure, "").await, ["2.2.1", "3.1.1"]);
        assert_eq!(codes(MissingKind::Figure, "&tujuan=2").await, ["2.2.1"]);
        assert_eq!(codes(MissingKind::Target, "&tujuan=2").await, ["2.2.1"]);
        assert_eq!(codes(MissingKind::Disaggregation, "&tujuan=2").await, ["2.2.1"]);
        assert_eq!(codes(MissingKind::Agency, "").await, ["2.1.1", "2.2.1", "3.1.1"]);
        assert_eq!(codes(MissingKind::ProgrammeForDistrict, "&tujuan=2").await, ["99.01.01", "99.01.02"]);
        // Women and men are told apart for goal 2; five other ways are not, and none at all for goal 3.
        assert_eq!(codes(MissingKind::Counted, "&tujuan=2").await.len(), 5);
        assert_eq!(codes(MissingKind::Counted, "&tujuan=3").await.len(), 6);
        let goal = app.get("/contoh/tujuan/2").await.words();
        assert!(goal.contains("1 dari 2 indikator belum punya angka"), "{goal}");
    })
    .await;
}

#[tokio::test]
async fn the_plan_and_each_goal_lead_into_the_list() {
    let app = App::demo().await;
    let plan = app.get("/jember/rencana-aksi").await.text();
    assert!(plan.contains("/jember/belum-ada-data?jenis=indicators-without-figure#daftar"), "{plan}");
    let goal = app.get("/en/jember/tujuan/2").await.text();
    let link = "/en/jember/belum-ada-data?jenis=indicators-without-figure&#38;tujuan=2#daftar";
    assert!(goal.contains(link), "{goal}");
}

#[tokio::test]
async fn the_list_is_narrowed_by_words_and_agency_and_says_so_when_nothing_is_left() {
    let app = App::demo().await;
    let csv = app.get("/jember/belum-ada-data.csv?pd=dinas-kesehatan").await.text();
    assert!(!rows(&csv).is_empty() && rows(&csv).iter().all(|row| row.contains("Dinas Kesehatan")), "{csv}");
    let words = app.get("/jember/belum-ada-data?q=zzzz").await.words();
    assert!(words.contains("Tidak ada yang cocok dengan saringan ini"), "{words}");
    // Values it does not know filter nothing.
    let (all, odd) = ("/jember/belum-ada-data.csv", "/jember/belum-ada-data.csv?jenis=x&tujuan=99&pd=%27");
    assert_eq!(app.get(all).await.text(), app.get(odd).await.text());
}

#[tokio::test]
async fn the_list_is_sorted_both_ways() {
    let app = App::demo().await;
    let names = async |order: &str| {
        let path = format!("/contoh/belum-ada-data.csv?jenis=indicators-without-target&urut={order}");
        rows(&app.get(&path).await.text())
            .iter()
            .map(|row| row.split(',').nth(4).unwrap().to_lowercase())
            .collect::<Vec<_>>()
    };
    let up = names("nama").await;
    assert!(up.len() > 3 && up.is_sorted(), "{up:?}");
    let mut down = names("-nama").await;
    down.reverse();
    assert_eq!(up, down);
}

#[tokio::test]
async fn a_goal_beyond_the_region_counts_nothing_rather_than_failing() {
    let app = App::demo().await;
    for goal in GoalNumber::all() {
        let path = format!("/contoh/tujuan/{}", goal.get());
        assert!(app.get(&path).await.words().contains("Yang belum ada"), "{path}");
    }
}

#[tokio::test]
async fn figures_past_their_due_day_stay_within_reach() {
    let app = App::demo().await;
    let page = app.get("/jember/belum-ada-data").await.text();
    assert!(page.contains("href=\"/jember/belum-ada-data/ditunggu\""), "{page}");
    let awaited = app.get("/jember/belum-ada-data/ditunggu").await.words();
    assert!(awaited.contains("Dinas Kesehatan") && awaited.contains("sudah lewat tenggat"), "{awaited}");
    let csv = app.get("/jember/belum-ada-data/ditunggu.csv").await.text();
    assert!(csv.starts_with("\u{feff}kode,") || csv.starts_with("kode,"), "{csv}");
}
