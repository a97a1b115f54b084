//! Rule 9 of ARCHITECTURE.md: the colours of style/tokens.css can be read by everybody, in both themes.
//!
//! Contrast is that of WCAG 2.2 (relative luminance); colour blindness is simulated with the matrices of Machado,
//! Oliveira and Fernandes (2009) for full deuteranopia and protanopia, on linear light; distances are those of `OKLab`
//! (Ottosson 2020).

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A sheet that cannot be read fails its test.

use parallax_tidy::root;
use std::collections::BTreeMap;

type Rgb = [f64; 3];

/// The tokens that are colours: name, light, dark.
fn colours() -> BTreeMap<String, [Rgb; 2]> {
    let tokens = std::fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let mut colours = BTreeMap::new();
    for line in tokens.lines() {
        let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else { continue };
        let pair = value.strip_prefix("light-dark(").and_then(|pair| pair.strip_suffix(')'));
        let Some((light, dark)) = pair.and_then(|pair| pair.split_once(", ")) else { continue };
        if let (Some(light), Some(dark)) = (hex(light), hex(dark)) {
            colours.entry(name.trim_start_matches("--").to_owned()).or_insert([light, dark]);
        }
    }
    colours
}

fn hex(words: &str) -> Option<Rgb> {
    let digits = words.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
    Some([part(0)?, part(2)?, part(4)?].map(|part| f64::from(part) / 255.0))
}

fn linear(colour: Rgb) -> Rgb {
    colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) })
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |colour| {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn times(matrix: [Rgb; 3], colour: Rgb) -> Rgb {
    matrix.map(|row| row.iter().zip(colour).map(|(factor, part)| factor * part).sum())
}

const SIGHT: [(&str, [Rgb; 3]); 3] = [
    ("full colour sight", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("deuteranopia", [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]),
    ("protanopia", [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]),
];

fn oklab(linear: Rgb) -> Rgb {
    let cone = times(
        [
            [0.412_221_47, 0.536_332_54, 0.051_445_99],
            [0.211_903_5, 0.680_699_55, 0.107_396_96],
            [0.088_302_46, 0.281_718_84, 0.629_978_7],
        ],
        linear,
    )
    .map(f64::cbrt);
    times(
        [
            [0.210_454_26, 0.793_617_79, -0.004_072_05],
            [1.977_998_5, -2.428_592_2, 0.450_593_71],
            [0.025_904_04, 0.782_771_77, -0.808_675_77],
        ],
        cone,
    )
}

fn distance(a: Rgb, b: Rgb) -> f64 {
    a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

const THEMES: [&str; 2] = ["light", "dark"];
const GROUNDS: [&str; 3] = ["paper", "surface", "sunken"];

/// Asserts the contrast of every pair in both themes.
fn demand(least: f64, inks: &[&str], grounds: &[&str]) {
    let colours = colours();
    let of = |name: &str| colours.get(name).unwrap_or_else(|| panic!("style/tokens.css has no --{name}"));
    for ink in inks {
        for ground in grounds {
            for (theme, (ink_of, ground_of)) in THEMES.iter().zip(of(ink).iter().zip(of(ground))) {
                let found = contrast(*ink_of, *ground_of);
                assert!(found >= least, "--{ink} on --{ground}, {theme}: {found:.2}, wanted {least}");
            }
        }
    }
}

#[test]
fn words_have_a_contrast_of_four_and_a_half() {
    let words = ["ink", "muted", "accent", "agree", "conflict", "update"];
    let labels = ["condemning", "militarising", "legitimising", "religious", "linked", "neutral"];
    demand(4.5, &words, &GROUNDS);
    demand(4.5, &labels, &GROUNDS);
    demand(4.5, &["ink", "muted"], &["quoted", "attributed", "match", "accent-soft", "conflict-soft"]);
    demand(4.5, &labels, &["quoted", "attributed"]);
    demand(4.5, &["accent"], &["accent-soft"]);
    demand(4.5, &["on-accent"], &["accent"]);
    // A source's letter stands on its colour.
    let sources = ["src-1", "src-2", "src-3", "src-4", "src-5", "src-6"];
    demand(4.5, &["surface"], &sources);
}

#[test]
fn marks_and_edges_have_a_contrast_of_three() {
    let marks = ["edge", "focus", "src-1", "src-2", "src-3", "src-4", "src-5", "src-6", "silent"];
    demand(3.0, &marks, &["paper", "surface"]);
}

#[test]
fn sources_and_kinds_of_relation_can_be_told_apart_without_full_colour_sight() {
    let colours = colours();
    let sources = ["src-1", "src-2", "src-3", "src-4", "src-5", "src-6"];
    for group in [&sources[..], &["agree", "conflict", "update"]] {
        for (theme, name) in THEMES.iter().enumerate() {
            for (sight, matrix) in SIGHT {
                for (number, one) in group.iter().enumerate() {
                    for other in group.iter().skip(number + 1) {
                        let seen = [one, other].map(|name| {
                            let colour = linear(colours[*name][theme]);
                            oklab(times(matrix, colour).map(|part| part.clamp(0.0, 1.0)))
                        });
                        let apart = distance(seen[0], seen[1]);
                        assert!(apart >= 0.04, "--{one} and --{other}, {name}, {sight}: {apart:.3} apart");
                    }
                }
            }
        }
    }
}
