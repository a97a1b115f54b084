//! Passages: the sentences of a corpus that hold claims, with the words, actors, times and speakers to compare them by.

use crate::frame::{Toll, tolls};
use crate::lexicon;
use parallax_model::{ActorId, ArticleId, ClaimId, Corpus, Day, SentenceId, Span, TimeKind};
use parallax_text::quantity::quantities;
use parallax_text::{Kind, Stream, Token};
use std::collections::{BTreeMap, BTreeSet};

/// The level of a stem that a passage has itself, in thousandths.
pub(crate) const OWN: u32 = 1_000;
/// What is left of a stem's level where a passage has it from the one before it, in thousandths.
const CARRIED: u32 = 400;
/// Stems with less are let go.
const LEAST: u32 = 100;
/// A passage of fewer content words leans on the one before it.
const SHORT: usize = 8;
/// The first sentences of an article, its headline among them.
const LEAD: usize = 3;

/// The passages of a corpus, by their articles' slugs and the order of the text.
pub(crate) struct Passages {
    /// In that order.
    pub(crate) rows: Vec<Passage>,
    /// The stems, in alphabetical order.
    pub(crate) stems: Vec<String>,
}

/// A sentence that holds claims.
pub(crate) struct Passage {
    pub(crate) article: ArticleId,
    /// The article's place among the slugs.
    pub(crate) column: usize,
    /// Its sentence's place in the article, from 0.
    pub(crate) place: usize,
    /// In the order of the corpus.
    pub(crate) claims: Vec<ClaimId>,
    /// Its words and marks.
    pub(crate) tokens: Vec<Token>,
    /// Its stems by number, each with its level in thousandths.
    pub(crate) stems: Vec<(u32, u32)>,
    /// Who is named in it.
    pub(crate) actors: BTreeSet<ActorId>,
    /// The words in it that characterise somebody: `Turkish-backed`, `terrorist`.
    pub(crate) labels: Vec<Span>,
    /// The first and last day of its dates and times of day.
    pub(crate) times: Vec<(Day, Day)>,
    /// Who speaks in it; `None` is the outlet.
    pub(crate) speakers: BTreeSet<Option<String>>,
    /// Whether it goes on from the passage before it: it opens with a pronoun or a quotation.
    pub(crate) leans: bool,
    /// The tolls that it states, in order.
    pub(crate) tolls: Vec<Toll>,
    /// All figures that it gives, in thousandths.
    pub(crate) figures: BTreeSet<u64>,
    /// Whether it stands in a headline or among an article's first sentences.
    pub(crate) lead: bool,
}

impl Passages {
    /// Reads all of a corpus.
    pub(crate) fn read(corpus: &Corpus) -> Self {
        let mut claims: BTreeMap<SentenceId, Vec<ClaimId>> = BTreeMap::new();
        for (id, claim) in corpus.claims.iter() {
            claims.entry(claim.sentence).or_default().push(id);
        }
        let mut spans: Vec<Vec<(SentenceId, Span)>> = vec![Vec::new(); corpus.articles.len()];
        for (id, sentence) in corpus.sentences.iter() {
            spans.get_mut(sentence.article.row()).into_iter().for_each(|of| of.push((id, sentence.span)));
        }
        let actors = by_article(
            corpus,
            corpus.mentions.rows().iter().map(|row| (row.article, (row.span.start, row.actor))),
        );
        let labels = corpus
            .mentions
            .rows()
            .iter()
            .flat_map(|row| row.labels.iter().map(|label| (row.article, label.span)));
        let labels = by_article(corpus, labels);
        let dated = |kind| matches!(kind, TimeKind::Date | TimeKind::Time);
        let times = by_article(
            corpus,
            corpus
                .times
                .rows()
                .iter()
                .filter(|row| dated(row.kind))
                .filter_map(|row| Some((row.article, (row.span.start, row.from?, row.to?)))),
        );
        let mut order: Vec<ArticleId> = corpus.articles.ids().collect();
        order.sort_by_key(|id| corpus.articles.get(*id).map(|article| &article.slug));
        let mut words: Vec<Vec<String>> = Vec::new();
        let mut rows = Vec::new();
        for (column, id) in order.into_iter().enumerate() {
            let Some(article) = corpus.articles.get(id) else { continue };
            let sentences = spans.get(id.row()).map(Vec::as_slice).unwrap_or_default();
            let paragraphs: Vec<Span> = sentences.iter().map(|(_, span)| *span).collect();
            let stream = Stream::read(&article.text, &paragraphs);
            for (place, (sentence, span)) in sentences.iter().enumerate() {
                let Some(claims) = claims.remove(sentence) else { continue };
                let tokens = stream.tokens.get(stream.tokens_in(*span)).unwrap_or_default().to_vec();
                let within = |at: u32| span.start <= at && at < span.end;
                let here = actors.get(id.row()).map(Vec::as_slice).unwrap_or_default();
                let then = times.get(id.row()).map(Vec::as_slice).unwrap_or_default();
                words.push(content(&tokens));
                rows.push(Passage {
                    article: id,
                    column,
                    place,
                    actors: here
                        .iter()
                        .filter(|(at, _)| within(*at))
                        .filter_map(|(_, actor)| *actor)
                        .collect(),
                    labels: labels
                        .get(id.row())
                        .map(|labels| labels.iter().filter(|label| within(label.start)).copied().collect())
                        .unwrap_or_default(),
                    times: then.iter().filter(|(at, ..)| within(*at)).map(|(_, a, b)| (*a, *b)).collect(),
                    speakers: claims.iter().map(|claim| speaker(corpus, *claim)).collect(),
                    leans: leans(&tokens),
                    tolls: tolls(&tokens),
                    figures: quantities(&tokens).iter().map(|quantity| quantity.figure).collect(),
                    lead: place < LEAD,
                    claims,
                    tokens,
                    stems: Vec::new(),
                });
            }
        }
        let all: BTreeSet<&String> = words.iter().flatten().collect();
        let number: BTreeMap<&String, u32> =
            all.iter().enumerate().map(|(row, stem)| (*stem, row as u32)).collect();
        let mut before: Option<(usize, Vec<(u32, u32)>)> = None;
        for (row, words) in rows.iter_mut().zip(&words) {
            let mut stems: BTreeMap<u32, u32> =
                words.iter().filter_map(|stem| Some((*number.get(stem)?, OWN))).collect();
            let leans = words.len() < SHORT || row.leans;
            if let Some((_, carried)) = before.as_ref().filter(|(column, _)| leans && *column == row.column) {
                for (stem, level) in carried {
                    let level = level * CARRIED / OWN;
                    if level >= LEAST {
                        stems.entry(*stem).or_insert(level);
                    }
                }
            }
            row.stems = stems.into_iter().collect();
            before = Some((row.column, row.stems.clone()));
        }
        let stems = all.into_iter().cloned().collect();
        Self { rows, stems }
    }
}

/// The rows of each article.
fn by_article<Row>(corpus: &Corpus, rows: impl Iterator<Item = (ArticleId, Row)>) -> Vec<Vec<Row>> {
    let mut of: Vec<Vec<Row>> = std::iter::repeat_with(Vec::new).take(corpus.articles.len()).collect();
    for (article, row) in rows {
        if let Some(of) = of.get_mut(article.row()) {
            of.push(row);
        }
    }
    of
}

/// The stems of the words that say what a sentence is about.
pub(crate) fn content(tokens: &[Token]) -> Vec<String> {
    tokens.iter().filter_map(stem).collect()
}

/// The stem of a word that says what a sentence is about.
pub(crate) fn stem(token: &Token) -> Option<String> {
    let word = matches!(token.kind, Kind::Word | Kind::Number) && !lexicon::is_empty(&token.fold);
    word.then(|| token.stem().to_string()).filter(|stem| !stem.is_empty() && !lexicon::is_empty(stem))
}

/// Whether a sentence goes on from the one before it: it opens with a pronoun or a quotation.
fn leans(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().skip_while(|token| {
        token.kind == Kind::Word && matches!(token.fold.as_str(), "but" | "and" | "so" | "yet" | "still")
    });
    words.next().is_some_and(|first| first.quotes() || lexicon::leans(&first.fold))
}

/// Who is credited with a claim: an actor by slug, anybody else by words; `None` is the outlet.
pub(crate) fn speaker(corpus: &Corpus, claim: ClaimId) -> Option<String> {
    let attribution = corpus.attributions.get(corpus.claims.get(claim)?.attribution?)?;
    let actor = attribution.speaker.actor.and_then(|actor| corpus.actors.get(actor));
    Some(actor.map_or_else(|| attribution.speaker.name.to_lowercase(), |actor| actor.slug.to_string()))
}
