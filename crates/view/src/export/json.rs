//! JSON (RFC 8259): values that keep the order of their keys, and a table as
//! `{"schema", "rows_of", "view", "corpus", "exported", "rows": [{column: value}]}`.

use super::table::{Table, Value};
use std::fmt::Write;

/// The name and number of the format.
const SCHEMA: &str = "parallax.rows/1";

/// A value of JSON; `Nothing` is left out of objects.
pub(super) enum Json {
    Nothing,
    Words(String),
    Number(u32),
    List(Vec<Json>),
    Object(Vec<(&'static str, Json)>),
}

impl From<&str> for Json {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Json {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl Json {
    pub(super) fn object<const N: usize>(fields: [(&'static str, Self); N]) -> Self {
        Self::Object(fields.into())
    }

    /// A list, or nothing where it would be empty.
    pub(super) fn some(items: impl Iterator<Item = Self>) -> Self {
        let items: Vec<Self> = items.collect();
        if items.is_empty() { Self::Nothing } else { Self::List(items) }
    }

    /// Words, or nothing where there are none.
    pub(super) fn filled(words: &str) -> Self {
        if words.is_empty() { Self::Nothing } else { words.into() }
    }

    /// The value as a file: a line for each item of what the outermost object holds.
    pub(super) fn document(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, 0);
        text.push('\n');
        text
    }

    fn write(&self, text: &mut String, depth: usize) {
        match self {
            Self::Nothing => text.push_str("null"),
            Self::Words(words) => text.push_str(&string(words)),
            Self::Number(number) => text.push_str(&number.to_string()),
            Self::List(items) => {
                let items = items.iter().map(|item| (None, item));
                write_all(text, ['[', ']'], items, depth);
            }
            Self::Object(fields) => {
                let fields = fields.iter().filter(|(_, value)| !matches!(value, Self::Nothing));
                write_all(text, ['{', '}'], fields.map(|(key, value)| (Some(*key), value)), depth);
            }
        }
    }
}

fn write_all<'j>(
    text: &mut String,
    [opening, closing]: [char; 2],
    items: impl Iterator<Item = (Option<&'static str>, &'j Json)>,
    depth: usize,
) {
    text.push(opening);
    for (place, (key, value)) in items.enumerate() {
        if place > 0 {
            text.push(',');
        }
        if depth < LINES {
            let _ = write!(text, "\n{:1$}", "", depth + 1);
        } else if place > 0 {
            text.push(' ');
        }
        if let Some(key) = key {
            text.push_str(&string(key));
            text.push_str(": ");
        }
        value.write(text, depth + 1);
    }
    text.push(closing);
}

/// How deep values have lines of their own.
const LINES: usize = 2;

pub(super) fn write(table: &Table) -> String {
    let origin = &table.origin;
    let row = |row: &Vec<Value>| {
        Json::Object(table.columns.iter().zip(row).map(|(column, value)| (*column, json(value))).collect())
    };
    Json::object([
        ("schema", SCHEMA.into()),
        ("rows_of", origin.set.into()),
        ("view", origin.link.as_str().into()),
        ("corpus", origin.corpus.as_str().into()),
        ("exported", origin.day.as_str().into()),
        ("own_changes", Json::some(origin.changes.iter().map(|change| change.as_str().into()))),
        ("rows", Json::List(table.rows.iter().map(row).collect())),
    ])
    .document()
}

fn json(value: &Value) -> Json {
    match value {
        Value::Number(number) => Json::Number(*number),
        Value::Words(words) => words.as_str().into(),
        Value::List(items) => Json::List(items.iter().map(|item| item.as_str().into()).collect()),
        // Every link was written out where the table was made.
        Value::Link(view) => view.href().into(),
    }
}

fn string(words: &str) -> String {
    let mut json = String::with_capacity(words.len() + 2);
    json.push('"');
    for c in words.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            // Legal in JSON, but they end a line of JavaScript.
            '\u{2028}' | '\u{2029}' => _ = write!(json, "\\u{:04x}", u32::from(c)),
            c if c.is_control() => _ = write!(json, "\\u{:04x}", u32::from(c)),
            c => json.push(c),
        }
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_words_are_a_json_string(words in any::<String>()) {
            let read: String = serde_json::from_str(&string(&words)).unwrap();
            prop_assert_eq!(read, words);
        }
    }
}
