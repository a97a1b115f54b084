//! `published = { … }` of an article in `corpus.toml`.
//!
//! `day`, or `from` and `to`; `basis` (`stated`, `inferred`, `editor`, `unknown`); `why`, a sentence; and for
//! `stated` the exact `words` of the text.

use crate::sheet::{At, Fields, Sheet};
use crate::{Place, Problem, Severity};
use parallax_model::{Basis, Dating, Day, Span};

/// A date as an editor wrote it, before its words are found in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SaidDate {
    dating: Dating,
    words: Vec<(String, Place)>,
}

impl SaidDate {
    /// Reads the table; `None`, with the reasons among the sheet's problems, where it can't be used.
    pub(crate) fn read(sheet: &mut Sheet<'_>, fields: Fields<'_>) -> Option<Self> {
        sheet.only(fields, "published", &["day", "from", "to", "basis", "why", "words"]);
        let basis = basis(sheet, fields)?;
        let (from, to) = days(sheet, fields)?;
        let why = sheet.text(fields, "why").map(|why| why.value).unwrap_or_default();
        let words = sheet.texts(fields, "words");
        check(sheet, fields, basis, from.is_some(), &why, &words)?;
        let words = words.into_iter().map(|word| (word.value, sheet.place(word.start))).collect();
        Some(Self { dating: Dating { from, to, basis, why, evidence: Vec::new() }, words })
    }

    /// The date, where the places of its words can't be known.
    pub(crate) fn without_words(&self) -> Dating {
        self.dating.clone()
    }

    /// The date with the places of its words in `text`; words that are not there are problems of `file`.
    pub(crate) fn found_in(&self, text: &str, file: &str) -> (Dating, Vec<Problem>) {
        let mut dating = self.dating.clone();
        let mut problems = Vec::new();
        for (words, place) in &self.words {
            match text.find(words.as_str()) {
                Some(at) => dating.evidence.push(Span::new(at, at + words.len())),
                None => problems.push(Problem {
                    file: file.to_owned(),
                    place: Some(*place),
                    severity: Severity::Error,
                    message: format!("the words \"{words}\" are not in the article"),
                    help: "copy them from the article exactly, blanks and apostrophes included".to_owned(),
                }),
            }
        }
        dating.evidence.sort_unstable();
        (dating, problems)
    }
}

fn basis(sheet: &mut Sheet<'_>, fields: Fields<'_>) -> Option<Basis> {
    let given = sheet.required(fields, "published", "basis")?;
    let basis = Basis::from_slug(&given.value);
    if basis.is_none() {
        let help = "use stated, inferred, editor or unknown";
        sheet.error(given.start, format!("`{}` is no basis of a date", given.value), help);
    }
    basis
}

/// `day` alone, or `from` and `to`, or neither.
fn days(sheet: &mut Sheet<'_>, fields: Fields<'_>) -> Option<(Option<Day>, Option<Day>)> {
    if fields.has("day") {
        if fields.has("from") || fields.has("to") {
            sheet.error(
                fields.start(),
                "`day` and `from`, `to` exclude each other",
                "keep the one that is known",
            );
            return None;
        }
        let day = day(sheet, fields, "day")?;
        return Some((Some(day.value), Some(day.value)));
    }
    if fields.has("from") != fields.has("to") {
        sheet.error(fields.start(), "an interval needs both `from` and `to`", "add the one that is missing");
        return None;
    }
    if !fields.has("from") {
        return Some((None, None));
    }
    let (from, to) = (day(sheet, fields, "from"), day(sheet, fields, "to"));
    let (from, to) = from.zip(to)?;
    if from.value > to.value {
        let message = format!("`from` is {}, which is after `to`, {}", from.value, to.value);
        sheet.error(from.start, message, "exchange them");
        return None;
    }
    Some((Some(from.value), Some(to.value)))
}

fn day(sheet: &mut Sheet<'_>, fields: Fields<'_>, key: &str) -> Option<At<Day>> {
    let given = sheet.date(fields, key)?;
    match given.value.parse() {
        Ok(day) => Some(At { value: day, start: given.start }),
        Err(why) => {
            let why: String = why;
            sheet.error(given.start, why, "write a day that exists, as YYYY-MM-DD");
            None
        }
    }
}

/// Whether days, reason and words are those that the basis demands.
fn check(
    sheet: &mut Sheet<'_>,
    fields: Fields<'_>,
    basis: Basis,
    dated: bool,
    why: &str,
    words: &[At<String>],
) -> Option<()> {
    let start = fields.start();
    match basis {
        Basis::Stated if words.is_empty() => {
            sheet.error(
                start,
                "a stated date needs the words that state it",
                "add words = [\"…\"], copied from the article",
            );
            return None;
        }
        Basis::Unknown if dated => {
            sheet.error(
                start,
                "an unknown date can't name days",
                "leave the days out, or name another basis",
            );
            return None;
        }
        Basis::Stated | Basis::Inferred | Basis::Editor if !dated => {
            sheet.error(start, "the days are missing", "add day = \"YYYY-MM-DD\", or from and to");
            return None;
        }
        _ => {}
    }
    if why.is_empty() && basis != Basis::Stated {
        sheet.error(
            start,
            format!("a date whose basis is `{}` needs its reason", basis.slug()),
            "add why = \"…\", a sentence",
        );
    }
    if let Some(empty) = words.iter().find(|word| word.value.is_empty()) {
        sheet.error(empty.start, "these words are empty", "copy them from the article, or remove them");
        return None;
    }
    Some(())
}
