//! Free text that people type: tidied and bounded before anything keeps it.

use thiserror::Error;

/// Why a text can't be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TextError {
    #[error("a text is needed here")]
    Empty,
    #[error("the text is longer than this field takes")]
    TooLong,
}

impl TextError {
    /// Key of the text that explains the error to a reader.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "text-empty",
            Self::TooLong => "text-too-long",
        }
    }
}

/// One line: spaces folded, no control characters, at most `longest` characters. May be empty.
///
/// # Errors
/// `TooLong`
pub fn line(raw: &str, longest: usize) -> Result<String, TextError> {
    let cleaned: String = raw.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = cleaned.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > longest { Err(TextError::TooLong) } else { Ok(line) }
}

/// As [`line`], and something must stand there.
///
/// # Errors
/// `Empty`, `TooLong`
pub fn needed_line(raw: &str, longest: usize) -> Result<String, TextError> {
    match line(raw, longest)? {
        line if line.is_empty() => Err(TextError::Empty),
        line => Ok(line),
    }
}

/// Several lines: line breaks stay, other control characters go, blank lines at both ends too. May be empty.
///
/// # Errors
/// `TooLong`
pub fn paragraphs(raw: &str, longest: usize) -> Result<String, TextError> {
    let unified = raw.replace("\r\n", "\n").replace('\r', "\n");
    let cleaned: String = unified.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let lines: Vec<&str> = cleaned.lines().map(str::trim_end).collect();
    let text = lines.join("\n").trim().to_owned();
    if text.chars().count() > longest { Err(TextError::TooLong) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_tidied_and_bounded() {
        assert_eq!(line("  dua \n kata\u{0} ", 20), Ok("dua kata".to_owned()));
        assert_eq!(line("", 20), Ok(String::new()));
        assert_eq!(line("empat", 4), Err(TextError::TooLong));
        assert_eq!(needed_line(" \t", 4), Err(TextError::Empty));
    }

    #[test]
    fn paragraphs_keep_their_line_breaks() {
        assert_eq!(paragraphs("\r\n satu \r\n\r\ndua\u{0}\n", 20), Ok("satu\n\ndua".to_owned()));
        assert_eq!(paragraphs("lima!", 4), Err(TextError::TooLong));
    }
}
