//! Bad input: what is refused, what is understood all the same, and what a person reads then.
use crate::both::on_both;
use crate::imports::{counts, faults, import, jember, stored_values, values};
use rembuk_domain::codes::Edition;
use rembuk_store::rows::{CatalogueIndicator, NOW};
use rembuk_store::{DatabaseUrl, INSTALLATION, Options, PrivateReason, StartError, Store, StoreError, run};
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{self, ImportError, Input, Job, Kind, NewRegion, RegionError, add_region};
use rembuk_web::world::World;
use std::borrow::Cow;
use std::sync::Arc;

#[tokio::test]
async fn years_before_1990_and_still_to_come_are_faults_and_years_before_the_plan_are_not() {
    on_both(async |world| {
        jember(&world).await;
        let row = |year: &str| format!("1.2.1*,Miskin,%,turun,{year},9.01,BPS,Susenas,\n");
        let text = values(&["1989", "2010", "2026", "2027"].map(row).concat());
        let outcome = import(&world, Kind::IndicatorValues, &text).await;
        let expected = [
            (2, "tahun".to_owned(), "indicator-not-a-year"),
            (5, "tahun".to_owned(), "fault-year-in-future"),
        ];
        assert_eq!(faults(&outcome), expected);
    })
    .await;
}

#[tokio::test]
async fn a_target_outside_the_plan_is_a_fault() {
    on_both(async |world| {
        world
            .region("jember")
            .with_indicators(&["1.2.1"])
            .with_values("1.2.1", &[(2024, "10.0")])
            .with_targets("1.2.1", &[(2025, "9.0"), (2029, "5.0")])
            .create()
            .await
            .unwrap();
        let text =
            "kode,nama,sumber,metode,tahun,nilai,dasar\n1.2.1,Indikator 1.2.1,BPS,survei,2030,4.0,RAD\n";
        let outcome = import(&world, Kind::Targets, text).await;
        assert_eq!(faults(&outcome), [(2, "tahun".to_owned(), "fault-year-outside-plan")]);
    })
    .await;
}

#[tokio::test]
async fn a_target_for_a_series_nobody_knows_lists_those_there_are() {
    on_both(async |world| {
        world
            .region("jember")
            .with_indicators(&["1.2.1"])
            .with_values("1.2.1", &[(2024, "10.0")])
            .create()
            .await
            .unwrap();
        let text =
            "kode,nama,sumber,metode,tahun,nilai,dasar\n1.2.1,Indikator 1.2.1,BPS,sensus,2026,4.0,RAD\n";
        let outcome = import(&world, Kind::Targets, text).await;
        assert_eq!(faults(&outcome), [(2, "nama".to_owned(), "fault-unknown-series")]);
        assert!(outcome.lines(Locale::En)[0].contains("(%; BPS; survei)"));
    })
    .await;
}

#[tokio::test]
async fn a_code_of_another_edition_is_a_fault_that_names_the_edition() {
    on_both(async |world| {
        jember(&world).await;
        let mut job = world.job(Kind::NationalIndicators, "", "kode,nama\n3.3.4,Hepatitis B\n").unwrap();
        job.edition = Edition::parse("1").unwrap();
        imports::run(world.store(), &job).await.unwrap();
        let text = values("3.3.4,Hepatitis B,kasus,turun,2024,7,Dinkes,laporan,\n");
        let outcome = import(&world, Kind::IndicatorValues, &text).await;
        assert_eq!(faults(&outcome), [(2, "kode".to_owned(), "fault-other-edition")]);
        assert!(outcome.lines(Locale::Id)[0].contains("edisi 1, padahal daerah ini memakai edisi 2"));
        // In both editions it is fine.
        import(&world, Kind::NationalIndicators, "kode,nama\n3.3.4,Hepatitis B\n").await;
        assert!(!import(&world, Kind::IndicatorValues, &text).await.refused);
        let mut tx = world.store().read().await.unwrap();
        let list: Vec<CatalogueIndicator> = run!(tx, catalogue::list(INSTALLATION, NOW)).unwrap();
        assert_eq!(list.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_district_of_another_region_is_a_fault_that_names_that_region() {
    on_both(async |world| {
        jember(&world).await;
        let outcome = import(&world, Kind::Districts, "kode_kemendagri,nama\n35.10.01,Pesanggaran\n").await;
        assert_eq!(faults(&outcome), [(2, "kode_kemendagri".to_owned(), "fault-other-region")]);
        assert!(outcome.lines(Locale::Id)[0].contains("daerah 35.10, padahal berkas ini untuk 35.09"));
        let text = "kode,nama,satuan,tahun,nilai,sumber,metode,wilayah_kode\n\
            ipm,IPM,indeks,2024,70.1,BPS,,35.10.01\nipm,IPM,indeks,2024,70.2,BPS,,35.09.01\nipm,IPM,indeks,2024,70.2,BPS,,35.09.31\n";
        let outcome = import(&world, Kind::IndicatorValues, text).await;
        let expected = [
            (2, "wilayah_kode".to_owned(), "fault-other-region"),
            (4, "wilayah_kode".to_owned(), "fault-unknown-place"),
        ];
        assert_eq!(faults(&outcome), expected);
    })
    .await;
}

#[tokio::test]
async fn office_files_in_windows_1252_and_with_a_bom_are_read_and_it_is_said() {
    on_both(async |world| {
        jember(&world).await;
        let mut bytes = values("ipm,Caf").into_bytes();
        bytes.extend([0xe9]);
        bytes.extend(b",indeks,naik,2024,70.93,BPS,,\n");
        let mut job = world.job(Kind::IndicatorValues, "jember", "").unwrap();
        job.input = Input::Bytes("lama.csv".to_owned(), Cow::Owned(bytes));
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert!(outcome.notes.list.iter().any(|note| note.key == "note-read-as-windows-1252"));
        assert_eq!(outcome.new, 1);
        let with_bom = format!("\u{feff}{}", values("ipm,Café,indeks,naik,2024,70.93,BPS,,\n"));
        assert_eq!(counts(&import(&world, Kind::IndicatorValues, &with_bom).await), (0, 0, 1, 0));
    })
    .await;
}

#[tokio::test]
async fn a_file_of_200_mb_is_refused_before_it_is_read() {
    let world = World::sqlite().await.unwrap();
    jember(&world).await;
    for (name, kind) in [("besar.csv", Kind::IndicatorValues), ("besar.geojson", Kind::Boundaries)] {
        let path = world.folder().join(name);
        std::fs::File::create(&path).unwrap().set_len(200 << 20).unwrap();
        let mut job = Job::new(kind, Input::Path(path)).unwrap().for_region("jember");
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert_eq!(faults(&outcome), [(0, String::new(), "fault-too-large")]);
        // With a higher limit it is read, and turns out to be no text.
        job.max_bytes = 300 << 20;
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert_ne!(faults(&outcome)[0].2, "fault-too-large");
    }
}

#[tokio::test]
async fn decimal_commas_are_read_and_what_could_be_two_numbers_is_shown_as_both() {
    on_both(async |world| {
        jember(&world).await;
        let semicolons = "kode;nama;satuan;tahun;nilai;sumber;metode\nipm;IPM;indeks;2023;70,420;BPS;\nipm;IPM;indeks;2024;70,93;BPS;\n";
        let outcome = import(&world, Kind::IndicatorValues, semicolons).await;
        assert_eq!(counts(&outcome), (2, 0, 0, 0));
        let stored: Vec<String> = stored_values(&world, NOW).await.into_iter().map(|row| row.value).collect();
        assert_eq!(stored, ["70.420", "70.93"]);
        let alone = values("lokal.pmi,PMI,orang,-,2024,2.309,Disnaker,,\n");
        let outcome = import(&world, Kind::IndicatorValues, &alone).await;
        assert_eq!(faults(&outcome), [(2, "nilai".to_owned(), "number-ambiguous")]);
        let line = &outcome.lines(Locale::Id)[0];
        assert!(line.contains("2309 atau 2.309"), "{line}");
    })
    .await;
}

#[tokio::test]
async fn a_misspelt_head_is_understood_and_a_missing_one_is_named() {
    on_both(async |world| {
        jember(&world).await;
        let text = "Kode,Nama,Satuan,Tahun,Nialai,Sumber,Metode\nipm,IPM,indeks,2024,70.93,BPS,-\n";
        let outcome = import(&world, Kind::IndicatorValues, text).await;
        assert_eq!(outcome.new, 1);
        assert!(outcome.notes.list.iter().any(|note| note.key == "note-head-read-as"));
        let outcome = import(&world, Kind::IndicatorValues, "kode,nama,satuan,tahun,sumber,metode\n").await;
        assert_eq!(faults(&outcome), [(1, "nilai".to_owned(), "fault-missing-column")]);
    })
    .await;
}

#[tokio::test]
async fn a_row_said_twice_is_noted_and_a_contradiction_is_a_fault_that_names_the_first_row() {
    on_both(async |world| {
        jember(&world).await;
        let row = |value: &str| format!("ipm,IPM,indeks,naik,2024,{value},BPS,,\n");
        let twice = import(&world, Kind::IndicatorValues, &values(&(row("70.93") + &row("70.93")))).await;
        assert_eq!(counts(&twice), (1, 0, 0, 0));
        assert!(twice.notes.list.iter().any(|note| note.key == "note-said-twice" && note.row == Some(3)));
        let against = import(&world, Kind::IndicatorValues, &values(&(row("70.93") + &row("71.00")))).await;
        assert_eq!(faults(&against), [(3, String::new(), "fault-contradicts-row")]);
        assert!(against.lines(Locale::En)[0].contains("row 2"));
        let list = "kode,nama\n1.1.1,Satu\n1.1.1,Satu\n1.1.1*,Dua\n";
        let outcome = import(&world, Kind::NationalIndicators, list).await;
        assert_eq!(faults(&outcome), [(4, String::new(), "fault-contradicts-row")]);
        assert!(outcome.notes.list.iter().any(|note| note.key == "note-said-twice"));
    })
    .await;
}

#[tokio::test]
async fn a_series_has_one_direction_and_an_unstated_one_is_not_made_up() {
    on_both(async |world| {
        jember(&world).await;
        let row = |year: u16, direction: &str| format!("ipm,IPM,indeks,{direction},{year},70.9,BPS,,\n");
        let unstated =
            import(&world, Kind::IndicatorValues, &values(&(row(2023, "-") + &row(2024, "")))).await;
        assert_eq!(unstated.new, 2);
        let mut tx = world.store().read().await.unwrap();
        assert_eq!(run!(tx, indicators::list_series(3509, NOW)).unwrap()[0].direction, None);
        drop(tx);
        let text = values(&(row(2023, "naik") + &row(2024, "turun")));
        let outcome = import(&world, Kind::IndicatorValues, &text).await;
        assert_eq!(faults(&outcome), [(3, "arah_baik".to_owned(), "fault-direction-contradicts")]);
        // Said later, it is taken over, and the series keeps its id.
        let outcome = import(&world, Kind::IndicatorValues, &values(&row(2023, "naik"))).await;
        assert_eq!(counts(&outcome), (0, 1, 1, 0));
        let mut tx = world.store().read().await.unwrap();
        let series = run!(tx, indicators::list_series(3509, NOW)).unwrap();
        assert_eq!((series.len(), series[0].direction.as_deref()), (1, Some("higher")));
        assert_eq!(run!(tx, indicator_values::count_dangling(3509)).unwrap(), 0);
    })
    .await;
}

#[tokio::test]
async fn figures_of_different_sources_are_different_series() {
    on_both(async |world| {
        jember(&world).await;
        let text = values(
            "2.2.1*,Stunting,%,turun,2022,34.9,SSGI,survei,\n2.2.1*,Stunting,%,turun,2022,7.37,Dinkes,EPPGBM,\n",
        );
        assert_eq!(import(&world, Kind::IndicatorValues, &text).await.new, 2);
        let mut tx = world.store().read().await.unwrap();
        let series = run!(tx, indicators::list_series(3509, NOW)).unwrap();
        assert_eq!(series.iter().map(|row| row.position).collect::<Vec<_>>(), [0, 1]);
        assert_eq!(run!(tx, indicators::list(3509, NOW)).unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn damaged_agency_codes_are_repaired_and_it_is_said() {
    on_both(async |world| {
        jember(&world).await;
        let text = "kode_skpd,nama_skpd\n1.01.0.00.0.00.1..0000,DINAS PENDIDIKAN\nsalah,DINAS APA\n";
        let mut job = world.job(Kind::Agencies, "jember", text).unwrap();
        job.skip_faulty = true;
        let outcome = imports::run(world.store(), &job).await.unwrap();
        assert_eq!(counts(&outcome), (1, 0, 0, 1));
        let note = outcome.notes.list.iter().find(|note| note.key == "note-code-repaired").unwrap();
        assert_eq!(note.args[1].1, "1.01.0.00.0.00.01.0000");
    })
    .await;
}

#[tokio::test]
async fn at_most_a_thousand_faults_are_listed_and_the_rest_is_counted() {
    let world = World::sqlite().await.unwrap();
    jember(&world).await;
    let rows: String = (0..1_500).map(|_| "ipm,IPM,indeks,naik,2024,x,BPS,,\n").collect();
    let outcome = import(&world, Kind::IndicatorValues, &values(&rows)).await;
    assert_eq!((outcome.faults.list.len(), outcome.faults.total, outcome.faulty), (1_000, 1_500, 1_500));
    let lines = outcome.lines(Locale::En);
    assert!(lines.iter().any(|line| line.starts_with("… and 500 more faults")));
}

#[tokio::test]
async fn words_of_the_programs_own_addresses_and_crooked_slugs_are_no_regions() {
    on_both(async |world| {
        let try_slug = async |slug: &str| {
            add_region(world.store(), &NewRegion::new("35.09", slug, "Jember")).await.unwrap_err()
        };
        for slug in ["en", "api", "data", "robots.txt", "healthz"] {
            assert!(matches!(try_slug(slug).await, RegionError::ReservedSlug(_)), "{slug}");
        }
        for slug in ["j", "Jember", "jem ber", "jember/", "-x", "9kota", &"x".repeat(41)] {
            assert!(matches!(try_slug(slug).await, RegionError::BadSlug(_)), "{slug}");
        }
        jember(&world).await;
        assert!(matches!(try_slug("lain").await, RegionError::Exists { .. }));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_region_lists_those_there_are() {
    on_both(async |world| {
        jember(&world).await;
        let error = world.job(Kind::Districts, "jembr", "").unwrap();
        let error = imports::run(world.store(), &error).await.unwrap_err();
        assert!(matches!(error, ImportError::UnknownRegion { known, .. } if known == ["jember"]));
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_undoes_the_import_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rembuk.sqlite");
    let options = Options::new(DatabaseUrl::Sqlite { path, read_only: false }).migrating();
    let world = World::open(options.clone(), folder).await.unwrap();
    jember(&world).await;
    world.store().close().await;
    let full = Options { max_page_count: Some(90), ..options };
    let store =
        Store::open(&full, Arc::new(rembuk_domain::time::FixedClock(rembuk_web::world::WORLD_BEGINS)))
            .await
            .unwrap();
    let rows: String =
        (0..9_000).map(|n| format!("lokal.a{n},Angka {n},%,naik,2024,{n}.5,BPS,survei,{n}\n")).collect();
    let job = world.job(Kind::IndicatorValues, "jember", &values(&rows)).unwrap();
    let error = imports::run(&store, &job).await.unwrap_err();
    assert!(matches!(error, ImportError::Store(StoreError::Full)), "{error:?}");
    let mut tx = store.read().await.unwrap();
    assert_eq!(run!(tx, indicator_values::count_all(3509)).unwrap(), 0);
    assert!(run!(tx, indicators::list(3509, NOW)).unwrap().is_empty());
    drop(tx);
    let small = world.job(Kind::Districts, "jember", "kode_kemendagri,nama\n35.09.09,Bangsalsari\n").unwrap();
    assert_eq!(imports::run(&store, &small).await.unwrap().new, 1);
}

#[tokio::test]
async fn a_read_only_database_is_told_as_such() {
    let world = World::sqlite().await.unwrap();
    jember(&world).await;
    let DatabaseUrl::Sqlite { path, .. } = &world.options().url else { panic!("SQLite") };
    let options = Options::new(DatabaseUrl::parse(&format!("sqlite://{}?mode=ro", path.display())).unwrap());
    let store = Store::open(&options, world.store().clock().clone()).await.unwrap();
    let job = world.job(Kind::IndicatorValues, "jember", &values("")).unwrap();
    let error = imports::run(&store, &job).await.unwrap_err();
    assert!(matches!(error, ImportError::Store(StoreError::ReadOnly)), "{error:?}");
}

#[tokio::test]
async fn a_locked_database_is_busy_and_then_free_again() {
    let world = World::sqlite().await.unwrap();
    jember(&world).await;
    let other = Store::open(world.options(), world.store().clock().clone()).await.unwrap();
    let writing = other.write(3509).await.unwrap();
    let job = world.job(Kind::Districts, "jember", "kode_kemendagri,nama\n35.09.09,Bangsalsari\n").unwrap();
    let error = imports::run(world.store(), &job).await.unwrap_err();
    assert!(matches!(error, ImportError::Store(StoreError::Busy)), "{error:?}");
    writing.commit_private(PrivateReason::NothingChanged).await.unwrap();
    assert_eq!(imports::run(world.store(), &job).await.unwrap().new, 1);
}

#[tokio::test]
async fn a_database_newer_than_the_program_is_left_alone() {
    let world = World::sqlite().await.unwrap();
    world.store().close().await;
    let DatabaseUrl::Sqlite { path, .. } = &world.options().url else { panic!("SQLite") };
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(path);
    let mut connection = <sqlx::SqliteConnection as sqlx::Connection>::connect_with(&options).await.unwrap();
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
         values (9999, 'from the future', 1, x'00', 0)",
    )
    .execute(&mut connection)
    .await
    .unwrap();
    drop(connection);
    let error = Store::open(world.options(), world.store().clock().clone()).await.err().unwrap();
    assert!(matches!(error, StartError::NewerDatabase(9999)), "{error:?}");
}

#[tokio::test]
async fn boundaries_that_cross_themselves_or_lie_in_another_province_are_faults() {
    on_both(async |world| {
        jember(&world).await;
        let districts = "kode_kemendagri,nama,lat,lng\n35.09.01,Jombang,-8.24,113.30\n35.09.02,Kencong,-8.28,113.37\n\
            35.09.03,Sumberbaru,-8.12,113.39\n";
        assert!(!import(&world, Kind::Districts, districts).await.refused);
        let area = |code: &str, ring: &str| {
            format!(
                "{{\"type\":\"Feature\",\"properties\":{{\"kode\":\"{code}\"}},\
                 \"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{ring}]]}}}}"
            )
        };
        let file = |areas: &[String]| {
            format!("{{\"type\":\"FeatureCollection\",\"features\":[{}]}}", areas.join(","))
        };
        let square = "[113.3,-8.3],[113.4,-8.3],[113.4,-8.2],[113.3,-8.2],[113.3,-8.3]";
        let bow = "[113.3,-8.3],[113.4,-8.2],[113.4,-8.3],[113.3,-8.2],[113.3,-8.3]";
        let outcome = import(&world, Kind::Boundaries, &file(&[area("35.09.01", square), area("35.09.02", bow)])).await;
        assert_eq!(faults(&outcome), [(2, String::new(), "fault-crossing-ring")]);
        // Right code, wrong shape: Aceh; and a code of Banten.
        let aceh = "[95.3,5.5],[95.4,5.5],[95.4,5.6],[95.3,5.6],[95.3,5.5]";
        let areas = [area("35.09.01", square), area("35.09.03", aceh), area("36.01.01", square)];
        let outcome = import(&world, Kind::Boundaries, &file(&areas)).await;
        let expected =
            [(2, String::new(), "fault-boundary-far"), (3, String::new(), "fault-other-region")];
        assert_eq!(faults(&outcome), expected);
        assert!(outcome.lines(Locale::Id)[0].contains("bujur 95.35, lintang 5.55"), "{:?}", outcome.lines(Locale::Id));
        assert_eq!(counts(&import(&world, Kind::Boundaries, &file(&areas[..1])).await), (1, 0, 0, 0));
    })
    .await;
}
