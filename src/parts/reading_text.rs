//! The text of an article in the Reader. Every marked piece knows where it begins, so that a reader can go from mark
//! to mark; a claim that is joined with one of the article beside it ends in the number of the join.

use crate::browser;
use crate::draw::{Drawing, el};
use crate::parts::marked_text::{framed, span};
use crate::texts::reading;
use parallax_view::{Block, JoinEnd, Piece, ReaderPage};

/// Which of two articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// That of the Reader.
    First,
    /// The one beside it.
    Second,
}

impl Side {
    /// The selector of the element that holds the article.
    pub(crate) fn selector(self) -> &'static str {
        match self {
            Self::First => "#first-article",
            Self::Second => "#second-article",
        }
    }

    /// The id of the number of a join in it.
    pub(crate) fn badge(self, number: u32) -> String {
        match self {
            Self::First => format!("join-first-{number}"),
            Self::Second => format!("join-second-{number}"),
        }
    }

    fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

/// Headline, byline and blocks.
pub(crate) fn reading_text(article: &ReaderPage, side: Side) -> Vec<Drawing> {
    let marked = |element: Drawing, pieces: &[Piece]| {
        let from = pieces.first().map(|piece| piece.start.to_string());
        framed(element.with_some("data-from", from.as_deref()), pieces, &|around, piece| {
            with_joins(marked_piece(around, piece), &article.joined, piece, side)
        })
    };
    let headline = match side {
        Side::First => el("h1").with("tabindex", "-1"),
        Side::Second => el("h2").class("headline").with("tabindex", "-1"),
    };
    let headline = if article.headline.is_empty() {
        headline.child(el("span").class("muted").words(reading::WITHOUT_A_HEADLINE))
    } else {
        marked(headline, &article.headline)
    };
    let byline = (!article.byline.is_empty())
        .then(|| el("p").class("byline").with("dir", "auto").words(&article.byline));
    let blocks = article.blocks.iter().map(|block| match block {
        Block::Heading(pieces) => marked(el(if side == Side::First { "h2" } else { "h3" }), pieces),
        Block::Paragraph(pieces) => marked(el("p"), pieces),
        Block::Cut { start, words, reason } => el("div")
            .class("cut")
            .with("data-at", &start.to_string())
            .with("tabindex", "-1")
            .child(el("b").words(reading::CUT).words(reason))
            .child(el("p").with("dir", "auto").words(words)),
    });
    [headline].into_iter().chain(byline).chain(blocks).collect()
}

fn marked_piece(around: Drawing, piece: &Piece) -> Drawing {
    if piece.marks.is_empty() {
        return around.words(&piece.words);
    }
    around.child(span(piece).with("data-at", &piece.start.to_string()).with("tabindex", "-1"))
}

/// After the last words of a joined claim, the numbers of its joins.
fn with_joins(around: Drawing, joined: &[JoinEnd], piece: &Piece, side: Side) -> Drawing {
    let ends_here = joined.iter().filter(|end| end.end == piece.end());
    ends_here.fold(around, |around, end| around.child(badge(end, side)))
}

fn badge(end: &JoinEnd, side: Side) -> Drawing {
    let number = end.number;
    let name = reading::go_to_the_claim_in(&number, &end.kind.to_lowercase());
    el("button")
        .with("type", "button")
        .with("id", &side.badge(number))
        .class(&format!("join-number {}", end.look))
        .with("aria-label", &name)
        .on("click", move |_| show_both(number, side.other()))
        .words(&number.to_string())
}

/// Brings both ends of a join into sight, and goes to the one of `side`.
pub(crate) fn show_both(number: u32, side: Side) {
    for side in [side.other(), side] {
        browser::scroll_to(&format!("#{}", side.badge(number)));
    }
    browser::focus_in_place(&side.badge(number));
}
