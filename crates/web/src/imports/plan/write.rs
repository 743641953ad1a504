//! A version as the file that [`super::import`] takes.
use rembuk_documents::front_matter::{FENCE, quoted};
use rembuk_domain::plan::document::{Chapter, Document, FileReference};
use std::fmt::Write;

/// Name of a chapter in files, as real plans have it.
pub const fn chapter_name(chapter: Chapter) -> &'static str {
    match chapter {
        Chapter::I => "Pendahuluan",
        Chapter::II => "Kondisi pencapaian dan tantangan",
        Chapter::III => "Target dan arah kebijakan",
        Chapter::IV => "Pemantauan, evaluasi, dan pelaporan",
        Chapter::V => "Penutup",
    }
}

/// One table of the front matter.
struct Head(String);

impl Head {
    fn table(&mut self, head: &str) {
        let _ = write!(self.0, "\n{head}\n");
    }

    fn text(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.0, "{key} = {}", quoted(value));
    }

    fn maybe(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(key, value);
        }
    }

    fn day(&mut self, key: &str, day: jiff::civil::Date) {
        let _ = writeln!(self.0, "{key} = {day}");
    }

    fn file(&mut self, file: Option<&FileReference>) {
        self.maybe("tautan", file.and_then(FileReference::link));
        self.maybe("berkas", file.and_then(FileReference::name));
        self.maybe("sha256", file.and_then(FileReference::sha256));
    }
}

/// The whole file.
pub fn file(document: &Document) -> String {
    let text = document.text();
    let mut head = Head(format!("{FENCE}\n"));
    head.text("judul", &text.title);
    head.maybe("judul_en", text.title_en.as_deref());
    head.text("masa", &format!("{}-{}", text.period.start(), text.period.end()));
    head.text("tahap", document.stage().word());
    head.day("tanggal", text.act.day);
    head.text("oleh", &text.act.by);
    head.maybe("catatan", text.act.note.as_deref());
    for basis in &text.bases {
        head.table("[[dasar]]");
        head.text("jenis", &basis.kind);
        head.text("nomor", &basis.number);
        if let Some(day) = basis.day {
            head.day("tanggal", day);
        }
        head.file(basis.file.as_ref());
    }
    decisions(&mut head, document);
    let mut out = head.0;
    out.push_str(FENCE);
    out.push('\n');
    for chapter in Chapter::ALL {
        let _ = write!(out, "\n# Bab {chapter} {}\n", chapter_name(chapter));
        let body = text.chapters.get(chapter);
        if !body.is_empty() {
            let _ = write!(out, "\n{body}\n");
        }
    }
    out
}

fn decisions(head: &mut Head, document: &Document) {
    if let Some(agreed) = document.agreed() {
        head.table("[disepakati]");
        head.text("oleh", &agreed.agreement.by);
        head.text("nomor", &agreed.agreement.number);
        head.day("tanggal", agreed.agreement.day);
        head.file(agreed.agreement.file.as_ref());
    }
    if let Some(enactment) = document.enactment() {
        head.table("[ditetapkan]");
        head.text("oleh", &enactment.by);
        head.text("jenis", &enactment.kind);
        head.text("nomor", &enactment.number);
        head.day("tanggal", enactment.day);
        head.file(enactment.file.as_ref());
    }
    for departure in document.departures() {
        head.table("[[penyimpangan]]");
        head.text("bab", departure.chapter.numeral());
        head.text("disepakati", &departure.agreed);
        head.text("ditetapkan", &departure.enacted);
        head.text("alasan", departure.reason());
    }
}
