//! What people really hand in, and what comes of it.
use crate::both::on_both;
use rembuk_store::rows::NOW;
use rembuk_store::run;
use rembuk_web::demo;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Input, Job, Kind, Outcome};
use rembuk_web::world::World;
use std::borrow::Cow;
use std::path::PathBuf;

const HEADS: &str = "kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode,rujukan\n";

pub fn values(rows: &str) -> String {
    format!("{HEADS}{rows}")
}

pub async fn jember(world: &World) {
    world.region("jember").with_districts(2).with_agencies(2).create().await.unwrap();
}

pub async fn import(world: &World, kind: Kind, text: &str) -> Outcome {
    world.import(kind, "jember", text).await.unwrap()
}

/// Each fault as (row, column, key).
pub fn faults(outcome: &Outcome) -> Vec<(u64, String, &'static str)> {
    let fault = |fault: &rembuk_documents::csv_in::Fault| {
        (fault.row.unwrap_or(0), fault.column.clone().unwrap_or_default(), fault.kind.key())
    };
    outcome.faults.list.iter().map(fault).collect()
}

pub fn counts(outcome: &Outcome) -> (u64, u64, u64, u64) {
    (outcome.new, outcome.changed, outcome.same, outcome.faulty)
}

async fn entries(world: &World) -> i64 {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, regions::find_head(3509)).unwrap().unwrap().record_size
}

pub async fn stored_values(world: &World, at: i64) -> Vec<rembuk_store::rows::IndicatorValue> {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, indicator_values::list_totals(3509, at)).unwrap()
}

#[tokio::test]
async fn the_demo_comes_in_once() {
    on_both(async |world| {
        assert_eq!(demo::load(world.store()).await.unwrap(), ["jember", "contoh"]);
        assert_eq!(demo::load(world.store()).await.unwrap(), Vec::<&str>::new());
        let values = stored_values(&world, NOW).await;
        assert_eq!(values.len(), 66);
        let mut tx = world.store().read().await.unwrap();
        let marked = run!(tx, places::list_villages(3509, NOW)).unwrap();
        assert_eq!(marked.iter().filter(|village| village.mark.as_deref() == Some("Desbumi")).count(), 12);
    })
    .await;
}

#[tokio::test]
async fn a_file_that_changes_nothing_leaves_no_entry() {
    on_both(async |world| {
        jember(&world).await;
        let text = values("1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,berita\n");
        let first = import(&world, Kind::IndicatorValues, &text).await;
        assert_eq!(counts(&first), (1, 0, 0, 0));
        assert!(first.committed.is_some());
        let before = entries(&world).await;
        let again = import(&world, Kind::IndicatorValues, &text).await;
        assert_eq!(counts(&again), (0, 0, 1, 0));
        assert!(again.committed.is_none());
        assert_eq!(entries(&world).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_changed_value_keeps_its_id_and_its_old_version() {
    on_both(async |world| {
        jember(&world).await;
        let row = |value: &str| values(&format!("1.2.1*,Miskin,%,turun,2024,{value},BPS,Susenas,berita\n"));
        let first = import(&world, Kind::IndicatorValues, &row("9.01")).await.committed.unwrap();
        let second = import(&world, Kind::IndicatorValues, &row("9.10")).await;
        assert_eq!(counts(&second), (0, 1, 0, 0));
        let (old, new) = (stored_values(&world, first.seq).await, stored_values(&world, NOW).await);
        assert_eq!((old[0].value.as_str(), new[0].value.as_str()), ("9.01", "9.10"));
        assert_eq!(old[0].id, new[0].id);
        assert_eq!(new[0].valid_from_seq, second.committed.unwrap().seq);
    })
    .await;
}

#[tokio::test]
async fn a_changed_row_of_a_list_keeps_its_id_and_its_old_version() {
    on_both(async |world| {
        jember(&world).await;
        let before = entries(&world).await - 1;
        let text = "kode_skpd,nama_skpd\n1.01.0.00.0.00.01.0000,DINAS PENDIDIKAN\n";
        let outcome = import(&world, Kind::Agencies, text).await;
        assert_eq!(counts(&outcome), (0, 1, 0, 0));
        assert!(outcome.notes.list.iter().any(|note| note.key == "note-left-alone"));
        let mut tx = world.store().read().await.unwrap();
        let old = run!(tx, organisations::list(3509, before)).unwrap();
        let new = run!(tx, organisations::list(3509, NOW)).unwrap();
        assert_eq!((old.len(), new.len()), (2, 2));
        let renamed = new.iter().find(|row| row.name == "Dinas Pendidikan").unwrap();
        let former = old.iter().find(|row| row.id == renamed.id).unwrap();
        assert_eq!(former.name, "Dinas Urusan 1");
        // The address of its page outlives the name.
        assert_eq!(former.slug, renamed.slug);
    })
    .await;
}

#[tokio::test]
async fn one_fault_refuses_the_whole_file() {
    on_both(async |world| {
        jember(&world).await;
        let before = entries(&world).await;
        let text = values(
            "1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,\n1.2.1*,Miskin,%,turun,2023,banyak,BPS,Susenas,\n",
        );
        let outcome = import(&world, Kind::IndicatorValues, &text).await;
        assert!(outcome.refused);
        assert_eq!(faults(&outcome), [(3, "nilai".to_owned(), "number-not-a-number")]);
        assert!(stored_values(&world, NOW).await.is_empty());
        assert_eq!(entries(&world).await, before);
        let mut tx = world.store().read().await.unwrap();
        assert!(run!(tx, indicators::list(3509, NOW)).unwrap().is_empty());
        let lines = outcome.lines(Locale::Id);
        assert!(lines[0].starts_with("Baris 3, kolom nilai: “banyak” bukan angka"), "{lines:?}");
        assert_eq!(
            lines.last().unwrap(),
            "0 baru, 0 berubah, 0 tetap, 0 tidak ada dalam berkas, 1 bermasalah"
        );
    })
    .await;
}

#[tokio::test]
async fn skipping_faulty_rows_takes_the_sound_ones() {
    on_both(async |world| {
        jember(&world).await;
        let text = values(
            "1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,\n9.9.9.9,Apa,%,-,2024,x,BPS,Susenas,\nipm,IPM,indeks,naik,2024,70.93,BPS,,\n",
        );
        let mut job = world.job(Kind::IndicatorValues, "jember", &text).unwrap();
        job.skip_faulty = true;
        let outcome = imports::run(world.store(), &job).await.unwrap();
        // Two faults in one row are one faulty row.
        assert_eq!(counts(&outcome), (2, 0, 0, 1));
        assert_eq!(outcome.faults.total, 2);
        assert_eq!(stored_values(&world, NOW).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_counts_and_keeps_nothing() {
    on_both(async |world| {
        jember(&world).await;
        let before = entries(&world).await;
        let text = values("1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,\n");
        let mut job = world.job(Kind::IndicatorValues, "jember", &text).unwrap();
        job.dry_run = true;
        job.key = Some("k".to_owned());
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert_eq!(counts(&outcome), (1, 0, 0, 0));
        assert_eq!(entries(&world).await, before);
        assert!(stored_values(&world, NOW).await.is_empty());
        // Not even the key is used up.
        job.dry_run = false;
        assert!(imports::run(world.store(), &job).await.unwrap().committed.is_some());
    })
    .await;
}

#[tokio::test]
async fn a_repeat_with_the_same_key_shows_the_first_result_and_changes_nothing() {
    on_both(async |world| {
        jember(&world).await;
        let text = values("1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,\n");
        let mut job = world.job(Kind::IndicatorValues, "jember", &text).unwrap();
        job.key = Some("maret".to_owned());
        imports::run(world.store(), &job).await.unwrap();
        let before = entries(&world).await;
        let other = values("1.2.1*,Miskin,%,turun,2024,1.00,BPS,Susenas,\n");
        job.input = Input::Bytes("lain.csv".to_owned(), Cow::Owned(other.into_bytes()));
        let again = imports::run(world.store(), &job).await.unwrap();
        assert!(again.repeated);
        assert_eq!(counts(&again), (1, 0, 0, 0));
        assert_eq!(entries(&world).await, before);
        assert_eq!(stored_values(&world, NOW).await[0].value, "9.01");
    })
    .await;
}

#[tokio::test]
async fn what_is_exported_comes_back_unchanged() {
    on_both(async |world| {
        demo::load(world.store()).await.unwrap();
        let square = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"35.09.01"},
            "geometry":{"type":"Polygon","coordinates":[[[113.1,-8.1],[113.25,-8.1],[113.2,-8.3],[113.1,-8.1]]]}}]}"#;
        assert_eq!(counts(&import(&world, Kind::Boundaries, square).await), (1, 0, 0, 0));
        let list = "tujuan,kode,nama\n1,1.1.1,Tingkat kemiskinan ekstrim\n16,16.3.2. (a),Lapas\n";
        assert_eq!(counts(&import(&world, Kind::NationalIndicators, list).await), (2, 0, 0, 0));
        for region in ["jember", "contoh"] {
            for kind in Kind::ALL {
                let text = world.export(kind, region).await.unwrap();
                // An example region has no boundaries and Jember no text of its plan; an empty file is a fault.
                let has_none = matches!((kind, region), (Kind::Boundaries, "contoh") | (Kind::Plan, "jember"));
                if has_none {
                    continue;
                }
                let back = world.import(kind, region, &text).await.unwrap();
                assert_eq!((back.new, back.changed, back.faulty), (0, 0, 0), "{region} {kind:?} {back:?}");
                assert!(world.export(kind, region).await.unwrap() == text, "{kind:?} differs");
                assert!(back.committed.is_none());
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_exported_makes_the_same_region_elsewhere() {
    on_both(async |world| {
        world.demo(&demo::CONTOH).await.unwrap();
        let other = World::sqlite().await.unwrap();
        other.region("contoh").create().await.unwrap();
        for kind in Kind::ALL.into_iter().filter(|kind| kind.needs_region()) {
            let text = world.export(kind, "contoh").await.unwrap();
            let rows = text.lines().count() - 1;
            if rows > 0 && kind != Kind::Boundaries {
                let outcome = other.import(kind, "contoh", &text).await.unwrap();
                assert_eq!(outcome.faults.total, 0, "{kind:?}: {:?}", outcome.faults.list);
                assert!(other.export(kind, "contoh").await.unwrap() == text, "{kind:?} differs");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_digest_in_the_record_is_that_of_the_rows_taken() {
    on_both(async |world| {
        jember(&world).await;
        let other = World::sqlite().await.unwrap();
        jember(&other).await;
        let rows = "1.2.1*,Miskin,%,turun,2024,9.01,BPS,Susenas,\n";
        // A repeated row is taken once, so the digest is the same with it.
        import(&world, Kind::IndicatorValues, &values(&format!("{rows}{rows}"))).await;
        import(&other, Kind::IndicatorValues, &values(rows)).await;
        let last = async |world: &World| {
            let mut tx = world.store().read().await.unwrap();
            run!(tx, record::list_before(3509, i64::MAX, 1)).unwrap().remove(0)
        };
        let (mine, theirs) = (last(&world).await, last(&other).await);
        assert_eq!(mine.kind, "indicator-values-imported");
        assert_eq!(mine.acting_office, Job::DEFAULT_OFFICE);
        assert_eq!(mine.hash_after, theirs.hash_after);
        let payload: serde_json::Value = serde_json::from_str(&mine.payload.unwrap()).unwrap();
        assert_eq!(payload["new"], 1);
        let digest: String = mine.hash_after.unwrap().iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(payload["digest"], serde_json::json!(digest));
    })
    .await;
}

#[tokio::test]
async fn every_public_file_at_hand_comes_in() {
    let folder = std::env::var("REMBUK_SHARED_DATA").map_or_else(
        |_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    if !folder.exists() {
        println!("skipped: {} is not here", folder.display());
        return;
    }
    on_both(async |world| {
        world.region("jember").create().await.unwrap();
        let take = async |kind: Kind, file: &str, skip_faulty: bool| {
            let mut job = Job::new(kind, Input::Path(folder.join(file))).unwrap().for_region("jember");
            job.skip_faulty = skip_faulty;
            imports::run(world.store(), &job).await.unwrap()
        };
        let list = "reference/national-indicators-ed2.csv";
        assert_eq!(
            faults(&take(Kind::NationalIndicators, list, false).await),
            [
                (225, "kode".to_owned(), "code-no-such-target"),
                (301, String::new(), "fault-contradicts-row"),
                (350, String::new(), "fault-contradicts-row"),
            ]
        );
        assert_eq!(counts(&take(Kind::NationalIndicators, list, true).await), (397, 0, 0, 3));
        assert_eq!(counts(&take(Kind::Districts, "jember/districts.csv", false).await), (31, 0, 0, 0));
        assert_eq!(counts(&take(Kind::Villages, "jember/villages.csv", false).await), (248, 0, 0, 0));
        assert_eq!(counts(&take(Kind::Boundaries, "jember/districts.geojson", false).await), (31, 0, 0, 0));
        assert_eq!(counts(&take(Kind::Agencies, "jember/agencies-2021.csv", false).await), (73, 0, 0, 0));
        let figures = take(Kind::IndicatorValues, "jember/indicator-values.csv", false).await;
        assert_eq!(counts(&figures), (66, 0, 0, 0));
        let wide = take(Kind::RegionComparison, "reference/east-java-2021.csv", false).await;
        assert_eq!(counts(&wide), (342, 0, 0, 0));
        // No text of Jember's plan is at hand.
        for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Plan) {
            let text = world.export(kind, "jember").await.unwrap();
            let back = world.import(kind, "jember", &text).await.unwrap();
            assert_eq!((back.new, back.changed, back.faulty), (0, 0, 0), "{kind:?}");
        }
    })
    .await;
}

/// Every literal key in the sources of this crate and of those it words, with these prefixes.
#[test]
fn every_fault_note_and_failure_has_its_sentence_in_both_languages() {
    const PREFIXES: [&str; 16] = [
        "fault-",
        "note-",
        "import-",
        "code-",
        "number-",
        "place-code-",
        "indicator-",
        "organisation-",
        "cli-",
        "doctor-",
        "money-",
        "funding-",
        "programme-code-",
        "nomenclature-",
        "document-",
        "plan-period-",
    ];
    let crates = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let mut keys = std::collections::BTreeSet::new();
    for folder in ["web/src/imports", "rembuk/src", "documents/src", "domain/src"] {
        collect(&crates.join(folder), &mut |text| {
            for key in text.split('"').skip(1).step_by(2) {
                let plain = key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
                if plain && PREFIXES.iter().any(|prefix| key.starts_with(prefix)) {
                    keys.insert(key.to_owned());
                }
            }
        });
    }
    assert!(keys.len() > 100, "{}", keys.len());
    let kinds: Vec<&str> = Kind::ALL.iter().flat_map(|kind| [kind.code(), kind.entry_kind()]).collect();
    for key in keys.iter().filter(|key| !kinds.contains(&key.as_str())) {
        for locale in Locale::ALL {
            assert!(locale.has(key), "{key} is missing in {}", locale.tag());
        }
    }
}

fn collect(path: &std::path::Path, read: &mut impl FnMut(&str)) {
    for entry in std::fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, read);
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            read(&std::fs::read_to_string(&path).unwrap());
        }
    }
}
