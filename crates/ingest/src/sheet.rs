//! A TOML file being read by hand: every wrong key, type or value becomes a [`Problem`] at its place, and the
//! rest is still read.

use crate::{Place, Problem, Severity};
use parallax_model::{is_hidden, visible};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The keys whose texts have to be those of something else, letter by letter: a file's name, and words of an article.
const AS_WRITTEN: [&str; 2] = ["file", "words"];

/// One file and what was found wrong in it.
pub(crate) struct Sheet<'t> {
    file: &'t str,
    text: &'t str,
    pub(crate) problems: Vec<Problem>,
}

/// A table of the file, with its place.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'v> {
    table: &'v DeTable<'v>,
    start: usize,
}

/// A value with its place, as a byte of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At<T> {
    pub(crate) value: T,
    pub(crate) start: usize,
}

impl<'t> Sheet<'t> {
    /// Parses `text`, the content of `file`, and lets `read` take what it knows out of the table.
    pub(crate) fn read<Out>(
        file: &'t str,
        text: &'t str,
        read: impl FnOnce(&mut Self, Fields<'_>) -> Out,
    ) -> (Out, Vec<Problem>) {
        let mut sheet = Self { file, text, problems: Vec::new() };
        let (root, mistakes) = DeTable::parse_recoverable(text);
        for mistake in mistakes {
            let start = mistake.span().map_or(0, |span| span.start);
            let message = format!("this is not TOML: {}", mistake.message());
            sheet.error(start, message, "mend the line; what stands before and after it was read");
        }
        let out = read(&mut sheet, Fields { table: root.get_ref(), start: 0 });
        (out, sheet.problems)
    }

    pub(crate) fn error(&mut self, start: usize, message: impl Into<String>, help: impl Into<String>) {
        self.add(Severity::Error, start, message, help);
    }

    pub(crate) fn warn(&mut self, start: usize, message: impl Into<String>, help: impl Into<String>) {
        self.add(Severity::Warning, start, message, help);
    }

    fn add(&mut self, severity: Severity, start: usize, message: impl Into<String>, help: impl Into<String>) {
        let place = Some(Place::of(self.text, start));
        let (message, help) = (message.into(), help.into());
        self.problems.push(Problem { file: self.file.to_owned(), place, severity, message, help });
    }

    /// The place of a byte of the file.
    pub(crate) fn place(&self, start: usize) -> Place {
        Place::of(self.text, start)
    }

    /// Every key of `fields` that is not one of `known` is an error.
    pub(crate) fn only(&mut self, fields: Fields<'_>, what: &str, known: &[&str]) {
        for key in fields.table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let message = format!("{what} has no key `{name}`");
                self.error(key.span().start, message, format!("its keys are {}", known.join(", ")));
            }
        }
    }

    /// The text at `key`, without blanks at both ends.
    pub(crate) fn text(&mut self, fields: Fields<'_>, key: &str) -> Option<At<String>> {
        let value = fields.table.get(key)?;
        let text = self.string(value, key)?;
        if text.value.is_empty() {
            self.error(text.start, format!("`{key}` is empty"), "fill it in, or leave the key out");
            return None;
        }
        Some(text)
    }

    /// The text at `key`, which has to be there.
    pub(crate) fn required(&mut self, fields: Fields<'_>, what: &str, key: &str) -> Option<At<String>> {
        if !fields.table.contains_key(key) {
            self.error(fields.start, format!("{what} lacks `{key}`"), format!("add {key} = \"…\""));
        }
        self.text(fields, key)
    }

    /// The date at `key`, a TOML date or a text, as it is written.
    pub(crate) fn date(&mut self, fields: Fields<'_>, key: &str) -> Option<At<String>> {
        let value = fields.table.get(key)?;
        match value.get_ref() {
            DeValue::Datetime(date) => Some(At { value: date.to_string(), start: value.span().start }),
            _ => self.string(value, key),
        }
    }

    /// The texts of the list at `key`; none where there is no such key.
    pub(crate) fn texts(&mut self, fields: Fields<'_>, key: &str) -> Vec<At<String>> {
        let Some(value) = fields.table.get(key) else { return Vec::new() };
        let DeValue::Array(list) = value.get_ref() else {
            self.wrong_type(value, key, "a list of texts, [\"…\", \"…\"]");
            return Vec::new();
        };
        list.iter().filter_map(|item| self.string(item, key)).collect()
    }

    /// The tables at `key`, written `[[key]]`.
    pub(crate) fn tables<'v>(&mut self, fields: Fields<'v>, key: &str) -> Vec<Fields<'v>> {
        let Some(value) = fields.table.get(key) else { return Vec::new() };
        let DeValue::Array(list) = value.get_ref() else {
            self.wrong_type(value, key, &format!("written [[{key}]]"));
            return Vec::new();
        };
        list.iter().filter_map(|item| self.fields(item, key)).collect()
    }

    /// The table at `key`, written `key = { … }`.
    pub(crate) fn table<'v>(&mut self, fields: Fields<'v>, key: &str) -> Option<Fields<'v>> {
        let value = fields.table.get(key)?;
        self.fields(value, key)
    }

    fn fields<'v>(&mut self, value: &'v Spanned<DeValue<'v>>, key: &str) -> Option<Fields<'v>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(Fields { table, start: value.span().start });
        }
        self.wrong_type(value, key, "a table, { … }");
        None
    }

    fn string(&mut self, value: &Spanned<DeValue<'_>>, key: &str) -> Option<At<String>> {
        let Range { start, .. } = value.span();
        if let DeValue::String(text) = value.get_ref() {
            if AS_WRITTEN.contains(&key) {
                return Some(At { value: text.trim().to_owned(), start });
            }
            if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
                let message =
                    format!("`{key}` has the character U+{:04X} in it, which is not seen", u32::from(hidden));
                self.warn(start, message, "write it anew; it was read without that character");
            }
            return Some(At { value: visible(text), start });
        }
        self.wrong_type(value, key, "a text, \"…\"");
        None
    }

    fn wrong_type(&mut self, value: &Spanned<DeValue<'_>>, key: &str, wanted: &str) {
        let message = format!("`{key}` has to be {wanted}");
        self.error(value.span().start, message, "write it so");
    }
}

impl Fields<'_> {
    /// The byte of the file at which the table begins.
    pub(crate) fn start(self) -> usize {
        self.start
    }

    /// Whether the table has that key.
    pub(crate) fn has(self, key: &str) -> bool {
        self.table.contains_key(key)
    }
}
