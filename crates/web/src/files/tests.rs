//! Real bytes, judged.
use super::kinds::{Accepted, Accepts, FileKind, Refused, check_name, judge};
use super::{BlobHash, FileFault, fault};
use crate::i18n::Locale;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView, ImageEncoder, ImageFormat, Rgb, RgbImage};
use std::io::{Cursor, Write};
use tempfile::NamedTempFile;

fn judged(bytes: &[u8], accepts: Accepts) -> Result<Accepted, FileFault> {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    judge(file, accepts, NamedTempFile::new).map_err(|refused| match refused {
        Refused::Fault(fault) => fault,
        Refused::Disk(error) => panic!("{error}"),
    })
}

fn kind(bytes: &[u8], accepts: Accepts) -> Result<FileKind, FileFault> {
    judged(bytes, accepts).map(|accepted| accepted.kind)
}

/// 4 × 2, the left half red, the right half blue.
fn picture() -> RgbImage {
    RgbImage::from_fn(40, 20, |x, _| if x < 20 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) })
}

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture()).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photo whose camera was turned (orientation 6), taken at 8°10' south.
fn photo_with_position() -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    // IFD0: orientation and where the positions are.
    exif.extend([0, 2]);
    exif.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    exif.extend(entry(0x8825, 4, 1, 38u32.to_be_bytes()));
    exif.extend([0; 4]);
    exif.extend([0, 2]);
    exif.extend(entry(1, 2, 2, *b"S\0\0\0"));
    exif.extend(entry(2, 5, 3, 68u32.to_be_bytes()));
    exif.extend([0; 4]);
    for number in [8u32, 1, 10, 1, 0, 1] {
        exif.extend(number.to_be_bytes());
    }
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_exif_metadata(exif).unwrap();
    let picture = picture();
    encoder.write_image(picture.as_raw(), 40, 20, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

#[test]
fn a_turned_photo_stands_upright_afterwards_and_tells_no_place() {
    let bytes = photo_with_position();
    assert!(bytes.windows(4).any(|four| four == b"Exif"));
    let accepted = judged(&bytes, Accepts::Evidence).unwrap();
    assert!(accepted.position_removed);
    assert_eq!(accepted.kind, FileKind::Jpeg);
    let fresh = std::fs::read(accepted.file.path()).unwrap();
    assert!(!fresh.windows(4).any(|four| four == b"Exif"));
    let upright = image::load_from_memory(&fresh).unwrap();
    assert_eq!(upright.dimensions(), (20, 40));
    // Turned by 90° to the right, what was left is on top.
    assert!(upright.get_pixel(10, 5).0[0] > 200 && upright.get_pixel(10, 35).0[2] > 200);
}

#[test]
fn a_photo_without_a_place_is_said_to_have_had_none() {
    assert!(!judged(&encoded(ImageFormat::Jpeg), Accepts::Evidence).unwrap().position_removed);
    assert_eq!(kind(&encoded(ImageFormat::Png), Accepts::Evidence), Ok(FileKind::Png));
    assert_eq!(kind(&encoded(ImageFormat::WebP), Accepts::Evidence), Ok(FileKind::Jpeg));
}

#[test]
fn what_hides_behind_a_picture_does_not_come_along() {
    let mut bytes = encoded(ImageFormat::Png);
    bytes.extend(b"PK\x03\x04<script>alert(1)</script>");
    let accepted = judged(&bytes, Accepts::Evidence).unwrap();
    let fresh = std::fs::read(accepted.file.path()).unwrap();
    assert!(!fresh.windows(7).any(|seven| seven == b"<script"));
}

#[test]
fn a_picture_of_too_many_pixels_is_refused_before_it_is_decoded() {
    let mut bytes = encoded(ImageFormat::Png);
    bytes[16..20].copy_from_slice(&60_000u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&60_000u32.to_be_bytes());
    let header = crc32(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&header.to_be_bytes());
    assert!(matches!(
        kind(&bytes, Accepts::Evidence),
        Err(FileFault::TooManyPixels { .. } | FileFault::Damaged)
    ));
    let half = encoded(ImageFormat::Jpeg);
    assert_eq!(kind(&half[..half.len() / 8], Accepts::Evidence), Err(FileFault::Damaged));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg()))
    })
}

#[test]
fn a_pdf_is_kept_as_it_is_and_one_with_a_stowaway_refused() {
    let pdf = b"%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n".to_vec();
    let accepted = judged(&pdf, Accepts::Evidence).unwrap();
    assert_eq!(accepted.kind, FileKind::Pdf);
    assert_eq!(BlobHash::of_file(accepted.file.path()).unwrap(), BlobHash::of(&pdf));
    let with = |tail: &[u8]| kind(&[&pdf, tail].concat(), Accepts::Evidence);
    assert_eq!(with(b"PK\x03\x04evil"), Err(FileFault::Disguised));
    assert_eq!(with(&[b'x'; 9000]), Err(FileFault::Disguised));
    assert_eq!(kind(b"%PDF-1.7\nnothing more", Accepts::Evidence), Err(FileFault::Damaged));
}

#[test]
fn programs_pages_and_foreign_kinds_are_refused_by_their_contents() {
    let program = [b"\x7fELF\x02\x01\x01".as_slice(), &[0; 60]].concat();
    assert_eq!(kind(&program, Accepts::Evidence), Err(FileFault::Program));
    assert_eq!(kind(b"MZ\x90\0\x03\0\0\0\x04\0", Accepts::EvidenceAndOffice), Err(FileFault::Program));
    for page in [
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "\u{feff}  <!doctype html><p>",
        "<?xml version='1.0'?><svg/>",
        "#!/bin/sh\nrm",
    ] {
        assert_eq!(kind(page.as_bytes(), Accepts::EvidenceAndOffice), Err(FileFault::ActiveText), "{page}");
    }
    let heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\0\0\0\0";
    assert_eq!(kind(heic, Accepts::Evidence), Err(FileFault::Heic));
    assert_eq!(kind(b"kode,nilai\n1,2\n", Accepts::Evidence), Err(FileFault::OtherKind));
    assert_eq!(kind(b"kode,nilai\n1,2\n", Accepts::EvidenceAndOffice), Ok(FileKind::Csv));
    assert_eq!(kind(b"", Accepts::Import), Err(FileFault::Empty));
    assert_eq!(kind(b"kode,nilai\n1,2\n", Accepts::Import), Ok(FileKind::Data));
    assert_eq!(kind(&encoded(ImageFormat::Png), Accepts::Import), Err(FileFault::OtherKind));
    assert_eq!(kind(&program, Accepts::Import), Err(FileFault::Program));
}

#[test]
fn names_with_paths_or_unseen_characters_are_refused_and_endings_tell_the_truth() {
    assert_eq!(check_name("../../etc/passwd"), Err(FileFault::NameIsPath));
    assert_eq!(check_name("C:\\data.csv"), Err(FileFault::NameIsPath));
    assert_eq!(check_name("foto\u{202e}gnp.exe"), Err(FileFault::NameControl));
    assert_eq!(check_name("a\nb"), Err(FileFault::NameControl));
    assert!(matches!(check_name(&"a".repeat(201)), Err(FileFault::NameTooLong { .. })));
    assert_eq!(check_name("Laporan (akhir) ñ.pdf"), Ok(()));
    assert_eq!(FileKind::Pdf.named("laporan.PDF"), "laporan.PDF");
    assert_eq!(FileKind::Pdf.named("laporan.pdf.exe"), "laporan.pdf.exe.pdf");
    assert_eq!(FileKind::Jpeg.named("foto.webp"), "foto.jpg");
    assert_eq!(FileKind::Data.named("angka.csv"), "angka.csv");
}

#[test]
fn every_refusal_has_a_sentence_in_both_languages() {
    for fault in FileFault::samples() {
        for locale in [Locale::Id, Locale::En] {
            let text = fault.sentence(locale, "surat.pdf", &locale.t("file-kinds-evidence"));
            assert!(!text.contains('{') && !text.contains(fault.key()), "{text}");
        }
    }
    assert_eq!(fault::size(Locale::Id, 1), "1 kB");
    assert_eq!(fault::size(Locale::Id, 20 << 20), "20 MB");
}
