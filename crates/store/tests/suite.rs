//! The store's promises, each on SQLite and on PostgreSQL (the latter where REMBUK_TEST_POSTGRES names a server).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
use rembuk_domain::time::{FixedClock, Instant};
use rembuk_record as record;
use rembuk_store::rows::{District, NOW, Region, Setting};
use rembuk_store::{
    DatabaseUrl, INSTALLATION, Options, PrivateReason, PublicAct, StartError, Store, StoreError, run,
};
use serde_json::json;
use sqlx::Connection;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use uuid::Uuid;

/// 2026-11-23 00:00 UTC
const TODAY: Instant = Instant(1_795_392_000_000_000);

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock(TODAY))
}

async fn sqlite(folder: &tempfile::TempDir) -> Store {
    Store::open(&sqlite_options(folder).migrating(), clock()).await.unwrap()
}

fn sqlite_options(folder: &tempfile::TempDir) -> Options {
    Options::new(DatabaseUrl::Sqlite { path: folder.path().join("test.sqlite"), read_only: false })
}

/// A database of its own on the scratch server.
async fn postgres() -> Option<(Store, Options)> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let Ok(server) = std::env::var("REMBUK_TEST_POSTGRES") else {
        println!("skipped on PostgreSQL: REMBUK_TEST_POSTGRES is not set");
        return None;
    };
    let name = format!("store_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut conn = sqlx::PgConnection::connect(&server).await.unwrap();
    sqlx::query(sqlx::AssertSqlSafe(format!("create database {name}"))).execute(&mut conn).await.unwrap();
    let (base, _) = server.rsplit_once('/').unwrap();
    let options = Options::new(DatabaseUrl::Postgres(format!("{base}/{name}"))).migrating();
    Some((Store::open(&options, clock()).await.unwrap(), options))
}

/// Runs a test's body on both databases.
macro_rules! on_both {
    ($name:ident, $store:ident, $body:block) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            let folder = tempfile::tempdir().unwrap();
            {
                let $store = sqlite(&folder).await;
                $body
            }
            if let Some(($store, _)) = postgres().await {
                $body
            }
        }
    };
}

async fn add_region(store: &Store) -> i64 {
    let mut tx = store.write(INSTALLATION).await.unwrap();
    let region = Region {
        region_id: 3509,
        code: "35.09".into(),
        slug: "jember".into(),
        name: "Kabupaten Jember".into(),
        kind: "regency".into(),
        time_zone: "Asia/Jakarta".into(),
        is_example: false,
        plan_title_id: None,
        plan_title_en: None,
        plan_start: Some(2025),
        plan_end: Some(2029),
        created_at: TODAY.micros(),
    };
    tx.add_region(&region).await.unwrap();
    tx.commit_public(act("region-added")).await.unwrap();
    3509
}

fn act(kind: &'static str) -> PublicAct {
    PublicAct {
        kind,
        by: "Sekretariat".into(),
        subject: "test".into(),
        before: None,
        after: Some([7; 32]),
        payload: json!({"new": 1}),
    }
}

fn district(name: &str) -> District {
    District {
        id: Uuid::from_u128(42),
        code: "35.09.01".into(),
        bps_code: None,
        slug: "jombang".into(),
        name: name.into(),
        desa_count: Some(6),
        kelurahan_count: None,
        latitude: None,
        longitude: None,
        sort_key: "jombang".into(),
        valid_from_seq: 0,
    }
}

on_both!(every_commit_adds_one_entry_and_its_root_can_be_computed_anew, store, {
    let region = add_region(&store).await;
    let mut last = None;
    for kind in ["one", "two", "three"] {
        let tx = store.write(region).await.unwrap();
        last = Some(tx.commit_public(act(kind)).await.unwrap());
    }
    let mut tx = store.read().await.unwrap();
    let entries = run!(tx, record::list_from(region, 0, 100)).unwrap();
    assert_eq!(entries.iter().map(|e| e.kind.as_str()).collect::<Vec<_>>(), ["one", "two", "three"]);
    let leaves: Vec<[u8; 32]> = entries
        .iter()
        .map(|entry| {
            let salt: [u8; 32] = entry.salt.clone().unwrap().try_into().unwrap();
            let payload = record::payload_hash(&salt, entry.payload.as_deref().unwrap());
            assert_eq!(payload.to_vec(), entry.payload_hash);
            let leaf = record::Entry {
                version: 1,
                seq: entry.seq as u64,
                at: entry.at,
                kind: entry.kind.clone(),
                schema: 1,
                by: entry.acting_office.clone(),
                subject: entry.subject.clone(),
                before: None,
                after: Some([7; 32]),
                payload,
            };
            record::leaf_hash(&leaf.leaf_bytes().unwrap())
        })
        .collect();
    let last = last.unwrap();
    assert_eq!(last.seq, 2);
    assert_eq!(last.root, hex(&record::root_of(&leaves)));
    assert_eq!(store.heads().snapshot().by_slug["jember"].root, last.root);
});

on_both!(writers_of_one_region_wait_for_each_other, store, {
    let region = add_region(&store).await;
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                let tx = store.write(region).await.unwrap();
                tx.commit_public(act("raced")).await.unwrap().seq
            })
        })
        .collect();
    let mut seqs = Vec::new();
    for task in tasks {
        seqs.push(task.await.unwrap());
    }
    seqs.sort_unstable();
    assert_eq!(seqs, (0..8).collect::<Vec<i64>>());
});

on_both!(a_write_that_is_dropped_leaves_nothing, store, {
    let region = add_region(&store).await;
    {
        let mut tx = store.write(region).await.unwrap();
        run!(tx, places::insert_district(region, 0, &district("Jombang"))).unwrap();
    }
    let mut tx = store.read().await.unwrap();
    assert!(run!(tx, places::list_districts(region, NOW)).unwrap().is_empty());
    assert!(run!(tx, record::list_from(region, 0, 10)).unwrap().is_empty());
});

on_both!(an_earlier_state_is_read_at_its_entry, store, {
    let region = add_region(&store).await;
    let mut tx = store.write(region).await.unwrap();
    let seq = tx.seq();
    run!(tx, places::insert_district(region, seq, &district("Jombang lama"))).unwrap();
    tx.commit_public(act("first")).await.unwrap();
    let mut tx = store.write(region).await.unwrap();
    let seq = tx.seq();
    assert_eq!(run!(tx, places::close_district(region, Uuid::from_u128(42), seq)).unwrap(), 1);
    run!(tx, places::insert_district(region, seq, &district("Jombang"))).unwrap();
    tx.commit_public(act("second")).await.unwrap();

    let mut tx = store.read().await.unwrap();
    let before = run!(tx, places::list_districts(region, 0)).unwrap();
    let now = run!(tx, places::list_districts(region, NOW)).unwrap();
    assert_eq!((before.len(), before[0].name.as_str()), (1, "Jombang lama"));
    assert_eq!((now.len(), now[0].name.as_str()), (1, "Jombang"));
    assert_eq!(now[0].id, before[0].id);
});

on_both!(one_row_can_have_only_one_current_version, store, {
    let region = add_region(&store).await;
    let mut tx = store.write(region).await.unwrap();
    run!(tx, places::insert_district(region, 0, &district("a"))).unwrap();
    let twin = District { id: Uuid::from_u128(43), ..district("b") };
    assert!(run!(tx, places::insert_district(region, 0, &twin)).is_err());
});

on_both!(a_repeat_shows_the_first_result, store, {
    let region = add_region(&store).await;
    let mut tx = store.write(region).await.unwrap();
    assert_eq!(tx.find_result("key-1").await.unwrap(), None);
    tx.remember("key-1", "entry 0").await.unwrap();
    tx.commit_public(act("once")).await.unwrap();
    let mut tx = store.write(region).await.unwrap();
    assert_eq!(tx.find_result("key-1").await.unwrap().as_deref(), Some("entry 0"));
    tx.commit_private(PrivateReason::NothingChanged).await.unwrap();
    assert_eq!(store.heads().snapshot().by_slug["jember"].record_size, 1);
});

on_both!(a_changed_setting_moves_the_settings_version, store, {
    let region = add_region(&store).await;
    let mut tx = store.write(region).await.unwrap();
    let setting =
        Setting { key: "figures.due".into(), value: "06-30".into(), basis: "uji".into(), valid_from_seq: 0 };
    tx.set(&setting).await.unwrap();
    tx.commit_public(act("setting-changed")).await.unwrap();
    assert_eq!(store.heads().snapshot().by_slug["jember"].settings_version, 1);
    let mut tx = store.read().await.unwrap();
    let rows = run!(tx, settings::list(region, NOW)).unwrap();
    assert_eq!(rows.iter().map(|row| row.value.as_str()).collect::<Vec<_>>(), ["06-30"]);
});

on_both!(a_payload_with_a_float_is_refused_and_nothing_is_kept, store, {
    let region = add_region(&store).await;
    let tx = store.write(region).await.unwrap();
    let act = PublicAct { payload: json!({"value": 1.5}), ..act("float") };
    assert!(matches!(tx.commit_public(act).await, Err(StoreError::Record(_))));
    assert_eq!(store.heads().snapshot().by_slug["jember"].record_size, 0);
});

on_both!(a_write_for_an_unknown_region_says_so, store, {
    assert!(matches!(store.write(9999).await, Err(StoreError::UnknownRegion(9999))));
});

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_writes_is_noticed_within_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let options = sqlite_options(&folder);
    let server = sqlite(&folder).await;
    let other = Store::open(&options, clock()).await.unwrap();
    notices(server, other).await;
    if let Some((server, options)) = postgres().await {
        let other = Store::open(&options, clock()).await.unwrap();
        notices(server, other).await;
    }
}

async fn notices(server: Store, other: Store) {
    let watch = tokio::spawn(server.clone().watch());
    tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    let generation = server.heads().snapshot().generation;
    add_region(&other).await;
    // Ten looks in the time a person would wait; not a measurement.
    for _ in 0..50 {
        if server.heads().snapshot().generation != generation {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(server.heads().snapshot().by_slug.contains_key("jember"));
    watch.abort();
}

#[tokio::test]
async fn a_read_only_database_can_be_read_and_says_why_it_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let region = {
        let store = sqlite(&folder).await;
        let region = add_region(&store).await;
        store.close().await;
        region
    };
    let url = format!("sqlite://{}?mode=ro", folder.path().join("test.sqlite").display());
    let store = Store::open(&Options::new(DatabaseUrl::parse(&url).unwrap()), clock()).await.unwrap();
    assert!(store.heads().snapshot().by_slug.contains_key("jember"));
    assert!(matches!(store.write(region).await, Err(StoreError::ReadOnly)));
}

#[tokio::test]
async fn a_full_database_says_so_and_keeps_what_it_had() {
    let folder = tempfile::tempdir().unwrap();
    {
        let store = sqlite(&folder).await;
        add_region(&store).await;
        store.close().await;
    }
    let options = Options { max_page_count: Some(1), ..sqlite_options(&folder) };
    let store = Store::open(&options, clock()).await.unwrap();
    let mut outcome = Ok(());
    for number in 0..500u128 {
        let mut tx = store.write(3509).await.unwrap();
        let row = District {
            id: Uuid::from_u128(number),
            code: format!("{number}"),
            slug: "x".repeat(500),
            ..district("penuh")
        };
        outcome = run!(tx, places::insert_district(3509, number as i64, &row));
        if outcome.is_ok() {
            outcome = tx.commit_public(act("filling")).await.map(|_| ());
        }
        if outcome.is_err() {
            break;
        }
    }
    assert!(matches!(outcome, Err(StoreError::Full)), "{outcome:?}");
    let mut tx = store.read().await.unwrap();
    let size = run!(tx, regions::find_head(3509)).unwrap().unwrap().record_size;
    let entries = run!(tx, record::list_from(3509, 0, 10_000)).unwrap();
    assert_eq!(entries.len() as i64, size);
}

#[tokio::test]
async fn a_locked_database_says_that_another_program_holds_it() {
    let folder = tempfile::tempdir().unwrap();
    let store = sqlite(&folder).await;
    add_region(&store).await;
    let held = store.write(3509).await.unwrap();
    let other = Store::open(&sqlite_options(&folder), clock()).await.unwrap();
    assert!(matches!(other.write(3509).await, Err(StoreError::Busy)));
    drop(held);
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    sqlite(&folder).await.close().await;
    let path = folder.path().join("test.sqlite");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite://{}", path.display())).await.unwrap();
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (99999, 'future', 1, x'00', 0)",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    let error = Store::open(&sqlite_options(&folder).migrating(), clock()).await.err().unwrap();
    assert!(matches!(error, StartError::NewerDatabase(99999)), "{error}");
}

#[tokio::test]
async fn a_database_without_its_migrations_is_not_served() {
    let folder = tempfile::tempdir().unwrap();
    let error = Store::open(&sqlite_options(&folder), clock()).await.err().unwrap();
    assert!(matches!(error, StartError::NoDatabase(_)), "{error}");
    std::fs::write(folder.path().join("test.sqlite"), b"").unwrap();
    let error = Store::open(&sqlite_options(&folder), clock()).await.err().unwrap();
    assert!(matches!(error, StartError::PendingMigrations(_)), "{error}");
}

#[tokio::test]
async fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("test.sqlite"), "kode,nama\n".repeat(500)).unwrap();
    let error = Store::open(&sqlite_options(&folder).migrating(), clock()).await.err().unwrap();
    assert!(matches!(error, StartError::NotADatabase(_)), "{error}");
}

#[test]
fn database_addresses_are_read_in_the_spellings_people_use() {
    let file = |path: &str, read_only| DatabaseUrl::Sqlite { path: path.into(), read_only };
    assert_eq!(DatabaseUrl::parse("data/a.sqlite").unwrap(), file("data/a.sqlite", false));
    assert_eq!(DatabaseUrl::parse("sqlite:a.sqlite").unwrap(), file("a.sqlite", false));
    assert_eq!(DatabaseUrl::parse("sqlite:///x/a.sqlite?mode=ro").unwrap(), file("/x/a.sqlite", true));
    assert!(matches!(DatabaseUrl::parse("postgres://u@h/d").unwrap(), DatabaseUrl::Postgres(_)));
    assert!(DatabaseUrl::parse("").is_err());
    assert!(DatabaseUrl::parse("mysql://x").is_err());
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
