//! Programmes, the nomenclature they are written in, and the indicators they serve.
use crate::both::on_both;
use crate::imports::{counts, faults, import};
use rembuk_domain::codes::Edition;
use rembuk_store::rows::{NOW, NomenclatureEntry, Programme, ProgrammeAmount, ProgrammeLink};
use rembuk_store::{INSTALLATION, run};
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Input, Job, Kind, Outcome};
use rembuk_web::world::World;
use std::path::PathBuf;
use std::time::Instant;

const HEADS: &str = "kode_skpd,kode_sub_kegiatan,nama_sub_kegiatan,indikator,target,satuan,tahun,pagu_rupiah";
const DINAS: &str = "1.01.0.00.0.00.01.0000";

fn rows(rows: &[&str]) -> String {
    let rows: Vec<String> = rows.iter().map(|row| format!("{DINAS},{row}\n")).collect();
    format!("{HEADS}\n{}", rows.concat())
}

async fn jember(world: &World) {
    let region = world.region("jember").with_districts(3).with_agencies(2);
    region.with_indicators(&["2.2.1", "3.1.1", "3.1.2", "ipm"]).create().await.unwrap();
}

async fn programmes(world: &World, at: i64) -> Vec<Programme> {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, programmes::list(3509, at)).unwrap()
}

async fn amounts(world: &World) -> Vec<ProgrammeAmount> {
    let mut tx = world.store().read().await.unwrap();
    let mut rows = run!(tx, programmes::list_amounts(3509, NOW)).unwrap();
    rows.sort_by_key(|row| (row.year, row.ceiling));
    rows
}

async fn links(world: &World) -> Vec<ProgrammeLink> {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, programmes::list_links(3509, NOW)).unwrap()
}

async fn entries(world: &World) -> i64 {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, regions::find_head(3509)).unwrap().unwrap().record_size
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.list.iter().map(|note| note.key).collect()
}

/// A file of the nomenclature with these sub-activities and what they were before.
fn nomenclature(subs: &[(&str, &str)]) -> String {
    let rows = subs.iter().map(|(code, before)| {
        let tag = r#""[""KESPRO"", ""STUNTING""]""#;
        format!("KESEHATAN,PROGRAM SATU,Kegiatan satu,{code},Sub {code},Terlaksana,Jumlah,Orang,{tag},SPM,Layanan,{before}\n")
    });
    let heads = "bidang,program,kegiatan,kode_sub,sub,kinerja,indikator,satuan,tag,spm,jenis,sebelumnya\n";
    format!("{heads}{}", rows.collect::<String>())
}

async fn bring_nomenclature(world: &World, version: &str, text: &str) -> Outcome {
    let mut job = world.job(Kind::Nomenclature, "", text).unwrap();
    job.edition = Edition::parse(version).unwrap();
    imports::run(world.store(), &job).await.unwrap()
}

async fn entries_of_nomenclature(world: &World) -> Vec<NomenclatureEntry> {
    let mut tx = world.store().read().await.unwrap();
    run!(tx, nomenclature::list(INSTALLATION, NOW)).unwrap()
}

fn shared() -> Option<PathBuf> {
    let folder = std::env::var("REMBUK_SHARED_DATA").map_or_else(
        |_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    if folder.exists() {
        return Some(folder);
    }
    println!("skipped: {} is not here", folder.display());
    None
}

#[tokio::test]
async fn the_whole_budget_of_2021_comes_in_and_its_export_adds_up() {
    let Some(folder) = shared() else { return };
    on_both(async |world| {
        world.region("jember").create().await.unwrap();
        let take = async |kind: Kind, file: &str| {
            let job = Job::new(kind, Input::Path(folder.join(file))).unwrap().for_region("jember");
            let begun = Instant::now();
            let outcome = imports::run(world.store(), &job).await.unwrap();
            println!("{file}: {:?}", begun.elapsed());
            outcome
        };
        take(Kind::Agencies, "jember/agencies-2021.csv").await;
        let outcome = take(Kind::Programmes, "jember/programmes-2021.csv").await;
        assert_eq!(counts(&outcome), (1460, 0, 0, 0), "{:?}", outcome.faults.list.first());
        // No nomenclature of that year was brought in: said once, not 1,460 times.
        assert_eq!(notes(&outcome), ["note-no-nomenclature"]);
        let all = programmes(&world, NOW).await;
        assert_eq!(all.len(), 1460);
        let slugs: std::collections::HashSet<&str> = all.iter().map(|row| row.slug.as_str()).collect();
        assert_eq!(slugs.len(), 1460);
        let text = world.export(Kind::Programmes, "jember").await.unwrap();
        let column = text.lines().next().unwrap().split(',').position(|head| head == "pagu_rupiah").unwrap();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let sum: i64 = reader.records().map(|row| row.unwrap()[column].parse::<i64>().unwrap()).sum();
        assert_eq!(sum, 4_737_624_969_629);
        let back = world.import(Kind::Programmes, "jember", &text).await.unwrap();
        assert_eq!(counts(&back), (0, 0, 1460, 0));
        assert!(back.committed.is_none());
        assert!(world.export(Kind::Programmes, "jember").await.unwrap() == text);
    })
    .await;
}

#[tokio::test]
async fn the_nomenclature_of_2027_comes_in_once_each_level() {
    let Some(folder) = shared() else { return };
    on_both(async |world| {
        let file = folder.join("reference/programme-nomenclature-2027.csv");
        let job = Job::new(Kind::Nomenclature, Input::Path(file)).unwrap();
        let begun = Instant::now();
        let outcome = imports::run(world.store(), &job).await.unwrap();
        println!("nomenclature: {:?}", begun.elapsed());
        // 3,550 sub-activities, 713 activities, 189 programmes; the version is the year in the file's name.
        assert_eq!(counts(&outcome), (4452, 0, 0, 0), "{:?}", outcome.faults.list.first());
        let all = entries_of_nomenclature(&world).await;
        let of = |level: &str| all.iter().filter(|row| row.level == level).count();
        assert_eq!((of("programme"), of("activity"), of("sub-activity")), (189, 713, 3550));
        assert!(all.iter().all(|row| row.version == "2027"));
        assert_eq!(all.iter().filter(|row| row.previous_code.is_some()).count(), 176);
        let text = world.export(Kind::Nomenclature, "").await.unwrap();
        assert_eq!(text.lines().count(), 3551);
        let back = world.import(Kind::Nomenclature, "", &text).await.unwrap();
        assert_eq!(counts(&back), (0, 0, 4452, 0));
        assert!(world.export(Kind::Nomenclature, "").await.unwrap() == text);
    })
    .await;
}
