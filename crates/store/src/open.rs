//! Opening a database: address, migrations, pools, and the watch on what other programs write.
use crate::{Conn, Heads, Read, StartError, StoreError, Write, run};
use rembuk_domain::time::Clock;
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// Where the data lie: a SQLite file, or a PostgreSQL server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    Sqlite { path: PathBuf, read_only: bool },
    Postgres(String),
}

impl DatabaseUrl {
    /// Accepts `FILE`, `sqlite:FILE`, `sqlite://FILE?mode=ro` and `postgres://…`.
    pub fn parse(text: &str) -> Result<Self, StartError> {
        let text = text.trim();
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        let rest = text.strip_prefix("sqlite://").or_else(|| text.strip_prefix("sqlite:")).unwrap_or(text);
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        if path.is_empty() || path.contains("://") {
            return Err(StartError::BadUrl(text.to_owned()));
        }
        Ok(Self::Sqlite {
            path: PathBuf::from(path),
            read_only: query.split('&').any(|part| part == "mode=ro"),
        })
    }
}

/// How to open a database.
#[derive(Debug, Clone)]
pub struct Options {
    pub url: DatabaseUrl,
    /// Make the database and bring its schema up to date; otherwise pending migrations are an error.
    pub migrate: bool,
    /// Connections that read.
    pub readers: u32,
    /// SQLite pages the file may grow to: a quota, and how tests fill the disk.
    pub max_page_count: Option<u32>,
}

impl Options {
    pub fn new(url: DatabaseUrl) -> Self {
        Self { url, migrate: false, readers: 4, max_page_count: None }
    }

    pub fn migrating(self) -> Self {
        Self { migrate: true, ..self }
    }
}

#[derive(Clone)]
pub(crate) enum Pool {
    /// SQLite has one writer; readers never wait for it (WAL).
    Sqlite {
        writer: sqlx::SqlitePool,
        readers: sqlx::SqlitePool,
    },
    Postgres(sqlx::PgPool),
}

/// An open database.
#[derive(Clone)]
pub struct Store {
    pub(crate) pool: Pool,
    pub(crate) clock: Arc<dyn Clock>,
    heads: Arc<Heads>,
    /// One at a time: of two readings that overlap, the older must not come last.
    refreshing: Arc<tokio::sync::Mutex<()>>,
}

impl Store {
    /// Opens the database and reads where every record stands.
    pub async fn open(options: &Options, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let pool = match &options.url {
            DatabaseUrl::Sqlite { path, read_only } => open_sqlite(options, path, *read_only).await?,
            DatabaseUrl::Postgres(url) => open_postgres(options, url).await?,
        };
        let store = Self { pool, clock, heads: Arc::default(), refreshing: Arc::default() };
        store.refresh_heads().await?;
        Ok(store)
    }

    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    pub fn heads(&self) -> &Arc<Heads> {
        &self.heads
    }

    /// "SQLite" or "PostgreSQL", for people.
    pub fn engine(&self) -> &'static str {
        match self.pool {
            Pool::Sqlite { .. } => "SQLite",
            Pool::Postgres(_) => "PostgreSQL",
        }
    }

    /// A read transaction: everything in it sees one moment.
    pub async fn read(&self) -> Result<Read, StoreError> {
        let conn = match &self.pool {
            Pool::Sqlite { readers, .. } => Conn::Sqlite(readers.begin().await?),
            Pool::Postgres(pool) => {
                Conn::Postgres(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        };
        Ok(Read::new(conn))
    }

    /// A write transaction in a region's name; it holds the region's head row until it ends.
    pub async fn write(&self, region_id: i64) -> Result<Write, StoreError> {
        let conn = match &self.pool {
            Pool::Sqlite { writer, .. } => Conn::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?),
            Pool::Postgres(pool) => Conn::Postgres(pool.begin().await?),
        };
        Write::start(conn, region_id, self.clock.now(), self.clone()).await
    }

    /// Reads all heads anew.
    pub async fn refresh_heads(&self) -> Result<(), StoreError> {
        let _alone = self.refreshing.lock().await;
        let mut tx = self.read().await?;
        let regions = run!(tx, regions::list())?;
        let heads = run!(tx, regions::list_heads())?;
        let looks = run!(tx, settings::list_looks())?;
        self.heads.replace(regions, &heads, &looks);
        Ok(())
    }

    /// Notices within a second what other programs wrote (command-line imports beside a running server).
    /// Runs until the task is dropped.
    pub async fn watch(self) {
        loop {
            let result = match &self.pool {
                Pool::Sqlite { readers, .. } => self.watch_sqlite(readers.clone()).await,
                Pool::Postgres(pool) => self.watch_postgres(pool.clone()).await,
            };
            if let Err(error) = result {
                tracing::warn!(%error, "watching the database failed; trying again");
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }

    async fn watch_sqlite(&self, readers: sqlx::SqlitePool) -> Result<(), StoreError> {
        let mut conn = readers.acquire().await?;
        let mut seen = crate::sqlite::staging::data_version(&mut conn).await?;
        loop {
            tokio::time::sleep(Duration::from_millis(500)).await;
            let version = crate::sqlite::staging::data_version(&mut conn).await?;
            if version != seen {
                seen = version;
                self.refresh_heads().await?;
            }
        }
    }

    async fn watch_postgres(&self, pool: sqlx::PgPool) -> Result<(), StoreError> {
        let mut listener = sqlx::postgres::PgListener::connect_with(&pool).await?;
        listener.listen("rembuk_heads").await?;
        self.refresh_heads().await?;
        loop {
            listener.recv().await?;
            self.refresh_heads().await?;
        }
    }

    /// Waits for running transactions and closes all connections.
    pub async fn close(&self) {
        match &self.pool {
            Pool::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Pool::Postgres(pool) => pool.close().await,
        }
    }
}

async fn open_sqlite(options: &Options, path: &Path, read_only: bool) -> Result<Pool, StartError> {
    if !options.migrate && !path.exists() {
        return Err(StartError::NoDatabase(path.display().to_string()));
    }
    let mut connect = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(options.migrate && !read_only)
        .read_only(read_only)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(5));
    if !read_only {
        connect = connect.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    }
    if let Some(pages) = options.max_page_count {
        connect = connect.pragma("max_page_count", pages.to_string());
    }
    let writer = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(30))
        .connect_with(connect.clone())
        .await
        .map_err(|error| start_error(error, path))?;
    check_migrations(&crate::sqlite::MIGRATOR, &writer, options.migrate).await.map_err(
        |error| match error {
            MigrationError::Sql(error) => start_error(error, path),
            MigrationError::Start(error) => error,
        },
    )?;
    let readers = SqlitePoolOptions::new()
        .max_connections(options.readers.max(2))
        .acquire_timeout(Duration::from_secs(10))
        .connect_with(connect.read_only(true))
        .await
        .map_err(|error| start_error(error, path))?;
    Ok(Pool::Sqlite { writer, readers })
}

fn start_error(error: sqlx::Error, path: &Path) -> StartError {
    if let sqlx::Error::Database(inner) = &error
        && matches!(inner.code().as_deref(), Some("26" | "11"))
    {
        return StartError::NotADatabase(path.display().to_string());
    }
    StartError::Open(StoreError::from(error))
}

async fn open_postgres(options: &Options, url: &str) -> Result<Pool, StartError> {
    let pool = sqlx::postgres::PgPoolOptions::new()
        .max_connections(options.readers.max(2) + 4)
        .acquire_timeout(Duration::from_secs(10))
        .connect(url)
        .await
        .map_err(|error| match error {
            // The pool tries again until its patience ends: nobody answered there.
            sqlx::Error::PoolTimedOut => {
                StartError::Open(StoreError::Unreachable("no answer within 10 seconds".to_owned()))
            }
            error => StartError::Open(StoreError::from(error)),
        })?;
    check_migrations(&crate::postgres::MIGRATOR, &pool, options.migrate).await.map_err(
        |error| match error {
            MigrationError::Sql(error) => StartError::Open(StoreError::from(error)),
            MigrationError::Start(error) => error,
        },
    )?;
    Ok(Pool::Postgres(pool))
}

enum MigrationError {
    Sql(sqlx::Error),
    Start(StartError),
}

/// Refuses a database newer than this program, and one that lacks migrations unless asked to run them.
async fn check_migrations<DB>(
    migrator: &'static Migrator,
    pool: &sqlx::Pool<DB>,
    migrate: bool,
) -> Result<(), MigrationError>
where
    DB: sqlx::Database,
    DB::Connection: sqlx::migrate::Migrate,
    for<'a> &'a mut DB::Connection: sqlx::Executor<'a, Database = DB>,
    for<'a> &'a sqlx::Pool<DB>: sqlx::Acquire<'a, Database = DB>,
    for<'q> <DB as sqlx::Database>::Arguments: sqlx::IntoArguments<DB>,
    (i64,): for<'r> sqlx::FromRow<'r, DB::Row>,
{
    let applied: Vec<i64> =
        match sqlx::query_as::<DB, (i64,)>("select version from _sqlx_migrations order by version")
            .fetch_all(&mut *pool.acquire().await.map_err(MigrationError::Sql)?)
            .await
        {
            Ok(rows) => rows.into_iter().map(|(version,)| version).collect(),
            // No such table yet: nothing has been applied. Every other fault comes up again at once below.
            Err(sqlx::Error::Database(error)) if !matches!(error.code().as_deref(), Some("26" | "11")) => {
                Vec::new()
            }
            Err(error) => return Err(MigrationError::Sql(error)),
        };
    if let Some(unknown) = applied.iter().find(|version| !migrator.version_exists(**version)) {
        return Err(MigrationError::Start(StartError::NewerDatabase(*unknown)));
    }
    let pending = migrator.iter().filter(|migration| !applied.contains(&migration.version)).count();
    if pending == 0 {
        return Ok(());
    }
    if !migrate {
        return Err(MigrationError::Start(StartError::PendingMigrations(pending)));
    }
    migrator.run(pool).await.map_err(|error| MigrationError::Start(StartError::Migration(error.to_string())))
}
