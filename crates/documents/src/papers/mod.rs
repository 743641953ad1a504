//! Papers of a meeting, to print and sign: letters, attendance sheets, minutes, records of agreement.
//!
//! One value, two files: [`pdf()`] lays it out as tagged PDF that a screen reader reads in order; [`odt()`] leaves the same
//! for an office to edit. Neither knows what the paper is about.

mod fonts;
mod markdown;
mod odt;
mod pdf;

use thiserror::Error;

pub use markdown::blocks;
pub use odt::{bundle, odt};
pub use pdf::pdf;

/// What is written, as plain data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paper {
    /// Title of the file, for windows and screen readers.
    pub title: String,
    /// BCP 47: `id`, `en`.
    pub language: String,
    /// Stands on every page: the data are invented.
    pub mark: Option<String>,
    /// On the left below each page; the number of the page stands on the right.
    pub foot: String,
    /// The word before the number of the page.
    pub page_word: String,
    /// When it was made, in Unix seconds: the same paper gives the same bytes.
    pub made_at: i64,
    pub blocks: Vec<Block>,
}

/// A run of text in one style.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub is_bold: bool,
    pub is_italic: bool,
}

/// Text in runs. `\n` begins a new line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text(pub Vec<Span>);

impl Text {
    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![Span { text: text.into(), is_bold: true, is_italic: false }])
    }

    pub fn italic(text: impl Into<String>) -> Self {
        Self(vec![Span { text: text.into(), is_bold: false, is_italic: true }])
    }

    #[must_use]
    pub fn then(mut self, more: impl Into<Self>) -> Self {
        self.0.extend(more.into().0);
        self
    }

    pub fn plain(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|span| span.text.trim().is_empty())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self(vec![Span { text: text.to_owned(), ..Span::default() }])
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self(vec![Span { text, ..Span::default() }])
    }
}

/// A part of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// Head of an official letter, ruled off below: the first line large, then address and the like.
    Letterhead(Vec<String>),
    Title(String),
    Heading(String),
    Paragraph(Text),
    List(Vec<Text>),
    Numbered(Vec<Text>),
    /// Name and value, line by line: number, day, place
    Facts(Vec<(String, String)>),
    Table(Table),
    /// Side by side, room to sign over the name; two a row
    Signatures(Vec<Signature>),
    /// What follows begins on a new page
    NewPage,
}

/// A table whose head stands again on every page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub heads: Vec<String>,
    /// Share of the width of each column
    pub shares: Vec<u32>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    Text(Text),
    /// Room to write or sign
    Line,
}

impl<T: Into<Text>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Text(text.into())
    }
}

/// Who signs: in which capacity, and what stands under the line.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    pub capacity: String,
    pub below: String,
}

/// A paper could not be made.
#[derive(Debug, Error)]
pub enum PaperError {
    #[error("the fonts can't be read")]
    Fonts,
    #[error("PDF: {0}")]
    Pdf(String),
    #[error("ODT: {0}")]
    Odt(String),
}

#[cfg(test)]
mod tests;
