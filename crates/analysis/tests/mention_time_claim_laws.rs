//! What holds of mentions, times and claims in any text whatsoever.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where a row is missing")]

use parallax_analysis::Analyzer;
use parallax_model::{Actor, ActorKind, Alias, Corpus, Registry, SavedPage, Slug};
use proptest::prelude::*;

/// Pieces of news and of what breaks it.
fn fragment() -> impl Strategy<Value = String> {
    let words = prop::sample::select(vec![
        "The so-called",
        "Jaish al-Nahr",
        "terrorist group",
        "militants",
        "US-backed",
        "Hay’at Tahrir al‑Shām",
        "said",
        "that",
        "on Sunday",
        "October 15",
        "2018",
        "and",
        "but",
        "rejected",
        "the deal",
        "will",
        "not",
        "(SOV)",
        ",",
        ".",
        "?",
        "\n\n",
        "“",
        "”",
        "\"",
        "according to",
        "who",
        "which",
        "by",
        "88,000",
        "late",
        "last month",
        "'s",
        "Turkish army",
        "is",
        "to",
        "withdraw",
        "—",
        ";",
        ":",
        "M-4",
        "31 February 2019",
        "Feb. 30",
        "9999",
        "ago",
        "two years",
        "10:99",
        "a",
        "\u{301}",
        "𝒜",
        "ﬁ",
        "İstanbul",
        "…",
    ]);
    prop_oneof![8 => words.prop_map(str::to_owned), 1 => any::<String>(), 1 => "[0-9:./-]{1,9}"]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..60).prop_map(|fragments| fragments.join(" "))
}

fn analyzer() -> Analyzer {
    let actor = |name: &str, kind, aliases| Actor {
        slug: Slug::of(name),
        name: name.to_owned(),
        kind,
        side: None,
        of: None,
        aliases,
    };
    let actors = vec![
        actor("Jaish al-Nahr", ActorKind::Group, vec![Alias::listed("SOV")]),
        actor("Hayat Tahrir al-Sham", ActorKind::Group, vec![]),
        actor("M4", ActorKind::Place, vec![]),
    ];
    Analyzer::new(Registry { actors, ..Registry::default() })
}

proptest! {
    #[test]
    fn every_span_lies_in_the_text_and_every_row_holds_together(text in text()) {
        let corpus = analyzer().analyze(&SavedPage::new("a.txt", &text)).corpus;
        prop_assert_eq!(corpus.check(), Ok(()));
        mentions_hold(&corpus)?;
        times_hold(&corpus)?;
        claims_hold(&corpus, &text)?;
    }
}

fn mentions_hold(corpus: &Corpus) -> Result<(), TestCaseError> {
    for mention in corpus.mentions.rows() {
        prop_assert!(!mention.head.is_empty() && mention.span.contains(mention.head), "{mention:?}");
        for labelling in &mention.labels {
            prop_assert!(mention.span.contains(labelling.span) && !labelling.span.is_empty(), "{mention:?}");
        }
    }
    let ordered = corpus.mentions.rows().windows(2).all(|pair| pair[0].span <= pair[1].span);
    prop_assert!(ordered, "mentions are out of order");
    Ok(())
}

fn times_hold(corpus: &Corpus) -> Result<(), TestCaseError> {
    for time in corpus.times.rows() {
        prop_assert!(
            !time.value.is_empty() && time.from.is_some() == time.to.is_some() && time.from <= time.to,
            "{time:?}"
        );
    }
    let apart = corpus.times.rows().windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    prop_assert!(apart, "times overlap or are out of order");
    Ok(())
}

fn claims_hold(corpus: &Corpus, text: &str) -> Result<(), TestCaseError> {
    for claim in corpus.claims.rows() {
        let sentence = corpus.sentences.get(claim.sentence).unwrap().span;
        let words = claim.content.words(text);
        prop_assert!(
            claim.content.iter().any(|span| sentence.contains(*span)),
            "{words:?} lies outside its sentence"
        );
        prop_assert!(words.chars().any(char::is_alphanumeric), "{words:?} has no word");
        let own = claim.voice == parallax_model::Voice::Own;
        prop_assert_eq!(own, claim.attribution.is_none(), "{:?}", words);
    }
    Ok(())
}
