//! The measures of speakers, distance, words and harm, on a corpus that is small enough to count by hand.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_measures::Table;
use parallax_measures::*;
use parallax_model::*;

/// Words that are their own; of ten, four are credited to somebody.
const TEXT: &str = "one two three four five six seven eight nine ten";

/// `articles` articles, one of each source in turn.
fn corpus(sources: usize, articles: usize) -> Corpus {
    let mut corpus = Corpus::default();
    for slug in ["left-bank", "right-bank"] {
        corpus.sides.push(Side { slug: Slug::of(slug), name: slug.into() });
    }
    for source in 0..sources {
        let slug = Slug::of(&format!("source-{source}"));
        corpus.outlets.push(Outlet { slug, name: None, why: String::new() });
    }
    for article in 0..articles {
        corpus.articles.push(Article {
            slug: Slug::of(&format!("article-{article}")),
            file: String::new(),
            outlet: OutletId::new(article % sources),
            headline: None,
            headings: vec![],
            byline: None,
            published: Dating::unknown("a test"),
            text: TEXT.into(),
            body: vec![Span::new(0, TEXT.len())],
            quotes: vec![],
            furniture: vec![],
            origin: Origin::Bundled,
            unread: None,
        });
    }
    for (slug, side) in [("mill", Some("left-bank")), ("dam", Some("right-bank")), ("ferry", None)] {
        let actor = Actor::named(slug, ActorKind::Group);
        corpus.actors.push(Actor { side: side.map(Slug::of), ..actor });
    }
    // Speaks for the mill, and so for its side.
    let miller = Actor::named("miller", ActorKind::Person);
    corpus.actors.push(Actor { of: Some(Slug::of("mill")), ..miller });
    for (word, class) in [("thug", LabelClass::Condemning), ("fighter", LabelClass::Militarising)] {
        corpus.labels.push(Label { slug: Slug::of(word), word: word.into(), class });
    }
    corpus
}

fn claim(
    corpus: &mut Corpus,
    article: usize,
    said: Option<(Option<usize>, CueClass, Form)>,
    harms: Vec<Harm>,
) {
    let span = Span::new(0, 18);
    let article = ArticleId::new(article);
    let attribution = said.map(|(actor, cue_class, form)| {
        corpus.attributions.push(Attribution {
            article,
            speaker: Speaker {
                name: actor.map_or("Somebody", |_| "").into(),
                actor: actor.map(ActorId::new),
                kind: SpeakerKind::Person,
            },
            joint: Vec::new(),
            source: vec![],
            cue: vec![Span::new(0, 3)],
            content: Spans::one(span),
            form,
            cue_class,
            cue_lemma: "say".into(),
            negated: false,
            parent: None,
            rule: Rule::new("test"),
        })
    });
    corpus.claims.push(Claim {
        slug: Slug::of("claim"),
        article,
        sentence: SentenceId::new(0),
        content: Spans::one(span),
        attribution,
        voice: if said.is_some() { Voice::Attributed } else { Voice::Own },
        kind: ClaimKind::Event,
        predicate: None,
        agent: None,
        polarity: Polarity::Positive,
        modality: Modality::Asserted,
        actors: vec![],
        time: None,
        place: None,
        quantities: vec![],
        harms,
        rule: Rule::new("test"),
    });
}

fn mention(corpus: &mut Corpus, article: usize, actor: usize, label: Option<usize>) {
    let span = Span::new(0, 3);
    let labels = label.map(|label| Labelling { label: LabelId::new(label), span });
    corpus.mentions.push(Mention {
        article: ArticleId::new(article),
        span,
        head: span,
        form: MentionForm::Name,
        actor: Some(ActorId::new(actor)),
        labels: labels.into_iter().collect(),
        distanced: None,
        voice: Voice::Own,
        rule: Rule::new("test"),
    });
}

fn near(value: f64, expected: f64) {
    assert!((value - expected).abs() < 1e-4, "{value} is not {expected}");
}

#[test]
fn a_distance_is_none_of_equal_shares_and_one_of_nothing_in_common() {
    near(jensen_shannon(&[2, 4], &[1, 2]), 0.0);
    near(jensen_shannon(&[3, 0], &[0, 5]), 1.0);
    // P = (3/4, 1/4), Q = (1/4, 3/4), M = (1/2, 1/2): 0.75 log2 1.5 + 0.25 log2 0.5 = 0.188722, its root 0.434421.
    near(jensen_shannon(&[3, 1], &[1, 3]), 0.434_421);
}

#[test]
fn distances_need_five_labels_and_their_chance_ten_articles() {
    let mut corpus = corpus(2, 12);
    for article in 0..12 {
        mention(&mut corpus, article, 0, Some(article % 2));
    }
    let found = distances(&Scope::of(&corpus));
    assert_eq!((found.len(), found[0].n, found[0].evidence.len()), (1, (6, 6), 12));
    near(found[0].value.unwrap(), 1.0);
    let (low, high) = found[0].chance.unwrap();
    assert!(0.0 <= low && low < high && high < 1.0, "what no deal reaches is no chance: {low} to {high}");
    let few = Scope::of(&corpus).mentions_where(|_, mention| mention.article.row() < 8);
    assert_eq!(distances(&few)[0].value, None, "four labels each");
    let off = Scope::of(&corpus).labels_where(|label| label.word != "thug");
    assert!(distances(&off).is_empty(), "one source is left without any label");
}

#[test]
fn speakers_count_once_and_sides_by_whom_they_speak_for() {
    let mut corpus = corpus(1, 1);
    let neutral = |actor| Some((actor, CueClass::Neutral, Form::Indirect));
    for actor in [Some(0), Some(0), Some(3), Some(1), None] {
        claim(&mut corpus, 0, neutral(actor), vec![]);
    }
    let scope = Scope::of(&corpus);
    let voices = voices(&scope);
    assert_eq!((voices[0].speakers.len(), voices[0].n, voices[0].interval), (4, 5, None));
    // 1 − (2 · 1) / (5 · 4)
    near(voices[0].diversity.unwrap(), 0.9);
    assert_eq!(first_claims(&voices[0]).len(), 4);
    let sides: Vec<(Subject, u32)> =
        speaking_sides(&scope).iter().map(|side| (side.subject, side.k)).collect();
    assert_eq!(sides, [(Subject::Side(Some(0)), 3), (Subject::Side(Some(1)), 1), (Subject::Side(None), 1)]);
    assert_eq!(simpson(&[1]), None);
    near(simpson(&[4, 4]).unwrap(), 4.0 / 7.0);
}

#[test]
fn doubt_of_a_side_is_set_against_all_others_without_denials() {
    let mut corpus = corpus(1, 1);
    for (actor, class) in [
        (0, CueClass::Doubting),
        (0, CueClass::Neutral),
        (0, CueClass::Denying),
        (1, CueClass::Endorsing),
        (2, CueClass::Neutral),
    ] {
        claim(&mut corpus, 0, Some((Some(actor), class, Form::Indirect)), vec![]);
    }
    let tables = doubt_of_sides(&Scope::of(&corpus));
    assert_eq!(tables[0], (0, Table { yes: (1, 0), no: (1, 2) }));
    assert_eq!(tables[1], (1, Table { yes: (0, 1), no: (1, 2) }));
    let figures = reporting_sides(&Scope::of(&corpus));
    let denied =
        figures.iter().find(|one| one.subject == Subject::SideCues(Some(0), CueClass::Denying)).unwrap();
    assert_eq!((denied.k, denied.n), (1, 3));
}

#[test]
fn quotations_are_measured_whole_and_once() {
    let mut corpus = corpus(1, 1);
    claim(&mut corpus, 0, Some((Some(0), CueClass::Neutral, Form::Direct)), vec![]);
    claim(&mut corpus, 0, Some((Some(0), CueClass::Neutral, Form::Mixed)), vec![]);
    let found = quotations(&Scope::of(&corpus));
    // `one two three four` is 18 bytes long.
    assert_eq!(found[0].lengths, [(4, AttributionId::new(0))]);
    assert_eq!(found[0].median(), 4);
}

#[test]
fn harm_is_counted_by_who_is_said_to_do_it() {
    let mut corpus = corpus(2, 2);
    let word = Span::new(0, 3);
    let part = |actor: usize| Some(Participant { span: word, actor: Some(ActorId::new(actor)) });
    let active =
        Harm { kind: HarmKind::Shell, word, agency: Agency::Active, agent: part(0), victim: part(1) };
    let passive = Harm { agency: Agency::Passive, agent: None, victim: part(3), ..active.clone() };
    claim(&mut corpus, 0, None, vec![active, passive.clone()]);
    claim(&mut corpus, 1, None, vec![passive]);
    let scope = Scope::of(&corpus);
    let told: Vec<_> = acts(&scope).iter().map(|act| (act.outlet.row(), act.agent, act.victim)).collect();
    assert_eq!(told, [(0, Some(0), Some(1)), (0, None, Some(0)), (1, None, Some(0))]);
    let figures = agency(&scope);
    assert_eq!((figures[0].k, figures[0].n, figures[1].k, figures[1].n), (1, 2, 0, 1));
    assert_eq!(figures[0].evidence, [Evidence::Harm(ClaimId::new(0), 0)]);
}

#[test]
fn own_words_leave_out_what_is_credited() {
    let mut corpus = corpus(1, 1);
    claim(&mut corpus, 0, Some((Some(0), CueClass::Neutral, Form::Indirect)), vec![]);
    mention(&mut corpus, 0, 0, Some(0));
    mention(&mut corpus, 0, 0, None);
    let scope = Scope::of(&corpus);
    let words = own_words(&corpus);
    assert_eq!(words, [6]);
    let figures = loaded(&scope, &words);
    assert_eq!((figures[0].k, figures[0].n), (1, 6));
}

#[test]
fn distinctive_words_need_ten_articles() {
    let mut corpus = corpus(2, 12);
    for article in 0..12 {
        for _ in 0..3 {
            mention(&mut corpus, article, 0, Some(article % 2));
        }
        mention(&mut corpus, article, 0, Some(1 - article % 2));
    }
    let found = distinctive(&Scope::of(&corpus)).unwrap();
    let thug = found.iter().find(|one| one.outlet.row() == 0 && one.label == Some(LabelId::new(0))).unwrap();
    // y = 18 of 24 against 6 of 24, prior 24 of 48: ln(42/30) − ln(30/42) = 0.672944, over √(1/42 + 1/30) = 0.239046.
    near(thug.z, 2.815_128);
    assert!(thug.p < 0.02 && thug.evidence.len() == 18 && thug.elsewhere == 6, "{thug:?}");
    let few = Scope::of(&corpus).mentions_where(|_, mention| mention.article.row() < 9);
    assert_eq!(distinctive(&few), Err(9));
    near(scores(&[5, 5], &[10, 10])[0], 0.0);
}
