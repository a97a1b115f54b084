//! What a reader collects: kept as it was, in the reader's order, whatever corpus is open.

#![allow(clippy::unwrap_used)] // An item that is missing fails its test.

mod common;

use common::{claim, dam, strike};
use parallax_view::{
    Collected, Format, Judgements, Page, Stamp, View, collected_page, export_collected,
    export_collected_document,
};

fn some() -> Collected {
    let library = dam();
    let collected = Collected::default()
        .toggled(&library, &claim(&library, "Water rose"))
        .toggled(&library, &claim(&library, "the rebel Delta"))
        .with_passage(&library, "000-dam", "denied  it.  “We never", 0);
    collected.noted(1, "Who are the witnesses?\nAsk.")
}

#[test]
fn a_claim_is_collected_once_and_taken_back() {
    let library = dam();
    let slug = claim(&library, "Water rose");
    let with = Collected::default().toggled(&library, &slug);
    assert!(with.has(&slug));
    let item = &with.items[0];
    assert_eq!((item.source.as_str(), item.words.as_str()), ("Tideline", "Water rose by 3 metres"));
    assert_eq!(item.reference(), "Tideline, “Dam breached at Lowtown”, 4 May 2021, stated in the text");
    assert_eq!(with.toggled(&library, &slug), Collected::default());
    assert_eq!(Collected::default().toggled(&library, "nothere"), Collected::default());
}

#[test]
fn a_passage_is_collected_as_its_article_has_it() {
    let library = dam();
    let item = some().items[2].clone();
    assert_eq!(item.words, "denied it. “We never");
    assert_eq!(item.claim, claim(&library, "We never touched"), "it opens at the first claim in it");
    let missing = some().with_passage(&library, "000-dam", "never written", 0);
    assert_eq!(missing.with_passage(&library, "gone", "Water", 0), some());
}

#[test]
fn items_are_moved_and_removed_and_nothing_is_out_of_bounds() {
    let words = |collected: &Collected| -> Vec<String> {
        collected.items.iter().map(|item| item.words.chars().take(5).collect()).collect()
    };
    let some = some();
    assert_eq!(words(&some.moved(2, 0)), ["denie", "Water", "the r"]);
    assert_eq!(words(&some.without(1)), ["Water", "denie"]);
    assert_eq!(some.moved(0, 3), some);
    assert_eq!(some.without(9).noted(9, "x"), some);
    assert_eq!(words(&some.moved(1, 0).in_order_of_text(&dam())), ["Water", "denie", "the r"]);
    assert_eq!(Collected::read(&some.written()), some);
}

#[test]
fn on_another_corpus_its_words_and_reference_stay() {
    let view = View::default().on(Page::Collected);
    let page = collected_page(&dam(), &view, &some());
    assert_eq!(page.reading, "2 claims and 1 passage, from 2 articles");
    assert!(page.cards.iter().all(|card| card.open.is_some()));
    assert_eq!(page.cards.iter().filter(|card| card.row.is_some()).count(), 2);
    let elsewhere = collected_page(&strike(), &view, &some());
    assert!(elsewhere.cards.iter().all(|card| card.open.is_none() && card.row.is_none()));
    assert_eq!(elsewhere.cards[0].item.words, "Water rose by 3 metres");
    assert_eq!(collected_page(&dam(), &view, &Collected::default()).reading, "");
}

#[test]
fn exports_hold_each_item_with_its_note_and_a_link_that_opens_it() {
    let (library, some) = (dam(), some());
    let json = export_collected(&library, &some, Format::Json, &stamp("https://example.org/p/#/x"));
    let read: serde_json::Value = serde_json::from_str(&json.bytes).unwrap();
    let rows = read["rows"].as_array().unwrap();
    assert_eq!((rows.len(), json.file_name.as_str()), (3, "parallax-0123456789ab-collected-3.json"));
    assert_eq!(rows[1]["note"], "Who are the witnesses?\nAsk.");
    for (row, item) in rows.iter().zip(&some.items) {
        let (view, notes) = View::parse(row["link"].as_str().unwrap());
        assert_eq!((view.page, notes.len()), (Page::Reader(item.article.clone()), 0));
        assert_eq!(view.claim.as_ref(), Some(&item.claim));
    }
    let csv = export_collected(&library, &some, Format::Csv, &stamp("https://example.org/"));
    assert!(csv.bytes.contains("\"Who are the witnesses?\nAsk.\""));
    let document = export_collected_document(&library, &some, &stamp("https://example.org/")).bytes;
    assert_eq!(document.matches("https://example.org/#/reader/").count(), 3);
    assert!(document.contains("Who are the witnesses?"));
}

fn stamp(base: &str) -> Stamp<'_> {
    static NONE: std::sync::LazyLock<Judgements> = std::sync::LazyLock::new(Judgements::default);
    Stamp { base, day: "2026-11-28", judgements: &NONE }
}
