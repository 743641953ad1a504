//! One row of a file of programmes.
use super::owners::Owners;
use crate::imports::agencies::slug_of;
use crate::imports::context::Context;
use crate::imports::explain::{Explain, Said};
use crate::imports::nomenclature::{Versions, above};
use crate::imports::reader::{Reader, tidy};
use crate::imports::region_places::RegionPlaces;
use rembuk_documents::csv_in::{Fault, Row};
use rembuk_domain::indicators::Year;
use rembuk_domain::money::{MoneyError, Rupiah};
use rembuk_domain::numbers::{DecimalStyle, NumberError, parse_decimal};
use rembuk_domain::organisations::Platform;
use rembuk_domain::programmes::{
    Depth, FundingSource, Matrix, PojkCategory, ProgrammeCode, RowStage, SubActivityCode,
};
use rembuk_store::rows::{Organisation, Programme, ProgrammeAmount};
use std::collections::BTreeSet;
use uuid::Uuid;

/// What rows are read against.
pub(super) struct Env {
    /// Year of rows that name none.
    pub year: Option<Year>,
    pub owners: Owners,
    pub places: RegionPlaces,
    pub versions: Versions,
    /// How the column of targets writes its decimals.
    pub style: DecimalStyle,
    /// Seen at the first row.
    pub columns: Option<Columns>,
    /// Years whose codes no version could be asked about.
    pub unchecked: BTreeSet<i64>,
}

/// Optional columns that the file has; the others say nothing.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    pub upper: Upper,
    pub funding: bool,
    pub stage: bool,
    pub places: bool,
    pub budget: bool,
    pub realised: bool,
    pub category: bool,
    pub source: bool,
}

/// Which columns there are of the levels above.
#[derive(Clone, Copy)]
pub(super) struct Upper {
    pub programme_code: bool,
    pub programme_name: bool,
    pub activity_code: bool,
    pub activity_name: bool,
}

impl Columns {
    pub fn of(row: &Row) -> Self {
        let has = |column: &str| row.raw(column).is_some();
        let upper = Upper {
            programme_code: has("kode_program"),
            programme_name: has("nama_program"),
            activity_code: has("kode_kegiatan"),
            activity_name: has("nama_kegiatan"),
        };
        Self {
            upper,
            funding: has("sumber_dana"),
            stage: has("tahap"),
            places: has("wilayah_kode"),
            budget: has("anggaran_rupiah"),
            realised: has("realisasi_rupiah"),
            category: has("kategori_pojk"),
            source: has("sumber"),
        }
    }
}

/// What a row says: a programme without its sums, and one year of it.
#[derive(Clone, PartialEq)]
pub(super) struct Line {
    /// Key of the programme without its ordinal.
    pub stem: String,
    pub ordinal: Option<u32>,
    pub programme: Programme,
    /// First part of its address.
    pub address: String,
    pub amount: ProgrammeAmount,
    /// Whether a workbook holds the target as a number.
    pub is_number: bool,
    pub places: Vec<String>,
    pub funding: Vec<FundingSource>,
    pub stage: Option<RowStage>,
}

pub(super) fn read(row: &Row, context: &mut Context<'_>, env: &mut Env) -> Result<Line, Vec<Fault>> {
    env.columns.get_or_insert_with(|| Columns::of(row));
    let mut reader = Reader::new(row);
    let matrix = reader.maybe("matriks", Matrix::parse).unwrap_or(Matrix::Two);
    if matrix == Matrix::One {
        reader.say("matriks", ("fault-matrix-one", Vec::new()));
    }
    let year = reader.maybe("tahun", Year::parse).or(env.year);
    if year.is_none() && reader.faults.is_empty() {
        reader.say("tahun", ("fault-cell-empty", Vec::new()));
    }
    let amount = amount(&mut reader, env.style, year);
    let years: Vec<Year> = year.into_iter().collect();
    let line = amount.and_then(|amount| line(&mut reader, matrix, &years, amount, env, context));
    reader.done(line)
}

/// All a row says but its money, with this year's money. `years`: those that the row speaks of, in order; codes and
/// agencies must have been there in each.
pub(super) fn line(
    reader: &mut Reader<'_>,
    matrix: Matrix,
    years: &[Year],
    amount: ProgrammeAmount,
    env: &mut Env,
    context: &mut Context<'_>,
) -> Option<Line> {
    let mut programme = described(reader, matrix, context);
    let code = coded(reader, matrix, years, env, context, &mut programme);
    let (funding, places) = (funding(reader), places(reader, &env.places));
    let stage = reader.maybe("tahap", RowStage::parse);
    let ordinal = reader.count("urutan").and_then(|count| u32::try_from(count).ok()).filter(|n| *n > 0);
    let owner = owner(reader, matrix, years, env, context)?;
    let named = programme.code.clone().unwrap_or_else(|| programme.name.clone());
    let owner_key = owner.skpd_original.as_ref().unwrap_or(&owner.slug);
    let number = matrix.number().to_string();
    let stem = [&number, owner_key, &named, &programme.output].map(|part| part.replace('|', "||")).join("|");
    let first = code.map_or_else(|| short(&slug_of(&named), 48), SubActivityCode::slug);
    programme.sort_key = format!(
        "{number} {} {}",
        code.map_or_else(|| named.to_lowercase(), SubActivityCode::sort_key),
        owner.sort_key
    );
    let address = format!("{first}-{}", short(&owner.slug, 32));
    programme.organisation_id = owner.id;
    programme.organisation_name = owner.name;
    Some(Line { stem, ordinal, programme, address, amount, is_number: false, places, funding, stage })
}

/// Names, output and unit.
fn described(reader: &mut Reader<'_>, matrix: Matrix, context: &Context<'_>) -> Programme {
    let category = reader.maybe("kategori_pojk", PojkCategory::parse);
    if category.is_some() && matrix != Matrix::Four {
        reader.say("kategori_pojk", ("fault-pojk-elsewhere", Vec::new()));
    }
    Programme {
        id: Uuid::nil(),
        key: String::new(),
        slug: String::new(),
        matrix: matrix.number().to_string(),
        nomenclature: None,
        code: None,
        name: reader.required("nama_sub_kegiatan").unwrap_or_default(),
        activity_code: None,
        activity_name: reader.text("nama_kegiatan"),
        programme_code: None,
        programme_name: reader.text("nama_program"),
        output: reader.text("indikator").unwrap_or_default(),
        unit: reader.text("satuan").unwrap_or_default(),
        organisation_id: Uuid::nil(),
        organisation_name: String::new(),
        funding: String::new(),
        pojk_category: category.map(|category| category.as_str().to_owned()),
        state: String::new(),
        first_year: 0,
        last_year: 0,
        ceiling_total: 0,
        budget_total: 0,
        goals: 0,
        link_count: 0,
        source: reader.text("sumber").unwrap_or_else(|| context.source()),
        search_text: String::new(),
        sort_key: String::new(),
        valid_from_seq: 0,
    }
}

/// Codes: of the nomenclature in matrix 2, where they must hold in their year; of the owner's choice elsewhere.
fn coded(
    reader: &mut Reader<'_>,
    matrix: Matrix,
    years: &[Year],
    env: &mut Env,
    context: &mut Context<'_>,
    programme: &mut Programme,
) -> Option<SubActivityCode> {
    if matrix != Matrix::Two {
        programme.code = reader.text("kode_sub_kegiatan");
        programme.activity_code = reader.text("kode_kegiatan");
        programme.programme_code = reader.text("kode_program");
        return None;
    }
    let code = reader.parsed("kode_sub_kegiatan", SubActivityCode::parse);
    let stated = [("kode_program", Depth::Programme), ("kode_kegiatan", Depth::Activity)]
        .map(|(column, depth)| (reader.maybe(column, ProgrammeCode::parse), depth));
    let code = code?;
    // Real budgets hang sub-activities under the wrong programme: taken over as it is, and said.
    let [(programme_code, _), (activity_code, _)] = stated;
    for (stated, depth) in stated.iter().filter_map(|(stated, depth)| Some(((*stated)?, *depth))) {
        if stated != above(code, depth) {
            let args = vec![("found", stated.to_string()), ("code", code.to_string())];
            context.note(Some(reader.row_number()), "note-code-parent", args);
        }
    }
    for year in years {
        match env.versions.check(code, *year) {
            Ok(Some(version)) => programme.nomenclature = Some(version),
            Ok(None) => {
                env.unchecked.insert(i64::from(*year));
            }
            Err(said) => {
                reader.say("kode_sub_kegiatan", said);
                break;
            }
        }
    }
    programme.code = Some(code.to_string());
    programme.activity_code = Some(activity_code.unwrap_or_else(|| code.activity()).to_string());
    programme.programme_code = Some(programme_code.unwrap_or_else(|| code.programme()).to_string());
    Some(code)
}

fn amount(reader: &mut Reader<'_>, style: DecimalStyle, year: Option<Year>) -> Option<ProgrammeAmount> {
    let target = target(reader, "target", style);
    let [ceiling, budget, realised] =
        ["pagu_rupiah", "anggaran_rupiah", "realisasi_rupiah"].map(|column| money(reader, column));
    Some(ProgrammeAmount {
        id: Uuid::nil(),
        programme_id: Uuid::nil(),
        year: i64::from(year?),
        target,
        ceiling,
        budget,
        realised,
        valid_from_seq: 0,
    })
}

/// A number where it is one; "2 dokumen, 1 laporan" is a target too.
pub(super) fn target(reader: &mut Reader<'_>, column: &str, style: DecimalStyle) -> Option<String> {
    let text = reader.text(column)?;
    match parse_decimal(&text, reader.style(column, style)) {
        Ok(number) => return Some(number.to_string()),
        Err(error @ NumberError::Ambiguous { .. }) => reader.say(column, error.explain()),
        Err(error @ NumberError::Percent { .. }) if reader.is_percent(column) => {
            reader.say(column, error.explain());
        }
        Err(_) => {}
    }
    Some(text)
}

/// Whole rupiah; an empty cell and a lone dash are an amount nobody knows.
fn money(reader: &mut Reader<'_>, column: &str) -> Option<i64> {
    let read = |raw: &str| match Rupiah::parse_budget(raw) {
        Ok(amount) => Ok(Some(amount.get())),
        Err(MoneyError::Empty) => Ok(None),
        Err(error) => Err(error),
    };
    reader.maybe(column, read).flatten()
}

fn funding(reader: &mut Reader<'_>) -> Vec<FundingSource> {
    reader.maybe("sumber_dana", FundingSource::parse_list).unwrap_or_default()
}

fn places(reader: &mut Reader<'_>, here: &RegionPlaces) -> Vec<String> {
    let text = reader.text("wilayah_kode").unwrap_or_default();
    let mut places = BTreeSet::new();
    for code in text.split([';', ',']).map(tidy).filter(|code| !code.is_empty()) {
        match here.find(&code) {
            Ok(code) => {
                places.insert(code);
            }
            Err(said) => reader.say("wilayah_kode", said),
        }
    }
    places.into_iter().collect()
}

/// Who runs it. New organisations are made only for rows that are sound otherwise.
fn owner(
    reader: &mut Reader<'_>,
    matrix: Matrix,
    years: &[Year],
    env: &mut Env,
    context: &mut Context<'_>,
) -> Option<Organisation> {
    if matrix == Matrix::Two {
        let (code, name) = (reader.text("kode_skpd"), reader.text("nama_skpd"));
        if code.is_none() && name.is_none() {
            reader.say("kode_skpd", ("fault-cell-empty", Vec::new()));
            return None;
        }
        let mut owner = None;
        for year in years {
            match env.owners.agency(code.as_deref(), name.as_deref(), i64::from(*year)) {
                Ok(found) => owner = Some(found.clone()),
                Err((column, said)) => {
                    reader.say(column, said);
                    return None;
                }
            }
        }
        return owner;
    }
    let name = reader.required("lembaga");
    let platform = reader.maybe("platform", Platform::parse);
    // Only one platform owns rows of matrix 4.
    let platform = platform.or((matrix == Matrix::Four).then_some(Platform::Business));
    let name = name.filter(|_| reader.faults.is_empty())?;
    match env.owners.other(&name, platform, matrix) {
        Ok((owner, is_new)) => {
            if is_new {
                context.note(Some(reader.row_number()), "note-organisation-created", vec![("name", name)]);
            }
            Some(owner.clone())
        }
        Err((column, said)) => {
            let said: Said = said;
            reader.say(column, said);
            None
        }
    }
}

/// At most so many bytes of an address, cut between words.
fn short(slug: &str, most: usize) -> String {
    if slug.len() <= most {
        return slug.to_owned();
    }
    let cut = &slug[..most];
    cut.rfind('-').map_or(cut, |end| &cut[..end]).to_owned()
}
