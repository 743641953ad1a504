//! DejaVu, from a crate of its own: free to embed, with the letters of the archipelago's names and most others.
//!
//! A set of fonts remembers every word it measured, so it lives as long as one paper and no longer.

use super::PaperError;
use textris_pdf::fonts::{FaceSource, Fonts, Style};

/// Stands for a character the fonts do not have: a paper without one letter is better than no paper.
const NOT_THERE: char = '\u{25A1}';

pub fn fonts() -> Result<Fonts, PaperError> {
    use dejavu::sans_condensed as sans;
    let regular = FaceSource::new(sans::regular());
    // Nothing of ours is set in typewriter letters: the fifth face is the first again.
    let mono = FaceSource::new(sans::regular());
    let (bold, italic) = (FaceSource::new(sans::bold()), FaceSource::new(sans::oblique()));
    let both = FaceSource::new(sans::bold_oblique());
    Fonts::from_faces(regular, bold, italic, both, mono).ok_or(PaperError::Fonts)
}

/// The text with what can't be drawn left out or replaced.
pub fn drawable(fonts: &Fonts, text: &str) -> String {
    text.chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .map(|c| if c.is_ascii() || has(fonts, c) { c } else { NOT_THERE })
        .collect()
}

fn has(fonts: &Fonts, c: char) -> bool {
    let styles = [Style::Regular, Style::Bold, Style::Italic, Style::BoldItalic];
    let mut bytes = [0; 4];
    let text: &str = c.encode_utf8(&mut bytes);
    !is_private(c) && styles.into_iter().all(|style| is_drawn(fonts, style, text, is_accent(c)))
}

/// Glyph 0 is the box a font draws for what it does not have. What has no width is an accent or some unseen mark, which
/// archives (PDF/A) refuse.
fn is_drawn(fonts: &Fonts, style: Style, text: &str, may_be_narrow: bool) -> bool {
    let shaped = fonts.shape(style, text);
    shaped.glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0) && (may_be_narrow || shaped.advance > 0.0)
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}')
}

/// Each font means something else by these.
const fn is_private(c: char) -> bool {
    matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}
