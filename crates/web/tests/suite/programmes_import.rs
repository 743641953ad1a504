//! Programmes, the nomenclature they are written in, and the indicators they serve.
use crate::both::on_both;
use crate::imports::{counts, faults, import};
use rembuk_documents::csv_in::{self, ColumnSpec, Limits, TableSpec};
use rembuk_domain::codes::Edition;
use rembuk_store::rows::{NOW, NomenclatureEntry, Programme, ProgrammeAmount, ProgrammeLink};
use rembuk_store::{INSTALLATION, run};
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, Input, Job, Kind, Outcome};
use rembuk_web::world::World;
use std::io::Cursor;
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

/// The ceilings of an export added up.
fn sum_of_ceilings(text: &str) -> i64 {
    const COLUMN: ColumnSpec = ColumnSpec { name: "pagu_rupiah", aliases: &[], required: true };
    const SPEC: TableSpec = TableSpec { columns: &[COLUMN] };
    let table = csv_in::open(Cursor::new(text.as_bytes()), &Limits::default(), &SPEC).unwrap();
    table.map(|row| row.unwrap().get("pagu_rupiah").unwrap().parse::<i64>().unwrap()).sum()
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
        // Three rows hang under the wrong programme and activity; that no nomenclature of the year is here is said once.
        let parents = ["note-code-parent"; 6];
        assert_eq!(notes(&outcome), [&parents[..], &["note-no-nomenclature"]].concat());
        let all = programmes(&world, NOW).await;
        assert_eq!(all.len(), 1460);
        let slugs: std::collections::HashSet<&str> = all.iter().map(|row| row.slug.as_str()).collect();
        assert_eq!(slugs.len(), 1460);
        let text = world.export(Kind::Programmes, "jember").await.unwrap();
        assert_eq!(sum_of_ceilings(&text), 4_737_624_969_629);
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

#[tokio::test]
async fn rows_of_several_years_make_one_programme_with_several_amounts() {
    on_both(async |world| {
        jember(&world).await;
        let text = rows(&[
            "1.02.02.2.02.01,Ibu hamil,Ibu diperiksa,100,orang,2026,1000",
            "1.02.02.2.02.01,Ibu hamil,Ibu diperiksa,120,orang,2027,\"2.500\"",
        ]);
        let first = import(&world, Kind::Programmes, &text).await;
        assert_eq!(counts(&first), (2, 0, 0, 0), "{:?}", first.faults.list);
        let all = programmes(&world, NOW).await;
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].first_year, all[0].last_year, all[0].ceiling_total), (2026, 2027, 3500));
        assert_eq!(all[0].slug, "1.02.02.2.02.01-dinas-urusan-1");
        assert_eq!(all[0].programme_code.as_deref(), Some("1.02.02"));
        assert!(all[0].search_text.contains("ibu diperiksa dinas urusan 1"), "{}", all[0].search_text);
        // A year more leaves the others; the programme stays itself, and its old version is kept.
        let more = rows(&["1.02.02.2.02.01,Ibu hamil,Ibu diperiksa,130,orang,2028,500"]);
        let second = import(&world, Kind::Programmes, &more).await;
        assert_eq!(counts(&second), (1, 0, 0, 0));
        let now = programmes(&world, NOW).await;
        assert_eq!((now[0].id, now[0].slug.as_str()), (all[0].id, all[0].slug.as_str()));
        assert_eq!((now[0].last_year, now[0].ceiling_total), (2028, 4000));
        assert_eq!(programmes(&world, first.committed.unwrap().seq).await[0].ceiling_total, 3500);
        // A year changed is one amount changed, and the sum with it.
        let changed = rows(&["1.02.02.2.02.01,Ibu hamil,Ibu diperiksa,100,orang,2026,1500"]);
        assert_eq!(counts(&import(&world, Kind::Programmes, &changed).await), (0, 1, 0, 0));
        assert_eq!(programmes(&world, NOW).await[0].ceiling_total, 4500);
        let ceilings: Vec<Option<i64>> = amounts(&world).await.iter().map(|row| row.ceiling).collect();
        assert_eq!(ceilings, [Some(1500), Some(2500), Some(500)]);
        let before = entries(&world).await;
        assert_eq!(counts(&import(&world, Kind::Programmes, &changed).await), (0, 0, 1, 0));
        assert_eq!(entries(&world).await, before);
    })
    .await;
}

#[tokio::test]
async fn rows_alike_in_all_but_their_ceiling_are_programmes_of_their_own() {
    on_both(async |world| {
        jember(&world).await;
        let row = |ceiling: &str| format!("1.02.01.2.10.01,BLUD,Layanan,,,2021,{ceiling}");
        let three = [row("300"), row("100"), row("200")];
        let three: Vec<&str> = three.iter().map(String::as_str).collect();
        assert_eq!(counts(&import(&world, Kind::Programmes, &rows(&three)).await), (3, 0, 0, 0));
        let slugs: Vec<String> = programmes(&world, NOW).await.into_iter().map(|row| row.slug).collect();
        let slug = "1.02.01.2.10.01-dinas-urusan-1";
        assert_eq!(slugs, [slug.to_owned(), format!("{slug}-2"), format!("{slug}-3")]);
        let again = import(&world, Kind::Programmes, &rows(&three)).await;
        assert_eq!(counts(&again), (0, 0, 3, 0));
    })
    .await;
}

#[tokio::test]
async fn a_column_that_a_file_does_not_have_leaves_what_is_stored() {
    on_both(async |world| {
        jember(&world).await;
        let full = format!(
            "{HEADS},anggaran_rupiah,tahap,sumber_dana,wilayah_kode\n{DINAS},1.02.02.2.02.01,Ibu,Diperiksa,1,orang,2026,10,9,DPA,dau + pad,35.09.02; 35.09.01\n"
        );
        assert_eq!(counts(&import(&world, Kind::Programmes, &full).await), (1, 0, 0, 0));
        let bare = rows(&["1.02.02.2.02.01,Ibu,Diperiksa,1,orang,2026,11"]);
        let outcome = import(&world, Kind::Programmes, &bare).await;
        assert_eq!(counts(&outcome), (0, 1, 0, 0));
        let all = programmes(&world, NOW).await;
        let row = &all[0];
        assert_eq!((row.ceiling_total, row.budget_total), (11, 9));
        assert_eq!((row.state.as_str(), row.funding.as_str()), ("budgeted", "DAU; PAD"));
        let mut tx = world.store().read().await.unwrap();
        let places = run!(tx, programmes::list_places_of(3509, row.id, NOW)).unwrap();
        assert_eq!(places.len(), 2);
        drop(tx);
        // The column with fewer places ends those that are gone.
        let fewer = full.replace("35.09.02; 35.09.01", "35.09.03");
        import(&world, Kind::Programmes, &fewer).await;
        let mut tx = world.store().read().await.unwrap();
        let places = run!(tx, programmes::list_places_of(3509, row.id, NOW)).unwrap();
        assert_eq!(places.iter().map(|place| place.place_code.as_str()).collect::<Vec<_>>(), ["35.09.03"]);
    })
    .await;
}

#[tokio::test]
async fn a_file_of_one_year_leaves_stage_funds_and_places_that_other_years_say() {
    on_both(async |world| {
        jember(&world).await;
        let heads = format!("{HEADS},anggaran_rupiah,tahap,sumber_dana,wilayah_kode\n");
        let row = |year: u16, rest: &str| {
            format!("{heads}{DINAS},1.02.02.2.02.01,Ibu,Diperiksa,1,orang,{year},10,{rest}\n")
        };
        import(&world, Kind::Programmes, &row(2026, "9,DPA,DAU,35.09.01")).await;
        let outcome = import(&world, Kind::Programmes, &row(2027, ",RPJMD,PAD,35.09.02")).await;
        assert_eq!(counts(&outcome), (1, 0, 0, 0), "{:?}", outcome.faults.list);
        let all = programmes(&world, NOW).await;
        assert_eq!((all[0].state.as_str(), all[0].funding.as_str()), ("budgeted", "DAU; PAD"));
        let mut tx = world.store().read().await.unwrap();
        assert_eq!(run!(tx, programmes::list_places_of(3509, all[0].id, NOW)).unwrap().len(), 2);
    })
    .await;
}

#[tokio::test]
async fn an_organisation_nobody_knows_is_added_with_the_platform_it_names() {
    on_both(async |world| {
        jember(&world).await;
        let heads = "matriks,lembaga,platform,kode_sub_kegiatan,nama_sub_kegiatan,indikator,tahun,pagu_rupiah,kategori_pojk\n";
        let text = format!(
            "{heads}3,Peduli Ibu,ormas,,Pendampingan ibu,Ibu didampingi,2026,100,\n\
             3,peduli  ibu,,,Kebun gizi,Kebun,2026,50,\n\
             4,PT Surya,usaha,E1,Panel surya,Panel,2026,70,A.1\n"
        );
        let outcome = import(&world, Kind::Programmes, &text).await;
        assert_eq!(counts(&outcome), (3, 0, 0, 0), "{:?}", outcome.faults.list);
        assert_eq!(notes(&outcome), ["note-organisation-created"; 2]);
        let mut tx = world.store().read().await.unwrap();
        let owners = run!(tx, organisations::list(3509, NOW)).unwrap();
        drop(tx);
        let new: Vec<(&str, &str)> = owners
            .iter()
            .filter(|row| row.agency_kind.is_none())
            .map(|row| (row.slug.as_str(), row.platform.as_str()))
            .collect();
        assert_eq!(new, [("peduli-ibu", "civil-society"), ("pt-surya", "business")]);
        let all = programmes(&world, NOW).await;
        assert_eq!(all.iter().map(|row| row.matrix.as_str()).collect::<Vec<_>>(), ["3", "3", "4"]);
        assert!(all.iter().all(|row| row.nomenclature.is_none()));
        let bad = format!(
            "{heads}3,Lembaga Baru,,,Apa,Apa,2026,1,\n4,Peduli Ibu,,,Apa,Apa,2026,1,\n3,Peduli Ibu,,,Apa,Apa,2026,1,A.1\n1,,,,Apa,Apa,2026,1,\n"
        );
        let outcome = import(&world, Kind::Programmes, &bad).await;
        let expected = [
            (2, "platform", "fault-platform-missing"),
            (3, "lembaga", "matrix-owner"),
            (4, "kategori_pojk", "fault-pojk-elsewhere"),
            (5, "matriks", "fault-matrix-one"),
        ];
        let expected = expected.map(|(row, column, key)| (row, column.to_owned(), key));
        assert_eq!(faults(&outcome)[..4], expected);
    })
    .await;
}

#[tokio::test]
async fn a_link_needs_a_reason_and_gives_the_programme_its_goals() {
    on_both(async |world| {
        jember(&world).await;
        let text = rows(&[
            "1.02.02.2.02.01,Ibu hamil,Ibu diperiksa,1,orang,2026,1000",
            "1.02.02.2.02.01,Ibu hamil,Kelas ibu,1,kelas,2026,10",
        ]);
        import(&world, Kind::Programmes, &text).await;
        let heads = "kode_skpd,kode_sub_kegiatan,keluaran,kode_indikator,alasan\n";
        let bad = format!(
            "{heads}{DINAS},1.02.02.2.02.01,Ibu diperiksa,3.1.1*,\n{DINAS},1.02.02.2.02.01,Ibu diperiksa,3.1.2,-\n\
             {DINAS},1.02.02.2.02.01,,3.1.1,Sebab\n{DINAS},1.02.02.2.02.09,,3.1.1,Sebab\n{DINAS},1.02.02.2.02.01,Kelas ibu,5.5.1,Sebab\n"
        );
        let outcome = import(&world, Kind::ProgrammeLinks, &bad).await;
        let expected = [
            (2, "alasan", "link-reason-missing"),
            (3, "alasan", "link-reason-missing"),
            (4, "kode_sub_kegiatan", "fault-ambiguous-programme"),
            (5, "kode_sub_kegiatan", "fault-unknown-programme"),
            (6, "kode_indikator", "fault-unknown-indicator"),
        ];
        assert_eq!(faults(&outcome), expected.map(|(row, column, key)| (row, column.to_owned(), key)));
        assert!(links(&world).await.is_empty());
        let good = format!(
            "{heads}{DINAS},1.02.02.2.02.01,ibu diperiksa,3.1.1*,Menemukan bahaya\n{DINAS},1.02.02.2.02.01,Ibu diperiksa,2.2.1,Gizi ibu\n\
             {DINAS},1.02.02.2.02.01,Ibu diperiksa,ipm,Umur panjang\n"
        );
        let outcome = import(&world, Kind::ProgrammeLinks, &good).await;
        assert_eq!(counts(&outcome), (3, 0, 0, 0), "{:?}", outcome.faults.list);
        let seq = outcome.committed.unwrap().seq;
        let all = programmes(&world, NOW).await;
        let served = all.iter().find(|row| row.output == "Ibu diperiksa").unwrap();
        assert_eq!((served.goals, served.link_count, served.valid_from_seq), (1 << 2 | 1 << 3, 3, seq));
        let other = all.iter().find(|row| row.output == "Kelas ibu").unwrap();
        assert_eq!((other.goals, other.link_count), (0, 0));
        assert!(programmes(&world, seq - 1).await.iter().all(|row| row.link_count == 0));
        // Another import of the programme keeps what it serves; another reason is a changed link.
        import(&world, Kind::Programmes, &text.replace(",1000", ",2000")).await;
        let again = programmes(&world, NOW).await;
        let served = again.iter().find(|row| row.output == "Ibu diperiksa").unwrap();
        assert_eq!((served.goals, served.link_count, served.ceiling_total), (12, 3, 2000));
        let changed = import(&world, Kind::ProgrammeLinks, &good.replace("Gizi ibu", "Gizi")).await;
        assert_eq!(counts(&changed), (0, 1, 2, 0));
        assert!(import(&world, Kind::ProgrammeLinks, &good.replace("Gizi ibu", "Gizi")).await.committed.is_none());
    })
    .await;
}

#[tokio::test]
async fn each_kind_leaves_one_entry_of_its_own_kind() {
    on_both(async |world| {
        jember(&world).await;
        let before = entries(&world).await;
        import(&world, Kind::Programmes, &rows(&["1.02.02.2.02.01,Ibu,Diperiksa,1,orang,2026,10"])).await;
        let link = "kode_skpd,kode_sub_kegiatan,kode_indikator,alasan\n";
        import(&world, Kind::ProgrammeLinks, &format!("{link}{DINAS},1.02.02.2.02.01,3.1.1,Sebab\n")).await;
        bring_nomenclature(&world, "2027", &nomenclature(&[("1.02.02.2.02.0001", "")])).await;
        let mut tx = world.store().read().await.unwrap();
        let mine = run!(tx, record::list_before(3509, i64::MAX, 2)).unwrap();
        let kinds: Vec<&str> = mine.iter().map(|entry| entry.kind.as_str()).collect();
        assert_eq!(kinds, ["programme-links-imported", "programmes-imported"]);
        let last = run!(tx, record::list_before(INSTALLATION, i64::MAX, 1)).unwrap();
        assert_eq!(last[0].kind, "nomenclature-imported");
        drop(tx);
        assert_eq!(entries(&world).await, before + 2);
    })
    .await;
}

#[tokio::test]
async fn tags_and_previous_codes_of_the_nomenclature_are_kept_and_null_is_nothing() {
    on_both(async |world| {
        let text = nomenclature(&[("1.02.02.2.02.0001", "1.02.02.2.02.0028 Nama lama")])
            .replace("Terlaksana", "[null]");
        assert_eq!(counts(&bring_nomenclature(&world, "2027", &text).await), (3, 0, 0, 0));
        let all = entries_of_nomenclature(&world).await;
        let sub = all.iter().find(|row| row.level == "sub-activity").unwrap();
        assert_eq!((sub.tags.as_str(), sub.minimum_service), ("KESPRO;STUNTING", true));
        assert_eq!(sub.previous_code.as_deref(), Some("1.02.02.2.02.0028"));
        assert_eq!((sub.performance.as_deref(), sub.parent_code.as_deref()), (None, Some("1.02.02.2.02")));
        // Two versions stand side by side; neither file touches the other's.
        assert_eq!(counts(&bring_nomenclature(&world, "2025", &text).await), (3, 0, 0, 0));
        assert_eq!(entries_of_nomenclature(&world).await.len(), 6);
        // A name that contradicts an earlier row, and a file that does not say its version.
        let two = nomenclature(&[("1.02.02.2.02.0001", ""), ("1.02.02.2.02.0002", "")]);
        let other = two.replacen("PROGRAM SATU", "PROGRAM DUA", 1);
        let outcome = bring_nomenclature(&world, "2027", &other).await;
        assert_eq!(faults(&outcome), [(3, "program".to_owned(), "fault-contradicts-row")]);
        let outcome = world.import(Kind::Nomenclature, "", &two).await.unwrap();
        assert_eq!(faults(&outcome), [(0, String::new(), "fault-version-missing")]);
    })
    .await;
}

#[tokio::test]
async fn every_programme_of_the_demo_has_its_money_and_every_link_its_reason() {
    on_both(async |world| {
        world.demo(&rembuk_web::demo::JEMBER).await.unwrap();
        let all = programmes(&world, NOW).await;
        assert!(all.len() >= 60 && all.iter().all(|row| row.ceiling_total > 0 && row.link_count > 0));
        let links = links(&world).await;
        assert!(links.len() >= 90 && links.iter().all(|link| link.reason.split(' ').count() >= 5));
        let counted: i64 = all.iter().map(|row| row.link_count).sum();
        assert_eq!(counted, i64::try_from(links.len()).unwrap());
    })
    .await;
}

#[tokio::test]
async fn faults_of_programmes_read_well_in_both_languages() {
    let world = World::sqlite().await.unwrap();
    jember(&world).await;
    let outcome =
        import(&world, Kind::Programmes, &rows(&["1.02.02.2.02.01,Ibu,Diperiksa,1,orang,2026,-5"])).await;
    let id = &outcome.lines(Locale::Id)[0];
    assert_eq!(
        id,
        "Catatan: kode program tahun 2026 tidak diperiksa: nomenklatur yang berlaku tahun itu belum dimasukkan."
    );
    let line = &outcome.lines(Locale::En)[1];
    assert!(line.contains("column pagu_rupiah: Rp -5 is less than zero"), "{line}");
}
