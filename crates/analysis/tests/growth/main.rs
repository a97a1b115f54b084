//! Whatever is repeated, and however often, the time grows with the length of the text: every word of every lexicon, every
//! kind of token, pairs of them, pieces of markup and of dates, alone and inside an article.
//!
//! Time is that of this thread on a processor, where the system tells it, and the measure is what ordinary prose of the
//! same length takes in the same run, for markup what a shorter page of the same takes; so a busy machine changes little.
//! What seems slow is measured three more times before it counts.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod clock;
#[path = "../processor/mod.rs"]
mod processor;
mod units;

use clock::{Law, WORDS, all_of, grow_with_length, repeated};
use parallax_model::SavedPage;
use units::{cues, entries, every, pairs, tokens};

const PROSE: &str = "The delegations met again on Monday after a pause of ten days, the mediator said. \
                     “We will stay until the paper is signed,” he told reporters in the capital.\n\n";

fn text(words: &str) -> SavedPage {
    SavedPage::new("page.txt", words)
}

/// A page of nothing else.
fn alone(words: &str) -> SavedPage {
    text(&format!("Talks resume\n\n{words}\n"))
}

/// Inside a sentence of an article.
fn inside(words: &str) -> SavedPage {
    text(&format!("Talks resume\n\n{PROSE}The mediator said that {words} they left.\n\n{PROSE}"))
}

/// The longest text that one word is repeated to, in bytes, where every word is tried: a sentence of 200 words.
const SENTENCE: usize = 900;

#[test]
fn every_entry_of_every_lexicon_is_read_in_time() {
    let law = Law::of(&text(&PROSE.repeat(8)), 8 * PROSE.len(), WORDS);
    let joints = [" ", ", ", " and ", " that "];
    let entries = entries();
    assert!(entries.len() > 2000, "{} entries", entries.len());
    let mut pages = Vec::new();
    for (row, entry) in entries.iter().enumerate() {
        let joint = joints.get(row % joints.len()).unwrap();
        pages.push(repeated(alone, &format!("{entry}{joint}"), SENTENCE));
    }
    for (row, cue) in cues().iter().enumerate() {
        for joint in [", ", " and "] {
            let page = if row % 2 == 0 { alone } else { inside };
            pages.push(repeated(page, &format!("{cue}{joint}"), SENTENCE));
        }
    }
    law.holds(&pages);
}

#[test]
fn every_kind_of_token_and_pairs_of_them_are_read_in_time() {
    let law = Law::of(&text(&PROSE.repeat(8)), 8 * PROSE.len(), WORDS);
    let mut pages = Vec::new();
    for token in tokens() {
        for page in [alone, inside] {
            pages.push(repeated(page, &format!("{token} "), SENTENCE));
            pages.push(repeated(page, token, SENTENCE));
        }
    }
    for (row, pair) in pairs(600).into_iter().enumerate() {
        pages.push(repeated(if row % 2 == 0 { alone } else { inside }, &pair, SENTENCE));
    }
    law.holds(&pages);
}

#[test]
fn ten_to_ten_thousand_times_a_word_is_as_slow_as_its_length() {
    let law = Law::of(&text(&PROSE.repeat(8)), 8 * PROSE.len(), WORDS);
    let mut units: Vec<String> =
        ["said, ", "and announced ", "adding ", "to say ", "who said ", "“he said ", "on Monday "]
            .map(str::to_owned)
            .to_vec();
    units.extend(every(pairs(400), 100));
    let mut pages = Vec::new();
    for (row, unit) in units.iter().enumerate() {
        for times in [10, 100, 1000] {
            pages.push(all_of(if row % 2 == 0 { inside } else { alone }, unit, times));
        }
    }
    pages.push(all_of(alone, "said, ", 10_000));
    pages.push(all_of(inside, "and announced ", 10_000));
    law.holds(&pages);
}

#[test]
fn markup_and_dates_are_read_in_time() {
    let law = Law::of(&text(&PROSE.repeat(8)), 8 * PROSE.len(), WORDS);
    let mut pages = Vec::new();
    for piece in units::DATES {
        pages.push(repeated(inside, piece, 4000));
        pages.push(repeated(alone, piece, SENTENCE));
    }
    law.holds(&pages);
    let pairs: Vec<_> = units::DATES
        .iter()
        .map(|piece| (repeated(inside, piece, 4000), repeated(inside, piece, 24_000)))
        .collect();
    grow_with_length(&pairs);

    let page = |words: &str| {
        SavedPage::html(
            "page.html",
            &format!("<html><body><h1>Talks</h1>{words}<p>{PROSE}</p></body></html>"),
        )
    };
    let pairs: Vec<_> = units::MARKUP
        .iter()
        .map(|piece| (repeated(page, piece, 5000), repeated(page, piece, 30_000)))
        .collect();
    grow_with_length(&pairs);
}
