//! What every command needs: language, clock, folder, database.
use crate::arguments::Place;
use crate::errors::{Failure, without_password};
use rembuk_domain::time::{Clock, Instant};
use rembuk_store::{DatabaseUrl, Options, StartError, Store};
use rembuk_web::i18n::Locale;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The time of this machine; everything else takes it from here.
struct SystemClock;

impl Clock for SystemClock {
    // The one place where the system is asked.
    #[allow(clippy::disallowed_methods)]
    fn now(&self) -> Instant {
        jiff::Timestamp::now().into()
    }
}

/// English where REMBUK_LANG, or else the locale, asks for it; Indonesian otherwise.
pub fn locale() -> Locale {
    let language = ["REMBUK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    if language.to_lowercase().starts_with("en") { Locale::En } else { Locale::Id }
}

impl Place {
    /// The data folder of a command that only looks: a mistyped path must not become an empty installation.
    pub fn existing_folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.data.clone().unwrap_or_else(|| PathBuf::from("data"));
        if self.database.is_none() && !folder.is_dir() {
            let missing = std::io::Error::from(std::io::ErrorKind::NotFound);
            return Err(Failure::File(folder, missing));
        }
        Ok(folder)
    }

    /// The data folder, made if it is missing.
    pub fn folder(&self) -> Result<PathBuf, Failure> {
        let folder = self.data.clone().unwrap_or_else(|| PathBuf::from("data"));
        std::fs::create_dir_all(&folder).map_err(|error| Failure::File(folder.clone(), error))?;
        Ok(folder)
    }

    pub fn options(&self, folder: &Path) -> Result<Options, Failure> {
        let url = match &self.database {
            Some(text) => DatabaseUrl::parse(text).map_err(|error| match error {
                // Neither the sentence nor the log may repeat a password.
                StartError::BadUrl(found) => StartError::BadUrl(without_password(&found)),
                other => other,
            })?,
            None => DatabaseUrl::Sqlite { path: folder.join("rembuk.sqlite"), read_only: false },
        };
        Ok(Options::new(url))
    }

    /// The database as it is; pending migrations are an error.
    pub async fn open(&self) -> Result<Store, Failure> {
        let folder = self.existing_folder()?;
        open(&self.options(&folder)?).await
    }
}

pub async fn open(options: &Options) -> Result<Store, Failure> {
    Ok(Store::open(options, Arc::new(SystemClock)).await?)
}

/// The database for people: a path, or an address without its password.
pub fn shown(options: &Options) -> String {
    match &options.url {
        DatabaseUrl::Sqlite { path, .. } => path.display().to_string(),
        DatabaseUrl::Postgres(url) => without_password(url),
    }
}

pub async fn migrate(place: &Place, locale: Locale) -> Result<bool, Failure> {
    let folder = place.folder()?;
    let options = place.options(&folder)?.migrating();
    let store = open(&options).await?;
    rembuk_store::search::fill(&store).await?;
    store.close().await;
    println!("{}", locale.ta("cli-migrated", &[("database", shown(&options).into())]));
    Ok(true)
}
