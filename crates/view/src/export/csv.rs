//! A table as CSV (RFC 4180). A value that a spreadsheet would run as a formula gets an apostrophe before it
//! (OWASP, "CSV injection"); numbers that we computed are left alone. A byte-order mark stands first: without it
//! spreadsheets on Windows read UTF-8 as their own code page.

use super::table::{Table, Value};

const BYTE_ORDER_MARK: char = '\u{feff}';

pub(super) fn write(table: &Table) -> String {
    let mut text = format!("{BYTE_ORDER_MARK}{}", table.columns.join(","));
    text.push_str(",view,corpus,exported\r\n");
    for row in &table.rows {
        for value in row {
            match value {
                Value::Number(number) => text.push_str(&number.to_string()),
                Value::Words(words) => text.push_str(&field(words)),
                Value::Link(view) => text.push_str(&field(&view.href())),
                Value::List(items) => text.push_str(&field(&items.join("; "))),
            }
            text.push(',');
        }
        let origin = &table.origin;
        text.push_str(&[&origin.link, &origin.corpus, &origin.day].map(|words| field(words)).join(","));
        text.push_str("\r\n");
    }
    text
}

fn field(words: &str) -> String {
    let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    let safe = if formula { format!("'{words}") } else { words.to_owned() };
    if safe.contains([',', '"', '\n', '\r', ';', '\'']) {
        format!("\"{}\"", safe.replace('"', "\"\""))
    } else {
        safe
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_and_no_field_is_a_formula() {
        assert_eq!(field("plain words"), "plain words");
        assert_eq!(field("a, \"b\""), "\"a, \"\"b\"\"\"");
        assert_eq!(field("=1+1"), "\"'=1+1\"");
        assert_eq!(field("-2 degrees\n"), "\"'-2 degrees\n\"");
        assert_eq!(field("2-3"), "2-3");
    }
}
