//! How an element looks, as the browser computed it.

use leptos::prelude::window;
use parallax_view::Paint;
use web_sys::{CssStyleDeclaration, Element};

/// The computed style of an element, or of what stands before or after its content.
pub(super) struct Look(CssStyleDeclaration);

impl Look {
    pub(super) fn of(element: &Element) -> Option<Self> {
        window().get_computed_style(element).ok().flatten().map(Self)
    }

    /// Of `::before` or `::after`; `None` where there is none that stands at a place of its own.
    pub(super) fn of_pseudo(element: &Element, pseudo: &str) -> Option<Self> {
        let look = window().get_computed_style_with_pseudo_elt(element, pseudo).ok().flatten().map(Self)?;
        (look.get("content") != "none" && look.get("position") == "absolute").then_some(look)
    }

    pub(super) fn get(&self, name: &str) -> String {
        self.0.get_property_value(name).unwrap_or_default()
    }

    pub(super) fn is(&self, name: &str, value: &str) -> bool {
        self.get(name) == value
    }

    pub(super) fn pixels(&self, name: &str) -> f64 {
        pixels(&self.get(name))
    }

    /// A colour that is seen.
    pub(super) fn paint(&self, name: &str) -> Option<Paint> {
        Paint::read(&self.get(name)).filter(|paint| paint.is_seen())
    }

    /// The radius of a box's corners, in pixels.
    pub(super) fn radius(&self, width: f64, height: f64) -> f64 {
        let radius = self.get("border-top-left-radius");
        let radius = radius.split(' ').next().unwrap_or_default();
        let pixels = match radius.strip_suffix('%') {
            Some(percent) => width * percent.parse().unwrap_or(0.0) / 100.0,
            None => pixels(radius),
        };
        pixels.min(width / 2.0).min(height / 2.0)
    }
}

/// A length as browsers compute it.
pub(super) fn pixels(length: &str) -> f64 {
    length.trim_end_matches(|c: char| c.is_alphabetic() || c == '%').parse().unwrap_or(0.0)
}

/// The dashes of a line, as an attribute.
pub(super) fn dashes(look: &str, thick: f64) -> String {
    let (dash, gap) = match look {
        "dashed" => (3.0, 2.0),
        "dotted" => (1.0, 1.0),
        _ => return String::new(),
    };
    format!(" stroke-dasharray=\"{:.2} {:.2}\"", dash * thick, gap * thick)
}
