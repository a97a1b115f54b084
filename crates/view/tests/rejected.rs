//! What the reader rejects stands nowhere any more: in no list, count, heading, figure or first page.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // A test stops where it fails.

mod common;

use common::{claim, strike};
use parallax_model::Proposition;
use parallax_view::{
    Group, Judgement, Judgements, Library, Page, View, claim_list, claim_page, compare, coverage, overview,
};

fn rejecting(library: &Library, pairs: &[(&str, &str)]) -> Library {
    let judgements = pairs.iter().fold(Judgements::default(), |judgements, (a, b)| {
        judgements.with(&claim(library, a), &claim(library, b), Some(Judgement::Rejected))
    });
    library.judged(&judgements).unwrap()
}

const EARLY: &str = "The crews return to work";
const LATE: &str = "The crews return by";

#[test]
fn a_rejected_conflict_leads_nothing_and_counts_nowhere() {
    let library = strike();
    let judged = rejecting(&library, &[(LATE, EARLY)]);
    let found = overview(&judged);
    assert!(found.disagreements.is_empty() && found.disputed.is_none());
    assert_eq!(found.headlines.len(), 4, "what each says stands in its place");
    let by_topic = View { group: Group::Proposition, ..View::default() };
    let titles: Vec<String> =
        claim_list(&judged, &by_topic).groups.into_iter().map(|group| group.title).collect();
    assert_eq!(titles, ["“The Ferry Line rejected the offer”, in 3 sources", "Matched with no other claim"]);
    assert!(
        compare(&judged, &View::default().on(Page::Compare))
            .parts
            .iter()
            .all(|part| part.look != "conflicts" || part.count == 0)
    );
    let notes = claim_list(&judged, &View::default()).groups.into_iter().flat_map(|group| group.rows);
    assert!(notes.flat_map(|row| row.status.clone()).all(|note| note.look != "conflicts"));
    // On the claim's own page it stands among what was rejected, so that it can be taken back.
    let page = View::default().on(Page::Claim(claim(&library, EARLY)));
    let rejected = Judgements::default().with(
        &claim(&library, EARLY),
        &claim(&library, LATE),
        Some(Judgement::Rejected),
    );
    let page = claim_page(&judged, &page, &rejected).unwrap();
    assert_eq!(page.rejected.len(), 1);
    assert_eq!(
        page.standing,
        "In 1 source: no claim of another source was found that says the same, the opposite or more of it."
    );
}

#[test]
fn a_rejected_agreement_parts_what_said_the_same() {
    let library = strike();
    let (first, third) = ("The Ferry Line rejected", "The offer of the Union");
    let judged = rejecting(&library, &[(first, third)]);
    let claims = |row: &Proposition| row.claims.iter().map(|id| id.row()).collect::<Vec<_>>();
    let told: Vec<Vec<usize>> = judged.corpus.propositions.rows().iter().map(claims).collect();
    assert_eq!(
        told,
        [vec![1, 2], vec![2, 4]],
        "the second claim says the same as either, and these two are apart"
    );
    let counted: Vec<u32> = judged.corpus.propositions.rows().iter().map(|row| row.independent).collect();
    assert_eq!(counted, [1, 2], "the first two are copied");
    let matrix = coverage(&judged, &View::default().on(Page::Sources), usize::MAX);
    assert!(matrix.rows.iter().all(|row| row.cells.iter().filter(|cell| cell.look == "states").count() == 2));
}

#[test]
fn a_confirmed_match_and_one_of_other_articles_change_nothing() {
    let library = strike();
    let confirmed = Judgements::default().with(
        &claim(&library, EARLY),
        &claim(&library, LATE),
        Some(Judgement::Confirmed),
    );
    assert_eq!(library.judged(&confirmed), None);
    assert_eq!(library.judged(&Judgements::default().with("a", "b", Some(Judgement::Rejected))), None);
}
