//! Districts and villages as CSV, with the programmes that name them.
use super::list::{self, Listed};
use crate::context::Context;
use crate::error::PageError;
use crate::html;
use axum::extract::Path;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_store::lists::{PlaceLevel, PlaceSum, sum_by_place};
use std::collections::HashMap;

const CSV: &str = "text/csv; charset=utf-8";

pub async fn districts(mut context: Context) -> Result<Response, PageError> {
    let all = list::load(&mut context).await?;
    let heads = [
        "kode_kemendagri",
        "nama",
        "kode_bps",
        "desa",
        "kelurahan",
        "lat",
        "lng",
        "program",
        "pagu_rupiah",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for listed in list::filter(&context, &all) {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let count = |value: Option<i64>| value.map(|number| number.to_string()).unwrap_or_default();
        writer.row(&[
            listed.row.code.clone(),
            listed.row.name.clone(),
            text(&listed.row.bps_code),
            count(listed.row.desa_count),
            count(listed.row.kelurahan_count),
            text(&listed.row.latitude),
            text(&listed.row.longitude),
            listed.programmes.to_string(),
            listed.ceiling.to_string(),
            mark.to_owned(),
        ])?;
    }
    let name = format!("{}-kecamatan.csv", context.region.region.slug);
    html::download(writer.finish()?, CSV, &name, context.cache(list::PARAMETERS))
}

pub async fn villages(mut context: Context) -> Result<Response, PageError> {
    let all = list::load(&mut context).await?;
    let entries: Vec<&Listed> = all.iter().collect();
    let name = format!("{}-desa.csv", context.region.region.slug);
    write_villages(&mut context, &entries, &name).await
}

pub async fn villages_of(
    mut context: Context,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let all = list::load(&mut context).await?;
    let listed = all
        .iter()
        .find(|listed| listed.row.slug == slug || listed.row.code == slug)
        .ok_or(PageError::UnknownDistrict(slug))?;
    let name = format!("{}-{}-desa.csv", context.region.region.slug, listed.row.slug);
    write_villages(&mut context, &[listed], &name).await
}

/// Programmes of a village are those that name it; those that name only its district stand with the district.
async fn write_villages(
    context: &mut Context,
    entries: &[&Listed],
    name: &str,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let sums = sum_by_place(&mut context.tx, region_id, at, PlaceLevel::Place).await?;
    let sums: HashMap<String, PlaceSum> = sums.into_iter().map(|sum| (sum.place.clone(), sum)).collect();
    let heads = [
        "kode_kemendagri",
        "nama",
        "jenis",
        "kode_bps",
        "kecamatan_kode",
        "kecamatan",
        "tanda",
        "sumber_tanda",
        "program",
        "pagu_rupiah",
        "keterangan",
    ];
    let mark = html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for listed in entries {
        for village in &listed.villages {
            let text = |value: &Option<String>| value.clone().unwrap_or_default();
            let sum = sums.get(&village.code);
            writer.row(&[
                village.code.clone(),
                village.name.clone(),
                village.kind.clone(),
                text(&village.bps_code),
                listed.row.code.clone(),
                listed.row.name.clone(),
                text(&village.mark),
                text(&village.mark_source),
                sum.map_or(0, |sum| sum.count).to_string(),
                sum.map_or(0, |sum| sum.ceiling).to_string(),
                mark.to_owned(),
            ])?;
        }
    }
    html::download(writer.finish()?, CSV, name, context.cache(&[]))
}
