//! Every sentence that asserts something is a claim: whatever opens it, whatever is inserted behind its subject.

use parallax_analysis::Analyzer;
use parallax_model::{Claim, Registry, SavedPage, Voice};

const FRAME: &str = "Council meets over bridge\n\nThe regional council of Norvale met on Tuesday in the old town hall by the river.\n\n";

/// When, where and how, without the comma that many leave out.
const OPENINGS: &[&str] = &[
    "",
    "In July ",
    "On Tuesday ",
    "On Friday evening ",
    "In 2017 ",
    "Over the past year ",
    "Since January ",
    "In the north of the country ",
    "For the second time this year ",
    "With Russian support ",
    "Under the plan ",
    "In the latest attack ",
    "At the same time ",
    "Two days later ",
];
const SUBJECTS: &[&str] =
    &["the army", "a suicide bomber", "the two brothers", "the company", "rebel groups"];
/// What explains a subject. The first is nothing.
const INSERTIONS: &[&str] = &[
    "",
    ", which began as a small band,",
    ", which lost its leader in May,",
    ", long feared in the valley,",
    ", known for its new boats,",
    ", speaking on condition of anonymity,",
    ", a relic of the last war,",
    ", backed by the government,",
    ", now based in Harlow,",
];
const PREDICATES: &[&str] = &[
    "killed at least 16 people in the market",
    "has suffered a string of defeats",
    "moved its files to a new location",
    "won by a single vote",
    "took the bridge without a fight",
    "is to leave the town in May",
    "could not cross the river",
    "split the money with the mayor",
    "begins to retake the hills",
];

/// The wrong ones of all sentences, and how many were read.
fn untold(sentences: impl Iterator<Item = String>) -> (Vec<String>, usize) {
    let analyzer = Analyzer::new(Registry::default());
    let mut read = 0;
    let untold = sentences.filter(|line| {
        read += 1;
        let text = format!("{FRAME}{line}.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        let own = |claim: &Claim| claim.voice == Voice::Own && claim.content.words(&text) == *line;
        !corpus.claims.rows().iter().any(own)
    });
    (untold.collect(), read)
}

fn sentence(opening: &str, subject: &str, insertion: &str, predicate: &str) -> String {
    let line = format!("{opening}{subject}{insertion} {predicate}");
    let mut letters = line.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[test]
fn a_sentence_is_a_claim_whatever_opens_it() {
    let sentences = OPENINGS.iter().flat_map(|opening| {
        SUBJECTS.iter().flat_map(move |subject| {
            PREDICATES.iter().map(move |predicate| sentence(opening, subject, "", predicate))
        })
    });
    let (wrong, read) = untold(sentences);
    assert!(wrong.is_empty(), "{} of {read}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_sentence_is_a_claim_whatever_explains_its_subject() {
    let sentences = INSERTIONS.iter().flat_map(|insertion| {
        SUBJECTS.iter().flat_map(move |subject| {
            PREDICATES.iter().map(move |predicate| sentence("", subject, insertion, predicate))
        })
    });
    let (wrong, read) = untold(sentences);
    assert!(wrong.is_empty(), "{} of {read}:\n{}", wrong.len(), wrong.join("\n"));
}

/// What a headline says happens, happened or is planned, of whom, as news puts it.
const HEADS: &[&str] = &[
    "kills 16 in market",
    "Kills 48 Soldiers in Harlow",
    "wins endorsement of farmers",
    "to cut 300 jobs in May",
    "beats Dunmore in cup final",
    "rules against city in zoning case",
    "batters coast, leaving thousands without power",
    "refuses to leave town",
    "closed after flood",
];
const HEAD_SUBJECTS: &[&str] = &["Car bomb", "Norvale", "Rebel army", "Court", "Attack near capital"];

#[test]
fn a_headline_is_a_claim_with_a_verb_that_could_be_a_noun() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for subject in HEAD_SUBJECTS {
        for head in HEADS {
            let line = format!("{subject} {head}");
            // A car bomb has no jobs, and only who acts can have plans.
            if head.starts_with("to ") && *subject != "Norvale" {
                continue;
            }
            let text =
                format!("{line}\n\nThe regional council met on Tuesday in the old town hall by the river.\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            if !corpus.claims.rows().iter().any(|claim| claim.content.words(&text) == line) {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_headline_that_names_and_says_nothing_is_none() {
    let analyzer = Analyzer::new(Registry::default());
    for line in [
        "Plan to cut tax",
        "Protests in Dunmore",
        "Car bombs and land mines",
        "Sunday papers",
        "Letters to the editor",
        "A decision on the bridge",
    ] {
        let text =
            format!("{line}\n\nThe regional council met on Tuesday in the old town hall by the river.\n");
        let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
        let told = corpus.claims.rows().iter().any(|claim| claim.content.words(&text) == line);
        assert!(!told, "{line}");
    }
}

#[test]
fn the_predicate_is_of_the_main_clause_whatever_stands_beside_it() {
    let analyzer = Analyzer::new(Registry::default());
    let mut wrong = Vec::new();
    for main in [
        "The mayor spoke in English",
        "The mayor gave his blessing",
        "The army moved the files to a new place",
    ] {
        for aside in [
            "when the two leaders met",
            "after rebels attacked the port",
            "because Molland had refused the deal",
            ", which links the two towns",
            ", a sign that he wanted to sell the port",
        ] {
            let line = format!("{main}{}{aside}", if aside.starts_with(',') { "" } else { " " });
            let text = format!("{FRAME}{line}.\n");
            let corpus = analyzer.analyze(&SavedPage::new("case.txt", &text)).corpus;
            let claim = corpus.claims.rows().iter().find(|claim| claim.content.words(&text) == line);
            let verb = claim.and_then(|claim| claim.predicate.as_ref()).map(|predicate| predicate.span);
            let within = |span: parallax_model::Span| (span.end as usize) <= FRAME.len() + main.len();
            if !verb.is_some_and(within) {
                wrong.push(line);
            }
        }
    }
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}
