//! The query language: what is found, what is noted, what is suggested; and that anything can be typed.

mod common;

use common::dam;
use parallax_view::{
    Library, Mark, Page, Sort, View, claim_list, facet_counts, facet_panels, query_notes, suggestions,
};
use proptest::prelude::*;

fn searching(query: &str) -> View {
    View::default().on(Page::Claims).searching(query)
}

fn found(query: &str) -> u32 {
    claim_list(&dam(), &searching(query)).shown
}

fn notes(query: &str) -> Vec<String> {
    query_notes(&dam(), &searching(query)).into_iter().map(|note| note.words(query)).collect()
}

#[test]
fn words_join_part_and_leave_out() {
    assert_eq!(found("breached saboteurs"), 1);
    assert_eq!(found("breached AND saboteurs"), 1);
    assert_eq!(found("water OR inquiry"), 2);
    assert_eq!(found("dam NOT breached"), 3);
    assert_eq!(found("dam -breached"), 3);
    assert_eq!(found("NOT dam"), found("") - found("dam"));
    assert_eq!(found("NOT NOT dam"), found("dam"));
    assert_eq!(found("dam (guard OR breach)"), found("dam guard OR dam breach"));
    assert_eq!(found("water OR dam breached"), 1 + found("dam breached"), "OR is the loosest");
    assert_eq!(found("water or dam"), 0, "words in small letters are words");
}

#[test]
fn neighbours_and_beginnings() {
    assert_eq!(found("saboteurs NEAR/4 breached"), 0);
    assert_eq!(found("saboteurs NEAR/5 breached"), 1);
    assert_eq!(found("breached NEAR/5 saboteurs"), 1, "whichever comes first");
    assert_eq!(found("\"delta front\" NEAR/1 breached"), 1, "from the end of a phrase");
    assert_eq!(found("sabot*"), 2);
    assert_eq!(found("guard* years"), 1);
    assert_eq!(found("guarding*"), found("guard"), "a beginning is stemmed too");
}

#[test]
fn a_word_is_found_where_its_places_are() {
    let corpus = dam().corpus;
    let texts = corpus.articles.rows().iter().map(|article| article.text.as_str());
    let words = texts.flat_map(str::split_whitespace).filter(|word| word.chars().all(char::is_alphabetic));
    let mut several = 0;
    for word in words.filter(|word| !["AND", "OR", "NOT"].contains(word)) {
        let claims = found(word);
        assert_eq!(claims, found(&format!("{word} NEAR/1 {word}")), "{word}");
        several += u32::from(claims > 1);
    }
    assert!(several > 20, "{several} words of more than one claim");
}

#[test]
fn fields_ask_for_values_and_days() {
    assert_eq!(found("source:tideline"), 5);
    assert_eq!(found("source:\"The Quay\""), 2);
    assert_eq!(found("-source:tideline"), 5);
    assert_eq!(found("SOURCE:quay"), 2, "a word of its name");
    assert_eq!(found("actor:\"delta front\" -source:tideline"), 4);
    assert_eq!(found("label:sabot*"), 2);
    assert_eq!(found("speaker:oke type:threat"), 1);
    assert_eq!(found("speaker:\"Ada Oke\""), 1, "the whole name, not that of the rival");
    assert_eq!(found("cue:doubting"), 1);
    assert_eq!(found("date:2021-05-03"), 1);
    assert_eq!(found("date:2021-05"), 7);
    assert_eq!(found("date:..2021-05-06"), 6);
    assert_eq!(found("(source:tideline OR source:quay) dam"), 4);
}

#[test]
fn diacritics_apostrophes_and_hyphens_are_one() {
    assert_eq!(found("Dám"), found("dam"));
    assert_eq!(found("oke's"), found("Oke’s"));
    assert_eq!(found("delta-front"), found("\"delta front\""));
}

#[test]
fn what_is_wrong_is_pointed_at_and_the_rest_works() {
    assert_eq!(notes("dam (breached"), ["Character 5, “(”: This is not closed; it reaches to the end."]);
    assert_eq!(found("dam (breached"), found("dam breached"));
    assert_eq!(notes("dam) breached"), ["Character 4, “)”: This closes nothing and was left out."]);
    assert_eq!(found("dam) breached"), found("dam breached"));
    assert_eq!(
        notes("é “dam"),
        ["Character 3, ““”: This quotation mark is not closed; the phrase reaches to the end."]
    );
    assert_eq!(notes("dam OR"), ["Character 5, “OR”: OR wants something on both sides."]);
    assert_eq!(notes("AND dam"), ["Character 1, “AND”: AND wants something on both sides."]);
    assert_eq!(notes("dam AND"), ["Character 5, “AND”: AND wants something on both sides."]);
    assert_eq!(notes("dam NOT"), ["Character 5, “NOT”: What is to be left out is missing after this."]);
    assert_eq!(notes("NEAR/3 dam"), ["Character 1, “NEAR/3”: NEAR stands between two words or phrases."]);
    assert_eq!(notes("dam NEAR/x breached").len(), 1);
    assert_eq!(
        notes("date:lately"),
        [
            "Character 6, “lately”: This is no date: write 2018, 2018-09, 2018-09-17, or two of them with .. between."
        ]
    );
    assert_eq!(notes("source:gazette"), ["Character 8, “gazette”: No source has this name."]);
    assert_eq!(found("source:gazette"), 0, "it constrains all the same");
    assert_eq!(notes("mood:dark").len(), 1);
    assert_eq!(notes("speaker: oke").len(), 1);
    assert_eq!(notes("*"), ["Character 1, “*”: The * wants the beginning of a word before it."]);
    assert_eq!(notes("\"dam\" -breached (water OR NOT inquiry) sabot* source:tideline … 10:30"), [""; 0]);
}

#[test]
fn the_words_of_a_query_are_marked() {
    let marked = |query: &str| -> Vec<String> {
        let list = claim_list(&dam(), &searching(query));
        let pieces = list.groups[0].rows[0].sentence.iter();
        pieces.filter(|piece| piece.marks.contains(&Mark::Match)).map(|piece| piece.words.clone()).collect()
    };
    assert_eq!(marked("sabot* NEAR/9 dam -harbour").concat(), "saboteursdam");
    assert_eq!(marked("source:tideline -harbour \"the dam\""), ["the dam"]);
}

#[test]
fn relevance_puts_first_what_fits_best() {
    let view = View { sort: Sort::Relevance, ..searching("saboteurs OR dam") };
    let view = View { group: parallax_view::Group::None, ..view };
    let list = claim_list(&dam(), &view);
    let first: String = list.groups[0].rows[0].sentence.iter().map(|piece| piece.words.as_str()).collect();
    assert!(first.contains("saboteurs") && first.contains("dam"), "{first}");
}

#[test]
fn suggestions_name_what_the_corpus_has_with_counts() {
    let library = dam();
    let suggested = |query: &str| -> Vec<(String, Option<u32>)> {
        let all = suggestions(&library, &searching(query)).into_iter();
        all.map(|suggestion| (suggestion.query, suggestion.count)).collect()
    };
    assert_eq!(suggested("so"), [("source:".to_owned(), None)]);
    let delta = suggested("dam del");
    assert!(delta.contains(&("dam actor:\"Delta Front\" ".to_owned(), Some(4))), "{delta:?}");
    assert_eq!(suggested("source:\"the q"), [("source:\"The Quay\" ".to_owned(), Some(2))]);
    assert_eq!(suggested("-source:tid"), [("-source:Tideline ".to_owned(), Some(5))]);
    assert_eq!(suggested("source:").len(), 3);
    assert_eq!(suggested("dam "), []);
    for (query, count) in suggested("del") {
        if let Some(count) = count {
            assert_eq!(claim_list(&library, &searching(&query)).shown, count, "{query}");
        }
    }
}

/// Signs and words of the language in any order, and any letters at all.
fn anything() -> impl Strategy<Value = String> {
    let token = prop::sample::select(vec![
        "dam",
        "breach*",
        "\"the dam\"",
        "“delta",
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "-",
        "NEAR",
        "NEAR/3",
        "NEAR/99999999999",
        "source:",
        "source:tideline",
        "label:",
        "date:2021",
        "date:..",
        "mood:x",
        "*",
        ":",
        "\"",
        "é",
        "-(",
        "speaker:\"a",
        "NEAR/4294967295",
    ]);
    let spaced = prop::collection::vec((token, prop::bool::ANY), 0..14).prop_map(|tokens| {
        let parts = tokens.iter().flat_map(|(token, space)| [*token, if *space { " " } else { "" }]);
        parts.collect::<String>()
    });
    prop_oneof![4 => spaced, 1 => "\\PC{0,40}".prop_map(|typed: String| typed), 1 => "[(]{30,60}a"]
}

thread_local! {
    static DAM: Library = dam();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]
    #[test]
    fn any_query_gives_a_result_or_a_pointed_note(typed in anything()) {
        DAM.with(|library| {
            let view = searching(&typed);
            let (shown, counts) = facet_counts(library, &view);
            prop_assert!(shown <= 10 && counts.iter().flatten().all(|count| *count <= shown));
            for note in query_notes(library, &view) {
                prop_assert!(note.span.fits(&typed) && !note.span.is_empty(), "{:?}", note);
            }
            for suggestion in suggestions(library, &view) {
                let completed = searching(&suggestion.query);
                if let Some(count) = suggestion.count {
                    prop_assert!(count > 0, "{}", suggestion.query);
                    prop_assert_eq!(facet_counts(library, &completed).0, count, "{}", suggestion.query);
                }
            }
            Ok(())
        })?;
    }
}

#[test]
fn the_counts_are_those_of_the_panels() {
    let library = dam();
    let view = searching("dam").toggle(parallax_view::Facet::Source, "tideline");
    let (shown, counts) = facet_counts(&library, &view);
    assert_eq!(shown, claim_list(&library, &view).shown);
    for panel in facet_panels(&library, &view) {
        let shown: Vec<u32> = panel.values.iter().map(|value| value.count).collect();
        assert_eq!(&shown, &counts[panel.facet as usize]);
    }
}
