//! From what is typed to the file that an import takes, and back: the same text, so the same rules and the same faults.
use crate::imports::plan::write::chapter_name;
use rembuk_documents::front_matter::{FENCE, quoted};
use rembuk_domain::plan::document::{Chapter, Document, FileReference};
use std::collections::BTreeMap;

/// Names of fields and what stands in them.
pub type Fields = BTreeMap<String, String>;

pub const CHAPTERS: [&str; 5] = ["bab_1", "bab_2", "bab_3", "bab_4", "bab_5"];
/// Parts of a departure that is added, behind the name of its chapter
pub const DEPARTURE: [&str; 3] = ["disepakati", "ditetapkan", "alasan"];
const ROOT: [&str; 7] = ["judul", "judul_en", "masa", "tahap", "tanggal", "oleh", "catatan"];
const AGREEMENT: [(&str, &str); 3] =
    [("sepakat_oleh", "oleh"), ("sepakat_nomor", "nomor"), ("sepakat_tanggal", "tanggal")];
const ENACTMENT: [(&str, &str); 4] = [
    ("tetap_oleh", "oleh"),
    ("tetap_jenis", "jenis"),
    ("tetap_nomor", "nomor"),
    ("tetap_tanggal", "tanggal"),
];
/// What a file reference says, in this order.
const FILE: [&str; 3] = ["tautan", "berkas", "sha256"];
const BETWEEN: &str = " | ";

/// The field of a departure's part.
pub fn departure(chapter: Chapter, part: &str) -> String {
    format!("beda_{}_{part}", chapter.index() + 1)
}

/// What the form starts from: the version in force, or nothing yet.
pub fn fields_of(document: Option<&Document>) -> Fields {
    let mut fields = Fields::new();
    let Some(document) = document else { return fields };
    let mut put = |name: &str, value: String| {
        fields.insert(name.to_owned(), value);
    };
    let text = document.text();
    put("judul", text.title.clone());
    put("judul_en", text.title_en.clone().unwrap_or_default());
    put("masa", format!("{}-{}", text.period.start(), text.period.end()));
    put("tahap", document.stage().word().to_owned());
    put("tanggal", text.act.day.to_string());
    put("oleh", text.act.by.clone());
    put("catatan", text.act.note.clone().unwrap_or_default());
    let bases = text.bases.iter().map(|basis| {
        let day = basis.day.map(|day| day.to_string()).unwrap_or_default();
        let mut parts = vec![basis.kind.clone(), basis.number.clone(), day];
        parts.extend(file_parts(basis.file.as_ref()));
        joined(&parts)
    });
    put("dasar", bases.collect::<Vec<_>>().join("\n"));
    if let Some(agreed) = document.agreed() {
        put("sepakat_oleh", agreed.agreement.by.clone());
        put("sepakat_nomor", agreed.agreement.number.clone());
        put("sepakat_tanggal", agreed.agreement.day.to_string());
        put("sepakat_berkas", joined(&file_parts(agreed.agreement.file.as_ref())));
    }
    if let Some(enactment) = document.enactment() {
        put("tetap_oleh", enactment.by.clone());
        put("tetap_jenis", enactment.kind.clone());
        put("tetap_nomor", enactment.number.clone());
        put("tetap_tanggal", enactment.day.to_string());
        put("tetap_berkas", joined(&file_parts(enactment.file.as_ref())));
    }
    for (chapter, name) in Chapter::ALL.into_iter().zip(CHAPTERS) {
        put(name, text.chapters.get(chapter).to_owned());
    }
    fields
}

fn file_parts(file: Option<&FileReference>) -> Vec<String> {
    let parts = [
        file.and_then(FileReference::link),
        file.and_then(FileReference::name),
        file.and_then(FileReference::sha256),
    ];
    parts.map(|part| part.unwrap_or_default().to_owned()).into()
}

/// "Peraturan Daerah | 3 Tahun 2025 | 2025-01-20", without empty parts at the end.
fn joined(parts: &[String]) -> String {
    let last = parts.iter().rposition(|part| !part.is_empty()).map_or(0, |last| last + 1);
    parts.get(..last).unwrap_or_default().join(BETWEEN)
}

fn split(line: &str) -> impl Iterator<Item = &str> {
    line.split('|').map(str::trim)
}

/// A file, and which field each of its lines came from.
pub struct Composed {
    pub text: String,
    places: Vec<(u64, String)>,
}

impl Composed {
    /// The field that a fault's line belongs to; none where it is of the file as a whole.
    pub fn field_at(&self, line: Option<u64>) -> Option<&str> {
        let line = line?;
        let place = self.places.iter().rev().find(|(begins, _)| *begins <= line)?;
        Some(place.1.as_str()).filter(|name| !name.is_empty())
    }

    fn at(&mut self, field: &str) {
        let line = self.text.bytes().filter(|byte| *byte == b'\n').count() as u64 + 1;
        self.places.push((line, field.to_owned()));
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn key(&mut self, field: &str, key: &str, value: &str) {
        self.at(field);
        self.line(&format!("{key} = {}", quoted(value)));
    }

    /// The parts of a file reference; what is empty is left out.
    fn file<'p>(&mut self, field: &str, parts: impl Iterator<Item = &'p str>) {
        for (key, value) in FILE.into_iter().zip(parts).filter(|(_, value)| !value.is_empty()) {
            self.key(field, key, value);
        }
    }
}

/// The whole file. What was published of departures goes on; those that are typed are added.
pub fn compose(document: Option<&Document>, fields: &Fields) -> Composed {
    let get = |name: &str| fields.get(name).map(|text| text.trim()).unwrap_or_default();
    let mut file = Composed { text: String::new(), places: Vec::new() };
    file.line(FENCE);
    for name in ROOT {
        file.key(name, name, get(name));
    }
    for line in get("dasar").lines().filter(|line| !line.trim().is_empty()) {
        file.at("dasar");
        file.line("[[dasar]]");
        let mut parts = split(line);
        for key in ["jenis", "nomor", "tanggal"] {
            file.key("dasar", key, parts.next().unwrap_or_default());
        }
        file.file("dasar", parts);
    }
    for (head, names, reference) in
        [("[disepakati]", &AGREEMENT[..], "sepakat_berkas"), ("[ditetapkan]", &ENACTMENT[..], "tetap_berkas")]
    {
        let is_said = names.iter().any(|(name, _)| !get(name).is_empty()) || !get(reference).is_empty();
        if is_said {
            file.at(names.first().map_or("", |(name, _)| name));
            file.line(head);
            for (name, key) in names {
                file.key(name, key, get(name));
            }
            file.file(reference, split(get(reference)));
        }
    }
    departures(&mut file, document, fields);
    file.at("");
    file.line(FENCE);
    for (chapter, name) in Chapter::ALL.into_iter().zip(CHAPTERS) {
        file.at(name);
        file.line(&format!("\n# Bab {chapter} {}\n", chapter_name(chapter)));
        file.line(&get(name).replace("\r\n", "\n"));
    }
    file
}

fn departures(file: &mut Composed, document: Option<&Document>, fields: &Fields) {
    for stored in document.map(Document::departures).unwrap_or_default() {
        file.at("");
        file.line("[[penyimpangan]]");
        let texts = [stored.chapter.numeral(), &stored.agreed, &stored.enacted, stored.reason()];
        for (key, text) in ["bab", "disepakati", "ditetapkan", "alasan"].into_iter().zip(texts) {
            file.key("", key, text);
        }
    }
    for chapter in Chapter::ALL {
        let names = DEPARTURE.map(|part| departure(chapter, part));
        let texts = names.clone().map(|name| fields.get(&name).cloned().unwrap_or_default());
        if texts.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        file.at(&names[0]);
        file.line("[[penyimpangan]]");
        file.key(&names[0], "bab", chapter.numeral());
        for ((name, key), text) in names.iter().zip(DEPARTURE).zip(&texts) {
            file.key(name, key, text.trim());
        }
    }
}

/// Whether a chapter's text begins a chapter of its own: that would cut it in two.
pub fn begins_chapter(text: &str) -> bool {
    text.lines().any(|line| {
        line.strip_prefix("# ").is_some_and(|rest| {
            rest.trim_start().get(..4).is_some_and(|word| word.eq_ignore_ascii_case("bab "))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_of_the_file_knows_its_field() {
        let mut fields = Fields::new();
        for (name, text) in [
            ("judul", "RAD"),
            ("dasar", "Perda | 3 | 2025-01-20 | https://x.go.id\n\nPerbup | 7"),
            ("tetap_nomor", "21"),
            ("bab_2", "satu\ndua"),
            ("beda_3_alasan", "sebab"),
        ] {
            fields.insert(name.to_owned(), text.to_owned());
        }
        let file = compose(None, &fields);
        let line_of = |text: &str| {
            let at =
                file.text.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text}"));
            Some(at as u64 + 1)
        };
        assert_eq!(file.field_at(line_of("judul = \"RAD\"")), Some("judul"));
        assert_eq!(file.field_at(line_of("https://x.go.id")), Some("dasar"));
        assert_eq!(file.field_at(line_of("\"21\"")), Some("tetap_nomor"));
        assert_eq!(file.field_at(line_of("dua")), Some("bab_2"));
        assert_eq!(file.field_at(line_of("alasan = \"sebab\"")), Some("beda_3_alasan"));
        assert_eq!(file.field_at(None), None);
        assert_eq!(file.text.matches("[[dasar]]").count(), 2);
    }

    #[test]
    fn a_heading_of_a_chapter_inside_a_chapter_is_noticed() {
        assert!(begins_chapter("satu\n# Bab II Lagi") && begins_chapter("# BAB V"));
        assert!(!begins_chapter("## Bab II\nBab III\n# Babak baru"));
    }
}
