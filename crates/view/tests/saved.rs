//! Saved views: what is written is read again; what is foreign, damaged, newer or hostile is told apart and stops
//! nothing; and what a file carries changes nothing until the reader says so.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may panic")]

mod common;

use common::{claim, strike};
use parallax_model::{Edit, Slug};
use parallax_view::{
    Collected, Facet, Fate, Item, Judgement, Judgements, Kind, Library, MOST_BYTES, Own, Page, SavedError,
    SavedView, View, changes,
};
use proptest::prelude::*;

fn refused(text: &str) -> String {
    SavedView::read(text.as_bytes()).unwrap_err().to_string()
}

fn file(rest: &str) -> String {
    format!("{{\"format\": \"parallax.view\", \"version\": 1, \"link\": \"#/claims?v=1\"{rest}}}")
}

#[test]
fn a_long_view_is_saved_and_opened_again() {
    let library = strike();
    let many = (0..400).fold(View::default().on(Page::Claims), |view, number| {
        view.toggle(Facet::Speaker, &format!("nobody-{number}"))
    });
    let saved = SavedView::of(&library, &many, "2026-11-28");
    assert!(saved.link.len() > parallax_view::LONGEST_LINK);
    let read = SavedView::read(saved.write().as_bytes()).unwrap();
    assert_eq!(read, saved);
    let opened = changes(&library, &read, own(&[], &Judgements::default()));
    assert_eq!(opened.view.picked(Facet::Speaker).unwrap().include.len(), 400);
    assert!(opened.notes[0].what.contains("0 of 400 items are still here: missing"));
}

#[test]
fn what_is_no_saved_view_is_told_apart() {
    assert!(refused("").contains("line 1"));
    assert!(refused("{\"format\": \"parallax.view\", ").contains("was cut"));
    for foreign in [
        "{}",
        "[]",
        "1",
        "\"x\"",
        "{\"schema\": \"parallax.rows/1\", \"rows\": []}",
        "{\"__proto__\": {\"format\": \"parallax.view\"}}",
    ] {
        assert_eq!(refused(foreign), SavedError::Foreign.to_string(), "{foreign}");
    }
    assert!(refused("{\"format\": \"parallax.view\", \"version\": 2}").contains("newer Parallax"));
    for damaged in [
        "{\"format\": \"parallax.view\"}".to_owned(),
        "{\"format\": \"parallax.view\", \"version\": 1}".to_owned(),
        "{\"format\": \"parallax.view\", \"version\": -1, \"link\": \"#/\"}".to_owned(),
        "{\"format\": \"parallax.view\", \"version\": 1, \"link\": \"javascript:alert(1)\"}".to_owned(),
        file(", \"actors\": [{\"merge\": {}}]"),
        file(", \"verdicts\": [{\"claims\": [\"a\"], \"verdict\": \"confirmed\"}]"),
        file(", \"verdicts\": [{\"claims\": [\"a\", \"b\"], \"verdict\": \"true\"}]"),
        file(&format!(
            ", \"verdicts\": [{}]",
            vec!["{\"claims\": [\"a\", \"b\"], \"verdict\": \"rejected\"}"; 2_001].join(",")
        )),
    ] {
        assert!(refused(&damaged).contains("is damaged"), "{damaged}");
    }
}

#[test]
fn a_bomb_is_refused() {
    assert!(refused(&"x".repeat(MOST_BYTES + 1)).contains("has 8000001 bytes"));
    for bomb in ["[", "{\"a\":", "\"\\", "1e999999999", "\u{202e}"] {
        assert!(!refused(&bomb.repeat(MOST_BYTES / bomb.len())).is_empty());
    }
    assert!(SavedView::read(&[0xff, 0xfe, 0]).is_err());
}

#[test]
fn unknown_keys_are_left_aside_and_words_turn_nothing_round() {
    let text = file(
        ", \"title\": \"a\u{202e}b\\u0000c\\u2066\", \"later\": {\"x\": [1]}, \"__proto__\": {\"title\": \"x\"}",
    );
    assert_eq!(SavedView::read(text.as_bytes()).unwrap().title, "abc");
    let text = file(&format!(", \"title\": \"{}\"", "é".repeat(4_000)));
    assert_eq!(SavedView::read(text.as_bytes()).unwrap().title.chars().count(), 300);
    assert!(SavedView::read(format!("\u{feff}{}", file("")).as_bytes()).is_ok());
}

/// What is a reader's own, without anything collected.
fn own<'o>(edits: &'o [Edit], judgements: &'o Judgements) -> Own<'o> {
    const NOTHING: &Collected = &Collected { items: Vec::new() };
    Own { edits, judgements, collected: NOTHING }
}

fn judged(library: &Library, judgement: Judgement) -> Judgements {
    let relation = &library.corpus.relations.rows()[0];
    let [a, b] =
        [relation.from, relation.to].map(|id| library.corpus.claims.get(id).unwrap().slug.to_string());
    Judgements::default().with(&a, &b, Some(judgement))
}

#[test]
fn what_it_would_change_is_told_first() {
    let library = strike();
    let actors = library.corpus.actors.rows();
    let join = |actor: &str, other: &str| Edit::Join { actor: Slug::of(actor), other: Slug::of(other) };
    let [first, second] = [actors[0].slug.as_str(), actors[1].slug.as_str()];
    let fits = join(first, second);
    let foreign = join(first, "nobody-at-all");
    let after = join(second, first);
    let judgements =
        judged(&library, Judgement::Rejected).with("nothere", "neither", Some(Judgement::Confirmed));
    let saved = SavedView {
        edits: vec![fits.clone(), foreign, after],
        judgements,
        ..SavedView::of(&library, &View::default().on(Page::Claims), "2026-11-28")
    };
    let saved = SavedView::read(saved.write().as_bytes()).unwrap();
    let told = changes(&library, &saved, own(&[], &Judgements::default()));
    let fates: Vec<Fate> = told.actors.iter().map(|change| change.fate).collect();
    assert_eq!(
        fates,
        [Fate::New, Fate::Foreign, Fate::Foreign],
        "the third names who is gone after the first"
    );
    assert_eq!(told.edits, std::slice::from_ref(&fits));
    let mut fates: Vec<Fate> = told.verdicts.iter().map(|change| change.fate).collect();
    fates.sort_by_key(|fate| fate.words());
    assert_eq!(fates, [Fate::New, Fate::Foreign]);
    assert_eq!(told.judgements.len(), 1);

    let judgements = judged(&library, Judgement::Confirmed);
    let again = changes(
        &library.edited(std::slice::from_ref(&fits)),
        &saved,
        own(std::slice::from_ref(&fits), &judgements),
    );
    assert_eq!(again.actors[0].fate, Fate::Known);
    assert_eq!(again.edits, [fits], "nothing twice");
    assert!(again.verdicts.iter().any(|change| change.fate == Fate::Reverses));
    assert!(!claim(&library, "").is_empty());
}

prop_compose! {
    fn collected()(items in prop::collection::vec((any::<bool>(), "[ab]", "[a-c]", "([a-z]{1,3}\n?){0,2}"), 0..6)) -> Collected {
        let items = items.into_iter().map(|(claim, article, words, note)| Item {
            kind: if claim { Kind::Claim } else { Kind::Passage },
            article,
            words,
            note,
            ..Item::default()
        });
        Collected { items: items.collect() }
    }
}

proptest! {
    #[test]
    fn a_backup_is_read_again_and_nothing_of_either_side_is_lost(mine in collected(), theirs in collected()) {
        let library = strike();
        let saved = SavedView { collected: theirs.clone(), ..SavedView::of(&library, &View::default(), "2026-11-28") };
        let read = SavedView::read(saved.write().as_bytes()).unwrap();
        prop_assert_eq!(&read, &saved);
        let judgements = Judgements::default();
        let all = Own { edits: &[], judgements: &judgements, collected: &mine };
        let merged = changes(&library, &read, all).collected;
        for (place, item) in mine.items.iter().enumerate() {
            prop_assert!(merged.items[place].note.starts_with(&item.note), "in the reader’s order, the own note first");
        }
        for item in mine.items.iter().chain(&theirs.items) {
            let kept = merged.items.iter().filter(|kept| (kept.kind, &kept.article, &kept.words) == (item.kind, &item.article, &item.words));
            prop_assert!(kept.into_iter().any(|kept| kept.note.contains(&item.note)), "{:?} of {:?}", item, merged);
        }
        let again = Own { edits: &[], judgements: &judgements, collected: &merged };
        let twice = changes(&library, &read, again);
        prop_assert_eq!(&twice.collected, &merged, "nothing twice");
        prop_assert!(twice.items.iter().all(|change| change.fate == Fate::Known));
    }

    #[test]
    fn anything_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(error) = SavedView::read(&bytes) {
            prop_assert!(error.to_string().ends_with(['.', ',']) || !error.to_string().is_empty());
        }
    }

    #[test]
    fn a_file_that_was_cut_or_changed_stops_nothing(at in 0usize..600, byte in any::<u8>()) {
        let library = strike();
        let saved = SavedView { judgements: judged(&library, Judgement::Rejected), ..SavedView::of(&library, &View::default(), "2026-11-28") };
        let mut bytes = saved.write().into_bytes();
        // The last byte is the end of a line.
        let at = at % (bytes.len() - 1);
        prop_assert!(SavedView::read(&bytes[..at]).is_err());
        bytes[at] = byte;
        if let Ok(read) = SavedView::read(&bytes) {
            let _ = changes(&library, &read, own(&[], &Judgements::default()));
        }
    }
}
