//! Which paragraph is the headline.
//!
//! A clean text begins with it; a saved page has menus, boxes and teasers before it. What tells it apart: it is
//! there twice, a date line or byline follows it, it is longer than menu entries, and the article's prose comes
//! next.

use super::page::{Page, Piece};
use super::shape::{Kind, capital_share, ends_as_sentence};

/// The row of the headline among the page's paragraphs.
pub(super) fn find(page: &Page<'_>) -> Option<usize> {
    let lead = page.prose_from(0).unwrap_or(page.pieces.len()).min(LONGEST_TOP);
    let lead = if asks(page, lead) { lead + 1 } else { lead };
    late(page, lead).or_else(|| early(page, lead)).or_else(|| sentence(page, lead))
}

/// Headlines are looked for among so many paragraphs: each is compared with all others.
const LONGEST_TOP: usize = 500;

/// The paragraphs among which the headline and its copies are.
fn top<'p, 't>(page: &'p Page<'t>) -> impl Iterator<Item = &'p Piece<'t>> {
    page.pieces.iter().take(LONGEST_TOP)
}

/// Whether the first prose is a question or exclamation that a byline, date line or copy marks as headline.
fn asks(page: &Page<'_>, lead: usize) -> bool {
    let marked = is_signed(page, lead) || is_repeated(page, lead);
    marked && page.pieces.get(lead).is_some_and(may_be)
}

/// A headline has no more words than these.
const LONGEST: usize = 32;

/// The best title before the first prose. Where nothing there is a menu, that is the first paragraph, unless a
/// later one is marked as headline.
fn early(page: &Page<'_>, lead: usize) -> Option<usize> {
    let top = page.pieces.get(..lead).unwrap_or(&[]);
    let menu = top.iter().any(|piece| piece.verdict.is_some() || piece.glossary || piece.is_money());
    let first = top.iter().position(|piece| !signs(piece));
    let stands = |at: usize, piece: &Piece<'_>| {
        let marked = is_repeated(page, at) || is_signed(page, at);
        may_be(piece) && (menu || first == Some(at) || marked) && !names_site(page, piece)
    };
    let candidates = top.iter().enumerate().filter(|(at, piece)| stands(*at, piece));
    let score = |at: usize, piece: &Piece<'_>| {
        let words = piece.paragraph.shape.words;
        4 * u32::from(is_repeated(page, at))
            + 3 * u32::from(is_signed(page, at))
            + u32::from(words >= 4)
            + u32::from(words >= 6)
            + 4 * u32::from(!menu && first == Some(at))
            // Where a page has a menu, a bar parts the site's name from its motto.
            + 2 * u32::from(!piece.paragraph.text.contains('|'))
    };
    // The first of equals.
    candidates.rev().max_by_key(|(at, piece)| score(*at, piece)).map(|(at, _)| at)
}

/// A title below other prose (teasers, boxes), where it is there twice or a date line follows, a menu stands
/// above, and most of the prose comes after it.
fn late(page: &Page<'_>, lead: usize) -> Option<usize> {
    let menu =
        page.pieces.get(..lead).unwrap_or(&[]).iter().any(|piece| piece.verdict.is_some() || piece.glossary);
    let end = page.pieces.len();
    let found = (lead..end.min(LONGEST_TOP)).find(|&at| {
        let Some(piece) = page.pieces.get(at).filter(|piece| may_be(piece)) else { return false };
        let dated = is_signed(page, at);
        let marked = (is_repeated(page, at) && dated) || (menu && dated && page.prose_words(0..at) < 60);
        marked && piece.paragraph.shape.words >= 4 && page.prose_words(0..at) < page.prose_words(at + 1..end)
    })?;
    // A title above the first prose that has the same marks is the headline; what is found here is a copy.
    let above = (0..lead).any(|at| page.pieces.get(at).is_some_and(may_be) && is_signed(page, at));
    let first = first_copy(page, found);
    (!above).then_some(first)
}

/// The copy of a headline that stands a few paragraphs above it, over a standfirst; else the headline.
fn first_copy(page: &Page<'_>, found: usize) -> usize {
    let key = page.pieces.get(found).map(|piece| piece.paragraph.key.as_str());
    let above = (found.saturating_sub(LONGEST_HEAD)..found)
        .find(|&at| page.pieces.get(at).map(|piece| piece.paragraph.key.as_str()) == key);
    above.filter(|&at| page.prose_words(at..found) < LONGEST_STANDFIRST).unwrap_or(found)
}

/// The copies of a headline stand within so many paragraphs.
const LONGEST_HEAD: usize = 4;
/// Between them is a standfirst or caption of fewer words than these.
const LONGEST_STANDFIRST: usize = 60;

/// The first prose, where it is one short sentence before a longer paragraph: some sites end headlines with a
/// full stop.
fn sentence(page: &Page<'_>, lead: usize) -> Option<usize> {
    let piece = page.pieces.get(lead)?;
    let above = page.pieces.get(..lead)?;
    if above.iter().any(|piece| piece.is_free() && piece.dates.is_none() && piece.author.is_none()) {
        return None;
    }
    let next = page.prose_from(lead + 1)?;
    let after = [Some(next), page.prose_from(next + 1)];
    let after = after.into_iter().flatten().filter_map(|at| page.pieces.get(at));
    let longest = after.map(|piece| piece.paragraph.shape.words).max().unwrap_or(0);
    let text = piece.paragraph.text;
    let words = piece.paragraph.shape.words;
    let short =
        if is_set_as_title(text) { words <= 22 && longest > words } else { words <= 16 && longest >= 20 };
    (sentences(text) <= 2 && short && !text.ends_with(':')).then_some(lead)
}

fn may_be(piece: &Piece<'_>) -> bool {
    let shape = piece.paragraph.shape;
    let scrap = shape.kind == Kind::Scrap && ends_as_sentence(piece.paragraph.text);
    let asking = shape.is_prose()
        && piece.paragraph.text.ends_with(['?', '!'])
        && sentences(piece.paragraph.text) == 1;
    let open =
        shape.is_title() || asking || (scrap && (shape.words >= 3 || is_set_as_title(piece.paragraph.text)));
    let words = piece.paragraph.text.contains(char::is_alphabetic);
    open && words
        && shape.words <= LONGEST
        && piece.is_free()
        && piece.dates.is_none()
        && piece.author.is_none()
        && !piece.is_address()
}

/// About how many sentences `text` is: a stop behind a word of three letters or more, and a capital after it, end
/// one.
fn sentences(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = |word: &str| {
        word.ends_with(['.', '!', '?']) && word.chars().filter(|c| c.is_alphabetic()).count() >= 3
    };
    let breaks = words.windows(2).filter(|pair| match pair {
        [before, after] => ends(before) && after.starts_with(char::is_uppercase),
        _ => false,
    });
    breaks.count() + 1
}

/// Whether most long words have a capital, or it ends in another mark than a full stop.
fn is_set_as_title(text: &str) -> bool {
    capital_share(text) >= 0.6 || !text.trim_end().ends_with('.')
}

/// Whether it is there once more, alone or with the site's name, and is too long for a menu entry.
fn is_repeated(page: &Page<'_>, at: usize) -> bool {
    let Some(piece) = page.pieces.get(at) else { return false };
    piece.paragraph.shape.words >= 4
        && (piece.copies > 1 || top(page).any(|other| is_page_title(other, piece)))
}

/// Whether it is another title of the page with the site's name behind it: the page's title, not the article's.
fn names_site(page: &Page<'_>, piece: &Piece<'_>) -> bool {
    top(page).any(|other| other.paragraph.shape.words >= 3 && is_page_title(piece, other))
}

/// Whether `other` is the words of `headline` and then, behind a bar or dash, the name of a site or section.
pub(super) fn is_page_title(other: &Piece<'_>, headline: &Piece<'_>) -> bool {
    site_behind(other.paragraph.text, headline.paragraph.text).is_some()
}

/// What stands behind `headline` and a bar or dash in `text`: `Headline | Site`.
pub(super) fn site_behind<'t>(text: &'t str, headline: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(headline)?.trim_start();
    let site = rest.strip_prefix(['|', '-', '–', '—', '«', '»', ':', '·', '•'])?.trim();
    (!site.is_empty() && site.split_whitespace().count() <= 8).then_some(site)
}

/// Whether a date line or byline follows before any prose, within three paragraphs.
fn is_signed(page: &Page<'_>, at: usize) -> bool {
    let after = page.pieces.iter().skip(at + 1).take(3).take_while(|piece| !piece.is_prose());
    after.into_iter().any(signs)
}

/// Whether a paragraph is a byline or says when an article was published.
pub(super) fn signs(piece: &Piece<'_>) -> bool {
    let dated = piece.dates.as_ref().is_some_and(|line| !line.dates.is_empty() || line.labelled);
    dated || piece.author.is_some()
}
