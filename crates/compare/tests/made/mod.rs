//! Corpora made of plain sentences: each is a claim of the outlet's own, or of whom it names as its speaker.

#![allow(dead_code, clippy::unwrap_used, reason = "each test uses a part of it, and may panic")]

use parallax_compare::{Frame, Row};
use parallax_model::*;

/// An article: its slug, its day in May 2021 where one is known, and its sentences, each perhaps with a speaker.
pub(crate) struct Told<'t> {
    pub(crate) slug: &'t str,
    pub(crate) day: Option<i8>,
    pub(crate) sentences: Vec<(Option<&'t str>, &'t str)>,
}

/// An article in its outlet's own voice.
pub(crate) fn told<'t>(slug: &'t str, day: i8, sentences: &[&'t str]) -> Told<'t> {
    Told { slug, day: Some(day), sentences: sentences.iter().map(|sentence| (None, *sentence)).collect() }
}

/// Places that are actors where a sentence names them.
const PLACES: [&str; 3] = ["Harlow", "Quay", "Brenton"];
/// Words that are a claim's predicate.
const VERBS: [&str; 6] = ["killed", "closed", "opened", "rejected", "signed", "stand"];

/// The corpus of the articles, in their order.
pub(crate) fn corpus(articles: &[Told<'_>]) -> Corpus {
    let mut corpus = Corpus::default();
    let outlet = corpus.outlets.push(Outlet { slug: Slug::of("Wire"), name: None, why: String::new() });
    let places: Vec<ActorId> =
        PLACES.iter().map(|name| corpus.actors.push(Actor::named(name, ActorKind::Place))).collect();
    for told in articles {
        let texts: Vec<&str> = told.sentences.iter().map(|(_, sentence)| *sentence).collect();
        let text = texts.join("\n\n");
        let day = told.day.and_then(|day| Day::new(2021, 5, day));
        let mut published = Dating::unknown("");
        (published.from, published.to) = (day, day);
        let slug = Slug::of(told.slug);
        let article = corpus.articles.push(Article {
            slug: slug.clone(),
            file: format!("{}.txt", told.slug),
            outlet,
            headline: None,
            headings: vec![],
            byline: None,
            published,
            body: vec![Span::new(0, text.len())],
            text,
            quotes: vec![],
            furniture: vec![],
            origin: Origin::Bundled,
            unread: None,
        });
        let mut at = 0;
        for (place, (speaker, words)) in told.sentences.iter().enumerate() {
            let span = Span::new(at, at + words.len());
            let repeat = told.sentences.iter().take(place).filter(|(_, before)| before == words).count();
            at = span.end as usize + 2;
            let sentence = corpus.sentences.push(Sentence { article, span });
            let named = |(name, id): (&'static str, &ActorId)| Some((words.find(name)?, name, *id));
            let actors: Vec<_> = PLACES.into_iter().zip(&places).filter_map(named).collect();
            for (from, name, actor) in &actors {
                let start = span.start as usize + from;
                let head = Span::new(start, start + name.len());
                corpus.mentions.push(Mention {
                    article,
                    span: head,
                    head,
                    form: MentionForm::Name,
                    actor: Some(*actor),
                    labels: vec![],
                    distanced: None,
                    voice: Voice::Own,
                    rule: Rule::new("made"),
                });
            }
            let attribution = speaker.map(|speaker| corpus.attributions.push(spoken(article, speaker, span)));
            let verb = VERBS.iter().find_map(|verb| Some((words.find(verb)?, *verb)));
            let negative = words.contains(" not ");
            corpus.claims.push(Claim {
                slug: claim_slug(&slug, words, repeat),
                article,
                sentence,
                content: Spans::one(span),
                attribution,
                voice: if speaker.is_some() { Voice::Attributed } else { Voice::Own },
                kind: ClaimKind::Event,
                predicate: verb.map(|(from, verb)| Predicate {
                    span: Span::new(span.start as usize + from, span.start as usize + from + verb.len()),
                    class: Slug::of(verb),
                }),
                agent: None,
                polarity: if negative { Polarity::Negative } else { Polarity::Positive },
                modality: Modality::Asserted,
                actors: actors.iter().map(|(.., actor)| *actor).collect(),
                time: None,
                place: None,
                quantities: vec![],
                harms: vec![],
                rule: Rule::new("made"),
            });
        }
    }
    corpus
}

fn spoken(article: ArticleId, speaker: &str, span: Span) -> Attribution {
    Attribution {
        article,
        speaker: Speaker { name: speaker.to_owned(), actor: None, kind: SpeakerKind::Person },
        joint: vec![],
        source: vec![],
        cue: vec![],
        content: Spans::one(span),
        form: Form::Indirect,
        cue_class: CueClass::Neutral,
        cue_lemma: "say".into(),
        negated: false,
        parent: None,
        rule: Rule::new("made"),
    }
}

/// The rows of a frame.
pub(crate) fn of(rows: &[Row], frame: Frame) -> Vec<&Row> {
    rows.iter().filter(|row| row.frame == frame).collect()
}
