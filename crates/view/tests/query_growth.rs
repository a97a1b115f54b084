//! Whatever is typed, and however often, a search takes time by its length: each sign and word of the language of queries,
//! repeated 10 to 10,000 times, is answered about as fast as plain words of that length.

#![allow(clippy::unwrap_used)] // A test may panic.

mod common;

use common::dam;
use parallax_view::{Library, Page, View, claim_list, query_notes, suggestions};
use std::time::{Duration, Instant};

const UNITS: [&str; 26] = [
    "dam ",
    "breached ",
    "zzz ",
    "\"",
    "\"dam ",
    "\"dam breached\" ",
    "(",
    ")",
    "(dam ",
    "(dam OR ",
    "NOT ",
    "-",
    "-dam ",
    "AND ",
    "OR ",
    "dam OR ",
    "dam AND NOT ",
    "NEAR/5 ",
    "dam NEAR/2 ",
    "sabot* ",
    "*",
    "speaker:",
    "source:tideline ",
    "speaker:\"Ada Oke\" OR ",
    "date:2021 ",
    "é ",
];
/// A query may take so many times as long as plain words of its length.
const TIMES: u32 = 40;
const AT_LEAST: Duration = Duration::from_millis(200);

/// The fastest of so many runs of a whole search.
fn taken(library: &Library, query: &str, runs: usize) -> Duration {
    let one = |_| {
        let begun = Instant::now();
        let view = View::default().on(Page::Claims).searching(query);
        let list = claim_list(library, &view);
        assert!(list.shown <= list.total);
        query_notes(library, &view);
        suggestions(library, &view);
        begun.elapsed()
    };
    (0..runs).map(one).min().unwrap()
}

#[test]
fn a_repeated_query_is_answered_in_time() {
    let library = dam();
    let words = "dam breached water ".repeat(500);
    let a_byte = taken(&library, &words, 3) / words.len() as u32;
    for unit in UNITS {
        for times in [10, 100, 1000, 10_000] {
            let query = unit.repeat(times);
            let most = AT_LEAST + a_byte * query.len() as u32 * TIMES;
            let took = taken(&library, &query, 1);
            if took > most {
                let took = taken(&library, &query, 3);
                assert!(took <= most, "{unit:?} {times} times: {took:.1?}, {most:.1?} at most");
            }
        }
    }
}
