//! What could be meant by the word that is being typed: fields, and values of facets with the claims that each would
//! leave.

use super::scan::is_quote;
use crate::index::{folded, stem};
use crate::select::{Selection, count};
use crate::texts::query as texts;
use crate::{Facet, Library, View};
use parallax_index::Set;

/// How many suggestions there are at most.
const MOST: usize = 8;

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is: `Actor`, `Field`, `Word`.
    pub kind: &'static str,
    /// Its name: `Turkey`.
    pub name: String,
    /// The whole query with it.
    pub query: String,
    /// How many claims would pass; `None` for a field, which has no value yet.
    pub count: Option<u32>,
}

/// The facets whose values are suggested without a field before them.
const NAMED: [Facet; 5] = [Facet::Source, Facet::Speaker, Facet::Actor, Facet::Label, Facet::Place];

/// What could be meant by the last word of the query: values with most claims first, among those that pass the rest of
/// the view.
pub fn suggestions(library: &Library, view: &View) -> Vec<Suggestion> {
    let query = &view.query;
    let quotes = query.chars().filter(|c| is_quote(*c)).count();
    let open_at = query.rfind(is_quote).filter(|_| quotes % 2 == 1);
    let spaced =
        |at: usize| query.get(..at).and_then(|before| before.rfind(|c: char| c.is_whitespace() || c == '('));
    let start = spaced(open_at.unwrap_or(query.len())).map_or(0, |at| at + 1);
    let Some((before, word)) = query.split_at_checked(start) else { return Vec::new() };
    let sign = if word.starts_with('-') { "-" } else { "" };
    let word = word.strip_prefix('-').unwrap_or(word);
    let (field, typed) = match word.split_once(':') {
        Some((field, typed)) => (Facet::of_key(&crate::lower(field)), typed),
        None => (None, word),
    };
    let known = field.is_some() || !word.contains(':');
    let beginning = folded(typed).pop().unwrap_or_default();
    if !known || (beginning.is_empty() && field.is_none()) {
        return Vec::new();
    }
    let mut found = Vec::new();
    if field.is_none() {
        let keys = Facet::ALL.iter().map(|facet| facet.key()).chain(["date"]);
        found.extend(keys.filter(|key| key.starts_with(&beginning)).map(|key| Suggestion {
            kind: texts::FIELD,
            name: format!("{key}:"),
            query: format!("{before}{sign}{key}:"),
            count: None,
        }));
    }
    let rest = view.searching(before);
    let selection = Selection::of(&library.index, &rest);
    let facets: &[Facet] = field.as_ref().map_or(&NAMED, std::slice::from_ref);
    let mut values: Vec<(u32, Facet, u32)> = Vec::new();
    for facet in facets {
        let begun = begun(library, *facet, &beginning);
        let counts = selection.counts(*facet);
        let counted =
            counts.into_iter().zip(0u32..).filter(|(count, number)| *count > 0 && begun.contains(*number));
        values.extend(counted.take(MOST).map(|(count, number)| (count, *facet, number)));
    }
    let values = crate::sorting::sorted(values, |a, b| b.0.cmp(&a.0));
    for (_, facet, number) in values.into_iter().take(MOST) {
        if let Some(value) = library.index.facet(facet).values().get(number as usize) {
            let query = format!("{before}{sign}{}:{} ", facet.key(), quoted(&value.name, &value.slug));
            // What stands before may turn a value into what is left out: the count is that of the whole.
            let count = count(&library.index, &view.searching(&query));
            let (kind, name) = (facet.label(), value.name.clone());
            found.extend((count > 0).then_some(Suggestion { kind, name, query, count: Some(count) }));
        }
    }
    found.truncate(MOST);
    found
}

/// The values of a facet that have a word in their names with that beginning; all where it is empty.
fn begun(library: &Library, facet: Facet, beginning: &str) -> Set {
    let index = &library.index;
    let names = index.names(facet);
    if beginning.is_empty() {
        return Set::all(names.len());
    }
    let documents = index.text().mark(&index.text().prefix(&[beginning, &stem(beginning)])).rows();
    let mut begun = Set::none(names.len());
    for document in documents {
        if let Some(number) = (document as usize).checked_sub(names.start) {
            begun.insert(number as u32);
        }
    }
    begun
}

/// A name as a field takes it; its slug where the name holds a quotation mark.
fn quoted(name: &str, slug: &str) -> String {
    if name.contains(is_quote) {
        slug.to_owned()
    } else if name.chars().all(char::is_alphanumeric) {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}
