//! Where a speaker begins: not before the word that begins his clause, whatever the clause before it says; and what
//! happens before somebody's eyes is nobody's words.

use parallax_analysis::Analyzer;
use parallax_model::{Registry, SavedPage};

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

const SPEAKERS: [&str; 6] =
    ["authorities", "the mayor", "Ilse Brandt", "police in Molland", "two officials", "the ferry board"];

/// Sentences with a clause that tells who says it; `#` is the speaker.
const SENTENCES: [&str; 6] = [
    "The toll from the fire has risen to 10 after # announced they had found a body.",
    "The price of bread fell by a third because # said the harvest was good.",
    "The ferry stayed in port on Monday while # insisted that it was safe.",
    "Trains ran again by noon although # warned that the bridge could fall.",
    "The mill in Dorn closed its gates before # said the owners had left.",
    "Water rose to two metres when # announced that the dam had been opened.",
];

#[test]
fn a_speaker_begins_within_the_clause_that_tells() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for sentence in SENTENCES {
        for speaker in SPEAKERS {
            let line = sentence.replace('#', speaker);
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            for row in corpus.attributions.rows() {
                let source = row.source.iter().map(|span| span.of(&text)).collect::<Vec<_>>().join(" ");
                told += 1;
                if source != speaker {
                    wrong.push(format!("{source} | {line}"));
                }
            }
        }
    }
    assert!(told * 10 >= SENTENCES.len() * SPEAKERS.len() * 9, "only {told} are told");
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_somebody_sees_happen_is_nobodys_words() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for who in ["The riots", "A quiet passage of play", "Last week", "Ilse Brandt"] {
        for what in [
            "violence erupt across the country",
            "him fall a break down",
            "officers assaulted and shops looted",
        ] {
            let text = format!("{FRAME}{who} saw {what}.\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            if !corpus.attributions.is_empty() {
                wrong.push(format!("{who} saw {what}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
    let text = format!("{FRAME}Ilse Brandt saw that the bridge was closed.\n");
    assert_eq!(analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus.attributions.len(), 1);
}

#[test]
fn an_adjective_with_an_article_can_speak() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for speaker in ["the 36-year-old", "the accused", "the 54-year-old"] {
        for telling in [
            "“The bridge was safe in May,” said #.",
            "“The bridge was safe in May,” # said.",
            "On Monday # said the bridge was safe.",
        ] {
            let line = telling.replace('#', speaker);
            let text = format!("{FRAME}{line}\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let mut sources = corpus.attributions.rows().iter().flat_map(|row| &row.source);
            if !sources.any(|span| span.of(&text) == speaker) {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
