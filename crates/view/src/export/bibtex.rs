//! Rows as references in BibLaTeX (Lehman and others, the package's manual): one `@online` a row, its key the row's
//! id. What LaTeX would read as a command is escaped; a date that is no one day is an interval, as EDTF has it.
//!
//! BibTeX counts every brace, also one behind a backslash: those of a text are written as `\textbraceleft{}`, and a
//! quotation mark or `@` inside braces means nothing (Patashnik 1988, "`BibTeXing`", section 4).

use super::author::Author;
use super::cited::{Cited, interval};
use super::table::Origin;
use crate::texts::{export as texts, wording};
use std::fmt::Write;

pub(super) fn write(origin: &Origin, rows: &[Cited<'_>]) -> String {
    let mut text = String::new();
    for row in rows {
        // Keys take no colon or comma everywhere.
        let _ = writeln!(text, "@online{{{},", row.id.replace(':', "-"));
        let published = interval(&row.article.published);
        let year = published.as_deref().and_then(|days| days.get(..4)).unwrap_or_default();
        let same_year =
            published.as_deref().is_some_and(|days| days.split('/').all(|day| day.starts_with(year)));
        let kind = if row.claim.is_some() { texts::claim } else { texts::mention };
        let note = texts::note(
            &one_line(&row.sentence),
            &wording::published(&row.article.published),
            &row.said_by(),
            &kind(&row.id),
            &origin.corpus,
            &origin.link,
        );
        field(&mut text, "title", texts::title(row.headline));
        raw(&mut text, "author", &authors(&row.authors));
        field(&mut text, "organization", &row.outlet);
        raw(&mut text, "date", published.as_deref().unwrap_or_default());
        raw(&mut text, "year", if same_year { year } else { "" });
        raw(&mut text, "url", &address(&row.link));
        raw(&mut text, "urldate", &origin.day);
        field(&mut text, "note", &note);
        text.push_str("}\n\n");
    }
    text
}

/// A field of words, its capitals kept.
fn field(text: &mut String, name: &str, words: &str) {
    let words = escaped(&one_line(words));
    if !words.is_empty() {
        let _ = writeln!(text, "  {name} = {{{{{words}}}}},");
    }
}

/// A field whose value is written as it is.
fn raw(text: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        let _ = writeln!(text, "  {name} = {{{value}}},");
    }
}

/// The authors, each `Family, Given`, with `Jr.` between, joined by the word that parts them; institutions in braces,
/// which keep an `and` of theirs from parting them.
fn authors(authors: &[Author<'_>]) -> String {
    let written = |author: &Author<'_>| match author {
        Author::Person { family, given, suffix } => {
            let parts = [family.as_str(), suffix, given].into_iter().filter(|part| !part.is_empty());
            parts.map(|part| escaped(&one_line(part))).collect::<Vec<_>>().join(", ")
        }
        Author::Institution(name) => format!("{{{}}}", escaped(&one_line(name))),
    };
    authors.iter().map(written).collect::<Vec<_>>().join(texts::BETWEEN_BIBTEX_NAMES)
}

/// An address holds no brace and no backslash: they are percent-encoded (RFC 3986, section 2.1).
fn address(link: &str) -> String {
    link.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C")
}

fn one_line(words: &str) -> String {
    let apart = |c: char| c.is_whitespace() || c.is_control();
    words.split(apart).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '{' => escaped.push_str("\\textbraceleft{}"),
            '}' => escaped.push_str("\\textbraceright{}"),
            '%' | '&' | '#' | '$' | '_' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            c => escaped.push(c),
        }
    }
    escaped
}
