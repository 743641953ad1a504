//! Why a file was not taken, in words that say what to do instead.
use crate::i18n::Locale;

/// A file that was refused. The others of the same form are kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    #[error("empty file")]
    Empty,
    #[error("more than {limit} bytes")]
    TooLarge { limit: u64 },
    #[error("more than {limit} files at once")]
    TooMany { limit: usize },
    #[error("a path in the name")]
    NameIsPath,
    #[error("control characters in the name")]
    NameControl,
    #[error("a name of more than {limit} characters")]
    NameTooLong { limit: usize },
    #[error("HEIC")]
    Heic,
    #[error("SVG or another text a browser would run")]
    ActiveText,
    #[error("a program")]
    Program,
    #[error("not a kind of file taken here")]
    OtherKind,
    #[error("something hidden behind a PDF")]
    Disguised,
    #[error("damaged")]
    Damaged,
    #[error("more than {limit} million pixels")]
    TooManyPixels { limit: u64 },
}

impl FileFault {
    /// Key of the sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "file-fault-empty",
            Self::TooLarge { .. } => "file-fault-too-large",
            Self::TooMany { .. } => "file-fault-too-many",
            Self::NameIsPath => "file-fault-name-path",
            Self::NameControl => "file-fault-name-control",
            Self::NameTooLong { .. } => "file-fault-name-long",
            Self::Heic => "file-fault-heic",
            Self::ActiveText => "file-fault-active",
            Self::Program => "file-fault-program",
            Self::OtherKind => "file-fault-kind",
            Self::Disguised => "file-fault-disguised",
            Self::Damaged => "file-fault-damaged",
            Self::TooManyPixels { .. } => "file-fault-pixels",
        }
    }

    /// One of each, so that a test can say them all.
    pub const fn samples() -> [Self; 13] {
        [
            Self::Empty,
            Self::TooLarge { limit: 1 },
            Self::TooMany { limit: 1 },
            Self::NameIsPath,
            Self::NameControl,
            Self::NameTooLong { limit: 1 },
            Self::Heic,
            Self::ActiveText,
            Self::Program,
            Self::OtherKind,
            Self::Disguised,
            Self::Damaged,
            Self::TooManyPixels { limit: 1 },
        ]
    }

    /// `name` as the file was called, `known` the kinds that are taken.
    pub fn sentence(&self, locale: Locale, name: &str, known: &str) -> String {
        let limit = match self {
            Self::TooLarge { limit } => size(locale, *limit),
            Self::TooMany { limit } | Self::NameTooLong { limit } => locale.count(count(*limit as u64)),
            Self::TooManyPixels { limit } => locale.count(count(*limit)),
            _ => String::new(),
        };
        let shown: String = name.chars().filter(|c| !super::kinds::is_hidden(*c)).take(80).collect();
        locale.ta(
            self.key(),
            &[("name", shown.into()), ("limit", limit.into()), ("known", known.to_owned().into())],
        )
    }
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// "245 kB", "3 MB": whole numbers, never 0.
pub fn size(locale: Locale, bytes: u64) -> String {
    const MEGA: u64 = 1 << 20;
    match bytes {
        bytes if bytes >= MEGA => format!("{} MB", locale.count(count(bytes.div_ceil(MEGA)))),
        bytes => format!("{} kB", locale.count(count(bytes.div_ceil(1024)))),
    }
}
