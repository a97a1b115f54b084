//! What a browser computes of an element's look, read for a picture of it: colours and gradients of CSS, which become
//! colours and gradients of SVG 1.1. Takes the words of computed styles; whatever is not understood is `None`, never
//! another colour.

mod gradient;
mod paint;

pub use gradient::{Gradient, Line};
pub use paint::Paint;

/// The parts of a list that a sign separates, as far as it stands in no brackets.
fn apart(words: &str, sign: char) -> Vec<&str> {
    let mut depth = 0_u32;
    let parts = words.split(|c: char| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && c == sign
    });
    parts.map(str::trim).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_hold_together() {
        assert_eq!(apart("rgb(1, 2, 3) 0px, red 3px", ','), ["rgb(1, 2, 3) 0px", "red 3px"]);
        assert_eq!(apart("rgb(1 2 3)  0px 3px", ' '), ["rgb(1 2 3)", "0px", "3px"]);
        assert!(apart("", ',').is_empty());
        assert_eq!(apart(")) , (", ','), ["))", "("]);
    }
}
