//! What a reader reads or hears stands in one place, ready for another language: the app's own texts in src/texts, those
//! of the rows and figures in crates/view/src/texts. Every other file names them.

use parallax_tidy::{SourceFile, files};

/// What a reader reads or hears.
const SPOKEN: [&str; 6] = [
    ".words(\"",
    ".words(&format!(\"",
    "\"aria-label\", \"",
    "\"title\", \"",
    "\"placeholder\", \"",
    "\"aria-label\", &format!(\"",
];

/// The lines of a component that say something to a reader in words of their own.
fn spoken(file: &SourceFile) -> Vec<(usize, String)> {
    let speaks = |line: &str| {
        let at_a_reader = SPOKEN.iter().any(|start| {
            line.split(start).skip(1).any(|rest| words(rest.split('"').next().unwrap_or_default()))
        });
        let sentence = literals(line).any(|literal| {
            literal.starts_with(char::is_uppercase) && literal.contains(' ') && words(&literal)
        });
        at_a_reader || sentence
    };
    lines(file, speaks)
}

/// Files whose capitalised words are names of a published vocabulary (schema.org, the W3C's).
const VOCABULARIES: [&str; 2] = ["crates/view/src/export/annotation.rs", "crates/view/src/export/jsonld.rs"];

/// The lines of a library that put something into words: several words, a capitalised one, or a number with its noun. A
/// name beside its slug, as the tables of `named!` have them, is at its place.
fn worded(file: &SourceFile) -> Vec<(usize, String)> {
    let vocabulary = VOCABULARIES.contains(&file.path.as_str());
    let name = |literal: &str| {
        let mut letters = literal.chars();
        letters.next().is_some_and(char::is_uppercase)
            && literal.len() > 2
            && letters.all(|c| c.is_alphabetic() && c.is_lowercase())
    };
    let speaks = |line: &str| {
        let several = |literal: &str| literal.contains(' ') && words(literal);
        let counts = line.contains("count(") && literals(line).any(|literal| words(&literal));
        let named = line.ends_with("\",") || line.ends_with("\";");
        let named = named && line.contains(" = \"") && literals(line).count() == 2;
        !named && (counts || literals(line).any(|literal| several(&literal) || !vocabulary && name(&literal)))
    };
    lines(file, speaks)
}

fn lines(file: &SourceFile, speaks: impl Fn(&str) -> bool) -> Vec<(usize, String)> {
    file.code().filter(|(_, line)| speaks(line)).map(|(row, line)| (row, line.trim().to_owned())).collect()
}

/// The strings of a line, without their escaped quotation marks; a reason beside a lint is none.
fn literals(line: &str) -> impl Iterator<Item = String> {
    let line = if line.contains("reason = ") { "" } else { line };
    let line = line.replace("'\"'", "").replace("\\\"", "");
    let parts: Vec<String> = line.split('"').map(str::to_owned).collect();
    parts.into_iter().skip(1).step_by(2)
}

/// Whether it has a word outside the braces of a format; what is all capitals is a sign of some format.
fn words(literal: &str) -> bool {
    let mut outside = String::new();
    let mut inside = false;
    for c in literal.chars() {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            c if !inside => outside.push(c),
            _ => {}
        }
    }
    outside
        .split(|c: char| !c.is_alphabetic())
        .any(|word| word.chars().count() > 1 && word.chars().any(char::is_lowercase))
}

#[test]
fn pages_and_parts_name_their_texts() {
    let rooms = files(&["src/pages/", "src/parts/"], &[".rs"]);
    assert!(rooms.len() > 30, "the rooms were found");
    for file in rooms {
        assert_eq!(spoken(&file), [], "{} speaks for itself", file.path);
    }
}

#[test]
fn rows_and_figures_name_their_texts() {
    let rooms = files(&["crates/view/src/"], &[".rs"]);
    assert!(rooms.len() > 80, "the rooms were found");
    for file in rooms.iter().filter(|file| !file.path.starts_with("crates/view/src/texts/")) {
        assert_eq!(worded(file), [], "{} speaks for itself", file.path);
    }
}

#[test]
fn what_a_reader_reads_is_told_from_what_a_program_reads() {
    let file = |line: &str| SourceFile { path: String::new(), text: line.to_owned() };
    for line in [
        "title: \"Undated\".to_owned(),",
        "format!(\"{n} of {all}\", n = 1);",
        "wording::count(n, \"claim\")",
        "\"A sentence that goes on \\",
        "(\"in-2\", \"In 2 sources\"),",
    ] {
        assert!(!worded(&file(line)).is_empty(), "{line}");
    }
    for line in [
        "Date = \"date\", \"Order of the days\";",
        "#[expect(clippy::panic, reason = \"a test\")]",
        "text.push_str(\"ER  - \\r\\n\");",
        "let opens = matches!(c, '„') || (c == '\"' && !quoted);",
        "let (from, to) = words.split_once(\"..\").unwrap_or((words, \"\"));",
        "// It says \"what it says\".",
        "format!(\"{source}, {date}\")",
    ] {
        assert_eq!(worded(&file(line)), [], "{line}");
    }
}
