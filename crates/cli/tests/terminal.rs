//! Whatever the command line prints of others' text: no terminal obeys it, and none of it begins a line of its own.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod common;

use common::{ARTICLE, Ran, folder, parallax};
use proptest::prelude::*;
use std::fs;

/// What a terminal obeys or turns words round by, and what would begin a line that looks like one of ours.
const HOSTILE: [&str; 9] = [
    "\u{1b}[2J\u{1b}]0;title\u{7}",
    "\u{9b}31m",
    "\r",
    "\u{8}\u{8}",
    "\u{7f}",
    "\u{202e}txt.",
    "\u{2066}",
    "\nFORGED: error",
    "\u{85}",
];

fn is_clean(ran: &Ran, what: &str) {
    for printed in [&ran.out, &ran.errors] {
        let obeyed = |c: char| {
            c.is_control() && !matches!(c, '\n' | '\t')
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!printed.chars().any(obeyed), "{what}: {printed:?}");
        assert!(!printed.lines().any(|line| line.starts_with("FORGED")), "{what}: {printed}");
    }
}

/// A folder whose every name and text holds the words, and the commands that print them.
fn print_everything(hostile: &str) {
    let name: String = hostile.chars().filter(|c| !matches!(c, '/' | '\0')).collect();
    let quoted = serde_json::to_string(hostile).unwrap().replace('\u{7f}', "\\u007f");
    let list = format!(
        "title = {quoted}\nsummary = {quoted}\n[[outlet]]\nslug = \"o\"\nname = {quoted}\n[[article]]\nfile = {quoted}\noutlet = \"o\"\n{hostile} = 1\n"
    );
    // The lines of a text are its own; those of a name are not.
    let words = hostile.replace('\n', " ");
    let article =
        format!("Talks {words} resume\n\nThe mediator {words} said on Monday that {words} the talks hold.\n");
    let folder = folder(&[("corpus.toml", list.as_bytes()), ("b.txt", article.as_bytes())]);
    let put = |name: String, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
    put(format!("a{name}.txt"), article.as_bytes());
    put(format!("empty{name}.txt"), b"");
    put(format!("other{name}.doc"), b"");
    let path = folder.path().to_str().unwrap();
    let missing = format!("{path}/missing{name}.txt");
    let out = format!("{path}/out{name}.bin");
    let lines = serde_json::json!({"file": hostile, "text": article, "outlet": hostile}).to_string();
    for arguments in [
        &["check", path][..],
        &["build", path, "--out", &out],
        &["build", path, "--out", &format!("{path}/no{name}/such/place")],
        &["analyze", path, &missing],
        &["analyze", path, "--format", "text"],
        &["analyze", path, "--format", "jsonl"],
        &["analyze", path, "--format", "conllu"],
        &["site", &missing, "--app", path],
        &["site", path, "--app", &missing],
    ] {
        is_clean(&parallax(arguments, ""), &arguments.join(" "));
    }
    for input in [&lines, hostile] {
        is_clean(&parallax(&["analyze", "--input", "jsonl", "--format", "text"], input), "JSON lines");
        is_clean(&parallax(&["relate"], input), "pairs");
    }
}

#[cfg(unix)]
#[test]
fn no_name_or_text_is_obeyed() {
    for hostile in HOSTILE {
        print_everything(hostile);
    }
}

#[cfg(unix)]
proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn whatever_they_are_made_of(words in proptest::collection::vec(proptest::sample::select(HOSTILE.to_vec()), 1..4), other in "\\PC{0,6}") {
        print_everything(&format!("{other}{}", words.concat()));
    }
}

#[test]
fn json_says_the_same_whatever_is_written_out() {
    let article = format!("Talks \u{1b}[31m \u{85}\u{202e} resume\n\n{ARTICLE}");
    let lines = serde_json::json!({"file": "\u{202e}x", "text": article}).to_string();
    let ran = parallax(&["analyze", "--input", "jsonl", "--format", "jsonl"], &lines);
    let analysis: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(analysis["document"]["file"], "\u{202e}x");
}
