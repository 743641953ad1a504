//! `rembuk doctor`: is everything as it should be, and if not, what mends it?
use crate::arguments::Place;
use crate::errors::Failure;
use crate::start;
use rembuk_domain::time::Instant;
use rembuk_record as record;
use rembuk_store::rows::{NOW, Region};
use rembuk_store::{INSTALLATION, Read, Store, run};
use rembuk_web::i18n::{Arg, Locale};
use std::path::Path;

/// Entries verified at a time.
const CHUNK: i64 = 1_000;
/// Broken rows named one by one.
const MOST_NAMED: usize = 20;

struct Report {
    locale: Locale,
    sound: bool,
}

impl Report {
    fn say(&self, mark: &str, key: &str, args: &[(&'static str, String)]) {
        let args: Vec<Arg<'_>> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        println!("{mark} {}", self.locale.ta(key, &args));
    }

    fn well(&self, key: &str, args: &[(&'static str, String)]) {
        self.say("✓", key, args);
    }

    /// Worth knowing; nothing is broken.
    fn hint(&self, key: &str, args: &[(&'static str, String)]) {
        self.say("–", key, args);
    }

    fn wrong(&mut self, key: &str, args: &[(&'static str, String)]) {
        self.sound = false;
        self.say("✗", key, args);
    }
}

pub async fn run(place: &Place, locale: Locale) -> Result<bool, Failure> {
    let mut report = Report { locale, sound: true };
    let folder = place.existing_folder()?;
    check_folder(&mut report, &folder);
    let options = place.options(&folder)?;
    let store = match start::open(&options).await {
        Ok(store) => store,
        Err(failure) => {
            println!("✗ {}", failure.sentence(locale));
            return Ok(false);
        }
    };
    let shown = start::shown(&options);
    report.well("doctor-database", &[("engine", store.engine().to_owned()), ("database", shown)]);
    check_database(&mut report, &store).await?;
    store.close().await;
    println!("{}", locale.t(if report.sound { "doctor-sound" } else { "doctor-unsound" }));
    Ok(report.sound)
}

fn check_folder(report: &mut Report, folder: &Path) {
    let path = folder.display().to_string();
    match tempfile::NamedTempFile::new_in(folder) {
        Ok(_) => report.well("doctor-folder", &[("path", path)]),
        Err(error) => {
            report.wrong("doctor-folder-unwritable", &[("path", path), ("detail", error.to_string())]);
        }
    }
}

async fn check_database(report: &mut Report, store: &Store) -> Result<(), Failure> {
    let mut tx = store.read().await?;
    let damage = run!(tx, staging::list_damage())?;
    match damage.first() {
        None => report.well("doctor-integrity", &[]),
        Some(first) => report.wrong("doctor-damaged", &[("detail", first.clone())]),
    }
    let installation = report.locale.t("doctor-installation");
    check_record(report, &mut tx, INSTALLATION, &installation).await?;
    let regions = run!(tx, regions::list())?;
    if regions.is_empty() {
        report.hint("doctor-no-region", &[]);
    }
    for region in &regions {
        check_record(report, &mut tx, region.region_id, &region.name).await?;
        check_region(report, &mut tx, region).await?;
    }
    Ok(())
}

/// Recomputes every leaf, every payload hash and the root.
async fn check_record(report: &mut Report, tx: &mut Read, region_id: i64, name: &str) -> Result<(), Failure> {
    let name = ("region", name.to_owned());
    let Some(head) = run!(tx, regions::find_head(region_id))? else {
        report.wrong("doctor-no-head", &[name]);
        return Ok(());
    };
    let mut frontier = record::Frontier::default();
    let mut next = 0;
    loop {
        let entries = run!(tx, record::list_from(region_id, next, CHUNK))?;
        if entries.is_empty() {
            break;
        }
        for entry in &entries {
            if entry.seq != next || !is_sound(entry) {
                report.wrong("doctor-entry-damaged", &[name, ("seq", entry.seq.to_string())]);
                return Ok(());
            }
            frontier.push(hash(Some(&entry.leaf_hash)).unwrap_or_default());
            next += 1;
        }
    }
    if next == head.record_size && frontier.root()[..] == head.record_root[..] {
        report.well("doctor-record", &[name, ("count", report.locale.count(next))]);
    } else {
        report.wrong("doctor-record-damaged", &[name]);
    }
    Ok(())
}

fn hash(bytes: Option<&Vec<u8>>) -> Option<[u8; 32]> {
    bytes.and_then(|bytes| bytes.as_slice().try_into().ok())
}

/// Whether an entry hashes to what is stored. A payload whose salt was erased by law still counts by its hash.
fn is_sound(entry: &rembuk_store::rows::Entry) -> bool {
    let Some(payload) = hash(Some(&entry.payload_hash)) else { return false };
    if let (Some(text), Some(salt)) = (&entry.payload, hash(entry.salt.as_ref()))
        && record::payload_hash(&salt, text) != payload
    {
        return false;
    }
    let (Ok(seq), Ok(schema)) = (u64::try_from(entry.seq), u32::try_from(entry.schema_version)) else {
        return false;
    };
    let leaf = record::Entry {
        version: 1,
        seq,
        at: Instant::from_micros(entry.at).micros(),
        kind: entry.kind.clone(),
        schema,
        by: entry.acting_office.clone(),
        subject: entry.subject.clone(),
        before: hash(entry.hash_before.as_ref()),
        after: hash(entry.hash_after.as_ref()),
        payload,
    };
    leaf.leaf_bytes().is_ok_and(|bytes| record::leaf_hash(&bytes)[..] == entry.leaf_hash[..])
}

async fn check_region(report: &mut Report, tx: &mut Read, region: &Region) -> Result<(), Failure> {
    let name = ("region", region.name.clone());
    let region_id = region.region_id;
    let dangling = run!(tx, indicator_values::count_dangling(region_id))?;
    if dangling > 0 {
        report.wrong("doctor-dangling", &[name.clone(), ("count", report.locale.count(dangling))]);
    }
    let rows = run!(tx, programmes::list_dangling(region_id))?;
    if rows.len() > MOST_NAMED {
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        report.wrong("doctor-dangling-more", &[name.clone(), ("count", report.locale.count(count))]);
    }
    for row in rows.into_iter().take(MOST_NAMED) {
        let (id, parent_id) = (row.id.to_string(), row.parent_id.to_string());
        let args =
            [name.clone(), ("part", row.part), ("id", id), ("parent", row.parent), ("parent_id", parent_id)];
        report.wrong("doctor-dangling-programmes", &args);
    }
    let has_period = region.plan_start.is_some() && region.plan_end.is_some();
    if !has_period && run!(tx, plan_document::find_title(region_id, NOW))?.is_none() {
        report.hint("doctor-no-plan", std::slice::from_ref(&name));
    }
    if run!(tx, places::list_districts(region_id, NOW))?.is_empty() {
        report.hint("doctor-no-districts", std::slice::from_ref(&name));
    }
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let unassigned = indicators.iter().filter(|row| row.agency_id.is_none()).count();
    if unassigned > 0 {
        let count = |count: usize| report.locale.count(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [name, ("count", count(unassigned)), ("all", count(indicators.len()))];
        report.hint("doctor-unassigned", &args);
    }
    Ok(())
}
