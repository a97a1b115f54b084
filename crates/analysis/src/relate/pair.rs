//! A claim and a headline side by side: which words of the one stand in the other.

use super::lexicon::{Class, Lexicon};
use super::line::Line;
use super::opposites::are_alike;
use parallax_model::Rule;

/// Both texts, read and aligned.
pub(super) struct Pair<'t> {
    pub(super) claim: Line<'t>,
    pub(super) headline: Line<'t>,
    /// Which words say the same, in the order of the headline.
    pub(super) links: Vec<Link>,
    pub(super) lexicon: &'static Lexicon,
}

/// A content word of the claim and a word of the headline that say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) claim: usize,
    pub(super) headline: usize,
}

/// A rule that applies, with the words (rows of their lines) that it rests on.
pub(super) struct Decision {
    pub(super) rule: Rule,
    pub(super) claim: Vec<usize>,
    pub(super) headline: Vec<usize>,
}

impl<'t> Pair<'t> {
    /// Reads both texts and aligns them.
    pub(super) fn read(claim: &'t str, headline: &'t str) -> Self {
        let (claim, headline) = (Line::read(claim), Line::read(headline));
        let links = align(&claim, &headline);
        Self { claim, headline, links, lexicon: Lexicon::known() }
    }

    /// Whether the headline's word of that row stands in the claim.
    pub(super) fn is_aligned(&self, row: usize) -> bool {
        self.links.iter().any(|link| link.headline == row)
    }

    /// The claim's words that are aligned with headline words of these rows.
    pub(super) fn claim_rows(&self, rows: impl Iterator<Item = usize>) -> Vec<usize> {
        let rows: Vec<usize> = rows.collect();
        self.links.iter().filter(|link| rows.contains(&link.headline)).map(|link| link.claim).collect()
    }

    /// The rule `rule` applies by these words of the headline; the claim's words are those that the part of the
    /// headline shares, or else all shared ones.
    pub(super) fn decide(&self, rule: &'static str, headline: Vec<usize>) -> Decision {
        let part = headline
            .first()
            .and_then(|row| self.headline.part_of(*row))
            .map_or(0..0, |part| part.words.clone());
        let mut claim = self.claim_rows(part);
        if claim.is_empty() {
            claim = self.links.iter().map(|link| link.claim).collect();
        }
        Decision { rule: Rule::new(rule), claim, headline }
    }

    /// How many words of a part of the headline stand in the claim.
    pub(super) fn weight(&self, part: usize) -> usize {
        let words = self.headline.parts.get(part).map_or(0..0, |part| part.words.clone());
        words.filter(|row| self.is_aligned(*row)).count()
    }

    /// Entries of `class` in the headline that the claim does not hold itself.
    pub(super) fn new_in_headline(&self, class: Class) -> Vec<Vec<usize>> {
        let known = self.lexicon.all(class, &self.claim);
        let said = |rows: &Vec<usize>| {
            let stem = rows.first().and_then(|row| self.headline.words.get(*row)).map(|word| &word.stem);
            known.iter().flatten().any(|row| self.claim.words.get(*row).map(|word| &word.stem) == stem)
        };
        self.lexicon.all(class, &self.headline).into_iter().filter(|rows| !said(rows)).collect()
    }
}

fn align(claim: &Line, headline: &Line) -> Vec<Link> {
    let mut links = Vec::new();
    for (row, word) in headline.words.iter().enumerate().filter(|(_, word)| word.is_content()) {
        let same = claim.words.iter().position(|other| other.is_content() && other.stem == word.stem);
        let alike =
            || claim.words.iter().position(|other| other.is_content() && are_alike(&other.stem, &word.stem));
        if let Some(found) = same.or_else(alike) {
            links.push(Link { claim: found, headline: row });
        }
    }
    links
}
