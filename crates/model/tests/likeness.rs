//! Names that are alike and names that are not (`likeness.md`); `UPDATE_EXPECT=1` rewrites the scores.

#![allow(clippy::unwrap_used, reason = "a test stops where its cases can't be read")]

use parallax_model::{NameWords, SURE, likeness};
use proptest::prelude::*;
use std::fmt::Write;
use std::path::Path;

#[test]
fn names_are_as_alike_as_the_cases_say() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/likeness.md");
    let cases = std::fs::read_to_string(&path).unwrap();
    let mut one = true;
    let mut fresh = String::new();
    for line in cases.lines() {
        one = if line.starts_with("## ") { line.starts_with("## One") } else { one };
        let names = line.strip_prefix("- ").and_then(|line| line.split_once(" ~ "));
        let Some((a, rest)) = names else {
            fresh.push_str(line);
            fresh.push('\n');
            continue;
        };
        let b = rest.split(": ").next().unwrap();
        let found = likeness(a, b);
        assert_eq!(found.score >= SURE, one, "{a} ~ {b}: {found:?}");
        writeln!(fresh, "- {a} ~ {b}: {} {}", found.score, found.resemblance.name()).unwrap();
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &fresh).unwrap();
        return;
    }
    assert_eq!(cases, fresh);
}

proptest! {
    #[test]
    fn likeness_has_no_direction(a in "[A-Za-zé’ -]{0,24}", b in "[A-Za-zé’ -]{0,24}") {
        prop_assert_eq!(likeness(&a, &b).score, likeness(&b, &a).score);
        prop_assert!(likeness(&a, &b).score <= 100);
    }

    #[test]
    fn a_name_is_itself(name in "[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9}){0,3}") {
        // `Of The` names nobody.
        prop_assume!(!NameWords::of(&name).is_empty());
        prop_assert_eq!(likeness(&name, &name.to_uppercase()).score, 100);
    }
}
