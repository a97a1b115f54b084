//! Where a speaker and a subject begin: not before the word that begins the clause, and not behind the words that bound a
//! number. What happens before somebody's eyes, and what it is early to say, is nobody's words.

use parallax_analysis::Analyzer;
use parallax_model::{Claim, Registry, SavedPage, Voice};
use parallax_text::quantity::bounding_words;

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

/// What a speaker says first, of a thing that can't speak, and how he goes on.
const FIRST: [&str; 4] = [
    "the bridge was safe",
    "it was too early to judge",
    "the harvest had been good",
    "the price of bread was low",
];
const NEXT: [&str; 5] = [
    "but acknowledged that winter would be hard",
    "and warned that more rain was coming",
    "but refused to say who had paid",
    "and denied that money was short",
    "but admitted the money had run out",
];

#[test]
fn who_goes_on_speaking_is_who_spoke() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for speaker in SPEAKERS {
        for first in FIRST {
            for next in NEXT {
                let line = format!("On Monday, {speaker} said {first} {next}.");
                let text = format!("{FRAME}{line}\n");
                let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
                let sources =
                    corpus.attributions.rows().iter().map(|row| {
                        row.source.iter().map(|span| span.of(&text)).collect::<Vec<_>>().join(" ")
                    });
                let sources: Vec<String> = sources.collect();
                told += 1;
                if sources.len() < 2 || sources.iter().any(|source| source != speaker) {
                    wrong.push(format!("{sources:?} | {line}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn whose_is_no_part_of_a_speakers_name() {
    let analyzer = Analyzer::new(Registry::default());
    for (who, name) in [("leaders", "leaders"), ("prime minister", "prime minister"), ("owners", "owners")] {
        let text = format!("{FRAME}The council met traders whose {who} said they did not want to wait.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        let names: Vec<&str> =
            corpus.attributions.rows().iter().map(|row| row.speaker.name.as_str()).collect();
        assert_eq!(names, [name]);
    }
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

/// What is said of `it` before an infinitive that could tell something.
const JUDGED: [&str; 6] = [
    "too early to say",
    "hard to tell",
    "impossible to know",
    "important to note",
    "not possible to confirm",
    "fair to ask",
];

#[test]
fn nobody_says_what_it_is_early_to_say() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for judged in JUDGED {
        for clause in ["whether the bridge would open", "why the dam broke"] {
            let text = format!("{FRAME}It was {judged} {clause}.\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let whole = corpus.claims.rows().iter().any(|claim| {
                let words = claim.content.words(&text);
                words.starts_with("It was") && words.ends_with(clause)
            });
            if !corpus.attributions.is_empty() || !whole {
                wrong.push(format!("{judged} {clause}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_subject_keeps_the_words_that_bound_its_number() {
    let analyzer = Analyzer::new(Registry::default());
    let (mut told, mut wrong) = (0, Vec::new());
    for bound in bounding_words() {
        // Alone among them a participle takes an article.
        let opening = if bound == "estimated" { "an estimated" } else { bound };
        let mut letters = opening.chars();
        let capital: String = letters.next().unwrap().to_uppercase().chain(letters).collect();
        let text = format!("{FRAME}{capital} 40 farmers lost their land and moved away.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        for claim in corpus.claims.rows().iter().map(|claim| claim.content.words(&text)) {
            if claim.contains("moved away") {
                told += 1;
                if !claim.starts_with(&capital) {
                    wrong.push(format!("{bound}: {claim}"));
                }
            }
        }
    }
    assert!(told * 10 >= bounding_words().count() * 9, "only {told} are told");
    assert!(wrong.is_empty(), "{} of {told}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_a_clause_within_it_appears_to_be_leaves_the_clause_to_the_outlet() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for clause in ["that appeared to begin in the mill", "which seemed to begin in the mill,"] {
        for rest in ["engulfed the town in less than an hour", "destroyed 40 houses on Friday"] {
            let comma = if clause.ends_with(',') { "," } else { "" };
            let line = format!("The blaze{comma} {clause} {rest}");
            let text = format!("{FRAME}{line}.\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let own = |claim: &Claim| claim.voice == Voice::Own && claim.content.words(&text) == line;
            if !corpus.claims.rows().iter().any(own) {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn an_adjective_behind_the_speaker_leaves_him_the_speaker() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for who in ["Two people", "Three officials", "A lawyer", "Friends"] {
        for behind in
            ["familiar with the matter", "close to the family", "aware of the plan", "briefed on the talks"]
        {
            for cue in ["said that", "warned that", "told the Norvale Courier that"] {
                let line = format!("{who} {behind} {cue} the bridge would be closed in May.");
                let text = format!("{FRAME}{line}\n");
                let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
                let speaks = corpus.attributions.rows().iter().any(|row| {
                    row.source.iter().any(|source| source.of(&text) == format!("{who} {behind}"))
                        && row.content.words(&text).contains("the bridge would be closed")
                });
                if !speaks {
                    wrong.push(line);
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_a_speaker_would_not_say_is_the_outlets_account() {
    let analyzer = Analyzer::new(Registry::default());
    for rest in
        ["declined to predict when", "refused to name the builder", "did not say why", "did not explain when"]
    {
        let text = format!("{FRAME}The mayor of Norvale said the bridge was old, but {rest}.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        let said = corpus.attributions.rows().iter().find(|row| row.cue_lemma == "say").unwrap();
        assert_eq!(said.content.words(&text), "the bridge was old", "{rest}");
    }
}

#[test]
fn how_it_looks_is_nobodys_word() {
    let analyzer = Analyzer::new(Registry::default());
    for line in [
        "He seemed tired of the talks",
        "The mayor appeared to enjoy the day",
        "Both sides look ready to sign",
    ] {
        let text = format!("{FRAME}{line}.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        let claim = corpus.claims.rows().iter().find(|claim| claim.content.words(&text) == line);
        assert_eq!(claim.map(|claim| claim.voice), Some(Voice::Own), "{line}");
    }
}
