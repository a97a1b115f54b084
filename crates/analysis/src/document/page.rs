//! A saved page before it is taken apart: its paragraphs, each with what it says of itself.

use super::byline;
use super::caption;
use super::database;
use super::date_line::DateLine;
use super::menu;
use super::paragraph::{Paragraph, key, paragraphs};
use super::phrase::{self, Extent, Verdict};
use super::shape::Kind;
use parallax_model::{FurnitureReason, Span};
use std::collections::BTreeMap;

/// The paragraphs of a page.
pub(super) struct Page<'t> {
    pub(super) pieces: Vec<Piece<'t>>,
    /// The row of the line that names the outlet, where a news database gave the text.
    pub(super) outlet: Option<usize>,
}

/// A paragraph and what it says of itself, wherever it stands.
pub(super) struct Piece<'t> {
    pub(super) paragraph: Paragraph<'t>,
    /// What the lexicon of furniture says of it.
    pub(super) verdict: Option<Verdict>,
    /// Its dates, where it is a line of dates.
    pub(super) dates: Option<DateLine>,
    /// Its author's name, where it is a byline.
    pub(super) author: Option<Span>,
    /// Whether it belongs to a box of explained terms.
    pub(super) glossary: bool,
    /// How many paragraphs of the page have the same words.
    pub(super) copies: usize,
}

/// The explanation of a term has at least this many words.
const SHORTEST_EXPLANATION: usize = 8;

impl<'t> Page<'t> {
    /// The paragraphs of a saved text.
    pub(super) fn read(text: &'t str) -> Self {
        let mut page = Self::of(paragraphs(text));
        page.outlet = database::mark(&mut page.pieces);
        page
    }

    /// The paragraphs at `spans` of a text whose paragraphs are known.
    pub(super) fn of_paragraphs(text: &'t str, spans: impl Iterator<Item = Span>) -> Self {
        Self::of(spans.map(|span| Paragraph::new(text, span)).collect())
    }

    fn of(paragraphs: Vec<Paragraph<'t>>) -> Self {
        let mut page = Self { pieces: paragraphs.into_iter().map(Piece::new).collect(), outlet: None };
        page.count_copies();
        page.mark_glossaries();
        page
    }

    /// The first paragraph at or after `from` that is the article's own prose.
    pub(super) fn prose_from(&self, from: usize) -> Option<usize> {
        (from..self.pieces.len()).find(|&at| self.pieces.get(at).is_some_and(Piece::is_prose))
    }

    /// Words of prose in a range of paragraphs.
    pub(super) fn prose_words(&self, range: std::ops::Range<usize>) -> usize {
        let pieces = self.pieces.get(range).unwrap_or(&[]);
        pieces.iter().filter(|piece| piece.is_prose()).map(|piece| piece.paragraph.shape.words).sum()
    }

    fn count_copies(&mut self) {
        let mut copies: BTreeMap<&str, usize> = BTreeMap::new();
        let keys = || self.pieces.iter().map(|piece| piece.paragraph.key.as_str());
        for key in keys().filter(|key| !key.is_empty()) {
            *copies.entry(key).or_default() += 1;
        }
        let counts: Vec<usize> = keys().map(|key| copies.get(key).copied().unwrap_or(1)).collect();
        for (piece, count) in self.pieces.iter_mut().zip(counts) {
            piece.copies = count;
        }
    }

    fn key(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |piece| &piece.paragraph.key)
    }

    /// A glossary entry is a term, the term once more, and its explanation; two of them make a glossary, which
    /// reaches from the first to the last.
    fn mark_glossaries(&mut self) {
        let entry = |pieces: &[Piece<'_>]| match pieces {
            [term, again, explanation] => {
                let short = term.paragraph.shape.words <= 6 && !term.paragraph.key.is_empty();
                let words = explanation.paragraph.shape.words;
                let explained = explanation.verdict.is_none() && words >= SHORTEST_EXPLANATION;
                short && explained && term.paragraph.key == again.paragraph.key
            }
            _ => false,
        };
        let entries: Vec<usize> =
            self.pieces.windows(3).enumerate().filter(|(_, three)| entry(three)).map(|(at, _)| at).collect();
        let neighbours: Vec<(usize, usize)> = entries
            .windows(2)
            .filter_map(|pair| match pair {
                // A label before each paragraph, said for readers who hear the page, explains none.
                [a, b] if b - a <= 4 && self.key(*a) != self.key(*b) => Some((*a, *b)),
                _ => None,
            })
            .collect();
        for (from, to) in neighbours {
            for piece in self.pieces.iter_mut().skip(from).take(to + 3 - from) {
                piece.glossary = true;
            }
        }
    }
}

impl<'t> Piece<'t> {
    fn new(paragraph: Paragraph<'t>) -> Self {
        let start = paragraph.span.start;
        let author = byline::author(paragraph.text, start);
        let dates = DateLine::read(paragraph.text, start);
        let signed = author.is_some() || dates.is_some();
        let verdict = phrase::verdict(&paragraph).or_else(|| {
            by_shape(&paragraph).filter(|shape| !signed || shape.reason != FurnitureReason::Notice)
        });
        Self { paragraph, verdict, dates, author, glossary: false, copies: 1 }
    }

    /// Whether it is running prose, and nothing says that it is furniture.
    pub(super) fn is_prose(&self) -> bool {
        self.paragraph.shape.is_prose() && self.is_free()
    }

    /// Whether it is a title, and nothing says that it is furniture inside an article.
    pub(super) fn is_title(&self) -> bool {
        let edge = self.verdict.is_none_or(|verdict| verdict.extent == Extent::Edge);
        self.paragraph.shape.is_title() && edge && !self.glossary && !self.is_address()
    }

    /// Whether nothing says that it is furniture.
    pub(super) fn is_free(&self) -> bool {
        self.verdict.is_none() && !self.glossary
    }

    /// Whether it is the address of a page, a mailbox or an account, and no more.
    pub(super) fn is_address(&self) -> bool {
        let text = self.paragraph.text;
        let web = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
        let dotted = text.split('.').count() > 1
            && text
                .split('.')
                .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '-'));
        let account = text.starts_with('@') || text.split('@').count() == 2;
        !text.contains(char::is_whitespace) && (web || dotted || account)
    }

    /// Whether it names who writes the comment below it: `Jane says:`.
    pub(super) fn opens_comment(&self) -> bool {
        self.paragraph.shape.words <= LONGEST_NAME && self.paragraph.text.ends_with(" says:")
    }

    /// Whether it is an amount of money, and no more.
    pub(super) fn is_money(&self) -> bool {
        let text = self.paragraph.text;
        let sign = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₽' | '₺' | '₹');
        self.paragraph.shape.kind == Kind::Signs
            && text.contains(sign)
            && text.chars().all(|c| {
                sign(c) || c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '.' | '/' | '-')
            })
    }
}

/// Whether it asks to follow somebody on a network: `Follow Jane Doe on Twitter`.
fn asks_to_follow(paragraph: &Paragraph<'_>) -> bool {
    const NETWORKS: [&str; 9] = [
        "twitter",
        "facebook",
        "instagram",
        "linkedin",
        "youtube",
        "telegram",
        "mastodon",
        "bluesky",
        "tiktok",
    ];
    let asks = ["follow ", "like ", "join ", "find "].iter().any(|verb| paragraph.key.starts_with(verb));
    asks && paragraph.key.contains(" on ") && paragraph.key.split(' ').any(|word| NETWORKS.contains(&word))
}

/// Whether it offers the site's own newsletter.
fn offers_letter(paragraph: &Paragraph<'_>) -> bool {
    let has = |words: &str| paragraph.key.contains(words);
    has("newsletter")
        && ["our ", "sign up", "subscribe", "inbox", "signing up"].iter().any(|words| has(words))
}

/// Whether a mailbox stands among the words: whoever writes so few words around it asks to be written to.
fn names_mailbox(text: &str) -> bool {
    text.split_whitespace().count() > 1
        && text.split_whitespace().any(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            word.split_once('@')
                .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
        })
}

/// A row of menu entries, a caption or a copyright line, where the lexicon does not know the words.
fn by_shape(paragraph: &Paragraph<'_>) -> Option<Verdict> {
    let reason = if paragraph.shape.is_title() && menu::is_menu(paragraph.text) {
        FurnitureReason::Navigation
    } else if paragraph.shape.words <= LONGEST_CAPTION && caption::is_caption(paragraph.text) {
        FurnitureReason::Caption
    } else if is_pointer(paragraph) {
        FurnitureReason::Related
    } else if paragraph.shape.words <= LONGEST_CONTACT && asks_to_follow(paragraph) {
        FurnitureReason::Share
    } else if (paragraph.shape.words <= LONGEST_CONTACT
        && (names_mailbox(paragraph.text) || offers_letter(paragraph)))
        || (paragraph.shape.words <= LONGEST_COPYRIGHT && paragraph.text.starts_with('©'))
    {
        FurnitureReason::Notice
    } else {
        return None;
    };
    Some(Verdict { reason, extent: Extent::Line })
}

/// Whether it is a word that points at another page and, behind a colon, that page's title: `RELATED: …`.
fn is_pointer(paragraph: &Paragraph<'_>) -> bool {
    const POINTERS: [&str; 14] = [
        "related",
        "read",
        "watch",
        "listen",
        "see",
        "more",
        "see also",
        "also",
        "must read",
        "in pictures",
        "recommended",
        "next",
        "photos",
        "live",
    ];
    let Some((word, title)) = paragraph.text.split_once(':') else { return false };
    let short = paragraph.shape.words <= LONGEST_POINTER && !paragraph.text.ends_with('.');
    short && !title.trim().is_empty() && POINTERS.contains(&key(word).as_str())
}

/// A pointer with its title has no more words than these.
const LONGEST_POINTER: usize = 25;
/// The name of somebody who comments, with `says`, has no more words than these.
const LONGEST_NAME: usize = 7;
/// A line that says where to write to has no more words than these.
const LONGEST_CONTACT: usize = 25;
/// A copyright line has no more words than these.
const LONGEST_COPYRIGHT: usize = 30;
/// A caption has no more words than these.
const LONGEST_CAPTION: usize = 60;
