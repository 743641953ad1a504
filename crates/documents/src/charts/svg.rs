//! Writing SVG text: escaping, numbers, ids.

use std::fmt::Write;

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

/// Text safe in element and attribute; characters that XML 1.0 forbids even when escaped are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{FFFE}' | '\u{FFFF}') => {}
            c => out.push(c),
        }
    }
    out
}

/// An id that needs no quoting: anything unusual becomes a hyphen.
pub(super) fn safe_id(prefix: &str) -> String {
    prefix.chars().map(|c| if c.is_ascii_alphanumeric() || "_-.".contains(c) { c } else { '-' }).collect()
}

/// A coordinate with one decimal at most, never `-0`, so that equal pictures are equal texts.
pub(super) fn num(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// Rough width of a text in the system font, in units of the viewBox: enough to lay out a legend.
pub(super) fn text_width(text: &str, font_size: f64) -> f64 {
    text.chars().count() as f64 * font_size * 0.56
}

/// The text, cut with an ellipsis where it would not fit.
pub(super) fn fitted(text: &str, font_size: f64, width: f64) -> String {
    if text_width(text, font_size) <= width {
        return text.to_owned();
    }
    let room = (width / (font_size * 0.56)) as usize;
    let cut: String = text.chars().take(room.saturating_sub(1)).collect();
    format!("{}…", cut.trim_end())
}

/// The words in lines of at most this width; `None` where one word alone is wider, or there is none.
pub(super) fn wrapped(words: &str, font_size: f64, width: f64) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        if text_width(word, font_size) > width {
            return None;
        }
        match lines.last_mut() {
            Some(line)
                if text_width(line, font_size) + text_width(word, font_size) + font_size * 0.56 <= width =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    (!lines.is_empty()).then_some(lines)
}
