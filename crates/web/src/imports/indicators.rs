//! A region's list of indicators: names, unit, direction, who answers for it, and its metadata in both languages.
use super::ImportError;
use super::context::Context;
use super::explain::Said;
use super::reader::{Reader, may, must};
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::codes::{IndicatorCode, TargetCode};
use rembuk_domain::house_rules::HouseRule;
use rembuk_domain::indicators::{Authority, Direction, Frequency};
use rembuk_store::rows::{Indicator, NOW, Organisation, Setting};
use rembuk_store::{INSTALLATION, Write, run};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &[
    "kode",
    "nama_resmi",
    "nama_ringkas_id",
    "nama_ringkas_en",
    "satuan",
    "arah_baik",
    "target_tpb",
    "kewenangan",
    "penanggung_jawab_skpd",
    "dasar_penugasan",
    "frekuensi",
    "konsep_id",
    "konsep_en",
    "metode_id",
    "metode_en",
    "manfaat_id",
    "manfaat_en",
    "sumber_data",
    "disagregasi",
];

/// Columns of metadata and the names under which [`Indicator::metadata`] keeps them.
pub const METADATA: [(&str, &str); 8] = [
    ("konsep_id", "concept_id"),
    ("konsep_en", "concept_en"),
    ("metode_id", "method_id"),
    ("metode_en", "method_en"),
    ("manfaat_id", "benefit_id"),
    ("manfaat_en", "benefit_en"),
    ("sumber_data", "data_source"),
    ("disagregasi", "disaggregation"),
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode", &["kode_indikator"]),
        must("nama_resmi", &["nama", "nama_indikator"]),
        may("nama_ringkas_id", &["nama_ringkas"]),
        may("nama_ringkas_en", &[]),
        may("satuan", &["unit"]),
        may("arah_baik", &["arah"]),
        may("target_tpb", &["target_sdgs"]),
        may("kewenangan", &[]),
        may("penanggung_jawab_skpd", &["penanggung_jawab", "skpd"]),
        may("dasar_penugasan", &[]),
        may("frekuensi", &[]),
        may("konsep_id", &[]),
        may("konsep_en", &[]),
        may("metode_id", &[]),
        may("metode_en", &[]),
        may("manfaat_id", &[]),
        may("manfaat_en", &[]),
        may("sumber_data", &[]),
        may("disagregasi", &[]),
    ],
};

/// `agencies`: finance codes as written, by id.
pub(crate) fn cells(row: &Indicator, agencies: &HashMap<Uuid, String>) -> Vec<String> {
    let metadata: serde_json::Value = serde_json::from_str(&row.metadata).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let mut cells = vec![
        row.code.clone(),
        row.official_name.clone(),
        row.plain_name_id.clone(),
        row.plain_name_en.clone(),
        row.unit.clone(),
        direction_word(row.direction.as_deref()).to_owned(),
        text(&row.target_code),
        text(&row.authority),
        row.agency_id.and_then(|id| agencies.get(&id).cloned()).unwrap_or_default(),
        text(&row.assignment_basis),
        text(&row.frequency),
    ];
    cells.extend(METADATA.map(|(_, name)| {
        metadata.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
    }));
    cells
}

pub(crate) fn direction_word(code: Option<&str>) -> &'static str {
    match code {
        Some("higher") => "naik",
        Some("lower") => "turun",
        _ => "-",
    }
}

/// Finance codes as written, by id.
pub(crate) fn codes_by_id(agencies: &[Organisation]) -> HashMap<Uuid, String> {
    agencies.iter().filter_map(|row| Some((row.id, row.skpd_original.clone()?))).collect()
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current = run!(tx, indicators::list(region_id, NOW))?;
    let agencies = run!(tx, organisations::list(region_id, NOW))?;
    let editions = Editions::load(tx).await?;
    let rows = context.read_rows(&SPEC, |row, _| read(row, &agencies, &editions));
    let codes = codes_by_id(&agencies);
    let plan = settle(context, rows, &current, |row| cells(row, &codes));
    if context.goes_on() {
        store_plan!(tx, plan, indicators, insert, close);
    }
    Ok(())
}

/// The national lists loaded here, and which of them the region uses.
pub(super) struct Editions {
    used: String,
    /// Codes without star → editions that have them.
    by_code: HashMap<String, Vec<String>>,
}

impl Editions {
    pub async fn load(tx: &mut Write) -> Result<Self, ImportError> {
        let region_id = tx.region_id();
        let chosen = |rows: Vec<Setting>| {
            rows.into_iter()
                .find(|setting| setting.key == super::EDITION_SETTING)
                .map(|setting| setting.value)
        };
        let own = chosen(run!(tx, settings::list(region_id, NOW))?);
        let everywhere = chosen(run!(tx, settings::list(INSTALLATION, NOW))?);
        let used = own.unwrap_or_else(|| HouseRule::Edition.in_force(everywhere.as_deref()));
        let mut by_code: HashMap<String, Vec<String>> = HashMap::new();
        for row in run!(tx, catalogue::list(INSTALLATION, NOW))? {
            by_code.entry(row.code_key).or_default().push(row.edition);
        }
        Ok(Self { used, by_code })
    }

    /// A code that stands only in another edition than the region's is a fault; one that stands in none is the
    /// region's business (lists are loaded late, and regions add global indicators).
    pub fn check(&self, code: &IndicatorCode) -> Result<(), Said> {
        match self.by_code.get(code.without_star()) {
            Some(editions) if !code.is_own() && !editions.contains(&self.used) => {
                let args = vec![
                    ("found", code.to_string()),
                    ("edition", editions.join(", ")),
                    ("used", self.used.clone()),
                ];
                Err(("fault-other-edition", args))
            }
            _ => Ok(()),
        }
    }
}

fn read(row: &Row, agencies: &[Organisation], editions: &Editions) -> Result<Indicator, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let code = reader.code("kode");
    if let Some(said) = code.as_ref().and_then(|code| editions.check(code).err()) {
        reader.say("kode", said);
    }
    let name = reader.required("nama_resmi");
    let direction = reader.maybe("arah_baik", Direction::parse).flatten();
    let target = reader.maybe("target_tpb", TargetCode::parse);
    if let (Some(code), Some(stated)) = (&code, target)
        && let Some(own) = code.target()
        && own != stated
    {
        let args =
            vec![("found", stated.to_string()), ("code", code.to_string()), ("target", own.to_string())];
        reader.say("target_tpb", ("fault-target-differs", args));
    }
    let authority = reader.maybe("kewenangan", Authority::parse);
    let agency_id = agency(&mut reader, agencies);
    let frequency = reader.maybe("frekuensi", Frequency::parse);
    let text = |column: &str| reader.text(column);
    let (plain_id, plain_en) = (text("nama_ringkas_id"), text("nama_ringkas_en"));
    let unit = text("satuan").unwrap_or_default();
    let assignment_basis = text("dasar_penugasan");
    let metadata: serde_json::Map<String, serde_json::Value> = METADATA
        .iter()
        .filter_map(|(column, name)| Some(((*name).to_owned(), text(column)?.into())))
        .collect();
    let indicator = code.zip(name).map(|(code, official_name)| Indicator {
        plain_name_id: plain_id.unwrap_or_else(|| official_name.clone()),
        plain_name_en: plain_en.unwrap_or_else(|| official_name.clone()),
        official_name,
        unit,
        direction: direction.map(|direction| direction.code().to_owned()),
        goal: code.goal().or_else(|| target.map(TargetCode::goal)).map(|goal| i64::from(goal.get())),
        target_code: code.target().or(target).map(|target| target.to_string()),
        authority: authority.map(|authority| authority.code().to_owned()),
        agency_id,
        assignment_basis,
        frequency: frequency.map(|frequency| frequency.code().to_owned()),
        metadata: serde_json::Value::Object(metadata).to_string(),
        ..bare(&code)
    });
    reader.done(indicator)
}

/// An indicator of which nothing is known but its code.
pub(super) fn bare(code: &IndicatorCode) -> Indicator {
    Indicator {
        id: Uuid::nil(),
        code: code.to_string(),
        code_key: code.without_star().to_owned(),
        slug: code.slug(),
        official_name: String::new(),
        plain_name_id: String::new(),
        plain_name_en: String::new(),
        unit: String::new(),
        direction: None,
        goal: code.goal().map(|goal| i64::from(goal.get())),
        target_code: code.target().map(|target| target.to_string()),
        is_own: code.is_own(),
        authority: None,
        agency_id: None,
        assignment_basis: None,
        frequency: None,
        metadata: "{}".to_owned(),
        sort_key: code.sort_key(),
        valid_from_seq: 0,
    }
}

/// The agency with this code: as written, or repaired where that names exactly one.
fn agency(reader: &mut Reader<'_>, agencies: &[Organisation]) -> Option<Uuid> {
    let code = reader.maybe("penanggung_jawab_skpd", rembuk_domain::organisations::SkpdCode::parse)?;
    if let Some(found) =
        agencies.iter().find(|row| row.skpd_original.as_deref() == Some(code.original.as_str()))
    {
        return Some(found.id);
    }
    let mut repaired =
        agencies.iter().filter(|row| row.skpd_code.as_deref() == Some(code.canonical.as_str()));
    match (repaired.next(), repaired.next()) {
        (Some(found), None) => Some(found.id),
        (None, _) => {
            reader.say("penanggung_jawab_skpd", ("fault-unknown-agency", vec![("found", code.original)]));
            None
        }
        (Some(first), Some(second)) => {
            let args = vec![
                ("found", code.original),
                ("first", first.name.clone()),
                ("second", second.name.clone()),
            ];
            reader.say("penanggung_jawab_skpd", ("fault-ambiguous-agency", args));
            None
        }
    }
}
