//! What other sources say of a claim: how that is counted, listed, put side by side, and judged by the reader.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // A test stops where it fails.

mod common;

use common::{claim, strike};
use parallax_view::{
    AXES, Compared, CoverageMatrix, CoverageRow, Facet, Group, Judgement, Judgements, Library, Mark, Match,
    Page, Part, Piece, Sort, Subjects, View, axis_of, claim_list, claim_page, compare, coverage,
    facet_panels, named_together, notes, overview,
};
use std::collections::BTreeSet;

const REJECTED: &str = "The Ferry Line rejected";
const EARLY: &str = "The crews return to work";
const LATE: &str = "The crews return by";

fn page(library: &Library, words: &str, judgements: &Judgements) -> parallax_view::ClaimPage {
    let view = View::default().on(Page::Claim(claim(library, words)));
    claim_page(library, &view, judgements).unwrap()
}

fn others(matches: &[Match]) -> Vec<&str> {
    matches.iter().map(|found| found.other.badge.name.as_str()).collect()
}

fn marked(pieces: &[Piece], mark: Mark) -> Vec<&str> {
    pieces.iter().filter(|piece| piece.marks.contains(&mark)).map(|piece| piece.words.as_str()).collect()
}

#[test]
fn a_row_says_how_its_claim_stands() {
    let library = strike();
    let list = claim_list(&library, &View { group: Group::None, ..View::default() });
    let said: Vec<(String, String)> = list.groups[0]
        .rows
        .iter()
        .map(|row| {
            let words: Vec<String> = row.status.iter().map(|note| note.words.clone()).collect();
            (row.badge.letter.clone(), words.join("; "))
        })
        .collect();
    let expected = [
        ("T", "disputed: 1"),
        ("T", "in 3 sources, 2 independent; possible match"),
        ("TH", "disputed: 1"),
        ("TH", "in 3 sources, 2 independent"),
        ("2", "in 3 sources, 2 independent"),
        ("2", "no match"),
        ("G", "possible match"),
    ];
    assert_eq!(said, expected.map(|(letter, words)| (letter.to_owned(), words.to_owned())));
}

#[test]
fn claims_are_filtered_by_status() {
    let library = strike();
    let panels = facet_panels(&library, &View::default());
    let status = panels.iter().find(|panel| panel.facet == Facet::Status).unwrap();
    let values: Vec<(&str, u32)> =
        status.values.iter().map(|value| (value.slug.as_str(), value.count)).collect();
    assert_eq!(values, [("in-3", 3), ("disputed", 2), ("possible", 2), ("only-here", 1)]);
    let disputed = View::default().toggle(Facet::Status, "disputed");
    assert_eq!(claim_list(&library, &disputed).words, "2 of 7 claims");
    assert!(facet_panels(&common::dam(), &View::default()).iter().all(|panel| panel.facet != Facet::Status));
}

#[test]
fn the_most_disputed_stand_first_and_both_sides_under_one_heading() {
    let library = strike();
    let view = View { sort: Sort::Disputed, group: Group::Proposition, ..View::default() };
    let list = claim_list(&library, &view);
    let groups: Vec<(&str, u32)> =
        list.groups.iter().map(|group| (group.title.as_str(), group.count)).collect();
    let expected = [
        ("“The crews return by May 15”, in 2 sources, disputed", 2),
        ("“The Ferry Line rejected the offer”, in 3 sources", 3),
        ("Matched with no other claim", 2),
    ];
    assert_eq!(groups, expected);
}

#[test]
fn a_conflict_is_told_slot_by_slot_from_either_side() {
    let library = strike();
    for (own, other, finding) in
        [(EARLY, LATE, "When: “by May 10” or “by May 15”"), (LATE, EARLY, "When: “by May 15” or “by May 10”")]
    {
        let page = page(&library, own, &Judgements::default());
        assert_eq!(page.standing, "In 1 source; 1 claim disputes it.");
        let [agrees, conflicts, updates] = page.columns.as_slice() else { panic!("three columns") };
        assert!(agrees.matches.is_empty() && updates.matches.is_empty());
        assert_eq!(conflicts.title, "Conflicts or denies: 1 claim");
        let found = &conflicts.matches[0];
        assert_eq!((found.finding.as_str(), found.score), (finding, 80));
        assert_eq!(found.other.claim, claim(&library, other));
        let slots: Vec<(&str, bool)> = found.slots.iter().map(|slot| (slot.name, slot.differs)).collect();
        assert_eq!(slots, [("When", true), ("Who", false)]);
        assert_eq!(marked(&found.mine, Mark::Differs), [found.slots[0].mine.as_str()]);
        assert_eq!(marked(&found.theirs, Mark::Differs), [found.slots[0].theirs.as_str()]);
        assert_eq!(marked(&found.theirs, Mark::Same), ["The crews"]);
        assert_eq!(found.why, "Two claims are of one matter.");
    }
}

#[test]
fn agreement_counts_one_origin_once_and_says_why() {
    let library = strike();
    let page = page(&library, REJECTED, &Judgements::default());
    assert_eq!(page.standing, "In 3 sources, 2 independent: Tideline, The Quay and Unnamed · 002.");
    assert_eq!(others(&page.columns[0].matches), ["The Quay", "Unnamed · 002"]);
    assert_eq!(page.origins.len(), 1);
    assert_eq!(
        (page.origins[0].kind, page.origins[0].words[0].as_str()),
        ("Same words", "The Ferry Line rejected the offer.")
    );
}

#[test]
fn what_is_only_possible_stands_apart() {
    let library = strike();
    let page = page(&library, REJECTED, &Judgements::default());
    assert_eq!(others(&page.possible), ["Gazette"]);
    assert!(page.columns.iter().flat_map(|column| &column.matches).all(|found| found.score >= 60));
}

#[test]
fn the_reader_confirms_rejects_and_takes_it_back() {
    let library = strike();
    let ids = |words| claim(&library, words);
    let confirmed =
        Judgements::default().with(&ids(REJECTED), &ids("The Union made"), Some(Judgement::Confirmed));
    let own = page(&library, REJECTED, &confirmed);
    assert_eq!(others(&own.columns[0].matches), ["The Quay", "Unnamed · 002", "Gazette"]);
    assert_eq!(own.columns[0].matches[2].judged, Some(Judgement::Confirmed));
    assert!(own.possible.is_empty());
    let rejected = Judgements::default().with(&ids(LATE), &ids(EARLY), Some(Judgement::Rejected));
    let own = page(&library, EARLY, &rejected);
    assert!(own.columns.iter().all(|column| column.matches.is_empty()));
    assert_eq!(others(&own.rejected), ["The Quay"]);
    let back = page(&library, EARLY, &rejected.with(&ids(EARLY), &ids(LATE), None));
    assert_eq!(back, page(&library, EARLY, &Judgements::default()));
}

#[test]
fn silence_counts_only_where_two_others_carry_it() {
    let library = strike();
    let rejected = page(&library, REJECTED, &Judgements::default());
    let silent: Vec<(&str, bool)> =
        rejected.silent.iter().map(|source| (source.badge.name.as_str(), source.counts)).collect();
    assert_eq!(silent, [("Gazette", true)]);
    assert!(rejected.silent[0].nearest.is_some());
    let early = page(&library, EARLY, &Judgements::default());
    let silent: Vec<(&str, bool)> =
        early.silent.iter().map(|source| (source.badge.name.as_str(), source.counts)).collect();
    assert_eq!(silent, [("Unnamed · 002", false), ("Gazette", false)], "one other source is too few");
}

fn looks(matrix: &CoverageMatrix) -> Vec<Vec<&str>> {
    matrix.rows.iter().map(|row| row.cells.iter().map(|cell| cell.look).collect()).collect()
}

#[test]
fn the_matrix_tells_what_each_source_makes_of_it() {
    let library = strike();
    let sources = View::default().on(Page::Sources);
    let all = coverage(&library, &sources, usize::MAX);
    assert_eq!(looks(&all), [["states", "states", "states", "silent"]]);
    assert_eq!(all.reading, "1 proposition stands in two or more sources. Silence counts 1 time.");
    let cell = &all.rows[0].cells[0].claims[0];
    assert!(cell.0.starts_with("States, in Tideline"), "{}", cell.0);
    let two = coverage(
        &library,
        &sources.toggle(Facet::Source, "gazette").toggle(Facet::Source, "tideline"),
        usize::MAX,
    );
    assert_eq!(looks(&two), [["states", "silent"]], "a filter of sources picks columns, and changes no cell");
    assert!(coverage(&library, &sources.toggle(Facet::Status, "disputed"), usize::MAX).rows.is_empty());
}

#[test]
fn the_overview_leads_with_the_conflict_in_both_sides_words() {
    let library = strike();
    let found = overview(&library);
    assert_eq!(found.disagreements.len(), 1);
    let clash = &found.disagreements[0];
    assert_eq!(clash.title, "When: “by May 10” or “by May 15”");
    assert_eq!(marked(&clash.claim.sentence, Mark::Differs), ["by May 10"]);
    assert_eq!(marked(&clash.answer.as_ref().unwrap().sentence, Mark::Differs), ["by May 15"]);
    assert_eq!(clash.open.as_ref().unwrap().page, Page::Claim(claim(&library, EARLY)));
    assert_eq!(claim_list(&library, &found.disputed.unwrap()).shown, 2);
    assert!(overview(&common::dam()).disagreements.is_empty());
}

fn between(slugs: &[&str]) -> View {
    let slugs = slugs.iter().map(|slug| (*slug).to_owned()).collect();
    View { compared: Some(Compared { of: Subjects::Sources, slugs }), ..View::default().on(Page::Compare) }
}

fn counts(library: &Library, view: &View) -> Vec<(String, u32)> {
    compare(library, view).parts.into_iter().map(|part| (part.words, part.count)).collect()
}

#[test]
fn two_sources_have_claims_in_common_apart_and_in_conflict() {
    let library = strike();
    let parts = counts(&library, &between(&["tideline", "the-quay"]));
    let expected = [
        ("both say", 2),
        ("in conflict", 2),
        ("Tideline, no match", 0),
        ("The Quay, no match", 0),
        ("Tideline silent", 0),
        ("The Quay silent", 0),
    ];
    assert_eq!(parts, expected.map(|(words, count)| (words.to_owned(), count)));
    let parts = counts(&library, &between(&["gazette", "unnamed-002-strike"]));
    let expected = [
        ("both say", 0),
        ("in conflict", 0),
        ("Gazette, no match", 1),
        ("Unnamed · 002, no match", 2),
        ("Gazette silent", 1),
        ("Unnamed · 002 silent", 0),
    ];
    assert_eq!(parts, expected.map(|(words, count)| (words.to_owned(), count)), "silence is no disagreement");
    let three = counts(&library, &between(&["tideline", "the-quay", "gazette"]));
    assert_eq!(three[..3], [("all say".into(), 0), ("some say".into(), 2), ("in conflict".into(), 2)]);
}

#[test]
fn an_overlap_is_one_number_wherever_it_stands() {
    let library = strike();
    let page = compare(&library, &between(&["tideline", "the-quay"]));
    assert_eq!(page.parts[0].name, "Both say: 1 proposition, in 2 claims");
    assert!(page.reading.ends_with("both say 1 proposition, in conflict 2."), "{}", page.reading);
    let cards = parallax_view::source_cards(&library);
    assert_eq!(cards[0].shared, ["Same words as The Quay in the one proposition that both say"]);
    let sources = View::default().on(Page::Sources);
    let matrix = coverage(&library, &sources, usize::MAX);
    let both = matrix.rows.iter().filter(|row| row.cells[..2].iter().all(|cell| cell.look == "states"));
    assert_eq!(both.count(), 1);
}

#[test]
fn every_number_of_a_comparison_is_the_count_of_its_rows() {
    let library = strike();
    for view in
        [between(&["tideline", "the-quay", "gazette", "unnamed-002-strike"]), between(&[]), actors(&[])]
    {
        let page = compare(&library, &view);
        for part in &page.parts {
            let open = compare(&library, &part.open).open.unwrap();
            let rows: usize = open.groups.iter().map(Vec::len).sum();
            assert_eq!(rows as u32, part.count, "{}", part.words);
            assert_eq!(compare(&library, &open.close), page);
        }
        let axes = AXES.iter().filter_map(|facet| axis_of(&library, &view, *facet));
        let axes = axes.chain(named_together(&library, &view));
        for cell in axes.flat_map(|axis| axis.rows).flat_map(|row| row.cells) {
            assert_eq!(claim_list(&library, &cell.open).shown, cell.k, "{}", cell.name);
        }
        for side in &page.sides {
            assert_eq!(claim_list(&library, &side.open).shown, side.claims);
        }
    }
}

/// By the words of each proposition and source, whether the matrix calls the source silent.
fn silences(library: &Library, view: &View) -> Vec<(String, String)> {
    let matrix = coverage(library, view, usize::MAX);
    let of_row = |row: &CoverageRow| -> Vec<(String, String)> {
        let cells = matrix.sources.iter().zip(&row.cells).filter(|(_, cell)| cell.look == "silent");
        cells.map(|(badge, _)| (row.words.clone(), badge.slug.clone())).collect()
    };
    matrix.rows.iter().flat_map(of_row).collect()
}

#[test]
fn no_filter_makes_a_source_silent() {
    let library = strike();
    let whole = silences(&library, &View::default());
    assert!(!whole.is_empty());
    let claims = claim_list(&library, &View::default().on(Page::Claims)).groups;
    let sentences = claims.iter().flat_map(|group| &group.rows).flat_map(|row| &row.sentence);
    let words = sentences.flat_map(|piece| piece.words.split(|c: char| !c.is_alphabetic()));
    let words: BTreeSet<&str> = words.filter(|word| word.len() > 3).collect();
    let mut narrowed = 0;
    for word in &words {
        let view = View { query: (*word).to_owned(), ..View::default().on(Page::Sources) };
        let left = silences(&library, &view);
        assert!(left.iter().all(|silence| whole.contains(silence)), "{word}: {left:?} of {whole:?}");
        narrowed += usize::from(!left.is_empty());
    }
    assert!(narrowed > 0, "some of {words:?} leave a proposition on which a source is silent");
}

#[test]
fn no_filter_makes_a_claim_one_side_s_alone() {
    let library = strike();
    let alone = |view: &View| -> Vec<String> {
        let parts =
            compare(&library, view).parts.into_iter().filter(|part| matches!(part.part, Part::Only(_)));
        let open = parts.filter_map(|part| compare(&library, &part.open).open);
        open.flat_map(|open| open.groups.into_iter().flatten()).map(|row| row.claim).collect()
    };
    let sides = between(&["tideline", "unnamed-002-strike"]);
    let whole = alone(&sides);
    let mut narrowed = 0;
    for word in ["Ferry", "Line", "rejected", "offer", "Union", "company", "said", "crews"] {
        let left = alone(&View { query: word.to_owned(), ..sides.clone() });
        assert!(left.iter().all(|claim| whole.contains(claim)), "{word}: {left:?} of {whole:?}");
        narrowed += usize::from(left.len() < whole.len());
    }
    assert!(narrowed > 0, "some word leaves out some of {whole:?}");
}

fn actors(slugs: &[&str]) -> View {
    let slugs = slugs.iter().map(|slug| (*slug).to_owned()).collect();
    View { compared: Some(Compared { of: Subjects::Actors, slugs }), ..View::default().on(Page::Compare) }
}

#[test]
fn two_actors_are_named_together_or_apart_in_each_source() {
    let library = strike();
    let page = compare(&library, &actors(&["ferry-line", "union"]));
    assert_eq!(page.reading, "Ferry Line is named in 4 claims and Union is named in 2 claims.");
    let named = named_together(&library, &actors(&["ferry-line", "union"])).unwrap();
    assert_eq!(named.columns, ["both in one claim", "only Ferry Line", "only Union"]);
    let cells: Vec<(&str, Vec<u32>)> = named
        .rows
        .iter()
        .map(|row| (row.name.as_str(), row.cells.iter().map(|cell| cell.k).collect()))
        .collect();
    let expected = [
        ("Tideline", vec![0, 1, 0]),
        ("The Quay", vec![0, 1, 0]),
        ("Unnamed · 002", vec![1, 0, 0]),
        ("Gazette", vec![1, 0, 0]),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn a_choice_changes_places_with_what_it_meets() {
    let view = between(&["a", "b"]);
    let slugs = ["a", "b"].map(str::to_owned);
    let chosen = |place, slug| view.comparing(Subjects::Sources, &slugs, place, slug).compared.unwrap().slugs;
    assert_eq!(chosen(0, "b"), ["b", "a"]);
    assert_eq!(chosen(1, "c"), ["a", "c"]);
    assert_eq!(chosen(2, "c"), ["a", "b", "c"]);
    assert_eq!(chosen(1, ""), ["a"]);
}

#[test]
fn a_comparison_with_what_is_not_here_says_so() {
    let library = strike();
    let view = View { part: Some(Part::Both), ..between(&["tideline", "elsewhere"]) };
    let page = compare(&library, &view);
    assert_eq!((page.sides[1].name.as_str(), page.sides[1].claims), ("elsewhere", 0));
    assert_eq!(page.choices[1].options[0].0, "elsewhere");
    assert_eq!(notes(&library, &view)[0].what, "1 of 2 items are still here: missing source “elsewhere”.");
}
