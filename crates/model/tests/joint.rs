//! Several who speak as one stay several: in the file, when a reader joins two of them, and when one is split off.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

use parallax_model::*;

const TEXT: &str = "Norway and Sweden said they had agreed.";

fn alias(form: &str) -> Alias {
    Alias { form: form.into(), evidence: "registry".into(), score: 100 }
}

fn state(name: &str, aliases: &[&str]) -> Actor {
    Actor {
        slug: Slug::of(name),
        name: name.into(),
        kind: ActorKind::State,
        side: None,
        of: None,
        aliases: aliases.iter().copied().map(alias).collect(),
    }
}

fn agreed() -> Corpus {
    let mut corpus = Corpus::default();
    let outlet = corpus.outlets.push(Outlet { slug: Slug::of("Quay"), name: None, why: String::new() });
    let article = corpus.articles.push(Article {
        slug: Slug::of("one"),
        file: "one.txt".into(),
        outlet,
        headline: None,
        headings: vec![],
        byline: None,
        published: Dating::unknown("The text names no date."),
        body: vec![Span::new(0, TEXT.len())],
        text: TEXT.into(),
        quotes: vec![],
        furniture: vec![],
        origin: Origin::Bundled,
        unread: None,
    });
    let norway = corpus.actors.push(state("Norway", &["Norway", "Oslo"]));
    let sweden = corpus.actors.push(state("Sweden", &["Sweden"]));
    for (actor, from) in [(norway, 0), (sweden, 11)] {
        let span = Span::new(from, from + 6);
        corpus.mentions.push(Mention {
            article,
            span,
            head: span,
            form: MentionForm::Name,
            actor: Some(actor),
            labels: vec![],
            distanced: None,
            voice: Voice::Own,
            rule: Rule::new("registry-alias"),
        });
    }
    corpus.attributions.push(Attribution {
        article,
        speaker: Speaker { name: String::new(), actor: None, kind: SpeakerKind::Organisation },
        joint: vec![norway, sweden],
        source: vec![Span::new(0, 17)],
        cue: vec![Span::new(18, 22)],
        content: Spans::one(Span::new(23, 38)),
        form: Form::Indirect,
        cue_class: CueClass::Neutral,
        cue_lemma: "say".into(),
        negated: false,
        parent: None,
        rule: Rule::new("cue-clause"),
    });
    let actors = corpus.actors.clone();
    corpus.attributions.rows_mut()[0].name_speaker(&actors);
    corpus
}

fn speakers(corpus: &Corpus) -> (String, Vec<&str>) {
    let row = &corpus.attributions.rows()[0];
    let slugs = row.actors().map(|id| corpus.actors.get(id).unwrap().slug.as_str());
    (row.speaker.name.clone(), slugs.collect())
}

#[test]
fn all_of_them_are_in_the_file() {
    let corpus = agreed();
    assert_eq!(speakers(&corpus), ("Norway and Sweden".into(), vec!["norway", "sweden"]));
    assert_eq!(decode(&encode(&corpus, b"").unwrap()), Ok((corpus, &b""[..])));
}

#[test]
fn one_who_is_not_there_is_refused() {
    let mut corpus = agreed();
    corpus.attributions.rows_mut()[0].joint[1] = ActorId::new(9);
    assert!(corpus.check().is_err());
}

#[test]
fn two_that_a_reader_joins_are_one_speaker() {
    let joined = agreed().joined(&Slug::of("norway"), &Slug::of("sweden"));
    assert_eq!(speakers(&joined), ("Norway".into(), vec!["norway"]));
    assert_eq!(joined.check(), Ok(()));
}

#[test]
fn a_name_that_is_split_off_takes_its_place_among_them() {
    let mut corpus = agreed();
    corpus.actors.rows_mut()[0].name = "Oslo".into();
    let split = corpus.split(&Slug::of("norway"), "Norway");
    assert_eq!(speakers(&split), ("Norway and Sweden".into(), vec!["norway-2", "sweden"]));
    assert_eq!(split.check(), Ok(()));
}
