//! Rows as references in BibLaTeX (Lehman and others, the package's manual): one `@online` a row, its key the row's
//! id. What LaTeX would read as a command is escaped; a date that is no one day is an interval, as EDTF has it.

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
            &kind(&row.id),
            &origin.corpus,
            &origin.link,
        );
        field(&mut text, "title", texts::title(row.headline));
        field(&mut text, "author", row.byline);
        field(&mut text, "organization", &row.outlet);
        raw(&mut text, "date", published.as_deref().unwrap_or_default());
        raw(&mut text, "year", if same_year { year } else { "" });
        raw(&mut text, "url", &row.link);
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

fn raw(text: &mut String, name: &str, value: &str) {
    // A link holds neither braces nor backslashes: all but letters, digits and `-._` are percent-escaped in it.
    if !value.is_empty() {
        let _ = writeln!(text, "  {name} = {{{}}},", value.replace(['{', '}', '\\'], ""));
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => {
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
