//! Stage 6: single assertions, in the outlet's own voice and attributed.
//!
//! Takes the prose and the corpus with mentions, attributions and times; writes one claim for each clause that
//! asserts something: headline and running text alike, split where two clauses, or two predicates of one subject,
//! are joined. What only frames somebody's words (`X said`) is no claim; questions, orders and fragments are none.
//! Invariants: a claim's content lies in one sentence, is never empty, and starts and ends with a word.

mod about;
mod arcs;
mod clause;
mod predicates;
mod quantity;
mod region;
mod slots;
mod verb;
mod words;

pub(crate) use verb::{Grammar, Style};

use crate::event::{self, Scene};
use crate::prose::{Prose, Sentence, Tag};
use crate::voice::Voices;
use clause::{Clause, Split};
use parallax_model::{
    ArticleId, Attribution, AttributionId, Claim, Corpus, Modality, Rule, SentenceId, Slug, Spans, Voice,
    claim_slug,
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

/// The fewest words that can assert something.
const FEWEST: usize = 3;

static PREDICATES: LazyLock<Predicates> = LazyLock::new(Predicates::new);

/// Splits headline and body into claims and writes them into the corpus, whose other tables are filled.
pub(crate) fn write(prose: &Prose<'_>, voices: &Voices<'_>, corpus: &mut Corpus) {
    let attributions = std::mem::take(&mut corpus.attributions);
    let grammar = Grammar { prose, style: Style::Running };
    let regions = Regions::new(&grammar, attributions.rows());
    let mut writer = Writer { prose, voices, attributions: attributions.rows(), repeats: BTreeMap::new() };
    for (row, sentence) in prose.sentences.iter().enumerate() {
        if is_question(prose, sentence) {
            continue;
        }
        let grammar = grammar.styled_at(sentence.span);
        for region in regions.of(&grammar, &sentence.tokens, sentence.span) {
            let tokens = words::after_place_line(prose, row, &region.tokens);
            for clause in grammar.clauses(tokens, region.lead.as_ref()) {
                writer.write(&grammar, SentenceId::new(row), &region, &clause, corpus);
            }
        }
    }
    corpus.attributions = attributions;
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
    attributions: &'a [Attribution],
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
        let own = words::trim(self.prose, &clause.tokens);
        if !self.asserts(grammar, own, clause) {
            return;
        }
        let mut tokens: Vec<usize> = clause.subject.clone().map(Iterator::collect).unwrap_or_default();
        tokens.extend(own);
        let Some(within) = self.prose.sentences.get(sentence.row()).map(|sentence| sentence.span) else {
            return;
        };
        let Some(content) = words::content(self.prose, &tokens, within) else { return };
        let attribution = region.attribution.map(AttributionId::new);
        let article = ArticleId::new(0);
        let time = about::time_of(self.prose, corpus, &content);
        let quantities =
            quantity::quantities(self.prose, &tokens, about::times_in(corpus.times.rows(), content.hull()).1);
        let around = Around {
            attribution: region.attribution.and_then(|row| self.attributions.get(row)),
            quantities: &quantities,
            deadline: time.is_some_and(|time| about::is_deadline(self.prose, corpus, time)),
        };
        let slots = slots::read(grammar, &PREDICATES, &tokens, &around);
        let slug = self.slug(corpus, &content);
        let actors = about::actors_of(corpus, &content);
        let speaker = around.attribution.and_then(|attribution| attribution.speaker.actor);
        let scene = Scene {
            prose: self.prose,
            mentions: corpus.mentions.rows(),
            times: (0, corpus.times.rows()),
            speaker,
        };
        let parsed = event::parse(&scene, &tokens, grammar.style, Modality::Asserted);
        let (predicate, agent) = parsed.predicate(&scene).unzip();
        let harms = parsed.harms(&scene, slots.modality);
        let agent = agent.flatten().filter(|agent| actors.contains(agent));
        let agent = agent.or_else(|| about::subject_actor(grammar, corpus, &tokens));
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
            predicate,
            agent,
            polarity: slots.polarity,
            modality: slots.modality,
            actors,
            time,
            place: about::place_of(self.prose, corpus, &content),
            quantities,
            harms,
            content,
            rule: Rule::new(rule),
        });
    }

    /// Whether the words have a finite verb with a subject, and enough of them.
    fn asserts(&self, grammar: &Grammar<'_>, tokens: &[usize], clause: &Clause) -> bool {
        let words = tokens
            .iter()
            .filter(|at| self.prose.tokens.get(**at).is_some_and(|token| token.tag != Tag::Punct))
            .count();
        // `Let’s go`, `Please join us`: no assertion.
        let asks = tokens.first().and_then(|at| self.prose.tokens.get(*at));
        if asks.is_some_and(|token| matches!(token.lower.as_str(), "let" | "please")) {
            return false;
        }
        if words + usize::from(clause.subject.is_some()) < FEWEST {
            return false;
        }
        match grammar.main_verb(tokens).and_then(|verb| tokens.get(verb)) {
            // `X quoted Y as saying` that is told elsewhere: a frame whose attribution stops at Y.
            Some(verb) => {
                let quotes = self.prose.tokens.get(*verb);
                quotes.is_none_or(|verb| !matches!(verb.lemma.as_str(), "quote" | "cite"))
                    || !tokens.last().is_some_and(|last| self.is_saying(*last))
            }
            None => clause.split == Split::Predicate,
        }
    }

    /// Whether the token is `as`, or the participle behind it: `as saying`.
    fn is_saying(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| self.prose.tokens.get(at).is_some_and(|token| token.lower == word);
        is(at, "as") || at > 0 && is(at - 1, "as")
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
}
