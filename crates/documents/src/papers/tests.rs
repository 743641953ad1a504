use super::*;
use proptest::prelude::*;
use std::io::{Cursor, Read};

fn paper() -> Paper {
    Paper {
        title: "Notula rapat R-2026-0001".to_owned(),
        language: "id".to_owned(),
        mark: Some("CONTOH: data rekaan".to_owned()),
        foot: "Kabupaten Contoh · R-2026-0001".to_owned(),
        page_word: "Halaman".to_owned(),
        made_at: 1_795_000_000,
        blocks: vec![
            Block::Letterhead(vec!["BAPPEDA KABUPATEN CONTOH".to_owned(), "Jalan Contoh 1".to_owned()]),
            Block::Title("Notula".to_owned()),
            Block::Facts(vec![("Nomor".to_owned(), "000/1/2026".to_owned())]),
            Block::Paragraph(Text::from("Rapat dibuka <oleh> ").then(Text::bold("kedua & ketua"))),
            Block::List(vec!["satu".into(), "dua".into()]),
            Block::Numbered(vec!["pertama".into()]),
            Block::Table(long_table(120)),
            Block::Signatures(vec![Signature::default(), Signature::default(), Signature::default()]),
        ],
    }
}

fn long_table(rows: usize) -> Table {
    Table {
        heads: ["No.", "Lembaga", "Tanda tangan"].map(str::to_owned).to_vec(),
        shares: vec![1, 5, 4],
        rows: (1..=rows)
            .map(|row| vec![row.to_string().into(), format!("Dinas Contoh {row}").into(), Cell::Line])
            .collect(),
    }
}

fn member(odt: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(odt)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn one_paper_becomes_pdf_and_odt_and_the_same_bytes_each_time() {
    let paper = paper();
    let bytes = pdf(&paper).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert_eq!(bytes, pdf(&paper).unwrap());
    assert_eq!(odt(&paper).unwrap(), odt(&paper).unwrap());
}

#[test]
fn a_pdf_says_its_language_and_has_a_structure_for_screen_readers() {
    let bytes = pdf(&paper()).unwrap();
    let has = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    assert!(has(b"/Lang(id)") || has(b"/Lang (id)"));
    assert!(has(b"/StructTreeRoot"));
    assert!(has(b"/MarkInfo"));
}

#[test]
fn an_odt_begins_with_its_type_and_every_part_of_it_is_xml() {
    let bytes = odt(&paper()).unwrap();
    assert_eq!(&bytes[30..38], b"mimetype");
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes.as_slice())).unwrap();
    assert_eq!(zip.by_index(0).unwrap().compression(), zip::CompressionMethod::Stored);
    for name in ["META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml"] {
        let text = member(&bytes, name);
        roxmltree::Document::parse(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
    }
    let content = member(&bytes, "content.xml");
    assert!(content.contains("Rapat dibuka &lt;oleh&gt; "));
    assert!(content.contains("kedua &amp; ketua"));
    assert!(content.contains("table:table-header-rows"));
}

#[test]
fn the_mark_of_invented_data_stands_in_head_and_foot_of_every_page() {
    let marked = member(&odt(&paper()).unwrap(), "styles.xml");
    assert_eq!(marked.matches("CONTOH: data rekaan").count(), 2);
    let plain = odt(&Paper { mark: None, ..paper() }).unwrap();
    assert!(!member(&plain, "styles.xml").contains("CONTOH: data rekaan"));
}

#[test]
fn a_letter_the_fonts_do_not_have_does_not_stop_the_paper() {
    let blocks = vec![Block::Paragraph("Rapat \u{1F600}\u{5B57}\u{7}\u{202E} ā ñ".into())];
    assert!(pdf(&Paper { blocks, ..paper() }).is_ok());
}

#[test]
fn a_paper_without_anything_is_a_paper() {
    assert!(pdf(&Paper::default()).is_ok());
    assert!(odt(&Paper::default()).is_ok());
}

#[test]
fn markdown_becomes_headings_paragraphs_lists_and_tables() {
    let text = "## Pembukaan\n\nRapat **dibuka**\npukul *9*.\n\n- satu\n- dua\n  - dalam\n\n1. pertama\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    let blocks = blocks(text);
    let kinds: Vec<&str> = blocks
        .iter()
        .map(|block| match block {
            Block::Heading(_) => "heading",
            Block::Paragraph(_) => "paragraph",
            Block::List(_) => "list",
            Block::Numbered(_) => "numbered",
            Block::Table(_) => "table",
            _ => "other",
        })
        .collect();
    assert_eq!(kinds, ["heading", "paragraph", "list", "numbered", "table"]);
    let Block::Paragraph(paragraph) = &blocks[1] else { unreachable!() };
    assert_eq!(paragraph.plain(), "Rapat dibuka pukul 9.");
    assert!(paragraph.0[1].is_bold && paragraph.0[4].is_italic);
    let Block::List(items) = &blocks[2] else { unreachable!() };
    assert_eq!(items.iter().map(Text::plain).collect::<Vec<_>>(), ["satu", "dua\n– dalam"]);
    let Block::Table(table) = &blocks[4] else { unreachable!() };
    assert_eq!((table.heads.len(), table.rows.len()), (2, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_people_write_becomes_a_paper(text in "\\PC{0,300}", markdown in "[-*_#|>a-z0-9\\n \\[\\]()`.]{0,300}") {
        let mut parts = blocks(&markdown);
        parts.push(Block::Paragraph(text.as_str().into()));
        parts.push(Block::Title(text.clone()));
        parts.push(Block::Letterhead(vec![text.clone()]));
        let paper = Paper { title: text.clone(), foot: text, blocks: parts, ..paper() };
        prop_assert!(pdf(&paper).is_ok(), "{:?}", pdf(&paper).err());
        let odt = odt(&paper).unwrap();
        for name in ["meta.xml", "styles.xml", "content.xml"] {
            let xml = member(&odt, name);
            prop_assert!(roxmltree::Document::parse(&xml).is_ok(), "{}", name);
        }
    }
}
