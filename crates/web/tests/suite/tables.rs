//! The tables of a region at the desk: one row seen, changed, added, withdrawn.
use crate::app::App;
use crate::both::on_both;
use crate::person::{Person, hidden};
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_web::world::World;

const JEMBER: i64 = 3509;
const TABLES: &str = "/jember/kelola/data";

async fn jember(world: World) -> App {
    world.region("jember").with_agencies(2).with_indicators(&["1.2.1", "1.2.2"]).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

/// Address of the first row of a table.
pub async fn first(person: &Person<'_>, table: &str) -> String {
    let html = person.get(&format!("{TABLES}/{table}")).await.text();
    let start = html.find(&format!("href=\"{TABLES}/{table}/")).unwrap();
    let links = html[start..].split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    links.map(str::to_owned).find(|path| !path.ends_with("/tambah")).unwrap()
}

/// What a form shows, as a browser would send it back: hidden fields, inputs, chosen options, texts.
pub fn shown(html: &str, action: &str) -> Vec<(String, String)> {
    let mut fields = hidden(html, action);
    let form = &html[html.find(&format!("action=\"{action}\"")).unwrap()..];
    let form = &form[..form.find("</form>").unwrap()];
    let between = |text: &str, from: &str, to: &str| {
        let start = text.find(from).map(|at| at + from.len())?;
        Some(text[start..start + text[start..].find(to)?].to_owned())
    };
    for part in form.split("<input class=\"govuk-input\"").skip(1) {
        fields.push((between(part, "name=\"", "\"").unwrap(), between(part, "value=\"", "\"").unwrap()));
    }
    for part in form.split("<textarea").skip(1) {
        fields.push((between(part, "name=\"", "\"").unwrap(), between(part, ">", "</textarea>").unwrap()));
    }
    for part in form.split("<select").skip(1) {
        let part = part.split("</select>").next().unwrap();
        let chosen = part.split("<option").find(|option| option.contains(" selected")).unwrap_or_default();
        let value = between(chosen, "value=\"", "\"").unwrap_or_default();
        fields.push((between(part, "name=\"", "\"").unwrap(), value));
    }
    let plain = |text: String| text.replace("&#34;", "\"").replace("&#39;", "'").replace("&#38;", "&");
    fields.into_iter().map(|(name, value)| (name, plain(value))).collect()
}

/// Sends the form of a page back with some fields changed.
async fn send(person: &Person<'_>, page: &str, action: &str, changes: &[(&str, &str)]) -> crate::app::Answer {
    let mut fields = shown(&person.get(page).await.text(), action);
    for (name, value) in changes {
        let field = fields.iter_mut().find(|(known, _)| known == name);
        field.unwrap_or_else(|| panic!("no field {name}")).1 = (*value).to_owned();
    }
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    person.post(action, &fields).await
}

#[tokio::test]
async fn saving_a_row_as_it_stands_changes_nothing_in_any_table() {
    on_both(async |world| {
        rembuk_web::demo::load(world.store()).await.unwrap();
        let app = App::new(world);
        let person = Person::with(&app, "sek@contoh.go.id", &[(Role::Secretariat, 9901, None)]).await;
        let region = app.world.store().heads().snapshot().by_slug["contoh"].region.region_id;
        assert_eq!(region, 9901);
        let tables = person.get("/contoh/kelola/data").await.text();
        let names: Vec<String> = tables
            .split("href=\"/contoh/kelola/data/")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        assert_eq!(names.len(), 14);
        for name in names {
            let list = format!("/contoh/kelola/data/{name}");
            let html = person.get(&list).await.text();
            let mark = format!("href=\"{list}/");
            let rows = html.split(&mark).skip(1);
            let Some(row) = rows.map(|rest| rest.split('"').next().unwrap()).find(|row| *row != "tambah")
            else {
                continue;
            };
            let path = format!("{list}/{row}");
            let before = shown(&person.get(&path).await.text(), &path);
            let answer = send(&person, &path, &path, &[]).await;
            let after = shown(&person.get(&path).await.text(), &path);
            assert_eq!(
                answer.header("location"),
                format!("{list}?sama=1"),
                "{name}: {} {before:?} {after:?}",
                answer.words()
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_indicator_is_given_to_an_agency_and_the_public_sees_it() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let row = first(&person, "indikator").await;
        let html = person.get(&row).await.text();
        let options = html.split("name=\"penanggung_jawab_skpd\"").nth(1).unwrap().split("</select>").next();
        let code = options.unwrap().split("value=\"").filter_map(|rest| rest.split('"').next());
        let code = code.filter(|code| code.contains('.')).last().unwrap().to_owned();
        let changes = [("penanggung_jawab_skpd", code.as_str()), ("dasar_penugasan", "SK 1/2026")];
        let answer = send(&person, &row, &row, &changes).await;
        assert!(answer.header("location").contains("?entri="), "{}", answer.words());
        let list = person.get(answer.header("location")).await;
        assert!(list.words().contains("Tersimpan sebagai entri"), "{}", list.words());
        assert!(person.get(&row).await.text().contains("SK 1/2026"));
    })
    .await;
}

#[tokio::test]
async fn a_faulty_cell_is_said_at_its_field_and_what_was_typed_stays() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let path = format!("{TABLES}/target-nasional/tambah");
        let changes = [("kode", "1.2.99"), ("tahun", "dua ribu"), ("nilai", "1.2.3"), ("sumber", "Perpres")];
        let answer = send(&person, &path, &path, &changes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let html = answer.text();
        for field in ["kode", "tahun", "nilai"] {
            assert!(html.contains(&format!("id=\"{field}-galat\"")), "{field}: {}", answer.words());
        }
        assert!(html.contains("value=\"dua ribu\"") && html.contains("value=\"Perpres\""));
    })
    .await;
}

#[tokio::test]
async fn a_row_that_is_there_is_not_added_again_and_its_identity_can_not_be_changed() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let row = first(&person, "indikator").await;
        assert!(!person.get(&row).await.text().contains("name=\"kode\""));
        let add = format!("{TABLES}/indikator/tambah");
        let stored = person.get(&row).await;
        let code = stored
            .words()
            .split("tidak dapat diubah: ")
            .nth(1)
            .unwrap()
            .split_once(". ")
            .unwrap()
            .0
            .to_owned();
        let answer = send(&person, &add, &add, &[("kode", &code), ("nama_resmi", "Sama")]).await;
        assert!(answer.words().contains("Baris ini sudah ada"), "{code}: {}", answer.words());
    })
    .await;
}

#[tokio::test]
async fn of_two_who_change_the_same_row_the_second_sees_what_is_stored() {
    on_both(async |world| {
        let app = jember(world).await;
        let (one, two) = (
            secretariat(&app).await,
            Person::with(&app, "dua@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await,
        );
        let row = first(&one, "indikator").await;
        let mut opened = shown(&two.get(&row).await.text(), &row);
        send(&one, &row, &row, &[("nama_ringkas_id", "Nama dari orang pertama")]).await;
        opened.iter_mut().find(|(name, _)| name == "nama_ringkas_id").unwrap().1 = "Nama kedua".to_owned();
        let fields: Vec<(&str, &str)> =
            opened.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = two.post(&row, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.words().contains("Nama dari orang pertama"), "{}", answer.words());
        assert!(answer.text().contains("value=\"Nama kedua\""));
    })
    .await;
}
