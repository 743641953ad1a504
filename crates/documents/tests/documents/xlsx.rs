//! Workbooks: what is written comes back, what people save is understood, what is hostile is refused before it costs anything.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use rembuk_documents::csv_in::{CellKind, ColumnSpec, Fault, FaultKind, Limits, Note, Row, Table, TableSpec};
use rembuk_documents::xlsx_in;
use rembuk_documents::xlsx_out::{Column, ColumnKind, Sums, Workbook, number_of, write};
use rust_xlsxwriter::{Format, Formula, Workbook as Made};
use zip::write::SimpleFileOptions;

const fn column(name: &'static str, aliases: &'static [&'static str], required: bool) -> ColumnSpec {
    ColumnSpec { name, aliases, required }
}

const SPEC: TableSpec = TableSpec {
    columns: &[
        column("kode", &["kode indikator"], true),
        column("nilai", &["capaian"], true),
        column("sumber", &["sumber data"], false),
        column("target_2025", &["2025"], false),
        column("target_2026", &["2026"], false),
    ],
};

fn opened(bytes: &[u8]) -> Result<Table<'static>, Vec<Fault>> {
    xlsx_in::open(Cursor::new(bytes), &Limits::default(), &SPEC)
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    opened(bytes).unwrap().collect::<Result<_, _>>().unwrap()
}

fn refused(bytes: &[u8]) -> Vec<FaultKind> {
    opened(bytes).unwrap_err().into_iter().map(|fault| fault.kind).collect()
}

fn made(build: impl FnOnce(&mut Made)) -> Vec<u8> {
    let mut book = Made::new();
    build(&mut book);
    book.save_to_buffer().unwrap()
}

/// One sheet of texts, as somebody else's program would write it.
fn sheet(cells: &[&[&str]]) -> Vec<u8> {
    made(|book| {
        let sheet = book.add_worksheet();
        for (row, cells) in (0..).zip(cells) {
            for (column, text) in (0..).zip(*cells) {
                sheet.write(row, column, *text).unwrap();
            }
        }
    })
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The smallest workbook around the XML of one sheet, with other parts beside it.
fn raw(sheet: &str, others: &[(&str, &[u8])]) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let rels = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{REL}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{REL}\"><sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let book_rels = format!(
        "<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{REL}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let sheet = format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", rels.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", book_rels.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(others);
    archive(&parts)
}

fn inline(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn plain(heads: [&str; 3]) -> Workbook {
    let kinds = [ColumnKind::Text, ColumnKind::Number, ColumnKind::Money];
    let columns = heads.into_iter().zip(kinds).map(|(head, kind)| Column {
        head: head.to_owned(),
        width: 12.0,
        note: Some(format!("Tentang {head}")),
        kind,
        is_hidden: false,
    });
    Workbook { sheet: "Data".to_owned(), columns: columns.collect(), ..Workbook::default() }
}

fn written(book: &Workbook) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(book, &mut bytes).unwrap();
    bytes
}

/// The number as both sides understand it.
fn same(written: &str, read: &str) -> bool {
    match (number_of(written), number_of(read)) {
        (Some(one), Some(other)) => one == other,
        _ => written == read,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_table_comes_back_as_it_was_written(
        cells in proptest::collection::vec(
            ("\\PC{1,12}|[=+@\\-'][ -~]{0,8}|[ \t\n\ra_x0-9]{0,8}|_x[0-9A-F]{4}_", "-?[0-9]{1,9}(\\.[0-9]{1,6})?|\\PC{0,8}|-",
                "[0-9]{1,12}|[0-9]{1,3}\\.[0-9]{3}"),
            1..12,
        )
    ) {
        let cells: Vec<Vec<String>> = cells.into_iter().map(|(a, b, c)| vec![format!("k{a}"), b, c]).collect();
        let book = Workbook { rows: cells.clone(), ..plain(["kode", "nilai", "sumber"]) };
        let read = rows(&written(&book));
        prop_assert_eq!(read.len(), cells.len());
        for (row, cells) in read.iter().zip(&cells) {
            for (name, text) in ["kode", "nilai", "sumber"].into_iter().zip(cells) {
                let found = row.raw(name).unwrap();
                prop_assert!(same(text, found) || (text.trim().is_empty() && found.is_empty()), "{:?} became {:?}", text, found);
            }
        }
    }
}

#[test]
fn cells_that_begin_like_formulas_are_texts() {
    let risky = ["=1+1", "+62 812", "-", "@SUM(A1)", "{=A1}", "\t=1", "'=x"];
    let rows_in: Vec<Vec<String>> =
        risky.iter().map(|text| vec![(*text).to_owned(), "1".to_owned(), String::new()]).collect();
    let bytes = written(&Workbook { rows: rows_in, ..plain(["kode", "nilai", "sumber"]) });
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let mut xml = String::new();
    std::io::Read::read_to_string(&mut zip.by_name("xl/worksheets/sheet1.xml").unwrap(), &mut xml).unwrap();
    assert!(!xml.contains("<f>"), "{xml}");
    let read: Vec<String> = rows(&bytes).iter().map(|row| row.raw("kode").unwrap().to_owned()).collect();
    assert_eq!(read, risky);
}

#[test]
fn a_table_of_many_rows_goes_through_a_scratch_file_and_comes_back() {
    let cells = (0..3_000).map(|n| vec![format!("k{n}"), n.to_string(), "1.5".to_owned()]).collect();
    let book = Workbook {
        rows: cells,
        sums: Some(Sums { label: "Jumlah".to_owned(), except: None }),
        titles: vec!["Matriks".to_owned(), "Daerah".to_owned()],
        mark: Some("CONTOH".to_owned()),
        ..plain(["kode", "nilai", "sumber"])
    };
    let bytes = written(&book);
    let table = opened(&bytes).unwrap();
    assert_eq!((table.head_row(), table.notes()), (5, &[Note::RowsAboveHead { count: 4 }][..]));
    let read: Vec<Row> = table.map(Result::unwrap).collect();
    assert_eq!(read.len(), 3_000);
    assert_eq!((read[2_999].number, read[2_999].get("nilai")), (3_005, Some("2999")));
    // The sum is there for readers that do not compute.
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = calamine::Reader::worksheet_range(&mut book, "Data").unwrap();
    assert_eq!(range.get_value((3, 2)), Some(&calamine::Data::Float(4_500.0)));
}

#[test]
fn heads_are_found_when_moved_under_titles_or_merged_over_two_rows() {
    let moved = sheet(&[
        &["Daftar"],
        &[],
        &["", "Sumber data", "Capaian", "Kode indikator"],
        &["", "BPS", "8", "1.2.1"],
    ]);
    let table = opened(&moved).unwrap();
    assert_eq!((table.head_row(), table.address(Some("nilai")).unwrap().letters), (3, Some("C".to_owned())));
    let row = table.map(Result::unwrap).next().unwrap();
    assert_eq!((row.number, row.get("kode"), row.get("nilai")), (4, Some("1.2.1"), Some("8")));

    let merged = made(|book| {
        let sheet = book.add_worksheet().set_name("Matriks 1").unwrap();
        let format = Format::new();
        sheet.merge_range(0, 0, 1, 0, "Kode", &format).unwrap();
        sheet.merge_range(0, 1, 1, 1, "Nilai", &format).unwrap();
        sheet.merge_range(0, 2, 0, 3, "Target", &format).unwrap();
        sheet.write(1, 2, 2025).unwrap();
        sheet.write(1, 3, 2026).unwrap();
        for (column, text) in (0..).zip(["(1)", "(2)", "(3)", "(4)"]) {
            sheet.write(2, column, text).unwrap();
        }
        sheet.write(3, 0, "1.2.1").unwrap();
        sheet.write(3, 1, 7).unwrap();
        sheet.write(3, 3, 9.5).unwrap();
        sheet.write(4, 0, "Jumlah").unwrap();
        sheet.write(4, 3, 9.5).unwrap();
        sheet.write(9, 40, "coretan").unwrap();
    });
    let table = opened(&merged).unwrap();
    assert_eq!(table.notes(), [Note::SumRowsPassedOver { count: 1 }, Note::CellsBeside { count: 1 }]);
    let read: Vec<Row> = table.map(Result::unwrap).collect();
    assert_eq!(read.len(), 1);
    assert_eq!((read[0].get("target_2025"), read[0].get("target_2026")), (None, Some("9.5")));
}

#[test]
fn numbers_days_percents_and_formulas_are_what_the_spreadsheet_holds() {
    let bytes = made(|book| {
        let sheet = book.add_worksheet();
        sheet.write_row(0, 0, ["kode", "nilai", "sumber"]).unwrap();
        let day = Format::new().set_num_format("dd/mm/yyyy");
        let percent = Format::new().set_num_format("0.00%");
        sheet.write_with_format(1, 0, 36_923, &day).unwrap();
        sheet.write_with_format(1, 1, 0.0867, &percent).unwrap();
        sheet.write(2, 0, "a").unwrap();
        sheet.write(2, 1, Formula::new("=1/4").set_result("0.25")).unwrap();
        sheet.write(2, 2, 1.234).unwrap();
        sheet.write(3, 0, "b").unwrap();
        sheet.write(3, 1, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    });
    let read: Vec<Result<Row, Fault>> = opened(&bytes).unwrap().collect();
    let first = read[0].as_ref().unwrap();
    assert_eq!((first.get("kode"), first.kind("kode")), (Some("2001-02-01"), CellKind::Date));
    assert_eq!((first.get("nilai"), first.kind("nilai")), (Some("8.67%"), CellKind::Percent));
    let second = read[1].as_ref().unwrap();
    assert_eq!((second.get("nilai"), second.kind("nilai")), (Some("0.25"), CellKind::Number));
    assert_eq!(second.get("sumber"), Some("1.2340"));
    let fault = read[2].as_ref().unwrap_err();
    assert_eq!((fault.row, fault.column.as_deref()), (Some(4), Some("nilai")));
    assert_eq!(fault.kind, FaultKind::CellError { found: "#DIV/0!".to_owned() });
}

#[test]
fn a_formula_that_was_never_computed_is_noted() {
    let cells = [inline("A1", "kode"), inline("B1", "nilai")].concat();
    let sheet = format!(
        "<sheetData><row r=\"1\">{cells}</row><row r=\"2\">{}<c r=\"B2\"><f>1+1</f></c></row><row r=\"3\">{}<c r=\"B3\"><f>1+1</f><v></v></c></row></sheetData>",
        inline("A2", "x"),
        inline("A3", "y")
    );
    let bytes = raw(&sheet, &[("xl/externalLinks/externalLink1.xml", b"<externalLink/>")]);
    let table = opened(&bytes).unwrap();
    assert_eq!(table.notes(), [Note::ExternalLinks, Note::FormulasWithoutValue { count: 2 }]);
    assert_eq!(table.map(Result::unwrap).next().unwrap().get("nilai"), None);
}

#[test]
fn the_sheet_whose_heads_fit_is_read_and_doubt_is_said() {
    let two = |second: &str| {
        made(|book| {
            let sheet = book.add_worksheet().set_name("Petunjuk").unwrap();
            sheet.write(0, 0, "Isi lembar data.").unwrap();
            for name in ["Data", second] {
                let sheet = book.add_worksheet().set_name(name).unwrap();
                let heads = if name == "Catatan" { ["nama", "umur"] } else { ["kode", "nilai"] };
                sheet.write_row(0, 0, heads).unwrap();
                sheet.write_row(1, 0, ["1.2.1", "8"]).unwrap();
            }
        })
    };
    let table = opened(&two("Catatan")).unwrap();
    assert_eq!(table.address(None).unwrap().sheet, "Data");
    assert_eq!(refused(&two("Data 2")), [FaultKind::SeveralSheetsFit { names: "Data, Data 2".to_owned() }]);
    let none = sheet(&[&["nama", "nilai"], &["a", "1"]]);
    let fault = opened(&none).unwrap_err().remove(0);
    assert_eq!(fault.kind, FaultKind::MissingColumn { name: "kode".to_owned() });
    assert_eq!(fault.at.unwrap().sheet, "Sheet1");
    assert_eq!(refused(&sheet(&[])), [FaultKind::Empty]);
}

#[test]
fn what_is_no_workbook_is_called_by_its_name() {
    let not = |bytes: &[u8]| match refused(bytes).as_slice() {
        [FaultKind::NotAWorkbook { what }] => *what,
        other => panic!("{other:?}"),
    };
    let mut compound = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    compound.extend([0; 600]);
    assert_eq!(not(&compound), "xls");
    compound.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(not(&compound), "encrypted");
    assert_eq!(not(&archive(&[("content.xml", b"x"), ("META-INF/manifest.xml", b"x")])), "ods");
    assert_eq!(not(&archive(&[("surat.txt", b"x")])), "zip");
    assert_eq!(not(&raw("<sheetData/>", &[("xl/vbaProject.bin", b"x")])), "macros");
    assert_eq!(not(&archive(&[("xl/workbook.bin", b"x")])), "xlsb");
    let whole = sheet(&[&["kode", "nilai"], &["1.2.1", "8"]]);
    for cut in [10, whole.len() / 2, whole.len() - 30] {
        assert_eq!(not(&whole[..cut]), "broken", "{cut}");
    }
    let mut damaged = whole.clone();
    let middle = damaged.len() / 3;
    damaged[middle..middle + 40].fill(7);
    assert!(opened(&damaged).is_err() || opened(&damaged).unwrap().any(|row| row.is_err()));
}

#[test]
fn two_sheets_of_one_name_are_refused() {
    let bytes = made(|book| {
        for name in ["Data", "Lain"] {
            book.add_worksheet().set_name(name).unwrap().write_row(0, 0, ["kode", "nilai"]).unwrap();
        }
    });
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        parts.push((name, text.replace("name=\"Lain\"", "name=\"DATA\"")));
    }
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    assert_eq!(refused(&archive(&parts)), [FaultKind::SheetTwice { name: "DATA".to_owned() }]);
}

#[test]
fn a_file_that_claims_a_billion_cells_costs_only_the_cells_it_has() {
    let heads = [inline("A1", "kode"), inline("B1", "nilai")].concat();
    let sheet = format!(
        "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\">{heads}</row><row r=\"1048576\">{}{}</row></sheetData>",
        inline("A1048576", "1.2.1"),
        inline("B1048576", "8")
    );
    let bytes = raw(&sheet, &[]);
    assert!(bytes.len() < 2_048, "{}", bytes.len());
    let read = rows(&bytes);
    assert_eq!((read.len(), read[0].number, read[0].get("nilai")), (1, 1_048_576, Some("8")));
}

#[test]
fn what_would_unpack_to_too_much_is_refused_before_it_does() {
    let zeros = vec![b' '; 270 << 20];
    let bomb = raw("<sheetData/>", &[("xl/worksheets/sheet2.xml", &zeros)]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(refused(&bomb).as_slice(), [FaultKind::Bomb { .. }]));
    // One that lies about its size: the central directory says a hundred bytes.
    let mut liar = bomb;
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    while let Some(at) = memchr::memmem::find(&liar, &size) {
        liar[at..at + 4].copy_from_slice(&100_u32.to_le_bytes());
    }
    assert!(matches!(refused(&liar).as_slice(), [FaultKind::Bomb { .. } | FaultKind::NotAWorkbook { .. }]));
    let promise = b"<sst count=\"1\" uniqueCount=\"4000000000000\"><si><t>x</t></si></sst>";
    let texts = raw("<sheetData/>", &[("xl/sharedStrings.xml", promise)]);
    assert!(matches!(refused(&texts).as_slice(), [FaultKind::TooMuch { what: "text", .. }]));
    let parts: Vec<(String, &[u8])> = (0..2_100).map(|n| (format!("xl/a{n}.xml"), &b"x"[..])).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), *bytes)).collect();
    assert!(matches!(refused(&archive(&parts)).as_slice(), [FaultKind::TooMuch { what: "parts", .. }]));
    let wide = raw(&format!("<sheetData><row r=\"1\">{}</row></sheetData>", inline("XFD1", "kode")), &[]);
    assert!(matches!(refused(&wide).as_slice(), [FaultKind::TooMuch { what: "columns", .. }]));
}

#[test]
fn a_long_text_that_is_referred_to_again_and_again_does_not_fill_the_memory() {
    let long = "x".repeat(30_000);
    let texts = format!("<sst><si><t>kode</t></si><si><t>nilai</t></si><si><t>{long}</t></si></sst>");
    let rows: String = (2..9_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>2</v></c><c r=\"B{row}\" t=\"s\"><v>2</v></c></row>"))
        .collect();
    let heads = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
    let bytes =
        raw(&format!("<sheetData>{heads}{rows}</sheetData>"), &[("xl/sharedStrings.xml", texts.as_bytes())]);
    assert!(matches!(refused(&bytes).as_slice(), [FaultKind::TooMuch { what: "text", .. }]));
}
