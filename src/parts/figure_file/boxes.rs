//! The box of an element: its ground, its edges, and the shadows that are drawn as edges.

use super::look::{Look, dashes, pixels};
use super::sheet::{Place, Sheet, painted};
use parallax_view::{Gradient, Paint};

/// Draws a box at its place in the picture.
pub(super) fn draw(sheet: &mut Sheet, look: &Look, place: Place) {
    let [x, y, width, height] = place;
    let radius = look.radius(width, height);
    let shadow = Shadow::of(look);
    if let Some(Shadow { paint, spread, inset: false, .. }) = shadow
        && spread > 0.0
    {
        let around = [x - spread, y - spread, width + 2.0 * spread, height + 2.0 * spread];
        sheet.rectangle(around, radius, &painted("fill", paint));
    }
    if let Some(points) = polygon(&look.get("clip-path"), place) {
        if let Some(paint) = look.paint("background-color") {
            sheet.add(&format!("<polygon points=\"{points}\"{}/>", painted("fill", paint)));
        }
        return;
    }
    if let Some(paint) = look.paint("background-color") {
        sheet.rectangle(place, radius, &painted("fill", paint));
    }
    // The one that is named first lies on top.
    for gradient in Gradient::read(&look.get("background-image")).iter().rev() {
        if let Some(line) = gradient.over(place) {
            let fill = sheet.gradient(&line);
            sheet.rectangle(place, radius, &fill);
        }
    }
    if let Some(Shadow { paint, right, down, inset: true, .. }) = shadow {
        let strips = [
            [x, y, right, height],
            [x + width + right, y, -right, height],
            [x, y, width, down],
            [x, y + height + down, width, -down],
        ];
        for strip in strips.into_iter().filter(|[_, _, width, height]| *width > 0.0 && *height > 0.0) {
            sheet.rectangle(strip, 0.0, &painted("fill", paint));
        }
    }
    edges(sheet, look, place, radius);
}

/// One side of a border.
#[derive(PartialEq)]
struct Edge {
    thick: f64,
    style: String,
    paint: Paint,
}

const SIDES: [&str; 4] = ["top", "right", "bottom", "left"];

fn edges(sheet: &mut Sheet, look: &Look, place: Place, radius: f64) {
    let sides = SIDES.map(|side| {
        let part = |name: &str| format!("border-{side}-{name}");
        let (thick, style) = (look.pixels(&part("width")), look.get(&part("style")));
        if thick <= 0.0 || style == "none" || style == "hidden" {
            return None;
        }
        Some((thick, style, look.paint(&part("color"))))
    });
    let [x, y, width, height] = place;
    let band = |side: usize, thick: f64| match side {
        0 => [x, y, width, thick],
        1 => [x + width - thick, y, thick, height],
        2 => [x, y + height - thick, width, thick],
        _ => [x, y, thick, height],
    };
    // An image takes the place of all colours.
    if let Some(gradient) = Gradient::read(&look.get("border-image-source")).first() {
        if let Some(line) = gradient.over(place) {
            let fill = sheet.gradient(&line);
            for (side, (thick, ..)) in
                sides.iter().enumerate().filter_map(|(at, side)| Some((at, side.as_ref()?)))
            {
                sheet.rectangle(band(side, *thick), 0.0, &fill);
            }
        }
        return;
    }
    let edge = |side: &Option<(f64, String, Option<Paint>)>| {
        let (thick, style, paint) = side.clone()?;
        Some(Edge { thick, style, paint: paint? })
    };
    let [top, right, bottom, left] = sides.map(|side| edge(&side));
    if let Some(edge) = top.as_ref().filter(|_| top == right && top == bottom && top == left) {
        let inner = edge.thick / 2.0;
        let middle = [x + inner, y + inner, width - edge.thick, height - edge.thick];
        let stroke = painted("stroke", edge.paint);
        let dashes = dashes(&edge.style, edge.thick);
        let attributes = format!(" fill=\"none\"{stroke} stroke-width=\"{:.2}\"{dashes}", edge.thick);
        return sheet.rectangle(middle, (radius - inner).max(0.0), &attributes);
    }
    for (side, edge) in [top, right, bottom, left].iter().enumerate() {
        if let Some(edge) = edge {
            let [x, y, width, height] = band(side, edge.thick);
            let half = edge.thick / 2.0;
            let ends = match side {
                0 | 2 => [x, y + half, x + width, y + half],
                _ => [x + half, y, x + half, y + height],
            };
            sheet.line(ends, edge.thick, edge.paint, &dashes(&edge.style, edge.thick));
        }
    }
}

/// A shadow without a blur, which is one more edge; a blurred one belongs to the screen.
#[derive(Clone, Copy)]
struct Shadow {
    paint: Paint,
    right: f64,
    down: f64,
    spread: f64,
    inset: bool,
}

impl Shadow {
    fn of(look: &Look) -> Option<Self> {
        let shadow = look.get("box-shadow");
        // As browsers compute it: the colour, then the lengths.
        let (colour, rest) = shadow.split_once(')')?;
        let paint = Paint::read(&[colour, ")"].concat()).filter(|paint| paint.is_seen())?;
        let inset = rest.contains("inset");
        let lengths: Vec<f64> = rest.split_whitespace().filter(|word| *word != "inset").map(pixels).collect();
        match lengths.as_slice() {
            [right, down, 0.0, spread] => {
                Some(Self { paint, right: *right, down: *down, spread: *spread, inset })
            }
            _ => None,
        }
    }
}

/// The points of a `clip-path: polygon(…)` over a box.
fn polygon(css: &str, [x, y, width, height]: Place) -> Option<String> {
    let points = css.strip_prefix("polygon(")?.strip_suffix(')')?.split(',');
    let at = |words: &str, length: f64| match words.strip_suffix('%') {
        Some(percent) => length * percent.parse().unwrap_or(0.0) / 100.0,
        None => pixels(words),
    };
    let points = points.filter_map(|point| {
        let (across, down) = point.trim().split_once(' ')?;
        Some(format!("{:.2},{:.2}", x + at(across, width), y + at(down, height)))
    });
    Some(points.collect::<Vec<_>>().join(" "))
}
