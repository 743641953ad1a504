//! `workbook write|bare-write FILE ROWS`, `workbook read|bare-read FILE`: a matrix of so many rows written and read by this
//! crate, and by the crates below it with nothing in between. Prints seconds and peak memory as JSON; for `bench/run.sh xlsx`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a measurement that cannot go on should say so")]

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::time::Instant;

use calamine::{Reader, Xlsx};
use rembuk_documents::csv_in::{CellKind, ColumnSpec, Limits, TableSpec};
use rembuk_documents::xlsx_in;
use rembuk_documents::xlsx_out::{Column, ColumnKind, Workbook, number_of, write};

const HEADS: [&str; 12] = [
    "kode_indikator",
    "program",
    "kode_sub_kegiatan",
    "sub_kegiatan",
    "indikator_keluaran",
    "satuan",
    "sumber_dana",
    "perangkat_daerah",
    "target_2025",
    "target_2026",
    "pagu_2025",
    "pagu_2026",
];
const TEXTS: usize = 8;

const fn column(name: &'static str) -> ColumnSpec {
    ColumnSpec { name, aliases: &[], required: true }
}

const SPEC: TableSpec = TableSpec {
    columns: &[
        column(HEADS[0]),
        column(HEADS[1]),
        column(HEADS[2]),
        column(HEADS[3]),
        column(HEADS[4]),
        column(HEADS[5]),
        column(HEADS[6]),
        column(HEADS[7]),
        column(HEADS[8]),
        column(HEADS[9]),
        column(HEADS[10]),
        column(HEADS[11]),
    ],
};

fn cells(row: usize) -> Vec<String> {
    let code = format!("1.02.{:02}.2.{:02}.{:04}", row % 5 + 1, row % 10 + 1, row % 9_000 + 1);
    let texts = [
        format!("{}.{}.1", row % 17 + 1, row % 9 + 1),
        format!("Program {} penunjang urusan pemerintahan daerah", row % 120),
        code,
        format!("Penyediaan layanan {row} bagi warga kecamatan"),
        format!("Jumlah warga yang dilayani ({row})"),
        "orang".to_owned(),
        "DAU; PAD".to_owned(),
        format!("Dinas {}", row % 40),
    ];
    let numbers = [row % 900, row % 700].map(|number| number.to_string());
    let money = [row * 7 % 90_000, row * 11 % 90_000].map(|number| format!("{}.{}", number, number % 9 + 1));
    texts.into_iter().chain(numbers).chain(money).collect()
}

fn table(rows: usize) -> Vec<Vec<String>> {
    (0..rows).map(cells).collect()
}

fn ours(file: &str, rows: usize) -> f64 {
    let kind = |at: usize| if at < TEXTS { ColumnKind::Text } else { ColumnKind::Number };
    let columns = HEADS.iter().enumerate().map(|(at, head)| Column {
        head: (*head).to_owned(),
        width: 20.0,
        note: None,
        kind: kind(at),
        is_hidden: false,
    });
    let book = Workbook {
        sheet: "Matriks 2".to_owned(),
        columns: columns.collect(),
        rows: table(rows),
        ..Workbook::default()
    };
    let begun = Instant::now();
    write(&book, BufWriter::new(File::create(file).unwrap())).unwrap();
    begun.elapsed().as_secs_f64()
}

fn bare_write(file: &str, rows: usize) -> f64 {
    let table = table(rows);
    let begun = Instant::now();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().unwrap();
    sheet.write_row(0, 0, HEADS).unwrap();
    for (row, cells) in (1..).zip(&table) {
        for (column, text) in (0..).zip(cells) {
            match number_of(text).filter(|_| usize::from(column) >= TEXTS) {
                Some(number) => sheet.write_number(row, column, number).unwrap(),
                None => sheet.write_string(row, column, text).unwrap(),
            };
        }
    }
    book.save_to_writer(BufWriter::new(File::create(file).unwrap())).unwrap();
    begun.elapsed().as_secs_f64()
}

/// Every row as an import asks for it: each cell by its column, numbers parsed.
fn read(file: &str) -> (f64, usize) {
    let begun = Instant::now();
    let table = xlsx_in::open(File::open(file).unwrap(), &Limits::default(), &SPEC).unwrap();
    let mut found = 0;
    let mut sum = 0.0;
    for row in table {
        let row = row.unwrap();
        for head in HEADS {
            let Some(text) = row.get(head) else { continue };
            found += 1;
            if row.kind(head) == CellKind::Number {
                sum += number_of(text).unwrap();
            }
        }
    }
    assert!(sum > 0.0);
    (begun.elapsed().as_secs_f64(), found)
}

fn bare_read(file: &str) -> (f64, usize) {
    let begun = Instant::now();
    let mut book = Xlsx::new(BufReader::new(File::open(file).unwrap())).unwrap();
    let name = book.sheet_names().first().unwrap().clone();
    let mut cells = book.worksheet_cells_reader(&name).unwrap();
    let mut found = 0;
    while cells.next_cell().unwrap().is_some() {
        found += 1;
    }
    (begun.elapsed().as_secs_f64(), found)
}

/// Most memory this process ever held, in KiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|number| number.parse().ok()).unwrap_or_default()
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let file = arguments.get(1).expect("workbook MODE FILE [ROWS]");
    let rows = arguments.get(2).and_then(|rows| rows.parse().ok()).unwrap_or(50_000);
    let (seconds, count) = match arguments[0].as_str() {
        "write" => (ours(file, rows), rows),
        "bare-write" => (bare_write(file, rows), rows),
        "read" => read(file),
        _ => bare_read(file),
    };
    println!("{{\"seconds\": {seconds}, \"count\": {count}, \"peak_kib\": {}}}", peak());
}
