//! What a file is, by its contents. Names decide nothing but what the file is called afterwards.
use super::fault::FileFault;
use super::pictures::{self, Picture};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use tempfile::NamedTempFile;

/// Bytes at the beginning that tell what it is.
const HEAD: u64 = 8 * 1024;
/// After the last `%%EOF` of a PDF there may be line breaks, not another file.
const PDF_TAIL: u64 = 4 * 1024;
const LONGEST_NAME: usize = 200;
/// Pixels of a logo's longer side: sharp on a phone, light on a slow line
const LOGO_SIDE: u32 = 320;

/// What a form takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Accepts {
    /// PDF and pictures: what proves something
    Evidence,
    /// These, and tables and texts of office programs
    EvidenceAndOffice,
    /// One picture for the head of a region's pages, made small
    Logo,
    /// A file to import, kept as it is: its own reader judges it
    Import,
}

impl Accepts {
    /// Largest file in bytes.
    pub const fn largest(self) -> u64 {
        match self {
            Self::Evidence | Self::EvidenceAndOffice => 20 << 20,
            Self::Logo => 4 << 20,
            Self::Import => 64 << 20,
        }
    }

    /// Files a form may hold.
    pub const fn most(self) -> usize {
        match self {
            Self::Evidence | Self::EvidenceAndOffice => 10,
            Self::Import | Self::Logo => 1,
        }
    }

    /// Key of the words that tell the kinds.
    pub const fn known(self) -> &'static str {
        match self {
            Self::Evidence => "file-kinds-evidence",
            Self::EvidenceAndOffice => "file-kinds-office",
            Self::Logo => "file-kinds-logo",
            Self::Import => "file-kinds-import",
        }
    }

    /// For browsers, which show only these in their file dialog.
    pub const fn attribute(self) -> &'static str {
        match self {
            Self::Evidence => ".pdf,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp",
            Self::EvidenceAndOffice => {
                ".pdf,.jpg,.jpeg,.png,.webp,.csv,.xlsx,.docx,.odt,.ods,application/pdf,image/jpeg,image/png,image/webp"
            }
            Self::Logo => ".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp",
            Self::Import => ".csv,.txt,.tsv,.xlsx,.md,.json,.geojson",
        }
    }
}

/// Kinds that are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Pdf,
    Jpeg,
    Png,
    Csv,
    Xlsx,
    Docx,
    Odt,
    Ods,
    /// To be imported
    Data,
}

impl FileKind {
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Csv => "text/csv",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Data => "application/octet-stream",
        }
    }

    /// Endings that a name may keep; the first is given to names without one of them.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Csv => &["csv", "txt", "tsv"],
            Self::Xlsx => &["xlsx"],
            Self::Docx => &["docx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
            Self::Data => &[],
        }
    }

    /// The name with an ending that tells the truth: `foto.heic` that is a JPEG becomes `foto.heic.jpg`.
    pub fn named(self, name: &str) -> String {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        match self.endings() {
            [] => name.to_owned(),
            endings if endings.contains(&ending.as_str()) => name.to_owned(),
            [first, ..] => {
                // A WebP that was encoded anew is a WebP no more.
                let stem = name.strip_suffix(".webp").or_else(|| name.strip_suffix(".WEBP")).unwrap_or(name);
                format!("{stem}.{first}")
            }
        }
    }
}

/// A file that is taken, as it will lie.
#[derive(Debug)]
pub struct Accepted {
    pub file: NamedTempFile,
    pub kind: FileKind,
    /// The picture said where it was taken, and no longer does.
    pub position_removed: bool,
}

/// Why judging stopped.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("{0}")]
    Fault(#[from] FileFault),
    #[error("disk: {0}")]
    Disk(#[from] io::Error),
}

/// Characters that show nothing, or turn the reading direction so that `fdp.exe` reads `exe.pdf`.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// # Errors
/// `NameIsPath`, `NameControl`, `NameTooLong`
pub fn check_name(name: &str) -> Result<(), FileFault> {
    if name.chars().any(is_hidden) {
        return Err(FileFault::NameControl);
    }
    if name.contains(['/', '\\']) || matches!(name, "." | "..") {
        return Err(FileFault::NameIsPath);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(FileFault::NameTooLong { limit: LONGEST_NAME });
    }
    Ok(())
}

/// Judges a file by its contents; a picture is encoded anew into `fresh`. Works long: call it off the runtime.
///
/// # Errors
/// Why it is not taken, or what the disk refused.
pub fn judge(
    file: NamedTempFile,
    accepts: Accepts,
    fresh: impl FnOnce() -> io::Result<NamedTempFile>,
) -> Result<Accepted, Refused> {
    let head = head_of(file.path())?;
    if head.is_empty() {
        return Err(FileFault::Empty.into());
    }
    let as_it_is = |file, kind| Ok(Accepted { file, kind, position_removed: false });
    if accepts == Accepts::Import {
        // A table is judged where it is read; a program or a picture never gets there.
        return match infer::get(&head) {
            Some(found) if !is_zip(found) => Err(fault_of(found).into()),
            _ => as_it_is(file, FileKind::Data),
        };
    }
    let Some(found) = infer::get(&head) else { return text(file, &head, accepts) };
    let takes_office = accepts == Accepts::EvidenceAndOffice;
    let office = |kind| if takes_office { Ok(kind) } else { Err(FileFault::OtherKind) };
    match found.mime_type() {
        "application/pdf" if accepts != Accepts::Logo => {
            check_pdf(file.path(), &head)?;
            as_it_is(file, FileKind::Pdf)
        }
        "image/jpeg" | "image/png" | "image/webp" => {
            let mut target = fresh()?;
            let longest = (accepts == Accepts::Logo).then_some(LOGO_SIDE);
            let Picture { kind, had_position } = pictures::encode_anew(file.path(), &mut target, longest)?;
            Ok(Accepted { file: target, kind, position_removed: had_position })
        }
        kind if kind == FileKind::Xlsx.media_type() => as_it_is(file, office(FileKind::Xlsx)?),
        kind if kind == FileKind::Docx.media_type() => as_it_is(file, office(FileKind::Docx)?),
        kind if kind == FileKind::Odt.media_type() => as_it_is(file, office(FileKind::Odt)?),
        kind if kind == FileKind::Ods.media_type() => as_it_is(file, office(FileKind::Ods)?),
        _ => Err(fault_of(found).into()),
    }
}

fn head_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    File::open(path)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

/// A workbook is a ZIP, and some writers order its parts so that no more can be told.
fn is_zip(found: infer::Type) -> bool {
    found.mime_type() == "application/zip" || found.mime_type() == FileKind::Xlsx.media_type()
}

fn fault_of(found: infer::Type) -> FileFault {
    match (found.matcher_type(), found.mime_type()) {
        (_, "image/heif" | "image/heic" | "image/avif") => FileFault::Heic,
        (_, "text/html" | "text/xml" | "image/svg+xml" | "text/x-shellscript") => FileFault::ActiveText,
        (infer::MatcherType::App, _) => FileFault::Program,
        _ => FileFault::OtherKind,
    }
}

/// What has no signature: a table as text, or something a browser would run.
fn text(file: NamedTempFile, head: &[u8], accepts: Accepts) -> Result<Accepted, Refused> {
    let start: Vec<u8> =
        head.iter().copied().skip_while(|b| b.is_ascii_whitespace() || *b >= 0x80).take(512).collect();
    let start = String::from_utf8_lossy(&start).to_lowercase();
    if start.starts_with('<') || start.contains("<svg") || start.contains("<html") || start.starts_with("#!")
    {
        return Err(FileFault::ActiveText.into());
    }
    if head.contains(&0) || accepts != Accepts::EvidenceAndOffice {
        return Err(FileFault::OtherKind.into());
    }
    Ok(Accepted { file, kind: FileKind::Csv, position_removed: false })
}

/// A PDF begins at the first byte and ends where it says so: an archive or a page behind it is no part of it.
fn check_pdf(path: &Path, head: &[u8]) -> Result<(), Refused> {
    if !head.starts_with(b"%PDF-") {
        return Err(FileFault::Disguised.into());
    }
    let mut file = File::open(path)?;
    let size = file.metadata()?.len();
    file.seek(SeekFrom::Start(size.saturating_sub(PDF_TAIL)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let end = tail.windows(5).rposition(|five| five == b"%%EOF");
    match end {
        None if size > PDF_TAIL => Err(FileFault::Disguised.into()),
        None => Err(FileFault::Damaged.into()),
        Some(at) if tail[at + 5..].iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) => Ok(()),
        Some(_) => Err(FileFault::Disguised.into()),
    }
}
