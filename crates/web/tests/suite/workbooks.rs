//! Matrices as workbooks: out and in again, two people at one row, files of other regions, and what spreadsheets do to cells.
use crate::app::App;
use crate::both::on_both;
use crate::imports::{counts, faults, jember};
use crate::person::Person;
use jiff::civil::date;
use rembuk_documents::xlsx_in;
use rembuk_documents::xlsx_out::{Column, ColumnKind, Workbook, write};
use rembuk_domain::people::roles::Role;
use rembuk_domain::programmes::Matrix;
use rembuk_store::rows::{NOW, Programme};
use rembuk_store::run;
use rembuk_web::demo::{CONTOH, JEMBER};
use rembuk_web::exports;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Input, Job, Kind, Outcome, fault_line};
use rembuk_web::workbooks::{self, Content};
use rembuk_web::world::World;
use std::borrow::Cow;

/// The matrix of a region as a workbook of plain data, to be changed as its reader would.
pub async fn book(world: &World, slug: &str, matrix: Matrix) -> Workbook {
    let mut tx = world.store().read().await.unwrap();
    let region = run!(tx, regions::find_by_slug(slug)).unwrap().unwrap();
    let written = (Locale::Id, date(2026, 11, 25));
    workbooks::matrix(&mut tx, &region, matrix, NOW, Content::Filled, written).await.unwrap()
}

pub fn bytes(book: &Workbook) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(book, &mut bytes).unwrap();
    bytes
}

pub fn job(kind: Kind, slug: &str, bytes: Vec<u8>) -> Job {
    Job::new(kind, Input::Bytes("berkas.xlsx".to_owned(), Cow::Owned(bytes))).unwrap().for_region(slug)
}

pub async fn bring(world: &World, kind: Kind, slug: &str, bytes: Vec<u8>) -> Outcome {
    imports::run(world.store(), &job(kind, slug, bytes)).await.unwrap()
}

async fn bring_matrix(world: &World, matrix: Matrix, book: &Workbook) -> Outcome {
    bring(world, Kind::Matrix(matrix), "contoh", bytes(book)).await
}

/// Place of the column with this head.
pub fn at(book: &Workbook, head: &str) -> usize {
    book.columns.iter().position(|column| column.head == head).unwrap()
}

pub fn set(book: &mut Workbook, row: usize, head: &str, text: &str) {
    let column = at(book, head);
    text.clone_into(&mut book.rows[row][column]);
}

fn cell<'b>(book: &'b Workbook, row: usize, head: &str) -> &'b str {
    &book.rows[row][at(book, head)]
}

/// Rows of programmes that stand in one row only, with the number that a spreadsheet gives them.
fn lone_rows(book: &Workbook) -> Vec<(usize, u64)> {
    let name = |row: &Vec<String>| {
        (row[at(book, "sub_kegiatan")].clone(), row[at(book, "indikator_keluaran")].clone())
    };
    let is_lone =
        |row: &usize| book.rows.iter().filter(|other| name(other) == name(&book.rows[*row])).count() == 1;
    (0..book.rows.len()).filter(is_lone).map(|row| (row, row as u64 + 8)).collect()
}

async fn programmes(world: &World) -> Vec<Programme> {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, programmes::list(9901, NOW)).unwrap()
}

/// A table of texts with these heads, as somebody else would send it.
fn foreign(heads: &[&str], rows: &[&[&str]]) -> Workbook {
    let column = |head: &&str| Column {
        head: (*head).to_owned(),
        width: 10.0,
        note: None,
        kind: ColumnKind::Number,
        is_hidden: false,
    };
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    Workbook {
        sheet: "Data".to_owned(),
        columns: heads.iter().map(column).collect(),
        rows: rows.collect(),
        ..Workbook::default()
    }
}

#[tokio::test]
async fn what_a_workbook_holds_comes_in_again_without_a_change() {
    on_both(async |world| {
        for region in [&JEMBER, &CONTOH] {
            world.demo(region).await.unwrap();
            for matrix in Matrix::ALL {
                let text = world.export(Kind::Matrix(matrix), region.slug).await.unwrap();
                let from_text = world.import(Kind::Matrix(matrix), region.slug, &text).await.unwrap();
                let written = bytes(&book(&world, region.slug, matrix).await);
                let outcome = bring(&world, Kind::Matrix(matrix), region.slug, written).await;
                assert_eq!(outcome.faults.list, [], "{} {matrix:?}", region.slug);
                assert_eq!(counts(&outcome), counts(&from_text), "{} {matrix:?}", region.slug);
                assert_eq!((outcome.new, outcome.changed, outcome.missing), (0, 0, 0));
                assert!(!outcome.notes.list.iter().any(|note| note.key == "note-rows-above-head"));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_changed_cell_a_new_row_and_a_row_left_out_are_told_apart() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let mut book = book(&world, "contoh", Matrix::One).await;
        let first = (0..book.rows.len()).find(|row| !cell(&book, *row, "target_2026").is_empty()).unwrap();
        set(&mut book, first, "target_2026", "3.25");
        let empty = (0..book.rows.len()).find(|row| cell(&book, *row, "dasar").is_empty()).unwrap();
        for (head, text) in [
            ("nama_indikator", "Seri baru"),
            ("sumber_data", "BPS"),
            ("dasar", "RPJMD"),
            ("target_2027", "7"),
        ] {
            set(&mut book, empty, head, text);
        }
        let last =
            (first + 1..book.rows.len()).find(|row| !cell(&book, *row, "target_2025").is_empty()).unwrap();
        let gone = book.rows.remove(last);
        let years = gone[at(&book, "target_2025")..at(&book, "kode_skpd")]
            .iter()
            .filter(|text| !text.is_empty())
            .count();
        let job = Job { dry_run: true, ..job(Kind::Matrix(Matrix::One), "contoh", bytes(&book)) };
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert_eq!(outcome.faults.list, []);
        assert_eq!((outcome.new, outcome.changed, outcome.missing), (1, 1, years as u64));
        let line = outcome.lines(Locale::Id).pop().unwrap();
        assert!(
            line.starts_with("1 baru, 1 berubah, ")
                && line.contains(&format!("{years} tidak ada dalam berkas, 0 bermasalah")),
            "{line}"
        );
        assert!(outcome.lines(Locale::En).pop().unwrap().starts_with("1 new, 1 changed, "));
    })
    .await;
}

#[tokio::test]
async fn who_saves_a_row_second_sees_both_and_a_row_left_alone_stays_as_the_first_left_it() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let copy = book(&world, "contoh", Matrix::Two).await;
        let rows = lone_rows(&copy);
        let ((one, number), (other, _)) = (rows[0], rows[1]);
        let (mut first, mut second, mut third) = (copy.clone(), copy.clone(), copy);
        set(&mut first, one, "pagu_2026_rp_juta", "111.5");
        set(&mut first, one, "sumber_dana", "DAU");
        let outcome = bring_matrix(&world, Matrix::Two, &first).await;
        assert!(outcome.committed.is_some(), "{:?}", outcome.faults.list);

        set(&mut second, one, "pagu_2026_rp_juta", "222");
        let outcome = bring_matrix(&world, Matrix::Two, &second).await;
        assert!(outcome.refused);
        let said = faults(&outcome);
        assert!(
            said.iter().all(|(row, _, key)| *row == number && *key == "fault-row-changed-since"),
            "{said:?}"
        );
        assert!(said.iter().any(|(_, column, _)| column == "pagu_2026_rp_juta"));
        let lines: Vec<String> =
            outcome.faults.list.iter().map(|fault| fault_line(fault, Locale::Id)).collect();
        assert!(lines.iter().any(|line| line.contains("“222”") && line.contains("“111.5”")), "{lines:?}");
        assert!(
            lines[0].starts_with(&format!("Lembar “CONTOH Matriks 2”, baris {number}, kolom ")),
            "{lines:?}"
        );

        set(&mut third, other, "pagu_2026_rp_juta", "333");
        let outcome = bring_matrix(&world, Matrix::Two, &third).await;
        assert_eq!(outcome.faults.list, []);
        assert!(outcome.new + outcome.changed > 0);
        assert!(
            outcome
                .notes
                .list
                .iter()
                .any(|note| note.key == "note-row-newer-stored" && note.row == Some(number))
        );
        let now = book(&world, "contoh", Matrix::Two).await;
        assert_eq!(cell(&now, one, "pagu_2026_rp_juta"), "111.5");
        assert_eq!(cell(&now, other, "pagu_2026_rp_juta"), "333");
        // Whoever means what is stored by now, meets no fault.
        set(&mut second, one, "pagu_2026_rp_juta", "111.5");
        set(&mut second, one, "sumber_dana", "DAU");
        let outcome = bring_matrix(&world, Matrix::Two, &second).await;
        assert_eq!(outcome.faults.list, []);
    })
    .await;
}

#[tokio::test]
async fn a_row_that_says_what_it_was_may_be_called_otherwise_and_stays_the_same_programme() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let before = programmes(&world).await;
        let mut book = book(&world, "contoh", Matrix::Three).await;
        let repeated = at(&book, "ulangan");
        let name = at(&book, "kegiatan");
        // A programme that stands in one row only.
        let row = (0..book.rows.len())
            .find(|row| {
                let here = &book.rows[*row];
                here[repeated].is_empty()
                    && book.rows.iter().filter(|other| other[name] == here[name]).count() == 1
            })
            .unwrap();
        let mut copied = book.rows[row].clone();
        set(&mut book, row, "keluaran", "Keluaran yang dirumuskan ulang");
        let outcome = bring_matrix(&world, Matrix::Three, &book).await;
        assert_eq!(outcome.faults.list, []);
        assert_eq!((outcome.new, outcome.missing), (0, 0));
        let after = programmes(&world).await;
        assert_eq!(before.len(), after.len());
        let renamed = after.iter().find(|row| row.output == "Keluaran yang dirumuskan ulang").unwrap();
        assert!(before.iter().any(|row| row.id == renamed.id && row.slug == renamed.slug));

        // A row that was copied to make another carries the reference of the first, and is another all the same.
        let mut book = self::book(&world, "contoh", Matrix::Three).await;
        copied[at(&book, "acuan_baris")].clone_from(&book.rows[row][at(&book, "acuan_baris")]);
        copied[at(&book, "keluaran")] = "Keluaran kedua".to_owned();
        book.rows.push(copied);
        let outcome = bring_matrix(&world, Matrix::Three, &book).await;
        assert_eq!(outcome.faults.list, []);
        assert!(outcome.new > 0 && outcome.changed == 0);
        assert_eq!(programmes(&world).await.len(), before.len() + 1);
    })
    .await;
}

#[tokio::test]
async fn a_matrix_of_another_region_period_number_or_program_is_refused_before_it_is_read() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let copy = book(&world, "contoh", Matrix::Two).await;
        for (name, value, key) in [
            ("daerah", "35.09", "fault-other-region-workbook"),
            ("masa", "2019–2024", "fault-other-period"),
            ("matriks", "3", "fault-other-matrix"),
            ("format", "2", "fault-newer-format"),
        ] {
            let mut other = copy.clone();
            other
                .facts
                .iter_mut()
                .filter(|(fact, _)| fact == name)
                .for_each(|(_, fact)| *fact = value.to_owned());
            let outcome = bring_matrix(&world, Matrix::Two, &other).await;
            assert_eq!(faults(&outcome), [(0, String::new(), key)]);
            for language in [Locale::Id, Locale::En] {
                assert!(outcome.lines(language)[0].contains(value), "{:?}", outcome.lines(language));
            }
        }
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_file_may_be_a_workbook_and_its_faults_have_a_cell() {
    on_both(async |world| {
        jember(&world).await;
        let heads = ["kode_kemendagri", "nama"];
        let districts = foreign(&heads, &[&["35.09.01", "Jombang"], &["35.10.07", "Lain"]]);
        let outcome = bring(&world, Kind::Districts, "jember", bytes(&districts)).await;
        let line = fault_line(&outcome.faults.list[0], Locale::En);
        assert!(line.starts_with("Sheet “Data”, row 3, column A (kode"), "{line}");
        let heads = ["kode", "nama", "satuan", "arah_baik", "tahun", "nilai", "sumber", "metode", "rujukan"];
        let figures = foreign(
            &heads,
            &[
                &["1.2.1*", "Penduduk miskin", "%", "turun", "2024", "8.625", "BPS", "", "x"],
                &["1.2.1*", "Penduduk miskin", "%", "turun", "2023", "8,5", "BPS", "", "x"],
            ],
        );
        let outcome = bring(&world, Kind::IndicatorValues, "jember", bytes(&figures)).await;
        assert_eq!((counts(&outcome), outcome.faults.list), ((2, 0, 0, 0), Vec::new()));
        let stored: Vec<String> =
            crate::imports::stored_values(&world, NOW).await.into_iter().map(|row| row.value).collect();
        // A number has no grouping that could be mistaken for its point.
        assert!(
            stored.iter().any(|value| value.parse() == Ok(8.625))
                && stored.iter().any(|value| value == "8.5"),
            "{stored:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn files_that_are_no_workbook_are_refused_in_words() {
    on_both(async |world| {
        world.demo(&CONTOH).await.unwrap();
        let whole = bytes(&book(&world, "contoh", Matrix::One).await);
        let mut compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        compound.extend([0; 512]);
        for (bytes, word) in [(compound, ".xls"), (whole[..whole.len() / 2].to_vec(), "terpotong")] {
            let outcome = bring(&world, Kind::Matrix(Matrix::One), "contoh", bytes).await;
            assert!(
                outcome.refused && outcome.lines(Locale::Id)[0].contains(word),
                "{:?}",
                outcome.lines(Locale::Id)
            );
        }
    })
    .await;
}

#[tokio::test]
async fn workbooks_and_templates_are_downloads_beside_the_tables() {
    let app = App::demo().await;
    let page = app.get("/contoh/rencana-aksi").await.text();
    for path in ["matriks-1.xlsx", "matriks-4-kosong.xlsx", "matriks-2.csv"] {
        assert!(page.contains(&format!("/contoh/rencana-aksi/{path}")), "{path}");
    }
    for (path, rows) in
        [("/contoh/rencana-aksi/matriks-2.xlsx", 23), ("/en/contoh/rencana-aksi/matriks-2-kosong.xlsx", 0)]
    {
        let answer = app.get(path).await;
        assert_eq!(
            answer.header("content-type"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        );
        assert!(answer.header("content-disposition").contains("contoh-matriks-2"));
        let again = job(Kind::Matrix(Matrix::Two), "contoh", answer.bytes.clone());
        let outcome = imports::run(app.world.store(), &Job { dry_run: true, ..again }).await.unwrap();
        assert_eq!(outcome.faults.list, [], "{path}");
        assert!(if rows == 0 { outcome.same == 0 } else { outcome.same >= rows }, "{path}: {}", outcome.same);
        assert!(xlsx_in::is_workbook(&answer.bytes));
    }
    // Looking back gives the table of that day; it carries the versions of that day, too.
    assert_eq!(app.get("/contoh/rencana-aksi/matriks-1.xlsx?per=2020-01-01").await.status.as_u16(), 200);
}

#[tokio::test]
async fn every_other_table_leaves_as_a_workbook_and_comes_back_unchanged() {
    let app = App::demo().await;
    for kind in [
        Kind::Indicators,
        Kind::IndicatorValues,
        Kind::Agencies,
        Kind::Districts,
        Kind::Villages,
        Kind::Targets,
        Kind::Programmes,
        Kind::Calendar,
    ] {
        for region in ["jember", "contoh"] {
            let mut bytes = Vec::new();
            let store = app.world.store();
            let content = rembuk_web::workbooks::Content::Filled;
            let written =
                exports::workbook(store, kind, Some(region), content, Locale::Id, &mut bytes).await.unwrap();
            if written == 0 {
                continue;
            }
            let again = job(kind, region, bytes);
            let outcome =
                imports::run(store, &Job { dry_run: true, tells_changes: true, ..again }).await.unwrap();
            assert_eq!(outcome.faults.list, [], "{kind:?} {region}");
            let counts = (outcome.new, outcome.changed, outcome.same > 0);
            assert_eq!(counts, (0, 0, true), "{kind:?} {region}: {:?}", outcome.changes.list);
        }
    }
}

#[tokio::test]
async fn the_secretariat_takes_a_table_away_as_a_workbook_and_the_figures_too() {
    let app = App::demo().await;
    let person = Person::with(&app, "sek@contoh.go.id", &[(Role::Secretariat, 9901, None)]).await;
    assert!(person.get("/contoh/kelola/data/kecamatan").await.text().contains("kecamatan/data.xlsx"));
    for table in ["kecamatan", "indikator", "lembaga", "angka"] {
        let answer = person.get(&format!("/contoh/kelola/data/{table}/data.xlsx")).await;
        assert!(xlsx_in::is_workbook(&answer.bytes), "{table}: {}", answer.status);
        assert!(answer.header("content-disposition").contains(&format!("contoh-{table}.xlsx")));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    assert_eq!(person.get("/contoh/kelola/data/tak-ada/data.xlsx").await.status.as_u16(), 404);
}
