//! What headlines do to claims: cases written for this test (`cases/relate.md`), and what holds for any texts.

use parallax_analysis::{StanceKind, relate};
use parallax_model::Span;
use proptest::prelude::*;
use std::fmt::Write;

#[test]
fn each_case_has_its_stance_rule_and_words() {
    let mut misses = String::new();
    for (claim, cases) in blocks(include_str!("cases/relate.md")) {
        for case in cases {
            let [expected, headline, words] = fields(case);
            let stance = relate(claim, headline);
            let found = format!("{} {}", stance.relation.slug(), stance.reason.rule);
            let expected = expected.split_whitespace().collect::<Vec<_>>().join(" ");
            let decided = words_of(headline, &stance.reason.headline);
            if found != expected || decided != words {
                writeln!(
                    misses,
                    "{headline}\n  expected {expected} | {words}\n  found    {found} | {decided}"
                )
                .unwrap();
            }
        }
    }
    assert!(misses.is_empty(), "\n{misses}");
}

#[test]
fn the_reason_names_the_words_of_the_claim_that_are_denied() {
    let claim = "The council banned street musicians";
    let stance = relate(claim, "Council has not banned street musicians");
    assert_eq!(stance.relation, StanceKind::Disputes);
    assert_eq!(words_of(claim, &stance.reason.claim), "banned");
}

proptest! {
    #[test]
    fn any_two_texts_have_a_stance_whose_words_lie_in_them(claim in "\\PC{0,60}", headline in "\\PC{0,80}") {
        holds(&claim, &headline)?;
    }

    #[test]
    fn any_words_of_headlines_have_a_stance_whose_words_lie_in_them(
        claim in headline_like(), headline in headline_like(),
    ) {
        holds(&claim, &headline)?;
    }

    #[test]
    fn a_headline_in_the_claims_own_words_asserts_it(claim in statement()) {
        prop_assert_eq!(relate(&claim, &claim).relation, StanceKind::Supports, "{}", relate(&claim, &claim).reason.rule);
    }
}

fn holds(claim: &str, headline: &str) -> Result<(), TestCaseError> {
    let stance = relate(claim, headline);
    prop_assert!(stance.reason.claim.iter().all(|span| span.fits(claim) && !span.is_empty()));
    prop_assert!(stance.reason.headline.iter().all(|span| span.fits(headline) && !span.is_empty()));
    prop_assert!(stance.reason.headline.is_sorted_by(|one, next| one.end <= next.start));
    prop_assert_eq!(&relate(claim, headline), &stance);
    Ok(())
}

/// Words to which the rules answer.
const WORDS: [&str; 24] = [
    "No",
    "not",
    "didn't",
    "never",
    "hoax",
    "fake",
    "denies",
    "report",
    "rumours",
    "may",
    "reportedly",
    "says",
    "bridge",
    "collapses",
    "alive",
    "dead",
    "is",
    "police",
    "despite",
    "three",
    "20",
    "people",
    "ridiculous",
    "İstanbul",
];

/// Marks to which the rules answer, and words that are awkward to cut.
const MARKS: [&str; 13] = [":", "?", ",", "-", "–", "…", "n't", "'s", "“", "”", "’", "ﬁ", "e\u{301}-fake-"];

/// Words and marks in any order.
fn headline_like() -> impl Strategy<Value = String> {
    let words: Vec<&str> = WORDS.into_iter().chain(MARKS).collect();
    proptest::collection::vec(proptest::sample::select(words), 0..14).prop_map(|words| words.join(" "))
}

/// Words in any order, without a mark.
fn statement() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS.to_vec()), 1..10)
        .prop_map(|words| words.join(" "))
}

/// The claim and the cases of each block.
fn blocks(cases: &str) -> Vec<(&str, Vec<&str>)> {
    let fenced = cases.split("```claim\n").skip(1).filter_map(|rest| rest.split_once("\n```"));
    fenced
        .filter_map(|(block, _)| block.split_once('\n'))
        .map(|(claim, cases)| (claim, cases.lines().collect()))
        .collect()
}

/// `stance rule | headline | words`
fn fields(case: &str) -> [&str; 3] {
    assert_eq!(case.matches('|').count(), 2, "three fields in {case:?}");
    let mut fields = case.split('|').map(str::trim);
    std::array::from_fn(|_| fields.next().unwrap_or_default())
}

fn words_of(text: &str, spans: &[Span]) -> String {
    spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" ")
}
