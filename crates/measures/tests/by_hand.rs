//! Every measure on a corpus that is small enough to count by hand.

use parallax_measures::{
    Caveat, Evidence, Figure, Order, Scope, Subject, direct, naming, order, reporting, speaking,
};
use parallax_model::{
    Actor, ActorId, ActorKind, Article, ArticleId, Attribution, Claim, ClaimId, ClaimKind, Corpus, CueClass,
    Dating, Form, Label, LabelClass, LabelId, Labelling, Mention, MentionForm, MentionId, Modality, Origin,
    Outlet, OutletId, Polarity, Rule, SentenceId, Slug, Span, Spans, Speaker, SpeakerKind, Voice,
};

const TERRORIST: usize = 0;
const GROUP: usize = 1;

/// Two sources with one article each and one actor, `hts`.
fn corpus() -> Corpus {
    let mut corpus = Corpus::default();
    for name in ["A", "B"] {
        let outlet =
            corpus.outlets.push(Outlet { slug: Slug::of(name), name: Some(name.into()), why: String::new() });
        corpus.articles.push(Article {
            slug: Slug::of(name),
            file: name.into(),
            outlet,
            headline: None,
            headings: vec![],
            byline: None,
            published: Dating::unknown("a test"),
            text: "words".into(),
            body: vec![],
            quotes: vec![],
            furniture: vec![],
            origin: Origin::Bundled,
            unread: None,
        });
    }
    let (slug, name) = (Slug::of("hts"), "HTS".to_owned());
    corpus.actors.push(Actor { slug, name, kind: ActorKind::Group, side: None, of: None, aliases: vec![] });
    for (word, class) in [("terrorist", LabelClass::Condemning), ("group", LabelClass::Neutral)] {
        corpus.labels.push(Label { slug: Slug::of(word), word: word.into(), class });
    }
    corpus
}

fn mention(article: usize, labels: &[usize], form: MentionForm) -> Mention {
    let span = Span::new(0, 5);
    let labelling = |label: &usize| Labelling { label: LabelId::new(*label), span };
    Mention {
        article: ArticleId::new(article),
        span,
        head: span,
        form,
        actor: Some(ActorId::new(0)),
        labels: labels.iter().map(labelling).collect(),
        distanced: None,
        voice: Voice::Own,
        rule: Rule::new("test"),
    }
}

/// A claim of an article, credited to somebody.
fn speech(corpus: &mut Corpus, article: usize, kind: SpeakerKind, voice: Voice, cue: Option<CueClass>) {
    let span = Span::new(0, 5);
    let article = ArticleId::new(article);
    let attribution = corpus.attributions.push(Attribution {
        article,
        speaker: Speaker { name: String::new(), actor: None, kind },
        joint: Vec::new(),
        source: vec![],
        cue: cue.map(|_| span).into_iter().collect(),
        content: Spans::one(span),
        form: Form::Indirect,
        cue_class: cue.unwrap_or(CueClass::Neutral),
        cue_lemma: String::new(),
        negated: false,
        parent: None,
        rule: Rule::new("test"),
    });
    corpus.claims.push(Claim { attribution: Some(attribution), ..claim(article, voice) });
}

fn claim(article: ArticleId, voice: Voice) -> Claim {
    Claim {
        slug: Slug::of("claim"),
        article,
        sentence: SentenceId::new(0),
        content: Spans::one(Span::new(0, 5)),
        attribution: None,
        voice,
        kind: ClaimKind::Event,
        predicate: None,
        agent: None,
        polarity: Polarity::Positive,
        modality: Modality::Asserted,
        actors: vec![],
        time: None,
        place: None,
        quantities: vec![],
        harms: vec![],
        rule: Rule::new("test"),
    }
}

fn shown(figures: &[Figure]) -> Vec<(Subject, u32, u32)> {
    figures.iter().map(|figure| (figure.subject, figure.k, figure.n)).collect()
}

#[test]
fn naming_counts_mentions_by_word_class_and_none() {
    let mut corpus = corpus();
    // A: terrorist group, terrorist, group, no label, and a pronoun that does not count; B: no label.
    let labels: [&[usize]; 4] = [&[TERRORIST, GROUP], &[TERRORIST], &[GROUP], &[]];
    corpus.mentions.extend(labels.map(|labels| mention(0, labels, MentionForm::Name)));
    corpus.mentions.push(mention(0, &[], MentionForm::Pronoun));
    corpus.mentions.push(mention(1, &[], MentionForm::Name));
    let so_called = Some(Span::new(0, 2));
    corpus.mentions.push(Mention { distanced: so_called, ..mention(1, &[], MentionForm::Name) });
    let cells = naming(&Scope::of(&corpus));
    let hts = Some(ActorId::new(0));
    assert_eq!(cells.len(), 2);
    assert_eq!(
        shown(&cells[0].words),
        [
            (Subject::Word(hts, LabelId::new(TERRORIST)), 2, 4),
            (Subject::Word(hts, LabelId::new(GROUP)), 2, 4)
        ]
    );
    assert_eq!((cells[0].characterised.k, cells[0].unlabelled.k), (2, 1));
    assert_eq!((cells[1].distanced.k, cells[1].characterised.k, cells[1].unlabelled.k), (1, 1, 1));
    assert_eq!(cells[0].classes.len(), 2);
    let evidence = [0, 1].map(|row| Evidence::Mention(MentionId::new(row)));
    assert_eq!(cells[0].words[0].evidence, evidence);
    assert_eq!(cells[0].characterised.caveats, [Caveat::TooFew, Caveat::OneArticle]);
    assert_eq!(cells[0].characterised.interval, None);
    assert!(
        naming(&Scope::of(&corpus).mentions_where(|_, mention| mention.voice == Voice::Quoted)).is_empty()
    );
}

#[test]
fn order_is_established_only_where_intervals_are_apart() {
    let mut corpus = corpus();
    for _ in 0..40 {
        corpus.mentions.push(mention(0, &[TERRORIST], MentionForm::Name));
        corpus.mentions.push(mention(1, &[], MentionForm::Name));
    }
    let cells = naming(&Scope::of(&corpus));
    assert_eq!(order(&cells[0].characterised, &cells[1].characterised), Order::First);
    assert_eq!(order(&cells[1].characterised, &cells[0].characterised), Order::Second);
    assert_eq!(order(&cells[0].characterised, &cells[0].characterised), Order::NotEstablished);
    // The same shares on 5 mentions each: 1.0 with a low end of 0.28 against 0.0 with a high end of 0.72.
    let rows = corpus.mentions.rows().iter().take(10).cloned().collect();
    let cells = naming(&Scope::of(&Corpus { mentions: rows, ..corpus }));
    assert_eq!(order(&cells[0].characterised, &cells[1].characterised), Order::NotEstablished);
}

#[test]
fn speakers_direct_speech_and_cues_are_shares_of_claims() {
    let mut corpus = corpus();
    speech(&mut corpus, 0, SpeakerKind::Person, Voice::Quoted, Some(CueClass::Neutral));
    speech(&mut corpus, 0, SpeakerKind::Person, Voice::Attributed, Some(CueClass::Doubting));
    speech(&mut corpus, 0, SpeakerKind::Anonymous, Voice::Quoted, None);
    speech(&mut corpus, 1, SpeakerKind::Medium, Voice::Attributed, Some(CueClass::Neutral));
    corpus.claims.push(claim(ArticleId::new(0), Voice::Own));
    let kinds = [SpeakerKind::Person, SpeakerKind::Anonymous, SpeakerKind::Medium].map(Subject::Speakers);
    assert_eq!(shown(&speaking(&Scope::of(&corpus))), [(kinds[0], 2, 3), (kinds[1], 1, 3), (kinds[2], 1, 1)]);
    assert_eq!(shown(&direct(&Scope::of(&corpus))), [(Subject::Direct, 2, 3), (Subject::Direct, 0, 1)]);
    let cues = [CueClass::Neutral, CueClass::Doubting].map(Subject::Cues);
    assert_eq!(shown(&reporting(&Scope::of(&corpus))), [(cues[0], 1, 2), (cues[1], 1, 2), (cues[0], 1, 1)]);
    let outlets: Vec<OutletId> = reporting(&Scope::of(&corpus)).iter().map(|figure| figure.outlet).collect();
    assert_eq!(outlets, [OutletId::new(0), OutletId::new(0), OutletId::new(1)]);
    let first = speaking(&Scope::of(&corpus).claims_where(|claim| claim == ClaimId::new(0)));
    assert_eq!((first.len(), first[0].k, first[0].n), (1, 1, 1));
    assert_eq!(first[0].evidence, [Evidence::Claim(ClaimId::new(0))]);
}
