//! Rows as references in RIS (Research Information Systems, the tagged format of reference managers): one `NEWS` a
//! row, lines ended by CR LF, each value on one line, each author on a line of his own as `Family, Given, Suffix`.

use super::author::Author;
use super::cited::Cited;
use super::table::Origin;
use crate::texts::{export as texts, wording};
use std::fmt::Write;

pub(super) fn write(origin: &Origin, rows: &[Cited<'_>]) -> String {
    let mut text = String::new();
    for row in rows {
        let published = &row.article.published;
        let day =
            published.day().map(|day| format!("{:04}/{:02}/{:02}/", day.year(), day.month(), day.day()));
        let years = published.from.zip(published.to).filter(|(from, to)| from.year() == to.year());
        let year = years.map(|(from, _)| format!("{:04}", from.year())).unwrap_or_default();
        let kind = if row.claim.is_some() { texts::claim } else { texts::mention };
        line(&mut text, "TY", "NEWS");
        line(&mut text, "ID", &row.id);
        line(&mut text, "TI", texts::title(row.headline));
        row.authors.iter().for_each(|author| line(&mut text, "AU", &name(author)));
        line(&mut text, "T2", &row.outlet);
        line(&mut text, "PY", &year);
        line(&mut text, "DA", &day.unwrap_or_default());
        line(&mut text, "AB", &row.sentence);
        line(&mut text, "N1", &texts::published(&wording::published(published)));
        line(&mut text, "N1", &texts::said_by(&row.said_by()));
        line(&mut text, "N1", &texts::of_parallax(&kind(&row.id), &origin.corpus));
        line(&mut text, "N1", &texts::view(&origin.link));
        row.about.iter().for_each(|actor| line(&mut text, "KW", &actor.name));
        line(&mut text, "UR", &row.link);
        line(&mut text, "Y2", &format!("{}/", origin.day.replace('-', "/")));
        text.push_str("ER  - \r\n\r\n");
    }
    text
}

/// A comma parts the parts of a person's name; an institution has but one.
fn name(author: &Author<'_>) -> String {
    match author {
        Author::Person { family, given, suffix } => {
            let parts = [family.as_str(), given, suffix].into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        }
        Author::Institution(name) => name.replace(',', " "),
    }
}

fn line(text: &mut String, tag: &str, value: &str) {
    let apart = |c: char| c.is_whitespace() || c.is_control();
    let value = value.split(apart).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if !value.is_empty() {
        let _ = write!(text, "{tag}  - {value}\r\n");
    }
}
