//! Words on the screen, line by line, each as wide as it is there, with the lines that are drawn under them.

use super::look::{Look, dashes};
use super::sheet::{Sheet, escaped, painted};
use leptos::prelude::document;
use parallax_view::Paint;
use std::fmt::Write;
use web_sys::{DomRect, Node, Range};

/// The line under words; it goes on under the words of the elements inside.
#[derive(Clone)]
pub(super) struct Under {
    paint: Paint,
    style: String,
    /// Pixels.
    thick: f64,
    /// Pixels from the baseline down.
    offset: f64,
}

impl Under {
    /// That of an element, else the one that it stands in: `outer`, which ends where an element is laid out by itself.
    pub(super) fn of(look: &Look, outer: Option<&Self>) -> Option<Self> {
        if look.get("text-decoration-line").contains("underline")
            && let Some(paint) = look.paint("text-decoration-color")
        {
            let size = look.pixels("font-size");
            let thick = match look.get("text-decoration-thickness").as_str() {
                "auto" | "from-font" => size / 14.0,
                _ => look.pixels("text-decoration-thickness"),
            };
            let offset = match look.get("text-underline-offset").as_str() {
                "auto" => size / 10.0,
                _ => look.pixels("text-underline-offset"),
            };
            let style = look.get("text-decoration-style");
            return Some(Self { paint, style, thick: thick.max(1.0), offset });
        }
        let goes_on = matches!(look.get("display").as_str(), "inline" | "block" | "contents")
            && look.is("float", "none")
            && !matches!(look.get("position").as_str(), "absolute" | "fixed");
        outer.filter(|_| goes_on).cloned()
    }

    fn draw(&self, sheet: &mut Sheet, x: f64, baseline: f64, width: f64) {
        let y = baseline + self.offset + self.thick / 2.0;
        match self.style.as_str() {
            "wavy" => {
                let (step, rise) = (2.0 * self.thick + 1.0, self.thick + 1.0);
                let mut path = format!("M{x:.2} {y:.2}");
                let (mut way, mut up) = (step, -rise);
                while way <= width {
                    let _ = write!(path, "q{:.2} {up:.2} {step:.2} 0", step / 2.0);
                    (way, up) = (way + step, -up);
                }
                let (stroke, thick) = (painted("stroke", self.paint), self.thick);
                sheet.add(&format!("<path d=\"{path}\" fill=\"none\"{stroke} stroke-width=\"{thick:.2}\"/>"));
            }
            style => {
                let dashes = dashes(style, self.thick);
                sheet.line([x, y, x + width, y], self.thick, self.paint, &dashes);
                if style == "double" {
                    let y = y + 2.0 * self.thick;
                    sheet.line([x, y, x + width, y], self.thick, self.paint, "");
                }
            }
        }
    }
}

/// The words of a node of text.
pub(super) fn draw(sheet: &mut Sheet, node: &Node, look: &Look, under: Option<&Under>) {
    let text = node.text_content().unwrap_or_default();
    if text.trim().is_empty() || look.pixels("font-size") <= 0.0 {
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
                    draw_line(sheet, line.take(), look, under);
                    line = Some((place.clone(), place, shown.to_owned()));
                }
            }
        }
        at += length;
    }
    draw_line(sheet, line, look, under);
}

fn draw_line(
    sheet: &mut Sheet,
    line: Option<(DomRect, DomRect, String)>,
    look: &Look,
    under: Option<&Under>,
) {
    let Some((first, last, words)) = line else { return };
    let Some(paint) = look.paint("color") else { return };
    let width = last.right() - first.left();
    let [x, y, _, height] = sheet.at([first.left(), first.top(), width, first.height()]);
    let words = match look.get("text-transform").as_str() {
        "uppercase" => words.to_uppercase(),
        "lowercase" => words.to_lowercase(),
        _ => words,
    };
    let size = look.pixels("font-size");
    // The box of a line holds its letters in the middle; they stand about four fifths down their own height.
    let baseline = y + (height - size * 1.17) / 2.0 + size * 0.93;
    let slanted = if look.is("font-style", "italic") { " font-style=\"italic\"" } else { "" };
    sheet.add(&format!(
        "<text x=\"{x:.1}\" y=\"{baseline:.1}\" textLength=\"{width:.1}\" lengthAdjust=\"spacingAndGlyphs\" \
         font-family=\"{}\" font-size=\"{size:.1}\" font-weight=\"{}\"{slanted}{}>{}</text>",
        escaped(&look.get("font-family").replace('"', "'")),
        look.get("font-weight"),
        painted("fill", paint),
        escaped(&words)
    ));
    if let Some(under) = under {
        under.draw(sheet, x, baseline, width);
    }
}

/// Where a stretch of words stands; of one that is broken, its first line.
fn place_of(range: &Range, node: &Node, start: u32, end: u32) -> Option<DomRect> {
    range.set_start(node, start).ok()?;
    range.set_end(node, end).ok()?;
    let place = range.get_client_rects()?.item(0)?;
    (place.width() > 0.0).then_some(place)
}
