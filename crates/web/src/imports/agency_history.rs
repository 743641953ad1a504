//! What agencies were called and who follows whom: agencies are renamed, merged and split by dated regulations, and the
//! pages keep the way back. Two kinds of files, both by the agency's code as found in the list of agencies.
use super::ImportError;
use super::context::Context;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::organisations::Succession;
use rembuk_store::rows::{NOW, Organisation, OrganisationName, OrganisationSuccession};
use rembuk_store::{Write, run};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const NAME_HEADS: &[&str] = &["kode_skpd", "nama", "berlaku_dari", "berlaku_sampai", "dasar"];
pub(crate) const SUCCESSION_HEADS: &[&str] = &["kode_pendahulu", "kode_penerus", "cara", "tanggal", "dasar"];

const NAMES: TableSpec = TableSpec {
    columns: &[
        must("kode_skpd", &["kode", "kode_opd"]),
        must("nama", &["nama_lama", "nama_skpd"]),
        may("berlaku_dari", &["mulai"]),
        may("berlaku_sampai", &["selesai"]),
        may("dasar", &["dasar_hukum"]),
    ],
};

const SUCCESSIONS: TableSpec = TableSpec {
    columns: &[
        must("kode_pendahulu", &["kode_lama"]),
        must("kode_penerus", &["kode_baru"]),
        must("cara", &["jenis"]),
        must("tanggal", &["sejak", "mulai"]),
        must("dasar", &["dasar_hukum"]),
    ],
};

/// Agencies by their code as found; two of them can share a repaired code.
fn by_code(organisations: &[Organisation]) -> HashMap<String, Uuid> {
    organisations.iter().filter_map(|row| Some((row.skpd_original.clone()?, row.id))).collect()
}

/// Codes as found, by agency.
pub(crate) fn codes(organisations: &[Organisation]) -> HashMap<Uuid, String> {
    organisations.iter().filter_map(|row| Some((row.id, row.skpd_original.clone()?))).collect()
}

pub(crate) fn name_cells(row: &OrganisationName, codes: &HashMap<Uuid, String>) -> Vec<String> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        codes.get(&row.organisation_id).cloned().unwrap_or_default(),
        row.name.clone(),
        text(&row.from_on),
        text(&row.until_on),
        text(&row.basis),
    ]
}

pub(crate) fn succession_cells(row: &OrganisationSuccession, codes: &HashMap<Uuid, String>) -> Vec<String> {
    let code = |id: &Uuid| codes.get(id).cloned().unwrap_or_default();
    vec![
        code(&row.predecessor_id),
        code(&row.successor_id),
        Succession::parse(&row.kind).map(way_word).unwrap_or_default().to_owned(),
        row.on_date.clone(),
        row.basis.clone(),
    ]
}

pub(super) async fn import_names(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, organisations::list_names(region_id, NOW))?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let (by_code, codes) = (by_code(&organisations), codes(&organisations));
    let rows = context.read_rows(&NAMES, |row, _| read_name(row, &by_code));
    let plan = settle(context, rows, &current, |row| name_cells(row, &codes));
    if context.goes_on() {
        store_plan!(tx, plan, organisations, insert_name, close_name);
    }
    Ok(())
}

pub(super) async fn import_successions(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, organisations::list_successions(region_id, NOW))?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let (by_code, codes) = (by_code(&organisations), codes(&organisations));
    let rows = context.read_rows(&SUCCESSIONS, |row, _| read_succession(row, &by_code));
    let plan = settle(context, rows, &current, |row| succession_cells(row, &codes));
    if context.goes_on() {
        store_plan!(tx, plan, organisations, insert_succession, close_succession);
    }
    Ok(())
}

fn agency(reader: &mut Reader<'_>, column: &str, by_code: &HashMap<String, Uuid>) -> Option<Uuid> {
    let code = reader.required(column)?;
    let found = by_code.get(&code).copied();
    if found.is_none() {
        reader.say(column, ("fault-unknown-agency", vec![("found", code)]));
    }
    found
}

fn read_name(row: &Row, by_code: &HashMap<String, Uuid>) -> Result<OrganisationName, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let (agency, name) = (agency(&mut reader, "kode_skpd", by_code), reader.required("nama"));
    let (from_on, until_on) = (reader.day("berlaku_dari"), reader.day("berlaku_sampai"));
    let basis = reader.text("dasar");
    reader.say_if_ends_first("berlaku_sampai", from_on.as_deref(), until_on.as_deref());
    let name = agency.zip(name).map(|(organisation_id, name)| OrganisationName {
        id: Uuid::nil(),
        organisation_id,
        name,
        from_on,
        until_on,
        basis,
        valid_from_seq: 0,
    });
    reader.done(name)
}

fn read_succession(row: &Row, by_code: &HashMap<String, Uuid>) -> Result<OrganisationSuccession, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let predecessor = agency(&mut reader, "kode_pendahulu", by_code);
    let successor = agency(&mut reader, "kode_penerus", by_code);
    if predecessor.is_some() && predecessor == successor {
        reader.say("kode_penerus", ("fault-follows-itself", Vec::new()));
    }
    let written = reader.required("cara");
    let way = written.as_deref().and_then(way_of);
    if let (Some(found), None) = (written, way) {
        reader.say("cara", ("fault-unknown-way", vec![("found", found)]));
    }
    let day = reader.required("tanggal").and_then(|_| reader.day("tanggal"));
    let basis = reader.required("dasar");
    let whole = predecessor.zip(successor).zip(way.zip(day)).zip(basis);
    let succession =
        whole.map(|(((predecessor_id, successor_id), (way, on_date)), basis)| OrganisationSuccession {
            id: Uuid::nil(),
            predecessor_id,
            successor_id,
            kind: way.code().to_owned(),
            on_date,
            basis,
            valid_from_seq: 0,
        });
    reader.done(succession)
}

fn way_of(word: &str) -> Option<Succession> {
    match word.trim().to_lowercase().as_str() {
        "berganti nama" | "ganti nama" => Some(Succession::Renamed),
        "digabung" | "penggabungan" => Some(Succession::Merged),
        "dipecah" | "pemecahan" => Some(Succession::Split),
        other => Succession::parse(other),
    }
}

const fn way_word(way: Succession) -> &'static str {
    match way {
        Succession::Renamed => "berganti nama",
        Succession::Merged => "digabung",
        Succession::Split => "dipecah",
    }
}
