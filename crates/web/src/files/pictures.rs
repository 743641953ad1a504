//! Photos: turned the right way up, then only their pixels are kept. Where, when and with what they were taken is gone, and
//! so is whatever else was hidden in the file.
use super::fault::FileFault;
use super::kinds::{FileKind, Refused};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits};
use std::fs::File;
use std::io::{BufReader, BufWriter, Cursor, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Millions of pixels: a phone of today makes 12 to 50.
const MEGAPIXELS: u64 = 50;
/// Pixels of a side
const LONGEST_SIDE: u32 = 20_000;
/// Bytes that decoding may take.
const MEMORY: u64 = 400 << 20;
const QUALITY: u8 = 85;

pub struct Picture {
    pub kind: FileKind,
    pub had_position: bool,
}

/// Decodes a JPEG, PNG or WebP and writes it anew: with transparent parts as PNG, else as it was, WebP as JPEG; no side
/// longer than `longest` pixels, where that is given.
///
/// # Errors
/// Too many pixels, damaged, or the disk refuses.
pub fn encode_anew(
    path: &Path,
    target: &mut NamedTempFile,
    longest: Option<u32>,
) -> Result<Picture, Refused> {
    let damaged = |_: image::ImageError| FileFault::Damaged;
    let reader = ImageReader::new(BufReader::new(File::open(path)?)).with_guessed_format()?;
    let format = reader.format().ok_or(FileFault::Damaged)?;
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MEGAPIXELS * 1_000_000
        || width > LONGEST_SIDE
        || height > LONGEST_SIDE
    {
        return Err(FileFault::TooManyPixels { limit: MEGAPIXELS }.into());
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MEMORY);
    decoder.set_limits(limits).map_err(damaged)?;
    let orientation = decoder.orientation().map_err(damaged)?;
    let had_position = has_position(&mut decoder);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    if let Some(longest) = longest.filter(|longest| picture.width().max(picture.height()) > *longest) {
        picture = picture.thumbnail(longest, longest);
    }
    let kind = match format {
        ImageFormat::Png => FileKind::Png,
        _ if picture.color().has_alpha() => FileKind::Png,
        _ => FileKind::Jpeg,
    };
    let mut bytes = Cursor::new(Vec::new());
    if kind == FileKind::Jpeg {
        let plain = DynamicImage::ImageRgb8(picture.into_rgb8());
        plain.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).map_err(damaged)?;
    } else {
        picture.write_to(&mut bytes, ImageFormat::Png).map_err(damaged)?;
    }
    let mut out = BufWriter::new(target.as_file_mut());
    out.write_all(bytes.get_ref())?;
    out.flush()?;
    Ok(Picture { kind, had_position })
}

/// Whether its metadata, Exif or XMP, tell a position.
fn has_position(decoder: &mut impl ImageDecoder) -> bool {
    let in_exif = decoder.exif_metadata().ok().flatten().is_some_and(|chunk| {
        exif::Reader::new()
            .read_raw(chunk)
            .is_ok_and(|exif| exif.get_field(exif::Tag::GPSLatitude, exif::In::PRIMARY).is_some())
    });
    let in_xmp = decoder.xmp_metadata().ok().flatten().is_some_and(|chunk| {
        let mark = b"GPSLatitude";
        chunk.windows(mark.len()).any(|part| part == mark)
    });
    in_exif || in_xmp
}
