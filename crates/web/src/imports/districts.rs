//! Kecamatan with their codes, counts of villages and a point on the map.
use super::context::Context;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use super::{ImportError, agencies};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::places::{BpsCode, DistrictCode, RegionCode};
use rembuk_store::rows::{District, NOW};
use rembuk_store::{Write, run};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &["kode_kemendagri", "nama", "kode_bps", "desa", "kelurahan", "lat", "lng"];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode_kemendagri", &["kode", "kode_kecamatan", "kode_wilayah", "code"]),
        must("nama", &["nama_kecamatan", "kecamatan", "name"]),
        may("kode_bps", &["bps"]),
        may("desa", &["jumlah_desa"]),
        may("kelurahan", &["jumlah_kelurahan"]),
        may("lat", &["lintang", "latitude"]),
        may("lng", &["bujur", "lon", "longitude"]),
    ],
};

pub(crate) fn cells(row: &District) -> Vec<String> {
    let count = |count: Option<i64>| count.map(|count| count.to_string()).unwrap_or_default();
    vec![
        row.code.clone(),
        row.name.clone(),
        row.bps_code.clone().unwrap_or_default(),
        count(row.desa_count),
        count(row.kelurahan_count),
        row.latitude.clone().unwrap_or_default(),
        row.longitude.clone().unwrap_or_default(),
    ]
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region = context.region_code()?;
    let region_id = tx.region_id();
    let current = run!(tx, places::list_districts(region_id, NOW))?;
    let rows = context.read_rows(&SPEC, |row, _| read(row, region));
    let plan = settle(context, rows, &current, cells);
    if context.goes_on() {
        store_plan!(tx, plan, places, insert_district, close_district);
    }
    Ok(())
}

fn read(row: &Row, region: RegionCode) -> Result<District, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.parsed("kode_kemendagri", DistrictCode::parse);
    if let Some(code) = code
        && code.region() != region
    {
        reader.say("kode_kemendagri", other_region(&code.to_string(), code.region(), region));
    }
    let name = reader.required("nama");
    let district = District {
        id: Uuid::nil(),
        code: String::new(),
        bps_code: reader.maybe("kode_bps", BpsCode::parse).map(|code| code.as_str().to_owned()),
        slug: String::new(),
        name: String::new(),
        desa_count: reader.count("desa"),
        kelurahan_count: reader.count("kelurahan"),
        latitude: reader.degrees("lat", 90),
        longitude: reader.degrees("lng", 180),
        sort_key: String::new(),
        valid_from_seq: 0,
    };
    let named = code.zip(name).map(|(code, name)| {
        let (slug, code) = (agencies::slug_of(&name), code.to_string());
        District { sort_key: code.clone(), code, slug, name, ..district }
    });
    reader.done(named)
}

/// A place of another region stands in a file for this one.
pub(super) fn other_region(found: &str, theirs: RegionCode, ours: RegionCode) -> super::explain::Said {
    let args = vec![("found", found.to_owned()), ("other", theirs.to_string()), ("region", ours.to_string())];
    ("fault-other-region", args)
}
