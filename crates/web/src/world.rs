//! One builder of worlds for tests, demo and `simulate`: a database, a clock that stands still, regions made up.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use rembuk_web::world::World;
//! let world = World::sqlite().await?;
//! world.region("jember").with_districts(2).with_agencies(1).create().await?;
//! # Ok(())
//! # }
//! ```
use crate::demo::{DemoError, DemoRegion, load_region};
use crate::imports::{self, ImportError, Input, Job, Kind, NewRegion, Outcome, RegionError, add_region};
use rembuk_domain::plan::PlanPeriod;
use rembuk_domain::time::{Clock, Instant};
use rembuk_store::{DatabaseUrl, Options, StartError, Store};
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

mod forum;

/// A clock that stands until it is set.
#[derive(Debug)]
pub struct SetClock(AtomicI64);

impl SetClock {
    pub fn at(now: Instant) -> Self {
        Self(AtomicI64::new(now.micros()))
    }

    pub fn set(&self, now: Instant) {
        self.0.store(now.micros(), Ordering::SeqCst);
    }
}

impl Clock for SetClock {
    fn now(&self) -> Instant {
        Instant::from_micros(self.0.load(Ordering::SeqCst))
    }
}

/// 23 November 2026, 10:00 in Jakarta: the day on which every world begins.
pub const WORLD_BEGINS: Instant = Instant::from_micros(1_795_402_800_000_000);

/// A database of its own with a clock of its own.
pub struct World {
    store: Store,
    options: Options,
    clock: Arc<SetClock>,
    folder: tempfile::TempDir,
}

/// Why a world could not be made.
#[derive(Debug, thiserror::Error)]
pub enum WorldError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Region(#[from] RegionError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error(transparent)]
    Demo(#[from] DemoError),
    #[error("scratch folder: {0}")]
    Folder(#[from] std::io::Error),
    #[error(transparent)]
    Store(#[from] rembuk_store::StoreError),
    #[error("{0} was refused: {1}")]
    Refused(&'static str, String),
}

impl World {
    /// A world in a SQLite file that goes with it.
    pub async fn sqlite() -> Result<Self, WorldError> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("rembuk.sqlite");
        Self::open(Options::new(DatabaseUrl::Sqlite { path, read_only: false }).migrating(), folder).await
    }

    /// A world in an empty PostgreSQL database, which stays when the world goes.
    pub async fn postgres(url: &str) -> Result<Self, WorldError> {
        let options = Options::new(DatabaseUrl::Postgres(url.to_owned())).migrating();
        Self::open(options, tempfile::tempdir()?).await
    }

    /// A world opened with these options; `folder` is removed with it.
    pub async fn open(options: Options, folder: tempfile::TempDir) -> Result<Self, WorldError> {
        let clock = Arc::new(SetClock::at(WORLD_BEGINS));
        let store = Store::open(&options, clock.clone()).await?;
        Ok(Self { store, options, clock, folder })
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// How its database was opened; a second program opens it the same way.
    pub fn options(&self) -> &Options {
        &self.options
    }

    pub fn clock(&self) -> &SetClock {
        &self.clock
    }

    /// A scratch folder that goes with the world.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// A region to be made up: code 35.09 for `jember`, else 99.01.
    pub fn region(&self, slug: &str) -> RegionBuilder<'_> {
        let (code, name) =
            if slug == "jember" { ("35.09", "Kabupaten Jember") } else { ("99.01", "Kabupaten Contoh") };
        let mut new = NewRegion::new(code, slug, name);
        new.plan = PlanPeriod::parse("2025-2029").ok();
        RegionBuilder { world: self, new, files: Vec::new(), forum: None }
    }

    /// A demo region with all its files.
    pub async fn demo(&self, region: &DemoRegion) -> Result<(), WorldError> {
        load_region(&self.store, region).await?;
        Ok(())
    }

    /// A job with this text as its file.
    pub fn job(&self, kind: Kind, region: &str, text: &str) -> Result<Job, WorldError> {
        let input = Input::Bytes(format!("{}.csv", kind.code()), Cow::Owned(text.as_bytes().to_vec()));
        let job = Job::new(kind, input)?;
        Ok(if kind.needs_region() { job.for_region(region) } else { job })
    }

    /// Imports a text; its faults stand in the outcome.
    pub async fn import(&self, kind: Kind, region: &str, text: &str) -> Result<Outcome, WorldError> {
        Ok(imports::run(&self.store, &self.job(kind, region, text)?).await?)
    }

    /// What an export writes.
    pub async fn export(&self, kind: Kind, region: &str) -> Result<String, WorldError> {
        let mut bytes = Vec::new();
        let region = kind.needs_region().then_some(region);
        crate::exports::export(&self.store, kind, region, imports::DEFAULT_EDITION, &mut bytes).await?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// A region about to be added, with small made-up rows.
#[must_use]
pub struct RegionBuilder<'w> {
    world: &'w World,
    new: NewRegion,
    files: Vec<(Kind, String)>,
    /// Seats of each side
    forum: Option<(u8, u8)>,
}

impl RegionBuilder<'_> {
    pub fn code(mut self, code: &str) -> Self {
        code.clone_into(&mut self.new.code);
        self
    }

    pub fn named(mut self, name: &str) -> Self {
        name.clone_into(&mut self.new.name);
        self
    }

    pub fn in_zone(mut self, time_zone: &str) -> Self {
        time_zone.clone_into(&mut self.new.time_zone);
        self
    }

    pub fn planning(mut self, period: Option<PlanPeriod>) -> Self {
        self.new.plan = period;
        self
    }

    pub fn example(mut self) -> Self {
        self.new.is_example = true;
        self
    }

    /// A file of any kind.
    pub fn with(mut self, kind: Kind, text: &str) -> Self {
        self.files.push((kind, text.to_owned()));
        self
    }

    /// Kecamatan Satu 1, Satu 2 …
    pub fn with_districts(self, count: u8) -> Self {
        let code = self.new.code.clone();
        let rows = (1..=count).map(|n| format!("{code}.{n:02},Satu {n},-8.{n:02},113.{n:02}\n"));
        let text = format!("kode_kemendagri,nama,lat,lng\n{}", rows.collect::<String>());
        self.with(Kind::Districts, &text)
    }

    /// Dinas Urusan 1, 2 … with codes 1.01.0.00.0.00.01.0000 and so on.
    pub fn with_agencies(self, count: u8) -> Self {
        let rows = (1..=count).map(|n| format!("1.{n:02}.0.00.0.00.01.0000,DINAS URUSAN {n}\n"));
        let text = format!("kode_skpd,nama_skpd\n{}", rows.collect::<String>());
        self.with(Kind::Agencies, &text)
    }

    /// A forum with this many seats of each side, all held: Dinas Forum 1, 2 … and Lembaga Forum 1, 2 … (civil society,
    /// academia, business in turn), the first of each side co-chair; and a working group `pokja-sosial` led by both.
    pub fn with_forum(mut self, government: u8, non_government: u8) -> Self {
        self.forum = Some((government, non_government));
        self
    }

    /// Indicators with these codes, higher is better, in percent.
    pub fn with_indicators(self, codes: &[&str]) -> Self {
        let rows = codes.iter().map(|code| format!("{code},Indikator {code},%,naik\n"));
        let text = format!("kode,nama_resmi,satuan,arah_baik\n{}", rows.collect::<String>());
        self.with(Kind::Indicators, &text)
    }

    /// Figures of one series of an indicator by year, source BPS, method survei.
    pub fn with_values(self, code: &str, values: &[(i16, &str)]) -> Self {
        let rows = values
            .iter()
            .map(|(year, value)| format!("{code},Indikator {code},%,naik,{year},{value},BPS,survei\n"));
        let text =
            format!("kode,nama,satuan,arah_baik,tahun,nilai,sumber,metode\n{}", rows.collect::<String>());
        self.with(Kind::IndicatorValues, &text)
    }

    /// Annual targets for that series.
    pub fn with_targets(self, code: &str, targets: &[(i16, &str)]) -> Self {
        let rows = targets
            .iter()
            .map(|(year, value)| format!("{code},Indikator {code},BPS,survei,{year},{value},rencana aksi\n"));
        let text = format!("kode,nama,sumber,metode,tahun,nilai,dasar\n{}", rows.collect::<String>());
        self.with(Kind::Targets, &text)
    }

    /// Adds the region and imports its files.
    pub async fn create(self) -> Result<(), WorldError> {
        add_region(&self.world.store, &self.new).await?;
        for (kind, text) in &self.files {
            let outcome = self.world.import(*kind, &self.new.slug, text).await?;
            if outcome.refused {
                let faults: Vec<String> = outcome.faults.list.iter().map(ToString::to_string).collect();
                return Err(WorldError::Refused(kind.code(), faults.join("; ")));
            }
        }
        if let Some((government, non_government)) = self.forum {
            forum::seat_all(&self.world.store, &self.new.slug, government, non_government).await?;
        }
        Ok(())
    }
}
