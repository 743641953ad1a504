//! Programmes of matrices 2, 3 and 4: a row of a file is one programme in one year. Rows of several years make one
//! programme with several amounts; a column that a file does not have says nothing, and what is stored stays.
use super::ImportError;
use super::context::Context;
use super::nomenclature::Versions;
use super::reader::{may, must};
use super::region_comparison::{column_style, year_in_name};
use super::region_places::RegionPlaces;
use rembuk_documents::csv_in::{Fault, FaultKind, TableSpec};
use rembuk_domain::indicators::Year;
use rembuk_domain::numbers::DecimalStyle;
use rembuk_domain::places::RegionCode;
use rembuk_store::rows::{NOW, Organisation, Programme, ProgrammeAmount};
use rembuk_store::{Write, run};

pub(super) mod matrix;
mod merge;
pub(super) mod owners;
mod read;
mod words;
mod write;

use merge::{gather, settle_programmes};
use owners::Owners;
use read::{Env, read};
pub(crate) use words::funding_word;
use words::stage_word;
use write::{Stored, store};

pub(crate) const HEADS: &[&str] = &[
    "kode_skpd",
    "nama_skpd",
    "kode_program",
    "nama_program",
    "kode_kegiatan",
    "nama_kegiatan",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "indikator",
    "target",
    "satuan",
    "pagu_rupiah",
    "tahun",
    "matriks",
    "lembaga",
    "platform",
    "sumber_dana",
    "tahap",
    "wilayah_kode",
    "anggaran_rupiah",
    "realisasi_rupiah",
    "kategori_pojk",
    "sumber",
    "urutan",
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        may("kode_skpd", &["kode_opd"]),
        may("nama_skpd", &["nama_opd"]),
        may("kode_program", &[]),
        may("nama_program", &[]),
        may("kode_kegiatan", &[]),
        may("nama_kegiatan", &[]),
        may("kode_sub_kegiatan", &["kode_sub", "kode_produk"]),
        must("nama_sub_kegiatan", &["nama_sub", "nama_produk"]),
        must("indikator", &["keluaran", "indikator_keluaran"]),
        may("target", &[]),
        may("satuan", &["unit"]),
        must("pagu_rupiah", &["pagu", "pagu_indikatif"]),
        may("tahun", &["year"]),
        may("matriks", &["matrix"]),
        may("lembaga", &["nama_lembaga"]),
        may("platform", &["kelompok_peserta"]),
        may("sumber_dana", &["sumber_pendanaan"]),
        may("tahap", &["status_baris"]),
        may("wilayah_kode", &["kode_wilayah", "lokasi_kode"]),
        may("anggaran_rupiah", &["anggaran"]),
        may("realisasi_rupiah", &["realisasi"]),
        may("kategori_pojk", &["kode_pojk"]),
        may("sumber", &["source"]),
        may("urutan", &[]),
    ],
};

/// One year of a programme. `places`: codes of where it works; `owner`: who runs it.
pub(crate) fn cells(
    row: &Programme,
    amount: &ProgrammeAmount,
    places: &[String],
    owner: Option<&Organisation>,
) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let money = |money: Option<i64>| money.map(|money| money.to_string()).unwrap_or_default();
    let agency = owner.filter(|_| row.matrix == "2");
    let other = owner.filter(|_| row.matrix != "2");
    vec![
        agency.map(|agency| text(&agency.skpd_original)).unwrap_or_default(),
        agency.map(|agency| agency.official_name.clone()).unwrap_or_default(),
        text(&row.programme_code),
        text(&row.programme_name),
        text(&row.activity_code),
        text(&row.activity_name),
        text(&row.code),
        row.name.clone(),
        row.output.clone(),
        text(&amount.target),
        row.unit.clone(),
        money(amount.ceiling),
        amount.year.to_string(),
        row.matrix.clone(),
        other.map(|other| other.name.clone()).unwrap_or_default(),
        other.map(|other| other.platform.clone()).unwrap_or_default(),
        row.funding.clone(),
        stage_word(&row.state).to_owned(),
        places.join("; "),
        money(amount.budget),
        money(amount.realised),
        text(&row.pojk_category),
        row.source.clone(),
        ordinal_of(row).to_string(),
    ]
}

/// Which of several rows it is that are alike in all but money: the last part of its key.
pub(crate) fn ordinal_of(row: &Programme) -> u32 {
    row.key.rsplit('|').next().and_then(|part| part.parse().ok()).unwrap_or(1)
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region = context.region_code()?;
    let year = context.job.year.or_else(|| year_in_name(&context.job.input));
    let has_years = context
        .peek(&SPEC)
        .and_then(|mut table| table.find_map(Result::ok))
        .is_none_or(|row| row.raw("tahun").is_some());
    if year.is_none() && !has_years {
        context.fault(Fault::of_file(FaultKind::Domain { key: "fault-year-missing", args: Vec::new() }));
        return Ok(());
    }
    let style = column_style(context, &SPEC, "target");
    let mut env = environment(tx, region, year, style).await?;
    let rows = context.read_rows(&SPEC, |row, context| read(row, context, &mut env));
    note_unchecked(context, &env);
    let drafts = gather(context, rows);
    let stored = Stored::load(tx).await?;
    let changes = settle_programmes(context, drafts, &stored, &env, None);
    if context.goes_on() {
        store(tx, &env.owners, &changes).await?;
    }
    Ok(())
}

/// What rows are read against. `year`: of rows that name none; `style`: of the column of targets.
async fn environment(
    tx: &mut Write,
    region: RegionCode,
    year: Option<Year>,
    style: DecimalStyle,
) -> Result<Env, ImportError> {
    let region_id = tx.region_id();
    let successions = run!(tx, organisations::list_successions(region_id, NOW))?;
    Ok(Env {
        year,
        owners: Owners::new(run!(tx, organisations::list(region_id, NOW))?).with_successions(&successions),
        places: RegionPlaces::load(tx, region).await?,
        versions: Versions::load(tx).await?,
        style,
        columns: None,
        unchecked: Default::default(),
    })
}

fn note_unchecked(context: &mut Context<'_>, env: &Env) {
    for year in &env.unchecked {
        context.note(None, "note-no-nomenclature", vec![("year", year.to_string())]);
    }
}
