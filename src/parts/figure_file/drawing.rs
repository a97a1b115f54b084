//! A drawing that is an SVG already, with what style sheets say of it written into it as attributes: those need no
//! leave of the page's security policy, and every program reads them.

use super::look::Look;
use super::sheet::{Place, escaped, painted};
use parallax_view::Paint;
use std::fmt::Write;
use web_sys::Element;

/// Attributes that say where a shape stands, and how large it is.
const SHAPE: [&str; 19] = [
    "x",
    "y",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "x1",
    "y1",
    "x2",
    "y2",
    "d",
    "points",
    "transform",
    "viewBox",
    "dx",
    "dy",
];
/// What of a style is written down as it is.
const LOOKS: [&str; 5] = ["stroke-dasharray", "stroke-linecap", "font-size", "font-weight", "text-anchor"];

/// The drawing at its place in the picture.
pub(super) fn drawn(drawing: &Element, [x, y, width, height]: Place) -> String {
    let overflow = Look::of(drawing).map(|look| look.get("overflow")).unwrap_or_default();
    let overflow = if overflow == "visible" { overflow } else { "hidden".to_owned() };
    let seen = drawing.get_attribute("viewBox").map(|seen| format!(" viewBox=\"{}\"", escaped(&seen)));
    let mut written = format!(
        "<svg x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" overflow=\"{overflow}\"{}>",
        seen.unwrap_or_default()
    );
    inside(&mut written, drawing);
    written + "</svg>"
}

fn inside(written: &mut String, element: &Element) {
    let children = element.children();
    for child in (0..children.length()).filter_map(|place| children.item(place)) {
        part(written, &child);
    }
}

fn part(written: &mut String, element: &Element) {
    let Some(look) = Look::of(element).filter(|look| !look.is("display", "none")) else { return };
    // A link of the page leads nowhere from a file.
    let tag = match element.tag_name().as_str() {
        "a" => "g".to_owned(),
        tag => tag.to_owned(),
    };
    let _ = write!(written, "<{tag}");
    for name in SHAPE {
        if let Some(value) = element.get_attribute(name) {
            let _ = write!(written, " {name}=\"{}\"", escaped(&value));
        }
    }
    if tag != "g" {
        for name in ["fill", "stroke"] {
            let css = look.get(name);
            written.push_str(&paint(&look, name, &css));
        }
        let _ = write!(written, " stroke-width=\"{}\"", look.pixels("stroke-width"));
        for name in LOOKS {
            let _ = write!(written, " {name}=\"{}\"", escaped(&look.get(name)));
        }
        let family = look.get("font-family").replace('"', "'");
        let _ = write!(written, " font-family=\"{}\" opacity=\"{}\"", escaped(&family), look.get("opacity"));
    }
    written.push('>');
    match tag.as_str() {
        "text" | "title" => written.push_str(&escaped(&element.text_content().unwrap_or_default())),
        _ => inside(written, element),
    }
    let _ = write!(written, "</{tag}>");
}

/// A fill or stroke, with how opaque it is by itself and by its colour.
fn paint(look: &Look, name: &str, css: &str) -> String {
    let Some(paint) = Paint::read(css).filter(|paint| paint.is_seen()) else {
        return format!(" {name}=\"none\"");
    };
    let opacity: f64 = look.get(&format!("{name}-opacity")).parse().unwrap_or(1.0);
    painted(name, paint.thinned(opacity))
}
