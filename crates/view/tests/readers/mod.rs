//! Strict readers of what is exported: each refuses what its standard does not allow.

use std::collections::BTreeMap;

/// A key with its fields.
type Entry = (String, BTreeMap<String, String>);

/// The entries of a BibTeX file, key and fields as they are written between their braces, read as BibTeX reads (Patashnik,
/// `bibtex.web`): every brace counts, also one behind a backslash, and a brace that closes nothing, an entry that does not
/// end, a repeated key or field, or anything but white space between the parts of an entry is an error.
pub(crate) fn bibtex(text: &str) -> Result<Vec<Entry>, String> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        rest = rest.strip_prefix("@online{").ok_or_else(|| format!("no entry at {rest:.40}"))?;
        let (key, after) = rest.split_once(',').ok_or("an entry has no key")?;
        if key.is_empty() || key.contains(|c: char| c.is_whitespace() || "{}\"#%'(),=~\\".contains(c)) {
            return Err(format!("{key:?} is no key"));
        }
        let mut fields = BTreeMap::new();
        rest = after.trim_start();
        loop {
            if let Some(after) = rest.strip_prefix('}') {
                rest = after.trim_start();
                break;
            }
            let (name, after) = rest.split_once('=').ok_or("a field has no value")?;
            let name = name.trim();
            if name.is_empty() || !name.chars().all(|c| c.is_ascii_lowercase()) {
                return Err(format!("{name:?} is no field"));
            }
            let (value, after) = group(after.trim_start())?;
            if fields.insert(name.to_owned(), value.to_owned()).is_some() {
                return Err(format!("{name} is there twice"));
            }
            rest = after.trim_start();
            rest = rest.strip_prefix(',').ok_or_else(|| format!("no comma at {rest:.40}"))?.trim_start();
        }
        if entries.iter().any(|(known, _)| known == key) {
            return Err(format!("{key} is there twice"));
        }
        entries.push((key.to_owned(), fields));
    }
    Ok(entries)
}

/// What stands between a brace and the one that closes it, and what follows.
fn group(text: &str) -> Result<(&str, &str), String> {
    let inner = text.strip_prefix('{').ok_or_else(|| format!("no brace at {text:.40}"))?;
    let mut depth = 1;
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let (value, rest) = inner.split_at(at);
            return Ok((value, rest.strip_prefix('}').unwrap_or_default()));
        }
    }
    Err(format!("a brace is not closed: {inner:.80}"))
}

/// The records of a RIS file, each a list of tags with their values: every line ends in CR LF and begins with a tag, two
/// blanks, a hyphen and a blank; a record begins with TY and ends with an empty ER.
pub(crate) fn ris(text: &str) -> Result<Vec<Vec<(String, String)>>, String> {
    let mut records = Vec::new();
    let mut open: Option<Vec<(String, String)>> = None;
    let lines = text.strip_suffix("\r\n").ok_or("the last line does not end")?;
    for line in lines.split("\r\n") {
        if line.is_empty() && open.is_none() {
            continue;
        }
        if line.contains(|c: char| c.is_control()) {
            return Err(format!("a control character in {line:?}"));
        }
        let (tag, value) = line.split_once("  - ").ok_or_else(|| format!("{line:?} has no tag"))?;
        if tag.len() != 2 || !tag.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) {
            return Err(format!("{tag:?} is no tag"));
        }
        match (tag, open.as_mut()) {
            ("TY", None) => open = Some(vec![(tag.to_owned(), value.to_owned())]),
            ("ER", Some(_)) if value.is_empty() => records.extend(open.take()),
            ("TY" | "ER", _) | (_, None) => return Err(format!("{line:?} stands in a wrong place")),
            (_, Some(record)) => record.push((tag.to_owned(), value.to_owned())),
        }
    }
    if open.is_some() { Err("the last record does not end".to_owned()) } else { Ok(records) }
}

/// The rows of a CSV file but the first, as RFC 4180 has them: a byte-order mark first, every line ended by CR LF, a quotation
/// mark only around a whole value, or twice inside one, and as many values in each row as in the first.
pub(crate) fn csv(text: &str) -> Result<Vec<Vec<String>>, String> {
    let text = text.strip_prefix('\u{feff}').ok_or("no byte-order mark")?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (value, after) = if let Some(quoted) = rest.strip_prefix('"') {
            quoted_value(quoted)?
        } else {
            let end = rest.find([',', '\r', '\n', '"']).ok_or("the last line does not end")?;
            let (value, after) = rest.split_at(end);
            (value.to_owned(), after)
        };
        row.push(value);
        if let Some(next) = after.strip_prefix(',') {
            rest = next;
        } else if let Some(next) = after.strip_prefix("\r\n") {
            rest = next;
            rows.push(std::mem::take(&mut row));
        } else {
            return Err(format!("neither comma nor end of line at {after:.20}"));
        }
    }
    let columns = rows.first().ok_or("no row")?.len();
    if !row.is_empty() || rows.iter().any(|row| row.len() != columns) {
        return Err("a row has another length than the first".to_owned());
    }
    Ok(rows.split_off(1))
}

/// A value behind its first quotation mark, and what follows its last.
fn quoted_value(text: &str) -> Result<(String, &str), String> {
    let mut value = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"').ok_or("a quotation does not end")?;
        value.push_str(before);
        match after.strip_prefix('"') {
            Some(again) => {
                value.push('"');
                rest = again;
            }
            None => return Ok((value, after)),
        }
    }
}
