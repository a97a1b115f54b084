//! What claims of several articles are to each other: made-up stories (`cases/link.md`), and what holds for any texts.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::{Analyzer, link};
use parallax_model::{
    Basis, ClaimId, Corpus, Dating, Day, Outlet, Registry, Relation, RelationKind, SavedPage, Slug,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

/// A story: its articles with their days, and the lines that say what is expected.
struct Case<'t> {
    name: &'t str,
    articles: Vec<(Day, String)>,
    expected: Vec<&'t str>,
}

fn cases(page: &str) -> Vec<Case<'_>> {
    let mut cases: Vec<Case<'_>> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case { name, articles: Vec::new(), expected: Vec::new() });
        }
        let Some(case) = cases.last_mut() else { continue };
        match line.strip_prefix("> ") {
            Some(day) if !inside => {
                case.articles.push((day.parse().unwrap(), "Notes from the newsroom\n".to_owned()));
            }
            Some(text) => {
                let article = case.articles.last_mut().unwrap();
                article.1 += "\n";
                article.1 += text;
                article.1 += "\n";
            }
            None if !line.is_empty() && !line.starts_with('#') => case.expected.push(line),
            None => {}
        }
        inside = line.starts_with('>');
    }
    cases
}

fn analysed(name: &str, day: Option<Day>, text: &str) -> Corpus {
    let mut page = SavedPage::new(&format!("{name}.txt"), text);
    page.published = day.map(|day| Dating {
        from: Some(day),
        to: Some(day),
        basis: Basis::Editor,
        why: "A made-up story.".into(),
        evidence: vec![],
    });
    page.outlet = Some(Outlet { slug: Slug::of(name), name: Some(name.into()), why: String::new() });
    ANALYZER.analyze(&page).corpus
}

fn linked(articles: &[(Day, String)]) -> Corpus {
    let parts = articles.iter().enumerate();
    let parts = parts.map(|(row, (day, text))| analysed(&format!("paper-{row}"), Some(*day), text));
    let mut corpus = Corpus::gather(parts.collect());
    link(&mut corpus);
    corpus
}

fn words(corpus: &Corpus, claim: ClaimId) -> String {
    let row = corpus.claims.get(claim).unwrap();
    row.content.words(&corpus.articles.get(row.article).unwrap().text)
}

fn shown(corpus: &Corpus, relation: &Relation) -> String {
    let (from, to) = (words(corpus, relation.from), words(corpus, relation.to));
    format!("{} ({}): {from} | {to}  [{}]", relation.kind.slug(), relation.rule, relation.score)
}

/// Whether the relation is what the line says.
fn is(corpus: &Corpus, relation: &Relation, line: &str) -> bool {
    let Some((head, claims)) = line.split_once("): ") else { return false };
    let Some((a, b)) = claims.split_once(" | ") else { return false };
    let head_fits = head == format!("{} ({}", relation.kind.slug(), relation.rule);
    let (from, to) = (words(corpus, relation.from), words(corpus, relation.to));
    let directed = matches!(relation.kind, RelationKind::Updates | RelationKind::Denies);
    head_fits && (from.contains(a) && to.contains(b) || !directed && from.contains(b) && to.contains(a))
}

#[test]
fn each_story_has_its_relations_and_no_others() {
    let mut misses = String::new();
    for case in cases(include_str!("cases/link.md")) {
        let corpus = linked(&case.articles);
        assert_eq!(corpus.check(), Ok(()), "{}", case.name);
        let sure: Vec<&Relation> = corpus.relations.rows().iter().filter(|row| !row.is_possible()).collect();
        for line in case.expected.iter().filter(|line| line.contains("): ")) {
            if !sure.iter().any(|relation| is(&corpus, relation, line)) {
                writeln!(misses, "{}: missing {line}", case.name).unwrap();
                for relation in corpus.relations.rows().iter().filter(|row| row.is_possible()) {
                    writeln!(misses, "    possible: {}", shown(&corpus, relation)).unwrap();
                }
            }
        }
        for relation in &sure {
            if !case.expected.iter().any(|line| is(&corpus, relation, line)) {
                writeln!(misses, "{}: too much: {}", case.name, shown(&corpus, relation)).unwrap();
            }
        }
        // Two articles differ in the same words once, however often both repeat them.
        let mut differ = BTreeSet::new();
        for relation in sure.iter().filter(|relation| relation.kind != RelationKind::Agrees) {
            let article = |claim| corpus.claims.get(claim).unwrap().article;
            let (from, to) = (article(relation.from), article(relation.to));
            let words = relation.deciding().unwrap();
            let told = |article, span| corpus.words(article, span).to_lowercase();
            let mut both = [(from, told(from, words.from)), (to, told(to, words.to))];
            both.sort();
            if from != to && !differ.insert(both) {
                writeln!(misses, "{}: told twice: {}", case.name, shown(&corpus, relation)).unwrap();
            }
        }
        for line in case.expected.iter().filter_map(|line| line.strip_prefix("independent ")) {
            let counts: Vec<u32> = corpus.propositions.rows().iter().map(|row| row.independent).collect();
            if counts != [line.parse::<u32>().unwrap()] {
                writeln!(misses, "{}: independent {line}, found {counts:?}", case.name).unwrap();
            }
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
}

fn sentence() -> impl Strategy<Value = String> {
    let agents = ["The army", "Maria Lopez", "Norvia", "Gunmen", "The company", "They", "No one"];
    let verbs =
        ["withdrew from", "did not leave", "killed", "will close", "denied", "rejected", "agreed to leave"];
    let objects = ["Lesk", "12 people", "the plant by May 3", "it", "the deal on Monday", "“the talks”"];
    (
        prop::sample::select(agents.to_vec()),
        prop::sample::select(verbs.to_vec()),
        prop::sample::select(objects.to_vec()),
    )
        .prop_map(|(agent, verb, object)| format!("{agent} {verb} {object}."))
}

fn article() -> impl Strategy<Value = String> {
    prop::collection::vec(sentence(), 1..5)
        .prop_map(|sentences| format!("Notes from the newsroom\n\n{}\n", sentences.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_order_of_articles_changes_no_relation(texts in prop::collection::vec(article(), 2..5)) {
        let parts: Vec<Corpus> =
            texts.iter().enumerate().map(|(row, text)| analysed(&format!("paper-{row}"), None, text)).collect();
        let mut forth = Corpus::gather(parts.clone());
        let mut back = Corpus::gather(parts.into_iter().rev().collect());
        link(&mut forth);
        link(&mut back);
        prop_assert_eq!(forth.check(), Ok(()));
        prop_assert_eq!(&forth, &back);
    }

    #[test]
    fn linking_again_or_after_an_article_more_gives_what_linking_once_gives(
        texts in prop::collection::vec(article(), 3..5),
    ) {
        let parts: Vec<Corpus> =
            texts.iter().enumerate().map(|(row, text)| analysed(&format!("paper-{row}"), None, text)).collect();
        let mut whole = Corpus::gather(parts.clone());
        link(&mut whole);
        let mut again = whole.clone();
        link(&mut again);
        prop_assert_eq!(&again, &whole);
        let (last, first) = parts.split_last().unwrap();
        let mut grown = Corpus::gather(first.to_vec());
        link(&mut grown);
        let mut grown = Corpus::gather(vec![grown, last.clone()]);
        link(&mut grown);
        prop_assert_eq!(&grown.relations, &whole.relations);
        prop_assert_eq!(&grown.propositions, &whole.propositions);
        prop_assert_eq!(&grown.passages, &whole.passages);
    }

    #[test]
    fn any_texts_are_linked_soundly(a in "\\PC{0,200}", b in "\\PC{0,200}") {
        let mut corpus = Corpus::gather(vec![analysed("a", None, &a), analysed("b", None, &b)]);
        link(&mut corpus);
        prop_assert_eq!(corpus.check(), Ok(()));
    }
}

#[test]
fn a_denial_answers_what_somebody_is_accused_of() {
    let day = Day::new(2021, 4, 1).unwrap();
    for verb in ["accused the Front of being behind the blast", "blamed the Front for the blast"] {
        let text = format!("Norvia has {verb} and fired missiles at its camp. The Front denied the charges.");
        let corpus = linked(&[(day, text)]);
        let denial =
            corpus.relations.rows().iter().find(|row| row.kind == RelationKind::Denies).expect("a denial");
        let article = corpus.claims.get(denial.to).unwrap().article;
        let words = corpus.words(article, denial.deciding().unwrap().to);
        assert!(verb.ends_with(words) && words.contains("the blast"), "{words}");
    }
}
