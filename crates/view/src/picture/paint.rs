//! A colour of CSS as a colour of SVG 1.1, which knows no transparent ones: the colour, and apart from it how opaque.

use color::{Srgb, parse_color};
use std::fmt::{Display, Formatter, Result};

/// A colour in sRGB, and how opaque it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    rgb: [u8; 3],
    /// 0 is clear, 255 opaque.
    alpha: u8,
}

impl Paint {
    /// Reads a colour as a browser computes it, in any notation of CSS Color 4: `rgb(27, 79, 125)`,
    /// `oklab(0.4 -0.03 -0.09 / 0.3)`.
    pub fn read(css: &str) -> Option<Self> {
        let colour = parse_color(css.trim()).ok()?.to_alpha_color::<Srgb>().to_rgba8();
        Some(Self { rgb: [colour.r, colour.g, colour.b], alpha: colour.a })
    }

    /// The same colour, clear.
    pub(super) fn clear(self) -> Self {
        Self { alpha: 0, ..self }
    }

    /// Whether anything of it is seen. Only how opaque it is decides: black is a colour as any other.
    pub fn is_seen(self) -> bool {
        self.alpha > 0
    }

    /// The same colour, less opaque by that factor, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_sign_loss, reason = "a part of what is not negative")]
    pub fn thinned(self, by: f64) -> Self {
        Self { alpha: (f64::from(self.alpha) * by.clamp(0.0, 1.0)).round() as u8, ..self }
    }

    /// How opaque it is, 0 to 1.
    pub fn opacity(self) -> f32 {
        f32::from(self.alpha) / 255.0
    }
}

/// The colour alone, as `#1b4f7d`.
impl Display for Paint {
    fn fmt(&self, words: &mut Formatter<'_>) -> Result {
        let [red, green, blue] = self.rgb;
        write!(words, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(css: &str) -> String {
        Paint::read(css).map_or_else(String::new, |paint| format!("{paint} {:.3}", paint.opacity()))
    }

    #[test]
    fn what_browsers_compute_is_read() {
        assert_eq!(read("rgb(255, 170, 0)"), "#ffaa00 1.000");
        assert_eq!(read("rgba(0, 0, 0, 0)"), "#000000 0.000");
        assert_eq!(read("rgb(28 29 32 / 0.2)"), "#1c1d20 0.200");
        assert_eq!(read("color(srgb 0 0.5 1 / 0.4)"), "#0080ff 0.400");
        assert_eq!(read("oklab(0.627955 0.224863 0.125846)"), "#ff0000 1.000");
        assert_eq!(read("#000000"), "#000000 1.000");
        for none in ["", "none", "url(#x)", "rgb(", "rgb(1, 2)"] {
            assert_eq!(read(none), "", "{none}");
        }
        let opacity = Paint::read("rgb(1 2 3 / 0.5)").unwrap().thinned(0.5).opacity();
        assert!((opacity - 64.0 / 255.0).abs() < 1e-6, "{opacity}");
    }

    proptest! {
        #[test]
        fn a_colour_is_seen_by_its_alpha_and_nothing_else(rgb in any::<[u8; 3]>(), zero in 0..3usize, alpha in 0..=100u32) {
            let mut rgb = rgb;
            rgb[zero] = 0;
            let [r, g, b] = rgb;
            let part = f64::from(alpha) / 100.0;
            for css in [
                format!("rgba({r}, {g}, {b}, {part})"),
                format!("rgb({r} {g} {b} / {part})"),
                format!("rgb({r} {g} {b} / {alpha}%)"),
            ] {
                let paint = Paint::read(&css).unwrap();
                prop_assert_eq!(paint.is_seen(), alpha > 0, "{}", css);
                prop_assert_eq!(paint.to_string(), format!("#{r:02x}{g:02x}{b:02x}"), "{}", css);
            }
            let opaque = format!("rgb({r}, {g}, {b})");
            prop_assert!(Paint::read(&opaque).unwrap().is_seen());
        }

        #[test]
        fn any_words_are_read_or_are_none(words in "\\PC{0,40}|(rgb|oklab|color)\\([0-9a-z ,/.%-]{0,30}\\)") {
            let _ = Paint::read(&words);
        }
    }
}
