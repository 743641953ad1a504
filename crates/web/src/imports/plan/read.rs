//! From front matter and chapters to a proposal, with every fault on the way.
use super::chapters::{self, fault};
use crate::imports::context::Context;
use crate::imports::explain::Explain;
use crate::imports::reader::tidy;
use jiff::civil::Date;
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_documents::front_matter::{FrontMatter, Section, Value};
use rembuk_domain::plan::PlanPeriod;
use rembuk_domain::plan::document::{
    Act, Agreement, Chapter, Departure, Enactment, FileReference, LegalBasis, Proposal, Stage, Text,
};

/// Letters of a title, a name, a number.
const LONGEST_NAME: usize = 300;
/// Letters of a note or a reason.
const LONGEST_NOTE: usize = 5_000;

const ROOT: &[&str] = &[
    "judul",
    "judul_en",
    "masa",
    "tahap",
    "tanggal",
    "oleh",
    "catatan",
    "dasar",
    "disepakati",
    "ditetapkan",
    "penyimpangan",
];
const BASIS: &[&str] = &["jenis", "nomor", "tanggal", "tautan", "berkas", "sha256"];
const AGREEMENT: &[&str] = &["oleh", "nomor", "tanggal", "tautan", "berkas", "sha256"];
const ENACTMENT: &[&str] = &["oleh", "jenis", "nomor", "tanggal", "tautan", "berkas", "sha256"];
const DEPARTURE: &[&str] = &["bab", "disepakati", "ditetapkan", "alasan"];

/// What a file says, and where it says it.
pub struct Read {
    pub proposal: Proposal,
    pub lines: Lines,
}

/// Lines to name where the step itself is refused.
pub struct Lines {
    pub stage: u64,
    pub day: u64,
    pub agreement: Option<u64>,
    pub enactment: Option<u64>,
    pub departures: Vec<(Chapter, u64)>,
    pub chapters: [u64; 5],
}

/// A table of the front matter, asked key by key.
struct Fields<'f> {
    section: &'f Section,
    faults: &'f mut Vec<Fault>,
}

impl<'f> Fields<'f> {
    fn of(section: &'f Section, known: &[&str], faults: &'f mut Vec<Fault>) -> Self {
        for entry in &section.entries {
            if !known.contains(&entry.key.as_str()) {
                let args = [("found", entry.key.as_str()), ("known", &known.join(", "))];
                faults.push(fault(entry.line, "fault-unknown-key", &args));
            }
        }
        Self { section, faults }
    }

    fn line(&self, key: &str) -> u64 {
        self.section.get(key).map_or(self.section.line, |entry| entry.line)
    }

    /// A text that may be missing; what is blank is missing.
    fn maybe(&mut self, key: &'static str, longest: usize) -> Option<String> {
        let entry = self.section.get(key)?;
        let Value::Text(text) = &entry.value else {
            self.faults.push(fault(entry.line, "fault-key-not-text", &[("name", key)]));
            return None;
        };
        let text = if longest == LONGEST_NOTE { text.trim().to_owned() } else { tidy(text) };
        if text.chars().count() > longest {
            let args = [("name", key), ("max", &longest.to_string())];
            self.faults.push(fault(entry.line, "fault-key-too-long", &args));
            return None;
        }
        (!text.is_empty()).then_some(text)
    }

    fn must(&mut self, key: &'static str, longest: usize) -> Option<String> {
        let before = self.faults.len();
        let text = self.maybe(key, longest);
        if text.is_none() && self.faults.len() == before {
            let line = self.line(key);
            self.faults.push(fault(line, "fault-key-missing", &[("name", key)]));
        }
        text
    }

    /// A text that must be there and mean something.
    fn parsed<T, E: Explain>(
        &mut self,
        key: &'static str,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.must(key, LONGEST_NAME)?;
        parse(&text).map_err(|error| self.say(key, &error)).ok()
    }

    fn say(&mut self, key: &str, error: &impl Explain) {
        let (line, (key, args)) = (self.line(key), error.explain());
        self.faults.push(Fault::at_row(line, FaultKind::Domain { key, args }));
    }

    fn maybe_day(&mut self, key: &'static str) -> Option<Date> {
        let text = self.maybe(key, LONGEST_NAME)?;
        let day = text.parse().ok();
        if day.is_none() {
            let line = self.line(key);
            self.faults.push(fault(line, "fault-not-a-day", &[("found", &text)]));
        }
        day
    }

    fn day(&mut self, key: &'static str) -> Option<Date> {
        if self.section.get(key).is_none() {
            self.must(key, LONGEST_NAME);
        }
        self.maybe_day(key)
    }

    fn file(&mut self) -> Option<FileReference> {
        let link = self.maybe("tautan", LONGEST_NOTE);
        let (name, hash) = (self.maybe("berkas", LONGEST_NAME), self.maybe("sha256", LONGEST_NAME));
        let file = FileReference::parse(link.as_deref(), name.as_deref(), hash.as_deref());
        let key = if link.is_some() { "tautan" } else { "sha256" };
        file.map_err(|error| self.say(key, &error)).ok().flatten()
    }
}

/// Tables under a key: one, several, or none.
fn tables<'s>(root: &'s Section, key: &'static str, many: bool, faults: &mut Vec<Fault>) -> Vec<&'s Section> {
    let Some(entry) = root.get(key) else { return Vec::new() };
    match &entry.value {
        Value::Section(section) if !many => vec![section],
        Value::Sections(sections) if many => sections.iter().collect(),
        _ => {
            let expected = if many { format!("[[{key}]]") } else { format!("[{key}]") };
            faults.push(fault(entry.line, "fault-key-not-table", &[("name", &expected)]));
            Vec::new()
        }
    }
}

/// The proposal, unless something it needs is missing; then its faults say what.
pub fn read(file: &FrontMatter, context: &mut Context<'_>) -> (Option<Read>, Vec<Fault>) {
    let mut faults = Vec::new();
    let root = &file.root;
    let mut fields = Fields::of(root, ROOT, &mut faults);
    let title = fields.must("judul", LONGEST_NAME);
    let title_en = fields.maybe("judul_en", LONGEST_NAME);
    let period = fields.parsed("masa", PlanPeriod::parse);
    let stage = fields.parsed("tahap", Stage::parse);
    let day = fields.day("tanggal");
    let by = fields.must("oleh", LONGEST_NAME);
    let note = fields.maybe("catatan", LONGEST_NOTE);
    let (stage_line, day_line) = (fields.line("tahap"), fields.line("tanggal"));
    let bases = tables(root, "dasar", true, &mut faults);
    let bases = bases.into_iter().filter_map(|section| basis(section, &mut faults)).collect();
    let agreements = tables(root, "disepakati", false, &mut faults);
    let agreement = agreements.first().and_then(|section| agreement(section, &mut faults));
    let enactments = tables(root, "ditetapkan", false, &mut faults);
    let enactment = enactments.first().and_then(|section| enactment(section, &mut faults));
    let departing: Vec<(Departure, u64)> = tables(root, "penyimpangan", true, &mut faults)
        .into_iter()
        .filter_map(|section| Some((departure(section, &mut faults)?, section.line)))
        .collect();
    let body = chapters::read(&file.body, file.body_line, &mut faults);
    for (line, chapter, name) in body.other_names {
        let args = vec![("chapter", chapter.to_string()), ("found", name)];
        context.note(Some(line), "note-chapter-name", args);
    }
    let lines = Lines {
        stage: stage_line,
        day: day_line,
        agreement: agreements.first().map(|section| section.line),
        enactment: enactments.first().map(|section| section.line),
        departures: departing.iter().map(|(departure, line)| (departure.chapter, *line)).collect(),
        chapters: body.lines,
    };
    if let Some(stage) = stage.filter(|stage| *stage >= Stage::Final) {
        for chapter in Chapter::ALL.into_iter().filter(|chapter| body.chapters.get(*chapter).is_empty()) {
            let args = [("name", chapter.numeral()), ("stage", stage.code())];
            faults.push(fault(lines.chapters[chapter.index()], "fault-chapter-empty", &args));
        }
    }
    let text = title.zip(period).zip(day).zip(by).map(|(((title, period), day), by)| Text {
        title,
        title_en,
        period,
        bases,
        chapters: body.chapters,
        act: Act { day, by, note },
    });
    let departures = departing.into_iter().map(|(departure, _)| departure).collect();
    let proposal =
        stage.zip(text).map(|(stage, text)| Proposal { stage, text, agreement, enactment, departures });
    (proposal.map(|proposal| Read { proposal, lines }), faults)
}

fn basis(section: &Section, faults: &mut Vec<Fault>) -> Option<LegalBasis> {
    let mut fields = Fields::of(section, BASIS, faults);
    let (kind, number) = (fields.must("jenis", LONGEST_NAME), fields.must("nomor", LONGEST_NAME));
    let (day, file) = (fields.maybe_day("tanggal"), fields.file());
    Some(LegalBasis { kind: kind?, number: number?, day, file })
}

fn agreement(section: &Section, faults: &mut Vec<Fault>) -> Option<Agreement> {
    let mut fields = Fields::of(section, AGREEMENT, faults);
    let (by, number) = (fields.must("oleh", LONGEST_NAME), fields.must("nomor", LONGEST_NAME));
    let (day, file) = (fields.day("tanggal"), fields.file());
    Some(Agreement { by: by?, number: number?, day: day?, file })
}

fn enactment(section: &Section, faults: &mut Vec<Fault>) -> Option<Enactment> {
    let mut fields = Fields::of(section, ENACTMENT, faults);
    let by = fields.must("oleh", LONGEST_NAME);
    let (kind, number) = (fields.must("jenis", LONGEST_NAME), fields.must("nomor", LONGEST_NAME));
    let (day, file) = (fields.day("tanggal"), fields.file());
    Some(Enactment { by: by?, kind: kind?, number: number?, day: day?, file })
}

fn departure(section: &Section, faults: &mut Vec<Fault>) -> Option<Departure> {
    let mut fields = Fields::of(section, DEPARTURE, faults);
    let chapter = fields.parsed("bab", Chapter::parse);
    let (agreed, enacted) =
        (fields.must("disepakati", LONGEST_NOTE), fields.must("ditetapkan", LONGEST_NOTE));
    let reason = fields.maybe("alasan", LONGEST_NOTE).unwrap_or_default();
    let departure = Departure::new(chapter?, &agreed?, &enacted?, &reason);
    departure.map_err(|error| fields.say("alasan", &error)).ok()
}
