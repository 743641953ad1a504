//! OpenDocument Text: the same paper for an office to edit, with styles it can change in one place.

use std::io::{Cursor, Write};

use super::{Block, Cell, Paper, PaperError, Signature, Table, Text};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const TYPE: &str = "application/vnd.oasis.opendocument.text";
/// What does not change from paper to paper: page, letters, tables.
const STYLES: &str = include_str!("styles.xml");
/// Rows and cells take their looks from the document, not from shared styles: so office programs want it.
const TABLE_STYLES: &str = include_str!("table_styles.xml");
const NAMESPACES: [(&str, &str); 7] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("office:version", "1.3"),
];

/// The paper as ODT.
///
/// # Errors
/// The writer refuses.
pub fn odt(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    build(paper).map_err(|error| PaperError::Odt(error.to_string()))
}

fn build(paper: &Paper) -> std::io::Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // The first member, not compressed, says what the file is: so the format wants it.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let content = content(paper)?;
    let members = [
        ("mimetype", TYPE.as_bytes().to_vec(), stored),
        ("META-INF/manifest.xml", manifest()?, packed),
        ("meta.xml", meta(paper)?, packed),
        ("styles.xml", styles(paper)?, packed),
        ("content.xml", content, packed),
    ];
    for (name, bytes, options) in members {
        zip.start_file(name, options)?;
        zip.write_all(&bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Several files as one archive.
///
/// # Errors
/// The writer refuses.
pub fn bundle(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, PaperError> {
    let pack = || {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // PDF and ODT are packed already.
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        for (name, bytes) in files {
            zip.start_file(name.as_str(), stored)?;
            zip.write_all(bytes)?;
        }
        Ok(zip.finish()?.into_inner())
    };
    pack().map_err(|error: std::io::Error| PaperError::Odt(error.to_string()))
}

/// An XML writer with the few words this needs.
struct Xml(Writer<Vec<u8>>);

impl Xml {
    fn new() -> std::io::Result<Self> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self(writer))
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) -> std::io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Start(start))
    }

    fn close(&mut self, name: &str) -> std::io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(name)))
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) -> std::io::Result<()> {
        let start = BytesStart::new(name).with_attributes(attributes.iter().copied());
        self.0.write_event(Event::Empty(start))
    }

    /// Text without what XML can't hold.
    fn text(&mut self, text: &str) -> std::io::Result<()> {
        let clean: String = text.chars().filter(|c| !c.is_control()).collect();
        self.0.write_event(Event::Text(BytesText::new(&clean)))
    }

    /// Text with its line breaks.
    fn lines(&mut self, text: &str) -> std::io::Result<()> {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.empty("text:line-break", &[])?;
            }
            self.text(line)?;
        }
        Ok(())
    }

    fn element(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) -> std::io::Result<()> {
        self.open(name, attributes)?;
        self.lines(text)?;
        self.close(name)
    }

    fn finish(self) -> Vec<u8> {
        self.0.into_inner()
    }
}

fn manifest() -> std::io::Result<Vec<u8>> {
    const NAME: &str = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    let mut xml = Xml::new()?;
    xml.open("manifest:manifest", &[("xmlns:manifest", NAME), ("manifest:version", "1.3")])?;
    let files =
        [("/", TYPE), ("meta.xml", "text/xml"), ("styles.xml", "text/xml"), ("content.xml", "text/xml")];
    for (path, kind) in files {
        let attributes = [("manifest:full-path", path), ("manifest:media-type", kind)];
        xml.empty("manifest:file-entry", &attributes)?;
    }
    xml.close("manifest:manifest")?;
    Ok(xml.finish())
}

fn meta(paper: &Paper) -> std::io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("office:document-meta", &NAMESPACES)?;
    xml.open("office:meta", &[])?;
    xml.element("dc:title", &[], &paper.title)?;
    xml.element("dc:language", &[], &paper.language)?;
    xml.close("office:meta")?;
    xml.close("office:document-meta")?;
    Ok(xml.finish())
}

/// The fixed styles, and head and foot of this paper's pages.
fn styles(paper: &Paper) -> std::io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("style:master-page", &[("style:name", "Standard"), ("style:page-layout-name", "Page")])?;
    if let Some(mark) = &paper.mark {
        xml.open("style:header", &[])?;
        xml.element("text:p", &[("text:style-name", "Mark")], mark)?;
        xml.close("style:header")?;
    }
    xml.open("style:footer", &[])?;
    if let Some(mark) = &paper.mark {
        xml.element("text:p", &[("text:style-name", "Mark")], mark)?;
    }
    xml.open("text:p", &[("text:style-name", "Foot")])?;
    xml.text(&paper.foot)?;
    xml.empty("text:tab", &[])?;
    xml.text(&format!("{} ", paper.page_word))?;
    xml.element("text:page-number", &[("text:select-page", "current")], "1")?;
    xml.text("/")?;
    xml.element("text:page-count", &[], "1")?;
    xml.close("text:p")?;
    xml.close("style:footer")?;
    xml.close("style:master-page")?;
    let page = String::from_utf8_lossy(&xml.finish()).into_owned();
    let page = page.split_once("?>").map_or("", |(_, page)| page);
    let country = if paper.language == "en" { "GB" } else { "ID" };
    let fixed = STYLES.replace("LANGUAGE", &language(paper)).replace("COUNTRY", country);
    Ok(fixed.replace("<!-- master page -->", page).into_bytes())
}

/// Only the letters a language code has: it stands in the fixed text.
fn language(paper: &Paper) -> String {
    paper.language.chars().filter(char::is_ascii_lowercase).take(3).collect()
}

fn content(paper: &Paper) -> std::io::Result<Vec<u8>> {
    let mut xml = Xml::new()?;
    xml.open("office:document-content", &NAMESPACES)?;
    column_styles(&mut xml, paper)?;
    xml.open("office:body", &[])?;
    xml.open("office:text", &[])?;
    for (at, part) in paper.blocks.iter().enumerate() {
        block(&mut xml, part, at)?;
    }
    xml.close("office:text")?;
    xml.close("office:body")?;
    xml.close("office:document-content")?;
    Ok(xml.finish())
}

/// The shares of the columns of a table, if the part is one.
fn shares(part: &Block) -> Vec<u32> {
    match part {
        Block::Table(table) => {
            (0..table.heads.len()).map(|at| table.shares.get(at).copied().unwrap_or(1).max(1)).collect()
        }
        Block::Facts(_) => vec![3, 8],
        Block::Signatures(_) => vec![1, 1],
        _ => Vec::new(),
    }
}

/// How wide each column is, as shares: the office program works out the rest.
fn column_styles(xml: &mut Xml, paper: &Paper) -> std::io::Result<()> {
    xml.open("office:automatic-styles", &[])?;
    xml.0.get_mut().extend_from_slice(TABLE_STYLES.as_bytes());
    for (at, part) in paper.blocks.iter().enumerate() {
        for (column, share) in shares(part).into_iter().enumerate() {
            let name = column_style(at, column);
            xml.open("style:style", &[("style:name", &name), ("style:family", "table-column")])?;
            let width = format!("{}*", share * 1_000);
            xml.empty("style:table-column-properties", &[("style:rel-column-width", &width)])?;
            xml.close("style:style")?;
        }
    }
    xml.close("office:automatic-styles")
}

fn column_style(table: usize, column: usize) -> String {
    format!("T{table}C{column}")
}

fn block(xml: &mut Xml, part: &Block, at: usize) -> std::io::Result<()> {
    match part {
        Block::Letterhead(lines) => {
            for (line, text) in lines.iter().enumerate() {
                let style = match line {
                    0 if lines.len() == 1 => "LetterheadOnly",
                    0 => "LetterheadFirst",
                    _ if line + 1 == lines.len() => "LetterheadLast",
                    _ => "Letterhead",
                };
                xml.element("text:p", &[("text:style-name", style)], text)?;
            }
            Ok(())
        }
        Block::Title(text) => {
            xml.element("text:h", &[("text:style-name", "PaperTitle"), ("text:outline-level", "1")], text)
        }
        Block::Heading(text) => {
            xml.element("text:h", &[("text:style-name", "PaperHeading"), ("text:outline-level", "2")], text)
        }
        Block::Paragraph(text) => paragraph(xml, "Body", text),
        Block::List(items) => list(xml, "Bullets", items),
        Block::Numbered(items) => list(xml, "Numbers", items),
        Block::Facts(facts) => facts_table(xml, facts, at),
        Block::Table(table) => data_table(xml, table, at),
        Block::Signatures(signatures) => signature_table(xml, signatures, at),
        Block::NewPage => xml.empty("text:p", &[("text:style-name", "NewPage")]),
    }
}

fn paragraph(xml: &mut Xml, style: &str, text: &Text) -> std::io::Result<()> {
    xml.open("text:p", &[("text:style-name", style)])?;
    for span in &text.0 {
        let style = match (span.is_bold, span.is_italic) {
            (false, false) => {
                xml.lines(&span.text)?;
                continue;
            }
            (true, false) => "Bold",
            (false, true) => "Italic",
            (true, true) => "BoldItalic",
        };
        xml.element("text:span", &[("text:style-name", style)], &span.text)?;
    }
    xml.close("text:p")
}

fn list(xml: &mut Xml, style: &str, items: &[Text]) -> std::io::Result<()> {
    xml.open("text:list", &[("text:style-name", style)])?;
    for item in items {
        xml.open("text:list-item", &[])?;
        paragraph(xml, "Body", item)?;
        xml.close("text:list-item")?;
    }
    xml.close("text:list")
}

/// Begins a table with its columns.
fn open_table(xml: &mut Xml, at: usize, columns: usize) -> std::io::Result<()> {
    let name = format!("Table{at}");
    xml.open("table:table", &[("table:name", &name), ("table:style-name", "Wide")])?;
    for column in 0..columns {
        xml.empty("table:table-column", &[("table:style-name", &column_style(at, column))])?;
    }
    Ok(())
}

/// A row of cells of one style, each with one paragraph.
fn row(xml: &mut Xml, row_style: &str, cells: &[(&str, &str, Text)]) -> std::io::Result<()> {
    xml.open("table:table-row", &[("table:style-name", row_style)])?;
    for (cell_style, style, text) in cells {
        let attributes = [("table:style-name", *cell_style), ("office:value-type", "string")];
        xml.open("table:table-cell", &attributes)?;
        paragraph(xml, style, text)?;
        xml.close("table:table-cell")?;
    }
    xml.close("table:table-row")
}

fn data_table(xml: &mut Xml, table: &Table, at: usize) -> std::io::Result<()> {
    let columns = table.heads.len();
    open_table(xml, at, columns)?;
    xml.open("table:table-header-rows", &[])?;
    let heads: Vec<_> = table.heads.iter().map(|head| ("Head", "Cell", Text::bold(head.clone()))).collect();
    row(xml, "Whole", &heads)?;
    xml.close("table:table-header-rows")?;
    for cells in &table.rows {
        let has_line = cells.contains(&Cell::Line);
        let mut values: Vec<_> = cells
            .iter()
            .take(columns)
            .map(|cell| match cell {
                Cell::Text(text) => ("Ruled", "Cell", text.clone()),
                Cell::Line => ("Ruled", "Cell", Text::default()),
            })
            .collect();
        values.resize(columns, ("Ruled", "Cell", Text::default()));
        row(xml, if has_line { "Room" } else { "Whole" }, &values)?;
    }
    xml.close("table:table")?;
    xml.empty("text:p", &[("text:style-name", "Body")])
}

fn facts_table(xml: &mut Xml, facts: &[(String, String)], at: usize) -> std::io::Result<()> {
    open_table(xml, at, 2)?;
    for (name, value) in facts {
        let cells = [("Bare", "Cell", name.as_str().into()), ("Bare", "Cell", value.as_str().into())];
        row(xml, "Whole", &cells)?;
    }
    xml.close("table:table")?;
    xml.empty("text:p", &[("text:style-name", "Body")])
}

fn signature_table(xml: &mut Xml, signatures: &[Signature], at: usize) -> std::io::Result<()> {
    open_table(xml, at, 2)?;
    for pair in signatures.chunks(2) {
        let mut cells: Vec<_> = pair
            .iter()
            .map(|who| {
                let text = format!("{}\n\n\n\n{}", who.capacity, who.below);
                ("Bare", "Cell", Text::from(text))
            })
            .collect();
        cells.resize(2, ("Bare", "Cell", Text::default()));
        row(xml, "Whole", &cells)?;
    }
    xml.close("table:table")
}
