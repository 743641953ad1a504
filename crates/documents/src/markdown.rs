//! Markdown of other people on our pages: CommonMark and tables, nothing that runs, styles or loads.
//!
//! Two walls: [`faults`] refuses at the door, with the line, what has no place in a text; [`render`] leaves it out all the
//! same and hands the result to a sanitiser that knows nothing of the first wall.

use crate::fault::{Fault, FaultKind};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use std::collections::{HashMap, HashSet};

/// What links may lead to.
const SCHEMES: [&str; 3] = ["https:", "http:", "mailto:"];

/// A chapter as it may stand on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    pub html: String,
    /// Headings of the first level below the chapter, for a list of contents.
    pub headings: Vec<Heading>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    pub id: String,
    pub text: String,
}

fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_TABLES)
}

/// What has no place in a text, each with its line; `first_line` is the line on which the text begins.
pub fn faults(markdown: &str, first_line: u64) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut last_html = None;
    for (event, range) in parser(markdown).into_offset_iter() {
        let (key, found) = match event {
            Event::Html(text) | Event::InlineHtml(text) => ("fault-markdown-html", text),
            Event::Start(Tag::Image { dest_url, .. }) => ("fault-markdown-image", dest_url),
            Event::Start(Tag::Link { dest_url, .. }) if !is_allowed(&dest_url) => {
                ("fault-markdown-link", dest_url)
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
                ("fault-markdown-heading", CowStr::from(""))
            }
            _ => continue,
        };
        let line = markdown.bytes().take(range.start).filter(|byte| *byte == b'\n').count() as u64;
        let found: String = found.trim().chars().take(60).collect();
        // A block of HTML is told once, by its first line.
        let row = first_line + line;
        let goes_on = key == "fault-markdown-html" && last_html.is_some_and(|last| row <= last + 1);
        if key == "fault-markdown-html" {
            last_html = Some(row);
        }
        if !goes_on {
            faults.push(Fault::at_row(row, FaultKind::Domain { key, args: vec![("found", found)] }));
        }
    }
    faults
}

fn is_allowed(url: &str) -> bool {
    let url = url.trim().to_lowercase();
    SCHEMES.iter().any(|scheme| url.starts_with(scheme))
}

/// HTML for a page whose chapters are of level 2: headings move one level down, and those of level 3 get an id that
/// begins with `id`.
pub fn render(markdown: &str, id: &str) -> Rendered {
    let mut headings: Vec<Heading> = Vec::new();
    let mut open: Option<String> = None;
    let mut events = Vec::new();
    for event in parser(markdown) {
        match event {
            Event::Html(_) | Event::InlineHtml(_) => {}
            Event::Start(Tag::Image { .. }) => events.push(Event::Start(Tag::Emphasis)),
            Event::End(TagEnd::Image) => events.push(Event::End(TagEnd::Emphasis)),
            Event::Start(Tag::Heading { level, classes, attrs, .. }) => {
                let level = shifted(level);
                let own = (level == HeadingLevel::H3).then(|| format!("{id}-{}", headings.len() + 1));
                if own.is_some() {
                    open = Some(String::new());
                }
                events.push(Event::Start(Tag::Heading { level, id: own.map(CowStr::from), classes, attrs }));
            }
            Event::End(TagEnd::Heading(level)) => {
                if let Some(text) = open.take() {
                    headings.push(Heading { id: format!("{id}-{}", headings.len() + 1), text });
                }
                events.push(Event::End(TagEnd::Heading(shifted(level))));
            }
            event => {
                if let (Some(open), Event::Text(text) | Event::Code(text)) = (&mut open, &event) {
                    open.push_str(text);
                }
                events.push(event);
            }
        }
    }
    let mut unsafe_html = String::new();
    html::push_html(&mut unsafe_html, events.into_iter());
    Rendered { html: sanitiser().clean(&unsafe_html).to_string(), headings }
}

fn shifted(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// Only what Markdown itself can make; no attribute but a link's address and our own ids of headings.
fn sanitiser() -> ammonia::Builder<'static> {
    let tags = HashSet::from([
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
    ]);
    let attributes = HashMap::from([
        ("a", HashSet::from(["href"])),
        ("ol", HashSet::from(["start"])),
        ("h3", HashSet::from(["id"])),
    ]);
    let mut builder = ammonia::Builder::empty();
    builder
        .tags(tags)
        .tag_attributes(attributes)
        .url_schemes(HashSet::from(["https", "http", "mailto"]))
        .url_relative(ammonia::UrlRelative::Deny)
        .link_rel(Some("noopener noreferrer nofollow"))
        .clean_content_tags(HashSet::from(["script", "style"]));
    builder
}

/// The text block by block (paragraph, heading, item, row of a table), without marks: what is compared. The address of
/// a link stands behind its words, so that a changed address is a change.
pub fn blocks(markdown: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block = String::new();
    let mut links: Vec<String> = Vec::new();
    for event in parser(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => block.push_str(&text),
            Event::SoftBreak | Event::HardBreak => block.push(' '),
            Event::Start(Tag::Link { dest_url, .. }) => links.push(dest_url.to_string()),
            Event::End(TagEnd::Link) => {
                let link = links.pop().unwrap_or_default();
                block.push_str(&format!(" ({link})"));
            }
            Event::End(TagEnd::TableCell) => block.push_str(" · "),
            Event::Start(Tag::Item) => {
                flush(&mut block, &mut blocks);
                block.push_str("• ");
            }
            Event::Start(Tag::List(_)) => flush(&mut block, &mut blocks),
            Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::TableHead
                | TagEnd::TableRow
                | TagEnd::CodeBlock,
            ) => flush(&mut block, &mut blocks),
            _ => {}
        }
    }
    flush(&mut block, &mut blocks);
    blocks
}

fn flush(block: &mut String, blocks: &mut Vec<String>) {
    let text = block.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_end_matches('·').trim_end();
    if !text.is_empty() && text != "•" {
        blocks.push(text.to_owned());
    }
    block.clear();
}

#[cfg(test)]
mod tests;
