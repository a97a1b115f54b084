//! Which part of the article, or which kind of furniture, each paragraph of a page is.
//!
//! What nothing speaks against is body: a clean text passes untouched. Cut is what stands before the headline,
//! what the lexicon knows, what repeats the headline, and, behind the last prose, what follows a piece of
//! furniture.

use super::heading;
use super::landmarks::{Landmarks, Place, same_words};
use super::page::{Page, Piece};
use super::phrase::Extent;
use super::shape::Kind;
use parallax_model::FurnitureReason as Reason;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Headline,
    Heading,
    Body,
    Furniture(Reason),
}

/// The part of every paragraph, in order.
pub(super) fn parts(page: &Page<'_>) -> Vec<Part> {
    sorted(page, Landmarks::of(page))
}

/// The same, where it is known which paragraph is the headline.
pub(super) fn below_headline(page: &Page<'_>, headline: Option<usize>) -> Vec<Part> {
    sorted(page, Landmarks::below(page, headline))
}

fn sorted(page: &Page<'_>, landmarks: Landmarks) -> Vec<Part> {
    let sorter = Sorter { page, landmarks };
    let mut parts: Vec<Part> = Vec::with_capacity(page.pieces.len());
    let mut running: Running = None;
    for (at, piece) in page.pieces.iter().enumerate() {
        let place = sorter.landmarks.place(at);
        let part = sorter.part(at, piece, place, running, parts.last().copied());
        running = self::running(piece, place, part, running);
        parts.push(part);
    }
    heading::mark(page, &mut parts);
    parts
}

/// The furniture that later paragraphs may belong to: how far it reaches, and its reason.
type Running = Option<(Extent, Reason)>;

/// A page with its landmarks.
struct Sorter<'p, 't> {
    page: &'p Page<'t>,
    landmarks: Landmarks,
}

impl<'t> Sorter<'_, 't> {
    fn part(
        &self,
        at: usize,
        piece: &Piece<'t>,
        place: Place,
        running: Running,
        before: Option<Part>,
    ) -> Part {
        if place == Place::Headline {
            return Part::Headline;
        }
        let own = self.own_reason(at, piece, place).map(|reason| match running {
            // A mail or print button below the comments belongs to their form.
            Some((_, Reason::Comments)) if reason == Reason::Share => Reason::Comments,
            _ => reason,
        });
        let reason = own.or_else(|| joined_reason(piece, place, before));
        let reason = reason.or_else(|| self.inherited_reason(at, piece, place, running));
        match reason {
            Some(reason) => Part::Furniture(reason),
            None if place == Place::Above => Part::Furniture(stray(piece)),
            None => Part::Body,
        }
    }

    /// Why the paragraph is furniture, where furniture before it reaches to it.
    fn inherited_reason(
        &self,
        at: usize,
        piece: &Piece<'t>,
        place: Place,
        running: Running,
    ) -> Option<Reason> {
        let behind = place == Place::Behind;
        let commenting = running.is_some_and(|(_, reason)| reason == Reason::Comments);
        let twice = piece.copies > 1 && piece.paragraph.shape.is_title() && !commenting;
        match place {
            Place::Opening | Place::Behind if twice && piece.paragraph.key.starts_with("support ") => {
                return Some(Reason::Donation);
            }
            Place::Opening if twice && self.is_behind_too(at, piece) => return Some(Reason::Share),
            Place::Behind if twice => return Some(Reason::Related),
            _ => {}
        }
        if at >= self.landmarks.end && running.is_none() {
            return Some(Reason::Comments);
        }
        let (extent, reason) = running?;
        let signs = piece.paragraph.shape.kind == Kind::Signs;
        match extent {
            Extent::Rest => (behind || at >= self.landmarks.end).then_some(reason),
            Extent::List => (!piece.is_prose() || is_link(piece)).then_some(reason),
            Extent::Line | Extent::Edge => behind.then_some(if signs { Reason::NoProse } else { reason }),
        }
    }

    /// Why the paragraph is furniture, where it says so itself.
    fn own_reason(&self, at: usize, piece: &Piece<'t>, place: Place) -> Option<Reason> {
        let outside = place != Place::Inside;
        if piece.glossary {
            return Some(Reason::Glossary);
        }
        if self.repeats_headline(piece) {
            return Some(Reason::RepeatedHeadline);
        }
        if let Some(verdict) = piece.verdict.filter(|verdict| outside || verdict.extent != Extent::Edge) {
            return Some(verdict.reason);
        }
        let early = matches!(place, Place::Above | Place::Opening);
        if piece.dates.as_ref().is_some_and(|line| line.labelled || line.time_only || early) {
            return Some(Reason::Dateline);
        }
        if piece.author.is_some() && outside || self.is_signature(at, piece, place) {
            return Some(Reason::Byline);
        }
        if piece.is_money() && outside {
            return Some(Reason::Donation);
        }
        let digits = piece.paragraph.text.contains(|c: char| c.is_numeric());
        let above_text =
            place == Place::Above || (place == Place::Opening && self.landmarks.headline.is_some());
        let signs = piece.paragraph.shape.kind == Kind::Signs && (above_text || !digits);
        signs.then_some(Reason::NoProse)
    }

    fn repeats_headline(&self, piece: &Piece<'t>) -> bool {
        let headline = self.landmarks.headline.and_then(|at| self.page.pieces.get(at));
        headline.is_some_and(|headline| same_words(headline, piece))
    }

    /// Whether the same words stand behind the article's last prose.
    fn is_behind_too(&self, at: usize, piece: &Piece<'t>) -> bool {
        if self.landmarks.headline.is_none_or(|headline| at > headline + LONGEST_OPENING) {
            return false;
        }
        self.page
            .pieces
            .iter()
            .skip(self.landmarks.last + 1)
            .any(|other| other.paragraph.key == piece.paragraph.key)
    }

    /// Whether it is a name alone, next to a date line, between headline and prose.
    fn is_signature(&self, at: usize, piece: &Piece<'t>, place: Place) -> bool {
        let dated = |at: usize| self.page.pieces.get(at).is_some_and(|piece| piece.dates.is_some());
        let prose = self.page.pieces.get(at + 1).is_some_and(Piece::is_prose);
        let beside = dated(at + 1) || (prose && at.checked_sub(1).is_some_and(dated));
        place == Place::Opening
            && self.landmarks.headline.is_some()
            && beside
            && super::byline::is_bare_name(piece.paragraph.text)
    }
}

/// What frames an article stands within so many paragraphs from its headline.
const LONGEST_OPENING: usize = 20;

/// The furniture that the paragraph behind this one may belong to.
fn running(piece: &Piece<'_>, place: Place, part: Part, before: Running) -> Running {
    let Part::Furniture(reason) = part else { return None };
    match (piece.verdict, place) {
        (_, Place::Above | Place::Headline) => None,
        (Some(verdict), Place::Behind) if verdict.extent == Extent::Rest => Some((Extent::Rest, reason)),
        (Some(verdict), _) if verdict.extent == Extent::List => Some((Extent::List, reason)),
        // Below the credits stand links.
        (Some(_), Place::Behind) if reason == Reason::Byline => Some((Extent::Edge, Reason::Related)),
        (Some(_), Place::Behind) => Some((Extent::Edge, reason)),
        (None, _) => before,
        _ => None,
    }
}

/// Whether prose among links can be one of them: a short question or exclamation.
fn is_link(piece: &Piece<'_>) -> bool {
    piece.paragraph.shape.words <= LONGEST_LINK && piece.paragraph.text.ends_with(['?', '!', '…'])
}

/// A question that is the title of another article has no more words than these.
const LONGEST_LINK: usize = 14;

/// Why the paragraph is furniture, where the paragraph before it is and it has nothing of its own: an address
/// belongs to the notice or box that it stands in, a button to its row.
fn joined_reason(piece: &Piece<'_>, place: Place, before: Option<Part>) -> Option<Reason> {
    let before = match before {
        Some(Part::Furniture(reason)) => Some(reason),
        _ => None,
    };
    if let Some(verdict) = piece.verdict {
        return before.filter(|reason| *reason == verdict.reason);
    }
    let box_before =
        before.filter(|reason| matches!(reason, Reason::Notice | Reason::Sidebar | Reason::Caption));
    (piece.is_address() && place != Place::Inside).then_some(box_before.unwrap_or(Reason::Share))
}

/// What a paragraph above the headline is, which says nothing of itself.
fn stray(piece: &Piece<'_>) -> Reason {
    match piece.paragraph.shape.kind {
        Kind::Prose => Reason::Sidebar,
        Kind::Signs => Reason::NoProse,
        Kind::Title | Kind::Scrap if piece.copies > 1 => Reason::Sidebar,
        Kind::Title | Kind::Scrap => Reason::Navigation,
    }
}
