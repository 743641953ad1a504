//! Writing SVG text: escaping, numbers, ids.

use std::fmt::Write;

use crate::svg_text::{escaped, num, safe_id};

/// An SVG document under way.
pub(super) struct Svg {
    text: String,
}

impl Svg {
    /// Opens the element with its name and description; they are what a screen reader says.
    pub fn open(class: &str, id_prefix: &str, title: &str, desc: &str, width: f64, height: f64) -> Self {
        let id = safe_id(id_prefix);
        let (width, height) = (num(width), num(height));
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {width} {height}\" \
             width=\"100%\" role=\"img\" aria-labelledby=\"{id}-title"
        );
        if !desc.is_empty() {
            let _ = write!(text, " {id}-desc");
        }
        let _ = write!(
            text,
            "\" font-family=\"system-ui, sans-serif\" font-size=\"13\"><title id=\"{id}-title\">{}</title>",
            escaped(title)
        );
        if !desc.is_empty() {
            let _ = write!(text, "<desc id=\"{id}-desc\">{}</desc>", escaped(desc));
        }
        let _ = write!(
            text,
            "<rect class=\"r-chart__ground\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>"
        );
        Self { text }
    }

    /// Adds an element without content. Attribute values are escaped here.
    pub fn empty(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.start(element, attributes);
        self.text.push_str("/>");
    }

    /// Adds an element with text in it.
    pub fn with_text(&mut self, element: &str, attributes: &[(&str, &str)], content: &str) {
        self.start(element, attributes);
        let _ = write!(self.text, ">{}</{element}>", escaped(content));
    }

    /// Adds an element that says something when pointed at.
    pub fn with_hint(&mut self, element: &str, attributes: &[(&str, &str)], hint: &str) {
        self.start(element, attributes);
        let _ = write!(self.text, "><title>{}</title></{element}>", escaped(hint));
    }

    pub fn close(mut self) -> String {
        self.text.push_str("</svg>");
        self.text
    }

    fn start(&mut self, element: &str, attributes: &[(&str, &str)]) {
        let _ = write!(self.text, "<{element}");
        for (name, value) in attributes {
            let _ = write!(self.text, " {name}=\"{}\"", escaped(value));
        }
    }
}
