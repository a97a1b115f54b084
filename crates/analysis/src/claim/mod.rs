//! Stage 6: single assertions, in the outlet's own voice and attributed.
//!
//! Takes the prose and the corpus with mentions, attributions and times; writes one claim for each clause that
//! asserts something: headline and running text alike, split where two clauses, or two predicates of one subject,
//! are joined. What only frames somebody's words (`X said`) is no claim; questions, orders and fragments are none.
//! Invariants: a claim's content lies in one sentence, is never empty, and starts and ends with a word.

mod clause;
mod predicates;
mod quantity;
mod region;
mod slots;

use crate::prose::{Chunk, ParagraphKind, Prose, Sentence, Tag};
use crate::voice::Voices;
use clause::{Clause, Grammar, Split, Style};
use parallax_model::{
    ActorId, ActorKind, ArticleId, AttributionId, Claim, Corpus, Rule, SentenceId, Slug, Span, Spans, TimeId,
    TimeKind, Voice, claim_slug,
};
use predicates::Predicates;
use region::{Region, Regions};
use slots::Around;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The rules of this stage: name and what it does.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("clause", "A sentence, or what somebody is said to say in it, as one assertion."),
    (
        "joined-clause",
        "One of two clauses that and, but, while or a semicolon joins, each with its own subject.",
    ),
    (
        "joined-predicate",
        "A second predicate of a subject that is named once (refused to withdraw and opposed the plan).",
    ),
    ("headline", "The headline, which may leave out articles and auxiliaries."),
];

/// Adverbs that only link a sentence to the one before.
const LINKS: &[&str] = &[
    "meanwhile",
    "however",
    "separately",
    "moreover",
    "furthermore",
    "additionally",
    "besides",
    "nevertheless",
    "nonetheless",
    "thus",
    "therefore",
    "instead",
    "incidentally",
    "also",
    "still",
    "then",
    "and",
    "but",
    "or",
    "so",
    "that",
    "while",
    "whereas",
    "although",
    "though",
    "yet",
    "nor",
];
const PLACING: &[&str] =
    &["in", "at", "near", "around", "inside", "across", "within", "outside", "throughout"];
/// How far before a place its preposition is looked for, in tokens.
const PLACE_REACH: usize = 9;
/// Nouns that go with a place's name: `Idlib Province`.
const PLACE_KINDS: &[&str] = &[
    "province",
    "city",
    "region",
    "district",
    "area",
    "town",
    "governorate",
    "state",
    "county",
    "village",
    "countryside",
];
/// The fewest words that can assert something.
const FEWEST: usize = 3;

static PREDICATES: LazyLock<Predicates> = LazyLock::new(Predicates::new);

/// Splits headline and body into claims and writes them into the corpus, whose other tables are filled.
pub(crate) fn write(prose: &Prose<'_>, voices: &Voices<'_>, corpus: &mut Corpus) {
    let grammar = Grammar { prose, style: Style::Running };
    let attributions = corpus.attributions.rows().to_vec();
    let regions = Regions::new(&grammar, &attributions);
    let mut writer = Writer { prose, voices, repeats: BTreeMap::new() };
    for (row, sentence) in prose.sentences.iter().enumerate() {
        let grammar = grammar.styled_at(sentence.span);
        if is_question(prose, sentence) {
            continue;
        }
        for region in regions.of(&grammar, &sentence.tokens, sentence.span) {
            let tokens = match row_is_lead(prose, row) {
                true => after_place_line(prose, &region.tokens),
                false => &region.tokens,
            };
            for clause in grammar.clauses(tokens, region.lead.as_ref()) {
                writer.write(&grammar, SentenceId::new(row), &region, &clause, corpus);
            }
        }
    }
}

/// Whether the sentence is the first of a paragraph of running text.
fn row_is_lead(prose: &Prose<'_>, row: usize) -> bool {
    prose
        .paragraphs
        .iter()
        .any(|paragraph| paragraph.kind == ParagraphKind::Body && paragraph.sentences.start == row)
}

/// Without the place and agency before a dash: `BEIRUT (Reuters) - `, `Alwaght- `.
fn after_place_line<'t>(prose: &Prose<'_>, tokens: &'t [usize]) -> &'t [usize] {
    let token = |at: &usize| prose.tokens.get(*at);
    let dash = tokens
        .iter()
        .take(12)
        .position(|at| token(at).is_some_and(|token| matches!(token.lower.as_str(), "-" | "–" | "—" | "--")));
    let Some(dash) = dash.filter(|dash| *dash > 0) else { return tokens };
    let names = tokens
        .get(..dash)
        .unwrap_or_default()
        .iter()
        .all(|at| token(at).is_some_and(|token| matches!(token.tag, Tag::Propn | Tag::Punct | Tag::Num)));
    if names { tokens.get(dash + 1..).unwrap_or_default() } else { tokens }
}

fn is_question(prose: &Prose<'_>, sentence: &Sentence) -> bool {
    let words = prose
        .words(sentence.span)
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?' && c != '.' && c != '!');
    words.ends_with('?')
}

struct Writer<'a> {
    prose: &'a Prose<'a>,
    voices: &'a Voices<'a>,
    /// How often the same words stood before.
    repeats: BTreeMap<Slug, usize>,
}

impl Writer<'_> {
    fn write(
        &mut self,
        grammar: &Grammar<'_>,
        sentence: SentenceId,
        region: &Region,
        clause: &Clause,
        corpus: &mut Corpus,
    ) {
        let own = self.trim(&clause.tokens);
        if !self.asserts(grammar, own, clause) {
            return;
        }
        let mut tokens: Vec<usize> =
            clause.subject.clone().map(|subject| subject.collect()).unwrap_or_default();
        tokens.extend(own);
        let Some(content) = self.content(&tokens, sentence) else { return };
        let attribution = region.attribution.map(AttributionId::new);
        let article = ArticleId::new(0);
        let within = |span: Span| content.iter().any(|part| part.contains(span));
        let time = time_of(corpus, &within);
        let quantities = quantity::quantities(self.prose, &tokens, corpus.times.rows());
        let around = Around {
            attribution: attribution.and_then(|id| corpus.attributions.get(id)),
            quantities: &quantities,
            deadline: time.is_some_and(|time| self.is_deadline(corpus, time)),
        };
        let slots = slots::read(grammar, &PREDICATES, &tokens, &around);
        let slug = self.slug(corpus, &content);
        let voice = match (
            attribution,
            self.voices.voice(content.as_slice().last().copied().unwrap_or(content.hull())),
        ) {
            (None, _) => Voice::Own,
            (Some(_), Voice::Quoted) => Voice::Quoted,
            (Some(_), _) => Voice::Attributed,
        };
        let rule = match (grammar.style, clause.split) {
            (Style::Headline, _) => "headline",
            (_, Split::Whole) => "clause",
            (_, Split::Clause) => "joined-clause",
            (_, Split::Predicate) => "joined-predicate",
        };
        corpus.claims.push(Claim {
            slug,
            article,
            sentence,
            attribution,
            voice,
            kind: slots.kind,
            polarity: slots.polarity,
            modality: slots.modality,
            actors: actors_of(corpus, &within),
            time,
            place: self.place_of(corpus, &within),
            quantities,
            content,
            rule: Rule::new(rule),
        });
    }

    /// Without marks, links and conjunctions at both ends.
    fn trim<'t>(&self, tokens: &'t [usize]) -> &'t [usize] {
        let mut rest = tokens;
        while let Some((first, after)) = rest.split_first()
            && self.is_idle_before(*first, after.first().copied())
        {
            rest = after;
        }
        while let Some((last, before)) = rest.split_last()
            && self.is_idle_after(*last)
        {
            rest = before;
        }
        rest
    }

    fn is_idle_before(&self, at: usize, next: Option<usize>) -> bool {
        let Some(token) = self.prose.tokens.get(at) else { return true };
        let next = next.and_then(|next| self.prose.tokens.get(next));
        let comma = next.is_some_and(|next| next.lower == ",");
        let conjunction = matches!(token.tag, Tag::Cconj | Tag::Sconj)
            && token.lower != "if"
            && token.lower != "unless"
            && token.lower != "after"
            && token.lower != "since"
            && token.lower != "because";
        let links = LINKS.contains(&token.lower.as_str());
        token.tag == Tag::Punct || (links && (comma || conjunction))
    }

    fn is_idle_after(&self, at: usize) -> bool {
        let Some(token) = self.prose.tokens.get(at) else { return true };
        let closes = token.tag == Tag::Punct && token.lower != "%";
        let opens = matches!(token.tag, Tag::Cconj | Tag::Sconj)
            || matches!(
                token.lower.as_str(),
                "which" | "who" | "after" | "before" | "as" | "when" | "because" | "since" | "with" | "of"
            );
        closes || opens || matches!(token.lower.as_str(), "however" | "though")
    }

    /// Whether the words have a finite verb with a subject, and enough of them.
    fn asserts(&self, grammar: &Grammar<'_>, tokens: &[usize], clause: &Clause) -> bool {
        let words = tokens
            .iter()
            .filter(|at| self.prose.tokens.get(**at).is_some_and(|token| token.tag != Tag::Punct))
            .count();
        if words + usize::from(clause.subject.is_some()) < FEWEST {
            return false;
        }
        match grammar.main_verb(tokens).and_then(|verb| tokens.get(verb)) {
            // `X quoted Y as saying` that is told elsewhere: a frame whose attribution stops at Y.
            Some(verb) => self
                .prose
                .tokens
                .get(*verb)
                .is_none_or(|verb| !matches!(verb.lemma.as_str(), "quote" | "cite")),
            None => clause.split == Split::Predicate,
        }
    }

    /// The tokens as spans of text: one for each stretch without a gap.
    fn content(&self, tokens: &[usize], sentence: SentenceId) -> Option<Spans> {
        let within = self.prose.sentences.get(sentence.row())?.span;
        let mut spans: Vec<Span> = Vec::new();
        let mut last = None;
        for at in tokens {
            let Some(token) = self.prose.tokens.get(*at) else { continue };
            match spans.last_mut() {
                Some(span) if last.is_some_and(|last| last + 1 == *at) => *span = span.join(token.span),
                _ => spans.push(token.span),
            }
            last = Some(*at);
        }
        let trimmed =
            spans.into_iter().map(|span| self.with_quotes(trim_marks(self.prose.text, span), within));
        Spans::collect(trimmed)
    }

    /// With both marks of a quotation of which the words hold the inside and one mark.
    fn with_quotes(&self, span: Span, sentence: Span) -> Span {
        let near = self.prose.quotations.iter().filter(|quotation| {
            quotation.closed && quotation.outer.overlaps(span) && sentence.contains(quotation.outer)
        });
        near.fold(span, |span, quotation| {
            let (outer, inner) = (quotation.outer, quotation.inner);
            let opens = span.start < outer.start && outer.start < span.end && inner.end <= span.end + 2;
            let closes = inner.start <= span.start && outer.start < span.start && outer.end < span.end;
            if opens || (closes && inner.start == span.start) { span.join(outer) } else { span }
        })
    }

    fn slug(&mut self, corpus: &Corpus, content: &Spans) -> Slug {
        let words = content.words(self.prose.text);
        let Some(article) = corpus.articles.get(ArticleId::new(0)).map(|article| &article.slug) else {
            return Slug::of(&words);
        };
        let slug = claim_slug(article, &words, 0);
        let repeats = self.repeats.entry(slug.clone()).or_default();
        *repeats += 1;
        if *repeats > 1 { claim_slug(article, &words, *repeats - 1) } else { slug }
    }

    /// Whether `by` stands before the time.
    fn is_deadline(&self, corpus: &Corpus, time: TimeId) -> bool {
        let Some(time) = corpus.times.get(time) else { return false };
        let before = self.prose.tokens.partition_point(|token| token.span.start < time.span.start);
        before
            .checked_sub(1)
            .and_then(|at| self.prose.tokens.get(at))
            .is_some_and(|token| token.lower == "by")
    }

    /// The place that a preposition of place names, rather a place than a state.
    fn place_of(&self, corpus: &Corpus, within: &dyn Fn(Span) -> bool) -> Option<ActorId> {
        let placed =
            corpus.mentions.rows().iter().filter(|mention| within(mention.head)).filter_map(|mention| {
                let actor = mention.actor?;
                let kind = corpus.actors.get(actor)?.kind;
                let before = self.prose.tokens.partition_point(|token| token.span.start < mention.head.start);
                (matches!(kind, ActorKind::Place | ActorKind::State)
                    && self.is_placed(before)
                    && !self.is_modifier(mention.head))
                .then_some((kind != ActorKind::Place, actor))
            });
        placed.min_by_key(|(state, _)| *state).map(|(_, actor)| actor)
    }

    /// `the Black Sea resort`: the name only tells which thing is meant.
    fn is_modifier(&self, head: Span) -> bool {
        let after = self.prose.tokens.partition_point(|token| token.span.start < head.end);
        self.prose.tokens.get(after).is_some_and(|token| {
            matches!(token.tag, Tag::Noun | Tag::Propn)
                && token.chunk == Chunk::Inside
                && !PLACE_KINDS.contains(&token.lemma.as_str())
        })
    }

    /// Whether a preposition of place stands before the noun phrase at token `at`.
    fn is_placed(&self, at: usize) -> bool {
        let near = (at.saturating_sub(PLACE_REACH)..at).rev().filter_map(|at| self.prose.tokens.get(at));
        for token in near {
            if PLACING.contains(&token.lower.as_str()) {
                return true;
            }
            if !matches!(token.tag, Tag::Det | Tag::Adj | Tag::Propn | Tag::Noun)
                && !token.is_possessive()
                && token.lower != "of"
            {
                return false;
            }
        }
        false
    }
}

/// The time that a claim is about: a day rather than a length of time.
fn time_of(corpus: &Corpus, within: &dyn Fn(Span) -> bool) -> Option<TimeId> {
    let times = corpus.times.iter().filter(|(_, time)| within(time.span));
    let rank = |kind: TimeKind| matches!(kind, TimeKind::Duration | TimeKind::Set);
    times.min_by_key(|(id, time)| (rank(time.kind), *id)).map(|(id, _)| id)
}

/// The actors named within the content, each once, in order.
fn actors_of(corpus: &Corpus, within: &dyn Fn(Span) -> bool) -> Vec<ActorId> {
    let mut actors = Vec::new();
    for mention in corpus.mentions.rows().iter().filter(|mention| within(mention.head)) {
        if let Some(actor) = mention.actor.filter(|actor| !actors.contains(actor)) {
            actors.push(actor);
        }
    }
    actors
}

/// Without marks at both ends; a bracket stays with the one that it pairs with.
fn trim_marks(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let keeps = |c: char| c.is_alphanumeric() || matches!(c, '%' | '$' | '€' | '£' | '#' | '@');
    let start = words.find(|c: char| keeps(c) || c == '(').unwrap_or(words.len());
    let rest = words.get(start..).unwrap_or("");
    let balanced = rest.matches('(').count() <= rest.matches(')').count();
    let end = rest
        .rfind(|c: char| keeps(c) || (c == ')' && balanced && rest.contains('(')))
        .map_or(0, |at| at + rest.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    Span::new(span.start as usize + start, span.start as usize + start + end)
}
