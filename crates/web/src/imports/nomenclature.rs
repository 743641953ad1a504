//! The government nomenclature: programmes, activities and sub-activities, by version. It belongs to the installation.
//! A file has a row for each sub-activity, with what stands above it; each level is stored once. What the outcome counts
//! are the entries of all three levels.
use super::ImportError;
use super::context::Context;
use super::explain::Said;
use super::reader::{Reader, may, must, tidy};
use super::region_comparison::year_in_name;
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, FaultKind, Row, TableSpec};
use rembuk_domain::indicators::Year;
use rembuk_domain::programmes::{
    Depth, NomenclatureVersion, PreviousCode, ProgrammeCode, SubActivityCode, Successor, successor,
};
use rembuk_store::rows::{NOW, NomenclatureEntry};
use rembuk_store::{INSTALLATION, Write, run};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &[
    "kode_bidang",
    "bidang",
    "kode_program",
    "program",
    "kode_kegiatan",
    "kegiatan",
    "kode_sub",
    "sub",
    "kinerja",
    "indikator",
    "satuan",
    "tag",
    "spm",
    "jenis",
    "sebelumnya",
    "versi",
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        may("kode_bidang", &[]),
        must("bidang", &["nama_bidang"]),
        may("kode_program", &[]),
        must("program", &["nama_program"]),
        may("kode_kegiatan", &[]),
        must("kegiatan", &["nama_kegiatan"]),
        must("kode_sub", &["kode_sub_kegiatan"]),
        must("sub", &["sub_kegiatan", "nama_sub_kegiatan"]),
        may("kinerja", &[]),
        may("indikator", &[]),
        may("satuan", &[]),
        may("tag", &["tagging"]),
        may("spm", &[]),
        may("jenis", &[]),
        may("sebelumnya", &["kode_sebelumnya"]),
        may("versi", &["version"]),
    ],
};

/// The row of a sub-activity. `above`: entries by version and code.
pub(crate) fn cells(
    row: &NomenclatureEntry,
    above: &HashMap<(&str, &str), &NomenclatureEntry>,
) -> Vec<String> {
    let up = |row: &NomenclatureEntry| {
        row.parent_code.as_deref().and_then(|code| above.get(&(row.version.as_str(), code)).copied())
    };
    let activity = up(row);
    let programme = activity.and_then(up);
    let code = |row: Option<&NomenclatureEntry>| row.map(|row| row.code.clone()).unwrap_or_default();
    let name = |row: Option<&NomenclatureEntry>| row.map(|row| row.name.clone()).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        ProgrammeCode::parse(&row.code).map(ProgrammeCode::field).unwrap_or_default(),
        text(&row.field_name),
        code(programme),
        name(programme),
        code(activity),
        name(activity),
        row.code.clone(),
        row.name.clone(),
        text(&row.performance),
        text(&row.output),
        text(&row.unit),
        row.tags.clone(),
        if row.minimum_service { "SPM" } else { "NON-SPM" }.to_owned(),
        text(&row.kind),
        text(&row.previous_code),
        row.version.clone(),
    ]
}

/// An entry as the digest in the record takes it.
fn plain(row: &NomenclatureEntry) -> Vec<String> {
    let mut cells = vec![row.level.clone(), row.parent_code.clone().unwrap_or_default()];
    cells.extend(self::cells(row, &HashMap::new()));
    cells
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let default = stated_version(context);
    let has_column = context
        .peek(&SPEC)
        .and_then(|mut table| table.find_map(Result::ok))
        .is_none_or(|row| row.raw("versi").is_some());
    if default.is_none() && !has_column {
        context.fault(Fault::of_file(FaultKind::Domain { key: "fault-version-missing", args: Vec::new() }));
        return Ok(());
    }
    let rows = context.read_rows(&SPEC, |row, _| read(row, default.as_ref()));
    let entries = each_level_once(context, rows);
    let versions: HashSet<&str> = entries.iter().map(|(_, row)| row.version.as_str()).collect();
    let mut current = run!(tx, nomenclature::list(region_id, NOW))?;
    current.retain(|row| versions.contains(row.version.as_str()));
    let plan = settle(context, entries, &current, plain);
    if context.goes_on() {
        store_plan!(tx, plan, nomenclature, insert, close);
    }
    Ok(())
}

/// The version that the command line or the file's name says.
fn stated_version(context: &Context<'_>) -> Option<NomenclatureVersion> {
    let job = context.job;
    NomenclatureVersion::parse(job.edition.as_str()).ok().or_else(|| {
        let year = job.year.or_else(|| year_in_name(&job.input))?;
        NomenclatureVersion::parse(&year.to_string()).ok()
    })
}

/// The sub-activity of a row, its activity and its programme.
type Levels = [NomenclatureEntry; 3];

fn read(row: &Row, default: Option<&NomenclatureVersion>) -> Result<Levels, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let version = reader.maybe("versi", NomenclatureVersion::parse).or_else(|| default.cloned());
    if version.is_none() && reader.faults.is_empty() {
        reader.say("versi", ("fault-cell-empty", Vec::new()));
    }
    let code = reader.parsed("kode_sub", SubActivityCode::parse);
    for (column, depth) in [("kode_program", Depth::Programme), ("kode_kegiatan", Depth::Activity)] {
        check_parent(&mut reader, column, code, depth);
    }
    let text = |column: &str| row.get(column).map(tidy).filter(|text| text != "[null]");
    let previous = text("sebelumnya").and_then(|text| match ProgrammeCode::parse_with_name(&text) {
        Ok((code, _)) => Some(code.to_string()),
        Err(error) => {
            reader.say("sebelumnya", super::explain::Explain::explain(&error));
            None
        }
    });
    let (programme, activity, name) =
        (reader.required("program"), reader.required("kegiatan"), reader.required("sub"));
    let levels = code.zip(version).zip(programme.zip(activity).zip(name)).map(
        |((code, version), ((programme, activity), name))| {
            let entry = |code: ProgrammeCode, name: String| NomenclatureEntry {
                field_name: text("bidang"),
                ..bare(version.name(), code, name)
            };
            let sub = NomenclatureEntry {
                performance: text("kinerja"),
                output: text("indikator"),
                unit: text("satuan"),
                tags: tags(&text("tag").unwrap_or_default()),
                minimum_service: text("spm").is_some_and(|text| text.eq_ignore_ascii_case("spm")),
                kind: text("jenis"),
                previous_code: previous,
                ..entry(code.get(), name)
            };
            [entry(code.programme(), programme), entry(code.activity(), activity), sub]
        },
    );
    reader.done(levels)
}

/// The code of a level above, where a file states it, must be the one that the sub-activity's code begins with.
fn check_parent(reader: &mut Reader<'_>, column: &'static str, code: Option<SubActivityCode>, depth: Depth) {
    let stated = reader.maybe(column, ProgrammeCode::parse);
    if let (Some(stated), Some(code)) = (stated, code)
        && stated != above(code, depth)
    {
        let args = vec![("found", stated.to_string()), ("code", code.to_string())];
        reader.say(column, ("fault-code-parent", args));
    }
}

/// The programme or activity that a sub-activity belongs to by its code.
pub(super) fn above(code: SubActivityCode, depth: Depth) -> ProgrammeCode {
    if depth == Depth::Programme { code.programme() } else { code.activity() }
}

fn bare(version: &str, code: ProgrammeCode, name: String) -> NomenclatureEntry {
    NomenclatureEntry {
        id: Uuid::nil(),
        version: version.to_owned(),
        code: code.to_string(),
        level: code.depth().code().to_owned(),
        name,
        parent_code: code.parent().map(|parent| parent.to_string()),
        field_name: None,
        performance: None,
        output: None,
        unit: None,
        tags: String::new(),
        minimum_service: false,
        kind: None,
        previous_code: None,
        sort_key: code.sort_key(),
        valid_from_seq: 0,
    }
}

/// `["KESPRO", "STUNTING"]` and `KESPRO; STUNTING` are the same two tags.
fn tags(text: &str) -> String {
    let list: Vec<String> =
        serde_json::from_str(text).unwrap_or_else(|_| text.split(';').map(str::to_owned).collect());
    list.iter().map(|tag| tidy(tag)).filter(|tag| !tag.is_empty()).collect::<Vec<_>>().join(";")
}

/// Programmes and activities stand in many rows; the first one speaks, and no other may say a different name.
fn each_level_once(context: &mut Context<'_>, rows: Vec<(u64, Levels)>) -> Vec<(u64, NomenclatureEntry)> {
    let mut first: HashMap<(String, String), (u64, String)> = HashMap::new();
    let mut entries = Vec::with_capacity(rows.len() * 5 / 4);
    for (number, [programme, activity, sub]) in rows {
        for (column, entry) in [("program", programme), ("kegiatan", activity)] {
            let key = (entry.version.clone(), entry.code.clone());
            match first.get(&key) {
                None => {
                    first.insert(key, (number, entry.name.clone()));
                    entries.push((number, entry));
                }
                Some((_, name)) if *name == entry.name => {}
                Some((row, _)) => {
                    let args = vec![("first", row.to_string())];
                    let kind = FaultKind::Domain { key: "fault-contradicts-row", args };
                    context.fault(Fault::at_cell(number, column, kind));
                }
            }
        }
        entries.push((number, sub));
    }
    entries
}

/// The versions brought in here, to check codes against the one in force.
#[derive(Default)]
pub(super) struct Versions {
    versions: Vec<NomenclatureVersion>,
    codes: HashMap<String, HashSet<ProgrammeCode>>,
    previous: HashMap<String, Vec<PreviousCode>>,
}

impl Versions {
    pub async fn load(tx: &mut Write) -> Result<Self, ImportError> {
        let mut all = Self::default();
        for row in run!(tx, nomenclature::list(INSTALLATION, NOW))? {
            let damaged = |error: String| ImportError::Code(error);
            let code = ProgrammeCode::parse(&row.code).map_err(|error| damaged(error.to_string()))?;
            if !all.codes.contains_key(&row.version) {
                let version = NomenclatureVersion::parse(&row.version);
                all.versions.push(version.map_err(|error| damaged(error.to_string()))?);
            }
            if let Some(previous) =
                row.previous_code.as_deref().and_then(|raw| ProgrammeCode::parse(raw).ok())
            {
                all.previous.entry(row.version.clone()).or_default().push(PreviousCode { code, previous });
            }
            all.codes.entry(row.version).or_default().insert(code);
        }
        Ok(all)
    }

    /// The version that has this code in this year; `None` where none is in force that anybody brought in.
    ///
    /// # Errors
    /// The version in force does not have the code.
    pub fn check(&self, code: SubActivityCode, year: Year) -> Result<Option<String>, Said> {
        let Some(version) = NomenclatureVersion::in_force(&self.versions, year) else { return Ok(None) };
        let code = code.get();
        let forms = [Some(code), code.common_form()];
        let is_listed = self
            .codes
            .get(version.name())
            .is_some_and(|codes| forms.iter().flatten().any(|form| codes.contains(form)));
        if is_listed {
            return Ok(Some(version.name().to_owned()));
        }
        let links = self.previous.get(version.name()).map(Vec::as_slice).unwrap_or_default();
        let followers = forms.iter().flatten().find_map(|form| match successor(*form, links) {
            Successor::NotStated => None,
            Successor::One(one) => Some(one.to_string()),
            Successor::Several(several) => {
                Some(several.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
            }
        });
        let args = vec![
            ("found", code.to_string()),
            ("version", version.to_string()),
            ("successor", followers.unwrap_or_else(|| "none".to_owned())),
        ];
        Err(("fault-withdrawn-code", args))
    }
}
