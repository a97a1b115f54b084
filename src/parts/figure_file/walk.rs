//! From elements on the screen to shapes of an SVG, in the order in which they are painted. Coordinates are pixels
//! from the top left corner of the figure.

use leptos::prelude::{document, window};
use std::fmt::Write;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleDeclaration, DomRect, Element, HtmlElement, Node, Range, XmlSerializer};

/// What of a drawing's style is written into it.
const DRAWN: [&str; 9] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "opacity",
    "font-family",
    "font-size",
    "font-weight",
    "text-anchor",
];

/// The shapes so far.
pub(super) struct Walk {
    shapes: String,
    left: f64,
    top: f64,
    margin: f64,
    width: f64,
    height: f64,
    ink: String,
    paper: String,
}

impl Walk {
    /// Of a figure that will stand `margin` pixels from the edges.
    pub(super) fn of(figure: &HtmlElement, margin: f64) -> Self {
        let place = figure.get_bounding_client_rect();
        let value =
            |element: &Element, name: &str| style(element).map(|style| get(&style, name)).unwrap_or_default();
        let body = document().body().map(|body| value(&body, "background-color")).unwrap_or_default();
        Self {
            shapes: String::new(),
            left: place.left(),
            top: place.top(),
            margin,
            width: place.width(),
            height: place.height(),
            ink: value(figure, "color"),
            paper: body,
        }
    }

    /// How wide and high what was drawn is; more than the figure where a part of it was scrolled.
    pub(super) fn extent(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    pub(super) fn ink(&self) -> &str {
        &self.ink
    }

    pub(super) fn paper(&self) -> &str {
        &self.paper
    }

    pub(super) fn shapes(&self) -> &str {
        &self.shapes
    }

    /// The pattern that stands for every hatching of the page.
    pub(super) fn hatching(&self) -> String {
        format!(
            "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
             <line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\" stroke=\"{}\" stroke-opacity=\".45\" stroke-width=\"1.5\"/></pattern></defs>\n",
            self.ink
        )
    }

    /// An element with all that it holds.
    pub(super) fn element(&mut self, element: &Element) {
        let Some(style) = style(element) else { return };
        let place = element.get_bounding_client_rect();
        let tiny = place.width() <= 1.0 && place.height() <= 1.0;
        let hidden = get(&style, "display") == "none" || get(&style, "visibility") == "hidden";
        // What only assistive technology is told is one pixel large, and absolute.
        if hidden || (tiny && get(&style, "position") == "absolute") || get(&style, "opacity") == "0" {
            return;
        }
        if element.tag_name().eq_ignore_ascii_case("svg") {
            return self.drawing(element, &place);
        }
        if get(&style, "display") != "contents" {
            self.ground(&style, &place);
            self.edges(&style, &place);
        }
        let folded = element.tag_name() == "DETAILS" && !element.has_attribute("open");
        let children = element.child_nodes();
        for child in (0..children.length()).filter_map(|place| children.get(place)) {
            let inner = child.dyn_ref::<Element>();
            if folded && inner.is_none_or(|inner| inner.tag_name() != "SUMMARY") {
                continue;
            }
            match inner {
                Some(inner) => self.element(inner),
                None if child.node_type() == Node::TEXT_NODE => self.words(&child, &style),
                None => {}
            }
        }
    }

    fn at(&mut self, place: &DomRect) -> [f64; 4] {
        let (x, y) = (place.left() - self.left, place.top() - self.top);
        self.width = self.width.max(x + place.width());
        self.height = self.height.max(y + place.height());
        [x + self.margin, y + self.margin, place.width(), place.height()]
    }

    /// The background of a box.
    fn ground(&mut self, style: &CssStyleDeclaration, place: &DomRect) {
        let colour = get(style, "background-color");
        let radius = pixels(&get(style, "border-top-left-radius")).min(place.height() / 2.0);
        let mut fills: Vec<&str> = Vec::new();
        if is_seen(&colour) {
            fills.push(&colour);
        }
        if get(style, "background-image").contains("repeating") {
            fills.push("url(#hatch)");
        }
        for fill in fills {
            let [x, y, width, height] = self.at(place);
            let _ = writeln!(
                self.shapes,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius:.1}\" fill=\"{fill}\"/>"
            );
        }
    }

    /// The borders of a box, each as a line.
    fn edges(&mut self, style: &CssStyleDeclaration, place: &DomRect) {
        for side in ["top", "right", "bottom", "left"] {
            let part = |name: &str| get(style, &format!("border-{side}-{name}"));
            let (thick, look, colour) = (pixels(&part("width")), part("style"), part("color"));
            if thick <= 0.0 || look == "none" || look == "hidden" || !is_seen(&colour) {
                continue;
            }
            let [x, y, width, height] = self.at(place);
            let half = thick / 2.0;
            let [x1, y1, x2, y2] = match side {
                "top" => [x, y + half, x + width, y + half],
                "right" => [x + width - half, y, x + width - half, y + height],
                "bottom" => [x, y + height - half, x + width, y + height - half],
                _ => [x + half, y, x + half, y + height],
            };
            let dashes = match look.as_str() {
                "dashed" => " stroke-dasharray=\"4 3\"",
                "dotted" => " stroke-dasharray=\"1.5 2\"",
                _ => "",
            };
            let _ = writeln!(
                self.shapes,
                "<line x1=\"{x1:.1}\" y1=\"{y1:.1}\" x2=\"{x2:.1}\" y2=\"{y2:.1}\" stroke=\"{colour}\" stroke-width=\"{thick:.1}\"{dashes}/>"
            );
        }
    }

    /// Words, line by line, each as wide as it is on the screen.
    fn words(&mut self, node: &Node, style: &CssStyleDeclaration) {
        let text = node.text_content().unwrap_or_default();
        if text.trim().is_empty() {
            return;
        }
        let Ok(range) = document().create_range() else { return };
        // A browser counts UTF-16 units.
        let mut at = 0;
        let mut line: Option<(DomRect, DomRect, String)> = None;
        for word in text.split_inclusive(char::is_whitespace) {
            let length = word.encode_utf16().count() as u32;
            let shown = word.trim_end();
            let end = at + shown.encode_utf16().count() as u32;
            if let Some(place) = (!shown.is_empty()).then(|| place_of(&range, node, at, end)).flatten() {
                match &mut line {
                    Some((first, last, words)) if (first.top() - place.top()).abs() < 2.0 => {
                        words.push(' ');
                        words.push_str(shown);
                        *last = place;
                    }
                    _ => {
                        self.line(line.take(), style);
                        line = Some((place.clone(), place, shown.to_owned()));
                    }
                }
            }
            at += length;
        }
        self.line(line, style);
    }

    fn line(&mut self, line: Option<(DomRect, DomRect, String)>, style: &CssStyleDeclaration) {
        let Some((first, last, words)) = line else { return };
        self.at(&last);
        let [x, y, _, height] = self.at(&first);
        let width = last.right() - first.left();
        let words = match get(style, "text-transform").as_str() {
            "uppercase" => words.to_uppercase(),
            "lowercase" => words.to_lowercase(),
            _ => words,
        };
        let size = pixels(&get(style, "font-size"));
        // The box of a line holds its letters in the middle; they stand about four fifths down their own height.
        let baseline = y + (height - size * 1.17) / 2.0 + size * 0.93;
        let slanted = if get(style, "font-style") == "italic" { " font-style=\"italic\"" } else { "" };
        let _ = writeln!(
            self.shapes,
            "<text x=\"{x:.1}\" y=\"{baseline:.1}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" font-family=\"{}\" font-size=\"{size:.1}\" font-weight=\"{}\"{slanted} fill=\"{}\">{}</text>",
            escaped(&get(style, "font-family").replace('"', "'")),
            get(style, "font-weight"),
            get(style, "color"),
            escaped(&words)
        );
    }

    /// A drawing that is one already, with the styles of the page written into it.
    fn drawing(&mut self, drawing: &Element, place: &DomRect) {
        let Some(copy) =
            drawing.clone_node_with_deep(true).ok().and_then(|copy| copy.dyn_into::<Element>().ok())
        else {
            return;
        };
        inline(drawing, &copy);
        let [x, y, width, height] = self.at(place);
        for (name, value) in [("x", x), ("y", y), ("width", width), ("height", height)] {
            let _ = copy.set_attribute(name, &format!("{value:.1}"));
        }
        let written = XmlSerializer::new().and_then(|writer| writer.serialize_to_string(&copy));
        self.shapes.push_str(&written.unwrap_or_default());
        self.shapes.push('\n');
    }
}

/// Writes the styles that elements have on the screen into their copies.
fn inline(from: &Element, to: &Element) {
    if let Some(style) = style(from) {
        let written: Vec<String> =
            DRAWN.iter().map(|name| format!("{name}: {}", get(&style, name))).collect();
        let _ = to.set_attribute("style", &written.join("; ").replace('"', "'"));
        let _ = to.remove_attribute("class");
    }
    let (from, to) = (from.children(), to.children());
    for (from, to) in (0..from.length()).filter_map(|place| from.item(place).zip(to.item(place))) {
        inline(&from, &to);
    }
}

/// Where a stretch of words stands; of one that is broken, its first line.
fn place_of(range: &Range, node: &Node, start: u32, end: u32) -> Option<DomRect> {
    range.set_start(node, start).ok()?;
    range.set_end(node, end).ok()?;
    let place = range.get_client_rects()?.item(0)?;
    (place.width() > 0.0).then_some(place)
}

fn style(element: &Element) -> Option<CssStyleDeclaration> {
    window().get_computed_style(element).ok().flatten()
}

fn get(style: &CssStyleDeclaration, name: &str) -> String {
    style.get_property_value(name).unwrap_or_default()
}

fn pixels(length: &str) -> f64 {
    length.trim_end_matches(|c: char| c.is_alphabetic() || c == '%').parse().unwrap_or(0.0)
}

/// Whether a colour, as a browser computes it, is not wholly transparent.
fn is_seen(colour: &str) -> bool {
    let clear = colour.ends_with(", 0)") || colour.ends_with("/ 0)") || colour == "transparent";
    !colour.is_empty() && !clear
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
