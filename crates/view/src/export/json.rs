//! A table as JSON (RFC 8259): `{"schema", "view", "corpus", "rows": [{column: value}]}`.

use super::table::{Table, Value};
use std::fmt::Write;

/// The name and number of the format.
const SCHEMA: &str = "parallax.rows/1";

pub(super) fn write(table: &Table) -> String {
    let mut text = String::from("{");
    for (key, value) in
        [("schema", SCHEMA), ("rows_of", table.name), ("view", &table.link), ("corpus", &table.corpus)]
    {
        let _ = write!(text, "{}: {},\n ", string(key), string(value));
    }
    if !table.changes.is_empty() {
        let changes: Vec<String> = table.changes.iter().map(|change| string(change)).collect();
        let _ = write!(text, "\"own_changes\": [{}],\n ", changes.join(", "));
    }
    text.push_str("\"rows\": [");
    for (number, row) in table.rows.iter().enumerate() {
        text.push_str(if number == 0 { "\n  {" } else { ",\n  {" });
        let fields = table.columns.iter().zip(row);
        let fields: Vec<String> =
            fields.map(|(key, value)| format!("{}: {}", string(key), json(value))).collect();
        text.push_str(&fields.join(", "));
        text.push('}');
    }
    text.push_str("\n ]}\n");
    text
}

fn json(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Words(words) => string(words),
        Value::List(items) => {
            format!("[{}]", items.iter().map(|item| string(item)).collect::<Vec<_>>().join(", "))
        }
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
