//! From bytes to UTF-8: what kind of file it is, and a stream of its text.

use std::io::{self, Cursor, Read, Seek, SeekFrom};

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::Note;
use crate::fault::FaultKind;

const CHUNK: usize = 64 << 10;
/// Text in which the head row is looked for.
const PREFIX_BYTES: u64 = 256 << 10;

/// First bytes of files that are uploaded in place of a CSV file.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "xlsx"),
    (b"\xD0\xCF\x11\xE0", "xls"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xFF\xD8\xFF", "jpeg"),
    (b"\x1F\x8B", "gzip"),
];

/// What the first pass over a file found.
pub(super) struct Examined {
    encoding: &'static Encoding,
    bom: u64,
    pub has_line_feed: bool,
    pub note: Option<Note>,
}

/// Measures the file, then looks through it once.
pub(super) fn examine(reader: &mut (impl Read + Seek), max_bytes: u64) -> Result<Examined, FaultKind> {
    let bytes = reader.seek(SeekFrom::End(0)).map_err(unreadable)?;
    if bytes > max_bytes {
        return Err(FaultKind::TooLarge { bytes, limit: max_bytes });
    }
    reader.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut chunk = vec![0; CHUNK];
    let mut filled = read_full(reader, &mut chunk).map_err(unreadable)?;
    let first = chunk.get(..filled).unwrap_or_default();
    if let Some((_, what)) = SIGNATURES.iter().find(|(signature, _)| first.starts_with(signature)) {
        return Err(FaultKind::NotText { what });
    }
    let (marked, bom) = match Encoding::for_bom(first) {
        Some((encoding, length)) => (Some(encoding), length),
        None => (None, 0),
    };
    if let Some(encoding) = marked.filter(|encoding| [UTF_16LE, UTF_16BE].contains(encoding)) {
        let note = Some(Note::ReadAsUtf16);
        return Ok(Examined { encoding, bom: bom as u64, has_line_feed: true, note });
    }
    let mut decoder = UTF_8.new_decoder_without_bom_handling();
    let mut scratch = vec![0; CHUNK + 16];
    let (mut is_utf8, mut has_line_feed) = (true, false);
    loop {
        let bytes = chunk.get(..filled).unwrap_or_default();
        if bytes.contains(&0) {
            return Err(FaultKind::NotText { what: "binary" });
        }
        has_line_feed |= bytes.contains(&b'\n');
        if is_utf8 {
            let last = filled == 0;
            let (result, _, _) = decoder.decode_to_utf8_without_replacement(bytes, &mut scratch, last);
            is_utf8 = result == DecoderResult::InputEmpty;
        }
        if filled == 0 {
            break;
        }
        filled = read_full(reader, &mut chunk).map_err(unreadable)?;
    }
    let (encoding, note) =
        if is_utf8 { (UTF_8, None) } else { (WINDOWS_1252, Some(Note::ReadAsWindows1252)) };
    Ok(Examined { encoding, bom: bom as u64, has_line_feed, note })
}

/// The text from its beginning as a stream of UTF-8, and a copy of its first part.
pub(super) fn decode<'r, R>(
    mut reader: R,
    examined: &Examined,
) -> Result<(Vec<u8>, Box<dyn Read + Send + 'r>), FaultKind>
where
    R: Read + Seek + Send + 'r,
{
    reader.seek(SeekFrom::Start(examined.bom)).map_err(unreadable)?;
    let mut text: Box<dyn Read + Send + 'r> = if examined.encoding == UTF_8 {
        Box::new(reader)
    } else {
        let mut builder = DecodeReaderBytesBuilder::new();
        Box::new(builder.encoding(Some(examined.encoding)).build(reader))
    };
    let mut prefix = Vec::new();
    text.by_ref().take(PREFIX_BYTES).read_to_end(&mut prefix).map_err(unreadable)?;
    let source = Box::new(Cursor::new(prefix.clone()).chain(text));
    Ok((prefix, source))
}

/// Fills the buffer as far as the source goes; 0 means the end.
pub(super) fn read_full(source: &mut (impl Read + ?Sized), buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = buffer.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match source.read(rest) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

fn unreadable(error: io::Error) -> FaultKind {
    FaultKind::Unreadable { detail: error.to_string() }
}
