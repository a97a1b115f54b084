//! What stands behind one claim.

use crate::index::speaker_value;
use crate::row::{self, row};
use crate::text::{Marking, plain};
use crate::texts::{claim as texts, names};
use crate::{Library, Piece, Row, View, wording};
use parallax_model::{ActorId, Attribution, Claim, ClaimId, Dating, Rule, Span, TimeExpression};

/// A claim with its context, its parts, and how it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// The claim as a row.
    pub row: Row,
    /// Its article's headline.
    pub headline: String,
    /// When that was published, and how that is known: `1 October 2018, stated in the text`.
    pub published: String,
    /// The reason, in a sentence.
    pub published_why: String,
    /// The sentence before.
    pub before: Vec<Piece>,
    /// The claim's sentence, marked.
    pub sentence: Vec<Piece>,
    /// The sentence after.
    pub after: Vec<Piece>,
    /// Its parts: name and words.
    pub slots: Vec<(String, String)>,
    /// The rules that found it: name and explanation.
    pub rules: Vec<(String, String)>,
    /// How to cite it.
    pub citation: String,
}

/// The evidence of the open claim; `None` where none is open or the corpus does not have it.
pub fn evidence(library: &Library, view: &View) -> Option<Evidence> {
    let id = ClaimId::new(library.claim(view.open_claim()?)? as usize);
    let corpus = &library.corpus;
    let claim = corpus.claims.get(id)?;
    let article = corpus.articles.get(claim.article)?;
    let row = row(library, view, id)?;
    let (before, after) = neighbours(library, id, claim);
    let headline = article.headline.map(|span| span.of(&article.text).trim()).unwrap_or_default();
    Some(Evidence {
        headline: headline.to_owned(),
        published: wording::published(&article.published),
        published_why: article.published.why.clone(),
        before,
        sentence: row.sentence.clone(),
        after,
        slots: slots(library, claim),
        rules: rules(library, claim),
        citation: citation(library, &row, headline, &article.published),
        row,
    })
}

/// The sentences next to a claim's own, in the same article.
fn neighbours(library: &Library, id: ClaimId, claim: &Claim) -> (Vec<Piece>, Vec<Piece>) {
    let passage =
        library.index.passages.of_claim.get(id.row()).copied().unwrap_or_else(|| claim.content.hull());
    let sentences =
        || library.index.contents.sentences(&library.corpus, claim.article).map(|(_, row)| row.span);
    let before = sentences().rev().find(|span| span.end <= passage.start);
    let after = sentences().find(|span| passage.end <= span.start);
    let Some(marking) = Marking::of(library, claim.article).map(Marking::speech) else {
        return Default::default();
    };
    let pieces = |span: Option<Span>| span.map(|span| marking.cut(span)).unwrap_or_default();
    (pieces(before), pieces(after))
}

fn slots(library: &Library, claim: &Claim) -> Vec<(String, String)> {
    let corpus = &library.corpus;
    let words = |span: &Span| corpus.words(claim.article, *span).trim().to_owned();
    let name = |actor: ActorId| corpus.actors.get(actor).map(|actor| actor.name.clone());
    let actors: Vec<String> = claim.actors.iter().filter_map(|actor| name(*actor)).collect();
    let quantities: Vec<String> = claim.quantities.iter().map(words).collect();
    let article_text = corpus.articles.get(claim.article).map_or("", |article| article.text.as_str());
    let slots = [
        (names::WORDS, claim.content.words(article_text)),
        (names::TYPE, claim.kind.label().to_owned()),
        (names::VOICE, claim.voice.label().to_owned()),
        (
            names::SPEAKER,
            row::attributions(library, claim).next().map(|row| speaker(library, row)).unwrap_or_default(),
        ),
        (
            names::CUE,
            row::attributions(library, claim).next().map(|row| cue(library, row)).unwrap_or_default(),
        ),
        (names::CERTAINTY, claim.modality.label().to_owned()),
        (names::POLARITY, claim.polarity.label().to_owned()),
        (names::ACTORS, wording::list(&actors)),
        (
            names::TIME,
            claim
                .time
                .and_then(|time| corpus.times.get(time))
                .map(|row| time(library, row))
                .unwrap_or_default(),
        ),
        (names::PLACE, claim.place.and_then(name).unwrap_or_default()),
        (names::QUANTITIES, quantities.join("; ")),
    ];
    let said = slots.into_iter().filter(|(_, words)| !words.is_empty());
    said.map(|(name, words)| (name.to_owned(), words)).collect()
}

fn speaker(library: &Library, attribution: &Attribution) -> String {
    let name = speaker_value(&library.corpus, attribution).1;
    let kind = attribution.speaker.kind.label();
    let source = attribution.source.iter().map(|span| library.corpus.words(attribution.article, *span));
    let source: String = source.collect::<Vec<_>>().join(" … ");
    match (name == kind, source.is_empty() || source == name) {
        (true, true) => name,
        (true, false) => texts::speaker_in_words(&source, &crate::lower(kind)),
        (false, true) => texts::speaker_by_name(&name, &crate::lower(kind)),
        (false, false) => texts::speaker_by_other_words(&name, &crate::lower(kind), &source),
    }
}

fn cue(library: &Library, attribution: &Attribution) -> String {
    let words = row::cue(library, attribution);
    if words.is_empty() {
        return String::new();
    }
    let in_words = if attribution.negated { texts::negated_cue } else { texts::cue };
    in_words(&words, &crate::lower(attribution.cue_class.label()))
}

/// Its words with the days that they mean: `“late Sunday”: 30 September 2018`.
fn time(library: &Library, time: &TimeExpression) -> String {
    let words = library.corpus.words(time.article, time.span);
    match wording::days(time.from, time.to) {
        Some(days) => texts::time(words, &days),
        None if time.value.is_empty() => texts::unresolved_time(words),
        None => texts::time(words, &time.value),
    }
}

fn rules(library: &Library, claim: &Claim) -> Vec<(String, String)> {
    let time = claim.time.and_then(|time| library.corpus.times.get(time));
    let attributions = row::attributions(library, claim).map(|attribution| &attribution.rule);
    let mut rules: Vec<&Rule> = vec![&claim.rule];
    rules.extend(attributions.chain(time.map(|time| &time.rule)));
    let mut said: Vec<(String, String)> = Vec::new();
    for rule in rules {
        if !said.iter().any(|(name, _)| name == rule.name()) {
            said.push((rule.name().to_owned(), explanation(library, rule)));
        }
    }
    said
}

/// What a rule does; empty where the corpus does not say.
pub(crate) fn explanation(library: &Library, rule: &Rule) -> String {
    library.corpus.rules.get(rule.name()).cloned().unwrap_or_default()
}

fn citation(library: &Library, row: &Row, headline: &str, published: &Dating) -> String {
    let date = wording::published_days(published).unwrap_or_else(|| names::UNDATED.to_owned());
    let words = plain(&row.sentence);
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    // Who says it, down to the source.
    let chain: Vec<&str> = row.chain.iter().map(|hop| hop.name.as_str()).collect();
    let cited = texts::citation(&words, &chain.join(" ← "), &names::headline(headline), &date);
    texts::citation_of(&cited, &row.claim, &library.hash)
}
