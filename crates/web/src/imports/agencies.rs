//! Agencies and other organisations. Damaged finance codes are repaired, and it is said what was read as what.
use super::ImportError;
use super::context::Context;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::organisations::{AgencyKind, OrganisationError, Platform, SkpdCode};
use rembuk_store::rows::{NOW, Organisation};
use rembuk_store::{Write, run};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] =
    &["kode_skpd", "nama_skpd", "jenis", "nama_rapi", "platform", "berlaku_dari", "berlaku_sampai", "dasar"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode_skpd", &["kode", "kode_opd"]),
        must("nama_skpd", &["nama_opd", "nama_resmi", "nama"]),
        may("jenis", &["kind"]),
        may("nama_rapi", &["nama_ringkas"]),
        may("platform", &["kelompok_peserta"]),
        may("berlaku_dari", &["mulai"]),
        may("berlaku_sampai", &["selesai"]),
        may("dasar", &["dasar_hukum"]),
    ],
};

pub(crate) fn cells(row: &Organisation) -> Vec<String> {
    let kind = row.agency_kind.as_deref().and_then(|kind| AgencyKind::parse(kind).ok()).map(kind_word);
    vec![
        row.skpd_original.clone().unwrap_or_default(),
        row.official_name.clone(),
        kind.unwrap_or_default().to_owned(),
        row.name.clone(),
        row.platform.clone(),
        row.from_on.clone().unwrap_or_default(),
        row.until_on.clone().unwrap_or_default(),
        row.basis.clone().unwrap_or_default(),
    ]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, organisations::list(region_id, NOW))?;
    let mut rows = context.read_rows(&SPEC, |row, context| {
        let agency = read(row)?;
        if let (true, Some(original), Some(read_as)) =
            (agency.skpd_damaged, &agency.skpd_original, &agency.skpd_code)
        {
            let args = vec![("found", original.clone()), ("read", read_as.clone())];
            context.note(Some(row.number), "note-code-repaired", args);
        }
        Ok(agency)
    });
    keep_addresses(&mut rows, &current);
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, organisations, insert, close);
    }
    Ok(())
}

fn read(row: &Row) -> Result<Organisation, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let platform = reader.maybe("platform", Platform::parse).unwrap_or(Platform::Government);
    let skpd = if platform == Platform::Government {
        reader.parsed("kode_skpd", SkpdCode::parse)
    } else {
        reader.maybe("kode_skpd", SkpdCode::parse)
    };
    let official = reader.required("nama_skpd");
    let kind = reader.maybe("jenis", kind_of);
    let tidy_name = reader.text("nama_rapi");
    let (from_on, until_on) = (reader.day("berlaku_dari"), reader.day("berlaku_sampai"));
    reader.say_if_ends_first("berlaku_sampai", from_on.as_deref(), until_on.as_deref());
    let basis = reader.text("dasar");
    let agency = official.map(|official_name| {
        let name = tidy_name.unwrap_or_else(|| tidy_case(&official_name));
        let kind = kind.unwrap_or_else(|| AgencyKind::from_name(&official_name));
        Organisation {
            id: Uuid::nil(),
            slug: slug_of(&name),
            sort_key: name.to_lowercase(),
            name,
            platform: platform.code().to_owned(),
            agency_kind: (platform == Platform::Government).then(|| kind.code().to_owned()),
            skpd_code: skpd.as_ref().map(|code| code.canonical.clone()),
            skpd_damaged: skpd.as_ref().is_some_and(|code| code.damaged),
            skpd_original: skpd.map(|code| code.original),
            from_on,
            until_on,
            basis,
            official_name,
            valid_from_seq: 0,
        }
    });
    reader.done(agency)
}

/// An agency keeps the address of its page when its name is corrected: whoever bears the same code, as written, is
/// the same agency. A new code under a known name is the same agency too, unless the file has the old code as well;
/// then a number tells the two apart.
fn keep_addresses(rows: &mut [(u64, Organisation)], current: &[Organisation]) {
    let in_file: HashSet<String> = rows.iter().filter_map(|(_, row)| row.skpd_original.clone()).collect();
    let by_code: HashMap<&str, &str> =
        current.iter().filter_map(|row| Some((row.skpd_original.as_deref()?, row.slug.as_str()))).collect();
    let mut taken: HashMap<String, String> = current
        .iter()
        .filter_map(|row| {
            Some((row.slug.clone(), row.skpd_original.clone().filter(|code| in_file.contains(code))?))
        })
        .collect();
    for (_, row) in rows {
        let code = row.skpd_original.clone().unwrap_or_default();
        if let Some(slug) = by_code.get(code.as_str()) {
            row.slug = (*slug).to_owned();
            continue;
        }
        let wanted = row.slug.clone();
        let mut number = 2;
        while taken.get(&row.slug).is_some_and(|other| *other != code) {
            row.slug = format!("{wanted}-{number}");
            number += 1;
        }
        taken.insert(row.slug.clone(), code);
    }
}

/// Short Indonesian word of a kind, as files have it.
fn kind_word(kind: AgencyKind) -> &'static str {
    match kind {
        AgencyKind::RegionalAgency => "perangkat daerah",
        AgencyKind::District => "kecamatan",
        AgencyKind::Section => "bagian",
        AgencyKind::ServiceUnit => "unit layanan",
        AgencyKind::CouncilSecretariat => "sekretariat dprd",
    }
}

fn kind_of(raw: &str) -> Result<AgencyKind, OrganisationError> {
    match raw.trim().to_lowercase().as_str() {
        "dinas" | "badan" | "inspektorat" | "satuan" | "sekretariat daerah" | "perangkat daerah" => {
            Ok(AgencyKind::RegionalAgency)
        }
        "kecamatan" => Ok(AgencyKind::District),
        "bagian" => Ok(AgencyKind::Section),
        "rumah sakit daerah" | "rumah sakit" | "rsd" | "uptd" | "puskesmas" | "unit layanan" => {
            Ok(AgencyKind::ServiceUnit)
        }
        "sekretariat dprd" => Ok(AgencyKind::CouncilSecretariat),
        _ => AgencyKind::parse(raw),
    }
}

/// The address form of a name: lower-case ASCII letters and digits with single hyphens.
pub(crate) fn slug_of(name: &str) -> String {
    let mut slug = String::with_capacity(name.len());
    for character in name.chars().flat_map(char::to_lowercase) {
        if character.is_ascii_alphanumeric() {
            slug.push(character);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A name in capitals as people write it: `DINAS PENDIDIKAN DAN KEBUDAYAAN` → `Dinas Pendidikan dan Kebudayaan`.
fn tidy_case(official: &str) -> String {
    const SMALL: [&str; 5] = ["DAN", "DI", "KE", "DARI", "UNTUK"];
    const ABBREVIATIONS: [&str; 8] = ["RSD", "RSUD", "BLUD", "DPRD", "UPTD", "UPT", "PPPA", "KB"];
    if official.chars().any(char::is_lowercase) {
        return official.to_owned();
    }
    let words = official.split(' ').enumerate().map(|(index, word)| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if ABBREVIATIONS.contains(&bare) {
            return word.to_owned();
        }
        let lower = word.to_lowercase();
        if index > 0 && SMALL.contains(&bare) {
            return lower;
        }
        let mut up = true;
        lower
            .chars()
            .map(|c| {
                let shown = if up { c.to_uppercase().next().unwrap_or(c) } else { c };
                up = !c.is_alphanumeric();
                shown
            })
            .collect()
    });
    words.collect::<Vec<String>>().join(" ")
}
