//! Desa and kelurahan. A mark names a programme the village belongs to, with its source.
use super::ImportError;
use super::context::Context;
use super::districts::other_region;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::places::{BpsCode, DistrictCode, RegionCode, VillageCode};
use rembuk_store::rows::{NOW, Village};
use rembuk_store::{Write, run};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const HEADS: &[&str] =
    &["kode", "kecamatan_kode", "kecamatan", "nama", "jenis", "kode_bps", "tanda", "sumber_tanda"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode", &["kode_desa", "kode_kemendagri", "code"]),
        may("kecamatan_kode", &["kode_kecamatan"]),
        may("kecamatan", &["nama_kecamatan"]),
        must("nama", &["nama_desa", "name"]),
        may("jenis", &["kind"]),
        may("kode_bps", &["bps"]),
        may("tanda", &["mark"]),
        may("sumber_tanda", &["mark_source"]),
    ],
};

/// `districts`: names by code.
pub(crate) fn cells(row: &Village, districts: &HashMap<String, String>) -> Vec<String> {
    vec![
        row.code.clone(),
        row.district_code.clone(),
        districts.get(&row.district_code).cloned().unwrap_or_default(),
        row.name.clone(),
        row.kind.clone(),
        row.bps_code.clone().unwrap_or_default(),
        row.mark.clone().unwrap_or_default(),
        row.mark_source.clone().unwrap_or_default(),
    ]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region = context.region_code()?;
    let region_id = tx.region_id();
    let current = run!(tx, places::list_villages(region_id, NOW))?;
    let districts: HashMap<String, String> = run!(tx, places::list_districts(region_id, NOW))?
        .into_iter()
        .map(|district| (district.code, district.name))
        .collect();
    let rows = context.read_rows(&SPEC, |row, _| read(row, region, &districts));
    let plan = settle(context, rows, &current, |row| cells(row, &districts));
    if context.goes_on() {
        store_plan!(tx, plan, places, insert_village, close_village);
    }
    Ok(())
}

fn read(row: &Row, region: RegionCode, districts: &HashMap<String, String>) -> Result<Village, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.parsed("kode", VillageCode::parse);
    let district = reader.maybe("kecamatan_kode", DistrictCode::parse);
    if let Some(code) = code {
        check_place(&mut reader, code, district, region, districts);
        let kind = code.kind().code();
        if let Some(written) = reader.text("jenis")
            && written.to_lowercase() != kind
        {
            let args = vec![("found", written), ("code", code.to_string()), ("kind", kind.to_owned())];
            reader.say("jenis", ("fault-village-kind", args));
        }
    }
    let name = reader.required("nama");
    let bps_code = reader.maybe("kode_bps", BpsCode::parse).map(|code| code.as_str().to_owned());
    let (mark, mark_source) = (reader.text("tanda"), reader.text("sumber_tanda"));
    let village = code.zip(name).map(|(code, name)| Village {
        id: Uuid::nil(),
        code: code.to_string(),
        district_code: code.district().to_string(),
        bps_code,
        name,
        kind: code.kind().code().to_owned(),
        mark,
        mark_source,
        sort_key: code.to_string(),
        valid_from_seq: 0,
    });
    reader.done(village)
}

fn check_place(
    reader: &mut Reader<'_>,
    code: VillageCode,
    district: Option<DistrictCode>,
    region: RegionCode,
    districts: &HashMap<String, String>,
) {
    if code.district().region() != region {
        reader.say("kode", other_region(&code.to_string(), code.district().region(), region));
    } else if district.is_some_and(|district| district != code.district()) {
        let found = district.map(|district| district.to_string()).unwrap_or_default();
        let args = vec![("found", found), ("code", code.to_string())];
        reader.say("kecamatan_kode", ("fault-village-district", args));
    } else if !districts.contains_key(&code.district().to_string()) {
        let args = vec![("found", code.district().to_string())];
        reader.say("kode", ("fault-unknown-district", args));
    }
}
