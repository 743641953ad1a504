//! What a plan document is made of. Names of chapters: tables of contents of two enacted regional plans.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::DocumentError;
use crate::plan::PlanPeriod;

/// Longest address of a file.
const LONGEST_LINK: usize = 2_000;

/// How far a text has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    Draft,
    Consultation,
    Final,
    Enacted,
    Amended,
}

impl Stage {
    pub const ALL: [Self; 5] = [Self::Draft, Self::Consultation, Self::Final, Self::Enacted, Self::Amended];

    /// Stable name in the database, in the record and in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Consultation => "consultation",
            Self::Final => "final",
            Self::Enacted => "enacted",
            Self::Amended => "amended",
        }
    }

    /// The word that files use.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "rancangan",
            Self::Consultation => "konsultasi",
            Self::Final => "final",
            Self::Enacted => "ditetapkan",
            Self::Amended => "perubahan",
        }
    }

    /// Stages that a text may have after one of this stage: the arrows of [`Document::advance`](super::Document::advance).
    pub const fn next(self) -> &'static [Self] {
        match self {
            Self::Draft => &[Self::Draft, Self::Consultation],
            Self::Consultation => &[Self::Consultation, Self::Draft, Self::Final],
            Self::Final => &[Self::Final, Self::Consultation, Self::Enacted],
            Self::Enacted => &[Self::Enacted, Self::Amended],
            Self::Amended => &[Self::Amended],
        }
    }

    /// Reads the word of a file, or a stored code.
    pub fn parse(raw: &str) -> Result<Self, DocumentError> {
        let word = raw.trim().to_lowercase();
        Self::ALL
            .into_iter()
            .find(|stage| stage.word() == word || stage.code() == word)
            .ok_or_else(|| DocumentError::UnknownStage { raw: raw.to_owned() })
    }
}

/// I introduction · II achievement and challenges · III targets and policy direction · IV monitoring, evaluation,
/// reporting · V closing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Chapter {
    I,
    II,
    III,
    IV,
    V,
}

impl Chapter {
    pub const ALL: [Self; 5] = [Self::I, Self::II, Self::III, Self::IV, Self::V];

    pub const fn numeral(self) -> &'static str {
        match self {
            Self::I => "I",
            Self::II => "II",
            Self::III => "III",
            Self::IV => "IV",
            Self::V => "V",
        }
    }

    /// 0 to 4.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Reads `III`, `iii`, `3` or `Bab III`.
    pub fn parse(raw: &str) -> Result<Self, DocumentError> {
        let word = raw.trim().to_uppercase();
        let word = word.strip_prefix("BAB").unwrap_or(&word).trim();
        Self::ALL
            .into_iter()
            .find(|chapter| chapter.numeral() == word || (chapter.index() + 1).to_string() == word)
            .ok_or_else(|| DocumentError::UnknownChapter { raw: raw.to_owned() })
    }
}

impl fmt::Display for Chapter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.numeral())
    }
}

/// The five chapters as Markdown, without their own headings.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chapters(pub [String; 5]);

impl Chapters {
    pub fn get(&self, chapter: Chapter) -> &str {
        &self.0[chapter.index()]
    }

    /// Whether a chapter says the same in both. Line breaks and spaces say nothing.
    pub fn agree(&self, other: &Self, chapter: Chapter) -> bool {
        self.get(chapter).split_whitespace().eq(other.get(chapter).split_whitespace())
    }

    /// The first chapter that says something else.
    pub fn first_difference(&self, other: &Self) -> Option<Chapter> {
        Chapter::ALL.into_iter().find(|chapter| !self.agree(other, *chapter))
    }
}

/// A file elsewhere: its https address, or its name and SHA-256, or all three.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileReference {
    link: Option<String>,
    /// Name and 64 hexadecimal digits
    file: Option<(String, String)>,
}

impl FileReference {
    /// # Errors
    /// The link is not https, the checksum is none, or name and checksum do not stand together.
    pub fn parse(
        link: Option<&str>,
        name: Option<&str>,
        sha256: Option<&str>,
    ) -> Result<Option<Self>, DocumentError> {
        let link = link.map(check_link).transpose()?;
        let file = match (name, sha256) {
            (None, None) => None,
            (Some(name), Some(hash)) => Some((name.to_owned(), check_hash(hash)?)),
            _ => return Err(DocumentError::HalfAFile),
        };
        Ok((link.is_some() || file.is_some()).then_some(Self { link, file }))
    }

    pub fn link(&self) -> Option<&str> {
        self.link.as_deref()
    }

    pub fn name(&self) -> Option<&str> {
        self.file.as_ref().map(|(name, _)| name.as_str())
    }

    pub fn sha256(&self) -> Option<&str> {
        self.file.as_ref().map(|(_, hash)| hash.as_str())
    }
}

fn check_link(raw: &str) -> Result<String, DocumentError> {
    let host = raw.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
    let is_sound = host.contains('.')
        && !host.contains('@')
        && raw.len() <= LONGEST_LINK
        && !raw.chars().any(|c| c.is_whitespace() || c.is_control() || "<>\"'`\\".contains(c));
    if is_sound { Ok(raw.to_owned()) } else { Err(DocumentError::LinkNotHttps { raw: raw.to_owned() }) }
}

fn check_hash(raw: &str) -> Result<String, DocumentError> {
    let hash = raw.trim().to_ascii_lowercase();
    if hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        Ok(hash)
    } else {
        Err(DocumentError::HashMalformed { raw: raw.to_owned() })
    }
}

/// A regulation the plan rests on. A day nobody has stated is not known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalBasis {
    pub kind: String,
    pub number: String,
    pub day: Option<Date>,
    pub file: Option<FileReference>,
}

/// The forum's own decision on a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The body that agreed
    pub by: String,
    pub number: String,
    pub day: Date,
    pub file: Option<FileReference>,
}

/// The decree that makes a text binding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enactment {
    /// The office that enacted, never a person
    pub by: String,
    pub kind: String,
    pub number: String,
    pub day: Date,
    pub file: Option<FileReference>,
}

impl Enactment {
    /// The same decree, whether or not its file is known yet.
    pub fn is_the_same(&self, other: &Self) -> bool {
        (&self.by, &self.kind, &self.number, self.day) == (&other.by, &other.kind, &other.number, other.day)
    }
}

/// Where the enacted text says something else than the agreed one, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    pub chapter: Chapter,
    pub agreed: String,
    pub enacted: String,
    reason: String,
}

impl Departure {
    /// # Errors
    /// `DepartureWithoutReason`: silence is no reason.
    pub fn new(chapter: Chapter, agreed: &str, enacted: &str, reason: &str) -> Result<Self, DocumentError> {
        if !reason.chars().any(char::is_alphanumeric) {
            return Err(DocumentError::DepartureWithoutReason { chapter });
        }
        Ok(Self {
            chapter,
            agreed: agreed.to_owned(),
            enacted: enacted.to_owned(),
            reason: reason.to_owned(),
        })
    }

    pub fn reason(&self) -> &str {
        &self.reason
    }
}

/// When, by which office and with which remark a version came to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub day: Date,
    pub by: String,
    pub note: Option<String>,
}

/// What every version has, whatever its stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    pub title: String,
    pub title_en: Option<String>,
    pub period: PlanPeriod,
    pub bases: Vec<LegalBasis>,
    pub chapters: Chapters,
    pub act: Act,
}
