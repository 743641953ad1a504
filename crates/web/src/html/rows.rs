//! An indicator as one row of a table, and the same rows as a download.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::IndicatorState;
use crate::html::status::{self, StatusTag};
use crate::html::units;
use rembuk_documents::csv_out::Writer;

/// An indicator as one row of a table.
pub struct IndicatorRow {
    pub name: String,
    pub code: String,
    pub path: String,
    pub figure: String,
    pub year: String,
    pub status: StatusTag,
    pub agency: String,
    pub agency_path: String,
}

impl IndicatorRow {
    pub fn new(context: &Context, indicator: &IndicatorState) -> Self {
        let locale = context.locale;
        let latest = indicator.headline().and_then(|series| Some((series, series.latest()?)));
        Self {
            name: indicator.name(locale).to_owned(),
            code: indicator.row.code.clone(),
            path: context.paths().indicator(&indicator.row.slug),
            figure: latest
                .map(|(series, point)| units::figure(locale, &point.text, &series.row.unit))
                .unwrap_or_default(),
            year: latest.map(|(_, point)| point.year.to_string()).unwrap_or_default(),
            status: status::tag(locale, indicator.status),
            agency: indicator.agency.as_ref().map(|agency| agency.name.clone()).unwrap_or_default(),
            agency_path: indicator
                .agency
                .as_ref()
                .map(|agency| context.paths().agency(&agency.slug))
                .unwrap_or_default(),
        }
    }
}

/// The rows as CSV: codes, both names, the latest figure with its source, status, responsible agency.
pub fn csv<'a>(
    context: &Context,
    indicators: impl Iterator<Item = &'a IndicatorState>,
) -> Result<Vec<u8>, PageError> {
    let heads = [
        "kode",
        "nama",
        "nama_resmi",
        "name",
        "satuan",
        "tahun",
        "nilai",
        "sumber",
        "metode",
        "status",
        "perangkat_daerah",
        "keterangan",
    ];
    let mark = crate::html::notice(context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for indicator in indicators {
        let series = indicator.headline();
        let latest = series.and_then(|series| series.latest());
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        writer.row(&[
            indicator.row.code.clone(),
            indicator.row.plain_name_id.clone(),
            indicator.row.official_name.clone(),
            indicator.row.plain_name_en.clone(),
            text(series.map(|series| series.row.unit.as_str()).or(Some(&indicator.row.unit))),
            latest.map(|point| point.year.to_string()).unwrap_or_default(),
            text(latest.map(|point| point.text.as_str())),
            text(series.map(|series| series.row.source.as_str())),
            text(series.map(|series| series.row.method.as_str())),
            indicator.status.code().to_owned(),
            text(indicator.agency.as_ref().map(|agency| agency.name.as_str())),
            mark.to_owned(),
        ])?;
    }
    writer.finish().map_err(PageError::from)
}
