//! What the timeline draws of the small corpus, counted by hand.

#![allow(clippy::unwrap_used)] // A page that is missing fails its test.

mod common;

use common::{Desk, dam, dated, day, saved};
use parallax_model::{
    Aligned, Basis, ClaimId, ClaimKind, Dating, Relation, RelationKind, Rule, Slot, TimeKind, Voice,
};
use parallax_view::{
    DateRange, Facet, Format, LISTED, LabelSide, Library, Page, Shape, Timeline, View, evidence, timeline,
};

fn on(view: &View) -> View {
    view.on(Page::Timeline)
}

fn shown(timeline: &Timeline) -> Vec<String> {
    let mark = |mark: &parallax_view::TimeMark| {
        format!("{} {} {}+{} {}", mark.badge.name, mark.days, mark.at, mark.width, mark.label.slug())
    };
    timeline.marks.iter().map(mark).collect()
}

#[test]
fn each_claim_that_says_when_stands_in_the_lane_of_its_source() {
    let library = dam();
    let found = timeline(&library, &on(&View::default()));
    // Five days, 2,000 parts each; a single day stands in its middle.
    assert_eq!(shown(&found), ["Tideline 3 May 2021 1000+0 right", "The Quay 7 May 2021 9000+0 left"]);
    let lanes: Vec<_> = found
        .lanes
        .iter()
        .map(|lane| {
            let article = &lane.published[0];
            (lane.badge.name.as_str(), article.place, article.words.as_str())
        })
        .collect();
    assert_eq!(
        lanes,
        [
            ("Tideline", Some((2000, 2000)), "4 May 2021, stated in the text"),
            ("The Quay", Some((4000, 2000)), "5 May 2021, stated in the text"),
            ("Unnamed · 002", None, "date unknown"),
        ]
    );
    assert_eq!(
        found.reading,
        "2 of 10 claims say when: 1 of days before their article was published, 1 of days after it."
    );
    assert_eq!(
        found.caveat,
        "8 claims without a day of their own have no mark; the filter of days counts them on their article’s publication. 1 article has no known day of publication."
    );
    let open = &found.marks[0].open;
    assert_eq!(evidence(&library, open).unwrap().row.claim, found.marks[0].claim);
    assert!(timeline(&library, open).marks[0].current);
}

#[test]
fn picked_days_are_a_window_on_the_whole_line() {
    let library = dam();
    let window = DateRange::between(day("2021-05-04"), day("2021-05-07"));
    let found = timeline(&library, &on(&View::default().dated(window)));
    assert_eq!(shown(&found), ["The Quay 7 May 2021 8750+0 left"]);
    let axis = found.axis.unwrap();
    assert_eq!((Some(axis.from), Some(axis.to)), (day("2021-05-04"), day("2021-05-07")));
    let whole = found.whole.unwrap();
    assert_eq!((Some(whole.axis.from), Some(whole.axis.to)), (day("2021-05-03"), day("2021-05-07")));
    assert_eq!((Some(whole.window.0), Some(whole.window.1)), (day("2021-05-04"), day("2021-05-07")));
    // Both claims stay in the bars of the whole line.
    let bars: Vec<usize> = (0..whole.bars.len()).filter(|bar| whole.bars[*bar] > 0).collect();
    assert_eq!(bars, [10, 90]);
}

#[test]
fn the_other_filters_apply_to_lanes_and_marks() {
    let library = dam();
    let found = timeline(&library, &on(&View::default().toggle(Facet::Source, "the-quay")));
    assert_eq!(found.lanes.len(), 1);
    assert_eq!(found.marks.len(), 1);
    let none = timeline(&library, &on(&View::default().searching("nothing-like-it")));
    assert_eq!(none.reading, "None of 0 claims says when.");
    assert!(none.marks.is_empty() && none.axis.is_some(), "publications still stand");
}

#[test]
fn the_export_has_the_rows_of_the_table() {
    let library = dam();
    let view = on(&View::default());
    let csv = saved(&library, &view, Format::Csv, "").bytes;
    assert_eq!(csv.lines().count(), 1 + timeline(&library, &view).marks.len());
}

/// An article with one claim for each `(words, from, to, kind of time)`.
fn article(claims: &[(&str, &str, &str, TimeKind)], published: Dating) -> Library {
    let mut desk = Desk::default();
    let text = claims.iter().map(|(words, ..)| format!("{words} it rained.")).collect::<Vec<_>>().join("| ");
    let article = desk.article("000-rain", Some("The Quay"), published, &["Rain", &text]);
    for (words, from, to, kind) in claims {
        let time = desk.time(article, words, from, to);
        desk.corpus.times.get_mut(time).unwrap().kind = *kind;
        desk.claim(article, &format!("{words} it rained"), ClaimKind::Event, Voice::Own).time = Some(time);
    }
    desk.library()
}

#[test]
fn a_vague_time_a_length_and_an_open_end_have_shapes_of_their_own() {
    let library = article(
        &[
            ("In May", "2021-05-01", "2021-05-31", TimeKind::Date),
            ("For two weeks", "2021-05-03", "2021-05-16", TimeKind::Duration),
            ("On Monday", "2021-05-10", "2021-05-10", TimeKind::Date),
            ("Since Tuesday", "2021-05-11", "", TimeKind::Date),
            ("Until Friday", "", "2021-05-14", TimeKind::Date),
        ],
        dated("2021-05-20", "2021-05-20", Basis::Stated),
    );
    let found = timeline(&library, &on(&View::default()));
    let shapes: Vec<(Shape, LabelSide, usize)> =
        found.marks.iter().map(|mark| (mark.shape, mark.label, mark.row)).collect();
    // May and the weeks carry their words; no mark lies on another.
    assert_eq!(
        shapes,
        [
            (Shape::Within, LabelSide::Inside, 0),
            (Shape::Through, LabelSide::Inside, 1),
            (Shape::Day, LabelSide::Right, 2),
            (Shape::Since, LabelSide::Inside, 3),
            (Shape::Until, LabelSide::Inside, 4),
        ]
    );
    assert_eq!(found.lanes[0].rows, 5);
}

#[test]
fn of_very_many_marks_the_first_are_shown_and_it_is_said() {
    let words: Vec<String> = (0..=LISTED).map(|number| format!("On day {number:03}")).collect();
    let claims: Vec<_> =
        words.iter().map(|words| (words.as_str(), "2021-05-03", "2021-05-03", TimeKind::Date)).collect();
    let library = article(&claims, Dating::unknown("No date."));
    let found = timeline(&library, &on(&View::default()));
    assert_eq!(found.marks.len(), LISTED);
    assert!(found.caveat.ends_with("The first 200 marks are shown."), "{}", found.caveat);
    assert!(found.reading.ends_with("Most speak of one day: 3 May 2021 (201 claims)."), "{}", found.reading);
    assert!(found.marks.iter().all(|mark| mark.label == LabelSide::Nowhere));
}

#[test]
fn a_conflict_and_an_update_are_told_in_their_order_and_a_guess_is_not() {
    let mut corpus = dam().corpus;
    let relate = |from: usize, to: usize, kind, score| {
        let span = corpus.claims.get(ClaimId::new(from)).unwrap().content.hull();
        let other = corpus.claims.get(ClaimId::new(to)).unwrap().content.hull();
        Relation {
            from: ClaimId::new(from),
            to: ClaimId::new(to),
            kind,
            reason: Slot::Time,
            slots: vec![Aligned { slot: Slot::Time, from: span, to: other }],
            rule: Rule::new("test-claim"),
            score,
        }
    };
    let rows = [
        relate(6, 0, RelationKind::Updates, 90),
        relate(0, 6, RelationKind::Conflicts, 90),
        relate(0, 5, RelationKind::Conflicts, Relation::SURE - 1),
        relate(0, 4, RelationKind::Agrees, 90),
    ];
    corpus.relations.extend(rows);
    let library = Library::of(corpus, "0123456789ab".into());
    let found = timeline(&library, &on(&View::default()));
    let turns: Vec<(RelationKind, &str, &str, &str)> = found
        .turns
        .iter()
        .map(|turn| (turn.kind, turn.slot, turn.before.words.as_str(), turn.after.words.as_str()))
        .collect();
    let (monday, friday) =
        ("The saboteurs of the Delta Front breached the dam on Monday", "an inquiry by Friday");
    assert_eq!(
        turns,
        [(RelationKind::Updates, "When", monday, friday), (RelationKind::Conflicts, "When", monday, friday)]
    );
    assert_eq!(found.turns[0].why, "One clause, one claim.");
    let elsewhere = timeline(&library, &on(&View::default().toggle(Facet::Source, "unnamed-002-dam")));
    assert!(elsewhere.turns.is_empty());
}
