//! What every picture needs to write: escaped text, coordinates, ids, and how much room words take.

/// Text safe in element and attribute; characters that XML 1.0 forbids even when escaped are left out.
pub(crate) fn escaped(text: &str) -> String {
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
pub(crate) fn safe_id(prefix: &str) -> String {
    prefix.chars().map(|c| if c.is_ascii_alphanumeric() || "_-.".contains(c) { c } else { '-' }).collect()
}

/// A coordinate with one decimal at most, never `-0`.
pub(crate) fn num(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    if rounded == 0.0 { "0".to_owned() } else { format!("{rounded}") }
}

/// Rough width of a text in units of the viewBox, for the wider of the usual system fonts.
pub(crate) fn text_width(text: &str, size: f64) -> f64 {
    let letter = |c: char| match c {
        'i' | 'j' | 'l' | '.' | ',' | '\'' | '|' | ':' => 0.31,
        'f' | 't' | 'r' | 'I' | ' ' | '-' | '(' | ')' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' => 0.93,
        c if c.is_uppercase() => 0.71,
        _ => 0.61,
    };
    text.chars().map(letter).sum::<f64>() * size
}

/// The text, cut with an ellipsis where it would not fit.
pub(crate) fn fitted(text: &str, size: f64, width: f64) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut cut = text.to_owned();
    while !cut.is_empty() && text_width(&cut, size) + text_width("…", size) > width {
        cut.pop();
    }
    format!("{}…", cut.trim_end())
}

/// The words in lines of at most this width; `None` where one word alone is wider, or there is none.
pub(crate) fn wrapped(words: &str, font_size: f64, width: f64) -> Option<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        if text_width(word, font_size) > width {
            return None;
        }
        match lines.last_mut() {
            Some(line)
                if text_width(line, font_size) + text_width(word, font_size) + text_width(" ", font_size)
                    <= width =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    (!lines.is_empty()).then_some(lines)
}
