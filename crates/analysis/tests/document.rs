//! Segmentation, scored line by line on hand-marked pages: the bundled articles, and pages written for this
//! test (`cases/document*.md`).

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may panic")]

use parallax_analysis::Analyzer;
use parallax_model::{Article, Registry, SavedPage, Span};
use std::fmt::Write;
use std::path::Path;

/// A line as it is marked, with its place in the text.
struct Marked {
    mark: String,
    line: Span,
}

#[test]
fn every_line_of_the_bundled_articles_is_on_the_right_side() {
    let cases = include_str!("cases/document_seeds.md");
    for (name, block) in blocks(cases, "lines") {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds").join(&name);
        let text = std::fs::read_to_string(path).unwrap();
        let marked = marked_by_number(&text, &block);
        let (right, misses) = score(&text, &marked);
        assert!(misses.is_empty(), "{name}: {right} of {} lines\n{misses}", marked.len());
    }
}

#[test]
fn lines_of_other_pages_are_on_the_right_side() {
    let cases = include_str!("cases/document.md");
    let (mut right, mut all, mut report) = (0, 0, String::new());
    for (name, block) in blocks(cases, "page") {
        let (text, marked) = marked_by_line(&block, &name);
        let (good, misses) = score(&text, &marked);
        right += good;
        all += marked.len();
        if !misses.is_empty() {
            writeln!(report, "{name}: {good} of {} lines\n{misses}", marked.len()).unwrap();
        }
    }
    println!("{right} of {all} lines\n{report}");
    assert!(all >= 250, "only {all} lines are marked");
    assert!(right * 100 >= all * 97, "{right} of {all} lines\n{report}");
}

#[test]
fn wrapped_lines_become_one_paragraph() {
    for (name, block) in blocks(include_str!("cases/document.md"), "page") {
        let (text, marked) = marked_by_line(&block, &name);
        let article = read(&text);
        for pair in marked.windows(2).filter(|pair| pair[1].mark == "+") {
            let joined = article.body.iter().any(|span| span.contains(pair[0].line.join(pair[1].line)));
            assert!(joined, "{name}: {:?} is apart from the line above", pair[1].line.of(&text));
        }
    }
}

/// How many lines are on the right side, and the others.
fn score(text: &str, marked: &[Marked]) -> (usize, String) {
    let article = read(text);
    let mut misses = String::new();
    let mut above = "";
    for line in marked {
        let wanted = if line.mark == "+" { above } else { line.mark.as_str() };
        let found = part(&article, line.line);
        if found != wanted {
            writeln!(misses, "  {found:18} should be {wanted:18} {}", line.line.of(text)).unwrap();
        }
        above = wanted;
    }
    (marked.len() - misses.lines().count(), misses)
}

fn read(text: &str) -> Article {
    let corpus = Analyzer::new(Registry::default()).analyze(&SavedPage::new("page.txt", text)).corpus;
    corpus.articles.rows()[0].clone()
}

/// The one part of the article that holds `line`.
fn part(article: &Article, line: Span) -> String {
    let mut parts = Vec::new();
    if article.headline.is_some_and(|span| span.contains(line)) {
        parts.push("headline");
    }
    if article.body.iter().any(|span| span.contains(line)) {
        let heading = article.headings.iter().any(|span| span.contains(line));
        parts.push(if heading { "heading" } else { "body" });
    }
    let cut = article.furniture.iter().filter(|piece| piece.span.contains(line));
    parts.extend(cut.map(|piece| piece.reason.slug()));
    parts.join(" and ")
}

/// Each level-two heading of a case file with the fenced block of that kind below it.
fn blocks(cases: &str, kind: &str) -> Vec<(String, String)> {
    let sections = cases.split("\n## ").skip(1);
    let block = |section: &str| {
        let (name, rest) = section.split_once('\n').unwrap();
        let (_, fenced) = rest.split_once(&format!("```{kind}")).unwrap();
        let (block, _) = fenced.split_once("\n```").unwrap();
        (name.to_owned(), block.to_owned())
    };
    sections.map(block).collect()
}

/// `mark | line` for each line of the page; `crlf` behind the fence sets the line ends.
fn marked_by_line(block: &str, name: &str) -> (String, Vec<Marked>) {
    let (options, lines) = block.split_once('\n').unwrap();
    let end = if options.trim() == "crlf" { "\r\n" } else { "\n" };
    let mut text = String::new();
    let mut marked = Vec::new();
    for line in lines.lines() {
        let (mark, words) = line.split_once('|').unwrap_or_else(|| panic!("{name}: no mark in {line:?}"));
        let words = unescape(words.strip_prefix(' ').unwrap_or(words));
        if !mark.trim().is_empty() {
            let blank = |c: char| c.is_whitespace() || c == '\u{feff}';
            let start = text.len() + (words.len() - words.trim_start_matches(blank).len());
            let line = Span::new(start, start + words.trim_matches(blank).len());
            marked.push(Marked { mark: mark.trim().to_owned(), line });
        }
        text.push_str(&words);
        text.push_str(end);
    }
    (text, marked)
}

/// Characters that can't be seen are written as in Rust.
fn unescape(words: &str) -> String {
    let named = words.replace("\\t", "\t");
    let mut pieces = named.split("\\u{");
    let mut out = pieces.next().unwrap().to_owned();
    for piece in pieces {
        let (code, rest) = piece.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// `n mark` or `n-m mark` for the lines of a file; every line that shows something has to be named.
fn marked_by_number(text: &str, block: &str) -> Vec<Marked> {
    let mut marks = std::collections::BTreeMap::new();
    for row in block.lines().filter(|row| !row.is_empty()) {
        let (range, mark) = row.split_once(' ').unwrap();
        let (from, to) = range.split_once('-').unwrap_or((range, range));
        for number in from.parse::<usize>().unwrap()..=to.parse().unwrap() {
            marks.insert(number, mark.to_owned());
        }
    }
    let mut start = 0;
    let mut marked = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len() + 1;
        if !span.is_empty() {
            let mark = marks.get(&(at + 1)).unwrap_or_else(|| panic!("line {} has no mark", at + 1));
            marked.push(Marked { mark: mark.clone(), line: span });
        }
    }
    marked
}
