//! Figures of the province's regions: one row a figure, or the wide table with one row a region.
use super::context::Context;
use super::reader::{ColumnStyle, Reader, figure, may, must, tidy};
use super::versions::{settle, store_plan};
use super::{ImportError, Input};
use rembuk_documents::csv_in::{Fault, FaultKind, Row, TableSpec};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::indicators::Year;
use rembuk_domain::numbers::DecimalStyle;
use rembuk_store::rows::{ComparisonValue, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] =
    &["provinsi", "wilayah", "kode", "nama_indikator", "satuan", "tahun", "nilai", "sumber"];

const LONG: TableSpec = TableSpec {
    columns: &[
        must("provinsi", &["province"]),
        must("wilayah", &["kab/kota", "kabupaten/kota", "daerah"]),
        must("kode", &["kode_indikator"]),
        must("nama_indikator", &["nama", "indikator"]),
        must("satuan", &["unit"]),
        must("tahun", &["year"]),
        must("nilai", &["capaian", "value"]),
        must("sumber", &["source"]),
    ],
};

/// The table of the provincial statistics office as it is passed around.
const WIDE: TableSpec = TableSpec {
    columns: &[
        must("provinsi", &["province"]),
        must("wilayah", &["kab/kota", "kabupaten/kota"]),
        may("kemiskinan", &["Persentase Penduduk Miskin (P0) Menurut Kabupaten/Kota (Persen)"]),
        may("lama sekolah", &["Rata-rata Lama Sekolah Penduduk 15+ (Tahun)"]),
        may("pengeluaran", &["Pengeluaran per Kapita Disesuaikan (Ribu Rupiah/Orang/Tahun)"]),
        may("ipm", &["Indeks Pembangunan Manusia"]),
        may("harapan hidup", &["Umur Harapan Hidup (Tahun)"]),
        may("sanitasi", &["Persentase rumah tangga yang memiliki akses terhadap sanitasi layak"]),
        may("air minum", &["Persentase rumah tangga yang memiliki akses terhadap air minum layak"]),
        may("pengangguran", &["Tingkat Pengangguran Terbuka"]),
        may("angkatan kerja", &["Tingkat Partisipasi Angkatan Kerja"]),
    ],
};

/// What a wide column means: head, code, name, unit. Columns without an indicator are not read, and a note says so.
const COLUMNS: [(&str, &str, &str, &str); 9] = [
    ("kemiskinan", "1.2.1*", "Persentase penduduk miskin", "%"),
    ("lama sekolah", "4.rls", "Rata-rata lama sekolah penduduk 15 tahun ke atas", "tahun"),
    ("pengeluaran", "8.pengeluaran", "Pengeluaran per kapita disesuaikan", "ribu rupiah per orang per tahun"),
    ("ipm", "ipm", "Indeks Pembangunan Manusia", "indeks"),
    ("harapan hidup", "3.uhh", "Umur harapan hidup", "tahun"),
    ("sanitasi", "6.2.1.(b)", "Rumah tangga dengan akses sanitasi layak", "%"),
    ("air minum", "6.1.1.(a)", "Rumah tangga dengan akses air minum layak", "%"),
    ("pengangguran", "8.5.2*", "Tingkat pengangguran terbuka", "%"),
    ("angkatan kerja", "8.tpak", "Tingkat partisipasi angkatan kerja", "%"),
];

pub(crate) fn cells(row: &ComparisonValue) -> Vec<String> {
    vec![
        row.province.clone(),
        row.place_name.clone(),
        row.code_key.clone(),
        row.name.clone(),
        row.unit.clone(),
        row.year.to_string(),
        row.value.clone(),
        row.source.clone(),
    ]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, comparisons::list(region_id, NOW))?;
    // The long shape explains faults of heads best, so it is the one that speaks when neither fits.
    let is_wide = context.peek(&LONG).is_none() && context.peek(&WIDE).is_some();
    let rows = if is_wide { read_wide(context) } else { read_long(context) };
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, comparisons, insert, close);
    }
    Ok(())
}

fn read_long(context: &mut Context<'_>) -> Vec<(u64, ComparisonValue)> {
    let style = column_style(context, &LONG, "nilai");
    context.read_rows(&LONG, |row, context| {
        let mut reader = Reader::new(row);
        let (province, place) = (reader.required("provinsi"), reader.required("wilayah"));
        let (code, name) = (reader.code("kode"), reader.required("nama_indikator"));
        let unit = reader.text("satuan").unwrap_or_default();
        let year = reader.year("tahun");
        if let Some(year) = year.filter(|year| *year > context.this_year) {
            reader.say("tahun", ("fault-year-in-future", vec![("found", year.to_string())]));
        }
        let (value, source) = (reader.decimal("nilai", style), reader.required("sumber"));
        let found = province.zip(place).zip(code.zip(name)).zip(year.zip(value)).zip(source);
        let found = found.map(|((((province, place), (code, name)), (year, value)), source)| {
            comparison(&province, &place, &code, &name, &unit, (year, value), &source)
        });
        reader.done(found)
    })
}

fn read_wide(context: &mut Context<'_>) -> Vec<(u64, ComparisonValue)> {
    let Some(year) = context.job.year.or_else(|| year_in_name(&context.job.input)) else {
        let kind = FaultKind::Domain { key: "fault-year-missing", args: Vec::new() };
        context.fault(Fault::of_file(kind));
        return Vec::new();
    };
    let source = context.source();
    context.note(None, "note-wide-table", vec![("year", year.to_string()), ("source", source.clone())]);
    let styles = COLUMNS.map(|(head, ..)| column_style(context, &WIDE, head));
    let rows = context.read_rows(&WIDE, |row, _| read_wide_row(row, year, &source, &styles));
    rows.into_iter().flat_map(|(number, figures)| figures.into_iter().map(move |row| (number, row))).collect()
}

fn read_wide_row(
    row: &Row,
    year: Year,
    source: &str,
    styles: &[DecimalStyle; 9],
) -> Result<Vec<ComparisonValue>, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let (province, place) = (reader.required("provinsi"), reader.required("wilayah"));
    let mut figures = Vec::new();
    for ((head, code, name, unit), style) in COLUMNS.iter().zip(styles) {
        // An empty cell is a figure that is not there; a column that is not there has only such.
        let value = reader.maybe_decimal(head, *style);
        if let (Some(value), Some(province), Some(place)) = (value, &province, &place)
            && let Ok(code) = IndicatorCode::parse(code)
        {
            figures.push(comparison(province, place, &code, name, unit, (year, value), source));
        }
    }
    reader.done(Some(figures))
}

fn comparison(
    province: &str,
    place: &str,
    code: &IndicatorCode,
    name: &str,
    unit: &str,
    (year, value): (Year, rust_decimal::Decimal),
    source: &str,
) -> ComparisonValue {
    let (value, value_real) = figure(value);
    let place_name = full_name(place);
    ComparisonValue {
        id: Uuid::nil(),
        province: capitalised(province),
        sort_key: place_name.to_lowercase(),
        place_name,
        code_key: code.without_star().to_owned(),
        name: name.to_owned(),
        unit: unit.to_owned(),
        year: i64::from(year),
        value,
        value_real,
        source: source.to_owned(),
        valid_from_seq: 0,
    }
}

/// "Pacitan" in a table of kabupaten and kota is the kabupaten.
fn full_name(place: &str) -> String {
    let place = tidy(place);
    if place.starts_with("Kota ") || place.starts_with("Kabupaten ") {
        place
    } else {
        format!("Kabupaten {place}")
    }
}

/// `JAWA TIMUR` → `Jawa Timur`; what has small letters stays as it is.
fn capitalised(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut start = true;
    name.chars()
        .flat_map(|c| {
            let shown = if start { c } else { c.to_lowercase().next().unwrap_or(c) };
            start = !c.is_alphanumeric();
            Some(shown)
        })
        .collect()
}

pub(super) fn column_style(context: &Context<'_>, spec: &TableSpec, column: &str) -> DecimalStyle {
    let mut style = ColumnStyle::default();
    for row in context.peek(spec).into_iter().flatten().flatten() {
        style.see(&row, column);
    }
    style.style()
}

/// The only year that the file's name names.
pub(super) fn year_in_name(input: &Input) -> Option<Year> {
    let name = input.name();
    let mut years = name.split(|c: char| !c.is_ascii_digit()).filter_map(|part| Year::parse(part).ok());
    let year = years.next()?;
    years.next().is_none().then_some(year)
}
