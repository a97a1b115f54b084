//! How a source is shown wherever it stands: by letter, colour and name.

use crate::texts::names::UNNAMED;
use parallax_model::{ArticleId, Corpus, Outlet, OutletId};
use std::collections::BTreeSet;

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
    let outlets = corpus.outlets.iter();
    outlets
        .map(|(id, outlet)| {
            let name = name(corpus, id, outlet);
            let letter = letter(outlet, &name, &taken);
            taken.insert(letter.clone());
            let place = (id.row() % COLOURS + 1) as u8;
            Badge { letter, place, name, slug: outlet.slug.to_string() }
        })
        .collect()
}

fn name(corpus: &Corpus, id: OutletId, outlet: &Outlet) -> String {
    if let Some(name) = &outlet.name {
        return name.clone();
    }
    let article = corpus.articles.iter().find(|(_, article)| article.outlet == id);
    let slug = article.map_or(outlet.slug.as_str(), |(_, article)| article.slug.as_str());
    format!("{UNNAMED}{}", shortest(corpus, article.map(|(id, _)| id), slug))
}

/// The first part of an article's slug, where no other article's begins with it: a saved page's number.
fn shortest<'a>(corpus: &Corpus, article: Option<ArticleId>, slug: &'a str) -> &'a str {
    let first = |slug: &'a str| slug.split_once('-').map_or(slug, |(first, _)| first);
    let short = first(slug);
    let others = corpus.articles.iter().filter(|(id, _)| Some(*id) != article);
    let clash = others.into_iter().any(|(_, other)| other.slug.as_str().split('-').next() == Some(short));
    if clash { slug } else { short }
}

/// The shortest beginning of the name that is free: of a name its letters, of an unnamed outlet its number
/// without leading zeros.
fn letter(outlet: &Outlet, name: &str, taken: &BTreeSet<String>) -> String {
    let name = if outlet.name.is_some() { name } else { name.trim_start_matches(UNNAMED) };
    let signs: String = name.chars().filter(|c| c.is_alphanumeric()).map(crate::casing::upper).collect();
    let signs = match signs.trim_start_matches('0') {
        "" => "0",
        short if outlet.name.is_none() => short,
        _ => signs.as_str(),
    };
    let beginnings = (1..=signs.chars().count()).map(|length| signs.chars().take(length).collect::<String>());
    let numbered = (2u32..).map(|number| format!("{}{number}", signs.chars().take(1).collect::<String>()));
    beginnings.chain(numbered).find(|letter| !taken.contains(letter)).unwrap_or_default()
}
