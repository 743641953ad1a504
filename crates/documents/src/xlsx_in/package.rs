//! The archive around a workbook: what it is, and whether it unpacks to something that can be held. Every part is unpacked
//! once and only counted, because the sizes that an archive states of itself are what somebody wrote there.

use std::io::{self, Read, Seek, SeekFrom};

use memchr::memmem;
use zip::ZipArchive;

use crate::fault::FaultKind;

/// Parts of one archive; a workbook of many sheets with drawings has some hundreds.
const MAX_PARTS: usize = 2_000;
/// Unpacked bytes of one part: about two million cells.
const MAX_PART_BYTES: u64 = 256 << 20;
/// Unpacked bytes of the table of texts, each of which takes memory beside its letters.
const MAX_TEXT_BYTES: u64 = 128 << 20;
/// Unpacked bytes of parts that hold no cells: styles, themes, relations.
const MAX_SMALL_BYTES: u64 = 16 << 20;
/// Unpacked bytes of all parts.
const MAX_BYTES: u64 = 400 << 20;
/// Times that a part may shrink; sheets shrink five to a hundred times, zeros a thousand.
const MAX_RATIO: u64 = 400;
/// Parts below this may shrink as much as they like.
const RATIO_MATTERS_FROM: u64 = 16 << 20;
const MAX_TEXTS: u64 = 2_000_000;
/// Opening and closing tags of one small part.
const MAX_TAGS: u64 = 1_000_000;

const CHUNK: usize = 256 << 10;
/// Bytes that chunks share, so that no pattern falls between two of them.
const OVERLAP: usize = 64;

/// What a workbook holds beside its cells.
#[derive(Debug, Default)]
pub(super) struct Package {
    pub has_external_links: bool,
    pub formulas_without_value: u64,
}

/// # Errors
/// Too large, no workbook we read, or one that would unpack to too much.
pub(super) fn examine<R: Read + Seek>(reader: &mut R, max_bytes: u64) -> Result<Package, FaultKind> {
    let bytes = reader.seek(SeekFrom::End(0)).map_err(unreadable)?;
    if bytes > max_bytes {
        return Err(FaultKind::TooLarge { bytes, limit: max_bytes });
    }
    check_signature(reader)?;
    check_directory(reader, bytes)?;
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut archive = ZipArchive::new(reader).map_err(broken)?;
    let names = archive.file_names().map(|name| name.map(|name| plain(&name)));
    let names: Vec<String> = names.collect::<Result<_, _>>().map_err(broken)?;
    check_kind(&names)?;
    let mut package = Package {
        has_external_links: names.iter().any(|name| name.starts_with("xl/externallinks/")),
        formulas_without_value: 0,
    };
    check_stated(&mut archive)?;
    let mut total = 0;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(broken)?;
        let name = plain(&part.name().map_err(broken)?);
        let counted = count(&mut part, &name, MAX_BYTES - total)?;
        total += counted.bytes;
        package.formulas_without_value += counted.formulas_without_value;
    }
    Ok(package)
}

/// Names of parts differ in case and slash without meaning anything by it.
fn plain(name: &str) -> String {
    name.replace('\\', "/").to_lowercase()
}

/// A workbook is an archive; one with a password, and one of before 2007, is a compound file.
fn check_signature<R: Read + Seek>(reader: &mut R) -> Result<(), FaultKind> {
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut first = [0; 8];
    let mut filled = 0;
    while let Some(rest) = first.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match reader.read(rest).map_err(unreadable)? {
            0 => break,
            read => filled += read,
        }
    }
    if first.starts_with(b"\xD0\xCF\x11\xE0") {
        let encrypted: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let what = if holds(reader, &encrypted)? { "encrypted" } else { "xls" };
        return Err(FaultKind::NotAWorkbook { what });
    }
    if first.starts_with(b"PK") { Ok(()) } else { Err(FaultKind::NotAWorkbook { what: "broken" }) }
}

/// The number of parts by the end of the archive: asked before the list of them is read.
fn check_directory<R: Read + Seek>(reader: &mut R, bytes: u64) -> Result<(), FaultKind> {
    const END: usize = 22;
    let tail_bytes = bytes.min(END as u64 + u64::from(u16::MAX));
    reader.seek(SeekFrom::Start(bytes - tail_bytes)).map_err(unreadable)?;
    let mut tail = Vec::new();
    reader.take(tail_bytes).read_to_end(&mut tail).map_err(unreadable)?;
    let Some(end) = memmem::rfind(&tail, b"PK\x05\x06") else {
        return Err(FaultKind::NotAWorkbook { what: "broken" });
    };
    match tail.get(end + 10..end + 12) {
        Some(&[low, high]) if usize::from(u16::from_le_bytes([low, high])) > MAX_PARTS => {
            too_much("parts", MAX_PARTS)
        }
        Some(_) => Ok(()),
        None => Err(FaultKind::NotAWorkbook { what: "broken" }),
    }
}

fn check_kind(names: &[String]) -> Result<(), FaultKind> {
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let what = if names.len() > MAX_PARTS {
        return too_much("parts", MAX_PARTS);
    } else if has("xl/vbaproject.bin") {
        "macros"
    } else if has("xl/workbook.bin") {
        "xlsb"
    } else if has("content.xml") && has("meta-inf/manifest.xml") {
        "ods"
    } else if !names.iter().any(|name| name.ends_with("workbook.xml") || name == "_rels/.rels") {
        "zip"
    } else {
        return Ok(());
    };
    Err(FaultKind::NotAWorkbook { what })
}

/// What the archive admits of itself is asked first: it costs nothing.
fn check_stated<R: Read + Seek>(archive: &mut ZipArchive<R>) -> Result<(), FaultKind> {
    let mut total: u64 = 0;
    for index in 0..archive.len() {
        let part = archive.by_index_raw(index).map_err(broken)?;
        if part.encrypted() {
            return Err(FaultKind::NotAWorkbook { what: "encrypted" });
        }
        let (size, packed) = (part.size(), part.compressed_size());
        total = total.saturating_add(size);
        let shrinks = size > RATIO_MATTERS_FROM && size / packed.max(1) > MAX_RATIO;
        if size > MAX_PART_BYTES || total > MAX_BYTES || shrinks {
            return Err(FaultKind::Bomb { limit: MAX_PART_BYTES });
        }
    }
    Ok(())
}

#[derive(Default)]
struct Counted {
    bytes: u64,
    formulas_without_value: u64,
}

/// Unpacks one part and keeps nothing of it.
fn count(part: &mut impl Read, name: &str, left: u64) -> Result<Counted, FaultKind> {
    let is_texts = name.ends_with("sharedstrings.xml");
    let is_small = !is_texts
        && (name.ends_with(".rels")
            || ["styles", "theme", "workbook"].iter().any(|word| name.contains(word)));
    let limit = match (is_texts, is_small) {
        (true, _) => MAX_TEXT_BYTES,
        (_, true) => MAX_SMALL_BYTES,
        _ => MAX_PART_BYTES,
    };
    let mut counted = Counted::default();
    let mut counter = Counter::default();
    let mut buffer = vec![0; OVERLAP + CHUNK];
    let mut kept = 0;
    loop {
        let read = part.read(buffer.get_mut(kept..).unwrap_or_default()).map_err(unpacking)?;
        if read == 0 {
            return Ok(counted);
        }
        let is_first = counted.bytes == 0;
        counted.bytes += read as u64;
        if counted.bytes > limit.min(left) {
            return Err(FaultKind::Bomb { limit: limit.min(left) });
        }
        let end = kept + read;
        let seen = buffer.get(..end).unwrap_or_default();
        if is_first && name.ends_with(".xml") && seen.iter().take(64).any(|byte| *byte == 0) {
            // What is counted here is counted in ASCII.
            return Err(FaultKind::Unreadable { detail: format!("{name} is not UTF-8") });
        }
        if is_texts {
            counter.texts(seen, kept)?;
        } else if is_small {
            counter.tags(seen.get(kept..).unwrap_or_default())?;
        } else if name.contains("worksheets/") {
            counted.formulas_without_value += formulas_without_value(seen, kept);
        }
        kept = end.min(OVERLAP);
        buffer.copy_within(end - kept..end, 0);
    }
}

/// How often `pattern` ends behind the first `kept` bytes, which were looked at before.
fn occurs(seen: &[u8], kept: usize, pattern: &[u8]) -> u64 {
    let from = (kept + 1).saturating_sub(pattern.len());
    memmem::find_iter(seen.get(from..).unwrap_or_default(), pattern).count() as u64
}

fn formulas_without_value(seen: &[u8], kept: usize) -> u64 {
    let patterns: [&[u8]; 3] = [b"</f></c>", b"</f><v></v>", b"</f><v/>"];
    patterns.into_iter().map(|pattern| occurs(seen, kept, pattern)).sum()
}

#[derive(Default)]
struct Counter {
    found: u64,
}

impl Counter {
    /// Texts there are, and texts that are promised: memory is set aside for as many as the part says it has.
    fn texts(&mut self, seen: &[u8], kept: usize) -> Result<(), FaultKind> {
        self.found += occurs(seen, kept, b"si>") + 2 * occurs(seen, kept, b"si/");
        let promised = memmem::find_iter(seen, b"uniqueCount").any(|at| {
            let digits = seen.get(at + 11..).unwrap_or_default().iter();
            let digits =
                digits.skip_while(|byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b'=' | b'"' | b'\''));
            digits.take_while(|byte| byte.is_ascii_digit()).skip_while(|byte| **byte == b'0').count() > 6
        });
        if promised || self.found > 2 * MAX_TEXTS {
            return Err(FaultKind::TooMuch { what: "text", limit: MAX_TEXTS });
        }
        Ok(())
    }

    fn tags(&mut self, new: &[u8]) -> Result<(), FaultKind> {
        self.found += memchr::memchr_iter(b'<', new).count() as u64;
        if self.found > MAX_TAGS {
            return Err(FaultKind::TooMuch { what: "parts", limit: MAX_TAGS });
        }
        Ok(())
    }
}

fn holds<R: Read + Seek>(reader: &mut R, pattern: &[u8]) -> Result<bool, FaultKind> {
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut buffer = vec![0; OVERLAP + CHUNK];
    let mut kept = 0;
    loop {
        let read = reader.read(buffer.get_mut(kept..).unwrap_or_default()).map_err(unreadable)?;
        let end = kept + read;
        if memmem::find(buffer.get(..end).unwrap_or_default(), pattern).is_some() {
            return Ok(true);
        }
        if read == 0 {
            return Ok(false);
        }
        kept = end.min(OVERLAP);
        buffer.copy_within(end - kept..end, 0);
    }
}

fn too_much<T>(what: &'static str, limit: usize) -> Result<T, FaultKind> {
    Err(FaultKind::TooMuch { what, limit: limit as u64 })
}

fn unreadable(error: io::Error) -> FaultKind {
    FaultKind::Unreadable { detail: error.to_string() }
}

/// A part that breaks off or does not match its checksum.
fn unpacking(_: io::Error) -> FaultKind {
    FaultKind::NotAWorkbook { what: "broken" }
}

fn broken(_: zip::result::ZipError) -> FaultKind {
    FaultKind::NotAWorkbook { what: "broken" }
}
