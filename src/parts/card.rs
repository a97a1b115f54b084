//! What is known of each source, and how.

use crate::draw::{Drawing, el};
use crate::parts::source_mark::source_name;
use crate::texts::card as texts;
use parallax_view::{CardNumber, SourceCard};

/// The cards, side by side.
pub(crate) fn cards(cards: &[SourceCard]) -> Drawing {
    el("ul").class("source-cards").children(cards.iter().map(card))
}

fn card(card: &SourceCard) -> Drawing {
    let term = |words: &str| el("dt").words(words);
    let articles = card.articles.iter().map(|(headline, open, dated)| {
        el("dd")
            .child(el("a").with("href", &open.href()).words(headline))
            .child(el("p").class("muted").words(dated))
    });
    let wires = if card.wires.is_empty() {
        vec![el("dd").class("muted").words(texts::NO_WIRE)]
    } else {
        card.wires.iter().map(number).collect()
    };
    let shared = card.shared.iter().map(|words| el("dd").words(words));
    let list = el("dl")
        .child(term(texts::ITS_NAME))
        .child(el("dd").words(&card.named))
        .child(term(texts::ARTICLES_AND_DATES))
        .children(articles)
        .child(term(texts::WIRE_ORIGINS))
        .children(wires)
        .children(shared)
        .child(term(texts::SIZE))
        .children(card.size.iter().map(number))
        .child(el("dd").class("muted").words(&card.length));
    el("li").child(el("h3").child(source_name(&card.badge))).child(list)
}

fn number(number: &CardNumber) -> Drawing {
    el("dd").words(&number.what).words(" ").child(
        el("a")
            .with("href", &number.open.href())
            .with("aria-label", &number.name)
            .with("data-claims", &number.k.to_string())
            .words(&number.k.to_string()),
    )
}
