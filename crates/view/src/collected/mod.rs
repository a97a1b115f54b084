//! What a reader collects: claims and passages, each with the reader's note, in the reader's order. It is the reader's
//! own: kept in the browser, never in a link, and never changed by opening one. Each item keeps its words and its
//! reference, so that it can be read and cited where its article is not at hand.

mod markdown;
mod page;
mod written;

pub use page::{CollectedCard, CollectedPage, collected_page};

pub(crate) use markdown::markdown;

use crate::row::badge;
use crate::sorting::sorted;
use crate::{Library, Page, View, wording};
use parallax_model::{ArticleId, Claim, Span};

/// What a reader collected, in the reader's order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Collected {
    /// The items.
    pub items: Vec<Item>,
}

/// A claim or a passage with the reader's note.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Item {
    /// What it is.
    pub kind: Kind,
    /// The claim's id; of a passage, that of the first claim in it, or empty.
    pub claim: String,
    /// Its article's slug.
    pub article: String,
    /// Its source's name.
    pub source: String,
    /// Its article's headline; empty where none was found.
    pub headline: String,
    /// When that was published, and how that is known.
    pub published: String,
    /// Its words, exactly as the article has them.
    pub words: String,
    /// What the reader wrote.
    pub note: String,
}

/// What is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// A claim.
    #[default]
    Claim,
    /// Words that the reader chose.
    Passage,
}

impl Kind {
    /// Its name in files.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Claim => "claim",
            Self::Passage => "passage",
        }
    }
}

impl Item {
    /// Whether both are the same words of the same article, whatever was noted.
    pub(crate) fn is_of(&self, other: &Self) -> bool {
        let own = |item: &Self| (item.kind, item.claim.clone(), item.article.clone(), item.words.clone());
        own(self) == own(other)
    }

    /// Where it is read: its article, at the claim.
    pub fn open(&self) -> View {
        let article = View::default().on(Page::Reader(self.article.clone()));
        if self.claim.is_empty() { article } else { article.opening(&self.claim) }
    }
}

impl Collected {
    /// Whether a claim is collected.
    pub fn has(&self, claim: &str) -> bool {
        self.place(claim).is_some()
    }

    /// With a claim at the end, or without it where it was collected; the same where the corpus does not hold it.
    #[must_use]
    pub fn toggled(&self, library: &Library, claim: &str) -> Self {
        if let Some(place) = self.place(claim) {
            return self.without(place);
        }
        let row = library.claim(claim).and_then(|row| library.corpus.claims.rows().get(row as usize));
        let item = row.and_then(|row| {
            let words = row.content.words(&library.corpus.articles.get(row.article)?.text);
            item(library, Kind::Claim, row.article, Some(row), words)
        });
        self.with(item)
    }

    /// With words of an article at the end, where they stand in it after the byte `from` (else anywhere), whatever
    /// white space is between them; the same where they do not.
    #[must_use]
    pub fn with_passage(&self, library: &Library, article: &str, words: &str, from: u32) -> Self {
        let found = library.corpus.articles.find(|row| row.slug.as_str() == article);
        let item = found.and_then(|(id, row)| {
            let span = place_of(&row.text, words, from).or_else(|| place_of(&row.text, words, 0))?;
            let claims = library.index.contents.claims(&library.corpus, id).map(|(_, claim)| claim);
            let inside = claims.into_iter().find(|claim| claim.content.overlaps(span));
            item(library, Kind::Passage, id, inside, span.of(&row.text).to_owned())
        });
        self.with(item)
    }

    /// Where an item stands now that stood at `place`: there still, or elsewhere since; `None` where it is gone. Its note
    /// does not tell it apart.
    pub fn place_of(&self, item: &Item, place: usize) -> Option<usize> {
        let same = |other: &Item| other.is_of(item);
        let there = self.items.get(place).is_some_and(same).then_some(place);
        there.or_else(|| self.items.iter().position(same))
    }

    /// Adds an item at the end; of one that is here already, its note below the reader's. Whether anything was new.
    pub(crate) fn take_over(&mut self, item: &Item) -> bool {
        match self.items.iter_mut().find(|own| own.is_of(item)) {
            None => self.items.push(item.clone()),
            Some(own) if own.note.is_empty() && !item.note.is_empty() => own.note.clone_from(&item.note),
            Some(own) if own.note.contains(item.note.as_str()) => return false,
            Some(own) => {
                own.note.push('\n');
                own.note.push_str(&item.note);
            }
        }
        true
    }

    /// With another note on the item at `place`.
    #[must_use]
    pub fn noted(&self, place: usize, note: &str) -> Self {
        let mut collected = self.clone();
        if let Some(item) = collected.items.get_mut(place) {
            note.clone_into(&mut item.note);
        }
        collected
    }

    /// With the item at `place` brought to `to`; the same where either is no place.
    #[must_use]
    pub fn moved(&self, place: usize, to: usize) -> Self {
        let mut collected = self.clone();
        if place < collected.items.len() && to < collected.items.len() {
            let item = collected.items.remove(place);
            collected.items.insert(to, item);
        }
        collected
    }

    /// Without the item at `place`.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut collected = self.clone();
        if place < collected.items.len() {
            collected.items.remove(place);
        }
        collected
    }

    /// In the order of the corpus, its articles and their text; what is not in it last, in the order as it is.
    #[must_use]
    pub fn in_order_of_text(&self, library: &Library) -> Self {
        let place = |item: &Item| {
            let found = library.corpus.articles.find(|article| article.slug.as_str() == item.article);
            let (id, article) = found?;
            Some((id, article.text.find(item.words.as_str()).unwrap_or(usize::MAX)))
        };
        let rank = |item: &Item| place(item).map_or((1, None), |place| (0, Some(place)));
        Self { items: sorted(self.items.clone(), |a, b| rank(a).cmp(&rank(b))) }
    }

    fn place(&self, claim: &str) -> Option<usize> {
        self.items.iter().position(|item| item.kind == Kind::Claim && item.claim == claim)
    }

    fn with(&self, item: Option<Item>) -> Self {
        let mut collected = self.clone();
        collected.items.extend(item);
        collected
    }
}

fn item(library: &Library, kind: Kind, id: ArticleId, claim: Option<&Claim>, words: String) -> Option<Item> {
    let article = library.corpus.articles.get(id)?;
    Some(Item {
        kind,
        claim: claim.map(|claim| claim.slug.to_string()).unwrap_or_default(),
        article: article.slug.to_string(),
        source: badge(library, article.outlet)?.name,
        headline: article.headline.map_or("", |span| span.of(&article.text).trim()).to_owned(),
        published: wording::published(&article.published),
        words,
        note: String::new(),
    })
}

/// Where `words` stand in `text` at or after the byte `from`, whatever white space is between them.
fn place_of(text: &str, words: &str, from: u32) -> Option<Span> {
    let wanted: Vec<&str> = words.split_whitespace().collect();
    let first = *wanted.first()?;
    let start = text.ceil_char_boundary(from as usize);
    let mut rest = text.get(start..)?;
    let mut at = start;
    while let Some(found) = rest.find(first) {
        let begin = at + found;
        if let Some(length) = length_of(text.get(begin..)?, &wanted) {
            return Some(Span::new(begin, begin + length));
        }
        at = begin + first.chars().next()?.len_utf8();
        rest = text.get(at..)?;
    }
    None
}

/// How long the words are at the beginning of `text`; `None` where other words stand there.
fn length_of(text: &str, words: &[&str]) -> Option<usize> {
    let mut rest = text;
    let mut length = 0;
    for (number, word) in words.iter().enumerate() {
        let trimmed = if number == 0 { rest } else { rest.trim_start() };
        length += rest.len() - trimmed.len();
        rest = trimmed.strip_prefix(word)?;
        length += word.len();
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_whatever_space_is_between_them() {
        let text = "One  two\n\nthree two three";
        let found = |words, from| place_of(text, words, from).map(|span| span.of(text));
        assert_eq!(found("two three", 0), Some("two\n\nthree"));
        assert_eq!(found("two three", 9), Some("two three"));
        assert_eq!(found("two  four", 0), None);
        assert_eq!(found(" ", 0), None);
        assert_eq!(place_of("é é", "é", 1).map(|span| span.start), Some(3));
    }
}
