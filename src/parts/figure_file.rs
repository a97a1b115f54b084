//! A figure of the page as a picture: precisely what is seen of it, without its controls. It is read from the screen as
//! the browser laid it out: boxes, lines, words and drawings, each with the colours and letters that it has there, become
//! an SVG (1.1) of plain shapes and text, which every program can open; a PNG is that SVG, painted on a canvas at twice
//! its size.

mod boxes;
mod canvas;
mod drawing;
mod look;
mod sheet;
mod walk;
mod words;

use crate::browser;
use crate::texts::passing;
use leptos::prelude::document;
use look::Look;
use sheet::{Sheet, escaped, painted};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// What a figure can be saved as.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Picture {
    Svg,
    Png,
}

impl Picture {
    /// Its name on screen.
    pub(crate) fn label(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }
}

/// Marks a figure while it is drawn: style/parts/picture.css then takes its controls away.
const DRAWN: &str = "data-drawn";

/// What stands below a picture and inside its file.
pub(crate) struct Origin {
    pub(crate) link: String,
    pub(crate) corpus: String,
    pub(crate) day: String,
}

/// The figures of the page that can be saved, by their titles.
pub(crate) fn titles() -> Vec<String> {
    figures().iter().map(title).collect()
}

/// Offers the figure at that place to save; whether that worked.
pub(crate) async fn save(place: usize, picture: Picture, origin: &Origin) -> bool {
    let Some(figure) = figures().into_iter().nth(place) else { return false };
    let (svg, width, height) = drawn(&figure, origin);
    let name = title(&figure).to_lowercase();
    let name = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let name = format!("parallax-{}-{}", origin.corpus, name.join("-"));
    match picture {
        Picture::Svg => browser::save(&format!("{name}.svg"), "image/svg+xml", &svg),
        Picture::Png => match canvas::painted(&svg, width, height).await {
            Some(png) => browser::save_blob(&format!("{name}.png"), &png).is_some(),
            None => false,
        },
    }
}

fn figures() -> Vec<HtmlElement> {
    let Ok(found) = document().query_selector_all("#main figure.figure") else { return Vec::new() };
    let all = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into::<HtmlElement>().ok());
    all.filter(|figure| figure.offset_width() > 0).collect()
}

fn title(figure: &HtmlElement) -> String {
    let title = figure.query_selector("figcaption h2, figcaption h3").ok().flatten();
    let words = title.and_then(|title| title.text_content()).unwrap_or_default();
    if words.trim().is_empty() { passing::FIGURE.to_owned() } else { words.trim().to_owned() }
}

/// The picture with its width and height in pixels.
#[expect(clippy::cast_sign_loss, reason = "a width is not negative")]
fn drawn(figure: &HtmlElement, origin: &Origin) -> (String, f64, f64) {
    const MARGIN: f64 = 16.0;
    const LINE: f64 = 16.0;
    // No frame is painted in between: the reader does not see the figure without its controls.
    let _ = figure.set_attribute(DRAWN, "");
    let mut sheet = Sheet::of(walk::of(&figure.get_bounding_client_rect()), MARGIN);
    walk::element(&mut sheet, figure, None);
    let _ = figure.remove_attribute(DRAWN);
    let (width, height) = sheet.extent();
    let (width, height) = (width + 2.0 * MARGIN, height + 3.0 * MARGIN + 2.0 * LINE);
    let title = escaped(&title(figure));
    let told = passing::origin(&origin.corpus, &origin.day);
    // Eleven pixels high, a letter is about six wide.
    let fits = (width / 6.2) as usize;
    let short: String = origin.link.chars().take(fits).collect();
    let address = if short.len() < origin.link.len() { format!("{short}…") } else { short };
    let paint = |element: Option<&HtmlElement>, name: &str| {
        let paint = element.and_then(|element| Look::of(element)?.paint(name));
        paint.map_or_else(String::new, |paint| painted("fill", paint))
    };
    let (ink, paper) = (paint(Some(figure), "color"), paint(document().body().as_ref(), "background-color"));
    let foot = height - MARGIN - LINE;
    let line = |y: f64, words: &str| {
        format!(
            "<text x=\"{MARGIN}\" y=\"{y:.1}\" font-family=\"sans-serif\" font-size=\"11\"{ink}>{}</text>\n",
            escaped(words)
        )
    };
    let svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.1} {height:.1}\">\n\
         <title>{title}</title>\n<desc>{}. {}</desc>\n{}\
         <rect width=\"100%\" height=\"100%\"{paper}/>\n{}{}{}</svg>\n",
        escaped(&told),
        escaped(&origin.link),
        sheet.definitions(),
        sheet.shapes(),
        line(foot, &told),
        line(foot + LINE, &address),
    );
    (svg, width, height)
}
