//! What holds of answers and agreements in generated reports: a rejoinder answers the claim of somebody else, whoever the
//! two are and whatever it is about; two sentences that differ in what they are about never agree.

#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use parallax_analysis::{Analyzer, link};
use parallax_model::{
    Basis, Claim, Corpus, Dating, Day, Outlet, Registry, Relation, RelationKind, SavedPage, Slug,
};
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

/// The linked corpus of articles of one day, each a few paragraphs.
fn linked(texts: &[String]) -> Corpus {
    let parts = texts.iter().enumerate().map(|(number, text)| {
        let name = format!("paper-{number}");
        let mut page =
            SavedPage::new(&format!("{name}.txt"), &format!("Notes from the newsroom\n\n{text}\n"));
        let day: Option<Day> = "2021-04-01".parse().ok();
        let (basis, why) = (Basis::Editor, "A made-up story.".to_owned());
        page.published = Some(Dating { from: day, to: day, basis, why, evidence: vec![] });
        page.outlet = Some(Outlet { slug: Slug::of(&name), name: Some(name), why: String::new() });
        ANALYZER.analyze(&page).corpus
    });
    let mut corpus = Corpus::gather(parts.collect());
    link(&mut corpus);
    corpus
}

fn words(corpus: &Corpus, claim: &Claim) -> String {
    claim.content.words(&corpus.articles.get(claim.article).unwrap().text)
}

/// The relations of a kind by the words of their claims.
fn told(corpus: &Corpus, kind: RelationKind) -> Vec<(String, String)> {
    let sides = |row: &Relation| {
        let side = |claim| words(corpus, corpus.claims.get(claim).unwrap());
        (side(row.from), side(row.to))
    };
    let sure = corpus.relations.rows().iter().filter(|row| row.kind == kind && !row.is_possible());
    sure.map(sides).collect()
}

/// Two who speak: the one is quoted, the other answers.
const SPEAKERS: [(&str, &str); 4] =
    [("Berg", "Moreno"), ("Ilse Brandt", "the council"), ("The union", "Owen Hale"), ("Police", "residents")];

const ASSERTED: [&str; 4] = [
    "the old mill was unsafe",
    "the new bridge had cost nine million dollars",
    "workers in the port were paid too little",
    "the school had lost half of its teachers",
];

/// How the second answers, where `A` is the first and `B` the second.
const REJOINDERS: [&str; 10] = [
    "B denied it.",
    "B dismissed the claim.",
    "B rejected the accusation.",
    "B disputed that account.",
    "B later played down the remarks.",
    "B called the allegation baseless.",
    "But B quickly dismissed the criticism.",
    "B did not agree with that assessment.",
    "B described the claim as false.",
    "B has denied the allegations.",
];

/// What looks like an answer and is none.
const NO_ANSWERS: [&str; 6] = [
    "B accepted the report.",
    "B denied him entry to the hall.",
    "B rejected an offer of new seats.",
    "B agreed with the assessment.",
    "B called the meeting useful.",
    "B dismissed two guards.",
];

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Each answer to each assertion by each two speakers, with what is asserted.
fn exchanges(answers: &[&str]) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (a, b) in SPEAKERS {
        for asserted in ASSERTED {
            for answer in answers {
                let answer = capital(
                    &answer.replace('A', a).replacen('B', b, 1).replace("But B", &format!("But {b}")),
                );
                texts.push((format!("{} said {asserted}. {answer}", capital(a)), asserted.to_owned()));
            }
        }
    }
    texts
}

#[test]
fn a_rejoinder_answers_what_somebody_else_just_said() {
    let mut wrong = Vec::new();
    for (text, asserted) in exchanges(&REJOINDERS) {
        let corpus = linked(std::slice::from_ref(&text));
        let denies = told(&corpus, RelationKind::Denies);
        if denies.len() != 1 || !denies.iter().any(|(_, denied)| denied.contains(&asserted)) {
            wrong.push(format!("{text}  {denies:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of 160:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_only_looks_like_a_rejoinder_answers_nothing() {
    for (text, _) in exchanges(&NO_ANSWERS) {
        let corpus = linked(std::slice::from_ref(&text));
        let denies = told(&corpus, RelationKind::Denies);
        assert!(denies.is_empty(), "{text}  {denies:?}");
    }
}

#[test]
fn a_retort_answers_and_nobody_answers_himself() {
    for verb in ["retorted", "countered"] {
        let text = format!(
            "Berg said the old mill was unsafe and must close. Moreno {verb} that it had passed every test."
        );
        let corpus = linked(&[text]);
        let denies = told(&corpus, RelationKind::Denies);
        assert!(
            denies.len() == 1 && denies.iter().all(|(from, _)| from.contains("passed")),
            "{verb}: {denies:?}"
        );
    }
    let alone = "Berg said the old mill was unsafe. Berg later played down the remarks.".to_owned();
    assert!(told(&linked(&[alone]), RelationKind::Denies).is_empty());
}

/// Sentences with a gap, and what may stand there: whatever differs there makes another assertion.
const GAPS: [(&str, [&str; 4]); 10] = [
    (
        "The council approved a new _ for the northern districts on Thursday.",
        ["budget", "tramway", "hospital", "vaccine"],
    ),
    (
        "Norvia's army withdrew from _ on Monday after two weeks of fighting.",
        ["Lesk", "Dorn", "Tarsa", "Melna"],
    ),
    (
        "The ministry banned the sale of _ in all schools of the capital.",
        ["alcohol", "knives", "fireworks", "phones"],
    ),
    (
        "Police in Harlow arrested a _ over the fire at the old mill.",
        ["nurse", "baker", "soldier", "teacher"],
    ),
    (
        "Most of the _ is controlled by the northern alliance and its friends.",
        ["province", "coast", "capital", "airport"],
    ),
    ("The storm damaged the _ in Brenton late on Sunday.", ["harbour", "stadium", "library", "museum"]),
    (
        "Harlow Motors will close its plant in _ at the end of the year.",
        ["Tarsa", "Melna", "Brenton", "Quay"],
    ),
    ("The court fined the company for polluting the _ last spring.", ["river", "lake", "soil", "beach"]),
    ("A bomb killed 12 people at a market in _ on Monday.", ["Tarsa", "Melna", "Lesk", "Dorn"]),
    (
        "The president signed a law on _ in the presence of her ministers.",
        ["pensions", "forestry", "weapons", "housing"],
    ),
];

#[test]
fn two_sentences_about_two_things_never_agree() {
    let mut wrong = Vec::new();
    for (frame, fillers) in GAPS {
        for (at, one) in fillers.iter().enumerate() {
            for other in fillers.iter().skip(at + 1) {
                let texts = [frame.replace('_', one), frame.replace('_', other)];
                let agrees = told(&linked(&texts), RelationKind::Agrees);
                if !agrees.is_empty() {
                    wrong.push(format!("{}  {agrees:?}", texts.join("  ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of 60:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn a_sentence_agrees_with_itself_in_another_paper() {
    for (frame, fillers) in GAPS {
        for filler in fillers {
            let text = frame.replace('_', filler);
            let agrees = told(&linked(&[text.clone(), text.clone()]), RelationKind::Agrees);
            assert!(!agrees.is_empty(), "{text}");
        }
    }
}
