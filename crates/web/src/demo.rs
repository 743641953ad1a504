//! The regions of `rembuk demo`: Jember with real figures and their sources, Contoh with invented ones.
pub mod contributions;
pub mod decisions;
pub mod figures;
pub mod forum;
pub mod meetings;
pub mod minutes;
pub mod processes;
pub mod year;

use crate::imports::{self, ImportError, Input, Job, Kind, Outcome};
use crate::imports::{NewRegion, RegionError, add_region};
use rembuk_documents::csv_in::{self, ColumnSpec, Limits, TableSpec};
use rembuk_documents::csv_out::Writer;
use rembuk_domain::indicators::Year;
use rembuk_domain::plan::PlanPeriod;
use rembuk_store::Store;
use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Cursor;

macro_rules! demo_file {
    ($path:literal) => {
        include_str!(concat!("../../../demo/", $path))
    };
}

/// A region's files, in the order in which they build on each other.
pub struct DemoRegion {
    pub slug: &'static str,
    region: &'static str,
    /// Kind, name of the file, its text.
    pub files: &'static [(Kind, &'static str, &'static str)],
    /// Villages that bear a mark: code, name, source.
    marked_villages: Option<&'static str>,
}

pub const JEMBER: DemoRegion = DemoRegion {
    slug: "jember",
    region: demo_file!("jember/region.json"),
    files: &[
        (Kind::Districts, "districts.csv", demo_file!("jember/districts.csv")),
        (Kind::Villages, "villages.csv", demo_file!("jember/villages.csv")),
        (Kind::Agencies, "agencies.csv", demo_file!("jember/agencies.csv")),
        (Kind::Indicators, "indicators.csv", demo_file!("jember/indicators.csv")),
        (Kind::IndicatorValues, "indicator-values.csv", demo_file!("jember/indicator-values.csv")),
        (Kind::NationalTargets, "national-targets.csv", demo_file!("jember/national-targets.csv")),
        (Kind::RegionComparison, "region-comparison.csv", demo_file!("jember/region-comparison.csv")),
        (Kind::Programmes, "programmes.csv", demo_file!("jember/programmes.csv")),
        (Kind::ProgrammeLinks, "programme-links.csv", demo_file!("jember/programme-links.csv")),
        (Kind::Calendar, "calendar.csv", demo_file!("jember/calendar.csv")),
    ],
    marked_villages: Some(demo_file!("jember/desbumi.csv")),
};

pub const CONTOH: DemoRegion = DemoRegion {
    slug: "contoh",
    region: demo_file!("contoh/region.json"),
    files: &[
        (Kind::Districts, "districts.csv", demo_file!("contoh/districts.csv")),
        (Kind::Villages, "villages.csv", demo_file!("contoh/villages.csv")),
        (Kind::Agencies, "agencies.csv", demo_file!("contoh/agencies.csv")),
        (Kind::AgencyNames, "agency-names.csv", demo_file!("contoh/agency-names.csv")),
        (Kind::AgencySuccessions, "agency-successions.csv", demo_file!("contoh/agency-successions.csv")),
        (Kind::Indicators, "indicators.csv", demo_file!("contoh/indicators.csv")),
        (Kind::IndicatorValues, "indicator-values.csv", demo_file!("contoh/indicator-values.csv")),
        (Kind::Targets, "targets.csv", demo_file!("contoh/targets.csv")),
        (Kind::NationalTargets, "national-targets.csv", demo_file!("contoh/national-targets.csv")),
        (Kind::Programmes, "programmes.csv", demo_file!("contoh/programmes.csv")),
        (Kind::ProgrammeLinks, "programme-links.csv", demo_file!("contoh/programme-links.csv")),
        (Kind::Plan, "naskah-1-rancangan.md", demo_file!("contoh/naskah-1-rancangan.md")),
        (Kind::Plan, "naskah-2-konsultasi.md", demo_file!("contoh/naskah-2-konsultasi.md")),
        (Kind::Plan, "naskah-3-final.md", demo_file!("contoh/naskah-3-final.md")),
        (Kind::Plan, "naskah-4-ditetapkan.md", demo_file!("contoh/naskah-4-ditetapkan.md")),
        (Kind::Plan, "naskah-5-perubahan.md", demo_file!("contoh/naskah-5-perubahan.md")),
        (Kind::Calendar, "calendar.csv", demo_file!("contoh/calendar.csv")),
    ],
    marked_villages: None,
};

/// The demo could not be loaded: a fault of this program, since its files are its own.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Region(#[from] RegionError),
    #[error("demo/{file} has faults: {}", .outcome.faults.list.iter().take(5).map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Faults { file: String, outcome: Box<Outcome> },
    #[error("demo/{slug}/region.json: {detail}")]
    BadRegion { slug: &'static str, detail: String },
}

/// Loads the demo regions that are not there yet. Returns the slugs it added.
///
/// # Errors
/// The database refuses, or a demo file is faulty.
pub async fn load(store: &Store) -> Result<Vec<&'static str>, DemoError> {
    let mut added = Vec::new();
    for region in [&JEMBER, &CONTOH] {
        if load_region(store, region).await? {
            added.push(region.slug);
        }
    }
    Ok(added)
}

/// Loads one demo region; `false` if it is there already.
///
/// # Errors
/// As [`load`].
pub async fn load_region(store: &Store, region: &DemoRegion) -> Result<bool, DemoError> {
    match add_region(store, &new_region(region)?).await {
        Ok(_) => {}
        // A start that was interrupted left some files out: what is there already changes nothing.
        Err(RegionError::Exists { .. }) if !is_half_loaded(store, region) => return Ok(false),
        Err(RegionError::Exists { .. }) => {}
        Err(error) => return Err(error.into()),
    }
    let loaded = record_size(store, region);
    for (index, (kind, name, text)) in (0..).zip(region.files) {
        // Versions of a text come one after the other: an earlier one does not come in again.
        if *kind == Kind::Plan && index < loaded {
            continue;
        }
        let bytes = match (kind, region.marked_villages) {
            (Kind::Villages, Some(marks)) => Cow::Owned(with_marks(text, marks)?),
            _ => Cow::Borrowed(text.as_bytes()),
        };
        let job = Job::new(*kind, Input::Bytes((*name).to_owned(), bytes))?.for_region(region.slug);
        let outcome = imports::run(store, &job).await?;
        if outcome.refused {
            let file = format!("{}/{name}", region.slug);
            return Err(DemoError::Faults { file, outcome: Box::new(outcome) });
        }
    }
    Ok(true)
}

/// Each file of a region leaves one entry: fewer entries than files, and some are missing.
fn is_half_loaded(store: &Store, demo: &DemoRegion) -> bool {
    let files = i64::try_from(demo.files.len()).unwrap_or(i64::MAX);
    record_size(store, demo) < files
}

fn record_size(store: &Store, demo: &DemoRegion) -> i64 {
    store.heads().snapshot().by_slug.get(demo.slug).map_or(0, |head| head.record_size)
}

fn new_region(demo: &DemoRegion) -> Result<NewRegion, DemoError> {
    let fault = |detail: String| DemoError::BadRegion { slug: demo.slug, detail };
    let json: serde_json::Value =
        serde_json::from_str(demo.region).map_err(|error| fault(error.to_string()))?;
    let text = |name: &str| json.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let year = |name: &str| {
        json.get(name).and_then(serde_json::Value::as_i64).and_then(|year| Year::try_from(year).ok())
    };
    let plan = year("plan_start").zip(year("plan_end")).and_then(|(from, to)| PlanPeriod::new(from, to).ok());
    let is_example = json.get("example").and_then(serde_json::Value::as_bool).unwrap_or(false);
    Ok(NewRegion {
        time_zone: text("time_zone"),
        is_example,
        plan_titles: Some((text("plan_title_id"), text("plan_title_en"))),
        plan,
        ..NewRegion::new(&text("code"), demo.slug, &text("name"))
    })
}

/// The villages with the mark "Desbumi" (villages that protect migrant workers) and its source where it is known.
fn with_marks(villages: &str, marks: &str) -> Result<Vec<u8>, ImportError> {
    const fn column(name: &'static str) -> ColumnSpec {
        ColumnSpec { name, aliases: &[], required: true }
    }
    const MARKS: TableSpec = TableSpec { columns: &[column("kode"), column("sumber"), column("catatan")] };
    const VILLAGES: TableSpec = TableSpec {
        columns: &[
            column("kode"),
            column("kecamatan_kode"),
            column("kecamatan"),
            column("nama"),
            column("jenis"),
        ],
    };
    let fault = |fault: csv_in::Fault| ImportError::Write(fault.to_string());
    let open = |text: &'static TableSpec, bytes: String| {
        csv_in::open(Cursor::new(bytes), &Limits::default(), text)
            .map_err(|faults| ImportError::Write(faults.iter().map(ToString::to_string).collect()))
    };
    let mut sources = HashMap::new();
    for row in open(&MARKS, marks.to_owned())? {
        let row = row.map_err(fault)?;
        let cell = |name: &str| row.get(name).unwrap_or_default().to_owned();
        // Some villages were only invited: the note says so and must not be parted from the mark.
        let said = [cell("catatan"), cell("sumber")].into_iter().filter(|text| !text.is_empty());
        sources.insert(cell("kode"), said.collect::<Vec<_>>().join(". "));
    }
    let heads = ["kode", "kecamatan_kode", "kecamatan", "nama", "jenis", "tanda", "sumber_tanda"];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for row in open(&VILLAGES, villages.to_owned())? {
        let row = row.map_err(fault)?;
        let cell = |name: &str| row.get(name).unwrap_or_default();
        let source = sources.get(cell("kode"));
        let mark = if source.is_some() { "Desbumi" } else { "" };
        writer.row(&[
            cell("kode"),
            cell("kecamatan_kode"),
            cell("kecamatan"),
            cell("nama"),
            cell("jenis"),
            mark,
            source.map(String::as_str).unwrap_or_default(),
        ])?;
    }
    Ok(writer.finish()?)
}
