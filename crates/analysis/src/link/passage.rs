//! Passages that stand in two articles in nearly the same words.
//!
//! Sentences are cut into shingles of five words (Broder, On the resemblance and containment of documents, 1997); two
//! sentences of different articles that share most of the shingles of the shorter one are the same passage. A shingle
//! that stands in very many sentences is a formula, and is compared with its next neighbours only.

use super::compare::Match;
use super::statement::{Statements, of_article};
use parallax_model::{
    Aligned, ArticleId, Claim, Corpus, Passage, Relation, RelationKind, Rule, Slot, Span, Spans,
};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;

/// Words of a shingle.
const SHINGLE: usize = 5;
/// The fewest shingles of a passage: nine words.
const FEWEST: usize = 5;
/// Which part of the shorter sentence's shingles both share, in hundredths.
const SHARED: usize = 50;
/// A shingle in more sentences is compared with its next neighbours only.
const NEIGHBOURS: usize = 8;

/// A sentence by its article and words.
struct Sentence {
    article: ArticleId,
    span: Span,
    shingles: usize,
}

/// The passages that two articles share, in the order of the corpus.
pub(super) fn shared(corpus: &Corpus) -> Vec<Passage> {
    let mut words: FxHashMap<SmolStr, u32> = FxHashMap::default();
    let mut sentences: Vec<Sentence> = Vec::new();
    let mut filed: Vec<([u32; SHINGLE], u32)> = Vec::new();
    for row in corpus.sentences.rows() {
        let text = corpus.words(row.article, row.span);
        let numbers: Vec<u32> = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| {
                let next = words.len() as u32;
                *words.entry(word.chars().flat_map(char::to_lowercase).collect()).or_insert(next)
            })
            .collect();
        let mut own: Vec<[u32; SHINGLE]> =
            numbers.windows(SHINGLE).filter_map(|window| window.try_into().ok()).collect();
        own.sort_unstable();
        own.dedup();
        if own.len() >= FEWEST {
            let number = sentences.len() as u32;
            filed.extend(own.iter().map(|shingle| (*shingle, number)));
            sentences.push(Sentence { article: row.article, span: row.span, shingles: own.len() });
        }
    }
    filed.sort_unstable();
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    for bucket in filed.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, first)) in bucket.iter().enumerate() {
            pairs.extend(bucket.iter().skip(at + 1).take(NEIGHBOURS).map(|(_, second)| (*first, *second)));
        }
    }
    pairs.sort_unstable();
    let same = pairs.chunk_by(|a, b| a == b).filter_map(|pair| {
        let (first, second) = pair.first()?;
        let (a, b) = (sentences.get(*first as usize)?, sentences.get(*second as usize)?);
        let part = 100 * pair.len() / a.shingles.min(b.shingles);
        let enough = pair.len() >= FEWEST && part >= SHARED && a.article != b.article;
        enough.then(|| Passage {
            from: a.article,
            words: a.span,
            to: b.article,
            counterpart: b.span,
            shared: part.min(100) as u8,
        })
    });
    same.collect()
}

/// Whether two claims stand in a shared passage: their words on both sides.
pub(super) fn around(corpus: &Corpus, passages: &[Passage], a: &Claim, b: &Claim) -> Option<(Span, Span)> {
    let sentence = |claim: &Claim| corpus.sentences.get(claim.sentence).map(|sentence| sentence.span);
    let (first, second) = (sentence(a)?, sentence(b)?);
    let from = passages.partition_point(|passage| passage.from < a.article);
    let near = passages.iter().skip(from).take_while(|passage| passage.from == a.article);
    let mut near = near.filter(|passage| passage.words == first && passage.to == b.article);
    near.any(|passage| passage.counterpart == second).then_some((first, second))
}

/// Claims of shared passages that are the same words, whatever their predicates.
pub(super) fn matches(corpus: &Corpus, statements: &Statements, passages: &[Passage]) -> Vec<Match> {
    let mut matches = Vec::new();
    for passage in passages {
        let inside = |article: ArticleId, span: Span| {
            let rows = of_article(corpus.claims.rows(), article, |claim: &Claim| claim.article);
            rows.filter(move |row| {
                corpus.claims.rows().get(*row).is_some_and(|claim| span.contains(claim.content.hull()))
            })
        };
        for a in inside(passage.from, passage.words) {
            for b in inside(passage.to, passage.counterpart) {
                matches.extend(same_words(corpus, statements, a, b));
            }
        }
    }
    matches
}

fn same_words(corpus: &Corpus, statements: &Statements, a: usize, b: usize) -> Option<Match> {
    let (x, y) = (corpus.claims.rows().get(a)?, corpus.claims.rows().get(b)?);
    let (first, second) = (statements.rows.get(a)?, statements.rows.get(b)?);
    let told = |claim: &Claim| {
        claim.content.words(corpus.articles.get(claim.article).map_or("", |article| &article.text))
    };
    let normal = |words: &str| {
        let words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect::<Vec<_>>()
    };
    let (words, others) = (normal(&told(x)), normal(&told(y)));
    let common = first.stems.iter().filter(|stem| second.stems.binary_search(stem).is_ok()).count();
    let all = first.stems.len().max(second.stems.len()).max(1);
    // Names and numbers are stems too: one that differs may turn the claim round.
    let same =
        words == others || (common == first.stems.len().min(second.stems.len()) && common * 4 >= all * 3);
    let counted = |words: &[String]| {
        let figures = words.iter().filter(|word| word.starts_with(|c: char| c.is_ascii_digit()));
        figures.cloned().collect::<std::collections::BTreeSet<_>>()
    };
    if !same
        || counted(&words) != counted(&others)
        || x.polarity != y.polarity
        || x.modality != y.modality
        || first.debunks != second.debunks
    {
        return None;
    }
    let hull = |content: &Spans| content.hull();
    let slots = vec![Aligned { slot: Slot::Predicate, from: hull(&x.content), to: hull(&y.content) }];
    let relation = Relation {
        from: first.claim,
        to: second.claim,
        kind: RelationKind::Agrees,
        reason: Slot::Predicate,
        slots,
        rule: Rule::new("same-words"),
        score: if words == others { 100 } else { 90 },
    };
    let main =
        |row: &super::statement::Statement| row.events.iter().position(|event| event.main).unwrap_or(0);
    Some(Match { relation, a: (a, main(first)), b: (b, main(second)) })
}
