//! Text in Markdown as parts of a paper. What a paper can't show (rules, code, pictures) becomes text or nothing; whether
//! it may stand in a text at all is decided by [`crate::markdown::faults`] before.

use super::{Block, Cell, Span, Table, Text};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The parts of a text, in order.
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    Parser::new_ext(markdown, Options::ENABLE_TABLES).for_each(|event| reader.take(event));
    reader.flush();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    text: Text,
    bold: u32,
    italic: u32,
    /// Lists that are open, outermost first: whether numbered
    lists: Vec<bool>,
    /// Items of the outermost list so far
    items: Vec<Text>,
    table: Option<Table>,
    row: Vec<Cell>,
    is_head: bool,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.push(&text),
            Event::SoftBreak => self.push(" "),
            Event::HardBreak => self.push("\n"),
            _ => {}
        }
    }

    fn push(&mut self, text: &str) {
        let (is_bold, is_italic) = (self.bold > 0, self.italic > 0);
        self.text.0.push(Span { text: text.to_owned(), is_bold, is_italic });
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::List(first) => {
                // The text of the item that a list stands in comes before it.
                self.flush();
                self.lists.push(first.is_some());
            }
            Tag::Table(_) => {
                self.flush();
                self.table = Some(Table::default());
            }
            Tag::TableHead => self.is_head = true,
            Tag::Paragraph if !self.lists.is_empty() && !self.text.is_empty() => self.push("\n"),
            Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::Item => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Heading(_) => {
                let heading = std::mem::take(&mut self.text).plain();
                self.blocks.push(Block::Heading(heading));
            }
            TagEnd::Paragraph if self.lists.is_empty() => self.flush(),
            TagEnd::CodeBlock | TagEnd::Item => self.flush(),
            TagEnd::List(_) => self.end_list(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableHead => self.is_head = false,
            TagEnd::TableRow => {
                let row = std::mem::take(&mut self.row);
                self.table.iter_mut().for_each(|table| table.rows.push(row.clone()));
            }
            TagEnd::Table => self.blocks.extend(self.table.take().map(Block::Table)),
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let text = std::mem::take(&mut self.text);
        match &mut self.table {
            Some(table) if self.is_head => table.heads.push(text.plain()),
            _ => self.row.push(Cell::Text(text)),
        }
    }

    /// What was read so far becomes an item or a paragraph. Lists in lists are one list: the inner items follow with a dash.
    fn flush(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.is_empty() {
            return;
        }
        match self.lists.len() {
            0 => self.blocks.push(Block::Paragraph(text)),
            1 => self.items.push(text),
            deeper => {
                let dashes = "– ".repeat(deeper - 1);
                let under = Text::from(format!("\n{dashes}")).then(text);
                match self.items.pop() {
                    Some(above) => self.items.push(above.then(under)),
                    None => self.items.push(under),
                }
            }
        }
    }

    fn end_list(&mut self) {
        self.flush();
        let is_numbered = self.lists.pop().unwrap_or_default();
        if self.lists.is_empty() && !self.items.is_empty() {
            let items = std::mem::take(&mut self.items);
            self.blocks.push(if is_numbered { Block::Numbered(items) } else { Block::List(items) });
        }
    }
}
