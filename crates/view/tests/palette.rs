//! What the command palette offers.

#![allow(clippy::unwrap_used)] // An entry that is missing fails its test.

mod common;

use common::dam;
use parallax_model::Corpus;
use parallax_view::{Command, Entry, Facet, Library, Page, Target, View, claim_list, palette};

fn found(typed: &str) -> Vec<Entry> {
    palette(&dam(), &View::default(), typed)
}

fn names(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| format!("{}: {}", entry.kind, entry.name)).collect()
}

#[test]
fn without_words_it_offers_the_views_and_commands() {
    let all = names(&found(""));
    assert_eq!(all.first().unwrap(), "View: Overview");
    assert!(all.contains(&"View: Collected".to_owned()) && all.contains(&"Command: Keys".to_owned()));
    assert!(!all.iter().any(|name| name.starts_with("Article") || name.starts_with("Search")));
}

#[test]
fn articles_actors_sources_and_filters_are_found_by_beginnings_of_words() {
    assert!(names(&found("low bre")).contains(&"Article: Dam breached at Lowtown".to_owned()));
    assert!(names(&found("oke")).contains(&"Actor: Ada Oke".to_owned()));
    assert!(names(&found("tidel")).contains(&"Filter: Source: Tideline".to_owned()));
    assert_eq!(names(&found("oke")).first().unwrap(), "Search: Search claims for “oke”");
    assert_eq!(names(&found("zzz")), ["Search: Search claims for “zzz”"]);
    assert_eq!(names(&found("print")).last().unwrap(), "Command: Print this page");
}

#[test]
fn every_view_that_it_leads_to_opens_again_and_a_filter_leaves_claims() {
    let library = dam();
    for typed in ["", "d", "the", "o", "t", "a"] {
        for entry in found(typed) {
            let Target::Go(view) = entry.target else { continue };
            assert_eq!(View::parse(&view.href()), (*view.clone(), vec![]), "{}", entry.name);
            if entry.kind == "Filter" && entry.name.starts_with("Source: ") {
                assert!(claim_list(&library, &view).shown > 0, "{}", entry.name);
            }
        }
    }
}

#[test]
fn active_filters_can_be_lifted() {
    let view = View::default().on(Page::Claims).toggle(Facet::Source, "tideline").searching("dam");
    let entries = palette(&dam(), &view, "");
    let all = names(&entries);
    assert!(all.contains(&"Filter: Remove filter: Source Tideline".to_owned()));
    let clear = entries.iter().find(|entry| entry.name == "Clear all filters").unwrap();
    assert_eq!(clear.target, Target::Go(Box::new(view.cleared())));
}

#[test]
fn an_empty_corpus_has_its_commands() {
    let library = Library::of(Corpus::default(), String::new());
    let entries = palette(&library, &View::default(), "the");
    assert!(entries.iter().any(|entry| entry.target == Target::Do(Command::Theme)));
}
