//! A claim made ready for comparing: its events, the things it speaks of, and what stands around it.

use crate::claim::Style;
use crate::event::{Event, Scene, read};
use crate::prose::{Prose, Tag};
use crate::relate::stem;
use parallax_model::{
    ActorId, ArticleId, Attribution, Claim, ClaimId, Corpus, Day, Mention, Modality, SentenceId, Span,
    TimeExpression,
};
use parallax_text::{is_variant, numeral, swapped};
use rustc_hash::FxHashMap;
use smol_str::SmolStr;
use std::ops::Range;

/// Words that say nothing of what a claim is about.
const IDLE: &[&str] =
    &["say", "tell", "add", "report", "year", "time", "day", "week", "month", "new", "other", "many"];

/// The claims of a small story: how rare a word is, is told against these.
const STORY: f64 = 100.0;

/// One claim.
pub(super) struct Statement {
    pub(super) claim: ClaimId,
    pub(super) article: ArticleId,
    /// Who says it, where an actor does.
    pub(super) speaker: Option<ActorId>,
    /// Who says it, in words; empty in the outlet's own voice.
    pub(super) speaker_name: String,
    pub(super) events: Vec<Event>,
    /// Whether it calls something untrue.
    pub(super) debunks: bool,
    /// Its first negating word, with the word behind it.
    pub(super) negation: Option<Span>,
    /// The stems of its words, sorted.
    pub(super) stems: Vec<u32>,
    /// The same in the order of the text.
    pub(super) order: Vec<u32>,
    /// Those of them that characterise an actor.
    labels: Vec<u32>,
    /// What they weigh together.
    pub(super) weight: f64,
    /// The actors that its sentence names, with those they speak for, sorted.
    pub(super) around: Vec<ActorId>,
    /// The sentence that it begins in.
    sentence: SentenceId,
    /// The days that its sentence names.
    days: Vec<(Day, Day)>,
    /// The figures that its sentence names, in thousandths.
    figures: Vec<u64>,
    /// When its article was published.
    pub(super) published: (Option<Day>, Option<Day>),
}

impl Statement {
    /// Whether its sentence names one of these days too.
    pub(super) fn names_day(&self, (from, to): (Day, Day)) -> bool {
        self.days.iter().any(|day| day.0 <= to && from <= day.1)
    }

    /// Whether its sentence names this figure too.
    pub(super) fn names_figure(&self, figure: u64) -> bool {
        self.figures.contains(&figure)
    }
}

/// All claims of a corpus.
pub(super) struct Statements {
    pub(super) rows: Vec<Statement>,
    /// The stems by number, and in how many claims each stands.
    stems: FxHashMap<SmolStr, u32>,
    /// The stems, by number.
    words: Vec<SmolStr>,
    pub(super) frequency: Vec<u32>,
    /// How much each stem tells of two claims that share it: the rarer, the more.
    weights: Vec<f64>,
    /// Whom each actor speaks for.
    pub(super) of: Vec<Option<ActorId>>,
}

/// The rows of one article, which stand together.
pub(super) fn of_article<Row>(
    rows: &[Row],
    article: ArticleId,
    get: impl Fn(&Row) -> ArticleId,
) -> Range<usize> {
    let start = rows.partition_point(|row| get(row) < article);
    let end = rows.partition_point(|row| get(row) <= article);
    start..end
}

impl Statements {
    pub(super) fn read(corpus: &Corpus) -> Self {
        let slugs: FxHashMap<&str, ActorId> =
            corpus.actors.iter().map(|(id, actor)| (actor.slug.as_str(), id)).collect();
        let of = corpus
            .actors
            .rows()
            .iter()
            .map(|actor| actor.of.as_ref().and_then(|of| slugs.get(of.as_str()).copied()));
        let mut statements = Self {
            rows: Vec::new(),
            stems: FxHashMap::default(),
            frequency: Vec::new(),
            weights: Vec::new(),
            words: Vec::new(),
            of: of.collect(),
        };
        for article in corpus.articles.ids() {
            statements.read_article(corpus, article);
        }
        statements.weigh();
        statements
    }

    fn read_article(&mut self, corpus: &Corpus, id: ArticleId) {
        let Some(article) = corpus.articles.get(id) else { return };
        let claims = of_article(corpus.claims.rows(), id, |claim: &Claim| claim.article);
        if claims.is_empty() {
            return;
        }
        let prose = Prose::read(article);
        let mentions = of_article(corpus.mentions.rows(), id, |mention: &Mention| mention.article);
        let times = of_article(corpus.times.rows(), id, |time: &TimeExpression| time.article);
        let scene = Scene {
            prose: &prose,
            mentions: corpus.mentions.rows().get(mentions).unwrap_or_default(),
            times: (times.start, corpus.times.rows().get(times).unwrap_or_default()),
            speaker: None,
        };
        for row in claims {
            let Some(claim) = corpus.claims.rows().get(row) else { continue };
            let attribution = claim.attribution.and_then(|id| corpus.attributions.get(id));
            let scene = Scene { speaker: attribution.and_then(|a| a.speaker.actor), ..scene };
            let tokens: Vec<usize> =
                claim.content.iter().flat_map(|span| scene.prose.tokens_in(*span)).collect();
            let style = if claim.rule.name() == "headline" { Style::Headline } else { Style::Running };
            let modality = if is_supposed(&scene, &tokens) { Modality::Conditional } else { claim.modality };
            let events = read(&scene, &tokens, style, modality);
            let sentence = corpus.sentences.get(claim.sentence).map(|sentence| sentence.span);
            let around = sentence.unwrap_or_else(|| claim.content.hull());
            let mut statement = Statement {
                claim: ClaimId::new(row),
                article: id,
                speaker: attribution.and_then(|attribution| attribution.speaker.actor),
                speaker_name: attribution
                    .map(|attribution| attribution.speaker.name.clone())
                    .unwrap_or_default(),
                debunks: debunks(&scene, &tokens),
                negation: negation(&scene, &tokens),
                weight: 0.0,
                stems: Vec::new(),
                labels: Vec::new(),
                order: Vec::new(),
                around: self.around(&scene, sentence, attribution),
                events,
                sentence: claim.sentence,
                days: days(&scene, around),
                figures: figures(&scene, around),
                published: (article.published.from, article.published.to),
            };
            self.read_stems(&scene, &tokens, &mut statement);
            self.rows.push(statement);
        }
    }

    /// Reads the stems of a claim's words, in their order, and counts them.
    fn read_stems(&mut self, scene: &Scene<'_>, tokens: &[usize], statement: &mut Statement) {
        let words = tokens.iter().filter_map(|at| scene.prose.tokens.get(*at));
        let content = words.filter(|word| {
            matches!(word.tag, Tag::Noun | Tag::Propn | Tag::Adj | Tag::Verb | Tag::Num)
                && (word.lower.len() > 2 || word.tag == Tag::Num)
                && !IDLE.contains(&word.lemma.as_str())
        });
        let labels: Vec<Span> =
            scene.mentions.iter().flat_map(|mention| mention.labels.iter().map(|label| label.span)).collect();
        for word in content {
            let next = self.stems.len() as u32;
            let stem = stem(&word.lower);
            let number = *self.stems.entry(stem.clone()).or_insert(next);
            if number == next {
                self.words.push(stem);
            }
            statement.order.push(number);
            if labels.iter().any(|label| label.overlaps(word.span)) {
                statement.labels.push(number);
            }
        }
        statement.stems.clone_from(&statement.order);
        statement.stems.sort_unstable();
        statement.stems.dedup();
        self.frequency.resize(self.stems.len(), 0);
        for stem in &statement.stems {
            if let Some(count) = self.frequency.get_mut(*stem as usize) {
                *count += 1;
            }
        }
    }

    fn around(
        &self,
        scene: &Scene<'_>,
        sentence: Option<Span>,
        attribution: Option<&Attribution>,
    ) -> Vec<ActorId> {
        let Some(sentence) = sentence else { return Vec::new() };
        let from = scene.mentions.partition_point(|mention| mention.span.end <= sentence.start);
        let near = scene.mentions.iter().skip(from).take_while(|mention| mention.span.start < sentence.end);
        let named = near.filter_map(|mention| mention.actor).chain(attribution.and_then(|a| a.speaker.actor));
        let mut around: Vec<ActorId> =
            named.flat_map(|actor| [Some(actor), self.of(actor)]).flatten().collect();
        around.sort_unstable();
        around.dedup();
        around
    }

    /// The events of all claims of a statement's sentence: what it says beside what is compared.
    pub(super) fn sentence_events<'s>(&'s self, statement: &'s Statement) -> impl Iterator<Item = &'s Event> {
        let row = statement.claim.row();
        let same = move |other: &&'s Statement| {
            other.article == statement.article && other.sentence == statement.sentence
        };
        let before = self.rows.get(..row).unwrap_or_default().iter().rev().take_while(same);
        let after = self.rows.get(row..).unwrap_or_default().iter().take_while(same);
        before.chain(after).flat_map(|statement| &statement.events)
    }

    /// Whom the actor speaks for.
    pub(super) fn of(&self, actor: ActorId) -> Option<ActorId> {
        self.of.get(actor.row()).copied().flatten()
    }

    /// Whether two claims differ in one word alone, so that they tell of two things: `a law on pensions`, `a law on forestry`.
    /// Two spellings are one word, and two labels of somebody may mean the same.
    pub(super) fn differ_in_a_word(&self, a: &Statement, b: &Statement) -> bool {
        let Some((one, other)) = swapped(&a.order, &b.order) else { return false };
        let word = |stem: u32| self.words.get(stem as usize).map_or("", SmolStr::as_str);
        let labels = a.labels.contains(&one) && b.labels.contains(&other);
        !labels && !is_variant(word(one), word(other))
    }

    /// Weighs the stems, once all claims are read.
    fn weigh(&mut self) {
        // Of so many claims, not of all: an article on something else changes nothing.
        let weigh = |count: &u32| libm::log(1.0 + STORY / f64::from((*count).max(1)));
        self.weights = self.frequency.iter().map(weigh).collect();
        let weights = &self.weights;
        let of = |stem: &u32| weights.get(*stem as usize).copied().unwrap_or(0.0);
        for row in &mut self.rows {
            row.weight = row.stems.iter().map(of).sum();
        }
    }

    /// How many stems two claims share, and what these weigh.
    pub(super) fn shared(&self, a: &Statement, b: &Statement) -> (u32, f64) {
        let (mut count, mut weight) = (0, 0.0);
        let mut others = b.stems.iter().copied().peekable();
        for stem in &a.stems {
            while others.next_if(|other| other < stem).is_some() {}
            if others.next_if_eq(stem).is_some() {
                count += 1;
                weight += self.weights.get(*stem as usize).copied().unwrap_or(0.0);
            }
        }
        (count, weight)
    }
}

/// The days that a sentence names.
fn days(scene: &Scene<'_>, sentence: Span) -> Vec<(Day, Day)> {
    let from = scene.times.1.partition_point(|time| time.span.end <= sentence.start);
    let near = scene.times.1.iter().skip(from).take_while(|time| time.span.start < sentence.end);
    near.filter_map(|time| time.from.zip(time.to)).collect()
}

/// The figures that a sentence names, in thousandths.
fn figures(scene: &Scene<'_>, sentence: Span) -> Vec<u64> {
    let tokens = scene.prose.tokens(scene.prose.tokens_in(sentence));
    tokens.iter().filter_map(|token| numeral::thousandths(&token.lower)).collect()
}

/// Whether a word before the claim in its sentence makes it a condition or a question: `if`, `whether`.
fn is_supposed(scene: &Scene<'_>, tokens: &[usize]) -> bool {
    let Some(first) = tokens.first() else { return false };
    let Some(span) = scene.prose.tokens.get(*first).map(|token| token.span) else { return false };
    let sentence = scene.prose.sentence_at(span.start).and_then(|row| scene.prose.sentences.get(row));
    let start = sentence.map_or(*first, |sentence| sentence.tokens.start);
    let before = scene.prose.tokens(start.min(*first)..*first);
    before.iter().any(|word| matches!(word.lower.as_str(), "if" | "unless" | "whether"))
}

/// Whether the first article is later than the second; `None` where that can't be told.
pub(super) fn is_later(x: &Statement, y: &Statement) -> Option<bool> {
    let after = |a: (Option<Day>, Option<Day>), b: (Option<Day>, Option<Day>)| {
        a.0.zip(b.1).is_some_and(|(a, b)| a > b)
    };
    match (after(x.published, y.published), after(y.published, x.published)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

/// Words that call untrue what is told beside them.
const VERDICTS: &[&str] = &[
    "bogus",
    "hoax",
    "fake",
    "false",
    "untrue",
    "myth",
    "baseless",
    "unfounded",
    "fabricated",
    "fabrication",
    "debunked",
    "satire",
    "disinformation",
    "misinformation",
];

fn debunks(scene: &Scene<'_>, tokens: &[usize]) -> bool {
    let mut words = tokens.iter().filter_map(|at| scene.prose.tokens.get(*at));
    words.any(|word| VERDICTS.contains(&word.lower.as_str()))
}

/// `no changes`, `not agreed`: what negates in a claim.
fn negation(scene: &Scene<'_>, tokens: &[usize]) -> Option<Span> {
    let token = |at: &usize| scene.prose.tokens.get(*at);
    let place = tokens.iter().position(|at| {
        token(at).is_some_and(|word| {
            matches!(word.lower.as_str(), "no" | "not" | "n't" | "never" | "none" | "neither")
        })
    })?;
    let (first, next) = (token(tokens.get(place)?)?, tokens.get(place + 1).and_then(token));
    Some(next.map_or(first.span, |next| first.span.join(next.span)))
}
