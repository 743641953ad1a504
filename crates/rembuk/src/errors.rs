//! Why a command failed, and how that is said: what happened and what to do next, never a password.
use rembuk_domain::people::PeopleError;
use rembuk_store::{StartError, StoreError};
use rembuk_web::demo::DemoError;
use rembuk_web::error::PageError;
use rembuk_web::i18n::{Arg, Locale};
use rembuk_web::imports::{ImportError, RegionError};
use rembuk_web::mail::OutboundError;
use rembuk_web::serve::ServeError;
use std::path::PathBuf;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error("start: {0}")]
    Start(#[from] StartError),
    #[error("store: {0}")]
    Store(#[from] StoreError),
    #[error("import: {0}")]
    Import(#[from] ImportError),
    #[error("region: {0}")]
    Region(#[from] RegionError),
    #[error("demo: {0}")]
    Demo(#[from] DemoError),
    #[error("serve: {0}")]
    Serve(#[from] ServeError),
    #[error("another server runs on {0}")]
    AlreadyServed(PathBuf),
    #[error("folder or file {0}: {1}")]
    File(PathBuf, std::io::Error),
    #[error("{0:?} is no plan period")]
    BadPlan(String),
    #[error("{0:?} is no edition")]
    BadEdition(String),
    #[error("{0:?} is no year")]
    BadYear(String),
    #[error("person: {0}")]
    Person(#[from] PeopleError),
    #[error("people: {0}")]
    People(#[from] PageError),
    #[error("no region {0:?}")]
    NoRegion(String),
    #[error("no organisation {0:?}")]
    NoOrganisation(String),
    #[error("{0} has a password already")]
    HasPassword(String),
    #[error("{0} is no file of a decision: {1}")]
    NoDecision(PathBuf, String),
    #[error("mail: {0}")]
    Outbound(#[from] OutboundError),
    #[error("signals: {0}")]
    Signals(std::io::Error),
}

impl Failure {
    /// 2 where the command was asked wrongly, 1 where it could not be done.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Person(_)
            | Self::Outbound(_)
            | Self::NoRegion(_)
            | Self::NoOrganisation(_)
            | Self::BadPlan(_)
            | Self::BadEdition(_)
            | Self::BadYear(_)
            | Self::NoDecision(..)
            | Self::Start(StartError::BadUrl(_))
            | Self::Import(
                ImportError::RegionMissing(_)
                | ImportError::NoWorkbook(_)
                | ImportError::UnknownRegion { .. }
                | ImportError::NoSuchVersion { .. },
            ) => 2,
            Self::Region(RegionError::Store(_) | RegionError::Exists { .. }) => 1,
            Self::Region(_) => 2,
            _ => 1,
        }
    }

    pub fn sentence(&self, locale: Locale) -> String {
        let (key, args) = self.said();
        let args: Vec<Arg<'_>> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        locale.ta(key, &args)
    }

    fn said(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::Start(error) => start(error),
            Self::Store(error)
            | Self::Import(ImportError::Store(error))
            | Self::Region(RegionError::Store(error)) => store(error),
            Self::Import(ImportError::UnknownRegion { slug, known }) => {
                let known = if known.is_empty() { "–".to_owned() } else { known.join(", ") };
                ("cli-unknown-region", vec![("found", slug.clone()), ("known", known)])
            }
            Self::Import(ImportError::RegionMissing(kind)) => {
                ("cli-region-missing", vec![("kind", (*kind).to_owned())])
            }
            Self::Import(ImportError::NoSuchVersion { number, versions }) => (
                "cli-no-such-version",
                vec![("found", number.to_string()), ("versions", versions.to_string())],
            ),
            Self::Import(ImportError::NoWorkbook(kind)) => {
                ("cli-no-workbook", vec![("kind", (*kind).to_owned())])
            }
            Self::Import(error) => ("cli-other", vec![("detail", error.to_string())]),
            Self::Region(error) => (error.key(), error.args()),
            Self::Demo(error) => ("cli-demo", vec![("detail", error.to_string())]),
            Self::Serve(ServeError::PortInUse(address)) => (
                "cli-port-in-use",
                vec![("address", address.to_string()), ("port", address.port().to_string())],
            ),
            Self::Serve(ServeError::Folder(path, error)) => {
                ("cli-file", vec![("path", path.display().to_string()), ("detail", error.to_string())])
            }
            Self::Serve(ServeError::Listen(address, error)) => {
                ("cli-cannot-listen", vec![("address", address.to_string()), ("detail", error.to_string())])
            }
            Self::AlreadyServed(folder) => {
                ("cli-already-served", vec![("folder", folder.display().to_string())])
            }
            Self::File(path, error) => {
                ("cli-file", vec![("path", path.display().to_string()), ("detail", error.to_string())])
            }
            Self::BadPlan(found) => ("cli-bad-plan", vec![("found", found.clone())]),
            Self::BadEdition(found) => ("cli-bad-edition", vec![("found", found.clone())]),
            Self::BadYear(found) => ("cli-bad-year", vec![("found", found.clone())]),
            Self::Person(error) => (error.key(), Vec::new()),
            Self::People(PageError::Store(error)) => store(error),
            Self::People(error) => ("cli-other", vec![("detail", error.to_string())]),
            Self::NoRegion(found) => ("user-unknown-region", vec![("found", found.clone())]),
            Self::NoOrganisation(found) => ("user-unknown-organisation", vec![("found", found.clone())]),
            Self::Outbound(error) => (error.key(), vec![("detail", error.to_string())]),
            Self::NoDecision(path, detail) => (
                "failure-no-decision",
                vec![("file", path.display().to_string()), ("detail", detail.clone())],
            ),
            Self::HasPassword(contact) => ("user-has-password", vec![("contact", contact.clone())]),
            Self::Signals(error) => ("cli-other", vec![("detail", error.to_string())]),
        }
    }
}

fn start(error: &StartError) -> (&'static str, Vec<(&'static str, String)>) {
    match error {
        StartError::BadUrl(found) => ("start-bad-url", vec![("found", found.clone())]),
        StartError::NoDatabase(path) => ("start-no-database", vec![("path", path.clone())]),
        StartError::NotADatabase(path) => ("start-not-a-database", vec![("path", path.clone())]),
        StartError::PendingMigrations(count) => {
            ("start-pending-migrations", vec![("count", count.to_string())])
        }
        StartError::NewerDatabase(version) => {
            ("start-newer-database", vec![("version", version.to_string())])
        }
        StartError::Migration(detail) => ("start-migration", vec![("detail", detail.clone())]),
        StartError::Open(error) => store(error),
    }
}

fn store(error: &StoreError) -> (&'static str, Vec<(&'static str, String)>) {
    let key = match error {
        StoreError::Busy => "cli-store-busy",
        StoreError::ReadOnly => "cli-store-read-only",
        StoreError::Full => "cli-store-full",
        StoreError::Unreachable(_) => "cli-store-unreachable",
        StoreError::DamagedRecord { .. } => "cli-store-record",
        _ => "cli-other",
    };
    (key, vec![("detail", error.to_string())])
}

/// A database address without its password.
pub fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let Some((user, host)) = rest.rsplit_once('@') else { return url.to_owned() };
    let user = user.split(':').next().unwrap_or_default();
    format!("{scheme}://{user}:…@{host}")
}
