//! The SVG as far as it is written: shapes, what they refer to, and how far they reach.

use parallax_view::{GradientLine, Paint};
use std::fmt::Write;

/// What was drawn so far. Coordinates are pixels from the top left corner of the figure; it stands `margin` pixels from
/// the edges of the picture.
pub(super) struct Sheet {
    shapes: String,
    definitions: String,
    defined: usize,
    left: f64,
    top: f64,
    margin: f64,
    width: f64,
    height: f64,
    /// The right and lower ends of the boxes that hide what goes beyond them, the innermost last.
    ends: Vec<[f64; 2]>,
}

/// A place in the picture: left, top, width, height.
pub(super) type Place = [f64; 4];

impl Sheet {
    /// For a figure whose box on the screen that is.
    pub(super) fn of([left, top, width, height]: Place, margin: f64) -> Self {
        let (shapes, definitions) = (String::new(), String::new());
        Self { shapes, definitions, defined: 0, left, top, margin, width, height, ends: Vec::new() }
    }

    /// How wide and high what was drawn is; more than the figure where a part of it was scrolled.
    pub(super) fn extent(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// Gradients and clips that the shapes refer to.
    pub(super) fn definitions(&self) -> String {
        if self.definitions.is_empty() {
            String::new()
        } else {
            format!("<defs>{}</defs>\n", self.definitions)
        }
    }

    pub(super) fn shapes(&self) -> &str {
        &self.shapes
    }

    /// Where something that is on the screen stands in the picture.
    pub(super) fn at(&mut self, [left, top, width, height]: Place) -> Place {
        let (x, y) = (left - self.left, top - self.top);
        let [right, bottom] = self.ends.last().copied().unwrap_or([f64::INFINITY; 2]);
        self.width = self.width.max((x + width).min(right));
        self.height = self.height.max((y + height).min(bottom));
        [x + self.margin, y + self.margin, width, height]
    }

    /// Adds markup as it is.
    pub(super) fn add(&mut self, markup: &str) {
        self.shapes.push_str(markup);
        self.shapes.push('\n');
    }

    /// A box with corners of that radius, with that fill; `attributes` follow.
    pub(super) fn rectangle(&mut self, [x, y, width, height]: Place, radius: f64, attributes: &str) {
        let _ = writeln!(
            self.shapes,
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" rx=\"{radius:.2}\"{attributes}/>"
        );
    }

    /// A stroke from one point to another.
    pub(super) fn line(&mut self, [x1, y1, x2, y2]: Place, thick: f64, paint: Paint, dashes: &str) {
        let stroke = painted("stroke", paint);
        let _ = writeln!(
            self.shapes,
            "<line x1=\"{x1:.2}\" y1=\"{y1:.2}\" x2=\"{x2:.2}\" y2=\"{y2:.2}\"{stroke} stroke-width=\"{thick:.2}\"{dashes}/>"
        );
    }

    /// The fill that a gradient is.
    pub(super) fn gradient(&mut self, line: &GradientLine) -> String {
        let id = self.name();
        let spread = if line.repeats { " spreadMethod=\"repeat\"" } else { "" };
        let [[x1, y1], [x2, y2]] = [line.from, line.to];
        let stops = line.stops.iter().fold(String::new(), |stops, (at, paint)| {
            let opacity = paint.opacity();
            stops
                + &format!("<stop offset=\"{at:.4}\" stop-color=\"{paint}\" stop-opacity=\"{opacity:.3}\"/>")
        });
        let _ = write!(
            self.definitions,
            "<linearGradient id=\"{id}\" gradientUnits=\"userSpaceOnUse\" x1=\"{x1:.2}\" y1=\"{y1:.2}\" x2=\"{x2:.2}\" \
             y2=\"{y2:.2}\"{spread}>{stops}</linearGradient>"
        );
        format!(" fill=\"url(#{id})\"")
    }

    /// Hides from now on what lies outside of a box.
    pub(super) fn clip(&mut self, [x, y, width, height]: Place) {
        let [right, bottom] = self.ends.last().copied().unwrap_or([f64::INFINITY; 2]);
        let (own_right, own_bottom) = (x + width - self.margin, y + height - self.margin);
        self.ends.push([own_right.min(right), own_bottom.min(bottom)]);
        let id = self.name();
        let _ = write!(
            self.definitions,
            "<clipPath id=\"{id}\"><rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\"/></clipPath>"
        );
        self.add(&format!("<g clip-path=\"url(#{id})\">"));
    }

    /// Ends what [`Sheet::clip`] began.
    pub(super) fn unclip(&mut self) {
        self.ends.pop();
        self.add("</g>");
    }

    fn name(&mut self) -> String {
        self.defined += 1;
        format!("part-{}", self.defined)
    }
}

/// A colour as attributes: SVG 1.1 has no transparent ones, and says apart how opaque a fill or stroke is.
pub(super) fn painted(name: &str, paint: Paint) -> String {
    let opacity = paint.opacity();
    if opacity < 1.0 {
        format!(" {name}=\"{paint}\" {name}-opacity=\"{opacity:.3}\"")
    } else {
        format!(" {name}=\"{paint}\"")
    }
}

/// Words as XML 1.0 has them.
pub(super) fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if (c.is_control() && !c.is_whitespace()) || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
