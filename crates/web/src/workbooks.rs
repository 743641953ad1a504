//! Matrices 1 to 4 as workbooks to fill in: what [`crate::imports`] takes, with heads that explain themselves.
use crate::i18n::Locale;
use crate::imports::funding_word;
use crate::imports::workbook::{FORMAT, references};
use crate::matrices::{self, Table, period_text};
use crate::matrix_columns::{REFERENCE, REPEATED, layout};
use jiff::civil::Date;
use rembuk_documents::xlsx_out::{Column, ColumnKind, Sums, Workbook};
use rembuk_domain::programmes::{FundingSource, Matrix, RowStage};
use rembuk_store::rows::{NOW, Organisation, Region};
use rembuk_store::{Read, StoreError, run};
use std::collections::{BTreeSet, HashSet};

/// What rows of a programme that stands in an earlier row hold in the hidden column.
const REPEATS: &str = "ulang";

/// Which rows a workbook has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// All that is stored
    Filled,
    /// None: a template
    Empty,
}

/// The matrix of a region as it was at a point of the record. `day`: on which it is written; `language`: of titles and
/// notes, while heads are the official ones.
///
/// # Errors
/// The database can't be read.
pub async fn matrix(
    tx: &mut Read,
    region: &Region,
    matrix: Matrix,
    at: i64,
    content: Content,
    (language, day): (Locale, Date),
) -> Result<Workbook, StoreError> {
    let choices = Choices::load(tx, region, matrix).await?;
    let period = matrices::period(tx, region, at).await?.map(period_text).unwrap_or_default();
    let mut table = matrices::table(tx, region, matrix, at).await?;
    if content == Content::Empty {
        table.rows.clear();
        table.ids.clear();
    }
    let mut columns: Vec<Column> = table
        .columns
        .iter()
        .zip(&table.heads)
        .map(|(column, head)| Column {
            head: head.clone(),
            width: width(column),
            note: note_key(column, matrix).map(|key| language.t(key)),
            kind: choices.kind(column),
            is_hidden: false,
        })
        .collect();
    let hidden = |head: &str| Column {
        head: head.to_owned(),
        width: 12.0,
        note: None,
        kind: ColumnKind::Text,
        is_hidden: true,
    };
    columns.extend([hidden(REPEATED), hidden(REFERENCE)]);
    let sums = layout(matrix).has_money.then(|| Sums {
        label: language.t("workbook-sums"),
        except: Some((table.columns.len(), REPEATS.to_owned())),
    });
    let number = matrix.number().to_string();
    let sheet_key = if region.is_example { "workbook-example-sheet" } else { "workbook-sheet" };
    Ok(Workbook {
        sheet: language.ta(sheet_key, &[("number", number.as_str().into())]),
        titles: titles(region, matrix, &period, content, language),
        mark: region.is_example.then(|| crate::html::INVENTED.to_owned()),
        columns,
        rows: rows(table, matrix),
        sums,
        frozen: 2,
        guide: Some((language.t("workbook-guide"), guide(language))),
        facts: facts(region, &number, period, day),
        day: day_parts(day),
    })
}

/// Any other table of a region as a workbook: its heads are those of its import, so that it comes back in as it is.
pub fn plain(region: &Region, kind: &str, heads: &[&str], rows: Vec<Vec<String>>, day: Date) -> Workbook {
    let column = |(place, head): (usize, &&str)| {
        let longest = rows.iter().filter_map(|row| row.get(place)).map(|cell| cell.chars().count()).max();
        Column {
            head: (*head).to_owned(),
            // Long texts do not push the others off the screen.
            width: longest.unwrap_or_default().max(head.chars().count()).clamp(8, 50) as f64 + 2.0,
            note: None,
            kind: plain_kind(head),
            is_hidden: false,
        }
    };
    Workbook {
        sheet: kind.chars().take(31).collect(),
        mark: region.is_example.then(|| crate::html::INVENTED.to_owned()),
        columns: heads.iter().enumerate().map(column).collect(),
        rows,
        frozen: 1,
        facts: [("daerah", region.code.clone()), ("nama", region.name.clone()), ("tanggal", day.to_string())]
            .map(|(name, value)| (name.to_owned(), value))
            .to_vec(),
        day: day_parts(day),
        ..Workbook::default()
    }
}

/// Codes stay texts whatever they look like: 01 is not 1.
fn plain_kind(head: &str) -> ColumnKind {
    match head {
        "tahun" => ColumnKind::Year,
        "nilai" | "target" | "jumlah_penduduk" | "luas_km2" | "penduduk" => ColumnKind::Exact,
        head if head.starts_with("pagu") || head.starts_with("realisasi") => ColumnKind::Money,
        _ => ColumnKind::Text,
    }
}

fn rows(table: Table, matrix: Matrix) -> Vec<Vec<String>> {
    let references = references(&table, matrix);
    let mut told = HashSet::new();
    let rows = table.rows.into_iter().zip(table.ids).zip(references);
    rows.map(|((mut cells, id), reference)| {
        let is_first = id.programme.is_none_or(|programme| told.insert(programme));
        cells.push(if is_first { String::new() } else { REPEATS.to_owned() });
        cells.push(reference);
        cells
    })
    .collect()
}

fn titles(region: &Region, matrix: Matrix, period: &str, content: Content, language: Locale) -> Vec<String> {
    let title = match matrix {
        Matrix::One => "workbook-title-1",
        Matrix::Two => "workbook-title-2",
        Matrix::Three => "workbook-title-3",
        Matrix::Four => "workbook-title-4",
    };
    let args = [("region", region.name.as_str().into()), ("period", period.into())];
    let mut titles = vec![language.t(title), language.ta("workbook-of", &args)];
    let advice = if content == Content::Empty { "workbook-template" } else { "workbook-filled" };
    titles.push(language.t(advice));
    if layout(matrix).has_money {
        titles.push(language.t("workbook-money"));
    }
    titles
}

fn guide(language: Locale) -> Vec<String> {
    let keys = [
        "workbook-guide-1",
        "workbook-guide-2",
        "workbook-guide-3",
        "workbook-guide-4",
        "workbook-guide-5",
        "workbook-guide-6",
    ];
    keys.map(|key| language.t(key)).to_vec()
}

fn facts(region: &Region, number: &str, period: String, day: Date) -> Vec<(String, String)> {
    let facts = [
        ("format", FORMAT.to_string()),
        ("daerah", region.code.clone()),
        ("nama", region.name.clone()),
        ("matriks", number.to_owned()),
        ("masa", period),
        ("lingkup", "semua".to_owned()),
        ("tanggal", day.to_string()),
    ];
    facts.map(|(name, value)| (name.to_owned(), value)).to_vec()
}

fn day_parts(day: Date) -> Option<(u16, u8, u8)> {
    Some((day.year().try_into().ok()?, day.month().try_into().ok()?, day.day().try_into().ok()?))
}

/// In characters.
fn width(column: &str) -> f64 {
    match column {
        "nama" | "nama_indikator" | "nama_sub_kegiatan" | "indikator" | "alasan" => 40.0,
        "nama_program" | "nama_kegiatan" | "nama_skpd" | "lembaga" | "sumber" | "metode" | "dasar" => 30.0,
        "kode_skpd" | "kode_sub_kegiatan" | "wilayah_kode" => 24.0,
        "kode" | "kode_indikator" | "kode_program" | "kode_kegiatan" | "sumber_dana" | "satuan" => 16.0,
        _ => 13.0,
    }
}

/// The text of the note at a head.
fn note_key(column: &str, matrix: Matrix) -> Option<&'static str> {
    Some(match column {
        "kode" | "kode_indikator" => "workbook-note-code",
        "nama" => "workbook-note-name",
        "nama_indikator" => "workbook-note-inform",
        "kode_skpd" | "nama_skpd" if matrix == Matrix::One => "workbook-note-inform",
        "sumber" if matrix == Matrix::One => "workbook-note-source",
        "sumber" => "workbook-note-row-source",
        "metode" => "workbook-note-method",
        "satuan" => "workbook-note-unit",
        "data_dasar" | "tahun_data_dasar" => "workbook-note-baseline",
        "dasar" => "workbook-note-basis",
        "kode_program" | "kode_kegiatan" => "workbook-note-programme-code",
        "kode_sub_kegiatan" if matrix == Matrix::Two => "workbook-note-sub-code",
        "kode_sub_kegiatan" => "workbook-note-own-code",
        "indikator" => "workbook-note-output",
        "sumber_dana" => "workbook-note-funding",
        "wilayah_kode" => "workbook-note-places",
        "kode_skpd" | "nama_skpd" => "workbook-note-agency",
        "lembaga" => "workbook-note-organisation",
        "platform" => "workbook-note-platform",
        "alasan" => "workbook-note-reason",
        "tahap" => "workbook-note-stage",
        "urutan" => "workbook-note-ordinal",
        "kategori_pojk" => "workbook-note-category",
        column if column.starts_with("target_") => "workbook-note-target",
        column if column.starts_with("pagu_") => "workbook-note-ceiling",
        _ => return None,
    })
}

/// What may be chosen in which column.
struct Choices {
    matrix: Matrix,
    indicators: Vec<String>,
    units: Vec<String>,
    owners: Vec<Organisation>,
    places: Vec<String>,
}

impl Choices {
    async fn load(tx: &mut Read, region: &Region, matrix: Matrix) -> Result<Self, StoreError> {
        let region_id = region.region_id;
        let indicators = run!(tx, indicators::list(region_id, NOW))?;
        let units: BTreeSet<String> =
            indicators.iter().map(|row| row.unit.clone()).filter(|unit| !unit.is_empty()).collect();
        let districts = run!(tx, places::list_districts(region_id, NOW))?;
        Ok(Self {
            matrix,
            indicators: indicators.into_iter().map(|row| row.code).collect(),
            units: units.into_iter().collect(),
            owners: run!(tx, organisations::list(region_id, NOW))?,
            places: districts.into_iter().map(|row| format!("{} {}", row.code, row.name)).collect(),
        })
    }

    fn kind(&self, column: &str) -> ColumnKind {
        let choice = |choices: Vec<String>, is_open| ColumnKind::Choice { choices, is_open };
        let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        match column {
            "data_dasar" => ColumnKind::Number,
            "tahun_data_dasar" | "urutan" => ColumnKind::Year,
            "kode" | "kode_indikator" => choice(self.indicators.clone(), true),
            "satuan" => choice(self.units.clone(), true),
            "sumber_dana" => {
                choice(FundingSource::ALL.map(|source| funding_word(source).to_owned()).to_vec(), true)
            }
            "wilayah_kode" => choice(self.places.clone(), true),
            "kode_skpd" => choice(self.agencies(|row| row.skpd_original.clone()), true),
            "nama_skpd" => choice(self.agencies(|row| Some(row.official_name.clone())), true),
            "lembaga" => choice(self.others(), true),
            "platform" => choice(
                self.matrix.owners().iter().map(|platform| platform.code().to_owned()).collect(),
                false,
            ),
            "tahap" => choice(words(&RowStage::ALL.map(RowStage::document)), false),
            column if column.starts_with("target_") => ColumnKind::Number,
            column if column.starts_with("pagu_") => ColumnKind::Money,
            _ => ColumnKind::Text,
        }
    }

    fn agencies(&self, of: impl Fn(&Organisation) -> Option<String>) -> Vec<String> {
        let agencies = self.owners.iter().filter(|row| row.agency_kind.is_some());
        agencies.filter_map(of).filter(|text| !text.is_empty()).collect()
    }

    /// Organisations that may own a row here.
    fn others(&self) -> Vec<String> {
        let platforms: Vec<&str> = self.matrix.owners().iter().map(|platform| platform.code()).collect();
        let may = |row: &&Organisation| platforms.contains(&row.platform.as_str());
        self.owners.iter().filter(may).map(|row| row.name.clone()).collect()
    }
}
