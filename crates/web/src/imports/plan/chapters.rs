//! From the body of a file to five chapters: each begins with `# Bab I`, `# Bab II` …
use rembuk_documents::csv_in::{Fault, FaultKind};
use rembuk_documents::markdown;
use rembuk_domain::plan::document::{Chapter, Chapters};

/// Letters of a chapter; a printed plan of 300 pages has about 600,000 altogether.
pub const LONGEST: usize = 300_000;

/// Chapters with the line of each heading, and what the headings call them.
pub struct Body {
    pub chapters: Chapters,
    pub lines: [u64; 5],
    /// Line, chapter and name where it is another than the usual one.
    pub other_names: Vec<(u64, Chapter, String)>,
}

struct Part {
    chapter: Chapter,
    line: u64,
    text: String,
}

pub fn read(body: &str, first_line: u64, faults: &mut Vec<Fault>) -> Body {
    let mut parts: Vec<Part> = Vec::new();
    let mut other_names = Vec::new();
    for (line, text) in (first_line..).zip(body.split('\n')) {
        match heading(text) {
            Some(Ok((chapter, name))) => {
                if !name.is_empty() && name != super::write::chapter_name(chapter) {
                    other_names.push((line, chapter, name.to_owned()));
                }
                parts.push(Part { chapter, line, text: String::new() });
            }
            Some(Err(found)) => faults.push(fault(line, "document-unknown-chapter", &[("found", found)])),
            None => match parts.last_mut() {
                Some(part) => {
                    part.text.push_str(text);
                    part.text.push('\n');
                }
                None if text.trim().is_empty() => {}
                None => {
                    faults.push(fault(line, "fault-text-before-chapter", &[]));
                    // Told once; the rest of the way to the first heading is the same fault.
                    parts.push(Part { chapter: Chapter::I, line: 0, text: String::new() });
                }
            },
        }
    }
    parts.retain(|part| part.line > 0);
    check_order(&parts, first_line, faults);
    let mut found = Body { chapters: Chapters::default(), lines: [first_line; 5], other_names };
    for part in parts {
        let text = part.text.trim_matches('\n').trim_end();
        if text.chars().count() > LONGEST {
            let args = [("name", part.chapter.numeral()), ("max", &LONGEST.to_string())];
            faults.push(fault(part.line, "fault-chapter-too-long", &args));
        }
        // Blank lines below the heading were cut off; lines are counted from the first that is left.
        let skipped = part.text.len() - part.text.trim_start_matches('\n').len();
        faults.extend(markdown::faults(text, part.line + 1 + skipped as u64));
        found.chapters.0[part.chapter.index()] = text.to_owned();
        found.lines[part.chapter.index()] = part.line;
    }
    found
}

/// `# Bab III Target dan arah kebijakan` as chapter and name; the number as found if it is none of ours.
fn heading(line: &str) -> Option<Result<(Chapter, &str), &str>> {
    let rest = line.strip_prefix("# ")?.trim();
    let word = rest.get(..3).filter(|word| word.eq_ignore_ascii_case("bab"))?;
    let rest = rest.get(word.len()..)?.strip_prefix(' ')?.trim_start();
    let (numeral, name) = rest.split_once(' ').unwrap_or((rest, ""));
    match Chapter::parse(numeral.trim_end_matches(['.', ':'])) {
        Ok(chapter) => Some(Ok((chapter, name.trim()))),
        Err(_) => Some(Err(numeral)),
    }
}

fn check_order(parts: &[Part], first_line: u64, faults: &mut Vec<Fault>) {
    for (index, part) in parts.iter().enumerate() {
        let earlier = parts[..index].iter().find(|other| other.chapter == part.chapter);
        if let Some(earlier) = earlier {
            let args = [("name", part.chapter.numeral()), ("first", &earlier.line.to_string())];
            faults.push(fault(part.line, "fault-chapter-twice", &args));
        } else if parts[..index].iter().any(|other| other.chapter > part.chapter) {
            faults.push(fault(part.line, "fault-chapter-order", &[("name", part.chapter.numeral())]));
        }
    }
    for chapter in Chapter::ALL {
        if parts.iter().all(|part| part.chapter != chapter) {
            faults.push(fault(first_line, "fault-chapter-missing", &[("name", chapter.numeral())]));
        }
    }
}

pub fn fault(line: u64, key: &'static str, args: &[(&'static str, &str)]) -> Fault {
    let args = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
    Fault::at_row(line, FaultKind::Domain { key, args })
}
