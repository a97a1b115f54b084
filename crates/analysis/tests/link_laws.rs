//! What holds of the relations between any reports of one happening: tolls, names, order, and what stands beside them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

use parallax_analysis::{Analyzer, link};
use parallax_model::{
    Basis, Claim, ClaimId, Corpus, Dating, Day, Outlet, Registry, Relation, RelationKind, SavedPage, Slug,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static ANALYZER: LazyLock<Analyzer> = LazyLock::new(|| Analyzer::new(Registry::default()));

/// An article: its source, its day, its words.
type Report = (&'static str, &'static str, String);

fn analysed((name, day, text): &Report) -> Corpus {
    let day: Option<Day> = day.parse().ok();
    let mut page = SavedPage::new(&format!("{name}.txt"), &format!("Notes from the newsroom\n\n{text}\n"));
    let (basis, why) = (Basis::Editor, "A made-up story.".to_owned());
    page.published = Some(Dating { from: day, to: day, basis, why, evidence: vec![] });
    page.outlet = Some(Outlet { slug: Slug::of(name), name: Some((*name).into()), why: String::new() });
    ANALYZER.analyze(&page).corpus
}

fn linked(reports: &[Report]) -> Corpus {
    let mut corpus = Corpus::gather(reports.iter().map(analysed).collect());
    link(&mut corpus);
    corpus
}

/// The sure relations by their claims’ words, whichever stands first.
fn told(corpus: &Corpus) -> BTreeSet<(String, BTreeSet<String>)> {
    let words = |claim: &Claim| claim.content.words(&corpus.articles.get(claim.article).unwrap().text);
    let relations = corpus.relations.rows().iter().filter(|row| !row.is_possible());
    let both = |row: &Relation| [row.from, row.to].map(|id| words(corpus.claims.get(id).unwrap())).into();
    relations.map(|row| (row.kind.slug().to_owned(), both(row))).collect()
}

/// How a toll can be put.
fn bound() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["", "At least ", "More than ", "Nearly ", "Up to ", "About ", "As many as "])
}

/// Two or three reports of a few sentences on the same few things.
fn stories() -> impl Strategy<Value = Vec<Report>> {
    let sentences = vec![
        "Maria Lopez won the presidential election in Norvia on Sunday.",
        "Juan Peralta won the presidential election in Norvia on Sunday, his party said.",
        "Norvia withdrew its troops from Tarsa on Monday.",
        "Norvia did not withdraw its troops from Tarsa on Monday, residents said.",
        "A bomb killed 12 people at a market in Tarsa on Monday.",
        "A bomb killed nine people at a market in Tarsa on Monday, police said.",
        "Harlow Motors will close its plant in Tarsa by June 30.",
        "Harlow Motors will close its plant in Tarsa by September 30, the union said.",
        "Norvia denied that its army had shelled the town of Tarsa.",
        "Norvia’s army shelled the town of Tarsa on Monday, residents said.",
        "Maria Lopez rejected the demand for higher pay.",
        "Maria Lopez has accepted the demand for higher pay, according to her office.",
    ];
    let text = prop::collection::vec(prop::sample::select(sentences), 1..4).prop_map(|told| told.join(" "));
    prop::collection::vec(text, 2..4).prop_map(|texts| {
        let names = [("paper-a", "2021-04-01"), ("paper-b", "2021-04-01"), ("paper-c", "2021-04-02")];
        names.into_iter().zip(texts).map(|((name, day), text)| (name, day, text)).collect()
    })
}

const UNRELATED: &str =
    "Gardeners in Pella planted tulips along the canal. A choir sang beneath the old willow.";
const NAMES: &[(&str, &str)] = &[
    ("Maria Lopez", "Clara Benton"),
    ("Juan Peralta", "Peter Holm"),
    ("Norvia", "Kestria"),
    ("Tarsa", "Melna"),
    ("Harlow", "Dunford"),
];

fn renamed(text: &str) -> String {
    NAMES.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn different_tolls_never_agree(
        first in 11_u32..400,
        second in 11_u32..400,
        a in bound(),
        b in bound(),
        later in any::<bool>(),
    ) {
        prop_assume!(f64::from(first.max(second)) > 1.3 * f64::from(first.min(second)));
        let told = |bound: &str, n: u32| {
            format!("{bound}{n} people were killed by a bomb at a market in Tarsa on Monday, officials said.")
        };
        let day = if later { "2020-08-11" } else { "2020-08-10" };
        let corpus = linked(&[("paper-a", "2020-08-10", told(a, first)), ("paper-b", day, told(b, second))]);
        let kinds: Vec<RelationKind> = corpus.relations.rows().iter().map(|row| row.kind).collect();
        prop_assert!(corpus.propositions.is_empty());
        prop_assert!(!kinds.contains(&RelationKind::Agrees), "{kinds:?}");
        if a.is_empty() && b.is_empty() {
            let expected = if later && second > first { RelationKind::Updates } else { RelationKind::Conflicts };
            prop_assert_eq!(kinds, [expected]);
        }
    }

    #[test]
    fn no_claims_agree_and_conflict_and_no_proposition_holds_a_conflict(reports in stories()) {
        let corpus = linked(&reports);
        let mut pairs = BTreeSet::new();
        for row in corpus.relations.rows() {
            let pair = (row.from.min(row.to), row.from.max(row.to));
            prop_assert!(pairs.insert(pair), "two claims have one relation");
            let holds = |id: &ClaimId| [row.from, row.to].contains(id);
            let one = corpus.propositions.rows().iter().any(|known| known.claims.iter().filter(|id| holds(id)).count() > 1);
            prop_assert!(!one || row.kind == RelationKind::Agrees);
            let articles = [row.from, row.to].map(|id| corpus.claims.get(id).unwrap().article);
            // In one article two voices may differ; that both say the same is no second source.
            let voices = [row.from, row.to].map(|id| corpus.claims.get(id).unwrap().attribution);
            prop_assert!(articles[0] != articles[1] || row.kind != RelationKind::Agrees && voices[0] != voices[1]);
        }
    }

    #[test]
    fn an_article_on_something_else_changes_nothing(reports in stories()) {
        let before = told(&linked(&reports));
        let mut more = reports;
        more.push(("paper-z", "2021-04-02", UNRELATED.to_owned()));
        prop_assert_eq!(told(&linked(&more)), before);
    }

    #[test]
    fn other_names_change_nothing(reports in stories()) {
        let before = told(&linked(&reports)).into_iter();
        let expected: BTreeSet<(String, BTreeSet<String>)> =
            before.map(|(kind, both)| (kind, both.iter().map(|words| renamed(words)).collect())).collect();
        let others: Vec<Report> =
            reports.iter().map(|(name, day, text)| (*name, *day, renamed(text))).collect();
        prop_assert_eq!(told(&linked(&others)), expected);
    }
}
