//! The pieces of a version's page: two tracks, departures, legal basis, chapters.
use crate::context::Context;
use crate::html::{arg, plan_document};
use crate::i18n::Locale;
use crate::plan_document::Version;
use crate::words;
use rembuk_documents::markdown::{self, Heading};
use rembuk_domain::plan::document::{Chapter, Document, FileReference, Standing};

/// One line of a track or of the legal basis.
pub struct Fact {
    pub name: String,
    pub text: String,
    /// An address elsewhere, or empty
    pub link: String,
    pub is_code: bool,
}

impl Fact {
    fn new(name: String, text: impl Into<String>) -> Self {
        Self { name, text: text.into(), link: String::new(), is_code: false }
    }
}

/// What one side decided; without facts, the sentence says that it has not.
pub struct Track {
    pub facts: Vec<Fact>,
    pub none: String,
}

pub struct DepartureRow {
    pub chapter: String,
    pub agreed: String,
    pub enacted: String,
    pub reason: String,
}

/// A regulation the plan rests on.
pub struct BasisRow {
    pub name: String,
    pub day: String,
    pub files: Vec<Fact>,
}

pub struct ChapterPart {
    pub id: String,
    pub name: String,
    pub html: String,
    pub headings: Vec<Heading>,
}

/// A chapter of the two tracks that nobody explained.
pub struct Unexplained {
    pub text: String,
    pub path: String,
}

fn files(locale: Locale, file: Option<&FileReference>) -> Vec<Fact> {
    let name = || locale.t("plan-file");
    let Some(file) = file else { return vec![Fact::new(name(), locale.t("plan-file-none"))] };
    let mut facts = Vec::new();
    if let Some(link) = file.link() {
        let text = file.name().unwrap_or(link);
        facts.push(Fact { link: link.to_owned(), ..Fact::new(name(), text) });
    } else if let Some(own) = file.name() {
        facts.push(Fact::new(name(), own));
    }
    if let Some(hash) = file.sha256() {
        facts.push(Fact { is_code: true, ..Fact::new(locale.t("plan-file-hash"), hash) });
    }
    facts
}

pub fn agreed(locale: Locale, document: &Document) -> Track {
    let facts = document.agreed().map(|agreed| {
        let agreement = &agreed.agreement;
        let text = match &agreed.text {
            Some((number, _)) => {
                locale.ta("plan-agreed-version", &[arg("number", &locale.count(i64::from(*number)))])
            }
            None => locale.t("plan-agreed-text-unknown"),
        };
        let mut facts = vec![
            Fact::new(locale.t("plan-agreed-by"), &*agreement.by),
            Fact::new(locale.t("plan-number"), &*agreement.number),
            Fact::new(locale.t("plan-day"), locale.date(agreement.day)),
            Fact::new(locale.t("plan-agreed-text"), text),
        ];
        facts.extend(files(locale, agreement.file.as_ref()));
        facts
    });
    Track { facts: facts.unwrap_or_default(), none: locale.t("plan-agreed-none") }
}

pub fn enacted(locale: Locale, document: &Document) -> Track {
    let facts = document.enactment().map(|decree| {
        let mut facts = vec![
            Fact::new(locale.t("plan-enacted-by"), &*decree.by),
            Fact::new(locale.t("plan-kind"), &*decree.kind),
            Fact::new(locale.t("plan-number"), &*decree.number),
            Fact::new(locale.t("plan-day"), locale.date(decree.day)),
        ];
        facts.extend(files(locale, decree.file.as_ref()));
        facts
    });
    Track { facts: facts.unwrap_or_default(), none: locale.t("plan-enacted-none") }
}

pub fn departures(locale: Locale, document: &Document) -> Vec<DepartureRow> {
    document
        .departures()
        .iter()
        .map(|departure| DepartureRow {
            chapter: plan_document::chapter(locale, departure.chapter),
            agreed: departure.agreed.clone(),
            enacted: departure.enacted.clone(),
            reason: departure.reason().to_owned(),
        })
        .collect()
}

/// Chapters that differ without a word on why, each with the comparison that shows it.
pub fn unexplained(context: &Context, version: &Version) -> Vec<Unexplained> {
    let document = &version.document;
    let agreed = document.agreed().and_then(|agreed| agreed.text.as_ref()).map(|(number, _)| *number);
    Chapter::ALL
        .into_iter()
        .filter(|chapter| document.standing(*chapter) == Some(Standing::Unexplained))
        .map(|chapter| Unexplained {
            text: context
                .locale
                .ta("plan-unexplained", &[arg("chapter", &plan_document::chapter(context.locale, chapter))]),
            path: agreed.map_or_else(String::new, |agreed| {
                format!(
                    "{}#bab-{}",
                    context.paths().plan_compared(&agreed, &version.number),
                    chapter.index() + 1
                )
            }),
        })
        .collect()
}

/// How the chapters in force stand to the agreed ones, counted; empty before both are there.
pub fn standing(locale: Locale, document: &Document) -> String {
    let standings: Vec<Standing> = Chapter::ALL.into_iter().filter_map(|it| document.standing(it)).collect();
    let count = |wanted: Standing| standings.iter().filter(|standing| **standing == wanted).count();
    if standings.is_empty() {
        return String::new();
    }
    let said = |name: &'static str, wanted| arg(name, &words::count(locale, count(wanted)));
    if count(Standing::Unknown) > 0 {
        return locale.t("plan-standing-unknown");
    }
    if count(Standing::Same) == standings.len() {
        return locale.t("plan-standing-same");
    }
    locale.ta(
        "plan-standing",
        &[
            said("same", Standing::Same),
            said("explained", Standing::Explained),
            said("unexplained", Standing::Unexplained),
        ],
    )
}

pub fn bases(locale: Locale, document: &Document) -> Vec<BasisRow> {
    document
        .text()
        .bases
        .iter()
        .map(|basis| BasisRow {
            name: locale.ta("plan-decree", &[arg("kind", &basis.kind), arg("number", &basis.number)]),
            day: basis.day.map_or_else(|| locale.t("day-unknown"), |day| locale.date(day)),
            files: files(locale, basis.file.as_ref()),
        })
        .collect()
}

pub fn chapters(locale: Locale, document: &Document) -> Vec<ChapterPart> {
    Chapter::ALL
        .into_iter()
        .map(|chapter| {
            let id = format!("bab-{}", chapter.index() + 1);
            let rendered = markdown::render(document.text().chapters.get(chapter), &id);
            ChapterPart {
                name: plan_document::chapter(locale, chapter),
                html: rendered.html,
                headings: rendered.headings,
                id,
            }
        })
        .collect()
}

/// Words of all chapters, as a reader counts them.
pub fn word_count(document: &Document) -> usize {
    Chapter::ALL
        .into_iter()
        .flat_map(|chapter| markdown::blocks(document.text().chapters.get(chapter)))
        .map(|block| block.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count())
        .sum()
}
