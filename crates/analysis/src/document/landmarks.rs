//! Where the article begins and ends on a page, and where each paragraph stands to it.

use super::headline;
use super::page::{Page, Piece};
use super::phrase::Extent;

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the headline.
    Above,
    /// The headline.
    Headline,
    /// Between headline and first prose; without a headline, before the first prose.
    Opening,
    /// From first to last prose.
    Inside,
    /// Behind the last prose.
    Behind,
}

/// The rows of a page's paragraphs at which something begins or ends.
pub(super) struct Landmarks {
    pub(super) headline: Option<usize>,
    /// The first paragraph of the article's prose.
    pub(super) lead: usize,
    /// The last one.
    pub(super) last: usize,
    /// Where everything is over: the comments.
    pub(super) end: usize,
}

impl Landmarks {
    pub(super) fn of(page: &Page<'_>) -> Self {
        Self::below(page, headline::find(page))
    }

    /// Those below a headline that is known.
    pub(super) fn below(page: &Page<'_>, headline: Option<usize>) -> Self {
        let from = headline.map_or(0, |at| at + 1);
        let lead = lead(page, headline, from);
        let end = end(page, lead);
        let last =
            (lead..end).rev().find(|&at| page.pieces.get(at).is_some_and(Piece::is_prose)).unwrap_or(lead);
        Self { headline, lead, last, end }
    }

    pub(super) fn place(&self, at: usize) -> Place {
        match self.headline {
            Some(headline) if at < headline => Place::Above,
            Some(headline) if at == headline => Place::Headline,
            _ if at < self.lead => Place::Opening,
            _ if at <= self.last => Place::Inside,
            _ => Place::Behind,
        }
    }
}

/// The first prose of the article: behind the byline, date line and repeated headline that may stand below a
/// standfirst.
fn lead(page: &Page<'_>, headline: Option<usize>, from: usize) -> usize {
    let first = page.prose_from(from).unwrap_or(page.pieces.len());
    let Some(headline) = headline.and_then(|at| page.pieces.get(at)) else { return first };
    let head = |piece: &Piece<'_>| headline::signs(piece) || same_words(headline, piece);
    let top = page.pieces.iter().enumerate().skip(first).take(LONGEST_HEAD);
    let below = top.filter(|(_, piece)| head(piece)).map(|(at, _)| at).max();
    // Days that head one passage after another are the article's own.
    let dated =
        page.pieces.iter().skip(first).filter(|piece| piece.is_title() && headline::signs(piece)).count();
    match below {
        Some(below) if dated <= 2 => page.prose_from(below).unwrap_or(first),
        _ => first,
    }
}

/// Byline and date line stand within so many paragraphs from the standfirst.
const LONGEST_HEAD: usize = 6;

/// Whether a paragraph repeats the headline.
pub(super) fn same_words(headline: &Piece<'_>, piece: &Piece<'_>) -> bool {
    let same = headline.paragraph.key == piece.paragraph.key && headline.paragraph.shape.words >= 2;
    same || headline::is_page_title(piece, headline)
}

/// Comments with prose of their own come behind at least so many words of an article: a standfirst is shorter.
const SHORTEST_ARTICLE: usize = 60;

/// Where the comments begin: behind enough of an article, or with no prose to follow.
fn end(page: &Page<'_>, lead: usize) -> usize {
    let end = page.pieces.len();
    let writers: Vec<usize> =
        (lead..end).filter(|&at| page.pieces.get(at).is_some_and(Piece::opens_comment)).collect();
    let end = if writers.len() >= 2 { writers.first().copied().unwrap_or(end) } else { end };
    let all = page.prose_words(lead..end);
    let mut article = 0;
    for at in lead..end {
        let Some(piece) = page.pieces.get(at) else { break };
        let over = piece.verdict.is_some_and(|verdict| verdict.extent == Extent::Rest);
        if over && (article >= SHORTEST_ARTICLE || (article > 0 && article == all)) {
            return at;
        }
        if piece.is_prose() {
            article += piece.paragraph.shape.words;
        }
    }
    end
}
