//! Rules 8 and 9 of ARCHITECTURE.md, and what must not be in the repository.

use parallax_tidy::{files, root};

#[test]
fn files_have_one_subject() {
    let mut lengths = Vec::new();
    for file in files(&[], &[".rs", ".css", ".mjs"]) {
        let lines = file.text.lines().count();
        assert!(lines <= 400, "{} has {lines} lines: it has more than one subject", file.path);
        lengths.push(lines);
    }
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or(0);
    assert!(median < 150, "half of the files have {median} lines or more");
}

#[test]
fn a_module_says_what_it_is_for() {
    for file in files(&["crates/", "src/", "xtask/"], &[".rs"]) {
        assert!(file.text.starts_with("//!"), "{} does not begin with what it is for", file.path);
    }
}

#[test]
fn colours_stand_in_the_tokens() {
    for file in files(&["style/"], &[".css"]) {
        if file.path == "style/tokens.css" {
            continue;
        }
        for (row, line) in file.text.lines().enumerate() {
            let hex = line.split('#').skip(1).any(|rest| {
                let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
                matches!(digits, 3 | 4 | 6 | 8)
                    && !rest.chars().nth(digits).is_some_and(|c| c.is_alphanumeric() || c == '-')
            });
            let function =
                ["rgb(", "rgba(", "hsl(", "hsla(", "oklch(", "oklab("].iter().any(|name| line.contains(name));
            assert!(
                !hex && !function,
                "{}:{}: a colour outside style/tokens.css: {}",
                file.path,
                row + 1,
                line.trim()
            );
        }
    }
}

#[test]
fn lexicons_say_where_they_are_from() {
    let lexicons = files(&["crates/"], &[".txt", ".tsv"]);
    let lexicons: Vec<_> = lexicons.iter().filter(|file| file.path.contains("/lexicon/")).collect();
    assert!(!lexicons.is_empty(), "no lexicon was found");
    for file in lexicons {
        let header = file.text.lines().take_while(|line| line.starts_with('#')).count();
        assert!(
            header >= 2,
            "{} has no header that says what it holds and where the knowledge is from",
            file.path
        );
    }
}

#[test]
fn the_seeds_are_those_that_were_saved() {
    // Lengths in bytes as they came; a changed article would change every span.
    let saved = [
        ("000_b0e1901b208b5479.txt", 2009),
        ("001_57246567f5098c22.txt", 5132),
        ("002_112cf88329e6b2a1.txt", 2636),
        ("003_246ffd60358eaa7c.txt", 2684),
        ("004_b47919ea16ac0644.txt", 2924),
    ];
    for (name, bytes) in saved {
        let length = std::fs::metadata(root().join("seeds").join(name)).unwrap().len();
        assert_eq!(length, bytes, "{name}");
    }
}

#[test]
fn the_repository_stands_on_its_own() {
    // Put together here, so that this file names none of them either.
    let hosts =
        [["registry", "npmjs"], ["static", "crates"], ["index", "crates"]].map(|parts| parts.join("."));
    let folders = ["root", "home", "Users", "work"].map(|folder| format!("/{folder}/"));
    let foreign: Vec<String> = hosts.into_iter().chain(folders).collect();
    for file in files(&[], &[".rs", ".mjs", ".json", ".toml", ".md", ".css", ".html", ".txt", "run", ".lock"])
    {
        for word in &foreign {
            assert!(!file.text.contains(word), "{} names {word}", file.path);
        }
    }
}

#[test]
fn the_readme_names_both_commands() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    for command in ["cargo xtask serve", "cargo xtask test"] {
        assert!(readme.contains(command), "README.md does not name `{command}`");
    }
}
