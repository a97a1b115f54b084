//! A folder gives the articles that can be read and names the others.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_ingest::{Folder, IngestError, Severity, read_article};
use parallax_model::PageFormat;
use std::fs;
use std::path::Path;

fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// What comes of each file, by name.
fn outcomes(path: &Path) -> Vec<String> {
    let pages = Folder::open(path).unwrap().into_pages();
    pages
        .map(|page| page.map_or_else(|why| format!("{}: {}", why.file, why.message), |read| read.page.file))
        .collect()
}

#[test]
fn articles_of_subfolders_come_in_the_order_of_their_paths() {
    let folder = folder(&[("b.txt", b"B"), ("a.txt", b"A"), ("sub/a.txt", b"C"), (".hidden.txt", b"D")]);
    assert_eq!(outcomes(folder.path()), ["a.txt", "b.txt", "sub/a.txt"]);
    let slugs: Vec<String> = Folder::open(folder.path())
        .unwrap()
        .pages()
        .map(|page| page.unwrap().page.slug.to_string())
        .collect();
    assert_eq!(slugs, ["a", "b", "sub-a"]);
}

#[test]
fn empty_binary_and_foreign_files_are_named_and_the_others_are_read() {
    let folder = folder(&[
        ("1.txt", b""),
        ("2.txt", b"\x00\x01\x02\x03\x00\x00\x00\xff"),
        ("3.txt", b"%PDF-1.4"),
        ("4.txt", b"Talks resume in Geneva"),
        ("5.doc", b"Talks"),
    ]);
    let outcomes = outcomes(folder.path());
    assert_eq!(
        outcomes,
        [
            "1.txt: this article is left out: there is no text in it",
            "2.txt: this article is left out: it is not text: it holds bytes that no text has",
            "3.txt: this article is left out: it is a PDF document, not plain text or HTML",
            "4.txt",
        ]
    );
    let skipped = &Folder::open(folder.path()).unwrap().problems[0];
    assert_eq!((skipped.file.as_str(), skipped.severity), ("5.doc", Severity::Note));
}

#[test]
fn an_older_encoding_is_read_with_a_warning() {
    let folder = folder(&[("a.txt", b"The caf\xe9 in Al\xe8s, the minister\x92s caf\xe9")]);
    let read = Folder::open(folder.path()).unwrap().into_pages().next().unwrap().unwrap();
    assert_eq!(read.page.text, "The café in Alès, the minister’s café");
    assert_eq!(read.problems[0].severity, Severity::Warning);
    assert!(read.problems[0].message.contains("windows-1252"), "{}", read.problems[0].message);
}

#[test]
fn two_files_with_one_slug_are_not_both_read() {
    let folder = folder(&[("a b.txt", b"A"), ("a-b.txt", b"B")]);
    let folder = Folder::open(folder.path()).unwrap();
    assert_eq!(folder.len(), 1);
    assert_eq!(folder.problems[0].severity, Severity::Error);
}

#[test]
fn an_article_that_is_not_listed_is_read_with_a_note() {
    let folder = folder(&[
        ("a.txt", b"A"),
        ("b.txt", b"B"),
        ("corpus.toml", b"[[article]]\nfile = \"a.txt\"\nslug = \"first\"\n"),
    ]);
    let folder = Folder::open(folder.path()).unwrap();
    assert_eq!((folder.problems[0].file.as_str(), folder.problems[0].severity), ("b.txt", Severity::Note));
    let slugs: Vec<String> = folder.pages().map(|page| page.unwrap().page.slug.to_string()).collect();
    assert_eq!(slugs, ["first", "b"]);
}

#[cfg(unix)]
#[test]
fn an_article_that_can_not_be_opened_is_named_and_the_others_are_read() {
    let folder = folder(&[("b.txt", b"Talks resume")]);
    std::os::unix::fs::symlink("nowhere", folder.path().join("a.txt")).unwrap();
    let outcomes = outcomes(folder.path());
    assert!(outcomes[0].starts_with("a.txt: this article is left out:"), "{outcomes:?}");
    assert_eq!(outcomes[1], "b.txt");
}

#[test]
fn what_is_not_there_is_an_error_that_names_it() {
    let missing = Path::new("no/such/folder");
    assert!(matches!(Folder::open(missing), Err(IngestError::Unreadable { path, .. }) if path == missing));
    assert_eq!(read_article(Path::new("no/such.txt")).unwrap_err().file, "such.txt");
}

#[test]
fn the_bundled_lists_have_no_problems() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let folder = Folder::open(&seeds).unwrap();
    assert_eq!(folder.check(), []);
    assert_eq!(folder.len(), 5);
}

#[test]
fn texts_and_pages_of_html_are_read_side_by_side() {
    let folder = folder(&[
        ("a.txt", b"Talks resume"),
        ("a.html", b"<p>Talks resume"),
        ("b.HTM", b"<p>Talks resume"),
        ("c.xhtml", b"<p>Talks resume"),
        ("d.txt", b"<!DOCTYPE html><p>Talks resume"),
    ]);
    let read = |page: Result<parallax_ingest::ReadPage, _>| {
        let page = page.unwrap_or_else(|why: parallax_ingest::Problem| panic!("{why}")).page;
        (page.slug.to_string(), page.format)
    };
    let pages: Vec<(String, PageFormat)> = Folder::open(folder.path()).unwrap().pages().map(read).collect();
    let html = |slug: &str| (slug.to_owned(), PageFormat::Html);
    let text = ("a".to_owned(), PageFormat::Text);
    assert_eq!(pages, [html("a-html"), text, html("b"), html("c"), html("d")]);
}

#[test]
fn what_was_odd_about_the_bytes_is_said_with_its_place() {
    let folder = folder(&[("a.html", b"<p>Caf\xc3\xa9 owners\n said it\x92s \xe2\x80\x9cfine\xe2\x80\x9d.")]);
    let problems = Folder::open(folder.path()).unwrap().check();
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 1);
    assert!(said[0].starts_with("a.html:2:9: warning: one byte is not UTF-8"), "{}", said[0]);
    assert!(said[0].contains("0x92 at byte 24, read as “’”"), "{}", said[0]);
}

#[cfg(unix)]
#[test]
fn what_has_no_end_is_named_and_not_read() {
    let folder = folder(&[("a.txt", b"A headline\n\nSome words of it.\n")]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("again")).unwrap();
    std::process::Command::new("mkfifo").arg(folder.path().join("zero.txt")).status().unwrap();
    let open = Folder::open(folder.path()).unwrap();
    assert_eq!(open.len(), 2, "no article stands in it twice");
    let problems = open.check();
    let told = |file: &str, words: &str| {
        problems.iter().any(|problem| problem.file == file && problem.message.contains(words))
    };
    assert!(told("again", "not followed"), "{problems:?}");
    assert!(told("zero.txt", "a pipe or a device"), "{problems:?}");
}

#[test]
fn a_list_that_is_longer_than_any_is_named_and_the_articles_are_read() {
    let long = "# so it goes on\n".repeat(300_000);
    let folder = folder(&[("a.txt", b"A headline\n\nSome words of it.\n"), ("corpus.toml", long.as_bytes())]);
    let open = Folder::open(folder.path()).unwrap();
    assert_eq!(open.pages().flatten().count(), 1);
    assert!(open.problems.iter().any(|problem| problem.message.contains("more than 4194304 bytes")));
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_are_named_and_not_read() {
    let private = tempfile::tempdir().unwrap();
    let secret = "A private letter\n\nThe minister said on Monday that nobody may read it.\n";
    for name in ["letter.txt", "corpus.toml"] {
        fs::write(private.path().join(name), secret).unwrap();
    }
    let folder =
        folder(&[("a.txt", b"A headline\n\nSome words of it.\n"), ("sub/b.txt", b"Another headline")]);
    let link = |from: &Path, to: &str| std::os::unix::fs::symlink(from, folder.path().join(to)).unwrap();
    let name = private.path().file_name().unwrap();
    link(&private.path().join("letter.txt"), "x.txt");
    link(&Path::new("../..").join(name).join("letter.txt"), "sub/y.html");
    link(&private.path().join("corpus.toml"), "corpus.toml");
    link(Path::new("a.txt"), "inside.txt");
    let open = Folder::open(folder.path()).unwrap();
    let pages: Vec<_> = open.pages().flatten().map(|read| read.page).collect();
    assert!(pages.iter().all(|page| !page.text.contains("private letter")), "{pages:?}");
    let files: Vec<&str> = pages.iter().map(|page| page.file.as_str()).collect();
    assert_eq!(files, ["a.txt", "inside.txt", "sub/b.txt"]);
    for file in ["x.txt", "sub/y.html", "corpus.toml"] {
        let named = |problem: &&parallax_ingest::Problem| {
            problem.file == file && problem.message.contains("outside the folder")
        };
        assert_eq!(
            open.problems.iter().find(named).map(|problem| problem.severity),
            Some(Severity::Error),
            "{file}"
        );
    }
}
