//! Tagged PDF (PDF/UA-1, PDF/A-2a): structure, language, outline, fonts within.

use super::fonts::{drawable, fonts};
use super::{Block, Cell, Paper, PaperError, Signature, Table, Text};
use textris_pdf::Color;
use textris_pdf::build::{Text as Runs, Textris, cell, fill_in, spacer, text};
use textris_pdf::fonts::Fonts;
use textris_pdf::model::{Cell as OutCell, SectionContent};
use textris_pdf::theme::{Align, BoxStyle, ColumnWidth, ColumnWidths, TableStyle, Theme};

/// Letters of the text, in points. What is printed in an office is read at a table, by all ages.
const BODY: f32 = 10.0;
/// Room to sign in, in points.
const ROOM: f32 = 48.0;
const RED: [u8; 3] = [0xB0, 0x10, 0x20];
const INK: [u8; 3] = [0x20, 0x20, 0x20];
const STRIPE: [u8; 3] = [0xF3, 0xF3, 0xF3];

/// The paper as PDF.
///
/// # Errors
/// The writer refuses.
pub fn pdf(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let fonts = fonts()?;
    let draw = |text: &str| drawable(&fonts, text);
    let mut out = Textris::with_theme(theme());
    out.title(draw(&paper.title)).language(paper.language.clone()).created_at(paper.made_at);
    if let Some(mark) = &paper.mark {
        let mark = draw(mark);
        out.header_center(Runs::new().colored(mark.clone(), color(RED)));
        out.footer_center(Runs::new().colored(mark, color(RED)));
    }
    out.footer_left(Runs::new().muted(draw(&paper.foot)));
    let word = draw(&paper.page_word);
    out.footer_right(SectionContent::page_counter(move |page, of| text(format!("{word} {page}/{of}"))));
    let mut layout = Layout { fonts: &fonts, out: &mut out };
    paper.blocks.iter().for_each(|block| layout.block(block));
    out.render(&fonts).map_err(|error| PaperError::Pdf(error.to_string()))
}

fn color([red, green, blue]: [u8; 3]) -> Color {
    Color::new(red, green, blue)
}

fn theme() -> Theme {
    let mut theme = Theme::default();
    let sizes = &mut theme.font_size;
    (sizes.body, sizes.chrome) = (BODY, 7.5);
    (sizes.h1, sizes.h2, sizes.h3) = (15.0, 12.5, 11.5);
    let above = &mut theme.spacing.heading_above;
    (above.h1, above.h2, above.h3) = (14.0, 12.0, 12.0);
    theme.spacing.line_height = 1.4;
    theme.page.margin_x = 62.0;
    theme.palette.muted = color([0x50; 3]);
    theme.palette.highlight = color(STRIPE);
    theme
}

struct Layout<'a> {
    fonts: &'a Fonts,
    out: &'a mut Textris,
}

impl Layout<'_> {
    fn draw(&self, text: &str) -> String {
        drawable(self.fonts, text)
    }

    fn runs(&self, text: &Text) -> Runs {
        text.0.iter().fold(Runs::new(), |runs, span| {
            let text = self.draw(&span.text);
            match (span.is_bold, span.is_italic) {
                (false, false) => runs.normal(text),
                (true, false) => runs.bold(text),
                (false, true) => runs.italic(text),
                (true, true) => runs.bold_italic(text),
            }
        })
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Letterhead(lines) => self.letterhead(lines),
            Block::Title(title) => {
                let title = self.draw(title);
                self.out.h1(title);
            }
            Block::Heading(heading) => {
                let heading = self.draw(heading);
                self.out.h3(heading);
            }
            Block::Paragraph(paragraph) => {
                let runs = self.runs(paragraph);
                self.out.paragraph(runs);
            }
            Block::List(items) => {
                let items: Vec<Runs> = items.iter().map(|item| self.runs(item)).collect();
                self.out.bullet_list(items);
            }
            Block::Numbered(items) => {
                let items: Vec<Runs> = items.iter().map(|item| self.runs(item)).collect();
                self.out.ordered_list(items);
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Table(table) => self.table(table),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::NewPage => {
                self.out.page_break();
            }
        }
    }

    /// Centred, as offices expect it, with a rule below.
    fn letterhead(&mut self, lines: &[String]) {
        let mut runs = Runs::new();
        for (at, line) in lines.iter().enumerate() {
            let line = self.draw(line);
            runs = if at == 0 { runs.bold(line) } else { runs.line_break().normal(line) };
        }
        let style = TableStyle {
            columns: ColumnWidths::custom([ColumnWidth::Fraction(1)]),
            align: vec![Align::Center],
            font_size: Some(11.5),
            ..plain_table()
        };
        self.out.table_styled(&style, [OutCell::Blank], [[cell(runs)]]);
        let rule =
            BoxStyle { background: color(INK), padding_x: 0.0, padding_y: 0.0, margin_x: 0.0, margin_y: 2.0 };
        self.out.boxed_styled(&rule, |within| {
            within.spacer(1.2);
        });
        self.out.spacer(8.0);
    }

    fn facts(&mut self, facts: &[(String, String)]) {
        let rows: Vec<[OutCell; 2]> =
            facts.iter().map(|(name, value)| [cell(self.draw(name)), cell(self.draw(value))]).collect();
        let style = TableStyle {
            flush_first_column: true,
            columns: ColumnWidths::custom([ColumnWidth::Fraction(3), ColumnWidth::Fraction(8)]),
            ..plain_table()
        };
        self.out.table_styled(&style, [OutCell::Blank, OutCell::Blank], rows);
    }

    fn table(&mut self, table: &Table) {
        let columns = table.heads.len();
        let share = |at: usize| table.shares.get(at).copied().unwrap_or(1).max(1);
        let widths = (0..columns).map(|at| ColumnWidth::Fraction(share(at)));
        let heads: Vec<OutCell> =
            table.heads.iter().map(|head| cell(Runs::new().bold(self.draw(head)))).collect();
        let rows: Vec<Vec<OutCell>> = table
            .rows
            .iter()
            .map(|row| row.iter().take(columns).map(|value| self.cell(value)).collect())
            .collect();
        let style = TableStyle {
            header_italic: false,
            columns: ColumnWidths::custom(widths),
            font_size: Some(BODY - 1.0),
            ..TableStyle::data()
        };
        self.out.table_styled(&style, heads, rows);
    }

    fn cell(&self, value: &Cell) -> OutCell {
        match value {
            Cell::Text(value) => cell(self.runs(value)),
            Cell::Line => fill_in(),
        }
    }

    fn signatures(&mut self, signatures: &[Signature]) {
        let mut rows: Vec<Vec<OutCell>> = Vec::new();
        for pair in signatures.chunks(2) {
            let line = |of: fn(&Signature) -> &str| {
                pair.iter().map(|who| cell(self.draw(of(who)))).collect::<Vec<_>>()
            };
            rows.push(line(|who| &who.capacity));
            rows.push(pair.iter().map(|_| spacer(ROOM)).collect());
            rows.push(line(|who| &who.below));
            rows.push(vec![spacer(ROOM / 4.0)]);
        }
        let columns = [ColumnWidth::Fraction(1), ColumnWidth::Fraction(1)];
        let style = TableStyle { columns: ColumnWidths::custom(columns), ..plain_table() };
        self.out.spacer(10.0);
        self.out.table_styled(&style, [OutCell::Blank, OutCell::Blank], rows);
    }
}

fn plain_table() -> TableStyle {
    TableStyle { header: false, striped: false, ..TableStyle::data() }
}
