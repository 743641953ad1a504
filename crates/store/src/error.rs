//! What can go wrong with the database, in the terms of whoever must mend it.
use rembuk_record::RecordError;

/// A transaction failed. Nothing of it was saved.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("the database is busy: another program holds its write lock")]
    Busy,
    #[error("the database can only be read")]
    ReadOnly,
    #[error("the disk or the database is full")]
    Full,
    #[error("the database can't be reached: {0}")]
    Unreachable(String),
    #[error("region {0} is not in this database")]
    UnknownRegion(i64),
    #[error("somebody else has changed this meanwhile")]
    Conflict,
    #[error("the record refused the entry: {0}")]
    Record(#[from] RecordError),
    #[error("the record of region {region_id} is damaged: {detail}")]
    DamagedRecord { region_id: i64, detail: String },
    #[error("the operating system gave no random bytes: {0}")]
    NoRandomness(String),
    #[error("database: {0}")]
    Database(sqlx::Error),
}

impl StoreError {
    /// The key of the sentence a reader gets.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Busy => "error-store-busy",
            Self::ReadOnly => "error-store-read-only",
            Self::Full => "error-store-full",
            Self::Unreachable(_) => "error-store-unreachable",
            Self::UnknownRegion(_) => "error-store-unknown-region",
            Self::Conflict => "error-store-conflict",
            Self::Record(_) | Self::DamagedRecord { .. } => "error-store-record",
            Self::NoRandomness(_) | Self::Database(_) => "error-store-other",
        }
    }
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = match &error {
            sqlx::Error::Database(inner) => inner.code().map(|code| code.into_owned()).unwrap_or_default(),
            sqlx::Error::PoolTimedOut => return Self::Busy,
            sqlx::Error::Io(inner) => return Self::Unreachable(inner.to_string()),
            _ => return Self::Database(error),
        };
        // SQLite gives extended result codes, whose low byte is the plain code; PostgreSQL gives five characters.
        match code.parse::<u32>().map(|number| number & 0xff) {
            _ if code == "53100" => Self::Full,
            _ if code == "25006" => Self::ReadOnly,
            _ if code == "40001" || code == "40P01" || code == "55P03" => Self::Busy,
            Ok(5 | 6) if code.len() < 5 => Self::Busy,
            Ok(8) if code.len() < 5 => Self::ReadOnly,
            Ok(13) if code.len() < 5 => Self::Full,
            Ok(10 | 14) if code.len() < 5 => Self::Unreachable(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

/// The program can't start with this database; each message says what to do.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("{0:?} is no database address: give a file, sqlite:FILE or postgres://…")]
    BadUrl(String),
    #[error("the database file {0} does not exist: run `rembuk migrate` first, or give --migrate")]
    NoDatabase(String),
    #[error("{0} is not a SQLite database, or it is damaged: check the path, or restore a copy")]
    NotADatabase(String),
    #[error("the database lacks {0} migration(s): run `rembuk migrate`, or give --migrate")]
    PendingMigrations(usize),
    #[error(
        "the database was written by a newer Rembuk (migration {0} is unknown here): install that version, nothing was changed"
    )]
    NewerDatabase(i64),
    #[error("migration failed, nothing of it was kept: {0}")]
    Migration(String),
    #[error("the database could not be opened: {0}")]
    Open(#[from] StoreError),
}
