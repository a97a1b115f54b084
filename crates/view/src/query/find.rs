//! What answers an ask: from postings and sets alone.

use super::{Ask, Named, QueryNote, Words};
use crate::index::stem;
use crate::select::within;
use crate::texts::query as texts;
use crate::{Facet, Index};
use parallax_index::{Set, TextIndex};
use std::borrow::Cow;

/// The claims that answer `ask`.
pub(crate) fn find(index: &Index, ask: &Ask) -> Set {
    match ask {
        Ask::All => Set::all(index.claims()),
        Ask::Words(words) => match (&words.stems[..], words.beginning.is_empty()) {
            ([stem], true) => index.holding(stem),
            _ => index.telling(&index.text().mark(&places(index, words))),
        },
        Ask::Near(..) => index.telling(&index.text().mark(&near(index, ask))),
        Ask::Value(facet, named) => having(index, *facet, named),
        Ask::Days(range) => {
            let mut set = Set::all(index.claims());
            within(&index.days, range, &mut set);
            set
        }
        Ask::Not(ask) => {
            let mut set = find(index, ask);
            set.invert();
            set
        }
        Ask::Both(asks) => joined(index, asks, Set::intersect),
        Ask::Either(asks) => joined(index, asks, Set::unite),
    }
}

fn joined(index: &Index, asks: &[Ask], join: fn(&mut Set, &Set)) -> Set {
    let sets = asks.iter().map(|ask| find(index, ask));
    let joined = sets.reduce(|mut all, set| {
        join(&mut all, &set);
        all
    });
    joined.unwrap_or_else(|| Set::all(index.claims()))
}

/// How well each claim fits the words that are asked for, by row number: the sum of their scores (see
/// [`parallax_index::Ranking`]).
pub(crate) fn relevance(index: &Index, ask: &Ask) -> Vec<u32> {
    let mut scores = vec![0; index.claims()];
    add(index, ask, &mut scores);
    scores
}

fn add(index: &Index, ask: &Ask, scores: &mut [u32]) {
    match ask {
        Ask::Words(words) => index.score(&places(index, words), scores),
        Ask::Near(..) => index.score(&near(index, ask), scores),
        Ask::Both(asks) | Ask::Either(asks) => asks.iter().for_each(|ask| add(index, ask, scores)),
        Ask::All | Ask::Value(..) | Ask::Days(_) | Ask::Not(_) => {}
    }
}

/// Where the words begin.
fn places<'i>(index: &'i Index, words: &Words) -> Cow<'i, [u32]> {
    let text = index.text();
    let mut all: Vec<Cow<[u32]>> = words.stems.iter().map(|stem| Cow::Borrowed(text.word(stem))).collect();
    if !words.beginning.is_empty() {
        let stem = stem(&words.beginning);
        all.push(Cow::Owned(text.prefix(&[&words.beginning, &stem])));
    }
    match all.len() {
        1 => all.pop().unwrap_or_default(),
        _ => Cow::Owned(TextIndex::phrase(&all)),
    }
}

fn near(index: &Index, ask: &Ask) -> Vec<u32> {
    let Ask::Near(left, right, within) = ask else { return Vec::new() };
    let lengths = (left.len() as u32, right.len() as u32);
    index.text().near(&places(index, left), &places(index, right), lengths, *within)
}

/// The numbers of the values that are meant: that of the slug or of the whole name, else all whose names hold the words.
fn meant(index: &Index, facet: Facet, named: &Named) -> Vec<u32> {
    let values = index.facet(facet);
    if let Some(number) = values.number(&named.typed) {
        return vec![number];
    }
    let documents = index.names(facet);
    let number = |document: u32| document - documents.start as u32;
    let mut holding = index.text().mark(&places(index, &named.words)).rows();
    holding.retain(|document| documents.contains(&(*document as usize)));
    let whole = |document: &&u32| {
        named.words.beginning.is_empty() && index.text().words(**document) == named.words.len() as u32
    };
    match holding.iter().find(whole) {
        Some(document) => vec![number(*document)],
        None => holding.into_iter().map(number).collect(),
    }
}

fn having(index: &Index, facet: Facet, named: &Named) -> Set {
    let mut set = Set::none(index.claims());
    for number in meant(index, facet, named) {
        index.facet(facet).put(number, &mut set);
    }
    set
}

/// Notes the values that the corpus does not have.
pub(super) fn unknown(index: &Index, ask: &Ask, notes: &mut Vec<QueryNote>) {
    match ask {
        Ask::Value(facet, named) if meant(index, *facet, named).is_empty() => {
            let what = texts::no_such_value(&crate::lower(facet.label()));
            notes.push(QueryNote { span: named.span, what });
        }
        Ask::Not(ask) => unknown(index, ask, notes),
        Ask::Both(asks) | Ask::Either(asks) => asks.iter().for_each(|ask| unknown(index, ask, notes)),
        _ => {}
    }
}
