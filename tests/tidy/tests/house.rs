//! Rule 1 and rule 2 of ARCHITECTURE.md: who may know whom, who may touch the outside, and that nothing stops.

use parallax_tidy::{SourceFile, files, root};
use std::collections::BTreeMap;

/// What each room may name of the others.
const ARROWS: [(&str, &[&str]); 12] = [
    ("model", &[]),
    ("text", &["model"]),
    ("parse", &["model", "text"]),
    ("compare", &["model", "text"]),
    ("analysis", &["model", "text", "parse", "compare"]),
    ("measures", &["model"]),
    ("index", &["model"]),
    ("view", &["model", "index", "measures"]),
    ("ingest", &["model"]),
    ("site", &["model"]),
    ("cli", &["model", "text", "parse", "analysis", "compare", "measures", "view", "ingest", "site"]),
    (".", &["model", "view"]),
];

/// The names of our own crates that a manifest depends on; `None` where it can't be read.
fn our_dependencies(manifest: &str) -> Option<Vec<String>> {
    let text = std::fs::read_to_string(root().join(manifest)).ok()?;
    let table: toml::Table = text.parse().ok()?;
    let dependencies = table.get("dependencies").and_then(toml::Value::as_table);
    let names = dependencies.into_iter().flatten().map(|(name, _)| name);
    Some(names.filter_map(|name| name.strip_prefix("parallax-")).map(str::to_owned).collect())
}

#[test]
fn arrows_point_down() {
    for (room, allowed) in ARROWS {
        let manifest =
            if room == "." { "Cargo.toml".to_owned() } else { format!("crates/{room}/Cargo.toml") };
        for used in our_dependencies(&manifest).unwrap_or_else(|| panic!("{manifest} can’t be read")) {
            assert!(allowed.contains(&used.as_str()), "{manifest} names parallax-{used}");
        }
    }
    let rooms: Vec<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    for file in files(&["crates/"], &["/Cargo.toml"]) {
        let room = file.path.split('/').nth(1).unwrap();
        assert!(rooms.contains(&room), "crates/{room} has no place among the arrows");
    }
}

#[test]
fn no_library_names_the_browser() {
    for file in files(&["crates/"], &["/Cargo.toml"]) {
        for browser in ["leptos", "web-sys", "js-sys", "gloo", "wasm-bindgen"] {
            assert!(!file.text.contains(browser), "{} names {browser}", file.path);
        }
    }
}

#[test]
fn one_door_to_each_outside() {
    let libraries = files(&["crates/"], &[".rs"]);
    let libraries = libraries.iter().filter(|file| {
        !["crates/ingest/", "crates/cli/"].iter().any(|room| file.path.starts_with(room)) && is_shipped(file)
    });
    for file in libraries {
        forbid(
            file,
            &["std::fs", "std::net", "std::process", "std::env", "std::time", "SystemTime", "Instant::now"],
        );
    }
    for file in files(&["src/"], &[".rs"]) {
        if file.path != "src/route.rs" {
            forbid(&file, &["pushState", "push_state", "replace_state", ".history()", "location()"]);
        }
        if file.path != "src/store.rs" {
            forbid(&file, &["local_storage", "session_storage", "LocalStorage", "SessionStorage"]);
        }
        forbid(
            &file,
            &["inner_html", "set_inner_html", "outer_html", "insert_adjacent_html", "document.write"],
        );
    }
}

#[test]
fn ordered_iteration_and_libm() {
    for file in files(
        &["crates/analysis/src/", "crates/compare/src/", "crates/measures/src/", "crates/view/src/"],
        &[".rs"],
    ) {
        forbid(&file, &[".sqrt()", ".ln()", ".exp()", ".powf(", ".log2(", ".log10("]);
    }
}

#[test]
fn nothing_stops_the_program() {
    let shipped = files(&["crates/", "src/"], &[".rs"]);
    for file in shipped.iter().filter(|file| is_shipped(file)) {
        forbid(
            file,
            &[
                ".unwrap()",
                ".expect(",
                "panic!(",
                "unreachable!(",
                "todo!(",
                "unimplemented!(",
                "process::exit(",
            ],
        );
    }
}

#[test]
fn nothing_is_left_for_later() {
    let marks = ["TODO", "FIXME", "XXX", "HACK"];
    for file in files(&[], &[".rs", ".mjs", ".css", ".toml", ".html"]) {
        if file.path.starts_with("tests/tidy/") {
            continue;
        }
        for (row, line) in file.text.lines().enumerate() {
            let mut words = line.split(|c: char| !c.is_alphanumeric());
            assert!(!words.any(|word| marks.contains(&word)), "{}:{}: {line}", file.path, row + 1);
        }
    }
}

#[test]
fn rows_are_told_by_slugs() {
    // Rule 7: a row number must not reach a link, a file name or storage; only the model knows its own numbers.
    for file in files(&["src/"], &[".rs"]) {
        forbid(&file, &["Id::new(", ".row()"]);
    }
}

#[test]
fn every_dependency_says_why() {
    for file in files(&[], &["Cargo.toml"]) {
        if file.path.starts_with("tests/tidy/") {
            continue;
        }
        let mut section = "";
        let mut before = "";
        let mut reasons = BTreeMap::new();
        for line in file.text.lines() {
            if line.starts_with('[') {
                section = line;
            } else if section == "[dependencies]"
                && line.contains('=')
                && line.starts_with(char::is_alphabetic)
            {
                let name = line.split([' ', '=', '.']).next().unwrap_or("");
                let known = name.starts_with("parallax-") || line.contains("workspace = true");
                reasons.insert(name, known || before.starts_with('#') || line.contains('#'));
            }
            if !line.starts_with(char::is_alphabetic) || section != "[dependencies]" {
                before = line;
            }
        }
        for (name, given) in reasons {
            assert!(given, "{}: {name} has no line that says why it is there", file.path);
        }
    }
}

/// Whether a program that people use holds the file.
fn is_shipped(file: &SourceFile) -> bool {
    (file.path.contains("/src/") || file.path.starts_with("src/")) && !file.path.ends_with("/tests.rs")
}

fn forbid(file: &SourceFile, words: &[&str]) {
    for (row, line) in file.code() {
        for word in words {
            assert!(!line.contains(word), "{}:{row} has {word}: {}", file.path, line.trim());
        }
    }
}
