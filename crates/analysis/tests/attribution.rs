//! Who says what in passages written for this test (`cases/attribution.md`): what is found stands below each
//! passage; `UPDATE_EXPECT=1` rewrites it, to be read in review. And what holds for any text at all.

use parallax_analysis::Analyzer;
use parallax_model::{Attribution, Corpus, Registry, SavedPage, Span};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

#[test]
fn each_passage_has_its_attributions() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/attribution.md");
    let cases = std::fs::read_to_string(&path).unwrap();
    let analyzer = Analyzer::new(Registry::default());
    let mut fresh = String::new();
    let mut passage = String::new();
    for line in cases.lines().chain([""]) {
        if let Some(words) = line.strip_prefix("> ") {
            passage.push_str(words);
            passage.push_str("\n\n");
        } else if !passage.is_empty() && line.is_empty() {
            for found in found(&analyzer, &passage) {
                write!(fresh, "\n* {found}").unwrap();
            }
            fresh.push('\n');
            passage.clear();
        }
        let repeats = line.is_empty() && fresh.ends_with("\n\n");
        if !line.starts_with("* ") && !repeats {
            fresh.push_str(line);
            fresh.push('\n');
        }
    }
    let fresh = format!("{}\n", fresh.trim_end());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).unwrap();
    } else {
        assert_eq!(cases, fresh, "UPDATE_EXPECT=1 rewrites the case file");
    }
}

/// The passage stands inside an article, so that its first line is no headline.
fn found(analyzer: &Analyzer, passage: &str) -> Vec<String> {
    let title = passage.trim_end();
    let alone = !title.ends_with(['.', '”', '"', '!', '?']);
    let text =
        if alone { format!("{title}\n\n{FRAME}") } else { format!("Harbour news\n\n{FRAME}\n\n{passage}") };
    let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
    corpus.attributions.rows().iter().map(|row| shown(&corpus, row, &text)).collect()
}

const FRAME: &str =
    "The ferry left the harbour at noon, as on every other day of this long and rainy summer in the north.";

fn shown(corpus: &Corpus, row: &Attribution, text: &str) -> String {
    let words = |spans: &[Span]| spans.iter().map(|s| s.of(text)).collect::<Vec<_>>().join(" … ");
    let kind = row.speaker.kind.slug();
    let not = if row.negated { "not " } else { "" };
    let within = row.parent.map_or(String::new(), |parent| format!("; within {}", parent.row() + 1));
    let source = words(&row.source);
    let named = if row.speaker.name == source { String::new() } else { format!(" = {}", row.speaker.name) };
    let joint: Vec<&str> =
        row.joint.iter().filter_map(|id| corpus.actors.get(*id)).map(|actor| actor.slug.as_str()).collect();
    let together = if joint.is_empty() { String::new() } else { format!(", together: {}", joint.join(", ")) };
    let content = words(row.content.as_slice()).replace("\n\n", " / ");
    format!(
        "`{source}`{named} ({kind}{together}) — {not}{} `{}` → `{content}` ({}, {}{within})",
        row.cue_class.slug(),
        words(&row.cue),
        row.form.slug(),
        row.rule,
    )
}

proptest! {
    #[test]
    fn any_characters_give_attributions_inside_the_text(text in "\\PC{0,200}") {
        holds(&text)?;
    }

    #[test]
    fn any_news_like_words_give_attributions_inside_the_text(text in news_like()) {
        holds(&text)?;
    }
}

/// Words, marks and line breaks on which the rules turn, in any order.
fn news_like() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "said",
        "told",
        "reporters",
        "that",
        "according to",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        ",",
        ".",
        ":",
        "—",
        "(",
        ")",
        "The militants",
        "Okoro",
        "who",
        "it",
        "was accused of",
        "quoted",
        "as saying",
        "claim",
        "\n\n",
        "and",
        "Norway",
        "Sweden",
        "both countries",
        "they",
        "its",
        "but",
        "adding",
        "confident",
        "to leave",
        "on Sunday",
        "U.S.",
        "…",
        "é",
        "🙂",
        "n't",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|words| words.join(" "))
}

fn holds(text: &str) -> Result<(), TestCaseError> {
    let analyzer = Analyzer::new(Registry::default());
    let corpus = analyzer.analyze(&SavedPage::new("any.txt", text)).corpus;
    prop_assert!(corpus.check().is_ok(), "{:?}", corpus.check());
    for (id, row) in corpus.attributions.iter() {
        prop_assert!(row.content.iter().all(|span| !span.of(text).trim().is_empty()));
        prop_assert!(row.source.iter().chain(&row.cue).all(|span| !span.is_empty()));
        // Several speak as one, or one does.
        prop_assert!(row.joint.is_empty() || (row.joint.len() > 1 && row.speaker.actor.is_none()));
        prop_assert!(row.actors().collect::<BTreeSet<_>>().len() == row.actors().count());
        // Hops lead outwards and come to an end.
        let mut hop = row.parent;
        for _ in 0..corpus.attributions.len() {
            prop_assert!(hop != Some(id));
            hop = hop.and_then(|parent| corpus.attributions.get(parent)).and_then(|outer| outer.parent);
        }
        prop_assert!(hop.is_none());
    }
    Ok(())
}
