//! Against the gathered public files, where they are at hand.

use std::path::PathBuf;

use rembuk_documents::csv_in::{ColumnSpec, Limits, Table, TableSpec, open_path};
use rembuk_documents::geo::parse_boundaries;

fn shared(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("REMBUK_SHARED_DATA").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let file = root.join(path);
    if !file.exists() {
        println!("skipped: {} is not at hand", file.display());
    }
    file.exists().then_some(file)
}

const fn column(name: &'static str) -> ColumnSpec {
    ColumnSpec { name, aliases: &[], required: true }
}

const AREAS: TableSpec = TableSpec {
    columns: &[ColumnSpec { name: "kode", aliases: &["kode kemendagri"], required: true }, column("nama")],
};
const AGENCIES: TableSpec = TableSpec { columns: &[column("kode_skpd"), column("nama_skpd")] };
const PROGRAMMES: TableSpec =
    TableSpec { columns: &[column("kode_sub_kegiatan"), column("indikator"), column("pagu_rupiah")] };
const VALUES: TableSpec = TableSpec {
    columns: &[column("kode"), column("tahun"), column("nilai"), column("sumber"), column("metode")],
};
const INDICATORS: TableSpec = TableSpec { columns: &[column("tujuan"), column("kode"), column("nama")] };
const NOMENCLATURE: TableSpec = TableSpec { columns: &[column("kode_sub"), column("sub"), column("tag")] };
const REGENCIES: TableSpec =
    TableSpec { columns: &[column("provinsi"), column("kab/kota"), column("tingkat pengangguran terbuka")] };
const VOTES: TableSpec =
    TableSpec { columns: &[column("timestamp"), column("comment-id"), column("voter-id"), column("vote")] };
const COMMENTS: TableSpec = TableSpec { columns: &[column("comment-id"), column("comment-body")] };
const PARTICIPANTS: TableSpec = TableSpec { columns: &[column("participant"), column("group-id")] };
const HISTORY: TableSpec = TableSpec { columns: &[column("n-votes"), column("n-voters")] };
const SUMMARY: TableSpec = TableSpec { columns: &[column("topic")] };

fn opened(path: &str, spec: &TableSpec) -> Option<Table<'static>> {
    let table = open_path(&shared(path)?, &Limits::default(), spec);
    Some(table.unwrap_or_else(|faults| panic!("{path}: {faults:?}")))
}

#[test]
fn every_gathered_table_is_read_to_its_last_row() {
    let files: &[(&str, &TableSpec, Option<usize>)] = &[
        ("jember/districts.csv", &AREAS, Some(31)),
        ("jember/villages.csv", &AREAS, Some(248)),
        ("jember/agencies-2021.csv", &AGENCIES, Some(73)),
        ("jember/programmes-2021.csv", &PROGRAMMES, Some(1460)),
        ("jember/indicator-values.csv", &VALUES, Some(66)),
        ("reference/national-indicators-ed2.csv", &INDICATORS, Some(400)),
        ("reference/programme-nomenclature-2027.csv", &NOMENCLATURE, Some(3550)),
        ("reference/east-java-2021.csv", &REGENCIES, Some(38)),
        ("opinion/open-data/brexit-consensus/votes.csv", &VOTES, None),
        ("opinion/open-data/brexit-consensus/comments.csv", &COMMENTS, Some(50)),
        ("opinion/open-data/brexit-consensus/participants-votes.csv", &PARTICIPANTS, None),
        ("opinion/open-data/brexit-consensus/stats-history.csv", &HISTORY, None),
        ("opinion/open-data/brexit-consensus/summary.csv", &SUMMARY, None),
        ("opinion/open-data/scoop-hivemind.biodiversity/votes.csv", &VOTES, None),
        ("opinion/open-data/scoop-hivemind.biodiversity/comments.csv", &COMMENTS, Some(316)),
        ("opinion/open-data/scoop-hivemind.biodiversity/participants-votes.csv", &PARTICIPANTS, None),
        ("opinion/open-data/scoop-hivemind.biodiversity/stats-history.csv", &HISTORY, None),
        ("opinion/open-data/scoop-hivemind.biodiversity/summary.csv", &SUMMARY, None),
    ];
    for (path, spec, expected) in files {
        let Some(table) = opened(path, spec) else { continue };
        assert_eq!(table.head_row(), 1, "{path}");
        let rows: Result<Vec<_>, _> = table.collect();
        let rows = rows.unwrap_or_else(|fault| panic!("{path}: {fault}"));
        assert!(expected.is_none_or(|count| count == rows.len()), "{path}: {} rows", rows.len());
        assert!(!rows.is_empty(), "{path}");
    }
}

#[test]
fn the_boundaries_of_all_districts_are_read() {
    let Some(file) = shared("jember/districts.geojson") else { return };
    let boundaries = parse_boundaries(&std::fs::read_to_string(file).unwrap(), None).unwrap();
    assert_eq!(boundaries.len(), 31);
    assert!(boundaries.iter().all(|boundary| boundary.code.starts_with("35.09.") && boundary.name.is_some()));
}
