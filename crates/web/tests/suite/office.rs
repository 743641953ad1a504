//! Workbooks in the programs that people open them with: LibreOffice, and openpyxl for scripts.
//!
//! Where these are missing the stories are skipped, and say so; with REMBUK_TEST_OFFICE=1 that is a failure.
use crate::imports::faults;
use crate::workbooks::{book, bring, bytes, job, set};
use rembuk_domain::programmes::Matrix;
use rembuk_web::demo::CONTOH;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Job, Kind, fault_line};
use rembuk_web::world::World;
use std::path::{Path, PathBuf};
use std::process::Command;

fn skipped(what: &str) {
    assert!(
        std::env::var("REMBUK_TEST_OFFICE").is_err(),
        "{what} is missing: scripts/install-test-tools.sh installs it"
    );
    println!("skipped: {what} is missing");
}

/// Saves the file in another format, beside it. `None` without LibreOffice.
fn resaved(file: &Path, format: &str) -> Option<PathBuf> {
    let folder = file.parent().unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let arguments = [profile.as_str(), "--headless", "--convert-to", format, "--outdir"];
    let done = Command::new("soffice").args(arguments).arg(folder).arg(file).output();
    let output = done.ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(file.with_extension(format))
}

/// The workbook as LibreOffice saves it after having kept it as its own kind of file.
fn through_libreoffice(folder: &Path, bytes: &[u8]) -> Option<Vec<u8>> {
    let xlsx = folder.join("matriks.xlsx");
    std::fs::write(&xlsx, bytes).unwrap();
    let ods = resaved(&xlsx, "ods")?;
    std::fs::remove_file(&xlsx).unwrap();
    let xlsx = resaved(&ods, "xlsx")?;
    Some(std::fs::read(xlsx).unwrap())
}

#[tokio::test]
async fn a_matrix_edited_in_libreoffice_shows_its_three_broken_cells_is_mended_and_comes_in() {
    let world = World::sqlite().await.unwrap();
    world.demo(&CONTOH).await.unwrap();
    let kind = Kind::Matrix(Matrix::One);
    let mut mended = book(&world, "contoh", Matrix::One).await;
    let target = mended.columns.iter().position(|column| column.head == "target_2026").unwrap();
    let filled: Vec<usize> =
        (0..mended.rows.len()).filter(|row| !mended.rows[*row][target].is_empty()).take(4).collect();
    set(&mut mended, filled[3], "target_2026", "55.5");
    let mut broken = mended.clone();
    set(&mut broken, filled[0], "kode_indikator", "18.9.9");
    set(&mut broken, filled[1], "target_2026", "banyak");
    set(&mut broken, filled[2], "dasar", "");
    let folder = tempfile::tempdir().unwrap();
    let Some(saved) = through_libreoffice(folder.path(), &bytes(&broken)) else {
        return skipped("LibreOffice");
    };
    let rehearsal = Job { dry_run: true, ..job(kind, "contoh", saved) };
    let outcome = imports::run(world.store(), &rehearsal).await.unwrap();
    let number = |row: usize| filled[row] as u64 + 6;
    let said: Vec<(u64, String)> =
        faults(&outcome).into_iter().map(|(row, column, _)| (row, column)).collect();
    let expected = [(0, "kode_indikator"), (1, "target_2026"), (2, "dasar")];
    assert_eq!(
        said,
        expected.map(|(row, column)| (number(row), column.to_owned())),
        "{:?}",
        outcome.lines(Locale::En)
    );
    let lines: Vec<String> = outcome.faults.list.iter().map(|fault| fault_line(fault, Locale::Id)).collect();
    for (line, (row, letters)) in lines.iter().zip([(0, "A"), (1, "I"), (2, "O")]) {
        let place = format!("Lembar “CONTOH Matriks 1”, baris {}, kolom {letters} (", number(row));
        assert!(line.starts_with(&place), "{line}");
    }
    let saved = through_libreoffice(folder.path(), &bytes(&mended)).unwrap();
    let outcome = bring(&world, kind, "contoh", saved).await;
    assert_eq!(
        (outcome.new, outcome.changed, outcome.missing, outcome.faulty),
        (0, 1, 0, 0),
        "{:?}",
        outcome.lines(Locale::En)
    );
    assert!(outcome.committed.is_some());
}

#[tokio::test]
async fn a_matrix_of_programmes_survives_libreoffice_unchanged() {
    let world = World::sqlite().await.unwrap();
    world.demo(&CONTOH).await.unwrap();
    for matrix in [Matrix::Two, Matrix::Three, Matrix::Four] {
        let folder = tempfile::tempdir().unwrap();
        let written = bytes(&book(&world, "contoh", matrix).await);
        let Some(saved) = through_libreoffice(folder.path(), &written) else { return skipped("LibreOffice") };
        let outcome = bring(&world, Kind::Matrix(matrix), "contoh", saved).await;
        assert_eq!(
            (outcome.new, outcome.changed, outcome.faulty),
            (0, 0, 0),
            "{:?}",
            outcome.lines(Locale::En)
        );
        assert!(outcome.same > 0);
    }
}

const LIST: &str = r#"
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(sheet.freeze_panes, [(s.title, s.sheet_state) for s in book.worksheets])
for rule in sheet.data_validations.dataValidation:
    print(rule.type, str(rule.sqref), rule.formula1)
print(sum(1 for row in sheet.iter_rows() for cell in row if cell.comment), "notes")
print([c for c, d in sheet.column_dimensions.items() if d.hidden], "hidden")
"#;

#[tokio::test]
async fn openpyxl_opens_a_workbook_and_lists_its_drop_downs() {
    let world = World::sqlite().await.unwrap();
    world.demo(&CONTOH).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("matriks.xlsx");
    std::fs::write(&file, bytes(&book(&world, "contoh", Matrix::Two).await)).unwrap();
    // The second is Debian's own, which has the package where another Python stands first.
    let has = |python: &&str| {
        Command::new(python).args(["-c", "import openpyxl"]).output().is_ok_and(|done| done.status.success())
    };
    let Some(python) = ["python3", "/usr/bin/python3"].into_iter().find(has) else {
        return skipped("openpyxl");
    };
    let output = Command::new(python).args(["-c", LIST]).arg(&file).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.starts_with("C8 [('CONTOH Matriks 2', 'visible'), ('Petunjuk', 'visible'), ('daftar', 'hidden'), ('rembuk', 'hidden')]"), "{said}");
    assert!(said.contains("list Z8:") && said.contains("\"RPJMD,RKPD,DPA,realisasi\""), "{said}");
    // Codes of indicators take more than 255 characters.
    assert!(said.contains("list A8:") && said.contains("daftar!$A$2:$A$67"), "{said}");
    assert!(!said.contains("\n0 notes") && said.contains("hidden"), "{said}");
}

#[tokio::test]
async fn the_papers_of_a_meeting_open_in_libreoffice() {
    let app = crate::held::held(World::sqlite().await.unwrap()).await;
    let boss = crate::held::again(&app, "sek@jember.go.id").await;
    let pack = format!("{}/berkas", crate::held::DESK);
    let folder = tempfile::tempdir().unwrap();
    for name in ["surat-undangan", "daftar-hadir", "berita-acara"] {
        let file = folder.path().join(format!("{name}.odt"));
        std::fs::write(&file, boss.get(&format!("{pack}/{name}.odt")).await.bytes).unwrap();
        let Some(saved) = resaved(&file, "pdf") else { return skipped("LibreOffice") };
        let pdf = std::fs::read(&saved).unwrap_or_default();
        assert!(pdf.starts_with(b"%PDF-"), "{name}: LibreOffice Writer opens it");
    }
}
