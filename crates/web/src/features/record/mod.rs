//! `/{region}/catatan`: the public record, newest first, each entry with what is needed to verify it.
use crate::context::{Context, time_zone};
use crate::error::PageError;
use crate::html::{self, Layout, arg};
use crate::http::page_cache::CachePolicy;
use crate::i18n::Locale;
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::extract::{Extension, Path, State};
use axum::response::Response;
use axum::routing::get;
use rembuk_domain::time::{Instant, local_date};
use rembuk_record as record;
use rembuk_store::rows::{Entry, Head};
use rembuk_store::{INSTALLATION, Read, StoreError, run};
use serde_json::json;

/// Entries a page shows.
const ENTRIES: i64 = 50;
/// Entries one download holds; more by `dari`.
const EXPORTED: i64 = 10_000;

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/catatan", get(list_installation))
        .route("/catatan/data.json", get(download_installation))
        .route("/{region}/catatan", get(list))
        .route("/{region}/catatan/data.json", get(download))
        .route("/{region}/catatan/{seq}", get(show))
}

struct EntryRow {
    seq: i64,
    path: String,
    text: String,
    office: String,
    day: String,
}

#[derive(Template)]
#[template(path = "record/list.html")]
struct RecordPage {
    layout: Layout,
    lead: String,
    root: String,
    rows: Vec<EntryRow>,
    newer: String,
    older: String,
    download: String,
}

async fn list(mut context: Context) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let head = head(&mut context.tx, region_id).await?;
    let size = head.record_size.min(context.at.saturating_add(1));
    let before = context.query.get("sebelum").and_then(|text| text.parse().ok()).unwrap_or(i64::MAX);
    let before = before.min(context.at.saturating_add(1));
    let entries = run!(context.tx, record::list_before(region_id, before, ENTRIES))?;
    let locale = context.locale;
    let base = context.paths().record();
    let older = match entries.last() {
        Some(last) if last.seq > 0 => format!("{base}?sebelum={}", last.seq),
        _ => String::new(),
    };
    let newer = if before < size { base.clone() } else { String::new() };
    let layout = Layout::of(&context, "record", locale.t("record-title"), locale.t("record-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let page = RecordPage {
        layout,
        lead: locale.ta(
            "record-lead",
            &[words::n(usize::try_from(size).unwrap_or_default()), arg("shown", &locale.count(size))],
        ),
        // The root of an earlier day is not kept; anyone can compute it from the entries up to it.
        root: if context.as_of.is_none() { hex::encode(&head.record_root) } else { String::new() },
        rows: entries
            .iter()
            .map(|entry| EntryRow {
                seq: entry.seq,
                path: context.paths().entry(&entry.seq),
                text: words::entry(locale, entry),
                office: entry.acting_office.clone(),
                day: words::entry_day(&context, entry),
            })
            .collect(),
        newer,
        older,
        download: format!("{base}/data.json"),
    };
    html::page(&page, context.cache(&["sebelum"]))
}

struct Fact {
    name: String,
    text: String,
    is_code: bool,
}

#[derive(Template)]
#[template(path = "record/show.html")]
struct EntryPage {
    layout: Layout,
    seq: i64,
    text: String,
    office: String,
    day: String,
    facts: Vec<Fact>,
    payload: String,
    previous: String,
    next: String,
}

async fn show(mut context: Context, Path((_, text)): Path<(String, String)>) -> Result<Response, PageError> {
    let seq: i64 = text.parse().map_err(|_| PageError::UnknownEntry(text.clone()))?;
    let region_id = context.region_id();
    let entry = run!(context.tx, record::list_from(region_id, seq, 1))?
        .into_iter()
        .find(|entry| entry.seq == seq)
        .ok_or(PageError::UnknownEntry(text))?;
    let locale = context.locale;
    let size = head(&mut context.tx, region_id).await?.record_size;
    let title = locale.ta("entry-title", &[arg("seq", &seq.to_string())]);
    let layout = Layout::of(&context, "record", title.clone(), title)
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("record-title"), context.paths().record());
    let page = EntryPage {
        layout,
        seq,
        text: words::entry(locale, &entry),
        office: entry.acting_office.clone(),
        day: words::entry_day(&context, &entry),
        facts: facts(&context, &entry),
        payload: pretty(entry.payload.as_deref()),
        previous: if seq > 0 { context.paths().entry(&(seq - 1)) } else { String::new() },
        next: if seq + 1 < size { context.paths().entry(&(seq + 1)) } else { String::new() },
    };
    let policy = context.cache(&[]);
    html::page(&page, policy)
}

fn facts(context: &Context, entry: &Entry) -> Vec<Fact> {
    let locale = context.locale;
    let zone = time_zone(&context.region.region.time_zone);
    let moment = Instant::from_micros(entry.at)
        .to_timestamp()
        .to_zoned_datetime(zone)
        .strftime("%Y-%m-%d %H:%M:%S %Z")
        .to_string();
    let hash = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(hex::encode).unwrap_or_default();
    [
        ("entry-moment", moment, false),
        ("entry-kind", entry.kind.clone(), true),
        ("entry-subject", entry.subject.clone(), true),
        ("entry-hash-before", hash(&entry.hash_before), true),
        ("entry-hash-after", hash(&entry.hash_after), true),
        ("entry-salt", hash(&entry.salt), true),
        ("entry-payload-hash", hex::encode(&entry.payload_hash), true),
        ("entry-leaf-hash", hex::encode(&entry.leaf_hash), true),
    ]
    .into_iter()
    .filter(|(_, text, _)| !text.is_empty())
    .map(|(key, text, is_code)| Fact { name: locale.t(key), text, is_code })
    .collect()
}

fn pretty(payload: Option<&str>) -> String {
    payload
        .and_then(|text| serde_json::from_str::<serde_json::Value>(text).ok())
        .and_then(|value| serde_json::to_string_pretty(&value).ok())
        .unwrap_or_default()
}

/// Entries as they lie in the log, with salts and payloads: enough to compute every leaf and the root anew.
async fn download(mut context: Context) -> Result<Response, PageError> {
    let region_id = context.region_id();
    let head = head(&mut context.tx, region_id).await?;
    let from = context.query.get("dari").and_then(|text| text.parse().ok()).unwrap_or(0i64).max(0);
    let entries = run!(context.tx, record::list_from(region_id, from, EXPORTED))?;
    let list: Vec<serde_json::Value> = entries.iter().map(exported).collect::<Result<_, _>>()?;
    let region = &context.region.region;
    let next = from.saturating_add(EXPORTED);
    let next =
        (next < head.record_size).then(|| format!("{}/data.json?dari={next}", context.paths().record()));
    let body = json!({
        "next": next, "notice": html::notice(&context), "region": {"code": region.code, "name": region.name, "example": region.is_example},
        "leaf_format": 1, "record_size": head.record_size, "record_root": hex::encode(&head.record_root),
        "entries": list,
    });
    let bytes = serde_json::to_vec_pretty(&body)?;
    let policy: Option<CachePolicy> = context.cache(&["dari"]);
    html::download(bytes, "application/json", &format!("{}-catatan.json", region.slug), policy)
}

fn exported(entry: &Entry) -> Result<serde_json::Value, PageError> {
    let hash = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(hex::encode);
    let array = |bytes: &Option<Vec<u8>>| bytes.as_deref().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let leaf = record::Entry {
        version: 1,
        seq: u64::try_from(entry.seq).unwrap_or_default(),
        at: entry.at,
        kind: entry.kind.clone(),
        schema: u32::try_from(entry.schema_version).unwrap_or_default(),
        by: entry.acting_office.clone(),
        subject: entry.subject.clone(),
        before: array(&entry.hash_before),
        after: array(&entry.hash_after),
        payload: array(&Some(entry.payload_hash.clone())).unwrap_or_default(),
    };
    let leaf = leaf.leaf_bytes().map_err(StoreError::from)?;
    Ok(json!({
        "leaf": String::from_utf8_lossy(&leaf), "leaf_hash": hex::encode(&entry.leaf_hash),
        "payload": entry.payload, "salt": hash(&entry.salt),
    }))
}

/// Where the record stands, at the same moment as the entries beside it.
async fn head(tx: &mut Read, region_id: i64) -> Result<Head, PageError> {
    Ok(run!(tx, regions::find_head(region_id))?.ok_or(StoreError::UnknownRegion(region_id))?)
}

/// The installation's own log: which regions were added, which national lists brought in.
async fn list_installation(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
) -> Result<Response, PageError> {
    let mut tx = state.store.read().await?;
    let head = head(&mut tx, INSTALLATION).await?;
    let entries = run!(tx, record::list_before(INSTALLATION, i64::MAX, ENTRIES))?;
    let today = local_date(state.store.clock().now(), &jiff::tz::TimeZone::UTC);
    let title = locale.t("record-installation-title");
    let layout = Layout::bare(&state, locale, "/catatan", title, locale.t("record-description"), today);
    let page = RecordPage {
        layout,
        lead: locale.ta(
            "record-installation-lead",
            &[
                words::n(usize::try_from(head.record_size).unwrap_or_default()),
                arg("shown", &locale.count(head.record_size)),
            ],
        ),
        root: hex::encode(&head.record_root),
        rows: entries
            .iter()
            .map(|entry| EntryRow {
                seq: entry.seq,
                path: String::new(),
                text: words::entry(locale, entry),
                office: entry.acting_office.clone(),
                day: locale
                    .date_with_day(local_date(Instant::from_micros(entry.at), &jiff::tz::TimeZone::UTC)),
            })
            .collect(),
        newer: String::new(),
        older: String::new(),
        download: format!("{}/catatan/data.json", locale.prefix()),
    };
    html::page(&page, Some(CachePolicy::Installation))
}

async fn download_installation(State(state): State<AppState>) -> Result<Response, PageError> {
    let mut tx = state.store.read().await?;
    let head = head(&mut tx, INSTALLATION).await?;
    let entries = run!(tx, record::list_from(INSTALLATION, 0, EXPORTED))?;
    let list: Vec<serde_json::Value> = entries.iter().map(exported).collect::<Result<_, _>>()?;
    let body = json!({
        "next": null, "region": null, "leaf_format": 1, "record_size": head.record_size,
        "record_root": hex::encode(&head.record_root), "entries": list,
    });
    let bytes = serde_json::to_vec_pretty(&body)?;
    html::download(bytes, "application/json", "catatan-instalasi.json", Some(CachePolicy::Installation))
}
