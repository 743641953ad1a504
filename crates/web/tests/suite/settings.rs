//! The rules of a region: what everybody reads, and how the secretariat changes them.
use crate::app::App;
use crate::both::on_both;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;

const JEMBER: i64 = 3509;
const DUE: &str = "/jember/kelola/aturan/figures.due";

async fn jember(world: rembuk_web::world::World) -> App {
    world.region("jember").with_agencies(1).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

#[tokio::test]
async fn everybody_reads_what_holds_what_the_default_is_and_on_what_ground() {
    on_both(async |world| {
        let app = jember(world).await;
        let page = app.get("/jember/aturan").await;
        assert!(page.words().contains("31 Maret"), "{}", page.words());
        assert!(page.words().contains("Daerah belum memutuskan; bawaan yang berlaku."));
        assert!(app.get("/en/jember/aturan").await.words().contains("31 March"));
        let csv = app.get("/jember/aturan.csv").await.text();
        assert!(csv.lines().any(|line| line.starts_with("figures.due,")), "{csv}");
    })
    .await;
}

#[tokio::test]
async fn a_changed_rule_holds_at_once_names_its_ground_and_stands_in_the_record() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        assert!(app.get("/jember/belum-ada-data/ditunggu").await.words().contains("31 Maret"));
        let fields = [("hari", "15"), ("bulan", "2"), ("dasar", "SK 188/2026")];
        let answer = person.fill(DUE, DUE, &fields).await;
        assert_eq!(answer.header("location"), "/jember/kelola/aturan", "{}", answer.words());
        let page = app.get("/jember/aturan").await;
        assert!(page.words().contains("15 Februari"), "{}", page.words());
        assert!(page.words().contains("SK 188/2026"));
        assert!(app.get("/jember/belum-ada-data/ditunggu").await.words().contains("15 Februari"));
        let record = app.get("/jember/catatan/data.json").await.text();
        assert!(record.contains("setting/figures.due") && record.contains("2-15"), "{record}");
        assert!(!record.contains("SK 188/2026"), "free text never stands in the record");
    })
    .await;
}

#[tokio::test]
async fn a_rule_without_ground_or_with_a_day_that_is_none_comes_back_as_it_was_typed() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let answer = person.fill(DUE, DUE, &[("hari", "31"), ("bulan", "4"), ("dasar", "")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Tulis tanggal yang ada setiap tahun"), "{}", answer.words());
        assert!(answer.words().contains("Tulis dasar keputusannya"));
        assert!(answer.text().contains("<option value=\"4\" selected>"));
        assert!(app.get("/jember/aturan").await.words().contains("31 Maret"));
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_the_same_rule_the_second_sees_both_values() {
    on_both(async |world| {
        let app = jember(world).await;
        let (one, two) = (
            secretariat(&app).await,
            Person::with(&app, "dua@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await,
        );
        let opened = two.get(DUE).await.text();
        one.fill(DUE, DUE, &[("hari", "15"), ("bulan", "2"), ("dasar", "SK 1")]).await;
        let hidden = crate::person::hidden(&opened, DUE);
        let mut fields: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        fields.extend([("hari", "20"), ("bulan", "6"), ("dasar", "SK 2")]);
        let answer = two.post(DUE, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Sekarang berlaku: 15 Februari"), "{}", answer.words());
        assert!(answer.text().contains("value=\"SK 2\""));
        let hidden = crate::person::hidden(&answer.text(), DUE);
        let mut again: Vec<(&str, &str)> =
            hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        again.extend([("hari", "20"), ("bulan", "6"), ("dasar", "SK 2")]);
        assert_eq!(two.post(DUE, &again).await.status, StatusCode::SEE_OTHER);
        assert!(app.get("/jember/aturan").await.words().contains("20 Juni"));
    })
    .await;
}
