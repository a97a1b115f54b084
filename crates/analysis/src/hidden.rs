//! What of a text is not seen: told once for each kind of character, at the first of them.

use parallax_model::{Span, is_hidden, turns_direction};
use std::collections::BTreeMap;

/// The first of each kind, and what there is to say of it.
pub(crate) fn odd(text: &str) -> Vec<(Span, String)> {
    let mut kinds: BTreeMap<char, (Span, usize)> = BTreeMap::new();
    // A byte-order mark at the head of a file says how it is written, and is none of its words.
    let is_mark = |at: usize, c: char| at == 0 && c == '\u{feff}';
    for (at, c) in text.char_indices().filter(|(at, c)| is_hidden(*c) && !is_mark(*at, *c)) {
        let first = (Span::new(at, at + c.len_utf8()), 0);
        kinds.entry(c).or_insert(first).1 += 1;
    }
    let told = kinds.into_iter().map(|(c, (first, count))| {
        let what = if turns_direction(c) { "turns the direction of what follows" } else { "is not seen" };
        let times = if count == 1 { "once".to_owned() } else { format!("{count} times") };
        (first, format!("The character U+{:04X}, which {what}, stands in the text {times}.", u32::from(c)))
    });
    told.collect()
}
