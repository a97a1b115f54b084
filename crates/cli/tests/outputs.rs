//! What a command writes, and over what: only over what Parallax wrote, never over what it reads; and what it wrote is
//! no article of the next run.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

mod common;

use common::{ARTICLE, all, app, folder, parallax};
use parallax_cli::Outcome;
use std::fs;

const THESIS: &[u8] =
    b"<!doctype html><html><body data-parallax=\"0.5\"><h1>My thesis</h1><p>Years of work.</p>";

/// A folder `in` with an article, and beside it whatever a test puts there.
fn desk(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    folder(&[&[("in/a.txt", ARTICLE.as_bytes())], files].concat())
}

/// Runs `parallax` with paths of the desk in place of words that begin with `@`.
fn at(desk: &tempfile::TempDir, app: &tempfile::TempDir, words: &str) -> common::Ran {
    let path = |word: &str| match word.strip_prefix('@') {
        Some("app") => app.path().to_str().unwrap().to_owned(),
        Some(name) => desk.path().join(name).to_str().unwrap().to_owned(),
        None => word.to_owned(),
    };
    let words: Vec<String> = words.split(' ').map(path).collect();
    parallax(&words.iter().map(String::as_str).collect::<Vec<_>>(), "")
}

#[test]
fn nothing_of_others_is_replaced_without_being_told_to() {
    let app = app();
    for (files, words) in [
        (&[("thesis.html", THESIS)][..], "site @in --app @app --single-file --out @thesis.html"),
        (&[("thesis.html", THESIS)], "build @in --out @thesis.html"),
        (&[("notes.json", b"{\"my\": \"notes\"}")], "build @in --out @notes.json --format json"),
        (
            &[("page/index.html", THESIS), ("page/whole-0123456789abcdef.css", b"p{}")],
            "site @in --app @app --out @page",
        ),
        (&[("page/notes.txt", b"mine")], "site @in --app @app --out @page"),
    ] {
        let desk = desk(files);
        let before = all(desk.path());
        let ran = at(&desk, &app, words);
        assert_eq!(ran.outcome, Outcome::SomeFailed, "{words}: {}", ran.out);
        assert!(ran.errors.contains("Parallax did not write"), "{words}: {}", ran.errors);
        assert_eq!(all(desk.path()), before, "{words}");
        let ran = at(&desk, &app, &format!("{words} --force"));
        assert_eq!((ran.outcome, ran.errors.as_str()), (Outcome::Done, ""), "{words} --force");
        let after = all(desk.path());
        let lost: Vec<&String> = before.keys().filter(|name| !after.contains_key(*name)).collect();
        assert_eq!(lost, Vec::<&String>::new(), "{words} --force removes nothing of others");
        let ran = at(&desk, &app, words);
        assert_eq!(ran.outcome, Outcome::Done, "{words}, over what Parallax wrote itself: {}", ran.errors);
    }
}

#[test]
fn nothing_is_written_over_what_is_read() {
    let app = app();
    for words in [
        "build @in --out @in/a.txt --force",
        "build @in --out @in/corpus.toml --force",
        "site @in --app @app --single-file --out @in/a.txt --force",
        "site @in --app @app --out @in --force",
        "build @lines.jsonl --input jsonl --out @lines.jsonl --force",
    ] {
        let desk = desk(&[
            ("in/corpus.toml", b"title = \"Talks\"\n"),
            ("lines.jsonl", b"{\"file\": \"a\", \"text\": \"Talks resume\"}\n"),
        ]);
        let before = all(desk.path());
        let ran = at(&desk, &app, words);
        assert_eq!(ran.outcome, Outcome::SomeFailed, "{words}");
        assert!(ran.errors.contains("among what is read"), "{words}: {}", ran.errors);
        assert_eq!(all(desk.path()), before, "{words}");
    }
}

#[test]
fn what_was_written_is_no_article_of_the_next_run() {
    let app = app();
    let desk = desk(&[]);
    let commands = [
        "site @in --app @app --out @in/site",
        "site @in --app @app --single-file --out @in/story.html",
        "build @in --out @in/corpus.txt",
        "build @in --format json --out @in/corpus-json.txt",
    ];
    for round in 0..2 {
        for words in commands {
            let ran = at(&desk, &app, words);
            assert_eq!((ran.outcome, ran.errors.as_str()), (Outcome::Done, ""), "round {round}, {words}");
            assert!(ran.out.contains(": 1 articles"), "round {round}, {words}: {}", ran.out);
        }
    }
    let ran = at(&desk, &app, "check @in");
    for file in ["site", "story.html", "corpus.txt", "corpus-json.txt"] {
        assert!(ran.out.contains(&format!("{file}: note: this f")), "{file}: {}", ran.out);
    }
}

#[test]
fn a_site_replaces_and_removes_only_what_its_list_names() {
    let app = app();
    let desk = desk(&[
        ("later/a.txt", ARTICLE.as_bytes()),
        ("later/b.txt", b"Talks end\n\nThe talks ended on Friday.\n"),
    ]);
    at(&desk, &app, "site @in --app @app --out @page");
    let first = all(&desk.path().join("page"));
    let corpus = first
        .keys()
        .find(|name| name.starts_with("corpus-") && name.strip_suffix(".bin").is_some())
        .unwrap()
        .clone();
    let mine = [
        ("CNAME", "example.org"),
        ("corpus-0123456789ab.bin", "mine"),
        (".nojekyll", ""),
        ("img/a.png", "mine"),
    ];
    for (name, words) in mine {
        let path = desk.path().join("page").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, words).unwrap();
    }
    let ran = at(&desk, &app, "site @later --app @app --out @page");
    assert_eq!((ran.outcome, ran.errors.as_str()), (Outcome::Done, ""));
    let mut second = all(&desk.path().join("page"));
    assert!(!second.contains_key(&corpus), "the corpus of the earlier site is gone");
    for (name, words) in mine {
        assert_eq!(second.remove(name).as_deref(), Some(words.as_bytes()), "{name}");
    }
    let list: serde_json::Value = serde_json::from_slice(&second["parallax.json"]).unwrap();
    let listed: Vec<&str> =
        list["files"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let mut there: Vec<&str> = second.keys().map(String::as_str).collect();
    there.sort_unstable();
    let mut sorted = listed.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, there, "the list names what is there of ours");
}

#[test]
fn a_list_from_elsewhere_removes_nothing_outside_its_folder() {
    let app = app();
    let list = b"{\"made_by\":\"Parallax\",\"version\":\"9\",\"files\":[\"../mine.txt\",\"/etc/x\",\"..\",\"sub/b.txt\"]}";
    let desk = desk(&[("page/parallax.json", list), ("mine.txt", b"mine"), ("page/sub/b.txt", b"mine")]);
    let ran = at(&desk, &app, "site @in --app @app --out @page --force");
    assert_eq!(ran.outcome, Outcome::Done, "{}", ran.errors);
    for name in ["mine.txt", "page/sub/b.txt"] {
        assert_eq!(fs::read(desk.path().join(name)).unwrap(), b"mine", "{name}");
    }
}

#[test]
fn an_empty_folder_fails_the_check_as_it_fails_the_build() {
    let app = app();
    for (files, article) in [(&[][..], false), (&[("in/b.txt", &b""[..])], false), (&[], true)] {
        let desk = folder(&[&[("in/readme.md", &b"nothing"[..])], files].concat());
        if article {
            fs::write(desk.path().join("in/a.txt"), ARTICLE).unwrap();
        }
        let built = at(&desk, &app, "build @in --out @corpus.bin");
        let checked = at(&desk, &app, "check @in");
        let expected = if article { Outcome::Done } else { Outcome::SomeFailed };
        assert_eq!((built.outcome, checked.outcome), (expected, expected));
        assert_eq!(
            checked.out.contains("there is no article in it that can be read"),
            !article,
            "{}",
            checked.out
        );
    }
}

#[test]
fn an_article_with_a_name_without_end_is_named_and_the_others_are_built() {
    let long = "n".repeat(1 << 20);
    let line = |file: &str, outlet: &str| {
        serde_json::json!({"file": file, "text": ARTICLE, "outlet": outlet}).to_string()
    };
    let lines = [line("good.txt", "Post"), line(&long, "Post"), line("outlet.txt", &long)].join("\n");
    let desk = folder(&[("lines.jsonl", lines.as_bytes())]);
    let app = app();
    let ran = at(&desk, &app, "build @lines.jsonl --input jsonl --out @corpus.bin");
    assert!(ran.out.contains(": 1 articles"), "{} {}", ran.out, ran.errors);
    assert!(ran.errors.contains("outlet.txt: error: this article is left out"), "{}", ran.errors);
    assert!(ran.errors.contains("nnn … (1048576 bytes)"), "the long name, shortened: {}", ran.errors);
    assert!(ran.errors.len() < 4000, "{}", ran.errors.len());
}

#[test]
fn what_is_published_of_the_words_around_articles_is_said() {
    let page = format!(
        "Home | World | Sport\n\nLogged in as Jane Doe\n\n{ARTICLE}\nComments\n\nWrite to jane@mail.example\n"
    );
    let desk = folder(&[("in/a.txt", page.as_bytes())]);
    let app = app();
    let ran = at(&desk, &app, "build @in --format json --out @corpus.json");
    assert!(ran.out.contains("--drop-furniture leaves them out"), "{}", ran.out);
    let written = fs::read_to_string(desk.path().join("corpus.json")).unwrap();
    assert!(written.contains("Home | World") && !written.contains("Jane") && !written.contains("jane@mail"));
    for words in
        ["build @in --format json --out @corpus.json", "site @in --app @app --single-file --out @story.html"]
    {
        let ran = at(&desk, &app, &format!("{words} --drop-furniture"));
        assert!(ran.out.contains("were left out") && !ran.out.contains("--drop-furniture"), "{}", ran.out);
    }
    let written = fs::read_to_string(desk.path().join("corpus.json")).unwrap();
    assert!(!written.contains("Home | World") && written.contains("The delegations met again"));
}
