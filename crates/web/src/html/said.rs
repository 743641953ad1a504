//! A page that says what was done and where to go on.
use crate::error::PageError;
use crate::html::{self, Crumb, Layout};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "said.html")]
pub struct SaidPage {
    layout: Layout,
    lead: String,
    notes: Vec<String>,
    ways: Vec<Crumb>,
}

impl SaidPage {
    pub fn new(layout: Layout, lead: String) -> Self {
        Self { layout, lead, notes: Vec::new(), ways: Vec::new() }
    }

    pub fn note(mut self, text: String) -> Self {
        self.notes.push(text);
        self
    }

    pub fn way(mut self, name: String, path: String) -> Self {
        self.ways.push(Crumb { name, path });
        self
    }

    /// # Errors
    /// The template.
    pub fn answer(&self) -> Result<Response, PageError> {
        html::private(self, StatusCode::OK)
    }
}
