//! Codes of the Sustainable Development Goals: goals (1–17), targets (169), indicators.
//!
//! Sources write indicator codes in many ways (`1.4.1(f)`, `16.3.2. (a)`, `8.1.1.*`); everything in the program goes
//! through [`IndicatorCode::parse`] and is compared and shown in one form. Whoever stores a code keeps the original too.

mod edition;
mod error;
mod goal;
mod indicator;
mod target;

pub use edition::Edition;
pub use error::CodeError;
pub use goal::{GoalNumber, Pillar};
pub use indicator::IndicatorCode;
pub use target::TargetCode;

#[cfg(test)]
mod tests;

/// Text of a code with one kind of dot, star, bracket and hyphen, without invisible characters and without spaces
/// around signs. A space between two letters or digits stays: there the text is not a code.
fn tidy(raw: &str) -> String {
    let plain: Vec<char> = raw.trim().chars().filter(|c| !is_invisible(*c)).map(plain_char).collect();
    let mut out = String::with_capacity(plain.len());
    for (i, &c) in plain.iter().enumerate() {
        if !c.is_whitespace() {
            out.push(c);
            continue;
        }
        let before = out.chars().next_back();
        let after = plain[i..].iter().find(|c| !c.is_whitespace());
        let joins_words = before.is_some_and(|c| c.is_alphanumeric() || c == ' ')
            && after.is_some_and(|c| c.is_alphanumeric());
        if joins_words && before != Some(' ') {
            out.push(' ');
        }
    }
    out
}

/// Soft hyphen, zero-width characters and the byte order mark arrive with text copied from PDF files.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn plain_char(c: char) -> char {
    match c {
        // Full-width forms of ASCII, as some fonts and input methods produce
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2217}' | '\u{204e}' | '\u{2731}' | '\u{fe61}' | '\u{66d}' => '*',
        '\u{2010}'..='\u{2013}' | '\u{2212}' => '-',
        other => other,
    }
}
