//! A linear gradient of CSS, also one that repeats (as hatching does), as the line of one of SVG 1.1.

use super::{Paint, apart};

/// A `linear-gradient` or `repeating-linear-gradient`, as a browser computes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Gradient {
    repeats: bool,
    /// Degrees, clockwise from straight up.
    angle: f64,
    stops: Vec<(Paint, Option<Length>)>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Length {
    Pixels(f64),
    /// Of the gradient's line.
    Percent(f64),
}

/// A gradient over a box: from one point to another, in pixels.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where it begins: across, down.
    pub from: [f64; 2],
    /// Where it ends.
    pub to: [f64; 2],
    /// Its colours, each at its part of the way, 0 to 1.
    pub stops: Vec<(f64, Paint)>,
    /// Whether it begins anew beyond its ends.
    pub repeats: bool,
}

impl Gradient {
    /// The gradients of a `background-image`, the one on top first; whatever else stands there is left out.
    pub fn read(css: &str) -> Vec<Self> {
        apart(css, ',').into_iter().filter_map(Self::read_one).collect()
    }

    fn read_one(css: &str) -> Option<Self> {
        let (name, rest) = css.split_once('(')?;
        let repeats = match name {
            "linear-gradient" => false,
            "repeating-linear-gradient" => true,
            _ => return None,
        };
        let mut parts = apart(rest.strip_suffix(')')?, ',').into_iter().peekable();
        let angle = parts.peek().and_then(|first| angle(first));
        if angle.is_some() {
            parts.next();
        }
        let mut stops = Vec::new();
        for part in parts {
            let mut words = apart(part, ' ').into_iter();
            let paint = Paint::read(words.next()?)?;
            let places: Vec<Length> = words.map(length).collect::<Option<_>>()?;
            match places.as_slice() {
                [] => stops.push((paint, None)),
                places => stops.extend(places.iter().map(|place| (paint, Some(*place)))),
            }
        }
        (stops.len() > 1).then(|| Self { repeats, angle: angle.unwrap_or(180.0), stops })
    }

    /// The gradient over a box: its left, top, width and height. `None` where it has no length.
    pub fn over(&self, [left, top, width, height]: [f64; 4]) -> Option<Line> {
        let (across, up) = self.angle.to_radians().sin_cos();
        // CSS Images 3, section 3.1.1: the line runs through the middle, so long that the corners get the end colours.
        let length = (width * across).abs() + (height * up).abs();
        let places = places(&self.stops, length);
        let (first, last) = (places.first()?, places.last()?);
        let way = last - first;
        if way <= 0.0 {
            return None;
        }
        let at = |place: f64| {
            let beyond = place - length / 2.0;
            [left + width / 2.0 + across * beyond, top + height / 2.0 - up * beyond]
        };
        let paints = coloured(self.stops.iter().map(|(paint, _)| *paint).collect());
        let stops = places.iter().map(|place| (place - first) / way).zip(paints).collect();
        Some(Line { from: at(*first), to: at(*last), stops, repeats: self.repeats })
    }
}

/// `135deg`, `to right`.
fn angle(words: &str) -> Option<f64> {
    match words.strip_prefix("to").map(str::trim) {
        Some("top") => Some(0.0),
        Some("right") => Some(90.0),
        Some("bottom") => Some(180.0),
        Some("left") => Some(270.0),
        _ => words.strip_suffix("deg")?.parse().ok(),
    }
}

fn length(words: &str) -> Option<Length> {
    if let Some(pixels) = words.strip_suffix("px") {
        return pixels.parse().ok().map(Length::Pixels);
    }
    words.strip_suffix('%')?.parse().ok().map(Length::Percent)
}

/// Where each stop stands on a line of that length, in pixels: those without a place are spread between their
/// neighbours, and none stands before the one that it follows.
fn places(stops: &[(Paint, Option<Length>)], length: f64) -> Vec<f64> {
    let last = stops.len().saturating_sub(1);
    let given = stops.iter().enumerate().map(|(at, (_, place))| match place {
        Some(Length::Pixels(pixels)) => Some(*pixels),
        Some(Length::Percent(percent)) => Some(length * percent / 100.0),
        None if at == 0 => Some(0.0),
        None => (at == last).then_some(length),
    });
    let given: Vec<Option<f64>> = given.collect();
    let mut places: Vec<f64> = Vec::new();
    for (at, place) in given.iter().enumerate() {
        let before = places.last().copied();
        let next = given.iter().enumerate().skip(at).find_map(|(to, place)| Some((to, (*place)?)));
        let place = match (place, before, next) {
            (Some(place), ..) => *place,
            (None, Some(before), Some((to, next))) => before + (next - before) / (to + 1 - at) as f64,
            (None, ..) => 0.0,
        };
        places.push(before.map_or(place, |before| place.max(before)));
    }
    places
}

/// Clear stops have the colour of a neighbour: SVG mixes colours apart from how opaque they are, CSS together.
fn coloured(mut paints: Vec<Paint>) -> Vec<Paint> {
    for _ in 0..2 {
        let mut before: Option<Paint> = None;
        for paint in &mut paints {
            match before {
                Some(before) if !paint.is_seen() => *paint = before.clear(),
                _ if paint.is_seen() => before = Some(*paint),
                _ => {}
            }
        }
        paints.reverse();
    }
    paints
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(css: &str, place: [f64; 4]) -> Vec<String> {
        let line = |line: Line| {
            let stops =
                line.stops.iter().map(|(at, paint)| format!("{at:.2} {paint} {:.0}", paint.opacity()));
            let stops = stops.collect::<Vec<_>>().join(", ");
            let [[x1, y1], [x2, y2]] = [line.from, line.to];
            format!("{x1:.1},{y1:.1} {x2:.1},{y2:.1} {} {stops}", line.repeats)
        };
        Gradient::read(css).iter().filter_map(|gradient| gradient.over(place)).map(line).collect()
    }

    #[test]
    fn hatching_repeats_in_pixels_along_its_line() {
        let css = "repeating-linear-gradient(90deg, rgb(1, 2, 3) 0px, rgb(1, 2, 3) 3px, rgba(0, 0, 0, 0) 3px, rgba(0, 0, 0, 0) 6px)";
        let seen = "10.0,25.0 16.0,25.0 true 0.00 #010203 1, 0.50 #010203 1, 0.50 #010203 0, 1.00 #010203 0";
        assert_eq!(over(css, [10.0, 20.0, 40.0, 10.0]), [seen]);
        let short = "repeating-linear-gradient(90deg, rgb(1, 2, 3) 0px 3px, rgba(0, 0, 0, 0) 3px 6px)";
        assert_eq!(over(short, [10.0, 20.0, 40.0, 10.0]), [seen]);
    }

    #[test]
    fn a_slanted_line_reaches_the_corners() {
        let [line] = over("linear-gradient(135deg, rgb(0, 0, 0), rgb(0, 0, 255))", [5.0, 5.0, 10.0, 10.0])
            .try_into()
            .unwrap();
        assert_eq!(line, "5.0,5.0 15.0,15.0 false 0.00 #000000 1, 1.00 #0000ff 1");
    }

    #[test]
    fn what_fades_keeps_its_colour() {
        let css = "linear-gradient(270deg, rgb(9, 8, 7) 16px, rgba(0, 0, 0, 0))";
        assert_eq!(
            over(css, [0.0, 0.0, 100.0, 10.0]),
            ["84.0,5.0 0.0,5.0 false 0.00 #090807 1, 1.00 #090807 0"]
        );
        let css = "linear-gradient(rgba(0, 0, 0, 0), rgba(0, 0, 0, 0), rgb(9, 8, 7))";
        assert!(over(css, [0.0, 0.0, 10.0, 10.0])[0].contains("0.00 #090807 0, 0.50 #090807 0"));
    }

    #[test]
    fn what_is_no_gradient_is_left_out() {
        for css in [
            "none",
            "",
            "url(\"a.png\")",
            "radial-gradient(red, blue)",
            "linear-gradient(red)",
            "linear-gradient(red 1em, blue)",
        ] {
            assert!(Gradient::read(css).is_empty(), "{css}");
        }
        assert_eq!(
            Gradient::read("url(x), linear-gradient(red, blue), linear-gradient(to top, red, blue)").len(),
            2
        );
        assert!(over("repeating-linear-gradient(red 3px, blue 3px)", [0.0, 0.0, 9.0, 9.0]).is_empty());
    }
}
