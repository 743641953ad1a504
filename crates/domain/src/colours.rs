//! Colours as a region may choose them: `#rrggbb`, read well on the grounds of our pages. Contrast is that of WCAG 2.2, success
//! criterion 1.4.3: at least 4.5 : 1 for text (level AA).
use std::fmt;
use thiserror::Error;

/// Least contrast of text with its ground.
pub const LEAST_CONTRAST: f64 = 4.5;
/// The ground of our pages, and of what stands on it
const GROUNDS: [Colour; 2] = [Colour([0xff, 0xff, 0xff]), Colour([0xf6, 0xf8, 0xf7])];
const BLACK: Colour = Colour([0, 0, 0]);
const WHITE: Colour = Colour([0xff, 0xff, 0xff]);

/// Red, green and blue of sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum ColourError {
    #[error("not # and six hexadecimal digits")]
    NotAColour,
    /// With the contrast that was found
    #[error("a contrast of {0} : 1 is too little")]
    TooPale(f64),
}

impl Colour {
    /// # Errors
    /// `NotAColour`
    pub fn parse(raw: &str) -> Result<Self, ColourError> {
        let digits = raw.trim().trim_start_matches('#');
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(ColourError::NotAColour);
        }
        let part = |from: usize| {
            digits
                .get(from..from + 2)
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
                .ok_or(ColourError::NotAColour)
        };
        Ok(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// A colour for links, buttons and heads: read on every ground they stand on, as white is on it.
    ///
    /// # Errors
    /// `NotAColour`, `TooPale`
    pub fn parse_accent(raw: &str) -> Result<Self, ColourError> {
        let colour = Self::parse(raw)?;
        let contrast = colour.contrast_on_pages();
        if contrast < LEAST_CONTRAST { Err(ColourError::TooPale(contrast)) } else { Ok(colour) }
    }

    /// Relative luminance, 0 to 1, as WCAG defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast of two colours, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The least contrast with a ground it stands on: white, the page, and its own pale shade.
    pub fn contrast_on_pages(self) -> f64 {
        let grounds = GROUNDS.into_iter().chain([self.soft()]);
        grounds.map(|ground| self.contrast(ground)).fold(f64::INFINITY, f64::min)
    }

    /// This much of it (0 to 100), the rest of another.
    fn mixed(self, percent: u16, other: Self) -> Self {
        let mix = |one: u8, two: u8| {
            let sum = u16::from(one) * percent + u16::from(two) * (100 - percent);
            u8::try_from((sum + 50) / 100).unwrap_or(u8::MAX)
        };
        let ([a, b, c], [d, e, f]) = (self.0, other.0);
        Self([mix(a, d), mix(b, e), mix(c, f)])
    }

    /// Darker, for what is pointed at.
    pub fn strong(self) -> Self {
        self.mixed(70, BLACK)
    }

    /// Pale, for grounds.
    pub fn soft(self) -> Self {
        self.mixed(7, WHITE)
    }

    /// For lines.
    pub fn line(self) -> Self {
        self.mixed(30, WHITE)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(raw: &str) -> Colour {
        Colour::parse(raw).unwrap()
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((WHITE.contrast(BLACK) - 21.0).abs() < 1e-9);
        // #767676 on white is the palest grey that passes, known as 4.54 : 1.
        assert!((of("#767676").contrast(WHITE) - 4.54).abs() < 0.005);
        assert!((of("#777777").contrast(WHITE) - 4.48).abs() < 0.005);
    }

    #[test]
    fn our_own_accent_is_one_and_a_pale_one_is_told_its_contrast() {
        assert_eq!(Colour::parse_accent("#0b6b62").unwrap().to_string(), "#0b6b62");
        let Err(ColourError::TooPale(found)) = Colour::parse_accent("#ffd700") else {
            panic!("gold is pale")
        };
        assert!(found < 1.5, "{found}");
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for bad in ["", "#12345", "#1234567", "merah", "#12345g", "#é2345", "url(x)"] {
            assert_eq!(Colour::parse(bad), Err(ColourError::NotAColour), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_colour_is_read_back_as_it_was_written(parts in any::<[u8; 3]>()) {
            let colour = Colour(parts);
            prop_assert_eq!(Colour::parse(&colour.to_string()), Ok(colour));
        }

        #[test]
        fn contrast_is_the_same_both_ways_and_between_1_and_21(one in any::<[u8; 3]>(), two in any::<[u8; 3]>()) {
            let (one, two) = (Colour(one), Colour(two));
            let found = one.contrast(two);
            prop_assert!((found - two.contrast(one)).abs() < 1e-9);
            prop_assert!((1.0..=21.0 + 1e-9).contains(&found));
        }

        #[test]
        fn every_accent_is_read_on_every_ground_and_its_darker_shade_too(parts in any::<[u8; 3]>()) {
            if let Ok(accent) = Colour::parse_accent(&Colour(parts).to_string()) {
                for ground in [WHITE, GROUNDS[1], accent.soft()] {
                    prop_assert!(accent.contrast(ground) >= LEAST_CONTRAST);
                    prop_assert!(accent.strong().contrast(ground) >= LEAST_CONTRAST);
                }
            }
        }
    }
}
