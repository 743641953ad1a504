//! The secretariat brings in files: looked at first, saved whole, undone as long as nothing hangs on them.
use crate::app::{Answer, App};
use crate::both::on_both;
use crate::imports::{stored_values, values};
use crate::multipart;
use crate::person::Person;
use http::StatusCode;
use rembuk_domain::people::roles::Role;
use rembuk_domain::time::Instant;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::files::sweep;
use rembuk_web::imports::Kind;
use rembuk_web::world::{WORLD_BEGINS, World};

const JEMBER: i64 = 3509;
const LIST: &str = "/jember/kelola/impor";
const NEW: &str = "/jember/kelola/impor/baru";

async fn jember(world: World) -> App {
    world.region("jember").with_districts(2).with_agencies(2).create().await.unwrap();
    App::new(world)
}

async fn secretariat(app: &App) -> Person<'_> {
    Person::with(app, "sek@jember.go.id", &[(Role::Secretariat, JEMBER, None)]).await
}

/// Uploads a file; the address of its batch.
async fn upload(person: &Person<'_>, kind: &str, name: &str, text: &str) -> String {
    let answer = person.hand_in(NEW, &[("jenis", kind)], &[("berkas", name, text.as_bytes())]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.words());
    let page = answer.header("location").to_owned();
    until_it_rests(person, &page).await;
    page
}

async fn until_it_rests(person: &Person<'_>, page: &str) -> Answer {
    for _ in 0..600 {
        let answer = person.get(page).await;
        if !answer.text().contains("data-r-progress") {
            return answer;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{page} works for ever");
}

async fn entries(app: &App) -> i64 {
    let mut tx = app.world.store().read().await.unwrap();
    run!(tx, regions::find_head(JEMBER)).unwrap().unwrap().record_size
}

const SOUND: &str = "1.2.1*,Miskin,%,turun,2023,9.51,BPS,Susenas,berita\n1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,berita\n";

/// Checking --> Ready --> Saving --> Saved --> Undone
#[tokio::test]
async fn a_file_is_previewed_saved_and_undone_with_an_entry_for_each_act() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let before = entries(&app).await;
        let page = upload(&person, "indicator-values", "angka.csv", &values(SOUND)).await;
        let preview = person.get(&page).await.words();
        assert!(preview.contains("menambah 2 baris dan mengubah 0"), "{preview}");
        assert!(preview.contains("1.2.1* · Miskin · 2023"), "{preview}");
        assert_eq!((entries(&app).await, stored_values(&app.world, NOW).await.len()), (before, 0));
        assert!(app.get("/jember/indikator/1.2.1").await.status == StatusCode::NOT_FOUND);
        assert_eq!(person.press(&page, "/simpan").await.header("location"), page);
        let saved = until_it_rests(&person, &page).await.words();
        assert!(saved.contains(&format!("Tersimpan sebagai entri {before}: 2 baris baru")), "{saved}");
        assert_eq!(stored_values(&app.world, NOW).await.len(), 2);
        assert_eq!(app.get("/jember/indikator/1.2.1").await.status, StatusCode::OK);
        assert!(app.get("/jember/cari?q=miskin").await.text().contains("/jember/indikator/1.2.1\""));
        assert_eq!(person.press(&page, "/urungkan").await.header("location"), page);
        let undone = person.get(&page).await.words();
        assert!(undone.contains(&format!("Diurungkan oleh entri {}", before + 1)), "{undone}");
        assert_eq!(stored_values(&app.world, NOW).await.len(), 0);
        // The indicator and the series that came with the file go with it, also from the search.
        assert_eq!(app.get("/jember/indikator/1.2.1").await.status, StatusCode::NOT_FOUND);
        assert!(!app.get("/jember/cari?q=miskin").await.text().contains("/jember/indikator/1.2.1\""));
        assert_eq!(stored_values(&app.world, before).await.len(), 2, "looking back still shows it");
        let record = app.get("/jember/catatan").await.words();
        assert!(record.contains("Sebuah impor diurungkan"), "{record}");
    })
    .await;
}

/// Checking --> Refused
#[tokio::test]
async fn three_broken_cells_are_shown_as_exactly_three_and_what_was_chosen_is_kept() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let broken = values(
            "1.2.1*,Miskin,%,turun,dua ribu,9.51,BPS,Susenas,berita\n1.2.1*,Miskin,%,turun,2024,banyak,BPS,Susenas,b\n\
             99.9.9,Miskin,%,turun,2022,9,BPS,Susenas,b\n1.2.1*,Miskin,%,turun,2021,8,BPS,Susenas,b\n",
        );
        let page = upload(&person, "indicator-values", "rusak.csv", &broken).await;
        let answer = person.get(&page).await;
        let words = answer.words();
        assert!(words.contains("3 hal perlu diperbaiki"), "{words}");
        for place in ["Baris 2, kolom tahun", "Baris 3, kolom nilai", "Baris 4, kolom kode"] {
            assert!(words.contains(place), "{place}: {words}");
        }
        assert!(!answer.text().contains("/simpan\""));
        assert!(answer.text().contains(&format!("{NEW}?jenis=indicator-values")));
        let again = person.get(&format!("{NEW}?jenis=indicator-values&tahun=2024")).await.text();
        assert!(again.contains("value=\"indicator-values\" selected") && again.contains("value=\"2024\""));
        let csv = person.get(&format!("{page}/rincian.csv")).await.text();
        assert_eq!(csv.lines().filter(|line| line.starts_with("masalah,")).count(), 3, "{csv}");
        let english = person.get(&format!("/en{page}")).await.words();
        assert!(english.contains("3 things have to be mended"), "{english}");
    })
    .await;
}

#[tokio::test]
async fn changed_rows_show_each_column_from_what_to_what_and_what_the_file_leaves_out() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let text =
            "kode_kemendagri,nama,lat,lng\n35.09.01,Satu Baru,-8.01,113.01\n35.09.03,Tiga,-8.03,113.03\n";
        let page = upload(&person, "districts", "kecamatan.csv", text).await;
        let words = person.get(&page).await.words();
        assert!(words.contains("menambah 1 baris dan mengubah 1"), "{words}");
        assert!(words.contains("nama Satu 1 → menjadi Satu Baru"), "{words}");
        let missing = person.get(&format!("{page}?macam=tidak-ada")).await.words();
        assert!(missing.contains("35.09.02 · Satu 2"), "{missing}");
        let csv = person.get(&format!("{page}/rincian.csv")).await.text();
        assert!(csv.contains("berubah,2,35.09.01 · Satu Baru,nama,Satu 1,Satu Baru,"), "{csv}");
        let figures = upload(&person, "indicator-values", "a.csv", &values(SOUND)).await;
        person.press(&figures, "/simpan").await;
        until_it_rests(&person, &figures).await;
        let other = values(SOUND).replace("9.01", "9.10");
        let page = upload(&person, "indicator-values", "b.csv", &other).await;
        let words = person.get(&page).await.words();
        assert!(words.contains("nilai 9.01 → menjadi 9.10"), "{words}");
        let one = values(SOUND.lines().next().unwrap());
        let page = upload(&person, "indicator-values", "c.csv", &one).await;
        let words = person.get(&page).await.words();
        assert!(words.contains("Tersimpan, tidak ada di berkas 1"), "{words}");
    })
    .await;
}

/// Saving --> Checking
#[tokio::test]
async fn data_that_moved_since_the_preview_lead_to_a_new_one_instead_of_being_saved() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let page = upload(&person, "indicator-values", "angka.csv", &values(SOUND)).await;
        let row = "1.2.1*,Miskin,%,turun,2024,8.88,BPS,Susenas,berita\n";
        app.world.import(Kind::IndicatorValues, "jember", &values(row)).await.unwrap();
        let before = entries(&app).await;
        person.press(&page, "/simpan").await;
        let words = until_it_rests(&person, &page).await.words();
        assert!(words.contains("berubah sejak pratinjau sebelumnya"), "{words}");
        assert!(words.contains("menambah 1 baris dan mengubah 1"), "{words}");
        assert!(words.contains("nilai 8.88 → menjadi 9.01"), "{words}");
        assert_eq!(entries(&app).await, before);
        person.press(&page, "/simpan").await;
        assert!(until_it_rests(&person, &page).await.words().contains("Tersimpan sebagai entri"));
    })
    .await;
}

#[tokio::test]
async fn an_import_is_undone_only_until_one_of_its_rows_changes_again() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let page = upload(&person, "indicator-values", "angka.csv", &values(SOUND)).await;
        person.press(&page, "/simpan").await;
        until_it_rests(&person, &page).await;
        let row = "1.2.1*,Miskin,%,turun,2024,8.88,BPS,Susenas,berita\n";
        app.world.import(Kind::IndicatorValues, "jember", &values(row)).await.unwrap();
        let before = entries(&app).await;
        let refused = person.press(&page, "/urungkan").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        let words = refused.words();
        assert!(words.contains("tidak dapat diurungkan") && words.contains("Angka: Miskin 2024"), "{words}");
        assert_eq!(entries(&app).await, before);
        assert_eq!(stored_values(&app.world, NOW).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_import_is_not_undone_while_something_newer_hangs_on_what_it_brought() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let agencies = "kode_skpd,nama_skpd\n1.09.0.00.0.00.01.0000,DINAS BARU\n";
        let page = upload(&person, "agencies", "dinas.csv", agencies).await;
        person.press(&page, "/simpan").await;
        until_it_rests(&person, &page).await;
        let names = "kode_skpd,nama\n1.09.0.00.0.00.01.0000,DINAS LAMA\n";
        app.world.import(Kind::AgencyNames, "jember", names).await.unwrap();
        let refused = person.press(&page, "/urungkan").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.words().contains("Lembaga: Dinas Baru"), "{}", refused.words());
    })
    .await;
}

#[tokio::test]
async fn an_import_is_not_undone_while_a_figure_that_somebody_is_typing_hangs_on_its_indicator() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let page = upload(&person, "indicator-values", "angka.csv", &values(SOUND)).await;
        person.press(&page, "/simpan").await;
        until_it_rests(&person, &page).await;
        let mut tx = app.world.store().write(JEMBER).await.unwrap();
        let indicator = run!(tx, indicators::list(JEMBER, NOW)).unwrap()[0].id;
        let draft = rembuk_store::rows::FigureDraft {
            indicator_id: indicator,
            series_id: uuid::Uuid::nil(),
            year: 2025,
            fields: "{}".to_owned(),
            version: 1,
            saved_at: tx.now().micros(),
        };
        run!(tx, figures::put_draft(JEMBER, &draft)).unwrap();
        tx.commit_private(rembuk_store::PrivateReason::PersonalData).await.unwrap();
        let refused = person.press(&page, "/urungkan").await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert!(refused.words().contains("Indikator: 1.2.1* Miskin"), "{}", refused.words());
    })
    .await;
}

#[tokio::test]
async fn undoing_a_change_brings_the_former_version_back() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let text = "kode_skpd,nama_skpd\n1.01.0.00.0.00.01.0000,DINAS PENDIDIKAN\n";
        let page = upload(&person, "agencies", "dinas.csv", text).await;
        person.press(&page, "/simpan").await;
        until_it_rests(&person, &page).await;
        let names = async |at| {
            let mut tx = app.world.store().read().await.unwrap();
            let rows = run!(tx, organisations::list(JEMBER, at)).unwrap();
            rows.into_iter().map(|row| (row.id, row.name)).collect::<std::collections::BTreeMap<_, _>>()
        };
        let saved = entries(&app).await - 1;
        let former = names(saved - 1).await;
        assert_ne!(names(NOW).await, former);
        person.press(&page, "/urungkan").await;
        assert_eq!(names(NOW).await, former);
        assert_ne!(names(saved).await, former, "looking back shows what then held");
        assert!(app.get("/jember/cari?q=urusan").await.words().contains("Dinas Urusan 1"));
    })
    .await;
}

/// Every kind but the text of the plan: what is exported before and after is the same to the last byte.
#[tokio::test]
async fn whatever_the_kind_undoing_puts_every_row_back() {
    on_both(async |world| {
        rembuk_web::demo::load(world.store()).await.unwrap();
        let app = App::new(world);
        let person = Person::with(&app, "sek@contoh.go.id", &[(Role::Secretariat, 9999, None)]).await;
        let _ = person;
        let region = app.world.store().heads().snapshot().by_slug["contoh"].region.region_id;
        let person = Person::with(&app, "sek2@contoh.go.id", &[(Role::Secretariat, region, None)]).await;
        let new = NEW.replace("jember", "contoh");
        for kind in [Kind::Programmes, Kind::ProgrammeLinks, Kind::Targets, Kind::Villages, Kind::Indicators]
        {
            let before = app.world.export(kind, "contoh").await.unwrap();
            // The last column that is a free text gets another text in the first row.
            let mut rows: Vec<&str> = before.lines().collect();
            let spoilt = rows[1].replacen("CONTOH", "CONTOH LAIN", 1).replacen("Contoh", "Contoh lain", 1);
            rows[1] = &spoilt;
            let text = rows.join("\r\n");
            let file = [("berkas", "berkas.csv", text.as_bytes())];
            let answer = person.hand_in(&new, &[("jenis", kind.code())], &file).await;
            let page = answer.header("location").to_owned();
            let words = until_it_rests(&person, &page).await.words();
            if !words.contains("Belum ada yang disimpan.") || words.contains("perlu diperbaiki dahulu") {
                println!("{}: nothing to save", kind.code());
                continue;
            }
            person.press(&page, "/simpan").await;
            until_it_rests(&person, &page).await;
            assert_ne!(app.world.export(kind, "contoh").await.unwrap(), before, "{}", kind.code());
            person.press(&page, "/urungkan").await;
            assert!(person.get(&page).await.words().contains("Diurungkan oleh entri"), "{}", kind.code());
            assert_eq!(app.world.export(kind, "contoh").await.unwrap(), before, "{}", kind.code());
        }
    })
    .await;
}

/// Checking --> Unchanged, and --> Discarded
#[tokio::test]
async fn a_file_that_says_nothing_new_can_only_be_discarded_and_then_its_bytes_go() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let text =
            "kode_kemendagri,nama,lat,lng\n35.09.01,Satu 1,-8.01,113.01\n35.09.02,Satu 2,-8.02,113.02\n";
        let page = upload(&person, "districts", "kecamatan.csv", text).await;
        let answer = person.get(&page).await;
        assert!(answer.words().contains("sudah tersimpan semua (2 baris)"), "{}", answer.words());
        assert!(!answer.text().contains("/simpan\""));
        let kept = app.state.files.blobs.list().unwrap().len();
        assert_eq!(kept, 2, "the file and its preview");
        assert_eq!(person.press(&page, "/buang").await.header("location"), LIST);
        assert!(person.get(LIST).await.words().contains("kecamatan.csv Dibuang"));
        assert_eq!(sweep(&app.state).await.unwrap(), 0, "young contents are left alone");
        app.world.clock().set(Instant::from_micros(WORLD_BEGINS.micros() + 30 * 24 * 3_600_000_000));
        assert_eq!(sweep(&app.state).await.unwrap(), 2);
        assert!(app.state.files.blobs.list().unwrap().is_empty());
    })
    .await;
}

/// Checking --> Interrupted --> Checking
#[tokio::test]
async fn a_batch_that_a_killed_server_left_says_that_nothing_was_saved_and_can_be_checked_again() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let page = upload(&person, "indicator-values", "angka.csv", &values(SOUND)).await;
        let id = uuid::Uuid::parse_str(page.rsplit('/').next().unwrap()).unwrap();
        for state in ["checking", "saving"] {
            let mut tx = app.world.store().write(JEMBER).await.unwrap();
            let row = run!(tx, import_batches::find(JEMBER, id)).unwrap().unwrap();
            let killed = rembuk_store::rows::ImportBatch { state: state.to_owned(), ..row.clone() };
            run!(tx, import_batches::update(&killed, &row.state)).unwrap();
            tx.commit_private(rembuk_store::PrivateReason::NothingChanged).await.unwrap();
            let words = person.get(&page).await.words();
            assert!(words.contains("Terputus, tidak ada yang tersimpan"), "{words}");
            assert_eq!(rembuk_web::features::imports::interrupt_all(&app.state).await.unwrap(), 1);
            assert!(person.get(LIST).await.words().contains("angka.csv Terputus"));
            person.press(&page, "/periksa").await;
            assert!(until_it_rests(&person, &page).await.words().contains("menambah 2 baris"));
        }
    })
    .await;
}

#[tokio::test]
async fn pressing_save_twice_or_sending_the_upload_twice_does_it_once() {
    on_both(async |world| {
        let app = jember(world).await;
        let person = secretariat(&app).await;
        let html = person.get(NEW).await.text();
        let action = multipart::action(&html);
        let hidden = crate::person::hidden(&html, &action);
        let mut fields: Vec<(&str, &str)> = hidden.iter().map(|(a, b)| (&**a, &**b)).collect();
        fields.push(("jenis", "indicator-values"));
        let text = values(SOUND);
        let body = multipart::body(&fields, &[("berkas", "a.csv", text.as_bytes())]);
        let first = multipart::send(&app, &action, &person.cookie(), body.clone()).await;
        let again = multipart::send(&app, &action, &person.cookie(), body).await;
        assert_eq!(first.header("location"), again.header("location"));
        let page = first.header("location").to_owned();
        until_it_rests(&person, &page).await;
        let before = entries(&app).await;
        let form = crate::person::hidden(&person.get(&page).await.text(), &format!("{page}/simpan"));
        let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (&**a, &**b)).collect();
        for _ in 0..2 {
            assert_eq!(person.post(&format!("{page}/simpan"), &fields).await.header("location"), page);
        }
        until_it_rests(&person, &page).await;
        assert_eq!(entries(&app).await, before + 1);
    })
    .await;
}
