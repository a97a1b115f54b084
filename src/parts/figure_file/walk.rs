//! From elements on the screen to shapes of an SVG, in the order in which they are painted.

use super::look::Look;
use super::sheet::{Place, Sheet};
use super::words::Under;
use super::{boxes, drawing, words};
use wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Node};

/// Draws an element with all that it holds; `outer` is the line under the words that it stands among.
pub(super) fn element(sheet: &mut Sheet, element: &Element, outer: Option<&Under>) {
    let Some(look) = Look::of(element) else { return };
    let place = of(&element.get_bounding_client_rect());
    if is_unseen(&look, place) {
        return;
    }
    let opacity = look.get("opacity");
    if opacity != "1" {
        sheet.add(&format!("<g opacity=\"{opacity}\">"));
    }
    if element.tag_name().eq_ignore_ascii_case("svg") {
        let place = sheet.at(place);
        sheet.add(&drawing::drawn(element, place));
    } else {
        let under = Under::of(&look, outer);
        own_box(sheet, element, &look, place);
        let beyond = hidden_beyond(&look);
        if let Some(beyond) = beyond {
            let [x, y, width, height] = sheet.at(place);
            sheet.clip([x - beyond, y - beyond, width + 2.0 * beyond, height + 2.0 * beyond]);
        }
        inside(sheet, element, &look, under.as_ref());
        if beyond.is_some() {
            sheet.unclip();
        }
    }
    if opacity != "1" {
        sheet.add("</g>");
    }
}

/// What is not shown, or only to assistive technology: that is one pixel large, and absolute.
fn is_unseen(look: &Look, [_, _, width, height]: Place) -> bool {
    let tiny = width <= 1.0 && height <= 1.0 && look.is("position", "absolute");
    tiny || look.is("display", "none") || look.is("visibility", "hidden") || look.is("opacity", "0")
}

/// The box of an element; of one that runs along with the words, each of its stretches.
fn own_box(sheet: &mut Sheet, element: &Element, look: &Look, place: Place) {
    match look.get("display").as_str() {
        "contents" => {}
        "inline" => {
            let stretches = element.get_client_rects();
            for stretch in (0..stretches.length()).filter_map(|at| stretches.item(at)) {
                let place = sheet.at(of(&stretch));
                boxes::draw(sheet, look, place);
            }
        }
        _ => {
            let place = sheet.at(place);
            boxes::draw(sheet, look, place);
        }
    }
}

/// How far beyond its edges a box hides what it holds; `None` where it does not. What is only scrolled away is drawn.
fn hidden_beyond(look: &Look) -> Option<f64> {
    match look.get("overflow-x").as_str() {
        "hidden" => Some(0.0),
        "clip" => Some(look.pixels("overflow-clip-margin")),
        _ => None,
    }
}

fn inside(sheet: &mut Sheet, element: &Element, look: &Look, under: Option<&Under>) {
    pseudo(sheet, element, "::before");
    let children = element.child_nodes();
    for child in (0..children.length()).filter_map(|place| children.get(place)) {
        match child.dyn_ref::<Element>() {
            Some(inner) => self::element(sheet, inner, under),
            None if child.node_type() == Node::TEXT_NODE => words::draw(sheet, &child, look, under),
            None => {}
        }
    }
    pseudo(sheet, element, "::after");
}

/// A mark that a style sheet draws at a place in its element's box.
fn pseudo(sheet: &mut Sheet, element: &Element, which: &str) {
    let Some(look) = Look::of_pseudo(element, which) else { return };
    let (width, height) = (look.pixels("width"), look.pixels("height"));
    let outer = element.get_bounding_client_rect();
    let inside = |name: &str| Look::of(element).map_or(0.0, |outer| outer.pixels(name));
    let left = outer.left() + inside("border-left-width") + look.pixels("left");
    let top = outer.top() + inside("border-top-width") + look.pixels("top");
    let place = sheet.at([left, top, width, height]);
    boxes::draw(sheet, &look, place);
}

/// Left, top, width and height on the screen.
pub(super) fn of(place: &DomRect) -> Place {
    [place.left(), place.top(), place.width(), place.height()]
}
