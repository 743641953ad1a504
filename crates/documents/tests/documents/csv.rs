use std::io::{self, Cursor, Read, Seek, SeekFrom};

use proptest::prelude::*;
use rembuk_documents::csv_in::{ColumnSpec, Fault, FaultKind, Limits, Note, Row, Table, TableSpec, open};
use rembuk_documents::csv_out::{WriteError, Writer};

const fn column(name: &'static str, aliases: &'static [&'static str], required: bool) -> ColumnSpec {
    ColumnSpec { name, aliases, required }
}

const VALUES: TableSpec = TableSpec {
    columns: &[
        column("kode", &["kode indikator"], true),
        column("tahun", &[], true),
        column("nilai", &["capaian"], true),
        column("sumber", &["sumber data"], false),
    ],
};

fn opened(bytes: impl AsRef<[u8]>) -> Result<Table<'static>, Vec<Fault>> {
    open(Cursor::new(bytes.as_ref().to_vec()), &Limits::default(), &VALUES)
}

fn rows(bytes: impl AsRef<[u8]>) -> Vec<Row> {
    opened(bytes).unwrap().collect::<Result<_, _>>().unwrap()
}

fn refused(bytes: impl AsRef<[u8]>) -> Vec<FaultKind> {
    opened(bytes).unwrap_err().into_iter().map(|fault| fault.kind).collect()
}

#[test]
fn every_delimiter_is_recognised_from_the_head_row() {
    for delimiter in [",", ";", "\t", "|"] {
        let text = "kode,tahun,nilai\n1.2.1*,2025,8\n".replace(',', delimiter);
        let table = opened(&text).unwrap();
        assert_eq!(table.delimiter().unwrap().to_string(), delimiter);
        assert_eq!(rows(&text)[0].get("nilai"), Some("8"));
    }
}

#[test]
fn a_decimal_comma_between_semicolons_stays_in_its_cell() {
    let rows = rows("kode;tahun;nilai\n1.2.1*;2025;8,67\n");
    assert_eq!(rows[0].get("nilai"), Some("8,67"));
}

#[test]
fn heads_are_read_whatever_their_case_spaces_and_points() {
    let table = opened(" KODE_Indikator ;Tahun.;CAPAIAN\n").unwrap();
    assert!(table.has("kode") && table.has("tahun") && table.has("nilai") && !table.has("sumber"));
    assert!(table.notes().is_empty());
}

#[test]
fn a_misspelt_head_is_understood_and_said() {
    let table = opened("kode,tahun,nlai\n").unwrap();
    assert_eq!(table.notes(), [Note::HeadReadAs { head: "nlai".into(), column: "nilai" }]);
    assert_eq!(table.notes()[0].to_string(), "head 'nlai' read as 'nilai'");
}

#[test]
fn a_head_between_two_columns_is_a_fault_and_no_guess() {
    const SPEC: TableSpec =
        TableSpec { columns: &[column("target", &[], true), column("tarket", &[], true)] };
    let faults = open(Cursor::new("tarxet,lain\n"), &Limits::default(), &SPEC).unwrap_err();
    let kind = FaultKind::AmbiguousColumn { head: "tarxet".into(), first: "target", second: "tarket" };
    assert_eq!(faults.into_iter().map(|fault| fault.kind).collect::<Vec<_>>(), [kind]);
}

#[test]
fn a_head_that_differs_in_its_number_is_another_column() {
    const SPEC: TableSpec =
        TableSpec { columns: &[column("kode", &[], true), column("target_2025", &[], true)] };
    let faults = open(Cursor::new("kode,target_2026\n"), &Limits::default(), &SPEC).unwrap_err();
    assert_eq!(faults[0].kind, FaultKind::MissingColumn { name: "target_2025".into() });
}

#[test]
fn missing_and_doubled_heads_are_all_named_at_once() {
    let kinds = refused("kode,capaian,nilai\n");
    let doubled =
        FaultKind::DuplicateColumn { name: "nilai", first: "capaian".into(), second: "nilai".into() };
    assert_eq!(kinds, [FaultKind::MissingColumn { name: "tahun".into() }, doubled]);
}

#[test]
fn unknown_heads_are_notes() {
    let table = opened("kode,tahun,nilai,warna,\n").unwrap();
    assert_eq!(table.notes(), [Note::UnknownHead { head: "warna".into() }]);
}

#[test]
fn title_rows_above_the_head_are_passed_over_and_rows_keep_their_true_number() {
    let text = "Capaian TPB\r\n\r\nKabupaten Jember;;\r\nkode;tahun;nilai\r\n\r\n\
                1.2.1*;2025;8,67\r\n;;\r\n1.3.1;2025;9\r\n";
    let table = opened(text).unwrap();
    assert_eq!(table.head_row(), 4);
    assert_eq!(table.notes(), [Note::RowsAboveHead { count: 3 }]);
    assert_eq!(rows(text).iter().map(|row| row.number).collect::<Vec<_>>(), [6, 8]);
}

#[test]
fn a_line_break_inside_a_cell_is_no_new_row() {
    for line_end in ["\n", "\r\n"] {
        let text = "kode,tahun,nilai\n\"a\n\nb\",2024,1\n\"c\",2025,2\nd,2026,3".replace('\n', line_end);
        assert_eq!(rows(&text).iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3, 4]);
        assert_eq!(rows(&text)[0].get("kode"), Some(format!("a{line_end}{line_end}b").as_str()));
    }
    let old_mac = rows("kode,tahun,nilai\ra,2024,1\rb,2025,2\r");
    assert_eq!(old_mac.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn a_row_with_too_few_or_too_many_cells_is_a_fault_and_the_next_row_is_read() {
    let items: Vec<_> = opened("kode,tahun,nilai\na,2024\nb,2024,1,x\nc,2024,1,,\n").unwrap().collect();
    let fault = |row, found| Fault::at_row(row, FaultKind::WrongCellCount { expected: 3, found });
    assert_eq!(items[0].as_ref().unwrap_err(), &fault(2, 2));
    assert_eq!(items[1].as_ref().unwrap_err(), &fault(3, 4));
    assert_eq!(items[2].as_ref().unwrap().get("kode"), Some("c"), "blank cells beyond the heads are none");
}

#[test]
fn empty_cells_are_none_and_cells_are_trimmed() {
    let row = &rows("kode,tahun,nilai\n  a ,2024,  \n")[0];
    assert_eq!((row.get("kode"), row.get("nilai"), row.get("sumber")), (Some("a"), None, None));
    assert_eq!((row.raw("kode"), row.raw("nilai"), row.raw("sumber")), (Some("  a "), Some("  "), None));
}

#[test]
fn the_apostrophe_of_our_own_export_is_taken_off() {
    let row = &rows("kode,tahun,nilai\n'=a,'2024,''-b\n")[0];
    assert_eq!(
        (row.get("kode"), row.get("tahun"), row.get("nilai")),
        (Some("=a"), Some("'2024"), Some("'-b"))
    );
}

#[test]
fn encodings_are_recognised_and_said() {
    let text = "kode,tahun,nilai\nJenggawah – é,2024,1\n";
    assert!(opened(text).unwrap().notes().is_empty());
    let with_bom = format!("\u{feff}{text}");
    assert!(opened(&with_bom).unwrap().notes().is_empty());
    assert_eq!(rows(&with_bom)[0].get("kode"), Some("Jenggawah – é"));

    let windows: Vec<u8> = text
        .replace('–', "\u{1}")
        .replace('é', "\u{2}")
        .bytes()
        .map(|b| match b {
            1 => 0x96,
            2 => 0xE9,
            b => b,
        })
        .collect();
    assert_eq!(opened(&windows).unwrap().notes(), [Note::ReadAsWindows1252]);
    assert_eq!(rows(&windows)[0].get("kode"), Some("Jenggawah – é"));

    for bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
        let utf16: Vec<u8> = units.flat_map(bytes).collect();
        assert_eq!(opened(&utf16).unwrap().notes(), [Note::ReadAsUtf16]);
        assert_eq!(rows(&utf16)[0].get("kode"), Some("Jenggawah – é"));
    }
}

#[test]
fn a_character_cut_by_the_reading_buffer_does_not_turn_the_file_into_windows_1252() {
    for offset in 0..4 {
        let text = format!("kode,tahun,nilai\n{}{},2024,1\n", "x".repeat(offset), "é😀".repeat(4000));
        let text = format!("{text}{}", "é😀,2024,1\n".repeat(20_000));
        assert!(opened(&text).unwrap().notes().is_empty());
        assert_eq!(rows(&text).len(), 20_001);
    }
}

#[test]
fn a_spreadsheet_or_binary_file_in_place_of_csv_is_refused_by_name() {
    assert_eq!(refused(b"PK\x03\x04\x14\x00"), [FaultKind::NotText { what: "xlsx" }]);
    assert_eq!(refused(b"\xD0\xCF\x11\xE0\xA1\xB1"), [FaultKind::NotText { what: "xls" }]);
    assert_eq!(refused(b"kode,tahun,nilai\n\x00"), [FaultKind::NotText { what: "binary" }]);
    assert_eq!(refused(""), [FaultKind::Empty]);
    assert_eq!(refused("\n \r\n;;;\n"), [FaultKind::Empty]);
}

/// A file of a claimed length that fails the test when it is read.
struct Untouchable(u64);

impl Read for Untouchable {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        panic!("a file over the limit was read")
    }
}

impl Seek for Untouchable {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        assert_eq!(to, SeekFrom::End(0));
        Ok(self.0)
    }
}

#[test]
fn a_file_of_200_megabytes_is_refused_by_its_size_before_it_is_read() {
    let faults = open(Untouchable(200 << 20), &Limits::default(), &VALUES).unwrap_err();
    assert_eq!(faults[0].kind, FaultKind::TooLarge { bytes: 209_715_200, limit: 67_108_864 });
    assert_eq!(faults[0].kind.key(), "fault-too-large");
    assert_eq!(faults[0].kind.args(), [("bytes", "209715200".to_owned()), ("limit", "67108864".to_owned())]);
}

#[test]
fn rows_and_cells_over_the_limit_are_faults() {
    let limits = Limits { max_rows: 2, max_cell_chars: 3, ..Limits::default() };
    let text = "kode,tahun,nilai\néééé,1,1\nééé,1,1\nc,1,1\nd,1,1\n";
    let items: Vec<_> = open(Cursor::new(text), &limits, &VALUES).unwrap().collect();
    assert_eq!(items[0].as_ref().unwrap_err().kind, FaultKind::CellTooLong { limit: 3 });
    assert_eq!(items[1].as_ref().unwrap().number, 3);
    assert_eq!(items[2].as_ref().unwrap_err(), &Fault::at_row(4, FaultKind::TooManyRows { limit: 2 }));
    assert_eq!(items.len(), 3);
}

#[test]
fn an_unclosed_quotation_mark_does_not_take_the_whole_file_into_memory() {
    let text = format!("kode,tahun,nilai\n\"a,2024,1\n{}", "b,2024,1\n".repeat(900_000));
    let mut table = opened(text).unwrap();
    assert!(matches!(table.next().unwrap().unwrap_err().kind, FaultKind::CellTooLong { .. }));
    assert!(table.next().is_none());
}

/// A CSV file of any number of rows that is made while it is read, so that its size shows nowhere in memory.
struct Generated {
    rows: u64,
    at: u64,
}

const GENERATED_HEAD: &[u8] = b"kode,tahun,nilai\n";
const GENERATED_ROW: &[u8] = b"1.2.1*,2025,8.67\n";

impl Generated {
    fn len(&self) -> u64 {
        GENERATED_HEAD.len() as u64 + self.rows * GENERATED_ROW.len() as u64
    }
}

impl Read for Generated {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let room = usize::try_from(self.len() - self.at).unwrap().min(buffer.len());
        for byte in &mut buffer[..room] {
            // Head and rows are of one length.
            let source = if self.at < GENERATED_HEAD.len() as u64 { GENERATED_HEAD } else { GENERATED_ROW };
            *byte = source[(self.at % source.len() as u64) as usize];
            self.at += 1;
        }
        Ok(room)
    }
}

impl Seek for Generated {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = match to {
            SeekFrom::Start(at) => at,
            SeekFrom::End(0) => self.len(),
            other => panic!("{other:?}"),
        };
        Ok(self.at)
    }
}

#[test]
fn a_hundred_thousand_rows_stream_through() {
    assert_eq!(GENERATED_HEAD.len(), GENERATED_ROW.len());
    let table = open(Generated { rows: 120_000, at: 0 }, &Limits::default(), &VALUES).unwrap();
    let mut count = 0;
    for row in table {
        let row = row.unwrap();
        count += 1;
        assert_eq!((row.number, row.get("nilai")), (count + 1, Some("8.67")));
    }
    assert_eq!(count, 120_000);
}

#[test]
fn a_written_row_must_fit_the_heads() {
    let mut writer = Writer::new(Vec::new(), &["kode", "nilai"]).unwrap();
    let error = writer.row(&["a"]).unwrap_err();
    assert!(matches!(error, WriteError::WrongCellCount { expected: 2, found: 1 }));
}

#[test]
fn formulas_are_written_as_text_and_numbers_as_numbers() {
    let mut writer = Writer::new(Vec::new(), &["a", "b"]).unwrap();
    writer.row(&["=HYPERLINK(1)", "-0.5"]).unwrap();
    writer.row(&["kata, \"kutip\"", "+x"]).unwrap();
    let text = String::from_utf8(writer.finish().unwrap()).unwrap();
    assert_eq!(text, "a,b\r\n'=HYPERLINK(1),-0.5\r\n\"kata, \"\"kutip\"\"\",'+x\r\n");
}

proptest! {
    #[test]
    fn what_we_write_we_read_back_exactly(
        cells in prop::collection::vec(prop::collection::vec("([^\0]|['\"=+@;,\t\r\n -]){0,8}", 3), 0..8)
    ) {
        let mut writer = Writer::new(Vec::new(), &["kode", "tahun", "nilai"]).unwrap();
        for row in &cells {
            writer.row(row).unwrap();
        }
        let read = rows(writer.finish().unwrap());
        let kept: Vec<_> = cells.iter().filter(|row| !row.concat().trim().is_empty()).collect();
        prop_assert_eq!(read.len(), kept.len());
        for (row, cells) in read.iter().zip(kept) {
            for (name, cell) in ["kode", "tahun", "nilai"].iter().zip(cells) {
                prop_assert_eq!(row.raw(name), Some(cell.as_str()));
                prop_assert_eq!(row.get(name), Some(cell.trim()).filter(|cell| !cell.is_empty()));
            }
        }
    }

    #[test]
    fn no_bytes_whatever_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut file = b"kode,tahun,nilai\n".to_vec();
        file.extend(bytes.iter().filter(|byte| **byte != 0));
        if let Ok(table) = opened(file) {
            let _ = table.count();
        }
        let _ = opened(bytes).map(Iterator::count);
    }
}
