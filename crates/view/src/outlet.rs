//! How a source is shown wherever it stands: by letter, colour and name.

use crate::texts::names::UNNAMED;
use parallax_model::{Corpus, Outlet, OutletId};
use std::collections::BTreeSet;

/// The most signs of a name that stand for it: a longer beginning is no sign any more.
const LONGEST: usize = 4;
/// How many colours there are for sources.
const COLOURS: usize = 6;

/// A source's letter, colour and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// One sign or a few that no other source of the corpus has.
    pub letter: String,
    /// Its colour, 1 to 6.
    pub place: u8,
    /// Its name on screen: `Alwaght`, `Unnamed · 000`.
    pub name: String,
    /// Its name in links.
    pub slug: String,
}

/// The badge of each outlet, in the order of the table.
pub(crate) fn badges(corpus: &Corpus) -> Vec<Badge> {
    let mut taken = BTreeSet::new();
    let numbers = Numbers::of(corpus);
    let outlets = corpus.outlets.iter();
    outlets
        .map(|(id, outlet)| {
            let name = outlet.name.clone().unwrap_or_else(|| numbers.name(id, outlet));
            let letter = letter(outlet, &name, &taken);
            taken.insert(letter.clone());
            let place = (id.row() % COLOURS + 1) as u8;
            Badge { letter, place, name, slug: outlet.slug.to_string() }
        })
        .collect()
}

/// What an outlet that nobody names is called by: the first part of its first article's slug.
struct Numbers<'c> {
    /// The first article of each outlet, by its row.
    first: Vec<Option<&'c str>>,
    /// The first parts of all slugs.
    parts: BTreeSet<String>,
    /// Those of several.
    shared: BTreeSet<String>,
}

impl<'c> Numbers<'c> {
    fn of(corpus: &'c Corpus) -> Self {
        let mut numbers =
            Self { first: vec![None; corpus.outlets.len()], parts: BTreeSet::new(), shared: BTreeSet::new() };
        for article in corpus.articles.rows() {
            let slug = article.slug.as_str();
            if !numbers.parts.insert(first_part(slug).to_owned()) {
                numbers.shared.insert(first_part(slug).to_owned());
            }
            if let Some(first) = numbers.first.get_mut(article.outlet.row()) {
                first.get_or_insert(slug);
            }
        }
        numbers
    }

    /// The first part where no other article's slug begins with it, a saved page's number; else the whole slug.
    fn name(&self, id: OutletId, outlet: &'c Outlet) -> String {
        let own = self.first.get(id.row()).copied().flatten();
        let slug = own.unwrap_or(outlet.slug.as_str());
        let part = first_part(slug);
        let clash = if own.is_some() { self.shared.contains(part) } else { self.parts.contains(part) };
        format!("{UNNAMED}{}", if clash { slug } else { part })
    }
}

fn first_part(slug: &str) -> &str {
    slug.split_once('-').map_or(slug, |(first, _)| first)
}

/// The shortest beginning of the name that is free, else its first sign with a number: of a name its letters, of an
/// unnamed outlet its number without leading zeros.
fn letter(outlet: &Outlet, name: &str, taken: &BTreeSet<String>) -> String {
    let name = if outlet.name.is_some() { name } else { name.trim_start_matches(UNNAMED) };
    let signs: String = name.chars().filter(|c| c.is_alphanumeric()).map(crate::casing::upper).collect();
    let signs = match signs.trim_start_matches('0') {
        "" => "0",
        short if outlet.name.is_none() => short,
        _ => signs.as_str(),
    };
    let beginnings =
        (1..=LONGEST.min(signs.chars().count())).map(|length| signs.chars().take(length).collect::<String>());
    beginnings.into_iter().find(|letter| !taken.contains(letter)).unwrap_or_else(|| numbered(signs, taken))
}

/// The first sign with a number that is free. Numbers are given in order: those below a taken one are taken, but for
/// names that end in one.
fn numbered(signs: &str, taken: &BTreeSet<String>) -> String {
    let with = |number: u32| format!("{}{number}", signs.chars().take(1).collect::<String>());
    let is_taken = |number: u32| taken.contains(&with(number));
    let (mut low, mut high) = (1, 2);
    while is_taken(high) {
        (low, high) = (high, high.saturating_mul(2));
    }
    while high - low > 1 {
        let middle = u32::midpoint(low, high);
        if is_taken(middle) { low = middle } else { high = middle }
    }
    with(high)
}
