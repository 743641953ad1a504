//! A part of a page that another feature gives: attendance, decisions and minutes on the page of a meeting.
use crate::error::PageError;
use askama::Template;

pub struct Block {
    /// Of its section, for links to it
    pub id: &'static str,
    pub title: String,
    /// Rendered, hence safe
    pub html: String,
}

impl Block {
    /// # Errors
    /// The template.
    pub fn new(id: &'static str, title: String, template: &impl Template) -> Result<Self, PageError> {
        let html = template.render().map_err(|error| PageError::Internal(error.to_string()))?;
        Ok(Self { id, title, html })
    }
}
