//! What each frame asks, what it takes for an answer, and where it must keep silent.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod made;

use made::{Told, corpus, of, told};
use parallax_compare::{Frame, Row, SURE, Verdict, grid};

/// Sentences that share nothing with the others, so that words are rare as they are in a story.
const ELSEWHERE: [&str; 4] = [
    "Farmers expect a good harvest of barley.",
    "The museum shows paintings from three centuries.",
    "Trains between both capitals run hourly.",
    "A new bakery sells bread with walnuts.",
];

/// The rows of two articles that tell one sentence each, among others.
fn two(first: (i8, &str), second: (i8, &str)) -> Vec<Row> {
    let [a, b, c, d] = ELSEWHERE;
    grid(&corpus(&[told("a", first.0, &[first.1, a, b]), told("b", second.0, &[second.1, c, d])]))
}

/// The verdict on two sentences, with the question, in either order of the articles.
fn verdict(frame: Frame, first: (i8, &str), second: (i8, &str)) -> Option<(String, Verdict)> {
    let seen = |rows: &[Row]| {
        let found = of(rows, frame);
        assert!(found.len() < 2, "{found:?}");
        found.first().map(|row| (row.question.clone(), row.verdict))
    };
    let (one, other) = (seen(&two(first, second)), seen(&two(second, first)));
    assert_eq!(one.as_ref().map(|(_, verdict)| verdict), other.as_ref().map(|(_, verdict)| verdict));
    one
}

fn toll(first: (i8, &str), second: (i8, &str)) -> Option<Verdict> {
    verdict(Frame::Toll, first, second).map(|(_, verdict)| verdict)
}

#[test]
fn tolls_of_one_event_are_compared_as_intervals() {
    for (first, second, expected) in [
        (
            (4, "A blast in Harlow market killed 43 people."),
            (4, "A blast in the Harlow market killed 43 people."),
            Verdict::Same,
        ),
        (
            (4, "A blast in Harlow market killed 43 people."),
            (4, "The blast in Harlow market killed 112 people."),
            Verdict::Differ,
        ),
        (
            (4, "A blast in Harlow market killed at least 43 people."),
            (5, "The blast in Harlow market killed at least 112 people."),
            Verdict::Changed,
        ),
        (
            (4, "At least 43 people were killed by a blast in Harlow market."),
            (5, "The blast in Harlow market left 112 dead."),
            Verdict::Changed,
        ),
        (
            (4, "A blast in Harlow market killed at least 43 people."),
            (4, "The blast in Harlow market killed at least 112 people."),
            Verdict::Changed,
        ),
        // Both may be right on one day; and a smaller count later says nothing.
        (
            (4, "A blast in Harlow market killed at least 43 people."),
            (4, "The blast in Harlow market killed 112 people."),
            Verdict::Open,
        ),
        (
            (4, "A blast in Harlow market killed 112 people."),
            (5, "The blast in Harlow market killed at least 43 people."),
            Verdict::Open,
        ),
        (
            (4, "A blast in Harlow market killed dozens of people."),
            (4, "The blast in Harlow market killed 58 people."),
            Verdict::Open,
        ),
    ] {
        assert_eq!(toll(first, second), Some(expected), "{first:?} {second:?}");
    }
}

#[test]
fn tolls_of_two_places_are_not_judged() {
    let first = (4, "The blast in Harlow market killed 43 people on a busy morning.");
    let second = (4, "The blast in Brenton market killed 31 people on a quiet evening.");
    assert!(matches!(toll(first, second), None | Some(Verdict::Open)));
}

#[test]
fn a_town_and_its_province_are_one_place_where_a_lead_names_both() {
    const THERE: &str = "The blast in Harlow market killed 43 people on Tuesday morning.";
    let [a, b, c, d] = ELSEWHERE;
    let judged = |lead: &str, words: &str| {
        let articles = [told("a", 4, &[lead, a, b, words]), told("b", 4, &[THERE, c, d])];
        of(&grid(&corpus(&articles)), Frame::Toll).first().map(|row| row.verdict)
    };
    let both = "Harlow is the largest town of Brenton.";
    let words = "The blast in a Brenton market killed 31 people on Tuesday morning.";
    assert_eq!(judged(both, words), Some(Verdict::Differ));
    // A lead that names no such place, and one of an article that tells of another place too.
    assert_eq!(judged("Brenton is a large province.", words), Some(Verdict::Open));
    assert_eq!(judged("Harlow is a large town.", words), Some(Verdict::Open));
}

#[test]
fn a_count_told_twice_is_one_answer() {
    let first = (4, "Blast kills 43 people in Harlow market: the blast killed 43 people on Tuesday.");
    let second = (4, "The blast in Harlow market killed 43 people on Tuesday.");
    assert_eq!(toll(first, second), Some(Verdict::Same));
    let several = (4, "Blast kills 43 people in Harlow market, or the blast killed 44 people on Tuesday.");
    assert_eq!(toll(several, second), None);
}

#[test]
fn a_claim_of_responsibility_goes_beyond_a_report_that_knows_of_none() {
    let judged = |first, second| verdict(Frame::Responsibility, (4, first), (4, second));
    let question = "Who claims responsibility?".to_owned();
    let unknown = "No group has claimed responsibility for the blast in Harlow market.";
    let claimed = "The Northern Front claimed responsibility for the blast in Harlow market.";
    assert_eq!(judged(unknown, claimed), Some((question, Verdict::Changed)));
    // From the claim to the report that knows of none, whichever article comes first.
    for (first, second) in [(unknown, claimed), (claimed, unknown)] {
        let rows = two((4, first), (4, second));
        let judged: Vec<_> = of(&rows, Frame::Responsibility).iter().flat_map(|row| &row.judged).collect();
        assert_eq!(judged.len(), 1);
        let from = if first == claimed { 0 } else { 3 };
        assert_eq!(judged[0].from.row(), from);
    }
    for words in [
        // Another place, and another thing that is claimed.
        "The Northern Front claimed responsibility for the blast in Brenton market.",
        "The Northern Front claimed the blast in Harlow market hit a depot.",
    ] {
        assert_eq!(judged(unknown, words), None, "{words}");
    }
}

#[test]
fn one_assertion_in_other_words_is_the_same_and_another_is_none() {
    let whether = |first, second| verdict(Frame::Whether, first, second).map(|(_, verdict)| verdict);
    let first = (4, "The council of Harlow closed the old market hall on Friday for good.");
    for (second, expected) in [
        ("The old market hall was closed for good by the Harlow council.", Some(Verdict::Same)),
        ("The council of Harlow has not closed the old market hall on Friday.", Some(Verdict::Contradict)),
        // Another verb, another figure.
        ("The council of Harlow opened the old market hall on Friday for good.", None),
    ] {
        assert_eq!(whether(first, (4, second)), expected, "{second}");
        // A week later the same words may be said of another occasion.
        let later = expected.filter(|verdict| *verdict != Verdict::Same);
        assert_eq!(whether(first, (14, second)), later, "{second}");
    }
    let first = (4, "The council of Harlow closed 12 old market halls on Friday.");
    assert_eq!(whether(first, (4, "The council of Harlow closed 15 old market halls on Friday.")), None);
}

#[test]
fn a_part_and_the_whole_are_two_questions() {
    let rows = two(
        (4, "The blast in Harlow market killed 43 people, including 11 children."),
        (4, "A blast in Harlow market killed 43 people, including 12 children."),
    );
    let whole = of(&rows, Frame::Toll);
    assert!(
        whole
            .iter()
            .any(|row| row.question == "How many people were killed?" && row.verdict == Verdict::Same)
    );
    let children = |row: &&Row| row.question == "How many children were killed?";
    let differ: Vec<_> = whole.iter().filter(|row| row.verdict == Verdict::Differ).collect();
    assert!(differ.iter().all(|row| children(row)) && differ.len() == 1, "{whole:?}");
    let wounded = verdict(
        Frame::Toll,
        (4, "The blast in Harlow market left 140 injured."),
        (4, "The blast in Harlow market wounded 140 people."),
    );
    assert_eq!(wounded, Some(("How many people were wounded?".to_owned(), Verdict::Same)));
}

#[test]
fn what_states_no_toll_of_the_event_asks_none() {
    for words in [
        "Fifteen of the wounded in Harlow market were in critical condition.",
        "The blast in Harlow market could have killed 43 people.",
        "The blast in Harlow market killed a 43-year-old woman.",
        "In 43 percent of cases the Harlow market is closed.",
        "Police in Harlow market found 43 rifles.",
        // The toll of a war is none of an attack.
        "The war killed 32,000 people before the blast in Harlow market.",
    ] {
        assert_eq!(toll((4, words), (4, "The blast in Harlow market killed 43 people.")), None, "{words}");
    }
}

#[test]
fn amounts_of_one_thing_are_the_same_or_unasked() {
    let amount = |first, second| verdict(Frame::Amount, first, second);
    let first = (4, "The council released a 225-page report on school safety.");
    let second = (4, "Its report on school safety has 225 pages, the council said.");
    assert_eq!(amount(first, second), Some(("How many pages?".to_owned(), Verdict::Same)));
    let other = (4, "Its report on school meals has 60 pages, the council said.");
    assert_eq!(amount(first, other), None);
    // Two elections, two counts.
    let first = (4, "Barker lost 43 votes in the leadership election of 2010.");
    let second = (4, "Barker lost 63 votes in the leadership election of 2016.");
    assert_eq!(amount(first, second), None);
}

#[test]
fn who_asserts_contradicts_who_denies() {
    let whether = |first, second| verdict(Frame::Whether, first, second).map(|(_, verdict)| verdict);
    let first = (4, "The mayor closed the old harbour bridge before the storm.");
    assert_eq!(
        whether(first, (4, "The mayor closed the old harbour bridge before the storm.")),
        Some(Verdict::Same)
    );
    let denied = (4, "The mayor has not closed the old harbour bridge before the storm.");
    assert_eq!(whether(first, denied), Some(Verdict::Contradict));
    // Another thing is denied, or another day's words are the same.
    assert_eq!(whether(first, (4, "The mayor has not closed the new tunnel under the river.")), None);
    assert_eq!(whether(first, (14, "The mayor closed the old harbour bridge before the storm.")), None);
}

#[test]
fn all_else_stands_side_by_side_without_a_verdict() {
    let rows = two(
        (4, "Critics called the harbour plan a cruel hoax."),
        (4, "Supporters called the harbour plan a real solution."),
    );
    let open = of(&rows, Frame::Open);
    assert_eq!((rows.len(), open.len()), (1, 1), "{rows:?}");
    assert_eq!((open[0].verdict, open[0].sure, open[0].why.as_str()), (Verdict::Open, 0, ""));
    assert_eq!(open[0].question, "Who says what with “called” and “harbour plan”?");
}

#[test]
fn an_answer_beside_what_it_answers_needs_two_speakers() {
    let sentences = |second: Option<&'static str>| Told {
        slug: "a",
        day: Some(4),
        sentences: vec![
            (Some("Weaver"), "The harbour plan is a cruel hoax."),
            (second, "The harbour plan will make all of us safer."),
            (None, ELSEWHERE[0]),
            (None, ELSEWHERE[1]),
        ],
    };
    let rows = |second| grid(&corpus(&[sentences(second), told("b", 4, &ELSEWHERE[2..])]));
    assert_eq!(rows(Some("Mason")).len(), 1);
    assert_eq!(rows(Some("Weaver")).len(), 0);
}

#[test]
fn a_verdict_is_sure_and_says_why() {
    let rows = two(
        (4, "A blast in Harlow market killed 43 people."),
        (4, "The blast in Harlow market killed 112 people."),
    );
    let row = of(&rows, Frame::Toll)[0];
    assert!(row.sure >= SURE);
    assert_eq!(row.why, "Published on one day, they can't both be right: “43” and “112”.");
    let values: Vec<_> = row.cells.iter().map(|cell| cell.value.as_ref().unwrap().interval.value()).collect();
    assert_eq!(values, [Some(43_000), Some(112_000)]);
}
