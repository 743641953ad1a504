//! TOML between `+++` lines above a text, with the line of everything in it.

use crate::fault::{Fault, FaultKind};
use toml::de::{DeTable, DeValue};

/// Line above and below the front matter.
pub const FENCE: &str = "+++";

/// A text with what stands above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrontMatter {
    pub root: Section,
    pub body: String,
    /// Line of the file on which the body begins, from 1
    pub body_line: u64,
}

/// A table of the front matter, keys in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Line of its head, from 1
    pub line: u64,
    pub entries: Vec<Entry>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub line: u64,
    pub value: Value,
}

/// Numbers and days are kept as they were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Section(Section),
    Sections(Vec<Section>),
    /// A list, or what has no place in front matter
    Other,
}

impl Section {
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

/// Takes a file apart. Line breaks become `\n`.
///
/// # Errors
/// A fault with its line: no front matter, no end of it, or no TOML.
pub fn read(text: &str) -> Result<FrontMatter, Fault> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let fault = |line, key| Fault::at_row(line, FaultKind::Domain { key, args: Vec::new() });
    let mut lines = text.split('\n');
    if lines.next().map(str::trim_end) != Some(FENCE) {
        return Err(fault(1, "fault-front-matter-missing"));
    }
    let head: Vec<&str> = lines.by_ref().take_while(|line| line.trim_end() != FENCE).collect();
    let body: Vec<&str> = lines.collect();
    let body_line = head.len() as u64 + 3;
    if body_line > text.split('\n').count() as u64 + 1 {
        return Err(fault(1, "fault-front-matter-unclosed"));
    }
    let toml = head.join("\n");
    let root = DeTable::parse(&toml).map_err(|error| {
        let line = error.span().map_or(2, |span| line_of(&toml, span.start));
        let detail = error.message().lines().next().unwrap_or_default().to_owned();
        Fault::at_row(
            line,
            FaultKind::Domain { key: "fault-front-matter-toml", args: vec![("detail", detail)] },
        )
    })?;
    Ok(FrontMatter { root: section(&toml, root.get_ref(), 1), body: body.join("\n"), body_line })
}

/// A text as TOML writes it, quotes included.
pub fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// Line of the file, where the front matter itself begins on line 2.
fn line_of(toml: &str, offset: usize) -> u64 {
    toml.bytes().take(offset).filter(|byte| *byte == b'\n').count() as u64 + 2
}

fn section(toml: &str, table: &DeTable<'_>, line: u64) -> Section {
    let mut entries: Vec<(usize, Entry)> = table
        .iter()
        .map(|(key, value)| {
            let start = key.span().start;
            let entry = Entry {
                key: key.get_ref().to_string(),
                line: line_of(toml, start),
                value: self::value(toml, value.get_ref(), line_of(toml, start)),
            };
            (start, entry)
        })
        .collect();
    entries.sort_by_key(|(start, _)| *start);
    Section { line, entries: entries.into_iter().map(|(_, entry)| entry).collect() }
}

fn value(toml: &str, value: &DeValue<'_>, line: u64) -> Value {
    match value {
        DeValue::String(text) => Value::Text(text.to_string()),
        DeValue::Integer(number) => Value::Text(number.to_string()),
        DeValue::Datetime(day) => Value::Text(day.to_string()),
        DeValue::Table(table) => Value::Section(section(toml, table, line)),
        DeValue::Array(list) => {
            let sections: Vec<Section> = list
                .iter()
                .filter_map(|item| match item.get_ref() {
                    DeValue::Table(table) => Some(section(toml, table, line_of(toml, item.span().start))),
                    _ => None,
                })
                .collect();
            if sections.len() == list.len() { Value::Sections(sections) } else { Value::Other }
        }
        DeValue::Float(_) | DeValue::Boolean(_) => Value::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_above_a_text_keeps_its_line() {
        let read = read("+++\r\njudul = \"Rencana\"\ntanggal = 2025-01-31\n\n[[dasar]]\nnomor = 7\n[[dasar]]\nnomor = \"8\"\n+++\n# Bab I\n\nIsi\n").unwrap();
        let entry = |key: &str| read.root.get(key).unwrap();
        assert_eq!((entry("judul").line, &entry("judul").value), (2, &Value::Text("Rencana".into())));
        assert_eq!(entry("tanggal").value, Value::Text("2025-01-31".into()));
        let Value::Sections(bases) = &entry("dasar").value else { panic!("{read:?}") };
        let lines: Vec<(u64, u64)> = bases.iter().map(|base| (base.line, base.entries[0].line)).collect();
        assert_eq!(lines, [(5, 6), (7, 8)]);
        assert_eq!((read.body.as_str(), read.body_line), ("# Bab I\n\nIsi\n", 10));
    }

    #[test]
    fn what_is_no_front_matter_says_where() {
        let key = |text: &str| read(text).map_err(|fault| (fault.row, fault.kind.key())).unwrap_err();
        assert_eq!(key("# Bab I\n"), (Some(1), "fault-front-matter-missing"));
        assert_eq!(key("+++\njudul = \"x\"\n"), (Some(1), "fault-front-matter-unclosed"));
        assert_eq!(key("+++\njudul = \"x\"\nmasa 2025\n+++\n"), (Some(3), "fault-front-matter-toml"));
    }

    #[test]
    fn a_quoted_text_is_read_as_it_was() {
        for text in ["", "a \"b\" \\ c", "baris\nlain\ttab", "'''\"\"\"", "\u{7f}\u{1}"] {
            let back = read(&format!("+++\nk = {}\n+++\n", quoted(text))).unwrap();
            assert_eq!(back.root.get("k").unwrap().value, Value::Text(text.to_owned()), "{text:?}");
        }
    }
}
