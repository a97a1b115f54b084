//! The app's own texts stand in src/texts, ready for another language: a page or a piece of one names them.

use parallax_tidy::{SourceFile, files};

/// Rooms that still say something themselves. The list only gets shorter: a file that no longer does must leave it.
const STILL_SPEAK: [&str; 11] = [
    "src/pages/compare.rs",
    "src/pages/method.rs",
    "src/pages/sources.rs",
    "src/parts/axis.rs",
    "src/parts/card.rs",
    "src/parts/chart.rs",
    "src/parts/chosen.rs",
    "src/parts/coverage.rs",
    "src/parts/matrix.rs",
    "src/parts/mentions.rs",
    "src/parts/number.rs",
];

/// What a reader reads or hears.
const SPOKEN: [&str; 6] = [
    ".words(\"",
    ".words(&format!(\"",
    "\"aria-label\", \"",
    "\"title\", \"",
    "\"placeholder\", \"",
    "\"aria-label\", &format!(\"",
];

/// The lines that say something to a reader in words of their own.
fn spoken(file: &SourceFile) -> Vec<(usize, String)> {
    let speaks = |line: &str| {
        let at_a_reader = SPOKEN.iter().any(|start| {
            line.split(start).skip(1).any(|rest| words(rest.split('"').next().unwrap_or_default()))
        });
        let literals = line.split('"').skip(1).step_by(2);
        let sentence = literals.filter(|_| !line.contains("reason = ")).any(|literal| {
            literal.starts_with(|c: char| c.is_uppercase()) && literal.contains(' ') && words(literal)
        });
        at_a_reader || sentence
    };
    file.code().filter(|(_, line)| speaks(line)).map(|(row, line)| (row, line.trim().to_owned())).collect()
}

/// Whether it has a word outside the braces of a format.
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
    outside.split(|c: char| !c.is_alphabetic()).any(|word| word.len() > 1)
}

#[test]
fn pages_and_parts_name_their_texts() {
    let rooms = files(&["src/pages/", "src/parts/"], &[".rs"]);
    assert!(rooms.len() > 30, "the rooms were found");
    for file in rooms {
        let spoken = spoken(&file);
        if STILL_SPEAK.contains(&file.path.as_str()) {
            assert!(!spoken.is_empty(), "{} speaks no longer: take it off the list", file.path);
        } else {
            assert!(spoken.is_empty(), "{} speaks for itself: {spoken:#?}", file.path);
        }
    }
}
