//! Numbers in figures and words, as the interval that their words allow: `43` is one value, `at least 43` reaches from
//! 43 upwards, `nearly 90` from 81 to 90, `dozens` from 24 to 99.

use crate::prose::{Token, numeral};
use parallax_model::Span;
use smol_str::SmolStr;

/// A number of a claim.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Number {
    /// Its words with what they count.
    pub(crate) span: Span,
    /// The figure that the text gives; of `dozens` the least.
    pub(crate) figure: f64,
    /// The values that its words allow.
    pub(crate) bounds: Bounds,
    /// The thing that is counted.
    pub(crate) unit: SmolStr,
}

/// The values that a number allows: both ends are among them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bounds {
    least: f64,
    most: f64,
    /// Whether the figure is only roughly right: `about`, `nearly`, `dozens`.
    rough: bool,
}

/// How two numbers of the same stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counted {
    /// One figure.
    Same,
    /// One is rough, and fits the other: `nearly 90` and `at least 86`.
    Near,
    /// Different figures that may both be right: `at least 43` and `at least 112`.
    Open,
    /// They can't both be right.
    Apart,
}

impl Number {
    /// How it stands to another number of the same; the order of the two is nothing.
    pub(crate) fn against(&self, other: &Self) -> Counted {
        let (a, b) = (self.bounds, other.bounds);
        if a.most < b.least || b.most < a.least {
            return Counted::Apart;
        }
        // Two rough numbers are the same only as far as each holds the other's figure.
        let fits = |rough: &Self, other: &Self| rough.bounds.rough && rough.bounds.holds(other.figure);
        if (self.figure - other.figure).abs() < f64::EPSILON && a.rough == b.rough {
            Counted::Same
        } else if match (a.rough, b.rough) {
            (true, true) => fits(self, other) && fits(other, self),
            _ => fits(self, other) || fits(other, self),
        } {
            Counted::Near
        } else {
            Counted::Open
        }
    }
}

impl Bounds {
    const fn new(least: f64, most: f64) -> Self {
        Self { least, most, rough: false }
    }

    const fn rough(least: f64, most: f64) -> Self {
        Self { least, most, rough: true }
    }

    fn holds(self, value: f64) -> bool {
        self.least <= value && value <= self.most
    }
}

/// The words before a number that say how it bounds what is counted, longest first.
const BEFORE: &[(&[&str], Kind)] = &[
    (&["no", "fewer", "than"], Kind::AtLeast),
    (&["no", "less", "than"], Kind::AtLeast),
    (&["not", "less", "than"], Kind::AtLeast),
    (&["in", "excess", "of"], Kind::AtLeast),
    (&["no", "more", "than"], Kind::AtMost),
    (&["not", "more", "than"], Kind::AtMost),
    (&["as", "many", "as"], Kind::AtMost),
    (&["as", "much", "as"], Kind::AtMost),
    (&["a", "maximum", "of"], Kind::AtMost),
    (&["close", "to"], Kind::Nearly),
    (&["just", "under"], Kind::Nearly),
    (&["just", "below"], Kind::Nearly),
    (&["just", "over"], Kind::About),
    (&["at", "least"], Kind::AtLeast),
    (&["more", "than"], Kind::AtLeast),
    (&["greater", "than"], Kind::AtLeast),
    (&["upwards", "of"], Kind::AtLeast),
    (&["at", "most"], Kind::AtMost),
    (&["up", "to"], Kind::AtMost),
    (&["fewer", "than"], Kind::AtMost),
    (&["less", "than"], Kind::AtMost),
    (&["over"], Kind::AtLeast),
    (&["above"], Kind::AtLeast),
    (&["exceeding"], Kind::AtLeast),
    (&["under"], Kind::AtMost),
    (&["below"], Kind::AtMost),
    (&["nearly"], Kind::Nearly),
    (&["almost"], Kind::Nearly),
    (&["about"], Kind::About),
    (&["around"], Kind::About),
    (&["some"], Kind::About),
    (&["roughly"], Kind::About),
    (&["approximately"], Kind::About),
    (&["estimated"], Kind::About),
];

/// What words beside a number make of it.
#[derive(Debug, Clone, Copy)]
enum Kind {
    AtLeast,
    AtMost,
    Nearly,
    About,
}

/// How far a rough number can be off, as a share of its figure.
const ROUGHLY: f64 = 0.1;

/// What words that are a rough number by themselves allow: multitudes, from twice the unit to where the next begins.
const MULTITUDES: &[(&str, f64, f64)] = &[
    ("several", 3.0, 12.0),
    ("dozens", 24.0, 99.0),
    ("scores", 40.0, 199.0),
    ("hundreds", 200.0, 1999.0),
    ("thousands", 2e3, 2e4),
    ("millions", 2e6, 2e9),
    ("billions", 2e9, 2e12),
];

/// The figure that begins at `at`, the values that it allows, and how many words it has.
pub(super) fn number(words: &[&Token], at: usize) -> Option<(f64, Bounds, usize)> {
    if let Some((figure, length)) = value(words, at) {
        let (bounds, length) = bounds(words, at, figure, length);
        return Some((figure, bounds, length));
    }
    multitude(words, at)
}

/// How many words at `at` bound the number behind them: 2 of `at least 16 civilians`; 0 where none does.
pub(super) fn bound_before(words: &[&Token], at: usize) -> usize {
    let stands = |(form, _): &&(&[&str], Kind)| {
        let forms = words.get(at..at + form.len());
        forms.is_some_and(|found| found.iter().zip(*form).all(|(word, form)| word.lower == *form))
            && (value(words, at + form.len()).is_some() || multitude(words, at + form.len()).is_some())
    };
    BEFORE.iter().find(stands).map_or(0, |(form, _)| form.len())
}

/// The number that begins at `at`, and how many words it has: `2.5 million`, `two dozen`.
fn value(words: &[&Token], at: usize) -> Option<(f64, usize)> {
    let first = words.get(at)?;
    // `a dozen people`: the article counts as one before a word that multiplies.
    let article = matches!(first.lower.as_str(), "a" | "an");
    let mut value = if article { 1.0 } else { numeral::value(&first.lower)? };
    let mut length = 1;
    while let Some(scale) = words.get(at + length).and_then(|word| scale(&word.lower)) {
        value *= scale;
        length += 1;
    }
    (!article || length > 1).then_some((value, length))
}

/// `dozens`, `tens of thousands`.
fn multitude(words: &[&Token], at: usize) -> Option<(f64, Bounds, usize)> {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    let known = |word: &str| MULTITUDES.iter().find(|(name, ..)| *name == word);
    let of = known(lower(at + 2)).filter(|_| lower(at + 1) == "of");
    match (lower(at), of) {
        ("tens" | "dozens", Some((_, least, _))) => {
            Some((least * 10.0, Bounds::rough(least * 10.0, least * 50.0), 3))
        }
        ("hundreds", Some((_, least, _))) => {
            Some((least * 100.0, Bounds::rough(least * 100.0, least * 500.0), 3))
        }
        (word, _) => known(word).map(|(_, least, most)| (*least, Bounds::rough(*least, *most), 1)),
    }
}

/// What the words around a figure of `length` words make of it; and how many words it has with them.
fn bounds(words: &[&Token], at: usize, figure: f64, length: usize) -> (Bounds, usize) {
    let lower = |at: usize| words.get(at).map_or("", |word| word.lower.as_str());
    // `20 to 30`, `between 20 and 30`, `20 or more`.
    let joined = matches!(lower(at + length), "to" | "-" | "–")
        || lower(at + length) == "and" && at.checked_sub(1).is_some_and(|at| lower(at) == "between");
    if let Some((last, further)) = value(words, at + length + 1).filter(|(last, _)| joined && *last > figure)
    {
        return (Bounds::rough(figure, last), length + 1 + further);
    }
    if lower(at + length) == "or" && lower(at + length + 1) == "more" {
        return (Bounds::new(figure, f64::INFINITY), length + 2);
    }
    let stands = |pattern: &[&str]| {
        let start = at.checked_sub(pattern.len());
        start.is_some_and(|start| pattern.iter().enumerate().all(|(row, word)| lower(start + row) == *word))
    };
    let kind = BEFORE.iter().find(|(pattern, _)| stands(pattern)).map(|(_, kind)| *kind);
    let bounds = match kind {
        Some(Kind::AtLeast) => Bounds::new(figure, f64::INFINITY),
        Some(Kind::AtMost) => Bounds::new(0.0, figure),
        Some(Kind::Nearly) => Bounds::rough(figure * (1.0 - ROUGHLY), figure),
        Some(Kind::About) => Bounds::rough(figure * (1.0 - ROUGHLY), figure * (1.0 + ROUGHLY)),
        None => Bounds::new(figure, figure),
    };
    (bounds, length)
}

fn scale(lower: &str) -> Option<f64> {
    match lower {
        "dozen" => Some(12.0),
        "hundred" => Some(1e2),
        "thousand" => Some(1e3),
        "million" | "m" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        "trillion" => Some(1e12),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may panic")]

    use super::*;
    use crate::prose::Prose;
    use parallax_model::{Registry, SavedPage};

    /// The number that the words hold, of people.
    fn read(words: &str) -> Number {
        let text =
            format!("Notes\n\nThe storm killed {words} people in the town on that long and cold night.\n");
        let analyzer = crate::Analyzer::new(Registry::default());
        let corpus = analyzer.analyze(&SavedPage::new("n.txt", &text)).corpus;
        let prose = Prose::read(corpus.articles.rows().first().unwrap());
        let tokens: Vec<&Token> = prose.tokens.iter().collect();
        let (figure, bounds, _) = (0..tokens.len()).find_map(|at| number(&tokens, at)).unwrap();
        Number { span: Span::new(0, 1), figure, bounds, unit: "people".into() }
    }

    #[test]
    fn words_bound_what_they_count() {
        let against = |a: &str, b: &str| read(a).against(&read(b));
        for (a, b, expected) in [
            ("43", "43", Counted::Same),
            ("at least 43", "43", Counted::Same),
            ("at least 43", "at least 112", Counted::Open),
            ("at least 43", "112", Counted::Open),
            ("at least 112", "43", Counted::Apart),
            ("43", "112", Counted::Apart),
            ("more than 100", "at least 58", Counted::Open),
            ("nearly 90", "at least 86", Counted::Near),
            ("about 40", "43", Counted::Near),
            ("about 40", "60", Counted::Apart),
            ("dozens of", "58", Counted::Near),
            ("dozens of", "400", Counted::Apart),
            ("hundreds of", "more than 280", Counted::Near),
            ("hundreds of", "dozens of", Counted::Apart),
            ("up to 30", "40", Counted::Apart),
            ("up to 30", "20", Counted::Open),
            ("fewer than 30", "40", Counted::Apart),
            ("no fewer than 30", "40", Counted::Open),
            ("between 20 and 30", "25", Counted::Near),
            ("20 to 30", "35", Counted::Apart),
            ("20 or more", "35", Counted::Open),
            ("two dozen", "24", Counted::Same),
            ("tens of thousands of", "25,000", Counted::Near),
        ] {
            assert_eq!(against(a, b), expected, "{a} / {b}");
            assert_eq!(against(b, a), expected, "{b} / {a}");
        }
    }

    #[test]
    fn every_bound_holds_its_own_figure_and_leaves_out_another() {
        for figure in [8_u32, 18, 42, 112, 1200] {
            let exact = read(&figure.to_string());
            for (pattern, _) in BEFORE {
                let told = read(&format!("{} {figure}", pattern.join(" ")));
                assert_ne!(told.against(&exact), Counted::Apart, "{pattern:?} {figure}");
                assert_eq!(told.against(&told), Counted::Same, "{pattern:?} {figure}");
                let far = [figure / 2, figure * 2].map(|far| read(&far.to_string()));
                assert!(far.iter().any(|far| told.against(far) == Counted::Apart), "{pattern:?} {figure}");
            }
        }
    }
}
